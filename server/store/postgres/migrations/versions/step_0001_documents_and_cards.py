"""Readers, their documents, and cards: shared ones, and those that rest on posts that one reader saw."""

from server.store.postgres.sql import execute

revision = "0001"
down_revision = None

# `humankind.reader` is set in every transaction. Outside of one it is '' in a session that had it before, so nullif.
UP = """
CREATE TABLE readers (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text NOT NULL,
    role text NOT NULL DEFAULT 'reader' CHECK (role IN ('reader', 'steward', 'operator')),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE FUNCTION current_reader() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
RETURN nullif(current_setting('humankind.reader', true), '')::bigint;

-- Each put takes the next million numbers, so that documents keep the order in which they were put, within a put too.
CREATE SEQUENCE puts;
CREATE FUNCTION next_put() RETURNS bigint LANGUAGE sql VOLATILE
RETURN nextval('puts') << 20;

-- Documents are `json`, not `jsonb`: what was put comes back sign by sign, and nothing in them is searched.
CREATE TABLE documents (
    reader bigint NOT NULL REFERENCES readers ON DELETE CASCADE,
    kind text COLLATE "C" NOT NULL,
    key text COLLATE "C" NOT NULL,
    put_number bigint NOT NULL,
    put_at timestamptz NOT NULL DEFAULT now(),
    document json COMPRESSION lz4 NOT NULL,
    PRIMARY KEY (reader, kind, key)
);
CREATE INDEX documents_in_order ON documents (reader, kind, put_number);

-- The constraint searches the text, as `->>` refuses a document with a NUL. Within a text, quotation marks are escaped.
CREATE TABLE cards (
    reader bigint REFERENCES readers ON DELETE CASCADE,
    key text COLLATE "C" NOT NULL,
    put_number bigint NOT NULL,
    put_at timestamptz NOT NULL DEFAULT now(),
    document json COMPRESSION lz4 NOT NULL,
    UNIQUE NULLS NOT DISTINCT (key, reader),
    CONSTRAINT a_shared_card_rests_on_no_seen_post CHECK (
        reader IS NOT NULL OR position('"rests_on_seen":false' IN document::text) > 0)
);
CREATE INDEX own_cards_in_order ON cards (reader, put_number) WHERE reader IS NOT NULL;
CREATE INDEX cards_by_age ON cards (put_at);

ALTER TABLE documents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_reader ON documents USING (reader = current_reader()) WITH CHECK (reader = current_reader());

-- Every reader's jobs read and write shared cards. Only work that is nobody's deletes them.
ALTER TABLE cards ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY shown ON cards FOR SELECT USING (reader IS NULL OR reader = current_reader());
CREATE POLICY added ON cards FOR INSERT WITH CHECK (reader IS NULL OR reader = current_reader());
CREATE POLICY replaced ON cards FOR UPDATE
    USING (reader IS NULL OR reader = current_reader()) WITH CHECK (reader IS NULL OR reader = current_reader());
CREATE POLICY deleted ON cards FOR DELETE USING (reader IS NOT DISTINCT FROM current_reader());

-- What changed is said to every process when the transaction commits: process:reader:kind:key, or * for many keys.
CREATE FUNCTION notify_of_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    process text := coalesce(current_setting('humankind.process', true), '');
    changed record;
BEGIN
    FOR changed IN EXECUTE format(
        'SELECT reader, %s AS kind, CASE WHEN count(*) > 20 OR max(octet_length(key)) > 4000 THEN ARRAY[''*'']'
        ' ELSE array_agg(key) END AS keys FROM changed GROUP BY 1, 2',
        CASE TG_TABLE_NAME WHEN 'cards' THEN '''cards''' ELSE 'kind' END)
    LOOP
        PERFORM pg_notify(
            'humankind_changes', concat_ws(':', process, coalesce(changed.reader::text, ''), changed.kind, each))
        FROM unnest(changed.keys) AS each;
    END LOOP;
    RETURN NULL;
END $$;
"""

_TRIGGER = """
CREATE TRIGGER notify_of_{event} AFTER {event} ON {table}
REFERENCING {rows} TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION notify_of_change();
"""

DOWN = """
DROP TABLE cards, documents, readers;
DROP FUNCTION notify_of_change, next_put, current_reader;
DROP SEQUENCE puts;
"""


def upgrade() -> None:
    execute(UP)
    for table in ("documents", "cards"):
        for event, rows in (("insert", "NEW"), ("update", "NEW"), ("delete", "OLD")):
            execute(_TRIGGER.format(event=event, rows=rows, table=table))


def downgrade() -> None:
    execute(DOWN)
