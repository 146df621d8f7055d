"""The reader's corrections: set, remove, and apply to a card. A correction always wins over the computed verdict."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import msgspec

from server.accounts.aliases import AliasCache
from server.accounts.per_account import PerAccount
from server.locales.catalog import render
from server.scoring.messages import message
from server.store import Store
from shared_schema import times
from shared_schema.records import Account, Correction, ScoreCard, Verdict

CORRECTED = message("verdict-corrected")


class Corrections(PerAccount[Correction]):
    """The corrections by account key."""

    def __init__(self, store: Store, aliases: AliasCache, clock: Callable[[], datetime]) -> None:
        super().__init__("corrections", Correction, store, aliases, clock)

    def set(self, account: Account, verdict: Verdict, note: str | None = None) -> Correction:
        """Saves a correction. It is on the disk when this returns. Raises UnknownAccountError."""
        key = self._aliases.canonical_key(account)
        correction = Correction(verdict=verdict, note=note, made_at=times.write(self._clock()))
        self.put({key: correction})
        return correction

    def remove(self, account: Account) -> int:
        """Removes the correction of an account; returns how many there were. Raises UnknownAccountError."""
        return self.forget([self._aliases.canonical_key(account)])

    def apply(self, card: ScoreCard) -> ScoreCard:
        """The card as the reader sees it: with the correction's verdict, if there is a correction."""
        correction = self.get(card.key)
        if correction is None:
            return card
        return msgspec.structs.replace(
            card,
            verdict=correction.verdict,
            computed_verdict=card.computed_verdict or card.verdict,
            correction=correction,
            confidence=1.0,
            sentence=render(CORRECTED),
            message=CORRECTED,
        )
