"""What a screen of known accounts costs: a few transactions, however many accounts there are on it."""

from __future__ import annotations

import msgspec
import pytest

from server.accounts.account_records import AccountRecord, AccountRecords
from server.networks.readers.sample import samples
from server.scoring import score
from server.store.postgres.store import PostgresStore
from tests.server.web.community.community_client import CommunityProcess, Reader

SCREEN = 50


def test_a_screen_of_known_accounts_costs_few_transactions(
    process: CommunityProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = process.services.database
    records = AccountRecords(PostgresStore(database, None))
    card = score(next(iter(samples().values())), process.clock())
    accounts = [{"network": "bluesky", "handle": f"known{number}.example"} for number in range(SCREEN)]
    for account in accounts:
        key = f"bluesky:{account['handle']}"
        own = msgspec.structs.replace(card, key=key)
        record = AccountRecord(key, "ready", process.clock().timestamp(), card=own)
        assert records.save(record, None, records.generation(key))
    ada, runs, run = Reader(process, "Ada"), list[int](), database._run

    def counted(*given: object) -> object:
        runs.append(1)
        return run(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(database, "_run", counted)
    body = {"accounts": [{"account": account} for account in accounts], "page_host": "home.example"}

    def transactions() -> int:
        runs.clear()
        results = ada.send("POST", "/v1/scores", body).get_json()["results"]
        assert [result["status"] for result in results] == ["ready"] * SCREEN
        return len(runs)

    # The proof's browser; the request's browser and nonce; what the reader keeps; cards; the crowd; shared counts.
    assert transactions() <= 9
    assert transactions() <= 5
