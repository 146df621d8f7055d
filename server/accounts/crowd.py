"""The crowd: how the accounts met lately divide, how kind they are over time, and who might like a hello (law L8).

Days are kept as sums only: which accounts were met is known for the running day alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from server.accounts.account_records import Entry
from server.scoring.signals.conversation import FEW_FOLLOWERS, NEW_DAYS
from server.store import Document, Store
from shared_schema import times
from shared_schema.records import (
    VERDICTS,
    Correction,
    Evidence,
    FeedResponse,
    KindnessDay,
    OutreachSuggestion,
    ScoreCard,
)

LATELY_DAYS = 30
DAYS_SHOWN = 90
HELLOS_SHOWN = 12
# Why an account might like a hello; the bounds are the absolute, published ones of the signal "reaching out".
HELLOS: dict[str, str] = {
    "new": f"New here: joined within the last {NEW_DAYS:.0f} days.",
    "quiet": f"Talks with people, and few have found them yet: {FEW_FOLLOWERS} followers at most.",
}


def hello_of(card: ScoreCard, evidence: Evidence, now: datetime) -> str | None:
    """Why a person might like a hello, a key of HELLOS; None for everybody else. Never part of a score (law L1)."""
    profile = evidence.profile
    if card.verdict != "person" or profile is None:
        return None
    made = times.parse(profile.created_at)
    if made is not None and timedelta(0) <= now - made <= timedelta(days=NEW_DAYS):
        return "new"
    return "quiet" if profile.followers is not None and profile.followers <= FEW_FOLLOWERS else None


class Crowd:
    """Who was met, and what they are like together. Every method may be called from any thread."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()
        self._day = ""
        self._met: set[str] = set()

    def meet(self, entries: Sequence[Entry]) -> None:
        """Counts accounts, with the kindness of each where it is judged, once for the running day."""
        day = self._clock().date().isoformat()
        if day == self._day and self._met.issuperset([entry.key for entry in entries]):
            return
        with self._lock:
            if day != self._day:
                self._turn(day)
            new = {entry.key: entry.kindness for entry in entries if entry.key not in self._met}
            document = self._store.get("days", day) or {"sum": 0.0, "accounts": 0}
            judged = [kindness for kindness in new.values() if kindness is not None]
            document["sum"] += sum(judged)
            document["accounts"] += len(judged)
            document["met"] = sorted(self._met | new.keys())
            self._store.put("days", {day: document})
            self._met |= new.keys()

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Forgets that these accounts were met today; all days where None."""
        with self._lock:
            if keys is None:
                self._met.clear()
                self._store.delete("days")
                return
            day = self._clock().date().isoformat()
            if day != self._day:
                self._turn(day)
            gone = self._met & set(keys)
            document = self._store.get("days", self._day)
            if gone and document is not None:
                self._met -= gone
                self._store.put("days", {self._day: document | {"met": sorted(self._met)}})

    def over_time(self) -> list[KindnessDay]:
        """Mean kindness of the accounts met on each day, oldest first."""
        days = [
            KindnessDay(
                day=day, kindness=round(document["sum"] / document["accounts"], 1), accounts=document["accounts"]
            )
            for day, document in sorted(self._store.items("days"))
            if document["accounts"]
        ]
        return days[-DAYS_SHOWN:]

    def view(self, corrections: Mapping[str, Correction]) -> FeedResponse:
        """The crowd of the last LATELY_DAYS days; the reader's corrections count."""
        since = (self._clock() - timedelta(days=LATELY_DAYS)).timestamp()
        cards = [
            (key, document)
            for key, document in reversed(self._store.items("cards"))
            if document["status"] == "ready" and document["made_at"] >= since
        ]
        verdicts: dict[str, int] = dict.fromkeys(VERDICTS, 0)
        for key, document in cards:
            verdicts[corrections[key].verdict if key in corrections else document["verdict"]] += 1
        judged = [document["kindness"] for _, document in cards if document["kindness"] is not None]
        return FeedResponse(
            accounts=len(cards),
            verdicts=verdicts,
            kindness=round(sum(judged) / len(judged), 1) if judged else None,
            over_time=self.over_time(),
            suggestions=_hellos(cards, corrections),
        )

    def _turn(self, day: str) -> None:
        """Begins a day: what was met on earlier ones is reduced to sums."""
        past = {
            old: {"sum": document["sum"], "accounts": document["accounts"]}
            for old, document in self._store.items("days")
            if old != day and "met" in document
        }
        if past:
            self._store.put("days", past)
        today = self._store.get("days", day)
        self._day = day
        self._met = set(today["met"]) if today else set()


def _hellos(cards: list[tuple[str, Document]], corrections: Mapping[str, Correction]) -> list[OutreachSuggestion]:
    liked = [
        OutreachSuggestion(
            key=key,
            sentence=HELLOS[document["hello"]],
            display_name=document["display_name"],
            url=document["url"],
        )
        for key, document in cards
        if document["hello"] and (key not in corrections or corrections[key].verdict == "person")
    ]
    return liked[:HELLOS_SHOWN]
