"""gunicorn's threaded worker, for clients that are slow or never finish what they send.

A connection takes a thread only when its request has arrived, as far as it fits into the system's buffer; what is
larger must arrive within limits of time. When there are too many connections, the oldest idle one is closed. When
requests wait too long for a thread, the next ones are told that the server is busy, and when to come again.
"""

from __future__ import annotations

import contextlib
import errno
import re
import socket
import time
from collections import deque
from functools import partial
from typing import Any

import msgspec
from gunicorn.http.errors import ParseException  # type: ignore[import-untyped] # gunicorn has no types
from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped] # for the same reason

from server.web.errors import busy_seconds, refuse
from shared_schema.problems import problem

CONNECTIONS = 200  # at the same time
HEAD_SECONDS = 10.0  # for a request to arrive
STALL_SECONDS = 5.0  # without any byte, while a thread reads or writes
BODY_SECONDS = 20.0  # for the whole body, while a thread reads it
FULL_SECONDS = 5.0  # that a request waits for a thread; the extension waits 8 s for a response
# Between two looks at a request that is not complete, where the system does not say when it is. Each further look is
# later than the one before.
_FIRST_CHECK, _LAST_CHECK = 0.001, 0.25
_PEEKED = 64 * 1024
_HEAD_END = b"\r\n\r\n"
_CONTENT_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,9})[ \t]*\r\n", re.IGNORECASE)
_TOO_MANY_FILES = (errno.EMFILE, errno.ENFILE)


def bytes_to_wait_for(received: bytes) -> int | None:
    """How long the request that begins like this is. None while that is not known.

    0 where a thread may read it: it is complete, or too long for the buffer.
    """
    end = received.find(_HEAD_END)
    if end < 0:
        return 0 if len(received) >= _PEEKED // 2 else None  # too long for a head: the parser refuses it
    length = _CONTENT_LENGTH.search(received, 0, end + 2)
    expected = end + len(_HEAD_END) + (int(length[1]) if length else 0)
    return 0 if len(received) >= expected or expected > _PEEKED else expected


class TimedSocket(socket.socket):
    """A client's socket. While a thread has it, bytes must keep coming, and all of them within BODY_SECONDS."""

    _deadline = 0.0

    def setblocking(self, flag: bool, /) -> None:
        if not flag:
            super().setblocking(False)
            return
        self._deadline = time.monotonic() + BODY_SECONDS
        self.settimeout(STALL_SECONDS)

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        try:
            if self.gettimeout() and time.monotonic() > self._deadline:
                raise TimeoutError
            return super().recv(size, flags)
        except TimeoutError as error:  # gunicorn takes a timeout for a fault of its own and logs it
            raise ConnectionResetError(errno.ECONNRESET, "the client is too slow") from error


class Worker(ThreadWorker):  # type: ignore[misc] # for the same reason
    """The worker. Everything here runs in its main thread."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._incomplete: list[tuple[float, Any]] = []  # when to look again, and the connection
        self._queued: deque[float] = deque()  # since when requests wait for a thread, the one that is next first

    def load_wsgi(self) -> None:
        """Loads the app."""
        super().load_wsgi()
        refuse(self.wsgi, ParseException)

    def accept(self, listener: Any) -> None:
        """Accepts a connection and waits for its request."""
        if self.nr_conns >= self.worker_connections - 1:
            self._close_oldest()
        try:
            client, address = listener.accept()
        except OSError as error:
            if error.errno in _TOO_MANY_FILES:
                self._close_oldest()
            elif error.errno not in (errno.EAGAIN, errno.ECONNABORTED, errno.EWOULDBLOCK):
                raise
            return
        self.nr_conns += 1
        connection = TConn(self.cfg, TimedSocket(fileno=client.detach()), address, listener.getsockname())
        connection.timeout = time.monotonic() + HEAD_SECONDS
        self._wait(connection)

    def enqueue_req(self, conn: Any) -> None:
        """Hands a request to the next thread that is free, or refuses it where others have waited for too long."""
        now = time.monotonic()
        if self._queued and now - self._queued[0] > FULL_SECONDS:
            self._refuse_busy(conn)
            return
        self._queued.append(now)
        super().enqueue_req(conn)

    def handle(self, conn: Any) -> Any:
        """Handles a request, in its thread."""
        self._queued.popleft()
        return super().handle(conn)

    def on_client_socket_readable(self, conn: Any, client: Any) -> None:
        """The next request on a kept-alive connection begins."""
        if _is_closed(client):
            return
        self.poller.unregister(client)
        self.keepalived_conns.remove(conn)
        conn.timeout = time.monotonic() + HEAD_SECONDS
        self._check(conn)

    def on_pending_socket_readable(self, conn: Any, client: Any) -> None:
        """More of a request has arrived."""
        if _is_closed(client):
            return
        self.poller.unregister(client)
        self.pending_conns.remove(conn)
        self._check(conn)

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """Waits for events, but no longer than until an incomplete request is looked at again."""
        until_check = min((at for at, _ in self._incomplete), default=float("inf")) - time.monotonic()
        super().wait_for_and_dispatch_events(timeout=max(0.0, min(timeout, until_check)))

    def murder_pending(self) -> None:
        """Closes connections whose request did not arrive in time, and looks at the others again."""
        now = time.monotonic()
        for connection in [pending for pending in self.pending_conns if pending.timeout < now]:
            self.pending_conns.remove(connection)
            self._close(connection)
        due = [connection for at, connection in self._incomplete if at <= now]
        self._incomplete = [(at, connection) for at, connection in self._incomplete if at > now]
        for connection in due:
            if connection.timeout < now:
                self._close(connection)
            else:
                self._wait(connection)

    def _wait(self, connection: Any) -> None:
        self.pending_conns.append(connection)
        self.poller.register(connection.sock, 1, partial(self.on_pending_socket_readable, connection))

    def _check(self, connection: Any) -> None:
        """Hands a connection to a thread, where its request has arrived."""
        try:
            received = connection.sock.recv(_PEEKED, socket.MSG_PEEK)
        except BlockingIOError:
            self._wait(connection)
            return
        except OSError:
            received = b""
        awaited = bytes_to_wait_for(received) if received else 0
        if awaited and awaited != getattr(connection, "awaited", None):
            # The system tells when all of it is there. Most clients send a body right after its head.
            self._set_awaited(connection, awaited)
            self._wait(connection)
            return
        if awaited != 0:  # also where the client has ended the connection before the end of its request
            delay = min(2 * getattr(connection, "check_delay", _FIRST_CHECK / 2), _LAST_CHECK)
            connection.check_delay = delay
            self._incomplete.append((time.monotonic() + delay, connection))
            return
        connection.check_delay = _FIRST_CHECK / 2
        self._set_awaited(connection, None)
        connection.data_ready = True
        self.enqueue_req(connection)

    @staticmethod
    def _set_awaited(connection: Any, awaited: int | None) -> None:
        """Has the system report the connection as readable only when so many bytes have come, or any where None."""
        if awaited != getattr(connection, "awaited", None):
            connection.awaited = awaited
            with contextlib.suppress(OSError):  # then it is looked at again and again
                connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVLOWAT, awaited or 1)

    def _close_oldest(self) -> None:
        """Closes the connection that has been idle for the longest time."""
        for waiting in (self.keepalived_conns, self.pending_conns):
            if waiting:
                self._close(waiting.popleft())
                return
        if self._incomplete:
            self._close(self._incomplete.pop(0)[1])

    def _refuse_busy(self, connection: Any) -> None:
        """Sends a problem without a thread."""
        wait = busy_seconds()
        body = msgspec.json.encode(problem("busy", retry_after=wait))
        head = (
            "HTTP/1.1 503 Service Unavailable\r\nContent-Type: application/problem+json\r\n"
            f"Retry-After: {wait}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        )
        with contextlib.suppress(OSError):
            connection.sock.setblocking(False)
            connection.sock.send(head.encode() + body)
            # What is not read when a connection is closed has the system drop what was sent.
            while connection.sock.recv(_PEEKED):
                pass
        self._close(connection)

    def _close(self, connection: Any) -> None:
        with contextlib.suppress(OSError, KeyError, ValueError):
            self.poller.unregister(connection.sock)
        self.nr_conns -= 1
        connection.close()


def _is_closed(client: socket.socket) -> bool:
    """Whether a connection was closed by an event of the same moment: a new connection took its place."""
    return client.fileno() < 0
