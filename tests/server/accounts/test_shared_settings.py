"""Rules and settings that browsers share: the later change of each counts, and nothing else is lost."""

from __future__ import annotations

import json
from typing import Any

import pytest

from server.accounts import shared_settings
from server.accounts.shared_settings import TooManySettingsError
from shared_schema.records import SharedSetting
from tests.server.server_fixture import ServerFixture, on_x

RULE = "rule:* verdict:automated"


def item(value: str | bool | None, at: str) -> SharedSetting:
    return SharedSetting(value=value, changed_at=f"2026-11-22T09:{at}Z")


def values(server: ServerFixture) -> dict[str, Any]:
    return {name: kept.value for name, kept in server.accounts.shared_settings.all().items()}


def test_of_two_changes_of_the_same_the_later_one_counts(server: ServerFixture) -> None:
    kept = server.accounts.shared_settings
    assert kept.merge({RULE: item("dim", "10:00"), "always:x:ada": item(True, "10:00")}) == 2
    assert kept.merge({RULE: item("hide", "09:59"), "reposts": item("booster", "09:00")}) == 1
    assert kept.merge({RULE: item("collapse", "10:00.001")}) == 1
    assert values(server) == {RULE: "collapse", "always:x:ada": True, "reposts": "booster"}
    kept.merge({RULE: item(None, "11:00")})
    assert kept.merge({RULE: item("collapse", "10:30")}) == 0  # what was removed does not come back
    assert values(server)[RULE] is None


def test_a_clock_that_is_ahead_does_not_win_for_ever(server: ServerFixture) -> None:
    kept = server.accounts.shared_settings
    kept.merge({RULE: SharedSetting(value="hide", changed_at="2999-01-01T00:00:00Z")})
    server.clock.move(minutes=1)
    assert kept.merge({RULE: SharedSetting(value="dim", changed_at="2026-11-22T09:30:30Z")}) == 1
    assert kept.merge({RULE: SharedSetting(value="hide", changed_at="yesterday")}) == 1


def test_there_is_room_for_so_many_and_what_was_removed_makes_room(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shared_settings, "SHARED_SETTINGS_LIMIT", 3)
    kept = server.accounts.shared_settings
    kept.merge({f"rule:* tag:{number}": item(None if number < 2 else "dim", f"0{number}:00") for number in range(3)})
    kept.merge({"rule:* tag:a": item("dim", "10:00")})
    assert list(values(server).values()) == [None, "dim", "dim"]
    kept.merge({"rule:* tag:b": item("dim", "10:00")})
    with pytest.raises(TooManySettingsError):
        kept.merge({"rule:* tag:c": item("dim", "10:00")})
    assert len(values(server)) == 3


def test_everything_comes_back_from_an_export_and_an_import_can_be_undone(server: ServerFixture) -> None:
    kept, importer = server.accounts.shared_settings, server.accounts.importer
    kept.merge({RULE: item("dim", "10:00"), "always:x:ada": item(True, "10:00")})
    exported = json.loads(server.accounts.exporter.export())
    server.accounts.eraser.erase_all()
    assert values(server) == {}
    result = importer.run(
        {"rules": {**exported["rules"], "bad": {"value": 7}, "": exported["rules"][RULE]}}, replace=False
    )
    assert (result.rules.added, result.refused) == (2, 2)
    assert values(server) == {RULE: "dim", "always:x:ada": True}
    kept.merge({"reposts": item("booster", "20:00")})
    replaced = importer.run({"rules": {RULE: {"value": "hide", "changed_at": "2020-01-01T00:00:00Z"}}}, replace=True)
    assert (replaced.rules.changed, replaced.rules.removed) == (1, 2)
    assert values(server) == {RULE: "hide", "always:x:ada": None, "reposts": None}
    server.clock.move(minutes=1)
    assert replaced.backup
    importer.undo(replaced.backup)
    assert values(server) == {RULE: "dim", "always:x:ada": True, "reposts": "booster"}


def test_erasing_an_account_reaches_the_exceptions_and_their_backups(server: ServerFixture) -> None:
    kept = server.accounts.shared_settings
    kept.merge({"always:x:ada": item(True, "10:00"), "always:x:bo": item(True, "10:00")})
    backup = server.accounts.importer.run({"rules": {}}, replace=False).backup
    assert backup
    assert server.accounts.eraser.erase_account(on_x("ada")) == 1
    assert values(server) == {"always:x:bo": True}
    text = (server.settings.home / "backups" / backup).read_text()
    assert "x:ada" not in text
    assert "x:bo" in text
