"""Every golden file: a reader turns exactly these responses into exactly this evidence."""

from __future__ import annotations

import json

import msgspec
import pytest

from shared_schema.records import Evidence
from tests.server.networks.golden_files import READERS, Case, cases, outcome

CASES = cases()


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_responses_become_the_expected_evidence(case: Case) -> None:
    assert outcome(case) == json.loads(case.expected.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_evidence_follows_the_contract(case: Case) -> None:
    result = outcome(case)
    if "evidence" in result:
        msgspec.convert(result["evidence"], Evidence)


def test_every_network_that_a_server_can_read_has_golden_files() -> None:
    assert {name.split("/")[0] for name in CASES} == READERS.keys() - {"sample"}
