"""The metadata of a page is read from its tags, wherever they are, with absolute URLs."""

from __future__ import annotations

import pytest

from server.networks.parsing.html_pages import parse_page, script_contents

HTML = """<title> Ada's
page </title><meta name="description" content="Sea"><link rel="alternate" type="application/rss+xml" href="/feed">
<link rel="alternate" hreflang="de" href="/de"><a rel="me nofollow" href="https://b.example/@ada">b</a>"""


def test_title_description_feeds_and_rel_me_links_are_found() -> None:
    page = parse_page(HTML, "https://a.example/x/")
    assert (page.title, page.description) == ("Ada's page", "Sea")
    assert page.feeds == ["https://a.example/feed"]
    assert page.rel_me == ["https://b.example/@ada"]
    assert not page.is_noindex


@pytest.mark.parametrize("content", ["noindex", "NoIndex, nofollow", "none", "max-snippet:5 noindex"])
def test_a_robots_directive_makes_a_page_noindex(content: str) -> None:
    assert parse_page(f'<meta name="robots" content="{content}">', "https://a.example/").is_noindex


def test_script_contents_are_those_of_one_media_type() -> None:
    html = '<script type="application/json">{"a":1}</script><script>b</script><script x type="application/json">[2]'
    assert list(script_contents(html, "application/json")) == ['{"a":1}']
