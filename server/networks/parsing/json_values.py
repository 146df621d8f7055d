"""Typed getters for JSON from other people's servers.

Each getter takes a value and a path of keys, `get_count(actor, "stats", "followers")`, and returns a bounded value of
the right type, or None (an empty mapping or list for objects) where the value is missing or of another type. A tuple in
a path names alternatives, the first of which that is not null is taken: `get_line(post, ("title", "name"))`. Nothing
here raises, whatever the input.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from shared_schema import times
from shared_schema.limits import ID_LIMIT, LIST_LIMIT, SHORT_LIMIT, TEXT_LIMIT, URL_LIMIT

Key = str | tuple[str, ...]

MARKUP_LIMIT = 100_000  # code points of HTML or Markdown source; the longest posts that real servers allow are shorter
_COUNT_LIMIT = 2**53
_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)  # an older time is a default value, not a date
_CLOCK_SKEW = timedelta(hours=1)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}")
_NOT_A_LANGUAGE = frozenset({"und", "mul", "zxx", "mis"})
_CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def at(value: Any, *path: Key) -> Any:
    """The raw value at a path of keys, or None where any step is missing or not an object."""
    for key in path:
        if not isinstance(value, dict):
            return None
        if isinstance(key, tuple):
            value = next((value[name] for name in key if value.get(name) is not None), None)
        else:
            value = value.get(key)
    return value


def get_object(value: Any, *path: Key) -> Mapping[str, Any]:
    """The object at the path, or an empty one."""
    value = at(value, *path)
    return value if isinstance(value, dict) else {}


def get_objects(value: Any, *path: Key) -> list[Mapping[str, Any]]:
    """The objects of the array at the path. Elements of other types are dropped."""
    return [item for item in get_list(value, *path) if isinstance(item, dict)]


def get_list(value: Any, *path: Key) -> list[Any]:
    """The array at the path, or an empty one."""
    value = at(value, *path)
    return value if isinstance(value, list) else []


def get_text(value: Any, *path: Key, limit: int = TEXT_LIMIT) -> str | None:
    """The text, cut at `limit` code points, without control characters and lone surrogates. None where empty."""
    value = at(value, *path)
    if not isinstance(value, str):
        return None
    clean = _CONTROL_CHARACTERS.sub("", value[:limit].encode("utf-8", "replace").decode("utf-8"))
    return clean or None


def get_markup(value: Any, *path: Key) -> str | None:
    """HTML or Markdown source: like `get_text`, with a higher limit, since the markup disappears later."""
    return get_text(value, *path, limit=MARKUP_LIMIT)


def get_line(value: Any, *path: Key) -> str | None:
    """A name or label: one trimmed line."""
    text = get_text(value, *path, limit=SHORT_LIMIT)
    return (" ".join(text.split()) or None) if text else None


def get_id(value: Any, *path: Key) -> str | None:
    """An id as text. Some servers write ids as numbers."""
    value = at(value, *path)
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value) if abs(value) < 10**30 else None
    return get_text(value, limit=ID_LIMIT)


def get_url(value: Any, *path: Key) -> str | None:
    """An http(s) URL. None where it is longer than URL_LIMIT, since a cut URL leads nowhere."""
    text = get_text(value, *path, limit=URL_LIMIT + 1)
    if text is None or len(text) > URL_LIMIT or re.search(r"\s", text):
        return None
    return text if text.lower().startswith(("https://", "http://")) else None


def get_bool(value: Any, *path: Key) -> bool | None:
    """True or False, only where the value is a boolean."""
    value = at(value, *path)
    return value if isinstance(value, bool) else None


def get_count(value: Any, *path: Key) -> int | None:
    """A number of things, from 0."""
    value = at(value, *path)
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 0 <= value <= _COUNT_LIMIT else None


def get_language(value: Any, *path: Key) -> str | None:
    """A BCP 47 tag such as `en` or `pt-BR`."""
    tag = get_line(value, *path)
    if tag is None or not _LANGUAGE.fullmatch(tag) or len(tag) > 35 or tag.lower() in _NOT_A_LANGUAGE:
        return None
    return tag


def get_datetime(value: Any, *path: Key, now: datetime) -> datetime | None:
    """A time in UTC, from ISO 8601 text or Unix seconds. None where it is before 1990 or later than `now`."""
    value = at(value, *path)
    try:
        if isinstance(value, str):
            time = datetime.fromisoformat(value.strip()[:40])
        elif isinstance(value, int | float) and not isinstance(value, bool):
            time = datetime.fromtimestamp(value, tz=UTC)
        else:
            return None
        time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return time if _EARLIEST <= time <= now + _CLOCK_SKEW else None


def get_time(value: Any, *path: Key, now: datetime) -> str | None:
    """`get_datetime`, written as records write times."""
    time = get_datetime(value, *path, now=now)
    return None if time is None else times.write(time)


def unique(values: Iterable[str | None]) -> list[str]:
    """The values that are not empty, each once, in order, at most LIST_LIMIT."""
    return list(dict.fromkeys(value for value in values if value))[:LIST_LIMIT]
