"""How long records are valid: cards, opt-outs and failures. Pure functions of a record and a time; times in seconds.

Not for making new records (refresh.py) or returning them (lookup.py).
"""

from __future__ import annotations

from typing import Literal

from server.accounts.account_records import AccountRecord
from server.fetching import FetchError
from shared_schema.times import DAY, HOUR, WEEK

FRESH_SECONDS = 6 * HOUR
STALE_SECONDS = WEEK  # between FRESH_SECONDS and this, the old card is shown while a new one is made
OPT_OUT_TTL = DAY  # an opt-out is checked again after this
CLOCK_SKEW = HOUR  # a record from later than that dates from before the clock was set back
LONGEST_BACK_OFF = DAY + HOUR  # no pause is longer
BACK_OFF = 600.0  # how long a network is left alone after most failures
LONG_BACK_OFFS = {"login-required": DAY, "refused": DAY, "robots": DAY, "unsafe-address": DAY, "too-complex": DAY}
SHORT_BACK_OFFS = {"proxy-failed": 60.0}  # what is on the reader's side is soon put right
# Problems that "look again" does not retry before the back-off is over.
STRICT_BACK_OFFS = frozenset({*LONG_BACK_OFFS, "rate-limited"})

# `old` is shown, and nothing can be done about it now; `stale` is shown while a refresh runs; `expired` is not shown.
State = Literal["fresh", "old", "stale", "expired"]


def state_of(record: AccountRecord | None, now: float, *, readable: bool, outdated: bool = False) -> State:
    """The state of a record.

    `readable`: the server can read the account's network. `outdated`: posts were seen that the record does not include.
    """
    if record is None:
        return "expired"
    age, backing_off = now - record.made_at, is_backing_off(record, now)
    if record.status == "opted_out":
        return "fresh" if has_opted_out(record, now) else "expired"
    if record.status == "unavailable":
        return "fresh" if backing_off and not outdated else "expired"
    if is_from_future(record, now):
        return "stale"
    if record.from_seen:
        return "stale" if outdated or (readable and not backing_off) else "fresh"
    if age < FRESH_SECONDS:
        return "fresh"
    if age < STALE_SECONDS:
        return "old" if backing_off else "stale"
    return "expired"


def has_opted_out(record: AccountRecord | None, now: float) -> bool:
    """Whether the account is known to have opted out. After OPT_OUT_TTL that is no longer known, unless its owner
    asked this server for it.
    """
    if record is None or record.status != "opted_out":
        return False
    if record.is_unscored:
        return True
    return now - record.made_at < OPT_OUT_TTL and not is_from_future(record, now)


def is_from_future(record: AccountRecord, now: float) -> bool:
    """Whether the clock was set back since the record was made, so that its age is unknown."""
    return record.made_at > now + CLOCK_SKEW


def is_backing_off(record: AccountRecord, now: float, *, fresh: bool = False) -> bool:
    """Whether the network must not be read now; `fresh` is for a reader who asked to look again."""
    if record.retry_at is None or not now < record.retry_at < now + LONGEST_BACK_OFF:
        return False
    return not fresh or record.problem_slug in STRICT_BACK_OFFS


def back_off_after(error: FetchError) -> float:
    """How many seconds an account's network is left alone after an error."""
    if error.slug == "rate-limited" and error.retry_after is not None:
        return error.retry_after  # exact: either the host named it, or the server's own rate limit did
    return max(error.retry_after or 0.0, {**LONG_BACK_OFFS, **SHORT_BACK_OFFS}.get(error.slug, BACK_OFF))


def fresh_until(record: AccountRecord) -> float:
    """The time at which a fresh card stops being fresh, if no newer posts are seen before."""
    if record.from_seen:
        return float("inf") if record.retry_at is None else record.retry_at
    return record.made_at + FRESH_SECONDS


def is_worth_keeping(record: AccountRecord, now: float) -> bool:
    """Whether a card is kept while its network fails: a fetched card that may still be shown."""
    return record.status == "ready" and not record.from_seen and now - record.made_at < STALE_SECONDS
