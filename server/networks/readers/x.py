"""X, through an FxTwitter-compatible service that the operator names in the settings. Without one, X is not read.

The service is a third party: it learns which accounts are looked up. No request ever goes to X itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import (
    REPOST_TEXT_LIMIT,
    Network,
    OptOutSetting,
    build_evidence,
    check_bio_opt_out,
    check_settings_opt_out,
    malformed_response,
    reclassified,
)
from server.networks.parsing.html_text import html_to_text
from server.networks.parsing.json_values import (
    at,
    get_count,
    get_id,
    get_language,
    get_line,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
    unique,
)
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.urls import parse_url
from shared_schema.limits import ID_LIMIT, LIST_LIMIT, SHORT_LIMIT
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = ("https://github.com/FxEmbed/FxEmbed",)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls(
    paths=(r"srv/timeline-profile/screen-name/([^/]+)", r"2/profile/([^/]+)"),
    reserved_paths=frozenset(
        "home explore search settings i intent hashtag messages notifications compose login share jobs tos privacy "
        "about signup logout account download who_to_follow oauth personalization statuses "
        "logged_out similar_to".split()
    ),
    subdomains="m|mobile|syndication",
    queries=(("user", "screen_name"), ("follow", "screen_name")),
)

# read -----------------------------------------------------------------------------------------------------------------

USER = "{service}/2/profile/{handle}"
STATUSES = "{service}/2/profile/{handle}/statuses"
PAGE = 100


class X(Network):
    """Reads a profile and the latest posts, replies included, from the named service."""

    id = "x"
    disabled_reason = "X is read only through a service that you choose. Set HUMANKIND_X_SERVICE on the server."

    def __init__(self, service: str = "") -> None:
        self._service = service

    def in_use(self, services: Mapping[str, str]) -> Network | None:
        return X(services[self.id]) if self.id in services else None

    def recognise(self, text: str) -> list[Account]:
        return match_profile_url(self.id, parse_url(text), _PROFILE_URLS)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        user = get_object(self._request(fetcher, account, USER, {}), "user")
        if not _is_account(user, account):
            raise malformed_response(self.id)
        check_opt_out(user)
        response = self._request(fetcher, account, STATUSES, {"count": PAGE, "with_replies": "1"})
        if not isinstance(at(response, "results"), list):
            raise malformed_response(self.id)
        posts = (post_of(status, account, now) for status in get_objects(response, "results"))
        return build_evidence(
            account,
            profile_of(user, account, now),
            posts,
            now,
            source=self._service.partition("://")[2],
            claimed_links=unique([get_url(user, "website", "url")]),
        )

    def _request(self, fetcher: Fetcher, account: Account, url: str, params: Mapping[str, str | int]) -> Any:
        try:
            url = url.format(service=self._service, handle=account.handle)
            return fetcher.json(url, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _explained(problem) from problem


def _explained(problem: FetchError) -> FetchError:
    """The problem in terms of this API."""
    if problem.slug != "not-found":
        return problem
    if at(problem.body, "reason") == "suspended":
        return reclassified(problem, "not-found", "X has closed this account.")
    return reclassified(problem, "not-found", "The service that you chose found no account with that name on X.")


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(user: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A user of the service as a profile. Verification is left out: it never counts."""
    return Profile(
        display_name=get_line(user, "name"),
        bio=get_text(user, "description"),
        url=profile_url(account),
        created_at=_time(user, "joined", now),
        followers=get_count(user, "followers"),
        following=get_count(user, "following"),
        posts_total=get_count(user, "statuses"),
    )


def post_of(status: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A status of the service as a post. None for the posts of other people around the account's own."""
    key = get_id(status, "id")
    if key is None:
        return None
    if _is_account(get_object(status, "reposted_by"), account):
        return _repost_of(status, key)
    if not _is_account(get_object(status, "author"), account):
        return None
    reply_to = get_line(status, "replying_to", "screen_name")
    return Post(
        id=key,
        url=get_url(status, "url"),
        text=get_text(status, "text") or "",
        created_at=get_time(status, "created_timestamp", now=now) or _time(status, "created_at", now),
        language=_language(status),
        is_reply=bool(status.get("replying_to")) if "replying_to" in status else None,
        reply_to=reply_to.lower() if reply_to else None,
        is_repost=False,
        mentions=[name.lower() for name in _facets(status, "mention", "original")],
        links=[link for text in _facets(status, "url", "replacement") if (link := get_url(text))],
        client=get_line(html_to_text(get_text(status, "source", limit=SHORT_LIMIT))),
    )


def _repost_of(status: Mapping[str, Any], key: str) -> Post:
    """A repost: the beginning of the other post. The service does not say when it was shared."""
    author = get_line(status, "author", "screen_name")
    return Post(
        id=f"repost-{key}"[:ID_LIMIT],
        url=get_url(status, "url"),
        text=get_text(status, "text", limit=REPOST_TEXT_LIMIT) or "",
        is_reply=False,
        is_repost=True,
        mentions=[author.lower()] if author else [],
        links=[],
    )


def _facets(status: Mapping[str, Any], facet_type: str, field: str) -> list[str]:
    """One field of all facets of a type in a text, each value once."""
    facets = get_objects(status, "raw_text", "facets")[:LIST_LIMIT]
    return unique(get_line(facet, field) for facet in facets if facet.get("type") == facet_type)


def _language(status: Mapping[str, Any]) -> str | None:
    """The language, without X's own codes for posts of hashtags, pictures or links alone (`qme`, `qht`)."""
    tag = get_language(status, "lang")
    return None if tag is not None and len(tag) == 3 and tag.startswith("q") else tag


def _time(thing: Mapping[str, Any], field: str, now: datetime) -> str | None:
    """A time in X's format, `Tue Nov 24 09:30:00 +0000 2026`, or in a common one."""
    text = get_text(thing, field, limit=40)
    try:
        return get_time(datetime.strptime(text or "", "%a %b %d %H:%M:%S %z %Y").timestamp(), now=now)
    except (ValueError, OverflowError):
        return get_time(text, now=now)


def _is_account(user: Mapping[str, Any], account: Account) -> bool:
    return str(user.get("screen_name")).lower() == account.handle


# opt-outs -------------------------------------------------------------------------------------------------------------

_SETTINGS: dict[str, OptOutSetting] = {"protected": "protected"}


def check_opt_out(user: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person protects their posts or asks not to be read."""
    check_settings_opt_out(user, _SETTINGS)
    check_bio_opt_out(get_text(user, "description"), get_text(user, "name"))
