"""The command that does the jobs of a community server, on any number of machines."""

from __future__ import annotations

import argparse
import os
import sys
import threading

from server.cli.migrate import MISSING
from server.settings import Settings

EXIT_SECONDS = 30.0  # after the signal: a job that hangs keeps no machine from stopping; another worker does it again


def worker(settings: Settings, _options: argparse.Namespace) -> int:
    """Does jobs until SIGTERM or Ctrl+C. Running jobs get a moment to end; what waits is left to other workers."""
    if settings.database is None:
        print("Only a community server has workers. Set HUMANKIND_DATABASE_URL.", file=sys.stderr)
        return 2
    try:
        from server.accounts.community_parts import CommunityParts  # not on a reader's own machine
        from server.accounts.jobs.community_worker import CommunityWorker
        from server.operate.endpoint import serve_operator
        from server.operate.health import Health, database_checks
        from server.operate.logs import log_without_people
        from server.operate.metrics import describe_process
    except ModuleNotFoundError:
        print(MISSING, file=sys.stderr)
        return 1
    from server.services import utc_now

    log_without_people(settings.log_format)
    parts = CommunityParts(settings, settings.database.url, utc_now, part="worker")
    try:
        parts.database.check()
        jobs = CommunityWorker(
            settings.database.url, parts.perform, settings.readers, on_stop=_exit_soon, upkeep=parts.keep_up
        )
        describe_process("worker", parts.database)
        if settings.metrics_listen is not None:
            health = Health({**database_checks(parts.database), "queue": lambda: jobs.is_working})
            serve_operator(settings.metrics_listen, health)
        print("Humankind's worker has started. Press Ctrl+C to stop it.", flush=True)
        jobs.run()
    finally:
        parts.close()
    return 0


def _exit_soon() -> None:
    timer = threading.Timer(EXIT_SECONDS, os._exit, [0])
    timer.daemon = True
    timer.start()
