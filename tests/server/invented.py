"""Parts for tests of the server: a clock that stands still, a network that is invented, an app around them."""

from __future__ import annotations

import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

from flask import Flask

from server.app import create_app
from server.fetching import Fetcher, FetchError
from server.networks import Network, OptedOutError
from server.networks.base import check_bio_opt_out
from server.services import build_services
from server.settings import Settings
from server.store import Store
from server.store.memory import MemoryStore
from server.web.tokens import machine_token
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile

BASE = "http://127.0.0.1:8377"


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


TOLD = (
    "Thank you so much, that was kind of you!",
    "I had the same trouble with my old bicycle, a drop of oil on the chain helped at once.",
    "What a lovely drawing. How long did it take you?",
    "Ha, no. My cat would never allow that.",
    "I am sorry to hear it, I hope your mother gets well soon.",
    "The library opens at nine, at least it did when I was there in spring with the children.",
    "Good question, I do not know either.",
    "You explained this better than my teacher ever did, thanks!",
    "We tried the recipe with pears instead of apples and nobody complained.",
    "Which train did you take?",
)


def talk(number: int, now: datetime, words: str = "") -> Post:
    """One friendly answer to somebody."""
    words = words or TOLD[number % len(TOLD)]
    return Post(
        id=f"p{number}",
        text=f"{words} {'So there. ' * (number // len(TOLD))}",
        # Three in a sitting, about a day apart, as people do.
        created_at=times.write(now - timedelta(hours=21 * (number // 3) + number // 9 * 5, minutes=7 * (number % 3))),
        language="en",
        is_reply=True,
        reply_to=f"friend{number % 9}",
    )


class InventedNetwork(Network):
    """Speaks for Bluesky in tests: accounts are what the test says, every read is counted, and may wait or fail.

    While the gate is shut, reads wait: all of them, or those at the `hanging` hosts where there are any.
    """

    id: ClassVar[str] = "bluesky"

    def __init__(self) -> None:
        self.reads: list[str] = []
        self.failure: Exception | None = None
        self.bios: dict[str, str] = {}
        self.posts = 12
        self.stated: dict[str, Account] = {}
        self.hanging: set[str | None] = set()
        self.gate = threading.Event()
        self.gate.set()

    def recognise(self, text: str) -> list[Account]:  # noqa: ARG002 - nothing is recognised
        return []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 - nothing is fetched
        self.reads.append(account.handle)
        assert (self.hanging and account.host not in self.hanging) or self.gate.wait(10)
        if self.failure is not None:
            raise self.failure
        check_bio_opt_out(self.bios.get(account.handle))
        profile = Profile(display_name=account.handle.title(), created_at="2020-01-01T00:00:00Z", followers=40)
        posts = [talk(number, now) for number in range(self.posts)]
        stated = self.stated.get(account.handle, account)
        return Evidence(account=stated, profile=profile, posts=posts, origin="fetched", gathered_at=times.write(now))


class World:
    """One server of invented parts."""

    def __init__(self, home: Path, store: Store | None = None) -> None:
        self.clock = Clock()
        self.network = InventedNetwork()
        self.store: Store = store or MemoryStore()
        self.settings = Settings(home=home, readers=4)
        self.services = build_services(
            self.settings, self.clock, store=self.store, networks_read={"bluesky": self.network}
        )
        self.fetcher, self.lookup, self.auth = self.services.fetcher, self.services.lookup, self.services.auth
        self.app: Flask = create_app(services=self.services)
        self.token = machine_token(home)

    @property
    def authorised(self) -> dict[str, str]:
        """Headers of somebody who has the machine's own token."""
        return {"Authorization": f"Bearer {self.token}"}

    def close(self) -> None:
        self.network.gate.set()
        self.services.close()

    def refuse(self, slug: str, retry_after: float | None = None) -> None:
        """The network fails from now on."""
        self.network.failure = FetchError(slug, "The test said so.", retry_after=retry_after)

    def opt_out(self, reason: str = "This person asked not to be read.") -> None:
        """Every account has opted out from now on."""
        self.network.failure = OptedOutError(reason)


def bluesky(handle: str = "ada.example") -> Account:
    """An account that the invented network reads."""
    return Account(network="bluesky", handle=handle)


def on_x(handle: str = "ada") -> Account:
    """An account that no server reads."""
    return Account(network="x", handle=handle)
