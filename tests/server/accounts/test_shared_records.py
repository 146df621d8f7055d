"""Cards that the readers of a process hold together: read once, never out of date, and within bounds."""

from __future__ import annotations

import pytest

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.shared_records import SharedRecords, SharedResult
from shared_schema.problems import problem
from tests.server.accounts.counted_store import CountedStore


def _save(store: CountedStore, key: str, made_at: float = 1.0) -> AccountRecord:
    records = AccountRecords(store)
    record = AccountRecord(key, "unavailable", made_at, problem=problem("not-found", "Nobody."))
    assert records.save(record, [], records.generation(key))
    return record


def _sent(record: AccountRecord, json: bytes = b"{}") -> SharedResult:
    return SharedResult(record, json, 0.0, 100.0)


def test_a_screen_of_accounts_is_one_read_known_and_unknown_alike() -> None:
    store = CountedStore()
    keys = [f"x:ada{number}" for number in range(50)]
    saved = {key: _save(store, key) for key in keys[:45]}
    shared = SharedRecords(store)
    assert shared.load(keys) == saved
    assert shared.load(keys) == saved
    assert store.reads == 1
    # Another process has read an account that was unknown.
    newer = _save(store, keys[49])
    assert keys[49] not in shared.load(keys)
    shared.drop(keys[49])
    assert shared.load(keys) == {**saved, keys[49]: newer}
    assert shared.get(keys[49]) == newer


@pytest.mark.parametrize("all_at_once", [False, True])
def test_what_changes_during_a_read_is_not_taken_for_missing_or_current(all_at_once: bool) -> None:
    store = CountedStore()
    shared = SharedRecords(store)
    _save(store, "x:ada")
    written: dict[str, AccountRecord] = {}

    def change() -> None:
        store.during = lambda: None
        written.update({key: _save(store, key, 2.0) for key in ("x:ada", "x:bob")})
        for key in (None,) if all_at_once else ("x:ada", "x:bob"):
            shared.drop(key)

    store.during = change
    shared.load(["x:ada", "x:bob"])
    assert shared.get("x:ada") is None
    assert shared.load(["x:ada", "x:bob"]) == written


def test_what_was_used_last_is_held() -> None:
    store = CountedStore()
    for name in "abc":
        _save(store, f"x:{name}")
    shared = SharedRecords(store, limit=2)
    for name in "abac":
        shared.load([f"x:{name}"])
    assert [shared.get(f"x:{name}") is not None for name in "abc"] == [True, False, True]


def test_how_a_card_is_sent_is_kept_with_the_record_that_is_held() -> None:
    store = CountedStore()
    record = _save(store, "x:ada")
    shared = SharedRecords(store)
    shared.put_encoded("en", _sent(record))
    assert shared.encoded(record, "en") is None, "a record that came from elsewhere may be one reader's own"
    held = shared.load(["x:ada"])["x:ada"]
    shared.put_encoded("en", _sent(held))
    assert shared.encoded(held, "en") == _sent(held)
    assert shared.encoded(held, "de") is None
    shared.drop("x:ada")
    newer = shared.load(["x:ada"])["x:ada"]
    assert shared.encoded(newer, "en") is None


def test_the_room_for_what_is_sent_is_bounded() -> None:
    store = CountedStore()
    for number in range(5):
        _save(store, f"x:ada{number}")
    shared = SharedRecords(store, encoded_bytes=1_000)
    held = [shared.load([f"x:ada{number}"])[f"x:ada{number}"] for number in range(5)]
    for record in held:
        shared.put_encoded("en", _sent(record, b" " * 300))
        shared.put_encoded("en", _sent(record, b" " * 300))
    assert [shared.encoded(record, "en") is not None for record in held] == [False, False, True, True, True]


def test_a_record_that_is_no_longer_held_leaves_no_memory_behind() -> None:
    store = CountedStore()
    for name in "abc":
        _save(store, f"x:{name}")
    shared = SharedRecords(store, limit=2, encoded_bytes=1_000)

    def hold(name: str) -> AccountRecord:
        record = shared.load([f"x:{name}"])[f"x:{name}"]
        for language in ("en", "pt-BR"):
            shared.put_encoded(language, _sent(record, b" " * 300))
        return record

    dropped = hold("a")
    shared.drop("x:a")
    evicted = hold("b")
    shared.load(["x:a", "x:c"])
    for record in (dropped, evicted):
        assert [shared.encoded(record, language) for language in ("en", "pt-BR")] == [None, None]
    # Their room is free again.
    held = shared.load(["x:a"])["x:a"]
    for language in ("de", "en", "pt-BR"):
        shared.put_encoded(language, _sent(held, b" " * 300))
    assert all(shared.encoded(held, language) for language in ("de", "en", "pt-BR"))
