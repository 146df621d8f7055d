"""Pages of the live sites that others saved, where this machine has them: read here, never copied, nobody named."""

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
from devtools.browser.api import POLL
from devtools.feed_pages.pages import sent_posts

REAL = Path(os.environ.get("HUMANKIND_FIXTURES") or Path(__file__).parents[3] / "shared" / "fixtures" / "real")
NEWS_THREAD = REAL / "hackernews" / "html2026_item.html"
NEWS_LIST = REAL / "hackernews" / "html2020_newest.html"
PATIENCE = 60.0  # seconds in which a long page's posts arrive
BADGED = """[...document.querySelectorAll("a.hnuser")].filter((link) => {
  const { top, bottom } = link.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}).every((link) => link.nextElementSibling?.localName === "humankind-badge")"""
X_ARTICLE = REAL / "twitter" / "html" / "defuddle_general--x.com-article-2026-02-13.html"


@pytest.mark.skipif(not X_ARTICLE.is_file(), reason=f"no saved page of X on this machine (looked for {X_ARTICLE})")
def test_a_page_of_x_saved_in_2026_is_read(browser: Browser, paired: FakeServer) -> None:
    html = X_ARTICLE.read_text("utf-8")
    names = html.partition('data-testid="User-Name"')[2]
    author = re.search(r'href="/(\w+)"', names)
    status = re.search(r"/status/(\d+)", html)
    assert author and status  # noqa: PT018 - both are of the page, not of the product
    browser.route("https://x.com/*", html)
    tab = browser.open(f"https://x.com/{author[1]}/status/{status[1]}")
    key = f"x:{author[1].lower()}"
    tab.wait_for_badge(key, until=lambda badge: "not sure yet" in badge.name)
    first = "document.querySelector('[data-testid=User-Name]')"
    assert tab.evaluate(f"{first}.querySelectorAll('humankind-badge').length") == 1
    (post,) = sent_posts(paired)[author[1].lower()]
    assert (post["id"], len(post["text"]) > 1000) == (status[1], True)
    # The card about the author in the side bar, further down.
    tab.evaluate("document.querySelector('[data-testid=UserCell]').scrollIntoView()")
    tab.wait_for("document.querySelector('[data-testid=UserCell] humankind-badge')")
    assert [badge.key for badge in tab.badges()] == [key, key]


def open_news(browser: Browser, saved: Path, address: str) -> tuple[Tab, BeautifulSoup]:
    """A saved page of Hacker News at its address, scrolled through from top to end; and its HTML, read otherwise."""
    html = saved.read_text("utf-8")
    browser.route("https://news.ycombinator.com/*", html)
    tab = browser.open(address)
    tab.set_viewport(1000, 4000)
    tab.wait_for(BADGED)
    while not tab.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 1"):
        tab.evaluate("scrollBy(0, innerHeight - 100)")
        tab.wait_for(BADGED)
    return tab, BeautifulSoup(html, "html.parser")


def arrived(server: FakeServer, many: int) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every post that reached the server, with its author, by its number; waits until there are that many."""
    deadline = time.monotonic() + PATIENCE
    while True:
        posts = [(author, post) for author, sent in sent_posts(server).items() for post in sent]
        if len(posts) >= many or time.monotonic() > deadline:
            by_number = {post["id"]: (author, post) for author, post in posts}
            assert (len(posts), len(by_number)) == (many, many)  # none twice, none missing
            return by_number
        time.sleep(POLL)


def author(row: Tag) -> str:
    """Whose line this is."""
    return row.select("a.hnuser")[0].get_text()


def differing(numbers: Iterable[str], told: dict[str, Any], expected: dict[str, Any]) -> list[str]:
    """The numbers of the posts of which something else is told: no failure shows anybody's name or words."""
    return [number for number in numbers if told.get(number) != expected.get(number)]


@pytest.mark.skipif(not NEWS_THREAD.is_file(), reason=f"no saved thread on this machine (looked for {NEWS_THREAD})")
def test_a_thread_of_hacker_news_saved_in_2026_is_read_with_who_answers_whom(
    browser: Browser, paired: FakeServer
) -> None:
    number = "39232976"
    tab, page = open_news(browser, NEWS_THREAD, f"https://news.ycombinator.com/item?id={number}")
    rows = page.select("tr.comtr")
    by_number = {str(row["id"]): row for row in rows}
    written = {at: row for at, row in by_number.items() if row.select(".commtext")}  # two are flagged away
    starter = author(page.select(".fatitem")[0])
    # The page's own links to what a comment answers; the product counts indents.
    parents = {at: row.find("a", string="parent") for at, row in written.items()}
    answered = {
        at: author(by_number[str(link["href"]).lstrip("#")]) if isinstance(link, Tag) else starter
        for at, link in parents.items()
    }
    assert (len(rows), len(written)) == (566, 564)
    people = {f"hackernews:{who}" for who in (starter, *map(author, rows))}
    unmet = len(people - {badge.key for badge in tab.badges()})
    assert (len(people), unmet) == (333, 0)
    read = arrived(paired, 565)
    assert sorted(read) == sorted([number, *written])
    told = {at: (who, post["is_reply"], post["reply_to"]) for at, (who, post) in read.items()}
    expected = {at: (author(row), True, answered[at]) for at, row in written.items()}
    assert differing(written, told, expected) == []
    assert told[number][1:] == (False, None)
    # What was written, and when: the page gives the moment in seconds too.
    words = {at: "".join(post["text"].split()) for at, (_, post) in read.items()}
    assert differing(written, words, {at: "".join(words_of(row).split()) for at, row in written.items()}) == []
    moments = {at: datetime.fromisoformat(post["created_at"]).timestamp() for at, (_, post) in read.items()}
    titles = {at: str(row.select(".age")[0]["title"]) for at, row in written.items()}
    assert differing(written, moments, {at: int(title.split()[1]) for at, title in titles.items()}) == []


def words_of(row: Tag) -> str:
    """A comment's words."""
    return row.select(".commtext")[0].get_text()


@pytest.mark.skipif(not NEWS_LIST.is_file(), reason=f"no saved list on this machine (looked for {NEWS_LIST})")
def test_a_list_of_hacker_news_saved_in_2020_is_read(browser: Browser, paired: FakeServer) -> None:
    tab, page = open_news(browser, NEWS_LIST, "https://news.ycombinator.com/news")
    rows = page.select("tr.athing")
    lines = page.select("td.subtext")
    badged = len(tab.badges())
    assert (len(rows), len(lines), badged) == (30, 30, 30)
    read = arrived(paired, 30)
    told = {at: (who.lower(), post["text"], post["is_reply"], post["reply_to"]) for at, (who, post) in read.items()}
    expected = {
        str(row["id"]): (author(line).lower(), row.select("a.storylink")[0].get_text(), False, None)
        for row, line in zip(rows, lines, strict=True)
    }
    assert differing(expected, told, expected) == []
