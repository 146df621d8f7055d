"""How readers join: invitations, sessions of the pages, paired browsers, and what keeps each from being used twice."""

from server.store.postgres.sql import execute

revision = "0004"
down_revision = "0003"

# Codes and IP addresses are kept as digests only, sessions and browsers without their keys: those are made from the
# server's secret, which is not in the database.
UP = """
CREATE TABLE invitations (
    digest text PRIMARY KEY,
    reader bigint REFERENCES readers ON DELETE CASCADE,  -- whom it lets in again; without one, a new reader
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('reader', 'steward', 'operator')),
    uses integer NOT NULL CHECK (uses >= 0),
    expires_at timestamptz NOT NULL
);

CREATE TABLE sessions (
    id text PRIMARY KEY,
    reader bigint NOT NULL REFERENCES readers ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_of_reader ON sessions (reader);

CREATE TABLE pairing_requests (
    id text PRIMARY KEY,
    reader bigint NOT NULL REFERENCES readers ON DELETE CASCADE,
    origin text NOT NULL,
    challenge text NOT NULL,
    nonce text NOT NULL,
    status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'allowed', 'refused')),
    expires_at timestamptz NOT NULL
);
CREATE INDEX pairing_requests_of_reader ON pairing_requests (reader);

CREATE TABLE browsers (
    id text PRIMARY KEY,
    reader bigint NOT NULL REFERENCES readers ON DELETE CASCADE,
    origin text NOT NULL,
    browser text NOT NULL,
    paired_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX browsers_of_reader ON browsers (reader);

CREATE TABLE used_nonces (nonce text PRIMARY KEY, expires_at timestamptz NOT NULL);
CREATE INDEX used_nonces_by_age ON used_nonces (expires_at);

CREATE TABLE code_attempts (source text NOT NULL, at timestamptz NOT NULL DEFAULT now());
CREATE INDEX code_attempts_by_source ON code_attempts (source, at);

CREATE TABLE fixed_values (name text PRIMARY KEY, value text NOT NULL);
"""

# The gate finds out who the reader is, so it looks before there is one. From then on the reader's own rows are shown.
_SEPARATED = """
ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_reader ON {table} USING (current_reader() IS NULL OR reader = current_reader());
"""

DOWN = """
DROP TABLE fixed_values, code_attempts, used_nonces, browsers, pairing_requests, sessions, invitations;
"""


def upgrade() -> None:
    execute(UP)
    for table in ("sessions", "pairing_requests", "browsers"):
        execute(_SEPARATED.format(table=table))


def downgrade() -> None:
    execute(DOWN)
