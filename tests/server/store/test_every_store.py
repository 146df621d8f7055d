"""The contract of every store, tested on each of them. test_tiny.py tests what only the store on the disk does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from server.store import KINDS, Store
from server.store.memory import MemoryStore
from server.store.tiny import TinyStore

if TYPE_CHECKING:
    from server.store.postgres.database import Database

MakeStore = Callable[[], Store]


@pytest.fixture
def make_memory_store() -> MakeStore:
    return MemoryStore


@pytest.fixture
def make_tiny_store(tmp_path: Path) -> MakeStore:
    return lambda: TinyStore(tmp_path / "data")


@pytest.fixture(scope="module")
def database(database_url: str, new_reader: Callable[[], int]) -> Iterator[Database]:
    """A database in which another reader has documents with the same keys as in the tests."""
    from server.store.postgres.database import Database
    from server.store.postgres.store import PostgresStore

    database, other = Database(database_url), new_reader()
    for kind in KINDS:
        PostgresStore(database, other).put(kind, {key: {"of": "another reader"} for key in ("", "a", "b", "x:ada")})
    yield database
    database.close()


@pytest.fixture
def make_postgres_store(database: Database, new_reader: Callable[[], int]) -> MakeStore:
    from server.store.postgres.store import PostgresStore

    return lambda: PostgresStore(database, new_reader())


@pytest.fixture(params=["memory", "tiny", pytest.param("postgres", marks=pytest.mark.postgres)])
def make_store(request: pytest.FixtureRequest) -> Iterator[MakeStore]:
    stores: list[Store] = []
    make: MakeStore = request.getfixturevalue(f"make_{request.param}_store")

    def build() -> Store:
        stores.append(make())
        return stores[-1]

    yield build
    for store in stores:
        store.close()


def test_get_returns_what_was_put(make_store: MakeStore) -> None:
    store = make_store()
    store.put("cards", {"x:ada": {"verdict": "person"}, "x:bob": {"verdict": "unsure"}})
    assert store.get("cards", "x:ada") == {"verdict": "person"}
    assert store.get("cards", "x:eve") is None
    assert store.get("seen", "x:ada") is None
    assert store.count("cards") == 2


def test_get_many_returns_those_that_there_are(make_store: MakeStore) -> None:
    store = make_store()
    store.put("cards", {"x:ada": {"n": [1]}, "x:bob": {"n": [2]}})
    found = store.get_many("cards", ["x:bob", "x:eve", "x:ada"])
    assert found == {"x:ada": {"n": [1]}, "x:bob": {"n": [2]}}
    found["x:ada"]["n"].append(3)
    assert store.get_many("cards", ["x:ada"]) == {"x:ada": {"n": [1]}}
    assert store.get_many("seen", ["x:ada"]) == {}
    assert store.get_many("cards", []) == {}


def test_put_replaces_a_document_with_the_same_key(make_store: MakeStore) -> None:
    store = make_store()
    store.put("cards", {"x:ada": {"n": 1}})
    store.put("cards", {"x:ada": {"n": 2}})
    assert store.get("cards", "x:ada") == {"n": 2}
    assert store.count("cards") == 1


def test_documents_are_private_copies(make_store: MakeStore) -> None:
    store = make_store()
    document = {"deep": {"list": [1]}}
    store.put("cards", {"x:ada": document})
    document["deep"]["list"].append(2)
    copy = store.get("cards", "x:ada")
    assert copy == {"deep": {"list": [1]}}
    copy["deep"]["list"].append(3)
    store.items("cards")[0][1]["deep"]["list"].append(4)
    assert store.get("cards", "x:ada") == {"deep": {"list": [1]}}


def test_items_are_in_the_order_of_the_last_put(make_store: MakeStore) -> None:
    store = make_store()
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    assert [key for key, _ in store.items("cards")] == ["b", "c", "a"]


def test_delete_returns_how_many_documents_there_were(make_store: MakeStore) -> None:
    store = make_store()
    store.put("seen", {"a": {}, "b": {}, "c": {}})
    assert store.delete("seen", ["a", "a", "unknown"]) == 1
    assert store.delete("seen") == 2
    assert store.delete("seen") == 0
    assert store.items("seen") == []


@pytest.mark.parametrize("kind", KINDS)
def test_similar_keys_are_different_documents(make_store: MakeStore, kind: str) -> None:
    store = make_store()
    keys = ["", "a", "A", "a ", "mastodon:héllo.example/@ada", "line\nend", "0", "日本"]
    store.put(kind, {key: {"key": key} for key in keys})
    assert {key: document["key"] for key, document in store.items(kind)} == {key: key for key in keys}


def test_an_unknown_kind_raises_key_error(make_store: MakeStore) -> None:
    store = make_store()
    for use in (
        lambda: store.get("hats", "a"),
        lambda: store.put("hats", {}),
        lambda: store.put("hats", {"a": {}}),
        lambda: store.delete("hats"),
        lambda: store.items("hats"),
        lambda: store.count("hats"),
    ):
        with pytest.raises(KeyError):
            use()


def test_concurrent_writes_lose_no_document(make_store: MakeStore) -> None:
    store = make_store()

    def write(number: int) -> None:
        for turn in range(40):
            store.put("seen", {f"{number}-{turn}": {"turn": turn}})
            store.get("seen", f"{number}-{turn}")
            if turn % 4 == 3:
                store.delete("seen", [f"{number}-{turn}"])

    threads = [Thread(target=write, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.count("seen") == 6 * 30


def test_a_document_comes_back_sign_by_sign(make_store: MakeStore) -> None:
    store = make_store()
    document = {
        "text": "NUL \0, a line\nend, 🧡, 日本, \u202e",
        "numbers": [0, -0.0, 1.0, 1764240000.25, 1e300, 2**60, 5e-324],
        "nothing": None,
        "": {"nested": [[], {}, True]},
        "b": 1,
        "a": 2,
    }
    for kind in ("tags", "cards"):
        store.put(kind, {"x:ada": document})
        copy = store.get(kind, "x:ada")
        assert repr(copy) == repr(document)  # the order of the names, and 1.0 is not 1


def test_erase_deletes_everything_but_what_is_kept(make_store: MakeStore) -> None:
    store = make_store()
    for kind in KINDS:
        store.put(kind, {"a": {}, "b": {}})
    assert store.erase({"pairings": ["b", "unknown"], "cards": ["a"]}) == 2 * len(KINDS) - 2
    kept = {kind: [key for key, _ in store.items(kind)] for kind in KINDS}
    assert kept == {**{kind: [] for kind in KINDS}, "pairings": ["b"], "cards": ["a"]}
    assert store.erase({}) == 2


def test_a_put_of_many_documents_keeps_their_order(make_store: MakeStore) -> None:
    store = make_store()
    keys = [f"{number * 7919 % 2500}" for number in range(2500)]
    store.put("days", {key: {} for key in keys})
    assert [key for key, _ in store.items("days")] == keys
