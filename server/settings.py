"""Every setting of the server in one table: its name, environment variable, default and what it is for.

The README's table is made from SETTINGS by `settings_table()`. Nothing else reads the environment.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from platformdirs import user_data_path

from server import __version__
from server.fetching import parse_upstream_map

DEFAULT_PORT = 8377
USER_AGENT = f"Humankind/{__version__} (a reader's own look-up of public posts, one account at a time)"


class SettingsError(ValueError):
    """A setting has a value that cannot be used. Its text is for readers."""


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        number = int(text)
        if not low <= number <= high:
            raise ValueError(f"needs a whole number from {low} to {high}")
        return number

    return read


def _file(text: str) -> Path:
    path = Path(text).expanduser()
    if not path.is_file():
        raise ValueError("names a file that is not there")
    return path


def _service(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme != "https" or "." not in parts.netloc or "@" in parts.netloc or parts.query or parts.fragment:
        raise ValueError("needs an address such as https://api.fxtwitter.com")
    return text.rstrip("/")


class Setting(NamedTuple):
    """One row. `read` turns the variable's text into a value and raises ValueError with the reason."""

    name: str
    variable: str
    default: str
    help: str
    read: Callable[[str], Any]


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "home",
        "HUMANKIND_HOME",
        "the platform's data folder",
        "Where everything is kept. The folder is readable by you alone.",
        lambda text: Path(text).expanduser().absolute(),
    ),
    Setting("port", "HUMANKIND_PORT", str(DEFAULT_PORT), "The port on 127.0.0.1.", _whole(1, 65535)),
    Setting("threads", "HUMANKIND_THREADS", "8", "Requests answered at the same time.", _whole(2, 64)),
    Setting(
        "readers",
        "HUMANKIND_READERS",
        "16",  # two for each of several hosts that hang, and some for the others
        "Accounts read from their networks at the same time, two of them at most from one host.",
        _whole(1, 64),
    ),
    Setting(
        "max_cards", "HUMANKIND_MAX_CARDS", "5000", "Scored accounts kept; the oldest go first.", _whole(10, 10_000)
    ),
    Setting(
        "max_seen_accounts",
        "HUMANKIND_MAX_SEEN",
        "1000",
        "Accounts whose posts from your own pages are kept (200 posts each); the oldest go first.",
        _whole(10, 10_000),
    ),
    Setting("user_agent", "HUMANKIND_USER_AGENT", USER_AGENT, "How the server names itself to networks.", str),
    Setting(
        "x_service",
        "HUMANKIND_X_SERVICE",
        "",
        "The FxTwitter-compatible service that X is read through, such as `https://api.fxtwitter.com`. It is a third "
        "party and learns which accounts are looked up there. Without one, X is not read.",
        _service,
    ),
    Setting(
        "pair_with",
        "HUMANKIND_PAIR_WITH",
        "",
        "Set by `./scripts/run --browser`: the Origin of the extension it loads, which is paired once without a click.",
        str,
    ),
    Setting(
        "upstream_map",
        "HUMANKIND_UPSTREAM_MAP",
        "",
        "For development only: sends named hosts to a test server on this machine, past the address guard.",
        parse_upstream_map,
    ),
    Setting(
        "ca_bundle",
        "HUMANKIND_CA_BUNDLE",
        "",
        "For development only: certificates of that test server (a PEM file).",
        _file,
    ),
)


def _default_home() -> Path:
    return user_data_path("humankind", appauthor=False)


@dataclass(frozen=True)
class Settings:
    """What the server runs with. Every field is a row of SETTINGS."""

    home: Path = field(default_factory=_default_home)
    port: int = DEFAULT_PORT
    threads: int = 8
    readers: int = 16
    max_cards: int = 5000
    max_seen_accounts: int = 1000
    user_agent: str = USER_AGENT
    x_service: str = ""
    pair_with: str = ""
    upstream_map: Mapping[str, tuple[str, int]] = field(default_factory=dict)
    ca_bundle: Path | None = None

    @property
    def services(self) -> dict[str, str]:
        """Other people's services that networks are read through, by network: those that were named."""
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
                raise SettingsError(f"{setting.variable}: {error} (it is “{text}”).") from error
        return cls(**values)

    def as_plain(self) -> dict[str, str | int | float | bool | None]:
        """The settings in force as plain values, for the reader's export."""
        plain: dict[str, str | int | float | bool | None] = {}
        for setting in SETTINGS:
            value = getattr(self, setting.name)
            if isinstance(value, Mapping):
                value = ",".join(f"{name}={host}:{port}" for name, (host, port) in value.items())
            plain[setting.name] = value if isinstance(value, int) or value is None else str(value)
        return plain


def settings_table() -> str:
    """SETTINGS as a Markdown table, for the README."""
    rows = [f"| `{s.variable}` | {s.default or '–'} | {s.help} |" for s in SETTINGS]
    return "\n".join(["| variable | default | what it is for |", "| --- | --- | --- |", *rows]) + "\n"


def settings_help() -> str:
    """SETTINGS for the end of the command line's help."""
    widest = max(len(s.variable) for s in SETTINGS)
    rows = [f"  {s.variable:<{widest}}  {s.help}" + (f" ({s.default})" if s.default else "") for s in SETTINGS]
    return "\n".join(["Settings come from the environment:", *rows])
