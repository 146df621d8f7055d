"""Where the server may go: https addresses on port 443 of hosts whose every address is public.

The address is judged twice: `parse` judges how it is written, `public_addresses` what its name leads to at the moment
of connecting. The caller then connects to exactly those addresses, so that a name which answers differently a moment
later (DNS rebinding) gains nothing. Not for: opening sockets (transport.py).

Written here rather than taken from requests-hardened: that library looks at the first address only, lets reserved and
IPv4-compatible IPv6 addresses through, and judges by tables that differ between Python versions.
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

MAX_URL = 4096
_FORBIDDEN_CHARACTERS = re.compile(r"[\x00-\x20\x7f\\]")
# A dotted name whose last label starts with a letter: so never an IPv4 address in any of its spellings
# (2130706433, 0x7f.1, 127.1, 0177.0.0.1), never `localhost`, never IPv6, never with a trailing dot.
_HOST = re.compile(r"(?=.{4,253}\Z)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])\Z")

# Every IPv4 block that is not plainly the public internet (IANA special-purpose registry), written out so that all
# Python versions agree. 168.63.129.16 is public by number but is a cloud's own metadata host.
_CLOSED_V4 = tuple(
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
# IPv6 is judged the other way round: global unicast only, less the blocks in it that tunnel, document or overlay
# (2001::/23 with Teredo and ORCHID, 6to4). That leaves out IPv4-mapped and -compatible, ULA, link-local, multicast.
_OPEN_V6 = ip_network("2000::/3")
_CLOSED_V6 = tuple(
    ip_network(block) for block in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)
# On IPv6-only networks the resolver writes public IPv4 addresses this way (NAT64): judged by what is inside.
_NAT64 = ip_network("64:ff9b::/96")


class Address(NamedTuple):
    """A URL that may be asked, as far as its spelling goes. `target` is path and query."""

    host: str
    target: str

    @property
    def url(self) -> str:
        """The one spelling of it."""
        return f"https://{self.host}{self.target}"


def _unsafe(detail: str) -> FetchError:
    return FetchError("unsafe-address", detail)


def parse(url: str, params: Mapping[str, str | int] | None = None) -> Address:
    """The address as it will be asked; raises FetchError("unsafe-address") for any that never is."""
    if len(url) > MAX_URL:
        raise _unsafe("The address is too long.")
    if _FORBIDDEN_CHARACTERS.search(url):
        raise _unsafe("The address contains characters that no address has.")
    try:
        parts = urlsplit(url)
        port = parts.port
        host = (parts.hostname or "").encode("idna").decode("ascii").lower()
    except ValueError as error:  # UnicodeError is one
        raise _unsafe("The address cannot be read.") from error
    if parts.scheme != "https":
        raise _unsafe("Only encrypted addresses (https) are asked.")
    if "@" in parts.netloc:
        raise _unsafe("Addresses with a name or password in them are never asked.")
    if port not in (None, 443):
        raise _unsafe(f"Only the usual port of the web is asked, not {port}.")
    if not _HOST.match(host):
        raise _unsafe("The address must name a host, such as social.example.")
    query = "&".join(part for part in (parts.query, urlencode(params or {})) if part)
    target = _ascii(parts.path or "/") + (f"?{_ascii(query)}" if query else "")
    return Address(host, target)


def _ascii(text: str) -> str:
    """Percent-encodes what no address holds as it is, and leaves what is encoded alone."""
    return quote(text, safe="/:@!$&'()*+,;=-._~%?")


def is_public(address: str) -> bool:
    """Whether a numeric address lies on the public internet."""
    try:
        ip: IPv4Address | IPv6Address = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address) and ip in _NAT64:
        ip = IPv4Address(int(ip) & 0xFFFFFFFF)
    if isinstance(ip, IPv4Address):
        return not any(ip in block for block in _CLOSED_V4)
    return ip.scope_id is None and ip in _OPEN_V6 and not any(ip in block for block in _CLOSED_V6)


def public_addresses(host: str, timeout: float) -> list[str]:
    """What the name leads to now, in the order the system prefers.

    Raises FetchError: "unsafe-address" where even one of its addresses is not public, "unreachable" where the name
    leads nowhere, "timeout" after `timeout` seconds (the system's resolver knows no time limit, hence the thread).
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
        raise FetchError("timeout", f"Finding {host} took too long.")
    if failure or not found:
        raise FetchError("unreachable", f"There is no host called {host}, or this machine is offline.")
    if not all(is_public(address) for address in found):
        raise _unsafe(f"{host} leads to a private or local address.")
    return found
