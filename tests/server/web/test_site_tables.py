"""Site tables: the shipped ones are valid, the reader's own come first, and a bad file is reported."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from server.web.site_tables import FILE_NAME, SiteTablesError, site_tables
from tests.server.server_fixture import BASE, ServerFixture

ROOT = Path(__file__).parents[3]
NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
TABLE = {
    "id": "bluesky",
    "checked": "2026-12-01",
    "places": [{"kind": "post", "tag": "a", "author": "a.author", "name": ["b"]}],
    "text": ["[data-testid='words']"],
}


def write(home: Path, content: Any) -> None:
    """The reader's own file."""
    home.mkdir(exist_ok=True)
    (home / FILE_NAME).write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")


def test_the_shipped_tables_name_files_of_the_extension(tmp_path: Path) -> None:
    known = {path.stem for path in (ROOT / "extension" / "sites").glob("*.js")}
    assert {table.id for table in site_tables(tmp_path, NOW)} <= known


def test_the_readers_own_tables_come_first(tmp_path: Path) -> None:
    shipped = site_tables(tmp_path, NOW)
    write(tmp_path, {"sites": [TABLE]})
    (own, *rest) = site_tables(tmp_path, NOW)
    assert (own.id, own.places[0].author, own.text) == ("bluesky", "a.author", ["[data-testid='words']"])
    assert rest == shipped


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[]",
        {"sites": [{**TABLE, "id": "../etc"}]},
        {"sites": [{**TABLE, "checked": "yesterday"}]},
        {"sites": [{**TABLE, "text": ["x" * 401]}]},
        {"sites": [{**TABLE, "text": ["p"] * 13}]},
        {"sites": [{**TABLE, "places": [{"kind": "message", "tag": "a", "author": "a"}]}]},
        {"sites": [TABLE] * 101},
        " " * 1_000_001,
    ],
)
def test_an_invalid_file_is_refused_by_name(tmp_path: Path, content: Any) -> None:
    write(tmp_path, content)
    with pytest.raises(SiteTablesError, match=FILE_NAME):
        site_tables(tmp_path, NOW)


def test_a_bad_file_is_a_problem_with_the_next_step(server: ServerFixture) -> None:
    write(server.settings.home, "{")
    response = server.app.test_client().get(f"{BASE}/v1/sites", headers=server.authorised)
    problem = response.get_json()
    assert (response.status_code, problem["type"].rpartition(":")[2]) == (500, "bad-site-tables")
    assert FILE_NAME in problem["detail"]
