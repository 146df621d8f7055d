"""The development setting that sends requests for named hosts to a test server on this machine.

For tests, the demo and development only; the server prints a warning at start. All other hosts stay guarded, and the
named hosts still use TLS with a checked name and certificate.
"""

from __future__ import annotations

from ipaddress import ip_address


def parse_upstream_map(text: str) -> dict[str, tuple[str, int]]:
    """`mastodon.example=127.0.0.1:8444,bsky.example=[::1]:8444` → {host: (loopback address, port)}.

    An empty text gives an empty map. Raises ValueError, with a sentence for the reader, for anything else that is not
    a list of host=loopback-address:port.
    """
    found: dict[str, tuple[str, int]] = {}
    for entry in filter(None, (part.strip() for part in text.split(","))):
        host, equals, endpoint = entry.partition("=")
        host = host.strip().lower().rstrip(".")
        address, colon, port = endpoint.strip().rpartition(":")
        address = address.strip("[]")
        if not (equals and host and colon and port.isascii() and port.isdigit()):
            raise ValueError(f"“{entry}” is not of the form host.example=127.0.0.1:8444.")
        if host in found:
            raise ValueError(f"“{host}” is listed twice.")
        found[host] = check_loopback(host, (address, int(port)))
    return found


def check_loopback(host: str, endpoint: tuple[str, int]) -> tuple[str, int]:
    """Returns the endpoint unchanged. Raises ValueError unless it is a numeric loopback address and a valid port."""
    address, port = endpoint
    try:
        loopback = ip_address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise ValueError(f"“{host}” may only be sent to a loopback address such as 127.0.0.1, not to “{address}”.")
    if not 0 < port < 65536:
        raise ValueError(f"“{host}” is sent to port {port}; ports go from 1 to 65535.")
    return address, port
