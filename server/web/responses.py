"""Records as JSON, and files to download."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from flask import Response

from shared_schema.records import Record

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment
    from werkzeug.datastructures import Headers


class _Encoded(Response):
    """A response whose headers are as they were set, its length with them. Flask would copy and complete them."""

    def get_wsgi_headers(self, environ: WSGIEnvironment) -> Headers:  # noqa: ARG002 - as werkzeug calls it
        return self.headers


def json_response(record: Record) -> Response:
    """A record as JSON."""
    return encoded_response(msgspec.json.encode(record))


def encoded_response(encoded: bytes) -> Response:
    """What is JSON already."""
    return _Encoded(encoded, content_type="application/json")


def download(content: str | bytes, mimetype: str, name: str) -> Response:
    """A file that the browser saves under a name."""
    response = Response(content, mimetype=mimetype)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def json_download(document: object, name: str) -> Response:
    """A JSON file that people can read, too."""
    return download(msgspec.json.format(msgspec.json.encode(document), indent=2) + b"\n", "application/json", name)
