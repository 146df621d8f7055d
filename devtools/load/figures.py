"""Figures of a running server, read from /proc (Linux only): memory, descriptors, threads, size of its files."""

from __future__ import annotations

import contextlib
import os
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

_MEGABYTE = 1_000_000


class Sample(NamedTuple):
    """The figures at one moment. Memory is in MB.

    `pss` counts a page that several processes share only in part for each of them, so it may be added up.
    """

    minutes: float
    rss: float  # of the process that answers
    pss: float
    host_rss: float  # of the process that workers are forked from, which share its pages; 0 while it does not run
    workers: int
    workers_pss: float
    descriptors: int  # of the process that answers, like the threads
    threads: int
    journal_kb: float
    data_mb: float  # everything in the data folder

    def line(self) -> str:
        """The sample as one line of a table."""
        return (
            f"{self.minutes:6.1f} min  server {self.rss:5.0f} MB RSS {self.pss:5.0f} PSS, "
            f"worker host {self.host_rss:4.0f} RSS, {self.workers:2} workers {self.workers_pss:4.0f} PSS, "
            f"{self.descriptors:4} descriptors, {self.threads:3} threads, "
            f"journal {self.journal_kb:6.0f} kB, data {self.data_mb:5.1f} MB"
        )


def take_sample(main_process: int, home: Path, minutes: float) -> Sample:
    """The figures of the server with this main process of gunicorn."""
    children = _children()
    (server,) = [child for child in children.get(main_process, []) if "workers.host" not in _command(child)]
    hosts = [child for child in children.get(server, []) if "workers.host" in _command(child)]
    workers = [worker for host in hosts for worker in children.get(host, [])]
    return Sample(
        minutes=minutes,
        rss=_field(server, "status", "VmRSS"),
        pss=_field(server, "smaps_rollup", "Pss"),
        host_rss=sum(_field(host, "status", "VmRSS") for host in hosts),
        workers=len(workers),
        workers_pss=sum(_field(worker, "smaps_rollup", "Pss") for worker in workers),
        descriptors=len(_listing(f"/proc/{server}/fd")),
        threads=len(_listing(f"/proc/{server}/task")),
        journal_kb=_size(home, "journal-*") / 1000,
        data_mb=_size(home, "**/*") / _MEGABYTE,
    )


def children_of(process: int) -> list[int]:
    """The processes that a process started and that run."""
    return sorted(_children().get(process, []))


def processor_seconds(process: int) -> float:
    """The processor time of a process and all below it, those that have ended and were waited for included."""
    children = _children()
    total, left = 0.0, [process]
    while left:
        number = left.pop()
        left += children.get(number, [])
        with contextlib.suppress(OSError):  # it has ended
            fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
            total += sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")
    return total


def thread_seconds(process: int) -> float:
    """The processor time of the threads that run in a process and all below it, to the nanosecond.

    `processor_seconds` counts in hundredths of a second, and threads that have ended as well.
    """
    children = _children()
    total, left = 0, [process]
    while left:
        number = left.pop()
        left += children.get(number, [])
        for task in _listing(f"/proc/{number}/task"):
            with contextlib.suppress(OSError):  # it has ended
                total += int(Path(f"/proc/{number}/task/{task}/schedstat").read_text().split()[0])
    return total / 1e9


def memory_of(process: int) -> float:
    """What a process and all below it have in memory, in MB, pages that they share counted once."""
    children = _children()
    total, left = 0.0, [process]
    while left:
        number = left.pop()
        left += children.get(number, [])
        total += _field(number, "smaps_rollup", "Pss")
    return total


def count_kept(home: Path, kind: str) -> int:
    """How many documents of a kind the last snapshot in a data folder has: one line each, after a header."""
    with contextlib.suppress(OSError), (home / f"{kind}.snapshot").open("rb") as lines:
        return max(0, sum(1 for _ in lines) - 1)
    return 0


def slope(samples: Sequence[Sample], value: Callable[[Sample], float]) -> float:
    """How much a figure grows in an hour: the slope of the line through all samples (least squares)."""
    if len(samples) < 2:
        return 0.0
    return statistics.linear_regression([sample.minutes / 60 for sample in samples], [*map(value, samples)]).slope


def _children() -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for name in filter(str.isdigit, _listing("/proc")):
        with contextlib.suppress(OSError):  # it has ended
            parent = Path(f"/proc/{name}/stat").read_text().rpartition(")")[2].split()[1]
            found.setdefault(int(parent), []).append(int(name))
    return found


def _command(process: int) -> str:
    with contextlib.suppress(OSError):
        return Path(f"/proc/{process}/cmdline").read_text()
    return ""


def _field(process: int, file: str, name: str) -> float:
    """One field of a file of a process, in MB. 0 where the process has ended."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/{file}").read_text().splitlines():
            if line.startswith(f"{name}:"):
                return int(line.split()[1]) * 1024 / _MEGABYTE
    return 0.0


def _listing(folder: str) -> list[str]:
    with contextlib.suppress(OSError):
        return [entry.name for entry in Path(folder).iterdir()]
    return []


def _size(folder: Path, pattern: str) -> float:
    total = 0
    for path in folder.glob(pattern):
        with contextlib.suppress(OSError):  # replaced meanwhile
            total += path.stat().st_size
    return total
