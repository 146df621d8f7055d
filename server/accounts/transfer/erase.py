"""Erasing: deletes everything that the server keeps about one account, or about all of them.

Not for pairings and the key of the pages, which belong to server/web/personal_auth.py.
"""

from __future__ import annotations

import contextlib

from server.accounts.account_records import AccountRecords, rests_on_seen_posts
from server.accounts.aliases import AliasCache, keyed
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.encoded_results import EncodedResults
from server.accounts.lists.subscriptions import Lists
from server.accounts.mirror import Mirror
from server.accounts.new_hosts import DeferredLookups, KnownHosts
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts
from server.accounts.seen_posts import SeenPosts
from server.accounts.shared_settings import SharedSettings
from server.accounts.tags import Tags
from server.accounts.transfer.backups import Backups
from server.fetching import Fetcher
from server.store import Store, StoreError
from shared_schema.records import Account


class Eraser:
    """Deletes from every place that keeps something about accounts."""

    def __init__(
        self,
        *,
        store: Store,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        tags: Tags,
        lists: Lists,
        shared_settings: SharedSettings,
        own_accounts: OwnAccounts,
        mirror: Mirror,
        aliases: AliasCache,
        crowd: Crowd,
        outreaches: Outreaches,
        encoded_results: EncodedResults,
        deferred: DeferredLookups,
        known_hosts: KnownHosts,
        backups: Backups,
        fetcher: Fetcher,
    ) -> None:
        self._store = store
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._tags = tags
        self._lists = lists
        self._shared_settings = shared_settings
        self._own_accounts = own_accounts
        self._mirror = mirror
        self._aliases = aliases
        self._crowd = crowd
        self._outreaches = outreaches
        self._encoded_results = encoded_results
        self._deferred = deferred
        self._known_hosts = known_hosts
        self._backups = backups
        self._fetcher = fetcher

    def erase_account(self, account: Account) -> int:
        """Deletes everything kept about one account; returns how many records. Raises UnknownAccountError."""
        return self._erase(sorted({self._aliases.canonical_key(account), keyed(account).key}))

    def erase_seen_on(self, host: str | None) -> int:
        """Deletes what the pages of a host showed, the cards that rest on it, and its days; returns how many posts.

        None for what was kept without its host.
        """
        keys, posts = self._seen_posts.drop_host(host)
        if host is not None:
            self._crowd.forget_site(host)
            self._backups.forget_site(host)
        records = {key: self._records.get(key) for key in keys}
        outdated = [key for key, record in records.items() if record is None or rests_on_seen_posts(record)]
        self._records.forget(outdated)
        self._encoded_results.forget(outdated)
        self._store.purge()
        return posts

    def erase_all(self) -> int:
        """Deletes everything kept about accounts; returns how many records."""
        return self._erase(None)

    def _erase(self, keys: list[str] | None) -> int:
        with contextlib.suppress(StoreError):  # what cannot be deleted keeps nothing else; the last step raises it
            self._store.purge()  # first, because it frees space on a disk that may be full
        self._deferred.forget(keys)
        # Seen posts first: a refresh that starts in between finds none of them.
        erased = self._seen_posts.forget(keys) + self._records.forget(keys)
        erased += self._corrections.forget(keys) + self._tags.forget(keys)
        erased += self._lists.forget(keys) + self._shared_settings.forget(keys)
        erased += self._own_accounts.forget(keys) + self._outreaches.forget(keys)
        self._mirror.forget(keys)
        self._backups.forget(keys)
        self._encoded_results.forget(keys)
        self._aliases.forget(keys)
        self._crowd.forget(keys)
        self._known_hosts.forget()
        self._fetcher.forget()  # cached responses contain posts, too
        self._store.purge()
        return erased
