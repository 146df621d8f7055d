"""Patterns of automation: each trait measures what it says, what is unknown is neutral, and people stay people."""

from __future__ import annotations

import random
from datetime import timedelta
from math import log10

import msgspec
import pytest
from hypothesis import given

from server.scoring import score
from server.scoring.messages import MESSAGES
from server.scoring.model import model, points_at
from server.scoring.signals.patterns import pattern_fit, trait_fits
from server.scoring.signals.traits import TRAITS, pair_probability
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, ScoreCard
from tests.server.scoring.strategies import NOW, evidence
from tests.server.scoring.test_verdicts import NOTES, WORDS

ADA = Account(network="bluesky", handle="ada.example")
OPENINGS = (
    "Can't wait to see|Nothing beats|Such a joy:|Ever wonder about|Let's celebrate|Here's to|Truly inspired by".split(
        "|"
    )
)
CLOSINGS = "Who else is ready?|Isn't it amazing?|Thoughts?|Who's with me?|What's your favourite?".split("|")


def _timed(texts: list[str], minutes: list[float], **more: object) -> list[Post]:
    return [
        msgspec.structs.replace(
            Post(id=f"p{n}", text=text, created_at=times.write(NOW - timedelta(minutes=at)), language="en"), **more
        )
        for n, (text, at) in enumerate(zip(texts, minutes, strict=True))
    ]


def _card(posts: list[Post]) -> ScoreCard:
    return score(Evidence(account=ADA, posts=posts), NOW)


def _persona(count: int = 60) -> list[Post]:
    """Different words in one polished manner, about once an hour, day and night."""
    chance = random.Random(3)  # noqa: S311 - invented posts
    texts = [
        f"{OPENINGS[n % 7]} {' '.join(chance.choices(WORDS, k=9))}! {CLOSINGS[n % 5]} #{chance.choice(WORDS)}"
        for n in range(count)
    ]
    return _timed(texts, [61 * n + chance.randrange(25) for n in range(count)])


def _sittings(count: int, seed: int = 5) -> list[Post]:
    """Posts of all lengths, some at a time, with nights between."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    minutes: list[float] = []
    at = 0.0
    while len(minutes) < count:
        at += chance.choice([180, 420, 900, 1440, 2600])
        for _ in range(chance.randrange(1, 5)):
            at += chance.uniform(1, 9)
            minutes.append(at)
    texts = [" ".join(chance.choices(WORDS, k=chance.choice([2, 5, 9, 16, 30]))) for _ in range(count)]
    return _timed(texts, minutes[:count])


def test_every_trait_is_part_of_a_pattern_and_has_words_for_both_sides() -> None:
    used = {trait for pattern in model().patterns.values() for trait in pattern.traits}
    assert used == set(TRAITS)
    for trait in TRAITS:
        assert {f"trait.{trait}.high", f"trait.{trait}.low"} <= set(MESSAGES)


def test_patterns_only_take_from_humanity_and_their_curves_never_rise() -> None:
    for name in model().patterns:
        heights = [points for _, points in model().scores["humanity"].signals[name]]
        assert heights == sorted(heights, reverse=True)


def test_curves_of_traits_rise_with_the_value() -> None:
    for pattern in model().patterns.values():
        for trait in pattern.traits.values():
            assert trait.curve == sorted(trait.curve)
            heights = [deviations for _, deviations in trait.curve]
            assert heights == sorted(heights)


def test_the_chance_of_a_person_rises_with_humanity() -> None:
    chances = [points_at(model().person_chance, humanity) for humanity in range(101)]
    assert chances == sorted(chances)
    assert 0 <= chances[0] < 0.2 < 0.9 < chances[-1] <= 1


@pytest.mark.parametrize("size", [10, 40, 200])
def test_how_probably_two_posts_are_alike_does_not_depend_on_how_many_there_are(size: int) -> None:
    half_alike = ["same" if n % 2 else n for n in range(size)]
    expected = 0.25 * (1 - 1 / size * 2) / (1 - 1 / size)
    assert pair_probability(half_alike) == pytest.approx(log10(expected + 1e-4), abs=0.02)


def test_an_even_stream_of_polished_enthusiasm_at_all_hours_looks_automated_and_the_card_says_so() -> None:
    card = _card(_persona())
    assert (card.verdict, card.declared) == ("automated", False)
    assert card.sentence == "Looks automated: an even stream of similar posts at all hours."
    told = next(c for c in card.contributions if c.signal == "persona")
    assert told.points < -20
    assert told.sentence.startswith("Shares habits with automated accounts: ")


def test_the_same_words_without_times_are_not_called_automated() -> None:
    posts = [msgspec.structs.replace(post, created_at=None) for post in _persona()]
    assert _card(posts).verdict != "automated"


def test_the_same_words_written_in_sittings_are_not_called_automated() -> None:
    sittings = _sittings(60)
    posts = [
        msgspec.structs.replace(post, created_at=sitting.created_at)
        for post, sitting in zip(_persona(), sittings, strict=True)
    ]
    assert _card(posts).verdict != "automated"


@pytest.mark.parametrize("hours", [3, 8, 12, 17])
def test_who_works_at_night_is_judged_like_who_works_by_day(hours: int) -> None:
    by_day = _sittings(50)
    by_night = [
        msgspec.structs.replace(post, created_at=times.write(moment - timedelta(hours=hours)))
        for post in by_day
        if (moment := times.parse(post.created_at)) is not None
    ]
    first, second = _card(by_day), _card(by_night)
    assert first.scores.humanity == second.scores.humanity
    assert first.verdict == second.verdict


@pytest.mark.parametrize("language", ["fi", "ja", "sw", "ar", None])
def test_a_foreigner_is_not_taken_for_a_machine(language: str | None) -> None:
    english = _sittings(50)
    foreign = [
        msgspec.structs.replace(post, text=post.text.translate(str.maketrans("aeiou", "äëïöü")), language=language)
        for post in english
    ]
    card = _card(foreign)
    assert card.verdict != "automated"
    assert card.scores.humanity is not None
    assert card.scores.humanity.value >= 60


def test_a_beginner_with_few_simple_posts_is_not_taken_for_a_machine() -> None:
    posts = _timed(NOTES * 2, [37.0 * n * n for n in range(14)])
    assert _card(posts).verdict != "automated"


@given(evidence(max_posts=30))
def test_unknown_times_links_and_answers_never_speak_for_a_pattern(found: Evidence) -> None:
    bare = [Post(text=post.text, id=post.id) for post in found.posts]
    timeline = Timeline(Evidence(account=found.account, posts=bare), NOW)
    for pattern in model().patterns.values():
        stands = trait_fits(timeline, pattern)
        assert not stands.keys() & {
            "burstiness", "gap_spread", "quick_succession", "rhythm_memory", "quietest_hours",
        }  # fmt: skip
        assert pattern_fit(pattern, {}) == 0


def test_never_answering_is_one_way_and_takes_nothing_from_being_a_person() -> None:
    silent = [msgspec.structs.replace(post, is_reply=False, is_repost=False) for post in _sittings(60)]
    talking = [
        msgspec.structs.replace(post, is_reply=n % 2 == 0, reply_to=f"friend{n % 7}" if n % 2 == 0 else None)
        for n, post in enumerate(silent)
    ]
    assert _card(silent).verdict == "one_way"
    assert _card(talking).verdict == "person"
