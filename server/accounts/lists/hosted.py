"""Lists that a server publishes itself, as its readers' subscriptions use them. A reader's own machine has none.

Unlike the lists of others they are never copied: who is taken off one is off it for every reader at once.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Protocol

import msgspec

from server.accounts.lists.files import ListEntry
from server.accounts.lists.records import ListIndex


class HostedList(msgspec.Struct, frozen=True):
    """One list as it is now. `changed_at` is an RFC 3339 time, `since` that of single accounts, by `index_key`."""

    name: str
    entries: list[ListEntry]
    index: ListIndex
    changed_at: str
    since: dict[str, str] = {}


class HostedLists(Protocol):
    """The lists by address. Every method may be called from any thread."""

    @property
    def addresses(self) -> Collection[str]:
        """Where these lists are."""

    @property
    def defaults(self) -> Collection[str]:
        """Those that every reader gets from the start."""

    @property
    def changes(self) -> int:
        """How often what they say has changed."""

    def get(self, address: str) -> HostedList | None:
        """The list at an address. None where the server publishes none there."""


class NoHostedLists:
    """A server that publishes nothing."""

    addresses: Collection[str] = ()
    defaults: Collection[str] = ()
    changes = 0

    def get(self, address: str) -> None:
        """None, whatever the address."""
