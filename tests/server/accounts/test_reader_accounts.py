"""What a web process of a community holds of its readers, and when it drops it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast

from server.accounts.parts import Accounts
from server.accounts.reader_accounts import ReaderAccounts
from server.accounts.shared_records import SharedRecords


class Made:
    """Stands for the parts of readers; notes which were made, and which cards were dropped."""

    def __init__(self) -> None:
        self.readers: list[int] = []
        self.dropped: list[tuple[int, str | None]] = []
        self.shared: list[str | None] = []
        self.dropped_shared: list[tuple[int, str | None]] = []
        self.meanwhile: Any = None

    def build(self, reader: int) -> Accounts:
        self.readers.append(reader)
        if self.meanwhile is not None:
            self.meanwhile()
        records = SimpleNamespace(
            drop_from_memory=lambda key: self.dropped.append((reader, key)),
            drop_shared=lambda key: self.dropped_shared.append((reader, key)),
        )
        crowd = SimpleNamespace(drop_from_memory=lambda: self.dropped.append((reader, "crowd")))
        return cast("Accounts", SimpleNamespace(records=records, crowd=crowd))

    def held(self, limit: int = 10) -> ReaderAccounts:
        """What a process holds of its readers."""
        shared = SimpleNamespace(drop=lambda key=None: self.shared.append(key))
        return ReaderAccounts(self.build, cast("SharedRecords", shared), "own", limit)


def test_a_readers_parts_are_made_once_and_the_latest_readers_are_held() -> None:
    made = Made()
    held = made.held(limit=2)
    assert held.of(1) is held.of(1)
    for reader in (2, 1, 3, 1, 2):
        held.of(reader)
    assert made.readers == [1, 2, 3, 2]


def test_what_another_process_changes_is_dropped() -> None:
    made = Made()
    held = made.held()
    for reader in (1, 2):
        held.of(reader)
    held.on_change("own:1:tags:x:ada")
    held.of(1)
    assert made.readers == [1, 2], "what this process changed, it knows"
    held.on_change("other:1:tags:x:ada")
    held.of(1)
    held.of(2)
    assert made.readers == [1, 2, 1], "another reader's parts stay"
    held.on_change("other:2:cards:mastodon:hachyderm.io/@ada")
    assert made.dropped == [(2, "mastodon:hachyderm.io/@ada")]
    held.on_change("other:2:crowd:*")
    assert made.dropped[1:] == [(2, "crowd")]
    held.of(2)
    assert made.readers == [1, 2, 1], "the crowd changes with nearly every screen"
    held.on_change("other::cards:x:ada")
    held.on_change("own::cards:*")
    assert made.shared == ["x:ada", None]
    assert sorted(made.dropped_shared[:2]) == [(1, "x:ada"), (2, "x:ada")]
    assert {reader for reader, key in made.dropped_shared[2:] if key is None} == {1, 2}
    assert len(made.dropped) == 2
    held.drop_all()
    assert made.shared == ["x:ada", None, None]
    held.of(2)
    assert made.readers == [1, 2, 1, 2]


def test_parts_that_were_made_while_something_changed_are_not_held() -> None:
    made = Made()
    held = made.held()
    made.meanwhile = lambda: held.on_change("other:1:tags:x:ada")
    held.of(1)
    made.meanwhile = None
    held.of(1)
    held.of(1)
    assert made.readers == [1, 1]


def test_parts_that_were_made_while_another_reader_changed_something_are_held() -> None:
    made = Made()
    held = made.held()
    made.meanwhile = lambda: held.on_change("other:2:tags:x:ada")
    held.of(1)
    held.of(1)
    assert made.readers == [1]
