"""The commands for the reader's data, without a server."""

from __future__ import annotations

import io
import json
import re
import stat
import sys
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import pytest

from server.cli.command import redirect_file
from server.cli.main import main
from server.services import build_services
from server.settings import Settings
from shared_schema.endpoints import schema_document
from shared_schema.records import Post
from tests.server.server_fixture import on_x, query

REASON = re.compile(r"^ +([+-]\d+\.\d) (\w+)  ", re.MULTILINE)
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def valid(record: str, content: Any) -> None:
    jsonschema.Draft202012Validator({**schema_document(), "$ref": f"#/$defs/{record}"}).validate(content)


def test_networks_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["networks"]) == 0
    text = capsys.readouterr().out
    assert "mastodon" in text
    assert "bluesky" in text


def test_without_a_server_the_data_folder_is_used_directly(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export"]) == 0
    (kept,) = lines(capsys.readouterr().out)
    valid("Export", kept)
    assert main(["erase", "--yes"]) == 0
    assert capsys.readouterr().out.startswith("Erased:")
    assert main(["token"]) == 0
    assert capsys.readouterr().out == (home / "token").read_text()
    assert main(["open", "--print"]) == 1
    assert "./scripts/run serve" in capsys.readouterr().err


def test_what_one_site_showed_can_be_listed_and_erased(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["seen"]) == 0
    assert capsys.readouterr().out == "Nothing is kept that a page showed.\n"
    services = build_services(Settings(home=home))
    services.accounts.seen_posts.take(
        [query(on_x(), Post(text="Hello.")), query(on_x("bob"), Post(text="Hi."))], "x.com"
    )
    services.accounts.seen_posts.take([query(on_x(), Post(text="What a day."))])
    services.close()
    assert main(["seen"]) == 0
    assert capsys.readouterr().out == "x.com    accounts: 2, posts: 2\nunknown  accounts: 1, posts: 1\n"
    assert main(["erase", "--seen-on", "x.com", "--yes"]) == 0
    assert main(["seen"]) == 0
    assert capsys.readouterr().out == "Posts erased: 2.\nunknown  accounts: 1, posts: 1\n"
    assert main(["erase", "--seen-on", "unknown", "--yes"]) == 0
    assert capsys.readouterr().out == "Posts erased: 1.\n"


def test_a_pages_key_is_on_no_command_line(tmp_path: Path) -> None:
    """A browser is started with the address of a file that only its owner can read."""
    address = "http://127.0.0.1:8377/?key=the-key&q=<b>"
    path = tmp_path / "open.html"
    path.write_text("of another user")
    path.chmod(0o666)
    with path.open() as opened:  # somebody has it open
        shown = redirect_file(path, address)
        assert opened.read() == "of another user"
    assert shown == path.as_uri()
    assert "the-key" not in shown
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "url=http://127.0.0.1:8377/?key=the-key&amp;q=&lt;b&gt;" in path.read_text()
    assert '<img src="http://127.0.0.1:8377/favicon.ico?' in path.read_text()


def test_erasing_without_a_confirmation_erases_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["erase"]) == 2
    assert "--yes" in capsys.readouterr().err


def test_an_export_is_imported_and_a_bad_item_is_listed(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "export.json"
    document = {"tags": {"x:ada": {"word": "choir"}, "x:\x1b[31m": {"word": "x"}}, "settings": {"card_days": 1}}
    file.write_text(json.dumps(document))
    assert main(["import", str(file)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Tags: 1 added, 0 changed, 0 kept as they were, 0 removed.\n")
    assert "Settings had other values there: HUMANKIND_CARD_DAYS." in shown
    assert "Not imported: 1." in shown
    assert "\x1b" not in shown
    file.write_text("account,word\nx:bo,press\n")
    assert main(["import", "--replace", str(file)]) == 0
    assert "1 added, 0 changed, 0 kept as they were, 1 removed" in capsys.readouterr().out
    assert len(list((home / "backups").iterdir())) == 2  # one for each import, so that either can be undone
    assert main(["export"]) == 0
    (kept,) = lines(capsys.readouterr().out)
    assert list(kept["tags"]) == ["x:bo"]


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"\xff\xfa", b"a,b\n"])
def test_a_file_that_cannot_be_imported_is_refused(
    data: bytes, home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "file"
    file.write_bytes(data)
    assert main(["import", str(file)]) == 1
    assert str(file) in capsys.readouterr().err
    assert main(["import", str(tmp_path / "none")]) == 1
    assert not (home / "backups").exists()
