"""Dates, names of languages and quoted text by locale: the functions and values that catalogs can use."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, format_timedelta
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit
from fluent.runtime.types import FluentType

# The English sentences write dates as "3 March 2026".
_LOCALES = {"en": "en_GB"}
_DIRECTION_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_RTL_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")
_LTR_LETTERS = re.compile("[A-Za-z\u00c0-\u024f\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]")
_ISOLATE, _END = "\u2068", "\u2069"


@cache
def babel_locale(language: str) -> Locale:
    """The locale that formats numbers, dates and lists in a language of LANGUAGES."""
    return Locale.parse(_LOCALES.get(language, language).replace("-", "_"))


class Text(FluentType):
    """A text inside a sentence. `is_ours`: it was rendered from a catalog, so that it needs no isolation.

    Others' text loses its invisible direction marks. Where it is written in the other direction, it is isolated.
    """

    def __init__(self, text: str, *, is_ours: bool = False) -> None:
        self.text = text
        self._is_ours = is_ours

    def format(self, locale: Locale) -> str:
        """The text as it stands in a sentence."""
        if self._is_ours:
            return self.text
        text = _DIRECTION_MARKS.sub("", self.text)
        other = _LTR_LETTERS if locale.text_direction == "rtl" else _RTL_LETTERS
        return f"{_ISOLATE}{text}{_END}" if other.search(text) else text

    def __eq__(self, other: object) -> bool:  # so that a message can choose by the value
        return self.text == (other.text if isinstance(other, Text) else other)

    def __hash__(self) -> int:
        return hash(self.text)


class _Day(FluentType):
    def __init__(self, day: date, skeleton: str | None) -> None:
        self._day, self._skeleton = day, skeleton

    def format(self, locale: Locale) -> str:
        if self._skeleton is None:
            return format_date(self._day, format="long", locale=locale)
        return format_skeleton(self._skeleton, self._day, locale=locale)


def language_name_in(code: str, language: str) -> str:
    """The name of a language in another, or its code where that has none."""
    return str(babel_locale(language).languages.get(code.replace("-", "_"), code))


def listed(texts: Sequence[str], language: str) -> str:
    """A list of texts as a sentence has it: `Ada, Bo and Cem`."""
    return format_list(list(texts), locale=babel_locale(language)) if texts else ""


def decimal(value: float, language: str, pattern: str = "#,##0.######") -> str:
    """A number as a language writes it, with a true minus."""
    return format_decimal(Decimal(f"{value:.6g}"), pattern, locale=babel_locale(language)).replace("-", "−")


def percent(share: float, language: str) -> str:
    """A share in whole percent: `72%`, `72 %`."""
    return str(format_percent(share, locale=babel_locale(language)))


def duration(seconds: float, language: str) -> str:
    """How long something takes, in its greatest unit: `3 hours`."""
    return str(format_timedelta(timedelta(seconds=round(seconds)), locale=babel_locale(language)))


def size(count: int, language: str) -> str:
    """A number of bytes, in megabytes: `1.2 MB`."""
    locale = babel_locale(language)
    return format_unit(count / 1e6, "digital-megabyte", "short", "#,##0.0", locale=locale)


class _Language(FluentType):
    def __init__(self, code: str) -> None:
        self._code = code

    def format(self, locale: Locale) -> str:
        return str(locale.languages.get(self._code.replace("-", "_"), self._code))


def _day(value: Any, year: str = "shown") -> FluentType:
    """`DAY($day)`: a date such as `2026-03-03` in words. `DAY($day, year: "hidden")`: without its year."""
    return _Day(date.fromisoformat(value.text), "MMMMd" if year == "hidden" else None)


def _language(value: Any) -> FluentType:
    """`LANGUAGE($code)`: the name of a language."""
    return _Language(value.text)


FUNCTIONS: dict[str, Callable[[Any], FluentType]] = {"DAY": _day, "LANGUAGE": _language}
