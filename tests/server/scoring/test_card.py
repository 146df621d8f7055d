"""The score card: cites only posts of the evidence, marks words inside them, and is the same bytes every time."""

from __future__ import annotations

import os
import random
import subprocess
import sys

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.scoring import MODEL, lexicon, score, score_in_full, timeline
from server.scoring import card as card_module
from server.scoring.card import MOST_CITED_CHARACTERS
from server.scoring.contributions import WIDEST_INTERVAL
from server.scoring.signals import traits
from shared_schema.records import SCORE_NAMES, Account, AccountMatch, Evidence, Move, Profile
from tests.server.scoring.strategies import NOW, evidence
from tests.server.scoring.timelines import ADA, NOTES, card_of, contribution_of, irregular_posts, post, reply


@pytest.mark.slow
@given(evidence())
def test_a_card_cites_only_posts_of_the_evidence(found: Evidence) -> None:
    card = score(found, NOW)
    known = {each.id or f"#{number}" for number, each in enumerate(found.posts, 1)}
    cited = {each.id for each in card.cited}
    for part in card.contributions:
        assert set(part.posts) <= known
        assert set(part.posts) <= cited
        assert set(part.marks) <= set(part.posts)


@pytest.mark.slow
@given(evidence())
def test_marks_are_inside_the_cited_text(found: Evidence) -> None:
    card = score(found, NOW)
    texts = {each.id: each.text for each in card.cited}
    for part in card.contributions:
        for identifier, spans in part.marks.items():
            for start, end in spans:
                assert 0 <= start < end <= len(texts[identifier])


KEPT = (
    card_module._marks_of,
    card_module._weighed,
    lexicon.is_casual,
    timeline._predicted,
    timeline._read,
    timeline._words,
    timeline.judged_words,
    traits._capitals_in,
    traits._layout,
)


def test_what_is_kept_of_a_text_is_the_same_whoever_writes_it() -> None:
    texts = [*NOTES, "haha yes!", "Thank you for asking, that helped me a lot!"]
    texts += ["RT @bea@b.example: Thank you so much, lol!", "@bea You idiot: https://a.example", "> Sehr schön\nDanke!"]
    accounts = [
        [post(number, 47.0 * number, text, language=language, **more) for number, text in enumerate(texts, 1)]
        for language in ("en", "de", None)
        for more in ({}, {"is_repost": False}, {"is_reply": True}, {"links": ["https://a.example"]})
    ]
    fresh = []
    for posts in accounts:
        for each in KEPT:
            each.cache_clear()
        fresh.append(card_of(posts))
    assert [card_of(posts) for posts in accounts] == fresh
    assert all(each.cache_info().hits for each in KEPT)


def test_the_words_that_counted_are_marked() -> None:
    card = card_of([reply(1, "bea", "Thank you so much for the seeds!")])
    thanks = contribution_of(card, "thanks")
    assert thanks is not None
    (start, end) = thanks.marks["p1"][0]
    assert card.cited[0].text[start:end] == "Thank"


@pytest.mark.parametrize(
    "quoted",
    [
        "“You are a worthless idiot and everyone hates you” he wrote. {own}",
        "> You are a worthless idiot and everyone hates you.\n{own}",
        "“You are a worthless idiot" + " and everyone hates you" * 60 + "” he wrote. {own}",
    ],
)
def test_no_word_of_somebody_else_is_marked(quoted: str) -> None:
    text = quoted.format(own="What a disgusting man.")
    card = card_of([reply(1, "bea", text), *(reply(n, f"lin{n}", NOTES[n % 7]) for n in range(2, 12))])
    marked = [span for part in card.contributions for span in part.marks.get("p1", ())]
    assert all(start >= text.index("What a disgusting") for start, _ in marked)
    harsh = contribution_of(card, "hostility")
    assert harsh is not None
    assert bool(harsh.marks) is (len(text) < MOST_CITED_CHARACTERS)


def test_long_posts_are_cited_in_part() -> None:
    card = card_of([reply(1, "bea", "The heron is back. " * 500)])
    assert [len(each.text) for each in card.cited] == [MOST_CITED_CHARACTERS]


def test_a_card_names_the_account_and_the_model() -> None:
    card = card_of([], display_name="Ada")
    assert (card.account, card.key, card.display_name, card.model) == (ADA, "bluesky:ada.example", "Ada", MODEL)
    assert card.url


@pytest.mark.slow
@given(evidence(), st.randoms(use_true_random=False))
def test_the_same_evidence_gives_the_same_bytes_in_any_order(found: Evidence, order: random.Random) -> None:
    named = [msgspec.structs.replace(post, id=post.id or f"post-{number}") for number, post in enumerate(found.posts)]
    shuffled = list(named)
    order.shuffle(shuffled)
    once, again = (
        msgspec.json.encode(score(msgspec.structs.replace(found, posts=some), NOW)) for some in (named, shuffled)
    )
    assert once == again


@pytest.mark.parametrize(
    ("seen_on", "at_home", "is_shown"),
    [
        ("bsky.app", None, True),
        ("evil.example", None, False),
        (None, None, False),
        ("evil.example", "Thank you so much, that helped.", False),
        ("evil.example", "You are a fool and nobody likes you.", True),
    ],
)
def test_kindness_is_never_low_because_of_what_another_host_showed(
    seen_on: str | None, at_home: str | None, is_shown: bool
) -> None:
    insults = [
        reply(number, f"s{number}.example", "You are an idiot and everybody hates you.", origin="seen", seen_on=seen_on)
        for number in range(20)
    ]
    own = [
        reply(100 + number, f"f{number}.example", f"{at_home} {NOTES[number % 7]}", origin="seen", seen_on="bsky.app")
        for number in range(20 if at_home else 0)
    ]
    card = score(Evidence(account=ADA, posts=[*insults, *own], origin="seen"), NOW)
    assert (card.scores.kindness is not None and card.scores.kindness.value < 50) == is_shown
    assert (card.not_judged.get("kindness") == "elsewhere") == (not is_shown)
    kinds = {contribution.score for contribution in card.contributions}
    assert ("kindness" in kinds) == is_shown


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


@pytest.mark.parametrize("text", ["Racism is disgusting", "I am so stupid", "Cancer is a bastard"])
def test_words_aimed_at_nobody_are_no_reason(text: str) -> None:
    card = card_of([reply(1, "bea", text), *(reply(n, f"lin{n}", NOTES[n % 7]) for n in range(2, 12))])
    assert {"hostility", "sharpness"}.isdisjoint(each.signal for each in card.contributions)


def test_quoted_lines_are_not_the_accounts_own_words() -> None:
    quoting = [
        post(n, 60 * n, "> You are a disgusting idiot and everyone hates you.\nI saw that and felt for her.")
        for n in range(12)
    ]
    assert "hostility" not in {each.signal for each in card_of(quoting).contributions}


@pytest.mark.slow
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


def test_a_score_of_which_too_little_is_known_is_not_shown() -> None:
    for count in range(40):
        card = score(Evidence(account=ADA, posts=irregular_posts(count, count // 2)), NOW)
        shown = {name for name in SCORE_NAMES if getattr(card.scores, name) is not None}
        for name in shown:
            each = getattr(card.scores, name)
            assert each.high - each.low <= WIDEST_INTERVAL
        assert set(card.not_judged) == set(SCORE_NAMES) - shown
        assert {part.score for part in card.contributions} == shown
        assert shown == set() or count >= 8
        assert shown == set(SCORE_NAMES) or count < 12
        assert card.verdict != "person" or {"humanity", "conversation"} <= shown
    full = score_in_full(Evidence(account=ADA, posts=irregular_posts(1, 0)), NOW)
    assert full.scores.kindness is not None
    assert not full.not_judged


def test_a_card_gives_the_reason_why_a_score_is_not_shown() -> None:
    plain = [post(number, 60 * number, f"{NOTES[number % 7]} {number}") for number in range(20)]
    assert score(Evidence(account=ADA, posts=plain), NOW).not_judged == {"conversation": "replies_unknown"}
    japanese = [
        post(number, 60 * number, f"朝の光がきれいな日です {number}", language="ja", is_reply=False)
        for number in range(20)
    ]
    assert score(Evidence(account=ADA, posts=japanese), NOW).not_judged == {"kindness": "language"}
    nothing = score(Evidence(account=ADA, posts=[]), NOW)
    assert nothing.not_judged == dict.fromkeys(SCORE_NAMES, "few")
    bot = score(Evidence(account=ADA, profile=Profile(declared_bot=True), posts=[]), NOW)
    assert (bot.verdict, bot.scores.humanity) == ("automated", None)


def test_a_card_names_the_account_that_its_account_moved_to() -> None:
    target = Account(network="mastodon", host="new.example", handle="ada")
    for is_confirmed, url in ((True, "https://new.example/@ada"), (False, None)):
        profile = Profile(moved_to=Move(account=target, is_confirmed=is_confirmed))
        card = score(Evidence(account=ADA, profile=profile, posts=[]), NOW)
        assert card.moved_to == AccountMatch(key="mastodon:new.example/@ada", account=target, url=url)
