"""The notifications of PostgreSQL: one connection and one thread a process, for everything that listens.

Notifications come in the order in which transactions committed, so whoever is told that a job has ended has been told
before of what the job changed.
"""

from __future__ import annotations

import contextlib
import logging
import os
import socket
import threading
import time
from collections.abc import Callable

import psycopg
from psycopg import sql

from server.store.postgres.database import CONNECT_OPTIONS

log = logging.getLogger(__name__)

_BEAT_SECONDS = 0.4  # how soon a lost connection is noticed where nothing says so, and how soon `close` is
# A backend or a proxy that hangs closes no connection. Without a sign of life, others may have changed anything.
_ALIVE_SECONDS = 1.0
_HUNG_SECONDS = 5.0  # after which another connection is made
_LOOK_SECONDS = 0.02
_OPTIONS = {**CONNECT_OPTIONS, "connect_timeout": 2, "tcp_user_timeout": 800}


class Listener:
    """Calls back for each notification of a channel, and whenever some may have been missed. Errors end nothing."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._lock = threading.Lock()
        self._callbacks: dict[str, list[Callable[[str], None]]] = {}
        self._on_reconnect: list[Callable[[], None]] = []
        self._thread: threading.Thread | None = None
        self._listening = threading.Event()
        self._closed = threading.Event()
        self._alive_at = float("-inf")
        self._descriptor: int | None = None  # of the connection, as long as it is open

    def on(self, channel: str, callback: Callable[[str], None]) -> None:
        """From now on calls back with the payload of each notification. Only before `start`."""
        self._callbacks.setdefault(channel, []).append(callback)

    def on_reconnect(self, callback: Callable[[], None]) -> None:
        """From now on calls back when listening begins, and begins again: anything may have changed before.

        Who comes last is called first: what was built upon others drops its memory before they wake who waits.
        """
        self._on_reconnect.insert(0, callback)

    @property
    def is_listening(self) -> bool:
        """Whether every change is told of at this moment."""
        return self._listening.is_set() and time.monotonic() - self._alive_at < _ALIVE_SECONDS

    def start(self, wait_seconds: float = 5.0) -> bool:
        """Starts the thread where it does not run, and waits until it listens. Returns whether it does."""
        if not self._listening.is_set():
            with self._lock:
                if self._thread is None:
                    self._thread = threading.Thread(target=self._run, name="listener", daemon=True)
                    self._thread.start()
        end = time.monotonic() + wait_seconds
        self._listening.wait(wait_seconds)
        while not self.is_listening:
            if time.monotonic() >= end:
                self._end_hung_connection()
                return False
            time.sleep(_LOOK_SECONDS)
        return True

    def close(self) -> None:
        """Ends the thread."""
        self._closed.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(5 * _BEAT_SECONDS)

    def _run(self) -> None:
        while not self._closed.is_set():
            try:
                self._listen()
            except psycopg.Error as error:
                log.warning("The database's notifications do not arrive: %s", type(error).__name__)
            self._listening.clear()
            self._closed.wait(_BEAT_SECONDS)

    def _listen(self) -> None:
        with psycopg.connect(self._url, autocommit=True, **_OPTIONS) as connection:
            with self._lock:
                self._descriptor, self._alive_at = connection.fileno(), time.monotonic()
            try:
                self._hear(connection)
            finally:
                with self._lock:
                    self._descriptor = None

    def _hear(self, connection: psycopg.Connection) -> None:
        for channel in self._callbacks:
            connection.execute(sql.SQL("LISTEN {}").format(sql.Identifier(channel)))
        for reconnected in self._on_reconnect:
            self._call(reconnected)
        self._listening.set()
        while not self._closed.is_set():
            # Never left early: that would lose what came together with the last one.
            for notification in connection.notifies(timeout=_BEAT_SECONDS):
                for callback in self._callbacks.get(notification.channel, ()):
                    self._call(callback, notification.payload)
            sent_at = time.monotonic()
            connection.execute("")  # raises where the other end is gone
            self._alive_at = sent_at

    def _end_hung_connection(self) -> None:
        """Has the thread, which waits for the other end, make another connection."""
        with self._lock, contextlib.suppress(OSError):
            is_hung = time.monotonic() - self._alive_at >= _HUNG_SECONDS  # another thread may just have ended it
            if is_hung and self._descriptor is not None:
                with socket.socket(fileno=os.dup(self._descriptor)) as other:
                    other.shutdown(socket.SHUT_RDWR)

    @staticmethod
    def _call(callback: Callable[..., None], *arguments: str) -> None:
        try:
            callback(*arguments)
        except Exception as error:
            log.error("A notification of the database could not be handled: %s", type(error).__name__)
