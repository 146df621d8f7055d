"""Account keys and aliases: which key everything about an account is kept under.

A Bluesky DID is an alias of the handle that the network returns for it. An account that was found in a Mastodon
timeline but lives on a Misskey host is a Misskey account. The key that the network states is the canonical one.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from server.accounts.freshness import FRESH_SECONDS
from server.networks.software import resolve_known_host
from shared_schema.networks import UnknownAccountError, key_of, normalise
from shared_schema.problems import problem
from shared_schema.records import Account, Problem

ALIASES_LIMIT = 4096


class KeyedAccount(NamedTuple):
    """A normalised account with its key, or with the problem that makes it impossible."""

    key: str
    account: Account
    problem: Problem | None

    @property
    def host(self) -> str:
        """The host that is read for this account; the network's id where the network has only one."""
        return self.account.host or self.account.network


@lru_cache(maxsize=ALIASES_LIMIT)
def _keyed(network: str, host: str | None, handle: str) -> KeyedAccount:
    account = Account(network=network, host=host, handle=handle)
    try:
        normalised = normalise(account)
    except UnknownAccountError as error:
        return KeyedAccount(key_of(account), account, problem("unknown-account", str(error)))
    return KeyedAccount(key_of(normalised), normalised, None)


def keyed(account: Account) -> KeyedAccount:
    """The account with its key. Never raises: an account that no network can have comes with a problem."""
    return _keyed(account.network, account.host, account.handle)


@lru_cache(maxsize=ALIASES_LIMIT)
def _moved(network: str, host: str | None, handle: str) -> KeyedAccount | None:
    """A normalised account under another network, where its host is listed in networks.json with that one."""
    account = Account(network=network, host=host, handle=handle)
    resolved = resolve_known_host(account)
    return None if resolved == account else keyed(resolved)


def _with_known_host(account: KeyedAccount) -> KeyedAccount:
    """The account under its own network where its host is listed in networks.json."""
    if account.problem is not None:
        return account
    named = account.account
    return _moved(named.network, named.host, named.handle) or account


class AliasCache:
    """Aliases that networks stated. Every method may be called from any thread.

    Held in memory, and only as long as a card is fresh: a handle may pass to another person.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._canonical: OrderedDict[str, tuple[KeyedAccount, float]] = OrderedDict()

    def canonical(self, account: KeyedAccount) -> KeyedAccount:
        """The account under its canonical key, as far as that is known."""
        stated = self._canonical.get(account.key)
        if stated is not None and self._clock().timestamp() - stated[1] < FRESH_SECONDS:
            return stated[0]
        return _with_known_host(account)

    def current_key(self, key: str) -> str:
        """The canonical key now of what once was canonical."""
        canonical, since = self._canonical.get(key, (None, 0.0))
        return canonical.key if canonical and self._clock().timestamp() - since < FRESH_SECONDS else key

    def canonical_key(self, account: Account) -> str:
        """The key that everything about an account is kept under. Raises UnknownAccountError."""
        return self.canonical(keyed(normalise(account))).key

    def remember(self, alias: str, canonical: KeyedAccount) -> None:
        """Remembers that a key is an alias of an account."""
        with self._lock:
            self._canonical[alias] = canonical, self._clock().timestamp()
            self._canonical.move_to_end(alias)
            while len(self._canonical) > ALIASES_LIMIT:
                self._canonical.popitem(last=False)

    def forget(self, keys: Iterable[str] | None) -> None:
        """Forgets the aliases of some accounts, or all where `keys` is None."""
        with self._lock:
            if keys is None:
                self._canonical.clear()
                return
            gone = set(keys)
            for alias in [a for a, (canonical, _) in self._canonical.items() if a in gone or canonical.key in gone]:
                del self._canonical[alias]
