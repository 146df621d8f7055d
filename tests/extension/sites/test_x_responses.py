"""The parser of X's responses (extension/sites/x_responses.js), run in Node.js.

An invented response is checked in full, recorded responses by count where they are available, and thousands of
corrupted responses must never produce anything outside the agreed shape.
"""

from __future__ import annotations

import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from shared_schema.networks import normalise
from shared_schema.records import Account, Post, Profile

HERE = Path(__file__).parent
RESPONSE = HERE.parents[2] / "devtools" / "feed_pages" / "html" / "x.response.json"
RECORDED = (
    Path(os.environ.get("HUMANKIND_FIXTURES") or HERE.parents[3] / "shared" / "fixtures" / "real")
    / "twitter"
    / "fxembed"
)
NODE = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))

pytestmark = pytest.mark.skipif(NODE is None, reason="Node.js is not installed")


class Intercepted(msgspec.Struct, forbid_unknown_fields=True):
    """An account found in a response, with one of its posts or without."""

    account: Account
    profile: Profile | None
    post: Post | None
    open: bool


def parse(responses: Iterable[Any]) -> list[list[Intercepted]]:
    """What the parser finds in each response. Raises `msgspec.ValidationError` for a result of the wrong shape."""
    lines = "".join(json.dumps(response) + "\n" for response in responses)
    run = subprocess.run(  # noqa: S603 - our own file
        [str(NODE), str(HERE / "read_x_responses.mjs")],
        input=lines,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return [msgspec.json.decode(line, type=list[Intercepted]) for line in run.stdout.splitlines()]


@pytest.fixture(scope="module")
def home() -> dict[str, Any]:
    """An invented HomeTimeline response."""
    response: dict[str, Any] = json.loads(RESPONSE.read_text("utf-8"))
    return response


@pytest.fixture(scope="module")
def posts(home: dict[str, Any]) -> dict[str, Intercepted]:
    """The posts found in it, by id."""
    (found,) = parse([home])
    return {one.post.id or "": one for one in found if one.post}


def test_a_post_has_its_reply_target_time_links_and_client(posts: dict[str, Intercepted]) -> None:
    seeds = posts["2060000000000000101"]
    assert seeds.account.handle == "mira_s"
    assert seeds.post == Post(
        id="2060000000000000101",
        text="The seeds came up & thank you! https://garden.example/seeds",
        url="https://x.com/mira_s/status/2060000000000000101",
        created_at="2026-11-22T09:30:00.000Z",
        language="en",
        is_reply=False,
        is_repost=False,
        mentions=[],
        links=["https://garden.example/seeds"],
        client="Twitter for Android",
    )
    reply = posts["2060000000000000102"].post
    assert reply is not None
    assert (reply.text, reply.is_reply, reply.reply_to) == ("🌻 Lovely, well done!", True, "mira_s")
    assert (reply.replied_to_followers, reply.replied_to_created_at) == (12, "2014-03-18T18:07:30.000Z")


def test_a_repost_belongs_to_the_reposter_and_a_quoted_post_to_its_author(posts: dict[str, Intercepted]) -> None:
    repost = posts["2060000000000000901"]
    assert repost.post is not None
    assert (repost.account.handle, repost.post.is_repost) == ("ben_adler", True)
    assert repost.post.text.startswith("Harbour 17:00: wind 17 kn")
    original = posts["2060000000000000103"]
    assert original.post is not None
    assert (original.account.handle, original.post.is_repost, original.post.client) == (
        "harbourweather",
        False,
        "Harbour Poster",
    )
    assert original.post.language is None, "`und` is not a language"
    assert posts["2060000000000000904"].account.handle == "tide_table"


def test_a_long_post_is_read_in_full(posts: dict[str, Intercepted]) -> None:
    post = posts["2060000000000000104"].post
    assert post is not None
    assert post.text.endswith("and then it was tired.")


def test_labels_describe_the_account_itself(posts: dict[str, Intercepted]) -> None:
    """A person who works for an organisation is not an organisation."""
    profiles = {one.account.handle: one.profile for one in posts.values()}
    marks = {who: (profile.declared_bot, profile.organisation) for who, profile in profiles.items() if profile}
    assert marks["harbourweather"] == (True, None)
    assert marks["harbouroffice"] == (None, True)
    assert marks["lucia_f"] == (None, None)
    mira = profiles["mira_s"]
    assert mira is not None
    assert (mira.display_name, mira.created_at) == ("Mira Sandoval 🌱", "2014-03-18T18:07:30.000Z")


def test_posts_that_are_not_public_are_marked(posts: dict[str, Intercepted]) -> None:
    not_public = {post for post, one in posts.items() if not one.open}
    assert not_public == {"2060000000000000107", "2060000000000000108", "2060000000000000109"}


def test_advertisements_are_left_out(home: dict[str, Any]) -> None:
    promoted = {"itemContent": {"promotedMetadata": {"advertiser_results": {}}, "tweet_results": home}}
    (found,) = parse([promoted])
    assert found == []


def corrupted(value: Any, chance: random.Random) -> Any:
    """A copy of the response in which a few values are replaced or missing."""
    if chance.random() < 0.02:
        return chance.choice(
            [
                None,
                True,
                -1,
                1e308,
                "",
                "\u202e\u200b",
                "@" * 400,
                [],
                {},
                [[]],
                {"__proto__": {"legacy": 1}},
                {"result": []},
            ]
        )
    if isinstance(value, dict):
        return {key: corrupted(one, chance) for key, one in value.items() if chance.random() > 0.01}
    if isinstance(value, list):
        return [corrupted(one, chance) for one in value]
    return value


@pytest.mark.slow
def test_a_corrupted_response_gives_fewer_posts_and_never_invalid_ones(home: dict[str, Any]) -> None:
    chance = random.Random(20261125)  # noqa: S311 - not used for secrets
    deep: Any = home
    for _ in range(400):
        deep = {"next": [deep]}
    responses = [corrupted(home, chance) for _ in range(1500)]
    responses += [None, 1, "text", [], {}, deep, {"legacy": {"full_text": "x"}}, [home] * 80]
    for found in parse(responses):
        assert len(found) <= 500
        for one in found:
            assert normalise(one.account) == one.account
            assert one.post is None or (one.post.text and re.fullmatch(r"\d{1,20}", one.post.id or ""))
            if one.post:
                assert len(one.post.text) <= 40 * 2048 + 20_000
                assert re.fullmatch(
                    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", one.post.created_at or "0000-00-00T00:00:00.000Z"
                )


def tweets_in(value: Any) -> Iterator[dict[str, Any]]:
    """Every post with text in a response, found independently of the extension's parser."""
    if isinstance(value, dict):
        legacy = value.get("legacy")
        if isinstance(legacy, dict) and "full_text" in legacy and "core" in value:
            first, last = legacy.get("display_text_range", (0, 1))
            if last > first:  # an empty range means only a picture or a video
                yield value
        for one in value.values():
            yield from tweets_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from tweets_in(one)


@pytest.mark.skipif(not RECORDED.is_dir(), reason=f"no recorded responses in {RECORDED}")
def test_every_post_in_recorded_responses_is_found() -> None:
    paths = sorted(path for path in RECORDED.glob("*.json") if "bluesky" not in path.name)
    responses = [json.loads(path.read_text("utf-8")) for path in paths]
    total = 0
    for response, found in zip(responses, parse(responses), strict=True):
        expected = {tweet["legacy"].get("id_str") or tweet.get("rest_id") for tweet in tweets_in(response)}
        ids = {one.post.id for one in found if one.post}
        assert ids == expected
        total += len(ids)
        assert all(one.post.created_at and one.profile and one.profile.created_at for one in found if one.post)
    assert total > 30
