"""Faults 5.9: clients that are slow, or never finish what they send, keep nobody else waiting."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import time
from collections.abc import Iterator

import pytest

from devtools.browser.real_server import RealServer
from devtools.load.figures import children_of, processor_seconds
from server.web.gunicorn_connections import CONNECTIONS, bytes_to_wait_for

HEAD = b"POST /v1/scores HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealServer]:
    server = RealServer(tmp_path_factory.mktemp("slow") / "home", {"HUMANKIND_THREADS": "2"})
    yield server
    server.stop()


@pytest.mark.parametrize(
    ("received", "awaited"),
    [
        (b"GET / HTTP/1.1\r\nHost: a\r\n", None),
        (b"GET / HTTP/1.1\r\nHost: a\r\n\r\n", 0),
        (HEAD + b"content-length: 3\r\n\r\nab", len(HEAD) + 24),
        (HEAD + b"Content-Length:3\r\n\r\nabc", 0),
        (HEAD + b"Content-Length: 900000\r\n\r\na", 0),
        (HEAD + b"\r\nContent-Length: 9\r\n\r\n", 0),
        (b"x" * 40_000, 0),
    ],
)
def test_a_request_is_complete_when_its_body_has_arrived(received: bytes, awaited: int | None) -> None:
    assert bytes_to_wait_for(received) == awaited


@pytest.mark.parametrize(
    ("sent", "count"),
    [
        (b"", 40),
        (b"GET / HT", 40),
        (HEAD, 40),
        (HEAD + b"Content-Length: 1000\r\n\r\n{", 40),
        (b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", CONNECTIONS + 50),  # kept alive
    ],
)
def test_slow_clients_keep_nobody_waiting(sent: bytes, count: int, server: RealServer) -> None:
    with contextlib.ExitStack() as clients:
        for _ in range(count):
            client = clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5))
            client.sendall(sent)
        start = time.monotonic()
        for _ in range(5):
            assert server.request("/v1/health")["name"]
        assert time.monotonic() - start < 5  # 0.02 s where nothing else runs


def test_a_connection_that_makes_room_in_the_moment_of_its_next_request_ends_nothing(server: RealServer) -> None:
    (process,) = children_of(server.pid)
    request = b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n\r\n" % server.port
    with contextlib.ExitStack() as clients:
        idle = [
            clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5)) for _ in range(CONNECTIONS)
        ]
        for client in idle:
            client.sendall(request)
        for client in idle[-20:]:
            # One may already have made room, if connections of the tests before have not ended yet.
            with contextlib.suppress(ConnectionResetError):
                assert client.recv(4096).startswith(b"HTTP/1.1 200")
        os.kill(process, signal.SIGSTOP)  # so that it gets all of what follows at once
        for _ in range(40):
            clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5)).sendall(request)
        for client in idle:
            with contextlib.suppress(OSError):
                client.sendall(request)
        os.kill(process, signal.SIGCONT)
        time.sleep(1.0)
        assert server.request("/v1/health")
    assert children_of(server.pid) == [process]


def test_a_request_may_come_in_two_parts(server: RealServer) -> None:
    with socket.create_connection(("127.0.0.1", server.port), 5) as client:
        client.sendall(b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\n" % server.port)
        time.sleep(0.1)
        client.sendall(b"\r\n")
        assert client.recv(100).startswith(b"HTTP/1.1 200")


@pytest.mark.parametrize("is_ended", [False, True])
def test_a_body_that_stops_half_way_costs_no_processor_time(server: RealServer, is_ended: bool) -> None:
    with socket.create_connection(("127.0.0.1", server.port), 5) as client:
        client.sendall(HEAD + b"Content-Length: 1000\r\n\r\n{")
        if is_ended:
            client.shutdown(socket.SHUT_WR)  # from now on the connection is always readable
        before = processor_seconds(server.pid)
        time.sleep(2)
        assert processor_seconds(server.pid) - before < 0.5


def test_a_body_may_come_byte_by_byte_and_be_followed_by_another_request(server: RealServer) -> None:
    body = b'{"id": "page", "nonce": "00000000000000000000000000000000"}'
    request = HEAD.replace(b"127.0.0.1", b"127.0.0.1:%d" % server.port).replace(b"scores", b"proof")
    request += b"Content-Length: %d\r\n\r\n" % len(body)
    with socket.create_connection(("127.0.0.1", server.port), 5) as client:
        for _ in range(2):
            client.sendall(request)
            for position in range(len(body)):
                client.sendall(body[position : position + 1])
                time.sleep(0.002)
            received = b""
            while not received.endswith(b"}"):
                received += client.recv(4096) or pytest.fail(f"closed after {received!r}")
            assert received.startswith(b"HTTP/1.1 200")


def test_a_body_that_follows_its_head_costs_no_time(server: RealServer) -> None:
    times = []
    for _ in range(20):
        start = time.perf_counter()
        server.request("/v1/page", "POST", {})  # urllib sends the head and the body apart
        times.append(time.perf_counter() - start)
    assert sorted(times)[10] < 0.2  # 0.004 s where nothing else runs
