"""What an account is called: its one key, and which other name its network states for it.

Somebody asked for by a did on Bluesky is stated there by handle, somebody whose host turns out to run Misskey is a
Misskey account: everything is kept under the stated name.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from server.accounts.freshness import FRESH
from server.networks.software import resolve_known_host
from shared_schema.networks import UnknownAccountError, key_of, normalise
from shared_schema.problems import problem
from shared_schema.records import Account, Problem

NAMES_LIMIT = 4096


class Named(NamedTuple):
    """An account as it is always written, with its key; or the problem with it."""

    key: str
    account: Account
    problem: Problem | None


@lru_cache(maxsize=NAMES_LIMIT)
def _named(network: str, host: str | None, handle: str) -> Named:
    account = Account(network=network, host=host, handle=handle)
    try:
        proper = normalise(account)
    except UnknownAccountError as error:
        return Named(key_of(account), account, problem("unknown-account", str(error)))
    return Named(key_of(proper), proper, None)


def name(account: Account) -> Named:
    """The account's key, or why no network here can have it."""
    return _named(account.network, account.host, account.handle)


@lru_cache(maxsize=NAMES_LIMIT)
def _at_known_host(named: Named) -> Named:
    """A Misskey or Lemmy account that was met under a Mastodon name, where its host is listed."""
    home = resolve_known_host(named.account) if named.problem is None else named.account
    return named if home == named.account else name(home)


class StatedNames:
    """The names that networks state for accounts that were asked for by another. Usable from any thread.

    Held in memory, and only as long as a card is fresh: a handle may pass on to somebody else.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._stated: OrderedDict[str, tuple[Named, float]] = OrderedDict()

    def note(self, asked: str, stated: Named, now: float) -> None:
        """Remembers that the account of a key is the stated one."""
        with self._lock:
            self._stated[asked] = stated, now
            self._stated.move_to_end(asked)
            while len(self._stated) > NAMES_LIMIT:
                self._stated.popitem(last=False)

    def of(self, named: Named, now: float) -> Named:
        """The account under its stated name, or as it is where none other is known (any more)."""
        stated, since = self._stated.get(named.key, (named, 0.0))
        return stated if now - since < FRESH else _at_known_host(named)

    def forget(self, keys: Iterable[str] | None) -> None:
        """Forgets every other name of some or all accounts."""
        with self._lock:
            gone = set(self._stated if keys is None else keys)
            for asked in [key for key, (stated, _) in self._stated.items() if key in gone or stated.key in gone]:
                del self._stated[asked]
