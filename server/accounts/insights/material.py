"""What every insight reads, and how insights are built. An insight never says how good somebody is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Literal

import msgspec

from server.accounts.analysis import MirrorMaterial, ReceivedReply
from server.accounts.people import key_named
from server.locales.catalog import render
from server.scoring.messages import message
from server.scoring.timeline import Timeline
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import (
    Account,
    Insight,
    InsightName,
    InsightRow,
    Message,
    ScoresDay,
    Sentence,
    SentReply,
)

PEOPLE_SHOWN, SENTENCES_SHOWN = 10, 3


@dataclass(frozen=True)
class Material:
    """The own account as insights see it. `replies`: all that are remembered, those of the evidence among them."""

    given: MirrorMaterial
    timeline: Timeline
    replies: Sequence[SentReply]

    @property
    def account(self) -> Account:
        """The own account."""
        return self.given.evidence.account

    @property
    def now(self) -> datetime:
        """When the insights are made."""
        return self.given.now

    @property
    def history(self) -> Sequence[ScoresDay]:
        """The scores by day, the oldest first."""
        return self.given.history

    @property
    def received(self) -> Sequence[ReceivedReply]:
        """Replies to the account that pages showed, the newest first. There may be more that nobody saw."""
        return self.given.received

    @cached_property
    def names_recipients(self) -> bool:
        """Whether the network says to whom replies go: at least half of them name somebody."""
        replies = self.timeline.replies
        named = sum(reply.reply_to is not None for reply in replies)
        return self.timeline.replies_known and named * 2 >= len(replies)


def sent_replies(timeline: Timeline) -> list[SentReply]:
    """The replies of the evidence whose recipient is known, for what is remembered. Without an id, none can be."""
    found = []
    for entry in timeline.replies:
        key = key_named(entry.reply_to, timeline.account) if entry.reply_to else None
        if key is not None and entry.post.id:
            found.append(SentReply(id=entry.id, to=key, day=day_of(entry.time)))
    return found


def day_of(time: float | None) -> str | None:
    """The day of a time in seconds since 1970, in UTC."""
    return datetime.fromtimestamp(time, tz=UTC).date().isoformat() if time is not None else None


def shown_name(key: str) -> str:
    """An account as its network writes it: `@ada@hachyderm.io`, `ada.example`."""
    try:
        account = account_of(key)
    except UnknownAccountError:
        return key
    return f"@{account.handle}@{account.host}" if account.host else account.handle


def person_row(
    key: str, values: Iterable[float | None], *, day: str | None = None, url: str | None = None
) -> InsightRow:
    """The line of one person."""
    return InsightRow(label=shown_name(key), values=list(values), key=key, day=day, url=url)


def message_row(about: Message, values: Iterable[float | None], **more: str | None) -> InsightRow:
    """A line that is a sentence of ours."""
    return msgspec.structs.replace(InsightRow(label=render(about), message=about, values=list(values)), **more)


def insight(
    name: InsightName,
    about: Message,
    rows: Sequence[InsightRow] = (),
    *,
    columns: Sequence[str] = (),
    notes: Sequence[Message] = (),
    chart: Literal["lines", "bars"] | None = None,
) -> Insight:
    """An insight with its sentences in English beside their messages."""
    return Insight(
        name=name,
        sentence=render(about),
        message=about,
        notes=[Sentence(sentence=render(note), message=note) for note in notes],
        columns=list(columns),
        rows=list(rows),
        chart=chart if rows else None,
    )


__all__ = [
    "PEOPLE_SHOWN",
    "SENTENCES_SHOWN",
    "Material",
    "day_of",
    "insight",
    "message",
    "message_row",
    "person_row",
    "sent_replies",
    "shown_name",
]
