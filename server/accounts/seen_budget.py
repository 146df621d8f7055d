"""The budget of seen posts: what is dropped where there is no more room, so that no page displaces another's posts.

Pure functions. Hosts take turns, so a host that shows very much displaces only what it showed itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple, TypeVar

import msgspec

from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Post

ACCOUNT_BYTES = 400_000  # of one account's seen posts together, with everything that belongs to them
# Of all accounts together as they are kept, which is packed: a third of a kilobyte for each ordinary post. A page can
# show posts that hardly get smaller.
SEEN_BYTES = 24_000_000
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
    size: int = 0  # bytes that it takes


def posts_within_budget(posts: Iterable[Post], own_hosts: frozenset[str]) -> list[Post]:
    """The posts that are kept of one account, of those given (the newest first): at most SEEN_LIMIT with at most
    ACCOUNT_BYTES together. Those that its own host showed come before those of any other.
    """
    of_own_and_others: tuple[list[Post], list[Post]] = ([], [])
    for post in posts:
        of_own_and_others[post.seen_on not in own_hosts].append(post)
    own, others = of_own_and_others
    ordered = [*own, *_in_turns(_by_host(others, lambda post: post.seen_on))]
    kept: list[Post] = []
    left = ACCOUNT_BYTES
    for post in ordered:
        size = len(msgspec.json.encode(post))
        if size <= left and len(kept) < SEEN_LIMIT:
            kept.append(post)
            left -= size
    return kept


def beyond_budget(accounts: Mapping[str, SeenAccount], limit: int, most_bytes: int = SEEN_BYTES) -> list[str]:
    """The keys of the accounts to drop so that at most `limit` are left, which take at most `most_bytes`: the least
    valuable first, and of those the oldest of the host that showed the most.
    """
    newest_first = sorted(accounts.items(), key=lambda item: (-item[1].changed_at, item[0]))
    kept: list[str] = []
    for value in (ONLY_IN_PAGES, READABLE, UNREAD):
        of_value = [(key, account) for key, account in newest_first if account.value == value]
        groups = _by_host(of_value, lambda item: item[1].host)
        if value == UNREAD:
            groups = [group[: max(1, limit // UNREAD_SHARE)] for group in groups]
        kept += [key for key, _ in _in_turns(groups)]
    fitting = kept[:limit]
    if sum(accounts[key].size for key in fitting) > most_bytes:
        fitting = _within_bytes([(key, accounts[key]) for key in fitting], most_bytes)
    return list(accounts.keys() - set(fitting))


def _within_bytes(ordered: Sequence[tuple[str, SeenAccount]], most_bytes: int) -> list[str]:
    """The keys of the accounts that fit. Of equal value, those come first whose host has taken the least before."""
    taken: Counter[tuple[int, str | None]] = Counter()
    by_turn: list[tuple[int, int, str, int]] = []
    for key, account in ordered:
        taken[account.value, account.host] += account.size
        of_host = taken[account.value, account.host]
        if account.value != UNREAD or of_host <= most_bytes // UNREAD_SHARE:
            by_turn.append((-account.value, of_host, key, account.size))
    turns = sorted(by_turn)
    sums = accumulate(size for *_, size in turns)
    return [key for (_, _, key, _), length in zip(turns, sums, strict=True) if length <= most_bytes]


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
