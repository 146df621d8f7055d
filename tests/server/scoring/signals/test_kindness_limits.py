"""Limits of kindness. The accounts that they are for are in tests/server/scoring/gaming."""

from __future__ import annotations

import pytest

from server.scoring.signals import kindness_limits
from tests.server.scoring.signals.test_kindness import MEANT
from tests.server.scoring.timelines import NOTES, original, reply, timeline_of


@pytest.mark.parametrize(
    ("people", "texts", "reached"),
    [
        (4, MEANT, 4),
        (1, MEANT, 1),
        (200, MEANT, 4),  # the same four texts to two hundred people
        (200, MEANT[:1], 1),
        (200, ["Thank you!"], 1),
        (200, ["Thank you!", "Thanks!"], 2),
    ],
)
def test_each_person_counts_with_words_of_their_own(people: int, texts: list[str], reached: int) -> None:
    count = max(people, len(texts))
    replies = [reply(n, f"f{n % people}", texts[n % len(texts)]) for n in range(count)]
    signal = kindness_limits.kindness_reach(timeline_of(replies))
    assert signal is not None
    assert signal.value == reached


def test_words_that_went_to_several_people_are_given_to_whom_they_help_most() -> None:
    """One of two people got both texts and the other only the first; both count."""
    pairs = [("bea", MEANT[0]), ("bea", MEANT[1]), ("cy", MEANT[0])]
    signal = kindness_limits.kindness_reach(timeline_of([reply(n, name, text) for n, (name, text) in enumerate(pairs)]))
    assert signal is not None
    assert signal.value == 2


def test_the_same_words_to_many_are_reported_as_such() -> None:
    signal = kindness_limits.kindness_reach(timeline_of([reply(n, f"f{n}", MEANT[0]) for n in range(9)]))
    assert signal is not None
    assert signal.sentence == "Repeated kind phrases count once: 8 posts nearly repeat an earlier one."


def test_others_who_got_replies_count_a_quarter_for_the_reach() -> None:
    kind = [reply(n, f"f{n}", text) for n, text in enumerate(MEANT)]
    others = [reply(10 + n, f"o{n}", text) for n, text in enumerate(NOTES[:4])]
    signal = kindness_limits.kindness_reach(timeline_of([*kind, *others]))
    assert signal is not None
    assert signal.value == 5
    assert signal.sentence == "Kind words to 4 people so far. Kindness to more people counts for more."
    the_same = [reply(10 + n, f"o{n}", NOTES[0]) for n in range(40)]
    copied = kindness_limits.kindness_reach(timeline_of([*kind, *the_same]))
    assert copied is not None
    assert copied.value == 4.25


@pytest.mark.parametrize(("days", "value"), [(3, 0), (7, 0), (9, 1), (27, 10)])
def test_days_with_ordinary_posts_count_after_the_first_week(days: int, value: float) -> None:
    daily = [original(27 * n, "The bus was late again.") for n in range(days)]  # one every 24 hours
    signal = kindness_limits.ordinary_replies(timeline_of([reply(1, "bea", MEANT[0]), *daily]))
    assert signal is not None
    assert signal.value == pytest.approx(value, abs=0.5)
