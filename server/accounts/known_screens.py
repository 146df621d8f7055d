"""Whole responses to requests that came before: a page that is opened again asks for the same accounts.

A response is right while nothing that it was made from has changed. Anything that changes, of whatever account, makes
all of them wrong; then they are made anew from the encoded results (encoded_results.py), which are checked one by one.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import NamedTuple

SCREENS_BYTES = 1_000_000  # of the requests and responses that are kept; a response with 50 cards takes 200 kB
REQUEST_BYTES = 16_384  # longer requests are not kept


class Basis(NamedTuple):
    """What a response was made from. `state`, `records` and `crowd` are other ones after each change."""

    state: int
    records: int
    crowd: tuple[str, int] | None  # None where no page showed the accounts, so that none is counted


class Screen(NamedTuple):
    """A response, and when it is right. Times are in seconds since 1970."""

    json: bytes
    page_host: str | None  # of the page with the accounts
    basis: Basis
    valid_from: float
    valid_until: float


class KnownScreens:
    """Responses by request and language, those that were used last. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: OrderedDict[tuple[bytes, str], Screen] = OrderedDict()
        self._bytes = 0

    def get(self, request: bytes, language: str) -> Screen | None:
        """The response to a request as it came, right or not."""
        screen = self._kept.get((request, language))
        if screen is not None:
            with self._lock:
                if (request, language) in self._kept:
                    self._kept.move_to_end((request, language))
        return screen

    def put(self, request: bytes, language: str, screen: Screen) -> None:
        """Keeps a response in place of an older one. Drops those that were not used for longest."""
        if len(request) > REQUEST_BYTES or _bytes(request, screen) > SCREENS_BYTES:
            return
        with self._lock:
            replaced = self._kept.pop((request, language), None)
            self._kept[request, language] = screen
            self._bytes += _bytes(request, screen) - (_bytes(request, replaced) if replaced else 0)
            while self._bytes > SCREENS_BYTES:
                (oldest, _), dropped = self._kept.popitem(last=False)
                self._bytes -= _bytes(oldest, dropped)

    def forget(self) -> None:
        """Drops all."""
        with self._lock:
            self._kept.clear()
            self._bytes = 0


def _bytes(request: bytes, screen: Screen) -> int:
    return len(request) + len(screen.json)
