"""Whose program is at the other end of a connection: real sockets of this user, and tables with those of another."""

from __future__ import annotations

import os
import socket
import struct
import sys
from pathlib import Path

import pytest

from server.web import peer
from tests.server.server_fixture import BASE, ServerFixture

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
SERVER, CLIENT = "0100007F:20B9", "0100007F:C001"
LISTENER = f"0: {SERVER} 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000  0 11 1\n"
V6 = "0000000000000000FFFF0000"


def table(folder: Path, *lines: str) -> tuple[Path, ...]:
    path = folder / "tcp"
    path.write_text("  sl  local_address rem_address   st ...\n" + "".join(lines))
    return (path, folder / "tcp6")


def client(user: int, inode: int = 12, prefix: str = "") -> str:
    return f"1: {prefix}{CLIENT} {prefix}{SERVER} 01 00000000:00000000 00:00000000 00000000  {user}  0 {inode} 1\n"


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ((LISTENER, client(1000)), True),
        ((LISTENER, client(0)), True),
        ((LISTENER, client(1001)), False),
        ((LISTENER, client(1001, prefix=V6)), False),
        ((LISTENER, client(1000, prefix=V6)), True),
        ((LISTENER, client(0, inode=0)), False),  # sent and closed at once: the user is lost
        ((LISTENER,), False),  # sent and reset at once
        ((), True),  # a table that does not even list the server says nothing
    ],
)
@pytest.mark.skipif(sys.byteorder != "little", reason="the table is written for such a machine")
def test_whose_connection_it_is(tmp_path: Path, lines: tuple[str, ...], expected: bool) -> None:
    assert peer.belongs_to_user(0x20B9, 0xC001, 1000, table(tmp_path, *lines)) is expected


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_real_connection_of_this_user_is_found(family: socket.AddressFamily) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener, socket.socket(family) as connection:
        port = listener.getsockname()[1]
        try:
            connection.connect(("::ffff:127.0.0.1" if family == socket.AF_INET6 else "127.0.0.1", port))
        except OSError:
            pytest.skip("no IPv6 on this machine")
        accepted, address = listener.accept()
        with accepted:
            other_user = os.geteuid() + 1
            assert peer.belongs_to_user(port, address[1], os.geteuid())
            assert peer.belongs_to_user(port, address[1], other_user) is (os.geteuid() == 0)
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            connection.close()  # a reset: it is not in the table any more
            assert not peer.belongs_to_user(port, address[1], os.geteuid())


def test_a_token_from_another_users_program_is_refused(server: ServerFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A squatter on the port got the token of a script, and uses it once the server is back."""
    request = server.app.test_client().get
    assert request(f"{BASE}/v1/export", headers=server.authorised).status_code == 200
    monkeypatch.setattr(peer, "is_own_user", lambda _environ: False)
    assert request(f"{BASE}/v1/export", headers=server.authorised).status_code == 401
