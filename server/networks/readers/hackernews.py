"""Hacker News, through Algolia's search.

Algolia runs hn.algolia.com and is a third party: it learns which accounts are looked up. The official API comes second,
for profiles that Algolia lacks, because it needs one request for every post. The site's own pages are not read.
Neither API says which author a comment replies to, so that is mostly unknown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, build_evidence, check_bio_opt_out, malformed_response
from server.networks.parsing.html_text import html_to_text, parse_html
from server.networks.parsing.json_values import (
    at,
    get_id,
    get_line,
    get_markup,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
)
from server.networks.parsing.urls import parse_url
from shared_schema.limits import TEXT_LIMIT, URL_LIMIT
from shared_schema.networks import networks, normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = ("https://hn.algolia.com/api", "https://github.com/HackerNews/API")

# recognise ------------------------------------------------------------------------------------------------------------

_SITE = "news.ycombinator.com"
_PROFILE_PAGES = frozenset({"user", "threads", "submitted", "favorites", "upvoted"})
_API_HOSTS = frozenset({"hn.algolia.com", "hacker-news.firebaseio.com"})
_API_PATH = re.compile(r"(?:api/v1/users|v0/user)/([A-Za-z0-9_-]{2,15})(?:\.json)?")
_SEARCH_QUERY = re.compile(r"author:([A-Za-z0-9_-]{2,15})")

# read -----------------------------------------------------------------------------------------------------------------

SEARCH_USER = "https://hn.algolia.com/api/v1/users/{handle}"
SEARCH_POSTS = "https://hn.algolia.com/api/v1/search_by_date"
OFFICIAL_USER = "https://hacker-news.firebaseio.com/v0/user/{handle}.json"
PAGE = 100


class HackerNews(Network):
    """Reads a profile and the latest comments and stories."""

    id = "hackernews"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        if url is None:
            return []
        if url.host in networks()[self.id].hosts and url.path[:1] and url.path[0] in _PROFILE_PAGES:
            handle = url.query.get("id", "")
        elif url.host in _API_HOSTS:
            match = _API_PATH.fullmatch("/".join(url.path)) or _SEARCH_QUERY.search(url.query.get("query", ""))
            handle = match[1] if match else ""
        else:
            return []
        return [normalise(Account(network=self.id, handle=handle))] if handle else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        user = self._user(account.handle, fetcher)
        check_opt_out(user)
        params: dict[str, str | int] = {"tags": f"(story,comment),author_{account.handle}", "hitsPerPage": PAGE}
        response = fetcher.json(SEARCH_POSTS, rate_limit=self.rate_limit, params=params)
        if not isinstance(at(response, "hits"), list):
            raise malformed_response(self.id)
        hits = [hit for hit in get_objects(response, "hits") if hit.get("author") == account.handle]
        own_ids = {key for hit in hits if (key := get_id(hit, "objectID"))}
        posts = (post_of(hit, account, own_ids, now) for hit in hits)
        return build_evidence(account, profile_of(user, account, now), posts, now)

    def _user(self, handle: str, fetcher: Fetcher) -> Mapping[str, Any]:
        """The profile. Algolia may lack a new account; the official API sends `null` for an unknown one."""
        try:
            user = get_object(fetcher.json(SEARCH_USER.format(handle=handle), rate_limit=self.rate_limit))
            if user.get("username") == handle:
                return user
        except FetchError as problem:
            if problem.slug in {"rate-limited", "busy"}:
                raise
        response = fetcher.json(OFFICIAL_USER.format(handle=handle), rate_limit=self.rate_limit)
        if response is None:
            raise FetchError("not-found", "Hacker News has no account with that name. Capital letters matter there.")
        if at(response, "id") != handle:
            raise malformed_response(self.id)
        return get_object(response)


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(user: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A user of either API as a profile. Karma is left out: popularity never counts."""
    submitted = user.get("submitted")
    return Profile(
        display_name=account.handle,
        bio=html_to_text(get_text(user, "about")),
        url=profile_url(account),
        created_at=get_time(user, "created_at", now=now)
        or get_time(user, "created_at_i", now=now)
        or get_time(user, "created", now=now),
        posts_total=len(submitted) if isinstance(submitted, list) else None,
    )


def post_of(hit: Mapping[str, Any], account: Account, own_ids: set[str], now: datetime) -> Post | None:
    """A search hit as a post. A comment is a reply; a story is its title, its text and its link.

    `own_ids` are the ids of the account's own items, the only ones whose author is known to a reply.
    """
    key = get_id(hit, "objectID")
    if key is None:
        return None
    title = get_line(hit, "title")
    body = parse_html(mark_quotations(get_markup(hit, "story_text" if title else "comment_text")))
    shared = get_url(hit, "url") if title else None
    return Post(
        id=key,
        url=f"https://{_SITE}/item?id={key}"[:URL_LIMIT],
        text=(f"{title}\n\n{body.text}" if title else body.text).strip()[:TEXT_LIMIT],
        created_at=get_time(hit, "created_at_i", now=now) or get_time(hit, "created_at", now=now),
        is_reply=title is None,
        reply_to=account.handle if get_id(hit, "parent_id") in own_ids else None,
        is_repost=False,
        mentions=[],
        links=list(dict.fromkeys([*([shared] if shared else []), *body.links])),
    )


_PARAGRAPH = re.compile(r"</?p>", re.IGNORECASE)
_ITALICS = re.compile(r"</?i>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:gt|quot|#x27|#39|nbsp);")


def mark_quotations(html: str | None) -> str | None:
    """The HTML with a blockquote around each paragraph that is a quotation: in italics or between asterisks as a whole.

    Hacker News has no quotations of its own. Italics within a sentence are the author's emphasis.
    """
    if not html or ("*" not in html and "<i>" not in html.lower()):
        return html
    paragraphs = _PARAGRAPH.split(html)
    return "<p>".join(f"<blockquote>{text}</blockquote>" if _is_quotation(text) else text for text in paragraphs)


def _is_quotation(paragraph: str) -> bool:
    outside, inside = (_ITALICS.split(paragraph)[start::2] for start in (0, 1))
    if any(map(str.strip, inside)):
        return not any(character.isalnum() for text in outside for character in _ENTITY.sub("", text))
    text = _ENTITY.sub("", paragraph).strip(' \n>"“”.…')
    return len(text) > 2 and text[0] == text[-1] == "*" and "*" not in text[1:-1] and " " in text


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(user: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the "about" text contains #nobot, #noindex or #noscore."""
    check_bio_opt_out(html_to_text(get_text(user, "about")))
