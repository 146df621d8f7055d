"""Bluesky, through its public AppView, which is meant for reading without a login.

Other apps of the AT Protocol are not read; an account is a handle (a domain name) or, where it has none, its did.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio, opted_out, possible
from server.networks.parsing import json_values
from server.networks.parsing.profile_urls import Places, named_in
from server.networks.parsing.urls import address, ascii_host
from server.networks.reply_targets import Reach, reaching, unless_unwilling
from shared_schema.networks import normalise
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PLACES = Places()
_AT_URI = re.compile(r"at://([^/\s?#]+)", re.IGNORECASE)
_DOMAIN = re.compile(r"@?([^\s@/:?#]+\.[^\s@/:?#]+)")
_DID = re.compile(r"@?(did:[a-z]+:\S+)", re.IGNORECASE)

# read ---------------------------------------------------------------------------------------------------------------

_HOST = "public.api.bsky.app"
_APPVIEW = f"https://{_HOST}/xrpc/"
_PROFILES = 25  # the most that are given at once
PAGE = 100
_FIRST_IMPORTABLE = datetime(2006, 3, 1, tzinfo=UTC)  # posts are brought along from older networks, none from before
_REPOST_LIMIT = 500
_SIGNED_IN_ONLY = "!no-unauthenticated"
_NO_HANDLE = "handle.invalid"


class Bluesky(Network):
    """One account and its latest public posts with its replies."""

    id = "bluesky"

    def recognise(self, text: str) -> list[Account]:
        named = _AT_URI.match(text) or _DID.fullmatch(text)
        if named:
            return [normalise(Account(network=self.id, handle=named[1]))]
        parts = address(text)
        if parts is not None:
            found = named_in(self.id, parts, _PLACES)
            if found:
                return found
            return possible(self.id, parts.host) if parts.host.endswith(".bsky.social") else []
        domain = _DOMAIN.fullmatch(text)
        return possible(self.id, ascii_host(domain[1]) or "") if domain else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        about = json_values.mapping(self._ask(fetcher, "app.bsky.actor.getProfile", {"actor": account.handle}))
        if json_values.identifier(about.get("did")) is None:
            raise broken(self.id)
        obey(about)
        question: dict[str, str | int] = {
            "actor": account.handle,
            "limit": PAGE,
            "filter": "posts_with_replies",
            "includePins": "false",
        }
        told = json_values.mapping(self._ask(fetcher, "app.bsky.feed.getAuthorFeed", question))
        if not isinstance(told.get("feed"), list):
            raise broken(self.id)
        known_as = _stated_account(about, account)
        items = json_values.items(told["feed"])
        posts = [post for item in items if (post := post_of(item, about, known_as, now)) is not None]
        reached = reaching(
            posts,
            answered_in(items, about),
            lambda some: self._reach(some, fetcher, now),
            host=_HOST,
            lot=_PROFILES,
            fetcher=fetcher,
        )
        home = _own_domain(about)
        return evidence(known_as, profile_of(about, now), reached, now, claimed_links=home, verified_links=home)

    def _reach(self, some: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, Reach]:
        """What the AppView says of answered people, by did."""
        where = f"{_APPVIEW}app.bsky.actor.getProfiles?{urlencode([('actors', did) for did in some])}"
        told = json_values.mapping(fetcher.json(where, rate_limit=self.rate_limit, max_wait=0.0))
        return {
            did: Reach(json_values.count(who.get("followersCount")), json_values.time(who.get("createdAt"), now))
            for who in unless_unwilling(obey, json_values.items(told.get("profiles")))
            if (did := json_values.identifier(who.get("did")))
        }

    def _ask(self, fetcher: Fetcher, call: str, params: Mapping[str, str | int]) -> Any:
        try:
            return fetcher.json(_APPVIEW + call, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _told_apart(problem) from problem


def _told_apart(problem: FetchError) -> FetchError:
    """The AppView says "no such account" with a 400, and closed accounts with errors of their own."""
    body = json_values.mapping(problem.body)
    said = f"{body.get('error', '')} {body.get('message', '')}".lower()
    if problem.status not in {400, 404}:
        return problem
    if "takedown" in said or "suspended" in said:
        return FetchError("not-found", "Bluesky has closed this account.", status=problem.status, body=problem.body)
    if "deactivated" in said:
        detail = "This person has switched their account off."
        return FetchError("not-found", detail, status=problem.status, body=problem.body)
    if "not found" in said or "unable to resolve" in said or "must be a valid did or a handle" in said:
        detail = "Bluesky knows no account of that name."
        return FetchError("not-found", detail, status=problem.status, body=problem.body)
    return problem


def _stated_account(about: Mapping[str, Any], asked: Account) -> Account:
    """The account under the handle that the network states, which also names somebody who was asked for by did."""
    handle = json_values.short(about.get("handle")) or ""
    stated = possible("bluesky", handle) if handle != _NO_HANDLE else []
    return stated[0] if stated else asked


def _own_domain(about: Mapping[str, Any]) -> list[str]:
    """The page at a stated handle that is a whole domain: only who owns the domain can have that handle.

    A handle below somebody else's domain, such as a provider's, says nothing of the kind.
    """
    handle = json_values.short(about.get("handle")) or ""
    whole = possible("bluesky", handle) and handle != _NO_HANDLE and handle.count(".") == 1 and ":" not in handle
    return [f"https://{handle.lower()}"] if whole else []


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], now: datetime) -> Profile:
    """A profileViewDetailed as a profile."""
    handle = json_values.short(about.get("handle")) or ""
    known_as = (
        handle if possible("bluesky", handle) and handle != _NO_HANDLE else json_values.identifier(about.get("did"))
    )
    return Profile(
        display_name=json_values.short(about.get("displayName")),
        bio=json_values.string(about.get("description")),
        url=json_values.url(f"https://bsky.app/profile/{known_as}"),
        created_at=json_values.time(about.get("createdAt"), now),
        declared_bot=True if "bot" in _own_labels(about) else None,
        followers=json_values.count(about.get("followersCount")),
        following=json_values.count(about.get("followsCount")),
        posts_total=json_values.count(about.get("postsCount")),
    )


def post_of(item: Mapping[str, Any], about: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A feedViewPost as a post; None where it is not for everybody. `about` is the profile whose feed it is."""
    view = json_values.mapping(item.get("post"))
    record = json_values.mapping(view.get("record"))
    reason = json_values.mapping(item.get("reason"))
    key = _record_key(view.get("uri"))
    if not record or key is None or _SIGNED_IN_ONLY in _labels(view):
        return None
    if "reasonRepost" in str(reason.get("$type")):
        return _repost_of(view, record, reason, now)
    if json_values.mapping(view.get("author")).get("did") != about.get("did"):
        return None
    said = _with_whole_links(record)
    answered = _answered(item, record)
    in_a_thread = answered.get("did") == about.get("did")
    reply = json_values.mapping(record.get("reply"))
    return Post(
        id=key,
        url=_web_address(account.handle, view.get("uri")),
        text=said,
        created_at=_posted_at(record, view, now),
        language=next((tag for tag in map(json_values.language, _list(record.get("langs"))) if tag), None),
        is_reply=bool(reply),
        reply_to=account.handle if in_a_thread else _name(answered),
        is_repost=False,
        mentions=_mentions(record),
        links=_links(record),
        replied_to_created_at=None if in_a_thread else json_values.time(answered.get("createdAt"), now),
    )


def _repost_of(
    view: Mapping[str, Any], record: Mapping[str, Any], reason: Mapping[str, Any], now: datetime
) -> Post | None:
    """A repost: the beginning of the other's words, unless they asked to be shown to signed-in readers only."""
    author = json_values.mapping(view.get("author"))
    name = _name(author)
    shown = "" if _SIGNED_IN_ONLY in _labels(author) else json_values.string(record.get("text"), _REPOST_LIMIT) or ""
    key = _record_key(reason.get("uri")) or f"repost-{_record_key(view.get('uri'))}"
    return Post(
        id=key,
        url=_web_address(name, view.get("uri")),
        text=shown,
        created_at=json_values.time(reason.get("indexedAt"), now),
        is_reply=False,
        is_repost=True,
        mentions=[name] if name else [],
        links=[],
    )


def _posted_at(record: Mapping[str, Any], view: Mapping[str, Any], now: datetime) -> str | None:
    """When a post was made: its author's word, but never later than the AppView met it.

    The author's clock may be wrong or invented; an earlier time is how posts brought along from elsewhere look.
    """
    said = json_values.moment(record.get("createdAt"), now)
    met = json_values.moment(view.get("indexedAt"), now)
    if said is None or said < _FIRST_IMPORTABLE:
        return json_values.stamp(met)
    return json_values.stamp(min(said, met) if met else said)


def _answered(item: Mapping[str, Any], record: Mapping[str, Any]) -> Mapping[str, Any]:
    """The author of the post that is answered; only a did where that post is deleted or hidden."""
    parent = json_values.mapping(json_values.mapping(item.get("reply")).get("parent"))
    author = json_values.mapping(parent.get("author"))
    if author.get("did"):
        return author
    uri = json_values.mapping(json_values.mapping(record.get("reply")).get("parent")).get("uri")
    found = _AT_URI.match(uri) if isinstance(uri, str) else None
    return {"did": found[1]} if found else {}


def answered_in(items: Iterable[Mapping[str, Any]], about: Mapping[str, Any]) -> dict[str, str]:
    """The did of whom each post answers, by the post's key; without answers to oneself."""
    found = {}
    for item in items:
        view = json_values.mapping(item.get("post"))
        did = json_values.identifier(_answered(item, json_values.mapping(view.get("record"))).get("did"))
        key = _record_key(view.get("uri"))
        if key and did and did != about.get("did") and _DID.fullmatch(did):
            found[key] = did
    return found


def _name(who: Mapping[str, Any]) -> str | None:
    """The handle, or the did of somebody whose handle does not work."""
    handle = (json_values.short(who.get("handle")) or "").lower()
    return handle if handle and handle != _NO_HANDLE else json_values.short(who.get("did"))


def _features(record: Mapping[str, Any]) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """Every mention, link and tag in a text, with where it stands there in UTF-8 bytes."""
    for facet in json_values.items(record.get("facets"))[: json_values.LIST_LIMIT]:
        place = json_values.mapping(facet.get("index"))
        start, end = json_values.count(place.get("byteStart")), json_values.count(place.get("byteEnd"))
        for feature in json_values.items(facet.get("features")):
            yield start or 0, end or 0, feature


def _mentions(record: Mapping[str, Any]) -> list[str]:
    """Whom a text names: by the handle written there, else by did."""
    text = (json_values.string(record.get("text")) or "").encode()
    found: dict[str, None] = {}
    for start, end, feature in _features(record):
        if str(feature.get("$type")).endswith("#mention"):
            written = text[start:end].decode(errors="ignore").removeprefix("@").lower()
            name = written if possible("bluesky", written) else json_values.short(feature.get("did"))
            found |= {name: None} if name else {}
    return list(found)[: json_values.LIST_LIMIT]


def _links(record: Mapping[str, Any]) -> list[str]:
    """The links in a text and the page that is shown below it."""
    embed = json_values.mapping(record.get("embed"))
    media = json_values.mapping(embed.get("media"))
    cards = (json_values.mapping(part.get("external")).get("uri") for part in (embed, media))
    in_text = (feature.get("uri") for _, _, feature in _features(record) if "#link" in str(feature.get("$type")))
    found = dict.fromkeys(link for link in map(json_values.url, (*in_text, *cards)) if link)
    return list(found)[: json_values.LIST_LIMIT]


def _with_whole_links(record: Mapping[str, Any]) -> str:
    """The text with links that the app shortened ("example.com/a-long…") written out, so that they read as links."""
    written = json_values.string(record.get("text")) or ""
    text = written.encode()
    for start, end, feature in sorted(_features(record), key=lambda found: found[0], reverse=True):
        link = json_values.url(feature.get("uri")) if "#link" in str(feature.get("$type")) else None
        shown = text[start:end].decode(errors="ignore").rstrip("….").removeprefix("https://")
        if link and shown and link.split("://", 1)[-1].startswith(shown):
            text = text[:start] + link.encode() + text[end:]
    return json_values.string(text.decode(errors="ignore")) or ""


def _record_key(uri: Any) -> str | None:
    """The last part of at://did/collection/key: what stands in the addresses of the web app too."""
    text = json_values.identifier(uri)
    return (text.rpartition("/")[2] or None) if text else None


def _web_address(name: str | None, uri: Any) -> str | None:
    key = _record_key(uri)
    return json_values.url(f"https://bsky.app/profile/{name}/post/{key}") if name and key else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person asked not to be shown to strangers or read by programs."""
    if _SIGNED_IN_ONLY in _labels(about):
        raise opted_out("signed-in")
    obey_bio(json_values.string(about.get("description")), json_values.string(about.get("displayName")))


def _labels(subject: Mapping[str, Any]) -> set[str]:
    """The labels on an account or post, without those that were taken back."""
    return {str(label.get("val")) for label in json_values.items(subject.get("labels")) if label.get("neg") is not True}


def _own_labels(about: Mapping[str, Any]) -> set[str]:
    """The labels that a person put on themselves."""
    own = [label for label in json_values.items(about.get("labels")) if label.get("src") == about.get("did")]
    return _labels({"labels": own})
