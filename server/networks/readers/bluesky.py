"""Bluesky, through its public AppView, which is meant for reading without a login.

An account is a handle (a domain name) or, where it has none, its DID. Other apps of the AT Protocol are not read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import (
    REPOST_TEXT_LIMIT,
    Network,
    build_evidence,
    check_bio_opt_out,
    malformed_response,
    opted_out_by,
    possible_accounts,
    reclassified,
)
from server.networks.parsing.json_values import (
    at,
    get_count,
    get_datetime,
    get_id,
    get_language,
    get_line,
    get_list,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
    unique,
)
from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url
from server.networks.parsing.urls import ascii_host, parse_url, shows_url
from server.networks.reply_targets import ReplyTarget, with_reply_targets, without_opted_out
from shared_schema import times
from shared_schema.limits import LIST_LIMIT
from shared_schema.networks import key_of, normalise
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = (
    "https://docs.bsky.app/docs/api/app-bsky-actor-get-profile",
    "https://docs.bsky.app/docs/api/app-bsky-actor-get-profiles",
    "https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed",
    "https://docs.bsky.app/docs/advanced-guides/post-richtext",
    "https://atproto.com/specs/label",
)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_URLS = ProfileUrls()
_AT_URI = re.compile(r"at://([^/\s?#]+)", re.IGNORECASE)
_DOMAIN = re.compile(r"@?([^\s@/:?#]+\.[^\s@/:?#]+)")
_DID = re.compile(r"@?(did:[a-z]+:\S+)", re.IGNORECASE)
# What follows HOST/profile/NAME in the app's URLs, which other clients of the network share.
_PAGES_OF_PROFILE = re.compile(r"(?:(?:post|feed|lists|labeler|follow(?:er)?s|known-followers|search)(?:/.*)?)?")
_INVALID_HANDLE = "handle.invalid"  # what the AppView gives where a handle no longer leads to its account

# read -----------------------------------------------------------------------------------------------------------------

APPVIEW_HOST = "public.api.bsky.app"
GET_PROFILE = f"https://{APPVIEW_HOST}/xrpc/app.bsky.actor.getProfile"
GET_PROFILES = f"https://{APPVIEW_HOST}/xrpc/app.bsky.actor.getProfiles"
GET_AUTHOR_FEED = f"https://{APPVIEW_HOST}/xrpc/app.bsky.feed.getAuthorFeed"
FEED_LIMIT = 100  # the maximum of getAuthorFeed
PROFILES_LIMIT = 25  # the maximum of getProfiles


class Bluesky(Network):
    """Reads a profile and the latest public posts, replies included."""

    id = "bluesky"

    def recognise(self, text: str) -> list[Account]:
        match = _AT_URI.match(text) or _DID.fullmatch(text)
        if match:
            return [normalise(Account(network=self.id, handle=match[1]))]
        url = parse_url(text)
        if url is not None:
            accounts = match_profile_url(self.id, url, _PROFILE_URLS)
            if accounts:
                return accounts
            if url.path[:1] == ("profile",) and _PAGES_OF_PROFILE.fullmatch("/".join(url.path[2:])):
                named = _DOMAIN.fullmatch(url.path[1]) if len(url.path) > 1 else None
                return possible_accounts(self.id, ascii_host(named[1]) or "") if named else []
            return possible_accounts(self.id, url.host) if url.host.endswith(".bsky.social") else []
        domain = _DOMAIN.fullmatch(text)
        return possible_accounts(self.id, ascii_host(domain[1]) or "") if domain else []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        profile = get_object(self._request(fetcher, GET_PROFILE, {"actor": account.handle}))
        if get_id(profile, "did") is None:
            raise malformed_response(self.id)
        check_opt_out(profile)
        params: dict[str, str | int] = {
            "actor": account.handle,
            "limit": FEED_LIMIT,
            "filter": "posts_with_replies",
            "includePins": "false",
        }
        response = self._request(fetcher, GET_AUTHOR_FEED, params)
        if not isinstance(at(response, "feed"), list):
            raise malformed_response(self.id)
        items = get_objects(response, "feed")
        stated = _stated_account(profile, account)
        posts = with_reply_targets(
            [post for item in items if (post := post_of(item, profile, stated, now)) is not None],
            reply_target_ids(items, profile),
            lambda dids: self._fetch_targets(dids, fetcher, now),
            host=APPVIEW_HOST,
            batch_size=PROFILES_LIMIT,
            fetcher=fetcher,
        )
        home = _home_page(profile)
        evidence = build_evidence(stated, profile_of(profile, now), posts, now, claimed_links=home, verified_links=home)
        return msgspec.structs.replace(evidence, aliases=_other_keys(profile, stated))

    def _fetch_targets(self, dids: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, ReplyTarget]:
        """Followers and age of the accounts replied to, by DID."""
        url = f"{GET_PROFILES}?{urlencode([('actors', did) for did in dids])}"
        response = fetcher.json(url, rate_limit=self.rate_limit, max_wait=0.0)
        return {
            did: ReplyTarget(get_count(profile, "followersCount"), get_time(profile, "createdAt", now=now))
            for profile in without_opted_out(get_objects(response, "profiles"), check_opt_out)
            if (did := get_id(profile, "did"))
        }

    def _request(self, fetcher: Fetcher, url: str, params: Mapping[str, str | int]) -> Any:
        try:
            return fetcher.json(url, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _explained(problem) from problem


def _explained(problem: FetchError) -> FetchError:
    """The problem in terms of this API, which reports unknown and closed accounts with status 400."""
    error = f"{at(problem.body, 'error')} {at(problem.body, 'message')}".lower()
    if problem.status not in {400, 404}:
        return problem
    if "takedown" in error or "suspended" in error:
        return reclassified(problem, "not-found", "Bluesky has closed this account.")
    if "deactivated" in error:
        return reclassified(problem, "not-found", "This person has deactivated their account.")
    if "not found" in error or "unable to resolve" in error or "must be a valid did or a handle" in error:
        return reclassified(problem, "not-found", "Bluesky has no account with that name.")
    return problem


# normalise ------------------------------------------------------------------------------------------------------------

_FIRST_IMPORT = datetime(2006, 3, 1, tzinfo=UTC)  # people import posts from older networks, but none are from before


def profile_of(profile: Mapping[str, Any], now: datetime) -> Profile:
    """A profileViewDetailed as a profile."""
    return Profile(
        display_name=get_line(profile, "displayName"),
        bio=get_text(profile, "description"),
        url=get_url(f"https://bsky.app/profile/{_valid_handle(profile) or get_id(profile, 'did')}"),
        created_at=get_time(profile, "createdAt", now=now),
        declared_bot=True if "bot" in _self_labels(profile, now) else None,
        followers=get_count(profile, "followersCount"),
        following=get_count(profile, "followsCount"),
        posts_total=get_count(profile, "postsCount"),
    )


def post_of(item: Mapping[str, Any], profile: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A feedViewPost as a post. None where it is not public. `profile` is the one whose feed it is in."""
    view = get_object(item, "post")
    record = get_object(view, "record")
    key = _record_key(view.get("uri"))
    if not record or key is None or _SIGNED_IN_ONLY in _labels(view):
        return None
    if "reasonRepost" in str(at(item, "reason", "$type")):
        return _repost_of(item, now)
    if at(view, "author", "did") != profile.get("did"):
        return None
    parent_author = _parent_author(item)
    in_own_thread = parent_author.get("did") == profile.get("did")
    return Post(
        id=key,
        url=_web_url(account.handle, view.get("uri")),
        text=_text_with_full_links(record),
        created_at=_created_at(view, now),
        language=next((tag for tag in map(get_language, get_list(record, "langs")) if tag), None),
        is_reply=bool(get_object(record, "reply")),
        reply_to=account.handle if in_own_thread else _name(parent_author),
        is_repost=False,
        mentions=_mentions(record),
        links=_links(record),
        in_exchange=(_is_in_exchange(item, profile) and not in_own_thread) or None,
        replied_to_created_at=None if in_own_thread else get_time(parent_author, "createdAt", now=now),
    )


def _repost_of(item: Mapping[str, Any], now: datetime) -> Post:
    """A repost: the beginning of the other post, unless its author shows posts to signed-in people only."""
    view, reason = get_object(item, "post"), get_object(item, "reason")
    author = get_object(view, "author")
    name = _name(author)
    hidden = _SIGNED_IN_ONLY in _labels(author)
    return Post(
        id=_record_key(reason.get("uri")) or f"repost-{_record_key(view.get('uri'))}",
        url=_web_url(name, view.get("uri")),
        text="" if hidden else get_text(view, "record", "text", limit=REPOST_TEXT_LIMIT) or "",
        created_at=get_time(reason, "indexedAt", now=now),
        is_reply=False,
        is_repost=True,
        mentions=[name] if name else [],
        links=[],
    )


def _created_at(view: Mapping[str, Any], now: datetime) -> str | None:
    """When a post was written: the author's time, but never later than the AppView indexed it.

    The author's clock may be wrong, or the time invented. Imported posts are indexed later than they were written.
    """
    written = get_datetime(view, "record", "createdAt", now=now)
    indexed = get_datetime(view, "indexedAt", now=now)
    if written is None or written < _FIRST_IMPORT:
        written = indexed
    if written is None:
        return None
    return times.write(min(written, indexed) if indexed else written)


def _parent_author(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The author of the post replied to. Only a DID where that post is deleted or hidden."""
    author = get_object(item, "reply", "parent", "author")
    if author.get("did"):
        return author
    uri = at(item, "post", "record", "reply", "parent", "uri")
    match = _AT_URI.match(uri) if isinstance(uri, str) else None
    return {"did": match[1]} if match else {}


def _is_in_exchange(item: Mapping[str, Any], profile: Mapping[str, Any]) -> bool:
    """Whether the post replied to is itself a reply to the account whose feed it is."""
    did = get_id(get_object(item, "reply", "grandparentAuthor"), "did")
    return did is not None and did == profile.get("did")


def reply_target_ids(items: Iterable[Mapping[str, Any]], profile: Mapping[str, Any]) -> dict[str, str]:
    """The DID of the account that each post replies to, by the post's key, without replies to oneself."""
    targets = {}
    for item in items:
        did = get_id(_parent_author(item), "did")
        key = _record_key(at(item, "post", "uri"))
        if key and did and did != profile.get("did") and _DID.fullmatch(did):
            targets[key] = did
    return targets


def _stated_account(profile: Mapping[str, Any], requested: Account) -> Account:
    """The account under the handle that the network states, which may have been requested by DID."""
    return next(iter(possible_accounts("bluesky", _valid_handle(profile) or "")), requested)


def _other_keys(profile: Mapping[str, Any], stated: Account) -> list[str]:
    """The key with the account's DID, which stays when the handle changes."""
    keys = [key_of(account) for account in possible_accounts("bluesky", get_id(profile, "did") or "")]
    return [key for key in keys if key != key_of(stated)]


def _home_page(profile: Mapping[str, Any]) -> list[str]:
    """The page at a handle that is a registered domain: only its owner can use it as a handle.

    A handle below another domain, such as a provider's, proves nothing.
    """
    handle = _valid_handle(profile) or ""
    return [f"https://{handle.lower()}"] if handle.count(".") == 1 and ":" not in handle else []


def _valid_handle(profile: Mapping[str, Any]) -> str | None:
    handle = get_line(profile, "handle") or ""
    return handle if handle != _INVALID_HANDLE and possible_accounts("bluesky", handle) else None


def _name(author: Mapping[str, Any]) -> str | None:
    """The handle, or the DID of someone whose handle does not work."""
    handle = (get_line(author, "handle") or "").lower()
    return handle if handle and handle != _INVALID_HANDLE else get_line(author, "did")


def _features(record: Mapping[str, Any]) -> Iterator[tuple[int, int, Mapping[str, Any]]]:
    """Every mention, link and tag in a text, with its start and end in UTF-8 bytes."""
    for facet in get_objects(record, "facets")[:LIST_LIMIT]:
        start, end = get_count(facet, "index", "byteStart"), get_count(facet, "index", "byteEnd")
        for feature in get_objects(facet, "features"):
            yield start or 0, end or 0, feature


def _is_link(feature: Mapping[str, Any]) -> bool:
    return "#link" in str(feature.get("$type"))


def _mentions(record: Mapping[str, Any]) -> list[str]:
    """The accounts mentioned in a text, by the handle written there, otherwise by DID."""
    text = (get_text(record, "text") or "").encode()
    names = []
    for start, end, feature in _features(record):
        if str(feature.get("$type")).endswith("#mention"):
            handle = text[start:end].decode(errors="ignore").removeprefix("@").lower()
            names.append(handle if possible_accounts("bluesky", handle) else get_line(feature, "did"))
    return unique(names)


def _links(record: Mapping[str, Any]) -> list[str]:
    """The links in a text and the page that is previewed below it."""
    in_text = [get_url(feature, "uri") for _, _, feature in _features(record) if _is_link(feature)]
    preview = get_url(record, "embed", "external", "uri")
    preview_beside_media = get_url(record, "embed", "media", "external", "uri")
    return unique([*in_text, preview, preview_beside_media])


def _text_with_full_links(record: Mapping[str, Any]) -> str:
    """The text with the links that the app shortened ("example.com/a-long…") written out."""
    text = (get_text(record, "text") or "").encode()
    for start, end, feature in sorted(_features(record), key=lambda found: found[0], reverse=True):
        link = get_url(feature, "uri") if _is_link(feature) else None
        if link and shows_url(text[start:end].decode(errors="ignore"), link):
            text = text[:start] + link.encode() + text[end:]
    return get_text(text.decode(errors="ignore")) or ""


def _record_key(uri: Any) -> str | None:
    """The last part of at://did/collection/key, which the URLs of the web app contain too."""
    text = get_id(uri)
    return (text.rpartition("/")[2] or None) if text else None


def _web_url(name: str | None, uri: Any) -> str | None:
    key = _record_key(uri)
    return get_url(f"https://bsky.app/profile/{name}/post/{key}") if name and key else None


# opt-outs -------------------------------------------------------------------------------------------------------------

_SIGNED_IN_ONLY = "!no-unauthenticated"


def check_opt_out(profile: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person hides their posts from logged-out people or asks not to be read."""
    if _SIGNED_IN_ONLY in _labels(profile):
        raise opted_out_by("signed-in")
    check_bio_opt_out(get_text(profile, "description"), get_text(profile, "displayName"))


def _labels(subject: Mapping[str, Any]) -> set[str]:
    """The labels on an account or a post, without withdrawn ones."""
    return {str(label.get("val")) for label in get_objects(subject, "labels") if label.get("neg") is not True}


def _self_labels(profile: Mapping[str, Any], now: datetime) -> set[str]:
    """The labels that a person put on their own account, without those that have expired."""
    own = [
        label
        for label in get_objects(profile, "labels")
        if label.get("src") == profile.get("did") and get_datetime(label, "exp", now=now) is None
    ]
    return _labels({"labels": own})
