"""The lists that a community publishes, as a process holds them: right within a second, and not read for each card."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import cast

import pytest

from server.accounts.lists import community as community_lists
from server.accounts.lists.community import CommunityLists, calls_automated
from server.locales.catalog import LANGUAGES, render
from server.scoring.messages import message
from server.store.postgres.database import Database
from server.store.postgres.listener import Listener


class Notifications:
    """Stands for the listener."""

    is_listening = True

    def on(self, channel: str, callback: object) -> None:
        pass

    def on_reconnect(self, callback: object) -> None:
        pass


class Known:
    """Stands for the database's table; counts how often it is read."""

    def __init__(self) -> None:
        self.counted = [("x:ada", 3)]
        self.reads = 0

    def counts(self, limit: int) -> list[tuple[str, int]]:
        self.reads += 1
        return self.counted[:limit]


def test_while_notifications_are_lost_a_list_is_read_anew_once_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    known, notifications, seconds = Known(), Notifications(), 100.0
    monkeypatch.setattr(community_lists, "KnownAccounts", lambda _database: known)
    monkeypatch.setattr(community_lists, "StewardsList", lambda _database: SimpleNamespace(all=list))
    monkeypatch.setattr(community_lists, "time", SimpleNamespace(monotonic=lambda: seconds))
    lists = CommunityLists(
        cast("Database", None),
        cast("Listener", notifications),
        "https://humankind.example",
        lambda: datetime(2026, 11, 28, tzinfo=UTC),
    )

    def labels() -> list[str]:
        found = lists.get(lists.known_address)
        return [entry.label for entry in found.entries] if found else []

    assert labels() == ["3 readers here know this account"]
    seconds += 3_600
    labels()
    assert known.reads == 1, "as long as the database would say so, nothing has changed"
    notifications.is_listening = False
    known.counted, changes = [("x:ada", 4)], lists.changes
    for _ in range(50):
        assert labels() == ["4 readers here know this account"]
    assert (known.reads, lists.changes) == (2, changes + 1)
    lists.drop()
    changes = lists.changes
    for _ in range(50):
        labels()
    assert known.reads == 3
    seconds += 1.1
    labels()
    assert (known.reads, lists.changes) == (4, changes), "what is the same makes no result out of date"


def test_a_reason_with_the_word_for_automated_is_found_in_every_language() -> None:
    for language in LANGUAGES:
        word = render(message("page-word-automated"), language)
        assert calls_automated(f"It is {word}."), language
    for text in ("Surely a BOT", "Una cuenta automatizado", "Это автоматизированная лента"):
        assert calls_automated(text), text
    assert not calls_automated("Robots are what this workshop repairs, in a bottle.")
