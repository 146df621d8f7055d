"""A subscribed list as it is kept in the store, and the index in which an account is found on it."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Any

import msgspec

from server.accounts.lists.files import ListEntry, label_counts
from server.store import Store
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import ListKind

log = logging.getLogger(__name__)

KIND = "lists"
_FEDIVERSE = ":"  # in place of the network: a host runs one kind of software, and its accounts have one name there


class KeptList(msgspec.Struct, frozen=True):
    """A list as it is kept. `entries` is the JSON of its ListEntry records: one text, which is quick to copy.

    `removed`: the reader does not want a list that everybody gets from the start (hosted.py).
    """

    address: str
    subscribed_at: str
    name: str
    paused: bool = False
    kind: ListKind | None = None
    claimed_publisher: str | None = None
    description: str | None = None
    left_out: int = 0
    validators: dict[str, str] = {}
    checked_at: str | None = None
    changed_at: str | None = None
    problem: str | None = None
    entries: str = "[]"
    removed: bool = False


class ListIndex(msgspec.Struct, frozen=True):
    """What one list says, by the key that `index_key` makes. The values are small JSON texts, many of them shared."""

    listed: dict[str, bytes]
    labels: dict[str, int]


def index_key(key: str) -> str:
    """A key under which an account is found whatever software its host is said to run."""
    with suppress(UnknownAccountError):
        account = account_of(key)
        if account.host is not None:
            return f"{_FEDIVERSE}{account.host}/@{account.handle}"
    return key


def index_of(entries: Sequence[ListEntry]) -> ListIndex:
    """What a list says about each account."""
    pool: dict[bytes, bytes] = {}
    listed: dict[str, bytes] = {}
    for entry in entries:
        value = msgspec.json.encode((entry.label, entry.reason, entry.until))
        listed[index_key(entry.key)] = pool.setdefault(value, value)
    return ListIndex(listed, label_counts(entries))


def encode_entries(entries: Sequence[ListEntry]) -> str:
    """As text without characters beyond ASCII, each of which would make every other one larger in memory."""
    return json.dumps(msgspec.to_builtins(entries), separators=(",", ":"))


def decode_entries(entries: str) -> list[ListEntry]:
    return msgspec.json.decode(entries, type=list[ListEntry])


def removed_key(address: str) -> str:
    """Where it is kept that a list is removed: not under its address, where an older version would read it again."""
    return f"removed {address}"


def readable_lists(store: Store) -> dict[str, KeptList]:
    """The lists that can be read, by key. The others, of a newer version for example, are left in the store."""
    lists: dict[str, KeptList] = {}
    unreadable = 0
    for address, document in store.items(KIND):
        kept = kept_list(address, document)
        if kept is None:
            unreadable += 1
        else:
            lists[address] = kept
    if unreadable:
        log.error("%d documents of the kind %s cannot be read and are left aside.", unreadable, KIND)
    return lists


def kept_list(address: str, document: Mapping[str, Any]) -> KeptList | None:
    """The list in a document. None where it cannot be read."""
    try:
        kept = msgspec.convert(document, KeptList)
        decode_entries(kept.entries)
    except msgspec.MsgspecError:
        return None
    return kept if address == (removed_key(kept.address) if kept.removed else kept.address) else None
