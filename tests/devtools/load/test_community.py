from __future__ import annotations

from devtools.load.community import cards_of
from server.accounts.account_records import AccountRecords
from server.store.memory import MemoryStore


def test_a_card_has_the_key_of_its_account() -> None:
    store = MemoryStore()
    store.put("cards", cards_of([{"host": "one.example", "handle": "ada"}]))
    record = AccountRecords(store).get("mastodon:one.example/@ada")
    assert record is not None
    assert record.card is not None
    assert record.card.key == "mastodon:one.example/@ada"
