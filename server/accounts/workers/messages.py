"""The messages between the server and a worker process.

What a worker sends is decoded into these types and nothing else: a worker has read other people's text, so the server
does not unpickle anything from it.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

import msgspec

from server.accounts.analysis import ListReading, MirrorMaterial, Reflection, ScoredEvidence
from server.fetching import FetchError, NewHostError, QueuedError
from server.fetching.fetcher import Request
from shared_schema.records import Account, Evidence


class WorkerOptions(msgspec.Struct, frozen=True):
    """What every worker is started with. `memory_bytes` is what it may take beyond what it has when it starts."""

    services: dict[str, str]
    user_agent: str
    cpu_seconds: int
    memory_bytes: int


class FindNetwork(NamedTuple):
    """A command: find the account's network."""

    account: Account


class ReadAccount(NamedTuple):
    """A command: read the account from its network."""

    account: Account
    now: datetime
    fresh: bool


class ScoreEvidence(NamedTuple):
    """A command: score the evidence."""

    evidence: Evidence
    now: datetime


class Reflect(NamedTuple):
    """A command: make the insights about an own account."""

    material: MirrorMaterial


class ReadList(NamedTuple):
    """A command: read the list at an address."""

    address: str
    validators: dict[str, str]
    now: datetime


Command = FindNetwork | ReadAccount | ScoreEvidence | Reflect | ReadList


class Started(msgspec.Struct, frozen=True, tag=True):
    """The worker has started. What ends it from now on is the account that it reads."""


class Failure(msgspec.Struct, frozen=True, tag=True):
    """A FetchError."""

    slug: str
    detail: str
    retry_after: float | None = None
    status: int | None = None
    body: Any = None
    host: str = ""  # of a NewHostError

    @classmethod
    def of(cls, error: FetchError) -> Failure:
        host = error.host if isinstance(error, NewHostError) else ""
        return cls(error.slug, error.detail, error.retry_after, error.status, error.body, host)

    def error(self) -> FetchError:
        if self.slug == "busy":
            return QueuedError(self.detail, retry_after=self.retry_after or 0.0)
        if self.slug == "new-host":
            return NewHostError(self.host)
        return FetchError(self.slug, self.detail, retry_after=self.retry_after, status=self.status, body=self.body)


class OptedOut(msgspec.Struct, frozen=True, tag=True):
    """An OptedOutError."""

    reason: str


class Crash(msgspec.Struct, frozen=True, tag=True):
    """Any other exception, as text for the log."""

    traceback: str


class Found(msgspec.Struct, frozen=True, tag=True):
    """The result of `find_network`."""

    account: Account


class Read(msgspec.Struct, frozen=True, tag=True):
    """The result of `read`."""

    evidence: Evidence


class Scored(msgspec.Struct, frozen=True, tag=True):
    """The result of `score`."""

    scored: ScoredEvidence


class Reflected(msgspec.Struct, frozen=True, tag=True):
    """The result of `reflect`."""

    reflection: Reflection


class ListRead(msgspec.Struct, frozen=True, tag=True):
    """The result of `read_list`."""

    reading: ListReading


class Fetch(msgspec.Struct, frozen=True, tag=True):
    """The worker needs a response. It gets one to decode, or a Failure."""

    request: Request
    bypasses_cache: bool


class Decoded(msgspec.Struct, frozen=True, tag=True):
    """The worker could decode the response that it was sent, so it may be kept in the cache."""


class GetFacts(msgspec.Struct, frozen=True, tag=True):
    """The worker needs facts about a host."""

    host: str
    names: list[str]


class PutFacts(msgspec.Struct, frozen=True, tag=True):
    """The worker found out facts about a host."""

    host: str
    facts: dict[str, Any]
    seconds: float


FromWorker = (
    Started
    | Failure
    | OptedOut
    | Crash
    | Found
    | Read
    | Scored
    | Reflected
    | ListRead
    | Fetch
    | Decoded
    | GetFacts
    | PutFacts
)

encode = msgspec.msgpack.Encoder().encode
decode = msgspec.msgpack.Decoder(FromWorker).decode
