"""Freed memory goes back to the system where the C library can do that."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import threading
from server.web.heap import return_freed_memory
def megabytes():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
def work(number):
    for round in range(5):
        kept.append([bytes(90_000 + 1_000 * at) for at in range(60)])
        kept.append(bytes(20_000_000))
        if round == 4: ready.wait()
        kept[:] = [b""]
settings = return_freed_memory()
before = megabytes()
kept, ready = [], threading.Barrier(8)
threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(settings, megabytes() - before)
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads Linux's /proc")
def test_large_blocks_of_many_threads_are_given_back() -> None:
    run = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)  # noqa: S603
    settings, grown = run.stdout.split()
    if settings == "False":
        pytest.skip("this C library has no such settings")
    assert float(grown) < 20


AMID = """
from server.web.heap import return_freed_memory, trim
def megabytes():
    return int(open("/proc/self/statm").read().split()[1]) * 4096 / 1e6
settings = return_freed_memory()
kept = [bytes(3_000) for _ in range(20_000)]
before = megabytes()
kept = kept[::20]
after = megabytes()
trimmed = trim()
print(settings, trimmed, before - after, after - megabytes())
"""


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="reads Linux's /proc")
def test_what_is_free_amid_blocks_in_use_is_given_back() -> None:
    run = subprocess.run([sys.executable, "-c", AMID], capture_output=True, text=True, check=True)  # noqa: S603
    settings, trimmed, by_itself, given_back = run.stdout.split()
    if settings == "False":
        pytest.skip("this C library cannot trim")
    assert trimmed == "True"
    assert float(by_itself) < 10
    assert float(given_back) > 30  # of 60 MB
