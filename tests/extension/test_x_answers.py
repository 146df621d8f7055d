"""What X's own answers say, read by the extension's own file: invented ones in full, recorded ones by count where this
machine has them, and thousands of broken ones, of which nothing may come that is not of the agreed shape.
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
ANSWER = HERE.parents[1] / "devtools" / "feed_pages" / "html" / "x.answer.json"
RECORDED = (
    Path(os.environ.get("HUMANKIND_FIXTURES") or HERE.parents[2] / "shared" / "fixtures" / "real")
    / "twitter"
    / "fxembed"
)
NODE = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))

pytestmark = pytest.mark.skipif(NODE is None, reason="Node.js is not on this machine")


class Heard(msgspec.Struct, forbid_unknown_fields=True):
    """What the extension hears of one account or post."""

    account: Account
    profile: Profile | None
    post: Post | None
    open: bool


def hear(answers: Iterable[Any]) -> list[list[Heard]]:
    """What is heard of each answer; fails where anything is not of the agreed shape."""
    lines = "".join(json.dumps(answer) + "\n" for answer in answers)
    run = subprocess.run(  # noqa: S603 - our own file
        [str(NODE), str(HERE / "read_answers.mjs")],
        input=lines,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    return [msgspec.json.decode(line, type=list[Heard]) for line in run.stdout.splitlines()]


@pytest.fixture(scope="module")
def home() -> dict[str, Any]:
    """An invented answer to HomeTimeline."""
    answer: dict[str, Any] = json.loads(ANSWER.read_text("utf-8"))
    return answer


@pytest.fixture(scope="module")
def posts(home: dict[str, Any]) -> dict[str, Heard]:
    """What is heard of its posts, by id."""
    (heard,) = hear([home])
    return {one.post.id or "": one for one in heard if one.post}


def test_a_post_says_whom_it_answers_when_where_it_leads_and_from_which_client(posts: dict[str, Heard]) -> None:
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


def test_a_repost_is_the_reposters_and_a_quoted_post_its_own_authors(posts: dict[str, Heard]) -> None:
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
    assert original.post.language is None, "`und` is no language"
    assert posts["2060000000000000904"].account.handle == "tide_table"


def test_a_long_post_is_read_to_its_end(posts: dict[str, Heard]) -> None:
    post = posts["2060000000000000104"].post
    assert post is not None
    assert post.text.endswith("and then it was tired.")


def test_labels_are_read_as_the_account_means_them(posts: dict[str, Heard]) -> None:
    """Who works for an organisation is none."""
    said = {one.account.handle: one.profile for one in posts.values()}
    marks = {who: (profile.declared_bot, profile.organisation) for who, profile in said.items() if profile}
    assert marks["harbourweather"] == (True, None)
    assert marks["harbouroffice"] == (None, True)
    assert marks["lucia_f"] == (None, None)
    mira = said["mira_s"]
    assert mira is not None
    assert (mira.display_name, mira.created_at) == ("Mira Sandoval 🌱", "2014-03-18T18:07:30.000Z")


def test_what_not_everybody_may_read_is_known_as_such(posts: dict[str, Heard]) -> None:
    shut = {post for post, one in posts.items() if not one.open}
    assert shut == {"2060000000000000107", "2060000000000000108", "2060000000000000109"}


def spoilt(value: Any, chance: random.Random) -> Any:
    """The same answer with a few of its values turned into something else."""
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
        return {key: spoilt(one, chance) for key, one in value.items() if chance.random() > 0.01}
    if isinstance(value, list):
        return [spoilt(one, chance) for one in value]
    return value


def test_broken_answers_give_less_and_never_something_else(home: dict[str, Any]) -> None:
    chance = random.Random(20261125)  # noqa: S311 - not for secrets
    deep: Any = home
    for _ in range(400):
        deep = {"next": [deep]}
    answers = [spoilt(home, chance) for _ in range(1500)]
    answers += [None, 1, "text", [], {}, deep, {"legacy": {"full_text": "x"}}, [home] * 80]
    for heard in hear(answers):
        assert len(heard) <= 500
        for one in heard:
            assert normalise(one.account) == one.account
            assert one.post is None or (one.post.text and re.fullmatch(r"\d{1,20}", one.post.id or ""))
            if one.post:
                assert len(one.post.text) <= 40 * 2048 + 20_000
                assert re.fullmatch(
                    r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z", one.post.created_at or "0000-00-00T00:00:00.000Z"
                )


def tweets_in(value: Any) -> Iterator[dict[str, Any]]:
    """Whatever looks like a post with words in an answer, found in another way than the extension's."""
    if isinstance(value, dict):
        legacy = value.get("legacy")
        if isinstance(legacy, dict) and "full_text" in legacy and "core" in value:
            first, last = legacy.get("display_text_range", (0, 1))
            if last > first:  # else it is a picture or a film alone
                yield value
        for one in value.values():
            yield from tweets_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from tweets_in(one)


@pytest.mark.skipif(not RECORDED.is_dir(), reason=f"recorded answers are not on this machine (looked in {RECORDED})")
def test_every_post_in_recorded_answers_is_heard() -> None:
    paths = sorted(path for path in RECORDED.glob("*.json") if "bluesky" not in path.name)
    answers = [json.loads(path.read_text("utf-8")) for path in paths]
    total = 0
    for answer, heard in zip(answers, hear(answers), strict=True):
        written = {tweet["legacy"].get("id_str") or tweet.get("rest_id") for tweet in tweets_in(answer)}
        said = {one.post.id for one in heard if one.post}
        assert said == written
        total += len(said)
        assert all(one.post.created_at and one.profile and one.profile.created_at for one in heard if one.post)
    assert total > 30
