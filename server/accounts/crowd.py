"""The crowd: the verdicts of recently seen accounts, their kindness over time, and outreach suggestions (law L8).

Past days are kept as sums only; which accounts were seen is known for the current day alone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from server.accounts.account_records import AccountRecord, AccountRecords, CardSummary, OutreachReason
from server.accounts.corrections import Corrections
from server.locales.catalog import SOURCE, render
from server.scoring.messages import message
from server.scoring.published_bounds import FEW_FOLLOWERS
from server.store import Document, Store
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.records import (
    VERDICTS,
    Correction,
    Evidence,
    FeedResponse,
    KindnessDay,
    Message,
    OutreachSuggestion,
    ScoreCard,
)

RECENT_DAYS = 30
DAYS_SHOWN = 90
SUGGESTIONS_SHOWN = 12
# The bounds are the absolute, published ones of the signal "reaching out".
OUTREACH_MESSAGES: dict[OutreachReason, Message] = {
    "new": message("page-hello-new", days=NEW_ACCOUNT_DAYS),
    "quiet": message("page-hello-quiet", followers=FEW_FOLLOWERS),
}


def outreach_reason(card: ScoreCard, evidence: Evidence, now: datetime) -> OutreachReason | None:
    """Why a person might like a reply. None for everybody else. Never part of a score (law L1)."""
    profile = evidence.profile
    if card.verdict != "person" or profile is None:
        return None
    created_at = times.parse(profile.created_at)
    if created_at is not None and timedelta(0) <= now - created_at <= timedelta(days=NEW_ACCOUNT_DAYS):
        return "new"
    return "quiet" if profile.followers is not None and profile.followers <= FEW_FOLLOWERS else None


class Crowd:
    """The accounts that the reader saw, as a whole. Every method may be called from any thread."""

    def __init__(
        self, store: Store, records: AccountRecords, corrections: Corrections, clock: Callable[[], datetime]
    ) -> None:
        self._store = store
        self._records = records
        self._corrections = corrections
        self._clock = clock
        self._lock = threading.Lock()
        self._day = ""
        self._seen_today: set[str] = set()

    def record(self, records: Sequence[AccountRecord]) -> None:
        """Counts accounts as seen today, each once a day, with their kindness where it was judged."""
        day = self._today()
        if day == self._day and self._seen_today.issuperset([record.key for record in records]):
            return
        with self._lock:
            self._start_day(day)
            new = {record.key: record.kindness for record in records if record.key not in self._seen_today}
            document = _sums(self._store.get("days", day))
            judged = [kindness for kindness in new.values() if kindness is not None]
            document["sum"] += sum(judged)
            document["accounts"] += len(judged)
            self._seen_today |= new.keys()
            self._put_today(document)

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Forgets that these accounts were seen today. Forgets all days where `keys` is None."""
        with self._lock:
            if keys is None:
                self._seen_today.clear()
                self._store.delete("days")
                return
            self._start_day(self._today())
            forgotten = self._seen_today & set(keys)
            document = self._store.get("days", self._day)
            if forgotten and document is not None:
                self._seen_today -= forgotten
                self._put_today(document)

    def over_time(self) -> list[KindnessDay]:
        """The mean kindness of the accounts seen on each day, the oldest day first."""
        days = [
            KindnessDay(
                day=day, kindness=round(document["sum"] / document["accounts"], 1), accounts=document["accounts"]
            )
            for day, document in sorted((day, _sums(stored)) for day, stored in self._store.items("days"))
            if document["accounts"]
        ]
        return days[-DAYS_SHOWN:]

    def view(self, language: str = SOURCE) -> FeedResponse:
        """The crowd of the last RECENT_DAYS days, with the reader's corrections. Its sentences are in `language`."""
        since = (self._clock() - timedelta(days=RECENT_DAYS)).timestamp()
        cards = [summary for summary in reversed(self._records.summaries()) if summary.made_at >= since]
        corrections = self._corrections.all()
        verdicts: dict[str, int] = dict.fromkeys(VERDICTS, 0)
        for card in cards:
            verdicts[corrections[card.key].verdict if card.key in corrections else card.verdict] += 1
        kindness = [card.kindness for card in cards if card.kindness is not None]
        return FeedResponse(
            accounts=len(cards),
            verdicts=verdicts,
            kindness=round(sum(kindness) / len(kindness), 1) if kindness else None,
            over_time=self.over_time(),
            suggestions=_suggestions(cards, corrections, language),
        )

    def _today(self) -> str:
        return self._clock().date().isoformat()

    def _put_today(self, document: Document) -> None:
        # "met" is the name that version 0.1.0 gave to this field.
        self._store.put("days", {self._day: document | {"met": sorted(self._seen_today)}})

    def _start_day(self, day: str) -> None:
        """Makes `day` the current day, and reduces earlier days to sums. Call with the lock held."""
        if day == self._day:
            return
        past = {
            earlier: _sums(document)
            for earlier, document in self._store.items("days")
            if earlier != day and "met" in document
        }
        if past:
            self._store.put("days", past)
        # A day that was over has no accounts any more: the clock was set back.
        today = (self._store.get("days", day) or {}).get("met")
        self._day = day
        self._seen_today = {key for key in today if isinstance(key, str)} if isinstance(today, list) else set()


def _sums(document: Document | None) -> Document:
    """The sums of a day. Zero where there are none, or none that can be read."""
    total, accounts = (document or {}).get("sum"), (document or {}).get("accounts")
    if isinstance(total, int | float) and isinstance(accounts, int) and accounts >= 0:
        return {"sum": float(total), "accounts": accounts}
    return {"sum": 0.0, "accounts": 0}


def _suggestions(
    cards: Iterable[CardSummary], corrections: Mapping[str, Correction], language: str
) -> list[OutreachSuggestion]:
    suggestions = [
        OutreachSuggestion(
            key=card.key,
            sentence=render(OUTREACH_MESSAGES[card.outreach_reason], language),
            display_name=card.display_name,
            url=card.url,
        )
        for card in cards
        if card.outreach_reason and (card.key not in corrections or corrections[card.key].verdict == "person")
    ]
    return suggestions[:SUGGESTIONS_SHOWN]
