"""Analysis: everything that runs on other people's text. Finding an account's network, reading it, scoring it.

`LocalAnalysis` works in the process that has it. The server itself has worker processes (workers/), each with one of
these: no list of dangerous inputs is complete, and a text that stops its parser must stop nothing else. In tests, the
server reads invented networks in its own process.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import datetime
from typing import Protocol

import msgspec

from server.accounts.account_records import OutreachCandidate
from server.accounts.linked_accounts import claimed_keys
from server.accounts.lists.addresses import labeler_of
from server.accounts.lists.files import ListContent, read_list
from server.accounts.lists.labelers import read_labeler
from server.accounts.outreach import outreach_candidate
from server.accounts.resolve import is_profile_page
from server.fetching import Fetcher, HostCheck
from server.networks import Network
from server.networks.actors import account_at
from server.networks.software import resolve_network
from shared_schema.networks import RateLimit, profile_url
from shared_schema.records import Account, Evidence, Insight, ScoreCard, ScoresDay, SentReply

LIST_RATE_LIMIT = RateLimit(requests=2, seconds=1.0)


class ScoredEvidence(msgspec.Struct, frozen=True):
    """What evidence shows: its card, the accounts that it claims, and why its author might like a reply."""

    card: ScoreCard
    claimed_keys: tuple[str, ...]
    outreach: OutreachCandidate | None


class ListReading(msgspec.Struct, frozen=True):
    """A list as it is now. `content` is None where it is not modified."""

    content: ListContent | None
    validators: dict[str, str] = {}


class ReceivedReply(msgspec.Struct, frozen=True):
    """A reply of somebody, `author`, to an own account."""

    author: str
    created_at: str | None
    url: str | None


class MirrorMaterial(msgspec.Struct, frozen=True):
    """What the insights about an own account are made from: its evidence, and what is remembered and received."""

    evidence: Evidence
    now: datetime
    history: list[ScoresDay] = []
    replies: list[SentReply] = []
    received: list[ReceivedReply] = []


class Reflection(msgspec.Struct, frozen=True):
    """The insights about an own account, and the replies to others that its evidence shows."""

    insights: list[Insight]
    replies: list[SentReply]


class Analysis(Protocol):
    """The analysis of one account, or of one list. `fresh` reads the network even where a cached response is available.

    Every method raises FetchError; with the slug "too-complex" where the account needs too much time or memory.
    """

    def find_network(self, account: Account) -> Account:
        """The account under its own network: that of its host's software, or of the actor whose profile a page is."""

    def read(self, account: Account, now: datetime, *, fresh: bool) -> Evidence:
        """The account's evidence from its network. Raises OptedOutError, too."""

    def score(self, evidence: Evidence, now: datetime) -> ScoredEvidence:
        """The card of the evidence, and what belongs to it."""

    def reflect(self, material: MirrorMaterial) -> Reflection:
        """The insights about an own account."""

    def read_list(self, address: str, validators: Mapping[str, str], now: datetime) -> ListReading:
        """The list at an address, unless it is not modified since it had these validators."""


class Analyses(Protocol):
    """Makes one Analysis per refresh. May be called from any thread."""

    def start(self, check_host: HostCheck) -> AbstractContextManager[Analysis]:
        """An analysis that ends with the context. Its methods are called from one thread.

        `check_host` is called before each request, and raises FetchError where a host must not get any.
        """

    def close(self) -> None:
        """Ends what was started for analyses."""


class LocalAnalysis:
    """An `Analysis` in this process, and the `Analyses` that hands it out."""

    def __init__(self, readers: Mapping[str, Network], fetcher: Fetcher) -> None:
        self._readers = readers
        self._fetcher = fetcher

    @contextmanager
    def start(self, check_host: HostCheck) -> Iterator[Analysis]:
        yield LocalAnalysis(self._readers, self._fetcher.checking_hosts(check_host))

    def close(self) -> None:
        """Does nothing: nothing was started."""

    def find_network(self, account: Account) -> Account:
        if is_profile_page(account):
            found = account_at(profile_url(account), self._fetcher, self._readers[account.network].rate_limit)
            return found or account
        return resolve_network(account, self._fetcher)

    def read(self, account: Account, now: datetime, *, fresh: bool) -> Evidence:
        fetcher = self._fetcher.bypassing_cache() if fresh else self._fetcher
        return self._readers[account.network].read(account, fetcher, now)

    def score(self, evidence: Evidence, now: datetime) -> ScoredEvidence:
        from server.scoring import score  # slow to import, and needed in workers only

        card = score(evidence, now)
        return ScoredEvidence(card, claimed_keys(evidence), outreach_candidate(card, evidence, now))

    def reflect(self, material: MirrorMaterial) -> Reflection:
        from server.accounts.insights import reflect  # scores, so it is needed in workers only

        return reflect(material)

    def read_list(self, address: str, validators: Mapping[str, str], now: datetime) -> ListReading:
        labeler = labeler_of(address)
        if labeler is not None:
            return ListReading(read_labeler(labeler, self._fetcher, now))
        file = self._fetcher.list_file(address, rate_limit=LIST_RATE_LIMIT, validators=validators)
        return ListReading(None) if file is None else ListReading(read_list(file.text, address), file.validators)
