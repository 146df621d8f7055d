"""Responses of the API: records as JSON."""

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
