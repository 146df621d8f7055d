"""No reader gets, changes or deletes anything of another: every call of the API is tried, on both web processes."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from server.accounts.community_parts import CommunityParts
from server.accounts.jobs.community_worker import CommunityWorker
from shared_schema.endpoints import ENDPOINTS, Endpoint
from tests.server.server_fixture import InventedNetwork
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.waiting import eventually

SECRET = "zanzibar"  # noqa: S105 - in everything that Ada keeps
KEY, OWN, HOST, WORD = "x:ada", "bluesky:ada.example", "x.com", f"{SECRET} friend"
LIST = f"https://lists.example/{SECRET}.csv"
LIST_ID = hashlib.sha256(LIST.encode()).hexdigest()[:16]
POSTS = [
    {
        "id": f"p{number}",
        "text": f"{SECRET}: I like your drawing number {number}, thank you for showing it to me!",
        "created_at": f"2026-11-{number + 1:02}T10:00:00Z",
        "language": "en",
        "is_reply": True,
        "reply_to": f"friend{number}",
    }
    for number in range(8)
]
SEEN = {
    "accounts": [{"account": {"network": "x", "handle": "ada"}, "posts": POSTS}],
    "page_host": HOST,
    "new_hosts": "at_once",
}
SETTING = {"value": SECRET, "changed_at": "2026-11-20T10:00:00Z"}


@pytest.fixture(scope="module")
def readers(processes: list[CommunityProcess]) -> Iterator[tuple[Reader, Reader]]:
    """Ada, who keeps something of every kind, and Eve. A worker does what they ask for."""
    settings, clock = processes[0].services.settings, processes[0].clock
    assert settings.database is not None
    parts = CommunityParts(settings, settings.database.url, clock, {"bluesky": InventedNetwork()})
    worker = CommunityWorker(parts.database.url, parts.perform, 2)
    thread = threading.Thread(target=worker.run, kwargs={"handle_signals": False}, daemon=True)
    thread.start()
    try:
        ada, eve = Reader(processes[0], "Ada"), Reader(processes[0], "Eve")
        keep_something_of_every_kind(ada)
        yield ada, eve
    finally:
        worker.stop()
        thread.join(20)
        parts.close()


def keep_something_of_every_kind(ada: Reader) -> None:
    for method, path, body in (
        ("POST", "/v1/seen", SEEN),
        ("PUT", f"/v1/corrections/{KEY}", {"verdict": "person", "note": SECRET}),
        ("PUT", f"/v1/tags/{KEY}", {"word": WORD, "colour": "blue", "note": SECRET}),
        ("POST", "/v1/rules", {"items": {f"badges.{SECRET}": SETTING}}),
        ("PUT", f"/v1/outreach/{KEY}", None),
        ("PUT", f"/v1/own-accounts/{OWN}", None),
        ("POST", "/v1/scores", SEEN),
    ):
        response = ada.send(method, path, body)
        assert response.status_code == 200, (path, response.text)
    statement = "INSERT INTO documents (reader, kind, key, put_number, document) VALUES (%s, 'lists', %s, 1, %s)"
    kept_list = {"address": LIST, "subscribed_at": "2026-11-20T10:00:00Z", "name": SECRET}
    values = [reader_id(ada), LIST, json.dumps(kept_list)]
    database = ada.process.services._parts.database
    database.run(lambda connection: connection.execute(statement, values), reader_id(ada))
    ada.process.services._readers.drop_all()  # the list was put past the server
    eventually(lambda: ada.send("GET", f"/v1/scores/{KEY}").status_code == 200)
    eventually(lambda: kept(ada, ada.process)["own_accounts"][OWN]["history"])


def reader_id(reader: Reader) -> int:
    found = reader.process.services.joining.browser(reader.key.id)
    assert found is not None
    return found.reader


def kept(reader: Reader, process: CommunityProcess) -> dict[str, Any]:
    """Everything that a reader gets back."""
    exported: dict[str, Any] = reader.send("GET", "/v1/export", process=process).get_json()
    del exported["exported_at"]
    return exported | {"seen": reader.send("GET", "/v1/seen", process=process).get_json()}


def paths(endpoint: Endpoint) -> list[str]:
    """The addresses of an endpoint with what Ada has."""
    values = {"key": (KEY, OWN), "word": (WORD.replace(" ", "%20"),), "id": (LIST_ID,), "host": (HOST,)}
    names = [each.name for each in endpoint.parameters if each.location == "path"]
    if not names:
        return [endpoint.path]
    return [endpoint.path.replace(f"{{{names[0]}}}", value) for value in values[names[0]]]


BODIES: dict[str, Any] = {
    "/v1/scores": {"accounts": [{"account": {"network": "x", "handle": "ada"}}]},
    "/v1/seen": {"accounts": [{"account": {"network": "x", "handle": "ada"}}]},
    "/v1/corrections/{key}": {"verdict": "automated", "note": "Eve"},
    "/v1/tags/{key}": {"word": "Eve", "colour": "teal"},
    "/v1/tag-words/{word}": {"word": "Eve", "colour": "teal"},
    "/v1/lists": {"address": "https://lists.example/none.csv"},
    "/v1/lists/{id}": {"paused": True},
    "/v1/rules": {"items": {f"badges.{SECRET}": {"value": True, "changed_at": "2026-11-21T10:00:00Z"}}},
    "/v1/import": {"corrections": {KEY: {"verdict": "automated", "made_at": "2026-11-21T10:00:00Z"}}},
    "/v1/proof": {"id": "0" * 32, "nonce": "0" * 32},
    "/v1/pairing": {"challenge": "0" * 64},
    "/v1/pairing/claim": {"id": "x", "secret": "x"},
}


QUERIES = {"/v1/resolve": "?q=https://x.com/ada", "/v1/tags": f"?q={SECRET}"}
# Calls that are refused to the owner, too, and why.
NOT_FOR_ANYBODY = {
    ("GET", f"/v1/insights/{KEY}"): "not-own-account",  # the own account is the other one
    ("GET", f"/v1/tags/{OWN}"): "no-tag",  # the tag is on the other account
    ("POST", "/v1/lists"): "bad-list",  # nothing is fetched here
    ("POST", "/v1/pairing/claim"): "unknown-path",  # test_joining.py claims a pairing that waits
}


def calls() -> list[tuple[str, str, Any]]:
    """Every call of the API with what Ada has: first those that read, then those that change, then the deletions."""
    found = [
        (endpoint.method, path + QUERIES.get(path, ""), BODIES.get(endpoint.path) if endpoint.body else None)
        for endpoint in ENDPOINTS
        if (endpoint.method, endpoint.path) not in {("DELETE", "/v1/pairing"), ("GET", "/v1/openapi.json")}
        for path in paths(endpoint)
    ]
    assert len({path for _, path, _ in found}) > 25
    # An account is deleted after what is kept about it, and everything last.
    return sorted(found, key=lambda call: (_ORDER[call[0]], call[1].startswith("/v1/accounts"), call[1] == "/v1/data"))


_ORDER = {"GET": 0, "PUT": 1, "POST": 2, "DELETE": 3}


def test_a_reader_gets_and_changes_nothing_of_another_with_any_call(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    ada, eve = readers
    before = kept(ada, processes[0])
    assert SECRET in str(before["corrections"])
    assert SECRET in str(before["tags"])
    assert SECRET in str(before["rules"])
    assert OWN in before["own_accounts"]
    assert SECRET in str(before["lists"])
    assert before["seen"]["hosts"]
    for number, (method, path, body) in enumerate(calls()):
        response = eve.send(method, path, body, process=processes[number % 2])
        # What Eve sent herself may come back to her.
        shown = response.text.replace(f"badges.{SECRET}", "")
        assert SECRET not in shown, f"{method} {path}"
    for process in processes:
        assert kept(ada, process) == before, "Eve changed something of Ada's"


def test_each_of_these_calls_works_for_the_owner_of_such_things(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    """Else the test above would pass because a call is wrong, and not because it is another reader's."""
    del readers  # whose worker does the jobs
    owner = Reader(processes[0], "Ola")
    keep_something_of_every_kind(owner)
    shown, refused = 0, {}
    for method, path, body in calls():
        response = owner.send(method, path, body, process=processes[0])
        shown += SECRET in response.text.replace(f"badges.{SECRET}", "")
        if response.status_code >= 300:
            refused[method, path] = response.get_json()["type"].rpartition(":")[2]
    assert refused == NOT_FOR_ANYBODY
    assert shown > 5, "Eve's calls would have shown something"


def test_pages_show_a_reader_nothing_of_another(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    del readers
    eve = Reader(processes[1], "Eve")
    for path in (
        "/",
        "/data",
        "/data/export",
        "/crowd",
        "/tags",
        "/lists",
        "/mirror",
        f"/mirror/{OWN}",
        f"/lists/{LIST_ID}",
        "/known-here",
        "/stewards-list",
        "/appeals",
        "/appeals/1",
    ):
        response = eve.get(path)
        assert response.status_code in {200, 302, 303, 404}, path
        assert SECRET not in response.text, path
        assert "ada.example" not in response.text.replace(f"/mirror/{OWN}", ""), path


def test_what_a_reader_shares_with_the_community_is_nobody_elses_to_see_or_change(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    ada, eve = readers[0], Reader(processes[1], "Eve")
    services = processes[0].services
    ada.browser.post(f"{URL}/known-here", data={"share": "1"}, headers=SAME_ORIGIN)
    before = services.known_accounts.sharing(reader_id(ada))
    assert before is not None
    assert before.accounts == 1
    eve.send("POST", "/v1/lists", {"address": f"{URL}/known-here"})
    eve.send("PUT", f"/v1/corrections/{KEY}", {"verdict": "person"})
    posts: list[tuple[str, dict[str, str]]] = [
        ("/known-here", {"share": "1"}),
        ("/known-here", {"share": "1", "reader": str(reader_id(ada))}),
        ("/known-here", {"share": "0"}),
        ("/stewards-list", {"q": "@ada.example", "reason": "Eve's"}),
        ("/stewards-list/1/remove", {"reason": "Eve's"}),
        ("/appeals/1", {"decision": "decline", "reason": "Eve's", "revises": "1"}),
    ]
    for path, form in posts:
        for process in processes:
            response = process.client().post(f"{URL}{path}", data=form, headers=SAME_ORIGIN)
            assert response.status_code == 401, path
        response = eve.browser.post(f"{URL}{path}", data=form, headers=SAME_ORIGIN)
        assert response.status_code in {303, 404}, path
        shown = [
            eve.get("/known-here").text,
            eve.send("GET", "/v1/lists").text,
            eve.send("GET", f"/v1/scores/{KEY}").text,
        ]
        assert not [page for page in shown if SECRET in page or "readers here know" in page], path
    # With Ada two know it: Eve learns nothing of that. Nor from the page of the list.
    known_id = hashlib.sha256(f"{URL}/known-here".encode()).hexdigest()[:16]
    assert "says nothing about anybody" in eve.get(f"/lists/{known_id}").text
    assert services.known_accounts.sharing(reader_id(ada)) == before
    ada.browser.post(f"{URL}/known-here", data={"share": "0"}, headers=SAME_ORIGIN)


def test_a_change_on_one_process_shows_on_the_other_at_once(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    ada, eve = readers
    for process in processes:  # both hold the reader's parts in memory
        assert KEY in ada.send("GET", "/v1/tags", process=process).get_json()["tags"]
    ada.send("PUT", f"/v1/tags/{KEY}", {"word": "changed", "colour": "teal"}, process=processes[1])
    eventually(lambda: ada.send("GET", f"/v1/tags/{KEY}", process=processes[0]).get_json().get("word") == "changed")
    eve.send("PUT", f"/v1/tags/{KEY}", {"word": "Eve's own", "colour": "teal"}, process=processes[1])
    assert ada.send("GET", f"/v1/tags/{KEY}", process=processes[1]).get_json()["word"] == "changed"


def test_what_a_reader_erases_is_nobody_elses(
    readers: tuple[Reader, Reader], processes: list[CommunityProcess]
) -> None:
    ada, eve = readers[0], Reader(processes[1], "Eve")
    before = kept(ada, processes[0])
    eve.send("PUT", f"/v1/corrections/{KEY}", {"verdict": "automated"})
    eve.browser.post(f"{URL}/data/erase", data={}, headers=SAME_ORIGIN)
    assert eve.get("/data").status_code == 401, "erasing ends the session"
    for process in processes:
        assert kept(ada, process) == before
    gone = Reader(processes[1], "Eve again")
    assert kept(gone, processes[0])["corrections"] == {}
