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
    possible_accounts,
)
from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.feeds import parse_feed
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

_PROFILE_URLS = ProfileUrls(paths=(r"(?:c|user)/([^/@]+)", r"channel/(UC[\w-]{22})"))
_FEED_PATH = ("feeds", "videos.xml")
_BAD_NUMBER_IN_URL = "This URL names a channel by a number that is not complete. Copy it again, or paste the @handle."

# read -----------------------------------------------------------------------------------------------------------------

CHANNEL_FEED = "https://www.youtube.com/feeds/videos.xml"
_ID = re.compile(r"UC[\w-]{22}")
_CONSENT_FORM = re.compile(r"https://consent\.(?:youtube|google)\.[a-z.]{2,6}/")
_CONSENT_REQUIRED = (
    "YouTube shows this channel's page only after a click on its notice about cookies, and Humankind does not click. "
    "The channel's feed has no such notice: paste the address with the channel's number, youtube.com/channel/UC…"
)
_CHANNEL_ID = re.compile(r"[?&]channel_id=(UC[\w-]{22})(?:&|$)")


class YouTube(Network):
    """Reads the latest videos of a channel."""

    id = "youtube"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        if url is not None and url.path == _FEED_PATH and url.host.endswith("youtube.com"):
            return possible_accounts(self.id, url.query.get("channel_id", ""))
        accounts = match_profile_url(self.id, url, _PROFILE_URLS)
        if not accounts and url is not None and url.path[:1] == ("channel",) and url.host.endswith("youtube.com"):
            raise UnknownAccountError(_BAD_NUMBER_IN_URL)
        return accounts

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        page_url = profile_url(account)
        known_id = account.handle if _ID.fullmatch(account.handle) else None
        try:
            fetched = fetcher.page(page_url, rate_limit=self.rate_limit)
            page = parse_page(fetched.text, page_url)
            check_page_opt_out(fetched, page, now)
            check_opt_out(page)
            channel_id = known_id or next((m[1] for link in page.feeds if (m := _CHANNEL_ID.search(link))), None)
            if channel_id is None:
                raise _consent_required() if _CONSENT_FORM.search(fetched.text) else malformed_response(self.id)
        except FetchError as problem:
            if problem.slug != "consent-required":
                raise
            if known_id is None:
                raise _consent_required(problem.status) from problem
            page, channel_id = parse_page("", page_url), known_id  # the feed asks for no consent
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


def _consent_required(status: int | None = None) -> FetchError:
    return FetchError("consent-required", _CONSENT_REQUIRED, status=status)


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
