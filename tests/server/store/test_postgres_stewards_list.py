"""The stewards' list in the database: one reason an account, bounded, with its history, and appeals against it."""

from __future__ import annotations

import psycopg
import pytest

from server.store.postgres import stewards_list
from server.store.postgres.appeals import Appeals, Decision
from server.store.postgres.database import Database
from server.store.postgres.stewards_list import StewardsList
from server.store.postgres.store import PostgresStore

pytestmark = pytest.mark.postgres

KEY, OTHER = "x:ada", "x:ben"


@pytest.fixture
def listings(database: Database) -> StewardsList:
    return StewardsList(database)


@pytest.fixture
def appeals(database: Database) -> Appeals:
    return Appeals(database)


@pytest.fixture
def steward(database: Database) -> int:
    row = database.run(
        lambda connection: connection.execute(
            "INSERT INTO readers (name, role) VALUES ('Sam', 'steward') RETURNING id"
        ).fetchone()
    )
    assert row is not None
    return int(row[0])


def listed(listings: StewardsList) -> dict[str, str]:
    return {each.account: each.reason for each in listings.all()}


def decision(*, agrees: bool) -> Decision:
    return Decision(agrees=agrees, verdict=None, reason="we thought about it")


def test_an_account_is_listed_once_and_its_history_stays(listings: StewardsList, steward: int) -> None:
    assert listings.add(KEY, "satire", steward) == "added"
    assert listings.add(KEY, "again", steward) == "present"
    assert listings.add(OTHER, "a shop", steward) == "added"
    found = listings.of_account(KEY)
    assert found is not None
    assert (found.reason, found.is_disputed) == ("satire", False)
    assert listings.remove(found.id, "a mistake", steward)
    assert not listings.remove(found.id, "twice", steward)
    assert listed(listings) == {OTHER: "a shop"}
    assert listings.add(KEY, "satire after all", steward) == "added"
    changes = [(each.account, each.reason, each.steward, each.is_removal) for each in listings.history()]
    assert changes == [
        (KEY, "satire after all", "Sam", False),
        (KEY, "a mistake", "Sam", True),
        (OTHER, "a shop", "Sam", False),
        (KEY, "satire", "Sam", False),
    ]


def test_the_list_has_a_limit(listings: StewardsList, steward: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stewards_list, "LISTINGS_LIMIT", 2)
    assert [listings.add(f"x:p{number}", "r", steward) for number in range(3)] == ["added", "added", "full"]
    assert listings.add("x:p0", "r", steward) == "present"
    listings.remove(listings.all()[0].id, "room", steward)
    assert listings.add("x:p2", "r", steward) == "added"


def test_an_account_that_is_not_scored_is_on_no_list(listings: StewardsList, appeals: Appeals, steward: int) -> None:
    listings.add(KEY, "satire", steward)
    appeals.unscore(KEY)
    appeals.unscore(OTHER)
    assert listings.all() == []
    assert listings.of_account(KEY) is None
    assert listings.add(OTHER, "r", steward) == "unscored"
    assert not appeals.open(KEY, None, "take me off", 14)


@pytest.mark.parametrize("appealed", [False, True])
def test_an_account_that_opts_out_is_on_it_no_more(
    database: Database, listings: StewardsList, appeals: Appeals, steward: int, appealed: bool
) -> None:
    """The owner can prove nothing any more, so there would be no appeal."""
    for key in (KEY, OTHER):
        listings.add(key, "satire", steward)
        if appealed:
            appeals.open(key, None, "I am the city.", 14)
    own = {"status": "opted_out", "rests_on_seen": True}
    PostgresStore(database, steward).put("cards", {KEY: own})
    assert set(listed(listings)) == {KEY, OTHER}, "a reader's own card may rest on what that reader made up"
    shared = {"rests_on_seen": False, "status": "ready", "text": '"status":"opted_out"'}
    PostgresStore(database, None).put("cards", {KEY: shared})
    assert set(listed(listings)) == {KEY, OTHER}
    PostgresStore(database, None).put("cards", {KEY: {**shared, "status": "opted_out"}})
    assert set(listed(listings)) == {OTHER}
    assert [(each.account, each.reason, each.steward) for each in listings.history() if each.is_removal] == [
        (KEY, "", "")
    ]
    assert [each.account for each in appeals.waiting()] == [OTHER] * appealed
    PostgresStore(database, None).put("cards", {KEY: shared})
    assert set(listed(listings)) == {OTHER}
    assert listings.add(KEY, "satire", steward) == "added"


def test_a_decision_that_an_opt_out_overtook_is_not_revised(
    database: Database, listings: StewardsList, appeals: Appeals, steward: int
) -> None:
    listings.add(KEY, "satire", steward)
    appeals.open(KEY, None, "I am the city.", 14)
    (appeal,) = appeals.waiting()
    appeals.decide(appeal.id, steward, decision(agrees=True))
    PostgresStore(database, None).put("cards", {KEY: {"status": "opted_out", "rests_on_seen": False}})
    assert not appeals.revise(appeal.id, steward, decision(agrees=False))
    assert listed(listings) == {}


def test_an_appeal_against_it_shows_and_takes_it_off(listings: StewardsList, appeals: Appeals, steward: int) -> None:
    assert not appeals.open(KEY, None, "I am on no list", 14)
    listings.add(KEY, "satire", steward)
    assert appeals.open(KEY, None, "I am the city.", 14)
    assert not appeals.open(KEY, "person", "one at a time", 14)
    assert [each.is_disputed for each in listings.all()] == [True]
    (appeal,) = appeals.waiting()
    assert appeal.requested is None
    assert appeals.decide(appeal.id, steward, decision(agrees=False))
    assert [each.is_disputed for each in listings.all()] == [False]
    assert not appeals.open(KEY, None, "too early", 14)
    assert appeals.open(KEY, "person", "about something else", 14)
    assert appeals.revise(appeal.id, steward, decision(agrees=True))
    assert listings.all() == []
    assert appeals.revise(appeal.id, steward, decision(agrees=False))
    assert listed(listings) == {KEY: "satire"}
    assert [past.state for past in appeals.history(appeal.id)] == ["declined", "upheld", "declined"]


def test_another_reason_for_the_same_decision_changes_no_list(
    listings: StewardsList, appeals: Appeals, steward: int
) -> None:
    listings.add(KEY, "satire", steward)
    appeals.open(KEY, None, "I am the city.", 14)
    (appeal,) = appeals.waiting()
    appeals.decide(appeal.id, steward, decision(agrees=False))
    listings.remove(listings.all()[0].id, "a mistake", steward)
    assert appeals.revise(appeal.id, steward, decision(agrees=False))
    assert listings.all() == [], "a steward took it off meanwhile"
    assert appeals.revise(appeal.id, steward, decision(agrees=True))
    listings.add(KEY, "spam", steward)
    assert appeals.revise(appeal.id, steward, decision(agrees=True))
    assert listed(listings) == {KEY: "spam"}, "nobody appealed against that"


def test_a_steward_who_takes_it_off_upholds_the_open_appeal(
    listings: StewardsList, appeals: Appeals, steward: int
) -> None:
    listings.add(KEY, "satire", steward)
    appeals.open(KEY, None, "I am the city.", 14)
    listings.remove(listings.all()[0].id, "indeed", steward)
    (appeal,) = appeals.of_account(KEY)
    assert (appeal.state, appeal.reason) == ("upheld", "indeed")
    assert [past.reason for past in appeals.history(appeal.id)] == ["indeed"]


def test_a_steward_without_a_name_has_not_left(database: Database, listings: StewardsList, steward: int) -> None:
    """Who signed in with an account elsewhere has no name here."""
    database.run(lambda connection: connection.execute("UPDATE readers SET name = ''"))
    listings.add(KEY, "satire", steward)
    assert [each.steward for each in listings.history()] == [f"#{steward}"]


def test_what_was_removed_long_ago_and_who_has_left_are_forgotten(
    database: Database, listings: StewardsList, steward: int
) -> None:
    for key in (KEY, OTHER, "x:cy"):
        listings.add(key, "r", steward)
    for listing in listings.all()[:2]:
        listings.remove(listing.id, "gone", steward)

    def age(connection: psycopg.Connection) -> None:
        connection.execute(
            "UPDATE stewards_listings SET removed_at = now() - interval '366 days' WHERE account = 'x:cy'"
        )
        connection.execute("DELETE FROM readers")

    database.run(age)
    listings.drop_old()
    assert [(each.account, each.steward, each.is_removal) for each in listings.history()] == [
        (OTHER, "", True),
        (OTHER, "", False),
        (KEY, "", False),
    ]
