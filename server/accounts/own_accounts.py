"""The reader's own accounts: whose mirror is kept. No proof is needed, as only the reader sees it; no score reads it.

Of each account the mirror remembers its scores by day and to whom it replied when, without a word of any post.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

import msgspec

from server.accounts.aliases import AliasCache
from server.accounts.people import person_id
from server.accounts.per_account import UndoablePerAccount
from server.store import Store
from shared_schema import times
from shared_schema.limits import OWN_ACCOUNTS_LIMIT, OWN_HISTORY_LIMIT, OWN_REPLIES_LIMIT
from shared_schema.records import Account, OwnAccount, Score, Scores, ScoresDay, SentReply


class TooManyOwnAccountsError(ValueError):
    """There is no room for another own account. The text is for readers."""


class OwnAccounts(UndoablePerAccount[OwnAccount]):
    """The own accounts by account key. Every method may be called from any thread."""

    def __init__(self, store: Store, aliases: AliasCache, clock: Callable[[], datetime]) -> None:
        super().__init__("own_accounts", OwnAccount, store, aliases, clock)

    def add(self, account: Account) -> str:
        """Adds an account, unless it is there already; returns its key. It is on the disk when this returns.

        Raises TooManyOwnAccountsError and UnknownAccountError.
        """
        key = self._aliases.canonical_key(account)
        with self._lock:
            if key not in self._records:
                self.check_room([key])
                self.put({key: OwnAccount(made_at=times.write(self._clock()))})
        return key

    def check_room(self, keys: list[str]) -> None:
        """Raises TooManyOwnAccountsError where there is no room for these accounts."""
        if len(self._records.keys() | set(keys)) > OWN_ACCOUNTS_LIMIT:
            raise TooManyOwnAccountsError(f"There is room for {OWN_ACCOUNTS_LIMIT} own accounts.")

    def of(self, account: Account) -> tuple[str, OwnAccount | None]:
        """The key of an account, and what is kept of it where it is an own one. Raises UnknownAccountError."""
        key = self._aliases.canonical_key(account)
        return key, self.get(key)

    def remember(self, key: str, now: datetime, scores: Scores, replies: Iterable[SentReply]) -> OwnAccount | None:
        """Adds the scores of today, and replies, to what is remembered. None where the account is none of the own."""
        with self._lock:
            own = self._records.get(key)
            if own is None:
                return None
            today = now.date().isoformat()
            history = [day for day in own.history if day.day < today]
            history.append(
                ScoresDay(
                    day=today,
                    humanity=_value(scores.humanity),
                    conversation=_value(scores.conversation),
                    kindness=_value(scores.kindness),
                )
            )
            own = msgspec.structs.replace(
                own, history=history[-OWN_HISTORY_LIMIT:], replies=together(replies, own.replies)
            )
            self.put({key: own})
        return own

    def forget(self, keys: list[str] | None = None) -> int:
        with self._lock:
            removed = super().forget(keys)
            if keys is not None:
                self._forget_replies_to({person_id(key) for key in keys})
        return removed

    def _forget_replies_to(self, people: set[str]) -> None:
        """Whoever is erased is erased here, too, as somebody whom the reader replied to."""
        changed = {}
        for key, own in self._records.items():
            replies = [reply for reply in own.replies if person_id(reply.to) not in people]
            if len(replies) < len(own.replies):
                changed[key] = msgspec.structs.replace(own, replies=replies)
        if changed:
            self.put(changed)


def clean_own_account(own: OwnAccount) -> OwnAccount:
    """What another document remembers of an own account, without days that are none, each day once."""
    history = {day.day: day for day in own.history if is_day(day.day)}
    replies = [reply for reply in own.replies if reply.day is None or is_day(reply.day)]
    return msgspec.structs.replace(
        own, history=[history[day] for day in sorted(history)], replies=together(replies, ())
    )


def is_day(text: str) -> bool:
    """Whether a text such as `2026-02-30` is a day."""
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _value(score: Score | None) -> float | None:
    return score.value if score else None


def together(new: Iterable[SentReply], kept: Iterable[SentReply]) -> list[SentReply]:
    """Every reply once, the newest first; those without a day last."""
    replies = {reply.id: reply for reply in (*kept, *new)}
    return sorted(replies.values(), key=lambda reply: (reply.day or "", reply.id), reverse=True)[:OWN_REPLIES_LIMIT]
