"""Responses of the API: records as JSON."""

from __future__ import annotations

import msgspec
from flask import Response

from shared_schema.records import Record


def json_response(record: Record) -> Response:
    """A record as JSON."""
    return Response(msgspec.json.encode(record), mimetype="application/json")
