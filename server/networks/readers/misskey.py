"""Misskey, and every server with its API: Sharkey, Firefish, Iceshrimp, CherryPick.

Every request is a POST that changes nothing and needs no login. Its posts ("notes") are written in a kind of Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.actors import find_move
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
    reclassified,
)
from server.networks.identity import identify_or_assume
from server.networks.parsing.json_values import (
    at,
    get_bool,
    get_count,
    get_datetime,
    get_id,
    get_line,
    get_list,
    get_markup,
    get_object,
    get_objects,
    get_text,
    get_time,
    get_url,
)
from server.networks.parsing.markdown import markdown_to_text, mentions, parse_markdown
from server.networks.parsing.urls import ascii_host
from server.networks.reply_targets import ReplyTarget, with_reply_targets, without_opted_out
from shared_schema import times
from shared_schema.networks import key_of, profile_url
from shared_schema.records import Account, Evidence, Move, Post, Profile

DOCS = ("https://misskey-hub.net/en/docs/for-developers/api/", "https://misskey.io/api-doc")

# recognise ------------------------------------------------------------------------------------------------------------

# A handle or a profile URL looks like Mastodon's. Only the host tells them apart (software.py).

# read -----------------------------------------------------------------------------------------------------------------

USERS_SHOW = "https://{host}/api/users/show"
USERS_NOTES = "https://{host}/api/users/notes"
PAGE = 100  # Misskey's maximum
TARGETS_BATCH = 40


class Misskey(Network):
    """Reads a profile and the public notes, replies included, from the account's own server."""

    id = "misskey"

    def recognise(self, text: str) -> list[Account]:  # noqa: ARG002 no text is specific to Misskey
        return []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        identity = identify_or_assume(account, fetcher, self.rate_limit)
        evidence = self._read(identity.account, identity.host, fetcher, now)
        return msgspec.structs.replace(evidence, aliases=[key_of(alias) for alias in identity.aliases])

    def _read(self, account: Account, host: str, fetcher: Fetcher, now: datetime) -> Evidence:
        """Reads from the API of the host that has the account."""
        user = get_object(self._request(fetcher, host, USERS_SHOW, {"username": account.handle, "host": None}))
        user_id, name = get_id(user, "id"), get_line(user, "username") or ""
        if user_id is None or name.lower() != account.handle or user.get("host"):
            raise malformed_response(self.id)
        check_opt_out(user)
        body = {"userId": user_id, "limit": PAGE, "withReplies": True, "includeReplies": True, "withRenotes": True}
        response = self._request(fetcher, host, USERS_NOTES, body)
        if not isinstance(response, list):
            raise malformed_response(self.id)
        notes = [note for note in get_objects(response) if note.get("userId") == user.get("id")]
        since = visible_since(user, now)
        posts = with_reply_targets(
            [post for note in notes if (post := post_of(note, account, since, now)) is not None],
            reply_target_ids(notes, user),
            lambda ids: self._fetch_targets(host, ids, fetcher, now),
            host=host,
            batch_size=TARGETS_BATCH,
            fetcher=fetcher,
        )
        return build_evidence(
            account,
            profile_of(user, account, now, self._find_move(user, host, fetcher)),
            posts,
            now,
            claimed_links=profile_links(user),
            verified_links=profile_links(user, verified=True),
        )

    def _find_move(self, user: Mapping[str, Any], host: str, fetcher: Fetcher) -> Move | None:
        """The account that this one moved to."""
        own_urls = (f"https://{host}/users/{get_id(user, 'id')}", get_url(user, "uri"), get_url(user, "url"))
        return find_move(get_url(user, "movedTo"), own_urls, fetcher, self.rate_limit)

    def _fetch_targets(self, host: str, ids: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, ReplyTarget]:
        """Followers and age of the accounts replied to, by their id on the host."""
        url = USERS_SHOW.format(host=host)
        response = fetcher.json(url, rate_limit=self.rate_limit, body={"userIds": list(ids)}, max_wait=0.0)
        return {
            key: ReplyTarget(get_count(user, "followersCount"), get_time(user, "createdAt", now=now))
            for user in without_opted_out(get_objects(response), check_opt_out)
            if (key := get_id(user, "id"))
        }

    def _request(self, fetcher: Fetcher, host: str, url: str, body: Mapping[str, Any]) -> Any:
        try:
            return fetcher.json(url.format(host=host), rate_limit=self.rate_limit, body=body)
        except FetchError as problem:
            raise _explained(problem) from problem


def _explained(problem: FetchError) -> FetchError:
    """The problem in terms of this API, which has a code inside `error`."""
    code = str(at(problem.body, "error", "code")).upper()
    if problem.status == 401 or code in {"CREDENTIAL_REQUIRED", "SIGNIN_REQUIRED"}:
        return reclassified(problem, "login-required", MEMBERS_ONLY)
    if problem.status in {404, 410} or code in {"NO_SUCH_USER", "USER_SUSPENDED"}:
        return reclassified(problem, "not-found", UNKNOWN_TO_HOST)
    return problem


# normalise ------------------------------------------------------------------------------------------------------------

_PUBLIC = ("public", "public_non_ltl", "home")


def profile_of(user: Mapping[str, Any], account: Account, now: datetime, move: Move | None = None) -> Profile:
    """A UserDetailed as a profile."""
    return Profile(
        display_name=get_line(user, "name"),
        bio=markdown_to_text(get_text(user, "description")),
        url=get_url(user, "url") or get_url(profile_url(account)),
        created_at=get_time(user, "createdAt", now=now),
        declared_bot=get_bool(user, "isBot"),
        followers=get_count(user, "followersCount"),
        following=get_count(user, "followingCount"),
        posts_total=get_count(user, "notesCount"),
        moved_to=move,
    )


def profile_links(user: Mapping[str, Any], *, verified: bool = False) -> list[str]:
    """The links in the custom fields of a profile; with `verified`, only those where the server found a link back."""
    fields = get_objects(user, "fields")[:PROFILE_FIELDS_LIMIT]
    links = [link for field in fields for link in parse_markdown(get_text(field, "value")).links]
    return [link for link in links if link in get_list(user, "verifiedLinks")] if verified else links


def reply_target_ids(notes: Iterable[Mapping[str, Any]], user: Mapping[str, Any]) -> dict[str, str]:
    """The id, on the host, of the account that each note replies to, by the id of the note. Not of oneself."""
    targets = {}
    for note in notes:
        key, target = get_id(note, "id"), get_id(note, "reply", "userId")
        if key and target and target != user.get("id"):
            targets[key] = target
    return targets


def post_of(note: Mapping[str, Any], account: Account, since: datetime | None, now: datetime) -> Post | None:
    """A Note as a post. None for what is not public, or older than `since`, from which on its author shows notes."""
    key = get_id(note, "id")
    if key is None or note.get("visibility") not in _PUBLIC or note.get("isHidden") is True:
        return None
    posted = get_datetime(note, "createdAt", now=now)
    if since is not None and (posted is None or posted < since):
        return None
    if (get_object(note, "renote") or note.get("renoteId")) and not _has_own_content(note):
        return _repost_of(note, account, now)
    source = get_markup(note, "text")
    content = parse_markdown(source)
    return Post(
        id=key,
        url=get_url(note, "url") or get_url(f"https://{account.host}/notes/{key}"),
        text=content.text or get_text(note, "cw") or "",
        created_at=None if posted is None else times.write(posted),
        is_reply=note.get("replyId") is not None,
        reply_to=_name(get_object(note, "reply", "user"), account.host),
        is_repost=False,
        mentions=mentions(source, account.host),
        links=content.links,
    )


def _repost_of(note: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A renote: the beginning of the other note, to show what was shared. Its words count for nobody here."""
    renote = get_object(note, "renote")
    if renote and renote.get("visibility") not in _PUBLIC:
        return None
    hidden = renote.get("isHidden") is True or at(renote, "user", "requireSigninToViewContents") is True
    name = _name(get_object(renote, "user"), account.host)
    return Post(
        id=get_id(note, "id"),
        url=get_url(renote, "url") or get_url(renote, "uri"),
        text="" if hidden else parse_markdown(get_text(renote, "text")).text[:REPOST_TEXT_LIMIT],
        created_at=get_time(note, "createdAt", now=now),
        is_reply=False,
        is_repost=True,
        mentions=[name] if name else [],
        links=[],
    )


def _has_own_content(note: Mapping[str, Any]) -> bool:
    """Whether a note with a renote quotes it: it has words, files or a poll of its own."""
    return any(note.get(field) for field in ("text", "cw", "files", "fileIds", "poll"))


def _name(user: Mapping[str, Any], home: str | None) -> str | None:
    """name@host in lower case. The API leaves out its own host."""
    name, written_host = get_line(user, "username"), get_line(user, "host")
    host = ascii_host(written_host) if written_host else home
    return f"{name.lower()}@{host}" if name and host else None


# opt-outs -------------------------------------------------------------------------------------------------------------

_SETTINGS: dict[str, OptOutSetting] = {
    "requireSigninToViewContents": "signed-in",
    "isLocked": "locked",
    "noindex": "noindex",
    "noCrawle": "noindex",  # the API's spelling
}


def check_opt_out(user: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person has opted out, FetchError where their server closed the account."""
    if user.get("isSuspended") is True or user.get("isDeleted") is True:
        raise FetchError("not-found", CLOSED_BY_HOST)
    check_settings_opt_out(user, _SETTINGS)
    check_bio_opt_out(get_text(user, "description"), get_text(user, "name"))
    check_fields_opt_out(user.get("fields"))


def visible_since(user: Mapping[str, Any], now: datetime) -> datetime | None:
    """The time before which a person shows notes to followers only, or to nobody. None where all are public.

    The API gives Unix seconds, or, below 0, seconds before now. A limit that cannot be read counts as `now`.
    """
    limits = []
    for name in ("makeNotesFollowersOnlyBefore", "makeNotesHiddenBefore"):
        seconds = user.get(name)
        if seconds is None:
            continue
        try:
            limits.append(now + timedelta(seconds=seconds) if seconds <= 0 else datetime.fromtimestamp(seconds, tz=UTC))
        except (TypeError, ValueError, OverflowError, OSError):
            limits.append(now)
    return max(limits, default=None)
