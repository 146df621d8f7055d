"""Sends one request to one host and reads the response, within limits of time and size.

Connects only to addresses that address_guard.py has checked. Does not decide when a request may start
(rate_limits.py), follows no redirects and caches nothing (fetcher.py).
"""

from __future__ import annotations

import functools
import socket
import ssl
import threading
import time
import zlib
from collections import OrderedDict
from collections.abc import Callable, Collection, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import certifi
import urllib3
from urllib3.connection import HTTPSConnection

from server.fetching.address_guard import Target, check_name, public_addresses
from server.fetching.errors import FetchError
from server.fetching.proxy import Proxy
from server.fetching.responses import Response

MAX_BODY = 2 * 1024 * 1024  # bytes, after decompression
MAX_SECONDS = 10.0
_CHUNK = 32 * 1024
_OVERHEAD = 256 * 1024  # bytes that a host may send besides the body
_MAX_POOLS = 32
# If a host has several addresses, one that does not respond must not use up the time of the others.
_SECONDS_PER_ADDRESS = 3.0


@dataclass(slots=True)
class _Request:
    """What the request of this thread may still take."""

    host: str
    deadline: float  # when it must be finished (time.monotonic)
    limit: int  # bytes that the host may send, with heads, sizes of chunks and what is no body at all
    received: int = 0  # bytes

    def count(self, received: int) -> None:
        """Counts bytes that arrived. Raises FetchError where they are too many."""
        self.received += received
        if self.received > self.limit:
            raise FetchError("malformed-response", f"{self.host} sent more than {self.limit // 1024} kB.")


_request: ContextVar[_Request] = ContextVar("request")


def seconds_left() -> float:
    """Seconds left for the request of this thread. Raises TimeoutError if there are none."""
    left = _request.get().deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("the whole request took too long")
    return left


class _LimitedSocket(ssl.SSLSocket):
    """A socket whose every read waits no longer than the time left for the whole request, and is counted.

    A plain socket timeout starts again with each read, so a host that sends one byte at a time could block a thread
    for ever. A limit on the body alone leaves out what a host may send around it without end: interim responses, chunks
    of one byte, lines after the last chunk, bytes after compressed data.
    """

    def recv_into(self, *arguments: Any, **options: Any) -> int:
        self.settimeout(seconds_left())
        received = super().recv_into(*arguments, **options)
        _request.get().count(received)
        return received


class _GuardedConnection(HTTPSConnection):
    """Connects through `connector` instead of resolving the host. SNI and certificate checks still use the name."""

    def __init__(self, *arguments: Any, connector: Callable[[str], socket.socket], **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._connector = connector

    def _new_conn(self) -> socket.socket:
        return self._connector(self.host)


class _GuardedPool(urllib3.HTTPSConnectionPool):
    ConnectionCls = _GuardedConnection


@functools.cache
def _tls(ca_bundle: Path | None) -> ssl.SSLContext:
    """A context that trusts `ca_bundle` alone or, without one, the authorities of the system and of certifi.

    Reading them takes about 50 ms, so it waits for the first request and is done once.
    """
    context = ssl.create_default_context(cafile=str(ca_bundle) if ca_bundle else None)
    if ca_bundle is None:
        context.load_verify_locations(certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.sslsocket_class = _LimitedSocket
    return context


class Transport:
    """Sends requests, and keeps connections to recent hosts open. Thread-safe.

    Requests for hosts in `upstream_map` go to the loopback endpoint given there. If there is a `ca_bundle`, it is
    trusted for these hosts and for no others. All other requests go through the `proxy`, if there is one. The
    `local_hosts` may be at a private address; requests for them go through no proxy.
    """

    def __init__(
        self,
        user_agent: str,
        upstream_map: Mapping[str, tuple[str, int]],
        ca_bundle: Path | None,
        proxy: Proxy | None = None,
        local_hosts: Collection[str] = (),
    ) -> None:
        self._local_hosts = frozenset(local_hosts)
        self._headers = {"User-Agent": user_agent, "Accept-Encoding": "gzip"}
        self._upstream = dict(upstream_map)
        self._proxy = proxy
        self._ca_bundle = ca_bundle if self._upstream else None
        if self._ca_bundle:
            _tls(self._ca_bundle)  # a file that is not a bundle is found at once
        self._pools: OrderedDict[str, _GuardedPool] = OrderedDict()
        self._lock = threading.Lock()

    def send(
        self,
        target: Target,
        headers: Mapping[str, str],
        deadline: float,
        limit: int = MAX_BODY,
        body: bytes | None = None,
    ) -> Response:
        """Sends a GET, or a POST if there is a `body`. Returns the response whatever its status.

        `deadline` is a time of time.monotonic. `limit` is the largest response body in bytes, after decompression.
        Raises FetchError: "unsafe-address", "unreachable", "timeout", "malformed-response".
        """
        token = _request.set(_Request(target.host, deadline, limit + _OVERHEAD))
        try:
            return self._send(target, {**self._headers, **headers}, limit, body)
        except (TimeoutError, urllib3.exceptions.TimeoutError) as error:
            raise FetchError("timeout", f"{target.host} took too long to respond.") from error
        except ssl.SSLError as error:
            raise _certificate_error(target.host) from error
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise _connection_error(target.host, error) from error
        finally:
            _request.reset(token)

    def close(self) -> None:
        """Closes all connections."""
        with self._lock:
            pools, self._pools = list(self._pools.values()), OrderedDict()
        for pool in pools:
            pool.close()

    def _send(self, target: Target, headers: Mapping[str, str], limit: int, body: bytes | None) -> Response:
        pool = self._pool(target.host)
        try:
            response = self._open(pool, target, headers, body)
        except urllib3.exceptions.ProtocolError:
            # The host has probably closed an idle connection. The second attempt opens a new one.
            response = self._open(pool, target, headers, body)
        try:
            content = _read(response, target.host, limit)
        except BaseException:
            response.close()
            raise
        response.release_conn()
        found = {name.lower(): value for name, value in response.headers.items()}
        if "x-robots-tag" in found:  # several lines may be meant for several programs
            found["x-robots-tag"] = "\n".join(response.headers.getlist("x-robots-tag"))
        return Response(target.host, response.status, found, content)

    def _open(
        self, pool: _GuardedPool, target: Target, headers: Mapping[str, str], body: bytes | None
    ) -> urllib3.response.BaseHTTPResponse:
        return pool.urlopen(
            "GET" if body is None else "POST",
            target.path,
            body=body,
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
                context = _tls(self._ca_bundle if host in self._upstream else None)
                pool = _GuardedPool(host, 443, maxsize=4, ssl_context=context, connector=self._connect)
            self._pools[host] = pool
            oldest = self._pools.popitem(last=False)[1] if len(self._pools) > _MAX_POOLS else None
        if oldest is not None:
            oldest.close()
        return pool

    def _connect(self, host: str) -> socket.socket:
        """A connection to one of the addresses that the guard has just checked, through the proxy if there is one."""
        upstream = self._upstream.get(host)
        is_local = host in self._local_hosts
        if upstream is None and not is_local and self._proxy is not None and self._proxy.is_used_for(host):
            return _connect_through(self._proxy, host)
        if upstream:
            endpoints = [upstream]
        else:
            addresses = public_addresses(host, seconds_left(), may_be_local=is_local)
            endpoints = [(address, 443) for address in addresses]
        failure: OSError | None = None
        for number, (address, port) in enumerate(endpoints, start=1):
            left = seconds_left()
            try:
                timeout = left if number == len(endpoints) else min(left, _SECONDS_PER_ADDRESS)
                return _connect_socket(address, port, timeout)
            except OSError as error:
                failure = error
        if isinstance(failure, TimeoutError):
            raise FetchError("timeout", f"{host} did not accept the connection in time.") from failure
        raise FetchError("unreachable", f"{host} does not accept connections.") from failure


def _connect_through(proxy: Proxy, host: str) -> socket.socket:
    """A connection through a proxy. Never falls back to a direct one."""
    if proxy.resolves_names:
        check_name(host)
        targets = [host]
    else:
        targets = public_addresses(host, seconds_left())
    failure: FetchError | None = None
    for number, target in enumerate(targets, start=1):
        left = seconds_left()
        try:
            connection = proxy.connect(target, host, left if number == len(targets) else left / 2)
        except FetchError as error:
            if error.slug == "proxy-failed":
                raise
            failure = error
        else:
            connection.settimeout(seconds_left())
            return connection
    raise failure or FetchError("unreachable", f"{host} could not be reached through the proxy.")


def _connect_socket(address: str, port: int, timeout: float) -> socket.socket:
    """Connects to an IP address. Not socket.create_connection, which would call the resolver again."""
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
    return FetchError("unreachable", f"The certificate of {host} is not valid.")


def _connection_error(host: str, error: Exception) -> FetchError:
    if isinstance(error, urllib3.exceptions.SSLError):
        return _certificate_error(host)
    if isinstance(error, urllib3.exceptions.ProtocolError):
        return FetchError(
            "malformed-response", f"{host} closed the connection early, or sent something that is not HTTP."
        )
    return FetchError("unreachable", f"{host} could not be reached.")


def _read(response: urllib3.response.BaseHTTPResponse, host: str, limit: int) -> bytes:
    """The body, decompressed in steps, so that a small compressed body cannot expand beyond `limit`."""
    too_large = FetchError("malformed-response", f"{host} sent more than {limit // 1024} kB.", status=response.status)
    if (response.length_remaining or 0) > limit:
        raise too_large
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding not in ("", "identity", "gzip", "x-gzip"):
        detail = f"{host} compressed its response in a format that was not requested."
        raise FetchError("malformed-response", detail, status=response.status)
    decompressor = zlib.decompressobj(wbits=31) if "gzip" in encoding else None
    pieces: list[bytes] = []
    size = 0
    while data := response.read(_CHUNK, decode_content=False):
        if decompressor and decompressor.eof:
            continue  # the decompressor would keep, and copy each time, what comes after the compressed data
        piece = _decompress(decompressor, data, limit + 1 - size, host) if decompressor else data
        size += len(piece)
        if size > limit:
            raise too_large
        pieces.append(piece)
    if decompressor and pieces and not decompressor.eof:
        raise FetchError("malformed-response", f"{host} sent an incomplete response.", status=response.status)
    return b"".join(pieces)


def _decompress(decompressor: Any, data: bytes, max_length: int, host: str) -> bytes:
    try:
        return bytes(decompressor.decompress(data, max_length))
    except zlib.error as error:
        raise FetchError("malformed-response", f"{host} sent a body that cannot be decompressed.") from error
