"""A reader's own server has nothing of a community's: it starts, looks up and shows pages where none of that exists."""

from __future__ import annotations

import http.client
import json
from pathlib import Path

import pytest

from devtools.browser import RealServer

PACKAGES = (
    "psycopg",
    "psycopg_pool",
    "procrastinate",
    "alembic",
    "sqlalchemy",
    "prometheus_client",
    "authlib",
    "joserfc",
)
_POISON = """
from pathlib import Path
Path(r"{marker}").write_text(__name__)
raise ImportError(__name__ + " is not installed")
"""


def send(server: RealServer, method: str, path: str, body: bytes | None = None) -> int:
    """The status of the response to a request with the machine's token."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        headers = {"Authorization": f"Bearer {server.token}", "Content-Type": "application/json"}
        connection.request(method, path, body, headers if body else {})
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.mark.slow
def test_a_readers_own_server_imports_no_package_of_a_community(tmp_path: Path) -> None:
    marker, poison = tmp_path / "imported", tmp_path / "poison"
    poison.mkdir()
    for package in PACKAGES:
        (poison / f"{package}.py").write_text(_POISON.format(marker=marker), encoding="utf-8")
    server = RealServer(tmp_path / "home", {"PYTHONPATH": str(poison)})
    try:
        body = json.dumps({"accounts": [{"account": {"network": "sample", "handle": "maria"}}]}).encode()
        assert send(server, "POST", "/v1/scores", body) == 200
        assert send(server, "GET", "/welcome") == 200
        for path in ("/metrics", "/healthz", "/operator"):
            assert send(server, "GET", path) in (401, 404)
    finally:
        server.stop()
    assert not marker.exists(), marker.read_text()
