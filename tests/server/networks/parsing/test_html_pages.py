"""The metadata of a page is read from its tags, wherever they are, with absolute URLs."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from server.networks.parsing.html_pages import Head, parse_head, parse_page, script_contents

NOW = datetime(2026, 11, 28, tzinfo=UTC)
HTML = """<title> Ada's
page </title><meta name="description" content="Sea"><link rel="alternate" type="application/rss+xml" href="/feed">
<link rel="alternate" hreflang="de" href="/de">"""


def test_title_description_and_feeds_are_found() -> None:
    page = parse_page(HTML, "https://a.example/x/")
    assert (page.title, page.description) == ("Ada's page", "Sea")
    assert page.feeds == ["https://a.example/feed"]
    assert not page.is_noindex(NOW)


@pytest.mark.parametrize(
    "content",
    [
        "noindex",
        "NoIndex, nofollow",
        "none",
        "max-snippet:5 noindex",
        "follow, unavailable_after: 25 Jun 2010 15:00 PST",
        "“noindex”",
    ],
)
@pytest.mark.parametrize(
    "attribute",
    [
        'name="robots"',
        "NAME=Robots",
        "itemprop=robots",
        "name=“robots”",
        'name=" googlebot, robots "',
        "property=robots",
        "http-equiv=X-Robots-Tag",
    ],
)
def test_a_robots_directive_makes_a_page_noindex(attribute: str, content: str) -> None:
    assert parse_page(f'<meta {attribute} content="{content}">', "https://a.example/").is_noindex(NOW)
    assert parse_page(f'<meta content="{content}" {attribute} />', "https://a.example/").is_noindex(NOW)


@pytest.mark.parametrize(
    "tag",
    [
        '<meta name="googlebot" content="noindex">',
        '<meta name="description" content="noindex, none">',
        '<meta name="robots" content="unavailable_after: 2030-06-25">',
        '<meta name="robots" content="noimageindex, noarchive">',
        '<meta name="robots">',
    ],
)
def test_other_directives_leave_a_page_readable(tag: str) -> None:
    assert not parse_page(tag, "https://a.example/").is_noindex(NOW)


def test_script_contents_are_those_of_one_media_type() -> None:
    html = '<script type="application/json">{"a":1}</script><script>b</script><script x type="application/json">[2]'
    assert list(script_contents(html, "application/json")) == ['{"a":1}']


OWN = '<meta name="Description" content="Sea"><link rel="me nofollow" href="/@ada"><LINK REL=ME HREF="https://b.example/@ada">'
OTHERS = '<meta name="description" content="Evil"><link rel="me" href="https://evil.example/"><a rel="me" href="https://evil.example/">'


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><html><head><title>Ada</title>{own}</head><body>{others}</body></html>",
        "<title>Ada</title>{own}<p>{others}",  # neither <head> nor its end is required
        "<head>{own}<body>{others}",
        "<head><!-- {others} -->{own}</head>",
        "<head><script>const comment = '{others}';</script>{own}</head>",
        "<head><noscript>{others}</noscript><template>{others}</template>{own}</head>",
        "<head><meta property='og:title' content='{others}'><style>{others}</style>{own}</head>",
    ],
)
def test_only_the_head_speaks_for_the_owner(page: str) -> None:
    found = parse_head(page.format(own=OWN, others=OTHERS), "https://a.example/x/")
    assert found == Head("Sea", ["https://a.example/@ada", "https://b.example/@ada"])
    assert parse_head(page.format(own="", others=OTHERS), "https://a.example/x/") == Head(None, [])


def test_the_value_of_a_setting_is_no_directive() -> None:
    page = parse_page('<meta name="robots" content="index, max-image-preview: none">', "https://a.example/")
    assert not page.is_noindex(NOW)


@pytest.mark.parametrize(
    ("tag", "is_feed"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="/a">', True),
        ('<link rel="alternate" type="application/json" title="JSON Feed" href="/a">', True),
        ('<link rel="alternate" type="text/xml" href="/rss.xml">', True),
        ('<link rel="feed" href="/a">', True),
        ('<link rel="alternate" type="application/json" title="JSON" href="/wp-json/wp/v2/pages/2">', False),
        ('<link rel="alternate" type="text/xml" href="/sitemap.xml">', False),
        ('<link rel="alternate" hreflang="de" href="/de/feeding-birds">', False),
        ('<link rel="feed" type="text/html" href="/archive">', False),
    ],
)
def test_a_link_to_a_feed_is_known_by_its_type_or_its_name(tag: str, is_feed: bool) -> None:
    assert bool(parse_page(tag, "https://a.example/").feeds) is is_feed
