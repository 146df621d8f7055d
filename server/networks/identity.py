"""Identity: which account a fediverse handle means, and where it is read. By WebFinger, checked from both ends.

A handle's domain may leave its accounts to another host (`@ada@example.com` on `social.example.com`). Such a person has
two handles and one key: the one that WebFinger states as `subject`. Anybody's WebFinger can point to somebody else's
actor, so a statement counts only where the other end makes it too, as Mastodon checks.

WebFinger: https://www.rfc-editor.org/rfc/rfc7033, host-meta: https://www.rfc-editor.org/rfc/rfc6415
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from operator import itemgetter
from typing import NamedTuple, TypeVar
from urllib.parse import quote

from server.fetching import Fetcher, FetchError, NewHostError, QueuedError
from server.networks.base import UNKNOWN_TO_HOST, possible_accounts
from server.networks.parsing.html_text import first_tag
from server.networks.parsing.json_values import get_line, get_objects, get_url
from server.networks.parsing.urls import ascii_host, host_of
from shared_schema import json_text
from shared_schema.limits import LIST_LIMIT
from shared_schema.networks import RateLimit, networks
from shared_schema.records import Account
from shared_schema.times import DAY, WEEK

WEBFINGER = "https://{host}/.well-known/webfinger"
NOT_CONFIRMED = "The server of this handle points to an account elsewhere that does not go by this handle."
_ABSENT = frozenset({400, 404, 410})
_HOST_META_LIMIT = 20_000  # code points
_XRD_LINK = re.compile(r"<(?:\w{1,10}:)?link\s[^<>]{1,2000}>", re.IGNORECASE)
_OLD_WEBFINGER = "application/xrd+xml"  # before RFC 7033; its responses are no JSON
_OWN_HANDLES = "own-handles"  # the fact that the accounts of a host go by the name of this host
_NO_HOST_META = "no-host-meta"

_T = TypeVar("_T")


class WebFinger(NamedTuple):
    """A response of WebFinger: the account that its subject names, as name@host or "", and the URLs of its actor."""

    handle: str
    actor_urls: tuple[str, ...]


class Identity(NamedTuple):
    """An account under the handle that its server states, and where it is read.

    `host` has its API and its actor. `actor_url` is None where no request was needed. `aliases` are other handles of
    the same account.
    """

    account: Account
    host: str
    actor_url: str | None = None
    aliases: tuple[Account, ...] = ()


def identify(account: Account, fetcher: Fetcher, rate_limit: RateLimit, *, needs_actor: bool = False) -> Identity:
    """The account behind a handle. Raises FetchError where its server does not know it, or points to somebody else.

    Without `needs_actor`, nothing is requested of hosts whose accounts are known to go by the host's own name.
    """
    host = account.host or ""
    if not needs_actor and (_is_listed(host) or fetcher.facts(host, [_OWN_HANDLES])):
        return Identity(account, host)
    found = _find(account, fetcher, rate_limit)
    actor_url = found.actor_urls[0]
    actor_host = host_of(actor_url) or ""
    if actor_host != host:
        return Identity(account, actor_host, actor_url, _confirm(account, actor_url, fetcher, rate_limit))
    if found.handle == _handle(account):
        fetcher.put_facts(host, {_OWN_HANDLES: True}, WEEK)
        return Identity(account, host, actor_url)
    stated = _stated_account(found, account, fetcher, rate_limit)
    return Identity(stated or account, host, actor_url, (account,) if stated else ())


def identify_or_assume(account: Account, fetcher: Fetcher, rate_limit: RateLimit) -> Identity:
    """Like `identify`, but where that fails, the account under the given handle on its own host.

    Raises NewHostError where the account may be read on a host that must not be contacted.
    """
    try:
        return identify(account, fetcher, rate_limit)
    except (QueuedError, NewHostError):
        raise
    except FetchError:
        return Identity(account, account.host or "")


def fetched(request: Callable[[], _T]) -> _T | None:
    """The result of a request, or None where it fails. Raises QueuedError, since then nothing was requested."""
    try:
        return request()
    except QueuedError:
        raise
    except FetchError:
        return None


def web_finger(host: str, resource: str, fetcher: Fetcher, rate_limit: RateLimit) -> WebFinger:
    """What a host's WebFinger says about a resource, an `acct:` or a URL. Raises FetchError."""
    url = WEBFINGER.format(host=host)
    return _parse(fetcher.json(url, rate_limit=rate_limit, params={"resource": resource}))


def _find(account: Account, fetcher: Fetcher, rate_limit: RateLimit) -> WebFinger:
    """What the handle's own domain says, or the host to which its host-meta leaves that. Raises FetchError."""
    resource = f"acct:{_handle(account)}"
    try:
        found = web_finger(account.host or "", resource, fetcher, rate_limit)
    except FetchError as problem:
        if problem.status not in _ABSENT and problem.slug != "malformed-response":
            raise
        url = _host_meta_url(account.host or "", resource, fetcher, rate_limit)
        if url is None:
            if problem.status not in _ABSENT:
                raise
            raise FetchError("not-found", UNKNOWN_TO_HOST, status=problem.status) from problem
        found = _parse(fetcher.json(url, rate_limit=rate_limit))
        if found.handle != _handle(account):
            raise FetchError("not-found", UNKNOWN_TO_HOST) from problem
    if not found.actor_urls:
        raise FetchError("not-found", UNKNOWN_TO_HOST)
    return found


def _confirm(account: Account, actor_url: str, fetcher: Fetcher, rate_limit: RateLimit) -> tuple[Account, ...]:
    """The aliases of an account whose actor is on another host, if that host says that it goes by this handle.

    Raises FetchError where it does not. Most hosts know the account by their own name, too: that is an alias.
    """
    host = host_of(actor_url) or ""
    own = possible_accounts(account.network, account.handle, host)
    goes_by = ""
    for candidate in (*own, account):
        try:
            found = web_finger(host, f"acct:{_handle(candidate)}", fetcher, rate_limit)
        except FetchError as problem:
            if problem.status not in _ABSENT:
                raise
            continue
        if actor_url not in found.actor_urls:
            continue
        if found.handle == _handle(account):
            return (candidate,) if candidate != account else ()
        goes_by = goes_by or found.handle
    raise FetchError("not-found", f"{NOT_CONFIRMED} It goes by @{goes_by}." if goes_by else NOT_CONFIRMED)


def _stated_account(found: WebFinger, account: Account, fetcher: Fetcher, rate_limit: RateLimit) -> Account | None:
    """The account under the other domain that its own host states, if that domain names the same actor."""
    name, _, host = found.handle.partition("@")
    stated = next(iter(possible_accounts(account.network, name, host)), None) if host else None
    if stated is None or stated.handle != account.handle:
        return None
    other = fetched(lambda: _find(stated, fetcher, rate_limit))
    if other is None:
        return None
    return stated if other.handle == _handle(stated) and found.actor_urls[0] in other.actor_urls else None


def _host_meta_url(host: str, resource: str, fetcher: Fetcher, rate_limit: RateLimit) -> str | None:
    """The URL that host-meta names for WebFinger, where a domain leaves WebFinger to another host. None without one."""
    if fetcher.facts(host, [_NO_HOST_META]):
        return None
    try:
        text = fetcher.host_meta(host, rate_limit=rate_limit)
    except QueuedError:
        raise
    except FetchError as problem:
        if problem.status in _ABSENT:
            fetcher.put_facts(host, {_NO_HOST_META: True}, DAY)
        return None
    templates = [
        (media_type == _OLD_WEBFINGER, template)
        for rel, media_type, template in islice(_links_of_host_meta(text), LIST_LIMIT)
        if rel == "lrdd" and template and "{uri}" in template
    ]
    if not templates:
        return None
    _, template = min(templates, key=itemgetter(0))
    return template.replace("{uri}", quote(resource, safe="")).replace("http://", "https://", 1)


def _links_of_host_meta(text: str) -> Iterator[tuple[str, str, str | None]]:
    """The relation, media type and template of each link. Host-meta is XML, and JSON where software prefers that."""
    if text.lstrip()[:1] == "{":
        with suppress(json_text.JsonTextError):
            for link in get_objects(json_text.decode(text), "links"):
                yield get_line(link, "rel") or "", get_line(link, "type") or "", get_url(link, "template")
        return
    for match in _XRD_LINK.finditer(text[:_HOST_META_LIMIT]):
        tag = first_tag(match[0])
        if tag is not None:
            yield tag.value("rel"), tag.value("type"), get_url(tag.value("template"))


def _parse(response: object) -> WebFinger:
    links = (link for link in get_objects(response, "links")[:LIST_LIMIT] if link.get("rel") == "self")
    urls = tuple(url for link in links if (url := get_url(link, "href")) is not None)
    name, _, host = (get_line(response, "subject") or "").lower().removeprefix("acct:").lstrip("@").partition("@")
    home = ascii_host(host) if host and ":" not in name else None
    return WebFinger(f"{name}@{home}" if home else "", urls)


def _handle(account: Account) -> str:
    return f"{account.handle}@{account.host}"


def _is_listed(host: str) -> bool:
    """Whether networks.json lists a host. None of those has its accounts under another domain."""
    return any(row.federated and host in row.known_hosts for row in networks().values())
