"""Problems as exceptions, and every error of the app as a response: RFC 9457 under /v1, a page elsewhere."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from random import randint

import msgspec
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException, default_exceptions

from server.accounts.lists.addresses import ListAddressError
from server.accounts.lists.subscriptions import TooManyListsError, UnknownListError
from server.accounts.tags import TagError, TooManyTagsError
from server.fetching import FetchError, QueuedError
from server.locales.cards import localized_problem
from server.store import StoreError, StoreUnreachableError
from server.web.language import request_language
from server.web.page_messages import LIST_NEXT
from shared_schema.problems import PROBLEM_TYPES, problem, slug_of
from shared_schema.records import Problem

log = logging.getLogger(__name__)
_BUSY_SECONDS = (3, 9)
_SLUG_OF_STATUS = {404: "unknown-path", 405: "method-not-allowed", 413: "too-large", 415: "unsupported-media-type"}
ProblemPage = Callable[[Problem], Response]


class ProblemError(Exception):
    """Ends a request with a problem document. `slug` is a key of shared_schema.problems.PROBLEM_TYPES."""

    def __init__(
        self, slug: str, detail: str = "", *, next_step: str | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(detail or PROBLEM_TYPES[slug].title)
        self.problem = problem(slug, detail, next_step=next_step, retry_after=retry_after)


class InsecureConnectionError(ProblemError):
    """The request came to the right server, but not over HTTPS: whoever opened a page is told so on a page."""


@contextmanager
def tag_problems() -> Iterator[None]:
    """Turns what is wrong with a tag into a problem."""
    try:
        yield
    except TooManyTagsError as error:
        raise ProblemError("too-many-tags", str(error)) from error
    except TagError as error:
        raise ProblemError("bad-request", str(error)) from error


@contextmanager
def list_problems() -> Iterator[None]:
    """Turns what keeps a list from being subscribed to, or changed, into a problem."""
    try:
        yield
    except UnknownListError as error:
        raise ProblemError("unknown-list") from error
    except TooManyListsError as error:
        raise ProblemError("too-many-lists", str(error)) from error
    except ListAddressError as error:
        raise ProblemError("bad-request", str(error), next_step=LIST_NEXT) from error
    except FetchError as error:
        slug = "busy" if isinstance(error, QueuedError) else "internal" if error.slug == "internal" else "bad-list"
        raise ProblemError(slug, error.detail, retry_after=error.retry_after) from error


def problem_response(document: Problem) -> Response:
    """A problem as an HTTP response, with Retry-After where the problem has it."""
    encoded = msgspec.json.encode(localized_problem(document, request_language()))
    response = Response(encoded, status=document.status, mimetype="application/problem+json")
    _add_retry_after(response, document)
    if slug_of(document) == "not-paired":
        response.headers["WWW-Authenticate"] = "Bearer"
    return response


def _add_retry_after(response: Response, document: Problem) -> None:
    if document.retry_after is not None:
        response.headers["Retry-After"] = str(max(1, round(document.retry_after)))


def refuse(app: Flask, malformed: type[Exception]) -> None:
    """Makes what a web server raises about the bytes of a request a problem of the request, not of this server."""

    def respond(_: Exception) -> Response:
        return problem_response(problem("bad-request", "The body is not sent as HTTP requires."))

    app.register_error_handler(malformed, respond)


def install(app: Flask, page: ProblemPage) -> None:
    """Turns every error into a problem; `page` draws it for people where the path is not under /v1."""

    def respond(document: Problem, *, is_own_host: bool = False) -> Response:
        # Whoever leads another name here is shown no page.
        is_led_here = slug_of(document) == "host-not-allowed" and not is_own_host
        if request.path.startswith("/v1/") or is_led_here:
            return problem_response(document)
        response = page(document)
        _add_retry_after(response, document)
        return response

    def on_problem(error: ProblemError) -> Response:
        return respond(error.problem, is_own_host=isinstance(error, InsecureConnectionError))

    def on_http(error: HTTPException) -> Response:
        status = error.code or 500
        slug = _SLUG_OF_STATUS.get(status, "bad-request" if status < 500 else "internal")
        response = respond(problem(slug, instance=_printable(request.path)))
        for name, value in error.get_headers():
            if name in {"Allow", "Location"}:
                response.headers[name] = value
        return response

    def on_store(error: StoreError) -> Response:
        g.has_store_failed = True  # the page that says so must not ask it for anything
        if isinstance(error, StoreUnreachableError):
            return respond(problem("busy", str(error), retry_after=busy_seconds()))
        log.error("The store failed: %s", error)
        return respond(problem("internal", str(error)))

    def on_crash(error: Exception) -> Response:
        log.error("%s %s failed", request.method, _printable(request.path), exc_info=error)
        return respond(problem("internal"))

    app.register_error_handler(ProblemError, on_problem)
    app.register_error_handler(StoreError, on_store)
    for kind in default_exceptions.values():
        app.register_error_handler(kind, on_http)
    app.register_error_handler(HTTPException, on_http)
    app.register_error_handler(Exception, on_crash)


def busy_seconds() -> int:
    """When to ask a server again that is busy: not when all others do."""
    return randint(*_BUSY_SECONDS)  # noqa: S311 - no secret


def _printable(path: str) -> str:
    """A path fit for a log line and a problem's instance."""
    return re.sub(r"[^\x21-\x7e]", "?", path)[:200]
