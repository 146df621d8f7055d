"""One exchange with one host: connects only to checked addresses, and reads no more and no longer than agreed.

Speaks TLS through urllib3, which by itself keeps no cookies, reads no proxy or password settings from the environment
and follows no redirect. Not for: deciding whom to ask when (manners.py), redirects, caching (fetcher.py).
"""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections import OrderedDict
from collections.abc import Callable, Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any

import certifi
import urllib3
from urllib3.connection import HTTPSConnection

from server.fetching.address_guard import Address, public_addresses
from server.fetching.errors import FetchError
from server.fetching.responses import Answer

MAX_BODY = 2 * 1024 * 1024
MAX_SECONDS = 10.0
_CHUNK = 32 * 1024
_KEPT_HOSTS = 32
# With several addresses to try, none may use up the time of the others.
_SECONDS_PER_ADDRESS = 3.0

# When the exchange that runs in this thread has to be over (time.monotonic).
_deadline: ContextVar[float] = ContextVar("deadline")


def seconds_left() -> float:
    """Time left for the exchange that runs here; raises TimeoutError when there is none."""
    left = _deadline.get() - time.monotonic()
    if left <= 0:
        raise TimeoutError("the whole exchange took too long")
    return left


class _TimedSocket(ssl.SSLSocket):
    """A socket on which every single read waits only for what is left of the whole exchange.

    A plain time limit starts anew with each byte, so that a host dripping bytes could hold a thread for ever.
    """

    def recv_into(self, *arguments: Any, **options: Any) -> int:
        self.settimeout(seconds_left())
        return super().recv_into(*arguments, **options)


class _GuardedConnection(HTTPSConnection):
    """Goes where `connector` leads instead of resolving its host; the name still counts for SNI and certificate."""

    def __init__(self, *arguments: Any, connector: Callable[[str], socket.socket], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._connector = connector

    def _new_conn(self) -> socket.socket:
        return self._connector(self.host)


class _GuardedPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _GuardedConnection


def _tls(ca_bundle: Path | None) -> ssl.SSLContext:
    """Checks names and certificates: against `ca_bundle` alone, or the system's authorities and certifi's."""
    context = ssl.create_default_context(cafile=str(ca_bundle) if ca_bundle else None)
    if ca_bundle is None:
        context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.sslsocket_class = _TimedSocket
    return context


class Transport:
    """Keeps a few open connections for each of the hosts asked last. Thread-safe.

    Hosts in `upstream_map` are reached at their loopback target, and their certificates checked against `ca_bundle`
    where one is given; that authority is trusted for no other host.
    """

    def __init__(self, user_agent: str, upstream_map: Mapping[str, tuple[str, int]], ca_bundle: Path | None) -> None:
        self._headers = {"User-Agent": user_agent, "Accept-Encoding": "gzip"}
        self._upstream = dict(upstream_map)
        self._tls = _tls(None)
        self._upstream_tls = _tls(ca_bundle) if ca_bundle and self._upstream else self._tls
        self._pools: OrderedDict[str, _GuardedPool] = OrderedDict()
        self._lock = threading.Lock()

    def ask(
        self,
        address: Address,
        headers: Mapping[str, str],
        deadline: float,
        limit: int = MAX_BODY,
        question: bytes | None = None,
    ) -> Answer:
        """Asks once: a GET, or a POST of the `question`.

        `deadline` is a time.monotonic moment, `limit` bytes of the answer's body after decompression.

        Raises FetchError: unsafe-address, unreachable, too-slow, broken-answer. Statuses are the caller's matter.
        """
        token = _deadline.set(deadline)
        try:
            return self._ask(address, {**self._headers, **headers}, limit, question)
        except (TimeoutError, urllib3.exceptions.TimeoutError) as error:
            raise FetchError("timeout", f"{address.host} took too long to answer.") from error
        except ssl.SSLError as error:
            raise _certificate_error(address.host) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise _connection_error(address.host, error) from error
        finally:
            _deadline.reset(token)

    def close(self) -> None:
        """Closes every kept connection."""
        with self._lock:
            pools, self._pools = list(self._pools.values()), OrderedDict()
        for pool in pools:
            pool.close()

    def _ask(self, address: Address, headers: Mapping[str, str], limit: int, question: bytes | None) -> Answer:
        pool = self._pool(address.host)
        try:
            response = self._open(pool, address, headers, question)
        except urllib3.exceptions.ProtocolError:
            # A kept connection that the host closed meanwhile looks like this; the second one is new.
            response = self._open(pool, address, headers, question)
        try:
            body = _read(response, address.host, limit)
        except BaseException:
            response.close()
            raise
        response.release_conn()
        return Answer(address.host, response.status, {k.lower(): v for k, v in response.headers.items()}, body)

    def _open(
        self, pool: _GuardedPool, address: Address, headers: Mapping[str, str], question: bytes | None
    ) -> urllib3.response.BaseHTTPResponse:
        return pool.urlopen(
            "GET" if question is None else "POST",
            address.target,
            body=question,
            headers=headers,
            timeout=seconds_left(),
            retries=False,
            redirect=False,
            preload_content=False,
            decode_content=False,
        )

    def _pool(self, host: str) -> _GuardedPool:
        with self._lock:
            pool = self._pools.pop(host, None)
            if pool is None:
                context = self._upstream_tls if host in self._upstream else self._tls
                pool = _GuardedPool(host, 443, maxsize=4, ssl_context=context, connector=self._connect)
            self._pools[host] = pool
            dropped = self._pools.popitem(last=False)[1] if len(self._pools) > _KEPT_HOSTS else None
        if dropped is not None:
            dropped.close()
        return pool

    def _connect(self, host: str) -> socket.socket:
        """A connection to one of the host's checked addresses: to the very address that was checked."""
        target = self._upstream.get(host)
        targets = [target] if target else [(address, 443) for address in public_addresses(host, seconds_left())]
        refused: OSError | None = None
        for number, (address, port) in enumerate(targets, start=1):
            left = seconds_left()
            try:
                max_wait = left if number == len(targets) else min(left, _SECONDS_PER_ADDRESS)
                return _dial(address, port, max_wait)
            except OSError as error:
                refused = error
        if isinstance(refused, TimeoutError):
            raise FetchError("timeout", f"{host} did not take the connection in time.") from refused
        raise FetchError("unreachable", f"{host} does not take connections.") from refused


def _dial(address: str, port: int, timeout: float) -> socket.socket:
    """Connects to a numeric address; by hand, because the usual helper would go through the resolver once more."""
    connection = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    try:
        connection.settimeout(timeout)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        connection.connect((address, port))
    except BaseException:
        connection.close()
        raise
    return connection


def _certificate_error(host: str) -> FetchError:
    return FetchError("unreachable", f"{host} could not prove that it is {host}.")


def _connection_error(host: str, error: Exception) -> FetchError:
    if isinstance(error, urllib3.exceptions.SSLError):
        return _certificate_error(host)
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return FetchError("malformed-response", f"{host} broke off, or sent something that is not HTTP.")
    return FetchError("unreachable", f"{host} could not be reached.")


def _read(response: urllib3.response.BaseHTTPResponse, host: str, limit: int) -> bytes:
    """The body, decompressed piece by piece so that a small answer cannot unfold into a huge one."""
    too_large = FetchError("malformed-response", f"{host} sent more than {limit // 1024} kB.", status=response.status)
    if (response.length_remaining or 0) > limit:
        raise too_large
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        raise FetchError(
            "malformed-response", f"{host} packed its answer in a way not asked for.", status=response.status
        )
    unpacker = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    pieces: list[bytes] = []
    size = 0
    while data := response.read1(_CHUNK, decode_content=False):
        piece = _unpacked(unpacker, data, limit + 1 - size, host) if unpacker else data
        size += len(piece)
        if size > limit:
            raise too_large
        pieces.append(piece)
    if unpacker and pieces and not unpacker.eof:
        raise FetchError("malformed-response", f"{host} broke off in the middle of its answer.", status=response.status)
    return b"".join(pieces)


def _unpacked(unpacker: Any, data: bytes, room: int, host: str) -> bytes:
    try:
        return bytes(unpacker.decompress(data, room))
    except zlib.error as error:
        raise FetchError("malformed-response", f"{host} sent a body that cannot be unpacked.") from error
