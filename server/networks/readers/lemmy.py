"""Lemmy, and what speaks its API or nearly so: PieFed, Mbin. Posts in communities, and comments below them.

Four shapes of one thing: Lemmy 0.19 (`/api/v3`), Lemmy 1.0 (`/api/v4`), PieFed (`/api/alpha`) and Mbin (`/api/users`).
Each is brought into views as Lemmy writes them, `{"comment": …, "post": …}`, and read from there. Texts are Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from server.fetching import Fetcher, FetchError
from server.networks.base import Network, broken, evidence, obey_bio
from server.networks.parsing import json_values, markdown
from server.networks.parsing.urls import address
from server.networks.software import software_of
from shared_schema.networks import normalise
from shared_schema.records import Account, Evidence, Post, Profile

# pattern ------------------------------------------------------------------------------------------------------------

_PROFILE_FOLDER = "u"

# read ---------------------------------------------------------------------------------------------------------------

PAGE = 50  # the most that Lemmy gives at once, of posts and of comments
_PIEFED_PAGE = 40
_NOBODY = re.compile(r"couldnt_find|not found|no object found|object_not_found", re.IGNORECASE)
_MEMBERS_ONLY = re.compile(r"instance_is_private|not_logged_in|incorrect_login|log ?in", re.IGNORECASE)


class Told(NamedTuple):
    """What a server says of somebody: the person, and their posts and comments as views."""

    about: Mapping[str, Any]
    views: list[Mapping[str, Any]]


class Lemmy(Network):
    """One account and its latest posts and comments, from its own server."""

    id = "lemmy"

    def recognise(self, text: str) -> list[Account]:
        parts = address(text)
        if parts is None or len(parts.path) < 2 or parts.path[0] != _PROFILE_FOLDER:
            return []
        name, _, other = parts.path[1].removeprefix("@").partition("@")
        return [normalise(Account(network=self.id, handle=name, host=other or parts.host))]

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        told = self._told(account, fetcher)
        key = json_values.identifier(_first(told.about, "id", "userId"))
        name = json_values.short(_first(told.about, "name", "user_name", "username")) or ""
        if key is None or name.lower() != account.handle or told.about.get("local") is False:
            raise broken(self.id)
        obey(told.about)
        own = own_comments(told.views, key)
        posts = (post_of(view, key, own, account, now) for view in told.views)
        return evidence(account, profile_of(told.about, account, now), (p for p in posts if p is not None), now)

    def _told(self, account: Account, fetcher: Fetcher) -> Told:
        """By the API of the software that the host runs; of a host that does not say, the first that knows it."""
        ways = self._ways(account, fetcher)
        for way in ways[:-1]:
            try:
                return way(account, fetcher)
            except FetchError as problem:
                if problem.status != 404 or "couldnt_find" in _said(problem):  # else it knows no such API
                    raise _told_apart(problem) from problem
        try:
            return ways[-1](account, fetcher)
        except FetchError as problem:
            raise _told_apart(problem) from problem

    def _ways(self, account: Account, fetcher: Fetcher) -> list[Callable[[Account, Fetcher], Told]]:
        runs = software_of(account.host or "", fetcher)
        if runs.name in {"mbin", "kbin"}:
            return [self._mbin]
        if runs.name in {"piefed", "pyfedi"}:
            return [self._piefed]
        if runs.name == "lemmy" and runs.version:
            return [self._lemmy_0 if runs.version.startswith("0.") else self._lemmy_1]
        return [self._lemmy_0, self._lemmy_1, self._piefed]

    def _lemmy_0(self, account: Account, fetcher: Fetcher) -> Told:
        question: dict[str, str | int] = {"username": account.handle, "sort": "New", "limit": PAGE, "page": 1}
        return self._person_and_views(self._ask(fetcher, account, "v3/user", question))

    def _lemmy_1(self, account: Account, fetcher: Fetcher) -> Told:
        told = json_values.mapping(self._ask(fetcher, account, "v4/person", {"username": account.handle}))
        # The releases before 1.0 asked for `username` here, later ones for `person_name_or_id`.
        question: dict[str, str | int] = {
            "username": account.handle,
            "person_name_or_id": account.handle,
            "limit": PAGE,
        }
        views = json_values.mapping(self._ask(fetcher, account, "v4/person/content", question))
        found = views.get("items", views.get("content"))
        if not isinstance(found, list):
            raise broken(self.id)
        return Told(_person(told), json_values.items(found))

    def _piefed(self, account: Account, fetcher: Fetcher) -> Told:
        question: dict[str, str | int] = {
            "username": account.handle,
            "include_content": "true",
            "sort": "New",
            "limit": _PIEFED_PAGE,
        }
        return self._person_and_views(self._ask(fetcher, account, "alpha/user", question))

    def _mbin(self, account: Account, fetcher: Fetcher) -> Told:
        about = json_values.mapping(self._ask(fetcher, account, f"users/name/{account.handle}", {}))
        key = json_values.identifier(about.get("userId"))
        if key is None or about.get("apId") is not None:
            raise broken(self.id)
        told = json_values.mapping(self._ask(fetcher, account, f"users/{key}/content", {"p": 1}))
        if not isinstance(told.get("items"), list):
            raise broken(self.id)
        return Told(about, [view for item in json_values.items(told["items"]) if (view := _view_of_mbin(item))])

    def _person_and_views(self, answer: Any) -> Told:
        told = json_values.mapping(answer)
        if not isinstance(told.get("posts"), list) or not isinstance(told.get("comments"), list):
            raise broken(self.id)
        return Told(_person(told), [*json_values.items(told["posts"]), *json_values.items(told["comments"])])

    def _ask(self, fetcher: Fetcher, account: Account, call: str, params: Mapping[str, str | int]) -> Any:
        return fetcher.json(f"https://{account.host}/api/{call}", rate_limit=self.rate_limit, params=params)


def _said(problem: FetchError) -> str:
    body = json_values.mapping(problem.body)
    return " ".join(str(body.get(part, "")) for part in ("error", "message", "detail"))[:500]


def _told_apart(problem: FetchError) -> FetchError:
    """What a refusal means in the words of this API: some say "nobody" with a 400."""
    said = _said(problem)
    if problem.status == 401 or (problem.status in {400, 403} and _MEMBERS_ONLY.search(said)):
        detail = "This server shows accounts and posts only to its own members."
        return FetchError("login-required", detail, status=problem.status, body=problem.body)
    if problem.status in {404, 410} or (problem.status == 400 and _NOBODY.search(said)):
        detail = "The account's own server does not know it; it may have moved or been deleted."
        return FetchError("not-found", detail, status=problem.status, body=problem.body)
    return problem


# normalise ----------------------------------------------------------------------------------------------------------


def profile_of(about: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A person of any of the APIs as a profile."""
    counts = [json_values.count(about.get(name)) for name in ("post_count", "comment_count")]
    return Profile(
        display_name=json_values.short(_first(about, "display_name", "title")),
        bio=markdown.plain(json_values.string(_first(about, "bio", "about"))).text or None,
        url=json_values.url(f"https://{account.host}/u/{account.handle}"),
        created_at=json_values.time(_first(about, "published", "published_at", "createdAt"), now),
        declared_bot=json_values.flag(_first(about, "bot_account", "bot", "isBot")),
        followers=json_values.count(about.get("followersCount")),
        posts_total=sum(count for count in counts if count) if counts != [None, None] else None,
    )


def own_comments(views: list[Mapping[str, Any]], key: str) -> set[str]:
    """The ids of a person's own comments among the views: only they tell which comments answer the person."""
    comments = (json_values.mapping(view.get("comment")) for view in views)
    return {
        number
        for comment in comments
        if (number := json_values.identifier(comment.get("id"))) and _author(comment) == key
    }


def post_of(view: Mapping[str, Any], key: str, own: set[str], account: Account, now: datetime) -> Post | None:
    """A view as a post; None for what is not by the person with that id (`key`), taken down, or not for everybody.

    A comment is a reply, a post is its title, its text and its link. `own` is what `own_comments` found.
    """
    comment = json_values.mapping(view.get("comment"))
    about = comment or json_values.mapping(view.get("post"))
    number = json_values.identifier(about.get("id"))
    if number is None or _author(about) != key or not _is_for_all(about, view):
        return None
    title = None if comment else json_values.short(_first(about, "name", "title"))
    written = json_values.string(_first(about, "content", "body"), limit=100_000)
    said = markdown.plain(written)
    shared = None if comment else json_values.url(about.get("url"))
    answered = _answered(view, key, own, account) if comment else None
    kind = "comment" if comment else "post"
    where = None if about.get("kind") else json_values.url(f"https://{account.host}/{kind}/{number}")
    return Post(
        id=_key(about, number, is_comment=bool(comment)),
        url=json_values.url(about.get("ap_id")) or where,
        text=(f"{title}\n\n{said.text}" if title else said.text).strip()[: json_values.TEXT_LIMIT],
        created_at=json_values.time(_first(about, "published", "published_at"), now),
        language=json_values.language(about.get("lang")),
        is_reply=bool(comment),
        reply_to=answered,
        is_repost=False,
        mentions=_mentions(about, written, account),
        links=list(dict.fromkeys([*([shared] if shared else []), *said.links]))[: json_values.LIST_LIMIT],
    )


def _key(about: Mapping[str, Any], number: str, *, is_comment: bool) -> str:
    """The id of a post: posts and comments are numbered apart, and the pages show the bare number of a comment."""
    kind = json_values.short(about.get("kind")) or ("" if is_comment else "post")
    return (f"{kind}-{number}" if kind else number)[: json_values.ID_LIMIT]


def _answered(view: Mapping[str, Any], key: str, own: set[str], account: Account) -> str | None:
    """Whom a comment answers: the person themselves in a thread; the author of the post by their number there.

    The answer tells no more than that, and nothing of who wrote the comment above. Numbers keep people apart.
    """
    comment = json_values.mapping(view.get("comment"))
    above = (json_values.short(comment.get("path")) or "").split(".")[:-1]
    if above and above[-1] != "0":
        return f"{account.handle}@{account.host}" if above[-1] in own else None
    author = _author(json_values.mapping(view.get("post"))) if above else None
    if author == key:
        return f"{account.handle}@{account.host}"
    return f"#{author}@{account.host}"[: json_values.SHORT_LIMIT] if author else None


def _mentions(about: Mapping[str, Any], written: str | None, account: Account) -> list[str]:
    """Mbin tells whom a text names, with whom it answers; elsewhere the text does."""
    told = about.get("mentions")
    text = " ".join(map(str, told[: json_values.LIST_LIMIT])) if isinstance(told, list) else written
    own = f"{account.handle}@{account.host}"
    return [name for name in markdown.mentions(text, account.host) if name != own]


def _is_for_all(about: Mapping[str, Any], view: Mapping[str, Any]) -> bool:
    """Whether it still stands, in a community that everybody may read."""
    if about.get("deleted") is True or about.get("removed") is True:
        return False
    community = str(json_values.mapping(view.get("community")).get("visibility", "")).lower()
    return "private" not in community and community != "localonly"


def _view_of_mbin(item: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """An item of Mbin's content as a view: threads and microblog posts, and the comments below either."""
    for kind, number in (
        ("entry", "entryId"),
        ("post", "postId"),
        ("entryComment", "commentId"),
        ("postComment", "commentId"),
    ):
        told = json_values.mapping(item.get(kind))
        if not told:
            continue
        about = {
            "id": told.get(number),
            "kind": kind,
            "user_id": json_values.mapping(told.get("user")).get("userId"),
            "title": told.get("title"),
            "body": told.get("body"),
            "url": told.get("url"),
            "ap_id": told.get("apId"),
            "lang": told.get("lang"),
            "mentions": told.get("mentions"),
            "published": told.get("createdAt"),
            "removed": told.get("visibility", "visible") != "visible",
        }
        return {"comment": about} if kind.endswith("Comment") else {"post": about}
    return None


def _person(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """The person in an answer, with the counts and the ban that some versions keep beside it."""
    view = json_values.mapping(told.get("person_view"))
    person = json_values.mapping(view.get("person"))
    return {**json_values.mapping(view.get("counts")), **person, "banned": view.get("banned", person.get("banned"))}


def _author(about: Mapping[str, Any]) -> str | None:
    return json_values.identifier(_first(about, "creator_id", "user_id"))


def _first(thing: Mapping[str, Any], *names: str) -> Any:
    """The value under the first of several names that is there: the APIs differ in words, not in meaning."""
    return next((thing[name] for name in names if thing.get(name) is not None), None)


# opt-outs -----------------------------------------------------------------------------------------------------------


def obey(about: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the bio asks for it, FetchError where the account was closed."""
    if about.get("deleted") is True or about.get("banned") is True:
        raise FetchError("not-found", "The account's own server has closed it.")
    own_words = (_first(about, "bio", "about"), _first(about, "display_name", "title"))
    obey_bio(*(json_values.string(words) for words in own_words))
