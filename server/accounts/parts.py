"""The parts of this package, and the one place that puts them together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from threading import BoundedSemaphore

from server.accounts.account_records import AccountRecords
from server.accounts.aliases import AliasCache
from server.accounts.analysis import Analyses, LocalAnalysis
from server.accounts.corrections import Corrections
from server.accounts.crowd import Crowd
from server.accounts.encoded_results import EncodedResults
from server.accounts.expiry import Expiry
from server.accounts.jobs.queue import JobQueue, Jobs, Perform, RefreshTask, Task
from server.accounts.lists.hosted import HostedLists
from server.accounts.lists.subscriptions import Lists
from server.accounts.lookup import Lookup
from server.accounts.mirror import Mirror
from server.accounts.new_hosts import KnownHosts
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts
from server.accounts.refresh import Refresher
from server.accounts.seen_posts import SeenPosts
from server.accounts.shared_records import SharedRecords
from server.accounts.shared_settings import SharedSettings
from server.accounts.tags import Tags
from server.accounts.transfer.backups import Backups, NoBackups
from server.accounts.transfer.erase import Eraser
from server.accounts.transfer.export import Exporter
from server.accounts.transfer.imports import Importer
from server.accounts.upkeep import Upkeep
from server.accounts.workers.pool import Workers
from server.fetching import Fetcher
from server.networks import Network, readers_in_use
from server.settings import Settings
from server.store import Store


@dataclass(frozen=True)
class SharedParts:
    """What the readers of one process share, as one of them uses it.

    `make_jobs` makes a reader's view of the queue from what does a task, and from whether an account's card rests on
    something of the reader's own. `records`: the account records as the reader sees them. `shared_records`: those that
    are every reader's, where the parts are told what other processes change. `hosted_lists`: those that the server
    publishes. `lookups_waiting` and `batches_waiting` bound how many threads of the process wait for jobs.
    """

    readers: Mapping[str, Network]
    analyses: Analyses
    aliases: AliasCache
    make_jobs: Callable[[Perform, Callable[[str], bool]], Jobs]
    records: AccountRecords
    shared_records: SharedRecords | None
    hosted_lists: HostedLists
    lookups_waiting: BoundedSemaphore
    batches_waiting: BoundedSemaphore


@dataclass(frozen=True)
class Accounts:
    """What endpoints, pages and commands use of this package."""

    clock: Callable[[], datetime]  # the current time, in UTC
    readers: Mapping[str, Network]  # the networks that this server reads
    lookup: Lookup
    encoded_results: EncodedResults
    seen_posts: SeenPosts
    corrections: Corrections
    tags: Tags
    lists: Lists
    shared_settings: SharedSettings
    own_accounts: OwnAccounts
    mirror: Mirror
    crowd: Crowd
    outreaches: Outreaches
    exporter: Exporter
    importer: Importer
    eraser: Eraser
    records: AccountRecords
    jobs: Jobs
    perform: Perform  # what a job does
    analyses: Analyses
    expiry: Expiry
    upkeep: Upkeep
    known_hosts: KnownHosts
    shares_analyses: bool

    def close(self) -> None:
        """Cancels waiting refreshes and gives running ones a moment to end. What readers share stays open."""
        self.upkeep.close()
        self.lookup.deferred.close()
        self.jobs.close()
        if not self.shares_analyses:
            self.analyses.close()


def build_accounts(
    store: Store,
    fetcher: Fetcher,
    settings: Settings,
    clock: Callable[[], datetime],
    readers: Mapping[str, Network] | None = None,
    shared: SharedParts | None = None,
) -> Accounts:
    """The parts over one reader's store, and a fetcher.

    Accounts are read in worker processes. `readers` replaces the networks that the settings allow; those are read in
    this process. `shared` is given where a process has many readers.
    """
    analyses: Analyses
    if shared is not None:
        readers, analyses = shared.readers, shared.analyses
    elif readers is None:
        readers = readers_in_use(settings.services)
        analyses = Workers(fetcher, settings.services, settings.user_agent)
    else:
        analyses = LocalAnalysis(readers, fetcher)

    def perform(task: Task) -> None:
        if isinstance(task, RefreshTask):
            refresher.run(task.account, task.generation, fresh=task.fresh, contacts_new=task.contacts_new)
        else:
            lists.read(task.address)

    def is_private(key: str) -> bool:
        return seen_posts.changed_at(key) is not None or own_accounts.get(key) is not None

    records = shared.records if shared else AccountRecords(store)
    aliases = shared.aliases if shared else AliasCache(clock)
    jobs = shared.make_jobs(perform, is_private) if shared else JobQueue(settings.readers, perform)
    corrections, tags = Corrections(store, aliases, clock), Tags(store, aliases, clock)
    lists = Lists(store, analyses, jobs, clock, shared.hosted_lists if shared else None)
    shared_settings = SharedSettings(store, clock)
    seen_posts = SeenPosts(store, records, aliases, clock, readable=readers.keys(), limit=settings.max_seen_accounts)
    own_accounts = OwnAccounts(store, aliases, clock)
    mirror = Mirror(own_accounts, seen_posts, analyses, store, clock)
    outreaches = Outreaches(store, aliases, own_accounts, clock)
    crowd = Crowd(store, records, corrections, aliases, outreaches, clock)
    # The hosts of a test server on this machine are nobody else's.
    known_hosts = KnownHosts(records, settings.services.values(), settings.upstream_map)
    refresher = Refresher(
        readers=readers,
        analyses=analyses,
        records=records,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        own_accounts=own_accounts,
        mirror=mirror,
        outreaches=outreaches,
        aliases=aliases,
        known_hosts=known_hosts,
        clock=clock,
    )
    lookup = Lookup(
        readers=readers,
        jobs=jobs,
        records=records,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        lists=lists,
        aliases=aliases,
        known_hosts=known_hosts,
        new_hosts=settings.new_hosts,
        clock=clock,
        server_url=settings.public_url if shared else "",
        waiting=shared.lookups_waiting if shared else None,
    )
    encoded_results = EncodedResults(
        lookup=lookup,
        records=records,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        lists=lists,
        crowd=crowd,
        known_hosts=known_hosts,
        clock=clock,
        shared_records=shared.shared_records if shared else None,
        waiting=shared.batches_waiting if shared else None,
    )
    exporter = Exporter(
        records=records,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        lists=lists,
        shared_settings=shared_settings,
        own_accounts=own_accounts,
        crowd=crowd,
        outreaches=outreaches,
        settings=settings,
        clock=clock,
    )
    expiry = Expiry(store, records, seen_posts, clock, card_days=settings.card_days, seen_days=settings.seen_days)
    backups = NoBackups() if shared else Backups(settings.home / "backups")
    eraser = Eraser(
        store=store,
        records=records,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        lists=lists,
        shared_settings=shared_settings,
        own_accounts=own_accounts,
        mirror=mirror,
        aliases=aliases,
        crowd=crowd,
        outreaches=outreaches,
        encoded_results=encoded_results,
        deferred=lookup.deferred,
        known_hosts=known_hosts,
        backups=backups,
        fetcher=fetcher,
    )
    return Accounts(
        clock=clock,
        readers=readers,
        lookup=lookup,
        encoded_results=encoded_results,
        seen_posts=seen_posts,
        corrections=corrections,
        tags=tags,
        lists=lists,
        shared_settings=shared_settings,
        own_accounts=own_accounts,
        mirror=mirror,
        crowd=crowd,
        outreaches=outreaches,
        exporter=exporter,
        importer=Importer(
            corrections=corrections,
            tags=tags,
            lists=lists,
            shared_settings=shared_settings,
            own_accounts=own_accounts,
            outreaches=outreaches,
            crowd=crowd,
            aliases=aliases,
            exporter=exporter,
            backups=backups,
            settings=settings,
            clock=clock,
        ),
        eraser=eraser,
        records=records,
        jobs=jobs,
        perform=perform,
        analyses=analyses,
        known_hosts=known_hosts,
        shares_analyses=shared is not None,
        expiry=expiry,
        upkeep=Upkeep(
            [
                expiry.delete_expired,
                lists.refresh_due,
                crowd.close_days,
                lambda: mirror.read_due(lookup.refresh_stale),
            ]
        ),
    )
