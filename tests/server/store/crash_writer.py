"""Writes to a store until it is killed, and prints every change that was acknowledged. Run by test_crash.py."""

from __future__ import annotations

import itertools
import sys
import threading
from pathlib import Path

from server.store.tiny import TinyStore


def write(store: TinyStore, kind: str, first: int) -> None:
    for number in itertools.count(first):
        key = f"{kind}-{number % 50}"
        store.put(kind, {key: {"number": number, "text": "x" * (number % 700)}})
        sys.stdout.write(f"{kind} {key} {number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    store = TinyStore(Path(sys.argv[1]), flush_seconds=0.02)
    for kind in ("corrections", "seen"):
        threading.Thread(target=write, args=(store, kind, int(sys.argv[2])), daemon=True).start()
    threading.Event().wait()
