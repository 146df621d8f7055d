"""The language of a response: the one that the client asks for in Accept-Language, where there is one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from flask import Flask, request
from markupsafe import Markup, escape
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

from server.locales.catalog import render
from server.locales.formats import decimal, listed
from server.locales.formats import percent as percent_in
from server.locales.negotiation import best_language
from server.scoring.messages import message
from shared_schema.records import Message

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_LONGEST_HEADER = 1000  # characters; it comes from outside, and is kept
# Where markup stands while a message is rendered: private-use characters around its number.
_HELD = re.compile("\ue000(\\d+)\ue001")
_CODE = re.compile("`([^`]+)`")


def request_language() -> str:
    """The language for the current request."""
    return _language_of(request.environ)


def _language_of(environ: WSGIEnvironment) -> str:
    header: str = environ.get("HTTP_ACCEPT_LANGUAGE", "")
    return _language_of_header(header[:_LONGEST_HEADER])


@lru_cache(maxsize=64)
def _language_of_header(header: str) -> str:
    """The language for a header, of which each browser always sends the same one."""
    return best_language(parse_accept_header(header, LanguageAccept).values())


def install(app: Flask) -> None:
    """Names the language in every response that depends on it. Outside of Flask, as the gate adds its headers."""
    app_without, static_files = app.wsgi_app, f"{app.static_url_path}/"

    def wrapped(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Callable[[bytes], object]:
            headers.append(("Content-Language", _language_of(environ)))
            headers.append(("Vary", "Accept-Language"))
            return start_response(status, headers, exc_info)

        return app_without(environ, start_response if environ["PATH_INFO"].startswith(static_files) else start)

    app.wsgi_app = wrapped  # type: ignore[method-assign] # as Flask suggests


def translated(about: Message) -> str:
    """A message in the language of the request."""
    return render(about, request_language())


def translate(name: str, /, **values: str | float) -> Markup:
    """The message of that name for a page. Text is escaped; a value that is markup already stays as it is."""
    held: list[Markup] = []

    def inserted(value: str | float) -> str | float:
        if isinstance(value, Markup):
            held.append(value)
            return f"\ue000{len(held) - 1}\ue001"
        return _HELD.sub("", value) if isinstance(value, str) else value

    text = translated(message(name, **{key: inserted(value) for key, value in values.items()}))
    return Markup(_HELD.sub(lambda match: held[int(match[1])], str(escape(text))))  # noqa: S704 - it is escaped


def with_code(text: Markup) -> Markup:
    """A text in which `backticks` stand around code, as the documentation has it, with elements instead."""
    return Markup(_CODE.sub(r'<code dir="ltr">\1</code>', str(text)))  # noqa: S704 - the text is markup already


def bdi(text: str) -> Markup:
    """A text that others wrote, in an element that keeps its direction to itself."""
    return Markup("<bdi>{}</bdi>").format(text)


def em(text: str) -> Markup:
    """The words of a button or a menu, inside a sentence."""
    return Markup("<em>{}</em>").format(text)


def code(text: str) -> Markup:
    """What is typed, or the name of a file or a column, inside a sentence."""
    return Markup('<code dir="ltr">{}</code>').format(text)


def number(value: float) -> str:
    """A number as the language of the request writes it."""
    return decimal(value, request_language())


def percent(share: float) -> str:
    """A share in whole percent as the language of the request writes it."""
    return percent_in(share, request_language())


def shown_day(moment: datetime | None) -> str:
    """The day (UTC) of a moment as the language of the request writes it; empty for none."""
    return translate("page-day", day=moment.astimezone(UTC).date().isoformat()) if moment else ""


def list_of(texts: Sequence[str]) -> str:
    """A list of texts as the language of the request writes it."""
    return listed(texts, request_language())


def first_upper(text: str) -> str:
    """The text with its first letter in upper case, as at the start of a sentence."""
    return text[:1].upper() + text[1:]
