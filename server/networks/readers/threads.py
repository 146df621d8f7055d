"""Threads, through the public page of a profile, which contains its latest few posts as JSON.

There is no open API. The page is read only where the host's robots.txt allows it. It leaves out replies, so whether the
posts shown reply to anyone is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher
from server.networks.base import (
    REPOST_TEXT_LIMIT,
    Network,
    OptOutSetting,
    build_evidence,
    check_bio_opt_out,
    check_page_opt_out,
    check_settings_opt_out,
    malformed_response,
)
from server.networks.parsing.html_pages import parse_page, script_contents
from server.networks.parsing.json_values import (
    at,
    get_count,
    get_id,
    get_line,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
)
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.urls import parse_url
from shared_schema import json_text
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = ("https://www.threads.com/robots.txt", "https://developers.facebook.com/docs/threads")

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls()

# read -----------------------------------------------------------------------------------------------------------------

_POSTS = "thread_items"


class Threads(Network):
    """Reads the latest posts."""

    id = "threads"

    def recognise(self, text: str) -> list[Account]:
        return match_profile_url(self.id, parse_url(text), _PROFILE_URLS)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        page_url = profile_url(account)
        fetched = fetcher.page(page_url, rate_limit=self.rate_limit)
        check_page_opt_out(fetched, parse_page(fetched.text, page_url), now)
        data = list(embedded_json(fetched.text))
        user = next((user for user in users_in(data) if _is_account(user, account)), {})
        if not user:
            raise malformed_response(self.id)
        check_opt_out(user)
        posts = (post_of(item, account, now) for item in items_in(data))
        return build_evidence(account, profile_of(user, account), posts, now)


def embedded_json(html: str) -> Iterator[Any]:
    """The decoded JSON of the page's scripts. Scripts that cannot be decoded are skipped."""
    for script in script_contents(html, "application/json"):
        if '"username"' in script:
            try:
                yield json_text.decode(script)
            except (json_text.JsonTextError, UnicodeError):
                continue


def items_in(data: list[Any]) -> list[Mapping[str, Any]]:
    """Every post of every thread, in the order of the page."""
    return [item for thing in _objects(data) for item in get_objects(thing, _POSTS)]


def users_in(data: list[Any]) -> Iterator[Mapping[str, Any]]:
    """Every user in the page. The most complete object of a user comes first."""
    users = [thing for thing in _objects(data) if isinstance(thing.get("username"), str)]
    return iter(sorted(users, key=len, reverse=True))


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in decoded JSON, outermost first. Without recursion, since pages nest deeply."""
    stack = [value]
    while stack:
        value = stack.pop()
        if isinstance(value, dict):
            yield value
            stack.extend(reversed(value.values()))
        elif isinstance(value, list):
            stack.extend(reversed(value))


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(user: Mapping[str, Any], account: Account) -> Profile:
    """A user of the page as a profile."""
    return Profile(
        display_name=get_line(user, "full_name"),
        bio=get_text(user, "biography"),
        url=profile_url(account),
        followers=get_count(user, "follower_count"),
    )


def post_of(item: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A post of a thread. None for the posts of other people in it."""
    post = get_object(item, "post")
    key, code = get_id(post, "pk") or get_id(post, "id"), get_id(post, "code")
    if key is None or not _is_account(get_object(post, "user"), account):
        return None
    reposted = get_object(post, "text_post_app_info", "share_info", "reposted_post")
    reply_to = get_line(post, "text_post_app_info", "reply_to_author", "username")
    is_reply = bool(reply_to) or at(post, "text_post_app_info", "is_reply") is True
    author = get_line(reposted, "user", "username")
    text = get_text(reposted or post, "caption", "text") or ""
    link = get_url(post, "text_post_app_info", "link_preview_attachment", "url")
    return Post(
        id=key,
        url=get_url(f"{profile_url(account)}/post/{code}") if code else None,
        text=text[:REPOST_TEXT_LIMIT] if reposted else text,
        created_at=get_time(post, "taken_at", now=now),
        is_reply=False if reposted else True if is_reply else None,
        reply_to=reply_to.lower() if reply_to else None,
        is_repost=bool(reposted),
        mentions=[author.lower()] if author else [],
        links=[link] if link and not reposted else [],
    )


def _is_account(user: Mapping[str, Any], account: Account) -> bool:
    return str(user.get("username")).lower() == account.handle


# opt-outs -------------------------------------------------------------------------------------------------------------

_SETTINGS: dict[str, OptOutSetting] = {"is_private": "protected", "text_post_app_is_private": "protected"}


def check_opt_out(user: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person shows their posts to followers only, or asks not to be read."""
    check_settings_opt_out(user, _SETTINGS)
    check_bio_opt_out(get_text(user, "biography"), get_text(user, "full_name"))
