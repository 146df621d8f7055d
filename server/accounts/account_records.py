"""What the server holds about each account it was asked about: a card, a wish, or why there is nothing.

Memory in front of the store. Entries hold no posts; cited posts stay in memory only, for a day at most.
Deciding what is fresh is the business of server.accounts.freshness, getting it that of server.accounts.refresh.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

import msgspec

from server.scoring import MODEL
from server.store import Document, Store
from shared_schema.problems import slug_of
from shared_schema.records import CitedPost, Problem, ScoreCard

IN_MEMORY = 1000  # entries held ready; the others wait in the store
CITED_IN_MEMORY = 300
CITED_SECONDS = 86_400.0

_card_decoder = msgspec.json.Decoder(ScoreCard)


class Begun(NamedTuple):
    """When work on an account began: how often everything, and that account, had been forgotten by then."""

    key: str
    everything: int
    account: int


@dataclass(slots=True)
class Entry:
    """One account. Moments in seconds since 1970. `card` carries no cited posts and no correction."""

    key: str
    status: Literal["ready", "opted_out", "unavailable"]
    made_at: float
    card: ScoreCard | None = None
    problem: Problem | None = None
    retry_at: float | None = None  # the network is not asked before this moment
    from_seen: bool = False  # the card rests on seen posts alone
    seen_at: float | None = None  # which state of the seen posts was used
    claims: list[str] = field(default_factory=list)  # keys of accounts that it says are the same person's
    hello: str | None = None  # why a hello might be liked, a key of server.accounts.crowd.HELLOS
    outdated: bool = field(default=False, compare=False)  # newer seen posts wait
    line: bytes | None = field(default=None, compare=False)  # the encoded result, while nothing changes it
    line_until: float = field(default=0.0, compare=False)

    @property
    def slug(self) -> str | None:
        """The kind of the problem, if any."""
        return slug_of(self.problem) if self.problem else None

    @property
    def kindness(self) -> float | None:
        """The card's kindness, where it is judged."""
        judged = self.card.scores.kindness if self.card else None
        return judged.value if judged else None


def _document(entry: Entry) -> Document:
    card = entry.card
    return {
        "status": entry.status,
        "made_at": entry.made_at,
        # As text: small in memory, quick to copy.
        "card": msgspec.json.encode(card).decode() if card else None,
        "problem": msgspec.to_builtins(entry.problem),
        "retry_at": entry.retry_at,
        "from_seen": entry.from_seen,
        "seen_at": entry.seen_at,
        "claims": entry.claims,
        "hello": entry.hello,
        # What the crowd view needs, so that it need not read every card.
        "verdict": card.verdict if card else None,
        "kindness": entry.kindness,
        "display_name": card.display_name if card else None,
        "url": card.url if card else None,
    }


def _entry(key: str, document: dict[str, Any]) -> Entry | None:
    card = _card_decoder.decode(document["card"]) if document["card"] else None
    if card is not None and card.model != MODEL:
        return None  # an older model said so: scored anew
    problem = msgspec.convert(document["problem"], Problem) if document["problem"] else None
    kept = ("status", "made_at", "retry_at", "from_seen", "seen_at", "hello")
    rest = {name: document[name] for name in kept}
    return Entry(key=key, card=card, problem=problem, claims=document.get("claims", []), **rest)


class Entries:
    """Entries by account key. Every method may be called from any thread."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        # Turns with every forgetting, of all or of one account: what was begun before it is not kept after it.
        self._forgotten = 0
        self._forgotten_one: dict[str, int] = {}
        self._ready: OrderedDict[str, Entry] = OrderedDict()
        self._cited: OrderedDict[str, tuple[float, list[CitedPost]]] = OrderedDict()

    def held(self, key: str) -> Entry | None:
        """The entry of an account where memory holds it; quicker than get, for feeds."""
        return self._ready.get(key)

    def get(self, key: str) -> Entry | None:
        """The entry of an account, from memory or the store."""
        with self._lock:
            begun, entry = self._begun(key), self._ready.get(key)
            if entry is not None:
                self._ready.move_to_end(key)
                return entry
        document = self._store.get("cards", key)
        entry = _entry(key, document) if document else None
        if entry is None:
            return None
        with self._lock:
            if begun != self._begun(key):
                return None
            return self._ready.get(key) or self._hold(entry)  # somebody may have kept a newer one meanwhile

    def begin(self, key: str) -> Begun:
        """To be asked when work on an account begins, and handed to keep when it is done."""
        with self._lock:
            return self._begun(key)

    def still(self, begun: Begun) -> bool:
        """Whether the account was not forgotten since the work was begun."""
        with self._lock:
            return begun == self._begun(begun.key)

    def _begun(self, key: str) -> Begun:
        return Begun(key, self._forgotten, self._forgotten_one.get(key, 0))

    def keep(self, entry: Entry, cited: list[CitedPost] | None, begun: Begun) -> bool:
        """Replaces an account's entry, and its cited posts where given.

        False, and nothing is kept, where the account that the work was begun for was forgotten since.
        """
        with self._lock:
            if begun != self._begun(begun.key):
                return False
            self._store.put("cards", {entry.key: _document(entry)})
            self._hold(entry)
            if cited is None:
                return True
            self._cited[entry.key] = (entry.made_at, cited)
            self._cited.move_to_end(entry.key)
            while len(self._cited) > CITED_IN_MEMORY:
                self._cited.popitem(last=False)
            return True

    def cited(self, key: str, now: float) -> list[CitedPost] | None:
        """The cited posts of an account's card; None where they are not held (any more)."""
        with self._lock:
            for old in [k for k, (made_at, _) in self._cited.items() if now - made_at > CITED_SECONDS]:
                del self._cited[old]
            held = self._cited.get(key)
            return held[1] if held else None

    def forget(self, keys: list[str] | None = None) -> int:
        """Forgets some or all entries; returns how many there were."""
        with self._lock:
            if keys is None:
                self._forgotten += 1
                self._forgotten_one.clear()
            for key in keys or ():
                self._forgotten_one[key] = self._forgotten_one.get(key, 0) + 1
            for key in list(self._ready) if keys is None else keys:
                self._ready.pop(key, None)
            for key in list(self._cited) if keys is None else keys:
                self._cited.pop(key, None)
            return self._store.delete("cards", keys)

    def _hold(self, entry: Entry) -> Entry:
        self._ready[entry.key] = entry
        self._ready.move_to_end(entry.key)
        while len(self._ready) > IN_MEMORY:
            self._ready.popitem(last=False)
        return entry
