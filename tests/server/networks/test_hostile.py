"""Whatever a host sends, a reader returns valid evidence or raises FetchError or OptedOutError. It never crashes."""

from __future__ import annotations

import json
import tracemalloc
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.fetching import FetchError
from server.fetching.responses import Response
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


# What hides nothing beside itself: written in place of `_ODDITY`, which stands in every object of a response.
_ODDITY = "an odd value"
_ODDITIES = [
    "-Infinity",
    "1E999",
    "9" * 10_000,
    "nan",
    r'"\ud83d \u0000"',
    '"\x00 \ufffe \ufeff"',
    '\ufeff1, "again": 1, "again": 2',
    r'{"\udc00": [NaN]}',
    '"cut \udcf0\udc9f"',  # two bytes of an emoji
]


def _with_oddity(value: Any) -> Any:
    if isinstance(value, dict):
        # The keys of a contentMap are languages.
        return {"oddity": _ODDITY} | {k: part if k == "contentMap" else _with_oddity(part) for k, part in value.items()}
    return [_with_oddity(part) for part in value] if isinstance(value, list) else value


def _sent(body: Any, oddity: str) -> Any:
    """A JSON response with the oddity in every object, as the fetcher decodes it. Pages and feeds stay as they are."""
    if isinstance(body, str):
        return body
    text = "\ufeff" + json.dumps(_with_oddity(body)).replace(f'"{_ODDITY}"', oddity)
    headers = {"content-type": "application/json"}
    return Response("a.example", 200, headers, text.encode("utf-8", "surrogateescape")).json()


@pytest.mark.parametrize("oddity", _ODDITIES)
@pytest.mark.parametrize("case", CASES_TO_CORRUPT.values(), ids=list(CASES_TO_CORRUPT))
def test_odd_values_in_json_hide_nothing_else(case: Case, oddity: str) -> None:
    clean = [body_of(row) for row in case.responses]
    assert _read(case, [_sent(body, oddity) for body in clean]) == _read(case, clean)


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
