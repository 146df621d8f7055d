"""The invented bios of the evaluation."""

from __future__ import annotations

from ml.evaluation import bio_statements

LISTS = (bio_statements.AUTOMATED, bio_statements.ORGANISATIONS, bio_statements.NEITHER)


def test_the_bios_are_many_and_all_different() -> None:
    everything = [bio for bios in LISTS for bio in bios]
    assert len(set(everything)) == len(everything)
    assert min(map(len, LISTS)) >= 30
