"""URLs and the text around them: parses what a reader pasted and strips surrounding punctuation.

Text only: nothing is requested, and no network is known here.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

from shared_schema.host_names import ascii_name
from shared_schema.limits import QUERY_LIMIT

HANDLE_AT_HOST = re.compile(r"@?([^@\s/:]+)@([^@\s/:]+)")  # @name@host or name@host: the name and the host
_SURROUNDING = " \t\r\n\u200b\ufeff\u2066\u2067\u2068\u2069\u200e\u200f\"'“”„‘’‚«»‹›<>()[]{}*`|…"
_TRAILING = ".,;:!?"
_USUAL_PORTS = (None, 80, 443)
_SCHEME = re.compile(r"^(?:https?|web\+ap|web\+activity\+https?)://", re.IGNORECASE)
_WITHOUT_SCHEME = re.compile(r"^[^\s/@:?#]+\.[^\s/@:?#.]{2,}(?::\d{1,5})?[/?#]")


class ParsedUrl(NamedTuple):
    """A URL in parts: host in lower-case ASCII without `www.`, decoded path segments, query, decoded fragment.

    `full_host` is the host including `www.`, `port` an unusual port.
    """

    host: str
    path: tuple[str, ...]
    query: dict[str, str]
    fragment: str
    full_host: str = ""
    port: int | None = None


def strip_punctuation(text: str) -> str:
    """The text without the quotation marks, brackets and full stops that copying leaves around a handle or URL."""
    text = text[:QUERY_LIMIT].strip(_SURROUNDING)
    while text.endswith(tuple(_TRAILING)) or text[-1:] in _SURROUNDING:
        shorter = text.rstrip(_TRAILING).rstrip(_SURROUNDING)
        if shorter == text:
            break
        text = shorter
    return text


def ascii_host(host: str) -> str | None:
    """The host in IDNA form and lower case. None where it is not a valid host name."""
    try:
        return ascii_name(host.strip().rstrip(".")) or None
    except UnicodeError:
        return None


def parse_url(text: str) -> ParsedUrl | None:
    """The parts of a URL, with or without a scheme. None where the text is not a URL."""
    if not _SCHEME.match(text):
        if not _WITHOUT_SCHEME.match(text):
            return None
        text = "https://" + text
    try:
        parts = urlsplit(text)
        port, hostname = parts.port, parts.hostname or ""
    except ValueError:
        return None
    # As it is written: `hostname` is in Python's lower case, in which a name of capitals may get another last letter.
    as_written = parts.netloc.rpartition("@")[2].partition(":")[0]
    host = ascii_host(hostname if hostname.isascii() else as_written)
    if host is None or ("." not in host and host != "localhost"):
        return None
    return ParsedUrl(
        host.removeprefix("www."),
        tuple(unquote(segment) for segment in parts.path.split("/") if segment),
        dict(parse_qsl(parts.query)),
        unquote(parts.fragment),
        host,
        None if port in _USUAL_PORTS else port,
    )


def host_of(url: object) -> str | None:
    """The host of a URL without `www.`. None for anything else."""
    parsed = parse_url(url) if isinstance(url, str) else None
    return parsed.host if parsed else None


def shows_url(shown: str, url: str) -> bool:
    """Whether the text of a link is its URL, perhaps without its scheme or cut short with an ellipsis."""
    start = shown.strip().rstrip("….").removeprefix("https://").removeprefix("http://")
    return bool(start) and url.split("://", 1)[-1].startswith(start)
