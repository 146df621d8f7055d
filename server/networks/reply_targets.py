"""The accounts that somebody replies to: how many followers they have and since when they exist.

Replying to someone who is new or has few followers may raise a score (the signal *reaching out*); nothing learned here
ever lowers one. Targets are fetched in batches, a few for each account that is read, only when the host has a turn
free, and remembered for a day at most.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import msgspec

from server.fetching import Fetcher, FetchError
from server.networks.base import OptedOutError
from shared_schema.records import Post
from shared_schema.times import DAY, WEEK

TARGETS_LIMIT = 40  # of one account, those of its newest replies
_NO_BATCH_API = "no-batch-api"
_NO_BATCH_API_STATUSES = (400, 401, 403, 404, 405, 422)  # what older software sends, or a members-only API


class ReplyTarget(NamedTuple):
    """How many followers an account has and when it was made. None where that is unknown."""

    followers: int | None = None
    created_at: str | None = None


def with_reply_targets(
    posts: Sequence[Post],
    target_ids: Mapping[str, str],
    fetch_batch: Callable[[Sequence[str]], Mapping[str, ReplyTarget]],
    *,
    host: str,
    batch_size: int,
    fetcher: Fetcher,
) -> list[Post]:
    """The posts, with what is known about the accounts that they reply to.

    `target_ids` maps the id of a post to the id, on `host`, of the account that it replies to. `fetch_batch` gets at
    most `batch_size` of those ids. Where it raises FetchError, the posts stay as they were.
    """
    wanted = list(dict.fromkeys(target_ids[post.id] for post in posts if post.id is not None and post.id in target_ids))
    wanted = wanted[:TARGETS_LIMIT]
    known = _noted_targets(host, wanted, fetcher)
    unknown = [] if fetcher.facts(host, [_NO_BATCH_API]) else [key for key in wanted if key not in known]
    for start in range(0, len(unknown), batch_size):
        batch = unknown[start : start + batch_size]
        try:
            fetched = fetch_batch(batch)
        except FetchError as problem:
            if problem.status in _NO_BATCH_API_STATUSES:
                fetcher.put_facts(host, {_NO_BATCH_API: True}, WEEK)
            break  # the posts are useful without it
        targets = {key: fetched.get(key, ReplyTarget()) for key in batch}
        fetcher.put_facts(host, {_note_name(key): list(target) for key, target in targets.items()}, DAY)
        known |= targets
    return [_with_target(post, known.get(target_ids.get(post.id or "", ""), ReplyTarget())) for post in posts]


def without_opted_out(
    profiles: Iterable[Mapping[str, Any]], check_opt_out: Callable[[Mapping[str, Any]], None]
) -> list[Mapping[str, Any]]:
    """The profiles of people who have not opted out. Nothing is kept about the others."""
    kept = []
    for profile in profiles:
        try:
            check_opt_out(profile)
        except (OptedOutError, FetchError):
            continue
        kept.append(profile)
    return kept


def _with_target(post: Post, target: ReplyTarget) -> Post:
    if target == ReplyTarget():
        return post
    created_at = post.replied_to_created_at or target.created_at
    return msgspec.structs.replace(post, replied_to_followers=target.followers, replied_to_created_at=created_at)


def _note_name(key: str) -> str:
    return f"reply-target {key}"


def _noted_targets(host: str, keys: Iterable[str], fetcher: Fetcher) -> dict[str, ReplyTarget]:
    key_of_name = {_note_name(key): key for key in keys}
    return {key_of_name[name]: _target_of_note(value) for name, value in fetcher.facts(host, key_of_name).items()}


def _target_of_note(value: Any) -> ReplyTarget:
    return ReplyTarget(*value) if isinstance(value, list) and len(value) == 2 else ReplyTarget()
