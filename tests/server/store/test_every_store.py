"""What every store must do, asked of each of them alike. What only the store on the disk does is in its own files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Thread

import pytest

from server.store import KINDS, Store
from server.store.memory import MemoryStore
from server.store.tiny import TinyStore

Make = Callable[[Mapping[str, int]], Store]


@pytest.fixture(params=["memory", "tiny"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Make]:
    made: list[Store] = []

    def build(limits: Mapping[str, int]) -> Store:
        store: Store = MemoryStore(limits) if request.param == "memory" else TinyStore(tmp_path / "data", limits)
        made.append(store)
        return store

    yield build
    for store in made:
        store.close()


def test_what_was_put_is_got_back_and_nothing_else(make: Make) -> None:
    store = make({})
    store.put("cards", {"x:ada": {"verdict": "person"}, "x:bob": {"verdict": "unsure"}})
    assert store.get("cards", "x:ada") == {"verdict": "person"}
    assert store.get("cards", "x:eve") is None
    assert store.get("seen", "x:ada") is None
    assert store.count("cards") == 2


def test_a_later_put_replaces_and_counts_once(make: Make) -> None:
    store = make({})
    store.put("cards", {"x:ada": {"n": 1}})
    store.put("cards", {"x:ada": {"n": 2}})
    assert store.get("cards", "x:ada") == {"n": 2}
    assert store.count("cards") == 1


def test_documents_handed_out_are_private_copies(make: Make) -> None:
    store = make({})
    given = {"deep": {"list": [1]}}
    store.put("cards", {"x:ada": given})
    given["deep"]["list"].append(2)
    got = store.get("cards", "x:ada")
    assert got == {"deep": {"list": [1]}}
    got["deep"]["list"].append(3)
    store.items("cards")[0][1]["deep"]["list"].append(4)
    assert store.get("cards", "x:ada") == {"deep": {"list": [1]}}


def test_items_come_in_the_order_they_were_put_last(make: Make) -> None:
    store = make({})
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    assert [key for key, _ in store.items("cards")] == ["b", "c", "a"]


def test_a_bounded_kind_drops_what_was_put_longest_ago(make: Make) -> None:
    store = make({"cards": 3})
    store.put("cards", {"a": {}, "b": {}, "c": {}})
    store.put("cards", {"a": {}})
    store.put("cards", {"d": {}})
    assert [key for key, _ in store.items("cards")] == ["c", "a", "d"]
    store.put("cards", {letter: {} for letter in "efghi"})
    assert [key for key, _ in store.items("cards")] == ["g", "h", "i"]
    store.put("seen", {letter: {} for letter in "abcdef"})
    assert store.count("seen") == 6


def test_delete_takes_some_or_all_and_says_how_many_there_were(make: Make) -> None:
    store = make({})
    store.put("seen", {"a": {}, "b": {}, "c": {}})
    assert store.delete("seen", ["a", "a", "nobody"]) == 1
    assert store.delete("seen") == 2
    assert store.delete("seen") == 0
    assert store.items("seen") == []


@pytest.mark.parametrize("kind", KINDS)
def test_keys_of_any_spelling_are_kept_apart(make: Make, kind: str) -> None:
    store = make({})
    keys = ["", "a", "A", "a ", "mastodon:héllo.example/@ada", "line\nend", "0", "日本"]
    store.put(kind, {key: {"key": key} for key in keys})
    assert {key: document["key"] for key, document in store.items(kind)} == {key: key for key in keys}


def test_an_unknown_kind_is_a_mistake(make: Make) -> None:
    store = make({})
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


def test_many_threads_lose_nothing(make: Make) -> None:
    store = make({})

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
