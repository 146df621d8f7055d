"""The same person on several networks is shown together where both ends say so, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import msgspec
import pytest

from server.accounts.lookup import Lookup
from server.fetching import Fetcher
from server.networks import Network, OptedOutError
from server.store.memory import MemoryStore
from shared_schema.networks import account_of
from shared_schema.records import Account, Evidence
from tests.server.invented import Clock, World, talk

BLOG, BLUE, FEDI, X = "web:ada.example", "bluesky:ada.bsky.social", "mastodon:hachyderm.example/@ada", "x:ada"
ADDRESS = {
    BLOG: "https://ada.example/",
    BLUE: "https://bsky.app/profile/ada.bsky.social",
    FEDI: "https://hachyderm.example/@ada",
    X: "https://x.com/ada",
}


class Told(Network):
    """A network whose accounts say of themselves what the test says, as (own pages, confirmed pages) by key."""

    def __init__(self, name: str, says: dict[str, tuple[list[str], list[str]]]) -> None:
        self.id = name  # type: ignore[misc]
        self._says = says
        self.opted_out: set[str] = set()

    def recognise(self, text: str) -> list[Account]:  # noqa: ARG002 nothing is recognised
        return []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 nothing is fetched
        key = f"{account.network}:{account.handle}"
        if key in self.opted_out:
            raise OptedOutError("This person asked not to be scored.")
        own, confirmed = self._says.get(key, ([], []))
        posts = [talk(number, now) for number in range(12)]
        return Evidence(account=account, posts=posts, origin="fetched", claimed_links=own, verified_links=confirmed)


class People:
    """A lookup over networks that are told, and what its cards show."""

    def __init__(self, home: Path, says: dict[str, tuple[list[str], list[str]]]) -> None:
        self.world = World(home)
        self.networks = {name: Told(name, says) for name in ("web", "bluesky", "x")}
        clock = Clock()
        self.lookup = Lookup(MemoryStore(), self.world.fetcher, self.world.settings, clock, self.networks)

    def linked_accounts(self, key: str) -> list[str]:
        card = self.lookup.wait(account_of(key), 10).card
        assert card is not None
        return [other.key for other in card.linked_accounts]

    def close(self) -> None:
        self.lookup.close()
        self.world.close()


@pytest.fixture
def people(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[People]:
    made = People(tmp_path, request.param)
    yield made
    made.close()


def _saying(**says: list[str]) -> dict[str, tuple[list[str], list[str]]]:
    keys = {"blog": BLOG, "blue": BLUE, "x": X}
    return {keys[name]: ([ADDRESS[other] for other in others], []) for name, others in says.items()}


@pytest.mark.parametrize("people", [_saying(blog=[BLUE, X], blue=[BLOG])], indirect=True)
def test_two_accounts_that_name_each_other_are_shown_together_on_both_cards(people: People) -> None:
    assert people.linked_accounts(BLOG) == []  # nobody has confirmed it yet
    assert people.linked_accounts(BLUE) == [BLOG]
    assert people.linked_accounts(BLOG) == [BLUE]


@pytest.mark.parametrize("people", [_saying(blog=[BLUE, X], blue=[])], indirect=True)
def test_one_end_alone_is_not_believed(people: People) -> None:
    assert [people.linked_accounts(key) for key in (BLOG, BLUE, X, BLOG)] == [[], [], [], []]


@pytest.mark.parametrize("people", [{BLUE: ([], [ADDRESS[BLOG]])}], indirect=True)
def test_what_the_network_has_checked_is_believed_at_once(people: People) -> None:
    assert people.linked_accounts(BLUE) == [BLOG]


@pytest.mark.parametrize("people", [{BLUE: ([], [ADDRESS[X]])}], indirect=True)
def test_who_asked_not_to_be_scored_there_is_not_shown_here(people: People) -> None:
    people.networks["x"].opted_out.add(X)
    assert people.lookup.wait(account_of(X), 10).status == "opted_out"
    assert people.linked_accounts(BLUE) == []


@pytest.mark.parametrize("people", [_saying(blog=[BLUE], blue=[BLOG])], indirect=True)
def test_what_was_confirmed_is_kept_and_goes_with_the_account(people: People) -> None:
    people.linked_accounts(BLOG)
    people.linked_accounts(BLUE)
    export = people.lookup.export()
    assert [other.key for other in export.cards[BLOG].linked_accounts] == [BLUE]
    people.lookup.forget(account_of(BLUE))
    assert BLUE not in people.lookup.export().cards
    assert msgspec.json.decode(msgspec.json.encode(export.cards[BLOG]), type=type(export.cards[BLOG])).linked_accounts


@pytest.mark.parametrize(
    "page",
    [
        "https://ada.example/",
        ADDRESS[BLUE],
        "https://[broken",
        "javascript:alert(1)",
        "ada",
        "x:far_too_long_for_x_it_is",
    ],
)
@pytest.mark.parametrize("people", [{}], indirect=True)
def test_an_account_is_never_its_own_other_and_odd_addresses_are_nobody(people: People, page: str) -> None:
    people.networks["bluesky"]._says[BLUE] = ([page], [page])
    assert people.linked_accounts(BLUE) == ([BLOG] if "ada.example" in page else [])
