"""Refresh: reads an account anew. Check the opt-out, fetch, merge, score, link, save. An own account's mirror follows.

`Refresher.run` is the pipeline; the steps below it are in the order in which they run. When a refresh starts, and how
many run at the same time, is decided in lookup.py and jobs/queue.py.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NoReturn

import msgspec
from msgspec import UnsetType

from server.accounts.account_records import AccountRecord, AccountRecords, Generation
from server.accounts.aliases import AliasCache, KeyedAccount, keyed
from server.accounts.analysis import Analyses, Analysis
from server.accounts.corrections import Corrections
from server.accounts.freshness import BACK_OFF, back_off_after, has_opted_out, is_backing_off, is_worth_keeping
from server.accounts.linked_accounts import linked_accounts, update_backlinks
from server.accounts.merge import merge
from server.accounts.mirror import Mirror
from server.accounts.new_hosts import ContactLog, KnownHosts
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts
from server.accounts.seen_posts import SeenPosts
from server.accounts.tags import Tags
from server.fetching import FetchError, NewHostError, QueuedError
from server.networks import Network, OptedOutError, why_not_read
from server.networks.base import check_bio_opt_out
from server.scoring.messages import message
from shared_schema.networks import own_hosts
from shared_schema.problems import problem, slug_of
from shared_schema.records import CitedPost, Evidence, Problem, ScoreCard

log = logging.getLogger(__name__)

HOST_LIST_LIMIT = 20  # hosts noted with an account
NOTED_ALIASES = 5  # other keys noted with an account


@dataclass(frozen=True, slots=True)
class Refresh:
    """One refresh: what is known so far. Every step returns a new one for the next step."""

    analysis: Analysis
    requested: KeyedAccount
    account: KeyedAccount  # the same account under the key that is known to be right so far
    generation: Generation
    fresh: bool  # the reader asked to look again
    now: datetime
    evidence: Evidence
    record: AccountRecord  # what will be saved
    previous: AccountRecord | None = None
    seen: Evidence | None = None
    seen_at: float | None = None
    fetched: Evidence | None = None
    failure: Problem | None = None  # why nothing was fetched
    retry_at: float | None = None
    cited: list[CitedPost] | None = None  # None keeps those of the previous record


class NoNewCardError(Exception):
    """Ends a refresh without a new card. `record` is saved instead."""

    def __init__(self, record: AccountRecord) -> None:
        super().__init__("no new card")
        self.record = record


class _UnscoredError(Exception):
    """Ends a refresh that found out that the account is one whose owner asked not to be scored."""


class Refresher:
    """Refreshes accounts. Every method may be called from any thread."""

    def __init__(
        self,
        *,
        readers: Mapping[str, Network],
        analyses: Analyses,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        tags: Tags,
        own_accounts: OwnAccounts,
        mirror: Mirror,
        outreaches: Outreaches,
        aliases: AliasCache,
        known_hosts: KnownHosts,
        clock: Callable[[], datetime],
    ) -> None:
        self._readers = readers
        self._analyses = analyses
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._tags = tags
        self._own_accounts = own_accounts
        self._mirror = mirror
        self._outreaches = outreaches
        self._aliases = aliases
        self._known_hosts = known_hosts
        self._clock = clock

    def run(self, account: KeyedAccount, generation: Generation, *, fresh: bool, contacts_new: bool = True) -> None:
        """Refreshes one account. Whatever happens, a record is saved that says so.

        Only where the server's own rate limit is in the way, nothing is saved: the next lookup starts a new refresh.

        `fresh` reads the network even where a cached response is available. Hosts that were never contacted get
        requests only with `contacts_new`; otherwise the card rests on what pages showed. Where the account was
        forgotten since `generation`, or its owner asked this server not to score it, nothing is requested and nothing
        is saved.
        """
        if not self._records.is_current(generation) or self._records.is_unscored(account.key):
            return
        contacts = ContactLog(self._known_hosts, allows_new=contacts_new)
        with self._analyses.start(contacts) as analysis:
            refresh = _start(analysis, account, generation, fresh=fresh, now=self._clock())
            try:
                refresh = self._find_network(refresh)
                refresh = self._load(refresh)
                refresh = self._check_opt_out(refresh)
                refresh = self._fetch(refresh)
                refresh = self._merge(refresh)
                refresh = self._score(refresh)
                refresh = self._link(refresh)
            except (QueuedError, _UnscoredError):
                return
            except Exception as error:
                refresh = self._without_card(refresh, error)
        if self._save(refresh, contacts):
            self._reflect(refresh)

    def _find_network(self, refresh: Refresh) -> Refresh:
        """Finds the network that the host's software belongs to, and moves seen posts to the key there.

        So a failure or an opt-out is saved under the right key, too.
        """
        account = refresh.account
        record = self._records.get(account.key)
        backing_off = record is not None and is_backing_off(record, refresh.now.timestamp())
        if backing_off or account.account.network not in self._readers:
            return refresh
        try:
            home = keyed(refresh.analysis.find_network(account.account))
        except NewHostError:  # what pages showed can still be scored
            return refresh
        is_readable = home.account.network in self._readers
        if home.key == account.key or not is_readable or not self._records.is_current(refresh.generation):
            return refresh
        self._seen_posts.rename(account.key, home.key)
        return replace(refresh, account=home)

    def _load(self, refresh: Refresh) -> Refresh:
        """Loads what is known already."""
        account = refresh.account
        return replace(
            refresh,
            previous=self._records.get(account.key),
            seen_at=self._seen_posts.changed_at(account.key),  # before the posts: at worst they are read once more
            seen=self._seen_posts.evidence(account.account, account.key),
        )

    def _check_opt_out(self, refresh: Refresh) -> Refresh:
        """Ends the refresh where an opt-out became known while the job was waiting, or the seen bio states one.

        The bio counts where the account's own host showed it, for the reader who saw it. Another host's page can claim
        that anybody opted out; so then the network is asked first.
        """
        previous, profile = refresh.previous, refresh.seen.profile if refresh.seen else None
        if previous is not None and previous.is_unscored:
            self._end_unscored(refresh, refresh.account)
        if previous is not None and has_opted_out(previous, refresh.now.timestamp()) and not refresh.fresh:
            raise NoNewCardError(previous)
        if profile is not None and profile.seen_on in own_hosts(refresh.account.account):
            try:
                check_bio_opt_out(profile.bio, profile.display_name)
            except OptedOutError as error:
                self._seen_posts.forget([refresh.account.key])
                raise NoNewCardError(_seen_opt_out(refresh, error)) from error
        return refresh

    def _fetch(self, refresh: Refresh) -> Refresh:
        """Reads the account from its network, unless the network cannot be read or must be left alone."""
        account, now, previous = refresh.account.account, refresh.now, refresh.previous
        if account.network not in self._readers:
            return replace(refresh, failure=not_fetched(account.network))
        if previous is not None and is_backing_off(previous, now.timestamp(), fresh=refresh.fresh):
            return replace(refresh, failure=previous.problem, retry_at=previous.retry_at)
        try:
            return replace(refresh, fetched=refresh.analysis.read(account, now, fresh=refresh.fresh))
        except QueuedError:
            raise  # says nothing about the account
        except NewHostError as error:
            # No back-off for the account's own host: it is asked as soon as the reader wants it.
            is_own = not self._known_hosts.has_host_of(account)
            retry_at = None if is_own else now.timestamp() + BACK_OFF
            return replace(refresh, failure=problem(error.slug, error.detail, host=error.host), retry_at=retry_at)
        except FetchError as error:
            retry_at = now.timestamp() + back_off_after(error)
            return replace(refresh, failure=problem(error.slug, error.detail), retry_at=retry_at)

    def _merge(self, refresh: Refresh) -> Refresh:
        """Merges fetched and seen evidence. Where nothing was fetched, an earlier card may be better than that."""
        now, previous = refresh.now.timestamp(), refresh.previous
        if refresh.fetched is None and previous is not None and is_worth_keeping(previous, now):
            raise NoNewCardError(replace(previous, problem=refresh.failure, retry_at=refresh.retry_at))
        if refresh.fetched is not None and refresh.seen is not None:
            seen = self._seen_posts.after_reading(refresh.account.account, refresh.account.key, refresh.fetched)
            refresh = replace(refresh, seen=seen)
        if refresh.fetched is None:
            self._check_claimed_opt_out(refresh)
        evidence = merge(refresh.fetched, refresh.seen)
        if evidence is None or (refresh.fetched is None and not _is_enough(evidence)):
            retry_at = refresh.retry_at if _is_new_host(refresh.failure) else refresh.retry_at or now + BACK_OFF
            raise NoNewCardError(replace(_unavailable(refresh, refresh.failure, retry_at), seen_at=refresh.seen_at))
        return replace(refresh, evidence=evidence)

    def _check_claimed_opt_out(self, refresh: Refresh) -> None:
        """Ends the refresh where another host's page shows an opt-out that the network could not be asked about.

        It may be a lie, so nothing is deleted.
        """
        profile = refresh.seen.profile if refresh.seen else None
        try:
            check_bio_opt_out(profile.bio if profile else None, profile.display_name if profile else None)
        except OptedOutError as error:
            raise NoNewCardError(_seen_opt_out(refresh, error)) from error

    def _score(self, refresh: Refresh) -> Refresh:
        """Scores the evidence. From here on the account has the key that its network states."""
        stated = keyed(refresh.evidence.account)
        if stated.key != refresh.account.key and self._records.is_unscored(stated.key):
            self._end_unscored(refresh, stated)
        scored = refresh.analysis.score(refresh.evidence, refresh.now)
        card = scored.card
        record = AccountRecord(
            stated.key,
            "ready",
            refresh.now.timestamp(),
            card=_with_failure(msgspec.structs.replace(card, cited=[]), _shown_failure(refresh)),
            problem=refresh.failure,
            retry_at=refresh.retry_at,
            from_seen=refresh.fetched is None,
            seen_at=refresh.seen_at,
            claimed_keys=scored.claimed_keys,
            outreach=scored.outreach,
            aliases=tuple(refresh.evidence.aliases)[:NOTED_ALIASES],
        )
        return replace(refresh, account=stated, record=record, cited=card.cited)

    def _link(self, refresh: Refresh) -> Refresh:
        """Finds the person's other accounts."""
        record = refresh.record
        linked = linked_accounts(refresh.evidence, record.key, record.claimed_keys, self._records, refresh.now)
        return replace(refresh, record=record.with_linked_accounts(linked))

    def _without_card(self, refresh: Refresh, error: Exception) -> Refresh:
        """The error policy: what is saved where a step ended the refresh."""
        if isinstance(error, NoNewCardError):
            return replace(refresh, record=error.record, cited=None if error.record.card else [])
        if isinstance(error, OptedOutError):
            self._seen_posts.forget([refresh.account.key])
            record = _opt_out(refresh, error)
        elif isinstance(error, FetchError):
            retry_at = refresh.now.timestamp() + back_off_after(error)
            record = _unavailable(refresh, problem(error.slug, error.detail), retry_at)
        else:
            log.error("The refresh of %s failed.", refresh.account.key, exc_info=error)
            record = _unavailable(refresh, problem("internal"), refresh.now.timestamp() + BACK_OFF)
        return replace(refresh, record=record, cited=[])

    def _save(self, refresh: Refresh, contacts: ContactLog) -> bool:
        """Saves the record, then updates what refers to the account. False where it was forgotten meanwhile."""
        if refresh.record is not refresh.previous:
            earlier = refresh.previous.contacted_hosts if refresh.previous else ()
            hosts = tuple(dict.fromkeys([*earlier, *contacts.hosts]))[:HOST_LIST_LIMIT]
            refresh = replace(refresh, record=replace(refresh.record, contacted_hosts=hosts))
            if not self._records.save(refresh.record, refresh.cited, refresh.generation):
                return False  # forgotten while the refresh ran
            update_backlinks(refresh.record, self._records)
        for alias in dict.fromkeys([refresh.requested.key, *refresh.evidence.aliases]):
            if alias != refresh.account.key:
                self._rename(alias, refresh.account)
        return True

    def _reflect(self, refresh: Refresh) -> None:
        """Makes the mirror of an own account anew, where this refresh made a card."""
        if refresh.cited is not None and refresh.record.card is not None:
            self._mirror.update(refresh.account.key, refresh.evidence, refresh.record.card.scores, refresh.now)

    def _end_unscored(self, refresh: Refresh, account: KeyedAccount) -> NoReturn:
        """Ends a refresh of an account whose owner asked not to be scored, under whatever key it was asked for."""
        for alias in {refresh.requested.key, refresh.account.key} - {account.key}:
            self._rename(alias, account)
        raise _UnscoredError

    def _rename(self, alias: str, account: KeyedAccount) -> None:
        """Moves what was kept under an alias to the key of the account."""
        self._seen_posts.rename(alias, account.key)
        self._aliases.remember(alias, account)
        self._records.forget([alias])
        self._corrections.rename(alias, account.key)
        self._tags.rename(alias, account.key)
        self._outreaches.rename(alias, account.key)
        self._own_accounts.rename(alias, account.key)
        self._mirror.rename(alias)


def not_fetched(network: str) -> Problem:
    """The problem of accounts on a network that this server cannot read."""
    return problem("not-fetched", why_not_read(network))


def _start(analysis: Analysis, account: KeyedAccount, generation: Generation, *, fresh: bool, now: datetime) -> Refresh:
    nothing_known = AccountRecord(account.key, "unavailable", now.timestamp())
    return Refresh(analysis, account, account, generation, fresh, now, Evidence(account=account.account), nothing_known)


def _unavailable(refresh: Refresh, reason: Problem | None, retry_at: float | None = None) -> AccountRecord:
    return AccountRecord(refresh.account.key, "unavailable", refresh.now.timestamp(), problem=reason, retry_at=retry_at)


def _opt_out(refresh: Refresh, error: OptedOutError) -> AccountRecord:
    return replace(_unavailable(refresh, problem("opted-out", error.reason)), status="opted_out")


def _seen_opt_out(refresh: Refresh, error: OptedOutError) -> AccountRecord:
    """An opt-out that this reader's page showed, and so no other reader's."""
    return replace(_opt_out(refresh, error), seen_at=refresh.seen_at or refresh.now.timestamp())


def _is_new_host(failure: Problem | None) -> bool:
    return failure is not None and slug_of(failure) == "new-host"


def _shown_failure(refresh: Refresh) -> Problem | None:
    """Why the network was not read, where that may change."""
    return refresh.failure if refresh.retry_at or _is_new_host(refresh.failure) else None


def _is_enough(seen: Evidence) -> bool:
    """Whether seen evidence alone makes a card."""
    profile = seen.profile
    return bool(seen.posts) or bool(profile and (profile.declared_bot or profile.organisation))


def _with_failure(card: ScoreCard, failure: Problem | None) -> ScoreCard:
    """The card, with the reason why the network was not read in the sentence about its evidence."""
    if failure is None:
        return card
    evidence = msgspec.structs.replace(card.evidence, sentence=f"{card.evidence.sentence} {failure.title}")
    if not isinstance(evidence.message, UnsetType):
        title = message(f"problem-{slug_of(failure)}")
        about = message("two-sentences", first=evidence.message, second=title)
        evidence = msgspec.structs.replace(evidence, message=about)
    return msgspec.structs.replace(card, evidence=evidence)
