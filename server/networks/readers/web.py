"""Any blog or home page whose posts are marked up (h-feed) or that has an RSS or Atom feed.

An account is a host, or a host and a path; the page of an author in WordPress may end in `?author=NUMBER`. The page is
read only where robots.txt allows it and the page does not say `noindex`. A feed does not say whether a post is a reply;
an h-feed can.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import compress
from urllib.parse import quote

from server.fetching import FetchedPage, Fetcher, FetchError
from server.networks.actors import account_of_front_page
from server.networks.base import (
    PAGE_TYPES,
    UNKNOWN_TO_HOST,
    Network,
    build_evidence,
    check_bio_opt_out,
    check_page_opt_out,
    possible_accounts,
)
from server.networks.identity import fetched as fetched_or_none
from server.networks.parsing.feed_authors import are_owners, own_entries, without_linked_titles
from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.feeds import parse_feed, with_title
from server.networks.parsing.html_pages import Head, Page, parse_head, parse_page
from server.networks.parsing.html_text import html_to_text, parse_html
from server.networks.parsing.microformats import HCard, HEntry, Microformats, parse_microformats
from server.networks.parsing.taken_away import is_taken_away
from server.networks.parsing.urls import ParsedUrl, host_of, parse_url
from shared_schema.limits import ID_LIMIT
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = (
    "https://microformats.org/wiki/h-card",
    "https://microformats.org/wiki/h-entry",
    "https://microformats.org/wiki/h-feed",
    "https://www.rssboard.org/rss-autodiscovery",
    "https://www.rfc-editor.org/rfc/rfc4287",
)

# recognise ------------------------------------------------------------------------------------------------------------

_AUTHOR_NUMBER = re.compile(r"[0-9]{1,9}")
_UNQUOTED = "!$&'()*+,;=:@~"  # characters that stay as they are in a path, beside letters and digits

# read -----------------------------------------------------------------------------------------------------------------

_FEED_STARTS = ("<?xml", "<rss", "<feed", "<rdf", "{")
_FEEDS_LIMIT = 3  # how many of the feeds that a page names are tried
_TRY_NEXT_FEED = frozenset({"not-found", "malformed-response", "login-required", "refused", "unreachable", "timeout"})
_PROTECTED = "post-password-form"  # WordPress, where a post can be read with a password only
_NO_POSTS = "This page has no feed, and no posts that are marked up for programs to read."


class Web(Network):
    """Reads a page and its latest posts."""

    id = "web"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        if url is None:
            return []
        segments = (quote(segment, safe=_UNQUOTED) for segment in url.path)
        author = url.query.get("author", "")
        query = [f"?author={author}"] if _AUTHOR_NUMBER.fullmatch(author) else []
        return possible_accounts(self.id, "/".join([url.full_host, *segments, *query]))

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        page_url = profile_url(account)
        fetched = fetcher.page(page_url, rate_limit=self.rate_limit, accept=PAGE_TYPES)
        if _is_without_author(fetched.url, page_url):
            raise FetchError("not-found", UNKNOWN_TO_HOST)
        html = fetched.text
        check_page_opt_out(fetched, None, now)
        if html.lstrip()[:6].lower().startswith(_FEED_STARTS) and (feed := parse_feed(html, now)):
            return _from_feed(feed, None, Head(None, []), None, account, now)
        page = parse_page(html, fetched.url)
        check_page_opt_out(fetched, page, now)
        microformats = parse_microformats(html, page.base_url, now)
        check_opt_out(page, microformats)
        elsewhere = self._read_owner(account, fetched, page, fetcher, now)
        if elsewhere is not None:
            return elsewhere
        head = parse_head(html, page.base_url)
        microformats = microformats._replace(entries=_own_entries(microformats))
        if microformats.entries:
            return _from_microformats(microformats, page, head, account, now)
        linked_feed = self._linked_feed(_nearest_first(page.feeds, fetched.url), fetcher, now)
        if linked_feed is not None:
            return _from_feed(linked_feed, page, head, microformats.card, account, now)
        if microformats.card is None:
            raise FetchError("not-found", _NO_POSTS)
        return _from_microformats(microformats, page, head, account, now)

    def _read_owner(
        self, account: Account, front_page: FetchedPage, page: Page, fetcher: Fetcher, now: datetime
    ) -> Evidence | None:
        """The evidence of the fediverse account that a front page says is its own; None for every other page.

        None, too, where that account cannot be read: the page itself may have posts.
        """
        from server.networks import readers  # which imports this file

        if "/" in account.handle:
            return None
        host = host_of(profile_url(account)) or ""
        owner = account_of_front_page(host, front_page, page, fetcher, self.rate_limit)
        return fetched_or_none(lambda: readers()[owner.network].read(owner, fetcher, now)) if owner else None

    def _linked_feed(self, urls: Sequence[str], fetcher: Fetcher, now: datetime) -> Feed | None:
        """The first feed that can be read and has entries; an empty one only where no other is better.

        None where no URL leads to a feed. Raises the first problem where none could be read.
        """
        empty: Feed | None = None
        first_problem: FetchError | None = None
        for url in urls[:_FEEDS_LIMIT]:
            try:
                # Old pages link to their feed with http, but every request uses https.
                text = fetcher.feed(url.replace("http://", "https://", 1), rate_limit=self.rate_limit)
            except FetchError as problem:
                if problem.slug not in _TRY_NEXT_FEED:
                    raise
                first_problem = first_problem or problem
                continue
            feed = parse_feed(text, now)
            if feed is not None and own_entries(feed):  # comments are not a blog
                return feed
            empty = empty or feed
        if empty is None and first_problem is not None:
            raise first_problem
        return empty


def _is_without_author(url: str, page_url: str) -> bool:
    """Whether the page of an author by number led to the page of all authors, as sites do that hide their authors."""
    wanted, shown = parse_url(page_url), parse_url(url)
    if wanted is None or shown is None or not wanted.query:
        return False
    return (shown.host, shown.path, shown.query) == (wanted.host, wanted.path, {})


def _nearest_first(feeds: Sequence[str], page_url: str) -> list[str]:
    """The feeds of a page, its own before those of the whole site, which has other authors, too."""
    page = parse_url(page_url)
    return sorted(feeds, key=lambda url: not (page and _is_below(parse_url(url), page)))


def _is_below(feed: ParsedUrl | None, page: ParsedUrl) -> bool:
    return feed is not None and feed.path[: len(page.path)] == page.path and page.query.items() <= feed.query.items()


def _own_entries(microformats: Microformats) -> list[HEntry]:
    """The entries of whoever keeps the page; none on a page of many people."""
    card = microformats.card
    owner = card.name if card and card.is_own else None
    return list(compress(microformats.entries, are_owners([entry.author for entry in microformats.entries], owner)))


def _from_microformats(microformats: Microformats, page: Page, head: Head, account: Account, now: datetime) -> Evidence:
    marks_replies = any(entry.in_reply_to for entry in microformats.entries)
    posts = (post_of_entry(entry, page_marks_replies=marks_replies) for entry in microformats.entries)
    profile = profile_of(None, page, head, microformats.card, account)
    links = claimed_links_of(head, microformats.card)
    return build_evidence(account, profile, posts, now, source=_host(account), claimed_links=links)


def _from_feed(
    feed: Feed, page: Page | None, head: Head, card: HCard | None, account: Account, now: datetime
) -> Evidence:
    profile = profile_of(feed, page, head, card, account)
    check_bio_opt_out(profile.display_name, profile.bio)
    feed = without_linked_titles(feed, _host(account))
    posts = (post_of(entry, feed.language) for entry in own_entries(feed, card.name if card else None))
    links = claimed_links_of(head, card)
    return build_evidence(account, profile, posts, now, source=_host(account), claimed_links=links)


def _host(account: Account) -> str:
    return account.handle.partition("/")[0]


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(feed: Feed | None, page: Page | None, head: Head, card: HCard | None, account: Account) -> Profile:
    """Who keeps the page: from its h-card, otherwise from the feed, otherwise from the page's metadata.

    The bio can prove whose page it is (community_claims.py), so it is nothing that a visitor may have written.
    """
    name = (card.name if card else None) or (feed.title if feed else None) or (page.title if page else None)
    note = card.note if card and card.is_own else None
    bio = note or (html_to_text(feed.description) if feed else None) or head.description
    return Profile(display_name=name, bio=bio, url=profile_url(account))


def claimed_links_of(head: Head, card: HCard | None) -> list[str]:
    """The addresses that the owner calls their own. A `rel="me"` link elsewhere in the page can be a visitor's."""
    return [*head.rel_me, *(card.rel_me if card and card.is_own else ())]


def post_of(entry: FeedEntry, language: str | None) -> Post | None:
    """An entry of a feed as a post: its title and its text."""
    body = parse_html(entry.body, own_url=entry.url)
    if is_taken_away(body.text) or _PROTECTED in entry.body:
        return None
    text = with_title(entry.title, body.text)
    post_id = (entry.id or f"{entry.created_at or ''} {text}".strip())[:ID_LIMIT]  # several posts may have one day
    if not post_id:
        return None
    return Post(
        id=post_id,
        url=entry.url,
        text=text,
        created_at=entry.created_at,
        language=language,
        is_repost=False,
        links=body.links,
    )


def post_of_entry(entry: HEntry, *, page_marks_replies: bool) -> Post | None:
    """An h-entry as a post. On a page that marks its replies, the other posts are known not to be replies."""
    body = parse_html(entry.body, own_url=entry.url)
    text = with_title(entry.name, body.text)
    if entry.url is None and not text:
        return None
    return Post(
        id=(entry.url or entry.created_at or text)[:ID_LIMIT],
        url=entry.url,
        text=text,
        created_at=entry.created_at,
        is_reply=entry.in_reply_to is not None if page_marks_replies else None,
        reply_to=_author_of(entry.in_reply_to),
        is_repost=entry.repost_of is not None,
        links=[link for link in body.links if link != entry.in_reply_to],
    )


def _author_of(post_url: str | None) -> str | None:
    """The author of a post, as far as its URL shows: name@host where it contains a name, otherwise the host."""
    url = parse_url(post_url) if post_url else None
    if url is None:
        return None
    name = url.path[0] if url.path and url.path[0].startswith("@") else ""
    return f"{name[1:].lower()}@{url.host}" if name else url.host


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(page: Page, microformats: Microformats) -> None:
    """Raises OptedOutError where the page's description or h-card contains #nobot, #noindex or #noscore."""
    card = microformats.card
    check_bio_opt_out(page.title, page.description, *((card.name, card.note) if card else ()))
