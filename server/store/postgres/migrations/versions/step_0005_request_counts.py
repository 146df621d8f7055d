"""How many requests came from each source in the last minutes: server/web/community/request_limits.py."""

from server.store.postgres.sql import execute

revision = "0005"
down_revision = "0004"

# A source is a reader's number or the digest of a network, so no address is here. Lost in a crash, it is counted anew.
UP = """
CREATE UNLOGGED TABLE request_counts (
    source text COLLATE "C" NOT NULL,
    minute bigint NOT NULL,
    count integer NOT NULL,
    PRIMARY KEY (source, minute)
) WITH (fillfactor = 50);
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute("DROP TABLE request_counts")
