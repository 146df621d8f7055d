"""A reader who shares already, and asks to once more, waits for nothing and has nothing counted again."""

from server.store.postgres.sql import execute

revision = "0010"
down_revision = "0009"

UP = """
CREATE OR REPLACE FUNCTION start_sharing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM sharing_readers WHERE reader = current_reader()) THEN
        RETURN;
    END IF;
    PERFORM pg_advisory_xact_lock(lock_of_sharing(current_reader()));
    INSERT INTO sharing_readers (reader) VALUES (current_reader()) ON CONFLICT DO NOTHING;
    IF FOUND THEN
        INSERT INTO known_accounts
            SELECT reader, key FROM documents
            WHERE reader = current_reader() AND kind = 'corrections' AND is_of_a_person(document)
            ORDER BY key ON CONFLICT DO NOTHING;
    END IF;
END $$;
"""

# As in step 0008.
DOWN = """
CREATE OR REPLACE FUNCTION start_sharing() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(lock_of_sharing(current_reader()));
    INSERT INTO sharing_readers (reader) VALUES (current_reader()) ON CONFLICT DO NOTHING;
    INSERT INTO known_accounts
        SELECT reader, key FROM documents
        WHERE reader = current_reader() AND kind = 'corrections' AND is_of_a_person(document)
        ORDER BY key ON CONFLICT DO NOTHING;
END $$;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
