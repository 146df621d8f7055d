"""Linked accounts are shown where both ends confirm them, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from server.accounts.account_records import AccountRecord
from server.accounts.linked_accounts import claimed_keys, linked_accounts
from server.accounts.parts import build_accounts
from server.fetching import Fetcher
from server.networks import Network, OptedOutError
from server.store.memory import MemoryStore
from shared_schema.networks import account_of
from shared_schema.records import Account, Evidence
from tests.server.server_fixture import Clock, ServerFixture, exported, reply

BLOG, BLUE, FEDI, X = "web:ada.example", "bluesky:ada.bsky.social", "mastodon:hachyderm.example/@ada", "x:ada"
URLS = {
    BLOG: "https://ada.example/",
    BLUE: "https://bsky.app/profile/ada.bsky.social",
    FEDI: "https://hachyderm.example/@ada",
    X: "https://x.com/ada",
}


Links = dict[str, tuple[list[str], list[str]]]  # claimed and verified links by account key


class LinkingNetwork(Network):
    """A network whose accounts have the links that the test gives them."""

    def __init__(self, name: str, links: Links) -> None:
        self.id = name  # type: ignore[misc]
        self.links = links
        self.opted_out: set[str] = set()

    def recognise(self, text: str) -> list[Account]:  # noqa: ARG002 nothing is recognised
        return []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 nothing is fetched
        key = f"{account.network}:{account.handle}"
        if key in self.opted_out:
            raise OptedOutError("This person asked not to be scored.")
        claimed, verified = self.links.get(key, ([], []))
        posts = [reply(number, now) for number in range(12)]
        return Evidence(account=account, posts=posts, origin="fetched", claimed_links=claimed, verified_links=verified)


class People:
    """A server whose networks have the given links."""

    def __init__(self, home: Path, links: Links) -> None:
        self.server = ServerFixture(home)
        self.networks = {name: LinkingNetwork(name, links) for name in ("web", "bluesky", "x")}
        self.clock = Clock()
        self.accounts = build_accounts(
            MemoryStore(), self.server.fetcher, self.server.settings, self.clock, self.networks
        )

    def linked_accounts(self, key: str) -> list[str]:
        card = self.accounts.lookup.wait(account_of(key), 10).card
        assert card is not None
        return [other.key for other in card.linked_accounts]

    def close(self) -> None:
        self.accounts.close()
        self.server.close()


@pytest.fixture
def people(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[People]:
    fixture = People(tmp_path, request.param)
    yield fixture
    fixture.close()


def _claims(**claimed: list[str]) -> Links:
    keys = {"blog": BLOG, "blue": BLUE, "x": X}
    return {keys[name]: ([URLS[other] for other in others], []) for name, others in claimed.items()}


@pytest.mark.parametrize("people", [_claims(blog=[BLUE, X], blue=[BLOG])], indirect=True)
def test_two_accounts_that_link_to_each_other_are_on_both_cards(people: People) -> None:
    assert people.linked_accounts(BLOG) == []  # not confirmed yet
    assert people.linked_accounts(BLUE) == [BLOG]
    assert people.linked_accounts(BLOG) == [BLUE]


@pytest.mark.parametrize("people", [_claims(blog=[BLUE, X], blue=[])], indirect=True)
def test_a_link_from_one_end_is_not_enough(people: People) -> None:
    assert [people.linked_accounts(key) for key in (BLOG, BLUE, X, BLOG)] == [[], [], [], []]


@pytest.mark.parametrize("people", [{BLUE: ([], [URLS[BLOG]])}], indirect=True)
def test_a_verified_link_is_trusted_at_once(people: People) -> None:
    assert people.linked_accounts(BLUE) == [BLOG]


@pytest.mark.parametrize("people", [{}], indirect=True)
def test_what_a_federated_host_verified_needs_a_link_back(people: People) -> None:
    records, now = people.accounts.records, people.clock()
    evidence = Evidence(account=account_of(FEDI), posts=[], verified_links=[URLS[BLOG]])
    claimed = claimed_keys(evidence)
    assert claimed == (BLOG,)
    assert linked_accounts(evidence, FEDI, claimed, records, now) == []
    records.save(AccountRecord(BLOG, "ready", 0.0, claimed_keys=(FEDI,)), [], records.generation(BLOG))
    assert [other.key for other in linked_accounts(evidence, FEDI, claimed, records, now)] == [BLOG]


def domain_handle(key: str, url: str) -> Links:
    """An account whose handle is a domain, which its network has verified."""
    return {key: ([], [url])}


@pytest.mark.parametrize(
    "people",
    [domain_handle("bluesky:tomfixes.test", f"https://{host}/") for host in ("tomfixes.test", "www.tomfixes.test")],
    indirect=True,
)
def test_a_page_at_the_address_that_is_the_handle_is_not_repeated(people: People) -> None:
    assert people.linked_accounts("bluesky:tomfixes.test") == []


@pytest.mark.parametrize("people", [{BLUE: ([], [URLS[X]])}], indirect=True)
def test_an_account_that_opted_out_is_not_linked_while_the_opt_out_is_known(people: People) -> None:
    people.networks["x"].opted_out.add(X)
    assert people.accounts.lookup.wait(account_of(X), 10).status == "opted_out"
    assert people.linked_accounts(BLUE) == []
    people.clock.move(hours=25)
    people.accounts.lookup.wait(account_of(BLUE), 10, fresh=True)
    assert people.linked_accounts(BLUE) == [X]


@pytest.mark.parametrize("people", [_claims(blog=[BLUE], blue=[BLOG])], indirect=True)
def test_linked_accounts_are_stored_and_erased_with_the_card(people: People) -> None:
    people.linked_accounts(BLOG)
    people.linked_accounts(BLUE)
    export = exported(people.accounts)
    assert [other.key for other in export.cards[BLOG].linked_accounts] == [BLUE]
    people.accounts.eraser.erase_account(account_of(BLUE))
    assert BLUE not in exported(people.accounts).cards
    assert msgspec.json.decode(msgspec.json.encode(export.cards[BLOG]), type=type(export.cards[BLOG])).linked_accounts


@pytest.mark.slow
@pytest.mark.parametrize(
    "url",
    [
        "https://ada.example/",
        URLS[BLUE],
        "https://[broken",
        "javascript:alert(1)",
        "ada",
        "x:far_too_long_for_x_it_is",
    ],
)
@pytest.mark.parametrize("people", [{}], indirect=True)
def test_a_link_to_itself_or_to_no_account_is_ignored(people: People, url: str) -> None:
    people.networks["bluesky"].links[BLUE] = ([url], [url])
    assert people.linked_accounts(BLUE) == ([BLOG] if "ada.example" in url else [])
