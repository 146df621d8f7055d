"""Tumblr, through the RSS feed that every open blog has: times, words, and what was reblogged with own words.

Conversation that goes on in notes is not in the feed, so whether a plain post answers anybody is not known.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime

from server.fetching import Fetcher
from server.networks.base import Network, broken, evidence, obey_bio
from server.networks.parsing import feeds, html_text
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address
from shared_schema.networks import normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places(
    paths=(r"(?:dashboard/)?blog/(?:view/)?([^/]+)", r"([^/]+)"),
    pages=frozenset("dashboard explore search tagged login register settings policy blog communities".split()),
)
_BLOG_HOST = re.compile(r"([a-z0-9-]{1,32})\.tumblr\.com")
_OTHER_HOSTS = frozenset({"at", "assets", "static", "media", "support", "help", "staging", "px", "m"})

# read ---------------------------------------------------------------------------------------------------------------

_REBLOGGED = re.compile(r'^\s*<p>\s*<a\s[^<>]{0,2000}class="tumblr_blog"[^<>]{0,500}>([\w-]{1,40})</a>')
_LINK = re.compile(r"<a\s[^<>]{0,2000}>")
_HREF = re.compile(r'\shref="([^"]{1,2000})"')
_BLOG_MARK = 'class="tumblr_blog"'
_NO_TITLES = frozenset({"photo", "video", "audio"})  # what the feed says where a post has no words
_REPOST_LIMIT = 500


class Tumblr(Network):
    """One blog's latest posts."""

    id = "tumblr"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        blog = _BLOG_HOST.fullmatch(parts.host) if parts is not None else None
        if blog and blog[1] not in _OTHER_HOSTS:
            return [normalise(Account(network=self.id, handle=blog[1]))]
        return named_in(self.id, parts, _PLACES)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        feed = feeds.read(fetcher.feed(f"https://{account.handle}.tumblr.com/rss", rate_limit=self.rate_limit), now)
        if feed is None:
            raise broken(self.id)
        obey(feed)
        posts = (post_of(entry) for entry in feed.entries)
        return evidence(account, profile_of(feed, account), (post for post in posts if post is not None), now)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(feed: feeds.Feed, account: Account) -> Profile:
    """The blog's title and description."""
    return Profile(display_name=feed.title, bio=html_text.words(feed.about), url=profile_url(account))


def post_of(entry: feeds.FeedEntry) -> Post | None:
    """An item as a post: a reblog with own words answers the one it quotes, one without them is a repost."""
    if entry.id is None:
        return None
    body = html_text.plain(entry.body, people=frozenset(_blogs_in(entry.body)))
    other = _REBLOGGED.match(entry.body)
    own = _own_words(body.text) if other else body.text
    repost = other is not None and not own
    return Post(
        id=entry.id,
        url=entry.url,
        text=body.text[:_REPOST_LIMIT] if repost else feeds.titled(_title_of(entry) if other is None else None, own),
        created_at=entry.created_at,
        is_reply=False if repost else True if other else None,
        reply_to=other[1].lower() if other and not repost else None,
        is_repost=repost,
        mentions=[other[1].lower()] if other and repost else [],
        links=[] if repost else body.links,
    )


def _blogs_in(body: str) -> Iterator[str]:
    """The addresses by which a reblog names those it quotes."""
    for tag in _LINK.findall(body):
        address_of_blog = _HREF.search(tag) if _BLOG_MARK in tag else None
        if address_of_blog:
            yield html.unescape(address_of_blog[1])


def _own_words(text: str) -> str:
    """What the blog itself adds: all but the line that names the other, and the quotation below it."""
    _, _, rest = text.partition("\n")
    return "\n".join(line for line in rest.split("\n") if not line.startswith(">")).strip()


def _title_of(entry: feeds.FeedEntry) -> str | None:
    return None if (entry.title or "").lower() in _NO_TITLES else entry.title


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(feed: feeds.Feed) -> None:
    """Raises OptedOutError where the blog's title or description says #nobot, #noindex or #noscore."""
    obey_bio(feed.title, html_text.words(feed.about))
