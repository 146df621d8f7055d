"""The score card: cites only posts of the evidence, marks words inside them, and is the same bytes every time."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from server.scoring import MODEL, score
from server.scoring.card import MOST_CITED_CHARACTERS
from shared_schema.records import Evidence
from tests.server.scoring.strategies import NOW, evidence
from tests.server.scoring.timelines import ADA, card_of, contribution_of, irregular_posts, post, reply


@given(evidence())
def test_a_card_cites_only_posts_of_the_evidence(found: Evidence) -> None:
    card = score(found, NOW)
    known = {each.id or f"#{number}" for number, each in enumerate(found.posts, 1)}
    cited = {each.id for each in card.cited}
    for part in card.contributions:
        assert set(part.posts) <= known
        assert set(part.posts) <= cited
        assert set(part.marks) <= set(part.posts)


@given(evidence())
def test_marks_are_inside_the_cited_text(found: Evidence) -> None:
    card = score(found, NOW)
    texts = {each.id: each.text for each in card.cited}
    for part in card.contributions:
        for identifier, spans in part.marks.items():
            for start, end in spans:
                assert 0 <= start < end <= len(texts[identifier])


def test_the_words_that_counted_are_marked() -> None:
    card = card_of([reply(1, "bea", "Thank you so much for the seeds!")])
    thanks = contribution_of(card, "thanks")
    assert thanks is not None
    (start, end) = thanks.marks["p1"][0]
    assert card.cited[0].text[start:end] == "Thank"


def test_long_posts_are_cited_in_part() -> None:
    card = card_of([reply(1, "bea", "The heron is back. " * 500)])
    assert [len(each.text) for each in card.cited] == [MOST_CITED_CHARACTERS]


def test_a_card_names_the_account_and_the_model() -> None:
    card = card_of([], display_name="Ada")
    assert (card.account, card.key, card.display_name, card.model) == (ADA, "bluesky:ada.example", "Ada", MODEL)
    assert card.url


@given(evidence(), st.randoms(use_true_random=False))
def test_the_same_evidence_gives_the_same_bytes_in_any_order(found: Evidence, order: random.Random) -> None:
    named = [msgspec.structs.replace(post, id=post.id or f"post-{number}") for number, post in enumerate(found.posts)]
    shuffled = list(named)
    order.shuffle(shuffled)
    once, again = (
        msgspec.json.encode(score(msgspec.structs.replace(found, posts=some), NOW)) for some in (named, shuffled)
    )
    assert once == again


def test_kindness_is_not_judged_in_other_languages() -> None:
    posts = [
        post(n, 60 * n, "朝の光がきれいだったので、遠回りして駅まで歩きました。", language="ja") for n in range(12)
    ]
    card = card_of(posts)
    assert card.scores.kindness is None
    assert card.scores.humanity is not None
    assert "Kindness is not judged in Japanese yet." in card.evidence.sentence


def test_reposts_are_not_the_accounts_own_words() -> None:
    harsh = [
        post(n, 60 * n, "You are a disgusting idiot and everyone hates you.", is_repost=True, is_reply=False)
        for n in range(30)
    ]
    assert "hostility" not in {each.signal for each in card_of([*harsh, *irregular_posts(20, 15)]).contributions}


def test_quoted_lines_are_not_the_accounts_own_words() -> None:
    quoting = [
        post(n, 60 * n, "> You are a disgusting idiot and everyone hates you.\nI saw that and felt for her.")
        for n in range(12)
    ]
    assert "hostility" not in {each.signal for each in card_of(quoting).contributions}


def test_two_processes_with_different_hash_seeds_give_the_same_bytes() -> None:
    program = (
        "from tests.server.scoring.timelines import card_of, irregular_posts; import msgspec, sys; "
        "sys.stdout.buffer.write(msgspec.json.encode(card_of(irregular_posts(60, 40))))"
    )
    first, second = (
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert first.startswith(b"{")
