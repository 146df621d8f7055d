"""Whatever a host sends, a reader returns valid evidence or raises FetchError or OptedOutError. It never crashes."""

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
from tests.server.networks.corruption import ANYTHING, corrupted, enlarged
from tests.server.networks.golden_files import CASES_TO_CORRUPT, READERS, Case
from tests.server.networks.recorded import RecordedFetcher, body_of

MEMORY_LIMIT = 64 * 1024 * 1024  # bytes for reading one account, beside the responses themselves


def _read(case: Case, bodies: list[Any]) -> Evidence | None:
    """The evidence, or None where the reader raised one of the errors that it may raise."""
    rows = [
        {name: part for name, part in row.items() if name not in {"file", "text"}} | {"json": body}
        for row, body in zip(case.responses, bodies, strict=True)
    ]
    try:
        return READERS[case.account.network].read(case.account, RecordedFetcher(rows), case.now)
    except OptedOutError:
        return None
    except FetchError as problem:
        # A network can say "not found" in its response, a feed can be empty, and some rows are refusals.
        if problem.slug not in {"malformed-response", "not-found", "login-required", "no-public-posts"}:
            raise
    return None


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES_TO_CORRUPT.values(), ids=list(CASES_TO_CORRUPT))
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_corrupted_responses_never_crash(case: Case, data: st.DataObject) -> None:
    bodies = [body_of(row) for row in case.responses]
    # Some stay intact, or most readings would end at the first response.
    bodies = [data.draw(corrupted(body)) if data.draw(st.booleans()) else body for body in bodies]
    evidence = _read(case, bodies)
    if evidence is not None:
        assert msgspec.json.decode(msgspec.json.encode(evidence), type=Evidence) == evidence
        assert all(post.id for post in evidence.posts)


@pytest.mark.parametrize("case", CASES_TO_CORRUPT.values(), ids=list(CASES_TO_CORRUPT))
@pytest.mark.slow
def test_the_largest_responses_give_a_limited_number_of_posts(case: Case) -> None:
    bodies = [enlarged(body_of(row)) for row in case.responses]
    tracemalloc.start()
    try:
        evidence = _read(case, bodies)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert evidence is None or len(evidence.posts) <= POSTS_LIMIT
    assert peak < MEMORY_LIMIT


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES_TO_CORRUPT.values(), ids=list(CASES_TO_CORRUPT))
@given(data=st.data())
def test_responses_of_any_content_give_no_posts(case: Case, data: st.DataObject) -> None:
    evidence = _read(case, [data.draw(ANYTHING) for _ in case.responses])
    assert evidence is None or evidence.posts == []
