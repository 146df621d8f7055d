"""Each site's pages: the right authors get badges, and the posts sent are those that the page shows."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from devtools.browser import Browser, FakeServer, ready
from devtools.feed_pages.pages import HARBOUR, JOON, MIRA, NADIA, html_of, open_feed, sent_posts

B_MIRA, B_JOON = "bluesky:mira.example", "bluesky:joon.example"
B_HARBOUR, B_NADIA = "bluesky:harbour.example", "bluesky:nadia.example"
H_MIRA, H_JOON, H_NADIA, H_HARBOUR = (f"hackernews:{name}" for name in ("mira", "joon", "nadia-o", "harbour"))
LONG = "mastodon:a-server-with-a-long-name.example/@longname"
MARKUP, RTL, TIDES = (f"mastodon:mastodon.social/@{name}" for name in ("markup", "rtl", "tides"))

MASTODON_FEED = [MIRA, JOON, HARBOUR, NADIA, NADIA, NADIA, LONG, MARKUP, RTL, TIDES]
AUTHORS = {
    "mastodon": MASTODON_FEED,
    "mastodon-deck": MASTODON_FEED,
    "mastodon-thread": [MIRA, JOON],
    "mastodon-profile": [MIRA, MIRA],
    "elk": [MIRA, JOON, HARBOUR, NADIA],
    "elk-thread": [MIRA, JOON],
    "phanpy": [MIRA, JOON, HARBOUR, NADIA],
    "bluesky": [B_MIRA, B_JOON, B_HARBOUR, B_NADIA, "bluesky:tides.example"],
    "bluesky-thread": [B_MIRA, B_JOON],
    "bluesky-profile": [B_MIRA, B_MIRA],
    "hackernews": [H_MIRA, H_JOON, H_MIRA, H_NADIA, H_HARBOUR],
    "hackernews-list": [H_MIRA, H_HARBOUR],
    "hackernews-user": [H_MIRA],
}
BEFORE_BADGE = """(() => {
  const before = document.querySelector("[data-humankind-key]").previousSibling
    ?? document.querySelector("[data-humankind-key]").parentElement;
  return before.textContent.trim();
})()"""


@pytest.mark.parametrize("page", AUTHORS)
def test_every_author_has_one_badge_for_the_right_account(browser: Browser, paired: FakeServer, page: str) -> None:
    expected = AUTHORS[page]
    paired.set_results(*(ready(key, "person", kindness=20.0 + at) for at, key in enumerate(sorted(set(expected)))))
    tab = open_feed(browser, page)
    for at, key in enumerate(sorted(set(expected))):
        tab.wait_for(f"document.querySelector('[data-humankind-key=\"{key}\"][data-state=person]')")
        badge = tab.wait_for_badge(key)
        assert (badge.text, f": person, {20 + at} for kindness." in badge.name) == (str(20 + at), True)
        assert badge.rect.width <= 64
    assert [badge.key for badge in tab.badges()] == expected
    assert browser.refused == []


@pytest.mark.usefixtures("paired")
@pytest.mark.parametrize("page", ["mastodon", "elk", "phanpy", "bluesky", "bluesky-thread", "hackernews-user"])
def test_the_badge_follows_the_name(browser: Browser, page: str) -> None:
    tab = open_feed(browser, page)
    tab.wait_for_badge(AUTHORS[page][0])
    names = ("Mira Sandoval", "mira", "Mira Sandoval@mira@mastodon.social", "Mira Sandoval @mira")
    assert tab.evaluate(BEFORE_BADGE) in names


@pytest.mark.parametrize("page", ["mastodon", "elk", "phanpy", "bluesky"])
def test_a_boosted_post_belongs_to_its_author(browser: Browser, paired: FakeServer, page: str) -> None:
    tab = open_feed(browser, page)
    author = B_HARBOUR if page == "bluesky" else HARBOUR
    tab.wait_for_badge(author)
    tab.wait_for_badge(AUTHORS[page][-1])
    assert not [badge for badge in tab.badges() if "ben" in badge.key]
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    sent = sent_posts(paired)
    handle = author.rpartition("@")[2].rpartition(":")[2]
    (post,) = sent[handle]
    assert post["text"].startswith("Harbour 17:00")
    assert (post["is_repost"], post["shown_as_repost"]) == (False, True)


@pytest.mark.parametrize("page", ["mastodon", "elk", "phanpy"])
def test_posts_that_are_not_public_are_never_sent(browser: Browser, paired: FakeServer, page: str) -> None:
    tab = open_feed(browser, page)
    tab.wait_for_badge(NADIA, until=lambda badge: "not sure yet" in badge.name)
    texts = [post["text"] for post in sent_posts(paired).get("nadia", [])]
    assert texts == (["Unlisted thoughts about pond algae."] if page == "mastodon" else [])


@pytest.mark.parametrize(
    ("page", "address", "key"),
    [
        ("mastodon", "https://mastodon.social/conversations", MIRA),
        ("bluesky", "https://bsky.app/messages", B_MIRA),
        ("x", "https://x.com/messages/1-2", "x:mira_s"),
        ("x", "https://x.com/i/chat/1-2", "x:mira_s"),
        ("facebook", "https://www.facebook.com/messages/t/1", "facebook:mira.sandoval"),
        ("reddit", "https://www.reddit.com/message/inbox/", "reddit:mira_s"),
        ("reddit-old", "https://old.reddit.com/message/messages/", "reddit:mira_s"),
    ],
)
def test_nothing_is_read_on_pages_of_private_messages(
    browser: Browser, paired: FakeServer, page: str, address: str, key: str
) -> None:
    """Even if the page looks exactly like a feed."""
    browser.route(f"https://{urlsplit(address).hostname}/*", html_of(page))
    tab = browser.open(address)
    tab.set_viewport(700, 1600)
    tab.wait_for_badge(key, until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    assert key in paired.requested_keys()
    assert not any(sent_posts(paired).values())


def test_a_mastodon_post_is_sent_as_the_page_shows_it(browser: Browser, paired: FakeServer) -> None:
    open_feed(browser, "mastodon").wait_for_badge(JOON, until=lambda badge: "not sure yet" in badge.name)
    sent = sent_posts(paired)
    assert sent["mira"] == [
        {
            "id": "101",
            "text": "The seeds came up this morning. #garden\n\nThank you, all of you.\n"
            "Photos tomorrow: https://garden.example/seeds",
            "url": "https://mastodon.social/@mira/101",
            "created_at": "2026-11-22T09:30:00.000Z",
            "language": "en",
            "is_reply": False,
            "reply_to": None,
            "is_repost": False,
            "shown_as_repost": None,
            "mentions": [],
            "links": ["https://garden.example/seeds"],
            "client": None,
            "origin": "seen",
            "replied_to_followers": None,
            "replied_to_created_at": None,
        }
    ]
    (reply,) = sent["joon"]
    assert (reply["is_reply"], reply["reply_to"]) == (True, "mira@mastodon.social")
    assert reply["id"] is None, "a local number of a remote post is not an id"


@pytest.mark.parametrize(
    ("page", "handle", "is_reply", "reply_to"),
    [
        ("phanpy", "joon", True, "mira@mastodon.social"),
        ("elk", "joon", True, None),
        ("bluesky", "joon.example", True, "mira.example"),
        ("bluesky-thread", "joon.example", True, "mira.example"),
        ("elk-thread", "joon", True, "mira@mastodon.social"),
        ("hackernews", "nadia-o", True, "mira"),
        ("hackernews", "harbour", True, "mira"),
        ("hackernews-list", "mira", False, None),
    ],
)
def test_replies_have_their_target(
    browser: Browser, paired: FakeServer, page: str, handle: str, is_reply: bool, reply_to: str | None
) -> None:
    """Each site shows it differently: as a mention, a badge, a line above the text or the depth of a comment."""
    tab = open_feed(browser, page)
    tab.wait_for_badge(AUTHORS[page][0], until=lambda badge: "not sure yet" in badge.name)
    tab.wait_for("!document.querySelector('[data-state=thinking]')")
    post = sent_posts(paired)[handle][0]
    assert (post["is_reply"], post["reply_to"]) == (is_reply, reply_to)


def test_a_quoted_post_is_not_attributed_to_the_quoting_author(browser: Browser, paired: FakeServer) -> None:
    open_feed(browser, "bluesky").wait_for_badge("bluesky:tides.example", until=lambda badge: "not sure" in badge.name)
    sent = sent_posts(paired)
    assert [post["text"] for post in sent["nadia.example"]] == ["Look at this tide."]
    assert sent["tides.example"] == []


def test_the_time_of_a_bluesky_post_comes_from_its_record_key(browser: Browser, paired: FakeServer) -> None:
    open_feed(browser, "bluesky").wait_for_badge(B_MIRA, until=lambda badge: "not sure yet" in badge.name)
    (post,) = sent_posts(paired)["mira.example"]
    assert (post["id"], post["created_at"]) == ("3n2wuupr2uk2g", "2026-11-23T00:31:01.682Z")


def test_a_page_without_mastodons_layout_gets_no_badges(browser: Browser, paired: FakeServer) -> None:
    browser.route("https://mastodon.social/*", "<main><a class=status__display-name href=/@mira>Mira</a></main>")
    tab = browser.open("https://mastodon.social/about")
    tab.wait_for("document.readyState === 'complete'")
    assert tab.badges() == []
    assert paired.requested_keys() == []
