"""What every reader implements, and the opt-outs that all of them respect.

A reader file has the same sections in the same order: recognise (which texts name its accounts), read (the requests),
normalise (pure functions from the network's records to ours) and opt-outs. Scoring, caching and HTTP are elsewhere.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import islice
from typing import Any, ClassVar, Literal

from server.fetching import FetchedPage, Fetcher, FetchError
from server.networks.parsing.html_pages import Page
from server.networks.parsing.html_text import html_to_text
from server.networks.parsing.json_values import get_objects, get_text
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.taken_away import is_taken_away
from server.networks.parsing.urls import parse_url
from shared_schema import times
from shared_schema.limits import LINKS_LIMIT
from shared_schema.networks import RateLimit, UnknownAccountError, networks, normalise
from shared_schema.opt_out import OPT_OUT_PATTERN
from shared_schema.records import Account, Evidence, Post, Profile

POSTS_LIMIT = 500  # of one account; no reader requests more, but a host may send more
# A page, or the feed that stands in its place.
PAGE_TYPES = (
    "text/html, application/xhtml+xml, application/atom+xml;q=0.9, application/rss+xml;q=0.9, "
    "application/rdf+xml;q=0.9, application/feed+json;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/plain;q=0.1"
)
REPOST_TEXT_LIMIT = 500  # code points of somebody else's post that are kept to show what was shared
PROFILE_FIELDS_LIMIT = 20
MEMBERS_ONLY = "This server shows accounts and posts to its own members only."
UNKNOWN_TO_HOST = "The account's own server does not know it. It may have moved or been deleted."
CLOSED_BY_HOST = "The account's own server has closed it."


class OptedOutError(Exception):
    """The person does not want to be read or scored. `reason` is a sentence for readers."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Network(ABC):
    """One network: which texts name its accounts, and how one account is read."""

    id: ClassVar[str]
    disabled_reason: ClassVar[str] = ""  # a sentence for readers, where `in_use` can return None

    @property
    def rate_limit(self) -> RateLimit:
        """The rate limit of its hosts, from its row in networks.json."""
        return rate_limit_of(self.id)

    def in_use(self, services: Mapping[str, str]) -> Network | None:  # noqa: ARG002 most networks need no service
        """This reader, configured. None where the network is not read here.

        `services` are the base URLs of the third-party services that the operator named, by network.
        """
        return self

    @abstractmethod
    def recognise(self, text: str) -> list[Account]:
        """The accounts that a handle, the tail of a key or a URL can mean here, likeliest first. Makes no request.

        Raises UnknownAccountError where the text clearly names an account of this network that cannot exist.
        """

    @abstractmethod
    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        """The account's public profile and posts, with origin `fetched`. `now` is timezone-aware.

        Raises FetchError (its slug is a problem type of shared_schema.problems) and OptedOutError.
        """


class SeenOnlyNetwork(Network):
    """A network that no server can read without a login. Its posts come from the extension; this knows its URLs."""

    profile_urls: ClassVar[ProfileUrls] = ProfileUrls()

    def in_use(self, services: Mapping[str, str]) -> None:
        """None: there is nothing to read."""

    def recognise(self, text: str) -> list[Account]:
        return match_profile_url(self.id, parse_url(text), self.profile_urls)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002 nothing is read
        raise FetchError("not-fetched", f"{networks()[self.id].name} can only be seen in your own pages.")


def rate_limit_of(network: str) -> RateLimit:
    """The rate limit in the network's row. Raises LookupError where the row has none."""
    rate_limit = networks()[network].rate_limit
    if rate_limit is None:
        raise LookupError(f"The server reads {network}, so its row in networks.json needs a rate limit.")
    return rate_limit


def possible_accounts(network: str, handle: str, host: str | None = None) -> list[Account]:
    """The account with that name in a list, or an empty list where the network cannot have one."""
    try:
        return [normalise(Account(network=network, handle=handle, host=host))]
    except UnknownAccountError:
        return []


def build_evidence(
    account: Account,
    profile: Profile,
    posts: Iterable[Post | None],
    now: datetime,
    *,
    source: str | None = None,
    claimed_links: Iterable[str] = (),
    verified_links: Iterable[str] = (),
) -> Evidence:
    """The evidence, newest post first and each post once. Posts without a time come last, in their given order.

    `source` is the host that was read, where it is not the network's own. `claimed_links` are URLs that the account
    calls its own; `verified_links` are those of them that the network has verified. Posts that are None, and those
    whose words were taken away, are dropped.
    """
    by_id: dict[str, Post] = {}
    found = (post for post in posts if post is not None and not is_taken_away(post.text))
    for position, post in enumerate(islice(found, POSTS_LIMIT)):
        by_id.setdefault(post.id or f"#{position}", post)
    newest_first = sorted(by_id.values(), key=lambda post: post.created_at or "", reverse=True)
    return Evidence(
        account=account,
        profile=profile,
        posts=newest_first,
        origin="fetched",
        gathered_at=times.write(now),
        source=source,
        claimed_links=list(dict.fromkeys(claimed_links))[:LINKS_LIMIT],
        verified_links=list(dict.fromkeys(verified_links))[:LINKS_LIMIT],
    )


def malformed_response(network: str) -> FetchError:
    """The error for a response that the network's own software would not send."""
    return FetchError("malformed-response", f"{networks()[network].name} sent a response in an unexpected format.")


def reclassified(problem: FetchError, slug: str, detail: str) -> FetchError:
    """The same problem under another type, where the network's own error code says more than the HTTP status."""
    return FetchError(slug, detail, status=problem.status, body=problem.body)


# opt-outs -----------------------------------------------------------------------------------------------------------

# The kinds of settings by which people opt out, each with its sentence for readers.
OptOutSetting = Literal["signed-in", "protected", "locked", "noindex", "memorial"]
_SENTENCES: dict[OptOutSetting, str] = {
    "signed-in": "This person shows their posts to signed-in people only, so they are not read or scored.",
    "protected": "This person chooses who may see their posts, so they are not read or scored.",
    "locked": "This person chooses who may follow them, so their posts are not read or scored.",
    "noindex": "This person asks programs not to read their profile, so they are not read or scored.",
    "memorial": "This account is kept in memory of someone who died, so it is not read or scored.",
}
_OPT_OUT_TAG = re.compile(OPT_OUT_PATTERN, re.IGNORECASE | re.ASCII)


def opted_out_by(setting: OptOutSetting) -> OptedOutError:
    """The error for an opt-out by a setting."""
    return OptedOutError(_SENTENCES[setting])


def check_settings_opt_out(profile: Mapping[str, Any], settings: Mapping[str, OptOutSetting]) -> None:
    """Raises OptedOutError where one of the settings, given by their names on the network, is on."""
    for name, setting in settings.items():
        if profile.get(name) is True:
            raise opted_out_by(setting)


def check_bio_opt_out(*texts: str | None) -> None:
    """Raises OptedOutError where the person's own words contain #nobot, #noindex or #noscore."""
    for text in texts:
        tag = _OPT_OUT_TAG.search(text or "")
        if tag:
            raise OptedOutError(f"This person's profile says “#{tag[1].lower()}”, so they are not read or scored.")


def check_fields_opt_out(fields: Any) -> None:
    """Raises OptedOutError where a custom field of a profile, a name and a value in HTML, contains such a tag."""
    for field in get_objects(fields)[:PROFILE_FIELDS_LIMIT]:
        check_bio_opt_out(html_to_text(get_text(field, "name")), html_to_text(get_text(field, "value")))


def check_page_opt_out(fetched: FetchedPage, page: Page | None, now: datetime) -> None:
    """Raises OptedOutError where a page asks programs not to keep it (X-Robots-Tag or `<meta name="robots">`).

    For pages about a person only: many hosts send the header with every feed and API response, whatever people want.
    """
    if fetched.is_noindex or (page is not None and page.is_noindex(now)):
        raise OptedOutError("This page asks programs not to keep it (“noindex”), so it is not read or scored.")
