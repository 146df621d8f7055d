"""Erasing deletes one account, or all, from every place that keeps something."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.accounts.backups import Backups
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


@pytest.mark.parametrize("keys", [None, ["bluesky:ada.example"]])
def test_a_backup_that_was_being_written_in_a_crash_is_erased(keys: list[str] | None, tmp_path: Path) -> None:
    unfinished = tmp_path / "before-import-20260101T000000-01.new"
    unfinished.write_text('{"corrections": {"bluesky:ada.example": {"verd')
    Backups(tmp_path).forget(keys)
    assert not unfinished.exists()
