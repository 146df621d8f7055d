"""The limits of a worker process on time and memory, which the system enforces, even inside a regular expression."""

from __future__ import annotations

import contextlib
import math
import os
import sys
import threading
import time
from pathlib import Path

from server.accounts.workers.messages import WorkerOptions

ALL_SECONDS = 600  # of one account, with all waiting for the network
NICENESS = 10  # who waits for a known result goes first

if sys.platform == "win32":
    from server.accounts.workers.windows_job import limit_this_process

    def limit_resources(options: WorkerOptions) -> None:
        """Has the system end this process when it takes too much time or memory."""
        limit_this_process(time.process_time() + options.cpu_seconds, options.memory_bytes)
        timer = threading.Timer(ALL_SECONDS, os._exit, (1,))
        timer.daemon = True
        timer.start()
else:
    import resource
    import signal

    def limit_resources(options: WorkerOptions) -> None:
        """Has the system end this process when it takes too much time or memory."""
        os.nice(NICENESS)
        with contextlib.suppress(OSError):  # only Linux has it: where memory ends, workers go before the server
            Path("/proc/self/oom_score_adj").write_text("1000", encoding="ascii")
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        seconds = math.ceil(time.process_time()) + options.cpu_seconds
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        signal.alarm(ALL_SECONDS)
        with contextlib.suppress(OSError, ValueError):  # macOS has no limit on memory that works
            bound = _address_space() + options.memory_bytes
            resource.setrlimit(resource.RLIMIT_AS, (bound, bound))

    def _address_space() -> int:
        """The size of this process's address space. Raises OSError where the system does not say."""
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        return pages * resource.getpagesize()
