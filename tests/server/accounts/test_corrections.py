"""The reader's correction wins over the computed verdict, which stays on the card."""

from __future__ import annotations

from server.accounts.account_records import AccountRecord
from tests.server.server_fixture import ServerFixture, bluesky, query


def _record(server: ServerFixture) -> AccountRecord:
    record = server.accounts.records.get("bluesky:ada.example")
    assert record is not None
    return record


def test_a_correction_replaces_the_verdict_and_keeps_the_computed_one(server: ServerFixture) -> None:
    computed = server.lookup.wait(bluesky(), 10).card
    server.accounts.corrections.set(bluesky("Ada.example"), "organisation", "It is a club.")
    card = server.lookup.result(bluesky()).card
    assert computed is not None
    assert card is not None
    assert (card.verdict, card.computed_verdict) == ("organisation", computed.verdict)
    assert card.correction is not None
    assert card.correction.note == "It is a club."
    assert card.scores == computed.scores
    encoded = server.accounts.encoded_results
    assert b'"verdict":"organisation"' in encoded.of([query(bluesky())])[0]
    assert server.accounts.corrections.remove(bluesky()) == 1
    assert server.lookup.result(bluesky()).card == _record(server).card
    assert b'"correction":null' in encoded.of([query(bluesky())])[0]


def test_removing_a_correction_that_does_not_exist_removes_nothing(server: ServerFixture) -> None:
    assert server.accounts.corrections.remove(bluesky()) == 0


def test_renaming_keeps_the_correction_of_the_new_key(server: ServerFixture) -> None:
    corrections = server.accounts.corrections
    corrections.set(bluesky("old.example"), "person")
    corrections.rename("bluesky:old.example", "bluesky:new.example")
    assert list(corrections.all()) == ["bluesky:new.example"]
    corrections.set(bluesky("old.example"), "organisation")
    corrections.rename("bluesky:old.example", "bluesky:new.example")
    assert {key: c.verdict for key, c in corrections.all().items()} == {"bluesky:new.example": "person"}
    assert [key for key, _ in server.store.items("corrections")] == ["bluesky:new.example"]
