"""The contract of every store, tested on each of them. test_tiny.py tests what only the store on the disk does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Thread

import pytest

from server.store import KINDS, Store
from server.store.memory import MemoryStore
from server.store.tiny import TinyStore

MakeStore = Callable[[Mapping[str, int]], Store]


@pytest.fixture(params=["memory", "tiny"])
def make_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MakeStore]:
    stores: list[Store] = []

    def build(limits: Mapping[str, int]) -> Store:
        store: Store = MemoryStore(limits) if request.param == "memory" else TinyStore(tmp_path / "data", limits)
        stores.append(store)
        return store

    yield build
    for store in stores:
        store.close()


def test_get_returns_what_was_put(make_store: MakeStore) -> None:
    store = make_store({})
    store.put("cards", {"x:ada": {"verdict": "person"}, "x:bob": {"verdict": "unsure"}})
    assert store.get("cards", "x:ada") == {"verdict": "person"}
    assert store.get("cards", "x:eve") is None
    assert store.get("seen", "x:ada") is None
    assert store.count("cards") == 2


def test_put_replaces_a_document_with_the_same_key(make_store: MakeStore) -> None:
    store = make_store({})
    store.put("cards", {"x:ada": {"n": 1}})
    store.put("cards", {"x:ada": {"n": 2}})
    assert store.get("cards", "x:ada") == {"n": 2}
    assert store.count("cards") == 1


def test_documents_are_private_copies(make_store: MakeStore) -> None:
    store = make_store({})
    document = {"deep": {"list": [1]}}
    store.put("cards", {"x:ada": document})
    document["deep"]["list"].append(2)
    copy = store.get("cards", "x:ada")
    assert copy == {"deep": {"list": [1]}}
    copy["deep"]["list"].append(3)
    store.items("cards")[0][1]["deep"]["list"].append(4)
    assert store.get("cards", "x:ada") == {"deep": {"list": [1]}}


def test_items_are_in_the_order_of_the_last_put(make_store: MakeStore) -> None:
    store = make_store({})
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    assert [key for key, _ in store.items("cards")] == ["b", "c", "a"]


def test_a_bounded_kind_drops_the_oldest_documents(make_store: MakeStore) -> None:
    store = make_store({"cards": 3})
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    store.put("cards", {"d": {}})
    assert [key for key, _ in store.items("cards")] == ["c", "a", "d"]
    store.put("cards", {letter: {} for letter in "efghi"})
    assert [key for key, _ in store.items("cards")] == ["g", "h", "i"]
    store.put("seen", {letter: {} for letter in "abcdef"})
    assert store.count("seen") == 6


def test_delete_returns_how_many_documents_there_were(make_store: MakeStore) -> None:
    store = make_store({})
    store.put("seen", {"a": {}, "b": {}, "c": {}})
    assert store.delete("seen", ["a", "a", "unknown"]) == 1
    assert store.delete("seen") == 2
    assert store.delete("seen") == 0
    assert store.items("seen") == []


@pytest.mark.parametrize("kind", KINDS)
def test_similar_keys_are_different_documents(make_store: MakeStore, kind: str) -> None:
    store = make_store({})
    keys = ["", "a", "A", "a ", "mastodon:héllo.example/@ada", "line\nend", "0", "日本"]
    store.put(kind, {key: {"key": key} for key in keys})
    assert {key: document["key"] for key, document in store.items(kind)} == {key: key for key in keys}


def test_an_unknown_kind_raises_key_error(make_store: MakeStore) -> None:
    store = make_store({})
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
    store = make_store({})

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
