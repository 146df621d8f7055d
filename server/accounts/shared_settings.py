"""The reader's rules and settings of the extension, shared by all browsers that are paired with this server.

Each rule and each setting is an item of its own with the time at which the reader changed it; of two, the later one
counts. So a browser never loses what was changed in another: both changes stay, and only where both changed the same
item does one replace the other. What was removed stays as an item without a value, so that it does not come back.

The server keeps the items and reads none of them; what they mean is in extension/background/shared_settings.js.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from datetime import datetime

import msgspec

from server.store import Store
from shared_schema import times
from shared_schema.limits import SHARED_SETTINGS_LIMIT
from shared_schema.records import SharedSetting

log = logging.getLogger(__name__)
_KIND = "shared_settings"
ALWAYS = "always:"  # before the key of an account whose posts are always shown


class TooManySettingsError(ValueError):
    """There is no room for more items. The message is for readers."""


class SharedSettings:
    """The items by name. Every method may be called from any thread."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.RLock()
        # Never changed in place: whoever reads it needs no lock.
        self._items: dict[str, SharedSetting] = _readable(store)

    def all(self) -> dict[str, SharedSetting]:
        """Every item by name. Do not change the dictionary."""
        return self._items

    def merge(self, items: Mapping[str, SharedSetting]) -> int:
        """Keeps those items that were changed later than what is kept; returns how many.

        A time in the future counts as now, or it would win for ever. Raises TooManySettingsError.
        """
        with self._lock:
            checked = {name: self._not_later_than_now(item) for name, item in items.items()}
            newer = {
                name: item
                for name, item in checked.items()
                if name not in self._items or _changed_at(item) > _changed_at(self._items[name])
            }
            self._put(newer)
        return len(newer)

    def replace(self, items: Mapping[str, SharedSetting]) -> tuple[int, int]:
        """Puts these items in the place of all others, changed now; returns how many changed and how many went.

        Raises TooManySettingsError.
        """
        with self._lock:
            now = _written(self._clock())
            before = self._items
            present = {name: msgspec.structs.replace(item, changed_at=now) for name, item in items.items()}
            gone = [name for name, item in before.items() if name not in items and item.value is not None]
            changed = [name for name, item in items.items() if name in before and before[name].value != item.value]
            self._put(present | {name: SharedSetting(value=None, changed_at=now) for name in gone})
        return len(changed), len(gone)

    def forget(self, keys: list[str] | None = None) -> int:
        """Erases that the posts of some accounts are always shown, or every item where `keys` is None."""
        names = None if keys is None else [name for key in keys if (name := f"{ALWAYS}{key}") in self._items]
        with self._lock:
            removed = self._store.delete(_KIND, names)
            gone = None if names is None else set(names)
            self._items = {} if gone is None else {n: item for n, item in self._items.items() if n not in gone}
        return removed

    def _put(self, items: Mapping[str, SharedSetting]) -> None:
        merged = {**self._items, **items}
        surplus = len(merged) - SHARED_SETTINGS_LIMIT
        # Only what was removed may be forgotten, the longest ago first.
        removed = sorted((n for n, item in merged.items() if item.value is None), key=lambda n: _changed_at(merged[n]))
        dropped = set(removed[: max(0, surplus)])
        if surplus > len(dropped):
            raise TooManySettingsError(f"There is room for {SHARED_SETTINGS_LIMIT:,} rules and settings.")
        kept = {name: item for name, item in items.items() if name not in dropped}
        self._store.put(_KIND, {name: msgspec.to_builtins(item) for name, item in kept.items()})
        if dropped:
            self._store.delete(_KIND, list(dropped))
        self._items = {name: item for name, item in merged.items() if name not in dropped}

    def _not_later_than_now(self, item: SharedSetting) -> SharedSetting:
        now = self._clock()
        changed = times.parse(item.changed_at)
        return msgspec.structs.replace(item, changed_at=_written(now if changed is None or changed > now else changed))


def _written(time: datetime) -> str:
    """To the millisecond: two clicks can follow each other within a second."""
    return time.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _changed_at(item: SharedSetting) -> float:
    time = times.parse(item.changed_at)
    return time.timestamp() if time else 0.0


def _readable(store: Store) -> dict[str, SharedSetting]:
    items: dict[str, SharedSetting] = {}
    for name, document in store.items(_KIND):
        try:
            items[name] = msgspec.convert(document, SharedSetting)
        except msgspec.ValidationError:
            log.error("A document of the kind %s cannot be read and is left aside.", _KIND)
    return items
