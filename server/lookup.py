"""What is known about an account, at once; and getting to know more, one flight per account however many ask.

Here stand freshness, remembered failures, the merging of fetched with seen evidence, opt-outs and the reader's own
corrections. Nothing leaves the machine but what a reader's own question here makes necessary.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from concurrent.futures import wait as wait_for
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, cast

import msgspec

from server import __version__
from server.entries import Entries, Entry, Epoch
from server.feed import Crowd, hello_of
from server.fetching import Fetcher, FetchError
from server.merging import merge
from server.networks import Network, OptedOutError, readers
from server.networks.base import obey_bio
from server.scoring import score
from server.scoring.messages import say
from server.seen import Seen
from server.settings import Settings
from server.store import Store
from shared_schema import times
from shared_schema.networks import UnknownAccountError, account_of, key_of, normalise
from shared_schema.problems import problem
from shared_schema.records import (
    Account,
    Asked,
    Correction,
    Evidence,
    Export,
    FeedAnswer,
    Problem,
    Result,
    ScoreCard,
    Verdict,
)

log = logging.getLogger(__name__)

HOUR, DAY = 3600.0, 86_400.0
FRESH = 6 * HOUR
STALE = 7 * DAY  # between FRESH and this the old card is shown while a new one is made
WISH_KEPT = DAY  # an opt-out is looked at again after this
PAUSE = 600.0  # failures are remembered so long …
LONG_PAUSES = {"needs-login": DAY, "refused": DAY, "robots": DAY, "unsafe-address": DAY}  # … but these longer
OBEYED_PAUSES = frozenset({*LONG_PAUSES, "rate-limited"})  # "look again" does not shorten these
ASK_AGAIN_MS = 1000
FLIGHTS_LIMIT = 500
CLOSING_SECONDS = 3.0
READY_SOON = 0.2  # seconds a batch waits for what needs no network or is nearly done


class _Fresh:
    """A fetcher that re-reads the network instead of its cache."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def json(self, url: str, **options: Any) -> Any:
        return self._fetcher.json(url, **{**options, "fresh": True})

    def text(self, url: str, **options: Any) -> str:
        return self._fetcher.text(url, **{**options, "fresh": True})


class Named(NamedTuple):
    """An account as it is always written, with its key; or the problem with it."""

    key: str
    account: Account
    problem: Problem | None


@lru_cache(maxsize=4096)
def _named(network: str, host: str | None, handle: str) -> Named:
    account = Account(network=network, host=host, handle=handle)
    try:
        proper = normalise(account)
    except UnknownAccountError as error:
        return Named(key_of(account), account, problem("unknown-account", str(error)))
    return Named(key_of(proper), proper, None)


def name(account: Account) -> Named:
    """The account's key, or why no network here can have it."""
    return _named(account.network, account.host, account.handle)


class Lookup:
    """Asks and answers about accounts. Every method may be called from any thread."""

    def __init__(
        self,
        store: Store,
        fetcher: Fetcher,
        settings: Settings,
        clock: Callable[[], datetime],
        networks_read: Mapping[str, Network] | None = None,
    ) -> None:
        self._store = store
        self._fetcher = fetcher
        self._clock = clock
        self._settings = settings
        self.networks_read = readers() if networks_read is None else networks_read
        self.entries = Entries(store)
        self.seen = Seen(store)
        self._crowd = Crowd(store, clock)
        self.corrections: dict[str, Correction] = {
            key: msgspec.convert(document, Correction) for key, document in store.items("corrections")
        }
        self._pool = ThreadPoolExecutor(settings.readers, thread_name_prefix="reader")
        self._flights: dict[str, Future[None]] = {}
        self._flights_lock = threading.Lock()

    def close(self) -> None:
        """Gives running flights a moment to end; those that wait never start."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        wait_for(list(self._flights.values()), CLOSING_SECONDS)

    # -- asking -----------------------------------------------------------------------------------------------------

    def ask(self, asked: Asked) -> Result:
        """What is known at once: ready, pending, opted_out or unavailable. Starts a flight where one is needed."""
        self.take_seen([asked])
        return self._answer(name(asked.account))

    def wait(self, account: Account, timeout: float, fresh: bool = False) -> Result:
        """The account's result with its cited posts, after at most `timeout` seconds; `fresh` re-reads the network."""
        named = name(account)
        flight = self._start(named, fresh=True) if fresh and self._can_be_known(named) else None
        result = self._answer(named)
        if result.status == "pending":
            flight = flight or self._flights.get(named.key)
        elif result.status == "ready" and self.entries.cited(named.key, self._now()) is None:
            flight = flight or self._start(named)  # cited posts are not kept for long: they are read again
        if flight is not None:
            wait_for([flight], timeout)
            result = self._answer(named)
        if result.card is not None:
            cited = self.entries.cited(named.key, self._now()) or []
            result = msgspec.structs.replace(result, card=msgspec.structs.replace(result.card, cited=cited))
        return result

    def stream(self, asked: Sequence[Asked], timeout: float) -> Iterator[Result]:
        """One result for each account, as they become ready; after `timeout` seconds the rest as pending."""
        self.take_seen(asked)
        waiting: dict[Future[None], list[Named]] = {}
        rest: list[Named] = []
        for named in [name(item.account) for item in asked]:
            result = self._answer(named)
            flight = self._flights.get(named.key)
            if result.status != "pending":
                yield result
            elif flight is None:
                rest.append(named)
            else:
                waiting.setdefault(flight, []).append(named)
        try:
            for done in as_completed(waiting, timeout):
                for named in waiting.pop(done):
                    yield self._answer(named)
        except TimeoutError:
            pass
        for named in [*rest, *(left for group in waiting.values() for left in group)]:
            yield self._answer(named)

    def lines(self, asked: Sequence[Asked]) -> list[bytes]:
        """One encoded result for each account, in order, at once: the way of feeds, where most accounts are known."""
        self.take_seen(asked)
        names = [name(item.account) for item in asked]
        lines = self._lines(names)
        late = (
            [self._flights.get(named.key) for named in names if self._is_unsettled(named.key)] if self._flights else []
        )
        if any(late):
            wait_for([flight for flight in late if flight is not None], READY_SOON)
            lines = self._lines(names)
        return lines

    def take_seen(self, asked: Sequence[Asked]) -> tuple[int, int]:
        """Keeps what pages showed of these accounts: (posts taken, posts that are new). People who opted out: nothing.

        On the disk when it returns.
        """
        shown: dict[str, list[Asked]] = {}
        taken = 0
        for item in asked:
            if not item.posts and item.profile is None:
                continue
            named = name(item.account)
            if named.problem is not None or self._opted_out(named.key):
                continue
            shown.setdefault(named.key, []).append(item)
            taken += len(item.posts)
        new = self.seen.add(shown, self._now()) if shown else {}
        for key in new:
            entry = self.entries.get(key)
            if entry is not None and (entry.from_seen or entry.status == "unavailable"):
                entry.outdated, entry.line = True, None
        return taken, sum(new.values())

    # -- the reader's own word --------------------------------------------------------------------------------------

    def correct(self, account: Account, verdict: Verdict, note: str | None = None) -> Correction:
        """Keeps the reader's own word on an account. Raises UnknownAccountError."""
        key = key_of(normalise(account))
        made = Correction(verdict=verdict, note=note, made_at=times.write(self._clock()))
        self._store.put("corrections", {key: msgspec.to_builtins(made)})
        self._set_corrections({**self.corrections, key: made}, [key])
        return made

    def uncorrect(self, account: Account) -> int:
        """Takes the reader's word back; returns how many words there were. Raises UnknownAccountError."""
        key = key_of(normalise(account))
        gone = self._store.delete("corrections", [key])
        self._set_corrections({k: v for k, v in self.corrections.items() if k != key}, [key])
        return gone

    def _set_corrections(self, corrections: dict[str, Correction], changed: Sequence[str]) -> None:
        self.corrections = corrections
        for key in changed:
            entry = self.entries.get(key)
            if entry is not None:
                entry.line = None

    # -- forgetting -------------------------------------------------------------------------------------------------

    def forget(self, account: Account) -> int:
        """Erases everything kept about one account; returns how many records. Raises UnknownAccountError."""
        return self._forget(key_of(normalise(account)))

    def erase(self) -> int:
        """Erases everything kept about accounts; returns how many records. Pairings and keys are Security's."""
        return self._forget(None)

    def _forget(self, key: str | None) -> int:
        keys = None if key is None else [key]
        # Seen posts first: a look-up that begins between the two finds nothing of them.
        gone = self.seen.forget(keys) + self.entries.forget(keys) + self._store.delete("corrections", keys)
        self.corrections = {} if key is None else {k: v for k, v in self.corrections.items() if k != key}
        self._crowd.forget(keys)
        self._fetcher.forget()  # answers of networks hold posts too; they are only a cache
        return gone

    # -- all of it --------------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The clock everything here goes by: timezone-aware UTC."""
        return self._clock()

    def crowd(self) -> FeedAnswer:
        """The crowd as a whole, the reader's corrections counted."""
        return self._crowd.view(self.corrections)

    def recent(self, limit: int) -> list[ScoreCard]:
        """The cards made last, newest first, without cited posts."""
        keys = [key for key, document in self._store.items("cards") if document["status"] == "ready"]
        entries = [self.entries.get(key) for key in keys[-limit:]]
        return [self._corrected(entry.card) for entry in reversed(entries) if entry is not None and entry.card]

    def export(self) -> Export:
        """Everything kept for the reader. Secrets (tokens, the key of the pages) are not data and stay inside."""
        seen = {key: self.seen.evidence(account_of(key), key) for key, _ in self._store.items("seen")}
        entries = [self.entries.get(key) for key, _ in self._store.items("cards")]
        return Export(
            version=__version__,
            exported_at=times.write(self._clock()),
            corrections=dict(self.corrections),
            seen={key: evidence for key, evidence in seen.items() if evidence is not None},
            cards={entry.key: entry.card for entry in entries if entry is not None and entry.card is not None},
            over_time=self._crowd.over_time(),
            settings=self._settings.as_plain(),
        )

    # -- what is known ----------------------------------------------------------------------------------------------

    def _now(self) -> float:
        return self._clock().timestamp()

    def _opted_out(self, key: str) -> bool:
        entry = self.entries.get(key)
        return entry is not None and entry.status == "opted_out" and self._now() - entry.made_at < WISH_KEPT

    def _is_unsettled(self, key: str) -> bool:
        """Whether the account is worth a short wait: nothing to show yet, or newer seen posts are being scored."""
        entry = self.entries.get(key)
        return entry is None or entry.outdated

    def _state(self, named: Named, entry: Entry | None) -> str:
        """`fresh`; `old`: shown, and nothing can be done now; `stale`: shown while made anew; `gone`: to be made."""
        if entry is None:
            return "gone"
        now = self._now()
        age, paused = now - entry.made_at, entry.retry_at is not None and now < entry.retry_at
        if entry.status == "opted_out":
            return "fresh" if age < WISH_KEPT else "gone"
        if entry.status == "unavailable":
            return "fresh" if paused and not entry.outdated else "gone"
        if entry.from_seen:
            could_be_read = named.account.network in self.networks_read and not paused
            return "stale" if entry.outdated or could_be_read else "fresh"
        if age < FRESH:
            return "fresh"
        if age < STALE:
            return "old" if paused else "stale"
        return "gone"

    def _answer(self, named: Named) -> Result:
        if named.problem is not None:
            return Result(key=named.key, status="unavailable", problem=named.problem)
        entry = self._entry(named.key)
        state = self._state(named, entry)
        if entry is None or state == "gone":
            if not self._can_be_known(named):
                return Result(key=named.key, status="unavailable", problem=problem("not-fetched"))
            if self._start(named) is None:
                return Result(key=named.key, status="unavailable", problem=problem("busy", retry_after=5))
            return Result(key=named.key, status="pending", retry_after_ms=ASK_AGAIN_MS)
        if state == "stale":
            self._start(named)
        if entry.card is None:
            return Result(key=named.key, status=entry.status, problem=self._with_pause(entry))
        self._crowd.meet([entry])
        return Result(key=named.key, status="ready", card=self._corrected(entry.card), stale=state != "fresh")

    def _can_be_known(self, named: Named) -> bool:
        """Whether there is anything to score or anywhere to ask."""
        if named.problem is not None:
            return False
        return named.account.network in self.networks_read or self.seen.changed_at(named.key) is not None

    def _entry(self, key: str) -> Entry | None:
        entry = self.entries.get(key)
        if entry is not None and (entry.from_seen or entry.status == "unavailable") and not entry.outdated:
            changed_at = self.seen.changed_at(key)  # None: too long ago to be kept; the card still stands
            entry.outdated = changed_at is not None and changed_at != entry.seen_at
        return entry

    def _lines(self, names: Sequence[Named]) -> list[bytes]:
        """Encoded results: those that stand as they are from memory, the others made."""
        now = self._now()
        lines: list[bytes] = []
        standing: list[Entry] = []
        for named in names:
            entry = self.entries.held(named.key)
            if entry is not None and entry.line is not None and now < entry.line_until:
                lines.append(entry.line)
                standing.append(entry)
            else:
                lines.append(self._line(named))
        self._crowd.meet(standing)
        return lines

    def _line(self, named: Named) -> bytes:
        """One encoded result; kept as it is for as long as nothing can change it."""
        corrections = self.corrections
        result = self._answer(named)
        line = msgspec.json.encode(result)
        entry = self.entries.get(named.key)
        if result.status == "ready" and not result.stale and entry is not None and not entry.outdated:
            until = entry.retry_at if entry.from_seen else entry.made_at + FRESH
            entry.line_until = until if until is not None else float("inf")
            entry.line = line
            if corrections is not self.corrections:  # somebody said something meanwhile
                entry.line = None
        return line

    def _with_pause(self, entry: Entry) -> Problem | None:
        if entry.problem is None or entry.retry_at is None:
            return entry.problem
        return msgspec.structs.replace(entry.problem, retry_after=max(1.0, round(entry.retry_at - self._now())))

    def _corrected(self, card: ScoreCard) -> ScoreCard:
        said = self.corrections.get(card.key)
        if said is None:
            return card
        return msgspec.structs.replace(
            card,
            verdict=said.verdict,
            judged_verdict=card.verdict,
            correction=said,
            sure=1.0,
            sentence=say("verdict.corrected"),
        )

    # -- getting to know --------------------------------------------------------------------------------------------

    def _start(self, named: Named, fresh: bool = False) -> Future[None] | None:
        """The flight of an account, begun where none is in the air; None where too many are."""
        with self._flights_lock:
            flight = self._flights.get(named.key)
            if flight is not None:
                return flight
            if len(self._flights) >= FLIGHTS_LIMIT:
                return None
            flight = self._pool.submit(self._fly, named, fresh)
            self._flights[named.key] = flight
        return flight

    def _fly(self, named: Named, fresh: bool) -> None:
        epoch = self.entries.epoch(named.key)
        try:
            self._gather(named, fresh, epoch)
        except Exception:
            log.exception("Looking at %s failed", named.key)
            now = self._now()
            failed = Entry(named.key, "unavailable", now, problem=problem("internal"), retry_at=now + PAUSE)
            self.entries.keep(failed, [], epoch)
        finally:
            with self._flights_lock:
                self._flights.pop(named.key, None)

    def _gather(self, named: Named, fresh: bool, epoch: Epoch) -> None:
        """Reads the network where it may be asked, adds what was seen, scores, and keeps what comes out."""
        now = self._clock()
        old = self.entries.get(named.key)
        seen_at = self.seen.changed_at(named.key)
        seen = self.seen.evidence(named.account, named.key)
        try:
            if seen is not None and seen.profile is not None:
                obey_bio(seen.profile.bio, seen.profile.display_name)
            fetched, failure, retry_at = self._fetch(named, old, now, fresh)
        except OptedOutError as wish:
            self.seen.forget([named.key])
            said = problem("asked-not-to-be-scored", wish.reason)
            self.entries.keep(Entry(named.key, "opted_out", now.timestamp(), problem=said), [], epoch)
            return
        if fetched is None and old is not None and self._may_stay(old, now):
            kept = replace(old, problem=failure, retry_at=retry_at, line=None)
            self.entries.keep(kept, None, epoch)
            return
        evidence = merge(fetched, seen)
        if evidence is None or (fetched is None and not _says_something(evidence)):
            retry_at = retry_at or now.timestamp() + PAUSE
            entry = Entry(
                named.key, "unavailable", now.timestamp(), problem=failure, retry_at=retry_at, seen_at=seen_at
            )
            self.entries.keep(entry, [], epoch)
            return
        card = score(evidence, now)
        entry = Entry(
            named.key,
            "ready",
            now.timestamp(),
            card=_with_reason(msgspec.structs.replace(card, cited=[]), failure if retry_at else None),
            problem=failure,
            retry_at=retry_at,
            from_seen=fetched is None,
            seen_at=seen_at,
            hello=hello_of(card, evidence, now),
        )
        self.entries.keep(entry, card.cited, epoch)

    def _fetch(
        self, named: Named, old: Entry | None, now: datetime, fresh: bool
    ) -> tuple[Evidence | None, Problem | None, float | None]:
        """(evidence, failure, moment before which the network is not asked again). Raises OptedOutError."""
        reader = self.networks_read.get(named.account.network)
        if reader is None:
            return None, problem("not-fetched"), None
        if old is not None and _is_paused(old, now.timestamp(), fresh):
            return None, old.problem, old.retry_at
        way_out = cast(Fetcher, _Fresh(self._fetcher)) if fresh else self._fetcher
        try:
            return reader.read(named.account, way_out, now), None, None
        except FetchError as error:
            pause = max(error.retry_after or 0.0, LONG_PAUSES.get(error.slug, PAUSE))
            return None, problem(error.slug, error.detail), now.timestamp() + pause

    def _may_stay(self, old: Entry, now: datetime) -> bool:
        """Whether a card that was fetched earlier is better than what there is now."""
        return old.status == "ready" and not old.from_seen and now.timestamp() - old.made_at < STALE


def _is_paused(entry: Entry, now: float, fresh: bool) -> bool:
    if entry.retry_at is None or now >= entry.retry_at:
        return False
    return not fresh or entry.slug in OBEYED_PAUSES


def _says_something(seen: Evidence) -> bool:
    """Whether seen evidence alone is worth a card."""
    profile = seen.profile
    return bool(seen.posts) or bool(profile and (profile.declared_bot or profile.organisation))


def _with_reason(card: ScoreCard, failure: Problem | None) -> ScoreCard:
    """The card, its line on the evidence also saying why the network itself was not read."""
    if failure is None:
        return card
    sentence = f"{card.evidence.sentence} {failure.title}"
    return msgspec.structs.replace(card, evidence=msgspec.structs.replace(card.evidence, sentence=sentence))
