"""What a removed reader leaves behind, and accounts that opt out after stewards listed them."""

from server.store.postgres.sql import execute

revision = "0009"
down_revision = "0008"

# An opt-out ends a listing in the database, whatever version of the server saves the card that says so. The text is
# searched, as `->>` refuses a document with a NUL. Within a text, quotation marks are escaped.
UP = """
-- Row security would hide from this step what readers have left.
ALTER TABLE cited_posts NO FORCE ROW LEVEL SECURITY;
DELETE FROM cited_posts WHERE reader IS NOT NULL AND NOT EXISTS (SELECT FROM readers WHERE id = cited_posts.reader);
ALTER TABLE cited_posts ADD CONSTRAINT of_a_reader FOREIGN KEY (reader) REFERENCES readers ON DELETE CASCADE;
ALTER TABLE cited_posts FORCE ROW LEVEL SECURITY;

CREATE FUNCTION is_opt_out(p_card json) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN position('"status":"opted_out"' IN p_card::text) > 0;

CREATE FUNCTION is_opted_out(p_account text) RETURNS boolean LANGUAGE sql STABLE
RETURN EXISTS (SELECT FROM cards WHERE key = p_account AND reader IS NULL AND is_opt_out(document));

-- Nobody took it off, and nobody gave a reason.
CREATE FUNCTION unlist_opted_out() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM stewards_listings WHERE account = NEW.key AND removed_at IS NULL) THEN
        UPDATE stewards_listings SET removed_at = now() WHERE account = NEW.key AND removed_at IS NULL;
        UPDATE appeals SET state = 'withdrawn', decided_at = now()
            WHERE account = NEW.key AND about = 'listing' AND state = 'open';
    END IF;
    IF EXISTS (SELECT FROM known_counts WHERE account = NEW.key) THEN
        PERFORM pg_notify('humankind_lists', '');
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER unlist_opted_out AFTER INSERT OR UPDATE ON cards FOR EACH ROW
    WHEN (NEW.reader IS NULL AND is_opt_out(NEW.document)) EXECUTE FUNCTION unlist_opted_out();
UPDATE stewards_listings SET removed_at = now() WHERE removed_at IS NULL AND is_opted_out(account);
UPDATE appeals SET state = 'withdrawn', decided_at = now()
    WHERE about = 'listing' AND state = 'open' AND is_opted_out(account);
"""

DOWN = """
DROP TRIGGER unlist_opted_out ON cards;
DROP FUNCTION unlist_opted_out, is_opted_out, is_opt_out;
ALTER TABLE cited_posts DROP CONSTRAINT of_a_reader;
"""


def upgrade() -> None:
    execute(UP)


def downgrade() -> None:
    execute(DOWN)
