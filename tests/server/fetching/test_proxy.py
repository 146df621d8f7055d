"""Proxies: every request goes through a configured proxy or is not sent, and what the proxy is asked for is guarded."""

from __future__ import annotations

import contextlib
import re
import socket
import socketserver
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from devtools.fake_networks import FakeNetworks
from server.fetching import Fetcher, FetchError, Proxy, parse_proxy, proxy_from_environment, transport
from server.fetching.address_guard import check_name
from server.settings import Settings, SettingsError
from tests.server.fetching.conftest import FAST, USER_AGENT

PUBLIC = "93.184.215.14"
SCHEMES = ("http", "socks5", "socks5h")


class FakeProxy(socketserver.ThreadingTCPServer):
    """Speaks CONNECT and SOCKS5 on one port, and sends everything to one endpoint. `targets` are what it was asked for.

    `reply` is how it responds: a status of HTTP or a code of SOCKS5 that is no success, or bytes that are neither.
    """

    allow_reuse_address = True
    daemon_threads = True

    def __init__(self, endpoint: tuple[str, int]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.endpoint = endpoint
        self.targets: list[str] = []
        self.credentials: list[str] = []
        self.reply: int | bytes = 0
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self) -> int:
        return int(self.server_address[1])


class _Handler(socketserver.BaseRequestHandler):
    server: FakeProxy

    def handle(self) -> None:
        first = self.request.recv(1, socket.MSG_PEEK)
        accepted = self._socks() if first == b"\x05" else self._http()
        if accepted:
            self._tunnel()

    def _http(self) -> bool:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            head += self.request.recv(1)
        lines = head.decode().split("\r\n")
        self.server.targets.append(lines[0].split()[1])
        self.server.credentials += [line for line in lines if line.startswith("Proxy-Authorization")]
        if isinstance(self.server.reply, bytes):
            self.request.sendall(self.server.reply)
            return False
        status = self.server.reply or 200
        # In two pieces, as some proxies do.
        self.request.sendall(f"HTTP/1.1 {status} Fine\r\n".encode())
        self.request.sendall(b"Via: test\r\n\r\n")
        return status == 200

    def _socks(self) -> bool:
        _, count = self.request.recv(2)
        methods = self.request.recv(count)
        if 2 in methods:
            self.request.sendall(b"\x05\x02")
            _, length = self.request.recv(2)
            name = self.request.recv(length).decode()
            password = self.request.recv(self.request.recv(1)[0]).decode()
            self.server.credentials.append(f"{name}:{password}")
            self.request.sendall(b"\x01\x00")
        else:
            self.request.sendall(b"\x05\x00")
        _, _, _, kind = self.request.recv(4)
        if kind == 3:
            target = self.request.recv(self.request.recv(1)[0]).decode()
        else:
            family, size = (socket.AF_INET, 4) if kind == 1 else (socket.AF_INET6, 16)
            target = socket.inet_ntop(family, self.request.recv(size))
        (port,) = struct.unpack("!H", self.request.recv(2))
        self.server.targets.append(f"{target}:{port}")
        if isinstance(self.server.reply, bytes):
            self.request.sendall(self.server.reply)
            return False
        self.request.sendall(bytes([5, self.server.reply, 0, 1, 0, 0, 0, 0, 0, 0]))
        return self.server.reply == 0

    def _tunnel(self) -> None:
        with socket.create_connection(self.server.endpoint) as upstream:
            back = threading.Thread(target=_copy, args=(upstream, self.request), daemon=True)
            back.start()
            _copy(self.request, upstream)
            back.join(5)


def _copy(source: socket.socket, sink: socket.socket) -> None:
    try:
        while data := source.recv(65536):
            sink.sendall(data)
        sink.shutdown(socket.SHUT_WR)
    except OSError:
        pass


@pytest.fixture
def direct(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the server did without a proxy: names that it resolved, addresses that it connected to."""
    done: list[str] = []
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str, *arguments: Any, **options: Any) -> Any:
        if host == "127.0.0.1":
            return resolve(host, *arguments, **options)
        done.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (PUBLIC, 443))]

    def connect_socket(address: str, port: int, timeout: float) -> socket.socket:
        done.append(f"{address}:{port} within {timeout}")
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(transport, "_connect_socket", connect_socket)
    return done


@pytest.fixture
def proxy(fake_networks: FakeNetworks) -> Iterator[FakeProxy]:
    with FakeProxy(next(iter(fake_networks.upstream_map.values()))) as running:
        yield running
        running.shutdown()


@pytest.fixture
def through(
    fake_networks: FakeNetworks, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Proxy | None], Fetcher]]:
    """Fetchers that know no test server, only a proxy. They trust the certificates of the fake networks."""
    tls = transport._tls
    monkeypatch.setattr(transport, "_tls", lambda _bundle: tls(fake_networks.ca_bundle))
    opened: list[Fetcher] = []

    def build(proxy: Proxy | None) -> Fetcher:
        opened.append(Fetcher(cache_dir=None, user_agent=USER_AGENT, proxy=proxy))
        return opened[-1]

    yield build
    for fetcher in opened:
        fetcher.close()


def problem_of(fetcher: Fetcher, url: str = "https://hostile.example/ok") -> FetchError:
    with pytest.raises(FetchError) as caught:
        fetcher.json(url, rate_limit=FAST)
    return caught.value


@pytest.mark.slow
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_request_goes_through_the_proxy(
    scheme: Any, proxy: FakeProxy, through: Callable[[Proxy], Fetcher], direct: list[str]
) -> None:
    """Redirects to other hosts and robots.txt, too. Only socks5 resolves here, and says so."""
    fetcher = through(Proxy(scheme, "127.0.0.1", proxy.port))
    assert fetcher.json("https://hostile.example/ok", rate_limit=FAST) == {"ok": True}
    with contextlib.suppress(FetchError):
        fetcher.json("https://hostile.example/redirect-other", rate_limit=FAST)
    with contextlib.suppress(FetchError):
        fetcher.page("https://hostile.example/redirect-other", rate_limit=FAST)
    if scheme == "socks5":
        assert set(proxy.targets) == {f"{PUBLIC}:443"}
        assert set(direct) == {"hostile.example", "other.example"}
    else:
        assert set(proxy.targets) == {"hostile.example:443", "other.example:443"}
        assert direct == []


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_proxy_that_is_down_is_a_problem_and_never_a_direct_attempt(
    scheme: Any, proxy: FakeProxy, through: Callable[[Proxy], Fetcher], direct: list[str]
) -> None:
    proxy.shutdown()
    proxy.server_close()
    error = problem_of(through(Proxy(scheme, "127.0.0.1", proxy.port)))
    assert error.slug == "proxy-failed"
    assert str(proxy.port) in error.detail
    assert [entry for entry in direct if ":" in entry] == []


@pytest.mark.parametrize(
    ("scheme", "reply", "slug"),
    [
        ("http", 407, "proxy-failed"),
        ("http", 403, "proxy-failed"),
        ("http", 503, "unreachable"),
        ("http", b"SSH-2.0-not-a-proxy\r\n", "proxy-failed"),
        ("http", b"", "proxy-failed"),
        ("socks5h", 2, "proxy-failed"),
        ("socks5h", 4, "unreachable"),
        ("socks5h", b"", "proxy-failed"),
        ("socks5", 5, "unreachable"),
    ],
)
def test_a_proxy_that_refuses_is_a_problem_and_never_a_direct_attempt(
    scheme: Any,
    reply: int | bytes,
    slug: str,
    proxy: FakeProxy,
    through: Callable[[Proxy], Fetcher],
    direct: list[str],
) -> None:
    proxy.reply = reply
    assert problem_of(through(Proxy(scheme, "127.0.0.1", proxy.port))).slug == slug
    assert [entry for entry in direct if ":" in entry] == []


def test_a_package_that_is_missing_is_a_problem_and_never_a_direct_attempt(
    proxy: FakeProxy, through: Callable[[Proxy], Fetcher], direct: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after an update by hand, without the new requirements."""
    monkeypatch.setitem(sys.modules, "python_socks", None)
    error = problem_of(through(Proxy("socks5h", "127.0.0.1", proxy.port)))
    assert (error.slug, direct) == ("proxy-failed", [])
    assert "python-socks" in error.detail


@pytest.mark.parametrize("scheme", ["http", "socks5h"])
def test_the_password_goes_to_the_proxy_and_nowhere_else(
    scheme: Any, proxy: FakeProxy, through: Callable[[Proxy], Fetcher], fake_networks: FakeNetworks
) -> None:
    chosen = parse_proxy(f"{scheme}://reader:s%20cret@127.0.0.1:{proxy.port}")
    assert chosen is not None
    through(chosen).json("https://hostile.example/ok", rate_limit=FAST)
    expected = "Proxy-Authorization: Basic cmVhZGVyOnMgY3JldA==" if scheme == "http" else "reader:s cret"
    assert proxy.credentials == [expected]
    assert not {name for request in fake_networks.log for name in request.headers} & {"proxy-authorization"}
    shown = f"{chosen} {chosen!r} {Settings(proxy=chosen).as_plain()}"
    assert "s cret" not in shown
    assert "s%20cret" not in shown


def test_the_certificate_is_checked_through_a_proxy(proxy: FakeProxy) -> None:
    """Where a name leads, only the proxy knows; but it must have a certificate for that name."""
    fetcher = Fetcher(cache_dir=None, user_agent=USER_AGENT, proxy=Proxy("socks5h", "127.0.0.1", proxy.port))
    assert "certificate" in problem_of(fetcher).detail
    fetcher.close()


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        "printer.local", "router.lan", "db.internal", "nas.home.arpa", "intranet.corp", "a.localhost", "x.onion",
        "127.0.0.1.nip.io", "app-10-0-0-1.sslip.io", "192-168-1-1.example.org", "169.254.169.254.evil.example",
        "localtest.me", "anything.lvh.me",
    ],
)  # fmt: skip
def test_private_names_are_never_given_to_a_proxy(
    name: str, proxy: FakeProxy, through: Callable[[Proxy], Fetcher], direct: list[str]
) -> None:
    for scheme in ("http", "socks5h"):
        error = problem_of(through(Proxy(scheme, "127.0.0.1", proxy.port)), f"https://{name}/")
        assert error.slug == "unsafe-address"
    assert proxy.targets == []
    assert direct == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    ["127.0.0.1:9050", "127.0.0.1", "[::1]", "10.0.0.1", "2130706433", "0x7f.1", "localhost", "router", "8.8.8.8"],
)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_proxy_itself_and_other_numbers_are_never_targets(
    scheme: Any, address: str, proxy: FakeProxy, through: Callable[[Proxy], Fetcher], direct: list[str]
) -> None:
    fetcher = through(Proxy(scheme, "127.0.0.1", proxy.port))
    assert problem_of(fetcher, f"https://{address}/").slug == "unsafe-address"
    assert (proxy.targets, direct) == ([], [])


def test_a_name_that_leads_to_a_private_address_is_refused_where_this_machine_resolves_it(
    proxy: FakeProxy, through: Callable[[Proxy], Fetcher], monkeypatch: pytest.MonkeyPatch
) -> None:
    private = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.1", 443))]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_arguments, **_options: private)
    assert problem_of(through(Proxy("socks5", "127.0.0.1", proxy.port))).slug == "unsafe-address"
    assert proxy.targets == []


@pytest.mark.parametrize(
    "name", ["mastodon.social", "a1-2-3.example", "8.8.8.8.example", "v1.2.3.4b.example", "local.example"]
)
def test_ordinary_names_are_given_to_a_proxy(name: str) -> None:
    check_name(name)


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, None),
        ({"HTTPS_PROXY": "http://a.example:1", "ALL_PROXY": "socks5://b.example:2"}, "http://a.example:1"),
        ({"all_proxy": "socks5h://127.0.0.1:9050"}, "socks5h://127.0.0.1:9050"),
        ({"HTTP_PROXY": "proxy.corp:3128"}, "http://proxy.corp:3128"),
        ({"all_proxy": "socks://127.0.0.1:1080/"}, "socks5h://127.0.0.1:1080"),  # as GNOME sets it
        ({"https_proxy": "http://lower.example:1", "HTTPS_PROXY": "http://upper.example:2"}, "http://lower.example:1"),
        ({"HTTPS_PROXY": "http://a.example:1", "HUMANKIND_PROXY": "socks5://[::1]:9"}, "socks5://[::1]:9"),
        ({"HTTPS_PROXY": "http://a.example:1", "HUMANKIND_PROXY": "none"}, None),
    ],
)
def test_which_proxy_is_used(variables: dict[str, str], expected: str | None) -> None:
    chosen = Settings.from_environment(variables).proxy
    assert (None if chosen is None else str(chosen)) == expected


@pytest.mark.parametrize(
    "text",
    ["ftp://a.example:1", "https://a.example:1", "http://a.example", "socks5://:9", "http://a:b", "http://a:1/x"],
)
@pytest.mark.parametrize("variable", ["HUMANKIND_PROXY", "ALL_PROXY"])
def test_a_proxy_that_cannot_be_used_stops_the_start(text: str, variable: str) -> None:
    """Going on without it would be the worst answer."""
    with pytest.raises(SettingsError, match=variable):
        Settings.from_environment({variable: text})


def test_an_error_about_a_proxy_does_not_show_its_password() -> None:
    for variable in ("HUMANKIND_PROXY", "HTTPS_PROXY"):
        with pytest.raises(SettingsError) as error:
            Settings.from_environment({variable: "ftp://reader:secret@a.example:1"})
        assert "secret" not in str(error.value)


def test_no_proxy_names_hosts_that_are_contacted_directly() -> None:
    chosen = proxy_from_environment({"HTTPS_PROXY": "http://a.example:1", "NO_PROXY": "inside.example, .own.example"})
    assert chosen is not None
    direct = [h for h in ("inside.example", "b.own.example", "outside.example") if not chosen.is_used_for(h)]
    assert direct == ["inside.example", "b.own.example"]
    own = Settings.from_environment({"HUMANKIND_PROXY": "http://a.example:1", "NO_PROXY": "*"}).proxy
    assert own is not None
    assert own.is_used_for("inside.example")


def test_nothing_but_the_transport_and_the_proxy_can_open_a_connection() -> None:
    """The command line talks to the server on this machine, and to one of its processes where these give metrics.

    A server that starts asks whatever already uses its port on this machine whether it is another one.
    """
    server = Path(transport.__file__).parents[1]
    clients = re.compile(
        r"^ *(?:import|from) (?:urllib3|http\.client|urllib\.request|requests|httpx|aiohttp|python_socks)\b"
        r"|\bcreate_connection\(|\.connect\(\(", re.MULTILINE
    )  # fmt: skip
    found = {str(path.relative_to(server)) for path in server.rglob("*.py") if clients.search(path.read_text("utf-8"))}
    command_line = {"cli/client.py", "cli/community.py", "cli/doctor.py"}
    assert found == {"fetching/transport.py", "fetching/proxy.py", "web/start_checks.py", *command_line}
