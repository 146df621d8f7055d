"""The invented bios of the evaluation."""

from __future__ import annotations

from collections import Counter

import pytest

from ml.evaluation.bio_statements import BLIND, FIRST_RATES, LISTS, NOT_TAUGHT, PEOPLE_ONLY, TEACHING, read_bios


@pytest.mark.parametrize("name", [*LISTS, *TEACHING])
def test_the_bios_are_many_and_all_different(name: str) -> None:
    bios = read_bios(name)
    assert len({bio.text for bio in bios}) == len(bios)
    labels = Counter(bio.label for bio in bios)
    assert labels["person"] >= 200
    assert name in PEOPLE_ONLY or labels["bot"] + labels["organisation"] >= 200
    assert len({bio.language for bio in bios}) >= 10


@pytest.mark.parametrize("blind", NOT_TAUGHT)
def test_nothing_that_a_blind_list_measures_is_taught(blind: str) -> None:
    """Two authors can hit on the same words for a person; no bot and no organisation may be known."""
    known = {bio.text for name in (*LISTS, *TEACHING) if name not in NOT_TAUGHT for bio in read_bios(name)}
    assert not [bio for bio in read_bios(blind) if bio.text in known and bio.label == "bot"]
    assert sum(bio.text in known for bio in read_bios(blind)) <= 4


def test_every_list_states_what_was_measured_first() -> None:
    assert set(FIRST_RATES) == {*LISTS, *TEACHING}
    assert set(BLIND) <= set(LISTS)
