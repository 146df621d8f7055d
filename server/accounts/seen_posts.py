"""Seen posts: what the reader's own pages showed, kept by account. They never leave the machine.

The extension does not send direct messages, locked posts or followers-only posts. It names the host of the page, which
is kept with each post and each profile: a page can show anything about anybody. What that counts for is decided in
merge.py; what is dropped where there is no more room, in seen_budget.py.
"""

from __future__ import annotations

import logging
import threading
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import UTC, datetime
from typing import NamedTuple

import msgspec

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.aliases import AliasCache, KeyedAccount, keyed
from server.accounts.freshness import has_opted_out
from server.accounts.merge import add_seen, add_seen_profile, without_deleted
from server.accounts.seen_budget import ONLY_IN_PAGES, READABLE, SEEN_BYTES, UNREAD, SeenAccount, beyond_budget
from server.store import Document, Store, StoreError
from server.store.packed import pack, unpack
from shared_schema import times
from shared_schema.networks import UnknownAccountError, account_of, networks, own_hosts
from shared_schema.records import Account, AccountQuery, Evidence, Post, Profile, SeenHost

log = logging.getLogger(__name__)
_MICROSECOND = 1e-6
_posts = msgspec.json.Decoder(list[Post])
_profile = msgspec.json.Decoder(Profile | None)


class _SeenOn(msgspec.Struct):
    """The part of a post or a profile that the memory needs."""

    seen_on: str | None = None


class _Kept(NamedTuple):
    """What is in memory about one account."""

    hosts: dict[str | None, int]  # how many of its posts each host showed
    own_host: str | None  # the one of them that is its own
    is_readable: bool  # the server reads its network
    was_read: bool  # and has read the account
    changed_at: float
    size: int  # of its document, in bytes

    def for_budget(self) -> SeenAccount:
        """The account as the budget sees it."""
        # What a version without hosts kept of a network that only pages can show was shown by that network's pages.
        is_own = self.own_host is not None or None in self.hosts
        value = READABLE if is_own or self.was_read else UNREAD
        value = ONLY_IN_PAGES if is_own and not self.is_readable else value
        return SeenAccount(self.own_host or next(iter(self.hosts), None), value, self.changed_at, self.size)


class _Shown(NamedTuple):
    """What pages showed of one account."""

    account: Account
    posts: list[Post]
    profiles: list[Profile]


_posts_seen_on = msgspec.json.Decoder(list[_SeenOn])
_profile_seen_on = msgspec.json.Decoder(_SeenOn | None)


class SeenPosts:
    """Seen evidence by account key. Every method may be called from any thread.

    `readable`: the networks that this server reads. `limit`: the greatest number of accounts.
    """

    def __init__(
        self,
        store: Store,
        records: AccountRecords,
        aliases: AliasCache,
        clock: Callable[[], datetime],
        *,
        readable: Collection[str],
        limit: int,
    ) -> None:
        self._store = store
        self._records = records
        self._aliases = aliases
        self._clock = clock
        self._readable = frozenset(readable)
        self._limit = limit
        self._lock = threading.Lock()
        self._kept: dict[str, _Kept] = {}
        for key, document in store.items("seen"):
            self._hold(key, document)
        self.changes = 0  # how often the seen posts of any account changed, counted after each change

    def take(self, queries: Sequence[AccountQuery], page_host: str | None = None) -> tuple[int, int]:
        """Keeps what a page of a host showed of these accounts, but nothing of accounts that opted out.

        Returns the number of posts taken and the number of new ones. They are on the disk when this returns.
        """
        now = self._clock().timestamp()
        seen_on = _host_name(page_host)
        shown: dict[str, _Shown] = {}
        taken = 0
        for query in queries:
            if not query.posts and query.profile is None:
                continue
            account = self._aliases.canonical(keyed(query.account))
            if account.problem is not None or not _can_show(seen_on, account):
                continue
            if has_opted_out(self._records.get(account.key), now):
                continue
            of_account = shown.setdefault(account.key, _Shown(account.account, [], []))
            of_account.posts.extend(
                msgspec.structs.replace(post, seen_on=seen_on, shown_as_repost=None) for post in query.posts
            )
            if query.profile is not None:
                of_account.profiles.append(msgspec.structs.replace(query.profile, seen_on=seen_on))
            taken += len(query.posts)
        return taken, self._add(shown) if shown else 0

    def take_where_possible(self, queries: Sequence[AccountQuery], page_host: str | None) -> None:
        """Like `take`, for those who ask for results: they get them even where nothing can be saved."""
        try:
            self.take(queries, page_host)
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

    def hosts(self) -> list[SeenHost]:
        """The hosts whose pages showed what is kept, the one with most posts first."""
        accounts: Counter[str | None] = Counter()
        posts: Counter[str | None] = Counter()
        with self._lock:
            for kept in self._kept.values():
                accounts.update(kept.hosts.keys())
                posts.update(kept.hosts)
        hosts = [SeenHost(host=host, accounts=count, posts=posts[host]) for host, count in accounts.items()]
        return sorted(hosts, key=lambda each: (-each.posts, each.host or ""))

    def changed_at(self, key: str) -> float | None:
        """When the seen posts of an account last changed, in seconds since 1970. None where there are none."""
        if key not in self._kept:
            return None
        document = self._store.get("seen", key)
        at = document.get("at") if document else None
        return float(at) if isinstance(at, int | float) else None

    def newest_at(self) -> float:
        """When seen posts changed last, in seconds since 1970. 0 where there are none."""
        with self._lock:
            return max((kept.changed_at for kept in self._kept.values()), default=0.0)

    def older_than(self, time: float) -> list[str]:
        """The keys of the accounts of which nothing new was seen since a time."""
        documents = ((key, document.get("at")) for key, document in self._store.items("seen"))
        return [key for key, at in documents if isinstance(at, int | float) and at < time]

    def after_reading(self, account: Account, key: str, fetched: Evidence) -> Evidence | None:
        """Notes that the network was read, and deletes seen posts that it no longer shows (see `without_deleted`).

        Returns what is left.
        """
        with self._lock:
            document = self._document(key)
            if document is None:
                return None
            posts, profile = _unpack(document)
            kept = without_deleted(posts, fetched.posts)
            if len(kept) < len(posts) or not _was_read(document):
                # The time stays: nothing new was seen.
                self._put({key: _pack(kept, profile, document["at"], was_read=True)})
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
            present, own = self._document(new), own_hosts(account_of(new))
            present_posts, present_profile = _unpack(present)
            merged, _ = add_seen(present_posts, posts, own)
            merged_profile = add_seen_profile(profile, present_profile, own)
            was_read = _was_read(document) or _was_read(present)
            self._put({new: _pack(merged, merged_profile, self._time_after(present), was_read=was_read)})
            self._delete([old])

    def drop_host(self, host: str | None) -> tuple[list[str], int]:
        """Deletes what the pages of a host showed, None for what was kept without its host.

        Returns the keys of the accounts that it showed, and the number of posts.
        """
        changed: dict[str, Document] = {}
        emptied: list[str] = []
        with self._lock:
            keys = [key for key, kept in self._kept.items() if host in kept.hosts]
            dropped = sum(self._kept[key].hosts[host] for key in keys)
            for key in keys:
                document = self._document(key)
                if document is None:
                    continue
                posts, profile = _unpack(document)
                left = [post for post in posts if post.seen_on != host]
                left_profile = profile if profile is not None and profile.seen_on != host else None
                if left or left_profile is not None:
                    at, was_read = self._time_after(document), _was_read(document)
                    changed[key] = _pack(left, left_profile, at, was_read=was_read)
                else:
                    emptied.append(key)
            self._put(changed)
            self._delete(emptied)
        return keys, dropped

    def forget(self, keys: list[str] | None = None) -> int:
        """Deletes what was seen of some accounts, or of all where `keys` is None. Returns of how many accounts."""
        with self._lock:
            return self._delete(keys)

    def _document(self, key: str) -> Document | None:
        """What is kept of an account, where it can be read."""
        document = self._store.get("seen", key)
        return document if document is not None and _is_readable(key, document) else None

    def _add(self, shown: dict[str, _Shown]) -> int:
        """Adds what pages showed, by account key; returns the number of new posts."""
        changed: dict[str, Document] = {}
        new_posts = 0
        with self._lock:
            for key, (account, shown_posts, shown_profiles) in shown.items():
                document, own = self._document(key), own_hosts(account)
                posts, profile = _unpack(document)
                merged, count = add_seen(posts, shown_posts, own)
                merged_profile = profile
                for each in shown_profiles:
                    merged_profile = add_seen_profile(merged_profile, each, own)
                if merged != posts or merged_profile != profile:
                    was_read = _was_read(document) or _is_of_network(self._records.get(key))
                    changed[key] = _pack(merged, merged_profile, self._time_after(document), was_read=was_read)
                    new_posts += count
            has_new_accounts = not changed.keys() <= self._kept.keys()
            self._put(changed)
            if has_new_accounts or sum(kept.size for kept in self._kept.values()) > SEEN_BYTES:
                self._drop_excess()
        return new_posts

    def _put(self, documents: dict[str, Document]) -> None:
        """Saves documents. Call with the lock held."""
        if documents:
            self._store.put("seen", documents)
            for key, document in documents.items():
                self._hold(key, document)
            self.changes += 1

    def _hold(self, key: str, document: Document) -> None:
        """Holds in memory what the budget needs, of a document that this version can read."""
        try:
            account = account_of(key)
            posts = _posts_seen_on.decode(unpack(document["posts"]))
            profile = _profile_seen_on.decode(unpack(document["profile"]))
            changed_at, was_read = float(document["at"]), _was_read(document)
        except (UnknownAccountError, KeyError, TypeError, ValueError, AttributeError, msgspec.MsgspecError):
            return  # `_is_readable` reports it
        hosts = Counter(post.seen_on for post in posts)
        if profile is not None:
            hosts[profile.seen_on] += 0
        own = next((host for host in hosts if host in own_hosts(account)), None)
        size = len(document["posts"]) + len(document["profile"])
        self._kept[key] = _Kept(dict(hosts), own, account.network in self._readable, was_read, changed_at, size)

    def _delete(self, keys: list[str] | None) -> int:
        """Deletes documents, all where `keys` is None. Call with the lock held."""
        deleted = self._store.delete("seen", keys)
        for key in list(self._kept) if keys is None else keys:
            self._kept.pop(key, None)
        return deleted

    def _drop_excess(self) -> None:
        excess = beyond_budget({key: kept.for_budget() for key, kept in self._kept.items()}, self._limit)
        if excess:
            self._delete(excess)

    def _time_after(self, document: Document | None) -> float:
        """The time of a change, always later than the one before: `is_outdated` compares them."""
        now = self._clock().timestamp()
        return max(now, document["at"] + _MICROSECOND) if document else now


def _host_name(host: str | None) -> str | None:
    return (host or "").strip().rstrip(".").lower() or None


def _can_show(seen_on: str | None, account: KeyedAccount) -> bool:
    """Whether pages of a host can contain posts of an account. Those of a network with one site are nowhere else."""
    row = networks()[account.account.network]
    return seen_on is None or row.federated or seen_on in own_hosts(account.account) or seen_on in row.clients


def _is_of_network(record: AccountRecord | None) -> bool:
    """Whether a record rests on what the account's network itself showed."""
    return record is not None and record.status == "ready" and not record.from_seen


def _is_readable(key: str, document: Document) -> bool:
    """Whether this version can read a document. Others are left aside until the account is seen again."""
    try:
        _unpack(document)
        datetime.fromtimestamp(document["at"], tz=UTC)
    except (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError, msgspec.MsgspecError) as error:
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
    return _posts.decode(unpack(document["posts"])), _profile.decode(unpack(document["profile"]))


def _was_read(document: Document | None) -> bool:
    return document is not None and document.get("was_read") is True  # not in documents of version 0.1.0


def _pack(posts: list[Post], profile: Profile | None, changed_at: float, *, was_read: bool) -> Document:
    return {
        "posts": pack(msgspec.json.encode(posts)),
        "profile": pack(msgspec.json.encode(profile)),
        "at": changed_at,
        "was_read": was_read,
    }
