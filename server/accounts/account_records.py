"""Account records: what the server keeps about each account. A card, an opt-out, or the reason why there is neither.

Memory in front of the store. Records contain no posts; cited posts are held in memory only, for a day at most. How long
a record is valid is decided in freshness.py; new records are made in refresh.py.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple, Protocol
from urllib.parse import urlsplit

import msgspec

from server.scoring import MODEL
from server.scoring.heart import empty_heart
from server.store import Document, Store
from server.store.packed import pack, unpack
from shared_schema.networks import UnknownAccountError, account_of, profile_url
from shared_schema.problems import PROBLEM_TYPES, problem, slug_of
from shared_schema.records import AccountMatch, CitedPost, OutreachReason, Problem, ScoreCard, Verdict
from shared_schema.times import DAY

RECORDS_IN_MEMORY = 500  # 25 kB each; the others are read from the store when they are needed, which takes 0.1 ms
CITED_IN_MEMORY = 150  # accounts; 40 kB each
READ_TOGETHER = 100  # records that an export has decoded at once
FORGOTTEN_LIMIT = 4096
CITED_SECONDS = DAY

_card_decoder = msgspec.json.Decoder(ScoreCard)


class OutreachCandidate(msgspec.Struct, frozen=True):
    """Why a person might like a reply, and the post to reply to. `days`: how long the silence was, for `back`."""

    reason: OutreachReason
    post_url: str
    posted_at: str
    is_inquiry: bool = False
    days: int | None = None


class Standing(msgspec.Struct, frozen=True):
    """What a community server says about an account beside its card. Times are seconds since 1970.

    `unscored_at`: its owner asked not to be scored. `appealed_at`: an appeal is open. `verdict`: a steward's, at
    `decided_at`.
    """

    unscored_at: float | None = None
    appealed_at: float | None = None
    verdict: Verdict | None = None
    decided_at: float | None = None


class Generation(NamedTuple):
    """How often everything, and one account, had been forgotten when work on that account began."""

    key: str
    all_forgotten: int
    key_forgotten: int


class Counts:
    """How often something happened to everything, and to what has one key."""

    def __init__(self) -> None:
        self._all = 0
        self._of_key: dict[str, int] = {}

    def of(self, key: str) -> tuple[int, int]:
        """The two numbers of a key. They differ from earlier ones where it happened since."""
        return self._all, self._of_key.get(key, 0)

    def __len__(self) -> int:
        return len(self._of_key)

    def add(self, keys: Collection[str] | None) -> None:
        """It happened to what has some keys, or to everything where `keys` is None."""
        for key in keys or ():
            self._of_key[key] = self._of_key.get(key, 0) + 1
        if keys is None or len(self._of_key) > FORGOTTEN_LIMIT:  # so that this does not grow for ever
            self._all += 1
            self._of_key.clear()


@dataclass(frozen=True, slots=True, weakref_slot=True)
class AccountRecord:
    """One account. Times are seconds since 1970. `card` has neither cited posts nor a correction."""

    key: str
    status: Literal["ready", "opted_out", "unavailable"]
    made_at: float
    card: ScoreCard | None = None
    problem: Problem | None = None
    retry_at: float | None = None  # the network is not read again before this time
    from_seen: bool = False  # the card rests on seen posts alone
    seen_at: float | None = None  # which state of the seen posts the record rests on
    claimed_keys: tuple[str, ...] = ()  # accounts that this one claims as the same person's
    outreach: OutreachCandidate | None = None
    contacted_hosts: tuple[str, ...] = ()  # the hosts that got requests for this account
    aliases: tuple[str, ...] = ()  # other keys of the account, from its network
    standing: Standing | None = None  # kept beside the record, by the store of a community server

    @property
    def is_unscored(self) -> bool:
        """Whether the account's owner asked this server not to score it: that holds until it is taken back."""
        return self.standing is not None and self.standing.unscored_at is not None

    @property
    def problem_slug(self) -> str | None:
        """The slug of the problem's type, such as `rate-limited`."""
        return slug_of(self.problem) if self.problem else None

    @property
    def kindness(self) -> float | None:
        """The kindness that the account's badge shows, without corrections. None where the heart is empty."""
        score = self.card.scores.kindness if self.card and empty_heart(self.card) is None else None
        return score.value if score else None

    def with_linked_accounts(self, linked_accounts: Sequence[AccountMatch]) -> AccountRecord:
        """The record with other linked accounts on its card. Unchanged where it has no card."""
        if self.card is None:
            return self
        return replace(self, card=msgspec.structs.replace(self.card, linked_accounts=list(linked_accounts)))


class CardSummary(NamedTuple):
    """What the crowd view needs of a card, read without decoding the card."""

    key: str
    made_at: float
    verdict: Verdict
    kindness: float | None
    outreach: OutreachCandidate | None
    display_name: str | None
    url: str | None
    linked_keys: tuple[str, ...] | None  # None in documents of versions before 0.2


class CitedPosts(Protocol):
    """Where cited posts are kept for a day, where memory is not the place: another process may have made the card."""

    def put(self, key: str, posts: list[CitedPost], *, shared: bool) -> None:
        """Keeps the cited posts of an account's card; `shared` where the card is every reader's."""

    def get(self, key: str) -> list[CitedPost] | None:
        """The cited posts of an account's card. None where they are no longer kept."""

    def forget(self, keys: list[str] | None) -> None:
        """Deletes those of some accounts, or all where `keys` is None."""


class AccountRecords:
    """The records by account key. Every method may be called from any thread.

    Cited posts are in memory, or in `cited_posts` where that is given.
    """

    def __init__(self, store: Store, cited_posts: CitedPosts | None = None) -> None:
        self._store = store
        self._cited_posts = cited_posts
        self._lock = threading.Lock()
        # See Generation. Work that runs while this overflows saves nothing; the next lookup starts it anew.
        self._forgotten = Counts()
        self._dropped = Counts()  # by another process's changes
        self._changes = 0
        self._in_memory: OrderedDict[str, AccountRecord] = OrderedDict()
        self._cited: OrderedDict[str, tuple[float, list[CitedPost]]] = OrderedDict()
        self._contacted_hosts: set[str] | None = None  # None until it is needed, and after records were deleted

    @property
    def changes(self) -> int:
        """How often any record was saved, deleted or changed by another process, counted after it."""
        return self._changes

    def in_memory(self, key: str) -> AccountRecord | None:
        """The record of an account if it is in memory. Takes no lock, so it is faster than `get`."""
        return self._in_memory.get(key)

    def get(self, key: str) -> AccountRecord | None:
        """The record of an account, from memory or from the store."""
        with self._lock:
            record = self._in_memory.get(key)
            if record is not None:
                self._in_memory.move_to_end(key)
                return record
        return self._read([key]).get(key)

    def load(self, keys: Iterable[str]) -> None:
        """Has `get` find the records of some accounts in memory: they are read from the store together."""
        with self._lock:
            absent = [key for key in dict.fromkeys(keys) if key not in self._in_memory]
        self._read(absent)

    def generation(self, key: str) -> Generation:
        """The current generation of an account. Take it when work begins, and hand it to `save` at the end."""
        with self._lock:
            return self._generation(key)

    def is_current(self, generation: Generation) -> bool:
        """Whether the account was not forgotten since the generation was taken."""
        with self._lock:
            return generation == self._generation(generation.key)

    def save(self, record: AccountRecord, cited: list[CitedPost] | None, generation: Generation) -> bool:
        """Replaces the record of an account, and its cited posts unless they are None.

        Returns False and saves nothing where the account of the generation was forgotten since.
        """
        with self._lock:
            if generation != self._generation(generation.key):
                return False
            document = _to_document(record)
            self._store.put("cards", {record.key: document})
            self._hold(record)
            self._changes += 1
            if self._contacted_hosts is not None:
                self._contacted_hosts.update(record.contacted_hosts)
            if cited is not None and self._cited_posts is not None:
                self._cited_posts.put(record.key, cited, shared=not document["rests_on_seen"])
            elif cited is not None:
                self._cited[record.key] = (record.made_at, cited)
                self._cited.move_to_end(record.key)
                while len(self._cited) > CITED_IN_MEMORY:
                    self._cited.popitem(last=False)
            return True

    def cited(self, key: str, now: float) -> list[CitedPost] | None:
        """The cited posts of an account's card. None where they are no longer kept."""
        if self._cited_posts is not None:
            return self._cited_posts.get(key)
        with self._lock:
            for expired in [k for k, (made_at, _) in self._cited.items() if now - made_at > CITED_SECONDS]:
                del self._cited[expired]
            held = self._cited.get(key)
            return held[1] if held else None

    def forget(self, keys: list[str] | None = None) -> int:
        """Deletes some records, or all where `keys` is None. Returns how many there were."""
        with self._lock:
            self._forgotten.add(keys)
            for key in list(self._in_memory) if keys is None else keys:
                self._in_memory.pop(key, None)
            for key in list(self._cited) if keys is None else keys:
                self._cited.pop(key, None)
            deleted = self._store.delete("cards", keys)
            self._changes += 1
            if self._cited_posts is not None:
                self._cited_posts.forget(keys)
            if deleted:
                self._contacted_hosts = None
            return deleted

    def drop_from_memory(self, key: str | None = None) -> None:
        """Has a record read from the store again, or all where `key` is None: another process changed it."""
        with self._lock:
            self._dropped.add(None if key is None else [key])
            for dropped in list(self._in_memory) if key is None else [key]:
                self._in_memory.pop(dropped, None)
                self._cited.pop(dropped, None)
            self._contacted_hosts = None
            self._changes += 1

    def is_unscored(self, key: str) -> bool:
        """Whether the account asked this server not to score it."""
        record = self.get(key)
        return record is not None and record.is_unscored

    def drop_shared(self, key: str | None) -> None:
        """What every reader is shown of an account has changed, or of all where `key` is None (reader_records.py)."""

    def contacted_hosts(self) -> Collection[str]:
        """The hosts that got requests for the accounts of which there are records."""
        hosts = self._contacted_hosts
        if hosts is None:
            with self._lock:
                documents = self._store.items("cards")
                hosts = {host for key, document in documents for host in _contacted_hosts(key, document)}
                self._contacted_hosts = hosts
        return hosts

    def older_than(self, time: float) -> list[str]:
        """The keys of the records that were made before a time, or at a time that cannot be read."""
        documents = ((key, document.get("made_at")) for key, document in self._store.items("cards"))
        return [key for key, made_at in documents if not isinstance(made_at, int | float) or made_at < time]

    def newest_at(self) -> float:
        """When the newest record was made, in seconds since 1970. 0 where there is none."""
        times = (document.get("made_at") for _, document in self._store.items("cards"))
        return max((made_at for made_at in times if isinstance(made_at, int | float)), default=0.0)

    def newest(self, limit: int) -> list[AccountRecord]:
        """The newest records with a card, in the order they were made."""
        return list(self._with_card([summary.key for summary in self.summaries()][-limit:]))

    def each_card(self) -> Iterator[AccountRecord]:
        """Every record with a card, in the order they were made."""
        keys = [summary.key for summary in self.summaries()]
        for at in range(0, len(keys), READ_TOGETHER):
            yield from self._with_card(keys[at : at + READ_TOGETHER])

    def _with_card(self, keys: list[str]) -> Iterator[AccountRecord]:
        """Those of some records that have a card, read from the store.

        What is in memory stays as it is: it is there for what feeds ask for.
        """
        documents = self._store.get_many("cards", keys)
        for key in keys:
            record = record_of(key, documents[key]) if key in documents else None
            if record is not None and record.card is not None:
                yield record

    def summaries(self) -> list[CardSummary]:
        """A summary of every card, in the order the cards were made."""
        summaries = (_summary(key, document) for key, document in self._store.items("cards"))
        return [summary for summary in summaries if summary is not None]

    def _read(self, keys: list[str]) -> dict[str, AccountRecord]:
        """The records of some accounts that are not in memory, from the store."""
        if not keys:
            return {}
        with self._lock:
            before = {key: (self._forgotten.of(key), self._dropped.of(key)) for key in keys}
        documents = self._store.get_many("cards", keys)
        read = {key: record_of(key, document) for key, document in documents.items()}
        found: dict[str, AccountRecord] = {}
        with self._lock:
            for key, (forgotten_before, dropped_before) in before.items():
                if forgotten_before != self._forgotten.of(key):
                    continue
                record = self._in_memory.get(key)  # another thread may have saved a newer one
                if record is None:
                    record = read.get(key)
                    if record is not None and dropped_before == self._dropped.of(key):
                        self._hold(record)  # or else it may have changed since it was read
                if record is not None:
                    found[key] = record
        return found

    def _generation(self, key: str) -> Generation:
        return Generation(key, *self._forgotten.of(key))

    def _hold(self, record: AccountRecord) -> AccountRecord:
        self._in_memory[record.key] = record
        self._in_memory.move_to_end(record.key)
        while len(self._in_memory) > RECORDS_IN_MEMORY:
            self._in_memory.popitem(last=False)
        return record


def rests_on_seen_posts(record: AccountRecord) -> bool:
    """Whether a record's card counts posts that were only seen. An account without a card may have been about to."""
    if record.status == "opted_out":
        return False
    return record.card is None or record.from_seen or record.card.evidence.seen_posts > 0


def _to_document(record: AccountRecord) -> Document:
    card = record.card
    return {
        "status": record.status,
        "made_at": record.made_at,
        "card": pack(msgspec.json.encode(card)) if card else None,
        "problem": msgspec.to_builtins(record.problem),
        "retry_at": record.retry_at,
        "from_seen": record.from_seen,
        "seen_at": record.seen_at,
        # A community's store shares a card with every reader only where this is False.
        "rests_on_seen": record.from_seen or record.seen_at is not None or bool(card and card.evidence.seen_posts),
        "claimed_keys": list(record.claimed_keys),
        "outreach": msgspec.to_builtins(record.outreach),
        "outreach_reason": None,  # what version 0.1.0 reads
        "contacted_hosts": list(record.contacted_hosts),
        "aliases": list(record.aliases),
        # For summaries, which do not decode the card.
        "verdict": card.verdict if card else None,
        "kindness": record.kindness,
        "display_name": card.display_name if card else None,
        "url": card.url if card else None,
        "linked_keys": [linked.key for linked in card.linked_accounts] if card else [],
    }


def _summary(key: str, document: Document) -> CardSummary | None:
    """The summary of a document's card. None where it has none, or cannot be read."""
    if document.get("status") != "ready":
        return None
    # "outreach" is not in documents of version 0.1.0.
    values = [document.get(name) for name in CardSummary._fields if name != "key"]
    try:
        return msgspec.convert([key, *values], CardSummary)
    except msgspec.ValidationError:
        return None


def _contacted_hosts(key: str, document: Document) -> tuple[str, ...]:
    """The hosts that got requests for an account. Version 0.1.0 did not keep them, and asked every account's host."""
    hosts = document.get("contacted_hosts")
    if isinstance(hosts, list):
        return tuple(host for host in hosts if isinstance(host, str))
    if document.get("from_seen"):
        return ()
    try:
        host = urlsplit(profile_url(account_of(key))).hostname
    except UnknownAccountError:
        return ()
    return (host,) if host else ()


def record_of(key: str, document: Document) -> AccountRecord | None:
    """The record in a document. None where an older version or an older model wrote it: the account is refreshed."""
    try:
        return _decode(key, document)
    except (KeyError, TypeError, ValueError, AttributeError, msgspec.MsgspecError):
        return None


def _decode(key: str, document: Document) -> AccountRecord | None:
    if document["status"] == "opted_out":  # read from documents of every version, so that an update loses no opt-out
        detail = (document["problem"] or {}).get("detail", "")
        return AccountRecord(
            key,
            "opted_out",
            document["made_at"],
            problem=problem("opted-out", detail),
            standing=msgspec.convert(document.get("standing"), Standing | None),
        )
    card = _card_decoder.decode(unpack(document["card"])) if document["card"] else None
    if card is not None and card.model != MODEL:
        return None
    record = AccountRecord(
        key,
        document["status"],
        document["made_at"],
        card=card,
        problem=msgspec.convert(document["problem"], Problem | None),
        retry_at=document["retry_at"],
        from_seen=document["from_seen"],
        seen_at=document["seen_at"],
        claimed_keys=tuple(document["claimed_keys"]),
        outreach=msgspec.convert(document.get("outreach"), OutreachCandidate | None),
        contacted_hosts=_contacted_hosts(key, document),
        aliases=tuple(alias for alias in document.get("aliases", ()) if isinstance(alias, str)),
        standing=msgspec.convert(document.get("standing"), Standing | None),
    )
    return record if record.problem_slug is None or record.problem_slug in PROBLEM_TYPES else None
