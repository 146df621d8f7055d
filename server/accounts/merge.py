"""Merge: one account's evidence from two sources, fetched by the server and seen in the reader's own pages.

Pure functions. Where both have a value, the fetched one wins; gaps are filled from the other.

A page can show anything about anybody. Only what the account's own host shows is added to what was fetched. What
another host shows counts where nothing was fetched; it never marks an account as automated or an organisation.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

import msgspec

from server.accounts.seen_budget import posts_within_budget
from shared_schema import times
from shared_schema.networks import own_hosts
from shared_schema.records import Evidence, Post, Profile

SHARED_START = 20  # characters that a shortened text must share with the full one
_OF_ONE_COPY = frozenset({"seen_on"})  # fields that say where a copy is from
Merged = TypeVar("Merged", Post, Profile)


def _fill(first: Merged, second: Merged) -> Merged:
    """`first`, with its gaps filled from `second`."""
    gaps = {
        name: value
        for name in first.__struct_fields__
        if name not in _OF_ONE_COPY and getattr(first, name) is None and (value := getattr(second, name)) is not None
    }
    return msgspec.structs.replace(first, **gaps) if gaps else first


def _merge_post(first: Post, second: Post) -> Post:
    """Two copies of one post as one. The first wins, but a full text replaces one that a page shortened."""
    start = first.text.rstrip("…. ")
    is_cut = len(second.text) > len(first.text) and len(start) >= SHARED_START and second.text.startswith(start)
    filled = _fill(first, second)
    return msgspec.structs.replace(filled, text=second.text) if is_cut else filled


def merge_profiles(first: Profile | None, second: Profile | None) -> Profile | None:
    """Two profiles as one. The first wins."""
    if first is None or second is None:
        return first or second
    return _fill(first, second)


def _when(post: Post) -> float:
    moment = times.parse(post.created_at)
    return moment.timestamp() if moment else float("-inf")


def merge_posts(
    first: Iterable[Post], second: Iterable[Post], merge_copies: Callable[[Post, Post], Post] = _merge_post
) -> list[Post]:
    """Every post once, the newest first, posts without a time last. The first source wins.

    Posts with the same id are the same. A post without an id is the same as a post with the same text. Servers give
    each other's posts different ids, so posts with the same URL and text are the same, too.
    """
    merged: list[Post] = []
    by_id: dict[str, int] = {}
    by_text: dict[str, int] = {}
    by_url: dict[tuple[str, str], int] = {}
    for post in (*first, *second):
        position = by_id.get(post.id) if post.id is not None else by_text.get(post.text)
        if position is None and post.url is not None and not post.is_repost:
            position = by_url.get((post.url, post.text))
        if position is None and post.id is not None:
            position = by_text.get(post.text)
            if position is not None and merged[position].id is not None:
                position = None  # the same text posted twice is two posts
        if position is None:
            position = len(merged)
            merged.append(post)
        else:
            merged[position] = merge_copies(merged[position], post)
        known = merged[position]
        if known.id is not None:
            by_id[known.id] = position
        if post.id is not None:
            by_id[post.id] = position
        if known.url is not None and not known.is_repost:
            by_url[known.url, known.text] = position
        by_text.setdefault(known.text, position)
    return sorted(merged, key=_when, reverse=True)


def merge(fetched: Evidence | None, seen: Evidence | None) -> Evidence | None:
    """The evidence of both sources. A post keeps `origin: seen` only where it was not fetched.

    What another host shows of an account that was fetched counts for nothing, not even where it is older than what was
    fetched: a page states its times itself.
    """
    if fetched is None:
        return _without_profile_of_others(seen) if seen else None
    own = own_hosts(fetched.account, fetched.aliases)
    seen_profile = seen.profile if seen and seen.profile and seen.profile.seen_on in own else None
    seen_posts = [post for post in seen.posts if post.seen_on in own] if seen else []
    fetched_posts = [post if post.origin else msgspec.structs.replace(post, origin="fetched") for post in fetched.posts]
    return msgspec.structs.replace(
        fetched,
        profile=merge_profiles(fetched.profile, seen_profile),
        posts=merge_posts(fetched_posts, seen_posts),
    )


def _without_profile_of_others(seen: Evidence) -> Evidence:
    """Seen evidence without a profile that another host showed: its marks and its bio would decide the verdict."""
    if seen.profile is None or seen.profile.seen_on in own_hosts(seen.account):
        return seen
    return msgspec.structs.replace(seen, profile=None)


def add_seen(known: Sequence[Post], shown: Iterable[Post], own: frozenset[str]) -> tuple[list[Post], int]:
    """Adds newly shown posts to known ones; returns the posts to keep, the newest first, and how many are new.

    A post that was known already takes the text that a page of the same host shows now: it may have been edited. No
    other host changes it, except that a copy from the account's own hosts (`own`) replaces all others.
    """
    marked = [msgspec.structs.replace(post, origin="seen") for post in shown]
    merged = merge_posts(_shown_by(marked, own), _shown_by(known, own))
    known_elsewhere = [post for post in known if post.seen_on not in own]
    if known_elsewhere:
        merged = merge_posts(merged, known_elsewhere, _newer_of_one_host)
    for host in dict.fromkeys(post.seen_on for post in marked if post.seen_on not in own):
        of_host = merge_posts(_shown_by(marked, {host}), _shown_by(known, {host}))
        merged = merge_posts(merged, of_host, _newer_of_one_host)
    kept = posts_within_budget(merged, own)
    return sorted(kept, key=_when, reverse=True), max(0, len(merged) - len(known))


def _shown_by(posts: Iterable[Post], hosts: Collection[str | None]) -> list[Post]:
    return [post for post in posts if post.seen_on in hosts]


def _newer_of_one_host(first: Post, second: Post) -> Post:
    return second if first.seen_on == second.seen_on else first


def add_seen_profile(known: Profile | None, shown: Profile | None, own: frozenset[str]) -> Profile | None:
    """The profile to keep of those that pages showed: the newer one, but another host's never replaces an own one."""
    if known is None or shown is None:
        return shown or known
    if shown.seen_on in own:
        return merge_profiles(shown, known) if known.seen_on in own else shown
    if known.seen_on in own:
        return known
    return merge_profiles(shown, known) if known.seen_on == shown.seen_on else shown


def without_deleted(seen: Sequence[Post], fetched: Sequence[Post]) -> list[Post]:
    """The seen posts without those that their author has deleted.

    A post is deleted where the network shows posts from before and after it, but not the post itself. Replies count
    only where the network shows replies at all.
    """
    times_shown = [_when(post) for post in fetched if post.created_at is not None]
    if not times_shown:
        return list(seen)
    oldest, newest = min(times_shown), max(times_shown)
    shows_replies = any(post.is_reply for post in fetched)
    ids = {post.id for post in fetched if post.id is not None}
    urls = {post.url for post in fetched if post.url is not None}
    texts = {post.text for post in fetched}

    def is_deleted(post: Post) -> bool:
        if not oldest < _when(post) < newest or post.is_repost or (post.is_reply and not shows_replies):
            return False
        return post.id not in ids and post.url not in urls and post.text not in texts

    return [post for post in seen if not is_deleted(post)]
