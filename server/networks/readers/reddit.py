"""Reddit, through the Atom feed of an account: its latest posts and comments together, in one request.

Feeds are all that Reddit serves without a key, about one a minute. Its response headers say when the next request is
allowed, and server/fetching/rate_limits.py waits for that. A feed has no bio and no account age, and does not name the
account that a comment replies to.
"""

from __future__ import annotations

import html
import re
from datetime import datetime

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, build_evidence, check_bio_opt_out, malformed_response
from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.feeds import parse_feed
from server.networks.parsing.html_text import html_to_text, parse_html
from server.networks.parsing.json_values import get_url, unique
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.taken_away import is_taken_away
from server.networks.parsing.urls import host_of, parse_url
from shared_schema.limits import TEXT_LIMIT
from shared_schema.networks import normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = (
    "https://www.reddit.com/wiki/rss/",
    "https://support.reddithelp.com/hc/en-us/articles/16160319875092-Reddit-Data-API-Wiki",
)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls(
    paths=(r"u(?:ser)?/([^/]+?)(?:\.(?:rss|json|compact))?", r"r/u_([^/]+)"), reserved_paths=frozenset({"me"})
)
_SHORT_FORM = re.compile(r"/?(?:u/|r/u_)([^/\s]+)/?", re.IGNORECASE)

# read -----------------------------------------------------------------------------------------------------------------

# Since June 2025 Reddit lets people hide what they posted; accounts that do not exist have no feed at all.
_EMPTY_FEED = (
    "Reddit knows this account, but its public history is empty: the person hides it, which Reddit offers to everyone, "
    "or has not posted yet."
)
USER_FEED = "https://www.reddit.com/user/{handle}/.rss"


class Reddit(Network):
    """Reads the latest posts and comments."""

    id = "reddit"

    def recognise(self, text: str) -> list[Account]:
        short_form = _SHORT_FORM.fullmatch(text)
        if short_form:
            return [normalise(Account(network=self.id, handle=short_form[1]))]
        return match_profile_url(self.id, parse_url(text), _PROFILE_URLS)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        text = fetcher.feed(USER_FEED.format(handle=account.handle), rate_limit=self.rate_limit)
        feed = parse_feed(text, now)
        if feed is None:
            raise malformed_response(self.id)
        check_opt_out(feed)
        if not feed.entries:
            raise FetchError("no-public-posts", _EMPTY_FEED)
        own = [entry for entry in feed.entries if _author_of(entry).lower() == account.handle]
        return build_evidence(account, profile_of(own, account), map(post_of, own), now)


# normalise ------------------------------------------------------------------------------------------------------------

_COMMENT_PREFIX = "t1_"  # of Reddit's ids; posts have t3_
_OWN_TEXT = ("<!-- SC_OFF -->", "<!-- SC_ON -->")  # the author's own text stands between these
_REDDIT_HOSTS = frozenset({"reddit.com", "old.reddit.com", "i.redd.it", "v.redd.it", "preview.redd.it"})
_SHARED_LINK = re.compile(r'<a href="([^"<>]{1,2048})">\[link\]</a>')


def profile_of(own: list[FeedEntry], account: Account) -> Profile:
    """What the feed shows of the person: the name as they write it."""
    return Profile(display_name=_author_of(own[0]) if own else None, url=profile_url(account))


def post_of(entry: FeedEntry) -> Post | None:
    """An entry as a post. A comment is a reply to somebody unnamed; a post is its title, its text and its link.

    None for a comment without words of its author.
    """
    if entry.id is None:
        return None
    is_comment = entry.id.startswith(_COMMENT_PREFIX)
    body = parse_html(_own_html(entry.body))
    words = "" if is_taken_away(body.text) else body.text
    if is_comment and not words:
        return None
    shared = None if is_comment else _shared_link(entry.body)
    return Post(
        id=entry.id,
        url=entry.url,
        text=(words if is_comment else f"{entry.title or ''}\n\n{words}").strip()[:TEXT_LIMIT],
        created_at=entry.created_at,
        is_reply=is_comment,
        is_repost=False,
        mentions=[],
        links=unique([shared, *body.links]),
    )


def _own_html(body: str) -> str:
    """The author's own text, without the line that Reddit adds below."""
    _, start, rest = body.partition(_OWN_TEXT[0])
    return rest.partition(_OWN_TEXT[1])[0] if start else ""


def _shared_link(body: str) -> str | None:
    """The page that a post shares. None where the link only leads to Reddit itself."""
    match = _SHARED_LINK.search(body)
    link = html.unescape(match[1]) if match else ""
    host = host_of(link)
    return get_url(link) if host is not None and host not in _REDDIT_HOSTS else None


def _author_of(entry: FeedEntry) -> str:
    return (entry.author or "").rpartition("/")[2]


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(feed: Feed) -> None:
    """Raises OptedOutError where the title or subtitle of the feed contains #nobot, #noindex or #noscore."""
    check_bio_opt_out(feed.title, html_to_text(feed.description))
