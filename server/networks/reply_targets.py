"""Who was answered: how many follow them and since when they are there, for *reaching out* and nothing else.

Answering somebody whom few follow, or who is new, is the kindest use of a network, so it may help; nothing that is
learned here ever counts against anybody. The answered accounts are asked for in lots, few for each account that is
read, never while others wait for the host, and what is learned is noted for a day at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import OptedOutError
from shared_schema.records import Post

ANSWERED = 40  # of one account; the newest answers tell most
_DAY, _WEEK = 86_400.0, 7 * 86_400.0
_NOT_IN_LOTS = "no-accounts-in-lots"
_KNOWS_NO_LOTS = (400, 401, 403, 404, 405, 422)  # what older software says, or what is for members only


class Reach(NamedTuple):
    """How many follow an answered account, and when it was made; None where that is not known."""

    followers: int | None = None
    created_at: str | None = None


def reaching(
    posts: Sequence[Post],
    whom: Mapping[str, str],
    ask: Callable[[Sequence[str]], Mapping[str, Reach]],
    *,
    host: str,
    lot: int,
    fetcher: Fetcher,
) -> list[Post]:
    """The posts, with what is known of whom they answer.

    `whom` leads from the id of a post to the id of the account that it answers on `host`; `ask` gets at most `lot`
    of these. Where that fails, the posts are as they were.
    """
    wanted = list(dict.fromkeys(whom[post.id] for post in posts if post.id is not None and post.id in whom))[:ANSWERED]
    known = {key: _reach(value) for key, value in _noted(host, wanted, fetcher).items()}
    unknown = [] if fetcher.noted(host, [_NOT_IN_LOTS]) else [key for key in wanted if key not in known]
    for start in range(0, len(unknown), lot):
        some = unknown[start : start + lot]
        try:
            told = ask(some)
        except FetchError as problem:
            if problem.status in _KNOWS_NO_LOTS:
                fetcher.note(host, {_NOT_IN_LOTS: True}, _WEEK)
            break  # what is known without it is worth as much as before
        learned = {key: told.get(key, Reach()) for key in some}
        fetcher.note(host, {_name(key): list(reach) for key, reach in learned.items()}, _DAY)
        known |= learned
    return [_with(post, known.get(whom.get(post.id or "", ""), Reach())) for post in posts]


def unless_unwilling(
    obey: Callable[[Mapping[str, Any]], None], people: Iterable[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The people without those whose profile asks not to be read: of them nothing is learned."""
    willing = []
    for about in people:
        try:
            obey(about)
        except (OptedOutError, FetchError):
            continue
        willing.append(about)
    return willing


def _with(post: Post, reach: Reach) -> Post:
    if reach == Reach():
        return post
    created_at = post.replied_to_created_at or reach.created_at
    return msgspec.structs.replace(post, replied_to_followers=reach.followers, replied_to_created_at=created_at)


def _name(key: str) -> str:
    return f"answered {key}"


def _noted(host: str, keys: Iterable[str], fetcher: Fetcher) -> dict[str, Any]:
    names = {_name(key): key for key in keys}
    return {names[name]: value for name, value in fetcher.noted(host, names).items()}


def _reach(noted: Any) -> Reach:
    return Reach(*noted) if isinstance(noted, list) and len(noted) == 2 else Reach()
