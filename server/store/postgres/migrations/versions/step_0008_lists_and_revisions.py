"""Lists that a community makes itself, and decisions about appeals that were revised."""

from server.store.postgres.sql import execute

revision = "0008"
down_revision = "0007"

# Whom a reader knows is taken from the reader's corrections by triggers, whatever version of the server writes those,
# so that what is taken back is no longer counted when the transaction commits. `known_counts` says how many, never who.
UP = """
CREATE TABLE sharing_readers (
    reader bigint PRIMARY KEY REFERENCES readers ON DELETE CASCADE,
    since timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE known_accounts (
    reader bigint NOT NULL REFERENCES readers ON DELETE CASCADE,
    account text COLLATE "C" NOT NULL,
    PRIMARY KEY (reader, account)
);

CREATE TABLE known_counts (
    account text COLLATE "C" PRIMARY KEY,
    readers integer NOT NULL CHECK (readers >= 0)
);
CREATE INDEX known_counts_shown ON known_counts (readers DESC, account) WHERE readers >= 3;

ALTER TABLE sharing_readers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_reader ON sharing_readers
    USING (reader = current_reader()) WITH CHECK (reader = current_reader());
ALTER TABLE known_accounts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_reader ON known_accounts
    USING (reader = current_reader()) WITH CHECK (reader = current_reader());
-- Fewer than three would say too much about each of them. Only the trigger that counts sees those.
ALTER TABLE known_counts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY shown ON known_counts FOR SELECT USING (readers >= 3);
CREATE POLICY counted ON known_counts
    USING (current_setting('humankind.counting', true) = 'on')
    WITH CHECK (current_setting('humankind.counting', true) = 'on');

CREATE FUNCTION count_known() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    number integer;
BEGIN
    PERFORM set_config('humankind.counting', 'on', true);
    IF TG_OP = 'DELETE' THEN
        UPDATE known_counts SET readers = readers - 1 WHERE account = OLD.account RETURNING readers INTO number;
        DELETE FROM known_counts WHERE account = OLD.account AND readers = 0;
    ELSE
        INSERT INTO known_counts AS known (account, readers) VALUES (NEW.account, 1)
            ON CONFLICT (account) DO UPDATE SET readers = known.readers + 1 RETURNING readers INTO number;
    END IF;
    PERFORM set_config('humankind.counting', '', true);
    IF number >= 3 OR (TG_OP = 'DELETE' AND number = 2) THEN  -- what is shown has changed
        PERFORM pg_notify('humankind_lists', '');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER count_known AFTER INSERT OR DELETE ON known_accounts FOR EACH ROW EXECUTE FUNCTION count_known();

-- A correction that calls an account a person: "I know this account". The text is searched, as `->>` refuses a document
-- with a NUL. Within a text, quotation marks are escaped.
CREATE FUNCTION is_of_a_person(p_document json) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN position('"verdict":"person"' IN p_document::text) > 0;

CREATE FUNCTION lock_of_sharing(p_reader bigint) RETURNS bigint LANGUAGE sql IMMUTABLE
RETURN hashtextextended('sharing ' || p_reader, 0);

CREATE FUNCTION share_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM known_accounts WHERE reader = OLD.reader AND account = OLD.key;
        RETURN NULL;
    END IF;
    -- So that a correction which is made while sharing begins is counted once.
    PERFORM pg_advisory_xact_lock_shared(lock_of_sharing(NEW.reader));
    IF is_of_a_person(NEW.document) AND EXISTS (SELECT FROM sharing_readers WHERE reader = NEW.reader) THEN
        INSERT INTO known_accounts VALUES (NEW.reader, NEW.key) ON CONFLICT DO NOTHING;
    ELSE
        DELETE FROM known_accounts WHERE reader = NEW.reader AND account = NEW.key;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER share_known AFTER INSERT OR UPDATE ON documents FOR EACH ROW
    WHEN (NEW.kind = 'corrections') EXECUTE FUNCTION share_known();
CREATE TRIGGER withdraw_known AFTER DELETE ON documents FOR EACH ROW
    WHEN (OLD.kind = 'corrections') EXECUTE FUNCTION share_known();

CREATE FUNCTION start_sharing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock_of_sharing(current_reader()));
    INSERT INTO sharing_readers (reader) VALUES (current_reader()) ON CONFLICT DO NOTHING;
    INSERT INTO known_accounts
        SELECT reader, key FROM documents
        WHERE reader = current_reader() AND kind = 'corrections' AND is_of_a_person(document)
        ORDER BY key ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION stop_sharing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock_of_sharing(current_reader()));
    DELETE FROM sharing_readers WHERE reader = current_reader();
    DELETE FROM known_accounts WHERE reader = current_reader();
END $$;

-- The stewards' list. What was removed from it is kept for a year, for the stewards.
CREATE TABLE stewards_listings (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account text COLLATE "C" NOT NULL,
    reason text NOT NULL,
    steward bigint REFERENCES readers ON DELETE SET NULL,
    added_at timestamptz NOT NULL DEFAULT now(),
    removed_by bigint REFERENCES readers ON DELETE SET NULL,
    removed_at timestamptz,
    removal_reason text NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX one_listing_of_account ON stewards_listings (account) WHERE removed_at IS NULL;

CREATE FUNCTION notify_of_lists() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('humankind_lists', '');
    RETURN NULL;
END $$;
CREATE TRIGGER notify_of_lists AFTER INSERT OR UPDATE OR DELETE ON stewards_listings
    FOR EACH STATEMENT EXECUTE FUNCTION notify_of_lists();
-- An account that is not scored is on neither list. That its owner objects stands beside it.
CREATE TRIGGER notify_of_lists AFTER INSERT OR UPDATE OF unscored_at ON standings
    FOR EACH STATEMENT EXECUTE FUNCTION notify_of_lists();
CREATE TRIGGER notify_of_lists AFTER INSERT OR UPDATE OF state ON appeals
    FOR EACH STATEMENT EXECUTE FUNCTION notify_of_lists();

-- An appeal is about the verdict, or about the stewards' list. `appeals` has what holds now, `appeal_decisions` what
-- was decided.
ALTER TABLE appeals
    ADD COLUMN about text NOT NULL DEFAULT 'verdict' CHECK (about IN ('verdict', 'listing')),
    ADD COLUMN revised_at timestamptz,
    ALTER COLUMN requested DROP NOT NULL,
    ADD CONSTRAINT requested_verdict CHECK ((requested IS NULL) = (about = 'listing'));
CREATE TABLE appeal_decisions (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal bigint NOT NULL REFERENCES appeals ON DELETE CASCADE,
    state text NOT NULL CHECK (state IN ('upheld', 'declined')),
    verdict text CHECK (verdict IN ('person', 'one_way', 'automated', 'organisation', 'unsure')),
    reason text NOT NULL,
    steward bigint REFERENCES readers ON DELETE SET NULL,
    decided_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX decisions_of_appeal ON appeal_decisions (appeal, id);
-- The verdict of an earlier decision is known where it is the one that holds: both were written in one transaction.
INSERT INTO appeal_decisions (appeal, state, verdict, reason, steward, decided_at)
    SELECT id, state, standings.verdict, reason, steward, appeals.decided_at
    FROM appeals LEFT JOIN standings
        ON standings.account = appeals.account AND standings.decided_at = appeals.decided_at AND state = 'upheld'
    WHERE state IN ('upheld', 'declined') AND appeals.account <> '' ORDER BY appeals.decided_at;
"""

DOWN = """
DROP TRIGGER notify_of_lists ON appeals;
DROP TRIGGER notify_of_lists ON standings;
DROP TABLE appeal_decisions;
DELETE FROM appeals WHERE about = 'listing';
ALTER TABLE appeals DROP CONSTRAINT requested_verdict;
ALTER TABLE appeals DROP COLUMN about, DROP COLUMN revised_at, ALTER COLUMN requested SET NOT NULL;
DROP TABLE stewards_listings;
DROP TRIGGER withdraw_known ON documents;
DROP TRIGGER share_known ON documents;
DROP TABLE known_counts, known_accounts, sharing_readers;
DROP FUNCTION notify_of_lists, stop_sharing, start_sharing, share_known, lock_of_sharing, is_of_a_person, count_known;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
