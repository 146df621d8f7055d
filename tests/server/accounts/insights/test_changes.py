"""What would change the scores: exact, since the changed posts are scored like any others (laws L2 and L3)."""

from __future__ import annotations

import json

import msgspec
import pytest

from server.accounts.insights.changes import EXAMPLES_FILE
from server.scoring import score
from server.scoring.lexicon import GREETING
from server.scoring.text import covered_languages, predict
from shared_schema.records import Evidence, InsightRow, Post
from tests.server.accounts.insights.materials import insights_of, post
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA, NOTES, irregular_posts

EXAMPLES = json.loads(EXAMPLES_FILE.read_text(encoding="utf-8"))["languages"]
SHARES_ONLY = [post(n, f"{NOTES[n % 7]} {n}", days=n / 3, language="en") for n in range(40)]
HARSH = post(99, "You are a pathetic liar and nobody wants you here.", to="kim.example", language="en")


def by_name(posts: list[Post]) -> dict[str, InsightRow]:
    found = insights_of(posts)["changes"]
    names = [row.message.id for row in found.rows if isinstance(row.message, msgspec.Struct)]
    return dict(zip(names, found.rows, strict=True))


def conversation(posts: list[Post]) -> float:
    found = score(Evidence(account=ADA, posts=posts), NOW).scores.conversation
    assert found is not None
    return found.value


def test_the_points_are_those_that_the_change_would_have() -> None:
    rows = by_name(SHARES_ONLY)
    examples = EXAMPLES["en"]["reply"]
    new = [post(900 + n, text, to=f"new{n}.example", language="en") for n, text in enumerate(examples)]
    points = round(conversation([*new, *SHARES_ONLY]) - conversation(SHARES_ONLY), 1)
    assert points > 0
    assert rows["mirror-change-reply"].values[0] == points


def test_the_order_is_by_points_and_nothing_lowers() -> None:
    found = insights_of(irregular_posts(120, 40))["changes"]
    totals = [sum(points or 0.0 for points in row.values) for row in found.rows]
    assert totals == sorted(totals, reverse=True)
    assert all(points is None or points >= 0 for row in found.rows for points in row.values)


def test_without_the_harshest_posts() -> None:
    rows = by_name([HARSH, *SHARES_ONLY])
    row = rows["mirror-change-harsh"]
    assert row.label == "Without your harshest post"
    assert row.values[1] is not None
    assert row.values[1] > 0
    assert "mirror-change-harsh" not in by_name(SHARES_ONLY)


def test_posts_without_ids_are_left_out_too() -> None:
    nameless = [msgspec.structs.replace(each, id=None) for each in [HARSH, *SHARES_ONLY]]
    assert (
        by_name(nameless)["mirror-change-harsh"].values == by_name([HARSH, *SHARES_ONLY])["mirror-change-harsh"].values
    )


def test_who_was_replied_to_once_can_get_another_reply() -> None:
    once = [post(n, "Yes, by the mill.", to=f"kim{n}.example", language="en") for n in range(200, 205)]
    assert by_name([*once, *SHARES_ONLY])["mirror-change-follow_up"].label.startswith("Reply once more to 3 people")


def test_a_score_that_is_not_shown_has_no_points() -> None:
    assert insights_of(SHARES_ONLY[:3])["changes"].sentence == "There are too few posts to tell yet."
    unknown = [
        msgspec.structs.replace(each, is_reply=None, language="ja", text=f"朝の光 {each.id}") for each in SHARES_ONLY
    ]
    assert insights_of(unknown)["changes"].rows == []


@pytest.mark.slow
@pytest.mark.parametrize("language", sorted(EXAMPLES))
def test_the_examples_of_every_language_read_as_intended(language: str) -> None:
    examples = EXAMPLES[language]
    thanks = [predict(text, language) for text in examples["thanks"]]
    assert all(found.dimensions["thanks"] >= 0.5 and found.hostile < 0.3 for found in thanks), thanks
    assert all("?" in text or "？" in text for text in examples["question"])
    assert all(GREETING.search(text) for text in examples["welcome"])
    texts = [text for group in examples.values() for text in group]
    assert len(texts) == len(set(texts))
    assert max(predict(text, language).hostile for text in texts) < 0.5


def test_there_are_examples_in_every_language_that_is_judged() -> None:
    assert EXAMPLES.keys() == covered_languages()
