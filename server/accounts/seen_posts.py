"""Posts that the reader's own pages showed, kept by account. They never leave the machine.

Direct messages, locked and followers-only posts never get here: the extension does not send them.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

import msgspec

from server.accounts.merge import add_seen, merge_profiles
from server.store import Document, Store
from shared_schema import times
from shared_schema.records import Account, AccountQuery, Evidence, Post, Profile

_posts = msgspec.json.Decoder(list[Post])
_profile = msgspec.json.Decoder(Profile | None)


class Seen:
    """Seen evidence over the store. Every method may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()

    def add(self, shown: Mapping[str, Sequence[AccountQuery]], now: float) -> dict[str, int]:
        """Keeps what pages showed, by account key; returns the number of new posts of each account that changed.

        On the disk when it returns.
        """
        changed: dict[str, Document] = {}
        new: dict[str, int] = {}
        with self._lock:
            for key, items in shown.items():
                document = self._store.get("seen", key)
                posts, profile = _unpack(document)
                shown_posts = [post for item in items for post in item.posts]
                newer = next((item.profile for item in items if item.profile is not None), None)
                merged, count = add_seen(posts, shown_posts)
                filled = merge_profiles(newer, profile)
                if merged != posts or filled != profile:
                    changed[key] = _pack(merged, filled, now)
                    new[key] = count
            self._store.put("seen", changed)
        return new

    def evidence(self, account: Account, key: str) -> Evidence | None:
        """What was seen of an account, as evidence of origin `seen`; None where nothing was."""
        document = self._store.get("seen", key)
        if document is None:
            return None
        posts, profile = _unpack(document)
        at = times.write(datetime.fromtimestamp(document["at"], tz=UTC))
        return Evidence(account=account, profile=profile, posts=posts, origin="seen", gathered_at=at)

    def changed_at(self, key: str) -> float | None:
        """When the seen posts of an account last changed, in seconds since 1970."""
        document = self._store.get("seen", key)
        return float(document["at"]) if document else None

    def rename(self, old: str, new: str, now: float) -> None:
        """What was seen under one key is kept under another from now on, with what was seen there."""
        with self._lock:
            document = self._store.get("seen", old)
            if document is None:
                return
            posts, profile = _unpack(document)
            known, known_profile = _unpack(self._store.get("seen", new))
            merged, _ = add_seen(known, posts)
            self._store.put("seen", {new: _pack(merged, merge_profiles(known_profile, profile), now)})
            self._store.delete("seen", [old])

    def forget(self, keys: list[str] | None = None) -> int:
        """Drops what was seen of some or all accounts; returns of how many there was something."""
        with self._lock:
            return self._store.delete("seen", keys)


def _unpack(document: Document | None) -> tuple[list[Post], Profile | None]:
    if document is None:
        return [], None
    return _posts.decode(document["posts"]), _profile.decode(document["profile"])


def _pack(posts: list[Post], profile: Profile | None, now: float) -> Document:
    # As text: small in memory, quick to copy.
    return {
        "posts": msgspec.json.encode(posts).decode(),
        "profile": msgspec.json.encode(profile).decode(),
        "at": now,
    }
