"""Expiry: deletes what was kept about people for long enough. What the reader wrote has no age."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta

from server.accounts.account_records import AccountRecords
from server.accounts.seen_posts import SeenPosts
from server.store import StoreError

log = logging.getLogger(__name__)
CHECK_SECONDS = 6 * 3600.0


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
        self._closed = threading.Event()

    def start(self) -> None:
        """Deletes now and every CHECK_SECONDS, until `close`."""
        threading.Thread(target=self._run, name="expiry", daemon=True).start()

    def delete_expired(self) -> int:
        """Deletes what is too old; returns how many records. Raises StoreError."""
        now = self._clock()
        cards = self._records.older_than((now - self._card_age).timestamp())
        seen = self._seen_posts.older_than((now - self._seen_age).timestamp())
        return (self._records.forget(cards) if cards else 0) + (self._seen_posts.forget(seen) if seen else 0)

    def close(self) -> None:
        """Ends the thread."""
        self._closed.set()

    def _run(self) -> None:
        while True:
            try:
                self.delete_expired()
            except StoreError as error:
                log.error("What is too old could not be deleted. %s", error)
            if self._closed.wait(CHECK_SECONDS):
                return
