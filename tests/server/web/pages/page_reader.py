"""A reader in front of the pages: services over an empty store and a scripted network, and a client with the key."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.app import create_app
from server.fetching import Fetcher, FetchError
from server.networks import Network, OptedOutError, readers
from server.services import Services, build_services
from server.settings import Settings
from server.store.memory import MemoryStore
from server.web.pairing import unpacked_origin
from shared_schema.records import Account, Evidence, NewHosts, Post, Profile
from tests.server.server_fixture import COMPILED_TEMPLATES, reply

BASE = "http://127.0.0.1:8377"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OWN_HEADERS = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}  # what browsers send with the pages' own forms
FOREIGN_HEADERS: tuple[dict[str, str], ...] = (
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": unpacked_origin(), "Sec-Fetch-Site": "none"},
    {},
)
HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>{{ 7*7 }}"


class ScriptedNetwork(Network):
    """A network whose response depends on the handle: `slow`, `quiet`, `gone`, `paused`, `kenji`, `newcomer`."""

    id: ClassVar[str] = "bluesky"
    released = threading.Event()

    def recognise(self, text: str) -> list[Account]:
        raise NotImplementedError

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002
        name = account.handle.split(".")[0]
        if name == "slow":
            self.released.wait(20)
        if name == "quiet":
            raise OptedOutError("This person's profile says “#noindex”, so they are not read or scored.")
        if name == "gone":
            raise FetchError("unreachable", "bsky.app could not be reached.")
        if name == "paused":
            raise FetchError("rate-limited", "bsky.app asked for a pause.", retry_after=1800)
        praise = f"Thank you so much, that was wonderful of you! {HOSTILE}"
        posts = [
            Post(
                id=f"p{number}",
                text=f"朝の光がきれいな日です、猫も喜んでいます {number}" if name == "kenji" else f"{praise} {number}",
                created_at=(NOW - timedelta(hours=7 * number)).isoformat(),
                is_reply=True,
                reply_to=f"friend{number}.example",
                language="ja" if name == "kenji" else "en",
                url="javascript:alert(1)",
            )
            for number in range(30)
        ]
        if name == "newcomer":
            url = "https://bsky.app/profile/newcomer.example/post/1"
            beans = Post(id="b", text="My beans came up. Who else grows them?", url=url, created_at=NOW.isoformat())
            posts = [beans, *(reply(number, NOW) for number in range(14))]
        return Evidence(
            account=account,
            profile=Profile(
                display_name=HOSTILE,
                bio=HOSTILE,
                url="javascript:alert(1)",
                created_at=(NOW - timedelta(days=3)).isoformat() if name == "newcomer" else None,
            ),
            posts=posts,
            origin="fetched",
            gathered_at=NOW.isoformat(),
            verified_links=["https://x.com/maria_garden", f"https://x.com/{HOSTILE}"],
        )


def make_services(home: Path, *, x_service: str = "", new_hosts: NewHosts = "on_click") -> Services:
    """Services over an empty store. They read the scripted network and the sample people, and nothing else."""
    in_use = {"bluesky": ScriptedNetwork(), "sample": readers()["sample"]}
    settings = Settings(home=home, x_service=x_service, new_hosts=new_hosts)
    return build_services(settings, lambda: NOW, store=MemoryStore(), readers=in_use)


class PageReader:
    """A person whose browser has the key of the pages."""

    def __init__(self, services: Services) -> None:
        self.services = services
        app = create_app(services=services)
        app.jinja_env.bytecode_cache = COMPILED_TEMPLATES
        self.client: FlaskClient = app.test_client()
        self.key = services.auth.page_key.get()

    def at(self, path: str) -> str:
        return f"{path}{'&' if '?' in path else '?'}key={self.key}"

    def get(self, path: str, language: str = "en") -> TestResponse:
        return self.client.get(self.at(path), base_url=BASE, headers={"Accept-Language": language})

    def send(self, path: str, headers: Mapping[str, str] | None = None, **form: Any) -> TestResponse:
        return self.client.post(
            self.at(path), data=form, headers=OWN_HEADERS if headers is None else headers, base_url=BASE
        )

    def follow(self, response: TestResponse) -> TestResponse:
        assert response.status_code == 303
        return self.client.get(response.location, base_url=BASE)


def soup(response: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(response.text, "html.parser")


def words(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())
