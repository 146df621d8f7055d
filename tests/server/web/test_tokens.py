"""The machine token and the key of the pages."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from server.web.tokens import machine_token, server_secret
from tests.server.server_fixture import BASE, ServerFixture


def test_only_the_owner_can_read_the_machine_token_and_it_stays_the_same(tmp_path: Path) -> None:
    token = machine_token(tmp_path)
    assert len(token) >= 43
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600
    assert machine_token(tmp_path) == token


@pytest.mark.parametrize("read", [machine_token, server_secret])
def test_a_secret_that_others_could_read_is_replaced(tmp_path: Path, read: Callable[[Path], str]) -> None:
    """Another user put it there, or could read it, because the data folder is open to them."""
    first = read(tmp_path)
    (path,) = tmp_path.iterdir()
    path.chmod(0o644)
    assert read(tmp_path) != first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    if os.geteuid() == 0:
        os.chown(path, 4711, -1)
        planted = path.read_text().strip()
        assert read(tmp_path) != planted
        assert path.stat().st_uid == 0
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("not ours")
    path.unlink()
    path.symlink_to(elsewhere)
    assert read(tmp_path) != "not ours"
    assert elsewhere.read_text() == "not ours"


def test_pages_open_only_with_their_key_until_it_is_revoked(server: ServerFixture) -> None:
    client = server.app.test_client()
    key = server.auth.page_key.get()
    assert client.get(f"{BASE}/?key={key}").status_code == 200
    assert client.get(f"{BASE}/").status_code == 401
    assert client.get(f"{BASE}/?key=wrong").status_code == 401
    assert client.get(f"{BASE}/data?key={key}").status_code == 200
    assert client.get(f"{BASE}/welcome").status_code == 200
    client.delete(f"{BASE}/v1/data", headers=server.authorised)
    assert client.get(f"{BASE}/?key={key}").status_code == 401


def test_a_page_link_opens_the_pages(server: ServerFixture) -> None:
    client = server.app.test_client()
    link = client.post(f"{BASE}/v1/page", json={}, headers=server.authorised).get_json()["url"]
    assert client.get(link).status_code == 200
