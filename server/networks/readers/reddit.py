"""Reddit, through the Atom feed of an account: its latest posts and comments together, in one question.

Feeds are all that Reddit leaves open to strangers, at about one a minute: its own headers say when the next may be
asked, and server/fetching/rate_limits.py obeys them. A feed has no bio, no age and no word on whom a comment answers.
"""

from __future__ import annotations

import html
import re
from datetime import datetime

from server.fetching import Fetcher
from server.networks.base import Network, broken, evidence, obey_bio
from server.networks.parsing import feeds, html_text, json_values
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address
from shared_schema.networks import normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places(paths=(r"u/([^/]+)", r"r/u_([^/]+)"), pages=frozenset({"me"}))
_SHORT = re.compile(r"/?(?:u/|r/u_)([^/\s]+)/?", re.IGNORECASE)

# read ---------------------------------------------------------------------------------------------------------------

_COMMENT = "t1_"  # how Reddit's ids of comments begin; posts have t3_
_WRITTEN = ("<!-- SC_OFF -->", "<!-- SC_ON -->")  # what stands between is the person's own text
_OWN_HOSTS = frozenset({"reddit.com", "old.reddit.com", "i.redd.it", "v.redd.it", "preview.redd.it"})
_SHARED = re.compile(r'<a href="([^"<>]{1,2048})">\[link\]</a>')


class Reddit(Network):
    """One account's latest posts and comments."""

    id = "reddit"

    def recognise(self, text: str) -> list[Account]:
        short = _SHORT.fullmatch(text)
        if short:
            return [normalise(Account(network=self.id, handle=short[1]))]
        return named_in(self.id, address(text), _PLACES)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        text = fetcher.feed(f"https://www.reddit.com/user/{account.handle}/.rss", rate_limit=self.rate_limit)
        feed = feeds.read(text, now)
        if feed is None:
            raise broken(self.id)
        obey(feed)
        own = [entry for entry in feed.entries if _is_by(entry, account)]
        posts = (post_of(entry) for entry in own)
        return evidence(account, profile_of(own, account), (post for post in posts if post is not None), now)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(own: list[feeds.FeedEntry], account: Account) -> Profile:
    """What the feed shows of the person: the name in its own spelling."""
    return Profile(display_name=_name_of(own[0]) if own else None, url=profile_url(account))


def post_of(entry: feeds.FeedEntry) -> Post | None:
    """An entry as a post: a comment is a reply to somebody unnamed; a post is its title, its text and its link."""
    if entry.id is None:
        return None
    comment = entry.id.startswith(_COMMENT)
    body = html_text.plain(_written(entry.body))
    shared = _shared(entry.body)
    links = list(dict.fromkeys([*([shared] if shared and not comment else []), *body.links]))
    return Post(
        id=entry.id,
        url=entry.url,
        text=(body.text if comment else f"{entry.title or ''}\n\n{body.text}").strip()[: json_values.TEXT_LIMIT],
        created_at=entry.created_at,
        is_reply=comment,
        is_repost=False,
        mentions=[],
        links=links[: json_values.LIST_LIMIT],
    )


def _written(body: str) -> str:
    """The person's own text, without the line about the post that Reddit puts below."""
    _, begin, rest = body.partition(_WRITTEN[0])
    return rest.partition(_WRITTEN[1])[0] if begin else ""


def _shared(body: str) -> str | None:
    """The page that a post shares; None where it is only the post itself."""
    found = _SHARED.search(body)
    link = html.unescape(found[1]) if found else ""
    parts = address(link)
    return json_values.url(link) if parts is not None and parts.host not in _OWN_HOSTS else None


def _name_of(entry: feeds.FeedEntry) -> str:
    return (entry.author or "").rpartition("/")[2]


def _is_by(entry: feeds.FeedEntry, account: Account) -> bool:
    return _name_of(entry).lower() == account.handle


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(feed: feeds.Feed) -> None:
    """Raises OptedOutError where the words over the feed say #nobot, #noindex or #noscore."""
    obey_bio(feed.title, html_text.words(feed.about))
