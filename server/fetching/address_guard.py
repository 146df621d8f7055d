"""SSRF protection: only https URLs on port 443, and only hosts that resolve to public IP addresses.

There are two checks. `parse_url` checks the URL itself. `public_addresses` resolves the host right before connecting,
and the caller connects to exactly the addresses it returns; a host that changes its DNS record in between (DNS
rebinding) gains nothing. This module opens no sockets to other hosts; transport.py does.

requests-hardened is not used because it checks only the first address of a host, lets reserved and IPv4-compatible
IPv6 addresses through, and relies on tables that differ between Python versions.
"""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

from server.fetching.errors import FetchError
from shared_schema.host_names import ascii_name

MAX_URL = 4096
_FORBIDDEN_CHARACTERS = re.compile(r"[\x00-\x20\x7f\\]")
# A dotted name whose last label starts with a letter. This excludes IPv4 addresses in every notation
# (2130706433, 0x7f.1, 127.1, 0177.0.0.1), IPv6 addresses, `localhost` and names with a trailing dot.
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\Z")

# Every IPv4 block that is not ordinary public internet (IANA special-purpose registry), listed here so that all
# Python versions agree. 168.63.129.16 lies in a public block but is the metadata host of a cloud provider.
_BLOCKED_V4 = tuple(
    ip_network(block)
    for block in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "168.63.129.16/32",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.31.196.0/24",
        "192.52.193.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "192.175.48.0/24",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",
        "240.0.0.0/4",
    )
)
# What a company's own network or this machine uses: allowed for a host that the operator named, and for no other. The
# metadata hosts of cloud providers (169.254.169.254, 168.63.129.16, fd00:ec2::254) are not.
_LOCAL_V4 = tuple(
    ip_network(block) for block in ("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
)
_LOCAL_V6 = (ip_network("fc00::/7"), ip_network("::1/128"))
_METADATA_V6 = ip_network("fd00:ec2::/32")
# For IPv6 the list works the other way round: only global unicast is allowed, without its blocks for tunnels,
# overlays and documentation (2001::/23 with Teredo and ORCHID, 6to4). IPv4-mapped, IPv4-compatible, unique local,
# link-local and multicast addresses lie outside global unicast.
_ALLOWED_V6 = ip_network("2000::/3")
_BLOCKED_V6 = tuple(
    ip_network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
# NAT64: on IPv6-only networks the resolver embeds IPv4 addresses in this prefix. The embedded address is checked.
_NAT64 = ip_network("64:ff9b::/96")


# Names that lead to private networks or to this machine by definition (RFC 6761, 6762, 8375, 9476) or by custom.
_PRIVATE_SUFFIXES = frozenset(
    "alt arpa corp home internal intranet invalid lan local localdomain localhost onion private test".split()
)
# Public domains whose every name leads to 127.0.0.1.
_LOOPBACK_DOMAINS = ("localtest.me", "lvh.me", "vcap.me", "local.gd", "lacolhost.com")
_IPV4_IN_NAME = re.compile(r"(?<![a-z0-9])\d{1,3}(?:[.-]\d{1,3}){3}(?![a-z0-9])")


class Target(NamedTuple):
    """Where a request goes. `path` includes the query, and both are percent-encoded."""

    host: str
    path: str

    @property
    def url(self) -> str:
        """The normalised URL."""
        return f"https://{self.host}{self.path}"


def _unsafe(detail: str) -> FetchError:
    return FetchError("unsafe-address", detail)


def parse_url(url: str, params: Mapping[str, str | int] | None = None) -> Target:
    """The target of a URL, with `params` added to its query.

    Raises FetchError("unsafe-address") for URLs that are never requested: other schemes and ports, IP addresses,
    credentials, control characters, more than MAX_URL characters.
    """
    if len(url) > MAX_URL:
        raise _unsafe("This URL is too long.")
    if _FORBIDDEN_CHARACTERS.search(url):
        raise _unsafe("This URL contains characters that are not allowed.")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = ascii_name(parts.hostname or "")
    except ValueError as error:  # UnicodeError is one
        raise _unsafe("This URL cannot be parsed.") from error
    if parts.scheme != "https":
        raise _unsafe("Only https URLs are fetched.")
    if "@" in parts.netloc:
        raise _unsafe("URLs with a user name or password are not fetched.")
    if port not in (None, 443):
        raise _unsafe(f"Only port 443 is used, not {port}.")
    if not _HOST.match(host):
        raise _unsafe("The URL needs a host name such as social.example.")
    query = "&".join(part for part in (parts.query, urlencode(params or {})) if part)
    path = _ascii(parts.path or "/") + (f"?{_ascii(query)}" if query else "")
    return Target(host, path)


def _ascii(text: str) -> str:
    """Percent-encodes characters that a URL may not contain. What is encoded already stays as it is."""
    return quote(text, safe="/:@!$&'()*+,;=-._~%?")


def is_public(address: str) -> bool:
    """Whether an IP address (a string) is on the public internet. False for anything that is not an IP address."""
    try:
        ip: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip in _NAT64:
        ip = IPv4Address(int(ip) & 0xFFFFFFFF)
    if isinstance(ip, IPv4Address):
        return not any(ip in block for block in _BLOCKED_V4)
    return ip.scope_id is None and ip in _ALLOWED_V6 and not any(ip in block for block in _BLOCKED_V6)


def is_local(address: str) -> bool:
    """Whether an IP address (a string) is one of a private network or of this machine."""
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        return ip.scope_id is None and ip not in _METADATA_V6 and any(ip in block for block in _LOCAL_V6)
    return any(ip in block for block in _LOCAL_V4)


def check_name(host: str) -> None:
    """Refuses names that are known to lead to a private network. For proxies, which resolve names themselves.

    Raises FetchError("unsafe-address"). What other names lead to, only the proxy knows.
    """
    embedded = (found[0].replace("-", ".") for found in _IPV4_IN_NAME.finditer(host))
    if (
        host.rpartition(".")[2] in _PRIVATE_SUFFIXES
        or any(f".{host}".endswith(f".{domain}") for domain in _LOOPBACK_DOMAINS)
        or not all(is_public(address) for address in embedded)
    ):
        raise _unsafe(f"{host} is the name of a private or local address.")


def public_addresses(host: str, timeout: float, *, may_be_local: bool = False) -> list[str]:
    """The IP addresses of a host, resolved now, in the order that the system prefers.

    Raises FetchError: "unsafe-address" if any of them is not public, nor local where it may be; "unreachable" if the
    host does not resolve; "timeout" after `timeout` seconds. Resolves in a thread because the system's resolver has no
    time limit.
    """
    found: list[str] = []
    failure: list[OSError] = []

    def look_up() -> None:
        try:
            for *_, address in socket.getaddrinfo(host, 443, type=socket.SOCK_STREAM):
                if str(address[0]) not in found:
                    found.append(str(address[0]))
        except (OSError, UnicodeError) as error:
            failure.append(error if isinstance(error, OSError) else OSError(str(error)))

    thread = threading.Thread(target=look_up, name="humankind-resolve", daemon=True)
    thread.start()
    thread.join(max(0.0, timeout))
    if thread.is_alive():
        raise FetchError("timeout", f"Resolving {host} took too long.")
    if failure or not found:
        raise FetchError("unreachable", f"There is no host called {host}, or this machine is offline.")
    if not all(is_public(address) or (may_be_local and is_local(address)) for address in found):
        raise _unsafe(f"{host} resolves to a private or local address.")
    return found
