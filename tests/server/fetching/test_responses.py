"""Response bodies are decoded without trusting the host."""

from __future__ import annotations

import pytest

from tests.server.fetching.conftest import FetcherHarness


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("/ok", {"ok": True}),
        ("/gzip", {"packed": True}),
        ("/activity-json", {"type": "Person"}),
        ("/problem-json", {"type": "x"}),
        ("/latin1", {"name": "Zoë"}),
        ("/bad-utf8", {"name": "Zo\ufffd"}),
        ("/odd-charset", {"name": "Zoë"}),
        ("/bom", {"bom": True}),
    ],
)
def test_json_is_decoded_in_every_media_type_and_charset(path: str, value: object, harness: FetcherHarness) -> None:
    assert harness.json(path) == value


@pytest.mark.slow
def test_wide_json_is_decoded(harness: FetcherHarness) -> None:
    assert len(harness.json("/wide-json")) == 600_001
