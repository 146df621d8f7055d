"""Evidence files: NDJSON in (plain or gzip), one account a line, read as kindly as can be.

Whatever is missing or cannot be understood counts as unknown; only an account and posts with text are needed.
Writing is one JSON object a line and needs no code of its own.
"""

from __future__ import annotations

import gzip
import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO, cast

import msgspec

from shared_schema import times
from shared_schema.networks import UnknownAccountError, account_of, networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile

LINE_LIMIT = 64 * 1024 * 1024  # bytes of one line: far beyond any account, and no way to fill the memory
TEXT_LIMIT, SHORT_LIMIT, URL_LIMIT, LIST_LIMIT = 20_000, 1_000, 2_048, 200
POSTS_LIMIT = 5_000
_GZIP = b"\x1f\x8b"
_MILLISECONDS = 10_000_000_000  # a number of seconds beyond this is one of milliseconds


class LineError(ValueError):
    """A line is no evidence. Its text is for readers."""


@contextmanager
def open_lines(name: str) -> Iterator[BinaryIO]:
    """The bytes of a file, or of the standard input for `-`; gzip is recognised by its first bytes. Raises OSError."""
    with cast(io.BufferedReader, sys.stdin.buffer) if name == "-" else Path(name).open("rb") as raw:
        if raw.peek(2)[:2] == _GZIP:
            with gzip.open(raw, "rb") as unpacked:
                yield cast(BinaryIO, unpacked)
        else:
            yield raw


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Every line that is not blank. Raises LineError for one beyond LINE_LIMIT."""
    while line := file.readline(LINE_LIMIT):
        if len(line) == LINE_LIMIT:
            raise LineError(f"A line is longer than {LINE_LIMIT // 1024 // 1024} MB; this is no evidence file.")
        if line.strip():
            yield line


def object_of(line: bytes) -> dict[str, Any]:
    """The JSON object of a line. Raises LineError."""
    try:
        value = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise LineError(f"This line is no JSON: {error}.") from error
    if not isinstance(value, dict):
        raise LineError("A line holds one JSON object.")
    return value


def evidence_of(said: Mapping[str, Any]) -> Evidence:
    """Evidence from a loosely written object. Raises LineError where it names no account."""
    posts = said.get("posts")
    profile = said.get("profile")
    moment = _time(said.get("gathered_at", said.get("now")))
    origin = said.get("origin")
    return Evidence(
        account=_account(said.get("account")),
        profile=_profile(profile) if isinstance(profile, Mapping) else None,
        posts=[_post(post) for post in posts[:POSTS_LIMIT]] if isinstance(posts, list) else [],
        origin=origin if origin in ("fetched", "seen") else "file",
        gathered_at=moment,
    )


@cache
def _network_names() -> dict[str, str]:
    """Every name a network goes by, in lower case → its id."""
    names: dict[str, str] = {}
    for row in networks().values():
        names.setdefault(row.name.lower(), row.id)
        names |= dict.fromkeys(row.prefixes, row.id)
    return names | {name: name for name in networks()}


def _account(said: Any) -> Account:
    """An account as object or key. One that its network could not have is taken as it stands: it is only a label."""
    if isinstance(said, str):
        try:
            return account_of(said)
        except UnknownAccountError as error:
            raise LineError(str(error)) from error
    if not isinstance(said, Mapping):
        raise LineError("“account” is missing. It looks like {“network”: “x”, “handle”: “ada”}.")
    handle, network = _text(said.get("handle"), 253), _text(said.get("network"), 100)
    if not handle:
        raise LineError("The account has no “handle”.")
    known = _network_names().get((network or "").strip().lower())
    if known is None:
        raise LineError(f"There is no network called “{network or ''}” here.")
    account = Account(network=known, handle=handle, host=_text(said.get("host"), 253) or None)
    try:
        return normalise(account)
    except UnknownAccountError:
        return account


def _profile(said: Mapping[str, Any]) -> Profile:
    return Profile(
        display_name=_text(said.get("display_name"), SHORT_LIMIT),
        bio=_text(said.get("bio"), TEXT_LIMIT),
        url=_text(said.get("url"), URL_LIMIT),
        created_at=_time(said.get("created_at")),
        declared_bot=_truth(said.get("declared_bot")),
        organisation=_truth(said.get("organisation")),
        followers=_count(said.get("followers")),
        following=_count(said.get("following")),
        posts_total=_count(said.get("posts_total")),
    )


def _post(said: Any) -> Post:
    if not isinstance(said, Mapping):
        return Post(text=_text(said, TEXT_LIMIT) or "")
    return Post(
        text=_text(said.get("text"), TEXT_LIMIT) or "",
        id=_text(said.get("id"), 512),
        url=_text(said.get("url"), URL_LIMIT),
        created_at=_time(said.get("created_at")),
        language=_text(said.get("language"), 35),
        is_reply=_truth(said.get("is_reply")),
        reply_to=_name(said.get("reply_to")),
        is_repost=_truth(said.get("is_repost")),
        mentions=_names(said.get("mentions")),
        links=_names(said.get("links")),
        client=_name(said.get("client")),
        replied_to_followers=_count(said.get("replied_to_followers")),
        replied_to_created_at=_time(said.get("replied_to_created_at")),
    )


def _text(said: Any, limit: int) -> str | None:
    if isinstance(said, str):
        return said[:limit]
    return str(said)[:limit] if isinstance(said, int | float) and not isinstance(said, bool) else None


def _truth(said: Any) -> bool | None:
    if isinstance(said, bool):
        return said
    return {0: False, 1: True, "false": False, "true": True}.get(said) if isinstance(said, int | str) else None


def _count(said: Any) -> int | None:
    if isinstance(said, str) and said.isascii() and said.isdigit() and len(said) < 16:
        return int(said)
    return int(said) if isinstance(said, int | float) and not isinstance(said, bool) and 0 <= said < 1e15 else None


def _time(said: Any) -> str | None:
    """A time as text or as seconds (or milliseconds) since 1970. A bare date stays a bare date."""
    if isinstance(said, int | float) and not isinstance(said, bool):
        try:
            return times.write(datetime.fromtimestamp(said / 1000 if said > _MILLISECONDS else said, tz=UTC))
        except (ValueError, OverflowError, OSError):
            return None
    if not isinstance(said, str):
        return None
    text = said.strip()[:40]
    if text.isdigit() and len(text) >= 9:  # seconds as text; shorter digits are a date without dashes
        return _time(int(text))
    moment = times.parse(text)
    if moment is None:
        return None
    return moment.date().isoformat() if len(text) <= 10 else times.write(moment)


def _name(said: Any) -> str | None:
    """A name or address, as text or as an object that holds one."""
    if isinstance(said, Mapping):
        said = next((said[k] for k in ("acct", "handle", "username", "name", "url") if said.get(k)), None)
    return _text(said, SHORT_LIMIT)


def _names(said: Any) -> list[str] | None:
    if not isinstance(said, list):
        return None
    return [name for item in said[:LIST_LIMIT] if (name := _name(item))]
