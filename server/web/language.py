"""The language of a response: the one that the client asks for in Accept-Language, where there is one."""

from __future__ import annotations

from flask import Flask, Response, g, request

from server.locales.negotiation import best_language


def request_language() -> str:
    """The language for the current request."""
    if "language" not in g:
        g.language = best_language(request.accept_languages.values())
    language: str = g.language
    return language


def install(app: Flask) -> None:
    """Names the language in every response that depends on it."""

    def name_language(response: Response) -> Response:
        if request.endpoint != "static":
            response.headers["Content-Language"] = request_language()
            response.vary.add("Accept-Language")
        return response

    app.after_request(name_language)
