"""Pairing: one click, one token for each extension, and its end."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from server.web.pairing import PAIRING_MINUTES, PAIRINGS_LIMIT, PENDING_LIMIT, Pairings, browser_name, unpacked_origin
from server.web.tokens import digest
from tests.server.server_fixture import BASE, ServerFixture
from tests.server.web.pairing_client import CHROMIUM, FIREFOX, PREIMAGE, WEB, claim_token, pair, request_pairing


@pytest.mark.parametrize("origin", [None, WEB, BASE, "null", "chrome-extension://short", "file://"])
def test_only_extensions_can_request_a_pairing(server: ServerFixture, origin: str | None) -> None:
    assert request_pairing(server, origin).status_code == 403


@pytest.mark.parametrize("origin", [CHROMIUM, FIREFOX])
def test_pairing_is_one_click_and_its_token_is_handed_out_once(server: ServerFixture, origin: str) -> None:
    response = request_pairing(server, origin)
    pairing_id = response.get_json()["id"]
    assert response.get_json()["url"] == f"{BASE}/pair/{pairing_id}"
    assert claim_token(server, pairing_id, origin).get_json() == {"status": "waiting", "token": None}
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert (waiting.origin, waiting.recognised) == (origin, False)
    assert server.auth.pairings.decide(pairing_id, "a wrong nonce", allow=True) == "expired"
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "allowed"
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=True) == "expired"
    assert server.auth.pairings.waiting(pairing_id) is None
    assert claim_token(server, pairing_id, WEB).status_code == 403
    assert claim_token(server, pairing_id, None).status_code == 403
    assert claim_token(server, pairing_id, origin, "a wrong secret").status_code == 400
    token = claim_token(server, pairing_id, origin).get_json()["token"]
    assert claim_token(server, pairing_id, origin).status_code == 404
    headers = {"Authorization": f"Bearer {token}", "Origin": origin}
    assert server.app.test_client().get(f"{BASE}/v1/health", headers=headers).get_json()["pairing_needed"] is False
    assert token not in str(server.store.items("pairings"))


def test_a_refused_pairing_gives_no_token(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert server.auth.pairings.decide(pairing_id, waiting.nonce, allow=False) == "refused"
    assert claim_token(server, pairing_id, CHROMIUM).get_json() == {"status": "refused", "token": None}


def test_one_extension_can_be_approved_in_advance_once(server: ServerFixture) -> None:
    server.auth.pairings._preapproved_origin = CHROMIUM
    other = request_pairing(server, FIREFOX).get_json()["id"]
    assert claim_token(server, other, FIREFOX).get_json()["status"] == "waiting"
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    page = server.app.test_client().get(f"{BASE}/pair/{pairing_id}")
    assert 'data-humankind-pairing="allowed"' in page.text
    assert claim_token(server, pairing_id, CHROMIUM).get_json()["token"]
    again = request_pairing(server, CHROMIUM).get_json()["id"]
    assert claim_token(server, again, CHROMIUM).get_json()["status"] == "waiting"


def test_a_pairing_request_expires_after_five_minutes(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, CHROMIUM).get_json()["id"]
    server.clock.move(minutes=PAIRING_MINUTES, seconds=1)
    assert server.auth.pairings.waiting(pairing_id) is None
    assert claim_token(server, pairing_id, CHROMIUM).status_code == 404


def test_few_pairing_requests_wait_at_a_time_and_each_extension_has_one(server: ServerFixture) -> None:
    origins = [f"moz-extension://0a1b2c3d-0000-4000-8000-{place:012d}" for place in range(PENDING_LIMIT + 1)]
    assert [request_pairing(server, origin).status_code for origin in origins] == [200] * PENDING_LIMIT + [503]
    assert request_pairing(server, origins[0]).status_code == 200


def networks_status(server: ServerFixture, token: str, origin: str = CHROMIUM) -> int:
    headers = {"Authorization": f"Bearer {token}", "Origin": origin}
    return server.app.test_client().get(f"{BASE}/v1/networks", headers=headers).status_code


def test_a_second_browser_with_the_same_origin_leaves_the_first_paired(server: ServerFixture) -> None:
    first, second, third = pair(server), pair(server), pair(server)
    assert [networks_status(server, token) for token in (first, second, third)] == [200, 200, 200]
    assert networks_status(server, first, FIREFOX) == 403
    headers = {"Authorization": f"Bearer {second}", "Origin": CHROMIUM}
    assert server.app.test_client().delete(f"{BASE}/v1/pairing", headers=headers).get_json() == {"erased": 1}
    assert [networks_status(server, token) for token in (first, second, third)] == [200, 401, 200]
    restarted = Pairings(server.store, server.clock)
    assert [restarted.token_matches(digest(token), CHROMIUM) for token in (first, second, third)] == [True, False, True]


def test_erasing_from_one_browser_ends_the_pairings_of_the_others(server: ServerFixture) -> None:
    first, second = pair(server), pair(server)
    headers = {"Authorization": f"Bearer {second}", "Origin": CHROMIUM}
    assert server.app.test_client().delete(f"{BASE}/v1/data", headers=headers).status_code == 200
    assert [networks_status(server, token) for token in (first, second)] == [401, 200]


def test_a_pairing_of_version_0_1_0_stays_valid(server: ServerFixture) -> None:
    server.store.put("pairings", {CHROMIUM: {"token": digest("old"), "made_at": "2026-11-01T10:00:00+00:00"}})
    server.auth.pairings = Pairings(server.store, server.clock)
    new = pair(server)
    assert [networks_status(server, token) for token in ("old", new)] == [200, 200]
    headers = {"Authorization": "Bearer old", "Origin": CHROMIUM}
    assert server.app.test_client().delete(f"{BASE}/v1/pairing", headers=headers).get_json() == {"erased": 1}
    assert [networks_status(server, token) for token in ("old", new)] == [401, 200]


def test_the_pairings_of_one_origin_are_limited_and_the_oldest_ends(server: ServerFixture) -> None:
    tokens = []
    for _ in range(PAIRINGS_LIMIT + 1):
        server.clock.move(minutes=1)
        tokens.append(pair(server))
    assert networks_status(server, tokens[0]) == 401
    assert networks_status(server, tokens[1]) == networks_status(server, tokens[-1]) == 200
    assert server.store.count("pairings") == PAIRINGS_LIMIT


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
    headers = {"Origin": CHROMIUM, "User-Agent": user_agent}
    body = {"id": pairing_id, "secret": PREIMAGE}
    server.app.test_client().post(f"{BASE}/v1/pairing/claim", json=body, headers=headers)
    (paired,) = pairings.paired
    assert (paired.browser, paired.origin) == (name, CHROMIUM)


def test_an_extension_ends_its_own_pairing_and_no_other(server: ServerFixture) -> None:
    client = server.app.test_client()
    chromium = {"Authorization": f"Bearer {pair(server, CHROMIUM)}", "Origin": CHROMIUM}
    firefox = {"Authorization": f"Bearer {pair(server, FIREFOX)}", "Origin": FIREFOX}
    assert client.delete(f"{BASE}/v1/pairing", headers=chromium).get_json() == {"erased": 1}
    assert client.get(f"{BASE}/v1/networks", headers=chromium).status_code == 403
    assert client.get(f"{BASE}/v1/networks", headers={"Authorization": chromium["Authorization"]}).status_code == 401
    assert client.get(f"{BASE}/v1/networks", headers=firefox).status_code == 200
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
    client = server.app.test_client()
    client_headers = {"Authorization": f"Bearer {firefox}", "Origin": FIREFOX}
    assert client.delete(f"{BASE}/v1/data", headers=client_headers).status_code == 200
    assert client.get(f"{BASE}/v1/networks", headers=client_headers).status_code == 200
    other = {"Authorization": f"Bearer {chromium}", "Origin": CHROMIUM}
    assert client.get(f"{BASE}/v1/networks", headers=other).status_code == 403
    assert [pairing.origin for pairing in server.auth.pairings.paired] == [FIREFOX]


def test_the_origin_of_an_unpacked_extension_is_computed_as_chromium_does(tmp_path: Path) -> None:
    folder = tmp_path / "extension"
    folder.mkdir()
    digits = hashlib.sha256(str(folder).encode()).hexdigest()[:32]
    expected = "".join(chr(ord("a") + int(digit, 16)) for digit in digits)
    assert unpacked_origin(folder) == f"chrome-extension://{expected}"


def test_this_checkouts_own_extension_is_recognised(server: ServerFixture) -> None:
    pairing_id = request_pairing(server, unpacked_origin()).get_json()["id"]
    waiting = server.auth.pairings.waiting(pairing_id)
    assert waiting is not None
    assert waiting.recognised
