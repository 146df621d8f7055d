"""What holds of every insight: it survives any evidence, is in every language, and says nothing like a grade."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from server.accounts.analysis import MirrorMaterial
from server.accounts.insights import INSIGHTS, reflect
from server.locales.cards import localized_mirror
from server.locales.catalog import LANGUAGES
from shared_schema import times
from shared_schema.records import Account, Evidence, Insight, InsightName, MirrorResponse, Post, ScoresDay
from tests.server.accounts.insights.materials import insights_of, post, received
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA, NOTES, irregular_posts

HOSTILE = "<script>alert(1)</script> {$x} \u202e\x00 @[](javascript:alert(1)) " + "A" * 5_000
GRADES = re.compile(
    r"\b(score of|better|worse|best|worst|good|bad|should|must|other people|average|than others)\b", re.I
)
CASES: dict[str, list[Post]] = {
    "nothing": [],
    "one post": [post(1, "The heron is back.")],
    "200 posts": irregular_posts(200, 120),
    "nobody is named": [post(n, f"{NOTES[n % 7]} {n}", is_reply=True) for n in range(30)],
    "replies unknown": [
        Post(id=f"p{n}", text=NOTES[n % 7], created_at=times.write(NOW - timedelta(hours=n))) for n in range(30)
    ],
    "without times": [
        post(n, f"Thank you so much for {n} apples!", days=None, to=f"kim{n % 3}.example") for n in range(20)
    ],
    "without ids": [Post(text=f"Thanks, {n} times!", is_reply=True, reply_to="kim.example") for n in range(20)],
    "hostile": [
        post(n, HOSTILE, to=HOSTILE[:900] if n % 2 else "kim.example", url="javascript:alert(1)") for n in range(20)
    ],
    "in the future": [post(n, "Hello from the future.", days=-400.0, to="kim.example") for n in range(9)],
    "Japanese": [
        post(n, f"手伝ってくれて本当にありがとう {n}", to=f"kim{n}.example", language="ja") for n in range(20)
    ],
    "Russian": [
        post(n, f"Большое спасибо за помощь с лодкой {n}!", to=f"kim{n}.example", language="ru") for n in range(20)
    ],
    "Arabic": [post(n, f"شكرا جزيلا على المساعدة {n}", to=f"kim{n}.example", language="ar") for n in range(20)],
    "reposts only": [Post(id=f"p{n}", text="Somebody's words", is_repost=True, is_reply=False) for n in range(20)],
}


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_any_evidence_makes_insights_in_every_language(case: str) -> None:
    material = MirrorMaterial(
        Evidence(account=ADA, posts=CASES[case], origin="fetched"),
        NOW,
        [ScoresDay(day="2026-11-20", kindness=61.5), ScoresDay(day="2026-11-22", humanity=80.0)],
        [],
        [received("bluesky:kim.example"), received("bluesky:kim1.example", days=None, url=None)],
    )
    made = reflect(material)
    assert made == reflect(material), "the same evidence gives the same insights"
    for language in LANGUAGES:
        mirror = MirrorResponse(key="bluesky:ada.example", made_at=times.write(NOW), insights=made.insights)
        for insight in localized_mirror(mirror, language).insights:
            assert_well_formed(insight, language)


def assert_well_formed(insight: Insight, language: str) -> None:
    texts = [insight.sentence, *(note.sentence for note in insight.notes)]
    assert all(text and text == text.strip() for text in texts)
    if language == "en":
        assert not any(GRADES.search(text) for text in texts), texts
    assert all(len(row.values) == len(insight.columns) for row in insight.rows)
    assert all(0 <= start < end <= len(row.label) for row in insight.rows for start, end in row.marks)


def test_the_registry_has_one_file_for_each_name() -> None:
    assert list(INSIGHTS) == list(InsightName.__args__)  # type: ignore[attr-defined]
    for name, function in INSIGHTS.items():
        assert function.__module__ == f"server.accounts.insights.{name}"


def test_the_account_is_not_named_as_somebody_else() -> None:
    """A thread of one's own is no talk with anybody."""
    own = Account(network="mastodon", host="pond.example", handle="ada")
    thread = [post(n, f"and another thing {n}", to="ada@pond.example") for n in range(9)]
    assert insights_of(thread, account=own)["talked_with"].rows == []
