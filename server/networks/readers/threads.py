"""Threads, through the public page of a profile: the few latest posts that stand in it as JSON.

There is no open API. The page shows no replies unless they were passed on, so whether the other posts answer anybody
is not known. The page is read only where the host's robots.txt lets programs read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import msgspec

from server.fetching import Fetcher
from server.networks.base import Network, broken, evidence, obey_bio, obey_settings
from server.networks.parsing import html_pages, json_values
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places()

# read ---------------------------------------------------------------------------------------------------------------

_POSTS = "thread_items"
_REPOST_LIMIT = 500


class Threads(Network):
    """One account's latest posts."""

    id = "threads"

    def recognise(self, text: str) -> list[Account]:
        return named_in(self.id, address(text), _PLACES)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        home = profile_url(account)
        html = fetcher.text(home, rate_limit=self.rate_limit)
        html_pages.obey(html_pages.read(html, home))
        told = list(told_in(html))
        about = next((user for user in users_in(told) if _is_called(user, account)), {})
        if not about:
            raise broken(self.id)
        obey(about)
        posts = (post_of(item, account, now) for item in items_in(told))
        return evidence(account, profile_of(about, account), (post for post in posts if post is not None), now)


def told_in(html: str) -> Iterator[Any]:
    """The decoded JSON of the page's scripts, as far as it can be read."""
    for script in html_pages.scripts(html, "application/json"):
        if '"username"' in script:
            try:
                yield msgspec.json.decode(script)
            except (msgspec.DecodeError, UnicodeError, RecursionError):
                continue


def items_in(told: list[Any]) -> list[Mapping[str, Any]]:
    """Every post of every thread, in the order of the page."""
    return [item for thing in _objects(told) for item in json_values.items(thing.get(_POSTS))]


def users_in(told: list[Any]) -> Iterator[Mapping[str, Any]]:
    """Everybody the page tells of; the fullest description of somebody comes first."""
    found = [thing for thing in _objects(told) if isinstance(thing.get("username"), str)]
    return iter(sorted(found, key=len, reverse=True))


def _objects(value: Any) -> Iterator[Mapping[str, Any]]:
    """Every object in decoded JSON, outermost first; without recursion, since pages nest deeply."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(reversed(value.values()))
        elif isinstance(value, list):
            waiting.extend(reversed(value))


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], account: Account) -> Profile:
    """A user of the page as a profile."""
    return Profile(
        display_name=json_values.short(about.get("full_name")),
        bio=json_values.string(about.get("biography")),
        url=profile_url(account),
        followers=json_values.count(about.get("follower_count")),
    )


def post_of(item: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A post of a thread; None for posts of others that stand in it."""
    told = json_values.mapping(item.get("post"))
    key = json_values.identifier(told.get("pk")) or json_values.identifier(told.get("id"))
    code = json_values.identifier(told.get("code"))
    if key is None or not _is_called(json_values.mapping(told.get("user")), account):
        return None
    app = json_values.mapping(told.get("text_post_app_info"))
    reposted = json_values.mapping(json_values.mapping(app.get("share_info")).get("reposted_post"))
    answered = json_values.short(json_values.mapping(app.get("reply_to_author")).get("username"))
    shown = reposted or told
    author = json_values.short(json_values.mapping(reposted.get("user")).get("username"))
    text = json_values.string(json_values.mapping(shown.get("caption")).get("text")) or ""
    link = json_values.url(json_values.mapping(app.get("link_preview_attachment")).get("url"))
    return Post(
        id=key,
        url=json_values.url(f"{profile_url(account)}/post/{code}") if code else None,
        text=text[:_REPOST_LIMIT] if reposted else text,
        created_at=json_values.time(told.get("taken_at"), now),
        is_reply=False if reposted else True if answered or app.get("is_reply") is True else None,
        reply_to=answered.lower() if answered else None,
        is_repost=bool(reposted),
        mentions=[author.lower()] if author else [],
        links=[link] if link and not reposted else [],
    )


def _is_called(user: Mapping[str, Any], account: Account) -> bool:
    return str(user.get("username")).lower() == account.handle


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person shows their posts to followers only, or asks not to be read."""
    obey_settings(about, {"is_private": "protected", "text_post_app_is_private": "protected"})
    obey_bio(json_values.string(about.get("biography")), json_values.string(about.get("full_name")))
