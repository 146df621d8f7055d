"""What a removed reader leaves behind."""

from server.store.postgres.sql import execute

revision = "0009"
down_revision = "0008"

UP = """
-- Row security would hide from this step what readers have left.
ALTER TABLE cited_posts NO FORCE ROW LEVEL SECURITY;
DELETE FROM cited_posts WHERE reader IS NOT NULL AND NOT EXISTS (SELECT FROM readers WHERE id = cited_posts.reader);
ALTER TABLE cited_posts ADD CONSTRAINT of_a_reader FOREIGN KEY (reader) REFERENCES readers ON DELETE CASCADE;
ALTER TABLE cited_posts FORCE ROW LEVEL SECURITY;
"""

DOWN = """
ALTER TABLE cited_posts DROP CONSTRAINT of_a_reader;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
