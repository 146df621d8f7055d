"""The reader's own proxy: requests go through it, or they are not sent.

Supported are HTTP proxies (CONNECT) and SOCKS5, which Tor speaks. CONNECT needs nothing but the standard library; SOCKS
is spoken by python-socks, which is maintained and has no dependencies (PySocks, which urllib3 would use, had its last
release in 2019).

Who resolves the name of a host decides what the address guard can promise. With `socks5://` this machine does, and the
guard is complete: the proxy gets an address that was checked. With `socks5h://` (Tor) and `http://` the proxy does.
Names that are known to be private are refused; what another name leads to, only the proxy knows. In any case only port
443 is asked for, and the host needs a valid certificate for the name before it gets a request.

The proxy itself may be on this machine or in a private network.
"""

from __future__ import annotations

import base64
import http.client
import socket
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args
from urllib.parse import unquote, urlsplit
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined] # typeshed lacks it

from server.fetching.errors import FetchError

ProxyScheme = Literal["http", "socks5", "socks5h"]
# The variables that other programs use, the first that is set counts. Only https is requested, so HTTP_PROXY comes
# last; it counts because a reader who sets it alone does not expect direct connections.
PROXY_VARIABLES = ("HTTPS_PROXY", "ALL_PROXY", "HTTP_PROXY")
_DIRECT = frozenset({"none", "direct"})
_FORM = "must be none, or an address with a port such as socks5h://127.0.0.1:9050 or http://proxy.example:3128"
# Codes of SOCKS5 (RFC 1928) that tell of the target: unreachable, refused, expired.
_TARGET_FAILED = frozenset({1, 3, 4, 5, 6})
_BAD_GATEWAY = frozenset({502, 503, 504})


@dataclass(frozen=True, slots=True)
class Proxy:
    """A proxy. Hosts that match `exceptions`, in the form of NO_PROXY, are contacted directly."""

    scheme: ProxyScheme
    host: str
    port: int
    username: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    exceptions: str = ""

    def __str__(self) -> str:
        """Its address without the password."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}"

    @property
    def resolves_names(self) -> bool:
        """Whether the proxy gets the names of hosts, and not their addresses."""
        return self.scheme != "socks5"

    def is_used_for(self, host: str) -> bool:
        """Whether requests to a host go through the proxy."""
        return not (self.exceptions and proxy_bypass_environment(host, {"no": self.exceptions}))

    def connect(self, target: str, host: str, timeout: float) -> socket.socket:
        """A connection through the proxy to port 443 of `target`: the name of a host, or one of its addresses.

        Raises FetchError. `host` is the name for its sentences.
        """
        if self.scheme == "http":
            return self._connect_http(target, host, timeout)
        return self._connect_socks(target, host, timeout)

    def _connect_http(self, target: str, host: str, timeout: float) -> socket.socket:
        try:
            connection = socket.create_connection((self.host, self.port), timeout)
        except OSError as error:
            raise self._unreachable(host) from error
        try:
            lines = [f"CONNECT {target}:443 HTTP/1.1", f"Host: {target}:443"]
            if self.username:
                credentials = base64.b64encode(f"{self.username}:{self.password}".encode()).decode()
                lines.append(f"Proxy-Authorization: Basic {credentials}")
            connection.sendall("\r\n".join([*lines, "", ""]).encode("ascii"))
            response = http.client.HTTPResponse(connection, method="CONNECT")
            response.begin()
            response.close()
            if response.status != 200:
                raise self._refused(host, target_failed=response.status in _BAD_GATEWAY)
        except (OSError, http.client.HTTPException) as error:
            connection.close()
            raise self._failed(f"The proxy {self} did not respond as a proxy does.", host) from error
        except BaseException:
            connection.close()
            raise
        return connection

    def _connect_socks(self, target: str, host: str, timeout: float) -> socket.socket:
        # Imported where it is needed: most readers have no proxy.
        try:
            from python_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError, ProxyType
            from python_socks.sync import Proxy as SocksProxy
        except ImportError as error:
            raise self._failed("The package python-socks is not installed; ./scripts/run installs it.", host) from error

        proxy = SocksProxy(ProxyType.SOCKS5, self.host, self.port, self.username or None, self.password or None, True)
        try:
            connection: socket.socket = proxy.connect(target, 443, timeout)
        except ProxyConnectionError as error:
            raise self._unreachable(host) from error
        except ProxyTimeoutError as error:
            raise FetchError("timeout", f"{host} could not be reached through the proxy in time.") from error
        except ProxyError as error:
            raise self._refused(host, target_failed=error.error_code in _TARGET_FAILED) from error
        except (OSError, ValueError) as error:
            raise self._failed(f"The proxy {self} did not respond as a proxy does.", host) from error
        return connection

    def _unreachable(self, host: str) -> FetchError:
        return self._failed(f"The proxy {self} could not be reached.", host)

    def _refused(self, host: str, *, target_failed: bool) -> FetchError:
        if target_failed:
            return FetchError("unreachable", f"{host} could not be reached through the proxy.")
        return self._failed(f"The proxy {self} refused the connection.", host)

    def _failed(self, sentence: str, host: str) -> FetchError:
        return FetchError("proxy-failed", f"{sentence} {host} was not contacted without it.")


def parse_proxy(text: str, exceptions: str = "") -> Proxy | None:
    """The proxy of a setting; None for `none`. Raises ValueError with what is expected."""
    if text.strip().lower() in _DIRECT:
        return None
    parts = urlsplit(text.strip() if "://" in text else f"http://{text.strip()}")
    named = "socks5h" if parts.scheme == "socks" else parts.scheme  # as desktops write it in ALL_PROXY
    scheme = next((known for known in get_args(ProxyScheme) if known == named), None)
    try:
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if scheme is None or not host or not port or parts.path not in ("", "/") or parts.query or parts.fragment:
        raise ValueError(_FORM)
    return Proxy(scheme, host, port, unquote(parts.username or ""), unquote(parts.password or ""), exceptions)


def proxy_from_environment(environment: Mapping[str, str]) -> Proxy | None:
    """The proxy that the variables of other programs name, with the exceptions of NO_PROXY. None without one.

    Raises ValueError with the variable's name where it cannot be used: going on without a proxy would be worse.
    """
    exceptions = _variable(environment, "NO_PROXY")
    for name in PROXY_VARIABLES:
        text = _variable(environment, name)
        if not text:
            continue
        try:
            return parse_proxy(text, exceptions)
        except ValueError as error:
            raise ValueError(f"{name} {error}") from error
    return None


def _variable(environment: Mapping[str, str], name: str) -> str:
    return (environment.get(name.lower()) or environment.get(name) or "").strip()
