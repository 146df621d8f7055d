"""What a screen of known accounts costs: a few transactions, however many accounts there are on it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from server.accounts.account_records import AccountRecord, AccountRecords
from server.networks.readers.sample import samples
from server.scoring import score
from server.store import StoreUnreachableError
from server.store.postgres.database import UNREACHABLE, Database
from server.store.postgres.store import PostgresStore
from shared_schema.networks import account_of
from tests.server.web.community.community_client import URL, CommunityProcess, Reader
from tests.waiting import eventually

SCREEN = 50


def _save(process: CommunityProcess, key: str, reader: int | None = None, **evidence: int) -> None:
    """Saves a card as a worker does: every reader's, or one reader's own, which counts posts that were only seen."""
    records = AccountRecords(PostgresStore(process.services.database, reader))
    card = score(next(iter(samples().values())), process.clock())
    counted = msgspec.structs.replace(card.evidence, **evidence)
    card = msgspec.structs.replace(card, key=key, account=account_of(key), evidence=counted)
    record = AccountRecord(key, "ready", process.clock().timestamp(), card=card)
    assert records.save(record, None, records.generation(key))


def _shown(reader: Reader, key: str) -> dict[str, Any]:
    """The card that a reader gets of an account in a batch."""
    body = {"accounts": [{"account": msgspec.to_builtins(account_of(key))}], "page_host": "home.example"}
    (result,) = reader.send("POST", "/v1/scores", body).get_json()["results"]
    card: dict[str, Any] = result["card"]
    return card


def test_readers_of_a_process_share_a_card_and_nothing_of_their_own(
    process: CommunityProcess, other_process: CommunityProcess
) -> None:
    key = "bluesky:shared.example"
    _save(process, key)
    ada, ben = Reader(process, "Ada"), Reader(process, "Ben")
    public = _shown(ada, key)
    shared = process.services._parts.shared_records
    held = shared.get(key)
    assert held is not None
    assert shared.encoded(held, "en") is not None
    assert ada.send("PUT", f"/v1/corrections/{key}", {"verdict": "organisation"}).status_code == 200
    assert ada.send("PUT", f"/v1/tags/{key}", {"word": "neighbour", "colour": "teal"}).status_code == 200
    for _ in range(2):
        assert (_shown(ada, key)["verdict"], _shown(ada, key)["tag"]["word"]) == ("organisation", "neighbour")
        assert _shown(ben, key) == public
    for path in (f"/v1/corrections/{key}", f"/v1/tags/{key}"):
        assert ada.send("DELETE", path).status_code == 200
    assert _shown(ada, key) == public
    # A card of Ada's own, from another process. It comes with a notification.
    found = process.services.joining.browser(ada.key.id)
    assert found is not None
    _save(other_process, key, found.reader, seen_posts=7)
    eventually(lambda: _shown(ada, key)["evidence"]["seen_posts"] == 7)
    for _ in range(2):
        assert _shown(ada, key)["evidence"]["seen_posts"] == 7
        assert _shown(ben, key) == public
    held = shared.get(key)
    assert held is not None
    assert held.card is not None
    assert held.card.evidence.seen_posts == 0


def test_a_shared_card_that_changes_elsewhere_is_shown_soon(
    process: CommunityProcess, other_process: CommunityProcess
) -> None:
    key = "bluesky:changes.example"
    _save(process, key)
    ada = Reader(process, "Ada")
    assert _shown(ada, key)["evidence"]["posts"] != 7
    _save(other_process, key, posts=7)
    eventually(lambda: _shown(ada, key)["evidence"]["posts"] == 7)


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


def test_a_database_that_does_not_respond_is_a_busy_server(
    process: CommunityProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada = Reader(process, "Ada")

    def refuse(*_given: object) -> None:
        raise StoreUnreachableError(UNREACHABLE)

    monkeypatch.setattr(Database, "row", refuse)
    response = process.client().post(f"{URL}/v1/proof", json={"id": ada.key.id, "nonce": "0" * 32})
    assert response.status_code == 503
    assert 1 <= int(response.headers["Retry-After"]) <= 10
    problem = response.get_json()
    assert problem["type"].endswith(":busy")
    assert problem["detail"] == UNREACHABLE
    assert problem["retry_after"] == int(response.headers["Retry-After"])


def test_an_error_page_reads_nothing_from_a_lost_database(
    process: CommunityProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    steward, failed = Reader(process, "Sam", role="steward"), list[str]()

    for part, lost in ((process.services.appeals, "waiting_for"), (process.services.joining, "session")):

        def refuse(*_given: object, lost: str = lost) -> None:
            failed.append(lost)
            raise StoreUnreachableError(UNREACHABLE)

        monkeypatch.setattr(part, lost, refuse)
        response = steward.get("/crowd")
        assert response.status_code == 503, lost
        assert "database cannot be reached" in response.text, lost
    assert failed == ["waiting_for", "session"]
