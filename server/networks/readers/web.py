"""Anybody's own page: a blog or home page with posts that are marked up (h-feed), or with an RSS or Atom feed.

An account is a host, or a host and a path. The page is read only where robots.txt lets programs read it, and a
page that says `noindex` is left alone. A feed does not say whether a post answers anybody; an h-feed can.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import quote

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, evidence, obey_bio, possible
from server.networks.parsing import feeds, html_pages, html_text, json_values, microformats
from server.networks.parsing.urls import Address, address
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_SAFE = "!$&'()*+,;=:@~"  # beside letters and digits, what stands in paths as it is

# read ---------------------------------------------------------------------------------------------------------------

_PAGE_KINDS = (
    "text/html, application/xhtml+xml, application/atom+xml;q=0.9, application/rss+xml;q=0.9, application/xml;q=0.8, "
    "text/xml;q=0.8"
)
_FEED_BEGINNINGS = ("<?xml", "<rss", "<feed", "<rdf")
_NOTHING = "This page has no feed, and no posts that are marked up for programs to read."


class Web(Network):
    """One page and its latest posts."""

    id = "web"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        if parts is None:
            return []
        return possible(self.id, "/".join([parts.whole_host, *(quote(segment, safe=_SAFE) for segment in parts.path)]))

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        home = profile_url(account)
        html = fetcher.text(home, rate_limit=self.rate_limit, accept=_PAGE_KINDS)
        if html.lstrip()[:6].lower().startswith(_FEED_BEGINNINGS) and (feed := feeds.read(html, now)):
            return _of_feed(feed, None, account, now)
        page = html_pages.read(html, home)
        html_pages.obey(page)
        marked = microformats.read(html, home, now)
        obey(page, marked)
        if marked.entries:
            return _of_marked(marked, page, account, now)
        if page.feeds:
            # Old pages name their feed with http, and nothing but https is ever asked.
            encrypted = page.feeds[0].replace("http://", "https://", 1)
            found = feeds.read(fetcher.feed(encrypted, rate_limit=self.rate_limit), now)
            if found is not None:
                return _of_feed(found, page, account, now, marked.card)
        if marked.card is None:
            raise FetchError("not-found", _NOTHING)
        return evidence(
            account, profile_of(None, page, account, marked.card), [], now, source=_host(account), claimed_links=page.me
        )


def _of_marked(marked: microformats.Marked, page: html_pages.Page, account: Account, now: datetime) -> Evidence:
    replies_marked = any(entry.answers for entry in marked.entries)
    posts = (marked_post(entry, replies_marked=replies_marked) for entry in marked.entries)
    about = profile_of(None, page, account, marked.card)
    return evidence(account, about, _only(posts), now, source=_host(account), claimed_links=page.me)


def _of_feed(
    feed: feeds.Feed,
    page: html_pages.Page | None,
    account: Account,
    now: datetime,
    card: microformats.Card | None = None,
) -> Evidence:
    about = profile_of(feed, page, account, card)
    obey_bio(about.display_name, about.bio)
    posts = _only(post_of(entry, feed.language) for entry in feed.entries)
    return evidence(account, about, posts, now, source=_host(account), claimed_links=page.me if page else ())


def _host(account: Account) -> str:
    return account.handle.partition("/")[0]


def _only(posts: Iterator[Post | None]) -> Iterator[Post]:
    return (post for post in posts if post is not None)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(
    feed: feeds.Feed | None, page: html_pages.Page | None, account: Account, card: microformats.Card | None
) -> Profile:
    """Who keeps the page: by its h-card, else by the feed, else by the page's head."""
    name = (card.name if card else None) or (feed.title if feed else None) or (page.title if page else None)
    about = (html_text.words(feed.about) if feed else None) or (page.description if page else None)
    return Profile(display_name=name, bio=(card.note if card else None) or about, url=profile_url(account))


def post_of(entry: feeds.FeedEntry, language: str | None) -> Post | None:
    """An entry of a feed as a post: its title and its words."""
    if entry.id is None:
        return None
    body = html_text.plain(entry.body)
    return Post(
        id=entry.id,
        url=entry.url,
        text=feeds.titled(entry.title, body.text),
        created_at=entry.created_at,
        language=language,
        is_repost=False,
        links=body.links,
    )


def marked_post(entry: microformats.MarkedEntry, *, replies_marked: bool) -> Post | None:
    """An h-entry as a post. `replies_marked`: the page marks its replies, so that the others are known to be none."""
    body = html_text.plain(entry.body)
    text = feeds.titled(entry.name, body.text)
    if entry.url is None and not text:
        return None
    return Post(
        id=(entry.url or entry.created_at or text)[: json_values.ID_LIMIT],
        url=entry.url,
        text=text,
        created_at=entry.created_at,
        is_reply=entry.answers is not None if replies_marked else None,
        reply_to=_keeper_of(entry.answers),
        is_repost=entry.repeats is not None,
        links=[link for link in body.links if link != entry.answers],
    )


def _keeper_of(link: str | None) -> str | None:
    """Whose post an address is, as far as addresses tell: name@host where a name stands in it, else the host."""
    parts: Address | None = address(link) if link else None
    if parts is None:
        return None
    named = parts.path[0] if parts.path and parts.path[0].startswith("@") else ""
    return f"{named[1:].lower()}@{parts.host}" if named else parts.host


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(page: html_pages.Page, marked: microformats.Marked) -> None:
    """Raises OptedOutError where the page's own description or h-card says #nobot, #noindex or #noscore."""
    obey_bio(page.title, page.description, *(marked.card or ()))
