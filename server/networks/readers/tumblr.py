"""Tumblr, through the RSS feed that every public blog has: posts, reblogs and their times.

Replies in the notes of a post are not in the feed, so whether a plain post replies to anyone is unknown.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime

from server.fetching import Fetcher
from server.networks.base import REPOST_TEXT_LIMIT, Network, build_evidence, check_bio_opt_out, malformed_response
from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.feeds import parse_feed, with_title
from server.networks.parsing.html_text import html_to_text, parse_html, quoted
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.urls import parse_url
from shared_schema.networks import normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = ("https://www.tumblr.com/docs/en/custom_themes", "https://www.rssboard.org/rss-specification")

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls(
    paths=(r"(?:dashboard/)?blog/(?:view/)?([^/]+)", r"([^/]+)"),
    reserved_paths=frozenset(
        "dashboard explore search tagged login logout register settings policy privacy blog communities likes "
        "following inbox activity new reblog customize video themes apps docs jobs press help abuse account oauth api "
        "about developers security live messaging trending discover".split()
    ),
    subdomains="at|m",
)
_BLOG_HOST = re.compile(r"([a-z0-9-]{1,32})\.tumblr\.com")
_NOT_BLOGS = frozenset({"at", "assets", "static", "media", "support", "help", "staging", "px", "m"})

# read -----------------------------------------------------------------------------------------------------------------

BLOG_FEED = "https://{handle}.tumblr.com/rss"


class Tumblr(Network):
    """Reads the latest posts and reblogs of a blog."""

    id = "tumblr"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        blog = _BLOG_HOST.fullmatch(url.host) if url is not None else None
        if blog and blog[1] not in _NOT_BLOGS:
            return [normalise(Account(network=self.id, handle=blog[1]))]
        return match_profile_url(self.id, url, _PROFILE_URLS)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        text = fetcher.feed(BLOG_FEED.format(handle=account.handle), rate_limit=self.rate_limit)
        feed = parse_feed(text, now)
        if feed is None:
            raise malformed_response(self.id)
        check_opt_out(feed)
        return build_evidence(account, profile_of(feed, account), map(post_of, feed.entries), now)


# normalise ------------------------------------------------------------------------------------------------------------

_REBLOG_START = re.compile(r'^\s*<p>\s*<a\s[^<>]{0,2000}class="tumblr_blog"[^<>]{0,500}>([\w-]{1,40})</a>')
_TRAIL_LINE = re.compile(r"[\w-]{1,40}:")  # names the blog whose words follow
_QUOTE_POST = re.compile(r"“[^“”]{1,20000}”\s*(?:[-–—]\s*\S.{0,300})?", re.DOTALL)  # a saying and, below, whose it is
_LINK_TAG = re.compile(r"<a\s[^<>]{0,2000}>")
_HREF = re.compile(r'\shref="([^"]{1,2000})"')
_BLOG_LINK_CLASS = 'class="tumblr_blog"'
_ASK_TITLE = re.compile(r"(?!(?:i|we) )[\w-]{1,40} (?:asked|said): ", re.IGNORECASE)
_ASK_LINE = re.compile(r"(?!(?:i|we) )@?[\w-]{1,40} asked:", re.IGNORECASE)  # the same, in the text
_PLACEHOLDER_TITLES = frozenset({"photo", "video", "audio"})  # the feed's titles for posts without words


def profile_of(feed: Feed, account: Account) -> Profile:
    """The blog's title and description."""
    return Profile(display_name=feed.title, bio=html_to_text(feed.description), url=profile_url(account))


def post_of(entry: FeedEntry) -> Post | None:
    """An item as a post. A reblog with words of its own replies to the blog it quotes; one without is a repost."""
    if entry.id is None:
        return None
    body = parse_html(entry.body, profile_urls=frozenset(_blog_urls(entry.body)))
    body = body._replace(text=_with_quoted_ask(body.text))
    reblog = _REBLOG_START.match(entry.body)
    text = _own_words(body.text) if reblog else body.text
    is_repost = reblog is not None and not text
    is_quote = reblog is None and _QUOTE_POST.fullmatch(text) is not None
    title = None if reblog or is_quote else _title_of(entry)
    quoted_blog = reblog[1].lower() if reblog else None
    return Post(
        id=entry.id,
        url=entry.url,
        text=body.text[:REPOST_TEXT_LIMIT] if is_repost else with_title(title, quoted(text) if is_quote else text),
        created_at=entry.created_at,
        is_reply=False if is_repost else True if reblog else None,
        reply_to=None if is_repost else quoted_blog,
        is_repost=is_repost,
        mentions=[quoted_blog] if quoted_blog and is_repost else [],
        links=[] if is_repost else body.links,
    )


def _blog_urls(body: str) -> Iterator[str]:
    """The URLs of the blogs that a reblog names."""
    for tag in _LINK_TAG.findall(body):
        href = _HREF.search(tag) if _BLOG_LINK_CLASS in tag else None
        if href:
            yield html.unescape(href[1])


def _own_words(text: str) -> str:
    """What the blog itself adds: everything but the quotations, and the lines that name their blogs."""
    lines = text.split("\n")
    following = (next((line for line in lines[at + 1 :] if line), "") for at in range(len(lines)))
    names_blog = (
        bool(_TRAIL_LINE.fullmatch(line)) and after.startswith(">")
        for line, after in zip(lines, following, strict=True)
    )
    own = (line for line, is_name in zip(lines, names_blog, strict=True) if not is_name and not line.startswith(">"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(own)).strip()


def _with_quoted_ask(text: str) -> str:
    """The text with a question at its beginning as a quotation, because somebody else wrote it.

    Where no mark shows its end, all but the last paragraph is taken for the question.
    """
    if not _ASK_LINE.match(text):
        return text
    paragraphs = text.split("\n\n")
    if any(paragraph.startswith(">") for paragraph in paragraphs):
        end = 1
    else:
        end = max(len(paragraphs) - 1, 2 if paragraphs[0].endswith(":") else 1)
    return "\n\n".join(quoted(one) if at < end else one for at, one in enumerate(paragraphs))


def _title_of(entry: FeedEntry) -> str | None:
    """The blog's own title; a question that it replies to is quoted, because somebody else wrote it."""
    title = entry.title or ""
    if title.lower() in _PLACEHOLDER_TITLES:
        return None
    return quoted(title) if _ASK_TITLE.match(title) else title


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(feed: Feed) -> None:
    """Raises OptedOutError where the blog's title or description contains #nobot, #noindex or #noscore."""
    check_bio_opt_out(feed.title, html_to_text(feed.description))
