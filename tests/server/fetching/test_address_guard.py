"""SSRF protection: no URL, host name or redirect makes the server connect to a private address."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from devtools.fake_networks import FakeNetworks
from server.fetching import Fetcher, FetchError, transport
from server.fetching.address_guard import is_local, is_public, parse_url
from tests.server.fetching.conftest import FAST, USER_AGENT, FetcherHarness

PRIVATE = [
    "0.0.0.0",  # noqa: S104 - listed because it is blocked
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::127.0.0.1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::ffff:8.8.8.8",
    "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::10.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fe80::1%eth0",
    "2606:4700::1%eth0",
    "fec0::1",
    "ff02::1",
    "not-an-address",
    "",
]

PUBLIC = [
    "8.8.8.8",
    "93.184.216.34",
    "100.63.255.255",
    "100.128.0.1",
    "172.32.0.1",
    "2606:4700:4700::1111",
    "64:ff9b::8.8.8.8",
]

TRICKY = [
    "http://social.example/",
    "ftp://social.example/",
    "file:///etc/passwd",
    "gopher://social.example/",
    "//social.example/",
    "social.example/",
    "https:///path",
    "https://",
    "",
    "https://social.example:8443/",
    "https://social.example:80/",
    "https://social.example:99999/",
    "https://social.example:x/",
    "https://reader@social.example/",
    "https://reader:secret@social.example/",
    "https://@social.example/",
    "https://social.example@127.0.0.1/",
    "https://127.0.0.1/",
    "https://127.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0x7f.1/",
    "https://0x7f.0x0.0x0.0x1/",
    "https://0177.0.0.1/",
    "https://017700000001/",
    "https://127.0.0.1./",
    "https://①②⑦.⓪.⓪.①/",
    "https://127。0。0。1/",
    "https://8.8.8.8/",
    "https://[::1]/",
    "https://[::ffff:127.0.0.1]/",
    "https://[fe80::1%25eth0]/",
    "https://[half/",
    "https://localhost/",
    "https://LOCALHOST/",
    "https://localhost./",
    "https://social.example./",
    "https://social..example/",
    "https://.social.example/",
    "https://social_network.example/",
    "https://" + "a" * 64 + ".example/",
    "https://" + "a." * 130 + "example/",
    "https://social.example\\@127.0.0.1/",
    "https://social.example/a b",
    "https://social.example/\r\nHost: internal",
    "https://social.example/\x00",
    "https://social.exa\tmple/",
    " https://social.example/",
    "https://social.example/" + "x" * 5000,
]


@pytest.fixture(scope="module")
def guarded() -> Iterator[Fetcher]:
    """A fetcher with production settings: no host bypasses the guard."""
    fetcher = Fetcher(cache_dir=None, user_agent=USER_AGENT)
    yield fetcher
    fetcher.close()


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_outside_the_public_internet_are_blocked(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("url", TRICKY)
def test_an_unsafe_url_is_refused_before_dns_is_used(
    guarded: Fetcher, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _never)
    with pytest.raises(FetchError) as caught:
        guarded.json(url, rate_limit=FAST)
    assert caught.value.slug == "unsafe-address"


@pytest.mark.parametrize(
    ("url", "normalised"),
    [
        ("https://Social.Example", "https://social.example/"),
        ("https://social.example:443/a?b=c#d", "https://social.example/a?b=c"),
        ("https://bücher.example/ü?ö=%C3%A4", "https://xn--bcher-kva.example/%C3%BC?%C3%B6=%C3%A4"),
        ("https://social.example/a%2Fb/(x,y)?<>", "https://social.example/a%2Fb/(x,y)?%3C%3E"),
    ],
)
def test_urls_are_normalised(url: str, normalised: str) -> None:
    assert parse_url(url).url == normalised


def test_parameters_are_added_to_the_query() -> None:
    assert parse_url("https://a.example/x?b=1", {"tags": "(story,comment)", "n": 5}).path == (
        "/x?b=1&tags=%28story%2Ccomment%29&n=5"
    )


def _never(*_: Any, **__: Any) -> Any:
    raise AssertionError("no host may be resolved")


def _resolver(*results: list[str]) -> Callable[..., list[Any]]:
    """A resolver that returns one list of addresses after the other, and then keeps returning the last one."""
    left = list(results)

    def look_up(_: str, port: int, *__: Any, **___: Any) -> list[Any]:
        addresses = left.pop(0) if len(left) > 1 else left[0]
        return [
            (socket.AF_INET6 if ":" in a else socket.AF_INET, socket.SOCK_STREAM, 6, "", (a, port)) for a in addresses
        ]

    return look_up


@pytest.fixture
def connections(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int]]:
    """The addresses of all attempted connections. Every attempt fails."""
    attempts: list[tuple[str, int]] = []

    class Recorded(socket.socket):
        def connect(self, address: Any, /) -> None:
            attempts.append(address)
            raise ConnectionRefusedError

    monkeypatch.setattr("server.fetching.transport.socket.socket", Recorded)
    return attempts


@pytest.mark.parametrize("address", [a for a in PRIVATE if a not in ("", "not-an-address")])
def test_a_host_that_resolves_to_a_blocked_address_is_refused(
    guarded: Fetcher, address: str, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver([address]))
    with pytest.raises(FetchError) as caught:
        guarded.json("https://rebind.example/", rate_limit=FAST)
    assert caught.value.slug == "unsafe-address"
    assert connections == []


def test_one_blocked_address_among_public_ones_blocks_the_host(
    guarded: Fetcher, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver(["93.184.216.34", "127.0.0.1"]))
    with pytest.raises(FetchError) as caught:
        guarded.json("https://rebind.example/", rate_limit=FAST)
    assert caught.value.slug == "unsafe-address"
    assert connections == []


def test_the_connection_goes_to_the_address_that_was_checked(
    guarded: Fetcher, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver(["93.184.216.34"], ["127.0.0.1"]))
    with pytest.raises(FetchError) as caught:
        guarded.json("https://rebind.example/", rate_limit=FAST)
    assert caught.value.slug == "unreachable"
    assert connections == [("93.184.216.34", 443)]


def test_a_host_is_checked_again_for_each_new_connection(
    guarded: Fetcher, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver(["93.184.216.34"], ["10.0.0.1"]))
    slugs = []
    for _ in range(2):
        with pytest.raises(FetchError) as caught:
            guarded.json("https://moving.example/", rate_limit=FAST)
        slugs.append(caught.value.slug)
    assert slugs == ["unreachable", "unsafe-address"]
    assert connections == [("93.184.216.34", 443)]


def test_the_second_address_is_tried_if_the_first_fails(
    guarded: Fetcher, monkeypatch: pytest.MonkeyPatch, connections: list[tuple[str, int]]
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver(["2606:4700::1", "93.184.216.34"]))
    with pytest.raises(FetchError):
        guarded.json("https://social.example/", rate_limit=FAST)
    assert connections == [("2606:4700::1", 443), ("93.184.216.34", 443)]


def test_a_host_that_does_not_resolve_is_unreachable(guarded: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(*_: Any, **__: Any) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with pytest.raises(FetchError) as caught:
        guarded.json("https://nowhere.example/", rate_limit=FAST)
    assert caught.value.slug == "unreachable"


@pytest.mark.parametrize(
    "path", ["/redirect-private", "/redirect-http", "/redirect-port", "/redirect-file", "/redirect-userinfo"]
)
def test_a_redirect_is_checked_like_the_first_url(path: str, harness: FetcherHarness) -> None:
    assert harness.error(path).slug == "unsafe-address"


def test_a_redirect_to_a_host_with_a_private_address_is_refused(
    harness: FetcherHarness, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", _resolver(["192.168.0.1"]))
    assert harness.error("/redirect-name").slug == "unsafe-address"


class TestUpstreamMap:
    """The development setting: named hosts are on this machine, all others stay guarded."""

    def test_only_the_named_hosts_reach_the_test_server(
        self, fake_networks: FakeNetworks, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(socket, "getaddrinfo", _resolver(["127.0.0.1"]))
        fetcher = Fetcher(
            cache_dir=None,
            user_agent=USER_AGENT,
            upstream_map={"hostile.example": ("127.0.0.1", fake_networks.port)},
            ca_bundle=fake_networks.ca_bundle,
        )
        assert fetcher.json("https://hostile.example/ok", rate_limit=FAST) == {"ok": True}
        for other in ("other.example", "sub.hostile.example", "example", "127.0.0.1"):
            with pytest.raises(FetchError) as caught:
                fetcher.json(f"https://{other}/ok", rate_limit=FAST)
            assert caught.value.slug == "unsafe-address"

    def test_a_certificate_of_an_unknown_authority_is_refused(self, fake_networks: FakeNetworks) -> None:
        fetcher = Fetcher(cache_dir=None, user_agent=USER_AGENT, upstream_map=fake_networks.upstream_map)
        with pytest.raises(FetchError) as caught:
            fetcher.json("https://hostile.example/ok", rate_limit=FAST)
        assert caught.value.slug == "unreachable"
        assert "certificate of" in caught.value.detail
        assert fake_networks.log == []

    def test_a_certificate_for_another_name_is_refused(self, fake_networks: FakeNetworks) -> None:
        fetcher = Fetcher(
            cache_dir=None,
            user_agent=USER_AGENT,
            upstream_map={"unnamed.example": ("127.0.0.1", fake_networks.port)},
            ca_bundle=fake_networks.ca_bundle,
        )
        with pytest.raises(FetchError) as caught:
            fetcher.json("https://unnamed.example/ok", rate_limit=FAST)
        assert caught.value.slug == "unreachable"
        assert "certificate of" in caught.value.detail
        assert fake_networks.log == []

    def test_the_ca_bundle_is_trusted_for_no_other_host(
        self, fake_networks: FakeNetworks, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        connect = transport._connect_socket
        monkeypatch.setattr(transport, "_connect_socket", lambda *_: connect("127.0.0.1", fake_networks.port, 5.0))
        monkeypatch.setattr(socket, "getaddrinfo", _resolver(["93.184.216.34"]))
        fetcher = Fetcher(
            cache_dir=None,
            user_agent=USER_AGENT,
            upstream_map={"hostile.example": ("127.0.0.1", fake_networks.port)},
            ca_bundle=fake_networks.ca_bundle,
        )
        with pytest.raises(FetchError) as caught:
            fetcher.json("https://other.example/ok", rate_limit=FAST)
        assert "certificate of" in caught.value.detail
        assert fake_networks.log == []

    def test_only_loopback_addresses_are_accepted(self) -> None:
        with pytest.raises(ValueError, match="loopback"):
            Fetcher(cache_dir=None, user_agent=USER_AGENT, upstream_map={"a.example": ("10.0.0.1", 443)})


@pytest.mark.parametrize("address", ["10.0.0.1", "100.64.0.1", "127.0.0.1", "172.31.255.255", "192.168.1.1", "fc00::1"])
def test_a_host_that_the_operator_named_may_be_local(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_local(address)
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [(family, 1, 6, "", (address, 443))])
    connected: list[str] = []

    def connect(to: str, _port: int, _timeout: float) -> socket.socket:
        connected.append(to)
        raise OSError("nobody is there")

    monkeypatch.setattr(transport, "_connect_socket", connect)
    fetcher = Fetcher(cache_dir=None, user_agent=USER_AGENT, local_hosts=["login.inside.example"])
    try:
        for url, slug in (
            ("https://login.inside.example/", "unreachable"),
            ("https://other.example/", "unsafe-address"),
        ):
            with pytest.raises(FetchError) as caught:
                fetcher.json(url, rate_limit=FAST)
            assert caught.value.slug == slug
    finally:
        fetcher.close()
    assert connected == [address], "and no other host is reached there"


@pytest.mark.parametrize(
    "address",
    ["169.254.169.254", "168.63.129.16", "fd00:ec2::254", "fe80::1", "0.0.0.0", "224.0.0.1", "8.8.8.8", "x"],  # noqa: S104 - refused
)
def test_what_is_not_a_private_network_is_not_local(address: str) -> None:
    assert not is_local(address)
