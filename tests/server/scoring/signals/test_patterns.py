"""Patterns of automation: unknown traits are neutral, people stay people, and only a plain pattern gives a verdict."""

from __future__ import annotations

import random
from datetime import timedelta

import msgspec
import pytest
from hypothesis import given

from devtools.languages import server_ids
from server.locales.catalog import SOURCE
from server.scoring.model import PatternModel, model
from server.scoring.signals.patterns import TraitFit, circumstances_of, pattern_fit, trait_fits, trait_values
from server.scoring.signals.traits import RHYTHM, TRAITS
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import Evidence, Post
from tests.server.scoring.strategies import NOW, evidence
from tests.server.scoring.timelines import ADA, NOTES, WORDS, card_of

OPENINGS = (
    "Can't wait to see|Nothing beats|Such a joy:|Ever wonder about|Let's celebrate|Here's to|Truly inspired by".split(
        "|"
    )
)
CLOSINGS = "Who else is ready?|Isn't it amazing?|Thoughts?|Who's with me?|What's your favourite?".split("|")


def _fits_of(timeline: Timeline, pattern: PatternModel | None = None) -> dict[str, TraitFit]:
    """How the traits fit a pattern, or that of a programmed persona."""
    return trait_fits(pattern or model().patterns["persona"], trait_values(timeline), circumstances_of(timeline))


def _timed(texts: list[str], minutes: list[float], **more: object) -> list[Post]:
    return [
        msgspec.structs.replace(
            Post(id=f"p{n}", text=text, created_at=times.write(NOW - timedelta(minutes=at)), language="en"), **more
        )
        for n, (text, at) in enumerate(zip(texts, minutes, strict=True))
    ]


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


def test_every_trait_is_in_a_pattern_and_has_words_for_high_and_low_values() -> None:
    used = {trait for pattern in model().patterns.values() for trait in pattern.traits}
    assert used == set(TRAITS)
    for trait in TRAITS:
        assert {f"trait-{trait}-high", f"trait-{trait}-low"} <= server_ids(SOURCE)


def test_a_better_fit_to_a_pattern_never_raises_humanity() -> None:
    for name in model().patterns:
        heights = [points for _, points in model().scores["humanity"].signals[name]]
        assert heights == sorted(heights, reverse=True)


def test_an_even_stream_of_polished_enthusiasm_at_all_hours_looks_automated() -> None:
    card = card_of(_persona())
    assert (card.verdict, card.declared) == ("automated", False)
    assert card.sentence == (
        "Looks automated: an even stream of similar posts at all hours. This is wrong for at most 1 in 200 people."
    )
    contribution = next(c for c in card.contributions if c.signal == "persona")
    assert contribution.points < -20
    assert contribution.sentence.startswith("Shares habits with automated accounts: ")


def test_the_same_words_without_times_are_not_called_automated() -> None:
    posts = [msgspec.structs.replace(post, created_at=None) for post in _persona()]
    card = card_of(posts)
    assert card.verdict == "unsure"
    assert card.sentence == "Posts are alike in style; people and language models both write so."


def test_the_same_words_written_in_sittings_are_not_called_automated() -> None:
    sittings = _sittings(60)
    posts = [
        msgspec.structs.replace(post, created_at=sitting.created_at)
        for post, sitting in zip(_persona(), sittings, strict=True)
    ]
    assert card_of(posts).verdict != "automated"


@pytest.mark.parametrize("hours", [3, 8, 12, 17])
def test_the_time_of_day_changes_nothing(hours: int) -> None:
    by_day = _sittings(50)
    by_night = [
        msgspec.structs.replace(post, created_at=times.write(moment - timedelta(hours=hours)))
        for post in by_day
        if (moment := times.parse(post.created_at)) is not None
    ]
    first, second = card_of(by_day), card_of(by_night)
    assert first.scores.humanity == second.scores.humanity
    assert first.verdict == second.verdict


@pytest.mark.slow
@pytest.mark.parametrize("language", ["fi", "ja", "sw", "ar", None])
def test_other_languages_do_not_look_automated(language: str | None) -> None:
    english = _sittings(50)
    foreign = [
        msgspec.structs.replace(post, text=post.text.translate(str.maketrans("aeiou", "äëïöü")), language=language)
        for post in english
    ]
    card = card_of(foreign)
    assert card.verdict != "automated"
    assert card.scores.humanity is not None
    assert card.scores.humanity.value >= 60


def test_a_few_simple_posts_do_not_look_automated() -> None:
    posts = _timed(NOTES * 2, [37.0 * n * n for n in range(14)])
    assert card_of(posts).verdict != "automated"


@pytest.mark.slow
@given(evidence(max_posts=30))
def test_unknown_times_count_as_usual(found: Evidence) -> None:
    bare = [Post(text=post.text, id=post.id) for post in found.posts]
    timeline = Timeline(Evidence(account=found.account, posts=bare), NOW)
    for pattern in model().patterns.values():
        fits = _fits_of(timeline, pattern)
        assert not fits.keys() & {
            "burstiness", "gap_spread", "quick_succession", "rhythm_memory", "quietest_hours",
        }  # fmt: skip
        assert pattern_fit(pattern, {}) == 0


def test_an_account_without_replies_is_one_way_and_the_same_posts_as_replies_are_a_person() -> None:
    originals = [msgspec.structs.replace(post, is_reply=False, is_repost=False) for post in _sittings(60)]
    replying = [
        msgspec.structs.replace(post, is_reply=n % 2 == 0, reply_to=f"friend{n % 7}" if n % 2 == 0 else None)
        for n, post in enumerate(originals)
    ]
    assert card_of(originals).verdict == "one_way"
    assert card_of(replying).verdict == "person"


def _regular(count: int, *, nights: bool) -> list[Post]:
    """Warm posts to nobody about every 70 minutes: from eight to ten in the evening, or by night, too."""
    chance = random.Random(7)  # noqa: S311 - invented posts
    minutes: list[float] = []
    at = 0.0
    while len(minutes) < count:
        at += 70 + chance.uniform(-9, 9)
        if nights or 8 <= (NOW - timedelta(minutes=at)).hour < 22:
            minutes.append(at)
    texts = [f"{' '.join(chance.choices(WORDS, k=chance.choice([4, 8, 14])))}! How is it going?" for _ in minutes]
    return _timed(texts, minutes, is_reply=False)


def _to_people(posts: list[Post], share: int = 2) -> list[Post]:
    """The same posts, one in `share` of them a reply to one of eleven people."""
    return [
        msgspec.structs.replace(post, is_reply=True, reply_to=f"friend{n % 11}.example") if n % share == 0 else post
        for n, post in enumerate(posts)
    ]


def test_writing_evenly_by_day_is_no_sign_of_a_program() -> None:
    by_day, always = (card_of(_regular(80, nights=nights)) for nights in (False, True))
    points = [{part.signal: part.points for part in card.contributions} for card in (by_day, always)]
    assert points[0].get("persona", 0.0) > -6
    assert points[1]["persona"] < -10
    assert card_of(_to_people(_regular(80, nights=False))).verdict == "person"


@pytest.mark.parametrize("nights", [False, True])
def test_a_rhythm_speaks_for_a_program_only_at_all_hours(nights: bool) -> None:
    account = Evidence(account=ADA, posts=_regular(80, nights=nights))
    fits = _fits_of(Timeline(account, NOW))
    assert (max(fits[name].fit for name in RHYTHM) > 0) == nights


@pytest.mark.parametrize("clock", ["even", "on the minute", "sittings"])
def test_no_clock_takes_anything_from_somebody_who_talks(clock: str) -> None:
    plain = _sittings(80)
    minutes = {"even": [67 * n + n * n % 19 for n in range(80)], "on the minute": [60 * n for n in range(80)]}
    texts = [post.text for post in plain]
    posts = plain if clock == "sittings" else _timed(texts, [float(at) for at in minutes[clock]])
    card = card_of(_to_people(posts, share=3))
    assert card.verdict == "person"
    assert [
        (each.signal, each.points) for each in card.contributions if each.score == "humanity" and each.points < 0
    ] == []


def test_of_accounts_that_do_not_talk_a_rhythm_counts_as_far_as_the_style_fits() -> None:
    at = [float(67 * n + n * n % 19) for n in range(80)]
    for texts, counts in ([post.text for post in _sittings(80)], False), ([post.text for post in _persona(80)], True):
        posts = _timed(texts, at, is_reply=False)
        fits = _fits_of(Timeline(Evidence(account=ADA, posts=posts), NOW))
        assert (sum(fits[name].fit for name in RHYTHM) > 1) == counts


def test_where_replies_are_unknown_a_rhythm_counts_in_full() -> None:
    posts = _timed([post.text for post in _sittings(80)], [float(67 * n + n * n % 19) for n in range(80)])
    unknown, known = (
        _fits_of(Timeline(Evidence(account=ADA, posts=each), NOW))
        for each in (posts, [msgspec.structs.replace(post, is_reply=False) for post in posts])
    )
    assert sum(unknown[name].fit for name in RHYTHM) > sum(known[name].fit for name in RHYTHM)


def test_posts_at_random_minutes_are_not_called_even() -> None:
    chance = random.Random(11)  # noqa: S311 - invented posts
    minutes, moments = 0.0, []
    for _ in range(150):
        minutes += chance.expovariate(1 / 60)
        moments.append(minutes)
    texts = [" ".join(chance.choices(WORDS, k=chance.choice([2, 5, 9, 16]))) + chance.choice(".!?") for _ in moments]
    card = card_of(_timed(texts, moments, is_reply=False, is_repost=False))
    (persona,) = [part.sentence for part in card.contributions if part.signal == "persona"]
    assert "few bursts of posts" in persona
    assert "even" not in persona
