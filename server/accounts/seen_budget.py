"""The budget of seen posts: what is dropped where there is no more room, so that no page displaces another's posts.

Pure functions. Hosts take turns, so a host that shows very much displaces only what it showed itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Post

SEEN_TEXT_LIMIT = 200_000  # characters of one account's seen posts together
UNREAD_SHARE = 4  # one host may take a quarter of the room with accounts of other hosts that were never read

# What a page shows of an account that the server reads itself is worth less than what only pages can show; an account
# that nobody but another host has ever shown may not exist.
UNREAD, READABLE, ONLY_IN_PAGES = range(3)

T = TypeVar("T")


class SeenAccount(NamedTuple):
    """What the budget needs of one account. `value` is UNREAD, READABLE or ONLY_IN_PAGES."""

    host: str | None  # its own host, or else the first that showed it
    value: int
    changed_at: float


def posts_within_budget(posts: Iterable[Post], own_hosts: frozenset[str]) -> list[Post]:
    """The posts that are kept of one account, of those given (the newest first): at most SEEN_LIMIT with at most
    SEEN_TEXT_LIMIT characters together. Those that its own host showed come before those of any other.
    """
    of_own_and_others: tuple[list[Post], list[Post]] = ([], [])
    for post in posts:
        of_own_and_others[post.seen_on not in own_hosts].append(post)
    own, others = of_own_and_others
    ordered = [*own, *_in_turns(_by_host(others, lambda post: post.seen_on))]
    lengths = accumulate(len(post.text) for post in ordered)
    fitting = sum(1 for length in lengths if length <= SEEN_TEXT_LIMIT)
    return ordered[: min(max(fitting, 1), SEEN_LIMIT)]


def beyond_budget(accounts: Mapping[str, SeenAccount], limit: int) -> list[str]:
    """The keys of the accounts to drop so that at most `limit` are left: the least valuable first, and of those the
    oldest of the host that showed the most.
    """
    newest_first = sorted(accounts.items(), key=lambda item: (-item[1].changed_at, item[0]))
    kept: list[str] = []
    for value in (ONLY_IN_PAGES, READABLE, UNREAD):
        of_value = [(key, account) for key, account in newest_first if account.value == value]
        groups = _by_host(of_value, lambda item: item[1].host)
        if value == UNREAD:
            groups = [group[: max(1, limit // UNREAD_SHARE)] for group in groups]
        kept += [key for key, _ in _in_turns(groups)]
    return list(accounts.keys() - set(kept[:limit]))


def _by_host(items: Iterable[T], host_of: Callable[[T], str | None]) -> list[list[T]]:
    groups: dict[str | None, list[T]] = {}
    for item in items:
        groups.setdefault(host_of(item), []).append(item)
    return list(groups.values())


def _in_turns(groups: Sequence[Sequence[T]]) -> Iterator[T]:
    """The first of every group, then the second of every group, and so on."""
    for position in range(max(map(len, groups), default=0)):
        for group in groups:
            if position < len(group):
                yield group[position]
