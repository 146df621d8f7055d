"""Every fixture pair: the reader makes exactly this evidence of exactly these answers."""

from __future__ import annotations

import json

import msgspec
import pytest

from server.networks import readers
from shared_schema.records import Evidence
from tests.server.networks.golden_files import Case, cases, outcome

CASES = cases()


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_recorded_answers_become_the_evidence_beside_them(case: Case) -> None:
    assert outcome(case) == json.loads(case.expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_what_is_read_fits_the_contract(case: Case) -> None:
    told = outcome(case)
    if "evidence" in told:
        msgspec.convert(told["evidence"], Evidence)


def test_every_network_that_is_read_over_the_web_has_pairs() -> None:
    assert {name.split("/")[0] for name in CASES} == readers().keys() - {"sample"}
