"""A reader moves in: what was kept on the reader's own machine comes along in a file."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from server.cli.main import main
from tests.server.server_fixture import BASE, ServerFixture
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader

pytestmark = pytest.mark.postgres
KEY = "bluesky:ada.example"
KEPT = ("corrections", "tags", "rules", "own_accounts", "outreach")


@pytest.fixture
def own_machine(tmp_path: Path) -> Iterator[ServerFixture]:
    server = ServerFixture(tmp_path / "own")
    yield server
    server.close()


def exported(server: ServerFixture) -> dict[str, Any]:
    """What the reader's own machine keeps after some use."""
    client = server.app.test_client()
    calls: list[tuple[str, str, Any]] = [
        ("PUT", f"/v1/corrections/{KEY}", {"verdict": "organisation", "note": "a club"}),
        ("PUT", "/v1/tags/x:bob", {"word": "friend", "colour": "teal", "note": "from the choir"}),
        ("POST", "/v1/rules", {"items": {"reposts": {"value": "booster", "changed_at": "2026-11-20T10:00:00.123Z"}}}),
        ("PUT", f"/v1/own-accounts/{KEY}", None),
        ("PUT", f"/v1/outreach/{KEY}", None),
    ]
    for method, path, body in calls:
        sent = client.open(f"{BASE}{path}", method=method, json=body, headers=server.authorised)
        assert sent.status_code == 200, (path, sent.text)
    found: dict[str, Any] = client.get(f"{BASE}/v1/export", headers=server.authorised).get_json()
    assert all(found[name] for name in KEPT), found
    return found


def test_an_export_of_the_own_machine_is_imported_on_the_page_for_its_reader_alone(
    process: CommunityProcess, own_machine: ServerFixture
) -> None:
    ada, bob = Reader(process), Reader(process, "Bob")
    document = exported(own_machine)
    file = (io.BytesIO(json.dumps(document).encode()), "humankind.json")
    page = ada.browser.post(f"{URL}/tags/import", data={"file": file}, headers=SAME_ORIGIN)
    assert page.status_code == 200, page.text
    moved = ada.send("GET", "/v1/export").get_json()
    for name in KEPT:
        assert set(moved[name]) == set(document[name]), name
    assert moved["corrections"][KEY]["note"] == "a club"
    assert moved["tags"]["x:bob"] == document["tags"]["x:bob"]
    assert moved["rules"] == document["rules"]
    others = bob.send("GET", "/v1/export").get_json()
    assert not any(others[name] for name in KEPT)


@pytest.mark.parametrize(
    "command", [["export"], ["import", "file.json"], ["erase", "--yes"], ["seen"], ["token"], ["open"]]
)
def test_on_a_communitys_machine_no_command_works_on_a_data_folder(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("HUMANKIND_DATABASE_URL", "postgresql://nobody@/none?host=/nowhere")
    assert main(command) == 2
    assert "community's server" in capsys.readouterr().err
    assert not (tmp_path / "home").exists()
