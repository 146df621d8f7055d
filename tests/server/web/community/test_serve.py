"""Two web processes under gunicorn, as a proxy finds them: only what came over HTTPS is answered."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.processes import free_port
from server.store.postgres.database import Database
from server.store.postgres.joining import Joining
from server.web.tokens import digest, server_secret
from tests.waiting import eventually

HOST = "humankind.example"


@pytest.fixture(scope="module")
def ports(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[int]]:
    homes = [tmp_path_factory.mktemp("home") for _ in range(2)]
    server_secret(homes[0])
    shutil.copy(homes[0] / "secret", homes[1])
    started = [(free_port(), home) for home in homes]
    processes = [start(port, home, database_url) for port, home in started]
    try:
        for port, _ in started:
            wait_until_ready(port)
        yield [port for port, _ in started]
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(30)


def start(port: int, home: Path, database_url: str) -> subprocess.Popen[bytes]:
    environment = {
        **os.environ,
        "HUMANKIND_HOME": str(home),
        "HUMANKIND_DATABASE_URL": database_url,
        "HUMANKIND_PUBLIC_URL": f"https://{HOST}",
    }
    return subprocess.Popen([sys.executable, "-m", "server", "serve", "--port", str(port)], env=environment)  # noqa: S603 - ours


def wait_until_ready(port: int) -> None:
    def is_ready() -> bool:
        try:
            return request(port, "GET", "/v1/health")[0] == 200
        except OSError:
            return False

    for _ in range(12):  # each waits for 10 seconds
        try:
            eventually(is_ready)
        except AssertionError:
            continue
        return
    raise AssertionError("The server did not start.")


def request(port: int, method: str, path: str, body: str = "", **headers: str) -> tuple[int, str, dict[str, str]]:
    """Sends a request as a proxy would, where nothing else is given."""
    sent = {"Host": HOST, "X_Forwarded_Proto": "https", **headers}
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request(method, path, body, {name.replace("_", "-"): value for name, value in sent.items() if value})
        response = connection.getresponse()
        return response.status, response.read().decode(), dict(response.getheaders())
    finally:
        connection.close()


def test_a_session_of_one_process_is_one_of_the_other(ports: list[int], database_url: str) -> None:
    database = Database(database_url)
    Joining(database).invite(digest("the code of Ada"), minutes=5, name="Ada")
    database.close()
    form = {"Content_Type": "application/x-www-form-urlencoded", "Sec_Fetch_Site": "same-origin"}
    status, _, headers = request(ports[0], "POST", "/join", "code=the+code+of+Ada", **form)
    assert status == 303
    cookie = headers["Set-Cookie"].partition(";")[0]
    for port in ports:
        status, page, _ = request(port, "GET", "/connect/browser", Cookie=cookie)
        assert status == 200
        assert "Ada" in page


@pytest.mark.parametrize("wrong", [{"X_Forwarded_Proto": ""}, {"X_Forwarded_Proto": "http"}, {"Host": "127.0.0.1"}])
def test_a_request_without_https_or_to_another_name_is_refused(ports: list[int], wrong: dict[str, str]) -> None:
    for path in ("/v1/health", "/join", "/data"):
        status, text, _ = request(ports[0], "GET", path, **wrong)
        assert status == 400, (path, text)
