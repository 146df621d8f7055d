"""One HTTP response, and the safe decoding of its body to JSON or text.

Pure: no sockets, no disk. What the JSON means is the business of server/networks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from server.fetching.encodings import decode_text
from server.fetching.errors import FetchError
from shared_schema import json_text

_JSON_TYPE = re.compile(r"application/(?:[a-z0-9.!#$&^_-]+\+)?json\Z")
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.!#$&^_+-]{1,80}\Z")
URL_HEADER = ":url"  # not a header of HTTP: the URL that responded, after redirects, kept with the stored headers
# A validator is sent back to the host, so it may contain printable ASCII only.
_VALIDATOR = re.compile(r"[ -~]{1,256}\Z")
NOINDEX = frozenset({"noindex", "no-index", "none"})  # directives that ask programs not to keep a page
# `unavailable_after` with its date in one of the usual forms; the time of day that follows changes nothing.
_DATED = re.compile(
    r"\bunavailable_after\s*:\s*(?:[a-z]{3,9}\.?,?\s+)?(?:(?P<iso>\d{4}-?\d{2}-?\d{2}(?!\d))"
    r"|(?P<day>\d{1,2})[\s-](?P<month>[a-z]{3})[a-z]{0,6}\.?[\s-](?P<year>\d{4}|\d{2})\b"
    r"|(?P<month_first>[a-z]{3})[a-z]{0,6}\.?\s(?P<day_second>\d{1,2}),?\s(?P<last_year>\d{4}))"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_PROGRAM = re.compile(r'[\s"]*([a-z*][\w./-]*)\s*:')  # not the hour of a date
_NO_PROGRAMS = frozenset({"unavailable_after", *NOINDEX})  # directives that people write a colon after
_SETTING = re.compile(r"\bmax-(?:snippet|image-preview|video-preview)\s*:\s*[\w-]+")  # "none" is one of their values


def robots_directives(text: str, today: date) -> frozenset[str]:
    """The directives for programs in a text in lower case. The value of a setting (`max-snippet`) is none.

    `unavailable_after` with a day before `today` is a `noindex`.
    """
    return frozenset(re.split(r"[^\w-]+", _undated(_SETTING.sub(" ", text), today)))


def _undated(text: str, today: date) -> str:
    """The text with each `unavailable_after` and its date replaced: by `noindex` where the date is over."""
    return _DATED.sub(lambda found: " noindex " if (_date_of(found) or today) < today else " ", text)


def _date_of(found: re.Match[str]) -> date | None:
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        month = _MONTHS.index(found["month"] or found["month_first"]) + 1
        year = int(found["year"] or found["last_year"])
        return date(year + 2000 if year < 100 else year, month, int(found["day"] or found["day_second"]))
    except ValueError:  # no such day or month
        return None


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

    @property
    def url(self) -> str:
        """The URL that responded, after redirects. Empty where that is unknown."""
        return self.headers.get(URL_HEADER, "")

    def text(self) -> str:
        """The body as text. Bytes that cannot be decoded become U+FFFD."""
        return decode_text(self.body, self.headers.get("content-type", ""))

    def is_noindex(self, program: str, today: date) -> bool:
        """Whether the header X-Robots-Tag asks all programs, or the one of this name, not to keep the page `today`.

        Each line of the header is a list of directives, which may start with the name of the program it is meant for.
        Semicolons, spaces and other signs divide them too, as they do in `<meta name="robots">`: what people write is
        obeyed.
        """
        for line in self.headers.get("x-robots-tag", "").lower().splitlines():
            addressed = True
            for part in re.split("[,;]", _undated(_SETTING.sub(" ", line), today)):
                meant_for = _PROGRAM.match(part)
                if meant_for and meant_for[1] not in _NO_PROGRAMS:
                    addressed = meant_for[1] in (program.lower(), "*", "robots")
                    part = part[meant_for.end() :]
                if addressed and not NOINDEX.isdisjoint(robots_directives(part, today)):
                    return True
        return False

    def json(self) -> Any:
        """The decoded JSON. Raises FetchError("malformed-response") if it is not JSON or nested too deeply."""
        if not self.is_json:
            raise self.malformed(f"sent {self.media_type or 'a response without a media type'} instead of JSON")
        try:
            return json_text.decode(self.text(), cut_deep=False)
        except json_text.NestedTooDeeplyError as error:
            raise self.malformed("sent JSON that is nested too deeply") from error
        except json_text.JsonTextError as error:
            raise self.malformed("sent JSON that cannot be parsed") from error

    def malformed(self, fault: str) -> FetchError:
        """The error for an unusable response. `fault` completes the sentence that starts with the host's name."""
        return FetchError("malformed-response", f"{self.host} {fault}.", status=self.status)


class FetchedPage(NamedTuple):
    """A page as text: the URL that responded, after redirects, and whether its headers say `noindex`."""

    text: str
    url: str
    is_noindex: bool = False


class FetchedFile(NamedTuple):
    """A file as text, with the headers that a later request sends back to ask whether it has changed."""

    text: str
    validators: dict[str, str]


def validators_of(headers: Mapping[str, str]) -> dict[str, str]:
    """The request headers that make the host send a 304 if nothing has changed since a response with these headers."""
    validators = {"If-None-Match": headers.get("etag", ""), "If-Modified-Since": headers.get("last-modified", "")}
    return {name: value for name, value in validators.items() if _VALIDATOR.match(value)}
