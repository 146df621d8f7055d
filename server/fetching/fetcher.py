"""The fetcher: cache, rate limits, robots.txt and transport behind three methods, `json`, `page` and `feed`.

It also stores small facts about hosts that need not be fetched again for a while. It knows no network; that is
server/networks.
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from copy import copy
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar
from urllib.parse import urljoin

from server.fetching.address_guard import Target, parse_url
from server.fetching.cache import CachedResponse, HttpCache
from server.fetching.consent import is_consent_page
from server.fetching.errors import LOGIN_REQUIRED, PAUSE_REQUESTED, FetchError
from server.fetching.proxy import Proxy
from server.fetching.rate_limits import REFUSALS, RateLimiter, RateLimits, RateLimitsFactory
from server.fetching.responses import URL_HEADER, FetchedFile, FetchedPage, Response, validators_of
from server.fetching.robots import MAX_ROBOTS, Robots
from server.fetching.transport import MAX_BODY, MAX_SECONDS, Transport
from server.fetching.upstream_map import check_loopback
from shared_schema.networks import RateLimit
from shared_schema.utf8 import is_unreadable

MAX_REDIRECTS = 3
# A larger body of a 4xx response is not passed on with the error.
MAX_ERROR_BODY = 64 * 1024
_JSON_TYPES = "application/json, application/activity+json;q=0.9, application/jrd+json;q=0.8"
_FEED_TYPES = (
    "application/atom+xml, application/rss+xml, application/rdf+xml, application/feed+json;q=0.9, "
    "application/xml;q=0.9, text/xml;q=0.9, text/plain;q=0.1"
)
_LIST_TYPES = (
    "application/json, text/csv, text/plain;q=0.9, application/vnd.ms-excel;q=0.1, application/octet-stream;q=0.1"
)
_XRD_TYPES = "application/xrd+xml, application/xml;q=0.9, text/xml;q=0.9, text/plain;q=0.1"
# Media types under which files are sent too, because the server does not know the right one. Not requested by name:
# some servers respond to a request for JSON with something else.
_FALLBACK_TYPES = {
    "application/feed+json": {"application/json"},
    "application/xrd+xml": {"application/json", "application/jrd+json"},
}
# How a feed begins, whatever its media type is: many hosts send text/html, application/octet-stream or none at all.
_FEED_TYPE = "application/rss+xml"
_FEED_START = re.compile(
    r"[\ufeff\s]{0,100}(?:<\?xml|<rss|<feed|<rdf:|\{[^{}]{0,1000}\"version\"\s?:\s?\"https?:(?:\\?/){2}(?:www\.)?jsonfeed\.org)",
    re.IGNORECASE,
)
_REDIRECTS = (301, 302, 303, 307, 308)
# After these errors the cached response is deleted: the host no longer shows it to the public.
_WITHDRAWN = ("not-found", "login-required", "refused", "robots")
RequestKind = Literal["json", "page", "feed"]
# Called with the name of each host right before it gets a request; raises FetchError where it must not get any.
HostCheck = Callable[[str], None]
_ROBOTS_RATE_LIMIT = RateLimit(requests=2, seconds=1.0)
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Request:
    """One request. robots.txt is checked for pages; a `body` is sent as JSON."""

    kind: RequestKind
    url: str
    rate_limit: RateLimit
    accept: str
    params: Mapping[str, str | int] | None = None
    body: Mapping[str, Any] | None = None
    max_wait: float | None = None
    fresh: bool = False
    # Of the caller's own copy, which it keeps itself: the response is not cached, and may be 304 (not modified).
    validators: Mapping[str, str] | None = None


class Fetcher:
    """The only way to the web. Thread-safe; one for the whole server.

    If `cache_dir` is None, the cache lives in memory. Requests for hosts in `upstream_map` go to a test server on this
    machine, whose certificate is checked against `ca_bundle` (see upstream_map.py). All others go through the `proxy`,
    if there is one, or are not sent. `clock` returns seconds since 1970. `wait` sleeps for some seconds and returns
    whether the fetcher was closed meanwhile. `rate_limits` makes the rate limits of all hosts. `local_hosts` may be
    at private addresses: whoever operates the server named them. Raises ValueError if the map contains anything but
    loopback addresses.
    """

    def __init__(
        self,
        *,
        cache_dir: Path | None,
        user_agent: str,
        upstream_map: Mapping[str, tuple[str, int]] | None = None,
        ca_bundle: Path | None = None,
        proxy: Proxy | None = None,
        clock: Callable[[], float] = time.time,
        wait: Callable[[float], bool] | None = None,
        rate_limits: RateLimitsFactory = RateLimiter,
        local_hosts: Collection[str] = (),
    ) -> None:
        upstream = {host: check_loopback(host, endpoint) for host, endpoint in (upstream_map or {}).items()}
        self._closed = threading.Event()
        self._bypasses_cache = False
        self._check_host: HostCheck | None = None
        self._clock = clock
        self._cache = HttpCache(cache_dir, clock)
        self._rate_limits: RateLimits = rate_limits(self._cache, clock, wait or self._closed.wait)
        self._program = user_agent.partition("/")[0]
        self._transport = Transport(user_agent, upstream, ca_bundle, proxy, local_hosts)
        self._robots = Robots(user_agent, clock)

    def json(
        self,
        url: str,
        *,
        rate_limit: RateLimit,
        params: Mapping[str, str | int] | None = None,
        body: Mapping[str, Any] | None = None,
        accept: str = _JSON_TYPES,
        max_wait: float | None = None,
        fresh: bool = False,
    ) -> Any:
        """The decoded JSON at a URL. With `fresh`, the host gets a request even if the cache has a fresh response.

        With a `body`, the request is a POST of that JSON, and redirects are not followed. Waits for its turn under the
        rate limit, up to `max_wait` seconds or else as long as rate_limits.py says, and up to 10 seconds for the
        response. Raises FetchError; its `body` is the decoded JSON of a small 4xx response.
        """
        request = Request("json", url, rate_limit, accept, params, body, max_wait, fresh)
        return self.perform(request, Response.json)

    def page(self, url: str, *, rate_limit: RateLimit, accept: str = "text/html", fresh: bool = False) -> FetchedPage:
        """A page with one of the media types in `accept`, if robots.txt allows programs to read it.

        Raises FetchError, with the slug "robots" if it does not.
        """
        decode_text = _text_of(accept, "a page")

        def decode(response: Response) -> FetchedPage:
            return FetchedPage(
                decode_text(response), response.url or url, response.is_noindex(self._program, self._today())
            )

        return self.perform(Request("page", url, rate_limit, accept, fresh=fresh), decode)

    def _today(self) -> date:
        return datetime.fromtimestamp(self._clock(), UTC).date()

    def feed(
        self, url: str, *, rate_limit: RateLimit, params: Mapping[str, str | int] | None = None, fresh: bool = False
    ) -> str:
        """The text of an RSS, Atom or JSON feed. Raises FetchError.

        robots.txt is about pages, and feeds are made for programs, so it is not checked.
        """
        request = Request("feed", url, rate_limit, _FEED_TYPES, params, fresh=fresh)
        return self.perform(request, _text_of(_FEED_TYPES, "a feed"))

    def list_file(self, url: str, *, rate_limit: RateLimit, validators: Mapping[str, str]) -> FetchedFile | None:
        """A list that somebody publishes for programs; None where it is not modified since it had these validators.

        Not cached: whoever subscribes to it keeps it, longer than the cache would. robots.txt is about pages, so it is
        not checked. Raises FetchError.
        """
        decode_text = _text_of(_LIST_TYPES, "a list")

        def decode(response: Response) -> FetchedFile | None:
            if response.status == 304:
                if not validators:
                    raise response.malformed("sent “not modified” to an unconditional request")
                return None
            return FetchedFile(decode_text(response), validators_of(response.headers))

        return self.perform(Request("feed", url, rate_limit, _LIST_TYPES, validators=dict(validators)), decode)

    def host_meta(self, host: str, *, rate_limit: RateLimit, fresh: bool = False) -> str:
        """The text of a host's /.well-known/host-meta (RFC 6415), which is made for programs too. Raises FetchError."""
        request = Request("feed", f"https://{host}/.well-known/host-meta", rate_limit, _XRD_TYPES, fresh=fresh)
        return self.perform(request, _text_of(_XRD_TYPES, "XRD"))

    def send_uncached(
        self, url: str, headers: Mapping[str, str], *, rate_limit: RateLimit, form: bytes | None = None
    ) -> Response:
        """The response to a request that may have a secret in its headers or its form; whatever its status.

        Nothing of the two is kept and no redirect is followed, so that a secret reaches this host alone. A refusal
        says something about the secret, so it causes no back-off. Raises FetchError where there is no response, at once
        where that was so twice, and where the host has a technical problem.
        """
        if self._closed.is_set():
            raise FetchError("unreachable", "The server is shutting down.")
        target = parse_url(url)
        self._check(target)
        self._rate_limits.check_silence(target)
        self._rate_limits.acquire(target, rate_limit)
        deadline = time.monotonic() + MAX_SECONDS
        response = self._send_once(target, headers, deadline, MAX_ERROR_BODY, form, first_host=target.host)
        if response.status not in REFUSALS:
            self._rate_limits.record(target, response)
        if response.status == 429 or response.status >= 500:
            _raise_for_status(response, self._rate_limits.back_off_left(target))
        return response

    def put_facts(self, host: str, facts: Mapping[str, Any], seconds: float) -> None:
        """Stores small JSON values about a host by name for some seconds. Facts about people: a day at most."""
        self._cache.put_facts(host, facts, seconds)

    def facts(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        """Those of the named facts about a host that are stored and have not expired."""
        return self._cache.facts(host, names)

    def bypassing_cache(self) -> Fetcher:
        """The same fetcher, except that every call behaves as if `fresh` were set."""
        view = copy(self)
        view._bypasses_cache = True
        return view

    def checking_hosts(self, check: HostCheck) -> Fetcher:
        """The same fetcher, except that `check` is called before each request, redirects and robots.txt included."""
        view = copy(self)
        view._check_host = check
        return view

    def forget(self, host: str | None = None) -> None:
        """Erases responses, facts and the list of requested paths, of one host or of all.

        A host that asked for a back-off still gets no requests, but only until the server stops.
        """
        self._rate_limits.forget(host)
        self._cache.forget(host)
        self._robots.forget(host)

    def close(self) -> None:
        """Closes connections and cache. Calls that are waiting for their turn raise FetchError."""
        self._closed.set()
        self._transport.close()
        self._cache.close()

    def perform(self, request: Request, decode: Callable[[Response], _T]) -> _T:
        """The response to a request, as `decode` returns it. The methods above are easier to use.

        `decode` raises FetchError where the response is unusable; then an earlier one may be decoded in its place.
        """
        if self._closed.is_set():
            raise FetchError("unreachable", "The server is shutting down.")
        target, accept = parse_url(request.url, request.params), request.accept
        body = None if request.body is None else json.dumps(request.body, sort_keys=True).encode()
        fresh = request.fresh or self._bypasses_cache
        if request.validators is not None:
            return decode(
                self._follow(target, {"Accept": accept} | dict(request.validators), request, body, fresh=fresh)
            )
        key = f"{accept} {target.url}" + (f" {body.decode()}" if body is not None else "")
        cached = self._cache.get(key)
        if cached is not None and not fresh and cached.fresh_until > self._clock():
            return decode(cached.response)
        headers = {"Accept": accept} | (cached.validators if cached else {})
        if fresh:
            headers["Cache-Control"] = "no-cache"
        try:
            response = self._follow(target, headers, request, body, fresh=fresh)
            if response.status == 304:
                response = _confirmed(cached, response)
            value = decode(response)
        except FetchError as error:
            if error.slug in _WITHDRAWN:
                self._cache.delete(key)
            elif cached and not fresh and _is_temporary(error) and cached.stale_until > self._clock():
                return decode(cached.response)
            raise
        self._cache.put(key, response)
        return value

    def _follow(
        self,
        target: Target,
        headers: Mapping[str, str],
        request: Request,
        body: bytes | None,
        *,
        fresh: bool,
    ) -> Response:
        """Sends the request and follows redirects. Every step is guarded and rate-limited like the first."""
        if body is not None:
            headers = {**headers, "Content-Type": "application/json"}
        deadline = time.monotonic() + MAX_SECONDS
        first_host = target.host
        for _ in range(MAX_REDIRECTS + 1):
            started = time.monotonic()
            self._check(target)
            if request.kind == "page":
                self._robots.check(target, self._fetch_robots)
            limited = target if body is None else _with_body(target, body)
            if not fresh:  # somebody who asks to look again may know more
                self._rate_limits.check_silence(target)
            self._rate_limits.acquire(limited, request.rate_limit, request.max_wait)
            deadline += time.monotonic() - started
            response = self._send_once(target, headers, deadline, MAX_BODY, body, first_host=first_host)
            # What another host chose to request says nothing against this one: it could have it blocked.
            if target.host == first_host or response.status not in REFUSALS:
                self._rate_limits.record(limited, response)
            if response.status not in _REDIRECTS or body is not None:
                _raise_for_status(response, self._rate_limits.back_off_left(limited))
                return replace(response, headers={**response.headers, URL_HEADER: target.url})
            target = _redirect_target(target, response)
        raise response.malformed("redirects too many times")

    def _check(self, target: Target) -> None:
        if self._check_host is not None:
            self._check_host(target.host)

    def _send_once(
        self,
        target: Target,
        headers: Mapping[str, str],
        deadline: float,
        limit: int,
        body: bytes | None = None,
        *,
        first_host: str,
    ) -> Response:
        """Sends one request. `first_host` is the one before any redirect."""
        try:
            return self._transport.send(target, headers, deadline, limit, body)
        except FetchError as error:
            if target.host == first_host:
                self._rate_limits.record_failure(target, error)
            raise

    def _fetch_robots(self, target: Target) -> Response:
        """A robots.txt, whatever its status and type. Refusals cause no back-off for other paths."""
        deadline = time.monotonic() + MAX_SECONDS
        first_host = target.host
        for _ in range(MAX_REDIRECTS + 1):
            self._check(target)
            self._rate_limits.check_silence(target)
            self._rate_limits.acquire(target, _ROBOTS_RATE_LIMIT)
            response = self._send_once(target, {"Accept": "text/plain"}, deadline, MAX_ROBOTS, first_host=first_host)
            if response.status not in _REDIRECTS:
                break
            target = _redirect_target(target, response)
        return response


def _text_of(accept: str, expected: str) -> Callable[[Response], str]:
    """A function that returns the text of a response, and raises FetchError for media types not in `accept`.

    Where feeds are accepted, so is whatever begins like one.
    """
    types = {media_type.partition(";")[0].strip().lower() for media_type in accept.split(",")}
    types = types.union(*(sent_as for media_type, sent_as in _FALLBACK_TYPES.items() if media_type in types))

    def decode(response: Response) -> str:
        text = response.text()
        is_feed = _FEED_TYPE in types and _FEED_START.match(text)
        if response.media_type not in types and not is_feed:
            raise response.malformed(f"sent {response.media_type or 'a response without a media type'}, not {expected}")
        if is_unreadable(text):
            raise response.malformed("sent text in an unknown encoding")
        return text

    return decode


def _with_body(target: Target, body: bytes) -> Target:
    """The target as the rate limiter sees it. All POST requests share a path, so a refusal is tied to the body too."""
    return target._replace(path=f"{target.path} {body.decode()}")


def _redirect_target(target: Target, response: Response) -> Target:
    location = response.headers.get("location", "")
    if not location:
        raise response.malformed("redirects without a location")
    try:
        redirected = parse_url(urljoin(target.url, location))
    except ValueError as error:
        raise response.malformed("redirects to a URL that cannot be parsed") from error
    if _leads_to_consent(redirected) and not _leads_to_consent(target):
        detail = (
            f"{target.host} shows this only after a click on its notice about cookies, and Humankind does not click."
        )
        raise FetchError("consent-required", detail, status=response.status)
    return redirected


def _leads_to_consent(target: Target) -> bool:
    return is_consent_page(target.host, target.path.partition("?")[0].split("/"))


def _is_temporary(error: FetchError) -> bool:
    """Whether the host may recover, so that the cached response may be served as long as its headers allow."""
    if error.slug == "malformed-response":
        return error.status is None or not 400 <= error.status < 500
    return error.slug in ("unreachable", "timeout", "rate-limited", "busy", "proxy-failed")


def _confirmed(cached: CachedResponse | None, response: Response) -> Response:
    """The cached response, with its headers updated from a 304."""
    if cached is None:
        raise response.malformed("sent “not modified” to an unconditional request")
    return Response(response.host, 200, {**cached.response.headers, **response.headers}, cached.response.body)


_STATUS_ERRORS = {
    400: ("malformed-response", "{host} did not understand the request."),
    401: ("login-required", LOGIN_REQUIRED),
    403: ("refused", "{host} refused the request."),
    404: ("not-found", "{host} has nothing at this address."),
    410: ("not-found", "{host} has removed what was at this address."),
    429: ("rate-limited", PAUSE_REQUESTED),
    451: ("refused", "{host} may not show this for legal reasons."),
}


def _raise_for_status(response: Response, retry_after: float | None) -> None:
    """Raises the FetchError for a status. Returns for 200 and 304."""
    status = response.status
    if status in (200, 304):
        return
    unexpected = ("malformed-response", "{host} sent a response with an unexpected status ({status}).")
    slug, sentence = _STATUS_ERRORS.get(status, unexpected)
    if status >= 500:
        slug, sentence = "unreachable", "{host} has a technical problem at the moment ({status})."
    detail = sentence.format(host=response.host, status=status)
    body = _error_body(response) if 400 <= status < 500 else None
    raise FetchError(slug, detail, retry_after=retry_after, status=status, body=body)


def _error_body(response: Response) -> Any | None:
    if len(response.body) > MAX_ERROR_BODY:
        return None
    try:
        return response.json()
    except FetchError:
        return None
