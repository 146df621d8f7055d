"""Whose program is at the other end of a connection, on Linux. Other systems do not say.

A script that sends the machine token gives it to whatever program has the port. On Linux another user's program cannot
use it afterwards.
"""

from __future__ import annotations

import os
import socket
import struct
import sys
import weakref
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
_LISTENS, _ROOT = "0A", 0
_V4_IN_V6 = "0000000000000000FFFF0000"
# A connection belongs to one program for as long as it lasts, so it is looked up once.
_known: weakref.WeakKeyDictionary[Any, bool] = weakref.WeakKeyDictionary()


def is_own_user(environ: Mapping[str, Any]) -> bool:
    """Whether a request comes from a program of the server's own user, or of root. True where nobody can tell."""
    connection, port = _connection(environ), str(environ.get("REMOTE_PORT") or "")
    if connection is None or not port.isdigit() or not sys.platform.startswith("linux"):
        return True
    if connection not in _known:
        _known[connection] = belongs_to_user(int(environ["SERVER_PORT"]), int(port), os.geteuid())
    return _known[connection]


def _connection(environ: Mapping[str, Any]) -> Any:
    """What stands for the connection in gunicorn or waitress. None where there is none, as in a test."""
    return environ.get("gunicorn.socket") or getattr(environ.get("waitress.client_disconnected"), "__self__", None)


def belongs_to_user(server_port: int, client_port: int, user: int, tables: tuple[Path, ...] = TABLES) -> bool:
    """Whether the client's end of a connection on 127.0.0.1 belongs to a user, or to root."""
    server, client = _name(server_port), _name(client_port)
    lists_server = False
    for local, remote, state, owner, inode in _sockets(tables):
        if local.removeprefix(_V4_IN_V6) == client and remote.removeprefix(_V4_IN_V6) == server:
            # Without an inode no program has it open any more, and its user is lost.
            return inode != "0" and owner in (user, _ROOT)
        lists_server = lists_server or (local == server and state == _LISTENS)
    return not lists_server  # a table that lists our own socket would list the client's, if it were still there


def _name(port: int) -> str:
    """How the tables name a port on 127.0.0.1: the address as the machine's own number, in hex."""
    (address,) = struct.unpack("=I", socket.inet_aton("127.0.0.1"))
    return f"{address:08X}:{port:04X}"


def _sockets(tables: tuple[Path, ...]) -> Iterator[tuple[str, str, str, int, str]]:
    """Local end, remote end, state, user and inode of each connection."""
    for table in tables:
        try:
            lines = table.read_text("ascii").splitlines()[1:]
        except OSError:
            continue
        for fields in map(str.split, lines):
            yield fields[1], fields[2], fields[3], int(fields[7]), fields[9]
