"""The endpoints of the API. Each response is checked against the OpenAPI document."""

from __future__ import annotations

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import pytest
from werkzeug.test import TestResponse

from server.accounts.account_records import OutreachCandidate
from server.accounts.lists.addresses import id_of
from shared_schema import times
from shared_schema.endpoints import ENDPOINTS, NDJSON, Endpoint, openapi_document
from shared_schema.records import AccountQuery
from tests.server.server_fixture import BASE, ServerFixture, bluesky, exported, on_x, reply
from tests.server.web.pairing_client import CHROMIUM

FIXTURES = Path(__file__).parents[2] / "fixtures"
DOCUMENT = openapi_document("0.1.0")
ADA = "bluesky:ada.example"
QUERIES = {
    "accounts": [
        {"account": {"network": "bluesky", "handle": "ada.example"}},
        {
            "account": {"network": "x", "handle": "bob"},
            "posts": [{"id": "1", "text": "Thank you, Maria!", "is_reply": True}],
        },
    ]
}
WEATHER = "https://lists.example/weather.json"
BODIES: dict[str, Any] = {
    "/v1/scores": QUERIES,
    "/v1/seen": QUERIES,
    "/v1/corrections/{key}": {"verdict": "organisation", "note": "a club"},
    "/v1/tags/{key}": {"word": "friend", "colour": "teal", "note": "from the choir"},
    "/v1/tag-words/{word}": {"word": "choir"},
    "/v1/import": {
        "tags": {ADA: {"word": "friend", "colour": "teal"}},
        "corrections": {"x:ada": {"verdict": "person"}},
    },
    "/v1/rules": {"items": {"reposts": {"value": "booster", "changed_at": "2026-11-20T10:00:00.123Z"}}},
    "/v1/lists": {"address": WEATHER},
    "/v1/lists/{id}": {"paused": True},
    "/v1/proof": {"id": "token", "nonce": "0" * 32},
    "/v1/pairing": {"challenge": "0" * 64},
    "/v1/page": {},
}
VALUES = {
    "key": ADA,
    "q": "@ada@hachyderm.io",
    "fresh": "0",
    "new_hosts": "on_click",
    "host": "elk.zone",
    "word": "friend",
    "replace": "1",
    "id": id_of(WEATHER),
    "site": "bsky.app",
}


def valid(response: TestResponse, path: str, method: str, content: Any = None) -> Any:
    """The response's content, checked against what the document says for this endpoint and status."""
    operation = DOCUMENT["paths"][path][method.lower()]
    documented = operation["responses"][str(response.status_code)]["content"]
    assert response.mimetype in documented, f"{response.mimetype} is not documented"
    content = response.get_json() if content is None else content
    schema = {**documented[response.mimetype]["schema"], "components": DOCUMENT["components"]}
    jsonschema.Draft202012Validator(schema).validate(content)
    return content


def call(server: ServerFixture, endpoint: Endpoint, **headers: str) -> TestResponse:
    path = endpoint.path
    query = {}
    for parameter in endpoint.parameters:
        if parameter.location == "path":
            path = path.replace("{" + parameter.name + "}", VALUES[parameter.name])
        else:
            query[parameter.name] = VALUES[parameter.name]
    body = BODIES.get(endpoint.path)
    if endpoint.path == "/v1/pairing/claim":
        body = {"id": server.auth.pairings.request(sha256(b"x").hexdigest(), CHROMIUM), "secret": "x"}
    return server.app.test_client().open(
        path,
        base_url=BASE,
        method=endpoint.method,
        query_string=query,
        headers={**server.authorised, **headers},
        json=body if endpoint.method in {"POST", "PUT"} else None,
    )


@pytest.mark.parametrize("endpoint", ENDPOINTS, ids=lambda endpoint: f"{endpoint.method} {endpoint.path}")
def test_every_endpoint_responds_as_documented(server: ServerFixture, endpoint: Endpoint) -> None:
    server.accounts.own_accounts.add(bluesky())
    server.lookup.wait(bluesky(), 10)
    server.accounts.tags.set(bluesky(), "friend", "teal", None, None)
    server.published[WEATHER] = '{"name": "Weather", "accounts": [{"account": "bluesky:ada.example", "label": "rain"}]}'
    server.accounts.lists.subscribe(WEATHER, 5)
    headers = {"Origin": CHROMIUM} if endpoint.path.startswith("/v1/pairing") else {}
    response = call(server, endpoint, **headers)
    assert response.status_code == 200, response.get_data(as_text=True)
    valid(response, endpoint.path, endpoint.method)


@pytest.mark.slow
@pytest.mark.parametrize(
    "endpoint",
    [endpoint for endpoint in ENDPOINTS if not endpoint.open],
    ids=lambda endpoint: f"{endpoint.method} {endpoint.path}",
)
def test_every_endpoint_that_is_not_open_needs_a_token(server: ServerFixture, endpoint: Endpoint) -> None:
    response = call(server, endpoint, Authorization="Bearer nobody")
    assert response.status_code == 401
    assert valid(response, endpoint.path, endpoint.method)["type"].endswith(":not-paired")


def scores(server: ServerFixture, body: Any, accept: str = "application/json") -> TestResponse:
    return server.app.test_client().post(
        f"{BASE}/v1/scores", json=body, headers={**server.authorised, "Accept": accept}
    )


def test_scores_come_in_the_order_of_the_request_and_duplicates_each_get_one(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    handles = [("x", "zoe"), ("bluesky", "ada.example"), ("x", "amy"), ("bluesky", "ADA.example")]
    body = {"accounts": [{"account": {"network": network, "handle": handle}} for network, handle in handles]}
    results = valid(scores(server, body), "/v1/scores", "POST")["results"]
    assert [result["key"] for result in results] == ["x:zoe", ADA, "x:amy", ADA]
    assert [result["status"] for result in results] == ["unavailable", "ready", "unavailable", "ready"]


def test_an_unknown_account_is_pending_at_once(server: ServerFixture) -> None:
    server.network.gate.clear()
    (result, _) = valid(scores(server, QUERIES), "/v1/scores", "POST")["results"]
    assert result["status"] == "pending"
    assert result["retry_after_ms"] > 0


def test_one_bad_item_does_not_cost_the_others_their_result(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    good = {"account": {"network": "bluesky", "handle": "ada.example"}}
    bad: list[Any] = [
        {"account": {"network": "x", "handle": "no such handle at all"}},
        {"account": {"network": "nowhere", "handle": "ada"}},
        {"account": {"network": "mastodon", "handle": "ada"}},
        {"account": {"network": "x", "handle": "ada"}, "posts": [{"text": 5}]},
        {"account": {"network": "x", "handle": 5}},
        None,
    ]
    results = valid(scores(server, {"accounts": [*bad, good]}), "/v1/scores", "POST")["results"]
    assert [result["status"] for result in results] == ["unavailable"] * 6 + ["ready"]
    slugs = [result["problem"]["type"].rpartition(":")[2] for result in results[:-1]]
    assert slugs == ["unknown-account"] * 3 + ["bad-request"] * 3
    assert results[3]["key"] == "x:ada"


@pytest.mark.parametrize("body", [{}, [], 5, {"accounts": []}, {"accounts": "ada"}, {"accounts": [{}] * 101}])
def test_a_request_without_accounts_or_with_too_many_is_refused(server: ServerFixture, body: Any) -> None:
    response = scores(server, body)
    assert response.status_code == 400
    valid(response, "/v1/scores", "POST")


@pytest.mark.parametrize(
    "data", [b"", b"{", b"\xff\xfe", b'{"accounts": [{"account": {"network": "x", "handle": "\xff\xfe\xfd\xfc"}}]}']
)
def test_a_body_that_is_not_json_is_a_problem(server: ServerFixture, data: bytes) -> None:
    headers = {**server.authorised, "Content-Type": "application/json"}
    for path in ("/v1/scores", "/v1/seen"):
        assert server.app.test_client().post(f"{BASE}{path}", data=data, headers=headers).status_code == 400


def test_every_language_gets_its_own_sentences(server: ServerFixture) -> None:
    client = server.app.test_client()
    server.lookup.wait(bluesky(), 10)
    correction = {"verdict": "person"}
    client.put(f"/v1/corrections/{ADA}", json=correction, base_url=BASE, headers=server.authorised)
    body = {"accounts": QUERIES["accounts"][:1]}
    for wanted, language, sentence in (
        ("de-AT, en;q=0.5", "de", "Das ist Ihre eigene Korrektur."),
        ("tlh", "en", "This is your own correction."),
        ("de", "de", "Das ist Ihre eigene Korrektur."),
    ):
        headers = {**server.authorised, "Accept-Language": wanted}
        batch = client.post("/v1/scores", json=body, base_url=BASE, headers=headers)
        stream = client.post("/v1/scores", json=body, base_url=BASE, headers={**headers, "Accept": NDJSON})
        one = client.get(f"/v1/scores/{ADA}", base_url=BASE, headers=headers)
        cards = [batch.get_json()["results"][0]["card"], json.loads(stream.get_data())["card"], one.get_json()]
        assert {(card["language"], card["sentence"]) for card in cards} == {(language, sentence)}
        for response in (batch, stream, one):
            assert response.headers["Content-Language"] == language
            assert "Accept-Language" in response.headers["Vary"]
        german_posts = "öffentliche Beiträge" in cards[0]["evidence"]["sentence"]
        assert german_posts == (language == "de")
        assert '"message"' not in batch.get_data(as_text=True)
    problem = client.get("/v1/scores/mastodon:x", base_url=BASE, headers={**server.authorised, "Accept-Language": "de"})
    assert problem.get_json()["title"] == "Kein Netzwerk hier hat ein solches Konto."


def test_the_stream_has_one_result_per_line(server: ServerFixture) -> None:
    body = {"accounts": [*QUERIES["accounts"], {"account": None}]}
    response = scores(server, body, accept=NDJSON)
    assert response.mimetype == NDJSON
    results = [valid(response, "/v1/scores", "POST", json.loads(line)) for line in response.get_data().splitlines()]
    assert {(result["key"], result["status"]) for result in results} == {
        ("item:2", "unavailable"),
        (ADA, "ready"),
        ("x:bob", "ready"),
    }


def test_seen_posts_are_counted_once_and_stored_before_the_response(server: ServerFixture) -> None:
    client = server.app.test_client()
    responses = [client.post(f"{BASE}/v1/seen", json=QUERIES, headers=server.authorised).get_json() for _ in range(2)]
    assert responses == [{"accepted": 1, "new": 1}, {"accepted": 1, "new": 0}]
    assert server.store.count("seen") == 1


def test_a_card_has_its_cited_posts_and_keys_may_contain_slashes(server: ServerFixture) -> None:
    response = server.app.test_client().get(f"{BASE}/v1/scores/{ADA}", headers=server.authorised)
    assert valid(response, "/v1/scores/{key}", "GET")["cited"]
    keyed, by_number = "mastodon:hachyderm.io/@ada", "web:ada.example/?author=1"
    for written in (keyed, quote(keyed, safe=""), quote(by_number), quote(by_number, safe="")):
        path = f"{BASE}/v1/corrections/{written}"
        server.app.test_client().put(path, json={"verdict": "person"}, headers=server.authorised)
    assert list(server.accounts.corrections.all()) == [keyed, by_number]


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        ("not-found", 404),
        ("login-required", 401),
        ("refused", 502),
        ("timeout", 504),
        ("rate-limited", 503),
        ("robots", 403),
    ],
)
def test_a_missing_card_is_a_problem_with_its_own_status(server: ServerFixture, kind: str, status: int) -> None:
    server.fail(kind)
    response = server.app.test_client().get(f"{BASE}/v1/scores/{ADA}", headers=server.authorised)
    assert response.status_code == status
    assert valid(response, "/v1/scores/{key}", "GET")["type"].endswith(f":{kind}")


def test_errors_of_the_server_are_problems_without_internal_details(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("an internal detail")

    monkeypatch.setattr(server.accounts.crowd, "view", fail)
    response = server.app.test_client().get(f"{BASE}/v1/feed", headers=server.authorised)
    assert response.status_code == 500
    assert response.mimetype == "application/problem+json"
    assert "internal detail" not in response.get_data(as_text=True)
    assert "an internal detail" in caplog.text


@pytest.mark.parametrize(
    ("method", "path", "status", "slug"),
    [
        ("GET", "/v1/nowhere", 404, "unknown-path"),
        ("GET", "/v1/scores", 405, "method-not-allowed"),
        ("DELETE", "/v1/health", 405, "method-not-allowed"),
        ("GET", "/v1/scores/nonsense", 404, "unknown-account"),
        ("GET", "/v1/scores/x:ada", 404, "not-fetched"),
        ("GET", "/v1/resolve", 400, "bad-request"),
        ("GET", "/v1/resolve?q=%20%20", 404, "unknown-account"),
        ("DELETE", "/v1/corrections/x:not%20one", 404, "unknown-account"),
    ],
)
def test_errors_of_flask_are_problems_too(
    server: ServerFixture, method: str, path: str, status: int, slug: str
) -> None:
    response = server.app.test_client().open(f"{BASE}{path}", method=method, headers=server.authorised)
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert response.get_json()["type"].endswith(f":{slug}")
    if status == 405:
        assert response.headers["Allow"]


def test_the_feed_shows_the_crowd_and_outreach_suggestions(server: ServerFixture) -> None:
    for handle in ("ada.example", "bob.example"):
        server.lookup.wait(bluesky(handle), 10)
    server.accounts.corrections.set(bluesky("bob.example"), "organisation")
    client, records = server.app.test_client(), server.accounts.records
    candidate = OutreachCandidate("quiet", "https://bsky.app/profile/ada.example/post/1", times.write(server.clock()))
    record = records.get(ADA)
    assert record is not None
    records.save(replace(record, outreach=candidate), [], records.generation(ADA))
    shown: list[dict[str, Any]] = [
        {"account": {"network": "bluesky", "handle": name}} for name in ("ada.example", "bob.example")
    ]
    shown[0]["posts"] = [{"text": "A cat", "shown_as_repost": True}, {"text": "A dog", "shown_as_repost": False}]
    for body in (
        {"accounts": shown, "page_host": "bsky.app"},
        {"accounts": shown[:1], "page_host": "elk.zone"},
        {"accounts": shown},  # no page: the reader looked them up
    ):
        client.post(f"{BASE}/v1/scores", json=body, headers=server.authorised)

    def feed(query: str = "") -> Any:
        return valid(client.get(f"{BASE}/v1/feed{query}", headers=server.authorised), "/v1/feed", "GET")

    crowd = feed()
    assert crowd["accounts"] == 2
    assert crowd["verdicts"] == {"person": 1, "one_way": 0, "automated": 0, "organisation": 1, "unsure": 0}
    assert crowd["sites"] == ["bsky.app", "elk.zone"]
    assert [(day["day"], day["accounts"], day["posts"], day["reposts"]) for day in crowd["over_time"]] == [
        (server.clock().astimezone().date().isoformat(), 2, 4, 2)  # ada was on both sites
    ]
    assert feed("?site=elk.zone")["over_time"][0]["verdicts"] == {"person": 1}
    (suggestion,) = crowd["suggestions"]
    assert (suggestion["key"], suggestion["post_url"]) == (ADA, candidate.post_url)
    assert "150 followers" in suggestion["sentence"]
    path = f"{BASE}/v1/outreach/{ADA}"
    noted = valid(client.put(path, headers=server.authorised), "/v1/outreach/{key}", "PUT")
    assert noted["made_at"]
    assert feed()["suggestions"] == []
    assert "A cat" not in str(exported(server.accounts).outreach)
    assert list(exported(server.accounts).outreach) == [ADA]
    assert valid(client.delete(path, headers=server.authorised), "/v1/outreach/{key}", "DELETE") == {"erased": 1}
    assert len(feed()["suggestions"]) == 1
    assert all(post.shown_as_repost is None for post in exported(server.accounts).seen[ADA].posts)


def test_the_export_is_complete_and_holds_no_secret(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.accounts.corrections.set(on_x(), "person")
    server.app.test_client().post(f"{BASE}/v1/seen", json=QUERIES, headers=server.authorised)
    server.accounts.crowd.record([AccountQuery(account=bluesky())], "bsky.app")
    key = server.auth.page_key.get()
    response = server.app.test_client().get(f"{BASE}/v1/export", headers=server.authorised)
    kept = valid(response, "/v1/export", "GET")
    assert list(kept["cards"]) == [ADA]
    assert list(kept["corrections"]) == ["x:ada"]
    assert list(kept["seen"]) == ["x:bob"]
    assert kept["over_time"]
    assert kept["settings"]["port"] == 8377
    assert server.token not in response.get_data(as_text=True)
    assert key not in response.get_data(as_text=True)


def test_a_forgotten_account_leaves_nothing(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    server.accounts.seen_posts.take([])
    client = server.app.test_client()
    assert client.delete(f"{BASE}/v1/accounts/{ADA}", headers=server.authorised).get_json() == {"erased": 1}
    assert client.delete(f"{BASE}/v1/accounts/{ADA}", headers=server.authorised).get_json() == {"erased": 0}
    assert server.store.count("cards") == 0


def test_seen_posts_are_scored_at_once(server: ServerFixture) -> None:
    posts = [
        {"id": post.id, "text": post.text, "created_at": post.created_at, "is_reply": True, "reply_to": post.reply_to}
        for post in (reply(number, server.clock()) for number in range(14))
    ]
    server.lookup.wait(on_x("warm"), 0)
    body = {"accounts": [{"account": {"network": "x", "handle": "ada"}, "posts": posts}]}
    for _ in range(50):
        (result,) = scores(server, body).get_json()["results"]
        if result["status"] == "ready":
            break
    assert result["card"]["verdict"] == "person"


SURROGATE = (FIXTURES / "files" / "surrogate.ndjson").read_text("utf-8").strip()


@pytest.mark.slow
@pytest.mark.parametrize(
    "bad_post",
    [
        r'{"text": "cut \ud83d"}',
        '{"text": "a control character \x01"}',
        '{"text": "a number", "replied_to_followers": NaN}',
        '{"text": "a number", "replied_to_followers": 1e400}',
        '{"text": "a number", "replied_to_followers": %s}' % ("9" * 400),
        '{"text": "a number", "replied_to_followers": -Infinity, "created_at": 1E999, "id": %s}' % ("9" * 10_000),
        '{"text": "what C prints", "replied_to_followers": -nan}',
        r'{"text": "no character \u0000\ufffe", "id": "\udc00", "client": "\ud83d", "\ud83d": 1}',
        '{"text": "twice", "text": "a key", "id": "\ufeff9"\ufeff}',
        '{"text": "cut in the middle \udcf0\udc9f"}',
        '{"text": "deep", "extra": %s%s}' % ("[" * 5000, "]" * 5000),  # noqa: UP031 - full of braces
        '{"text": 5}',
        '{"text": "too many mentions", "mentions": "everyone"}',
        "null",
    ],
)
def test_one_bad_post_costs_at_most_one_post(server: ServerFixture, bad_post: str) -> None:
    account = '{"account": {"network": "x", "handle": "ada"}, "posts": [%s, {"text": "fine", "id": "2"}]}'
    other = '{"account": {"network": "x", "handle": "bob"}, "posts": [{"text": "also fine", "id": "3"}]}'
    body = f'{{"accounts": [{account % bad_post}, {other}]}}'
    for path in ("/v1/scores", "/v1/seen"):
        response = server.app.test_client().post(
            f"{BASE}{path}",
            data=body.encode("utf-8", "surrogateescape"),
            headers={**server.authorised, "Content-Type": "application/json"},
        )
        assert response.status_code == 200, response.text
    seen = dict(server.accounts.seen_posts.all_evidence())
    assert "fine" in [post.text for post in seen["x:ada"].posts]
    assert [post.text for post in seen["x:bob"].posts] == ["also fine"]


def test_a_cut_emoji_in_a_request_is_restored(server: ServerFixture) -> None:
    headers = {**server.authorised, "Content-Type": "application/json"}
    response = server.app.test_client().post(f"{BASE}/v1/seen", data=f'{{"accounts": [{SURROGATE}]}}', headers=headers)
    assert response.get_json() == {"accepted": 2, "new": 2}


def test_one_bad_account_does_not_cost_the_seen_posts_of_the_others(server: ServerFixture) -> None:
    body = {"accounts": [{"account": 5, "posts": [{"text": "a"}]}, *QUERIES["accounts"]]}
    response = server.app.test_client().post(f"{BASE}/v1/seen", json=body, headers=server.authorised)
    assert response.get_json() == {"accepted": 1, "new": 1}


def test_a_batch_carries_the_choice_about_new_hosts_and_the_open_page(server: ServerFixture) -> None:
    """One bad item loses neither; a value that is none of the three is refused."""
    good, bad = {"account": {"network": "bluesky", "handle": "ada.example"}}, {"account": {"network": "bluesky"}}
    body = {"accounts": [good, bad], "new_hosts": "later", "page_host": "open.example"}
    assert server.app.test_client().post(f"{BASE}/v1/scores", json=body, headers=server.authorised).status_code == 200
    assert "open.example" in server.accounts.known_hosts
    for accounts in ([good], [good, bad]):
        refused = {"accounts": accounts, "new_hosts": "never"}
        assert (
            server.app.test_client().post(f"{BASE}/v1/scores", json=refused, headers=server.authorised).status_code
            == 400
        )
    wrong = f"{BASE}/v1/scores/bluesky:ada.example?new_hosts=never"
    assert server.app.test_client().get(wrong, headers=server.authorised).status_code == 400


def test_a_tag_is_saved_read_renamed_and_removed(server: ServerFixture) -> None:
    client = server.app.test_client()
    path = f"{BASE}/v1/tags/{ADA}"
    missing = client.get(path, headers=server.authorised)
    assert valid(missing, "/v1/tags/{key}", "GET")["type"].endswith(":no-tag")
    body = {"word": " choir / friend ", "colour": "teal", "note": "met in May", "link": "https://a.example/1"}
    saved = valid(client.put(path, json=body, headers=server.authorised), "/v1/tags/{key}", "PUT")
    assert (saved["word"], saved["link"]) == ("choir / friend", "https://a.example/1")
    renamed = client.put(
        f"{BASE}/v1/tag-words/choir%20%2F%20friend", json={"word": "choir", "colour": "pink"}, headers=server.authorised
    )
    assert valid(renamed, "/v1/tag-words/{word}", "PUT") == {"changed": 1}
    listed = valid(client.get(f"{BASE}/v1/tags?q=may", headers=server.authorised), "/v1/tags", "GET")["tags"]
    assert {key: (tag["word"], tag["colour"], tag["note"]) for key, tag in listed.items()} == {
        ADA: ("choir", "pink", "met in May")
    }
    words = valid(client.get(f"{BASE}/v1/tag-words", headers=server.authorised), "/v1/tag-words", "GET")
    assert words == {"words": [{"word": "choir", "colour": "pink", "accounts": 1}]}
    assert client.delete(path, headers=server.authorised).get_json() == {"erased": 1}


@pytest.mark.parametrize(
    "change",
    [{"word": "\u200b"}, {"word": "x" * 41}, {"word": 7}, {"colour": "infrared"}, {"link": "javascript:alert(1)"}],
    ids=str,
)
def test_a_tag_that_cannot_be_kept_is_refused(server: ServerFixture, change: dict[str, Any]) -> None:
    body = {"word": "friend", **change}
    response = server.app.test_client().put(f"{BASE}/v1/tags/{ADA}", json=body, headers=server.authorised)
    assert response.status_code == 400
    valid(response, "/v1/tags/{key}", "PUT")
    assert server.accounts.tags.all() == {}
