"""Hacker News: profile and posts through Algolia's search, the profile through the official API where that fails.

The site's own pages are not read. Neither API says whom a comment answers, so that mostly stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio
from server.networks.parsing import html_text, json_values
from server.networks.parsing.urls import address
from shared_schema.networks import networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PROFILE_PAGES = frozenset({"user", "threads", "submitted", "favorites", "upvoted"})
_HOST = "news.ycombinator.com"
_API_HOSTS = frozenset({"hn.algolia.com", "hacker-news.firebaseio.com"})
_API_CALL = re.compile(r"(?:api/v1/users|v0/user)/([A-Za-z0-9_-]{2,15})(?:\.json)?")
_SEARCH_PAGE = re.compile(r"author:([A-Za-z0-9_-]{2,15})")

# read ---------------------------------------------------------------------------------------------------------------

_SEARCH = "https://hn.algolia.com/api/v1/"
_OFFICIAL = "https://hacker-news.firebaseio.com/v0/"
PAGE = 100


class HackerNews(Network):
    """One account and its latest comments and stories."""

    id = "hackernews"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        if parts is None:
            return []
        if parts.host in networks()[self.id].hosts and parts.path[:1] and parts.path[0] in _PROFILE_PAGES:
            name = parts.query.get("id", "")
        elif parts.host in _API_HOSTS:
            written = _API_CALL.fullmatch("/".join(parts.path)) or _SEARCH_PAGE.search(parts.query.get("query", ""))
            name = written[1] if written else ""
        else:
            return []
        return [normalise(Account(network=self.id, handle=name))] if name else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        about = self._about(account.handle, fetcher)
        obey(about)
        question: dict[str, str | int] = {"tags": f"(story,comment),author_{account.handle}", "hitsPerPage": PAGE}
        told = json_values.mapping(
            fetcher.json(f"{_SEARCH}search_by_date", rate_limit=self.rate_limit, params=question)
        )
        if not isinstance(told.get("hits"), list):
            raise broken(self.id)
        hits = [hit for hit in json_values.items(told["hits"]) if hit.get("author") == account.handle]
        own = {key for hit in hits if (key := json_values.identifier(hit.get("objectID")))}
        posts = (post_of(hit, account, own, now) for hit in hits)
        return evidence(account, profile_of(about, account, now), (post for post in posts if post is not None), now)

    def _about(self, handle: str, fetcher: Fetcher) -> Mapping[str, Any]:
        """The profile; Algolia may not know an account yet, the official API answers `null` for none."""
        try:
            about = json_values.mapping(fetcher.json(f"{_SEARCH}users/{handle}", rate_limit=self.rate_limit))
            if about.get("username") == handle:
                return about
        except FetchError as problem:
            if problem.slug == "rate-limited":
                raise
        about = fetcher.json(f"{_OFFICIAL}user/{handle}.json", rate_limit=self.rate_limit)
        if about is None:
            raise FetchError("not-found", "Hacker News knows no account of that name; capital letters count there.")
        if json_values.mapping(about).get("id") != handle:
            raise broken(self.id)
        return json_values.mapping(about)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A user of either API as a profile. Karma is nobody's business here."""
    created = json_values.time(about.get("created_at"), now) or json_values.time(about.get("created_at_i"), now)
    return Profile(
        display_name=account.handle,
        bio=html_text.words(json_values.string(about.get("about"))),
        url=f"https://{_HOST}/user?id={account.handle}",
        created_at=created or json_values.time(about.get("created"), now),
        posts_total=len(about["submitted"]) if isinstance(about.get("submitted"), list) else None,
    )


def post_of(hit: Mapping[str, Any], account: Account, own: set[str], now: datetime) -> Post | None:
    """A hit of the search as a post: a comment is a reply, a story is its title, its text and its link.

    `own` are the ids of the account's own items: only they tell whom a comment answers.
    """
    key = json_values.identifier(hit.get("objectID"))
    if key is None:
        return None
    title = json_values.short(hit.get("title"))
    body = html_text.plain(json_values.string(hit.get("story_text" if title else "comment_text"), limit=100_000))
    shared = json_values.url(hit.get("url")) if title else None
    posted = json_values.time(hit.get("created_at_i"), now) or json_values.time(hit.get("created_at"), now)
    return Post(
        id=key,
        url=f"https://{_HOST}/item?id={key}"[: json_values.URL_LIMIT],
        text=(f"{title}\n\n{body.text}" if title else body.text).strip()[: json_values.TEXT_LIMIT],
        created_at=posted,
        is_reply=title is None,
        reply_to=account.handle if json_values.identifier(hit.get("parent_id")) in own else None,
        is_repost=False,
        mentions=[],
        links=list(dict.fromkeys([*([shared] if shared else []), *body.links])),
    )


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the about text says #nobot, #noindex or #noscore."""
    obey_bio(html_text.words(json_values.string(about.get("about"))))
