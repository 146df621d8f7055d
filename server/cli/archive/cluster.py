"""The scheduler of an archive: Dask. It runs shards on this machine's cores or on a cluster, and lost ones again.

https://distributed.dask.org/en/stable/
"""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import CancelledError
from contextlib import ExitStack, contextmanager
from itertools import islice

import dask
from distributed import Client, Future, LocalCluster, as_completed

from server.cli.archive.manifest import ShardReport
from server.cli.archive.shards import Shard, score_shard

RETRIES = 2  # after an error such as a full disk
LOST_WORKERS = 3  # that one shard may have had when they ended, before it counts as what ended them
_AHEAD = 3  # shards for each process; the scheduler needs to know of no more
_CONNECT_SECONDS = 20
_WORKER_SECONDS = 60  # in which a cluster must have a worker


class ClusterError(Exception):
    """There is no cluster to work on. The message is for readers."""


def on_cluster(shards: Sequence[Shard], scheduler: str | None, jobs: int) -> Iterator[ShardReport]:
    """A report on each shard, in the order in which they are done.

    `scheduler`: the address of a cluster, whose workers see the same folders; None for `jobs` processes of this
    machine. Raises ClusterError.
    """
    with _client(scheduler, jobs) as client:
        try:
            client.wait_for_workers(1, timeout=_WORKER_SECONDS)
        except TimeoutError as error:
            raise ClusterError(f"The cluster has no worker after {_WORKER_SECONDS} seconds.") from error
        waiting = iter(shards)
        running: dict[Future[ShardReport], Shard] = {}

        done = as_completed()

        def submit() -> None:
            """As many as the processes that there are now can soon use."""
            processes = sum(client.nthreads().values())
            for shard in islice(waiting, max(0, _AHEAD * max(1, processes) - len(running))):
                future = client.submit(score_shard, shard, pure=False, retries=RETRIES)
                running[future] = shard
                done.add(future)

        submit()
        for future in done:
            shard = running.pop(future)
            try:
                report = future.result()
            except CancelledError as error:
                raise ClusterError("The cluster ended. Run the command again; it goes on where it was.") from error
            except Exception as error:  # whatever happened on a worker, or KilledWorker
                report = ShardReport(source=shard.source, error=f"{type(error).__name__}: {error}")
            submit()
            yield report


@contextmanager
def _client(scheduler: str | None, jobs: int) -> Iterator[Client]:
    with ExitStack() as stack:
        stack.enter_context(dask.config.set({"distributed.scheduler.allowed-failures": LOST_WORKERS}))
        if scheduler is None:
            # A scheduler obeys whoever reaches it, so that of this machine's own cluster has a key of its own, for this
            # process and its workers, and no pages.
            stack.enter_context(
                dask.config.set({f"distributed.{part}.http.routes": [] for part in ("scheduler", "worker")})
            )
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="humankind-"))
            cluster = stack.enter_context(
                LocalCluster(
                    n_workers=jobs,
                    threads_per_worker=1,
                    host="127.0.0.1",
                    dashboard_address="127.0.0.1:0",
                    scheduler_kwargs={"dashboard": False},
                    security=True,
                    local_directory=folder,
                    silence_logs=logging.CRITICAL,
                )
            )
            yield stack.enter_context(Client(cluster))
            return
        try:
            client = stack.enter_context(Client(scheduler, timeout=_CONNECT_SECONDS))
        except (OSError, ValueError) as error:
            raise ClusterError(f"{scheduler}: {error}") from error
        yield client
