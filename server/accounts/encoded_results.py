"""Results encoded as JSON, with a cache: feeds request the same known accounts again and again.

A result is cached for each language in which it was requested. It is valid while it was made from the record, the
correction, the tag and the lists that are current, and the card is fresh. While nothing at all has changed, accounts
that were asked for before get the same bytes (known_results.py).
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import wait
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore, Lock
from typing import NamedTuple
from weakref import ReferenceType, ref

import msgspec

from server.accounts.account_records import RECORDS_IN_MEMORY, AccountRecord, AccountRecords
from server.accounts.aliases import keyed
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.freshness import CLOCK_SKEW, fresh_until
from server.accounts.known_results import Basis, KnownResults, outline_of
from server.accounts.lists.subscriptions import Lists, next_end
from server.accounts.lookup import Lookup
from server.accounts.new_hosts import KnownHosts
from server.accounts.seen_posts import SeenPosts
from server.accounts.shared_records import SharedRecords, SharedResult
from server.accounts.tags import Tags
from server.locales.cards import localized_result
from server.locales.catalog import LANGUAGES, SOURCE
from shared_schema.records import Account, AccountQuery, AccountResult, Correction, NewHosts, ScoresRequest, Tag

READY_SOON_SECONDS = 0.2  # how long a batch waits for jobs that need no network or are nearly done
WAITING_LIMIT = 3  # batches that wait at the same time: each holds a thread; others get what is known


# Encoded results, and from when until when all of them are right. None instead where one is not kept.
_Found = tuple[list[bytes], tuple[float, float] | None]


class _State(NamedTuple):
    """What all results depend on, each beside its record. `number` is another one after each change."""

    number: int
    corrections: Mapping[str, Correction]  # another object after each change
    tags: Mapping[str, Tag]
    list_changes: int
    seen_changes: int


@dataclass(slots=True)
class _Encoded:
    """An encoded result and what it was made from. It goes with the record, and does not keep it: a card that is no
    longer in memory would otherwise take its room twice.
    """

    json: bytes
    record: ReferenceType[AccountRecord]
    correction: Correction | None
    tag: Tag | None
    list_changes: int
    seen_changes: int  # the last change of seen posts after which the record was checked
    valid_from: float  # before that the clock was set back
    valid_until: float
    state: int  # the number of the last state in which the result was right


class EncodedResults:
    """Encoded results in the order of the queries. Every method may be called from any thread.

    `shared_records` and `waiting` are given where several of these share a process: cards that are every reader's, and
    who waits for jobs that are nearly done.
    """

    def __init__(
        self,
        *,
        lookup: Lookup,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        tags: Tags,
        lists: Lists,
        crowd: Crowd,
        known_hosts: KnownHosts,
        clock: Callable[[], datetime],
        shared_records: SharedRecords | None = None,
        waiting: BoundedSemaphore | None = None,
    ) -> None:
        self._lookup = lookup
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._tags = tags
        self._lists = lists
        self._crowd = crowd
        self._known_hosts = known_hosts
        self._clock = clock
        self._shared = shared_records
        self._lock = Lock()
        self._waiting = waiting or BoundedSemaphore(WAITING_LIMIT)
        self._state = _State(0, {}, {}, 0, 0)
        self._cache: OrderedDict[tuple[str, str], _Encoded] = OrderedDict()  # by key and language
        self._known = KnownResults()

    def __len__(self) -> int:
        """How many encoded results are held."""
        return len(self._cache)

    def note_page(self, queries: Sequence[AccountQuery], page_host: str | None) -> None:
        """Counts accounts for the crowd, and the host of the page that shows them as known."""
        self._note_host(page_host)
        self._crowd.record(queries, page_host)

    def _note_host(self, page_host: str | None) -> None:
        if page_host:
            self._known_hosts.add(page_host)

    def known_response(self, request: bytes, language: str = SOURCE) -> bytes | None:
        """The response to a request, as JSON, where each account was asked for before. None where anything changed."""
        outline = outline_of(request)
        if outline is None:
            return None
        basis = self._basis(outline.page_host)
        now = self._clock().timestamp()
        results = self._known.get(outline.options(language), outline.accounts, basis, now)
        if results is None:
            return None
        self._note_host(outline.page_host)  # the crowd has counted the accounts
        return _joined(results)

    def response(
        self, request: bytes, decoded: ScoresRequest, rejected: Mapping[int, bytes], language: str = SOURCE
    ) -> bytes:
        """The response to a request, as JSON.

        `request` is what was sent, `decoded` what is valid of it, `rejected` the results of the rest by position.
        """
        page_host = decoded.page_host
        basis = self._basis(page_host)  # before everything else, so that no later change is missed
        self._lookup.load(decoded.accounts)
        self.note_page(decoded.accounts, page_host)
        results, validity = self._found(decoded.accounts, language, decoded.new_hosts, page_host)
        # With posts or a profile a request does more than ask.
        is_plain = not rejected and not any(query.posts or query.profile for query in decoded.accounts)
        # Where readers share a process, what each asked for would take more memory than all cards.
        is_kept = is_plain and validity is not None and self._shared is None
        outline = outline_of(request) if is_kept else None
        if outline is not None and validity is not None:
            now = self._clock().timestamp()
            self._known.put(outline.options(language), outline.accounts, results, basis, validity, now)
        for position, result in rejected.items():  # in rising order, so each ends up at its own position
            results.insert(position, result)
        return _joined(results)

    def of(
        self,
        queries: Sequence[AccountQuery],
        language: str = SOURCE,
        new_hosts: NewHosts | None = None,
        page_host: str | None = None,
    ) -> list[bytes]:
        """One encoded AccountResult per query, at once. Takes the seen posts of the queries first.

        `page_host` is the host of the page that shows them.
        """
        return self._found(queries, language, new_hosts, page_host)[0]

    def _found(
        self, queries: Sequence[AccountQuery], language: str, new_hosts: NewHosts | None, page_host: str | None
    ) -> _Found:
        self._seen_posts.take_where_possible(queries, page_host)
        accounts = [query.account for query in queries]
        results = self._results(accounts, language, new_hosts)
        self._lookup.prioritize(accounts)
        jobs = [*self._lookup.awaited_jobs(accounts), *self._lookup.refresh_opt_outs(queries, page_host)]
        if jobs and self._waiting.acquire(blocking=False):
            try:
                wait(jobs, READY_SOON_SECONDS)
            finally:
                self._waiting.release()
            results = self._results(accounts, language, new_hosts)
        return results

    def forget(self, keys: list[str] | None = None) -> None:
        """Drops some encoded results, or all where `keys` is None."""
        self._known.forget()
        with self._lock:
            if keys is None:
                self._cache.clear()
            for key in keys or ():
                for language in LANGUAGES:
                    self._cache.pop((key, language), None)

    def _forget_result(self, name: tuple[str, str], record: ReferenceType[AccountRecord]) -> None:
        held = self._cache.get(name)
        if held is not None and held.record is record:
            self._cache.pop(name, None)

    def _results(self, accounts: Sequence[Account], language: str, new_hosts: NewHosts | None) -> _Found:
        now = self._clock().timestamp()
        state = self._current_state()  # read before the checks, so that no later change is missed
        results: list[bytes] = []
        valid_from, valid_until, are_cached = 0.0, float("inf"), True
        for account in accounts:
            key = keyed(account).key
            if self._shared is not None:
                shared = self._shared_result(self._shared, account, key, language, new_hosts)
                if shared is not None and shared.valid_from <= now < shared.valid_until:
                    results.append(shared.json)
                    continue
            cached = self._cache.get((key, language))
            record = self._records.in_memory(key)
            if (
                cached is not None
                and record is not None
                and cached.record() is record
                and cached.valid_from <= now < cached.valid_until
                and (cached.state == state.number or self._is_right_in(state, cached, record))
            ):
                results.append(cached.json)
            else:
                results.append(self._encode(account, key, language, new_hosts))
                cached = self._cache.get((key, language))
            if cached is not None and cached.json is results[-1]:
                valid_from, valid_until = max(valid_from, cached.valid_from), min(valid_until, cached.valid_until)
            else:
                are_cached = False
        return results, (valid_from, valid_until) if are_cached else None

    def _basis(self, page_host: str | None) -> Basis:
        return Basis(self._current_state().number, self._records.changes, self._crowd.counted(page_host))

    def _current_state(self) -> _State:
        """The state as it is now, with the same number as before where nothing has changed."""
        last = self._state
        corrections, tags = self._corrections.all(), self._tags.all()
        list_changes, seen_changes = self._lists.changes, self._seen_posts.changes
        is_same = (last.list_changes, last.seen_changes) == (list_changes, seen_changes)
        if is_same and last.corrections is corrections and last.tags is tags:
            return last
        with self._lock:
            self._state = _State(self._state.number + 1, corrections, tags, list_changes, seen_changes)
            return self._state

    def _is_right_in(self, state: _State, cached: _Encoded, record: AccountRecord) -> bool:
        """Whether a result is still right although something has changed, perhaps of another account."""
        key = record.key
        if cached.correction is not state.corrections.get(key) or cached.tag is not state.tags.get(key):
            return False
        if cached.list_changes != state.list_changes:
            return False
        if cached.seen_changes != state.seen_changes:
            if self._seen_posts.is_outdated(record):
                return False
            cached.seen_changes = state.seen_changes
        cached.state = state.number
        return True

    def _shared_result(
        self, shared: SharedRecords, account: Account, key: str, language: str, new_hosts: NewHosts | None
    ) -> SharedResult | None:
        """How every reader gets the account who keeps nothing about it. None where this reader may get it otherwise."""
        record = self._records.in_memory(key)
        if record is None:
            return None
        result = shared.encoded(record, language)
        if result is None or key in self._corrections.all() or key in self._tags.all():
            return None
        if self._lists.about([key, *record.aliases]) or self._seen_posts.is_outdated(record):
            return None
        return None if self._lookup.is_at_new_host(account, new_hosts) else result

    def _encode(self, account: Account, key: str, language: str, new_hosts: NewHosts | None) -> bytes:
        state, record = self._current_state(), self._records.get(key)
        correction, tag = state.corrections.get(key), state.tags.get(key)
        result = self._lookup.result(account, new_hosts)
        encoded = msgspec.json.encode(localized_result(result, language))
        is_unchanged = (
            record is self._records.in_memory(key)
            and correction is self._corrections.get(key)
            and tag is self._tags.get(key)
        )
        # With a problem: that the host was not asked, which the next click may change.
        is_final = result.status == "ready" and not result.stale and result.problem is None
        if record is None or not is_unchanged or not is_final:
            return encoded
        valid_from, valid_until = record.made_at - CLOCK_SKEW, _valid_until(record, result)
        if self._shared is not None and _is_everybodys(result):
            self._shared.put_encoded(language, SharedResult(record, encoded, valid_from, valid_until))
        else:
            name, results = (key, language), ref(self)  # no cycle: a reader who left takes no memory

            # Runs in any thread, also in one that holds a lock, so it takes none: at worst a newer result goes, too.
            def let_go(gone: ReferenceType[AccountRecord]) -> None:
                if (left := results()) is not None:
                    left._forget_result(name, gone)

            with self._lock:
                self._cache.pop(name, None)  # so that it becomes the newest
                self._cache[name] = _Encoded(
                    encoded,
                    ref(record, let_go),
                    correction,
                    tag,
                    state.list_changes,
                    state.seen_changes,
                    valid_from,
                    valid_until,
                    state.number,
                )
                while len(self._cache) > RECORDS_IN_MEMORY:
                    self._cache.popitem(last=False)
        return encoded


def _is_everybodys(result: AccountResult) -> bool:
    """Whether a result has nothing that one reader keeps or saw, and is about the account by its own key."""
    card = result.card
    if card is None or card.key != result.key or card.evidence.seen_posts:
        return False
    return card.correction is None and card.tag is None and not card.lists


def _joined(results: list[bytes]) -> bytes:
    """A response with these results. `results` is used up."""
    # Joined once: a response is large, and each copy takes as long as finding the results.
    results[0] = b'{"results":[' + results[0]
    results[-1] += b"]}"
    return b",".join(results)


def _valid_until(record: AccountRecord, result: AccountResult) -> float:
    """When a result is no longer right: its card is old, or a list no longer says what it says."""
    end = next_end(result.card.lists) if result.card is not None else None
    return fresh_until(record) if end is None else min(end, fresh_until(record))
