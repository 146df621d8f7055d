"""The reader's corrections: set, remove, and apply to a card. A correction always wins over the computed verdict."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime

import msgspec

from server.accounts.aliases import AliasCache
from server.scoring.messages import message
from server.store import Store
from shared_schema import times
from shared_schema.records import Account, Correction, ScoreCard, Verdict


def _made_at(correction: Correction) -> float:
    moment = times.parse(correction.made_at)
    return moment.timestamp() if moment else 0.0


log = logging.getLogger(__name__)


class Corrections:
    """The corrections by account key, all of them in memory. Every method may be called from any thread."""

    def __init__(self, store: Store, aliases: AliasCache, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._aliases = aliases
        self._clock = clock
        self._lock = threading.Lock()
        # Never changed in place: whoever reads it needs no lock.
        self._corrections = _readable(store)

    def get(self, key: str) -> Correction | None:
        """The correction of an account."""
        return self._corrections.get(key)

    def all(self) -> dict[str, Correction]:
        """Every correction by account key. Do not change the dictionary."""
        return self._corrections

    def set(self, account: Account, verdict: Verdict, note: str | None = None) -> Correction:
        """Saves a correction. It is on the disk when this returns. Raises UnknownAccountError."""
        key = self._aliases.canonical_key(account)
        correction = Correction(verdict=verdict, note=note, made_at=times.write(self._clock()))
        with self._lock:
            self._store.put("corrections", {key: msgspec.to_builtins(correction)})
            self._corrections = {**self._corrections, key: correction}
        return correction

    def remove(self, account: Account) -> int:
        """Removes the correction of an account; returns how many there were. Raises UnknownAccountError."""
        return self.forget([self._aliases.canonical_key(account)])

    def forget(self, keys: list[str] | None = None) -> int:
        """Removes some corrections, or all where `keys` is None; returns how many there were."""
        with self._lock:
            removed = self._store.delete("corrections", keys)
            kept = {} if keys is None else {key: c for key, c in self._corrections.items() if key not in keys}
            self._corrections = kept
        return removed

    def rename(self, old: str, new: str) -> None:
        """Moves a correction to another key. Where that key has one already, the newer one is kept."""
        with self._lock:
            corrections = dict(self._corrections)
            correction = corrections.pop(old, None)
            if correction is None:
                return
            present = corrections.get(new)
            kept = max(present, correction, key=_made_at) if present else correction
            corrections[new] = kept
            self._store.put("corrections", {new: msgspec.to_builtins(kept)})
            self._store.delete("corrections", [old])
            self._corrections = corrections

    def apply(self, card: ScoreCard) -> ScoreCard:
        """The card as the reader sees it: with the correction's verdict, if there is a correction."""
        correction = self.get(card.key)
        if correction is None:
            return card
        return msgspec.structs.replace(
            card,
            verdict=correction.verdict,
            computed_verdict=card.verdict,
            correction=correction,
            confidence=1.0,
            sentence=message("verdict.corrected"),
        )


def _readable(store: Store) -> dict[str, Correction]:
    """The corrections that can be read. The others, of a newer version for example, are left in the store."""
    corrections: dict[str, Correction] = {}
    for key, document in store.items("corrections"):
        try:
            corrections[key] = msgspec.convert(document, Correction)
        except msgspec.ValidationError as error:
            log.error("The correction of %s cannot be read and is left aside: %s", key, error)
    return corrections
