"""Clients that are slow, or never finish what they send, keep nobody else waiting."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from devtools.browser.real_server import RealServer
from devtools.load.figures import children_of, processor_seconds
from server.web import gunicorn_connections
from server.web.gunicorn_connections import (
    CONNECTIONS,
    FULL_SECONDS,
    LINGER_SECONDS,
    Threads,
    TimedSocket,
    Waits,
    bytes_to_wait_for,
)
from tests.waiting import eventually

HEAD = b"POST /v1/scores HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
# What anybody may send, with a body that the app reads.
PROOF = b"POST /v1/proof HTTP/1.1\r\nHost: HOST\r\nContent-Type: application/json\r\n"

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


@pytest.fixture
def pair(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[TimedSocket, socket.socket]]:
    """The server's end of a connection and the client's. The server waits no longer than half a second."""
    monkeypatch.setattr(gunicorn_connections, "STALL_SECONDS", 0.5)
    ours, theirs = socket.socketpair()
    with TimedSocket(ours.detach(), Waits(1)) as server, theirs:
        yield server, theirs


def test_a_thread_waits_for_bytes_and_the_main_thread_never_does(pair: tuple[TimedSocket, socket.socket]) -> None:
    server, client = pair
    with pytest.raises(BlockingIOError):
        server.recv(10)
    server.setblocking(True)
    later = threading.Timer(0.1, client.sendall, [b"late"])
    later.start()
    assert server.recv(10) == b"late"
    later.join()
    with pytest.raises(ConnectionResetError):
        server.recv(10)
    server.setblocking(False)
    with pytest.raises(BlockingIOError):
        server.recv(10)


def test_a_body_must_arrive_in_time_even_where_bytes_keep_coming(
    pair: tuple[TimedSocket, socket.socket], monkeypatch: pytest.MonkeyPatch
) -> None:
    server, client = pair
    monkeypatch.setattr(gunicorn_connections, "BODY_SECONDS", 0.2)
    server.setblocking(True)
    client.sendall(b"abc")
    assert server.recv(1) == b"a"
    time.sleep(0.25)
    with pytest.raises(ConnectionResetError):
        server.recv(1)


def test_what_does_not_fit_into_the_buffer_is_sent_as_it_is_read(pair: tuple[TimedSocket, socket.socket]) -> None:
    server, client = pair
    data, received = os.urandom(3_000_000), bytearray()

    def read() -> None:
        while len(received) < len(data):
            received.extend(client.recv(100_000))

    reader = threading.Thread(target=read)
    reader.start()
    server.setblocking(True)
    server.sendall(data)
    reader.join(10)
    assert bytes(received) == data


@pytest.mark.parametrize("in_thread", [True, False])
def test_a_client_that_reads_nothing_is_given_up(pair: tuple[TimedSocket, socket.socket], in_thread: bool) -> None:
    server, _ = pair
    server.setblocking(in_thread)
    with pytest.raises(ConnectionResetError if in_thread else BlockingIOError):
        server.sendall(bytes(3_000_000))


def test_threads_take_connections_up_to_their_number_and_the_last_idle_one_first() -> None:
    started, go_on, names = threading.Semaphore(0), threading.Semaphore(0), list[str]()

    def handle(_: object) -> None:
        names.append(threading.current_thread().name)
        started.release()
        assert go_on.acquire(timeout=10)

    threads = Threads(2, handle)
    for number in range(3):
        threads.submit(number)
    assert started.acquire(timeout=10)
    assert started.acquire(timeout=10)
    assert not started.acquire(timeout=0.1)  # the third waits
    go_on.release(3)
    assert started.acquire(timeout=10)
    for _ in range(4):
        wait_until_idle(threads, 2)
        threads.submit(0)
        assert started.acquire(timeout=10)
        go_on.release()
    assert len(set(names)) == 2
    assert len(set(names[3:])) == 1
    wait_until_idle(threads, 2)
    threads.shutdown()
    assert not threads._idle


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_thread_that_ended_is_replaced() -> None:
    handled = list[object]()

    def handle(connection: object) -> None:
        if connection == "ends":
            raise SystemExit
        handled.append(connection)

    threads = Threads(1, handle)
    threads.submit("ends")
    eventually(lambda: not threads._started)
    threads.submit("next")
    wait_until_idle(threads, 1)
    assert handled == ["next"]
    threads.shutdown()


def wait_until_idle(threads: Threads, count: int) -> None:
    eventually(lambda: len(threads._idle) >= count)


@pytest.mark.parametrize(
    ("sent", "count"),
    [
        (b"", 40),
        (b"GET / HT", 40),
        (HEAD, 40),
        (HEAD + b"Content-Length: 1000\r\n\r\n{", 40),
        (HEAD + b"Content-Length: 900000\r\n\r\n{", 40),  # too much to wait for without a thread
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{", 40),
        (PROOF + b"Content-Length: 900000\r\n\r\n{", 40),
        (PROOF + b"Transfer-Encoding: chunked\r\n\r\n5\r\n{", 40),
        (b"GET /v1/health HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n", 40),  # and none does
        (b"GET /v1/health HTTP/1.0\r\nHost: HOST\r\n\r\n", 40),
        (b"GET /v1/health HTTP/1.1\r\nno header\r\n\r\n", 40),
        (b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", CONNECTIONS + 50),  # kept alive
    ],
)
def test_slow_clients_keep_nobody_waiting(sent: bytes, count: int, server: RealServer) -> None:
    with contextlib.ExitStack() as clients:
        for _ in range(count):
            client = clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5))
            client.sendall(sent.replace(b"HOST", b"127.0.0.1:%d" % server.port))
        time.sleep(0.3)
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
                received = client.recv(4096)
                assert received.startswith(b"HTTP/1.1 200") or not received
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


@pytest.mark.parametrize(
    "sent", [PROOF + b"Content-Length: 900000\r\n\r\n", PROOF + b"Transfer-Encoding: chunked\r\n\r\nfffff\r\n"]
)
def test_clients_that_send_slowly_without_end_do_not_take_every_thread(sent: bytes, server: RealServer) -> None:
    with contextlib.ExitStack() as clients:
        slow = [clients.enter_context(socket.create_connection(("127.0.0.1", server.port), 5)) for _ in range(12)]
        for client in slow:
            client.sendall(sent.replace(b"HOST", b"127.0.0.1:%d" % server.port))
        times = []
        for _ in range(4):
            for client in slow:
                with contextlib.suppress(OSError):  # it was given up
                    client.sendall(b" ")
            start = time.monotonic()
            assert server.request("/v1/health")["name"]
            times.append(time.monotonic() - start)
            time.sleep(0.5)
        assert max(times) < 2  # 0.04 s where nothing else runs
    # An upload waits for bytes as well, but a thread has had it for less time than the others.
    with pytest.raises(HTTPError, match="400"):
        server.request("/v1/scores", "POST", {"accounts": [], "page_host": "a" * 500_000})


def test_the_socket_that_a_thread_has_had_for_the_longest_is_given_up() -> None:
    waits = Waits(2)
    pairs = [socket.socketpair() for _ in range(4)]
    ends = [TimedSocket(ours.detach(), waits) for ours, _ in pairs]
    received: dict[int, bytes] = {}
    waiting = []
    with contextlib.ExitStack() as opened:
        for number, end in enumerate(ends):
            opened.enter_context(end)
            opened.enter_context(pairs[number][1])
            end.setblocking(True)
            thread = threading.Thread(target=lambda n=number, s=end: received.update({n: s.recv(9)}))
            thread.start()
            waiting.append(thread)
            time.sleep(0.05)
        for given_up in (0, 1):
            waiting[given_up].join(2)
            assert received.pop(given_up) == b""
        for served in (2, 3):
            pairs[served][1].sendall(b"here")
            waiting[served].join(2)
            assert received.pop(served) == b"here"


def send_without_end(client: socket.socket) -> None:
    for _ in range(200):  # more than the server reads after a response
        client.sendall(b"x" * 4096)
        time.sleep(0.001)


def test_what_a_client_sends_after_the_last_response_keeps_nobody_waiting(server: RealServer) -> None:
    request = b"GET /v1/health HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n" % server.port
    with socket.create_connection(("127.0.0.1", server.port), 5) as client:
        client.sendall(request)
        start = time.monotonic()
        response = b""
        while received := client.recv(4096):  # the server's end is closed at once, as the response said
            response += received
        assert response.startswith(b"HTTP/1.1 200 ")
        assert time.monotonic() - start < LINGER_SECONDS / 2
        with pytest.raises(ConnectionError):
            send_without_end(client)
    with socket.create_connection(("127.0.0.1", server.port), 5) as silent:
        silent.sendall(request)
        time.sleep(LINGER_SECONDS + 2)
        silent.sendall(b"x")
        time.sleep(0.1)
        with pytest.raises(ConnectionError):
            silent.sendall(b"x")


def test_a_server_whose_threads_are_taken_refuses_what_comes_next(tmp_path: Path) -> None:
    with contextlib.ExitStack() as opened:
        silent = opened.enter_context(socket.create_server(("127.0.0.1", 0)))  # a host that never responds
        upstream = f"silent.example=127.0.0.1:{silent.getsockname()[1]}"
        server = RealServer(tmp_path / "home", {"HUMANKIND_THREADS": "2", "HUMANKIND_UPSTREAM_MAP": upstream})
        opened.callback(server.stop)
        host = b"Host: 127.0.0.1:%d\r\n" % server.port
        look_up = b"GET /v1/scores/mastodon:silent.example/@%s HTTP/1.1\r\n" + host
        look_up += b"Authorization: Bearer " + server.token.encode() + b"\r\n\r\n"
        request = b"GET /v1/health HTTP/1.1\r\n" + host + b"\r\n"

        def connected(sent: bytes) -> socket.socket:
            client = opened.enter_context(socket.create_connection(("127.0.0.1", server.port), 30))
            client.sendall(sent)
            return client

        for name in (b"ada", b"ben"):
            connected(look_up % name)
            silent.settimeout(30)
            opened.enter_context(silent.accept()[0])  # so its thread waits for the host
        waiting = connected(request)
        time.sleep(FULL_SECONDS + 1)
        refused = connected(request).recv(4096)
        assert refused.startswith(b"HTTP/1.1 503 ")
        assert b"\r\nRetry-After: " in refused
        assert waiting.recv(4096).startswith(b"HTTP/1.1 200 ")
        assert server.request("/v1/health")["name"]
