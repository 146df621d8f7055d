"""Expiry: deletes what was kept about people for long enough. What the reader wrote has no age."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from server.accounts.account_records import AccountRecords
from server.accounts.seen_posts import SeenPosts


class Expiry:
    """Deletes cards and seen posts by their age. Every method may be called from any thread."""

    def __init__(
        self,
        records: AccountRecords,
        seen_posts: SeenPosts,
        clock: Callable[[], datetime],
        *,
        card_days: int,
        seen_days: int,
    ) -> None:
        self._records = records
        self._seen_posts = seen_posts
        self._clock = clock
        self._card_age = timedelta(days=card_days)
        self._seen_age = timedelta(days=seen_days)

    def delete_expired(self) -> int:
        """Deletes what is too old; returns how many records. Raises StoreError."""
        now = self._clock()
        cards = self._records.older_than((now - self._card_age).timestamp())
        seen = self._seen_posts.older_than((now - self._seen_age).timestamp())
        return (self._records.forget(cards) if cards else 0) + (self._seen_posts.forget(seen) if seen else 0)
