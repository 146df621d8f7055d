"""Results encoded as JSON, with a cache: feeds request the same known accounts again and again.

A cached result is valid while it was made from the record and the correction that are current, and the card is fresh.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import wait
from datetime import datetime
from threading import Lock
from typing import NamedTuple

import msgspec

from server.accounts.account_records import RECORDS_IN_MEMORY, AccountRecord, AccountRecords
from server.accounts.aliases import keyed
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.freshness import fresh_until
from server.accounts.lookup import Lookup
from server.accounts.seen_posts import SeenPosts
from shared_schema.records import Account, AccountQuery, Correction

READY_SOON_SECONDS = 0.2  # how long a batch waits for jobs that need no network or are nearly done


class _Encoded(NamedTuple):
    """An encoded result and what it was made from."""

    json: bytes
    record: AccountRecord
    correction: Correction | None
    fresh_until: float


class EncodedResults:
    """Encoded results in the order of the queries. Every method may be called from any thread."""

    def __init__(
        self,
        lookup: Lookup,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        crowd: Crowd,
        clock: Callable[[], datetime],
    ) -> None:
        self._lookup = lookup
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._crowd = crowd
        self._clock = clock
        self._lock = Lock()
        self._cache: OrderedDict[str, _Encoded] = OrderedDict()

    def of(self, queries: Sequence[AccountQuery]) -> list[bytes]:
        """One encoded AccountResult per query, at once. Takes the seen posts of the queries first."""
        self._seen_posts.take(queries)
        accounts = [query.account for query in queries]
        results = self._results(accounts)
        ready_soon = [job for account in accounts if (job := self._lookup.awaited_job(account)) is not None]
        if ready_soon:
            wait(ready_soon, READY_SOON_SECONDS)
            results = self._results(accounts)
        return results

    def forget(self, keys: list[str] | None = None) -> None:
        """Drops some encoded results, or all where `keys` is None."""
        with self._lock:
            for key in list(self._cache) if keys is None else keys:
                self._cache.pop(key, None)

    def _results(self, accounts: Sequence[Account]) -> list[bytes]:
        now = self._clock().timestamp()
        results: list[bytes] = []
        from_cache: list[AccountRecord] = []
        for account in accounts:
            cached = self._cached(keyed(account).key, now)
            if cached is None:
                results.append(self._encode(account))
            else:
                results.append(cached.json)
                from_cache.append(cached.record)
        self._crowd.record(from_cache)
        return results

    def _cached(self, key: str, now: float) -> _Encoded | None:
        cached = self._cache.get(key)
        if (
            cached is not None
            and cached.record is self._records.in_memory(key)
            and cached.correction is self._corrections.get(key)
            and now < cached.fresh_until
            and not self._seen_posts.is_outdated(cached.record)
        ):
            return cached
        return None

    def _encode(self, account: Account) -> bytes:
        key = keyed(account).key
        record, correction = self._records.get(key), self._corrections.get(key)
        result = self._lookup.result(account)
        encoded = msgspec.json.encode(result)
        is_unchanged = record is self._records.in_memory(key) and correction is self._corrections.get(key)
        if record is not None and is_unchanged and result.status == "ready" and not result.stale:
            with self._lock:
                self._cache[key] = _Encoded(encoded, record, correction, fresh_until(record))
                self._cache.move_to_end(key)
                while len(self._cache) > RECORDS_IN_MEMORY:
                    self._cache.popitem(last=False)
        return encoded
