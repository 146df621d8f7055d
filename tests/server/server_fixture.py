"""A server for tests: a clock that stands still, an invented network, and the app over them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar

import msgspec
from flask import Flask
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

from server.accounts.parts import Accounts
from server.app import create_app
from server.fetching import Fetcher, FetchError
from server.fetching.responses import FetchedFile
from server.networks import Network, OptedOutError
from server.networks.base import check_bio_opt_out
from server.services import build_services
from server.settings import Settings
from server.store import Store
from server.store.memory import MemoryStore
from server.web.tokens import machine_token
from shared_schema import times
from shared_schema.networks import RateLimit, networks
from shared_schema.problems import slug_of
from shared_schema.records import Account, AccountQuery, AccountResult, Evidence, Export, Post, Profile
from tests.waiting import eventually

BASE = "http://127.0.0.1:8377"
OWN_HOST = "the account's own host"


class CompiledTemplates(BytecodeCache):
    """The pages' templates, compiled once in this process: each test has an app, which would compile them again."""

    def __init__(self) -> None:
        self.compiled: dict[tuple[str, str], bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if compiled := self.compiled.get((bucket.key, bucket.checksum)):
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self.compiled[bucket.key, bucket.checksum] = bucket.bytecode_to_string()


COMPILED_TEMPLATES = CompiledTemplates()


def compile_rules_once() -> None:
    """From now on, rules of addresses are compiled once in this process: all apps of the tests have the same."""
    compile_rule = Rule._compile_builder
    compiled: dict[tuple[object, ...], Callable[..., tuple[str, str]]] = {}

    def compile_once(rule: Rule, append_unknown: bool = True) -> Callable[..., tuple[str, str]]:
        key = (*rule._trace, repr(rule.defaults), append_unknown)
        if key not in compiled:
            compiled[key] = compile_rule(rule, append_unknown)
        return compiled[key]

    Rule._compile_builder = compile_once  # type: ignore[assignment, method-assign]


compile_rules_once()


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


TEXTS = (
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


def reply(number: int, now: datetime, text: str = "") -> Post:
    """One friendly reply."""
    text = text or TEXTS[number % len(TEXTS)]
    return Post(
        id=f"p{number}",
        text=f"{text} {'So there. ' * (number // len(TEXTS))}",
        # Three in a sitting, about a day apart, as people do.
        created_at=times.write(now - timedelta(hours=21 * (number // 3) + number // 9 * 5, minutes=7 * (number % 3))),
        language="en",
        is_reply=True,
        reply_to=f"friend{number % 9}",
    )


class InventedNetwork(Network):
    """A network in the place of Bluesky. Reads are recorded, and a test can make them wait or fail.

    Reads wait while the gate is closed: all of them, or only those of the hosts in `hanging` if there are any.
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
        posts = [reply(number, now) for number in range(self.posts)]
        stated = self.stated.get(account.handle, account)
        return Evidence(account=stated, profile=profile, posts=posts, origin="fetched", gathered_at=times.write(now))


class ServerFixture:
    """A server over invented parts. `networks_read`: those that the invented network stands for."""

    def __init__(
        self, home: Path, store: Store | None = None, networks_read: Sequence[str] = ("bluesky",), **settings: int
    ) -> None:
        self.clock = Clock()
        self.network = InventedNetwork()
        self.store: Store = store or MemoryStore()
        self.settings = Settings(home=home, readers=4, new_hosts="at_once", **settings)  # type: ignore[arg-type] # whole numbers only
        readers = dict.fromkeys(networks_read, self.network)
        self.services = build_services(self.settings, self.clock, store=self.store, readers=readers)
        self.accounts, self.fetcher, self.auth = self.services.accounts, self.services.fetcher, self.services.auth
        self.lookup = self.accounts.lookup
        self.published: dict[str, str | FetchError] = {}  # lists by address
        self.fetcher.list_file = self._list_file  # type: ignore[method-assign] # nothing leaves a test
        self.app: Flask = create_app(services=self.services)
        self.app.jinja_env.bytecode_cache = COMPILED_TEMPLATES
        self.token = machine_token(home)

    @property
    def authorised(self) -> dict[str, str]:
        """Headers with the machine's own token."""
        return {"Authorization": f"Bearer {self.token}"}

    def _list_file(self, url: str, *, rate_limit: RateLimit, validators: Mapping[str, str]) -> FetchedFile | None:
        """The published list at an address; its ETag is its text."""
        del rate_limit
        found = self.published.get(url, FetchError("not-found", "There is nothing at this address."))
        if isinstance(found, FetchError):
            raise found
        tag = str(hash(found))
        return None if validators.get("If-None-Match") == tag else FetchedFile(found, {"If-None-Match": tag})

    def close(self) -> None:
        self.network.gate.set()
        self.services.close()

    def fail(self, slug: str, retry_after: float | None = None) -> None:
        """The network fails from now on."""
        self.network.failure = FetchError(slug, "The test makes it fail.", retry_after=retry_after)

    def opt_out(self, reason: str = "This person asked not to be read.") -> None:
        """Every account has opted out from now on."""
        self.network.failure = OptedOutError(reason)

    def show(
        self, account: Account, *posts: Post, profile: Profile | None = None, page_host: str | None = OWN_HOST
    ) -> AccountResult:
        """The result for an account of which a page showed these posts: of its own host, if nothing else is given."""
        host = (account.host or networks()[account.network].hosts[0]) if page_host == OWN_HOST else page_host
        self.accounts.seen_posts.take([query(account, *posts, profile=profile)], host)
        return self.lookup.result(account)

    def settled(self, account: Account) -> AccountResult:
        """The result when no job is left."""
        for _ in range(2):  # a job that was about to end can miss what was shown in between
            self.lookup.result(account)
            eventually(lambda: not self.accounts.jobs)
        return self.lookup.result(account)


def query(account: Account, *posts: Post, profile: Profile | None = None) -> AccountQuery:
    return AccountQuery(account=account, posts=list(posts), profile=profile)


def slug(result: AccountResult) -> str | None:
    """The slug of the result's problem."""
    return slug_of(result.problem) if result.problem else None


def exported(accounts: Accounts) -> Export:
    """What an export holds."""
    return msgspec.json.decode(accounts.exporter.export(), type=Export)


def bluesky(handle: str = "ada.example") -> Account:
    """An account on the invented network."""
    return Account(network="bluesky", handle=handle)


def on_x(handle: str = "ada") -> Account:
    """An account on a network that the server cannot read."""
    return Account(network="x", handle=handle)


def on_mastodon(host: str, handle: str = "ada") -> Account:
    """An account on a Mastodon host."""
    return Account(network="mastodon", host=host, handle=handle)
