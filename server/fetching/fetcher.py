"""The fetcher: cache, manners, robots and transport put together into three questions: `json`, `text`, `feed`.

Beside them, notes: small things that hosts told and that need not be asked again for a while.

Not for: knowing any network; that is server/networks.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from copy import copy
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urljoin

from server.fetching.address_guard import Address, parse
from server.fetching.cache import Entry, HttpCache
from server.fetching.errors import FetchError
from server.fetching.rate_limits import MAX_WAIT, Manners
from server.fetching.responses import Answer
from server.fetching.robots import MAX_ROBOTS, Robots
from server.fetching.transport import MAX_BODY, MAX_SECONDS, Transport
from server.fetching.upstream_map import checked_target
from shared_schema.networks import RateLimit

MAX_REDIRECTS = 3
# Of a 4xx answer only a small body is handed on.
MAX_ERROR_BODY = 64 * 1024
_JSON_KINDS = "application/json, application/activity+json;q=0.9, application/jrd+json;q=0.8"
_FEED_KINDS = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9"
_REDIRECTS = (301, 302, 303, 307, 308)
# After these the kept answer is no longer anybody's to show: the host took it back.
_TAKEN_BACK = ("not-found", "login-required", "refused", "robots")
_ROBOTS_RATE_LIMIT = RateLimit(requests=2, seconds=1.0)
_T = TypeVar("_T")


class Fetcher:
    """The one way out to the web. Thread-safe; one for the whole server.

    `cache_dir` None keeps the cache in memory. Hosts in `upstream_map` are answered by a test server on this machine,
    whose certificate is checked against `ca_bundle`; see upstream.py. Raises ValueError where the map leads anywhere
    else. `clock` gives seconds since 1970.
    """

    def __init__(
        self,
        *,
        cache_dir: Path | None,
        user_agent: str,
        upstream_map: Mapping[str, tuple[str, int]] | None = None,
        ca_bundle: Path | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        upstream = {host: checked_target(host, target) for host, target in (upstream_map or {}).items()}
        self._closed = threading.Event()
        self._asks_anew = False
        self._clock = clock
        self._cache = HttpCache(cache_dir, clock)
        self._manners = Manners(self._cache, clock, self._closed.wait)
        self._transport = Transport(user_agent, upstream, ca_bundle)
        self._robots = Robots(user_agent, self._read_robots, clock)

    def json(
        self,
        url: str,
        *,
        rate_limit: RateLimit,
        params: Mapping[str, str | int] | None = None,
        body: Mapping[str, Any] | None = None,
        accept: str = _JSON_KINDS,
        max_wait: float = MAX_WAIT,
        fresh: bool = False,
    ) -> Any:
        """The decoded JSON at an address; `fresh` asks the host even where the cache could answer.

        A `question` is sent as JSON by POST, to networks that take their questions so; it is never redirected.
        Raises FetchError; its `body` is the decoded JSON of a small 4xx answer. Waits up to `patience` seconds for
        the host's turn and up to 10 s for its answer.
        """
        payload = None if body is None else json.dumps(body, sort_keys=True).encode()
        return self._fetch(
            parse(url, params), accept, rate_limit, fresh, Answer.json, lambda _: None, payload, max_wait
        )

    def text(self, url: str, *, rate_limit: RateLimit, accept: str = "text/html", fresh: bool = False) -> str:
        """The text of a page of one of the media types in `accept`, where the host's robots.txt lets programs read it.

        Raises FetchError, "robots" among them.
        """
        return self._fetch(parse(url), accept, rate_limit, fresh, _text_of(accept, "a page"), self._robots.check)

    def feed(
        self, url: str, *, rate_limit: RateLimit, params: Mapping[str, str | int] | None = None, fresh: bool = False
    ) -> str:
        """The text of an RSS or Atom feed; raises FetchError.

        Feeds are made for programs, so robots.txt, which is about pages, is not asked.
        """
        decode = _text_of(_FEED_KINDS, "a feed")
        return self._fetch(parse(url, params), _FEED_KINDS, rate_limit, fresh, decode, lambda _: None)

    def note(self, host: str, values: Mapping[str, Any], seconds: float) -> None:
        """Notes small values (JSON) that a host told, by name: for a day at most where they are about people."""
        self._cache.note(host, values, seconds)

    def noted(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        """What was noted of a host under these names and still holds."""
        return self._cache.noted(host, names)

    def afresh(self) -> Fetcher:
        """This same fetcher, for somebody who looks again: every question goes to its host, with fresh=True."""
        view = copy(self)
        view._asks_anew = True
        return view

    def forget(self, host: str | None = None) -> None:
        """Erases the cache, the notes and which addresses were asked, of every host or of one.

        A host that asked to be left alone is still left alone, but only until the server stops.
        """
        self._manners.forget(host)
        self._cache.forget(host)
        self._robots.forget(host)

    def close(self) -> None:
        """Wakes those who wait for a turn (they get FetchError) and closes connections and cache."""
        self._closed.set()
        self._transport.close()
        self._cache.close()

    def _fetch(
        self,
        address: Address,
        accept: str,
        rate_limit: RateLimit,
        fresh: bool,
        decode: Callable[[Answer], _T],
        permit: Callable[[Address], None],
        question: bytes | None = None,
        max_wait: float = MAX_WAIT,
    ) -> _T:
        if self._closed.is_set():
            raise FetchError("unreachable", "The server is shutting down.")
        fresh = fresh or self._asks_anew
        key = f"{accept} {address.url}" + (f" {question.decode()}" if question is not None else "")
        entry = self._cache.get(key)
        if entry is not None and not fresh and entry.fresh_until > self._clock():
            return decode(entry.answer)
        headers = (
            {"Accept": accept} | (entry.validators if entry else {}) | ({"Cache-Control": "no-cache"} if fresh else {})
        )
        try:
            answer = self._follow(address, headers, rate_limit, permit, question, max_wait)
            if answer.status == 304:
                answer = _confirmed(entry, answer)
            value = decode(answer)
        except FetchError as error:
            if error.slug in _TAKEN_BACK:
                self._cache.drop(key)
            elif entry and not fresh and _is_passing(error) and entry.stale_until > self._clock():
                return decode(entry.answer)
            raise
        self._cache.put(key, answer)
        return value

    def _follow(
        self,
        address: Address,
        headers: Mapping[str, str],
        rate_limit: RateLimit,
        permit: Callable[[Address], None],
        question: bytes | None,
        max_wait: float,
    ) -> Answer:
        """Asks, and goes where the answer points: each step guarded, paced and permitted like the first."""
        if question is not None:
            headers = {**headers, "Content-Type": "application/json"}
        deadline = time.monotonic() + MAX_SECONDS
        for _ in range(MAX_REDIRECTS + 1):
            started = time.monotonic()
            permit(address)
            asked = address if question is None else _with(address, question)
            self._manners.admit(asked, rate_limit, max_wait)
            deadline += time.monotonic() - started
            answer = self._transport.ask(address, headers, deadline, MAX_BODY, question)
            self._manners.note(asked, answer)
            if answer.status not in _REDIRECTS or question is not None:
                _raise_for_status(answer, self._manners.left(asked))
                return answer
            address = _next_address(address, answer)
        raise answer.broken("leads from one address to the next without end")

    def _read_robots(self, address: Address) -> Answer:
        """A robots.txt, whatever its status and type; its refusals say nothing about other addresses."""
        deadline = time.monotonic() + MAX_SECONDS
        for _ in range(MAX_REDIRECTS + 1):
            self._manners.admit(address, _ROBOTS_RATE_LIMIT)
            answer = self._transport.ask(address, {"Accept": "text/plain"}, deadline, MAX_ROBOTS)
            if answer.status not in _REDIRECTS:
                break
            address = _next_address(address, answer)
        return answer


def _text_of(accept: str, wanted: str) -> Callable[[Answer], str]:
    """Takes the text out of an answer of one of the media types in `accept`."""
    kinds = {kind.partition(";")[0].strip().lower() for kind in accept.split(",")}

    def decode(answer: Answer) -> str:
        if answer.media_type not in kinds:
            raise answer.broken(f"sent {answer.media_type or 'something without a type'} where {wanted} was expected")
        return answer.text()

    return decode


def _with(address: Address, question: bytes) -> Address:
    """What manners are kept by: where all is asked at one address, a refusal is about the one question."""
    return address._replace(target=f"{address.target} {question.decode()}")


def _next_address(address: Address, answer: Answer) -> Address:
    location = answer.headers.get("location", "")
    if not location:
        raise answer.broken("leads elsewhere without saying where")
    try:
        return parse(urljoin(address.url, location))
    except ValueError as error:
        raise answer.broken("leads to an address that cannot be read") from error


def _is_passing(error: FetchError) -> bool:
    """Whether the host may answer again as before, so that the kept answer may stand in as far as it allows."""
    if error.slug == "malformed-response":
        return error.status is None or not 400 <= error.status < 500
    return error.slug in ("unreachable", "timeout", "rate-limited")


def _confirmed(entry: Entry | None, answer: Answer) -> Answer:
    """The kept answer, with what a 304 says anew about it."""
    if entry is None:
        raise answer.broken("says that nothing changed, though it was asked for everything")
    return Answer(answer.host, 200, {**entry.answer.headers, **answer.headers}, entry.answer.body)


_MEANINGS = {
    400: ("malformed-response", "{host} did not understand the question."),
    401: ("login-required", "{host} shows this to people who are logged in there only."),
    403: ("refused", "{host} refused to answer."),
    404: ("not-found", "{host} knows nothing at this address."),
    410: ("not-found", "{host} had something at this address, and took it down."),
    429: ("rate-limited", "{host} asked for a pause."),
    451: ("refused", "{host} may not answer, for legal reasons."),
}


def _raise_for_status(answer: Answer, retry_after: float | None) -> None:
    """Raises the FetchError that a status stands for; returns for 200 and 304."""
    status = answer.status
    if status in (200, 304):
        return
    slug, sentence = _MEANINGS.get(
        status, ("malformed-response", "{host} gave an answer of an unexpected kind ({status}).")
    )
    if status >= 500:
        slug, sentence = "unreachable", "{host} has a fault of its own at the moment ({status})."
    detail = sentence.format(host=answer.host, status=status)
    body = _error_body(answer) if 400 <= status < 500 else None
    raise FetchError(slug, detail, retry_after=retry_after, status=status, body=body)


def _error_body(answer: Answer) -> Any | None:
    if len(answer.body) > MAX_ERROR_BODY:
        return None
    try:
        return answer.json()
    except FetchError:
        return None
