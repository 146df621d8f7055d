"""Pages are read only where robots.txt lets this program in; interfaces made for programs are not its matter."""

from __future__ import annotations

import pytest

from server.fetching import FetchError
from tests.server.fetching.conftest import Tried


def _refusal(tried: Tried, path: str) -> FetchError:
    with pytest.raises(FetchError) as caught:
        tried.text(path)
    return caught.value


def test_a_page_that_is_open_to_programs_is_read(tried: Tried) -> None:
    assert tried.text("/page") == "<!doctype html><p>Grüße</p>"
    assert [asked.path for asked in tried.upstream.log] == ["/robots.txt", "/page"]


@pytest.mark.parametrize("path", ["/private/page", "/not-for-humankind"])
def test_a_page_that_is_not_is_never_asked_for(path: str, tried: Tried) -> None:
    error = _refusal(tried, path)
    assert error.slug == "robots"
    assert [asked.path for asked in tried.upstream.log] == ["/robots.txt"]


def test_robots_txt_is_asked_once_a_day(tried: Tried) -> None:
    for _ in range(3):
        tried.text("/page", fresh=True)
    assert tried.asked("/robots.txt") == 1
    tried.clock.pass_by(24 * 3600 + 1)
    tried.text("/page")
    assert tried.asked("/robots.txt") == 2


def test_a_host_without_robots_txt_lets_everybody_in(tried: Tried) -> None:
    with pytest.raises(FetchError) as caught:
        tried.text("https://gts.example/@ada")
    assert caught.value.slug == "not-found"
    assert tried.asked("/@ada") == 1


def test_a_host_whose_robots_txt_is_ill_is_not_read_and_asked_again_later(tried: Tried) -> None:
    url = "https://ill.example/page"
    assert _refusal(tried, url).slug == "robots"
    assert _refusal(tried, url).retry_after == pytest.approx(600, abs=5)
    assert tried.asked("/robots.txt") == 1
    tried.clock.pass_by(601)
    assert _refusal(tried, url).slug == "robots"
    assert tried.asked("/robots.txt") == 2
    assert tried.asked("/page") == 0


def test_the_rules_of_a_host_that_a_page_leads_to_count_too(tried: Tried) -> None:
    assert _refusal(tried, "/redirect-other").slug in ("malformed-response", "not-found")
    assert [(asked.host, asked.path) for asked in tried.upstream.log][2] == ("other.example", "/robots.txt")


def test_json_is_not_a_page(tried: Tried) -> None:
    assert tried.json("/ok") == {"ok": True}
    assert tried.asked("/robots.txt") == 0


def test_a_page_of_another_kind_than_asked_for_is_a_broken_answer(tried: Tried) -> None:
    assert _refusal(tried, "/ok").slug == "malformed-response"
    assert tried.text("/ok", accept="application/json, text/html") == '{"ok": true}'
