"""Sites as data: a page that changed is read again by a table of the reader's server, and no table can do harm."""

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
MENDED = SiteTable(
    id="mastodon",
    checked="2026-12-01",
    places=[SitePlace(kind="post", tag="a", author=AUTHOR, name=["bdi"])],
    text=[".what-they-wrote__text"],
)


def open_page(browser: Browser, html: str = CHANGED) -> Tab:
    """Mastodon's feed, by default with names of classes that the built-in table does not know."""
    browser.route("https://mastodon.social/*", html)
    tab = browser.open(ADDRESSES["mastodon"])
    tab.set_viewport(700, 1600)
    return tab


def test_a_page_that_changed_is_read_by_the_servers_table_without_a_new_extension(
    browser: Browser, paired: FakeServer
) -> None:
    paired.site_tables = [MENDED]
    tab = open_page(browser)
    tab.wait_for_badge(MIRA, until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    sent = sent_posts(paired)
    assert [post["text"] for post in sent["joon"]] == ["@mira that is lovely, well done!"]
    assert [post["text"] for post in sent["nadia"]] == ["Unlisted thoughts about pond algae."], "locks are kept"


def test_the_built_in_table_stays_behind_what_the_server_sends(browser: Browser, paired: FakeServer) -> None:
    paired.site_tables = [MENDED]
    tab = open_page(browser, html_of("mastodon"))
    tab.wait_for_badge(MIRA, until=lambda badge: "not sure yet" in badge.name)
    assert sent_posts(paired)["mira"][0]["text"].startswith("The seeds came up")


def test_candidates_that_no_browser_understands_are_left_out(browser: Browser, paired: FakeServer) -> None:
    broken = ["a[", "a[href", "a:is(b[c", "a:is(", "a/*", "a\\", "<script>", "html", "body", ":root", "{}", "a,,b"]
    place = SitePlace(kind="post", tag="a", author="a[href", name=broken)
    everything = SiteTable(
        id="mastodon", checked="2026-12-01", places=[place], within=broken, text=broken, time=broken, closed=broken
    )
    paired.site_tables = [everything, MENDED]
    tab = open_page(browser)
    tab.wait_for_badge(JOON, until=lambda badge: "not sure yet" in badge.name)
    assert [post["text"] for post in sent_posts(paired)["joon"]] == ["@mira that is lovely, well done!"]


@pytest.mark.parametrize(
    "answer",
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
def test_a_strange_answer_changes_nothing(browser: Browser, paired: FakeServer, answer: bytes) -> None:
    paired.strange["/v1/sites"] = answer
    tab = open_page(browser, html_of("mastodon"))
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    assert [post["text"] for post in sent_posts(paired)["nadia"]] == ["Unlisted thoughts about pond algae."]


def diagnosis(browser: Browser, page: Tab) -> tuple[str, str]:
    """What the popup says of the page, and what it lets the reader copy."""
    popup = browser.open_over(page, "popup/popup.html")
    popup.wait_for_element("#page [role=status] button")
    said = popup.text("#page")
    popup.evaluate("navigator.clipboard.writeText = async (text) => { document.body.dataset.copied = text; }")
    popup.click("#page [role=status] button")
    return said, str(popup.wait_for("document.body.dataset.copied"))


@pytest.mark.usefixtures("paired")
def test_the_diagnosis_names_the_mark_that_failed_and_nothing_of_the_page(browser: Browser) -> None:
    said, copied = diagnosis(browser, open_page(browser))
    assert "This page was not recognised." in said
    assert "Not found: the links to the authors." in said
    assert "site mastodon, fails: author" in copied
    assert "post 10 × .status[data-id] (2026-" in copied
    for content in ("Mira", "mira", "joon", "seeds", "Harbour", "algae"):
        assert content not in copied


def test_names_without_posts_are_said_to_be_half_understood(browser: Browser, paired: FakeServer) -> None:
    html = html_of("mastodon").replace("status__content", "what-they-wrote").replace("e-content", "")
    tab = open_page(browser, html)
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    assert not any(sent_posts(paired).values())
    said, copied = diagnosis(browser, tab)
    assert "Names were recognised here, but posts were not." in said
    assert "site mastodon, fails: text" in copied
