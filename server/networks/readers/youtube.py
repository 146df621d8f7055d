"""YouTube, through the feed of a channel: the titles of its latest videos. Comments cannot be read.

A feed goes by the id of the channel, which only the channel's page contains. YouTube's feeds fail for days at a time,
so a missing feed does not mean a missing channel.
"""

from __future__ import annotations

import re
from datetime import datetime

from server.fetching import Fetcher, FetchError
from server.networks.base import (
    Network,
    build_evidence,
    check_bio_opt_out,
    check_page_opt_out,
    malformed_response,
)
from server.networks.parsing.feeds import Feed, FeedEntry, parse_feed
from server.networks.parsing.html_pages import Page, parse_page
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.urls import parse_url
from shared_schema.limits import TEXT_LIMIT
from shared_schema.networks import UnknownAccountError, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = (
    "https://developers.google.com/youtube/v3/guides/push_notifications",  # names the feed and its format
    "https://support.google.com/youtube/answer/6180214",  # the forms of a channel's URL
)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls(paths=(r"(?:c|user)/([^/@]+)",))
_NUMBER_IN_URL = "This URL names the channel by a number. Paste its @handle instead."

# read -----------------------------------------------------------------------------------------------------------------

CHANNEL_FEED = "https://www.youtube.com/feeds/videos.xml"
_CHANNEL_ID = re.compile(r"[?&]channel_id=(UC[\w-]{22})(?:&|$)")


class YouTube(Network):
    """Reads the latest videos of a channel."""

    id = "youtube"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        accounts = match_profile_url(self.id, url, _PROFILE_URLS)
        if not accounts and url is not None and url.path[:1] == ("channel",) and url.host.endswith("youtube.com"):
            raise UnknownAccountError(_NUMBER_IN_URL)
        return accounts

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        page_url = profile_url(account)
        page = parse_page(fetcher.text(page_url, rate_limit=self.rate_limit), page_url)
        check_page_opt_out(page)
        check_opt_out(page)
        channel_id = next((match[1] for link in page.feeds if (match := _CHANNEL_ID.search(link))), None)
        if channel_id is None:
            raise malformed_response(self.id)
        feed = parse_feed(self._fetch_feed(channel_id, fetcher), now)
        if feed is None:
            raise malformed_response(self.id)
        return build_evidence(account, profile_of(feed, page, account), map(post_of, feed.entries), now)

    def _fetch_feed(self, channel_id: str, fetcher: Fetcher) -> str:
        try:
            return fetcher.feed(CHANNEL_FEED, rate_limit=self.rate_limit, params={"channel_id": channel_id})
        except FetchError as problem:
            if problem.slug != "not-found":
                raise
            detail = "YouTube's feed of this channel is missing at the moment, which happens often."
            raise FetchError("unreachable", detail, status=problem.status) from problem


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(feed: Feed, page: Page, account: Account) -> Profile:
    """The channel, from its feed and the metadata of its page. The time of the feed is when the channel was made."""
    return Profile(
        display_name=feed.title,
        bio=page.description,
        url=profile_url(account),
        created_at=feed.created_at,
    )


def post_of(entry: FeedEntry) -> Post | None:
    """A video as a post: its title. Whether the channel replies to anyone is unknown, since comments are not read."""
    if entry.id is None or entry.title is None:
        return None
    return Post(
        id=entry.id,
        url=entry.url,
        text=entry.title[:TEXT_LIMIT],
        created_at=entry.created_at,
        is_repost=False,
        links=[],
    )


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(page: Page) -> None:
    """Raises OptedOutError where the channel's description contains #nobot, #noindex or #noscore."""
    check_bio_opt_out(page.title, page.description)
