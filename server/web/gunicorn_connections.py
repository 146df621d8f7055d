"""gunicorn's threaded worker, for clients that are slow or never finish what they send.

A connection takes a thread only when its request has arrived, as far as it fits into the system's buffer; what is
larger must arrive within limits of time. When half of the threads wait for a client, the connection that a thread has
had for the longest is given up for the next one: it may be a long download that hardly waits. When there are too many
connections, the oldest idle one is closed. When requests wait too long for a thread, the next ones are told that the
server is busy, and when to come again.
"""

from __future__ import annotations

import contextlib
import errno
import re
import selectors
import socket
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from typing import Any

import msgspec
from gunicorn.http.errors import ParseException  # type: ignore[import-untyped] # gunicorn has no types
from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped] # for the same reason

from server.web.errors import busy_seconds, refuse
from server.web.heap import TRIM_SECONDS, trim
from shared_schema.problems import problem

CONNECTIONS = 200  # at the same time
HEAD_SECONDS = 10.0  # for a request to arrive
STALL_SECONDS = 5.0  # without any byte, while a thread reads or writes
BODY_SECONDS = 20.0  # for the whole body, while a thread reads it
LINGER_SECONDS = 2.0  # for a client to close its end of a connection, after the last response
FULL_SECONDS = 5.0  # that a request waits for a thread; the extension waits 8 s for a response
NOTICE_SECONDS = 1.0  # between two signs of life for the main process, which waits for 30
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


class Waits:
    """The sockets that threads wait for, `limit` at the same time. Beyond it, the one that a thread has had for the
    longest is shut down: clients that never finish what they send cannot take every thread.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._lock = threading.Lock()
        self._waiting: list[TimedSocket] = []

    def begin(self, waiting: TimedSocket) -> None:
        """A thread begins to wait for a socket."""
        with self._lock:
            self._waiting.append(waiting)
            if len(self._waiting) > self._limit:
                slowest = min(self._waiting, key=TimedSocket.deadline)
                self._waiting.remove(slowest)
                # Its thread, which is about to wait or does, is told that the client has gone. It cannot close the
                # socket meanwhile: first it ends its wait here.
                with contextlib.suppress(OSError):
                    slowest.shutdown(socket.SHUT_RDWR)

    def end(self, waiting: TimedSocket) -> None:
        """The thread waits no longer."""
        with self._lock, contextlib.suppress(ValueError):  # it was shut down
            self._waiting.remove(waiting)


class TimedSocket(socket.socket):
    """A client's socket. While a thread has it, bytes must keep coming, and all of them within BODY_SECONDS.

    The system never blocks in it: what has come is read, and what there is room for is sent, at once. Changing the
    system's mode for each request, and asking whether there are bytes before each look at them, took as long as Flask,
    since every call into the system hands the interpreter to another thread. It waits only where nothing has come.
    """

    def __init__(self, fileno: int, waits: Waits) -> None:
        super().__init__(fileno=fileno)
        super().setblocking(False)
        self._waits = waits
        self._stall: float | None = 0.0  # how long a thread waits for a byte; None: as long as it takes
        self._deadline = 0.0

    def setblocking(self, flag: bool, /) -> None:
        self._stall = STALL_SECONDS if flag else 0.0
        self._deadline = time.monotonic() + BODY_SECONDS

    def deadline(self) -> float:
        """When a body must have arrived, by `time.monotonic`: BODY_SECONDS after a thread took the socket."""
        return self._deadline

    def settimeout(self, value: float | None, /) -> None:
        self._stall = value

    def gettimeout(self) -> float | None:
        return self._stall

    def recv(self, size: int, flags: int = 0, /) -> bytes:
        if self._stall and time.monotonic() > self._deadline:
            raise _too_slow()
        try:
            return super().recv(size, flags)
        except BlockingIOError:
            if self._stall == 0.0:
                raise
        with self._waiting():
            return super().recv(size, flags)

    def sendall(self, data: bytes, flags: int = 0, /) -> None:  # type: ignore[override] # gunicorn sends bytes alone
        try:
            sent = super().send(data, flags)
        except BlockingIOError:
            if self._stall == 0.0:
                raise
            sent = 0
        if sent < len(data):
            with self._waiting():
                super().sendall(memoryview(data)[sent:], flags)

    @contextlib.contextmanager
    def _waiting(self) -> Iterator[None]:
        """Has the system wait inside, for as long as this thread may."""
        super().settimeout(self._stall)
        self._waits.begin(self)
        try:
            yield
        except TimeoutError as error:  # gunicorn takes a timeout for a fault of its own and logs it
            raise _too_slow() from error
        finally:
            self._waits.end(self)
            super().setblocking(False)


def _too_slow() -> ConnectionResetError:
    return ConnectionResetError(errno.ECONNRESET, "the client is too slow")


class _Handover:
    """Where one thread waits for its next connection."""

    def __init__(self) -> None:
        self._given = threading.Lock()
        self._given.acquire()
        self._connection: Any = None

    def give(self, connection: Any) -> None:
        self._connection = connection
        self._given.release()

    def take(self) -> Any:
        self._given.acquire()
        return self._connection


class Threads:
    """Threads that handle connections one after the other. The one that became idle last takes the next connection.

    ThreadPoolExecutor has all idle threads wait at one lock. That wakes two of them for each task, one for nothing, and
    the three then wait for each other.
    """

    def __init__(self, count: int, handle: Callable[[Any], None]) -> None:
        self._count = count
        self._handle = handle
        self._lock = threading.Lock()
        self._started = 0
        self._idle: list[_Handover] = []
        self._waiting: deque[Any] = deque()
        self._is_open = True

    def submit(self, connection: Any) -> None:
        """Has a thread handle a connection as soon as there is one."""
        with self._lock:
            if self._idle:
                self._idle.pop().give(connection)
                return
            self._waiting.append(connection)
            if self._started >= self._count:
                return
            self._started += 1
        # A thread that has not ended when the worker does is not waited for: the worker has waited already.
        threading.Thread(target=self._run, daemon=True).start()

    def shutdown(self, wait: bool = False) -> None:  # noqa: ARG002 - as gunicorn calls it
        """Ends the threads when they have handled what was submitted."""
        with self._lock:
            self._is_open = False
            for idle in self._idle:
                idle.give(None)
            self._idle.clear()

    def _run(self) -> None:
        handover = _Handover()
        try:
            while (connection := self._next(handover)) is not None:
                self._handle(connection)
        finally:
            with self._lock:
                self._started -= 1

    def _next(self, handover: _Handover) -> Any:
        """The next connection for a thread. None at the end."""
        with self._lock:
            if self._waiting:
                return self._waiting.popleft()
            if not self._is_open:
                return None
            self._idle.append(handover)
        return handover.take()


class Worker(ThreadWorker):  # type: ignore[misc] # for the same reason
    """The worker. Its main thread waits for requests, and other threads handle them.

    Whoever adds or removes a connection holds the lock `_connections`.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._incomplete: list[tuple[float, Any]] = []  # when to look again, and the connection
        self._lingering: deque[Any] = deque()  # those whose last response was sent, the oldest first
        self._queued: deque[float] = deque()  # since when requests wait for a thread, the one that is next first
        self._waits = Waits(max(1, self.cfg.threads // 2))
        self._next_notice = 0.0
        self._next_trim = 0.0
        self._connections = threading.Lock()

    def notify(self) -> None:
        """Tells the main process that this one lives, once a second: it would be told with every event otherwise.

        Once a minute, memory that was freed meanwhile goes back to the system.
        """
        now = time.monotonic()
        if now >= self._next_trim:
            self._next_trim = now + TRIM_SECONDS
            trim()
        if now >= self._next_notice:
            self._next_notice = now + NOTICE_SECONDS
            super().notify()

    def get_thread_pool(self) -> Threads:
        """The threads that handle requests."""
        return Threads(self.cfg.threads, self._handle_one)

    def _handle_one(self, connection: Any) -> None:
        """Handles one request, in a thread."""
        is_kept = False
        try:
            is_kept = self.handle(connection)
        finally:
            if not (is_kept and self._put_back(connection)):
                handled: Future[bool] = Future()
                handled.set_result(is_kept)
                self.method_queue.defer(self.finish_request, connection, handled)

    def _put_back(self, connection: Any) -> bool:
        """Has a connection wait for its next request, without waking the main thread, which gunicorn leaves that to.

        False where the main thread has to decide: the next request has been read already, or the worker stops.
        """
        if connection.parser.unreader.buf.getvalue():
            return False
        connection.sock.setblocking(False)
        connection.set_timeout()
        with self._connections, contextlib.suppress(OSError, ValueError):
            if self.alive:
                readable = partial(self.on_client_socket_readable, connection)
                self.poller.register(connection.sock, selectors.EVENT_READ, readable)
                self.keepalived_conns.append(connection)
                return True
        return False

    def _cap_keepalive(self, deadline: float) -> None:
        with self._connections:
            super()._cap_keepalive(deadline)

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
        connection = TConn(self.cfg, TimedSocket(client.detach(), self._waits), address, listener.getsockname())
        connection.timeout = time.monotonic() + HEAD_SECONDS
        self._wait(connection)

    def enqueue_req(self, conn: Any) -> None:
        """Hands a request to the next thread that is free, or refuses it where others have waited for too long."""
        now = time.monotonic()
        if self._queued and now - self._queued[0] > FULL_SECONDS:
            self._refuse_busy(conn)
            return
        self._queued.append(now)
        self.tpool.submit(conn)

    def handle(self, conn: Any) -> Any:
        """Handles a request, in its thread."""
        self._queued.popleft()
        return super().handle(conn)

    def handle_error(self, req: Any, client: Any, addr: Any, exc: Exception) -> None:  # noqa: ARG002 - as below
        """Responds with an error that left the app. gunicorn would log the request's address, which may have a key."""
        super().handle_error(None, client, addr, exc)

    def finish_request(self, conn: Any, fs: Any) -> None:
        """Has a connection wait for its next request, or ends it.

        gunicorn ends it in this thread and waits two seconds for the client to do so, too. A few clients that never do
        would stop the server.
        """
        if fs.result():
            super().finish_request(conn, fs)
        else:
            self._linger(conn)

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
        events = self.poller.select(max(0.0, min(timeout, until_check)))
        with self._connections:
            for key, _ in events:
                key.data(key.fileobj)

    def murder_keepalived(self, force: bool = False) -> None:
        """Closes connections that were idle for too long."""
        with self._connections:
            super().murder_keepalived(force)

    def murder_pending(self) -> None:
        """Closes connections whose request, or whose end, did not arrive in time, and looks at the others again."""
        if not self.pending_conns and not self._incomplete and not self._lingering:
            return
        with self._connections:
            self._end_late(time.monotonic())

    def _end_late(self, now: float) -> None:
        while self._lingering and self._lingering[0].timeout < now:
            self._close(self._lingering.popleft())
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
        readable = partial(self.on_pending_socket_readable, connection)
        self.poller.register(connection.sock, selectors.EVENT_READ, readable)

    def _check(self, connection: Any) -> None:
        """Hands a connection to a thread, where its request has arrived."""
        try:
            received = connection.sock.recv(_PEEKED, socket.MSG_PEEK)
        except BlockingIOError:
            self._wait(connection)
            return
        except OSError:
            received = b""
        if not received:  # the client has ended the connection
            self._close(connection)
            return
        awaited = bytes_to_wait_for(received)
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
        """Closes a connection that is over, or else the one that has been idle for the longest time."""
        for waiting in (self._lingering, self.keepalived_conns, self.pending_conns):
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
        self._linger(connection)

    def _linger(self, connection: Any) -> None:
        """Closes a connection when the client has closed its end, or after LINGER_SECONDS: what is not read when a
        connection is closed has the system drop what was sent.

        SOURCE: RFC 9112, section 9.6
        """
        connection.sock.setblocking(False)
        try:
            connection.sock.shutdown(socket.SHUT_WR)
            self.poller.register(connection.sock, selectors.EVENT_READ, partial(self._drain, connection))
        except (OSError, ValueError):  # the client has ended it
            self._close(connection)
            return
        connection.timeout = time.monotonic() + LINGER_SECONDS
        connection.to_drain = _PEEKED
        self._lingering.append(connection)

    def _drain(self, connection: Any, client: Any) -> None:
        """Reads what a client still sends after the last response, up to a limit."""
        if _is_closed(client):
            return
        try:
            received = client.recv(_PEEKED)
        except BlockingIOError:
            return
        except OSError:
            received = b""
        connection.to_drain -= len(received)
        if not received or connection.to_drain <= 0:
            self._lingering.remove(connection)
            self._close(connection)

    def _close(self, connection: Any) -> None:
        with contextlib.suppress(OSError, KeyError, ValueError):
            self.poller.unregister(connection.sock)
        self.nr_conns -= 1
        connection.close()


def _is_closed(client: socket.socket) -> bool:
    """Whether a connection was closed by an event of the same moment: a new connection took its place."""
    return client.fileno() < 0
