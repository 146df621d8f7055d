"""A correction that is deleted while its reader begins to share is not counted afterwards."""

from server.store.postgres.sql import execute

revision = "0011"
down_revision = "0010"

UP = """
CREATE OR REPLACE FUNCTION share_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        -- What a transaction that begins to share has counted is seen only when that has ended.
        PERFORM pg_advisory_xact_lock_shared(lock_of_sharing(OLD.reader));
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
"""

# As in step 0008.
DOWN = """
CREATE OR REPLACE FUNCTION share_known() RETURNS trigger LANGUAGE plpgsql AS $$
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
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
