"""Expiry: deletes what was kept about people for long enough. What the reader wrote has no age.

A clock can be wrong: a battery is empty, or somebody tries another year. What only pages can show would be lost. So a
time is believed as far as the server was in use, or running, until then, and a week beyond that; and any time once a
week has passed since it was first doubted, so that what is no longer used is deleted, too.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from server.accounts.account_records import AccountRecords
from server.accounts.seen_posts import SeenPosts
from server.store import Store
from shared_schema.times import WEEK

UNUSED_SECONDS = WEEK
_KIND, _DOUBT = "settings", "clock_doubted"


class Expiry:
    """Deletes cards and seen posts by their age. Every method may be called from any thread.

    `uptime`: seconds of a clock that nobody can set.
    """

    def __init__(
        self,
        store: Store,
        records: AccountRecords,
        seen_posts: SeenPosts,
        clock: Callable[[], datetime],
        *,
        card_days: int,
        seen_days: int,
        uptime: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store = store
        self._records = records
        self._seen_posts = seen_posts
        self._clock = clock
        self._card_age = timedelta(days=card_days)
        self._seen_age = timedelta(days=seen_days)
        self._uptime = uptime
        self._started_at = uptime()

    def delete_expired(self) -> int:
        """Deletes what is too old; returns how many records. Raises StoreError."""
        now = self._believed_time()
        cards = self._records.older_than(now - self._card_age.total_seconds())
        seen = self._seen_posts.older_than(now - self._seen_age.total_seconds())
        return (self._records.forget(cards) if cards else 0) + (self._seen_posts.forget(seen) if seen else 0)

    def _believed_time(self) -> float:
        """What the clock says, or an earlier time while that is not believed. In seconds since 1970."""
        now, used_at = self._clock().timestamp(), max(self._records.newest_at(), self._seen_posts.newest_at())
        believed = used_at + UNUSED_SECONDS + self._uptime() - self._started_at
        doubt = self._store.get(_KIND, _DOUBT)
        if now <= believed:
            if doubt is not None:
                self._store.delete(_KIND, [_DOUBT])
            return now
        since = doubt["since"] if doubt is not None else math.inf
        if now < since:
            since = now
            self._store.put(_KIND, {_DOUBT: {"since": since}})
        return now if now - since >= UNUSED_SECONDS else believed
