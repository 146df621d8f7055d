"""X, only through an FxTwitter-compatible service that the reader names in the settings; without one, nothing is asked.

Such a service is a third party: it learns which accounts are looked up. X itself is never asked anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio, obey_settings
from server.networks.parsing import html_text, json_values
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address
from shared_schema.networks import profile_url
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places(
    paths=(r"srv/timeline-profile/screen-name/([^/]+)", r"2/profile/([^/]+)"),
    pages=frozenset(
        "home explore search settings i intent hashtag messages notifications compose login share jobs tos privacy "
        "about".split()
    ),
    queries=(("user", "screen_name"), ("follow", "screen_name")),
)

# read ---------------------------------------------------------------------------------------------------------------

PAGE = 100
_REPOST_LIMIT = 500


class X(Network):
    """One account and its latest posts with its replies, as the named service tells them."""

    id = "x"
    off = "X is read only through a service that you name; the server's setting HUMANKIND_X_SERVICE says how."

    def __init__(self, service: str = "") -> None:
        self._service = service

    def in_use(self, services: Mapping[str, str]) -> Network | None:
        return X(services[self.id]) if self.id in services else None

    def recognise(self, text: str) -> list[Account]:
        return named_in(self.id, address(text), _PLACES)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        told = json_values.mapping(self._ask(fetcher, account, "", {}))
        about = json_values.mapping(told.get("user"))
        if not _is_called(about, account):
            raise broken(self.id)
        obey(about)
        question: dict[str, str | int] = {"count": PAGE, "with_replies": "1"}
        told = json_values.mapping(self._ask(fetcher, account, "/statuses", question))
        if not isinstance(told.get("results"), list):
            raise broken(self.id)
        posts = (post_of(status, account, now) for status in json_values.items(told["results"]))
        known = (post for post in posts if post is not None)
        site = json_values.url(json_values.mapping(about.get("website")).get("url"))
        pages = [site] if site else []
        source = self._service.partition("://")[2]
        return evidence(account, profile_of(about, account, now), known, now, source=source, claimed_links=pages)

    def _ask(self, fetcher: Fetcher, account: Account, call: str, params: Mapping[str, str | int]) -> Any:
        try:
            url = f"{self._service}/2/profile/{account.handle}{call}"
            return fetcher.json(url, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _told_apart(problem) from problem


def _told_apart(problem: FetchError) -> FetchError:
    """A service says in its own words why it shows nothing."""
    body = json_values.mapping(problem.body)
    if problem.slug != "not-found":
        return problem
    closed = body.get("reason") == "suspended"
    detail = "X has closed this account." if closed else "The service you named knows no account of that name on X."
    return FetchError("not-found", detail, status=problem.status, body=problem.body)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A profile of the service. Marks of verification are nobody's business here."""
    return Profile(
        display_name=json_values.short(about.get("name")),
        bio=json_values.string(about.get("description")),
        url=profile_url(account),
        created_at=_time(about.get("joined"), now),
        followers=json_values.count(about.get("followers")),
        following=json_values.count(about.get("following")),
        posts_total=json_values.count(about.get("statuses")),
    )


def post_of(status: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A status of the service as a post; None for posts of others that stand around the account's own."""
    key = json_values.identifier(status.get("id"))
    if key is None:
        return None
    if _is_called(json_values.mapping(status.get("reposted_by")), account):
        return _repost_of(status, key)
    if not _is_called(json_values.mapping(status.get("author")), account):
        return None
    answered = json_values.short(json_values.mapping(status.get("replying_to")).get("screen_name"))
    return Post(
        id=key,
        url=json_values.url(status.get("url")),
        text=json_values.string(status.get("text")) or "",
        created_at=json_values.time(status.get("created_timestamp"), now) or _time(status.get("created_at"), now),
        language=_language(status.get("lang")),
        is_reply=bool(status.get("replying_to")) if "replying_to" in status else None,
        reply_to=answered.lower() if answered else None,
        is_repost=False,
        mentions=[name.lower() for name in _facets(status, "mention", "original")],
        links=[link for text in _facets(status, "url", "replacement") if (link := json_values.url(text))],
        client=json_values.short(html_text.words(json_values.string(status.get("source"), json_values.SHORT_LIMIT))),
    )


def _repost_of(status: Mapping[str, Any], key: str) -> Post:
    """A repost: the beginning of the other's words. When it was passed on is not told."""
    author = json_values.short(json_values.mapping(status.get("author")).get("screen_name"))
    return Post(
        id=f"repost-{key}"[: json_values.ID_LIMIT],
        url=json_values.url(status.get("url")),
        text=json_values.string(status.get("text"), _REPOST_LIMIT) or "",
        is_reply=False,
        is_repost=True,
        mentions=[author.lower()] if author else [],
        links=[],
    )


def _facets(status: Mapping[str, Any], kind: str, part: str) -> list[str]:
    """What the marked places of one kind in a text say, each once."""
    facets = json_values.items(json_values.mapping(status.get("raw_text")).get("facets"))[: json_values.LIST_LIMIT]
    said = (json_values.short(facet.get(part)) for facet in facets if facet.get("type") == kind)
    return list(dict.fromkeys(text for text in said if text))


def _language(value: Any) -> str | None:
    """The language, without X's own codes for posts of tags, pictures or links alone (`qme`, `qht`)."""
    tag = json_values.language(value)
    return None if tag is not None and len(tag) == 3 and tag.startswith("q") else tag


def _time(value: Any, now: datetime) -> str | None:
    """A time as X writes it, `Tue Nov 24 09:30:00 +0000 2026`, or as others do."""
    text = json_values.string(value, 40)
    try:
        return json_values.time(datetime.strptime(text or "", "%a %b %d %H:%M:%S %z %Y").timestamp(), now)
    except (ValueError, OverflowError):
        return json_values.time(text, now)


def _is_called(who: Mapping[str, Any], account: Account) -> bool:
    return str(who.get("screen_name")).lower() == account.handle


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person protects their posts, or asks not to be read."""
    obey_settings(about, {"protected": "protected"})
    obey_bio(json_values.string(about.get("description")), json_values.string(about.get("name")))
