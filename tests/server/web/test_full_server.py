"""A server whose threads are all busy refuses what comes next, and says when to come again."""

from __future__ import annotations

import json
import selectors
import socket
import time
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest

pytest.importorskip("gunicorn", reason="gunicorn does not run on Windows")

from gunicorn.config import Config  # type: ignore[import-untyped] # gunicorn has no types
from gunicorn.glogging import Logger  # type: ignore[import-untyped] # for the same reason
from gunicorn.http.parser import RequestParser  # type: ignore[import-untyped] # for the same reason

from server.web.gunicorn_connections import FULL_SECONDS, Worker

REQUEST = b"POST /v1/proof HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"


class Threads:
    """Takes what a thread would do, and does nothing."""

    def __init__(self) -> None:
        self.given: list[Any] = []

    def submit(self, connection: Any) -> None:
        self.given.append(connection)


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(0, 0, [], SimpleNamespace(wsgi=None), 1, Config(), None)
    worker.tpool, worker.nr_conns = Threads(), 1
    with selectors.DefaultSelector() as worker.poller:
        yield worker


@pytest.fixture
def ends() -> Iterator[tuple[socket.socket, Any]]:
    """A client, and the server's end of its connection."""
    client, server = socket.socketpair()
    client.settimeout(5)
    yield client, SimpleNamespace(sock=server, close=server.close)
    client.close()
    server.close()


@pytest.mark.parametrize("waited", [None, FULL_SECONDS / 2])
def test_a_request_gets_a_thread_while_nobody_waits_for_long(
    worker: Worker, ends: tuple[socket.socket, Any], waited: float | None
) -> None:
    if waited is not None:
        worker._queued.append(time.monotonic() - waited)
    worker.enqueue_req(ends[1])
    assert worker.tpool.given == [ends[1]]
    assert worker.nr_conns == 1


def test_a_request_to_a_full_server_gets_a_problem_and_when_to_come_again(
    worker: Worker, ends: tuple[socket.socket, Any]
) -> None:
    client, connection = ends
    client.sendall(REQUEST)
    worker._queued.append(time.monotonic() - FULL_SECONDS - 1)
    worker.enqueue_req(connection)
    assert worker.tpool.given == []
    received = b""
    while part := client.recv(4096):
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    assert head.startswith(b"HTTP/1.1 503 ")
    assert b"Connection: close" in head
    problem = json.loads(body)
    assert problem["type"].endswith(":busy")
    assert b"Retry-After: %d\r\n" % problem["retry_after"] in head + b"\r\n"
    client.close()
    while worker._lingering:
        worker._drain(connection, connection.sock)
    assert worker.nr_conns == 0


def test_an_error_that_leaves_the_app_is_logged_without_the_address(
    worker: Worker, ends: tuple[socket.socket, Any], capfd: pytest.CaptureFixture[str]
) -> None:
    client, connection = ends
    worker.log = Logger(worker.cfg)
    client.sendall(b"GET /?key=secret HTTP/1.1\r\nHost: a\r\n\r\n")
    request = next(RequestParser(worker.cfg, connection.sock, ("127.0.0.1", 1)))
    assert "secret" in request.uri
    try:
        raise MemoryError
    except MemoryError as error:
        worker.handle_error(request, connection.sock, ("127.0.0.1", 1), error)
    assert client.recv(4096).startswith(b"HTTP/1.1 500 ")
    logged = capfd.readouterr().err
    assert "MemoryError" in logged
    assert "secret" not in logged
