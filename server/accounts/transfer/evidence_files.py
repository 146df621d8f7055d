"""Evidence files: NDJSON, plain or gzip, one account per line, or one JSON array.

Reads as much as it can of loosely written lines. Blank lines and comment lines (`# …` and `// …`) are skipped. A value
that is missing or cannot be understood counts as unknown. Only an account, and posts with text, are needed. Files that
version 0.1.0 wrote are read, too. Writing needs no code of its own: one JSON object per line.
"""

from __future__ import annotations

import codecs
import gzip
import io
import sys
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from server.fetching.encodings import wide_encoding
from shared_schema import json_text, times
from shared_schema.limits import (
    HANDLE_LIMIT,
    HOST_LIMIT,
    ID_LIMIT,
    LINKS_LIMIT,
    LIST_LIMIT,
    SHORT_LIMIT,
    TEXT_LIMIT,
    URL_LIMIT,
)
from shared_schema.networks import UnknownAccountError, account_of, networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile
from shared_schema.utf8 import decode_utf8

LINE_LIMIT = 64 * 1024 * 1024  # bytes; far beyond any account, and too little to fill the memory
POSTS_LIMIT = 5_000
_GZIP_START = b"\x1f\x8b"
# UTF-32 first: its mark starts with that of UTF-16.
_WIDE_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMENT_STARTS = (b"#", b"//")  # no JSON starts like this
_START_LIMIT = 1024  # bytes in which the encoding shows
EXPECTED_FORMAT = (
    "This is not NDJSON in UTF-8. Expected is one JSON object in each line, or one JSON array of such objects; "
    "“jq -c .” puts each object of a JSON file on one line, "
    "and docs/command-line.md shows how to convert a table (CSV)."
)
_MILLISECONDS_FROM = 10_000_000_000  # a greater number is in milliseconds, not in seconds
_NO, _YES = (0, "0", "0.0", "false", "f", "no", "n"), (1, "1", "1.0", "true", "t", "yes", "y")
_FLAGS = dict.fromkeys(_NO, False) | dict.fromkeys(_YES, True)
# Fields by which the APIs of Mastodon and Twitter, and those who convert their responses, mark reposts.
_SHARED_POSTS = ("reblog", "retweeted_status", "is_retweet", "isRetweet", "is_reblog", "repost")
# Field names of version 0.1.0, by the names of today.
_OLD_NAMES = {
    "gathered_at": "now",
    "claimed_links": "own_pages",
    "verified_links": "confirmed_pages",
    "replied_to_followers": "answered_followers",
    "replied_to_created_at": "answered_created_at",
}


class LineError(ValueError):
    """A line is not evidence. The message is for readers."""


@contextmanager
def open_lines(name: str) -> Iterator[BinaryIO]:
    """A file, or the standard input for `-`, as UTF-8. Unpacks gzip, whatever the file name. Raises OSError, LineError.

    A byte order mark is removed; UTF-16 and UTF-32 are converted.
    """
    with cast(io.BufferedReader, sys.stdin.buffer) if name == "-" else Path(name).open("rb") as raw:
        if raw.peek(2)[:2] == _GZIP_START:
            try:
                with gzip.open(raw, "rb") as unpacked:
                    yield _as_utf8(cast(BinaryIO, unpacked), unpacked.peek(_START_LIMIT)[:_START_LIMIT])
            except (EOFError, gzip.BadGzipFile, zlib.error) as error:
                raise LineError(f"The compressed file is damaged or ends early ({error}).") from error
        else:
            yield _as_utf8(raw, raw.peek(_START_LIMIT)[:_START_LIMIT])


def _as_utf8(file: BinaryIO, start: bytes) -> BinaryIO:
    if start.startswith(codecs.BOM_UTF8):
        file.read(len(codecs.BOM_UTF8))
        return file
    encoding = next((name for mark, name in _WIDE_MARKS if start.startswith(mark)), None) or wide_encoding(start)
    if encoding is None:
        return file
    try:
        # In memory as a whole: such files come from editors and spreadsheets, and are small.
        return io.BytesIO(file.read().decode(encoding, "surrogatepass").encode("utf-8", "replace"))
    except UnicodeDecodeError as error:
        raise LineError("The file starts like UTF-16 but is not. Save it as UTF-8.") from error


def numbered_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Every line that is neither blank nor a comment, with its number in the file, from 1.

    A JSON array gives a line for each of its items, with the number of the item; one object over several lines is one.
    Raises LineError for a file of another format, and for a line longer than LINE_LIMIT.
    """
    lines = _filled_lines(file)
    for number, line in lines:
        if not _is_complete(line):
            second = next(lines, None)
            if second is None or line.strip().startswith(b"[") or not _is_complete(second[1]):
                between = b"\n" * (second[0] - number - 1) if second else b""
                rest = between + second[1] + file.read(LINE_LIMIT) if second else b""
                yield from _lines_of_other_format(number, line + rest)
                return
            yield number, line  # one bad line, and NDJSON after it
            yield second
            break
        yield number, line
        break
    yield from lines


def _filled_lines(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    number = 0
    while line := file.readline(LINE_LIMIT):
        number += 1
        if len(line) == LINE_LIMIT:
            raise LineError(f"A line is longer than {LINE_LIMIT // 1024 // 1024} MB. This is not an evidence file.")
        if _is_filled(line):
            yield number, line


def _is_filled(line: bytes) -> bool:
    text = _stripped(line)
    return bool(text) and not text.startswith(_COMMENT_STARTS)


def _stripped(line: bytes) -> bytes:
    return line.strip().removeprefix(codecs.BOM_UTF8).lstrip()


def _is_complete(line: bytes) -> bool:
    """Whether a line can be an object by itself. Said of the first line, it tells the format of the file."""
    text = _stripped(line)
    return text.startswith(b"{") and text.endswith(b"}")


def _lines_of_other_format(first: int, content: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines of a file whose first line is no object, from that with the number `first`.

    Raises LineError where no line is an object.
    """
    if len(content) >= LINE_LIMIT:
        raise LineError(f"The file is too large to be read as a whole. {EXPECTED_FORMAT}")
    lines = [(number, line) for number, line in enumerate(content.splitlines(), first) if _is_filled(line)]
    items: list[Any] = []
    for written in (content, b"\n".join(line for _, line in lines)):  # a string over several lines may hold a “#”
        with suppress(json_text.JsonTextError, UnicodeDecodeError):
            items = _values(written)
            break
    if any(isinstance(item, dict) for item in items):
        yield from enumerate(map(msgspec.json.encode, items), 1)
        return
    if not any(_is_complete(line) for _, line in lines):
        raise LineError(EXPECTED_FORMAT)
    yield from lines


def _values(content: bytes) -> list[Any]:
    """The items of an array, or the values one after another. Raises JsonTextError and UnicodeDecodeError."""
    try:
        value = json_text.decode(content)
    except json_text.JsonTextError:
        return json_text.decode_values(decode_utf8(content))
    return value if isinstance(value, list) else [value]


def object_of(line: bytes) -> dict[str, Any]:
    """The JSON object of a line. Raises LineError."""
    try:
        value = json_text.decode(line)
    except UnicodeDecodeError as error:
        raise LineError("This line is not UTF-8. Save the file as UTF-8.") from error
    except json_text.JsonTextError as error:
        raise LineError(f"This line is not JSON: {error}.") from error
    if not isinstance(value, dict):
        raise LineError("A line must be one JSON object.")
    return value


def evidence_of(line: Mapping[str, Any]) -> Evidence:
    """The evidence in the object of a line. Raises LineError where it names no account."""
    posts = line.get("posts")
    profile = line.get("profile")
    origin = line.get("origin")
    return Evidence(
        account=_account(line.get("account")),
        profile=_profile(profile) if isinstance(profile, Mapping) else None,
        posts=[_post(post) for post in posts[:POSTS_LIMIT]] if isinstance(posts, list) else [],
        origin=origin if origin in ("fetched", "seen") else "file",
        gathered_at=_time(_get(line, "gathered_at")),
        claimed_links=_links(_get(line, "claimed_links")),
        verified_links=_links(_get(line, "verified_links")),
    )


def _get(row: Mapping[str, Any], name: str) -> Any:
    """The value of a field, under its name of today or of version 0.1.0."""
    return row.get(name, row.get(_OLD_NAMES[name]))


@cache
def _network_names() -> dict[str, str]:
    """The id of a network by each of its names, in lower case."""
    names: dict[str, str] = {}
    for row in networks().values():
        names.setdefault(row.name.lower(), row.id)
        names |= dict.fromkeys(row.prefixes, row.id)
    return names | {name: name for name in networks()}


def _account(value: Any) -> Account:
    """An account as an object or a key. A handle that its network does not allow is kept: here it is only a label."""
    if isinstance(value, str):
        try:
            return account_of(value)
        except UnknownAccountError as error:
            raise LineError(str(error)) from error
    if not isinstance(value, Mapping):
        raise LineError("“account” is missing. It looks like {“network”: “x”, “handle”: “ada”}.")
    handle, network = _text(value.get("handle"), HANDLE_LIMIT), _text(value.get("network"), 100)
    if not handle:
        raise LineError("The account has no “handle”.")
    known = _network_names().get((network or "").strip().lower())
    if known is None:
        raise LineError(f"There is no network called “{network or ''}” here.")
    account = Account(network=known, handle=handle, host=_text(value.get("host"), HOST_LIMIT) or None)
    try:
        return normalise(account)
    except UnknownAccountError:
        return account


def _profile(value: Mapping[str, Any]) -> Profile:
    return Profile(
        display_name=_text(value.get("display_name"), SHORT_LIMIT),
        bio=_text(value.get("bio"), TEXT_LIMIT),
        url=_text(value.get("url"), URL_LIMIT),
        created_at=_time(value.get("created_at")),
        declared_bot=_flag(value.get("declared_bot")),
        organisation=_flag(value.get("organisation")),
        followers=_count(value.get("followers")),
        following=_count(value.get("following")),
        posts_total=_count(value.get("posts_total")),
    )


def _post(value: Any) -> Post:
    if not isinstance(value, Mapping):
        return Post(text=_text(value, TEXT_LIMIT) or "")
    return Post(
        text=_text(value.get("text"), TEXT_LIMIT) or "",
        id=_text(value.get("id"), ID_LIMIT),
        url=_text(value.get("url"), URL_LIMIT),
        created_at=_time(value.get("created_at")),
        language=_text(value.get("language"), 35),
        is_reply=_flag(value.get("is_reply")),
        reply_to=_name(value.get("reply_to")),
        is_repost=_is_repost(value),
        mentions=_names(value.get("mentions")),
        links=_names(value.get("links")),
        client=_name(value.get("client")),
        in_exchange=_flag(value.get("in_exchange")),
        replied_to_followers=_count(_get(value, "replied_to_followers")),
        replied_to_created_at=_time(_get(value, "replied_to_created_at")),
    )


def _is_repost(post: Mapping[str, Any]) -> bool | None:
    """Whether a post is somebody else's, as this format says it, or as the APIs of the networks do."""
    stated = _flag(post.get("is_repost"))
    if stated is not None:
        return stated
    shared = (post.get(name) for name in _SHARED_POSTS)
    return True if any(_flag(value) or (isinstance(value, Mapping) and value) for value in shared) else None


def _text(value: Any, limit: int) -> str | None:
    if isinstance(value, str):
        return value[:limit]
    return str(value)[:limit] if isinstance(value, int | float) and not isinstance(value, bool) else None


def _flag(value: Any) -> bool | None:
    """Yes or no, as JSON, CSV and Python write it."""
    written = value.strip().lower() if isinstance(value, str) else value
    return _FLAGS.get(written) if isinstance(written, int | float | str) else None  # 1, 1.0 and True are one key


def _count(value: Any) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 16:
        return int(value)
    return int(value) if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1e15 else None


def _time(value: Any) -> str | None:
    """A time as text or as seconds (or milliseconds) since 1970. A bare date stays a bare date."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        try:
            return times.write(datetime.fromtimestamp(value / 1000 if value > _MILLISECONDS_FROM else value, tz=UTC))
        except (ValueError, OverflowError, OSError):
            return None
    if not isinstance(value, str):
        return None
    text = value.strip()[:40]
    if text.isdigit() and len(text) >= 9:  # seconds; fewer digits are a date without dashes
        return _time(int(text))
    moment = times.parse(text)
    if moment is None:
        return None
    return moment.date().isoformat() if len(text) <= 10 else times.write(moment)


def _name(value: Any) -> str | None:
    """A name or URL, as text or as an object that contains one."""
    if isinstance(value, Mapping):
        value = next((value[k] for k in ("acct", "handle", "username", "name", "url") if value.get(k)), None)
    return _text(value, SHORT_LIMIT)


def _names(value: Any) -> list[str] | None:
    if not isinstance(value, list):
        return None
    return [name for item in value[:LIST_LIMIT] if (name := _name(item))]


def _links(value: Any) -> list[str]:
    if not isinstance(value, list):
        return []
    return [link for item in value[:LINKS_LIMIT] if (link := _text(item, URL_LIMIT))]
