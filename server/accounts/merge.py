"""One account's evidence from two sides: what the server fetched and what the reader's own pages showed.

Pure functions. Fetched wins where both know something; what one does not know is filled from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TypeVar

import msgspec

from shared_schema import times
from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Evidence, Post, Profile

TEXT_KEPT = 200_000  # characters of one account's seen posts
CUT_AT_LEAST = 20  # characters that two views must share before the longer is taken for the whole
Known = TypeVar("Known", Post, Profile)


def _fill(first: Known, second: Known) -> Known:
    """`first`, with what it does not know taken from `second`."""
    gaps = {
        name: value
        for name in first.__struct_fields__
        if getattr(first, name) is None and (value := getattr(second, name)) is not None
    }
    return msgspec.structs.replace(first, **gaps) if gaps else first


def _same(first: Post, second: Post) -> Post:
    """One post of two views of it; the first wins, but words that a page had cut give way to the whole."""
    beginning = first.text.rstrip("…. ")
    cut = len(second.text) > len(first.text) and len(beginning) >= CUT_AT_LEAST and second.text.startswith(beginning)
    filled = _fill(first, second)
    return msgspec.structs.replace(filled, text=second.text) if cut else filled


def merge_profiles(first: Profile | None, second: Profile | None) -> Profile | None:
    """One profile of two; the first wins."""
    if first is None or second is None:
        return first or second
    return _fill(first, second)


def _when(post: Post) -> float:
    moment = times.parse(post.created_at)
    return moment.timestamp() if moment else float("-inf")


def merge_posts(first: Iterable[Post], second: Iterable[Post]) -> list[Post]:
    """Every post once, newest first, those without a time last. The first side wins.

    Posts are the same by id; one without an id is the same as a post with just its words. Servers that show each
    other's posts number them differently: there an address and its words tell.
    """
    merged: list[Post] = []
    by_id: dict[str, int] = {}
    by_text: dict[str, int] = {}
    by_address: dict[tuple[str, str], int] = {}
    for post in (*first, *second):
        place = by_id.get(post.id) if post.id is not None else by_text.get(post.text)
        if place is None and post.url is not None and not post.is_repost:
            place = by_address.get((post.url, post.text))
        if place is None and post.id is not None:
            place = by_text.get(post.text)
            if place is not None and merged[place].id is not None:
                place = None  # the same words posted twice are two posts
        if place is None:
            place = len(merged)
            merged.append(post)
        else:
            merged[place] = _same(merged[place], post)
        known = merged[place]
        if known.id is not None:
            by_id[known.id] = place
        if post.id is not None:
            by_id[post.id] = place
        if known.url is not None and not known.is_repost:
            by_address[known.url, known.text] = place
        by_text.setdefault(known.text, place)
    return sorted(merged, key=_when, reverse=True)


def merge(fetched: Evidence | None, seen: Evidence | None) -> Evidence | None:
    """What is known from both sides. A post keeps `origin: seen` only where nothing else knows it."""
    if fetched is None:
        return seen
    read = [post if post.origin else msgspec.structs.replace(post, origin="fetched") for post in fetched.posts]
    return msgspec.structs.replace(
        fetched,
        profile=merge_profiles(fetched.profile, seen.profile if seen else None),
        posts=merge_posts(read, seen.posts if seen else ()),
    )


def add_seen(known: Sequence[Post], shown: Iterable[Post]) -> tuple[list[Post], int]:
    """Seen posts with newly shown ones added, the newest kept; and how many are new.

    At most SEEN_LIMIT posts, and as many as have TEXT_KEPT characters together. A post that was known already takes
    what the page now shows of it (it may have been edited).
    """
    marked = [msgspec.structs.replace(post, origin="seen") for post in shown]
    merged = merge_posts(marked, known)
    lengths = accumulate(len(post.text) for post in merged)
    room = sum(1 for length in lengths if length <= TEXT_KEPT)
    return merged[: min(max(room, 1), SEEN_LIMIT)], max(0, len(merged) - len(known))
