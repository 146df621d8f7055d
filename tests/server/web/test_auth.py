"""Who may ask, as a table; pairing by one click; and that nothing but this machine's own address is answered."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from server.web.pairing import PAIRING_MINUTES, PENDING_LIMIT, unpacked_origin
from server.web.tokens import machine_token
from tests.server.invented import BASE, World

CHROMIUM = "chrome-extension://" + "abcdefghijklmnop" * 2
FIREFOX = "moz-extension://0a1b2c3d-0000-4000-8000-0123456789ab"
WEB = "https://evil.example"
ACCOUNTS = {"accounts": [{"account": {"network": "x", "handle": "ada"}}]}


def pair(world: World, origin: str = CHROMIUM, secret: str = "a secret of the asker") -> str:  # noqa: S107 - invented
    """Pairs an extension as a reader would; returns its token."""
    number = ask(world, origin, secret).get_json()["id"]
    waiting = world.auth.pairings.waiting(number)
    assert waiting is not None
    assert world.auth.pairings.decide(number, waiting.nonce, allow=True) == "allowed"
    answer = claim(world, number, origin, secret).get_json()
    assert answer["status"] == "allowed"
    return str(answer["token"])


def ask(world: World, origin: str | None, secret: str = "a secret of the asker") -> TestResponse:  # noqa: S107 - invented
    challenge = hashlib.sha256(secret.encode()).hexdigest()
    headers = {"Origin": origin} if origin else {}
    return world.app.test_client().post(f"{BASE}/v1/pairing", json={"challenge": challenge}, headers=headers)


def claim(world: World, number: str, origin: str | None, secret: str = "a secret of the asker") -> TestResponse:  # noqa: S107 - invented
    headers = {"Origin": origin} if origin else {}
    body = {"id": number, "secret": secret}
    return world.app.test_client().post(f"{BASE}/v1/pairing/claim", json=body, headers=headers)


# method, token, origin → status. `own`: the machine's token; `bound`: that of the paired Chromium extension.
MATRIX = [
    ("GET", None, None, 401),
    ("GET", "wrong", None, 401),
    ("GET", "own", None, 200),
    ("GET", "own", BASE, 200),
    ("GET", "own", CHROMIUM, 200),
    ("GET", "own", FIREFOX, 200),  # pasting the token works too
    ("GET", "own", WEB, 403),
    ("GET", "own", "null", 403),
    ("GET", "bound", None, 200),
    ("GET", "bound", CHROMIUM, 200),
    ("GET", "bound", FIREFOX, 403),
    ("GET", "bound", BASE, 401),
    ("GET", "bound", WEB, 403),
    ("GET", None, CHROMIUM, 401),
    ("GET", None, WEB, 403),
    ("POST", None, None, 401),
    ("POST", "own", None, 200),
    ("POST", "bound", None, 401),
    ("POST", "bound", CHROMIUM, 200),
    ("POST", "bound", FIREFOX, 403),
    ("POST", "bound", WEB, 403),
    ("POST", "own", WEB, 403),
    ("POST", "own", "http://127.0.0.1:9999", 403),
    ("POST", "wrong", CHROMIUM, 401),
]


@pytest.mark.parametrize(("method", "token", "origin", "status"), MATRIX)
def test_the_table_of_who_may_ask(
    world: World, method: str, token: str | None, origin: str | None, status: int
) -> None:
    tokens = {"own": world.token, "bound": pair(world), "wrong": "x" * 43}
    headers = {"Authorization": f"Bearer {tokens[token]}"} if token else {}
    if origin:
        headers["Origin"] = origin
    client = world.app.test_client()
    if method == "GET":
        answer = client.get(f"{BASE}/v1/networks", headers=headers)
    else:
        answer = client.post(f"{BASE}/v1/scores", json=ACCOUNTS, headers=headers)
    assert answer.status_code == status
    if status != 200:
        assert answer.mimetype == "application/problem+json"
    paired = origin == CHROMIUM
    assert answer.headers.get("Access-Control-Allow-Origin") == (CHROMIUM if paired else None)


FOREIGN = ["evil.example", "127.0.0.1.evil.example", "0.0.0.0", "evil.example:8377", "10.0.0.1"]  # noqa: S104 - refused


@pytest.mark.parametrize("host", FOREIGN)
@pytest.mark.parametrize("path", ["/v1/health", "/v1/networks", "/welcome", "/", "/static/humankind.css", "/nowhere"])
def test_a_rebound_name_is_refused_before_anything_else(world: World, host: str, path: str) -> None:
    answer = world.app.test_client().get(path, base_url=f"http://{host}", headers=world.authorised)
    assert answer.status_code == 400
    assert answer.get_json()["type"].endswith(":host-not-allowed")


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "127.0.0.1:8377", "localhost:4000"])
def test_this_machines_own_names_are_answered(world: World, host: str) -> None:
    assert world.app.test_client().get("/v1/health", base_url=f"http://{host}").status_code == 200


@pytest.mark.parametrize(
    "kind",
    ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x", "", "application/xml"],
)
def test_only_json_is_taken_so_that_no_form_of_a_web_page_counts(world: World, kind: str) -> None:
    answer = world.app.test_client().post(
        f"{BASE}/v1/scores", data=b'{"accounts": []}', headers=world.authorised | {"Content-Type": kind}
    )
    assert answer.status_code == 415


def test_too_large_a_request_is_not_read(world: World) -> None:
    answer = world.app.test_client().post(
        f"{BASE}/v1/scores",
        data=b" " * (9 * 1024 * 1024),
        headers=world.authorised | {"Content-Type": "application/json"},
    )
    assert answer.status_code == 413
    assert answer.mimetype == "application/problem+json"


def test_a_preflight_is_answered_to_a_paired_extension_and_to_no_page(world: World) -> None:
    pair(world)
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "authorization,content-type"}
    client = world.app.test_client()
    answer = client.options(f"{BASE}/v1/scores", headers={"Origin": CHROMIUM, **asks})
    assert answer.headers["Access-Control-Allow-Origin"] == CHROMIUM
    assert answer.headers["Access-Control-Allow-Headers"] == "authorization, content-type"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    for origin in (WEB, FIREFOX, "null"):
        assert (
            "Access-Control-Allow-Origin"
            not in client.options(f"{BASE}/v1/scores", headers={"Origin": origin, **asks}).headers
        )


def test_every_answer_is_sealed_and_sets_no_cookie(world: World) -> None:
    client = world.app.test_client()
    for path in ("/v1/health", "/v1/nowhere", "/", "/welcome", "/v1/networks"):
        headers = client.get(f"{BASE}{path}").headers
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store"
        assert "Set-Cookie" not in headers


def test_the_machines_token_is_kept_for_its_owner_only_and_stays_the_same(tmp_path: Path) -> None:
    token = machine_token(tmp_path)
    assert len(token) >= 43
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600
    assert machine_token(tmp_path) == token


def test_pages_open_with_their_key_only_until_it_is_revoked(world: World) -> None:
    client = world.app.test_client()
    key = world.auth.page_key.get()
    assert client.get(f"{BASE}/?key={key}").status_code == 200
    assert client.get(f"{BASE}/").status_code == 401
    assert client.get(f"{BASE}/?key=wrong").status_code == 401
    assert client.get(f"{BASE}/data?key={key}").status_code == 200
    assert client.get(f"{BASE}/welcome").status_code == 200
    client.delete(f"{BASE}/v1/data", headers=world.authorised)
    assert client.get(f"{BASE}/?key={key}").status_code == 401


def test_a_page_link_opens_the_pages(world: World) -> None:
    client = world.app.test_client()
    link = client.post(f"{BASE}/v1/page", json={}, headers=world.authorised).get_json()["url"]
    assert client.get(link).status_code == 200


@pytest.mark.parametrize("origin", [None, WEB, BASE, "null", "chrome-extension://short", "file://"])
def test_only_extensions_may_ask_to_be_paired(world: World, origin: str | None) -> None:
    assert ask(world, origin).status_code == 403


@pytest.mark.parametrize("origin", [CHROMIUM, FIREFOX])
def test_pairing_is_one_click_and_its_token_is_handed_out_once(world: World, origin: str) -> None:
    asked = ask(world, origin)
    number = asked.get_json()["id"]
    assert asked.get_json()["url"] == f"{BASE}/pair/{number}"
    assert claim(world, number, origin).get_json() == {"status": "waiting", "token": None}
    waiting = world.auth.pairings.waiting(number)
    assert waiting is not None
    assert (waiting.origin, waiting.recognised) == (origin, False)
    assert world.auth.pairings.decide(number, "a wrong nonce", allow=True) == "expired"
    assert world.auth.pairings.decide(number, waiting.nonce, allow=True) == "allowed"
    assert world.auth.pairings.decide(number, waiting.nonce, allow=True) == "expired"
    assert world.auth.pairings.waiting(number) is None
    assert claim(world, number, WEB).status_code == 403
    assert claim(world, number, None).status_code == 403
    assert claim(world, number, origin, "a wrong secret").status_code == 400
    token = claim(world, number, origin).get_json()["token"]
    assert claim(world, number, origin).status_code == 404
    headers = {"Authorization": f"Bearer {token}", "Origin": origin}
    assert world.app.test_client().get(f"{BASE}/v1/health", headers=headers).get_json()["pairing_needed"] is False
    assert token not in str(world.store.items("pairings"))


def test_a_refused_pairing_gives_no_token(world: World) -> None:
    number = ask(world, CHROMIUM).get_json()["id"]
    waiting = world.auth.pairings.waiting(number)
    assert waiting is not None
    assert world.auth.pairings.decide(number, waiting.nonce, allow=False) == "refused"
    assert claim(world, number, CHROMIUM).get_json() == {"status": "refused", "token": None}


def test_whoever_starts_the_server_can_allow_one_extension_ahead_once(world: World) -> None:
    world.auth.pairings._preapproved_origin = CHROMIUM
    other = ask(world, FIREFOX).get_json()["id"]
    assert claim(world, other, FIREFOX).get_json()["status"] == "waiting"
    number = ask(world, CHROMIUM).get_json()["id"]
    page = world.app.test_client().get(f"{BASE}/pair/{number}")
    assert 'data-humankind-pairing="allowed"' in page.text
    assert claim(world, number, CHROMIUM).get_json()["token"]
    again = ask(world, CHROMIUM).get_json()["id"]
    assert claim(world, again, CHROMIUM).get_json()["status"] == "waiting"


def test_a_pairing_waits_five_minutes_and_no_longer(world: World) -> None:
    number = ask(world, CHROMIUM).get_json()["id"]
    world.clock.move(minutes=PAIRING_MINUTES, seconds=1)
    assert world.auth.pairings.waiting(number) is None
    assert claim(world, number, CHROMIUM).status_code == 404


def test_few_pairings_wait_at_a_time_and_one_extension_waits_once(world: World) -> None:
    origins = [f"moz-extension://0a1b2c3d-0000-4000-8000-{place:012d}" for place in range(PENDING_LIMIT + 1)]
    assert [ask(world, origin).status_code for origin in origins] == [200] * PENDING_LIMIT + [503]
    assert ask(world, origins[0]).status_code == 200


def test_pairing_anew_ends_the_earlier_token(world: World) -> None:
    first, second = pair(world), pair(world)
    client = world.app.test_client()
    for token, status in ((first, 401), (second, 200)):
        headers = {"Authorization": f"Bearer {token}", "Origin": CHROMIUM}
        assert client.get(f"{BASE}/v1/networks", headers=headers).status_code == status


def test_an_extension_ends_its_own_pairing_and_no_other(world: World) -> None:
    client = world.app.test_client()
    chromium = {"Authorization": f"Bearer {pair(world, CHROMIUM)}", "Origin": CHROMIUM}
    firefox = {"Authorization": f"Bearer {pair(world, FIREFOX)}", "Origin": FIREFOX}
    assert client.delete(f"{BASE}/v1/pairing", headers=chromium).get_json() == {"erased": 1}
    assert client.get(f"{BASE}/v1/networks", headers=chromium).status_code == 403
    assert client.get(f"{BASE}/v1/networks", headers={"Authorization": chromium["Authorization"]}).status_code == 401
    assert client.get(f"{BASE}/v1/networks", headers=firefox).status_code == 200
    assert [origin for origin, _ in world.store.items("pairings")] == [FIREFOX]


def test_the_machines_own_token_has_no_pairing_to_end(world: World) -> None:
    pair(world, FIREFOX)
    for origin in ({}, {"Origin": FIREFOX}):
        answer = world.app.test_client().delete(f"{BASE}/v1/pairing", headers={**world.authorised, **origin})
        assert answer.get_json() == {"erased": 0}
    assert world.store.count("pairings") == 1


@pytest.mark.parametrize("headers", [{}, {"Origin": FIREFOX}, {"Origin": WEB}, {"Authorization": "Bearer wrong"}])
def test_a_pairing_is_ended_by_nobody_without_its_token(world: World, headers: dict[str, str]) -> None:
    pair(world, FIREFOX)
    assert world.app.test_client().delete(f"{BASE}/v1/pairing", headers=headers).status_code in {401, 403}
    assert world.store.count("pairings") == 1


def test_erasing_keeps_the_pairing_of_the_asker_alone(world: World) -> None:
    chromium, firefox = pair(world, CHROMIUM), pair(world, FIREFOX)
    client = world.app.test_client()
    asker = {"Authorization": f"Bearer {firefox}", "Origin": FIREFOX}
    assert client.delete(f"{BASE}/v1/data", headers=asker).status_code == 200
    assert client.get(f"{BASE}/v1/networks", headers=asker).status_code == 200
    other = {"Authorization": f"Bearer {chromium}", "Origin": CHROMIUM}
    assert client.get(f"{BASE}/v1/networks", headers=other).status_code == 403
    assert [origin for origin, _ in world.store.items("pairings")] == [FIREFOX]


def test_the_origin_of_an_unpacked_extension_is_computed_as_chromium_does(tmp_path: Path) -> None:
    folder = tmp_path / "extension"
    folder.mkdir()
    digits = hashlib.sha256(str(folder).encode()).hexdigest()[:32]
    expected = "".join(chr(ord("a") + int(digit, 16)) for digit in digits)
    assert unpacked_origin(folder) == f"chrome-extension://{expected}"


def test_this_checkouts_own_extension_is_recognised(world: World) -> None:
    number = ask(world, unpacked_origin()).get_json()["id"]
    waiting = world.auth.pairings.waiting(number)
    assert waiting is not None
    assert waiting.recognised
