"""The whole API under schemathesis: no request crashes it, and every response is as the OpenAPI document says."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, seed, settings
from schemathesis import Case
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from tests.server.server_fixture import ServerFixture
from tests.server.web.pairing_client import CHROMIUM

server = ServerFixture(Path(tempfile.mkdtemp(prefix="humankind-fuzz-")))
server.fail("not-found")
HEADERS = {**server.authorised, "Origin": CHROMIUM, "Host": "127.0.0.1:8377"}
schema = schemathesis.openapi.from_wsgi("/v1/openapi.json", server.app, headers=HEADERS)
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]


@pytest.mark.slow
@schema.parametrize()
@seed(8377)
@settings(
    max_examples=25,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
def test_no_request_breaks_the_server(case: Case[Any]) -> None:
    case.call_and_validate(checks=CHECKS, headers=HEADERS)
