"""Every setting of the server: a field of `Settings` with its environment variable, default and help.

SETTINGS, the table in the documentation and the help of the command line are made from those fields. Nothing else
reads the environment.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, field, fields
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal, NamedTuple, get_args
from urllib.parse import urlsplit

from platformdirs import user_data_path

from server import __version__
from server.fetching import Fetcher, Proxy, parse_proxy, parse_upstream_map, proxy_from_environment
from shared_schema.records import NewHosts

WebServer = Literal["gunicorn", "waitress"]
LogFormat = Literal["text", "json"]

DEFAULT_PORT = 8377
USER_AGENT = f"Humankind/{__version__} (a reader's own look-ups, at most two at a time per host)"


_PROXY = "HUMANKIND_PROXY"
_DATABASE = "HUMANKIND_DATABASE_URL"
_OIDC = "HUMANKIND_OIDC"
_HOST_NAME = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]")


class SettingsError(ValueError):
    """A setting has a value that cannot be used. Its text is for readers."""


class Setting(NamedTuple):
    """One row of SETTINGS. `read` turns the variable's text into a value and raises ValueError with the reason.

    `default` is how the default is shown; it is empty where the setting is off.
    """

    name: str
    variable: str
    default: str
    help: str
    read: Callable[[str], Any]


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and low <= int(text) <= high):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(text)

    return read


def _path(text: str) -> Path:
    try:
        return Path(text).expanduser()
    except RuntimeError as error:  # this machine has no user of that name
        raise ValueError("begins with the home folder of a user that does not exist") from error


def _folder(text: str) -> Path:
    return _path(text).absolute()


def _file(text: str) -> Path:
    path = _path(text)
    try:
        is_file = path.is_file()
    except OSError as error:
        raise ValueError("must be the path of a file that can be read") from error
    if not is_file:
        raise ValueError("must be the path of an existing file")
    return path


def _user_agent(text: str) -> str:
    if not (text.isascii() and text.isprintable()):
        raise ValueError("must be letters, digits and signs of ASCII in one line, as HTTP allows")
    return text


def _service(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme != "https" or "." not in parts.netloc or "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("must be an address such as https://api.fxtwitter.com")
    return text.rstrip("/")


@dataclass(frozen=True, slots=True)
class DatabaseUrl:
    """The address of a PostgreSQL database. Shown without its password and parameters."""

    url: str = field(repr=False)

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        return f"postgresql://{parts.netloc.rpartition('@')[2]}{parts.path}"


def _database_url(text: str) -> DatabaseUrl:
    try:
        scheme = urlsplit(text).scheme
    except ValueError:
        scheme = ""
    if scheme not in ("postgresql", "postgres") or "://" not in text:
        raise ValueError("must be an address such as postgresql://humankind@db.example/humankind")
    return DatabaseUrl(text)


def _database_url_in(text: str) -> DatabaseUrl:
    try:
        return _database_url(_file(text).read_text(encoding="utf-8").strip())
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError("must be the path of a file that can be read") from error


def _public_url(text: str) -> str:
    parts = urlsplit(text)
    host = (parts.hostname or "").lower()
    is_plain = parts.scheme == "https" and "." in host and text.rstrip("/").lower() == f"https://{parts.netloc.lower()}"
    if not is_plain or "@" in parts.netloc:
        raise ValueError("must be an address such as https://humankind.example")
    # As browsers name it in the headers Host and Origin.
    return f"https://{parts.netloc.lower().removesuffix(':443')}"


def _issuer(text: str) -> str:
    parts = urlsplit(text)
    host = (parts.hostname or "").lower()
    has_more = parts.query or parts.fragment or "@" in parts.netloc or ":" in parts.netloc
    if parts.scheme != "https" or "." not in host or has_more:
        raise ValueError("must be an address such as https://login.example, at port 443")
    return text  # exactly as the issuer writes it, which every token repeats


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret that is in no log, error or export."""

    text: str = field(repr=False)

    def __str__(self) -> str:
        return "set"


def _secret_in(text: str) -> Secret:
    try:
        secret = _file(text).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError("must be the path of a file that can be read") from error
    if not secret:
        raise ValueError("must be the path of a file with a secret in it")
    return Secret(secret)


def _claims(text: str) -> frozenset[str]:
    found = frozenset(part.strip() for part in text.split(","))
    if not all(name.strip() and value.strip() for name, _, value in (part.partition("=") for part in found)):
        raise ValueError("must be claims such as groups=readers or email=@school.example, separated by commas")
    return found


def _host_names(text: str) -> frozenset[str]:
    hosts = frozenset(part.strip().lower() for part in text.split(","))
    if not all(_HOST_NAME.fullmatch(host) for host in hosts):
        raise ValueError("must be names of hosts such as social.example, separated by commas")
    return hosts


def _ip_address(text: str) -> str:
    return str(ip_address(text))


class ListenAddress(NamedTuple):
    """An IP address and a port to listen on."""

    host: str
    port: int

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"


def _listen_address(text: str) -> ListenAddress:
    host, _, port = text.rpartition(":")
    try:
        return ListenAddress(str(ip_address(host.removeprefix("[").removesuffix("]"))), _whole(1, 65535)(port))
    except ValueError as error:
        raise ValueError("must be an IP address and a port, such as 127.0.0.1:9377") from error


def _ip_addresses(text: str) -> frozenset[str]:
    return frozenset(_ip_address(part.strip()) for part in text.split(","))


def _one_of(literal: Any) -> Callable[[str], Any]:
    """Reads one of the values of a Literal, in any case; hyphens stand for its underscores."""
    names = [value.replace("_", "-") for value in get_args(literal)]

    def read(text: str) -> Any:
        if text.lower().replace("_", "-") not in names:
            raise ValueError(f"must be {', '.join(names[:-1])} or {names[-1]}")
        return get_args(literal)[names.index(text.lower().replace("_", "-"))]

    return read


def _switch(text: str) -> bool:
    values = {"on": True, "off": False}
    if text.lower() not in values:
        raise ValueError("must be on or off")
    return values[text.lower()]


def _default_web_server() -> WebServer:
    return "waitress" if sys.platform == "win32" else "gunicorn"


def default_home() -> Path:
    """The data folder where no setting names another."""
    return user_data_path("humankind", appauthor=False)


def _setting(
    variable: str,
    help_text: str,
    read: Callable[[str], Any] = str,
    *,
    default: Any = MISSING,
    default_factory: Any = MISSING,
    default_shown: str | None = None,
) -> Any:
    """A field of Settings with its row of SETTINGS; `default_shown` where the default itself says too little."""
    shown = default_shown if default_shown is not None else str(default)
    row = {"variable": variable, "help": help_text, "read": read, "default": shown}
    if default is MISSING:
        return field(default_factory=default_factory, metadata=row)
    return field(default=default, metadata=row)


@dataclass(frozen=True)
class Settings:
    """What the server runs with. Every field is a row of SETTINGS."""

    home: Path = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_HOME",
        "The folder for all data. Only your user account can read it.",
        _folder,
        default_factory=default_home,
        default_shown="the platform's data folder",
    )
    port: int = _setting("HUMANKIND_PORT", "The port on 127.0.0.1.", _whole(1, 65535), default=DEFAULT_PORT)
    threads: int = _setting(
        "HUMANKIND_THREADS", "How many requests are handled at the same time.", _whole(2, 64), default=16
    )
    readers: int = _setting(
        "HUMANKIND_READERS",
        "How many accounts are read from their networks at the same time, at most two per host.",
        _whole(1, 64),
        default=16,  # two for each of several hosts that hang, and some for the others
    )
    max_cards: int = _setting(
        "HUMANKIND_MAX_CARDS",
        "How many scored accounts are kept; the oldest are removed first.",
        _whole(10, 10_000),
        default=5000,
    )
    max_seen_accounts: int = _setting(
        "HUMANKIND_MAX_SEEN",
        "How many accounts with posts from your own pages are kept (200 posts each). Those that only other sites ever "
        "showed are removed first.",
        _whole(10, 10_000),
        default=1000,
    )
    card_days: int = _setting(
        "HUMANKIND_CARD_DAYS",
        "How many days a scored account is kept after it was last read.",
        _whole(1, 3650),
        default=30,
    )
    seen_days: int = _setting(
        "HUMANKIND_SEEN_DAYS",
        "How many days posts from your own pages are kept after something new was seen of their author.",
        _whole(1, 3650),
        default=180,
    )
    new_hosts: NewHosts = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_NEW_HOSTS",
        "When a host that was never contacted is asked about an account, for clients that do not say: `on-click`, "
        "`later` (3 to 15 minutes after the account was seen, together with others) or `at-once`.",
        _one_of(NewHosts),
        default="on_click",
        default_shown="on-click",
    )
    proxy: Proxy | None = _setting(  # noqa: RUF009 - makes a dataclass field
        _PROXY,
        "The proxy for all requests, such as `socks5h://127.0.0.1:9050` (Tor), or `none`. Where it is not set, "
        "HTTPS_PROXY, ALL_PROXY, HTTP_PROXY and NO_PROXY count. If the proxy fails, nothing is requested.",
        parse_proxy,
        default=None,
        default_shown="",
    )
    user_agent: str = _setting(
        "HUMANKIND_USER_AGENT", "The User-Agent header that networks receive.", _user_agent, default=USER_AGENT
    )
    x_service: str = _setting(
        "HUMANKIND_X_SERVICE",
        "The FxTwitter-compatible service that X is read through, such as `https://api.fxtwitter.com`. It is a third "
        "party and learns which X accounts you look up. Without it, X is not read.",
        _service,
        default="",
    )
    update_sites: bool = _setting(
        "HUMANKIND_UPDATE_SITES",
        "Whether the server looks once a day for new site tables of the project (`on`). The project's host then sees "
        "your IP address, and nothing about your reading.",
        _switch,
        default=False,
        default_shown="off",
    )
    web_server: WebServer = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_WEB_SERVER",
        "What serves: `gunicorn`, or `waitress`, which is the only one on Windows and installed only there.",
        _one_of(WebServer),
        default_factory=_default_web_server,
        default_shown="gunicorn; on Windows waitress",
    )
    pair_with: str = _setting(
        "HUMANKIND_PAIR_WITH",
        "Set by `./scripts/run --browser`: the Origin of the extension it loads, which is paired once without a click.",
        default="",
    )
    database_url: DatabaseUrl | None = _setting(  # noqa: RUF009 - makes a dataclass field
        _DATABASE,
        "For a community server: the PostgreSQL database of all readers, such as "
        "`postgresql://humankind@db.example/humankind`. Without it, the data folder is used.",
        _database_url,
        default=None,
        default_shown="",
    )
    database_url_file: DatabaseUrl | None = _setting(  # noqa: RUF009 - makes a dataclass field
        f"{_DATABASE}_FILE",
        f"A file that contains what {_DATABASE} would, so that a password is in no environment.",
        _database_url_in,
        default=None,
        default_shown="",
    )
    public_url: str = _setting(
        "HUMANKIND_PUBLIC_URL",
        "For a community server: its address for readers, such as `https://humankind.example`. Other addresses are "
        "refused.",
        _public_url,
        default="",
    )
    listen: str = _setting(
        "HUMANKIND_LISTEN",
        "For a community server: the IP address where the proxy in front of it finds it.",
        _ip_address,
        default="127.0.0.1",
    )
    trusted_proxies: frozenset[str] = _setting(
        "HUMANKIND_TRUSTED_PROXIES",
        "For a community server: the IP addresses of that proxy, separated by commas. They are believed whether a "
        "request came over HTTPS, and from where.",
        _ip_addresses,
        default=frozenset({"127.0.0.1"}),
        default_shown="127.0.0.1",
    )
    metrics_listen: ListenAddress | None = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_METRICS_LISTEN",
        "For a community server: the IP address and port where this process gives its operator `/metrics`, `/healthz` "
        "and `/readyz`, such as `127.0.0.1:9377`. Readers must not reach it.",
        _listen_address,
        default=None,
        default_shown="",
    )
    log_format: LogFormat = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_LOG_FORMAT",
        "For a community server: how messages are logged, as `text` or as one `json` object a line.",
        _one_of(LogFormat),
        default="text",
    )
    reader_requests: int = _setting(
        "HUMANKIND_READER_REQUESTS",
        "For a community server: how many requests each reader may make in a minute, on all processes together.",
        _whole(60, 1_000_000),
        default=1200,
    )
    address_requests: int = _setting(
        "HUMANKIND_ADDRESS_REQUESTS",
        "For a community server: how many requests that are no reader's may come in a minute from one network (/24 of "
        "IPv4, /48 of IPv6).",
        _whole(10, 1_000_000),
        default=300,
    )
    appeal_days: int = _setting(
        "HUMANKIND_APPEAL_DAYS",
        "For a community server: in how many days a steward has to decide about an appeal.",
        _whole(1, 365),
        default=14,
    )
    oidc_issuer: str = _setting(
        f"{_OIDC}_ISSUER",
        "For a community server: the issuer of OpenID Connect with which readers may sign in, such as "
        "`https://login.example`, exactly as the issuer writes it.",
        _issuer,
        default="",
    )
    oidc_client_id: str = _setting(
        f"{_OIDC}_CLIENT_ID", "For a community server: what this server is called at that issuer.", default=""
    )
    oidc_client_secret: Secret | None = _setting(  # noqa: RUF009 - makes a dataclass field
        f"{_OIDC}_CLIENT_SECRET_FILE",
        "For a community server: a file that contains its secret there. Without it, this server is a public client.",
        _secret_in,
        default=None,
        default_shown="",
    )
    oidc_scopes: str = _setting(
        f"{_OIDC}_SCOPES",
        "For a community server: the scopes that are requested there. Add the one that brings the claims which you "
        "require, such as `openid groups`.",
        default="openid",
    )
    oidc_require: frozenset[str] = _setting(
        f"{_OIDC}_REQUIRE",
        "For a community server: the claims of which one lets a person in, such as "
        "`groups=readers,email=@school.example`. Without it, everybody may join whom the issuer signs in.",
        _claims,
        default=frozenset(),
        default_shown="",
    )
    oidc_local: bool = _setting(
        f"{_OIDC}_LOCAL",
        "For a community server: whether the issuer's host may be at a private address, as in a company's own network "
        "(`on`). No other host may.",
        _switch,
        default=False,
        default_shown="off",
    )
    mastodon_sign_in: frozenset[str] = _setting(
        "HUMANKIND_MASTODON_SIGN_IN",
        "For a community server: the Mastodon servers whose members may join, such as `social.example`, separated by "
        "commas.",
        _host_names,
        default=frozenset(),
        default_shown="",
    )
    mastodon_sign_in_days: int = _setting(
        "HUMANKIND_MASTODON_SIGN_IN_DAYS",
        "For a community server: how many days old an account there must be.",
        _whole(0, 3650),
        default=30,
    )
    upstream_map: Mapping[str, tuple[str, int]] = _setting(
        "HUMANKIND_UPSTREAM_MAP",
        "For development only: sends requests for the named hosts to a test server on this machine, past the address "
        "guard.",
        parse_upstream_map,
        default_factory=dict,
        default_shown="",
    )
    ca_bundle: Path | None = _setting(  # noqa: RUF009 - makes a dataclass field
        "HUMANKIND_CA_BUNDLE",
        "For development only: the certificates of that test server (a PEM file).",
        _file,
        default=None,
        default_shown="",
    )

    @property
    def database(self) -> DatabaseUrl | None:
        """The database of a community server. None on a reader's own machine."""
        return self.database_url or self.database_url_file

    @property
    def has_sign_in(self) -> bool:
        """Whether people may join a community server with an account elsewhere."""
        return bool(self.oidc_issuer or self.mastodon_sign_in)

    @property
    def services(self) -> dict[str, str]:
        """Third-party services that networks are read through, by network: those that were set."""
        return {"x": self.x_service} if self.x_service else {}

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """Settings from the environment; empty variables count as not set. Raises SettingsError."""
        values: dict[str, Any] = {}
        for setting in SETTINGS:
            text = environment.get(setting.variable, "").strip()
            if not text:
                continue
            try:
                values[setting.name] = setting.read(text)
            except ValueError as error:
                may_be_secret = setting.variable.startswith((_PROXY, _DATABASE))  # it may contain a password
                shown = "not valid" if may_be_secret else f"“{text}”"
                raise SettingsError(f"{setting.variable} is {shown}: {str(error).rstrip('.')}.") from error
        if values.get("database_url") and values.get("database_url_file"):
            raise SettingsError(f"{_DATABASE} and {_DATABASE}_FILE are both set. Set only one of them.")
        if bool(values.get("oidc_issuer")) != bool(values.get("oidc_client_id")):
            raise SettingsError(f"{_OIDC}_ISSUER and {_OIDC}_CLIENT_ID belong together. Set both of them or neither.")
        if "proxy" not in values:
            try:
                values["proxy"] = proxy_from_environment(environment)
            except ValueError as error:
                raise SettingsError(f"{error}. Set {_PROXY} to override it.") from error
        return cls(**values)

    def new_fetcher(self, cache_dir: Path | None = None, **options: Any) -> Fetcher:
        """The only way to the web, as the settings have it. Without `cache_dir`, nothing is kept on the disk.

        `options`: any other of Fetcher's.
        """
        return Fetcher(
            cache_dir=cache_dir,
            user_agent=self.user_agent,
            upstream_map=self.upstream_map,
            ca_bundle=self.ca_bundle,
            proxy=self.proxy,
            **options,
        )

    def as_plain(self) -> dict[str, str | int | float | bool | None]:
        """The settings in force as plain values, for the reader's export. A community server's are its operator's."""
        plain: dict[str, str | int | float | bool | None] = {}
        if self.database is not None:
            return plain
        for setting in SETTINGS:
            value = getattr(self, setting.name)
            if isinstance(value, Mapping):
                value = ",".join(f"{name}={host}:{port}" for name, (host, port) in value.items())
            if isinstance(value, frozenset):
                value = ",".join(sorted(value))
            plain[setting.name] = value if isinstance(value, int) or value is None else str(value)
        return plain


SETTINGS: tuple[Setting, ...] = tuple(Setting(name=row.name, **row.metadata) for row in fields(Settings))


def settings_table() -> str:
    """SETTINGS as a Markdown table, for the documentation."""
    rows = [f"| `{s.variable}` | {s.default or '–'} | {s.help} |" for s in SETTINGS]
    return "\n".join(["| variable | default | what it is for |", "| --- | --- | --- |", *rows]) + "\n"


def settings_help() -> str:
    """SETTINGS for the end of the command line's help."""
    widest = max(len(s.variable) for s in SETTINGS)
    rows = [f"  {s.variable:<{widest}}  {s.help}" + (f" ({s.default})" if s.default else "") for s in SETTINGS]
    return "\n".join(["Settings are environment variables:", *rows])
