"""Reading somebody else's JSON: every value is what it claims to be, bounded, or unknown (None).

For the network files. Nothing here knows a network, and nothing here raises: a wrong type means "not known".
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

TEXT_LIMIT = 20_000  # the limits of shared_schema.records, which a record does not check when it is made
SHORT_LIMIT = 1_000
URL_LIMIT = 2_048
ID_LIMIT = 512
LIST_LIMIT = 200
_COUNT_LIMIT = 2**53
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # an older time is a default value, not a date
_CLOCKS_DIFFER = timedelta(hours=1)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_NOT_A_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
_NOT_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def mapping(value: Any) -> Mapping[str, Any]:
    """The object, or an empty one."""
    return value if isinstance(value, dict) else {}


def items(value: Any) -> list[Mapping[str, Any]]:
    """The objects of an array; whatever else stands in it is left out."""
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def string(value: Any, limit: int = TEXT_LIMIT) -> str | None:
    """The text, cut at `limit` code points, without control characters and lone surrogates; None where empty."""
    if not isinstance(value, str):
        return None
    clean = _NOT_TEXT.sub("", value[:limit].encode("utf-8", "replace").decode("utf-8"))
    return clean or None


def short(value: Any) -> str | None:
    """A name or label: one trimmed line."""
    text = string(value, SHORT_LIMIT)
    return (" ".join(text.split()) or None) if text else None


def identifier(value: Any) -> str | None:
    """An id; some servers write theirs as numbers."""
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 10**30 else None
    return string(value, ID_LIMIT)


def url(value: Any) -> str | None:
    """A web address that is not too long to keep whole."""
    text = string(value, URL_LIMIT + 1)
    if text is None or len(text) > URL_LIMIT or re.search(r"\s", text):
        return None
    return text if text.lower().startswith(("https://", "http://")) else None


def flag(value: Any) -> bool | None:
    """True or False where it says so."""
    return value if isinstance(value, bool) else None


def count(value: Any) -> int | None:
    """A number of things, from 0."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 0 <= value <= _COUNT_LIMIT else None


def language(value: Any) -> str | None:
    """A BCP 47 tag such as `en` or `pt-BR`."""
    tag = short(value)
    if tag is None or not _LANGUAGE.fullmatch(tag) or len(tag) > 35 or tag.lower() in _NOT_A_LANGUAGE:
        return None
    return tag


def moment(value: Any, now: datetime) -> datetime | None:
    """A time in UTC, from ISO 8601 text or Unix seconds; None where it is absurdly early or still to come."""
    try:
        if isinstance(value, str):
            when = datetime.fromisoformat(value.strip()[:40])
        elif isinstance(value, int | float) and not isinstance(value, bool):
            when = datetime.fromtimestamp(value, tz=UTC)
        else:
            return None
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return when if _EARLIEST <= when <= now + _CLOCKS_DIFFER else None


def stamp(when: datetime | None) -> str | None:
    """The time as every record writes it: RFC 3339, UTC, whole seconds."""
    return None if when is None else when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def time(value: Any, now: datetime) -> str | None:
    """`moment`, written as every record writes it."""
    return stamp(moment(value, now))
