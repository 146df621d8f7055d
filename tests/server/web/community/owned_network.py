"""A network whose accounts' owners can write where a code is looked for; and an owner at a browser."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import count
from typing import Any

import msgspec
from werkzeug.test import TestResponse

from server.accounts.community_parts import CommunityParts
from server.accounts.jobs.community_worker import CommunityWorker
from server.fetching import Fetcher
from shared_schema.records import Account, Evidence, Post, Profile
from tests.server.server_fixture import InventedNetwork
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.waiting import eventually


class OwnedNetwork(InventedNetwork):
    """Every handle is an account. What its owner, or somebody else, wrote is in the dictionaries, by handle."""

    def __init__(self) -> None:
        super().__init__()
        self.profiles: dict[str, Profile] = {}
        self.own_posts: dict[str, list[Post]] = {}
        self.links: dict[str, list[str]] = {}

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        found = super().read(account, fetcher, now)
        shown = self.profiles.get(account.handle, Profile())
        return msgspec.structs.replace(
            found,
            profile=msgspec.structs.replace(
                found.profile or Profile(),
                bio=shown.bio,
                display_name=shown.display_name or account.handle.title(),
            ),
            posts=[*self.own_posts.get(account.handle, ()), *found.posts],
            claimed_links=self.links.get(account.handle, []),
        )


_numbers = count()


class Owner:
    """Somebody at a browser who is no reader, in a network of their own, as requests from one are limited."""

    def __init__(self, process: CommunityProcess, address: str = "") -> None:
        number = next(_numbers)
        address = address or f"198.{18 + number // 250}.{1 + number % 250}.7"
        self.process = process
        self.browser = process.client()
        self.headers = {**SAME_ORIGIN, "X-Forwarded-For": address}

    def get(self, path: str = "/about-me") -> TestResponse:
        return self.browser.get(f"{URL}{path}", headers={"X-Forwarded-For": self.headers["X-Forwarded-For"]})

    def post(self, path: str, **form: str) -> TestResponse:
        return self.browser.post(f"{URL}{path}", data=form, headers=self.headers)

    def begin(self, key: str) -> str:
        """Begins a claim; returns the code on the page."""
        assert self.post("/about-me", account=key).status_code == 303
        found = re.search(r"humankind-[a-z2-7]{20}", self.get().text)
        assert found
        return found[0]

    def check(self) -> str:
        """Presses "Check now" and waits for the worker; returns the page."""
        assert self.post("/about-me/check").status_code == 303
        end = time.monotonic() + 60
        while "Looking for the code" in (page := self.get().text):
            assert time.monotonic() < end, "No worker looked for the code."
            time.sleep(0.1)
        return page

    def has_proven(self) -> bool:
        return self.get("/about-me/export").status_code == 200


@contextmanager
def running_worker(process: CommunityProcess, network: InventedNetwork) -> Iterator[CommunityParts]:
    """A worker of the same server, in a thread."""
    settings = process.services.settings
    assert settings.database is not None
    parts = CommunityParts(settings, settings.database.url, process.clock, {"bluesky": network})
    worker = CommunityWorker(parts.database.url, parts.perform, 2)
    thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False}, daemon=True)
    thread.start()
    try:
        yield parts
    finally:
        worker.stop()
        thread.join(20)
        parts.close()


def proven(process: CommunityProcess, network: OwnedNetwork, handle: str = "ada.example") -> Owner:
    owner = Owner(process)
    network.profiles[handle] = Profile(bio=f"I garden. {owner.begin(f'bluesky:{handle}')}")
    page = owner.check()
    assert "Opt out of scoring" in page, page
    return owner


def card_of(reader: Reader, handle: str, process: CommunityProcess | None = None) -> dict[str, Any]:
    """What a reader is told about an account, once it is known."""
    body = {"accounts": [{"account": {"network": "bluesky", "handle": handle}}]}
    results: list[dict[str, Any]] = []

    def is_known() -> bool:
        sent = reader.send("POST", "/v1/scores", body, **({"process": process} if process else {}))
        results.append(sent.get_json()["results"][0])
        return bool(results[-1]["status"] != "pending")

    eventually(is_known)
    return results[-1]


def read_again(reader: Reader, key: str) -> dict[str, Any]:
    """Has an account read anew; returns its card, or the problem in its place."""
    shown: list[dict[str, Any]] = []

    def is_known() -> bool:
        response = reader.send("GET", f"/v1/scores/{key}?fresh=1")
        shown.append(response.get_json())
        return "evidence" in shown[-1] or response.status_code == 403

    eventually(is_known)
    return shown[-1]
