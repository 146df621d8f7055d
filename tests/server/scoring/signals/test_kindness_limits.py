"""Limits of kindness. The accounts that they are for are in tests/server/scoring/gaming."""

from __future__ import annotations

import pytest

from server.scoring.signals import kindness_limits
from tests.server.scoring.signals.test_kindness import MEANT
from tests.server.scoring.timelines import reply, timeline_of


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
    assert signal.sentence == "Repeated kind phrases count once: 9 posts say nearly the same."
