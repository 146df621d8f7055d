"""Who signed in with an account elsewhere, and what Mastodon's servers know this server as."""

from server.store.postgres.sql import execute

revision = "0007"
down_revision = "0006"

# `digest` is made from the issuer and the subject with the server's secret, so the table says neither. A row whose
# reader was deleted stays: that person may not come back as another reader. `sealed_secret` is encrypted with the
# server's secret.
UP = """
CREATE TABLE identities (
    digest text PRIMARY KEY,
    reader bigint REFERENCES readers ON DELETE SET NULL
);
CREATE INDEX identities_of_reader ON identities (reader);
ALTER TABLE identities ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY of_the_reader ON identities USING (current_reader() IS NULL OR reader = current_reader());

CREATE TABLE sign_in_clients (
    host text PRIMARY KEY,
    client_id text NOT NULL,
    sealed_secret text NOT NULL,
    redirect_uri text NOT NULL,
    scope text NOT NULL,
    checked_at timestamptz NOT NULL DEFAULT now()
);
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute("DROP TABLE sign_in_clients, identities")
