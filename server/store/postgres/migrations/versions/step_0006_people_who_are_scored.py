"""What the people who are scored ask for: proofs that an account is theirs, not being scored, appeals."""

from server.store.postgres.sql import execute

revision = "0006"
down_revision = "0005"

# That an account is not scored holds in the database, whatever version the process has that writes: what jobs or pages
# bring afterwards is dropped by a trigger, not by the server's code. The lock has a job that saves a card at the same
# moment either finish before `unscore` deletes it, or see that it may not.
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

CREATE FUNCTION is_unscored(p_account text) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM standings WHERE account = p_account AND unscored_at IS NOT NULL);

CREATE FUNCTION drop_of_unscored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock_of_account(NEW.key));
    IF is_unscored(NEW.key) THEN
        RETURN NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON cards FOR EACH ROW EXECUTE FUNCTION drop_of_unscored();
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON cited_posts FOR EACH ROW EXECUTE FUNCTION drop_of_unscored();
CREATE TRIGGER of_unscored BEFORE INSERT OR UPDATE ON documents FOR EACH ROW
    WHEN (NEW.kind IN ('seen', 'mirrors')) EXECUTE FUNCTION drop_of_unscored();

-- An own account without its scores of each day. `json` takes what readers' files may have in it and `jsonb` does not,
-- such as a NUL: of such an account nothing stays but that it is an own one, rather than that `unscore` fails.
CREATE FUNCTION without_history(p_document json) RETURNS json LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN (p_document::jsonb || '{"history": []}')::json;
EXCEPTION WHEN data_exception THEN
    RETURN '{"history": []}'::json;
END $$;

-- The process that wrote holds the scores in memory, so it is told, too: it would bring them back once the account is
-- scored again.
CREATE FUNCTION drop_history_of_unscored() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(lock_of_account(NEW.key));
    IF is_unscored(NEW.key) THEN
        NEW.document := without_history(NEW.document);
        PERFORM pg_notify('humankind_changes', concat_ws(':', '', NEW.reader::text, NEW.kind, NEW.key));
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER history_of_unscored BEFORE INSERT OR UPDATE ON documents FOR EACH ROW
    WHEN (NEW.kind = 'own_accounts') EXECUTE FUNCTION drop_history_of_unscored();

-- Has every process read anew what it holds of an account, the one that changed it too.
CREATE FUNCTION notify_of_standing(p_account text) RETURNS void LANGUAGE sql
RETURN (SELECT pg_notify('humankind_changes', concat_ws(':', '', '', 'cards', p_account)));

-- While `unscore` runs, it sees the rows of every reader about the account, and about no other: those that must go.
-- The setting is read once a statement, not once a row.
CREATE POLICY of_unscored ON cards
    USING (key = (SELECT current_setting('humankind.unscored', true)) AND is_unscored(key));
CREATE POLICY of_unscored ON cited_posts
    USING (key = (SELECT current_setting('humankind.unscored', true)) AND is_unscored(key));
CREATE POLICY of_unscored ON documents
    USING (key = (SELECT current_setting('humankind.unscored', true)) AND is_unscored(key)
           AND kind IN ('seen', 'mirrors', 'own_accounts'));
CREATE INDEX documents_of_unscored ON documents (key) WHERE kind IN ('seen', 'mirrors', 'own_accounts');

-- Keeps that an account is not scored, and deletes what was made and gathered about it, for all readers. What
-- readers wrote stays.
CREATE FUNCTION unscore(p_account text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock_of_account(p_account));
    INSERT INTO standings (account, unscored_at) VALUES (p_account, now())
        ON CONFLICT (account) DO UPDATE
        SET unscored_at = coalesce(standings.unscored_at, now()), appealed_at = NULL, verdict = NULL, decided_at = NULL;
    UPDATE appeals SET state = 'withdrawn', decided_at = now() WHERE account = p_account AND state = 'open';
    -- The changes are no process's own, so that the one which makes them hears of them, too.
    PERFORM set_config('humankind.process', '', true);
    PERFORM set_config('humankind.unscored', p_account, true);
    DELETE FROM cards WHERE key = p_account;
    DELETE FROM cited_posts WHERE key = p_account;
    DELETE FROM documents WHERE key = p_account AND kind IN ('seen', 'mirrors');
    -- An account that a reader counts as an own one stays; its scores of each day do not.
    UPDATE documents SET document = without_history(document)
        WHERE key = p_account AND kind = 'own_accounts';
    PERFORM set_config('humankind.unscored', '', true);
    PERFORM notify_of_standing(p_account);
END $$;
"""

DOWN = """
DROP INDEX documents_of_unscored;
DROP POLICY of_unscored ON documents;
DROP POLICY of_unscored ON cited_posts;
DROP POLICY of_unscored ON cards;
DROP TRIGGER history_of_unscored ON documents;
DROP TRIGGER of_unscored ON documents;
DROP TRIGGER of_unscored ON cited_posts;
DROP TRIGGER of_unscored ON cards;
DROP FUNCTION unscore, notify_of_standing, drop_history_of_unscored, without_history, drop_of_unscored, is_unscored,
    lock_of_account;
DROP TABLE appeals, standings, claims;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
