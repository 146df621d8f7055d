"""Pairing: one click, one key for each extension, and its end."""

from __future__ import annotations

import json

import pytest

from server.app import create_app
from server.services import build_services
from server.web import proof
from server.web.pairing import Pairings, browser_name, unpacked_origin
from server.web.tokens import digest, server_secret
from shared_schema.limits import BROWSERS_LIMIT, PAIRING_MINUTES, PAIRING_REQUESTS_LIMIT
from shared_schema.records import ProofRequest
from tests.server.server_fixture import BASE, ServerFixture
from tests.server.web.pairing_client import (
    ADDRESS,
    CHROMIUM,
    FIREFOX,
    PREIMAGE,
    WEB,
    Key,
    authorization,
    challenge,
    claim_key,
    page_key,
    pair,
    request_pairing,
    send,
    token_key,
)


@pytest.mark.parametrize("origin", [None, WEB, BASE, "null", "chrome-extension://short", "file://"])
def test_only_extensions_can_request_a_pairing(server: ServerFixture, origin: str | None) -> None:
    assert request_pairing(server, origin).status_code == 403


@pytest.mark.parametrize("origin", [CHROMIUM, FIREFOX])
def test_pairing_is_one_click_and_its_key_is_handed_out_once(server: ServerFixture, origin: str) -> None:
    response = request_pairing(server, origin)
    pairing_id = response.get_json()["id"]
    assert response.get_json()["url"] == f"{BASE}/pair/{pairing_id}"
    assert claim_key(server, pairing_id, origin).get_json() == {"status": "waiting", "id": None, "key": None}
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert (waiting.origin, waiting.recognised) == (origin, False)
    assert server.auth.pairings.decide(pairing_id, "a wrong nonce", allow=True) == "expired"
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "allowed"
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "expired"
    assert server.auth.pairings.waiting(pairing_id) is None
    assert claim_key(server, pairing_id, WEB).status_code == 403
    assert claim_key(server, pairing_id, None).status_code == 403
    assert claim_key(server, pairing_id, origin, "a wrong secret").status_code == 400
    claimed = claim_key(server, pairing_id, origin).get_json()
    assert claim_key(server, pairing_id, origin).status_code == 404
    key = Key(claimed["id"], claimed["key"])
    assert send(server, key, "GET", "/v1/health", origin=origin).get_json()["pairing_needed"] is False
    assert key.key not in str(server.store.items("pairings"))


def test_a_refused_pairing_gives_no_key(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=False) == "refused"
    assert claim_key(server, pairing_id, CHROMIUM).get_json() == {"status": "refused", "id": None, "key": None}


def test_one_extension_can_be_approved_in_advance_once(server: ServerFixture) -> None:
    server.auth.pairings._preapproved_origin = CHROMIUM
    other = request_pairing(server, FIREFOX).get_json()["id"]
    assert claim_key(server, other, FIREFOX).get_json()["status"] == "waiting"
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    page = server.app.test_client().get(f"{BASE}/pair/{pairing_id}?key={page_key(server).key}")
    assert 'data-humankind-pairing="allowed"' in page.text
    assert claim_key(server, pairing_id, CHROMIUM).get_json()["key"]
    again = request_pairing(server, CHROMIUM).get_json()["id"]
    assert claim_key(server, again, CHROMIUM).get_json()["status"] == "waiting"


def test_a_pairing_request_expires_after_five_minutes(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    server.clock.move(minutes=PAIRING_MINUTES, seconds=1)
    assert server.auth.pairings.waiting(pairing_id) is None
    assert claim_key(server, pairing_id, CHROMIUM).status_code == 404


def test_waiting_requests_never_keep_out_a_new_one_and_each_extension_has_one(server: ServerFixture) -> None:
    origins = [f"moz-extension://0a1b2c3d-0000-4000-8000-{place:012d}" for place in range(PAIRING_REQUESTS_LIMIT + 1)]
    ids = [request_pairing(server, origin).get_json()["id"] for origin in (*origins, origins[-1])]
    waits = [server.auth.pairings.waiting(id_) is not None for id_ in ids]
    assert waits == [False, *[True] * (PAIRING_REQUESTS_LIMIT - 1), False, True]


def networks_status(server: ServerFixture, key: Key, origin: str = CHROMIUM) -> int:
    return send(server, key, "GET", "/v1/networks", origin=origin).status_code


def test_a_second_browser_with_the_same_origin_leaves_the_first_paired(server: ServerFixture) -> None:
    first, second, third = pair(server), pair(server), pair(server)
    assert [networks_status(server, key) for key in (first, second, third)] == [200, 200, 200]
    assert networks_status(server, first, FIREFOX) == 403
    assert send(server, second, "DELETE", "/v1/pairing").get_json() == {"erased": 1}
    assert [networks_status(server, key) for key in (first, second, third)] == [200, 401, 200]
    restarted = Pairings(server.store, server.clock, server_secret(server.settings.home))
    assert [restarted.find(key.id) is not None for key in (first, second, third)] == [True, False, True]
    assert restarted.key_of(first.id) == first.key


def test_erasing_from_one_browser_ends_the_pairings_of_the_others(server: ServerFixture) -> None:
    first, second = pair(server), pair(server)
    assert send(server, second, "DELETE", "/v1/data").status_code == 200
    assert [networks_status(server, key) for key in (first, second)] == [401, 200]


def test_the_server_proves_itself_to_an_extension_whose_pairing_has_ended(server: ServerFixture) -> None:
    key = pair(server)
    assert challenge(server, key)["paired"]
    server.auth.pairings.remove(key.id)
    assert not challenge(server, key)["paired"]


def test_a_pairing_of_version_0_1_0_has_ended(server: ServerFixture) -> None:
    # Its extension sent the token to whatever program held the port.
    old = {"token": digest("old"), "made_at": "2026-11-01T10:00:00+00:00"}
    server.store.put("pairings", {CHROMIUM: old, "a1": {**old, "origin": FIREFOX}})
    services = build_services(server.settings, server.clock, store=server.store)
    try:
        app = create_app(services=services)
        for origin in (CHROMIUM, FIREFOX):
            headers = {"Authorization": "Bearer old", "Origin": origin}
            assert app.test_client().get(f"{BASE}/v1/networks", headers=headers).status_code == 403
        assert services.auth.pairings.paired == []
    finally:
        services.close()


def test_the_pairings_of_one_origin_are_limited_and_the_oldest_ends(server: ServerFixture) -> None:
    keys = []
    for _ in range(BROWSERS_LIMIT + 1):
        server.clock.move(minutes=1)
        keys.append(pair(server))
    assert networks_status(server, keys[0]) == 401
    assert networks_status(server, keys[1]) == networks_status(server, keys[-1]) == 200
    assert server.store.count("pairings") == BROWSERS_LIMIT


def test_a_pasted_token_pairs_without_a_click(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, FIREFOX, key=token_key(server)).get_json()["id"]
    assert claim_key(server, pairing_id, FIREFOX).get_json()["status"] == "allowed"


# -- attacks ----------------------------------------------------------------------------------------------------------


def test_another_user_of_the_machine_cannot_pair_with_forged_requests(server: ServerFixture) -> None:
    """Five requests as `curl` sends them, as an extension and a click would."""
    client, body = server.app.test_client(), {"challenge": digest(PREIMAGE)}
    for proved in ({}, {"Authorization": "Bearer guessed"}, forged(server), forged(server, Key("page", ""))):
        headers = {"Origin": CHROMIUM, **proved}
        assert client.post(f"{BASE}/v1/pairing", json=body, headers=headers).status_code in {401, 403}
    waiting = request_pairing(server, CHROMIUM).get_json()["id"]
    click = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}
    for key in ("", "?key=", "?key=guessed", f"?key={server.token}"):
        assert client.get(f"{BASE}/pair/{waiting}{key}").status_code == 401
        form = {"nonce": "guessed", "decision": "allow"}
        assert client.post(f"{BASE}/pair/{waiting}{key}", data=form, headers=click).status_code == 401
    claim = {"id": waiting, "secret": PREIMAGE}
    for headers in ({"Origin": CHROMIUM}, {"Origin": CHROMIUM, **forged(server)}):
        assert client.post(f"{BASE}/v1/pairing/claim", json=claim, headers=headers).status_code in {401, 403}
    assert server.store.count("pairings") == 0


def forged(server: ServerFixture, key: Key = Key("page", "guessed")) -> dict[str, str]:  # noqa: B008 - immutable
    """A signature with a key that is not the server's, over a nonce that is."""
    nonce = server.auth.prove(ProofRequest(id=key.id, nonce="0" * 32)).nonce
    body = json.dumps({"challenge": digest(PREIMAGE)}).encode()
    return {"Authorization": proof.authorization(key.key, ADDRESS, key.id, nonce, "POST", "/v1/pairing", body)}


def test_forged_pairing_requests_do_not_lock_the_owner_out(server: ServerFixture) -> None:
    owners = request_pairing(server, CHROMIUM).get_json()["id"]
    client = server.app.test_client()
    for number in range(3 * PAIRING_REQUESTS_LIMIT):
        headers = {"Origin": f"moz-extension://0a1b2c3d-0000-4000-8000-{number:012d}"}
        client.post(f"{BASE}/v1/pairing", json={"challenge": "0" * 64}, headers=headers)
        client.post(f"{BASE}/v1/pairing", json={"challenge": "0" * 64}, headers={"Origin": CHROMIUM})
    assert server.auth.pairings.waiting(owners) is not None


def test_an_origin_approved_in_advance_cannot_be_forged(server: ServerFixture) -> None:
    server.auth.pairings._preapproved_origin = CHROMIUM
    response = server.app.test_client().post(
        f"{BASE}/v1/pairing", json={"challenge": digest(PREIMAGE)}, headers={"Origin": CHROMIUM}
    )
    assert response.status_code in {401, 403}
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    assert claim_key(server, pairing_id, CHROMIUM).get_json()["status"] == "allowed"


@pytest.mark.parametrize(
    ("user_agent", "name"),
    [
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox"),
        ("Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0 Safari/537.36", "Chrome"),
        ("Mozilla/5.0 AppleWebKit/537.36 Chrome/142.0 Safari/537.36 Edg/142.0", "Edge"),
        ("curl/8.0 <b>", ""),
    ],
)
def test_a_pairing_is_named_by_its_browser(server: ServerFixture, user_agent: str, name: str) -> None:
    assert browser_name(user_agent) == name
    pairings = server.auth.pairings
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    waiting = pairings.waiting(pairing_id)
    assert waiting is not None
    pairings.decide(pairing_id, waiting.nonce, allow=True)
    body = {"id": pairing_id, "secret": PREIMAGE}
    signed = authorization(server, page_key(server), "POST", "/v1/pairing/claim", json.dumps(body).encode())
    headers = {"Origin": CHROMIUM, "User-Agent": user_agent, "Authorization": signed}
    headers["Content-Type"] = "application/json"
    server.app.test_client().post(f"{BASE}/v1/pairing/claim", data=json.dumps(body), headers=headers)
    (paired,) = pairings.paired
    assert (paired.browser, paired.origin) == (name, CHROMIUM)


def test_an_extension_ends_its_own_pairing_and_no_other(server: ServerFixture) -> None:
    chromium, firefox = pair(server, CHROMIUM), pair(server, FIREFOX)
    assert send(server, chromium, "DELETE", "/v1/pairing").get_json() == {"erased": 1}
    assert networks_status(server, chromium) == 403  # its Origin has no pairing any more
    assert send(server, firefox, "GET", "/v1/networks", origin=FIREFOX).status_code == 200
    assert [pairing.origin for pairing in server.auth.pairings.paired] == [FIREFOX]


def test_the_machines_own_token_has_no_pairing_to_end(server: ServerFixture) -> None:
    pair(server, FIREFOX)
    for origin in ({}, {"Origin": FIREFOX}):
        response = server.app.test_client().delete(f"{BASE}/v1/pairing", headers={**server.authorised, **origin})
        assert response.get_json() == {"erased": 0}
    assert server.store.count("pairings") == 1


@pytest.mark.parametrize("headers", [{}, {"Origin": FIREFOX}, {"Origin": WEB}, {"Authorization": "Bearer wrong"}])
def test_a_pairing_cannot_be_ended_without_its_token(server: ServerFixture, headers: dict[str, str]) -> None:
    pair(server, FIREFOX)
    assert server.app.test_client().delete(f"{BASE}/v1/pairing", headers=headers).status_code in {401, 403}
    assert server.store.count("pairings") == 1


def test_erasing_keeps_only_the_pairing_of_the_client(server: ServerFixture) -> None:
    chromium, firefox = pair(server, CHROMIUM), pair(server, FIREFOX)
    assert send(server, firefox, "DELETE", "/v1/data", origin=FIREFOX).status_code == 200
    assert networks_status(server, firefox, FIREFOX) == 200
    assert networks_status(server, chromium) == 403  # its Origin has no pairing any more
    assert [pairing.origin for pairing in server.auth.pairings.paired] == [FIREFOX]


def test_this_checkouts_own_extension_is_recognised(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, unpacked_origin()).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert waiting.recognised
