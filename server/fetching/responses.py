"""One HTTP response, and the safe decoding of its body to JSON or text.

Pure: no sockets, no disk. What the JSON means is the business of server/networks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from server.fetching.errors import FetchError

MAX_DEPTH = 64
# Only single-byte encodings are accepted as declared; everything else is decoded as UTF-8.
_CHARSETS = {"iso-8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252"}
_JSON_TYPE = re.compile(r"application/(?:[a-z0-9.!#$&^_-]+\+)?json\Z")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.!#$&^_+-]{1,80}\Z")
_CHARSET = re.compile(r";\s*charset\s*=\s*\"?([\w.:-]+)", re.IGNORECASE)


@dataclass(frozen=True)
class Response:
    """Status, headers (names in lower case) and the whole body, decompressed."""

    host: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def media_type(self) -> str:
        """The media type, such as `application/json`; empty if the header is missing or malformed."""
        declared = self.headers.get("content-type", "").partition(";")[0].strip().lower()
        return declared if _MEDIA_TYPE.match(declared) else ""

    @property
    def is_json(self) -> bool:
        """Whether the media type is JSON or ends in `+json`."""
        return bool(_JSON_TYPE.match(self.media_type))

    def text(self) -> str:
        """The body as text. Bytes that cannot be decoded become U+FFFD."""
        declared = _CHARSET.search(self.headers.get("content-type", ""))
        charset = _CHARSETS.get(declared.group(1).lower(), "utf-8") if declared else "utf-8"
        return self.body.decode(charset, errors="replace").removeprefix("\ufeff")

    def json(self) -> Any:
        """The decoded JSON. Raises FetchError("malformed-response") if it is not JSON or nested too deeply."""
        if not self.is_json:
            raise self.malformed(f"sent {self.media_type or 'a response without a media type'} instead of JSON")
        try:
            value = msgspec.json.decode(self.text())
        except RecursionError as error:
            raise self.malformed("sent JSON that is nested too deeply") from error
        except (msgspec.DecodeError, UnicodeError) as error:
            raise self.malformed("sent JSON that cannot be parsed") from error
        if _deeper_than(value, MAX_DEPTH):
            raise self.malformed("sent JSON that is nested too deeply")
        return value

    def malformed(self, fault: str) -> FetchError:
        """The error for an unusable response. `fault` completes the sentence that starts with the host's name."""
        return FetchError("malformed-response", f"{self.host} {fault}.", status=self.status)


def _deeper_than(value: Any, limit: int) -> bool:
    """Whether containers are nested more than `limit` levels deep. A loop, because recursion could overflow here."""
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
