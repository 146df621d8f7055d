"""What is known about an account, at once; getting to know more is begun here and done in server/accounts/refresh.py.

Answers, the reader's own corrections, and forgetting. How long things hold is in server/accounts/freshness.py.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import wait as wait_for
from datetime import datetime

import msgspec

from server import __version__
from server.accounts.account_records import Begun, Entries, Entry
from server.accounts.aliases import Named, StatedNames, name
from server.accounts.crowd import Crowd
from server.accounts.freshness import WISH_KEPT, holds_until, state_of
from server.accounts.jobs import Flights
from server.accounts.refresh import Gathering, not_fetched
from server.accounts.seen_posts import Seen
from server.fetching import Fetcher
from server.networks import Network, readers_in_use
from server.scoring.messages import message
from server.settings import Settings
from server.store import Store
from shared_schema import times
from shared_schema.networks import account_of, key_of, normalise
from shared_schema.problems import problem
from shared_schema.records import (
    Account,
    AccountQuery,
    AccountResult,
    Correction,
    Export,
    FeedResponse,
    Problem,
    ScoreCard,
    Verdict,
)

ASK_AGAIN_MS = 1000
BUSY_SECONDS = 5
READY_SOON = 0.2  # seconds a batch waits for what needs no network or is nearly done


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
        self._settings = settings
        self._clock = clock
        self.networks_read = readers_in_use(settings.services) if networks_read is None else networks_read
        self.entries = Entries(store)
        self.seen = Seen(store)
        self._crowd = Crowd(store, clock)
        self.corrections: dict[str, Correction] = {
            key: msgspec.convert(document, Correction) for key, document in store.items("corrections")
        }
        self._saying = threading.Lock()
        self._names = StatedNames()
        self._gathering = Gathering(self.networks_read, fetcher, self.entries, self.seen, clock)
        self._flights = Flights(settings.readers)

    def close(self) -> None:
        """Gives running flights a moment to end; those that wait never start."""
        self._flights.close()

    # -- asking -----------------------------------------------------------------------------------------------------

    def ask(self, asked: AccountQuery) -> AccountResult:
        """What is known at once: ready, pending, opted_out or unavailable. Starts a flight where one is needed."""
        self.take_seen([asked])
        return self._answer(name(asked.account))

    def wait(self, account: Account, timeout: float, fresh: bool = False) -> AccountResult:
        """The account's result with its cited posts, after at most `timeout` seconds; `fresh` re-reads the network."""
        asked = name(account)
        named = self._known_as(asked)
        flight = self._start(named, fresh=True) if fresh and self._can_be_known(named) else None
        result = self._answer(asked)
        if result.status == "pending":
            flight = flight or self._flights.of(named.key)
        elif result.status == "ready" and self.entries.cited(named.key, self._now()) is None:
            flight = flight or self._start(named)  # cited posts are not kept for long: they are read again
        if flight is not None:
            self._flights.hurry(named.key, _host_of(named))
            wait_for([flight], timeout)
            result = self._answer(asked)
        if result.card is not None:
            cited = self.entries.cited(self._known_as(asked).key, self._now()) or []
            result = msgspec.structs.replace(result, card=msgspec.structs.replace(result.card, cited=cited))
        return result

    def stream(self, asked: Sequence[AccountQuery], timeout: float) -> Iterator[AccountResult]:
        """One result for each account, as they become ready; after `timeout` seconds the rest as pending."""
        self.take_seen(asked)
        waiting: dict[Future[None], list[Named]] = {}
        rest: list[Named] = []
        for named in [name(item.account) for item in asked]:
            result = self._answer(named)
            flight = self._flights.of(self._known_as(named).key)
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

    def lines(self, asked: Sequence[AccountQuery]) -> list[bytes]:
        """One encoded result for each account, in order, at once: the way of feeds, where most accounts are known."""
        self.take_seen(asked)
        names = [name(item.account) for item in asked]
        lines = self._lines(names)
        late = [self._late(named) for named in names] if self._flights else []
        if any(late):
            wait_for([flight for flight in late if flight is not None], READY_SOON)
            lines = self._lines(names)
        return lines

    def take_seen(self, asked: Sequence[AccountQuery]) -> tuple[int, int]:
        """Keeps what pages showed of these accounts: (posts taken, posts that are new). People who opted out: nothing.

        On the disk when it returns.
        """
        shown: dict[str, list[AccountQuery]] = {}
        taken = 0
        for item in asked:
            if not item.posts and item.profile is None:
                continue
            named = self._known_as(name(item.account))
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
        key = self._key(account)
        made = Correction(verdict=verdict, note=note, made_at=times.write(self._clock()))
        with self._saying:
            self._store.put("corrections", {key: msgspec.to_builtins(made)})
            self._set_corrections({**self.corrections, key: made}, key)
        return made

    def uncorrect(self, account: Account) -> int:
        """Takes the reader's word back; returns how many words there were. Raises UnknownAccountError."""
        key = self._key(account)
        with self._saying:
            gone = self._store.delete("corrections", [key])
            self._set_corrections({k: v for k, v in self.corrections.items() if k != key}, key)
        return gone

    def _set_corrections(self, corrections: dict[str, Correction], changed: str) -> None:
        self.corrections = corrections  # always another dictionary: whoever reads the former one is not disturbed
        entry = self.entries.get(changed)
        if entry is not None:
            entry.line = None

    # -- forgetting -------------------------------------------------------------------------------------------------

    def forget(self, account: Account) -> int:
        """Erases everything kept about one account; returns how many records. Raises UnknownAccountError."""
        return self._forget(sorted({key_of(normalise(account)), self._key(account)}))

    def erase(self) -> int:
        """Erases everything kept about accounts; returns how many records. Pairings and keys are Security's."""
        return self._forget(None)

    def _forget(self, keys: list[str] | None) -> int:
        # Seen posts first: a look-up that begins between the two finds nothing of them.
        gone = self.seen.forget(keys) + self.entries.forget(keys)
        with self._saying:
            gone += self._store.delete("corrections", keys)
            others = {} if keys is None else {key: said for key, said in self.corrections.items() if key not in keys}
            self.corrections = others
        self._names.forget(keys)
        self._crowd.forget(keys)
        self._fetcher.forget()  # answers of networks hold posts too; they are only a cache
        return gone

    # -- all of it --------------------------------------------------------------------------------------------------

    def now(self) -> datetime:
        """The clock everything here goes by: timezone-aware UTC."""
        return self._clock()

    def crowd(self) -> FeedResponse:
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

    def _late(self, asked: Named) -> Future[None] | None:
        """The flight that is worth a short wait: nothing to show yet, or newer seen posts are being scored."""
        named = self._known_as(asked)
        entry = self.entries.get(named.key)
        return self._flights.of(named.key) if entry is None or entry.outdated else None

    def _answer(self, asked: Named) -> AccountResult:
        named = self._known_as(asked)
        result = self._result(named)
        return result if named is asked else msgspec.structs.replace(result, key=asked.key)

    def _result(self, named: Named) -> AccountResult:
        if named.problem is not None:
            return AccountResult(key=named.key, status="unavailable", problem=named.problem)
        entry = self._entry(named.key)
        state = state_of(entry, self._now(), readable=named.account.network in self.networks_read)
        if entry is None or state == "gone":
            if not self._can_be_known(named):
                if entry is None and self.entries.get(named.key) is not None:  # a flight has landed meanwhile
                    return self._result(named)
                return AccountResult(key=named.key, status="unavailable", problem=not_fetched(named.account.network))
            if self._start(named) is None:
                return AccountResult(
                    key=named.key, status="unavailable", problem=problem("busy", retry_after=BUSY_SECONDS)
                )
            return AccountResult(key=named.key, status="pending", retry_after_ms=ASK_AGAIN_MS)
        if state == "stale":
            self._start(named)
        if entry.card is None:
            return AccountResult(key=named.key, status=entry.status, problem=self._with_pause(entry))
        self._crowd.meet([entry])
        return AccountResult(key=named.key, status="ready", card=self._corrected(entry.card), stale=state != "fresh")

    def _can_be_known(self, named: Named) -> bool:
        """Whether there is anything to score or anywhere to ask, or somebody is just doing so."""
        if named.problem is not None:
            return False
        if named.account.network in self.networks_read or self.seen.changed_at(named.key) is not None:
            return True
        return self._flights.of(named.key) is not None  # whoever asked not to be scored loses the seen posts first

    def _entry(self, key: str) -> Entry | None:
        entry = self.entries.get(key)
        if entry is not None and (entry.from_seen or entry.status == "unavailable") and not entry.outdated:
            changed_at = self.seen.changed_at(key)  # None: too long ago to be kept; the card still stands
            entry.outdated = changed_at is not None and changed_at != entry.seen_at
        return entry

    def _lines(self, names: Sequence[Named]) -> list[bytes]:
        """Encoded results: those that stand as they are from memory, the others made."""
        now = self._now()
        held = self.entries.held
        lines: list[bytes] = []
        standing: list[Entry] = []
        for named in names:
            entry = held(named.key)
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
            entry.line_until = holds_until(entry)
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
            computed_verdict=card.verdict,
            correction=said,
            confidence=1.0,
            sentence=message("verdict.corrected"),
        )

    # -- getting to know --------------------------------------------------------------------------------------------

    def _start(self, named: Named, fresh: bool = False) -> Future[None] | None:
        """The flight of an account, begun where none is in the air; None where too many are."""
        begun = self.entries.begin(named.key)
        return self._flights.start(named.key, _host_of(named), lambda: self._fly(named, begun, fresh))

    def _fly(self, named: Named, begun: Begun, fresh: bool) -> None:
        stated = self._gathering.gather(named, begun, fresh=fresh)
        if stated.key != named.key:
            self._rename(named.key, stated)

    def _rename(self, asked: str, stated: Named) -> None:
        """From now on both names lead to the stated one, and what was kept under the other is kept there."""
        now = self._now()
        self.seen.rename(asked, stated.key, now)
        self._names.note(asked, stated, now)
        self.entries.forget([asked])
        with self._saying:
            others = dict(self.corrections)
            said = others.pop(asked, None)
            if said is not None:
                kept = others.setdefault(stated.key, said)  # what was said of the stated name itself wins
                self._store.put("corrections", {stated.key: msgspec.to_builtins(kept)})
                self._store.delete("corrections", [asked])
                self._set_corrections(others, stated.key)

    def _known_as(self, asked: Named) -> Named:
        """The account under the name that its network states."""
        return self._names.of(asked, self._now())

    def _key(self, account: Account) -> str:
        """The key that everything about an account is kept under. Raises UnknownAccountError."""
        return self._known_as(name(normalise(account))).key


def _host_of(named: Named) -> str:
    """Who is asked about an account: its own server, or its network where that is one house."""
    return named.account.host or named.account.network
