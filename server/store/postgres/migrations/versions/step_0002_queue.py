"""The queue: the tables and functions of procrastinate, as the pinned version ships them."""

from importlib.resources import files

from server.store.postgres.sql import execute

revision = "0002"
down_revision = "0001"

DOWN = """
DO $$
DECLARE
    each record;
BEGIN
    FOR each IN SELECT tablename FROM pg_tables
                WHERE schemaname = current_schema() AND tablename ~ '^procrastinate_' LOOP
        EXECUTE format('DROP TABLE %I CASCADE', each.tablename);
    END LOOP;
    FOR each IN SELECT oid::regprocedure AS name FROM pg_proc
                WHERE pronamespace = current_schema()::regnamespace AND proname ~ '^procrastinate_' LOOP
        EXECUTE format('DROP FUNCTION %s CASCADE', each.name);
    END LOOP;
    -- Enumerations and composite types; the type of a table went with it.
    FOR each IN SELECT typname FROM pg_type
                WHERE typnamespace = current_schema()::regnamespace
                AND typname ~ '^procrastinate_' AND typtype IN ('e', 'c') LOOP
        EXECUTE format('DROP TYPE %I CASCADE', each.typname);
    END LOOP;
END $$;
"""


def upgrade() -> None:
    execute((files("procrastinate") / "sql" / "schema.sql").read_text(encoding="utf-8"))


def downgrade() -> None:
    execute(DOWN)
