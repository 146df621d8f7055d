"""The times of feeds: RFC 822 and ISO 8601, and the dates that blogs write in the languages read here.

feedparser guesses: it reads “9:30 PM” as the morning, an unknown zone as UTC, and dates in other languages by the first
pattern that fits. An unknown time costs a post its place in time; a wrong one draws a rhythm that nobody has. So a name
of a month counts only where it means the same month in every language of CLDR (https://cldr.unicode.org/) that many
people write: not “listopad”, which is November in Polish and October in Croatian.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

from server.networks.parsing.json_values import get_line, get_time

_MONTHS = (
    "jan january ene enero gen gennaio janeiro januar januari janv janvier sty styczeń stycznia січ січень січня янв "
    "январь января يناير",
    "feb february febbraio febrero februar februari fev fevereiro févr février lutego luty лют лютий лютого фев февр "
    "февраль февраля فبراير",
    "mar march maart marca mars marzec marzo março mrt mär märz бер березень березня мар март марта مارس",
    "apr april abr abril aprile avr avril kwi kwiecień kwietnia апр апрель апреля квіт квітень квітня أبريل",
    "may mag maggio mai maio maj maja mayo mei май мая трав травень травня مايو",
    "jun june cze czerwca czerwiec giu giugno juin junho juni junio июн июнь июня черв червень червня يونيو",
    "jul july juil juillet julho juli julio lipca lipiec lug luglio июл июль июля лип липень липня يوليو",
    "aug august ago agosto août augusti augustus sie sierpień sierpnia авг август августа серп серпень серпня أغسطس",
    "sep sept september septembre septiembre set setembro settembre wrz wrzesień września вер вересень вересня сен "
    "сент сентябрь сентября سبتمبر",
    "oct october octobre octubre okt oktober ott ottobre outubro paź październik października жовт жовтень жовтня окт "
    "октябрь октября أكتوبر",
    "nov november novembre novembro noviembre лист листопад листопада ноя нояб ноябрь ноября نوفمبر",
    "dec december dez dezember dezembro dic dicembre diciembre déc décembre gru grudnia grudzień груд грудень грудня "
    "дек декабрь декабря ديسمبر",
)
_MONTH_NUMBERS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_SECOND_HALF = frozenset({"p", "下午", "午後", "오후"})
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
    "hst": -10,
    "akst": -9,
    "akdt": -8,
    **dict.fromkeys(("brt", "art"), -3),
    "sast": 2,
    "eat": 3,
    "wib": 7,
    **dict.fromkeys(("hkt", "sgt"), 8),
}
_CLOCK = (
    r"(?P<hour>\d{1,2})[:.h](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.\d{1,9})?)?(?:\s?(?P<half>[ap])\.?\s?m\.?)?"
)
_ZONE = (
    r"(?:\s?(?!uhr)(?P<zone>[a-z]{1,5}|(?:gmt|utc)?[+-]\d{2}:?\d{2}|(?:gmt|utc)[+-]\d{1,2}))?"
    r"(?:\s?uhr)?(?:\s?\([^()]{1,40}\))?"
)
_WEEKDAY = r"(?:[^\W\d]{1,12}\.?(?:\s?,\s?|\s))?"
_ORDINAL = r"(?:st|nd|rd|th|er|º)"
_MONTH = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY_FIRST = re.compile(
    rf"{_WEEKDAY}(?P<day>\d{{1,2}})(?:\.|{_ORDINAL})?(?:\s(?:de\s)?|-){_MONTH}(?:,?\s(?:de\s)?|-)"
    r"(?P<year>\d{4}|\d{2})(?:\sг\.?)?"
    rf"(?:(?:,|\s-)?\s(?:(?:at|um|à|a las|às|alle|kl\.?|o|в|об?)\s)?{_CLOCK}{_ZONE})?",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"{_WEEKDAY}{_MONTH}\s(?P<day>\d{{1,2}}){_ORDINAL}?,?\s(?P<year>\d{{4}})"
    rf"(?:(?:,|\s-)?\s(?:at\s)?{_CLOCK}{_ZONE})?",
    re.IGNORECASE,
)
_ASCTIME = re.compile(
    rf"(?:[a-z]{{3}}\s)?(?P<month>[a-z]{{3}})\s(?P<day>\d{{1,2}})\s{_CLOCK}{_ZONE}\s(?P<year>\d{{4}})", re.IGNORECASE
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})(?:(?P<between>[-/]|\.\s?)(?P<number>\d{1,2})(?P=between)(?P<day>\d{1,2})\.?|[年년]\s?(?P<number_2>\d{1,2})[月월]\s?(?P<day_2>\d{1,2})[日일])"
    r"(?:\s?[(（]?[^\W\d_]{1,3}[)）]?)??"
    rf"(?:(?:T|,?\s)?(?P<half_before>上午|下午|午前|午後|오전|오후)?\s?{_CLOCK}{_ZONE})?",
    re.IGNORECASE,
)
_FORMS = (_DAY_FIRST, _MONTH_FIRST, _ASCTIME)
# What follows an offset from UTC and says it once more, in Go's way of writing (`-0500 EST`) or RFC 9557's.
_AFTER_OFFSET = re.compile(r"(?<=[+-]\d{2}[:\d]\d)(\d?)\s(?:[A-Za-z]{2,5}|[+-]\d{4})\Z|\[[^\[\]]{1,40}\]\Z")
_SPACE_BEFORE_OFFSET = re.compile(r"(?<=\d)\s(?=[+-]\d{2}:?\d{2}\Z)|\s?(?:UTC|GMT|Z)\Z")


def feed_time(value: Any, now: datetime) -> str | None:
    """The time in a feed's text, as records write it. None where it is unknown, before 1990 or later than `now`."""
    text = get_line(value)
    if text is None or len(text) > 80:
        return None
    text = _AFTER_OFFSET.sub(r"\1", text.replace("\u2212", "-"))
    match = next((match for form in _FORMS if (match := form.fullmatch(text))), None)
    time = _time_of(match) if match else _iso_time(text)
    if time is None and match is None and (match := _YEAR_FIRST.fullmatch(text)):
        time = _time_of(match)
    if time is None:
        return None
    # East of Greenwich the midnight of a day is later in UTC, so that today's may seem to be in the future.
    return get_time(_without_zone_of_midnight(time).isoformat(), now=now) or get_time(time.isoformat(), now=now)


def _iso_time(text: str) -> datetime | None:
    try:
        upper = text.upper()  # RFC 3339 allows "t" and "z"
        return datetime.fromisoformat(_SPACE_BEFORE_OFFSET.sub(lambda gap: "" if gap[0].isspace() else "Z", upper)[:40])
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
    parts = match.groupdict()
    number, day = parts.get("number") or parts.get("number_2"), parts["day"] or parts.get("day_2") or ""
    month = int(number) if number else _MONTH_NUMBERS.get((parts.get("month") or "").lower())
    half = parts["half"] or parts.get("half_before")
    zone = _zone_of(parts["zone"])
    year, hour = int(parts["year"]), _hour_of(int(parts["hour"] or 0), half) if parts["hour"] else 0
    if month is None or zone is None or hour is None:
        return None
    if len(parts["year"]) == 2:
        year += 1900 if year >= 90 else 2000
    second = min(int(parts["second"] or 0), 59)  # a leap second
    try:
        return datetime(year, month, int(day), hour, int(parts["minute"] or 0), second, tzinfo=zone)
    except ValueError:
        return None


def _hour_of(hour: int, half: str | None) -> int | None:
    """The hour of the day. On a twelve-hour clock, 12 comes before 1."""
    if half is None:
        return hour
    return hour % 12 + (12 if half.lower() in _SECOND_HALF else 0) if 1 <= hour <= 12 else None


def _zone_of(text: str | None) -> timezone | None:
    """The zone; UTC where the feed names none, None where its name is unknown."""
    if text is None:
        return UTC
    digits = re.fullmatch(r"(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?", text, re.IGNORECASE)
    if digits is None:
        hours = _ZONES.get(text.lower())
        return None if hours is None else timezone(timedelta(hours=hours))
    minutes = int(digits[2]) * 60 + int(digits[3] or 0)
    return timezone(timedelta(minutes=-minutes if digits[1] == "-" else minutes)) if minutes < 24 * 60 else None
