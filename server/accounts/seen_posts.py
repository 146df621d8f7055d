"""Seen posts: what the reader's own pages showed, kept by account. They never leave the machine.

The extension does not send direct messages, locked posts or followers-only posts.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.aliases import AliasCache, keyed
from server.accounts.freshness import has_opted_out
from server.accounts.merge import add_seen, merge_profiles, without_deleted
from server.store import Document, Store, StoreError
from shared_schema import times
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import Account, AccountQuery, Evidence, Post, Profile

log = logging.getLogger(__name__)
_MICROSECOND = 1e-6
_posts = msgspec.json.Decoder(list[Post])
_profile = msgspec.json.Decoder(Profile | None)


class SeenPosts:
    """Seen evidence by account key. Every method may be called from any thread."""

    def __init__(
        self, store: Store, records: AccountRecords, aliases: AliasCache, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._records = records
        self._aliases = aliases
        self._clock = clock
        self._lock = threading.Lock()
        self.changes = 0  # how often the seen posts of any account changed, counted after each change

    def take(self, queries: Sequence[AccountQuery]) -> tuple[int, int]:
        """Keeps what pages showed of these accounts, but nothing of accounts that opted out.

        Returns the number of posts taken and the number of new ones. They are on the disk when this returns.
        """
        now = self._clock().timestamp()
        shown: dict[str, list[AccountQuery]] = {}
        taken = 0
        for query in queries:
            if not query.posts and query.profile is None:
                continue
            account = self._aliases.canonical(keyed(query.account))
            if account.problem is not None or has_opted_out(self._records.get(account.key), now):
                continue
            shown.setdefault(account.key, []).append(query)
            taken += len(query.posts)
        return taken, self._add(shown) if shown else 0

    def take_where_possible(self, queries: Sequence[AccountQuery]) -> None:
        """Like `take`, for those who ask for results: they get them even where nothing can be saved."""
        try:
            self.take(queries)
        except StoreError as error:
            log.error("Seen posts were not kept. %s", error)

    def evidence(self, account: Account, key: str) -> Evidence | None:
        """What was seen of an account, as evidence of origin `seen`. None where nothing was seen."""
        document = self._document(key)
        return _to_evidence(account, document) if document else None

    def all_evidence(self) -> Iterator[tuple[str, Evidence]]:
        """The seen evidence of every account, with its key."""
        for key, document in self._store.items("seen"):
            try:
                account = account_of(key)
            except UnknownAccountError:
                continue  # of a version that knows more networks
            if _is_readable(key, document):
                yield key, _to_evidence(account, document)

    def changed_at(self, key: str) -> float | None:
        """When the seen posts of an account last changed, in seconds since 1970. None where there are none."""
        document = self._store.get("seen", key)
        at = document.get("at") if document else None
        return float(at) if isinstance(at, int | float) else None

    def older_than(self, time: float) -> list[str]:
        """The keys of the accounts of which nothing new was seen since a time."""
        documents = ((key, document.get("at")) for key, document in self._store.items("seen"))
        return [key for key, at in documents if isinstance(at, int | float) and at < time]

    def drop_deleted(self, account: Account, key: str, fetched: Evidence) -> Evidence | None:
        """Deletes seen posts that the network no longer shows; returns what is left. See `without_deleted`."""
        with self._lock:
            document = self._document(key)
            if document is None:
                return None
            posts, profile = _unpack(document)
            kept = without_deleted(posts, fetched.posts)
            if len(kept) < len(posts):
                # The time stays: nothing new was seen.
                self._store.put("seen", {key: _pack(kept, profile, document["at"])})
                self.changes += 1
        return self.evidence(account, key)

    def is_outdated(self, record: AccountRecord) -> bool:
        """Whether a record that rests on seen posts does not include the newest of them.

        False where the seen posts are no longer kept: the card is still valid.
        """
        if not record.from_seen and record.status != "unavailable":
            return False
        changed_at = self.changed_at(record.key)
        return changed_at is not None and changed_at != record.seen_at

    def rename(self, old: str, new: str) -> None:
        """Moves what was seen of an account to another key, and merges it with what was seen there."""
        with self._lock:
            document = self._document(old)
            if document is None:
                return
            posts, profile = _unpack(document)
            present = self._document(new)
            present_posts, present_profile = _unpack(present)
            merged, _ = add_seen(present_posts, posts)
            packed = _pack(merged, merge_profiles(present_profile, profile), self._time_after(present))
            self._store.put("seen", {new: packed})
            self._store.delete("seen", [old])
            self.changes += 1

    def forget(self, keys: list[str] | None = None) -> int:
        """Deletes what was seen of some accounts, or of all where `keys` is None. Returns of how many accounts."""
        with self._lock:
            return self._store.delete("seen", keys)

    def _document(self, key: str) -> Document | None:
        """What is kept of an account, where it can be read."""
        document = self._store.get("seen", key)
        return document if document is not None and _is_readable(key, document) else None

    def _add(self, shown: dict[str, list[AccountQuery]]) -> int:
        """Adds what pages showed, by account key; returns the number of new posts."""
        changed: dict[str, Document] = {}
        new_posts = 0
        with self._lock:
            for key, queries in shown.items():
                document = self._document(key)
                posts, profile = _unpack(document)
                shown_posts = [post for query in queries for post in query.posts]
                shown_profile = next((query.profile for query in queries if query.profile is not None), None)
                merged, count = add_seen(posts, shown_posts)
                merged_profile = merge_profiles(shown_profile, profile)
                if merged != posts or merged_profile != profile:
                    changed[key] = _pack(merged, merged_profile, self._time_after(document))
                    new_posts += count
            if changed:
                self._store.put("seen", changed)
                self.changes += 1
        return new_posts

    def _time_after(self, document: Document | None) -> float:
        """The time of a change, always later than the one before: `is_outdated` compares them."""
        now = self._clock().timestamp()
        return max(now, document["at"] + _MICROSECOND) if document else now


def _is_readable(key: str, document: Document) -> bool:
    """Whether this version can read a document. Others are left aside until the account is seen again."""
    try:
        _unpack(document)
        datetime.fromtimestamp(document["at"], tz=UTC)
    except (KeyError, TypeError, ValueError, OverflowError, OSError, msgspec.MsgspecError) as error:
        log.error("The seen posts of %s cannot be read and are left aside: %r", key, error)
        return False
    return True


def _to_evidence(account: Account, document: Document) -> Evidence:
    posts, profile = _unpack(document)
    gathered_at = times.write(datetime.fromtimestamp(document["at"], tz=UTC))
    return Evidence(account=account, profile=profile, posts=posts, origin="seen", gathered_at=gathered_at)


def _unpack(document: Document | None) -> tuple[list[Post], Profile | None]:
    if document is None:
        return [], None
    return _posts.decode(document["posts"]), _profile.decode(document["profile"])


def _pack(posts: list[Post], profile: Profile | None, changed_at: float) -> Document:
    # As text: small in memory, quick to copy.
    return {
        "posts": msgspec.json.encode(posts).decode(),
        "profile": msgspec.json.encode(profile).decode(),
        "at": changed_at,
    }
