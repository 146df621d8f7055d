"""Lookup: returns what is known about accounts at once, and starts refreshes where something is missing or old.

One account, one account with a wait, or a stream of many. What a refresh does is in refresh.py, how long records are
valid is in freshness.py, and results as JSON lines are in encoded_results.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, as_completed
from concurrent.futures import wait as wait_for
from datetime import datetime
from threading import BoundedSemaphore

import msgspec

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.aliases import AliasCache, KeyedAccount, keyed
from server.accounts.corrections import Corrections
from server.accounts.freshness import BACK_OFF, has_opted_out, state_of
from server.accounts.jobs.queue import Jobs, RefreshTask, Urgency
from server.accounts.lists.subscriptions import Lists
from server.accounts.new_hosts import DeferredLookups, KnownHosts, host_of
from server.accounts.refresh import not_fetched
from server.accounts.seen_posts import SeenPosts
from server.accounts.standings import apply_standing
from server.accounts.tags import Tags
from server.fetching import NewHostError
from server.networks import Network, OptedOutError
from server.networks.base import check_bio_opt_out
from server.scoring.heart import with_empty_heart
from shared_schema.networks import own_hosts
from shared_schema.problems import problem
from shared_schema.records import (
    Account,
    AccountQuery,
    AccountResult,
    CitedPost,
    NewHosts,
    Problem,
    Profile,
    ScoreCard,
)

POLL_AFTER_MS = 1000  # when a client should request a pending result again where nothing is before it
LONGEST_POLL_MS = 15_000
BUSY_SECONDS = 5
WAITING_LIMIT = 8  # requests that wait for a job at the same time; others get what is known


class Lookup:
    """Results for accounts. Every method may be called from any thread.

    `server_url` is the address of a community server, whose cards say where the account's owner can object. `waiting`
    counts who waits for a job, where several of these share a process.
    """

    def __init__(
        self,
        *,
        readers: Mapping[str, Network],
        jobs: Jobs,
        records: AccountRecords,
        seen_posts: SeenPosts,
        corrections: Corrections,
        tags: Tags,
        lists: Lists,
        aliases: AliasCache,
        known_hosts: KnownHosts,
        new_hosts: NewHosts,
        clock: Callable[[], datetime],
        server_url: str = "",
        waiting: BoundedSemaphore | None = None,
    ) -> None:
        self._readers = readers
        self._jobs = jobs
        self._records = records
        self._seen_posts = seen_posts
        self._corrections = corrections
        self._tags = tags
        self._lists = lists
        self._aliases = aliases
        self._known_hosts = known_hosts
        self._new_hosts: NewHosts = new_hosts
        self._clock = clock
        self._server_url = server_url
        self.deferred = DeferredLookups(self._start_later, clock)
        self._waiting = waiting or BoundedSemaphore(WAITING_LIMIT)  # so that hosts that hang do not hold all threads

    def load(self, queries: Sequence[AccountQuery]) -> None:
        """Reads together what is known about accounts, where a request is about many."""
        named = (keyed(query.account) for query in queries)
        absent = [account for account in named if self._records.in_memory(account.key) is None]
        if absent:
            self._records.load([self._aliases.canonical(account).key for account in absent])

    def result(self, account: Account, new_hosts: NewHosts | None = None) -> AccountResult:
        """What is known at once: ready, pending, opted_out or unavailable. Starts a refresh where one is needed.

        `new_hosts` says when hosts that were never contacted get requests. None: as the server is set.
        """
        requested = keyed(account)
        canonical = self._aliases.canonical(requested)
        result = self._result(canonical, new_hosts or self._new_hosts)
        return result if canonical is requested else msgspec.structs.replace(result, key=requested.key)

    def wait(
        self, account: Account, timeout: float, fresh: bool = False, new_hosts: NewHosts | None = None
    ) -> AccountResult:
        """The result with its cited posts, after at most `timeout` seconds.

        `fresh` reads the network again: the reader asked for it, so a new host gets requests, too.
        """
        canonical = self._aliases.canonical(keyed(account))
        new_hosts = "at_once" if fresh else new_hosts or self._new_hosts
        if new_hosts == "at_once" and canonical.problem is None:
            self._end_restricted_job(canonical, timeout)
            self._known_hosts.add_host_of(canonical.account)
        contacts_new = new_hosts == "at_once"
        job = None
        if fresh and self._can_be_known(canonical) and not self._records.is_unscored(canonical.key):
            job = self._start(canonical, Urgency.CLICK, fresh=True, contacts_new=contacts_new)
        result = self.result(account, new_hosts)
        if result.status == "pending":
            job = job or self._jobs.future_of(canonical.key)
            result = result if job else self.result(account, new_hosts)  # the job ended in the meantime
        elif result.status == "ready" and self._is_worth_waiting(canonical, contacts_new=contacts_new):
            job = job or self._start(canonical, Urgency.CLICK, contacts_new=contacts_new)
        if job is not None:
            self._jobs.prioritize(canonical.key, canonical.host, Urgency.CLICK)
            if self._waiting.acquire(blocking=False):
                try:
                    wait_for([job], timeout)
                finally:
                    self._waiting.release()
            result = self.result(account, new_hosts)
        if result.card is not None:
            cited = self._cited(self._aliases.canonical(keyed(account)).key) or []
            result = msgspec.structs.replace(result, card=msgspec.structs.replace(result.card, cited=cited))
        return result

    def _is_worth_waiting(self, account: KeyedAccount, *, contacts_new: bool) -> bool:
        """Whether a card lacks what a job would add: cited posts, kept for a day only, or all that the network has."""
        record = self._records.get(account.key)
        lacks_network = contacts_new and record is not None and record.from_seen and record.problem_slug == "new-host"
        return lacks_network or self._cited(account.key) is None

    def refresh_stale(self, account: Account) -> bool:
        """Starts a refresh where what is known is stale or missing. Unlike `result`, it counts nobody as seen."""
        canonical = self._aliases.canonical(keyed(account))
        record = self._records.get(canonical.key)
        outdated = record is not None and self._seen_posts.is_outdated(record)
        state = state_of(record, self._now(), readable=account.network in self._readers, outdated=outdated)
        is_due = record is None or state in ("stale", "expired")
        return is_due and self._can_be_known(canonical) and self._start(canonical, Urgency.REFRESH) is not None

    def account_at(self, page: Account, timeout: float) -> Account:
        """The account whose profile a page is, after at most `timeout` seconds; the page itself where it is none.

        For what the reader typed: a new host gets requests.
        """
        self.wait(page, timeout, new_hosts="at_once")
        return self._aliases.canonical(keyed(page)).account

    def stream(
        self,
        queries: Sequence[AccountQuery],
        timeout: float,
        new_hosts: NewHosts | None = None,
        page_host: str | None = None,
    ) -> Iterator[AccountResult]:
        """One result per account as each becomes ready. After `timeout` seconds the others come as pending, or at once
        where WAITING_LIMIT requests wait already.

        Takes the seen posts of the queries first; `page_host` is the host of the page that shows them.
        """
        self._seen_posts.take_where_possible(queries, page_host)
        waiting: dict[Future[None], list[Account]] = {}
        without_job: list[Account] = []
        for account in [query.account for query in queries]:
            result = self.result(account, new_hosts)
            job = self._jobs.future_of(self._aliases.canonical(keyed(account)).key)
            if result.status != "pending":
                yield result
            elif job is None:
                without_job.append(account)
            else:
                waiting.setdefault(job, []).append(account)
        if waiting and self._waiting.acquire(blocking=False):
            try:
                for done in as_completed(waiting, timeout):
                    for account in waiting.pop(done):
                        yield self.result(account, new_hosts)
            except TimeoutError:
                pass
            finally:
                self._waiting.release()
        for account in [*without_job, *(account for group in waiting.values() for account in group)]:
            yield self.result(account, new_hosts)

    def recent(self, limit: int) -> list[ScoreCard]:
        """The newest cards, the newest first, without cited posts."""
        return [
            self._for_reader(record, record.card) for record in reversed(self._records.newest(limit)) if record.card
        ]

    def refresh_opt_outs(self, queries: Sequence[AccountQuery], page_host: str | None) -> list[Future[None]]:
        """Refreshes accounts whose profile, as a page shows it now, asks not to be scored, even if a card is fresh.

        Where another host than the account's own shows the profile, the network decides. It is read for that once in
        BACK_OFF seconds at most: a page could claim it again and again.
        """
        started = []
        for query in queries:
            if query.profile is None or not _opts_out(query.profile):
                continue
            canonical = self._aliases.canonical(keyed(query.account))
            record = self._records.get(canonical.key)
            is_own = page_host in own_hosts(canonical.account)
            if has_opted_out(record, self._now()):
                continue
            if is_own or record is None or self._now() - record.made_at >= BACK_OFF:
                started.append(self._start(canonical, Urgency.VISIBLE, fresh=not is_own))
        return [job for job in started if job is not None]

    def prioritize(self, accounts: Sequence[Account]) -> None:
        """Moves the jobs of these accounts before all others, in this order: they are what a reader looks at now."""
        if not self._jobs:
            return
        for account in reversed(accounts):
            canonical = self._aliases.canonical(keyed(account))
            if self._jobs.future_of(canonical.key) is not None:
                self._jobs.prioritize(canonical.key, canonical.host)

    def awaited_jobs(self, accounts: Iterable[Account]) -> list[Future[None]]:
        """The jobs that a feed may wait for: of accounts without a record, or with seen posts to be scored."""
        if not self._jobs:
            return []
        awaited = []
        for account in accounts:
            key = self._aliases.canonical(keyed(account)).key
            job, record = self._jobs.future_of(key), self._records.get(key)
            if job is not None and (record is None or self._seen_posts.is_outdated(record)):
                awaited.append(job)
        return awaited

    def _result(self, account: KeyedAccount, new_hosts: NewHosts) -> AccountResult:
        if account.problem is not None:
            return AccountResult(key=account.key, status="unavailable", problem=account.problem)
        record, now = self._records.get(account.key), self._now()
        outdated = record is not None and self._seen_posts.is_outdated(record)
        if new_hosts != "at_once" and self._is_at_new_host(account):
            return self._result_at_new_host(account, record, outdated=outdated, is_deferred=new_hosts == "later")
        state = state_of(record, now, readable=account.account.network in self._readers, outdated=outdated)
        if record is None or state == "expired":
            return self._result_without_record(account, record, new_hosts)
        if state == "stale":
            self._start(account, Urgency.REFRESH, contacts_new=new_hosts == "at_once")
        if record.card is None:
            return AccountResult(key=account.key, status=record.status, problem=_with_retry_after(record, now))
        card = self._for_reader(record, record.card)
        return AccountResult(key=account.key, status="ready", card=card, stale=state != "fresh")

    def _result_at_new_host(
        self, account: KeyedAccount, record: AccountRecord | None, *, outdated: bool, is_deferred: bool
    ) -> AccountResult:
        """What pages showed of an account whose host must not be asked yet, and that it was not asked."""
        if record is not None and record.status == "opted_out":
            return AccountResult(key=account.key, status="opted_out", problem=record.problem)
        wait = self.deferred.add(account) if is_deferred else None
        host = host_of(account.account)
        reason = problem("new-host", NewHostError(host).detail, retry_after=wait and round(wait), host=host)
        if outdated or (record is None and self._seen_posts.changed_at(account.key) is not None):
            job = self._start(account, Urgency.VISIBLE)
            if record is None or record.card is None:
                return self._pending(account) if job is not None else _busy(account)
        if record is None or record.card is None:
            return AccountResult(key=account.key, status="unavailable", problem=reason)
        card = self._for_reader(record, record.card)
        return AccountResult(key=account.key, status="ready", card=card, stale=outdated, problem=reason)

    def _for_reader(self, record: AccountRecord, card: ScoreCard) -> ScoreCard:
        """A record's card with what the server, the reader, and the reader's lists say about the account."""
        card = self._corrections.apply(apply_standing(card, record.standing, self._server_url))
        return self._lists.apply(self._tags.apply(with_empty_heart(card)), record.aliases)

    def is_at_new_host(self, account: Account, new_hosts: NewHosts | None = None) -> bool:
        """Whether the account's host must not be asked yet, as `new_hosts` has it. None: as the server is set."""
        return (new_hosts or self._new_hosts) != "at_once" and self._is_at_new_host(
            self._aliases.canonical(keyed(account))
        )

    def _is_at_new_host(self, account: KeyedAccount) -> bool:
        if account.account.network not in self._readers:
            return False
        return not self._known_hosts.has_host_of(account.account)

    def _end_restricted_job(self, account: KeyedAccount, timeout: float) -> None:
        """Waits for a job that may not contact the account's host. It sends no requests, so it ends soon."""
        job = self._jobs.future_of(account.key)
        if job is not None and self._is_at_new_host(account):
            wait_for([job], timeout)

    def _result_without_record(
        self, account: KeyedAccount, expired: AccountRecord | None, new_hosts: NewHosts
    ) -> AccountResult:
        if expired is None and self._records.get(account.key) is not None:  # a job ended in the meantime
            return self._result(account, new_hosts)
        if not self._can_be_known(account):
            return AccountResult(key=account.key, status="unavailable", problem=not_fetched(account.account.network))
        if self._start(account, Urgency.VISIBLE, contacts_new=new_hosts == "at_once") is None:
            return _busy(account)
        return self._pending(account)

    def _pending(self, account: KeyedAccount) -> AccountResult:
        poll_after = POLL_AFTER_MS + 1000 * self._jobs.poll_delay(account.key, account.host)
        return AccountResult(key=account.key, status="pending", retry_after_ms=min(poll_after, LONGEST_POLL_MS))

    def _can_be_known(self, account: KeyedAccount) -> bool:
        """Whether a refresh could find something: a network to read, seen posts, or a job that has them already."""
        if account.problem is not None:
            return False
        if account.account.network in self._readers or self._seen_posts.changed_at(account.key) is not None:
            return True
        return self._jobs.future_of(account.key) is not None  # an opt-out deletes seen posts before it is saved

    def _start(
        self, account: KeyedAccount, urgency: Urgency, *, fresh: bool = False, contacts_new: bool = False
    ) -> Future[None] | None:
        """The account's job; a new one where it has none. None where the queue is full."""
        generation = self._records.generation(account.key)
        return self._jobs.submit(RefreshTask(account, generation, fresh, contacts_new, urgency))

    def _start_later(self, account: KeyedAccount) -> None:
        self._start(account, Urgency.REFRESH, contacts_new=True)

    def _cited(self, key: str) -> list[CitedPost] | None:
        return self._records.cited(key, self._now())

    def _now(self) -> float:
        return self._clock().timestamp()


def _busy(account: KeyedAccount) -> AccountResult:
    return AccountResult(key=account.key, status="unavailable", problem=problem("busy", retry_after=BUSY_SECONDS))


def _opts_out(profile: Profile) -> bool:
    try:
        check_bio_opt_out(profile.bio, profile.display_name)
    except OptedOutError:
        return True
    return False


def _with_retry_after(record: AccountRecord, now: float) -> Problem | None:
    # A new host is asked when the reader wants it, not after a while.
    if record.problem is None or record.retry_at is None or record.problem_slug == "new-host":
        return record.problem
    return msgspec.structs.replace(record.problem, retry_after=max(1.0, round(record.retry_at - now)))
