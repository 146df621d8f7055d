"""The line on the evidence: how many posts, from when, read where."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from server.scoring.evidence_summary import summarize
from server.scoring.timeline import Timeline
from shared_schema.records import Evidence, EvidenceSummary, Origin, Post
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA


def _summary(posts: list[Post], origin: Origin = "fetched") -> EvidenceSummary:
    evidence = Evidence(account=ADA, posts=posts, origin=origin, source="bsky.example")
    return summarize(evidence, Timeline(evidence, NOW))


def _post(identifier: str, created_at: str | None, origin: Origin = "fetched") -> Post:
    return Post(id=identifier, text="The heron is back at the pond.", created_at=created_at, origin=origin)


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        ("2026-11-20T08:00:00Z", "2026-11-20T19:00:00Z", "20 November 2026"),
        ("2026-03-03T08:00:00Z", "2026-11-20T08:00:00Z", "3 March – 20 November 2026"),
        ("2025-12-31T08:00:00Z", "2026-01-01T08:00:00Z", "31 December 2025 – 1 January 2026"),
    ],
)
def test_the_period_of_the_posts_is_named(first: str, last: str, period: str) -> None:
    summary = _summary([_post("1", first), _post("2", last)])
    assert summary.sentence == f"2 public posts, {period}, read from bsky.example."
    assert (summary.first, summary.last) == (first, last)


def test_without_times_there_is_no_period() -> None:
    summary = _summary([_post("1", None)])
    assert summary.sentence == "1 public post, read from bsky.example."
    assert summary.first is summary.last is None


def test_posts_seen_in_the_feed_are_named() -> None:
    seen = [_post(str(number), "2026-11-20T08:00:00Z", "seen") for number in range(2)]
    assert _summary(seen, "seen").sentence == "2 public posts, 20 November 2026, seen in your own feed."
    both = _summary([*seen, _post("9", "2026-11-20T08:00:00Z")])
    assert both.sentence.endswith("read from bsky.example, 2 of them seen in your own feed.")
    assert both.seen_posts == 2


def test_the_hosts_that_showed_the_posts_are_named() -> None:
    def seen_on(*hosts: str | None) -> EvidenceSummary:
        posts = [_post(str(number), None, "seen") for number in range(len(hosts))]
        return _summary([replace(post, seen_on=host) for post, host in zip(posts, hosts, strict=True)], "seen")

    one = seen_on("a.example", None)
    assert (one.sentence, one.seen_on) == ("2 public posts, seen in your own feed on a.example.", ["a.example"])
    two = seen_on("a.example", "b.example", "b.example")
    assert (two.sentence, two.seen_on) == (
        "3 public posts, seen in your own feed on b.example and a.example.",
        ["b.example", "a.example"],
    )
    more = seen_on("a.example", "b.example", "c.example", "d.example")
    assert more.sentence.endswith("on a.example, b.example and 2 other sites.")
    assert seen_on("a.example", "b.example", "c.example").sentence.endswith("on a.example, b.example and 1 other site.")


def test_no_posts_are_stated_plainly() -> None:
    assert _summary([]).sentence == "No public posts were found."


def test_languages_in_which_kindness_is_not_judged_are_named() -> None:
    posts = [
        Post(id="1", text="朝の光がきれいだったので、遠回りして駅まで歩きました。", language="ja"),
        Post(id="2", text="The heron is back.", language="en"),
    ]
    summary = _summary(posts)
    assert summary.sentence.endswith("Kindness is not judged in Japanese yet.")
    assert (summary.languages, summary.not_judged_languages) == (["en", "ja"], ["ja"])
    assert summary.judged_posts == 1
