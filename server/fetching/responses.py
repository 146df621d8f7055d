"""One answer of a host, and how its bytes become JSON or text without trusting anything in them.

Pure: no sockets, no disk. Not for: what the JSON means (server/networks).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from server.fetching.errors import FetchError

MAX_DEPTH = 64
# Only encodings that are plain tables are taken at their word; anything else is read as UTF-8.
_CHARSETS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252"}
_JSON_TYPE = re.compile(r"application/(?:[a-z0-9.!#$&^_-]+\+)?json\Z")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.!#$&^_+-]{1,80}\Z")
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Answer:
    """Status, headers (names in lower case) and the whole body, decompressed."""

    host: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """Such as `application/json`; empty where the host gave none that could be one."""
        said = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return said if _MEDIA_TYPE.match(said) else ""

    @property
    def is_json(self) -> bool:
        """Whether the host says that it is JSON of any kind."""
        return bool(_JSON_TYPE.match(self.media_type))

    def text(self) -> str:
        """The body as text; what cannot be decoded becomes U+FFFD, never an error."""
        said = _CHARSET.search(self.headers.get("content-type", ""))
        charset = _CHARSETS.get(said.group(1).lower(), "utf-8") if said else "utf-8"
        return self.body.decode(charset, errors="replace").removeprefix("\ufeff")

    def json(self) -> Any:
        """The decoded JSON; raises FetchError("malformed-response") where it is none, or nested beyond reason."""
        if not self.is_json:
            raise self.broken(f"sent {self.media_type or 'something without a type'} where JSON was asked for")
        try:
            value = msgspec.json.decode(self.text())
        except RecursionError as error:
            raise self.broken("sent JSON that is nested too deeply") from error
        except (msgspec.DecodeError, UnicodeError) as error:
            raise self.broken("sent JSON that cannot be read") from error
        if _deeper_than(value, MAX_DEPTH):
            raise self.broken("sent JSON that is nested too deeply")
        return value

    def broken(self, what: str) -> FetchError:
        """The error for an answer that cannot be used: `what` follows the host's name."""
        return FetchError("malformed-response", f"{self.host} {what}.", status=self.status)


def _deeper_than(value: Any, limit: int) -> bool:
    """Whether containers are nested more than `limit` deep; a loop, since nesting is what is distrusted."""
    level = [value] if isinstance(value, dict | list) else []
    for _ in range(limit):
        level = [
            child
            for container in level
            for child in (container.values() if isinstance(container, dict) else container)
            if isinstance(child, dict | list)
        ]
        if not level:
            return False
    return True
