"""Times as the contract writes them: RFC 3339 in UTC. The one place that parses and writes them."""

from __future__ import annotations

from datetime import UTC, datetime

_LOOSE = ("%Y-%m-%d %H:%M:%S %z", "%a %b %d %H:%M:%S %z %Y")


def parse(text: str | None) -> datetime | None:
    """A time in UTC, or None where the text is no time. A time without a zone is taken as UTC."""
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        for form in _LOOSE:
            try:
                moment = datetime.strptime(text, form)  # noqa: DTZ007 - zone is set below where the form has none
                break
            except ValueError:
                continue
        else:
            return None
    try:
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except OverflowError:  # year 1 or 9999 with an offset
        return None


def write(moment: datetime) -> str:
    """The contract's text for a moment, to the second: `2026-11-22T09:30:00Z`."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
