"""What the queue and the rate limits of a community server need beside procrastinate's own tables."""

from server.store.postgres.sql import execute

revision = "0003"
down_revision = "0002"

UP = """
-- When the next request to a host may start: server/fetching/community_limits.py. Lost in a crash, it is learned again.
CREATE TABLE rate_limits (
    host text COLLATE "C" PRIMARY KEY,
    state json NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 50);
CREATE TABLE back_offs (
    host text COLLATE "C" NOT NULL,
    path text COLLATE "C" NOT NULL,
    ends_at double precision NOT NULL,
    slug text NOT NULL,
    status integer NOT NULL,
    PRIMARY KEY (host, path)
);

-- Keys that networks stated to be another account's: server/accounts/community_aliases.py.
CREATE TABLE aliases (
    alias text COLLATE "C" PRIMARY KEY,
    canonical text COLLATE "C" NOT NULL,
    since timestamptz NOT NULL DEFAULT now()
);

-- The posts that cards cite, for a day: server/accounts/community_cited_posts.py. Shared and own as the cards are.
CREATE UNLOGGED TABLE cited_posts (
    reader bigint,
    key text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL DEFAULT now(),
    posts json COMPRESSION lz4 NOT NULL,
    UNIQUE NULLS NOT DISTINCT (key, reader)
);
CREATE INDEX cited_posts_by_age ON cited_posts (made_at);
ALTER TABLE cited_posts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY shown ON cited_posts FOR SELECT USING (reader IS NULL OR reader = current_reader());
CREATE POLICY added ON cited_posts FOR INSERT WITH CHECK (reader IS NULL OR reader = current_reader());
CREATE POLICY replaced ON cited_posts FOR UPDATE
    USING (reader IS NULL OR reader = current_reader()) WITH CHECK (reader IS NULL OR reader = current_reader());
CREATE POLICY deleted ON cited_posts FOR DELETE USING (reader IS NOT DISTINCT FROM current_reader());

-- Which turn a reader's last job of an urgency had, for fairness. It does not say whom the reader looked up, and is
-- deleted after some minutes.
CREATE UNLOGGED TABLE queue_turns (
    reader bigint NOT NULL,
    urgency integer NOT NULL,
    turn integer NOT NULL,
    taken_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (reader, urgency)
);

-- When work that any worker may do was begun the last time: server/accounts/community_upkeep.py.
CREATE TABLE upkeep (
    name text COLLATE "C" PRIMARY KEY,
    begun_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX jobs_by_lock ON procrastinate_jobs (lock) WHERE status IN ('todo', 'doing');
CREATE INDEX running_jobs_by_key ON procrastinate_jobs (queueing_lock) WHERE status = 'doing';

-- Fairness: each job of a reader is one turn after the reader's last one, and a reader without waiting jobs starts at
-- the turn that is being served. The priority of a job is its urgency's, less its turn.
CREATE FUNCTION humankind_priority(p_reader bigint, p_urgency integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    top integer := (p_urgency + 1) * 100000000;
    served integer;
    own integer;
BEGIN
    SELECT top - max(priority) INTO served FROM procrastinate_jobs
        WHERE status = 'todo' AND priority BETWEEN top - 99999999 AND top;
    IF served IS NULL THEN
        SELECT coalesce(max(turn), 0) INTO served FROM queue_turns WHERE urgency = p_urgency;
    END IF;
    INSERT INTO queue_turns AS known (reader, urgency, turn) VALUES (p_reader, p_urgency, served)
        ON CONFLICT (reader, urgency) DO UPDATE SET turn = greatest(known.turn + 1, served), taken_at = now()
        RETURNING turn INTO own;
    RETURN top - least(own, 99999999);
END $$;

-- The id of the job with a key; a new one where there is none, in the place of its host that has the fewest jobs. NULL
-- where the host, or the whole queue, has no room.
CREATE FUNCTION humankind_submit(
    p_task text, p_key text, p_host text, p_places integer, p_urgency integer, p_reader bigint, p_args jsonb,
    p_host_limit integer, p_total_limit integer
) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    known bigint;
    place text;
    at_host integer;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(p_key, 0));
    -- Two queries, because each has an index.
    SELECT id INTO known FROM (
        SELECT id FROM procrastinate_jobs WHERE queueing_lock = p_key AND status = 'todo'
        UNION ALL
        SELECT id FROM procrastinate_jobs WHERE queueing_lock = p_key AND status = 'doing') AS jobs LIMIT 1;
    IF known IS NOT NULL THEN
        PERFORM humankind_lift(known, p_urgency, p_reader);
        RETURN known;
    END IF;
    SELECT (array_agg(lock ORDER BY jobs, lock))[1], sum(jobs) INTO place, at_host FROM (
        SELECT name AS lock,
               (SELECT count(*) FROM procrastinate_jobs WHERE lock = name AND status IN ('todo', 'doing')) AS jobs
        FROM (SELECT p_host || '#' || number AS name FROM generate_series(1, p_places) AS number) AS names) AS places;
    IF at_host >= p_host_limit
       OR (SELECT count(*) FROM (SELECT FROM procrastinate_jobs LIMIT p_total_limit) AS waiting) >= p_total_limit THEN
        RETURN NULL;
    END IF;
    RETURN (procrastinate_defer_jobs_v1(ARRAY[ROW(
        'default', p_task, humankind_priority(p_reader, p_urgency), place, p_key, p_args, NULL
    )::procrastinate_job_to_defer_v1]))[1];
END $$;

-- Makes a waiting job as urgent as another reader of the same account needs it.
CREATE FUNCTION humankind_lift(p_id bigint, p_urgency integer, p_reader bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM procrastinate_jobs
        WHERE id = p_id AND status = 'todo' AND priority < (p_urgency + 1) * 100000000 - 99999999;
    IF FOUND THEN
        UPDATE procrastinate_jobs SET priority = humankind_priority(p_reader, p_urgency)
            WHERE id = p_id AND status = 'todo';
    END IF;
END $$;

-- Wakes up who waits for a job that has ended, and the workers, where a job waits for the place that is free now.
CREATE FUNCTION notify_of_job() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        PERFORM pg_notify('humankind_jobs', OLD.id::text);
    ELSIF NEW.status <> 'todo' THEN
        PERFORM pg_notify('humankind_jobs', OLD.id::text);
    END IF;
    IF OLD.status = 'doing'
       AND EXISTS (SELECT FROM procrastinate_jobs WHERE lock = OLD.lock AND status = 'todo') THEN
        PERFORM pg_notify('procrastinate_any_queue_v1', '{"type": "job_inserted", "job_id": 0}');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER notify_of_end AFTER DELETE ON procrastinate_jobs
    FOR EACH ROW EXECUTE FUNCTION notify_of_job();
CREATE TRIGGER notify_of_change AFTER UPDATE OF status ON procrastinate_jobs
    FOR EACH ROW WHEN (OLD.status = 'doing' AND NEW.status <> 'doing') EXECUTE FUNCTION notify_of_job();
"""

DOWN = """
DROP TRIGGER notify_of_change ON procrastinate_jobs;
DROP TRIGGER notify_of_end ON procrastinate_jobs;
DROP FUNCTION notify_of_job, humankind_submit, humankind_lift, humankind_priority;
DROP INDEX running_jobs_by_key, jobs_by_lock;
DROP TABLE upkeep, queue_turns, cited_posts, aliases, back_offs, rate_limits;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
