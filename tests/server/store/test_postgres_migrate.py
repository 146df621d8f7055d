"""The tables of a community's database: up, down, twice at once, beside another version; and a backup is restored."""

from __future__ import annotations

import threading
from pathlib import Path

import psycopg
import pytest

from devtools.postgres import PostgresCluster
from server.cli.main import main
from server.store import KINDS, StoreError
from server.store.postgres.database import Database
from server.store.postgres.migrate import downgrade, upgrade
from server.store.postgres.steps import STEPS, steps
from server.store.postgres.store import PostgresStore

ALL_NAMES = """
SELECT 'relation ' || relname FROM pg_class WHERE relnamespace = current_schema()::regnamespace
UNION SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = current_schema()::regnamespace
UNION SELECT 'type ' || typname FROM pg_type WHERE typnamespace = current_schema()::regnamespace
ORDER BY 1
"""


def names(url: str) -> list[str]:
    with psycopg.connect(url) as connection:
        return [row[0] for row in connection.execute(ALL_NAMES) if "alembic_version" not in row[0]]


def test_every_step_goes_up_and_down_and_leaves_nothing(postgres: PostgresCluster) -> None:
    url = postgres.url(postgres.empty_database())
    states = [names(url)]
    assert upgrade(url) == ("", steps()[-1])
    full = names(url)
    before = steps()[-1]
    while before:
        found = downgrade(url)
        assert found[0] == before
        before = found[1]
        states.append(names(url))
    assert states[0] == states[-1] == []
    assert upgrade(url) == ("", steps()[-1])
    assert names(url) == full
    assert upgrade(url) == (steps()[-1], steps()[-1])


def test_the_steps_are_one_line_without_a_branch() -> None:
    """Their numbers are those of their files, and each follows the one before."""
    found = {}
    for path in STEPS.glob("step_*.py"):
        text = path.read_text(encoding="utf-8")
        number = path.stem.split("_")[1]
        assert f'revision = "{number}"' in text, path.name
        found[number] = text
    for before, number in zip(["", *steps()], steps(), strict=False):
        assert f"down_revision = {f'{chr(34)}{before}{chr(34)}' if before else None}" in found[number]


def test_two_migrations_at_once_wait_for_each_other(postgres: PostgresCluster) -> None:
    url = postgres.url(postgres.empty_database())
    results: list[tuple[str, str]] = []
    threads = [threading.Thread(target=lambda: results.append(upgrade(url))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    newest = steps()[-1]
    assert sorted(results) == [("", newest), (newest, newest)]


def test_a_step_of_a_newer_version_is_not_touched(postgres: PostgresCluster) -> None:
    url = postgres.url(postgres.database())
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        upgrade(url)
    database = Database(url)
    database.check()  # a server of this version goes on beside it
    database.close()


def test_what_earlier_removals_and_opt_outs_left_is_put_right(postgres: PostgresCluster) -> None:
    url = postgres.url(postgres.database())
    while downgrade(url)[1] > "0008":
        pass
    with psycopg.connect(url, autocommit=True) as connection:
        for statement in (
            "SELECT set_config('humankind.reader', '7', false)",
            "INSERT INTO cited_posts (reader, key, posts) VALUES (7, 'x:a', '[]'), (NULL, 'x:a', '[]')",
            """INSERT INTO cards (key, put_number, document) VALUES
                ('x:a', 1, '{"status":"opted_out","rests_on_seen":false}'),
                ('x:b', 2, '{"status":"ready","rests_on_seen":false}')""",
            "INSERT INTO stewards_listings (account, reason) VALUES ('x:a', 'r'), ('x:b', 'r')",
            """INSERT INTO appeals (account, about, words, due_at) VALUES
                ('x:a', 'listing', 'w', now()), ('x:b', 'listing', 'w', now())""",
        ):
            connection.execute(statement.encode())
        upgrade(url)
        assert connection.execute("SELECT reader FROM cited_posts").fetchall() == [(None,)]
        kept = connection.execute("SELECT account, removed_at IS NULL FROM stewards_listings ORDER BY 1").fetchall()
        assert kept == [("x:a", False), ("x:b", True)]
        states = connection.execute("SELECT account, state FROM appeals ORDER BY 1").fetchall()
        assert states == [("x:a", "withdrawn"), ("x:b", "open")]


def test_a_server_does_not_start_on_older_tables(postgres: PostgresCluster) -> None:
    url = postgres.url(postgres.database())
    downgrade(url)
    database = Database(url)
    with pytest.raises(StoreError, match="migrate"):
        database.check()
    database.close()
    empty = Database(postgres.url(postgres.empty_database()))
    with pytest.raises(StoreError, match="migrate"):
        empty.check()
    empty.close()


def test_the_command_migrates_and_goes_back(
    postgres: PostgresCluster, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HUMANKIND_DATABASE_URL", raising=False)
    assert main(["migrate"]) == 2
    assert "HUMANKIND_DATABASE_URL" in capsys.readouterr().err
    secret = tmp_path / "database-url"
    secret.write_text(postgres.url(postgres.empty_database()) + "\n", encoding="utf-8")
    monkeypatch.setenv("HUMANKIND_DATABASE_URL_FILE", str(secret))
    newest = steps()[-1]
    assert main(["migrate"]) == 0
    assert capsys.readouterr().out == f"The database was brought from step none to step {newest}.\n"
    assert main(["migrate"]) == 0
    assert capsys.readouterr().out == f"The database is up to date (step {newest}).\n"
    assert main(["migrate", "--down"]) == 0
    assert f"from step {newest} to step" in capsys.readouterr().out
    secret.write_text(f"postgresql://humankind:very-secret@/nothing?host={tmp_path}", encoding="utf-8")
    assert main(["migrate"]) == 1
    output = capsys.readouterr()
    assert output.err.count("\n") == 1
    assert "very-secret" not in output.err + output.out


def test_a_backup_can_be_restored(postgres: PostgresCluster) -> None:
    """With the commands of docs/community.md: `pg_dump` as a superuser, and `pg_restore` into an empty database."""
    with postgres.admin() as admin:
        admin.execute(f"ALTER DATABASE {postgres.database()} RENAME TO humankind".encode())
    before = Database(postgres.url("humankind"))
    readers = [
        before.run(lambda c: c.execute("INSERT INTO readers (name) VALUES ('a') RETURNING id").fetchone())
        for _ in range(2)
    ]
    ids = [row[0] for row in readers if row is not None]
    for reader in ids:
        store = PostgresStore(before, reader)
        for kind in KINDS:
            store.put(kind, {key: {"of": reader, "text": "🧡\0"} for key in ("b", "a", "c")})
        store.put("cards", {"x:shared": {"rests_on_seen": False}})
    before.close()
    superuser = ("--host", str(postgres.folder), "-U", "postgres")
    postgres.run("pg_dump", *superuser, "-Fc", "-f", "humankind.dump", "humankind")
    postgres.drop("humankind")
    with postgres.admin() as admin:
        admin.execute("CREATE DATABASE humankind OWNER humankind TEMPLATE template0 ENCODING 'UTF8'")
    postgres.run("pg_restore", *superuser, "-d", "humankind", "humankind.dump")
    after = Database(postgres.url("humankind"))
    after.check()
    for reader in ids:
        store = PostgresStore(after, reader)
        for kind in KINDS:
            expected = {"of": reader, "text": "🧡\0"}
            assert store.items(kind) == [(key, expected) for key in ("b", "a", "c")]
        assert store.get("cards", "x:shared") == {"rests_on_seen": False}
        store.put("tags", {"later": {}})
        assert [key for key, _ in store.items("tags")][-1] == "later"  # its numbers go on
    assert after.run(lambda c: c.execute("SELECT count(*) FROM documents").fetchone()) == (0,)
    new = after.run(lambda c: c.execute("INSERT INTO readers (name) VALUES ('c') RETURNING id").fetchone())
    assert new is not None
    assert new[0] not in ids
    after.close()
    assert upgrade(postgres.url("humankind")) == (steps()[-1], steps()[-1])
    postgres.drop("humankind")
