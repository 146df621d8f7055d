"""Mastodon, and every server that speaks its API: glitch-soc, Hometown, Pleroma, Akkoma, Friendica.

Accounts of other software, and of servers that keep the API for their members, are read as plain ActivityPub actors
(activitypub.py). Nothing here asks any server but the account's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio, obey_fields, obey_settings
from server.networks.parsing import html_text, json_values
from server.networks.parsing.urls import Address, address, ascii_host
from server.networks.readers import activitypub
from server.networks.reply_targets import Reach, reaching, unless_unwilling
from server.networks.software import Way, way_of
from shared_schema.networks import UnknownAccountError, networks, normalise
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_HANDLE = re.compile(r"@?([^@\s/:]+)@([^@\s/:]+)")
_PROFILE_FOLDERS = frozenset({"users", "profile"})  # ActivityPub ids; Pleroma's and Friendica's pages
_APP_FOLDERS = frozenset({"web", "deck"})  # the same page inside Mastodon's older and advanced interface
_FEED_ENDINGS = (".rss", ".atom", ".json")
_BY_NUMBER = "This address names the account by a number that only its server can read. Paste the handle instead."

# read ---------------------------------------------------------------------------------------------------------------

PAGE = 40  # the most that Mastodon gives at once
PAGES = 3
_PUBLIC = ("public", "unlisted")
_AUTOMATED_ACTORS = ("Service", "Application")
_REPOST_LIMIT = 500
_ANOTHER_WAY = ("not-found", "malformed-response", "login-required")  # after these the account may be found elsewhere
_MEMBERS_ONLY = "api-for-members"
_DAY = 86_400.0


class Mastodon(Network):
    """One account and its public posts, from its own server."""

    id = "mastodon"

    def recognise(self, text: str) -> list[Account]:
        handle = _HANDLE.fullmatch(text.removeprefix("acct:"))
        if handle:
            return [normalise(Account(network=self.id, handle=handle[1], host=handle[2]))]
        parts = address(text)
        return [] if parts is None else _from_address(parts)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        host = account.host or ""
        way = way_of(host, fetcher)
        refused: FetchError | None = None
        if self._may_ask(host, way, fetcher):
            try:
                return self._read_at(host, account, fetcher, now)
            except FetchError as problem:
                if problem.slug not in _ANOTHER_WAY:
                    raise
                refused = problem
        try:
            actor = activitypub.find(account, fetcher, self.rate_limit)
            other = _host_of(actor)
            if other != host and self._may_ask(other, way_of(other, fetcher), fetcher):
                return self._read_at(other, account, fetcher, now)
            if refused is not None and refused.slug == "not-found" and way == "mastodon":
                raise refused
            return activitypub.read(account, actor, fetcher, self.rate_limit, now)
        except FetchError as problem:
            raise refused or problem from problem  # the first answer says more to the reader

    def _may_ask(self, host: str, way: Way | None, fetcher: Fetcher) -> bool:
        """Whether the host may have this API for strangers."""
        return way != "activitypub" and not fetcher.noted(host, [_MEMBERS_ONLY])

    def _read_at(self, host: str, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        """By the API of a host: the account's own, or the one that speaks for it."""
        try:
            about = self._look_up(host, account, fetcher)
        except FetchError as problem:
            if problem.slug == "login-required":
                fetcher.note(host, {_MEMBERS_ONLY: True}, _DAY)
            raise
        obey(about)
        statuses = self._statuses(host, about, fetcher)
        known = people_in(statuses, about, account)
        posts = [post for status in statuses if (post := post_of(status, account, known, now)) is not None]
        reached = reaching(
            posts,
            answered_in(statuses, about),
            lambda some: self._reach(host, some, fetcher, now),
            host=host,
            lot=PAGE,
            fetcher=fetcher,
        )
        own, confirmed = pages_of(about), pages_of(about, confirmed=True)
        return evidence(account, profile_of(about, now), reached, now, claimed_links=own, verified_links=confirmed)

    def _reach(self, host: str, some: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, Reach]:
        """What the account's own server knows of answered people, by their id there; in lots since Mastodon 4.3."""
        where = f"https://{host}/api/v1/accounts?{urlencode([('id[]', key) for key in some])}"
        profiles = {
            key: profile_of(who, now)
            for who in unless_unwilling(
                obey, json_values.items(fetcher.json(where, rate_limit=self.rate_limit, max_wait=0.0))
            )
            if (key := json_values.identifier(who.get("id")))
        }
        return {key: Reach(profile.followers, profile.created_at) for key, profile in profiles.items()}

    def _look_up(self, host: str, account: Account, fetcher: Fetcher) -> Mapping[str, Any]:
        about = self._ask(fetcher, f"https://{host}/api/v1/accounts/lookup", {"acct": account.handle})
        told = json_values.mapping(about)
        name = json_values.short(told.get("username")) or json_values.short(told.get("acct")) or ""
        if json_values.identifier(told.get("id")) is None or name.partition("@")[0].lower() != account.handle:
            raise broken(self.id)
        return told

    def _statuses(self, host: str, about: Mapping[str, Any], fetcher: Fetcher) -> list[Mapping[str, Any]]:
        address = f"https://{host}/api/v1/accounts/{json_values.identifier(about.get('id'))}/statuses"
        question: dict[str, str | int] = {"limit": PAGE, "exclude_reblogs": "false"}
        found: list[Mapping[str, Any]] = []
        for _ in range(PAGES):
            try:
                page = self._ask(fetcher, address, question)
            except FetchError:
                if found:
                    break  # what came before is worth more than nothing
                raise
            if not isinstance(page, list):
                raise broken(self.id)
            found += json_values.items(page)
            last = json_values.identifier(found[-1].get("id")) if found else None
            if len(page) < PAGE or last is None or last == question.get("max_id"):
                break
            question["max_id"] = last
        return found

    def _ask(self, fetcher: Fetcher, url: str, params: Mapping[str, str | int]) -> Any:
        try:
            return fetcher.json(url, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _told_apart(problem) from problem


def _from_address(parts: Address) -> list[Account]:
    host, path = parts.host, parts.path
    if host in networks()["mastodon"].clients:
        return _from_client(parts)
    if path and path[0] in _APP_FOLDERS:
        path = path[1:]
    if path and path[0].startswith("@"):
        name, _, other = _without_ending(path[0][1:]).partition("@")
        return [normalise(Account(network="mastodon", handle=name, host=other or host))]
    if len(path) > 1 and path[0] in _PROFILE_FOLDERS:
        return [normalise(Account(network="mastodon", handle=_without_ending(path[1]), host=host))]
    return []


def _from_client(parts: Address) -> list[Account]:
    """Elk writes HOST/@name[@other] in the path, Phanpy writes its pages in the fragment."""
    path = tuple(filter(None, parts.fragment.split("/"))) if parts.fragment.startswith("/") else parts.path
    if path[:1] in {("https:",), ("http:",)}:
        path = path[1:]
    if path and path[0].startswith("@"):
        handle = _HANDLE.fullmatch(path[0])
        return [normalise(Account(network="mastodon", handle=handle[1], host=handle[2]))] if handle else []
    if len(path) > 1 and path[1].startswith("@"):
        return _from_address(Address(path[0], path[1:], {}, ""))
    if len(path) > 2 and path[1] in {"a", "s"}:
        raise UnknownAccountError(_BY_NUMBER)
    return []


def _host_of(actor: str) -> str:
    parts = address(actor)
    return parts.host if parts is not None else ""


def _without_ending(name: str) -> str:
    for ending in _FEED_ENDINGS:
        name = name.removesuffix(ending)
    return name


def _told_apart(problem: FetchError) -> FetchError:
    """What a refusal means in the words of this API."""
    said = str(json_values.mapping(problem.body).get("error", "")).lower()
    if problem.status == 401 or (problem.status == 403 and ("authenticat" in said or "log" in said)):
        detail = "This server shows accounts and posts only to its own members."
        return FetchError("login-required", detail, status=problem.status, body=problem.body)
    if problem.status in {404, 410}:
        detail = "The account's own server does not know it; it may have moved or been deleted."
        return FetchError("not-found", detail, status=problem.status, body=problem.body)
    return problem


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], now: datetime) -> Profile:
    """An Account of the API as a profile."""
    pleroma = json_values.mapping(about.get("pleroma"))
    actor = json_values.mapping(json_values.mapping(about.get("source")).get("pleroma")).get("actor_type")
    hidden = pleroma.get("hide_followers_count") is True
    group = about.get("group") is True or actor in ("Group", "Organization")
    return Profile(
        display_name=json_values.short(about.get("display_name")),
        bio=html_text.words(json_values.string(about.get("note"))),
        url=json_values.url(about.get("url")),
        created_at=json_values.time(about.get("created_at"), now),
        declared_bot=True if actor in _AUTOMATED_ACTORS else json_values.flag(about.get("bot")),
        organisation=True if group else None,
        followers=None if hidden else json_values.count(about.get("followers_count")),
        following=None
        if pleroma.get("hide_follows_count") is True
        else json_values.count(about.get("following_count")),
        posts_total=json_values.count(about.get("statuses_count")),
    )


def pages_of(about: Mapping[str, Any], *, confirmed: bool = False) -> list[str]:
    """What the fields of a profile link to; with `confirmed` only where the server found a `rel="me"` link back."""
    fields = json_values.items(about.get("fields"))[:20]
    values = (field.get("value") for field in fields if not confirmed or json_values.string(field.get("verified_at")))
    return [link for value in values for link in html_text.own_links(json_values.string(value))]


def people_in(statuses: Iterable[Mapping[str, Any]], about: Mapping[str, Any], account: Account) -> dict[str, str]:
    """The name@host of everybody who is named in the statuses, by their id on the answering server.

    A reply says whom it answers by id only; where it does not mention them, another status often does.
    """
    known = {}
    for status in statuses:
        author = json_values.mapping(json_values.mapping(status.get("reblog")).get("account"))
        for who in (*json_values.items(status.get("mentions")), author):
            key, name = json_values.identifier(who.get("id")), _full_handle(who, account.host)
            if key and name:
                known[key] = name
    own = json_values.identifier(about.get("id"))
    return known | ({own: f"{account.handle}@{account.host}"} if own else {})


def answered_in(statuses: Iterable[Mapping[str, Any]], about: Mapping[str, Any]) -> dict[str, str]:
    """The id, on the answering server, of whom each status answers, by the id of the status; without oneself."""
    own = json_values.identifier(about.get("id"))
    found = {}
    for status in statuses:
        key, who = (json_values.identifier(status.get(name)) for name in ("id", "in_reply_to_account_id"))
        if key and who and who != own:
            found[key] = who
    return found


def post_of(status: Mapping[str, Any], account: Account, known: Mapping[str, str], now: datetime) -> Post | None:
    """A Status of the API as a post; None for what is not public. `known` is what `people_in` found."""
    if status.get("visibility") not in _PUBLIC or json_values.identifier(status.get("id")) is None:
        return None
    reblog = json_values.mapping(status.get("reblog"))
    if reblog:
        return _repost_of(status, reblog, account, now)
    mentions = json_values.items(status.get("mentions"))
    named = dict.fromkeys(name for who in mentions if (name := _full_handle(who, account.host)))
    said = _said(status, mentions)
    return Post(
        id=json_values.identifier(status.get("id")),
        url=json_values.url(status.get("url")) or json_values.url(status.get("uri")),
        text=said.text,
        created_at=json_values.time(status.get("created_at"), now),
        language=json_values.language(status.get("language")),
        is_reply=_is_reply(status),
        reply_to=_reply_to(status, account, known),
        is_repost=False,
        mentions=list(named)[: json_values.LIST_LIMIT],
        links=said.links,
        client=json_values.short(json_values.mapping(status.get("application")).get("name")),
    )


def _repost_of(status: Mapping[str, Any], reblog: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A boost: the beginning of the other's words, only to show what was shared; they count for nobody here."""
    if reblog.get("visibility", "public") not in _PUBLIC:
        return None
    author = _full_handle(json_values.mapping(reblog.get("account")), account.host)
    return Post(
        id=json_values.identifier(status.get("id")),
        url=json_values.url(reblog.get("url")) or json_values.url(reblog.get("uri")),
        text=_said(reblog, []).text[:_REPOST_LIMIT],
        created_at=json_values.time(status.get("created_at"), now),
        is_reply=False,
        is_repost=True,
        mentions=[author] if author else [],
        links=[],
    )


def _said(status: Mapping[str, Any], mentions: Iterable[Mapping[str, Any]]) -> html_text.Plain:
    html = json_values.string(status.get("content"), limit=100_000)
    if html is None:
        written = json_values.mapping(json_values.mapping(status.get("pleroma")).get("content")).get("text/plain")
        return html_text.Plain(json_values.string(written) or json_values.string(status.get("spoiler_text")) or "", [])
    tags = json_values.items(status.get("tags"))
    people = frozenset(str(named.get("url")) for named in (*mentions, *tags))
    said = html_text.plain(html, people=people)
    return said if said.text else said._replace(text=json_values.string(status.get("spoiler_text")) or "")


def _is_reply(status: Mapping[str, Any]) -> bool | None:
    if "in_reply_to_id" not in status and "in_reply_to_account_id" not in status:
        return None
    return status.get("in_reply_to_id") is not None or status.get("in_reply_to_account_id") is not None


def _reply_to(status: Mapping[str, Any], account: Account, known: Mapping[str, str]) -> str | None:
    """Whom a status answers, as name@host; the account itself in a thread."""
    answered = json_values.identifier(status.get("in_reply_to_account_id"))
    named = json_values.short(json_values.mapping(status.get("pleroma")).get("in_reply_to_account_acct"))
    return known.get(answered or "") or (_full_handle({"acct": named}, account.host) if named else None)


def _full_handle(who: Mapping[str, Any], host: str | None) -> str | None:
    """name@host in lower case; the API leaves the host out where it is the answering server's own."""
    name, _, other = (json_values.short(who.get("acct")) or json_values.short(who.get("username")) or "").partition("@")
    home = ascii_host(other) if other else host
    return f"{name.lower()}@{home}" if name and home else None


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person asked not to be read, FetchError where their server closed the account."""
    if about.get("suspended") is True:
        raise FetchError("not-found", "The account's own server has closed it.")
    obey_settings(about, {"memorial": "memorial", "locked": "locked", "noindex": "noindex"})
    obey_bio(html_text.words(json_values.string(about.get("note"))), json_values.string(about.get("display_name")))
    obey_fields(about.get("fields"))
