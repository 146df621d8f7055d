"""What the people who are scored ask for: proofs that an account is theirs, wishes not to be scored, appeals."""

from server.store.postgres.sql import execute

revision = "0006"
down_revision = "0005"

# A wish holds in the database, whatever version the process has that writes: what readers' jobs or pages bring
# afterwards is dropped by a trigger, not by the server's code. The lock has a job that saves a card at the same moment
# either finish before the wish deletes it, or see the wish.
UP = """
-- Who shows that an account is theirs: one browser, one account. `id` is in the browser's cookie, with a mark that is
-- not here; of the code there is a digest.
CREATE TABLE claims (
    id text PRIMARY KEY,
    account text COLLATE "C" NOT NULL,  -- as it was typed; once proven, the key that its network states
    code_digest text NOT NULL,
    state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'checking', 'missing', 'failed', 'proven')),
    detail text NOT NULL DEFAULT '',
    checked_at timestamptz,
    expires_at timestamptz NOT NULL
);
CREATE INDEX claims_by_age ON claims (expires_at);

-- What the server as a whole says about an account beside its card, to every reader.
CREATE TABLE standings (
    account text COLLATE "C" PRIMARY KEY,
    unscored_at timestamptz,
    appealed_at timestamptz,
    verdict text CHECK (verdict IN ('person', 'one_way', 'automated', 'organisation', 'unsure')),
    decided_at timestamptz,
    CHECK ((verdict IS NULL) = (decided_at IS NULL))
);

CREATE TABLE appeals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text COLLATE "C" NOT NULL,
    requested text NOT NULL CHECK (requested IN ('person', 'one_way', 'automated', 'organisation', 'unsure')),
    words text NOT NULL,
    state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'upheld', 'declined', 'withdrawn')),
    reason text NOT NULL DEFAULT '',
    steward bigint REFERENCES readers ON DELETE SET NULL,
    opened_at timestamptz NOT NULL DEFAULT now(),
    due_at timestamptz NOT NULL,
    decided_at timestamptz
);
CREATE UNIQUE INDEX one_open_appeal ON appeals (account) WHERE state = 'open';
CREATE INDEX appeals_of_account ON appeals (account, opened_at);

CREATE FUNCTION lock_of_account(p_account text) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN hashtextextended('standing ' || p_account, 0);

CREATE FUNCTION drop_of_unscored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock_of_account(NEW.key));
    IF EXISTS (SELECT FROM standings WHERE account = NEW.key AND unscored_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON cards FOR EACH ROW EXECUTE FUNCTION drop_of_unscored();
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON cited_posts FOR EACH ROW EXECUTE FUNCTION drop_of_unscored();
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON documents FOR EACH ROW
    WHEN (NEW.kind IN ('seen', 'mirrors')) EXECUTE FUNCTION drop_of_unscored();

-- Has every process read anew what it holds of an account, the one that changed it too.
CREATE FUNCTION notify_of_standing(p_account text) RETURNS void LANGUAGE sql
RETURN (SELECT pg_notify('humankind_changes', concat_ws(':', '', '', 'cards', p_account)));

-- Keeps the wish that accounts are not scored, and deletes what was made and gathered about them: for all readers, one
-- after the other, as row security shows each reader's own. What readers wrote stays.
CREATE FUNCTION unscore(p_accounts text[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    each bigint;
    name text;
BEGIN
    FOREACH name IN ARRAY p_accounts LOOP
        PERFORM pg_advisory_xact_lock(lock_of_account(name));
        INSERT INTO standings (account, unscored_at) VALUES (name, now())
            ON CONFLICT (account) DO UPDATE
            SET unscored_at = coalesce(standings.unscored_at, now()), appealed_at = NULL,
                verdict = NULL, decided_at = NULL;
    END LOOP;
    UPDATE appeals SET state = 'withdrawn', decided_at = now() WHERE account = ANY(p_accounts) AND state = 'open';
    -- The changes are no process's own, so that the one which makes them hears of them, too.
    PERFORM set_config('humankind.process', '', true);
    FOR each IN SELECT NULL::bigint UNION ALL SELECT id FROM readers LOOP
        PERFORM set_config('humankind.reader', coalesce(each::text, ''), true);
        DELETE FROM cards WHERE key = ANY(p_accounts) AND reader IS NOT DISTINCT FROM each;
        DELETE FROM cited_posts WHERE key = ANY(p_accounts) AND reader IS NOT DISTINCT FROM each;
        IF each IS NOT NULL THEN
            DELETE FROM documents
                WHERE reader = each AND kind IN ('seen', 'mirrors') AND key = ANY(p_accounts);
            -- An account that the reader counts as an own one stays; its scores of each day do not.
            UPDATE documents SET document = (document::jsonb || '{"history": []}')::json
                WHERE reader = each AND kind = 'own_accounts' AND key = ANY(p_accounts);
        END IF;
    END LOOP;
    PERFORM set_config('humankind.reader', '', true);
    PERFORM notify_of_standing(account) FROM unnest(p_accounts) AS account;
END $$;
"""

DOWN = """
DROP TRIGGER of_unscored ON documents;
DROP TRIGGER of_unscored ON cited_posts;
DROP TRIGGER of_unscored ON cards;
DROP FUNCTION unscore, notify_of_standing, drop_of_unscored, lock_of_account;
DROP TABLE appeals, standings, claims;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
