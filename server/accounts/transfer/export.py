"""The export: everything that the server keeps for the reader, as one document.

Secrets (tokens, the key of the pages) are not part of it. Deleting is in erase.py.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec

from server import __version__
from server.accounts.account_records import AccountRecords
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.lists.subscriptions import Lists
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts
from server.accounts.seen_posts import SeenPosts
from server.accounts.shared_settings import SharedSettings
from server.accounts.tags import Tags
from server.settings import Settings
from shared_schema import times
from shared_schema.records import Export


class Exporter:
    """Collects what the server keeps."""

    def __init__(
        self,
        *,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        tags: Tags,
        lists: Lists,
        shared_settings: SharedSettings,
        own_accounts: OwnAccounts,
        crowd: Crowd,
        outreaches: Outreaches,
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._tags = tags
        self._lists = lists
        self._shared_settings = shared_settings
        self._own_accounts = own_accounts
        self._crowd = crowd
        self._outreaches = outreaches
        self._settings = settings
        self._clock = clock

    def export(self) -> bytes:
        """Everything that is kept: an Export as JSON. Cards are without corrections, tags and lists, which stand by
        themselves.

        Each card, and what was seen of each account, is encoded by itself: all of them as values take several times
        the room of the JSON.
        """
        encode = msgspec.json.encode
        cards = {record.key: msgspec.Raw(encode(record.card)) for record in self._records.each_card()}
        seen = {key: msgspec.Raw(encode(evidence)) for key, evidence in self._seen_posts.all_evidence()}
        return encode(msgspec.structs.replace(self._small_parts(), cards=cards, seen=seen))

    def parts(self) -> dict[str, Any]:
        """The parts of an export that an import takes (IMPORTED_PARTS)."""
        return {
            "corrections": self._corrections.all(),
            "tags": self._tags.all(),
            "lists": self._lists.subscriptions(),
            "rules": self._shared_settings.all(),
            "own_accounts": self._own_accounts.all(),
            "outreach": self._outreaches.all(),
            "crowd_days": self._crowd.exported_days(),
        }

    def _small_parts(self) -> Export:
        return Export(
            version=__version__,
            exported_at=times.write(self._clock()),
            seen={},
            cards={},
            over_time=self._crowd.over_time(),
            settings=self._settings.as_plain(),
            **self.parts(),
        )
