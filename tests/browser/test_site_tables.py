"""Site tables from the server: they make a changed page readable again, and no table can do harm."""

from __future__ import annotations

import json

import pytest

from devtools.browser import Browser, FakeServer, Tab
from devtools.feed_pages.pages import ADDRESSES, JOON, MIRA, NADIA, html_of, sent_posts
from shared_schema.records import SitePlace, SiteTable

CHANGED = (
    html_of("mastodon")
    .replace("status__display-name", "who-wrote-it")
    .replace("status__content", "what-they-wrote")
    .replace("display-name__", "shown-name__")
)
AUTHOR = ".status__info a.who-wrote-it"
UPDATED_TABLE = SiteTable(
    id="mastodon",
    checked="2026-12-01",
    places=[SitePlace(kind="post", tag="a", author=AUTHOR, name=["bdi"])],
    text=[".what-they-wrote__text"],
)


def open_page(browser: Browser, html: str = CHANGED) -> Tab:
    """Mastodon's feed, by default with class names that the built-in table does not know."""
    browser.route("https://mastodon.social/*", html)
    tab = browser.open(ADDRESSES["mastodon"])
    tab.set_viewport(700, 1600)
    return tab


def test_a_changed_page_is_readable_with_a_table_from_the_server(browser: Browser, paired: FakeServer) -> None:
    paired.site_tables = [UPDATED_TABLE]
    tab = open_page(browser)
    tab.wait_for_badge(MIRA, until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    sent = sent_posts(paired)
    assert [post["text"] for post in sent["joon"]] == ["@mira that is lovely, well done!"]
    assert [post["text"] for post in sent["nadia"]] == ["Unlisted thoughts about pond algae."], (
        "posts that are not public stay excluded"
    )


def test_the_built_in_selectors_remain_as_a_fallback(browser: Browser, paired: FakeServer) -> None:
    paired.site_tables = [UPDATED_TABLE]
    tab = open_page(browser, html_of("mastodon"))
    tab.wait_for_badge(MIRA, until=lambda badge: "not sure yet" in badge.name)
    assert sent_posts(paired)["mira"][0]["text"].startswith("The seeds came up")


def test_selectors_that_the_browser_does_not_support_are_ignored(browser: Browser, paired: FakeServer) -> None:
    broken = ["a[", "a[href", "a:is(b[c", "a:is(", "a/*", "a\\", "<script>", "html", "body", ":root", "{}", "a,,b"]
    place = SitePlace(kind="post", tag="a", author="a[href", name=broken)
    everything = SiteTable(
        id="mastodon", checked="2026-12-01", places=[place], within=broken, text=broken, time=broken, closed=broken
    )
    paired.site_tables = [everything, UPDATED_TABLE]
    tab = open_page(browser)
    tab.wait_for_badge(JOON, until=lambda badge: "not sure yet" in badge.name)
    assert [post["text"] for post in sent_posts(paired)["joon"]] == ["@mira that is lovely, well done!"]


@pytest.mark.parametrize(
    "response",
    [
        b"",
        b"null",
        b'{"sites": 7}',
        json.dumps({"sites": [None, 3, "mastodon", {"id": "mastodon"}, {"id": 4, "checked": {}}]}).encode(),
        json.dumps({"sites": [{"id": "mastodon", "checked": "x", "places": "all", "text": {"0": "p"}}]}).encode(),
        json.dumps(
            {
                "sites": [
                    {"id": "__proto__", "checked": "x", "text": ["p"]},
                    {
                        "id": "mastodon",
                        "checked": "x",
                        "hidden": None,
                        "open": "*",
                        "account": "() => 1",
                        "hosts": ["x"],
                    },
                    {"id": "mastodon", "checked": "x", "places": [{"kind": "post", "tag": "a{}", "author": "a"}]},
                    {"id": "mastodon", "checked": "x", "closed": [], "text": ["x" * 100_000] * 1000},
                ]
            }
        ).encode(),
    ],
)
def test_a_malformed_response_changes_nothing(browser: Browser, paired: FakeServer, response: bytes) -> None:
    paired.raw_responses["/v1/sites"] = response
    tab = open_page(browser, html_of("mastodon"))
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    assert [post["text"] for post in sent_posts(paired)["nadia"]] == ["Unlisted thoughts about pond algae."]


def diagnosis(browser: Browser, page: Tab) -> tuple[str, str]:
    """The popup's text about the page, and the diagnosis that it copies."""
    popup = browser.open_over(page, "popup/popup.html")
    popup.wait_for_element("#page [role=status] button")
    shown = popup.text("#page")
    popup.evaluate("navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text; }")
    popup.click("#page [role=status] button")
    return shown, str(popup.wait_for("document.body.dataset.copied"))


@pytest.mark.usefixtures("paired")
def test_the_diagnosis_names_the_failed_selector_and_no_content(browser: Browser) -> None:
    shown, copied = diagnosis(browser, open_page(browser))
    assert "This page was not recognised." in shown
    assert "Not found: the links to the authors." in shown
    assert "site mastodon, fails: author" in copied
    assert "post 10 × .status[data-id] (2026-" in copied
    for content in ("Mira", "mira", "joon", "seeds", "Harbour", "algae"):
        assert content not in copied


def test_names_without_posts_are_reported_as_partly_recognised(browser: Browser, paired: FakeServer) -> None:
    html = html_of("mastodon").replace("status__content", "what-they-wrote").replace("e-content", "")
    tab = open_page(browser, html)
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    assert not any(sent_posts(paired).values())
    shown, copied = diagnosis(browser, tab)
    assert "Names were recognised here, but posts were not." in shown
    assert "site mastodon, fails: text" in copied
