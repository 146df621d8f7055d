"""YouTube, through the feed of a channel: the titles of its latest videos. Comments cannot be read.

A feed goes by the channel's number, which only the channel's page tells. YouTube's feeds fail for days at a time, so
one that is missing says nothing about the channel.
"""

from __future__ import annotations

import re
from datetime import datetime

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio
from server.networks.parsing import feeds, html_pages, json_values
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address
from shared_schema.networks import UnknownAccountError, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places(paths=(r"(?:c|user)/([^/@]+)",))
_BY_NUMBER = "This address names the channel by a number. Paste its @handle instead."

# read ---------------------------------------------------------------------------------------------------------------

_FEED = "https://www.youtube.com/feeds/videos.xml"
_NUMBER = re.compile(r"[?&]channel_id=(UC[\w-]{22})(?:&|$)")


class YouTube(Network):
    """One channel's latest videos."""

    id = "youtube"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        found = named_in(self.id, parts, _PLACES)
        if not found and parts is not None and parts.path[:1] == ("channel",) and parts.host.endswith("youtube.com"):
            raise UnknownAccountError(_BY_NUMBER)
        return found

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        home = profile_url(account)
        page = html_pages.read(fetcher.text(home, rate_limit=self.rate_limit), home)
        html_pages.obey(page)
        obey(page)
        number = next((found[1] for link in page.feeds if (found := _NUMBER.search(link))), None)
        if number is None:
            raise broken(self.id)
        feed = feeds.read(self._feed(number, fetcher), now)
        if feed is None:
            raise broken(self.id)
        posts = (post_of(entry) for entry in feed.entries)
        about = profile_of(feed, page, account)
        return evidence(account, about, (post for post in posts if post is not None), now)

    def _feed(self, number: str, fetcher: Fetcher) -> str:
        try:
            return fetcher.feed(_FEED, rate_limit=self.rate_limit, params={"channel_id": number})
        except FetchError as problem:
            if problem.slug != "not-found":
                raise
            detail = "YouTube's feed of this channel is missing at the moment, which happens often."
            raise FetchError("unreachable", detail, status=problem.status) from problem


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(feed: feeds.Feed, page: html_pages.Page, account: Account) -> Profile:
    """What the feed and the head of the page say of the channel; the feed's own time is when the channel was made."""
    return Profile(
        display_name=feed.title,
        bio=page.description,
        url=profile_url(account),
        created_at=feed.created_at,
    )


def post_of(entry: feeds.FeedEntry) -> Post | None:
    """A video as a post: its title. Whether the channel answers anybody is not known, since comments are not read."""
    if entry.id is None or entry.title is None:
        return None
    return Post(
        id=entry.id,
        url=entry.url,
        text=entry.title[: json_values.TEXT_LIMIT],
        created_at=entry.created_at,
        is_repost=False,
        links=[],
    )


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(page: html_pages.Page) -> None:
    """Raises OptedOutError where the channel's description says #nobot, #noindex or #noscore."""
    obey_bio(page.title, page.description)
