"""Released site tables: only signed data, newer than before and not expired, replaces the built-in tables."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from devtools import sign_site_tables
from devtools.fake_networks import FakeNetworks
from server.cli.main import main
from server.fetching import Fetcher, FetchError
from server.web import site_releases
from server.web.site_releases import CONTEXT, ReleaseError, current_release, install, sign, state, use_built_in, verify
from server.web.site_tables import site_tables
from server.web.site_updates import DailyUpdates

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)
PLACE = {"kind": "post", "tag": "a", "author": "a.author"}
TABLE = {"id": "bluesky", "checked": "2026-11-26", "places": [PLACE]}
KEY = Ed25519PrivateKey.generate()  # of this test run


@pytest.fixture(autouse=True)
def _project_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_releases, "PUBLIC_KEY", sign_site_tables.public_key(KEY))


def release(version: int = 3, *, key: Ed25519PrivateKey = KEY, **changes: Any) -> bytes:
    """A release, as if the project had signed it."""
    payload = {
        "format": 1,
        "version": version,
        "released": (NOW - timedelta(days=1)).isoformat(),
        "expires": (NOW + timedelta(days=90)).isoformat(),
        "sites": [TABLE],
        **changes,
    }
    return sign(json.dumps(payload).encode(), key.sign)


def test_a_release_is_used_before_the_built_in_tables(tmp_path: Path) -> None:
    built_in = site_tables(tmp_path, NOW)
    content = release()
    assert install(tmp_path, content, NOW) is not None
    assert [table.id for table in site_tables(tmp_path, NOW)] == ["bluesky", *(table.id for table in built_in)]
    assert site_tables(tmp_path, NOW + timedelta(days=91)) == built_in
    assert install(tmp_path, content, NOW) is None
    assert use_built_in(tmp_path)
    assert site_tables(tmp_path, NOW) == built_in
    assert not use_built_in(tmp_path)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"sites": [{**TABLE, "id": "nowhere"}]}, "does not know: nowhere"),
        ({"sites": [{**TABLE, "script": "alert(1)"}]}, "no table has: script"),
        ({"sites": [{**TABLE, "places": [{**PLACE, "onclick": "x"}]}]}, "no table has: onclick"),
        ({"sites": [{**TABLE, "text": ["x" * 401]}]}, "not a table of sites"),
        ({"sites": [TABLE, TABLE]}, "two tables of one site"),
        ({"code": "alert(1)"}, "not a table of sites"),
        ({"format": 2}, "not a table of sites"),
        ({"version": 0}, "not a table of sites"),
        ({"version": "3"}, "not a table of sites"),
        ({"expires": NOW.isoformat()}, "expired on 2026-11-27"),
        ({"expires": "2026-12-27T00:00:00"}, "not a table of sites"),  # in no time zone
        ({"expires": "2036-12-27T00:00:00Z"}, "dates do not fit"),
        ({"released": "2026-12-01T00:00:00Z"}, "in the future"),
    ],
)
def test_what_is_signed_is_checked_as_well(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(ReleaseError, match=reason):
        verify(release(**changed), NOW)


def _other_key(_content: bytes) -> bytes:
    return release(key=Ed25519PrivateKey.generate())


def _changed_payload(content: bytes) -> bytes:
    signed = json.loads(content)
    payload = base64.b64decode(signed["payload"]).replace(b'"version": 3', b'"version": 4')
    return json.dumps({**signed, "payload": base64.b64encode(payload).decode()}).encode()


def _without_context(content: bytes) -> bytes:
    """As if the key had signed the same bytes for another purpose."""
    payload = base64.b64decode(json.loads(content)["payload"])
    return sign(payload, lambda signed: KEY.sign(signed.removeprefix(CONTEXT)))


@pytest.mark.parametrize(
    "forge",
    [
        _other_key,
        _changed_payload,
        _without_context,
        lambda content: content[:-1],
        lambda content: content.replace(b'"signature":"', b'"signature":"AAAA'),
        lambda _: b"{}",
        lambda _: b"\xff",
        lambda _: b"<!doctype html>",
        lambda content: content + b" " * site_releases.SIZE_LIMIT,
        lambda content: json.dumps({**json.loads(content), "key": "mine"}).encode(),
    ],
)
def test_a_file_that_the_project_did_not_sign_is_refused(tmp_path: Path, forge: Callable[[bytes], bytes]) -> None:
    with pytest.raises(ReleaseError):
        install(tmp_path, forge(release()), NOW)
    assert list(tmp_path.iterdir()) == []


def test_without_a_key_nothing_is_accepted(monkeypatch: pytest.MonkeyPatch) -> None:
    content = release()
    for key in ("", "AAAA", base64.b64encode(bytes(32)).decode()):
        monkeypatch.setattr(site_releases, "PUBLIC_KEY", key)
        with pytest.raises(ReleaseError, match="signature"):
            verify(content, NOW)


def test_an_older_release_is_never_used_again(tmp_path: Path) -> None:
    old, new = release(3), release(5)
    install(tmp_path, old, NOW)
    install(tmp_path, new, NOW)
    with pytest.raises(ReleaseError, match="version 3, and version 5 was used before"):
        install(tmp_path, old, NOW)
    use_built_in(tmp_path)
    for replayed in (old, new):  # the reader went back from it, for a reason
        with pytest.raises(ReleaseError, match="was used before"):
            install(tmp_path, replayed, NOW)
    assert install(tmp_path, release(6), NOW) is not None


def test_a_release_that_expires_or_is_damaged_is_no_longer_used(tmp_path: Path) -> None:
    install(tmp_path, release(), NOW)
    assert current_release(tmp_path, NOW) is not None
    assert current_release(tmp_path, NOW + timedelta(days=91)) is None
    file = tmp_path / site_releases.RELEASE_NAME
    file.write_bytes(file.read_bytes().replace(b"A", b"B", 1))
    assert current_release(tmp_path, NOW) is None


def test_a_newer_version_of_humankind_needs_no_older_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, release(3), NOW)
    monkeypatch.setattr(site_releases, "BUILT_IN_VERSION", 3)
    assert current_release(tmp_path, NOW) is None


@pytest.fixture
def host(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the project's host serves. The command line reaches that host."""
    folder = tmp_path / "responses" / "releases.example"
    folder.mkdir(parents=True)
    routes = [{"host": "releases.example", "path": "/site_tables.json", "file": "releases.example/site_tables.json"}]
    (tmp_path / "responses" / "routes.json").write_text(json.dumps(routes))
    monkeypatch.setattr(site_releases, "ADDRESS", "https://releases.example/site_tables.json")
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "home"))
    return folder / "site_tables.json"


def test_the_command_fetches_a_release_and_goes_back(
    host: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    key_file, tables = tmp_path / "key", tmp_path / "tables.json"
    assert sign_site_tables.main(["new-key", str(key_file)]) == 0
    assert key_file.stat().st_mode & 0o077 == 0
    monkeypatch.setattr(site_releases, "PUBLIC_KEY", json.loads(capsys.readouterr().out.partition("= ")[2]))
    assert sign_site_tables.main(["new-key", str(key_file)]) == 1  # never over another
    tables.write_text(json.dumps({"sites": [TABLE]}))
    assert sign_site_tables.main(["sign", str(key_file), str(tables), "7", str(host)]) == 0
    with FakeNetworks(responses=tmp_path / "responses") as networks:
        for name, value in networks.environment.items():
            monkeypatch.setenv(name, value)
        capsys.readouterr()
        assert main(["update-sites"]) == 0
        assert "Site tables of version 7 are used from now on: bluesky." in capsys.readouterr().out
        assert site_tables(tmp_path / "home", datetime.now(UTC))[0].id == "bluesky"
        assert main(["update-sites"]) == 0
        assert capsys.readouterr().out == "The site tables are up to date.\n"
        assert main(["update-sites", "--built-in"]) == 0
        assert main(["update-sites"]) == 1
        assert "version 7 was used before. The tables in use stay in use." in capsys.readouterr().err
        assert {(logged.host, logged.path) for logged in networks.log} == {("releases.example", "/site_tables.json")}


@pytest.mark.usefixtures("host")
def test_without_a_key_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(site_releases, "PUBLIC_KEY", "")
    assert main(["update-sites"]) == 1
    assert "has no address for new site tables, and no key" in capsys.readouterr().err


class OneRelease(Fetcher):
    """A fetcher that always returns the same, and counts how often."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.requests = 0

    def perform(self, request: Any, _decode: Any) -> Any:
        self.requests += 1
        if not self.content:
            raise FetchError("unreachable", f"{request.url} did not respond.")
        return self.content


@pytest.mark.usefixtures("host")
def test_the_daily_check_is_one_request_a_day(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    home = tmp_path / "home"
    home.mkdir()
    now = [NOW]
    fetcher = OneRelease(release())
    updates = DailyUpdates(fetcher, home, lambda: now[0])
    for hours in (0, 1, 23, 25, 26):
        now[0] = NOW + timedelta(hours=hours)
        updates.check()
    assert fetcher.requests == 2
    assert current_release(home, NOW) is not None
    fetcher.content = b""
    for hours in (72, 73, 95):
        now[0] = NOW + timedelta(hours=hours)
        updates.check()
    assert fetcher.requests == 3
    assert "did not respond" in caplog.text
    assert state(home).highest == 3
    assert current_release(home, NOW) is not None
