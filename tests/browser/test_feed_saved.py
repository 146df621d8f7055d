"""Saved pages of live sites, where they are available. They are read in place, and no failure shows their content."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

from devtools.browser import Browser, FakeServer, Tab
from devtools.browser.tab import POLL_INTERVAL
from devtools.feed_pages.pages import sent_posts

REAL = Path(os.environ.get("HUMANKIND_FIXTURES") or Path(__file__).parents[3] / "shared" / "fixtures" / "real")
NEWS_THREAD = REAL / "hackernews" / "html2026_item.html"
NEWS_LIST = REAL / "hackernews" / "html2020_newest.html"
MAX_WAIT = 60.0  # seconds until all posts of a long page have arrived
BADGED = """[...document.querySelectorAll("a.hnuser")].filter((link) => {
  const { top, bottom } = link.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).every((link) => link.nextElementSibling?.localName === "humankind-badge")"""
X_ARTICLE = REAL / "twitter" / "html" / "defuddle_general--x.com-article-2026-02-13.html"


@pytest.mark.skipif(not X_ARTICLE.is_file(), reason=f"no saved page of X at {X_ARTICLE}")
def test_a_page_of_x_saved_in_2026(browser: Browser, paired: FakeServer) -> None:
    html = X_ARTICLE.read_text("utf-8")
    names = html.partition('data-testid="User-Name"')[2]
    author = re.search(r'href="/(\w+)"', names)
    status = re.search(r"/status/(\d+)", html)
    assert author and status  # noqa: PT018 - both depend on the saved page only
    browser.route("https://x.com/*", html)
    tab = browser.open(f"https://x.com/{author[1]}/status/{status[1]}")
    key = f"x:{author[1].lower()}"
    tab.wait_for_badge(key, until=lambda badge: "not sure yet" in badge.name)
    first = "document.querySelector('[data-testid=User-Name]')"
    assert tab.evaluate(f"{first}.querySelectorAll('humankind-badge').length") == 1
    (post,) = sent_posts(paired)[author[1].lower()]
    assert (post["id"], len(post["text"]) > 1000) == (status[1], True)
    # The author's card in the side bar, further down the page.
    tab.evaluate("document.querySelector('[data-testid=UserCell]').scrollIntoView()")
    tab.wait_for("document.querySelector('[data-testid=UserCell] humankind-badge')")
    assert [badge.key for badge in tab.badges()] == [key, key]


def open_news(browser: Browser, saved: Path, address: str) -> tuple[Tab, BeautifulSoup]:
    """A saved page of Hacker News at its address, scrolled to its end, and its HTML as parsed by Beautiful Soup."""
    html = saved.read_text("utf-8")
    browser.route("https://news.ycombinator.com/*", html)
    tab = browser.open(address)
    tab.set_viewport(1000, 4000)
    tab.wait_for(BADGED)
    while not tab.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1"):
        tab.evaluate("scrollBy(0, innerHeight - 100)")
        tab.wait_for(BADGED)
    return tab, BeautifulSoup(html, "html.parser")


def wait_for_posts(server: FakeServer, count: int) -> dict[str, tuple[str, dict[str, Any]]]:
    """Waits until `count` posts reached the server; returns author and post by id."""
    deadline = time.monotonic() + MAX_WAIT
    while True:
        posts = [(author, post) for author, sent in sent_posts(server).items() for post in sent]
        if len(posts) >= count or time.monotonic() > deadline:
            by_id = {post["id"]: (author, post) for author, post in posts}
            assert (len(posts), len(by_id)) == (count, count), "no post is missing or sent twice"
            return by_id
        time.sleep(POLL_INTERVAL)


def author(row: Tag) -> str:
    """The author of a table row."""
    return row.select("a.hnuser")[0].get_text()


def differing(ids: Iterable[str], found: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    """Ids of the posts that differ. Only ids are returned, so that no failure shows anyone's name or text."""
    return [post_id for post_id in ids if found.get(post_id) != expected.get(post_id)]


@pytest.mark.skipif(not NEWS_THREAD.is_file(), reason=f"no saved thread at {NEWS_THREAD}")
def test_a_hacker_news_thread_saved_in_2026_gives_every_reply_and_its_target(
    browser: Browser, paired: FakeServer
) -> None:
    story = "39232976"
    tab, page = open_news(browser, NEWS_THREAD, f"https://news.ycombinator.com/item?id={story}")
    rows = page.select("tr.comtr")
    by_id = {str(row["id"]): row for row in rows}
    written = {at: row for at, row in by_id.items() if row.select(".commtext")}  # two are flagged and empty
    starter = author(page.select(".fatitem")[0])
    # The page's own links to the parent comments. The extension uses the indentation instead.
    parents = {at: row.find("a", string="parent") for at, row in written.items()}
    targets = {
        at: author(by_id[str(link["href"]).lstrip("#")]) if isinstance(link, Tag) else starter
        for at, link in parents.items()
    }
    assert (len(rows), len(written)) == (566, 564)
    people = {f"hackernews:{who}" for who in (starter, *map(author, rows))}
    missing = len(people - {badge.key for badge in tab.badges()})
    assert (len(people), missing) == (333, 0)
    read = wait_for_posts(paired, 565)
    assert sorted(read) == sorted([story, *written])
    found = {at: (who, post["is_reply"], post["reply_to"]) for at, (who, post) in read.items()}
    expected = {at: (author(row), True, targets[at]) for at, row in written.items()}
    assert differing(written, found, expected) == []
    assert found[story][1:] == (False, None)
    # Text and time; the page also states the time in seconds.
    texts = {at: letters_of(post["text"]) for at, (_, post) in read.items()}
    assert differing(written, texts, {at: letters_of(text_of(row)) for at, row in written.items()}) == []
    times = {at: datetime.fromisoformat(post["created_at"]).timestamp() for at, (_, post) in read.items()}
    titles = {at: str(row.select(".age")[0]["title"]) for at, row in written.items()}
    assert differing(written, times, {at: int(title.split()[1]) for at, title in titles.items()}) == []


def letters_of(text: str) -> str:
    """A text without its spaces and line breaks, and without the signs that mark a line as quoted."""
    return "".join(text.split()).replace(">", "")


def text_of(row: Tag) -> str:
    """The text of a comment."""
    return row.select(".commtext")[0].get_text()


@pytest.mark.skipif(not NEWS_LIST.is_file(), reason=f"no saved list at {NEWS_LIST}")
def test_a_hacker_news_list_saved_in_2020(browser: Browser, paired: FakeServer) -> None:
    tab, page = open_news(browser, NEWS_LIST, "https://news.ycombinator.com/news")
    rows = page.select("tr.athing")
    lines = page.select("td.subtext")
    badged = len(tab.badges())
    assert (len(rows), len(lines), badged) == (30, 30, 30)
    read = wait_for_posts(paired, 30)
    found = {at: (who.lower(), post["text"], post["is_reply"], post["reply_to"]) for at, (who, post) in read.items()}
    expected = {
        str(row["id"]): (author(line).lower(), row.select("a.storylink")[0].get_text(), False, None)
        for row, line in zip(rows, lines, strict=True)
    }
    assert differing(expected, found, expected) == []
