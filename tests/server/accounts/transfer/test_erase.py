"""Erasing deletes one account, or all, from every place that keeps something."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from server.accounts.transfer.backups import Backups
from server.services import Services, build_services
from server.settings import Settings
from server.store import StoreError, files
from server.store.tiny import TinyStore
from shared_schema.records import Account
from tests.server.server_fixture import ServerFixture, bluesky, exported, query, reply


def test_erasing_one_account_leaves_the_others(server: ServerFixture) -> None:
    for name in ("ada", "bob"):
        server.lookup.wait(bluesky(f"{name}.example"), 10)
        server.accounts.corrections.set(bluesky(f"{name}.example"), "person")
        server.accounts.seen_posts.take([query(bluesky(f"{name}.example"), reply(1, server.clock()))])
    assert server.accounts.eraser.erase_account(bluesky("ada.example")) == 3
    kept = exported(server.accounts)
    assert list(kept.cards) == list(kept.seen) == list(kept.corrections) == ["bluesky:bob.example"]
    assert server.accounts.eraser.erase_all() == 3
    kept = exported(server.accounts)
    assert (kept.cards, kept.seen, kept.corrections, kept.over_time) == ({}, {}, {}, [])


def test_a_backup_that_cannot_be_written_anew_is_erased(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    backups = Backups(tmp_path / "backups")
    names = [
        backups.write(datetime(2026, 11, day, tzinfo=UTC), {"corrections": {f"x:{name}": {}}}, reason)
        for day, name, reason in ((1, "ada", "import"), (2, "ada", "format"), (3, "bob", "import"))
    ]

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr("server.store.files.write_all", full)
    backups.forget(["x:ada"])
    assert [path.name for path in (tmp_path / "backups").iterdir()] == names[2:]


@pytest.mark.parametrize("keys", [None, ["bluesky:ada.example"]])
def test_a_backup_that_was_being_written_in_a_crash_is_erased(keys: list[str] | None, tmp_path: Path) -> None:
    unfinished = tmp_path / "before-import-20260101T000000-01.new"
    unfinished.write_text('{"corrections": {"bluesky:ada.example": {"verd')
    Backups(tmp_path).forget(keys)
    assert not unfinished.exists()


ADA = Account(network="x", handle="ada_ashore")
BOB = Account(network="x", handle="bob_inland")


@pytest.fixture
def damaged(tmp_path: Path) -> Iterator[Services]:
    """Services over a folder in which files that name two accounts were damaged, and set aside."""
    home = tmp_path / "home"
    store = TinyStore(home)
    store.put("corrections", {f"x:{account.handle}": {"verdict": "person"} for account in (ADA, BOB)})
    store.close()
    damaged = home / "corrections.snapshot"
    damaged.write_bytes(damaged.read_bytes() + b"00000000 not readable\n")
    (home / "journal-000000000009.log").write_bytes(b'00000000 {"n": 9, "put": {"x:ada_ashore": {}}}\nx\n')
    services = build_services(Settings.from_environment({"HUMANKIND_HOME": str(home)}))
    services.accounts.corrections.set(ADA, "unsure")
    assert len(files.set_aside_files(home)) == 2
    assert naming(home, ADA)
    yield services
    services.close()


def naming(home: Path, account: Account) -> list[str]:
    """The files of a data folder that name an account."""
    name = account.handle.encode()
    return sorted(path.name for path in home.rglob("*") if path.is_file() and name in path.read_bytes())


def test_an_account_that_was_erased_is_in_no_file(damaged: Services) -> None:
    home = damaged.settings.home
    assert damaged.accounts.eraser.erase_account(ADA) == 1
    assert naming(home, ADA) == []
    assert files.set_aside_files(home) == []
    assert naming(home, BOB) == ["corrections.snapshot"]


def test_copies_that_were_set_aside_are_erased_even_where_nothing_is_kept_of_the_account(damaged: Services) -> None:
    damaged.accounts.eraser.erase_account(Account(network="x", handle="carla"))
    assert files.set_aside_files(damaged.settings.home) == []


def test_copies_that_were_set_aside_are_erased_on_a_full_disk(
    damaged: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = damaged.settings.home

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as disk:
        for module in ("journal", "snapshot"):
            disk.setattr(f"server.store.{module}.write_all", full)
        with pytest.raises(StoreError, match="full"):
            damaged.accounts.eraser.erase_account(ADA)
        assert files.set_aside_files(home) == []
    assert damaged.accounts.eraser.erase_account(ADA) == 1
    assert naming(home, ADA) == []


def test_a_copy_that_cannot_be_deleted_keeps_nothing_else(damaged: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    home = damaged.settings.home
    opened, other = files.set_aside_files(home)
    page_key = damaged.auth.page_key.get()

    def remove(path: Path) -> None:
        if path == opened:
            raise PermissionError(errno.EACCES, "another program has it open")
        files.remove(path)

    monkeypatch.setattr("server.store.tiny.remove", remove)
    with pytest.raises(StoreError, match=opened.name):
        damaged.accounts.eraser.erase_account(ADA)
    assert naming(home, ADA) == [opened.name]
    assert not other.exists()
    with pytest.raises(StoreError, match=opened.name):
        damaged.erase(keep_pairing=None)
    assert naming(home, BOB) == [opened.name]
    assert not damaged.auth.page_key.matches(page_key), "the last step"


def test_what_a_site_showed_is_erased_from_copies_that_were_set_aside(damaged: Services) -> None:
    damaged.accounts.eraser.erase_seen_on("x.com")
    assert files.set_aside_files(damaged.settings.home) == []
