"""The commands with which an operator sees who has joined, and removes a reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import psycopg
import pytest
from psycopg.sql import SQL, Identifier

from server.cli.main import main

if TYPE_CHECKING:
    from server.store.postgres.joining import Joining

DOCUMENT = Path(__file__).parents[3] / "docs/community.md"


@pytest.fixture
def joining(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Joining:
    from server.store.postgres.database import Database
    from server.store.postgres.joining import Joining

    monkeypatch.setenv("HUMANKIND_DATABASE_URL", database_url)
    monkeypatch.setenv("HUMANKIND_PUBLIC_URL", "https://humankind.example")
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("DELETE FROM readers")
        connection.execute("DELETE FROM identities")
    return Joining(Database(database_url))


def documented(number: int) -> tuple[list[str], list[str]]:
    """The commands of the documentation, the second for a reader with this number."""
    list_them, remove = ["readers"], ["remove-reader", "7"]
    shown = "".join(f"humankind {' '.join(command)}\n" for command in (list_them, remove))
    assert f"```sh\n{shown}```" in DOCUMENT.read_text(encoding="utf-8")
    return list_them, [remove[0], str(number)]


def test_an_operator_sees_who_joined_and_removes_a_reader(
    joining: Joining, database_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from server.store.postgres.database import Database
    from server.store.postgres.sign_ins import SignIns

    sign_ins = SignIns(Database(database_url))
    joining.invite("digest", minutes=5, name="Ada", role="steward")
    ada, eve = joining.accept("digest"), sign_ins.reader_of("identity of Eve")
    assert ada is not None
    assert eve is not None
    with psycopg.connect(database_url, autocommit=True) as connection:
        statements = (
            "INSERT INTO documents (reader, kind, key, put_number, document) VALUES (%s, 'tags', 'x:a', 1, '{}')",
            "INSERT INTO cited_posts (reader, key, posts) VALUES (%s, 'x:a', '[]')",
        )
        for reader in (ada, eve):
            with connection.transaction():
                connection.execute("SELECT set_config('humankind.reader', %s, true)", [str(reader)])
                for statement in statements:
                    connection.execute(statement, [reader])
    joining.begin_session("0" * 32, eve)
    list_them, remove = documented(eve)
    assert main(list_them) == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert [(line[0], line[1], line[2], line[-1]) for line in lines] == [
        (str(ada), "steward", "invited", "Ada"),
        (str(eve), "reader", "signed", "browsers"),
    ]
    assert main(remove) == 0
    assert capsys.readouterr().out == f"Reader {eve} was removed. Their account elsewhere, if any, stays refused.\n"
    assert joining.session("0" * 32) is None
    assert sign_ins.reader_of("identity of Eve") is None, "who was removed does not come back as another reader"
    assert [each.id for each in joining.readers()] == [ada]
    for reader, tables in ((ada, {"documents", "cited_posts"}), (eve, set())):
        with psycopg.connect(database_url) as connection:
            connection.execute("SELECT set_config('humankind.reader', %s, true)", [str(reader)])
            every = connection.execute(
                "SELECT table_name FROM information_schema.columns WHERE column_name = 'reader' "
                "AND table_schema = current_schema()"
            ).fetchall()
            statement = "SELECT FROM {} WHERE reader = %s"
            found = {
                name
                for (name,) in every
                if connection.execute(SQL(statement).format(Identifier(name)), [reader]).fetchall()
            }
            assert found == tables
    grace = sign_ins.reader_of("identity of Grace")
    assert main(["remove-reader", str(grace), "--may-return"]) == 0
    assert sign_ins.reader_of("identity of Grace") not in (None, grace), "another reader, who has nothing of the first"
    capsys.readouterr()
    assert main(remove) == 1
    assert f"There is no reader {eve}" in capsys.readouterr().err


def test_a_readers_own_server_has_no_such_readers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("HUMANKIND_DATABASE_URL", raising=False)
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path))
    for command in (["readers"], ["remove-reader", "1"], ["invite"]):
        assert main(command) == 2
        assert "Only a community server has readers" in capsys.readouterr().err
