"""Lemmy, PieFed and Mbin: posts in communities, and comments below them.

There are four APIs: Lemmy 0.19 (`/api/v3`), Lemmy 1.0 (`/api/v4`), PieFed (`/api/alpha`) and Mbin (`/api/users`). Each
response is brought into Lemmy's own shape, a list of views `{"comment": …, "post": …}`. Where the APIs differ in names
only, a tuple lists them. Texts are Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from server.fetching import Fetcher, FetchError
from server.networks.base import (
    CLOSED_BY_HOST,
    MEMBERS_ONLY,
    UNKNOWN_TO_HOST,
    Network,
    build_evidence,
    check_bio_opt_out,
    malformed_response,
    reclassified,
)
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
from server.networks.parsing.markdown import markdown_to_text, mentions, parse_markdown
from server.networks.parsing.taken_away import is_taken_away
from server.networks.parsing.urls import parse_url
from server.networks.software import software_of
from shared_schema.limits import ID_LIMIT, LIST_LIMIT, SHORT_LIMIT, TEXT_LIMIT
from shared_schema.networks import normalise, profile_url
from shared_schema.records import Account, Evidence, Post, Profile

DOCS = (
    "https://join-lemmy.org/docs/contributors/04-api.html",
    "https://join-lemmy.org/api/",
    "https://github.com/LemmyNet/lemmy-js-client",
    "https://freamon.github.io/piefed-api/",
    "https://docs.joinmbin.org/",
)

# recognise ------------------------------------------------------------------------------------------------------------

_PROFILE_FOLDER = "u"

# read -----------------------------------------------------------------------------------------------------------------

API = "https://{host}/api/{call}"
PAGE = 50  # Lemmy's maximum, of posts and of comments
PIEFED_PAGE = 40
_UNKNOWN_ACCOUNT = re.compile(r"couldnt_find|not found|no object found|object_not_found", re.IGNORECASE)
_LOGIN_REQUIRED = re.compile(r"instance_is_private|not_logged_in|incorrect_login|log ?in", re.IGNORECASE)


class UserContent(NamedTuple):
    """What an API returns about an account: the person, and the posts and comments as views."""

    person: Mapping[str, Any]
    views: list[Mapping[str, Any]]


class Lemmy(Network):
    """Reads a profile and the latest posts and comments, from the account's own server."""

    id = "lemmy"

    def recognise(self, text: str) -> list[Account]:
        url = parse_url(text)
        if url is None or len(url.path) < 2 or url.path[0] != _PROFILE_FOLDER:
            return []
        name, _, host = url.path[1].removeprefix("@").partition("@")
        return [normalise(Account(network=self.id, handle=name, host=host or url.host))]

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        person, views = self._content(account, fetcher)
        person_id = get_id(person, ("id", "userId"))
        name = get_line(person, ("name", "user_name", "username")) or ""
        if person_id is None or name.lower() != account.handle or person.get("local") is False:
            raise malformed_response(self.id)
        check_opt_out(person)
        own_ids = own_comment_ids(views, person_id)
        posts = (post_of(view, person_id, own_ids, account, now) for view in views)
        return build_evidence(account, profile_of(person, account, now), posts, now)

    def _content(self, account: Account, fetcher: Fetcher) -> UserContent:
        """From the API of the host's software. Where the software is unknown, from the first API that the host has."""
        *others, last = self._apis(account, fetcher)
        for read_api in others:
            try:
                return read_api(account, fetcher)
            except FetchError as problem:
                host_lacks_api = problem.status == 404 and "couldnt_find" not in _error_text(problem)
                if not host_lacks_api:
                    raise _explained(problem) from problem
        try:
            return last(account, fetcher)
        except FetchError as problem:
            raise _explained(problem) from problem

    def _apis(self, account: Account, fetcher: Fetcher) -> list[Callable[[Account, Fetcher], UserContent]]:
        software = software_of(account.host or "", fetcher)
        if software.name in {"mbin", "kbin"}:
            return [self._read_mbin]
        if software.name in {"piefed", "pyfedi"}:
            return [self._read_piefed]
        if software.name == "lemmy" and software.version:
            return [self._read_lemmy_0 if software.version.startswith("0.") else self._read_lemmy_1]
        return [self._read_lemmy_0, self._read_lemmy_1, self._read_piefed]

    def _read_lemmy_0(self, account: Account, fetcher: Fetcher) -> UserContent:
        params: dict[str, str | int] = {"username": account.handle, "sort": "New", "limit": PAGE, "page": 1}
        return self._person_and_views(self._request(fetcher, account, "v3/user", params))

    def _read_lemmy_1(self, account: Account, fetcher: Fetcher) -> UserContent:
        response = self._request(fetcher, account, "v4/person", {"username": account.handle})
        # Releases before 1.0 take `username` here, later ones `person_name_or_id`.
        params: dict[str, str | int] = {
            "username": account.handle,
            "person_name_or_id": account.handle,
            "limit": PAGE,
        }
        content = self._request(fetcher, account, "v4/person/content", params)
        views = at(content, "items" if "items" in get_object(content) else "content")
        if not isinstance(views, list):
            raise malformed_response(self.id)
        return UserContent(_person(response), get_objects(views))

    def _read_piefed(self, account: Account, fetcher: Fetcher) -> UserContent:
        params: dict[str, str | int] = {
            "username": account.handle,
            "include_content": "true",
            "sort": "New",
            "limit": PIEFED_PAGE,
        }
        return self._person_and_views(self._request(fetcher, account, "alpha/user", params))

    def _read_mbin(self, account: Account, fetcher: Fetcher) -> UserContent:
        person = get_object(self._request(fetcher, account, f"users/name/{account.handle}", {}))
        person_id = get_id(person, "userId")
        if person_id is None or person.get("apId") is not None:
            raise malformed_response(self.id)
        content = self._request(fetcher, account, f"users/{person_id}/content", {"p": 1})
        if not isinstance(at(content, "items"), list):
            raise malformed_response(self.id)
        return UserContent(person, [view for item in get_objects(content, "items") if (view := _view_of_mbin(item))])

    def _person_and_views(self, response: Any) -> UserContent:
        if not isinstance(at(response, "posts"), list) or not isinstance(at(response, "comments"), list):
            raise malformed_response(self.id)
        return UserContent(_person(response), [*get_objects(response, "posts"), *get_objects(response, "comments")])

    def _request(self, fetcher: Fetcher, account: Account, call: str, params: Mapping[str, str | int]) -> Any:
        return fetcher.json(API.format(host=account.host, call=call), rate_limit=self.rate_limit, params=params)


def _error_text(problem: FetchError) -> str:
    body = get_object(problem.body)
    return " ".join(str(body.get(part, "")) for part in ("error", "message", "detail"))[:500]


def _explained(problem: FetchError) -> FetchError:
    """The problem in terms of these APIs, some of which report an unknown account with status 400."""
    error = _error_text(problem)
    if problem.status == 401 or (problem.status in {400, 403} and _LOGIN_REQUIRED.search(error)):
        return reclassified(problem, "login-required", MEMBERS_ONLY)
    if problem.status in {404, 410} or (problem.status == 400 and _UNKNOWN_ACCOUNT.search(error)):
        return reclassified(problem, "not-found", UNKNOWN_TO_HOST)
    return problem


def _view_of_mbin(item: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """An item of Mbin's content as a view: threads and microblog posts, and the comments below either."""
    for kind, id_field in (
        ("entry", "entryId"),
        ("post", "postId"),
        ("entryComment", "commentId"),
        ("postComment", "commentId"),
    ):
        content = get_object(item, kind)
        if not content:
            continue
        thing = {
            "id": content.get(id_field),
            "kind": kind,
            "user_id": at(content, "user", "userId"),
            "title": content.get("title"),
            "body": content.get("body"),
            "url": content.get("url"),
            "ap_id": content.get("apId"),
            "lang": content.get("lang"),
            "mentions": content.get("mentions"),
            "published": content.get("createdAt"),
            "removed": content.get("visibility", "visible") != "visible",
        }
        return {"comment": thing} if kind.endswith("Comment") else {"post": thing}
    return None


def _person(response: Any) -> Mapping[str, Any]:
    """The person in a response, with the counts and the ban that some versions keep beside it."""
    view = get_object(response, "person_view")
    person = get_object(view, "person")
    return {**get_object(view, "counts"), **person, "banned": view.get("banned", person.get("banned"))}


# normalise ------------------------------------------------------------------------------------------------------------

_AUTHOR_ID = ("creator_id", "user_id")
_BIO = ("bio", "about")
_DISPLAY_NAME = ("display_name", "title")
_PUBLISHED = ("published", "published_at", "createdAt")


def profile_of(person: Mapping[str, Any], account: Account, now: datetime) -> Profile:
    """A person of any of the APIs as a profile."""
    counts = [get_count(person, "post_count"), get_count(person, "comment_count")]
    return Profile(
        display_name=get_line(person, _DISPLAY_NAME),
        bio=markdown_to_text(get_text(person, _BIO)),
        url=get_url(profile_url(account)),
        created_at=get_time(person, _PUBLISHED, now=now),
        declared_bot=get_bool(person, ("bot_account", "bot", "isBot")),
        followers=get_count(person, "followersCount"),
        posts_total=sum(count for count in counts if count) if counts != [None, None] else None,
    )


def own_comment_ids(views: list[Mapping[str, Any]], person_id: str) -> set[str]:
    """The ids of a person's own comments. A comment below one of them continues the person's own thread."""
    comments = (get_object(view, "comment") for view in views)
    return {
        comment_id
        for comment in comments
        if (comment_id := get_id(comment, "id")) and get_id(comment, _AUTHOR_ID) == person_id
    }


def post_of(view: Mapping[str, Any], person_id: str, own_ids: set[str], account: Account, now: datetime) -> Post | None:
    """A view as a post. None for what is not by the person, was removed, or is not public.

    A comment is a reply; a post is its title, its text and its link. `own_ids` comes from `own_comment_ids`.
    """
    comment = get_object(view, "comment")
    thing = comment or get_object(view, "post")
    thing_id = get_id(thing, "id")
    if thing_id is None or get_id(thing, _AUTHOR_ID) != person_id or not _is_public(thing, view):
        return None
    title = None if comment else get_line(thing, ("name", "title"))
    source = get_markup(thing, ("content", "body"))
    if source is not None and is_taken_away(source):  # only its Markdown tells it from the author's own words
        if comment:
            return None
        source = None
    content = parse_markdown(source)
    shared = None if comment else get_url(thing, "url")
    kind = "comment" if comment else "post"
    local_url = None if thing.get("kind") else get_url(f"https://{account.host}/{kind}/{thing_id}")
    return Post(
        id=_post_id(thing, thing_id, is_comment=bool(comment)),
        url=get_url(thing, "ap_id") or local_url,
        text=(f"{title}\n\n{content.text}" if title else content.text).strip()[:TEXT_LIMIT],
        created_at=get_time(thing, _PUBLISHED, now=now),
        language=get_language(thing, "lang"),
        is_reply=bool(comment),
        reply_to=_reply_to(view, person_id, own_ids, account) if comment else None,
        is_repost=False,
        mentions=_mentions(thing, source, account),
        links=unique([shared, *content.links]),
    )


def _post_id(thing: Mapping[str, Any], thing_id: str, *, is_comment: bool) -> str:
    """Posts and comments are numbered separately. Web pages show the bare number of a comment, so only posts differ."""
    kind = get_line(thing, "kind") or ("" if is_comment else "post")
    return (f"{kind}-{thing_id}" if kind else thing_id)[:ID_LIMIT]


def _reply_to(view: Mapping[str, Any], person_id: str, own_ids: set[str], account: Account) -> str | None:
    """The author that a comment replies to: the person in an own thread, or the author of the post by number.

    The APIs do not say who wrote the comment above. A number is enough to tell people apart.
    """
    ancestors = (get_line(view, "comment", "path") or "").split(".")[:-1]
    if ancestors and ancestors[-1] != "0":
        return f"{account.handle}@{account.host}" if ancestors[-1] in own_ids else None
    author = get_id(view, "post", _AUTHOR_ID) if ancestors else None
    if author == person_id:
        return f"{account.handle}@{account.host}"
    return f"#{author}@{account.host}"[:SHORT_LIMIT] if author else None


def _mentions(thing: Mapping[str, Any], source: str | None, account: Account) -> list[str]:
    """Mbin lists the mentioned accounts with the author replied to; elsewhere they are found in the text."""
    listed = thing.get("mentions")
    text = " ".join(map(str, listed[:LIST_LIMIT])) if isinstance(listed, list) else source
    own = f"{account.handle}@{account.host}"
    return [name for name in mentions(text, account.host) if name != own]


def _is_public(thing: Mapping[str, Any], view: Mapping[str, Any]) -> bool:
    """Whether it is still there, in a community that everyone may read."""
    if thing.get("deleted") is True or thing.get("removed") is True:
        return False
    visibility = str(at(view, "community", "visibility")).lower()
    return "private" not in visibility and visibility != "localonly"


# opt-outs -------------------------------------------------------------------------------------------------------------


def check_opt_out(person: Mapping[str, Any]) -> None:
    """Raises OptedOutError where the bio asks for it, FetchError where the server closed the account."""
    if person.get("deleted") is True or person.get("banned") is True:
        raise FetchError("not-found", CLOSED_BY_HOST)
    check_bio_opt_out(get_text(person, _BIO), get_text(person, _DISPLAY_NAME))
