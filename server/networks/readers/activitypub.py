"""Plain ActivityPub: actors on servers without an open API, such as GoToSocial, Pixelfed and WordPress.

Not a network of its own, but how `mastodon` accounts are read where Mastodon's API is not available (software.py says
why they keep that key). Requests the actor and its outbox. Where the outbox is closed, requests the feed
that the person may have turned on. Requests are never signed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.actors import ACTIVITY_TYPES, AUTOMATED_ACTORS, GROUP_ACTORS, fetch_actor, find_move, name_in_url
from server.networks.base import (
    CLOSED_BY_HOST,
    PROFILE_FIELDS_LIMIT,
    REPOST_TEXT_LIMIT,
    OptOutSetting,
    build_evidence,
    check_bio_opt_out,
    check_fields_opt_out,
    check_settings_opt_out,
)
from server.networks.parsing.feed_entries import FeedEntry
from server.networks.parsing.feeds import parse_feed
from server.networks.parsing.html_text import TextWithLinks, html_to_text, parse_html, rel_me_links
from server.networks.parsing.json_values import (
    at,
    get_id,
    get_language,
    get_line,
    get_markup,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
    unique,
)
from server.networks.parsing.urls import ascii_host, host_of
from server.networks.software import software_of
from shared_schema.limits import LIST_LIMIT, SHORT_LIMIT, TEXT_LIMIT
from shared_schema.networks import RateLimit
from shared_schema.records import Account, Evidence, Move, Post, Profile
from shared_schema.times import DAY

DOCS = (
    "https://www.w3.org/TR/activitypub/",
    "https://www.w3.org/TR/activitystreams-vocabulary/",
    "https://docs.joinmastodon.org/spec/activitypub/",
    "https://docs.gotosocial.org/en/latest/federation/actors/",
)

# recognise ------------------------------------------------------------------------------------------------------------

# Handles and profile URLs look like Mastodon's. What a profile page names as its actor is found in actors.py.

# read -----------------------------------------------------------------------------------------------------------------

FEEDS = {"gotosocial": "https://{host}/@{handle}/feed.rss", "pixelfed": "https://{host}/users/{handle}.atom"}
PAGES_LIMIT = 3
ITEMS_LIMIT = 120
_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
# BookWyrm, for other software: a passage of a book, a link to the book, then what the reader says about it.
_BOOK_QUOTE = re.compile(
    r"^\s*(?:<p>)?\"(.{1,20000}?)\"(?:</p>\s*<p>|<br\s?/?>)\s*((?:--|—|&mdash;)[^<]{0,300}<a href=\"https://[^\"/]+/book/)",
    re.DOTALL,
)
_POST_TYPES = ("Note", "Article", "Question", "Page", "Image", "Video", "Audio", "Event")
_SIGNED_REQUESTS_ONLY = "signed-requests-only"


def read(account: Account, actor_url: str, fetcher: Fetcher, rate_limit: RateLimit, now: datetime) -> Evidence:
    """The public profile and posts of the actor at a URL. Raises FetchError and OptedOutError."""
    host = host_of(actor_url) or ""
    if fetcher.facts(host, [_SIGNED_REQUESTS_ONLY]):  # spares the host one vain request for every account
        return _read_feed(account, host, fetcher, rate_limit, now, problem=_signature_required())
    try:
        actor = fetch_actor(actor_url, fetcher, rate_limit)
    except FetchError as problem:
        if problem.slug not in {"login-required", "refused"}:
            raise
        if problem.status == 401:
            fetcher.put_facts(host, {_SIGNED_REQUESTS_ONLY: True}, DAY)
        return _read_feed(account, host, fetcher, rate_limit, now, problem=_signature_required(problem))
    name = get_line(actor, "preferredUsername") or ""
    if host_of(_id(actor)) != host or name.lower() != account.handle:
        raise FetchError("malformed-response", f"{account.host} sent a response that is not valid ActivityPub.")
    check_opt_out(actor)
    move = find_move(get_url(actor, "movedTo"), (_id(actor), _first_url(actor.get("url"))), fetcher, rate_limit)
    profile = profile_of(actor, now, move)
    try:
        activities = list(_outbox(actor, fetcher, rate_limit))
    except FetchError as problem:
        if problem.slug not in {"login-required", "refused", "not-found"}:
            raise
        refusal = _signature_required(problem)
        return _read_feed(account, host, fetcher, rate_limit, now, problem=refusal, profile=profile)
    own_ids = {key for activity in activities if (key := _id(activity.get("object")))}
    posts = [post for activity in activities if (post := post_of(activity, actor, own_ids, account, now)) is not None]
    if posts:
        return build_evidence(account, profile, posts, now, claimed_links=claimed_links_of(actor))
    return _read_feed(account, host, fetcher, rate_limit, now, profile=profile)


def _outbox(actor: Mapping[str, Any], fetcher: Fetcher, rate_limit: RateLimit) -> Iterator[Mapping[str, Any]]:
    """The newest activities of an outbox: at most PAGES_LIMIT pages, each once, all at the actor's own host."""
    host = host_of(_id(actor))
    following: Any = actor.get("outbox")
    left = ITEMS_LIMIT
    requested: set[str] = set()
    for _ in range(PAGES_LIMIT + 1):  # the collection, then its pages; a collection that holds everything has none
        if isinstance(following, dict):
            page: Mapping[str, Any] = following
        else:
            url = get_url(following)
            if url is None or url in requested or host_of(url) != host:
                return
            requested.add(url)
            page = get_object(fetcher.json(url, rate_limit=rate_limit, accept=ACTIVITY_TYPES))
        content = page.get("orderedItems", page.get("items"))
        activities = get_objects(content)[:left]
        left -= len(activities)
        yield from activities
        following = page.get("first") if content is None else page.get("next")
        if left <= 0 or following is None:
            return


def _read_feed(
    account: Account,
    host: str,
    fetcher: Fetcher,
    rate_limit: RateLimit,
    now: datetime,
    *,
    problem: FetchError | None = None,
    profile: Profile | None = None,
) -> Evidence:
    """The posts of the feed that a person can turn on. Without one, the profile alone, or raises the problem."""
    url = FEEDS.get(software_of(host, fetcher).name)
    feed = None
    if url is not None:
        try:
            text = fetcher.feed(url.format(host=host, handle=account.handle), rate_limit=rate_limit)
            feed = parse_feed(text, now)
        except FetchError as refusal:
            if refusal.slug not in {"login-required", "refused", "not-found", "malformed-response"}:
                raise
    if feed is None:
        if problem is not None and (profile is None or problem.slug != "not-found"):
            raise problem
        return build_evidence(account, profile or Profile(), [], now)
    check_bio_opt_out(html_to_text(feed.description), feed.title)
    posts = (post_of_feed(entry) for entry in feed.entries if entry.id)
    return build_evidence(account, profile or Profile(url=feed.url), posts, now)


def _signature_required(problem: FetchError | None = None) -> FetchError:
    """What a refusal of an actor or an outbox means."""
    if problem is not None and problem.slug == "not-found":
        return problem
    detail = "This server responds only to signed requests from other servers, and Humankind does not sign requests."
    return FetchError("login-required", detail, status=problem.status if problem else 401)


# normalise ------------------------------------------------------------------------------------------------------------


def profile_of(actor: Mapping[str, Any], now: datetime, move: Move | None = None) -> Profile:
    """An actor as a profile. Its followers are a collection of their own, which is not requested."""
    actor_type = actor.get("type")
    return Profile(
        display_name=get_line(actor, "name"),
        bio=html_to_text(get_markup(actor, "summary")),
        url=_first_url(actor.get("url")) or get_url(actor, "id"),
        created_at=get_time(actor, "published", now=now),
        declared_bot=True if actor_type in AUTOMATED_ACTORS else (False if actor_type == "Person" else None),
        organisation=True if actor_type in GROUP_ACTORS else None,
        moved_to=move,
    )


def claimed_links_of(actor: Mapping[str, Any]) -> list[str]:
    """The `rel="me"` links in the custom fields of a profile. Actors do not say which of them link back."""
    fields = get_objects(actor, "attachment")[:PROFILE_FIELDS_LIMIT]
    return [link for field in fields for link in rel_me_links(get_text(field, "value"))]


def post_of(
    activity: Mapping[str, Any], actor: Mapping[str, Any], own_ids: set[str], account: Account, now: datetime
) -> Post | None:
    """An activity of an outbox as a post. None for what is not by the actor, not public, or not a post.

    `own_ids` are the ids of the objects in the outbox: a reply to one of them continues the actor's own thread.
    """
    if _id(activity.get("actor")) != _id(actor) or not _is_public(activity, actor):
        return None
    if activity.get("type") == "Announce":
        return _repost_of(activity, now)
    note = get_object(activity, "object")
    key = _id(note)
    if activity.get("type") != "Create" or key is None or note.get("type") not in _POST_TYPES:
        return None
    if _id(actor) not in _ids(note.get("attributedTo")) or not _is_public(note, actor):
        return None
    tags = get_objects(note, "tag")[:LIST_LIMIT]
    mentioned = {href: name for tag in tags if (name := _mentioned_name(tag)) and (href := str(tag.get("href")))}
    content = _content(note, frozenset(str(tag.get("href")) for tag in tags))
    parent = _id(note.get("inReplyTo"))
    return Post(
        id=key,
        url=_first_url(note.get("url")) or get_url(key),
        text=content.text,
        created_at=get_time(note, "published", now=now) or get_time(activity, "published", now=now),
        language=_language(note),
        is_reply=note.get("inReplyTo") is not None,
        reply_to=_reply_to(parent, actor, own_ids, mentioned, account) if parent else None,
        is_repost=False,
        mentions=unique(mentioned.values()),
        links=content.links,
        client=get_line(note, "generator", "name"),
    )


def _repost_of(activity: Mapping[str, Any], now: datetime) -> Post | None:
    """A boost. Usually it holds only the URL of the shared post; where it holds its text, the beginning is kept."""
    shared = activity.get("object")
    key, shared_id = _id(activity), _id(shared)
    if key is None or shared_id is None:
        return None
    author = name_in_url(next(iter(_ids(at(shared, "attributedTo"))), shared_id))
    return Post(
        id=key,
        url=get_url(shared_id),
        text=_content(get_object(shared), frozenset()).text[:REPOST_TEXT_LIMIT],
        created_at=get_time(activity, "published", now=now),
        is_reply=False,
        is_repost=True,
        mentions=[author] if author else [],
        links=[],
    )


def post_of_feed(entry: FeedEntry) -> Post:
    """An entry of a feed as a post. Feeds do not say which entries are replies."""
    content = parse_html(entry.body)
    return Post(
        id=entry.id,
        url=entry.url,
        text=content.text or entry.title or "",
        created_at=entry.created_at,
        mentions=[],
        links=content.links,
    )


def _content(note: Mapping[str, Any], profile_urls: frozenset[str]) -> TextWithLinks:
    """The title and text of a post. The content warning counts only where there is no other text."""
    markup = _BOOK_QUOTE.sub(r"<blockquote>\1</blockquote><p>\2", get_markup(note, "content") or "", count=1)
    content = parse_html(markup, profile_urls=profile_urls)
    text = "\n\n".join(part for part in (get_line(note, "name"), content.text) if part)
    if not text:
        text = html_to_text(get_text(note, "summary")) or ""
    return content._replace(text=text[:TEXT_LIMIT])


def _language(note: Mapping[str, Any]) -> str | None:
    """The language of the text, where it is given in exactly one."""
    languages = list(get_object(note, "contentMap"))
    return get_language(languages[0]) if len(languages) == 1 else None


def _reply_to(
    parent: str, actor: Mapping[str, Any], own_ids: set[str], mentioned: Mapping[str, str], account: Account
) -> str | None:
    """The author of the parent post as name@host; the account itself within a thread.

    Only the URL of the parent is given. Its author is usually the one mentioned account of that host.
    """
    if parent in own_ids or parent.startswith(f"{_id(actor)}/"):
        return f"{account.handle}@{account.host}"
    candidates = {name for href, name in mentioned.items() if host_of(href) == host_of(parent)}
    return candidates.pop() if len(candidates) == 1 else name_in_url(parent)


def _mentioned_name(tag: Mapping[str, Any]) -> str | None:
    """name@host of a Mention tag. Some software leaves the host to the URL."""
    if tag.get("type") != "Mention":
        return None
    name, _, written_host = (get_line(tag, "name") or "").lstrip("@").partition("@")
    host = ascii_host(written_host) if written_host else host_of(tag.get("href"))
    return f"{name.lower()}@{host}"[:SHORT_LIMIT] if name and host else None


def _is_public(thing: Mapping[str, Any], actor: Mapping[str, Any]) -> bool:
    """Whether something is addressed to everyone. GoToSocial lets people hide what is only copied to everyone."""
    if _ids(thing.get("to")) & _PUBLIC:
        return True
    return bool(_ids(thing.get("cc")) & _PUBLIC) and actor.get("hidesCcPublicFromUnauthedWeb") is not True


def _ids(value: Any) -> set[str]:
    """The ids of one or many things, which are given by id or in full."""
    many: Iterable[Any] = value[:LIST_LIMIT] if isinstance(value, list) else [value]
    return {key for one in many if (key := _id(one))}


def _id(value: Any) -> str | None:
    return get_id(value, "id") if isinstance(value, dict) else get_id(value)


def _first_url(value: Any) -> str | None:
    """The first URL of one or many links, which are given as URLs or in full."""
    many: Iterable[Any] = value[:LIST_LIMIT] if isinstance(value, list) else [value]
    urls = (get_url(one, "href") if isinstance(one, dict) else get_url(one) for one in many)
    return next((url for url in urls if url), None)


# opt-outs -------------------------------------------------------------------------------------------------------------

_SETTINGS: dict[str, OptOutSetting] = {
    "memorial": "memorial",
    "manuallyApprovesFollowers": "locked",
    "hidesToPublicFromUnauthedWeb": "signed-in",
}


def check_opt_out(actor: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person has opted out, FetchError where their server closed the account."""
    if actor.get("suspended") is True or actor.get("type") == "Tombstone":
        raise FetchError("not-found", CLOSED_BY_HOST)
    check_settings_opt_out(actor, _SETTINGS)
    check_bio_opt_out(html_to_text(get_markup(actor, "summary")), get_text(actor, "name"))
    check_fields_opt_out(actor.get("attachment"))
