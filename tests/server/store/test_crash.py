"""kill -9 at random times: no acknowledged change is lost, and the store always opens again."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from server.store.tiny import TinyStore

ROOT = Path(__file__).parents[3]
ROUNDS = 24


@pytest.mark.slow
def test_kill_9_loses_no_acknowledged_change(tmp_path: Path) -> None:
    chance = random.Random(20260101)  # noqa: S311 - times, not a secret
    acknowledged: dict[tuple[str, str], int] = {}
    for turn in range(ROUNDS):
        command = [sys.executable, "-m", "tests.server.store.crash_writer", str(tmp_path), str(turn * 1_000_000)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT, text=True) as writer:  # noqa: S603 - our own
            assert writer.stdout is not None
            first = writer.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.25))
            writer.send_signal(signal.SIGKILL)
            lines = [first, *writer.stdout.readlines()]
        for line in lines:
            if line.endswith("\n"):
                kind, key, text = line.split()
                acknowledged[kind, key] = int(text)
        store = TinyStore(tmp_path)
        for (kind, key), number in acknowledged.items():
            document = store.get(kind, key)
            assert document is not None, f"{kind} {key} is lost"
            assert document["number"] >= number
        store.close()
    assert len(acknowledged) == 100
    assert not list(tmp_path.glob("*.broken-*"))
