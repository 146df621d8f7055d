"""The lists that a reader subscribes to: on the card, in no score, and harmless whatever their publisher does."""

from __future__ import annotations

import json
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.accounts.jobs.queue import JobQueue, Task
from server.accounts.lists import subscriptions as lists_module
from server.accounts.lists.addresses import ListAddressError, checked_address, id_of, publisher_of
from server.accounts.lists.files import ListEntry
from server.accounts.lists.hosted import HostedList
from server.accounts.lists.records import index_of
from server.accounts.lists.subscriptions import Lists, TooManyListsError, UnknownListError
from server.fetching import FetchError, QueuedError
from server.store.memory import MemoryStore
from shared_schema.limits import LISTS_LIMIT
from shared_schema.records import Account, Listing, ScoreCard
from tests.server.server_fixture import ServerFixture, bluesky, on_x, query

WEATHER = "https://lists.example.org/weather.json"
SPAM = "https://raw.githubusercontent.com/ada/lists/main/spam.csv"
WAIT = 10.0


def document(*accounts: Any, **fields: Any) -> str:
    return json.dumps(
        {"format": "humankind-list", "version": 1, "name": "Weather services", **fields} | {"accounts": accounts}
    )


def subscribe(server: ServerFixture, text: str, address: str = WEATHER) -> str:
    server.published[address] = text
    return server.accounts.lists.subscribe(address, WAIT).id


def listings(server: ServerFixture, account: Account) -> list[tuple[str, str]]:
    card = server.lookup.result(account).card
    assert card is not None
    return [(listing.name, listing.label) for listing in card.lists]


def ready(server: ServerFixture, account: Account) -> ScoreCard:
    card = server.settled(account).card
    assert card is not None
    return card


def test_the_card_names_the_list_and_its_publisher(server: ServerFixture) -> None:
    ready(server, bluesky())
    encoded = server.accounts.encoded_results
    before = encoded.of([query(bluesky())])[0]
    assert b'"lists":[]' in before
    row = {"account": "@Ada.example", "label": "automated", "reason": "posts \u202e hourly"}
    list_id = subscribe(server, document({**row, "account": "bluesky:Ada.example"}, publisher="The King"))
    card = server.lookup.result(bluesky()).card
    assert card is not None
    assert card.lists == [
        Listing(
            address=WEATHER,
            name="Weather services",
            publisher="lists.example.org",
            label="automated",
            reason="posts hourly",
            changed_at="2026-11-22T09:30:00Z",
        )
    ]
    shown = server.accounts.lists.get(list_id)
    assert (shown.claimed_publisher, shown.accounts, shown.labels) == ("The King", 1, {"automated": 1})
    assert b'"publisher":"lists.example.org"' in encoded.of([query(bluesky())])[0]
    server.accounts.lists.pause(list_id, paused=True)
    assert encoded.of([query(bluesky())])[0] == before
    server.accounts.lists.pause(list_id, paused=False)
    assert listings(server, bluesky()) == [("Weather services", "automated")]


def test_a_list_changes_no_byte_of_a_score(server: ServerFixture) -> None:
    """Also not where the account is read anew while the lists say the worst."""
    accounts = [bluesky(), bluesky("bo.example"), bluesky("bot.example")]
    server.network.posts = 12
    before = {account.handle: ready(server, account) for account in accounts}
    rows = [
        {"account": f"bluesky:{account.handle}", "label": label}
        for account, label in zip(accounts, ("automated", "person", "spam"), strict=True)
    ]
    subscribe(server, document(*rows))
    for account in accounts:
        for card in (server.lookup.result(account).card, server.lookup.wait(account, WAIT, fresh=True).card):
            assert card is not None
            assert card.lists
            stripped = msgspec.structs.replace(card, lists=[], cited=[])
            assert msgspec.json.encode(stripped) == msgspec.json.encode(
                msgspec.structs.replace(before[account.handle], cited=[])
            )
    assert server.accounts.crowd.view().verdicts["person"] == 3


def test_an_account_is_found_under_each_of_its_names(server: ServerFixture) -> None:
    """By its DID, and whatever software a list believes its host to run."""
    ready(server, bluesky())
    record = server.accounts.records.get("bluesky:ada.example")
    assert record is not None
    did = "did:plc:" + "a" * 24
    about = server.accounts.lists.about
    subscribe(
        server,
        document(
            {"account": f"bluesky:{did}", "label": "one"},
            {"account": "mastodon:social.example/@Mia", "label": "two"},
            {"account": "@hn@news.example", "label": "three"},
        ),
    )
    assert [listing.label for listing in about([record.key, f"bluesky:{did}"])] == ["one"]
    assert [listing.label for listing in about(["misskey:social.example/@mia"])] == ["two"]
    assert [listing.label for listing in about(["mastodon:news.example/@hn"])] == ["three"]
    assert about(["x:mia"]) == []


class Published:
    """Two lists that the server publishes itself; everybody gets the second from the start."""

    addresses = ("https://server.example/first", "https://server.example/second")
    defaults = addresses[1:]
    changes = 0

    def __init__(self) -> None:
        self.entries = [ListEntry("bluesky:ada.example", "listed", "a reason")]

    def get(self, address: str) -> HostedList | None:
        if address not in self.addresses:
            return None
        name = address.rpartition("/")[2]
        return HostedList(name, self.entries, index_of(self.entries), "2026-11-22T00:00:00Z")


class NoJobs(JobQueue):
    """A queue for readers whose lists are nowhere to be fetched."""

    def submit(self, task: Task) -> Future[None] | None:
        raise AssertionError(f"{task.key} was to be read.")


def hosting(server: ServerFixture, published: Published) -> Lists:
    """The reader's lists on a server that publishes some, made anew as in another process."""
    jobs = NoJobs(1, server.accounts.perform)
    return Lists(server.store, server.accounts.analyses, jobs, server.accounts.clock, published)


def test_a_list_of_the_servers_own_is_like_any_other_and_never_read_from_an_address(server: ServerFixture) -> None:
    published = Published()
    lists = hosting(server, published)
    first, second = published.addresses
    assert [each.address for each in lists.all()] == [second]
    assert lists.subscriptions() == {}, "the reader chose nothing yet"
    assert [each.address for each in lists.hosted()] == [first, second]
    shown = lists.subscribe(first, WAIT)
    assert (shown.name, shown.publisher, shown.accounts, shown.labels) == ("first", "server.example", 1, {"listed": 1})
    assert set(lists.subscriptions()) == {first}
    assert [(each.name, each.label, each.reason) for each in lists.about(["bluesky:ada.example"])] == [
        ("second", "listed", "a reason"),
        ("first", "listed", "a reason"),
    ]
    server.clock.move(hours=48)
    assert lists.refresh_due() == 0
    assert lists.refresh(shown.id, WAIT).problem is None
    before = lists.changes
    published.entries, published.changes = [], 1
    assert lists.changes == before + 1
    assert lists.about(["bluesky:ada.example"]) == []
    assert lists.entries(shown.id) == []


def test_a_list_that_everybody_gets_can_be_removed_and_put_back(server: ServerFixture) -> None:
    published = Published()
    lists = hosting(server, published)
    _, second = published.addresses
    change = lists.remove(id_of(second))
    for each in (lists, hosting(server, published)):
        assert each.all() == []
        assert second in {hosted.address for hosted in each.hosted()}
        assert each.about(["bluesky:ada.example"]) == []
    assert lists.undo(change) == 1
    for each in (lists, hosting(server, published)):
        assert [kept.address for kept in each.all()] == [second]
    lists.remove(id_of(second))
    assert lists.subscribe(second, WAIT).accounts == 1
    lists.remove(id_of(second))
    lists.forget()
    server.store.erase({})
    assert [kept.address for kept in hosting(server, published).all()] == [second], "as for a new reader"


def test_an_older_version_beside_this_one_does_not_bring_a_removed_list_back(server: ServerFixture) -> None:
    """It takes what is kept under an address for a list, reads it once a day, and saves it without `removed`."""
    published = Published()
    lists = hosting(server, published)
    _, second = published.addresses
    lists.remove(id_of(second))
    for key, document in server.store.items("lists"):
        del document["removed"]
        if document["address"] == key:
            server.store.put("lists", {key: document})
    assert hosting(server, published).all() == []


def test_what_has_ended_is_no_longer_shown(server: ServerFixture) -> None:
    ready(server, bluesky())
    row = {"account": "bluesky:ada.example", "label": "on holiday", "until": "2026-11-22T10:00:00Z"}
    subscribe(server, document(row))
    encoded = server.accounts.encoded_results
    assert b"on holiday" in encoded.of([query(bluesky())])[0]
    server.clock.move(hours=1)
    assert b"on holiday" not in encoded.of([query(bluesky())])[0]


def test_it_is_requested_once_a_day_and_only_for_what_has_changed(server: ServerFixture) -> None:
    lists = server.accounts.lists
    list_id = subscribe(server, document("x:ada"))
    assert lists.refresh_due() == 0
    server.clock.move(hours=25)
    assert lists.refresh_due() == 1
    lists.refresh(list_id, WAIT)
    same = lists.get(list_id)
    assert (same.changed_at, same.checked_at) == ("2026-11-22T09:30:00Z", "2026-11-23T10:30:00Z")
    server.published[WEATHER] = document("x:ada", "x:bo")
    assert lists.refresh(list_id, WAIT).changed_at == "2026-11-23T10:30:00Z"
    lists.pause(list_id, paused=True)
    server.clock.move(days=3)
    assert lists.refresh_due() == 0
    server.clock.move(days=-30)  # the clock was wrong
    lists.pause(list_id, paused=False)
    assert lists.refresh_due() == 1


@pytest.mark.parametrize(
    "later",
    [
        FetchError("not-found", "lists.example.org has nothing at this address."),
        FetchError("unsafe-address", "localhost is not a public host."),
        FetchError("timeout", "lists.example.org took too long."),
        FetchError("too-complex", "Reading this account took too much time or memory, so it was stopped."),
        "<!doctype html><title>Sold</title>",
        "[" * 100_000,
        '{"accounts": 3}',
        "{",
        "",
        document(*range(50)),
        "account\n" + "x:ada\n" * 20_001,
    ],
    ids=lambda later: later.slug if isinstance(later, FetchError) else later[:12],
)
def test_whatever_happens_to_a_list_its_last_good_copy_stays(server: ServerFixture, later: str | FetchError) -> None:
    ready(server, bluesky())
    list_id = subscribe(server, document("bluesky:ada.example", label="weather"))
    server.clock.move(days=1)
    server.published[WEATHER] = later
    shown = server.accounts.lists.refresh(list_id, WAIT)
    assert shown.problem
    assert "this account" not in shown.problem.lower()
    assert shown.changed_at == "2026-11-22T09:30:00Z"
    assert listings(server, bluesky()) == [("Weather services", "weather")]
    assert server.accounts.lists.refresh_due() == 0
    server.clock.move(hours=7)
    assert server.accounts.lists.refresh_due() == 1
    server.published[WEATHER] = document("bluesky:ada.example", label="weather", name="Back")
    assert server.accounts.lists.refresh(list_id, WAIT).problem is None


def test_what_is_no_list_is_not_subscribed_to(server: ServerFixture) -> None:
    lists = server.accounts.lists
    server.published[WEATHER] = "<html>"
    with pytest.raises(FetchError, match="web page"):
        lists.subscribe(WEATHER, WAIT)
    assert lists.all() == []
    for address in (
        "",
        "http://lists.example.org/a",
        "https://127.0.0.1/a",
        "https://localhost/a",
        "ftp://a.example/",
        "https://u:p@a.example/",
        "file:///etc/passwd",
    ):
        with pytest.raises(ListAddressError):
            lists.subscribe(address, WAIT)


def test_the_number_of_lists_and_what_they_hold_is_bounded(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(LISTS_LIMIT):
        subscribe(server, document(f"x:ada{number}"), f"https://lists.example.org/{number}.json")
    with pytest.raises(TooManyListsError):
        subscribe(server, document("x:ada"))
    monkeypatch.setattr(lists_module, "ALL_ACCOUNTS_LIMIT", LISTS_LIMIT)
    first = server.accounts.lists.all()[0]
    server.published[first.address] = document("x:ada", "x:bo")
    shown = server.accounts.lists.refresh(first.id, WAIT)
    assert "There is room for" in str(shown.problem)
    assert shown.accounts == 1


def test_removing_can_be_undone_and_erasing_cannot(server: ServerFixture) -> None:
    ready(server, bluesky())
    lists = server.accounts.lists
    list_id = subscribe(server, document("bluesky:ada.example", "x:bo"))
    change = lists.remove(list_id)
    assert listings(server, bluesky()) == []
    with pytest.raises(UnknownListError):
        lists.get(list_id)
    assert lists.undo(change) == 1
    assert listings(server, bluesky()) == [("Weather services", "listed")]
    assert lists.undo(change) == 0
    assert server.accounts.eraser.erase_account(on_x("bo")) == 1
    assert lists.get(list_id).accounts == 1
    change = lists.remove(list_id)
    server.accounts.eraser.erase_all()
    assert lists.undo(change) == 0


def test_lists_are_there_after_a_restart_and_what_cannot_be_read_is_left_aside(tmp_path: Path) -> None:
    store = MemoryStore()
    first = ServerFixture(tmp_path / "a", store)
    subscribe(first, document("x:bo", label="weather"))
    store.put("lists", {"https://a.example/": {"entries": "[["}, "https://b.example/": {"address": 3}})
    first.accounts.close()
    second = ServerFixture(tmp_path / "b", store)
    assert [listing.label for listing in second.accounts.lists.about(["x:bo"])] == ["weather"]
    assert len(second.accounts.lists.all()) == 1
    assert store.count("lists") == 3
    second.close()


def test_a_busy_queue_is_no_problem_of_a_list(server: ServerFixture) -> None:
    list_id = subscribe(server, document("x:ada"))
    server.published[WEATHER] = QueuedError("Too many at once.", retry_after=5)
    assert server.accounts.lists.refresh(list_id, WAIT).problem is None


@pytest.mark.parametrize(
    ("text", "address", "publisher"),
    [
        ("lists.example.org/a.csv#top", "https://lists.example.org/a.csv", "lists.example.org"),
        (" https://Lists.Example.org/a ", "https://lists.example.org/a", "lists.example.org"),
        (SPAM, SPAM, "raw.githubusercontent.com/ada"),
        (
            "https://cdn.jsdelivr.net/gh/ada/l@1/a.csv",
            "https://cdn.jsdelivr.net/gh/ada/l@1/a.csv",
            "cdn.jsdelivr.net/ada",
        ),
        ("@Labels.example", "https://bsky.app/profile/labels.example", "labels.example"),
        ("did:plc:" + "a" * 24, "https://bsky.app/profile/did:plc:" + "a" * 24, "did:plc:" + "a" * 24),
        ("https://bsky.app/profile/labels.example/", "https://bsky.app/profile/labels.example", "labels.example"),
        (
            "https://raw.githubusercontent.com/%E2%80%AEada/a.csv",
            "https://raw.githubusercontent.com/%E2%80%AEada/a.csv",
            "raw.githubusercontent.com",
        ),
    ],
)
def test_an_address_names_its_publisher(text: str, address: str, publisher: str) -> None:
    assert checked_address(text) == address
    assert publisher_of(address) == publisher
    assert len(id_of(address)) == 16


def test_an_export_names_the_lists_and_an_import_subscribes_again(server: ServerFixture) -> None:
    subscribe(server, document("x:ada"))
    exported = json.loads(server.accounts.exporter.export())
    assert exported["lists"] == {WEATHER: {"paused": False, "made_at": "2026-11-22T09:30:00Z"}}
    server.accounts.eraser.erase_all()
    part = {
        "lists": {
            **exported["lists"],
            "http://a.example/": {},
            "https://b.example/l": {"paused": True},
            "https://c.example/": 3,
        }
    }
    result = server.accounts.importer.run(part, replace=False)
    assert (result.lists.added, result.refused) == (2, 2)
    assert {each.address: each.paused for each in server.accounts.lists.all()} == {
        WEATHER: False,
        "https://b.example/l": True,
    }
    server.accounts.lists.refresh(id_of(WEATHER), WAIT)
    assert server.accounts.lists.get(id_of(WEATHER)).accounts == 1
    result = server.accounts.importer.run({"lists": {WEATHER: {}}}, replace=True)
    assert (result.lists.kept, result.lists.removed) == (1, 1)
    assert result.backup
    server.accounts.importer.run(
        json.loads((server.settings.home / "backups" / result.backup).read_text()), replace=True
    )
    assert len(server.accounts.lists.all()) == 2
