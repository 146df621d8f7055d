"""Misskey, and every server that speaks its API: Sharkey, Firefish, Iceshrimp, CherryPick.

All questions are POSTs that change nothing and need no login. Its posts ("notes") are written in a kind of Markdown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, Wish, broken, evidence, obey_bio, obey_fields, obey_settings
from server.networks.parsing import json_values, markdown
from server.networks.parsing.urls import ascii_host
from server.networks.reply_targets import Reach, reaching, unless_unwilling
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

# A handle or profile address here looks like Mastodon's: only the host tells them apart (software.py).

# read ---------------------------------------------------------------------------------------------------------------

PAGE = 100  # the most that Misskey gives at once
_PEOPLE = 40
_PUBLIC = ("public", "public_non_ltl", "home")
_REPOST_LIMIT = 500


class Misskey(Network):
    """One account and its public notes with its replies, from its own server."""

    id = "misskey"

    def recognise(self, text: str) -> list[Account]:  # noqa: ARG002 nothing in a text is Misskey's alone
        return []

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        about = json_values.mapping(
            self._ask(fetcher, account, "users/show", {"username": account.handle, "host": None})
        )
        key = json_values.identifier(about.get("id"))
        if (
            key is None
            or (json_values.short(about.get("username")) or "").lower() != account.handle
            or about.get("host")
        ):
            raise broken(self.id)
        obey(about)
        question = {"userId": key, "limit": PAGE, "withReplies": True, "includeReplies": True, "withRenotes": True}
        notes = self._ask(fetcher, account, "users/notes", question)
        if not isinstance(notes, list):
            raise broken(self.id)
        since = shown_since(about, now)
        mine = [note for note in json_values.items(notes) if note.get("userId") == about.get("id")]
        posts = [post for note in mine if (post := post_of(note, account, since, now)) is not None]
        reached = reaching(
            posts,
            answered_in(mine, about),
            lambda some: self._reach(account, some, fetcher, now),
            host=account.host or "",
            lot=_PEOPLE,
            fetcher=fetcher,
        )
        own, confirmed = pages_of(about), pages_of(about, confirmed=True)
        profile = profile_of(about, account, now)
        return evidence(account, profile, reached, now, claimed_links=own, verified_links=confirmed)

    def _reach(self, account: Account, some: Sequence[str], fetcher: Fetcher, now: datetime) -> dict[str, Reach]:
        """What the account's own server knows of answered people, by their id there."""
        where = f"https://{account.host}/api/users/show"
        told = fetcher.json(where, rate_limit=self.rate_limit, body={"userIds": list(some)}, max_wait=0.0)
        return {
            key: Reach(json_values.count(who.get("followersCount")), json_values.time(who.get("createdAt"), now))
            for who in unless_unwilling(obey, json_values.items(told))
            if (key := json_values.identifier(who.get("id")))
        }

    def _ask(self, fetcher: Fetcher, account: Account, call: str, body: Mapping[str, Any]) -> Any:
        try:
            return fetcher.json(f"https://{account.host}/api/{call}", rate_limit=self.rate_limit, body=body)
        except FetchError as problem:
            raise _told_apart(problem) from problem


def _told_apart(problem: FetchError) -> FetchError:
    """What a refusal means in the words of this API: a code inside `error`."""
    code = str(json_values.mapping(json_values.mapping(problem.body).get("error")).get("code", "")).upper()
    if problem.status == 401 or code in {"CREDENTIAL_REQUIRED", "SIGNIN_REQUIRED"}:
        detail = "This server shows accounts and posts only to its own members."
        return FetchError("login-required", detail, status=problem.status, body=problem.body)
    if problem.status in {404, 410} or code in {"NO_SUCH_USER", "USER_SUSPENDED"}:
        detail = "The account's own server does not know it; it may have moved or been deleted."
        return FetchError("not-found", detail, status=problem.status, body=problem.body)
    return problem


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A UserDetailed of the API as a profile."""
    return Profile(
        display_name=json_values.short(about.get("name")),
        bio=markdown.plain(json_values.string(about.get("description"))).text or None,
        url=json_values.url(about.get("url")) or json_values.url(f"https://{account.host}/@{account.handle}"),
        created_at=json_values.time(about.get("createdAt"), now),
        declared_bot=json_values.flag(about.get("isBot")),
        followers=json_values.count(about.get("followersCount")),
        following=json_values.count(about.get("followingCount")),
        posts_total=json_values.count(about.get("notesCount")),
    )


def pages_of(about: Mapping[str, Any], *, confirmed: bool = False) -> list[str]:
    """What the fields of a profile link to; with `confirmed` only where the server found a `rel="me"` link back."""
    values = [field.get("value") for field in json_values.items(about.get("fields"))[:20]]
    links = [link for value in values for link in markdown.plain(json_values.string(value)).links]
    if not confirmed:
        return links
    verified = about.get("verifiedLinks")
    return [link for link in links if isinstance(verified, list) and link in verified]


def answered_in(notes: Iterable[Mapping[str, Any]], about: Mapping[str, Any]) -> dict[str, str]:
    """The id, on the answering server, of whom each note answers, by the id of the note; without oneself."""
    found = {}
    for note in notes:
        key, who = (
            json_values.identifier(told)
            for told in (note.get("id"), json_values.mapping(note.get("reply")).get("userId"))
        )
        if key and who and who != about.get("id"):
            found[key] = who
    return found


def post_of(note: Mapping[str, Any], account: Account, since: datetime | None, now: datetime) -> Post | None:
    """A Note of the API as a post; None for what is not for everybody, or older than its author shows (`since`)."""
    key = json_values.identifier(note.get("id"))
    if key is None or note.get("visibility") not in _PUBLIC or note.get("isHidden") is True:
        return None
    posted = json_values.moment(note.get("createdAt"), now)
    if since is not None and (posted is None or posted < since):
        return None
    renote = json_values.mapping(note.get("renote"))
    if (renote or note.get("renoteId")) and not _says_something(note):
        return _repost_of(note, renote, account, now)
    written = json_values.string(note.get("text"), limit=100_000)
    said = markdown.plain(written)
    return Post(
        id=key,
        url=json_values.url(note.get("url")) or json_values.url(f"https://{account.host}/notes/{key}"),
        text=said.text or json_values.string(note.get("cw")) or "",
        created_at=json_values.stamp(posted),
        is_reply=note.get("replyId") is not None,
        reply_to=_name(json_values.mapping(note.get("reply")).get("user"), account.host),
        is_repost=False,
        mentions=markdown.mentions(written, account.host),
        links=said.links,
    )


def _repost_of(note: Mapping[str, Any], renote: Mapping[str, Any], account: Account, now: datetime) -> Post | None:
    """A renote: the beginning of the other's words, only to show what was shared; they count for nobody here."""
    author = json_values.mapping(renote.get("user"))
    hidden = renote.get("isHidden") is True or author.get("requireSigninToViewContents") is True
    if renote and renote.get("visibility") not in _PUBLIC:
        return None
    name = _name(author, account.host)
    return Post(
        id=json_values.identifier(note.get("id")),
        url=json_values.url(renote.get("url")) or json_values.url(renote.get("uri")),
        text="" if hidden else markdown.plain(json_values.string(renote.get("text"))).text[:_REPOST_LIMIT],
        created_at=json_values.time(note.get("createdAt"), now),
        is_reply=False,
        is_repost=True,
        mentions=[name] if name else [],
        links=[],
    )


def _says_something(note: Mapping[str, Any]) -> bool:
    """Whether a note with a renote in it quotes that: it has words, files or a poll of its own."""
    return any(note.get(own) for own in ("text", "cw", "files", "fileIds", "poll"))


def _name(who: Any, home: str | None) -> str | None:
    """name@host in lower case; the API leaves the host out where it is the answering server's own."""
    told = json_values.mapping(who)
    name, host = json_values.short(told.get("username")), json_values.short(told.get("host"))
    at = ascii_host(host) if host else home
    return f"{name.lower()}@{at}" if name and at else None


# opt-outs -----------------------------------------------------------------------------------------------------------


_WISHES: dict[str, Wish] = {
    "requireSigninToViewContents": "signed-in",
    "isLocked": "locked",
    "noindex": "noindex",
    "noCrawle": "noindex",  # spelled so
}


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the person asked not to be read, FetchError where their server closed the account."""
    if about.get("isSuspended") is True or about.get("isDeleted") is True:
        raise FetchError("not-found", "The account's own server has closed it.")
    obey_settings(about, _WISHES)
    obey_bio(json_values.string(about.get("description")), json_values.string(about.get("name")))
    obey_fields(about.get("fields"))


def shown_since(about: Mapping[str, Any], now: datetime) -> datetime | None:
    """The moment before which a person shows their posts to followers only, or to nobody; None where to all.

    The API gives Unix seconds, or how many seconds ago as a number below 0. A limit that cannot be read is `now`.
    """
    limits = []
    for name in ("makeNotesFollowersOnlyBefore", "makeNotesHiddenBefore"):
        said = about.get(name)
        if said is None:
            continue
        try:
            limits.append(now + timedelta(seconds=said) if said <= 0 else datetime.fromtimestamp(said, tz=UTC))
        except (TypeError, ValueError, OverflowError, OSError):
            limits.append(now)
    return max(limits, default=None)
