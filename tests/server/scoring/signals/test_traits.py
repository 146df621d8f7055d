"""Traits: each measures what its name says, and is None where the evidence is too thin."""

from __future__ import annotations

from math import log10

import pytest

from server.scoring.signals import traits
from server.scoring.signals.traits import RHYTHM, TRAITS, pair_probability
from shared_schema.records import Post
from tests.server.scoring.timelines import NOTES, irregular_posts, original, post, reply, timeline_of


@pytest.mark.parametrize("size", [10, 40, 200])
def test_the_probability_of_a_pair_does_not_depend_on_the_number_of_posts(size: int) -> None:
    half_alike = ["same" if n % 2 else n for n in range(size)]
    expected = 0.25 * (1 - 1 / size * 2) / (1 - 1 / size)
    assert pair_probability(half_alike) == pytest.approx(log10(expected + 1e-4), abs=0.02)


@pytest.mark.parametrize("name", TRAITS)
def test_a_trait_of_two_posts_is_unknown(name: str) -> None:
    assert TRAITS[name](timeline_of([original(n, NOTES[n]) for n in range(2)])) is None


@pytest.mark.parametrize("name", sorted(RHYTHM))
def test_rhythm_is_unknown_without_times(name: str) -> None:
    assert TRAITS[name](timeline_of([Post(id=str(n), text=NOTES[n % 7]) for n in range(40)])) is None


def _shares(texts: list[str]) -> dict[str, float | None]:
    timeline = timeline_of([original(n, text) for n, text in enumerate(texts)])
    names = ("questions", "exclamations", "hashtags", "links", "unpunctuated", "stock_enthusiasm")
    return {name: TRAITS[name](timeline) for name in names}


def test_shares_count_the_posts_with_a_mark() -> None:
    plain = "The kettle is on the stove."
    texts = ["Is it raining?", "Rain!", "Rain #weather", "See https://rain.example/1", "I can't wait to see it.", plain]
    found = _shares(texts)
    assert found["questions"] == found["exclamations"] == found["hashtags"] == pytest.approx(1 / 6)
    assert found["links"] == found["stock_enthusiasm"] == pytest.approx(1 / 6)


def test_repeated_words_and_layouts_are_found() -> None:
    repeated = timeline_of([original(n, "Water level at the bridge: normal.") for n in range(10)])
    counted = timeline_of([original(n, f"{word} stands by the bridge: {n}.") for n, word in enumerate(_NOUNS)])
    different = timeline_of([original(n, text) for n, text in enumerate(NOTES)])
    assert traits.exact_duplicates(repeated) == traits.same_layout(repeated) == pytest.approx(0.0, abs=0.001)
    assert traits.exact_duplicates(counted) == -4
    assert traits.same_layout(counted) == pytest.approx(0.0, abs=0.001)
    assert traits.exact_duplicates(different) == -4


_NOUNS = "Heron Otter Fisher Ladder Lantern Kettle Parrot".split()


def test_regular_gaps_have_the_least_burstiness_and_no_spread() -> None:
    regular = timeline_of([original(n, NOTES[n % 7]) for n in range(20)])
    assert traits.burstiness(regular) == -1
    assert traits.gap_spread(regular) == 0
    irregular = traits.burstiness(timeline_of(irregular_posts(40, 0)))
    assert irregular is not None
    assert irregular > -0.5


def test_quick_succession_counts_gaps_under_three_minutes() -> None:
    sittings = [post(n, 600 * (n // 2) + n % 2, NOTES[n % 7]) for n in range(20)]
    assert traits.quick_succession(timeline_of(sittings)) == pytest.approx(10 / 19)


def test_hours_of_rest_are_found_in_any_time_zone() -> None:
    awake = [post(n, 1440 * (n // 4) + 60 * (n % 4) * 4, NOTES[n % 7]) for n in range(40)]
    assert traits.quietest_hours(timeline_of(awake)) == 0


def test_capitals_are_unknown_in_german() -> None:
    german = [original(n, "Der Zug kommt heute später", language="de") for n in range(10)]
    assert traits.capitals(timeline_of(german)) is None
    headlines = [original(n, "Council Approves New Bridge") for n in range(10)]
    assert traits.capitals(timeline_of(headlines)) == 1


def test_mentions_are_unknown_where_replies_are_unknown() -> None:
    assert traits.mentions(timeline_of([Post(id=str(n), text=NOTES[n % 7]) for n in range(10)])) is None
    half = [reply(n, "bea", NOTES[n % 7]) if n % 2 else original(n, NOTES[n % 7]) for n in range(10)]
    assert traits.mentions(timeline_of(half)) == 0.5


def test_first_person_is_relative_to_the_language() -> None:
    speaking = timeline_of([original(n, f"I walked {n} miles today.") for n in range(10)])
    found = traits.first_person(speaking)
    assert found is not None
    assert found > 1
    assert traits.first_person(timeline_of([original(n, "写真と猫。", language="ja") for n in range(10)])) is None
