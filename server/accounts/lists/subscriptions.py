"""The lists that the reader subscribes to: read once a day, kept as they were last read, found by account key.

A list is somebody else's opinion. It is put on a finished card, beside its name and its publisher, and affects no score
and no verdict. Where a list cannot be read any more, what was read last stays, with a sentence that says so. Whoever
publishes a list sees the reader's address once a day; nobody learns about which accounts the reader asks.

A community server publishes lists itself (hosted.py). Those are never read from an address nor kept here: what is
kept is that the reader subscribes to them.
"""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from datetime import datetime, timedelta

import msgspec

from server.accounts.analysis import Analyses
from server.accounts.jobs.queue import Jobs, ListTask, Urgency
from server.accounts.lists.addresses import checked_address, id_of, publisher_of
from server.accounts.lists.files import ListContent, ListEntry, name_of
from server.accounts.lists.hosted import HostedList, HostedLists, NoHostedLists
from server.accounts.lists.records import (
    KIND,
    KeptList,
    ListIndex,
    decode_entries,
    encode_entries,
    index_key,
    index_of,
    kept_list,
    readable_lists,
    removed_key,
)
from server.fetching import FetchError, QueuedError
from server.store import Store
from shared_schema import times
from shared_schema.limits import LISTS_LIMIT
from shared_schema.records import Listing, ListSubscription, ScoreCard, SubscribedList

log = logging.getLogger(__name__)

ALL_ACCOUNTS_LIMIT = 100_000  # accounts on all lists
ALL_BYTES_LIMIT = 8 * 1024 * 1024  # of what all lists say, as it is kept
CHECK_EVERY = timedelta(hours=24)
RETRY_AFTER = timedelta(hours=6)
FROM_THE_START = "1970-01-01T00:00:00Z"  # since when there is a subscription that the reader did not choose
UNDO_LIMIT = 5  # removed lists that can be put back; in memory only


class TooManyListsError(ValueError):
    """There is no room for another list. The message is for readers."""


class UnknownListError(LookupError):
    """The reader does not subscribe to a list with this id."""


class Lists:
    """The subscribed lists. Every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        analyses: Analyses,
        jobs: Jobs,
        clock: Callable[[], datetime],
        hosted: HostedLists | None = None,
    ) -> None:
        self._store = store
        self._analyses = analyses
        self._jobs = jobs
        self._clock = clock
        self._hosted = hosted or NoHostedLists()
        self._lock = threading.RLock()
        self._changes = 0
        # Never changed in place: whoever reads them needs no lock.
        readable = readable_lists(store)
        self._kept: dict[str, KeptList] = {
            **{
                address: _from_the_start(address)
                for address in self._hosted.defaults
                if removed_key(address) not in readable
            },
            **{address: kept for address, kept in readable.items() if not kept.removed},
        }
        self._indexes: dict[str, ListIndex] = {address: _index(kept) for address, kept in self._kept.items()}
        self._removed: OrderedDict[str, KeptList] = OrderedDict()
        self._failures: dict[str, FetchError] = {}  # by address: why it was not read the last time

    @property
    def changes(self) -> int:
        """How often what the lists say has changed."""
        return self._changes + self._hosted.changes

    # -- reading what they say ---------------------------------------------------------------------------------------

    def all(self) -> list[SubscribedList]:
        """Every subscribed list, in the order of subscribing."""
        kept = sorted(self._kept.values(), key=lambda each: (each.subscribed_at, each.address))
        return [self._shown(each) for each in kept]

    def hosted(self) -> list[SubscribedList]:
        """The lists that the server publishes itself, whether the reader subscribes to them or not."""
        return [self._shown(self._kept.get(address) or _from_the_start(address)) for address in self._hosted.addresses]

    def subscriptions(self) -> dict[str, ListSubscription]:
        """What the reader chose, by address."""
        return {
            address: ListSubscription(paused=kept.paused, made_at=kept.subscribed_at)
            for address, kept in self._kept.items()
            if kept.subscribed_at != FROM_THE_START
        }

    def get(self, list_id: str) -> SubscribedList:
        """One list. Raises UnknownListError."""
        return self._shown(self._with_id(list_id))

    def entries(self, list_id: str, text: str = "") -> list[ListEntry]:
        """What a list says, where `text` is in the account or in what is said of it. Raises UnknownListError."""
        wanted = text.casefold().strip()
        kept = self._with_id(list_id)
        hosted = self._hosted.get(kept.address)
        found = decode_entries(kept.entries) if hosted is None else hosted.entries
        if not wanted:
            return found
        return [e for e in found if any(wanted in part.casefold() for part in (e.key, e.label, e.reason or ""))]

    def about(self, keys: Iterable[str]) -> list[Listing]:
        """What the lists say about an account that has these keys, in the order of subscribing."""
        speaking = []
        for address, kept in self._kept.items():
            hosted = self._hosted.get(address)
            index = self._indexes.get(address) if hosted is None else hosted.index
            if index is not None and index.listed and not kept.paused:
                speaking.append((address, kept, hosted, index))
        # Who has no list that says anything does not pay for any.
        indexed = [index_key(key) for key in keys] if speaking else []
        listings = []
        for address, kept, hosted, index in speaking:
            found = next((key for key in indexed if key in index.listed), None)
            if found is None:
                continue
            label, reason, until = msgspec.json.decode(index.listed[found])
            if until is not None and not _is_later(until, self._clock()):
                continue
            listings.append(
                Listing(
                    address=address,
                    name=hosted.name if hosted else kept.name,
                    publisher=publisher_of(address),
                    label=label,
                    reason=reason,
                    until=until,
                    changed_at=hosted.since.get(found, hosted.changed_at) if hosted else kept.changed_at,
                )
            )
        return listings

    def apply(self, card: ScoreCard, aliases: Sequence[str] = ()) -> ScoreCard:
        """The card as the reader sees it: with what the lists say about the account."""
        if not self._kept:
            return card
        listings = self.about([card.key, *aliases])
        return msgspec.structs.replace(card, lists=listings) if listings else card

    # -- changing which there are ------------------------------------------------------------------------------------

    def subscribe(self, text: str, timeout: float) -> SubscribedList:
        """Subscribes to the list at an address, and waits for its first reading.

        Raises ListAddressError, TooManyListsError, and FetchError where there is no list to read: then there is no
        subscription either, and UnknownListError where it was removed meanwhile.
        """
        address = self._address(text)
        with self._lock:
            known = self._kept.get(address)
            if known is None:
                self._check_room()
                self._save(
                    KeptList(address=address, subscribed_at=times.write(self._clock()), name=name_of(None, address))
                )
        if known is not None or address in self._hosted.addresses:
            return self._shown(self._kept[address])
        self._wait(self._start(address, Urgency.CLICK), timeout)
        read = self._reload(address)
        failure = self._failures.get(address)
        if failure is None and read is not None and read.problem is not None and read.changed_at is None:
            failure = FetchError("bad-list", read.problem)  # another process read it
        if failure is not None:
            self._drop([address])
            raise failure
        return self.get(id_of(address))

    def add(self, subscriptions: Mapping[str, bool]) -> int:
        """Adds subscriptions, by address and whether they are paused, that are read later. Returns how many are new.

        Raises ListAddressError and TooManyListsError.
        """
        added = 0
        for text, paused in subscriptions.items():
            address = self._address(text)
            with self._lock:
                if address in self._kept:
                    continue
                self._check_room()
                now = times.write(self._clock())
                self._save(KeptList(address=address, subscribed_at=now, name=name_of(None, address), paused=paused))
                added += 1
            if not paused:
                self._start(address)
        return added

    def pause(self, list_id: str, *, paused: bool) -> SubscribedList:
        """Pauses a list, or goes on with it. Raises UnknownListError."""
        with self._lock:
            kept = msgspec.structs.replace(self._with_id(list_id), paused=paused)
            self._save(kept)
        return self._shown(kept)

    def refresh(self, list_id: str, timeout: float) -> SubscribedList:
        """Reads a list now, and waits for it. Raises UnknownListError."""
        address = self._with_id(list_id).address
        self._wait(self._start(address, Urgency.CLICK), timeout)
        self._reload(address)
        return self.get(list_id)

    def remove(self, list_id: str) -> str:
        """Removes a list; returns the id with which to undo it. Raises UnknownListError."""
        with self._lock:
            kept = self._with_id(list_id)
            self._drop([kept.address])
            if kept.address in self._hosted.defaults:
                removed = KeptList(kept.address, times.write(self._clock()), kept.name, removed=True)
                self._store.put(KIND, {removed_key(kept.address): msgspec.to_builtins(removed)})
            change = secrets.token_hex(8)
            self._removed[change] = kept
            while len(self._removed) > UNDO_LIMIT:
                self._removed.popitem(last=False)
        return change

    def undo(self, change: str) -> int:
        """Puts a removed list back; returns how many came back. Raises TooManyListsError."""
        with self._lock:
            kept = self._removed.pop(change, None)
            if kept is None or kept.address in self._kept:
                return 0
            self._check_room()
            self._save(kept)
        return 1

    def forget(self, keys: list[str] | None = None) -> int:
        """Erases what the lists say about some accounts, or all lists where `keys` is None; returns how much there was.

        What is erased of a list comes back when the list changes: its publisher still says it.
        """
        with self._lock:
            self._removed.clear()
            if keys is None:
                return self._drop(list(self._kept))
            gone = {index_key(key) for key in keys}
            erased = 0
            for address, kept in list(self._kept.items()):
                if gone.isdisjoint(self._indexes[address].listed):
                    continue
                entries = decode_entries(kept.entries)
                left = [entry for entry in entries if index_key(entry.key) not in gone]
                self._save(msgspec.structs.replace(kept, entries=encode_entries(left)))
                erased += len(entries) - len(left)
        return erased

    # -- reading them anew -------------------------------------------------------------------------------------------

    def refresh_due(self) -> int:
        """Starts reading the lists that were not read for a day; returns how many."""
        now = self._clock()
        due = [
            kept.address
            for kept in self._kept.values()
            if not kept.paused and kept.address not in self._hosted.addresses and _is_due(kept, now)
        ]
        for address in due:
            self._start(address)
        return len(due)

    def _start(self, address: str, urgency: Urgency = Urgency.REFRESH) -> Future[None] | None:
        """The job that reads a list. None where the server publishes it itself, or the queue has no room."""
        if address in self._hosted.addresses:
            return None
        return self._jobs.submit(ListTask(address, urgency))

    @staticmethod
    def _wait(job: Future[None] | None, timeout: float) -> None:
        if job is not None:
            wait_for([job], timeout)

    def read(self, address: str) -> None:
        """Reads a list and keeps it, for the job queue. Whatever goes wrong, what was read before stays."""
        self._failures.pop(address, None)
        before = self._kept.get(address)
        if before is None:
            return
        now = self._clock()
        try:
            with self._analyses.start(_allow) as analysis:
                reading = analysis.read_list(address, before.validators, now)
            after = before if reading.content is None else self._with_content(before, reading.content, now)
            validators = before.validators if reading.content is None else reading.validators
            after = msgspec.structs.replace(after, validators=validators, problem=None)
        except QueuedError as error:  # says nothing about the list
            self._failures[address] = error
            return
        except FetchError as error:
            self._failures[address] = error
            after = msgspec.structs.replace(before, problem=_in_words(error))
        except Exception as error:
            failure = FetchError("internal", "The list could not be read because of a fault in Humankind.")
            self._failures[address] = failure
            log.error("A list could not be read.", exc_info=error)
            after = msgspec.structs.replace(before, problem=failure.detail)
        with self._lock:
            current = self._kept.get(address)
            if current is not None:  # removed while it was read, or paused
                self._save(msgspec.structs.replace(after, checked_at=times.write(now), paused=current.paused))

    def _with_content(self, before: KeptList, content: ListContent, now: datetime) -> KeptList:
        """The list with what was read. Raises FetchError where there is no room for it."""
        entries = encode_entries(content.entries)
        others = [kept for kept in self._kept.values() if kept.address != before.address]
        accounts = len(content.entries) + sum(len(self._indexes[kept.address].listed) for kept in others)
        if accounts > ALL_ACCOUNTS_LIMIT or len(entries) + sum(len(kept.entries) for kept in others) > ALL_BYTES_LIMIT:
            raise FetchError("bad-list", f"There is room for {ALL_ACCOUNTS_LIMIT:,} accounts on all lists together.")
        is_same = entries == before.entries and content.name == before.name and before.changed_at is not None
        return msgspec.structs.replace(
            before,
            name=content.name,
            kind=content.kind,
            claimed_publisher=content.claimed_publisher,
            description=content.description,
            left_out=content.left_out,
            entries=entries,
            changed_at=before.changed_at if is_same else times.write(now),
        )

    # -- keeping them ------------------------------------------------------------------------------------------------

    def _with_id(self, list_id: str) -> KeptList:
        for kept in self._kept.values():
            if id_of(kept.address) == list_id:
                return kept
        raise UnknownListError

    def _check_room(self) -> None:
        if len(self._kept) >= LISTS_LIMIT:
            raise TooManyListsError(f"There is room for {LISTS_LIMIT} lists. Remove one first.")

    def _save(self, kept: KeptList) -> None:
        with self._lock:
            self._store.put(KIND, {kept.address: msgspec.to_builtins(kept)})
            before = self._kept.get(kept.address)
            if before is None or before.entries is not kept.entries:
                self._indexes = {**self._indexes, kept.address: _index(kept)}
            self._kept = {**self._kept, kept.address: kept}
            self._changes += 1

    def _reload(self, address: str) -> KeptList | None:
        """The list as it is in the store: on a community's server, a worker has read it."""
        with self._lock:
            document, before = self._store.get(KIND, address), self._kept.get(address)
            kept = kept_list(address, document) if document and before else None
            if kept is not None and kept != before:
                self._indexes = {**self._indexes, address: _index(kept)}
                self._kept = {**self._kept, address: kept}
                self._changes += 1
        return kept

    def _drop(self, addresses: list[str]) -> int:
        with self._lock:
            removed = self._store.delete(KIND, addresses)
            gone = set(addresses)
            self._kept = {address: kept for address, kept in self._kept.items() if address not in gone}
            self._indexes = {address: index for address, index in self._indexes.items() if address not in gone}
            self._failures = {address: error for address, error in self._failures.items() if address not in gone}
            self._changes += 1
        return removed

    def _address(self, text: str) -> str:
        """The address of a list in its one form. Raises ListAddressError."""
        return text if text in self._hosted.addresses else checked_address(text)

    def _shown(self, kept: KeptList) -> SubscribedList:
        hosted = self._hosted.get(kept.address)
        if hosted is not None:
            return _shown_hosted(kept, hosted)
        index = self._indexes.get(kept.address)
        return SubscribedList(
            id=id_of(kept.address),
            address=kept.address,
            name=kept.name,
            publisher=publisher_of(kept.address),
            kind=kept.kind,
            claimed_publisher=kept.claimed_publisher,
            description=kept.description,
            accounts=len(index.listed) if index else 0,
            left_out=kept.left_out,
            labels=index.labels if index else {},
            paused=kept.paused,
            subscribed_at=kept.subscribed_at,
            checked_at=kept.checked_at,
            changed_at=kept.changed_at,
            problem=kept.problem,
        )


def _shown_hosted(kept: KeptList, hosted: HostedList) -> SubscribedList:
    return SubscribedList(
        id=id_of(kept.address),
        address=kept.address,
        name=hosted.name,
        publisher=publisher_of(kept.address),
        accounts=len(hosted.entries),
        labels=hosted.index.labels,
        paused=kept.paused,
        subscribed_at=kept.subscribed_at,
        checked_at=hosted.changed_at,
        changed_at=hosted.changed_at,
    )


def _from_the_start(address: str) -> KeptList:
    return KeptList(address=address, subscribed_at=FROM_THE_START, name=name_of(None, address))


def _index(kept: KeptList) -> ListIndex:
    return index_of(decode_entries(kept.entries))


def _allow(host: str) -> None:
    """The `HostCheck` of a list: the reader named its address, so its host may be asked. Redirects are guarded too."""
    del host


def next_end(listings: Iterable[Listing]) -> float | None:
    """When the first of some listings ends, in seconds since 1970; None where none does."""
    ends = [end.timestamp() for listing in listings if (end := times.parse(listing.until)) is not None]
    return min(ends, default=None)


def _is_later(until: str, now: datetime) -> bool:
    end = times.parse(until)
    return end is not None and end > now


def _is_due(kept: KeptList, now: datetime) -> bool:
    checked = times.parse(kept.checked_at)
    if checked is None or checked > now:  # never, or before the clock was set back
        return True
    return now - checked >= (RETRY_AFTER if kept.problem else CHECK_EVERY)


def _in_words(error: FetchError) -> str:
    if error.slug == "too-complex":
        return "It took too much time or memory to read, so it was stopped."
    return error.detail
