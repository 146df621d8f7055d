"""Plain ActivityPub: any actor whose server has no API for strangers, such as GoToSocial, Pixelfed and WordPress.

Not a network of its own but the way in which `mastodon` accounts are read where Mastodon's API does not answer
(software.py says why their key stays the same). Webfinger, the actor, its outbox where it is open; else the feed that
the person switched on. Questions are never signed: a server that wants that is told from one that has no such account.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import Wish, evidence, obey_bio, obey_fields, obey_settings, possible
from server.networks.parsing import feeds, html_text, json_values
from server.networks.parsing.urls import address, ascii_host
from server.networks.software import software_of
from shared_schema.networks import RateLimit
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

# Where a name stands in the address of an actor or of a post.
_NAME_FOLDERS = frozenset({"users", "u", "profile", "user"})

# read ---------------------------------------------------------------------------------------------------------------

PAGES = 3
ITEMS = 120
_ACTIVITY = 'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"'
_FEEDS = {"gotosocial": "https://{host}/@{handle}/feed.rss", "pixelfed": "https://{host}/users/{handle}.atom"}
_PUBLIC = frozenset({"https://www.w3.org/ns/activitystreams#Public", "as:Public", "Public"})
_AUTOMATED_ACTORS = ("Service", "Application")
_GROUPS = ("Group", "Organization")
_POSTS = ("Note", "Article", "Question", "Page", "Image", "Video", "Audio", "Event")
_REPOST_LIMIT = 500
_SIGNED = "actors-for-signed-questions"
_DAY = 86_400.0


def find(account: Account, fetcher: Fetcher, rate_limit: RateLimit) -> str:
    """The address of the actor, by webfinger. Raises FetchError."""
    resource = f"acct:{account.handle}@{account.host}"
    where = f"https://{account.host}/.well-known/webfinger"
    try:
        told = json_values.mapping(fetcher.json(where, rate_limit=rate_limit, params={"resource": resource}))
    except FetchError as problem:
        if problem.status in {400, 404, 410}:
            raise _unknown(problem) from problem
        raise
    for link in json_values.items(told.get("links")):
        actor = json_values.url(link.get("href"))
        if link.get("rel") == "self" and actor is not None:
            return actor
    raise _unknown()


def read(account: Account, actor: str, fetcher: Fetcher, rate_limit: RateLimit, now: datetime) -> Evidence:
    """What the actor at that address says and shows to everybody. Raises FetchError and OptedOutError."""
    home = _host(actor) or ""
    if fetcher.noted(home, [_SIGNED]):  # so that a host is not asked in vain about one account after the other
        return _from_feed(account, fetcher, rate_limit, now, _signed_only())
    try:
        about = json_values.mapping(fetcher.json(actor, rate_limit=rate_limit, accept=_ACTIVITY))
    except FetchError as problem:
        if problem.slug not in {"login-required", "refused"}:
            raise
        if problem.status == 401:
            fetcher.note(home, {_SIGNED: True}, _DAY)
        return _from_feed(account, fetcher, rate_limit, now, _signed_only(problem))
    name = json_values.short(about.get("preferredUsername")) or ""
    if _host(_id(about)) != home or name.lower() != account.handle:
        raise FetchError("malformed-response", f"{account.host} answered in a shape that is not ActivityPub's.")
    obey(about)
    profile = profile_of(about, now)
    try:
        items = list(_items(about, fetcher, rate_limit))
    except FetchError as problem:
        if problem.slug not in {"login-required", "refused", "not-found"}:
            raise
        return _from_feed(account, fetcher, rate_limit, now, _signed_only(problem), profile)
    own = {key for item in items if (key := _id(item.get("object")))}
    posts = [post for item in items if (post := post_of(item, about, own, account, now)) is not None]
    if posts:
        return evidence(account, profile, posts, now, claimed_links=pages_of(about))
    return _from_feed(account, fetcher, rate_limit, now, None, profile)


def _items(about: Mapping[str, Any], fetcher: Fetcher, rate_limit: RateLimit) -> Iterator[Mapping[str, Any]]:
    """The newest activities of an outbox: at most PAGES pages, each asked once, all at the actor's own host."""
    home = _host(_id(about))
    following: Any = about.get("outbox")
    left = ITEMS
    seen: set[str] = set()
    for _ in range(PAGES + 1):  # the collection, then its pages; one with everything in it has none
        if isinstance(following, dict):
            page: Mapping[str, Any] = following
        else:
            where = json_values.url(following)
            if where is None or where in seen or _host(where) != home:
                return
            seen.add(where)
            page = json_values.mapping(fetcher.json(where, rate_limit=rate_limit, accept=_ACTIVITY))
        found = page.get("orderedItems", page.get("items"))
        items = json_values.items(found)[:left]
        left -= len(items)
        yield from items
        following = page.get("first") if found is None else page.get("next")
        if left <= 0 or following is None:
            return


def _from_feed(
    account: Account,
    fetcher: Fetcher,
    rate_limit: RateLimit,
    now: datetime,
    problem: FetchError | None,
    profile: Profile | None = None,
) -> Evidence:
    """The posts of the feed that a person can switch on; without one the profile alone, or the problem."""
    place = _FEEDS.get(software_of(account.host or "", fetcher).name)
    feed = None
    if place is not None:
        try:
            feed = feeds.read(
                fetcher.feed(place.format(host=account.host, handle=account.handle), rate_limit=rate_limit), now
            )
        except FetchError as refusal:
            if refusal.slug not in {"login-required", "refused", "not-found", "malformed-response"}:
                raise
    if feed is None:
        if problem is not None and (profile is None or problem.slug != "not-found"):
            raise problem
        return evidence(account, profile or Profile(), [], now)
    obey_bio(html_text.words(feed.about), feed.title)
    return evidence(
        account, profile or Profile(url=feed.url), (post_of_feed(entry) for entry in feed.entries if entry.id), now
    )


def _unknown(problem: FetchError | None = None) -> FetchError:
    detail = "The account's own server does not know it; it may have moved or been deleted."
    return FetchError("not-found", detail, status=problem.status if problem else None)


def _signed_only(problem: FetchError | None = None) -> FetchError:
    """What a refusal means here."""
    if problem is not None and problem.slug == "not-found":
        return problem
    detail = "This server answers other servers only, which sign their questions; nothing is signed from here."
    return FetchError("login-required", detail, status=problem.status if problem else 401)


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], now: datetime) -> Profile:
    """An actor as a profile. Its followers are a collection of its own, which is not asked for."""
    kind = about.get("type")
    return Profile(
        display_name=json_values.short(about.get("name")),
        bio=html_text.words(json_values.string(about.get("summary"), limit=100_000)),
        url=_link(about.get("url")) or json_values.url(about.get("id")),
        created_at=json_values.time(about.get("published"), now),
        declared_bot=True if kind in _AUTOMATED_ACTORS else (False if kind == "Person" else None),
        organisation=True if kind in _GROUPS else None,
    )


def pages_of(about: Mapping[str, Any]) -> list[str]:
    """What the fields of a profile link to. Actors do not say which of these link back."""
    fields = json_values.items(about.get("attachment"))[:20]
    return [link for field in fields for link in html_text.own_links(json_values.string(field.get("value")))]


def post_of(
    activity: Mapping[str, Any], about: Mapping[str, Any], own: set[str], account: Account, now: datetime
) -> Post | None:
    """An activity of somebody's outbox as a post; None for what is not theirs, not public, or no post.

    `about` is the actor, `own` the ids of what is in the outbox: they tell a thread from an answer.
    """
    if _id(activity.get("actor")) != _id(about) or not _is_for_all(activity, about):
        return None
    if activity.get("type") == "Announce":
        return _repost_of(activity, now)
    thing = json_values.mapping(activity.get("object"))
    key = _id(thing)
    if activity.get("type") != "Create" or key is None or thing.get("type") not in _POSTS:
        return None
    if _id(about) not in _ids(thing.get("attributedTo")) or not _is_for_all(thing, about):
        return None
    tags = json_values.items(thing.get("tag"))[: json_values.LIST_LIMIT]
    named = {href: name for tag in tags if (name := _mentioned(tag)) and (href := str(tag.get("href")))}
    said = _said(thing, frozenset(str(tag.get("href")) for tag in tags))
    answered = _id(thing.get("inReplyTo"))
    return Post(
        id=key,
        url=_link(thing.get("url")) or json_values.url(key),
        text=said.text,
        created_at=json_values.time(thing.get("published"), now) or json_values.time(activity.get("published"), now),
        language=_language(thing),
        is_reply=thing.get("inReplyTo") is not None,
        reply_to=_answered(answered, about, own, named, account) if answered else None,
        is_repost=False,
        mentions=list(dict.fromkeys(named.values())),
        links=said.links,
        client=json_values.short(json_values.mapping(thing.get("generator")).get("name")),
    )


def _repost_of(activity: Mapping[str, Any], now: datetime) -> Post | None:
    """A boost: mostly only the address of what was shared; of its words, where they are there, the beginning."""
    shared, key = activity.get("object"), _id(activity)
    where = _id(shared)
    if key is None or where is None:
        return None
    author = _name_in(next(iter(_ids(json_values.mapping(shared).get("attributedTo"))), where))
    return Post(
        id=key,
        url=json_values.url(where),
        text=_said(json_values.mapping(shared), frozenset()).text[:_REPOST_LIMIT],
        created_at=json_values.time(activity.get("published"), now),
        is_reply=False,
        is_repost=True,
        mentions=[author] if author else [],
        links=[],
    )


def post_of_feed(entry: feeds.FeedEntry) -> Post:
    """A post as a feed shows it. Feeds do not say what is an answer."""
    said = html_text.plain(entry.body)
    return Post(
        id=entry.id,
        url=entry.url,
        text=said.text or entry.title or "",
        created_at=entry.created_at,
        mentions=[],
        links=said.links,
    )


def _said(thing: Mapping[str, Any], people: frozenset[str]) -> html_text.Plain:
    """Title and words; the warning before them only where there are no words."""
    said = html_text.plain(json_values.string(thing.get("content"), limit=100_000), people=people)
    title = json_values.short(thing.get("name"))
    text = "\n\n".join(part for part in (title, said.text) if part)
    if not text:
        text = html_text.words(json_values.string(thing.get("summary"))) or ""
    return said._replace(text=text[: json_values.TEXT_LIMIT])


def _language(thing: Mapping[str, Any]) -> str | None:
    """The one language in which the words are there."""
    told = list(json_values.mapping(thing.get("contentMap")))
    return json_values.language(told[0]) if len(told) == 1 else None


def _answered(
    answered: str, about: Mapping[str, Any], own: set[str], named: Mapping[str, str], account: Account
) -> str | None:
    """Whom a post answers, as name@host; the account itself in a thread.

    Only the address of the answered post is there. Mostly its author is the one who is mentioned at that host.
    """
    if answered in own or answered.startswith(f"{_id(about)}/"):
        return f"{account.handle}@{account.host}"
    there = {name for href, name in named.items() if _host(href) == _host(answered)}
    return there.pop() if len(there) == 1 else _name_in(answered)


def _mentioned(tag: Mapping[str, Any]) -> str | None:
    """name@host of a Mention; some leave out the host that the address shows."""
    if tag.get("type") != "Mention":
        return None
    name, _, host = (json_values.short(tag.get("name")) or "").lstrip("@").partition("@")
    at = ascii_host(host) if host else _host(tag.get("href"))
    return f"{name.lower()}@{at}"[: json_values.SHORT_LIMIT] if name and at else None


def _name_in(where: str | None) -> str | None:
    """name@host where the address of an actor or a post shows a name as most software writes it."""
    parts = address(where or "")
    if parts is None or not parts.path:
        return None
    if parts.path[0].startswith("@"):
        name = parts.path[0][1:]
    elif parts.path[0] in _NAME_FOLDERS and len(parts.path) > 1:
        name = parts.path[1]
    else:
        return None
    return next((f"{who.handle}@{who.host}" for who in possible("mastodon", name, parts.host)), None)


def _is_for_all(thing: Mapping[str, Any], about: Mapping[str, Any]) -> bool:
    """Whether something is addressed to everybody; what is only copied to everybody can be hidden from strangers."""
    if _ids(thing.get("to")) & _PUBLIC:
        return True
    return bool(_ids(thing.get("cc")) & _PUBLIC) and about.get("hidesCcPublicFromUnauthedWeb") is not True


def _ids(value: Any) -> set[str]:
    """Ids of one or many things, given as ids or whole."""
    many: Iterable[Any] = value[: json_values.LIST_LIMIT] if isinstance(value, list) else [value]
    return {key for one in many if (key := _id(one))}


def _id(value: Any) -> str | None:
    return json_values.identifier(value.get("id") if isinstance(value, dict) else value)


def _link(value: Any) -> str | None:
    """The first web address of one or many links, given as addresses or whole."""
    many: Iterable[Any] = value[: json_values.LIST_LIMIT] if isinstance(value, list) else [value]
    found = (json_values.url(one.get("href") if isinstance(one, dict) else one) for one in many)
    return next((link for link in found if link), None)


def _host(where: Any) -> str | None:
    parts = address(where) if isinstance(where, str) else None
    return parts.host if parts else None


# opt-outs -----------------------------------------------------------------------------------------------------------


_WISHES: dict[str, Wish] = {
    "memorial": "memorial",
    "manuallyApprovesFollowers": "locked",
    "hidesToPublicFromUnauthedWeb": "signed-in",
}


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person asked not to be read, FetchError where their server closed the account."""
    if about.get("suspended") is True or about.get("type") == "Tombstone":
        raise FetchError("not-found", "The account's own server has closed it.")
    obey_settings(about, _WISHES)
    obey_bio(
        html_text.words(json_values.string(about.get("summary"), limit=100_000)), json_values.string(about.get("name"))
    )
    obey_fields(about.get("attachment"))
