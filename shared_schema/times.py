"""Lengths of time in seconds, and the times of the contract: RFC 3339 in UTC.

No other module formats a time for a record.
"""

from __future__ import annotations

from datetime import UTC, datetime

MINUTE, HOUR, DAY, WEEK = 60, 3_600, 86_400, 604_800  # seconds

_LOOSE = ("%Y-%m-%d %H:%M:%S %z", "%a %b %d %H:%M:%S %z %Y")


def parse(text: str | None) -> datetime | None:
    """A time in UTC, or None where the text is not a time. A time without a zone counts as UTC."""
    if not text:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        for form in _LOOSE:
            try:
                time = datetime.strptime(text, form)  # noqa: DTZ007 - zone is set below where the form has none
                break
            except ValueError:
                continue
        else:
            return None
    if time.tzinfo is UTC:
        return time
    try:
        return time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except OverflowError:  # year 1 or 9999 with an offset
        return None


def write(time: datetime) -> str:
    """The time as RFC 3339 text, to the second: `2026-11-22T09:30:00Z`."""
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
