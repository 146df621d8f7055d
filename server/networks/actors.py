"""ActivityPub actors: the account at a profile page, and the account that a person moved to.

Profile pages of the fediverse have no common address: `/NAME`, `/a/NAME`, `/author/NAME`, `/ap/users/NUMBER`. The page
itself is asked for its actor, by its media type or its `rel="alternate"` link, or else WebFinger for its URL. The front
page of a server of one person leads to that person by a redirect or a link. What a page names counts only where the
account's own WebFinger names the same actor (identity.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from server.fetching import FetchedPage, Fetcher
from server.networks.base import PAGE_TYPES, possible_accounts
from server.networks.identity import Identity, fetched, identify, web_finger
from server.networks.parsing.html_pages import Page, parse_head, parse_page
from server.networks.parsing.json_values import get_id, get_line, get_object, get_url, unique
from server.networks.parsing.urls import host_of, parse_url
from server.networks.software import resolve_network, software_of
from shared_schema.limits import LIST_LIMIT
from shared_schema.networks import RateLimit
from shared_schema.records import Account, Move

ACTIVITY_TYPES = 'application/activity+json, application/ld+json; profile="https://www.w3.org/ns/activitystreams"'
AUTOMATED_ACTORS = ("Service", "Application")
GROUP_ACTORS = ("Group", "Organization")
_ACTOR_TYPES = frozenset({"Person", *AUTOMATED_ACTORS, *GROUP_ACTORS})
_FRONT_PAGE_LIMIT = 3  # how many of the URLs that a front page names are requested
# Path segments before the name in the URL of an actor or a post.
_NAME_FOLDERS = frozenset({"users", "u", "profile", "user", "a", "accounts", "author", "channel"})


class NamedActor(NamedTuple):
    """The URL of an actor and the name that it goes by. `kind` is its type, where it was read."""

    url: str
    name: str
    kind: str = ""


def name_in_url(url: str | None) -> str | None:
    """name@host, where the URL of an actor or a post contains the name in a common form."""
    parsed = parse_url(url or "")
    if parsed is None or not parsed.path:
        return None
    if parsed.path[0].startswith("@"):
        name = parsed.path[0][1:]
    elif parsed.path[0] in _NAME_FOLDERS and len(parsed.path) > 1:
        name = parsed.path[1]
    else:
        return None
    return next(
        (f"{account.handle}@{account.host}" for account in possible_accounts("mastodon", name, parsed.host)), None
    )


def fetch_actor(url: str, fetcher: Fetcher, rate_limit: RateLimit) -> Mapping[str, Any]:
    """The actor or other object at a URL. Raises FetchError."""
    return get_object(fetcher.json(url, rate_limit=rate_limit, accept=ACTIVITY_TYPES))


# profile pages --------------------------------------------------------------------------------------------------------


def account_at(page_url: str, fetcher: Fetcher, rate_limit: RateLimit) -> Account | None:
    """The fediverse account whose profile is at a URL; None where there is none.

    Only hosts that say by nodeinfo that they run such software get these requests.
    """
    host = host_of(page_url) or ""
    if not software_of(host, fetcher).name:
        return None
    return _first_confirmed(_actors_of(page_url, host, fetcher, rate_limit), host, fetcher, rate_limit)


def account_of_front_page(
    host: str, front_page: FetchedPage, page: Page, fetcher: Fetcher, rate_limit: RateLimit
) -> Account | None:
    """The fediverse account that a host's front page says is its own; None where it names none."""
    urls = _urls_of_owner(front_page, page, host)
    if not urls or not software_of(host, fetcher).name:
        return None
    actors = (actor for url in urls for actor in _actors_at(url, host, fetcher, rate_limit))
    owners = (actor for actor in actors if actor.kind != "Application")  # that is a server itself
    return _first_confirmed(owners, host, fetcher, rate_limit)


def _urls_of_owner(front_page: FetchedPage, page: Page, host: str) -> list[str]:
    """The URLs on the host that may be the actor or the profile of whoever it belongs to, the surest first."""
    pages = [front_page.url, page.canonical, *parse_head(front_page.text, page.base_url).rel_me]
    profiles = [url for url in pages if url and name_in_url(url)]
    return [url for url in unique([*page.actors, *profiles]) if host_of(url) == host][:_FRONT_PAGE_LIMIT]


def _actors_at(url: str, host: str, fetcher: Fetcher, rate_limit: RateLimit) -> Iterator[NamedActor]:
    """What a profile or an actor names as its actor; an actor that only other servers may read, by its URL."""
    name = (name_in_url(url) or "").partition("@")[0]
    actors = list(_actors_of(url, host, fetcher, rate_limit))
    yield from actors or ([NamedActor(url, name)] if name else [])


def _first_confirmed(
    actors: Iterable[NamedActor], host: str, fetcher: Fetcher, rate_limit: RateLimit
) -> Account | None:
    """The first account whose own WebFinger names the same actor."""
    for actor in actors:
        for account in possible_accounts("mastodon", actor.name, host):
            identity = _identity(account, fetcher, rate_limit)
            if identity is not None and identity.actor_url == actor.url:
                return resolve_network(identity.account, fetcher)
    return None


def _actors_of(page_url: str, host: str, fetcher: Fetcher, rate_limit: RateLimit) -> Iterator[NamedActor]:
    """What a page names as its actor, on its own host only, the surest way first. Makes requests as it goes."""
    actor = _fetch_named(page_url, fetcher, rate_limit)
    if actor is not None and host_of(actor.url) == host:
        yield actor
        return
    found = fetched(lambda: web_finger(host, page_url, fetcher, rate_limit))
    if found is not None and found.handle:
        yield from (NamedActor(url, found.handle.partition("@")[0]) for url in found.actor_urls if host_of(url) == host)
    page = fetched(lambda: fetcher.page(page_url, rate_limit=rate_limit, accept=PAGE_TYPES))
    for url in parse_page(page.text, page_url).actors if page else ():
        if host_of(url) != host:
            continue
        actor = _fetch_named(url, fetcher, rate_limit)
        name = (name_in_url(url) or "").partition("@")[0]  # some hosts show actors to other servers only
        if actor is not None:
            yield actor
        elif name:
            yield NamedActor(url, name)


def _fetch_named(url: str, fetcher: Fetcher, rate_limit: RateLimit) -> NamedActor | None:
    thing = fetched(lambda: fetch_actor(url, fetcher, rate_limit))
    return _named(thing) if thing else None


def _identity(account: Account, fetcher: Fetcher, rate_limit: RateLimit) -> Identity | None:
    return fetched(lambda: identify(account, fetcher, rate_limit, needs_actor=True))


def _named(thing: Mapping[str, Any]) -> NamedActor | None:
    """An actor with its name. None for posts and other things."""
    url, name = get_url(thing, "id"), get_line(thing, "preferredUsername")
    kind = thing.get("type")
    return NamedActor(url, name, kind) if kind in _ACTOR_TYPES and url and name else None


def _one_or_many(thing: Mapping[str, Any], field: str) -> list[Any]:
    value = thing.get(field)
    return value[:LIST_LIMIT] if isinstance(value, list) else [value]


# moves ----------------------------------------------------------------------------------------------------------------


def find_move(
    target_url: str | None,
    own_urls: Iterable[str | None],
    fetcher: Fetcher,
    rate_limit: RateLimit,
    *,
    stated: Account | None = None,
) -> Move | None:
    """The account that a person moved to, and whether it names the earlier one (`alsoKnownAs`). None where unknown.

    `target_url` is its actor or page, `own_urls` are those of the account that moved, and `stated` is the account as
    the network names it, for where the actor cannot be read.
    """
    if target_url is None:
        return None if stated is None else Move(account=stated)
    host = host_of(target_url) or ""
    name = (name_in_url(target_url) or "").partition("@")[0]
    actor = fetched(lambda: fetch_actor(target_url, fetcher, rate_limit)) or {}
    named = _named(actor)
    if named is not None and host_of(named.url) == host:
        name = named.name
    account = stated or next(iter(possible_accounts("mastodon", name, host) if name else ()), None)
    if account is None:
        return None
    is_confirmed = False
    if named is not None and host_of(named.url) == host:
        earlier = {get_id(value) for value in _one_or_many(actor, "alsoKnownAs")}
        is_confirmed = not earlier.isdisjoint(url for url in own_urls if url)
        identity = _identity(account, fetcher, rate_limit)
        if identity is None or identity.actor_url != named.url:
            return Move(account=account)
        account = identity.account
    return Move(account=resolve_network(account, fetcher), is_confirmed=is_confirmed)
