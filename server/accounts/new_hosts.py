"""New hosts: whom a look-up tells that this reader exists, and which hosts know it already.

A host that is asked about an account learns the reader's IP address and the time. Where the host belongs to the author,
a mention is enough to find out who a pseudonymous reader is. So hosts that were never contacted are asked when the
reader says so (shared_schema.records.NewHosts); the check is made before each request, redirects included.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from datetime import datetime
from random import SystemRandom
from urllib.parse import urlsplit

from server.accounts.account_records import AccountRecords
from server.accounts.aliases import KeyedAccount
from server.fetching import NewHostError
from shared_schema.networks import is_network_host, profile_url
from shared_schema.records import Account

OPEN_HOSTS_LIMIT = 500
SHORTEST_DELAY, LONGEST_DELAY = 180.0, 900.0  # seconds between a view and the batch that asks about it
DEFERRED_LIMIT = 500


def host_of(account: Account) -> str:
    """The host that is asked first about an account. Empty for the invented people of the welcome page."""
    return urlsplit(profile_url(account)).hostname or ""


class KnownHosts:
    """The hosts that know this reader's IP address already. Every method may be called from any thread.

    These are the hosts of the networks themselves (networks.json), those of `services` (URLs), the given `hosts`, those
    that were contacted for an account of which there is a record, and those that the reader has open or has asked about
    since the server started.
    """

    def __init__(self, records: AccountRecords, services: Iterable[str], hosts: Iterable[str] = ()) -> None:
        self._records = records
        self._own = frozenset([*(urlsplit(url).hostname or "" for url in services), *hosts])
        self._lock = threading.Lock()
        self._open: OrderedDict[str, None] = OrderedDict()

    def __contains__(self, host: str) -> bool:
        if host in self._own or host in self._open or is_network_host(host):
            return True
        return host in self._records.contacted_hosts()

    def has_host_of(self, account: Account) -> bool:
        """Whether the host that is asked first about an account is known. True where none is asked."""
        host = host_of(account)
        return not host or host in self

    def add(self, host: str) -> None:
        """Notes a host that the reader has open in a page, or asks about, until the server stops."""
        with self._lock:
            self._open[host] = None
            self._open.move_to_end(host)
            while len(self._open) > OPEN_HOSTS_LIMIT:
                self._open.popitem(last=False)

    def add_host_of(self, account: Account) -> None:
        """Notes the host that is asked first about an account."""
        self.add(host_of(account))

    def forget(self) -> None:
        """Forgets what was noted with `add`."""
        with self._lock:
            self._open.clear()


class ContactLog:
    """The `HostCheck` of one refresh: refuses new hosts unless `allows_new`, and notes the hosts that get requests."""

    def __init__(self, known_hosts: KnownHosts, *, allows_new: bool) -> None:
        self._known_hosts = known_hosts
        self._allows_new = allows_new
        self.hosts: dict[str, None] = {}

    def __call__(self, host: str) -> None:
        if not self._allows_new and host not in self._known_hosts:
            raise NewHostError(host)
        self.hosts[host] = None


class DeferredLookups:
    """Accounts at new hosts that are looked up later, together with others and after a random time.

    A host must not learn when the reader saw the account, so nothing here depends on the page being open. `start` looks
    up one account. Every method may be called from any thread.
    """

    def __init__(self, start: Callable[[KeyedAccount], object], clock: Callable[[], datetime]) -> None:
        self._start = start
        self._clock = clock
        self._random = SystemRandom()
        self._lock = threading.Lock()
        self._due: dict[str, tuple[float, KeyedAccount]] = {}
        self._timer: threading.Timer | None = None
        self._closed = False

    def add(self, account: KeyedAccount) -> float:
        """Adds an account to the next batch. Returns in how many seconds that is due."""
        now = self._clock().timestamp()
        with self._lock:
            known = self._due.get(account.key)
            if known is not None:
                return max(1.0, known[0] - now)
            last = max((due for due, _ in self._due.values()), default=0.0)
            # A batch that is too close would tell when the account was seen.
            is_close = not now + SHORTEST_DELAY <= last <= now + LONGEST_DELAY
            due = now + self._random.uniform(SHORTEST_DELAY, LONGEST_DELAY) if is_close else last
            if len(self._due) < DEFERRED_LIMIT and not self._closed:
                self._due[account.key] = due, account
                if self._timer is None:  # a later batch is scheduled when this one starts
                    self._schedule(now)
            return due - now

    def start_due(self) -> None:
        """Looks up what is due, in a random order."""
        now = self._clock().timestamp()
        with self._lock:
            # After the clock was set back, what was due soon would be due in hours.
            due = [key for key, (time, _) in self._due.items() if time <= now or time > now + 2 * LONGEST_DELAY]
            accounts = [self._due.pop(key)[1] for key in due]
            self._schedule(now)
        self._random.shuffle(accounts)
        for account in accounts:
            self._start(account)

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Drops some accounts, or all where `keys` is None."""
        with self._lock:
            for key in list(self._due) if keys is None else keys:
                self._due.pop(key, None)

    def close(self) -> None:
        """Drops everything; nothing is looked up any more."""
        with self._lock:
            self._closed = True
            self._due.clear()
            if self._timer is not None:
                self._timer.cancel()

    def _schedule(self, now: float) -> None:
        """Sets the timer for the next batch. Call with the lock held."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._due and not self._closed:
            next_due = min(due for due, _ in self._due.values())
            self._timer = threading.Timer(max(1.0, next_due - now), self.start_due)
            self._timer.daemon = True
            self._timer.start()
