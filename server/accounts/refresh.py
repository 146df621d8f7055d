"""Getting to know an account: reads its network where it may be asked, adds what was seen, scores, and keeps the card.

Nothing leaves the machine but what a reader's own question makes necessary. When this is done, and for how many at a
time, is decided in server/accounts/lookup.py and server/accounts/jobs.py.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

import msgspec

from server.accounts.account_records import Begun, Entries, Entry
from server.accounts.aliases import Named, name
from server.accounts.crowd import hello_of
from server.accounts.freshness import PAUSE, is_paused, may_stay, pause_after, state_of
from server.accounts.linked_accounts import also, claims_of, tell_the_others
from server.accounts.merge import merge
from server.accounts.seen_posts import Seen
from server.fetching import Fetcher, FetchError
from server.networks import Network, OptedOutError, why_not_read
from server.networks.base import check_bio_opt_out
from server.networks.software import resolve_network
from server.scoring import score
from shared_schema.problems import problem
from shared_schema.records import Evidence, Problem, ScoreCard

log = logging.getLogger(__name__)


class _Read(NamedTuple):
    """What a network gave: evidence, or why not and the moment before which it is not asked again."""

    evidence: Evidence | None = None
    failure: Problem | None = None
    retry_at: float | None = None


class Gathering:
    """Makes entries. Every method may be called from any thread."""

    def __init__(
        self,
        networks_read: Mapping[str, Network],
        fetcher: Fetcher,
        entries: Entries,
        seen: Seen,
        clock: Callable[[], datetime],
    ) -> None:
        self._networks_read = networks_read
        self._fetcher = fetcher
        self._entries = entries
        self._seen = seen
        self._clock = clock

    def gather(self, named: Named, begun: Begun, *, fresh: bool) -> Named:
        """Keeps an entry of the account, whatever happens, and returns the name it is kept under: the stated one.

        `fresh` asks the network even where an answer is at hand. Where the account was forgotten since the work was
        `begun`, nobody is asked and nothing is kept.
        """
        if not self._entries.still(begun):
            return named
        try:
            return self._gather(self._at_home(named, begun), begun, fresh=fresh)
        except Exception:
            log.exception("Looking at %s failed", named.key)
            now = self._clock().timestamp()
            failed = Entry(named.key, "unavailable", now, problem=problem("internal"), retry_at=now + PAUSE)
            self._entries.keep(failed, [], begun)
            return named

    def _at_home(self, named: Named, begun: Begun) -> Named:
        """The account under the network of its host's software, where another than it was asked for reads it.

        What was seen of it moves along, so that also a failure and a wish are kept under the one key.
        """
        old = self._entries.get(named.key)
        paused = old is not None and is_paused(old, self._clock().timestamp())
        if paused or named.account.network not in self._networks_read:
            return named
        home = name(resolve_network(named.account, self._fetcher))
        if home.key == named.key or home.account.network not in self._networks_read or not self._entries.still(begun):
            return named
        self._seen.rename(named.key, home.key, self._clock().timestamp())
        return home

    def _gather(self, named: Named, begun: Begun, *, fresh: bool) -> Named:
        now = self._clock()
        old = self._entries.get(named.key)
        heard = (
            old is not None and old.status == "opted_out" and state_of(old, now.timestamp(), readable=True) == "fresh"
        )
        if heard and not fresh:
            return named  # the wish was heard while this waited in line
        seen_at = self._seen.changed_at(named.key)
        seen = self._seen.evidence(named.account, named.key)
        try:
            if seen is not None and seen.profile is not None:
                check_bio_opt_out(seen.profile.bio, seen.profile.display_name)
            read = self._read(named, old, now, fresh=fresh)
        except OptedOutError as wish:
            self._seen.forget([named.key])
            said = problem("opted-out", wish.reason)
            self._entries.keep(Entry(named.key, "opted_out", now.timestamp(), problem=said), [], begun)
            return named
        if read.evidence is None and old is not None and may_stay(old, now.timestamp()):
            kept = replace(old, problem=read.failure, retry_at=read.retry_at, line=None)
            self._entries.keep(kept, None, begun)
            return named
        evidence = merge(read.evidence, seen)
        if evidence is None or (read.evidence is None and not _says_something(evidence)):
            retry_at = read.retry_at or now.timestamp() + PAUSE
            nothing = Entry(named.key, "unavailable", now.timestamp(), problem=read.failure, retry_at=retry_at)
            self._entries.keep(replace(nothing, seen_at=seen_at), [], begun)
            return named
        stated = name(evidence.account)
        card = score(evidence, now)
        claims = claims_of(evidence)
        card = msgspec.structs.replace(card, linked_accounts=also(evidence, stated.key, claims, self._entries))
        entry = Entry(
            stated.key,
            "ready",
            now.timestamp(),
            card=_with_reason(msgspec.structs.replace(card, cited=[]), read.failure if read.retry_at else None),
            problem=read.failure,
            retry_at=read.retry_at,
            from_seen=read.evidence is None,
            seen_at=seen_at,
            claims=claims,
            hello=hello_of(card, evidence, now),
        )
        if not self._entries.keep(entry, card.cited, begun):
            return named
        tell_the_others(evidence.account, claims, self._entries)
        return stated

    def _read(self, named: Named, old: Entry | None, now: datetime, *, fresh: bool) -> _Read:
        """Asks the network, where there is one and it may be asked. Raises OptedOutError."""
        reader = self._networks_read.get(named.account.network)
        if reader is None:
            return _Read(failure=not_fetched(named.account.network))
        if old is not None and is_paused(old, now.timestamp(), fresh=fresh):
            return _Read(failure=old.problem, retry_at=old.retry_at)
        try:
            return _Read(reader.read(named.account, self._fetcher.bypassing_cache() if fresh else self._fetcher, now))
        except FetchError as error:
            return _Read(failure=problem(error.slug, error.detail), retry_at=now.timestamp() + pause_after(error))


def not_fetched(network: str) -> Problem:
    """Why there is nothing to be read from a network."""
    return problem("not-fetched", why_not_read(network))


def _says_something(seen: Evidence) -> bool:
    """Whether seen evidence alone is worth a card."""
    profile = seen.profile
    return bool(seen.posts) or bool(profile and (profile.declared_bot or profile.organisation))


def _with_reason(card: ScoreCard, failure: Problem | None) -> ScoreCard:
    """The card, its line on the evidence also saying why the network itself was not read."""
    if failure is None:
        return card
    sentence = f"{card.evidence.sentence} {failure.title}"
    return msgspec.structs.replace(card, evidence=msgspec.structs.replace(card.evidence, sentence=sentence))
