"""Reads responses recorded from the live networks, where this machine has them: every account and post in them.

They are other people's words. They lie beside the checkout (or in $HUMANKIND_FIXTURES) and are never copied, printed or
named. The invented responses that come with the project are in devtools/fake_networks.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from server.networks.base import possible_accounts
from server.networks.readers import bluesky, hackernews, mastodon, x
from shared_schema.records import Account, Evidence, Post, Profile

ROOT = Path(os.environ.get("HUMANKIND_FIXTURES") or Path(__file__).parents[3] / "shared" / "fixtures" / "real")
NOW = datetime(2026, 11, 23, tzinfo=UTC)


class Found:
    """All that was recorded of one network: profiles and posts by account; how many posts are not public."""

    def __init__(self) -> None:
        self.profiles: dict[Account, Profile] = {}
        self.posts: dict[Account, dict[str, Post]] = {}
        self.not_public = 0

    def add(self, account: Account, post: Post | None) -> None:
        if post is None:
            self.not_public += 1
        else:
            self.posts.setdefault(account, {})[post.id or ""] = post

    def evidence(self) -> list[Evidence]:
        accounts = dict.fromkeys([*self.profiles, *self.posts])
        return [
            Evidence(
                account=account,
                profile=self.profiles.get(account),
                posts=list(self.posts.get(account, {}).values()),
                origin="fetched",
                gathered_at=NOW.isoformat(),
            )
            for account in accounts
        ]


def bodies(network: str, pattern: str = "**/*.json") -> Iterator[Any]:
    """Every recorded response of a network, decoded, inside the wrapping of its recording."""
    for path in sorted((ROOT / network).glob(pattern)):
        yield json.loads(path.read_text(encoding="utf-8"))


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Every JSON object in a decoded response, outermost first."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(reversed(value))


def found_on_mastodon() -> Found:
    """Every Account and Status."""
    found = Found()
    for body in bodies("mastodon"):
        for thing in objects(body):
            if {"acct", "username", "url"} <= thing.keys() and (account := mastodon_account(thing)):
                found.profiles[account] = mastodon.profile_of(thing, NOW)
            author = thing.get("account")
            if {"visibility", "content", "created_at"} <= thing.keys() and isinstance(author, dict):
                account = mastodon_account(author)
                if account:
                    known = mastodon.names_by_id([thing], author, account)
                    found.add(account, mastodon.post_of(thing, account, known, NOW))
    return found


def mastodon_account(about: dict[str, Any]) -> Account | None:
    """The account that a recorded Account describes, with its host from its name or its URL."""
    name, _, host = str(about["acct"]).partition("@")
    home = host or urlsplit(str(about.get("url"))).hostname or ""
    return next(iter(possible_accounts("mastodon", name, home)), None)


def found_on_bluesky() -> Found:
    """Every profile, every post in a feed or by itself, and the records of captured accounts."""
    found = Found()
    for body in bodies("bluesky"):
        for thing in objects(body):
            if {"did", "handle"} <= thing.keys() and (account := _bluesky_account(thing)):
                found.profiles[account] = bluesky.profile_of(thing, NOW)
            if {"uri", "author", "record"} <= thing.keys() and isinstance(thing["author"], dict):
                _add_view(found, {"post": thing}, thing["author"])
            if {"post", "reason"} <= thing.keys() and isinstance(thing["reason"], dict):
                _add_view(found, thing, thing["reason"].get("by") or {})
            if {"accountMeta", "postRecords"} <= thing.keys():
                identity = thing["accountMeta"]["Identity"]
                about = {"did": identity["DID"], "handle": identity["Handle"]}
                for record in thing["postRecords"]:
                    view = {"uri": record["uri"], "author": about, "record": record["value"]}
                    _add_view(found, {"post": view}, about)
    return found


def _add_view(found: Found, item: dict[str, Any], about: dict[str, Any]) -> None:
    account = _bluesky_account(about)
    if account:
        found.add(account, bluesky.post_of(item, about, account, NOW))


def _bluesky_account(about: dict[str, Any]) -> Account | None:
    return next(iter(possible_accounts("bluesky", str(about.get("handle") or about.get("did")))), None)


def found_on_hackernews() -> Found:
    """Every user and item of the official API, the items in the form of the search API."""
    found = Found()
    for thing in bodies("hackernews", "firebase/*.json"):
        if not isinstance(thing, dict):
            continue
        if "submitted" in thing:
            (account,) = possible_accounts("hackernews", thing["id"])
            found.profiles[account] = hackernews.profile_of(thing, account, NOW)
        elif "by" in thing:
            (account,) = possible_accounts("hackernews", thing["by"])
            hit = {
                "objectID": str(thing["id"]),
                "created_at_i": thing.get("time"),
                "title": thing.get("title"),
                "url": thing.get("url"),
                "story_text" if "title" in thing else "comment_text": thing.get("text"),
                "parent_id": thing.get("parent"),
            }
            found.add(account, hackernews.post_of(hit, account, set(), NOW))
    return found


def found_on_x() -> Found:
    """Every user and post of X's own responses, in the form of an FxTwitter-compatible service."""
    found = Found()
    for body in bodies("twitter", "fxembed/*.json"):
        for thing in objects(body):
            legacy = thing.get("legacy")
            if thing.get("__typename") == "User" and (account := _x_account(thing)):
                found.profiles[account] = x.profile_of(_x_user(thing), account, NOW)
            if isinstance(legacy, dict) and "full_text" in legacy and (account := _x_account(_x_author(thing))):
                found.add(account, x.post_of(_x_status(thing, legacy), account, NOW))
    return found


def x_statuses() -> list[dict[str, Any]]:
    """Every recorded post of X in the form of an FxTwitter-compatible service."""
    things = (thing for body in bodies("twitter", "fxembed/*.json") for thing in objects(body))
    found = (_x_status(thing, thing["legacy"]) for thing in things if "full_text" in (thing.get("legacy") or {}))
    return [status for status in found if status["author"]["screen_name"]]


def _x_author(thing: dict[str, Any]) -> dict[str, Any]:
    return next((part for part in objects(thing.get("core")) if part.get("__typename") == "User"), {})


def _x_account(user: dict[str, Any]) -> Account | None:
    name = (user.get("core") or {}).get("screen_name") or (user.get("legacy") or {}).get("screen_name")
    return next(iter(possible_accounts("x", str(name))), None) if name else None


def _x_user(user: dict[str, Any]) -> dict[str, Any]:
    core, legacy = user.get("core") or {}, user.get("legacy") or {}
    return {
        "name": core.get("name") or legacy.get("name"),
        "screen_name": core.get("screen_name") or legacy.get("screen_name"),
        "description": legacy.get("description"),
        "joined": core.get("created_at") or legacy.get("created_at"),
        "followers": legacy.get("followers_count"),
        "following": legacy.get("friends_count"),
        "statuses": legacy.get("statuses_count"),
    }


def _x_status(thing: dict[str, Any], legacy: dict[str, Any]) -> dict[str, Any]:
    entities = legacy.get("entities") or {}
    facets = [{"type": "mention", "original": who.get("screen_name")} for who in entities.get("user_mentions") or []]
    facets += [{"type": "url", "replacement": link.get("expanded_url")} for link in entities.get("urls") or []]
    replied_to = legacy.get("in_reply_to_screen_name")
    return {
        "id": thing.get("rest_id") or legacy.get("id_str"),
        "text": legacy["full_text"],
        "created_at": legacy.get("created_at"),
        "author": _x_user(_x_author(thing)),
        "lang": legacy.get("lang"),
        "replying_to": {"screen_name": replied_to} if replied_to else None,
        "source": thing.get("source"),
        "raw_text": {"facets": facets},
    }
