"""What a reader pasted, taken apart: the junk around it, and web addresses in whatever spelling.

Pure text work for the files that recognise accounts; nothing is fetched and no network is known here.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import parse_qsl, unquote, urlsplit

_AROUND = " \t\r\n\u200b\ufeff\u2066\u2067\u2068\u2069\u200e\u200f\"'“”„‘’‚«»‹›<>()[]{}*`|…"
_AFTER = ".,;:!?"
_LIMIT = 2_048
_SCHEME = re.compile(r"^(?:https?|web\+ap|web\+activity\+https?)://", re.IGNORECASE)
_SCHEMELESS = re.compile(r"^[^\s/@:?#]+\.[^\s/@:?#.]{2,}(?::\d{1,5})?[/?#]")


class Address(NamedTuple):
    """A web address: host in lower-case ASCII without `www.`, decoded path segments, query, decoded fragment.

    `whole_host` is the host with the `www.` that may have stood before it.
    """

    host: str
    path: tuple[str, ...]
    query: dict[str, str]
    fragment: str
    whole_host: str = ""


def trimmed(text: str) -> str:
    """The text without what sentences, quotation marks and copying leave around a handle or an address."""
    text = text[:_LIMIT].strip(_AROUND)
    while text.endswith(tuple(_AFTER)) or text[-1:] in _AROUND:
        shorter = text.rstrip(_AFTER).rstrip(_AROUND)
        if shorter == text:
            break
        text = shorter
    return text


def ascii_host(host: str) -> str | None:
    """The host as networks write it to each other (IDNA, lower case), or None where it can be none."""
    host = host.strip().rstrip(".").lower()
    try:
        return host.encode("idna").decode("ascii") or None
    except UnicodeError:
        return None


def address(text: str) -> Address | None:
    """The parts of a web address, with or without its scheme; None where the text is none."""
    if not _SCHEME.match(text):
        if not _SCHEMELESS.match(text):
            return None
        text = "https://" + text
    try:
        parts = urlsplit(text)
        host = ascii_host(parts.hostname or "")
    except ValueError:
        return None
    if host is None or ("." not in host and host != "localhost"):
        return None
    return Address(
        host.removeprefix("www."),
        tuple(unquote(segment) for segment in parts.path.split("/") if segment),
        dict(parse_qsl(parts.query)),
        unquote(parts.fragment),
        host,
    )
