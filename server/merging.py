"""One account's evidence from two sides: what the server fetched and what the reader's own pages showed.

Pure functions. Fetched wins where both know something; what one does not know is filled from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

import msgspec

from shared_schema import times
from shared_schema.records import SEEN_LIMIT, Evidence, Post, Profile

Known = TypeVar("Known", Post, Profile)


def _fill(first: Known, second: Known) -> Known:
    """`first`, with what it does not know taken from `second`."""
    gaps = {
        name: value
        for name in first.__struct_fields__
        if getattr(first, name) is None and (value := getattr(second, name)) is not None
    }
    return msgspec.structs.replace(first, **gaps) if gaps else first


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

    Posts are the same by id; one without an id is the same as a post with just its words.
    """
    merged: list[Post] = []
    by_id: dict[str, int] = {}
    by_text: dict[str, int] = {}
    for post in (*first, *second):
        place = by_id.get(post.id) if post.id is not None else by_text.get(post.text)
        if place is None and post.id is not None:
            place = by_text.get(post.text)
            if place is not None and merged[place].id is not None:
                place = None  # the same words posted twice are two posts
        if place is None:
            place = len(merged)
            merged.append(post)
        else:
            merged[place] = _fill(merged[place], post)
        known = merged[place]
        if known.id is not None:
            by_id[known.id] = place
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
    """Seen posts with newly shown ones added, at most SEEN_LIMIT and the newest kept; and how many are new.

    A post that was known already takes what the page now shows of it (it may have been edited).
    """
    marked = [msgspec.structs.replace(post, origin="seen") for post in shown]
    merged = merge_posts(marked, known)
    return merged[:SEEN_LIMIT], len(merged) - len(known)
