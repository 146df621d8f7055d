"""The format of the data folder: an older one is migrated after a backup, and a newer one is left alone."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.accounts.transfer.backups import Backups
from server.accounts.transfer.migrations import DROPPED, KEPT, Backup, go_back, migrate
from server.cli.main import main
from server.services import build_services
from server.settings import Settings
from server.store import KINDS, Store, StoreError
from server.store.folder_format import FORMAT, NAME, NewerFormatError, folder_format, write_format
from server.store.folder_lock import folder_is_locked
from server.store.tiny import TinyStore

NOW = datetime(2026, 11, 27, 9, tzinfo=UTC)


def rename_tags(store: Store) -> None:
    """An invented migration from format 1 to 2."""
    tags = {key: {"text": tag.pop("word", tag.get("text")), **tag} for key, tag in store.items("tags")}
    store.put("tags", tags)


def drop_notes(store: Store) -> None:
    """An invented migration from format 2 to 3."""
    store.put("tags", {key: {"text": tag["text"]} for key, tag in store.items("tags")})


MIGRATIONS = {1: rename_tags, 2: drop_notes}


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A folder of format 1, as the first versions wrote it."""
    store = TinyStore(tmp_path / "home")
    store.put("tags", {"x:ada": {"word": "neighbour", "note": "invented"}, "x:bo": {"word": "band", "note": ""}})
    store.put("corrections", {"x:ada": {"verdict": "person"}})
    store.put("shared_settings", {"always:x:ada": {"value": True}, "rule": {"value": {}}})
    store.put("seen", {"x:ada": {"posts": []}})
    store.close()
    return tmp_path / "home"


def state(home: Path) -> dict[str, object]:
    """The tags and seen posts in a folder."""
    store = TinyStore(home)
    try:
        return {kind: dict(store.items(kind)) for kind in ("tags", "seen", "corrections")}
    finally:
        store.close()


def test_an_old_folder_is_migrated_after_a_backup_and_can_go_back(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = state(old)
    monkeypatch.setattr("server.store.folder_format.FORMAT", 3)
    store = TinyStore(old)
    name = migrate(old, store, NOW, target=3, migrations=MIGRATIONS)
    assert dict(store.items("tags")) == {"x:ada": {"text": "neighbour"}, "x:bo": {"text": "band"}}
    assert folder_format(old) == 3
    assert migrate(old, store, NOW, target=3, migrations=MIGRATIONS) is None
    assert [path.name for path in Backups(old / "backups").files()] == [name]
    assert (old / "backups" / str(name)).stat().st_mode & 0o077 == 0
    assert "seen" not in json.loads((old / "backups" / str(name)).read_text())
    assert go_back(old, store).format == 1
    store.close()
    assert folder_format(old) == 1
    assert state(old) == {**before, "seen": {}}


def test_every_kind_is_kept_or_dropped() -> None:
    assert sorted([*KEPT, *DROPPED]) == sorted(KINDS)
    assert set(Backup.__struct_fields__) == {"format", "version", *KEPT}


def test_of_a_list_only_its_address_and_the_choices_are_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.store.folder_format.FORMAT", 3)
    store = TinyStore(old)
    kept = {"address": "https://lists.example/a", "subscribed_at": "2026-11-01T00:00:00Z", "name": "A list"}
    store.put(
        "lists", {kept["address"]: {**kept, "entries": '[{"key": "x:cy"}]', "checked_at": "2026-11-26T00:00:00Z"}}
    )
    name = migrate(old, store, NOW, target=3, migrations=MIGRATIONS)
    assert "x:cy" not in (old / "backups" / str(name)).read_text()
    go_back(old, store)
    assert dict(store.items("lists"))[kept["address"]].items() >= {**kept, "entries": "[]", "checked_at": None}.items()
    store.close()


def test_a_migration_that_fails_is_tried_again(old: Path) -> None:
    def fail(_store: Store) -> None:
        raise StoreError("The disk is full.")

    store = TinyStore(old)
    with pytest.raises(StoreError):
        migrate(old, store, NOW, target=3, migrations={1: rename_tags, 2: fail})
    assert folder_format(old) == 1
    migrate(old, store, NOW, target=3, migrations=MIGRATIONS)
    assert dict(store.items("tags"))["x:ada"] == {"text": "neighbour"}
    store.close()


def test_what_is_erased_is_erased_from_the_backup(old: Path) -> None:
    store = TinyStore(old)
    name = migrate(old, store, NOW, target=3, migrations=MIGRATIONS)
    store.close()
    Backups(old / "backups").forget(["x:ada"])
    assert "x:ada" not in (old / "backups" / str(name)).read_text()
    Backups(old / "backups").forget(None)
    assert list((old / "backups").iterdir()) == []


def test_the_server_notes_the_format(old: Path) -> None:
    build_services(Settings(home=old)).close()
    assert json.loads((old / NAME).read_text())["format"] == FORMAT
    assert (old / NAME).stat().st_mode & 0o077 == 0


def test_a_newer_folder_is_refused_with_a_sentence_and_left_as_it_is(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_format(old, FORMAT + 1)
    before = {path.name: path.read_bytes() for path in old.iterdir() if path.is_file()}
    monkeypatch.setenv("HUMANKIND_HOME", str(old))
    for command in (["export"], ["seen"], ["downgrade-data"]):
        assert main(command) == 1
        assert "was written by a newer Humankind" in capsys.readouterr().err
    with pytest.raises(NewerFormatError):
        TinyStore(old)
    assert not folder_is_locked(old)
    assert {path.name: path.read_bytes() for path in old.iterdir() if path.is_file()} == before


def test_a_server_does_not_start_on_a_newer_folder(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write_format(old, FORMAT + 1)
    monkeypatch.setenv("HUMANKIND_HOME", str(old))
    assert main(["serve", "--port", "1"]) == 1
    assert "Install the newer version" in capsys.readouterr().err


def test_without_a_backup_there_is_no_way_back(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HUMANKIND_HOME", str(old))
    assert main(["downgrade-data"]) == 1
    assert "no earlier format" in capsys.readouterr().err
    (old / "backups").mkdir()
    (old / "backups" / "before-format-20261127T090000-01.json").write_text("{")
    before = state(old)
    assert main(["downgrade-data"]) == 1
    assert "Nothing was changed" in capsys.readouterr().err
    assert state(old) == before
