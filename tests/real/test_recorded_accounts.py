"""Every account recorded from the live networks can be read and scored. The expected counts are fixed."""

from __future__ import annotations

import json
from typing import Any

import jsonschema  # type: ignore[import-untyped] # its stubs are not among the test requirements
import msgspec
import pytest

from devtools.fake_networks.routes import RESPONSES
from server.networks import readers
from server.networks.readers import mastodon
from server.scoring import score
from shared_schema.records import Evidence, ScoreCard
from tests.real import recordings
from tests.real.recordings import NOW, ROOT, Found
from tests.server.networks.recorded import RecordedFetcher

pytestmark = pytest.mark.skipif(
    not ROOT.is_dir(), reason=f"responses recorded from the live networks are not on this machine (looked in {ROOT})"
)


def _scored(found: Found) -> list[ScoreCard]:
    cards = []
    for evidence in found.evidence():
        kept = msgspec.json.decode(msgspec.json.encode(evidence), type=Evidence)  # evidence fits the contract
        card = score(kept, NOW)
        assert msgspec.json.decode(msgspec.json.encode(card), type=ScoreCard) == card
        cards.append(card)
    return cards


@pytest.mark.slow
def test_every_recorded_mastodon_account_is_read_and_scored() -> None:
    found = recordings.found_on_mastodon()
    assert len(found.profiles) == 468
    assert sum(map(len, found.posts.values())) == 467
    assert found.not_public == 6
    assert len(_scored(found)) == 468


@pytest.mark.slow
def test_every_recorded_bluesky_account_is_read_and_scored() -> None:
    found = recordings.found_on_bluesky()
    assert len(found.profiles) == 419
    assert sum(map(len, found.posts.values())) == 586
    assert found.not_public == 0
    assert len(_scored(found)) == 420


def test_every_recorded_hacker_news_account_is_read_and_scored() -> None:
    found = recordings.found_on_hackernews()
    assert len(found.profiles) == 1
    assert sum(map(len, found.posts.values())) == 12
    assert len(_scored(found)) == 10


def test_every_recorded_x_account_is_read_and_scored() -> None:
    found = recordings.found_on_x()
    posts = [post for known in found.posts.values() for post in known.values()]
    assert len(found.profiles) == 26
    assert len(posts) == 25
    assert all(post.created_at and post.text for post in posts)
    assert sum(bool(post.client) for post in posts) == 18
    assert sum(post.is_reply is True for post in posts) == 4
    assert len(_scored(found)) == 26


def test_the_invented_responses_for_x_match_the_schema_of_the_service() -> None:
    """Checked against FxTwitter's own OpenAPI document."""
    document = json.loads((ROOT / "twitter" / "fxtwitter-openapi.json").read_text(encoding="utf-8"))
    responses = {
        name: json.loads((RESPONSES / "fx.example" / f"{name}_quillfeather.json").read_text()) for name in NAMES
    }
    for name, schema in NAMES.items():
        expected = {"$ref": f"#/components/schemas/{schema}", "components": _with_null(document["components"])}
        jsonschema.validate(responses[name], expected)


NAMES = {"profile": "UserAPIResponse", "statuses": "APISearchResults"}


def _with_null(value: Any) -> Any:
    """OpenAPI 3.0's `nullable`, written as JSON Schema."""
    if isinstance(value, list):
        return [_with_null(part) for part in value]
    if not isinstance(value, dict):
        return value
    plain = {name: _with_null(part) for name, part in value.items() if name != "nullable"}
    return {"anyOf": [plain, {"type": "null"}]} if value.get("nullable") is True else plain


def test_a_recorded_mastodon_timeline_is_read_page_by_page_through_the_reader() -> None:
    """Recorded with twenty posts a page; served with forty, as the reader requests them."""
    folder = ROOT / "mastodon" / "rtoot"
    pages = sorted(folder.glob("*_statuses_limit_20_exclude_reblogs_FALSE*.json"), key=lambda path: path.name)
    statuses = [status for path in pages for status in json.loads(path.read_text(encoding="utf-8"))["response"]["body"]]
    newest_first = sorted(statuses, key=lambda status: int(status["id"]), reverse=True)
    about = newest_first[0]["account"]
    account = recordings.mastodon_account(about)
    assert account is not None
    rows = [
        {"host": account.host, "path": "/api/v1/accounts/lookup", "json": about},
        *(
            {
                "host": account.host,
                "path": f"/api/v1/accounts/{about['id']}/statuses",
                "query": {"max_id": newest_first[at - 1]["id"]} if at else {},
                "json": newest_first[at : at + 40],
            }
            for at in (80, 40, 0)
        ),
    ]
    targets = mastodon.reply_target_ids(newest_first, about)
    known = [{**about, "id": key, "followers_count": 7} for key in set(targets.values())]
    rows.append({"host": account.host, "path": "/api/v1/accounts", "json": known})
    evidence = readers()["mastodon"].read(account, RecordedFetcher(rows), NOW)
    assert len(evidence.posts) == len(newest_first) == 100
    assert sum(post.replied_to_followers == 7 for post in evidence.posts) == len(targets)
    assert sum(post.is_repost is True for post in evidence.posts) == 1
    assert sum(post.is_reply is True for post in evidence.posts) == 60
    assert sum(post.reply_to is not None for post in evidence.posts) == 58
