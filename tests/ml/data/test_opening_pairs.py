"""The lists of pairs of kind openings: enough of them, and how many of each the shipped tables and signs get right."""

from __future__ import annotations

import pytest

from ml.data.opening_pairs import (
    LEAST_PAIRS,
    LEAST_SHARE,
    LISTS,
    TUNED_LISTS,
    UNREAD_LISTS,
    Pair,
    earns_kindness,
    read_pairs,
)
from server.scoring.text import covered_languages, model_for
from server.scoring.text.openings import read_openings
from server.scoring.text.tokens import tokens


def test_there_are_enough_pairs_in_every_judged_language() -> None:
    pairs = [pair for name in LISTS for pair in read_pairs(name)]
    assert len(pairs) >= LEAST_PAIRS
    assert {pair.language for pair in pairs} == covered_languages()


@pytest.mark.parametrize("name", TUNED_LISTS)
@pytest.mark.slow
def test_the_object_of_a_kind_opening_decides(name: str) -> None:
    pairs = read_pairs(name)
    sneers = [pair for pair in pairs if earns_kindness(pair.unkind, pair.language)]
    lost = [pair for pair in pairs if not earns_kindness(pair.kind, pair.language)]
    assert len(sneers) <= (1 - LEAST_SHARE) * len(pairs), sneers
    assert len(lost) <= (1 - LEAST_SHARE) * len(pairs), lost


@pytest.mark.slow
def test_no_kind_text_of_the_pairs_becomes_hostile() -> None:
    def is_raised(pair: Pair) -> bool:
        model = model_for(pair.language)
        assert model is not None
        reading = read_openings(pair.kind, pair.language, lambda words: model.probabilities(tokens(words)))
        return reading is not None and reading.stated

    pairs = [pair for name in LISTS for pair in read_pairs(name)]
    assert sum(map(is_raised, pairs)) <= 0.02 * len(pairs)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "least_unkind", "least_kind"),
    [
        ("blind", 0.95, 0.90),
        ("later", 0.72, 0.82),
        ("last", 0.47, 0.47),
        ("simple", 0.95, 0.97),
        ("tester", 0.88, 0.95),
        ("strangers", 0.95, 0.95),
        ("newcomers", 0.95, 0.95),
        ("guests", 0.92, 0.86),
    ],
)
def test_unread_pairs_do_not_get_worse(name: str, least_unkind: float, least_kind: float) -> None:
    assert name in UNREAD_LISTS
    pairs = read_pairs(name)
    unkind = sum(not earns_kindness(pair.unkind, pair.language) for pair in pairs)
    kind = sum(earns_kindness(pair.kind, pair.language) for pair in pairs)
    assert unkind >= least_unkind * len(pairs)
    assert kind >= least_kind * len(pairs)
