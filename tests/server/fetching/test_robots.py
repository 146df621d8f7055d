"""robots.txt: pages are read only if it allows, APIs are not affected."""

from __future__ import annotations

import pytest

from server.fetching import FetchError
from tests.server.fetching.conftest import FetcherHarness


def _refusal(harness: FetcherHarness, path: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        harness.text(path)
    return caught.value


def test_an_allowed_page_is_fetched(harness: FetcherHarness) -> None:
    assert harness.text("/page") == "<!doctype html><p>Grüße</p>"
    assert [request.path for request in harness.networks.log] == ["/robots.txt", "/page"]


@pytest.mark.parametrize("path", ["/private/page", "/not-for-humankind"])
def test_a_disallowed_page_is_never_requested(path: str, harness: FetcherHarness) -> None:
    error = _refusal(harness, path)
    assert error.slug == "robots"
    assert [request.path for request in harness.networks.log] == ["/robots.txt"]


def test_robots_txt_is_fetched_once_a_day(harness: FetcherHarness) -> None:
    for _ in range(3):
        harness.text("/page", fresh=True)
    assert harness.count("/robots.txt") == 1
    harness.clock.advance(24 * 3600 + 1)
    harness.text("/page")
    assert harness.count("/robots.txt") == 2


def test_a_host_without_robots_txt_allows_every_page(harness: FetcherHarness) -> None:
    with pytest.raises(FetchError) as caught:
        harness.text("https://gts.example/@ada")
    assert caught.value.slug == "not-found"
    assert harness.count("/@ada") == 1


def test_no_page_is_fetched_while_robots_txt_fails(harness: FetcherHarness) -> None:
    url = "https://failing.example/page"
    assert _refusal(harness, url).slug == "robots"
    assert _refusal(harness, url).retry_after == pytest.approx(600, abs=5)
    assert harness.count("/robots.txt") == 1
    harness.clock.advance(601)
    assert _refusal(harness, url).slug == "robots"
    assert harness.count("/robots.txt") == 2
    assert harness.count("/page") == 0


def test_robots_txt_is_checked_after_a_redirect_to_another_host(harness: FetcherHarness) -> None:
    assert _refusal(harness, "/redirect-other").slug in ("malformed-response", "not-found")
    assert [(request.host, request.path) for request in harness.networks.log][2] == ("other.example", "/robots.txt")


def test_robots_txt_does_not_apply_to_json(harness: FetcherHarness) -> None:
    assert harness.json("/ok") == {"ok": True}
    assert harness.count("/robots.txt") == 0


def test_a_page_with_another_media_type_is_malformed(harness: FetcherHarness) -> None:
    assert _refusal(harness, "/ok").slug == "malformed-response"
    assert harness.text("/ok", accept="application/json, text/html") == '{"ok": true}'
