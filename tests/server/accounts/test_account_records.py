"""Account records survive a restart, and documents of version 0.1.0 do no harm."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from server.accounts import account_records
from server.accounts.account_records import AccountRecord, AccountRecords
from server.store.memory import MemoryStore
from shared_schema.problems import problem
from tests.server.accounts.counted_store import CountedStore
from tests.server.server_fixture import ServerFixture, bluesky, exported, slug

DOCUMENTS_0_1_0 = msgspec.json.decode((Path(__file__).parent / "documents_0_1_0.json").read_bytes())


def test_a_restart_keeps_cards_failures_opt_outs_and_corrections(tmp_path: Path) -> None:
    store = MemoryStore()
    first = ServerFixture(tmp_path, store)
    first.lookup.wait(bluesky("ada.example"), 10)
    first.accounts.corrections.set(bluesky("ada.example"), "organisation")
    first.fail("not-found")
    first.lookup.wait(bluesky("bob.example"), 10)
    first.opt_out()
    first.lookup.wait(bluesky("eve.example"), 10)
    first.close()
    second = ServerFixture(tmp_path, store)
    results = [second.lookup.result(bluesky(f"{name}.example")) for name in ("ada", "bob", "eve")]
    assert [result.status for result in results] == ["ready", "unavailable", "opted_out"]
    assert results[0].card is not None
    assert results[0].card.verdict == "organisation"
    assert second.network.reads == []
    second.close()


def test_a_record_is_the_same_after_it_was_stored() -> None:
    store = MemoryStore()
    records = AccountRecords(store)
    record = AccountRecord(
        "x:ada",
        "unavailable",
        1000.0,
        problem=problem("rate-limited", "A pause."),
        retry_at=1060.5,
        seen_at=990.25,
        claimed_keys=("web:ada.example",),
    )
    assert records.save(record, [], records.generation("x:ada"))
    assert AccountRecords(store).get("x:ada") == record


def test_nothing_is_saved_after_the_account_was_forgotten() -> None:
    records = AccountRecords(MemoryStore())
    generations = [records.generation("x:ada"), records.generation("x:bob")]
    records.forget(["x:ada"])
    assert [records.is_current(generation) for generation in generations] == [False, True]
    assert not records.save(AccountRecord("x:ada", "unavailable", 0.0), [], generations[0])
    records.forget()
    assert not records.is_current(generations[1])
    assert records.get("x:ada") is None


def _save(records: AccountRecords, key: str, made_at: float = 1.0) -> AccountRecord:
    record = AccountRecord(key, "unavailable", made_at, problem=problem("not-found", "Nobody."))
    assert records.save(record, [], records.generation(key))
    return record


def test_reading_all_cards_takes_no_room_of_those_that_feeds_ask_for(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(account_records, "RECORDS_IN_MEMORY", 2)
    records = server.accounts.records
    for name in ("ada", "bob", "eve", "joe"):
        server.lookup.wait(bluesky(f"{name}.example"), 10)
    held = {key: records.in_memory(key) for key in ("bluesky:eve.example", "bluesky:joe.example")}
    assert len(list(records.each_card())) == 4
    assert [record.key for record in records.newest(1)] == ["bluesky:joe.example"]
    assert all(record is not None and records.in_memory(key) is record for key, record in held.items())
    assert records.in_memory("bluesky:ada.example") is None


def test_a_screen_of_accounts_is_one_read() -> None:
    store = CountedStore()
    keys = [f"x:ada{number}" for number in range(50)]
    saved = [_save(AccountRecords(store), key) for key in keys]
    records = AccountRecords(store)
    records.load(keys)
    assert [records.get(key) for key in keys] == saved
    assert store.reads == 1


@pytest.mark.parametrize("all_at_once", [False, True])
def test_what_changes_during_a_read_is_not_taken_for_current(all_at_once: bool) -> None:
    store = CountedStore()
    records, elsewhere = AccountRecords(store), AccountRecords(store)
    _save(elsewhere, "x:ada")
    written: list[AccountRecord] = []

    def change() -> None:
        store.during = lambda: None
        written.extend(_save(elsewhere, key, 2.0) for key in ("x:ada", "x:bob"))
        for key in (None,) if all_at_once else ("x:ada", "x:bob"):
            records.drop_from_memory(key)

    store.during = change
    records.load(["x:ada", "x:bob"])
    assert [records.get(key) for key in ("x:ada", "x:bob")] == written


@pytest.fixture
def updated(tmp_path: Path) -> Any:
    """A server that starts with documents which version 0.1.0 wrote."""
    store = MemoryStore()
    for kind, documents in DOCUMENTS_0_1_0.items():
        store.put(kind, documents)
    fixture = ServerFixture(tmp_path, store)
    yield fixture
    fixture.close()


def test_a_card_of_version_0_1_0_is_made_again(updated: ServerFixture) -> None:
    assert updated.store.get("cards", "bluesky:ada.example") is not None
    assert updated.accounts.records.get("bluesky:ada.example") is None
    assert updated.lookup.recent(10) == []
    assert updated.lookup.wait(bluesky("ada.example"), 10).status == "ready"
    assert updated.network.reads == ["ada.example"]


def test_an_opt_out_of_version_0_1_0_stays_in_force(updated: ServerFixture) -> None:
    result = updated.lookup.result(bluesky("eve.example"))
    assert (result.status, slug(result)) == ("opted_out", "opted-out")
    assert result.problem is not None
    assert result.problem.detail
    assert updated.network.reads == []


def test_a_failure_of_version_0_1_0_with_an_unknown_problem_is_tried_again(updated: ServerFixture) -> None:
    assert updated.lookup.wait(bluesky("bob.example"), 10).status == "ready"


def test_corrections_seen_posts_and_days_of_version_0_1_0_are_kept(updated: ServerFixture) -> None:
    export = exported(updated.accounts)
    assert export.corrections["bluesky:ada.example"].verdict == "organisation"
    assert export.seen["bluesky:ada.example"].posts
    assert export.over_time[0].accounts == 1
    crowd = updated.accounts.crowd.view()
    assert (crowd.accounts, crowd.verdicts["organisation"]) == (1, 1)
    assert updated.accounts.eraser.erase_all() > 0
