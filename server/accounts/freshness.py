"""How long what is known holds: cards, wishes and failures. Times in seconds; pure functions of an entry and a moment.

Not for: getting anything anew (server/accounts/refresh.py) or answering (server/accounts/lookup.py).
"""

from __future__ import annotations

from typing import Literal

from server.accounts.account_records import Entry
from server.fetching import FetchError

HOUR, DAY = 3600.0, 86_400.0
FRESH = 6 * HOUR
STALE = 7 * DAY  # between FRESH and this the old card is shown while a new one is made
WISH_KEPT = DAY  # an opt-out is looked at again after this
PAUSE = 600.0  # failures are remembered so long …
LONG_PAUSES = {"login-required": DAY, "refused": DAY, "robots": DAY, "unsafe-address": DAY}  # … but these longer
OBEYED_PAUSES = frozenset({*LONG_PAUSES, "rate-limited"})  # "look again" does not shorten these

# `old` is shown, and nothing can be done now; `stale` is shown while made anew; `gone` is to be made.
State = Literal["fresh", "old", "stale", "gone"]


def state_of(entry: Entry | None, now: float, *, readable: bool) -> State:
    """How an entry stands; `readable` says whether the server reads the account's network by itself."""
    if entry is None:
        return "gone"
    age, paused = now - entry.made_at, is_paused(entry, now)
    if entry.status == "opted_out":
        return "fresh" if age < WISH_KEPT else "gone"
    if entry.status == "unavailable":
        return "fresh" if paused and not entry.outdated else "gone"
    if entry.from_seen:
        return "stale" if entry.outdated or (readable and not paused) else "fresh"
    if age < FRESH:
        return "fresh"
    if age < STALE:
        return "old" if paused else "stale"
    return "gone"


def is_paused(entry: Entry, now: float, *, fresh: bool = False) -> bool:
    """Whether the network is not to be asked about the account now; `fresh`: not even when the reader insists."""
    if entry.retry_at is None or now >= entry.retry_at:
        return False
    return not fresh or entry.slug in OBEYED_PAUSES


def pause_after(error: FetchError) -> float:
    """Seconds for which a network is not asked again about an account after it failed."""
    if error.slug == "rate-limited" and error.retry_after is not None:
        return error.retry_after  # the host said so itself, or our own pace did: nobody knows better
    return max(error.retry_after or 0.0, LONG_PAUSES.get(error.slug, PAUSE))


def holds_until(entry: Entry) -> float:
    """The moment until which a fresh card stands as it is, unless something new is seen or said."""
    if entry.from_seen:
        return float("inf") if entry.retry_at is None else entry.retry_at
    return entry.made_at + FRESH


def may_stay(entry: Entry, now: float) -> bool:
    """Whether a card that was fetched earlier is better than what a failing network leaves now."""
    return entry.status == "ready" and not entry.from_seen and now - entry.made_at < STALE
