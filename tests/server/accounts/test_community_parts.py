"""Two readers, two web processes' parts and a worker's over one database: what is shared, and what is not."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from server.accounts.parts import Accounts
from server.fetching import FetchError
from server.fetching.responses import FetchedFile
from server.settings import Settings
from tests.server.server_fixture import InventedNetwork, bluesky, query, reply
from tests.waiting import eventually

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster
    from server.accounts.community_parts import CommunityParts

ADA_KEY = "bluesky:ada.example"
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def network() -> Iterator[InventedNetwork]:
    network = InventedNetwork()
    yield network
    network.gate.set()


@pytest.fixture
def new_parts(
    postgres: PostgresCluster, network: InventedNetwork, tmp_path: Path
) -> Iterator[Callable[[], CommunityParts]]:
    """Makes the parts of another process."""
    from server.accounts.community_parts import CommunityParts

    name = postgres.database()
    url = postgres.url(name)
    made: list[CommunityParts] = []

    def new() -> CommunityParts:
        settings = Settings(home=tmp_path / str(len(made)), new_hosts="at_once")
        made.append(CommunityParts(settings, url, lambda: NOW, {"bluesky": network}))
        return made[-1]

    yield new
    for parts in made:
        parts.close()
    postgres.drop(name)


@pytest.fixture
def worker(new_parts: Callable[[], CommunityParts]) -> Iterator[CommunityParts]:
    """A worker that runs, with its parts."""
    from server.accounts.jobs.community_worker import CommunityWorker

    parts = new_parts()
    worker = CommunityWorker(parts.database.url, parts.perform, 4)
    thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False})
    thread.start()
    yield parts
    worker.stop()
    thread.join(20)


@pytest.fixture
def readers(new_parts: Callable[[], CommunityParts], worker: CommunityParts) -> tuple[Accounts, Accounts]:
    """Two readers, each at another web process."""
    del worker
    accounts = []
    for name in ("Ada", "Ben"):
        parts = new_parts()

        def add(connection: object, name: str = name) -> int:
            from psycopg import Connection

            assert isinstance(connection, Connection)
            row = connection.execute("INSERT INTO readers (name) VALUES (%s) RETURNING id", [name]).fetchone()
            assert row is not None
            return int(row[0])

        accounts.append(parts.accounts_of(parts.database.run(add)))
    return accounts[0], accounts[1]


def test_an_account_is_read_once_for_all_readers(readers: tuple[Accounts, Accounts], network: InventedNetwork) -> None:
    network.gate.clear()
    ada, ben = readers
    assert ada.lookup.result(bluesky()).status == "pending"
    assert ben.lookup.result(bluesky()).status == "pending"
    waiting = threading.Timer(0.3, network.gate.set)
    waiting.start()
    cards = [reader.lookup.wait(bluesky(), 20).card for reader in readers]
    assert network.reads == ["ada.example"]
    assert cards[0] is not None
    assert cards[0] == cards[1]
    assert [result.status for result in ben.lookup.stream([query(bluesky())], 20)] == ["ready"]


def test_a_stream_is_woken_when_the_worker_has_saved(
    readers: tuple[Accounts, Accounts], network: InventedNetwork
) -> None:
    names = [f"p{number}.example" for number in range(6)]
    results = list(readers[0].lookup.stream([query(bluesky(name)) for name in names], 30))
    assert {result.status for result in results} == {"ready"}
    assert sorted(network.reads) == names


def test_what_one_reader_saw_stays_the_readers(readers: tuple[Accounts, Accounts], network: InventedNetwork) -> None:
    ada, ben = readers
    ada.seen_posts.take([query(bluesky(), reply(100, NOW, "Only Ada saw this. How are you?"))], "bsky.app")
    mine = ada.lookup.wait(bluesky(), 20).card
    theirs = ben.lookup.wait(bluesky(), 20).card
    assert mine is not None
    assert theirs is not None
    assert (mine.evidence.seen_posts, theirs.evidence.seen_posts) == (1, 0)
    assert network.reads == ["ada.example"] * 2  # one card is shared, the other is Ada's
    again = ada.lookup.result(bluesky()).card
    assert again is not None
    assert again.evidence.seen_posts == 1


def test_the_posts_that_a_card_cites_are_there_for_all_readers_and_a_private_cards_for_one(
    readers: tuple[Accounts, Accounts], network: InventedNetwork, worker: CommunityParts
) -> None:
    ada, ben = readers
    ada.seen_posts.take([query(bluesky(), reply(100, NOW, "Only Ada saw this. How are you?"))], "bsky.app")
    for reader in readers:
        result = reader.lookup.wait(bluesky(), 20)
        assert result.card is not None
        assert result.card.cited
    reads = list(network.reads)
    cited = [reader.records.cited(ADA_KEY, NOW.timestamp()) for reader in readers]
    assert ["Only Ada" in str(posts) for posts in cited] == [True, False]
    assert [bool(reader.lookup.wait(bluesky(), 20).card) for reader in readers] == [True, True]
    assert network.reads == reads  # nobody has to read again for them
    ada.eraser.erase_all()
    assert ada.records.cited(ADA_KEY, NOW.timestamp()) == cited[1]
    worker.database.run(lambda c: c.execute("UPDATE cited_posts SET made_at = made_at - interval '25 hours'"))
    worker.keep_up()
    assert ben.records.cited(ADA_KEY, NOW.timestamp()) is None


def test_an_alias_that_a_worker_found_is_known_to_all(
    readers: tuple[Accounts, Accounts], network: InventedNetwork
) -> None:
    ada, ben = readers
    network.stated["old.example"] = bluesky("new.example")
    assert ada.lookup.wait(bluesky("old.example"), 20).status == "ready"
    assert ben.lookup.wait(bluesky("old.example"), 20).status == "ready"
    assert network.reads == ["old.example"]
    eventually(lambda: not ada.jobs)
    network.stated["older.example"] = bluesky("newer.example")
    ada.seen_posts.take([query(bluesky("older.example"), reply(100, NOW))], "bsky.app")  # a job of Ada's own
    assert ada.lookup.wait(bluesky("older.example"), 20).status == "ready"
    assert ada.lookup.result(bluesky("older.example")).status == "ready"


def test_a_list_is_read_by_a_worker_and_is_its_readers(
    readers: tuple[Accounts, Accounts], worker: CommunityParts, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = {"https://lists.example/kind.csv": FetchedFile("account,label\nbluesky:ada.example,kind\n", {})}

    def list_file(url: str, **_options: object) -> FetchedFile:
        if url not in published:
            raise FetchError("not-found", "There is nothing at this address.")
        return published[url]

    monkeypatch.setattr(worker.fetcher, "list_file", list_file)
    ada, ben = readers
    subscribed = ada.lists.subscribe("https://lists.example/kind.csv", 20)
    assert subscribed.accounts == 1
    card = ada.lookup.wait(bluesky(), 20).card
    assert card is not None
    assert [listing.label for listing in card.lists] == ["kind"]
    assert ben.lists.all() == []
    with pytest.raises(FetchError, match="nothing at this address"):
        ada.lists.subscribe("https://lists.example/gone.csv", 20)
    assert len(ada.lists.all()) == 1


def test_an_own_account_is_read_from_time_to_time_and_only_its_reader_has_the_mirror(
    readers: tuple[Accounts, Accounts], network: InventedNetwork, worker: CommunityParts
) -> None:
    ada, _ben = readers
    ada.own_accounts.add(bluesky())
    worker.keep_up()
    worker.keep_up()  # another worker, at the same time
    eventually(lambda: worker.accounts_of(1).mirror.get(ADA_KEY) is not None)
    assert worker.accounts_of(2).mirror.get(ADA_KEY) is None
    assert network.reads == ["ada.example"]
