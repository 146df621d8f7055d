"""The times of feeds: RFC 822 with an English month, and ISO 8601. Everything else is unknown.

feedparser guesses: it reads “9:30 PM” as the morning, an unknown zone as UTC, and dates in other languages by the first
pattern that fits. An unknown time costs a post its place in time; a wrong one draws a rhythm that nobody has.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from server.networks.parsing.json_values import get_line, get_time

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FULL_MONTHS = "january february march april may june july august september october november december".split()
_MONTH_NUMBERS = {name: number for names in (_MONTHS, _FULL_MONTHS) for number, name in enumerate(names, start=1)}
# Hours east of UTC. Abbreviations with several meanings (BST, IST, AST, CST in China) are left out, except for those
# that RFC 822 itself defines.
_ZONES = {
    **dict.fromkeys(("ut", "utc", "gmt", "z", "wet"), 0),
    "est": -5,
    "edt": -4,
    "cst": -6,
    "cdt": -5,
    "mst": -7,
    "mdt": -6,
    "pst": -8,
    "pdt": -7,
    **dict.fromkeys(("cet", "met", "mez", "west"), 1),
    **dict.fromkeys(("cest", "mest", "mesz", "eet"), 2),
    **dict.fromkeys(("eest", "msk"), 3),
    "jst": 9,
    "kst": 9,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
}
_CLOCK = r"(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d{1,9})?)?(?:\s?(?P<half>[ap])\.?m\.?)?"
_ZONE = r"(?:\s?(?P<zone>[a-z]{1,5}|(?:gmt|utc)?[+-]\d{2}:?\d{2}))?(?:\s?\([^()]{1,40}\))?"
_RFC_822 = re.compile(
    rf"(?:[^\W\d]{{1,12}}\.?,?\s)?(?P<day>\d{{1,2}})[\s-](?P<month>[a-z]{{3,9}})[\s-](?P<year>\d{{4}}|\d{{2}}),?\s{_CLOCK}{_ZONE}",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?:[^\W\d]{{1,12}}\.?,?\s)?(?P<month>[a-z]{{3,9}})\s(?P<day>\d{{1,2}}),?\s(?P<year>\d{{4}}),?\s{_CLOCK}{_ZONE}",
    re.IGNORECASE,
)
_ASCTIME = re.compile(
    rf"(?:[a-z]{{3}}\s)?(?P<month>[a-z]{{3}})\s(?P<day>\d{{1,2}})\s{_CLOCK}{_ZONE}\s(?P<year>\d{{4}})", re.IGNORECASE
)
_SPACE_BEFORE_OFFSET = re.compile(r"(?<=\d)\s(?=[+-]\d{2}:?\d{2}\Z)|\s?(?:UTC|GMT|Z)\Z")


def feed_time(value: Any, now: datetime) -> str | None:
    """The time in a feed's text, as records write it. None where it is unknown, before 1990 or later than `now`."""
    text = get_line(value)
    if text is None or len(text) > 80:
        return None
    match = next((match for form in (_RFC_822, _MONTH_FIRST, _ASCTIME) if (match := form.fullmatch(text))), None)
    time = _time_of(match) if match else _iso_time(text)
    if time is None:
        return None
    # East of Greenwich the midnight of a day is later in UTC, so that today's may seem to be in the future.
    return get_time(_without_zone_of_midnight(time).isoformat(), now=now) or get_time(time.isoformat(), now=now)


def _iso_time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(_SPACE_BEFORE_OFFSET.sub(lambda gap: "" if gap[0].isspace() else "Z", text)[:40])
    except ValueError:
        return None


def _without_zone_of_midnight(time: datetime) -> datetime:
    """A time at midnight in its own zone as midnight UTC, which is how records write a date without a time of day.

    Blogs that know only the days of their posts write them so. In UTC such posts would seem to appear every day at
    the same hour, as those of a program do.
    """
    is_midnight = (time.hour, time.minute, time.second, time.microsecond) == (0, 0, 0, 0)
    return time.replace(tzinfo=UTC) if is_midnight else time


def _time_of(match: re.Match[str]) -> datetime | None:
    month, zone = _MONTH_NUMBERS.get(match["month"].lower()), _zone_of(match["zone"])
    year, hour = int(match["year"]), _hour_of(int(match["hour"]), match["half"])
    if month is None or zone is None or hour is None:
        return None
    if len(match["year"]) == 2:
        year += 1900 if year >= 90 else 2000
    second = min(int(match["second"] or 0), 59)  # a leap second
    try:
        return datetime(year, month, int(match["day"]), hour, int(match["minute"]), second, tzinfo=zone)
    except ValueError:
        return None


def _hour_of(hour: int, half: str | None) -> int | None:
    """The hour of the day. On a twelve-hour clock, 12 comes before 1."""
    if half is None:
        return hour
    return hour % 12 + (12 if half.lower() == "p" else 0) if 1 <= hour <= 12 else None


def _zone_of(text: str | None) -> timezone | None:
    """The zone; UTC where the feed names none, None where its name is unknown."""
    if text is None:
        return UTC
    digits = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{2}):?(\d{2})", text, re.IGNORECASE)
    if digits is None:
        hours = _ZONES.get(text.lower())
        return None if hours is None else timezone(timedelta(hours=hours))
    minutes = int(digits[2]) * 60 + int(digits[3])
    return timezone(timedelta(minutes=-minutes if digits[1] == "-" else minutes)) if minutes < 24 * 60 else None
