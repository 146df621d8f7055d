"""Whatever a host sends, a reader gives evidence that fits the contract, a broken answer or an opt-out; no crash."""

from __future__ import annotations

import tracemalloc
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.fetching import FetchError
from server.networks import OptedOutError
from server.networks.base import POSTS_LIMIT
from shared_schema.records import Evidence
from tests.server.networks.corruption import ANYTHING, spoiled, swollen
from tests.server.networks.golden_files import CASES_TO_SPOIL, READERS, Case
from tests.server.networks.recorded import Recorded, body_of

MOST_MEMORY = 64 * 1024 * 1024  # that reading one account may take beside the answers themselves


def _read(case: Case, bodies: list[Any]) -> Evidence | None:
    """The evidence, or None where the reader refused in one of the ways that it may; anything else is raised."""
    rows = [
        {name: part for name, part in row.items() if name not in {"file", "text"}} | {"json": body}
        for row, body in zip(case.answers, bodies, strict=True)
    ]
    try:
        return READERS[case.account.network].read(case.account, Recorded(rows), case.now)
    except OptedOutError:
        return None
    except FetchError as problem:
        # A network says "not found" in its answers too, and some rows are refusals.
        if problem.slug not in {"malformed-response", "not-found", "login-required"}:
            raise
    return None


@pytest.mark.parametrize("case", CASES_TO_SPOIL.values(), ids=list(CASES_TO_SPOIL))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_spoiled_answers_are_read_or_refused_but_never_crash(case: Case, data: st.DataObject) -> None:
    whole = [body_of(row) for row in case.answers]  # some are left whole, or little beyond the first would be read
    bodies = [data.draw(spoiled(body)) if data.draw(st.booleans()) else body for body in whole]
    evidence = _read(case, bodies)
    if evidence is not None:
        assert msgspec.json.decode(msgspec.json.encode(evidence), type=Evidence) == evidence
        assert all(post.id for post in evidence.posts)


@pytest.mark.parametrize("case", CASES_TO_SPOIL.values(), ids=list(CASES_TO_SPOIL))
def test_answers_as_large_as_can_be_give_no_more_posts_than_were_asked_for(case: Case) -> None:
    bodies = [swollen(body_of(row)) for row in case.answers]
    tracemalloc.start()
    try:
        evidence = _read(case, bodies)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert evidence is None or len(evidence.posts) <= POSTS_LIMIT
    assert peak < MOST_MEMORY


@pytest.mark.parametrize("case", CASES_TO_SPOIL.values(), ids=list(CASES_TO_SPOIL))
@given(data=st.data())
def test_answers_that_are_anything_at_all_are_refused_politely(case: Case, data: st.DataObject) -> None:
    evidence = _read(case, [data.draw(ANYTHING) for _ in case.answers])
    assert evidence is None or evidence.posts == []
