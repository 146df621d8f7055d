"""robots.txt: pages are read only if it allows, APIs are not affected."""

from __future__ import annotations

import gc
import time
import tracemalloc

import pytest
from hypothesis import given, strategies
from protego import Protego

from server.fetching import FetchError
from server.fetching.address_guard import Target
from server.fetching.responses import Response
from server.fetching.robots import MAX_ROBOTS, MAX_RULES, Robots, rules_for
from tests.processor_time import takes_less_than
from tests.server.fetching.conftest import USER_AGENT, FetcherHarness


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


NAME = "Humankind"
_HALF = MAX_ROBOTS // 2
HOSTILE_FILES = {
    "many names, then many rules": "".join(f"User-agent: a{number}\n" for number in range(_HALF // 17))
    + "Disallow: /x\n" * (_HALF // 13),
    "many names of ours, then many rules": "User-agent: *\nUser-agent: humankind\n" * (_HALF // 40)
    + "Disallow: /*a*b$\n" * 1000,
    "many groups": "User-agent: *\nDisallow: /x\n" * 2000,
    "more rules than anybody needs": "User-agent: *\n" + "".join(f"Disallow: /{number}\n" for number in range(30_000)),
    "wildcards": "User-agent: *\n" + f"Disallow: /{'*a' * 200}*b$\n" * 200,
    "one long line": "User-agent: *\nDisallow: /" + "%e2" * (MAX_ROBOTS // 3),
    "a long name": f"User-agent: {'*h' * _HALF}\nDisallow: /",
    "no line ends": "user agent " * (MAX_ROBOTS // 11),
    "numbers": "User-agent: *\n" + f"Crawl-delay: {'9' * 4000}\nRequest-rate: {'9' * 4000}/{'9' * 4000}\n" * 20,
    "colons": ":" * MAX_ROBOTS,
    "spaces": f"User-agent: *\n{' ' * _HALF}user{' ' * _HALF}agent: x",
}


@pytest.mark.parametrize("text", HOSTILE_FILES.values(), ids=HOSTILE_FILES)
def test_no_file_keeps_the_server_busy(text: str) -> None:
    """The first one takes Protego minutes and gigabytes. It is parsed in the process that answers readers."""
    with takes_less_than(units=100):
        relevant = rules_for(NAME, text)
        if relevant is not None:
            Protego.parse(relevant).can_fetch(f"https://a.example/{'a' * 4000}", NAME)


def test_a_file_with_too_many_rules_counts_as_unreadable() -> None:
    assert rules_for(NAME, HOSTILE_FILES["more rules than anybody needs"]) is None
    assert rules_for(NAME, HOSTILE_FILES["one long line"]) is None


LINES = [
    "User-agent: *", "User-Agent: Humankind", "useragent: human*", "user agent other", "User-agent: mankind",
    "User-agent: Googlebot # comment", "User-agent:", "# comment", "", "Sitemap: https://a.example/s.xml", "junk",
    "Disallow: /", "Disallow: /a", "Allow: /a/b", "Disallow: /*.php$", "disalow /a", "Crawl-delay: 5", "Disallow:",
    "Noindex: /b", "  Allow : /b  ",
]  # fmt: skip


@given(lines=strategies.lists(strategies.sampled_from(LINES), max_size=12))
def test_the_rules_are_those_of_the_whole_file(lines: list[str]) -> None:
    text = "\n".join(lines)
    relevant = rules_for(NAME, text)
    assert relevant is not None
    for path in ("", "a", "a/b", "b", "x.php", "robots"):
        url = f"https://a.example/{path}"
        assert Protego.parse(relevant).can_fetch(url, NAME) == Protego.parse(text).can_fetch(url, NAME), (path, text)


def test_the_rules_of_many_hosts_take_little_memory() -> None:
    """512 hosts with 5,000 rules each took gigabytes of the server's memory."""
    text = "User-agent: *\n" + "".join(f"Disallow: /{number}/*/a$\n" for number in range(MAX_RULES - 10))
    robots = Robots(USER_AGENT, time.time)
    requested: list[str] = []

    def read(target: Target) -> Response:
        requested.append(target.host)
        return Response(target.host, 200, {"content-type": "text/plain"}, text.encode())

    tracemalloc.start()
    try:
        for number in range(4):
            robots.check(Target(f"h{number}.example", "/page"), read)
            robots.check(Target("h0.example", "/page"), read)
        gc.collect()
        assert tracemalloc.get_traced_memory()[0] < 20_000_000
    finally:
        tracemalloc.stop()
    assert len(requested) == 4  # what is used stays
