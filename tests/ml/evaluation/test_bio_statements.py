"""The invented bios of the evaluation."""

from __future__ import annotations

from collections import Counter

import pytest

from ml.evaluation.bio_statements import LISTS, read_bios


@pytest.mark.parametrize("name", LISTS)
def test_the_bios_are_many_and_all_different(name: str) -> None:
    bios = read_bios(name)
    assert len({bio.text for bio in bios}) == len(bios)
    labels = Counter(bio.label for bio in bios)
    assert labels["person"] >= 200
    assert labels["bot"] + labels["organisation"] >= 200
    assert len({bio.language for bio in bios}) >= 10


def test_the_lists_share_no_bio() -> None:
    first, second = ({bio.text for bio in read_bios(name)} for name in LISTS)
    assert not first & second
