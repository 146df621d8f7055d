"""Results of accounts as requests named them: a page that is opened or scrolled again asks for the same accounts.

A result is right while nothing that it was made from has changed. Anything that changes, of whatever account, makes all
of them wrong; then they are made anew from the encoded results (encoded_results.py), which are checked one by one.
What a request says of an account is compared as it came, without decoding it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from threading import Lock
from types import MappingProxyType
from typing import Annotated, NamedTuple, cast

import msgspec

from shared_schema.limits import BATCH_LIMIT
from shared_schema.records import NewHosts

KNOWN_RESULTS = 1000  # at 4 kB, which most of them share with the cache of encoded results
ACCOUNT_BYTES = 1000  # a longer item of a request is not kept
REQUEST_BYTES = 16_384  # longer requests are not looked at: they carry posts


class Basis(NamedTuple):
    """What results were made from. `state`, `records` and `crowd` are other ones after each change."""

    state: int
    records: int
    crowd: tuple[str, int] | None  # None where no page showed the accounts, so that none is counted


class Options(NamedTuple):
    """What a request says beside its accounts, and the language of its response."""

    page_host: str | None
    new_hosts: NewHosts | None
    language: str


class Outline(msgspec.Struct, frozen=True):
    """A ScoresRequest in which each account is what was sent."""

    accounts: Annotated[list[msgspec.Raw], msgspec.Meta(min_length=1, max_length=BATCH_LIMIT)]
    new_hosts: NewHosts | None = None
    page_host: str | None = None

    def options(self, language: str) -> Options:
        """What the request says beside its accounts."""
        return Options(self.page_host, self.new_hosts, language)


_outline = msgspec.json.Decoder(Outline)


def outline_of(request: bytes) -> Outline | None:
    """The outline of a request. None where it is too long, or is none."""
    if len(request) > REQUEST_BYTES:
        return None
    try:
        return _outline.decode(request)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


class _Known(NamedTuple):
    """Results that were made from the same, and when all of them are right, in seconds since 1970."""

    basis: Basis
    valid_from: float = 0.0
    valid_until: float = float("inf")
    results: Mapping[bytes, bytes] = MappingProxyType({})

    def is_right_at(self, now: float) -> bool:
        """Whether the results are right at a time, if nothing has changed."""
        return self.valid_from <= now < self.valid_until


class KnownResults:
    """Encoded results by what asks for them. Every method may be called from any thread."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: dict[Options, _Known] = {}

    def get(self, options: Options, accounts: Sequence[msgspec.Raw], basis: Basis, now: float) -> list[bytes] | None:
        """The results of these accounts. None where one is not known, or may be wrong."""
        known = self._kept.get(options)
        if known is None or known.basis != basis or not known.is_right_at(now):
            return None
        results = list(map(known.results.get, map(bytes, accounts)))
        return None if None in results else cast("list[bytes]", results)

    def put(
        self,
        options: Options,
        accounts: Sequence[msgspec.Raw],
        results: Sequence[bytes],
        basis: Basis,
        validity: tuple[float, float],
        now: float,
    ) -> None:
        """Keeps the results of these accounts, beside others that were made from the same."""
        named = dict(zip(map(bytes, accounts), results, strict=True))
        if max(map(len, named)) > ACCOUNT_BYTES:
            return
        with self._lock:
            if sum(len(known.results) for known in self._kept.values()) + len(named) > KNOWN_RESULTS:
                self._kept.clear()
            known = self._kept.get(options)
            if known is None or known.basis != basis or not known.is_right_at(now):
                known = _Known(basis)
            # Another object, since others read this one without the lock.
            self._kept[options] = _Known(
                basis,
                max(known.valid_from, validity[0]),
                min(known.valid_until, validity[1]),
                {**known.results, **named},
            )

    def forget(self) -> None:
        """Drops all."""
        with self._lock:
            self._kept.clear()
