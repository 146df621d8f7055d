"""The parts of a community server that a process has once: database, fetcher, queue. Each reader's are made from them.

Web processes keep a reader's parts and workers make them for each job, so that a job finds what the reader's pages
showed a moment ago.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from threading import BoundedSemaphore
from typing import Any

from server.accounts import encoded_results, lookup
from server.accounts.account_records import AccountRecords
from server.accounts.analysis import Analyses, LocalAnalysis
from server.accounts.community_aliases import SharedAliases
from server.accounts.community_cited_posts import CommunityCitedPosts
from server.accounts.community_claims import check_claim
from server.accounts.community_upkeep import keep_up
from server.accounts.jobs.community_queue import CommunityQueue, decode_task
from server.accounts.lists.community import CommunityLists
from server.accounts.parts import Accounts, SharedParts, build_accounts
from server.accounts.reader_records import ReaderRecords
from server.accounts.shared_records import SharedRecords
from server.accounts.workers.pool import Workers
from server.fetching.community_limits import CommunityLimits
from server.networks import Network, readers_in_use
from server.operate.metrics import measured_job, measured_wait
from server.settings import Settings
from server.store.postgres.claims import Claims
from server.store.postgres.database import Database
from server.store.postgres.listener import Listener
from server.store.postgres.store import PostgresStore

log = logging.getLogger(__name__)

# What a reader's parts hold in memory from the start.
READ_WHEN_MADE = ("corrections", "crowd", "lists", "outreach", "own_accounts", "seen", "shared_settings", "tags")


class CommunityParts:
    """What the readers of one process share. `networks` replaces those of the settings, as in `build_accounts`."""

    def __init__(
        self,
        settings: Settings,
        url: str,
        clock: Callable[[], datetime],
        networks: Mapping[str, Network] | None = None,
        *,
        part: str = "command",
    ) -> None:
        self.settings = settings
        self.clock = clock
        # Every job has a connection while it saves, and none while it waits for a host.
        self.database = Database(url, part=part)
        self.listener = Listener(url)
        self.fetcher = settings.new_fetcher(
            settings.home / "http",
            rate_limits=lambda _cache, _clock, wait: CommunityLimits(self.database, measured_wait(wait)),
        )
        self.networks: Mapping[str, Network]
        self.analyses: Analyses
        if networks is None:
            self.networks = readers_in_use(settings.services)
            self.analyses = Workers(self.fetcher, settings.services, settings.user_agent)
        else:
            self.networks = networks
            self.analyses = LocalAnalysis(networks, self.fetcher)
        self.aliases = SharedAliases(self.database, clock)
        self._lookups_waiting = BoundedSemaphore(lookup.WAITING_LIMIT)
        self._batches_waiting = BoundedSemaphore(encoded_results.WAITING_LIMIT)
        self.shared_records = SharedRecords(PostgresStore(self.database, None))
        self.queue = CommunityQueue(self.database, self.aliases, self.listener)
        self.lists = CommunityLists(self.database, self.listener, settings.public_url, clock)

    def accounts_of(self, reader: int | None, *, hears_changes: bool = False) -> Accounts:
        """One reader's parts, made anew; of nobody's where `reader` is None: what is shared.

        `hears_changes`: whoever holds them tells them what other processes change.
        """
        store, cited_posts = PostgresStore(self.database, reader), CommunityCitedPosts(self.database, reader)
        with store.reading_together(READ_WHEN_MADE):
            shared = SharedParts(
                self.networks,
                self.analyses,
                self.aliases,
                lambda _perform, is_private: self.queue.of_reader(reader, is_private),
                ReaderRecords(store, cited_posts, self.shared_records)
                if hears_changes
                else AccountRecords(store, cited_posts),
                self.shared_records if hears_changes else None,
                self.lists,
                self._lookups_waiting,
                self._batches_waiting,
            )
            return build_accounts(store, self.fetcher, self.settings, self.clock, shared=shared)

    def perform(self, arguments: dict[str, Any]) -> None:
        """Does the task of a job, in a worker."""
        accounts = self.accounts_of(arguments["reader"])
        if "claim" in arguments:
            claims = Claims(self.database)
            with measured_job("claim") as job:
                job.outcome = check_claim(arguments["claim"], claims, self.analyses, accounts, arguments["server_url"])
            return
        task = decode_task(arguments, accounts.records.generation)
        with measured_job(task.key.partition(":")[0]) as job:
            accounts.perform(task)
            record = accounts.records.get(task.key)
            job.outcome = "done" if record is None else record.problem_slug or record.status

    def keep_up(self) -> None:
        """What is done from time to time, by whichever worker comes first: see community_upkeep.py."""
        keep_up(self.database, self.accounts_of, self.settings)

    def close(self) -> None:
        """Ends what this process has begun."""
        self.queue.close()
        self.listener.close()
        self.analyses.close()
        self.fetcher.close()
        self.database.close()
