"""Mastodon, and every server with its API: glitch-soc, Hometown, Pleroma, Akkoma, Friendica.

Accounts on other software, and on servers that keep the API for their members, are read as plain ActivityPub actors
(activitypub.py). Requests go to the account's own server only.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.actors import AUTOMATED_ACTORS, GROUP_ACTORS, find_move
from server.networks.base import (
    CLOSED_BY_HOST,
    MEMBERS_ONLY,
    PROFILE_FIELDS_LIMIT,
    REPOST_TEXT_LIMIT,
    UNKNOWN_TO_HOST,
    Network,
    OptOutSetting,
    build_evidence,
    check_bio_opt_out,
    check_fields_opt_out,
    check_settings_opt_out,
    malformed_response,
    possible_accounts,
    reclassified,
)
from server.networks.identity import Identity, identify, identify_or_assume
from server.networks.parsing.html_text import TextWithLinks, html_to_text, parse_html, rel_me_links
from server.networks.parsing.json_values import (
    at,
    get_bool,
    get_count,
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
from server.networks.parsing.urls import HANDLE_AT_HOST, ParsedUrl, ascii_host, parse_url
from server.networks.readers import activitypub
from server.networks.reply_targets import ReplyTarget, with_reply_targets, without_opted_out
from server.networks.software import ReaderKind, names_no_software, reader_kind_of
from shared_schema.networks import UnknownAccountError, key_of, networks, normalise
from shared_schema.records import Account, Evidence, Move, Post, Profile
from shared_schema.times import DAY

DOCS = (
    "https://docs.joinmastodon.org/methods/accounts/#lookup",
    "https://docs.joinmastodon.org/methods/accounts/#statuses",
    "https://docs.joinmastodon.org/methods/accounts/#index",
    "https://docs.joinmastodon.org/entities/Account/",
    "https://docs.joinmastodon.org/entities/Status/",
    "https://docs.pleroma.social/backend/development/API/differences_in_mastoapi_responses/",
)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_FOLDERS = frozenset({"users", "profile"})  # ActivityPub ids; Pleroma's and Friendica's pages
_APP_FOLDERS = frozenset({"web", "deck"})  # the same page inside Mastodon's older and advanced interface
# Pixelfed's profiles are at HOST/name. At hosts that are not listed, its page names its actor (networks/actors.py).
_BARE_NAME_HOSTS = frozenset({"pixelfed.social"})
_PAGES_OF_PIXELFED = frozenset(
    "about account api auth c discover groups home i login oauth password privacy register settings site stories "
    "storage timeline web".split()
)
_FEED_SUFFIXES = (".rss", ".atom", ".json")
# Sites outside the fediverse whose profiles look like Mastodon's: HOST/@name.
_NOT_FEDERATED = frozenset(
    "medium.com substack.com odysee.com lbry.tv rumble.com steemit.com hive.blog peakd.com ecency.com velog.io "
    "brunch.co.kr unsplash.com producthunt.com replit.com observablehq.com figma.com snapchat.com lemon8-app.com "
    "clubhouse.com matters.town npmjs.com glitch.com kick.com vk.com pinterest.com giphy.com dzen.ru hackmd.io "
    "lichess.org suno.com makerworld.com printables.com kwai.com triller.co coub.com mixcloud.com "
    "mirror.xyz paragraph.com paragraph.xyz hashnode.com cara.app lit.link 8tracks.com likee.video zora.co "
    "teletype.in inleo.io blurt.blog waivio.com golos.id holopin.io jsr.io unpkg.com esm.sh post.news".split()
)
_NUMBER_IN_URL = "This URL names the account by a number that only its server understands. Paste the handle instead."


def _from_url(url: ParsedUrl) -> list[Account]:
    host, path = url.host, url.path
    if host in networks()["mastodon"].clients:
        return _from_client_url(url)
    if any(host == other or host.endswith(f".{other}") for other in _NOT_FEDERATED):
        return []
    if path and path[0] in _APP_FOLDERS:
        path = path[1:]
    if path[:1] == ("@",):  # Plume has HOST/@/name
        path = tuple(f"@{name}" for name in path[1:2])
    if path and path[0].startswith("@"):
        name, _, other_host = _without_suffix(path[0][1:]).partition("@")
        return [normalise(Account(network="mastodon", handle=name, host=other_host or host))]
    if len(path) > 1 and path[0] == "profile" and "." in path[1]:  # a client of Bluesky; no nick of Friendica has dots
        return []
    if len(path) > 1 and path[0] in _PROFILE_FOLDERS:
        return [normalise(Account(network="mastodon", handle=_without_suffix(path[1]), host=host))]
    if host in _BARE_NAME_HOSTS and path and path[0] not in _PAGES_OF_PIXELFED:
        return possible_accounts("mastodon", path[1] if path[0] == "p" and len(path) > 1 else path[0], host)
    return []


def _from_client_url(url: ParsedUrl) -> list[Account]:
    """Elk has HOST/@name[@other] in the path; Phanpy has its pages in the fragment."""
    path = tuple(filter(None, url.fragment.split("/"))) if url.fragment.startswith("/") else url.path
    if path[:1] in {("https:",), ("http:",)}:
        path = path[1:]
    if path and path[0].startswith("@"):
        handle = HANDLE_AT_HOST.fullmatch(path[0])
        return [normalise(Account(network="mastodon", handle=handle[1], host=handle[2]))] if handle else []
    if len(path) > 1 and path[1].startswith("@"):
        return _from_url(ParsedUrl(path[0], path[1:], {}, ""))
    if len(path) > 2 and path[1] in {"a", "s"}:
        raise UnknownAccountError(_NUMBER_IN_URL)
    return []


def _without_suffix(name: str) -> str:
    for suffix in _FEED_SUFFIXES:
        name = name.removesuffix(suffix)
    return name


# read -----------------------------------------------------------------------------------------------------------------

LOOKUP = "https://{host}/api/v1/accounts/lookup"
STATUSES = "https://{host}/api/v1/accounts/{id}/statuses"
ACCOUNTS = "https://{host}/api/v1/accounts"  # several accounts at once, since Mastodon 4.3
PAGE = 40  # Mastodon's maximum
PAGES_LIMIT = 3
_NO_SIGN_OF_FEDIVERSE = (
    "Nothing shows that this site is part of the fediverse: it names no software of a server, "
    "and it knows no account with this handle."
)
_TRY_ACTIVITYPUB = ("not-found", "malformed-response", "login-required")  # after these the account may be elsewhere
_MEMBERS_ONLY_API = "members-only-api"


class Mastodon(Network):
    """Reads a profile and the public posts, from the account's own server."""

    id = "mastodon"

    def recognise(self, text: str) -> list[Account]:
        handle = HANDLE_AT_HOST.fullmatch(text.removeprefix("acct:"))
        if handle:
            return [normalise(Account(network=self.id, handle=handle[1], host=handle[2]))]
        url = parse_url(text)
        return [] if url is None else _from_url(url)

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        identity = identify_or_assume(account, fetcher, self.rate_limit)
        evidence = self._read(account, identity, fetcher, now)
        aliases = [key_of(alias) for alias in identity.aliases]
        return msgspec.structs.replace(evidence, aliases=aliases) if aliases else evidence

    def _read(self, account: Account, identity: Identity, fetcher: Fetcher, now: datetime) -> Evidence:
        """Reads from the API, or else plain ActivityPub."""
        kind = reader_kind_of(identity.host, fetcher)
        api_problem: FetchError | None = None
        if self._may_have_api(identity.host, kind, fetcher):
            try:
                return self._read_api(identity.host, identity.account, fetcher, now)
            except FetchError as problem:
                if problem.slug not in _TRY_ACTIVITYPUB:
                    raise
                api_problem = problem
        try:
            actor_url = identity.actor_url
            if actor_url is None:
                actor_url = identify(account, fetcher, self.rate_limit, needs_actor=True).actor_url or ""
            if api_problem is not None and api_problem.slug == "not-found" and kind == "mastodon":
                raise api_problem
            return activitypub.read(identity.account, actor_url, fetcher, self.rate_limit, now)
        except FetchError as problem:
            first = api_problem or problem  # the first problem says more to the reader
            if first.status == 404 and not first.body and names_no_software(identity.host, fetcher):  # no API says so
                first = reclassified(first, first.slug, _NO_SIGN_OF_FEDIVERSE)
            raise first from problem

    def _may_have_api(self, host: str, kind: ReaderKind | None, fetcher: Fetcher) -> bool:
        return kind != "activitypub" and not fetcher.facts(host, [_MEMBERS_ONLY_API])

    def _read_api(self, host: str, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        """Reads from the API of the host that has the account."""
        try:
            entity = self._look_up(host, account, fetcher)
        except FetchError as problem:
            if problem.slug == "login-required":
                fetcher.put_facts(host, {_MEMBERS_ONLY_API: True}, DAY)
            raise
        check_opt_out(entity)
        statuses = [status for status in self._statuses(host, entity, fetcher) if _is_by(status, entity)]
        names = names_by_id(statuses, entity, account)
        posts = with_reply_targets(
            [post for status in statuses if (post := post_of(status, account, names, now)) is not None],
            reply_target_ids(statuses, entity),
            lambda ids: self._fetch_targets(host, ids, fetcher, now),
            host=host,
            batch_size=PAGE,
            fetcher=fetcher,
        )
        return build_evidence(
            account,
            profile_of(entity, now, self._find_move(entity, host, fetcher)),
            posts,
            now,
            claimed_links=profile_links(entity),
            verified_links=profile_links(entity, verified=True),
        )

    def _fetch_targets(self, host: str, ids: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, ReplyTarget]:
        """Followers and age of the accounts replied to, by their id on the host."""
        url = f"{ACCOUNTS.format(host=host)}?{urlencode([('id[]', key) for key in ids])}"
        response = fetcher.json(url, rate_limit=self.rate_limit, max_wait=0.0)
        profiles = {
            key: profile_of(entity, now)
            for entity in without_opted_out(get_objects(response), check_opt_out)
            if (key := get_id(entity, "id"))
        }
        return {key: ReplyTarget(profile.followers, profile.created_at) for key, profile in profiles.items()}

    def _find_move(self, entity: Mapping[str, Any], host: str, fetcher: Fetcher) -> Move | None:
        """The account that this one moved to."""
        moved = get_object(entity, "moved")
        name, _, target_host = (_full_handle(moved, host) or "").partition("@")
        stated = next(iter(possible_accounts(self.id, name, target_host)), None) if name else None
        if stated is None:
            return None
        own_id = f"https://{host}/users/{get_line(entity, 'username') or ''}"  # where the entity has no `uri`
        own_urls = (get_url(entity, "uri") or own_id, get_url(entity, "url"))
        target_url = get_url(moved, "uri") or get_url(moved, "url")
        return find_move(target_url, own_urls, fetcher, self.rate_limit, stated=stated)

    def _look_up(self, host: str, account: Account, fetcher: Fetcher) -> Mapping[str, Any]:
        entity = get_object(self._request(fetcher, LOOKUP.format(host=host), {"acct": account.handle}))
        name = get_line(entity, "username") or get_line(entity, "acct") or ""
        if get_id(entity, "id") is None or name.partition("@")[0].lower() != account.handle:
            raise malformed_response(self.id)
        return entity

    def _statuses(self, host: str, entity: Mapping[str, Any], fetcher: Fetcher) -> list[Mapping[str, Any]]:
        url = STATUSES.format(host=host, id=get_id(entity, "id"))
        params: dict[str, str | int] = {"limit": PAGE, "exclude_reblogs": "false"}
        statuses: list[Mapping[str, Any]] = []
        for _ in range(PAGES_LIMIT):
            try:
                page = self._request(fetcher, url, params)
            except FetchError:
                if statuses:
                    break  # the earlier pages are worth keeping
                raise
            if not isinstance(page, list):
                raise malformed_response(self.id)
            statuses += get_objects(page)
            last_id = get_id(statuses[-1], "id") if statuses else None
            if len(page) < PAGE or last_id is None or last_id == params.get("max_id"):
                break
            params["max_id"] = last_id
        return statuses

    def _request(self, fetcher: Fetcher, url: str, params: Mapping[str, str | int]) -> Any:
        try:
            return fetcher.json(url, rate_limit=self.rate_limit, params=params)
        except FetchError as problem:
            raise _explained(problem) from problem


def _explained(problem: FetchError) -> FetchError:
    """The problem in terms of this API."""
    error = str(at(problem.body, "error")).lower()
    if problem.status == 401 or (problem.status == 403 and ("authenticat" in error or "log" in error)):
        return reclassified(problem, "login-required", MEMBERS_ONLY)
    if problem.status in {404, 410}:
        return reclassified(problem, "not-found", UNKNOWN_TO_HOST)
    return problem


# normalise ------------------------------------------------------------------------------------------------------------

_PUBLIC = ("public", "unlisted")


def profile_of(entity: Mapping[str, Any], now: datetime, move: Move | None = None) -> Profile:
    """An Account entity as a profile."""
    actor_type = at(entity, "source", "pleroma", "actor_type")
    hides_followers = at(entity, "pleroma", "hide_followers_count") is True
    hides_following = at(entity, "pleroma", "hide_follows_count") is True
    is_group = entity.get("group") is True or actor_type in GROUP_ACTORS
    return Profile(
        display_name=get_line(entity, "display_name"),
        bio=html_to_text(get_text(entity, "note")),
        url=get_url(entity, "url"),
        created_at=get_time(entity, "created_at", now=now),
        declared_bot=True if actor_type in AUTOMATED_ACTORS else get_bool(entity, "bot"),
        organisation=True if is_group else None,
        followers=None if hides_followers else get_count(entity, "followers_count"),
        following=None if hides_following else get_count(entity, "following_count"),
        posts_total=get_count(entity, "statuses_count"),
        moved_to=move,
    )


def profile_links(entity: Mapping[str, Any], *, verified: bool = False) -> list[str]:
    """The `rel="me"` links in the custom fields of a profile; with `verified`, only those that link back."""
    fields = get_objects(entity, "fields")[:PROFILE_FIELDS_LIMIT]
    values = (get_text(field, "value") for field in fields if not verified or get_text(field, "verified_at"))
    return [link for value in values for link in rel_me_links(value)]


def names_by_id(statuses: Iterable[Mapping[str, Any]], entity: Mapping[str, Any], account: Account) -> dict[str, str]:
    """The name@host of everyone who is mentioned or boosted in the statuses, by their id on the host.

    A reply gives the author of its parent by id only. Where it does not mention them, another status often does.
    """
    names = {}
    for status in statuses:
        for person in (*get_objects(status, "mentions"), get_object(status, "reblog", "account")):
            key, name = get_id(person, "id"), _full_handle(person, account.host)
            if key and name:
                names[key] = name
    own_id = get_id(entity, "id")
    return names | ({own_id: f"{account.handle}@{account.host}"} if own_id else {})


def _is_by(status: Mapping[str, Any], entity: Mapping[str, Any]) -> bool:
    """Whether a status names no other author. The list of a group can hold posts of its members."""
    author = get_id(status, "account", "id")
    return author is None or author == get_id(entity, "id")


def reply_target_ids(statuses: Iterable[Mapping[str, Any]], entity: Mapping[str, Any]) -> dict[str, str]:
    """The id, on the host, of the account that each status replies to, by the id of the status. Not of oneself."""
    own_id = get_id(entity, "id")
    targets = {}
    for status in statuses:
        key, target = get_id(status, "id"), get_id(status, "in_reply_to_account_id")
        if key and target and target != own_id:
            targets[key] = target
    return targets


def post_of(status: Mapping[str, Any], account: Account, names: Mapping[str, str], now: datetime) -> Post | None:
    """A Status entity as a post. None for what is not public. `names` comes from `names_by_id`.

    Hometown and glitch-soc call posts for the members of a server public, too.
    """
    if status.get("visibility") not in _PUBLIC or status.get("local_only") is True or get_id(status, "id") is None:
        return None
    if get_object(status, "reblog"):
        return _repost_of(status, account, now)
    content = _content(status, get_objects(status, "mentions"))
    is_share = _is_share(content.text)
    return Post(
        id=get_id(status, "id"),
        url=get_url(status, "url") or get_url(status, "uri"),
        text=content.text[:REPOST_TEXT_LIMIT] if is_share else content.text,
        created_at=get_time(status, "created_at", now=now),
        language=get_language(status, "language"),
        is_reply=_is_reply(status),
        reply_to=_reply_to(status, account, names),
        is_repost=is_share,
        mentions=unique(_full_handle(person, account.host) for person in get_objects(status, "mentions")),
        links=content.links,
        client=get_line(status, "application", "name"),
    )


def _repost_of(status: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A boost: the beginning of the other post, to show what was shared. Its words count for nobody here."""
    reblog = get_object(status, "reblog")
    if reblog.get("visibility", "public") not in _PUBLIC:
        return None
    author = _full_handle(get_object(reblog, "account"), account.host)
    return Post(
        id=get_id(status, "id"),
        url=get_url(reblog, "url") or get_url(reblog, "uri"),
        text=_content(reblog, []).text[:REPOST_TEXT_LIMIT],
        created_at=get_time(status, "created_at", now=now),
        is_reply=False,
        is_repost=True,
        mentions=[author] if author else [],
        links=[],
    )


def _is_share(text: str) -> bool:
    """Whether a text is nothing but the post of somebody else, as Friendica shares one: "♲ ben@talk.example: …"."""
    return text.startswith("> \u2672 ") and all(not line or line.startswith(">") for line in text.split("\n"))


def _content(status: Mapping[str, Any], mentions: Iterable[Mapping[str, Any]]) -> TextWithLinks:
    """The text and links of a status. The content warning counts only where there is no other text."""
    html = get_markup(status, "content")
    warning = get_text(status, "spoiler_text") or ""
    if html is None:
        return TextWithLinks(get_text(status, "pleroma", "content", "text/plain") or warning, [])
    profile_urls = frozenset(str(named.get("url")) for named in (*mentions, *get_objects(status, "tags")))
    content = parse_html(html, profile_urls=profile_urls)
    return content if content.text else content._replace(text=warning)


def _is_reply(status: Mapping[str, Any]) -> bool | None:
    if "in_reply_to_id" not in status and "in_reply_to_account_id" not in status:
        return None
    return status.get("in_reply_to_id") is not None or status.get("in_reply_to_account_id") is not None


def _reply_to(status: Mapping[str, Any], account: Account, names: Mapping[str, str]) -> str | None:
    """The author of the parent status as name@host; the account itself within a thread."""
    target = get_id(status, "in_reply_to_account_id")
    pleroma_name = get_line(status, "pleroma", "in_reply_to_account_acct")
    return names.get(target or "") or (_full_handle({"acct": pleroma_name}, account.host) if pleroma_name else None)


def _full_handle(person: Mapping[str, Any], host: str | None) -> str | None:
    """name@host in lower case. The API leaves out its own host."""
    name, _, other_host = (get_line(person, "acct") or get_line(person, "username") or "").partition("@")
    home = ascii_host(other_host) if other_host else host
    return f"{name.lower()}@{home}" if name and home else None


# opt-outs -------------------------------------------------------------------------------------------------------------

_SETTINGS: dict[str, OptOutSetting] = {"memorial": "memorial", "locked": "locked", "noindex": "noindex"}


def check_opt_out(entity: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person has opted out, FetchError where their server closed the account."""
    if entity.get("suspended") is True:
        raise FetchError("not-found", CLOSED_BY_HOST)
    check_settings_opt_out(entity, _SETTINGS)
    check_bio_opt_out(html_to_text(get_text(entity, "note")), get_text(entity, "display_name"))
    check_fields_opt_out(entity.get("fields"))
