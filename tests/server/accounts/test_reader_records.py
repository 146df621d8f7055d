"""What a web process of a community holds of one reader's cards, and of everybody's."""

from __future__ import annotations

from typing import Any

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.reader_records import ReaderRecords
from server.accounts.shared_records import SharedRecords
from shared_schema.problems import problem
from tests.server.accounts.counted_store import CountedStore


class NoCitedPosts:
    """Keeps none."""

    def put(self, *_given: Any, **_options: Any) -> None:
        pass

    def get(self, _key: str) -> None:
        return None

    def forget(self, _keys: list[str] | None) -> None:
        pass


class OneReadersStore(CountedStore):
    """The store of one reader, whose own cards go before the shared ones, which are in another store."""

    def __init__(self, shared: CountedStore) -> None:
        super().__init__()
        self.shared = shared
        self.listings = 0

    def own_cards(self) -> frozenset[str]:
        self.listings += 1
        return frozenset(key for key, _ in self.items("cards"))


class Process:
    """Two readers of one process."""

    def __init__(self) -> None:
        self.public = CountedStore()
        self.shared = SharedRecords(self.public)
        self.stores = [OneReadersStore(self.public) for _ in range(2)]
        self.ada, self.ben = (ReaderRecords(store, NoCitedPosts(), self.shared) for store in self.stores)


def _save(store: CountedStore, key: str, detail: str = "Nobody.", hosts: tuple[str, ...] = ()) -> AccountRecord:
    records = AccountRecords(store)
    record = AccountRecord(key, "unavailable", 1.0, problem=problem("not-found", detail), contacted_hosts=hosts)
    assert records.save(record, [], records.generation(key))
    return record


def test_a_shared_card_is_read_and_held_once_for_all_readers() -> None:
    process = Process()
    saved = _save(process.public, "x:ada")
    for records in (process.ada, process.ben, process.ada):
        records.load(["x:ada", "x:nobody"])
        assert records.get("x:ada") == saved
        assert records.get("x:nobody") is None
    assert process.ada.get("x:ada") is process.ben.in_memory("x:ada")
    assert process.public.reads == 1
    assert [store.reads for store in process.stores] == [0, 0]


def test_a_readers_own_card_is_the_readers_alone() -> None:
    process = Process()
    public = _save(process.public, "x:ada")
    mine = _save(process.stores[0], "x:ada", "Only Ada saw this.")
    ada = ReaderRecords(process.stores[0], NoCitedPosts(), process.shared)
    for records, expected in ((ada, mine), (process.ben, public), (ada, mine), (process.ben, public)):
        records.load(["x:ada"])
        assert records.in_memory("x:ada") == records.get("x:ada") == expected
    assert process.shared.get("x:ada") == public


def test_a_card_that_becomes_a_readers_own_is_noticed_and_one_that_ends_too() -> None:
    process = Process()
    public = _save(process.public, "x:ada")
    assert process.ada.get("x:ada") == public
    mine = _save(process.stores[0], "x:ada", "Only Ada saw this.")
    changes = process.ada.changes
    process.ada.drop_from_memory("x:ada")
    assert process.ada.in_memory("x:ada") is None, "nothing is right until the reader's own are listed again"
    assert process.ada.get("x:ada") == mine
    assert process.ada.changes > changes
    assert process.ada.forget(["x:ada"]) == 1
    assert process.ada.get("x:ada") == public


def test_a_change_of_a_shared_card_counts_as_a_change_for_every_reader() -> None:
    process = Process()
    _save(process.public, "x:ada")
    process.ada.load(["x:ada"])
    changes = process.ada.changes
    newer = _save(process.public, "x:ada", "Somebody else now.")
    process.shared.drop("x:ada")
    assert process.ada.changes > changes
    assert process.ada.get("x:ada") == newer


def test_what_changes_for_every_reader_is_read_again_for_own_cards_and_no_others() -> None:
    process = Process()
    for key in ("x:ada", "x:ben"):
        _save(process.stores[0], key, "Only Ada saw this.")
    ada, store = ReaderRecords(process.stores[0], NoCitedPosts(), process.shared), process.stores[0]
    ada.load(["x:ada", "x:ben"])
    reads, listings = store.reads, store.listings
    newer, changes = _save(store, "x:ada", "With a verdict of a steward."), ada.changes
    ada.drop_shared("x:nobody")
    assert ada.changes == changes
    ada.drop_shared("x:ada")
    assert ada.changes > changes
    assert ada.in_memory("x:ada") is None
    assert ada.in_memory("x:ben") is not None
    assert ada.get("x:ada") == newer
    assert (store.reads, store.listings) == (reads + 1, listings)
    ada.drop_shared(None)
    assert ada.in_memory("x:ben") is None


def test_hosts_of_loaded_cards_are_known_without_listing_all_cards_again() -> None:
    process = Process()
    assert set(process.ada.contacted_hosts()) == set()
    _save(process.public, "mastodon:hachyderm.io/@ada", hosts=("hachyderm.io",))
    process.shared.drop("mastodon:hachyderm.io/@ada")
    process.ada.load(["mastodon:hachyderm.io/@ada"])
    assert set(process.ada.contacted_hosts()) == {"hachyderm.io"}
