"""Random faults in every file operation of the store. `python -m tests.server.store.chaos 20000` runs many.

Each run makes random changes while opening, writing, syncing, renaming, linking and deleting files fail at random, and
while the process is killed or the power fails (then only what was synced is left). It checks that no acknowledged
change is lost, that nothing is written into files that are not the store's, and that the store always opens again.
"""

from __future__ import annotations

import contextlib
import errno
import io
import logging
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from server.store import StoreError
from server.store.tiny import TinyStore

FAULTS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EMFILE, errno.ENOENT, errno.EROFS)
KINDS = ("corrections", "seen", "cards")
KEYS = ("a", "b", "c")
STEPS = 25

Value = int | None


class Faults:
    """Makes file operations below a folder fail with a probability. A sync only notes what a power failure leaves."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self.folder = folder
        self.chance = chance
        self.probability = 0.0
        self.count = 0
        self.paths: dict[int, str] = {}  # of the open descriptors
        self.safe: dict[int, int] = {}  # by inode: how much of the file survives a power failure
        self.real = {
            name: getattr(os, name) for name in ("open", "write", "fsync", "replace", "unlink", "link", "close")
        }
        self.real |= {name: getattr(os, name) for name in ("ftruncate", "mkdir")}
        self.real_open = io.open

    @contextlib.contextmanager
    def injected(self) -> Iterator[None]:
        """The faults, until the context ends."""
        for name in self.real:
            setattr(os, name, getattr(self, f"_{name}", None) or self._failing(name))
        io.open = self._io_open  # type: ignore[assignment] # as pathlib calls it
        try:
            yield
        finally:
            for name, function in self.real.items():
                setattr(os, name, function)
            io.open = self.real_open

    def kill(self, *, power_failure: bool) -> None:
        """Ends the process that had the files open: closes them, and after a power failure cuts what was not synced."""
        for descriptor in list(self.paths):
            with contextlib.suppress(OSError):
                self.real["close"](descriptor)
        self.paths.clear()
        for path in self.folder.iterdir() if power_failure else ():
            status = path.stat()
            safe = self.safe.get(status.st_ino, 0)
            if status.st_size > safe:
                os.truncate(path, self.chance.randint(safe, status.st_size))

    def _may_fail(self) -> None:
        if self.chance.random() < self.probability:
            self.count += 1
            code = self.chance.choice(FAULTS)
            raise OSError(code, os.strerror(code))

    def _is_ours(self, path: Any) -> bool:
        return isinstance(path, str | os.PathLike) and str(path).startswith(str(self.folder))

    def _failing(self, name: str) -> Callable[..., Any]:
        def call(path: Any, *arguments: Any, **options: Any) -> Any:
            if self._is_ours(path) or path in self.paths:
                self._may_fail()
            return self.real[name](path, *arguments, **options)

        return call

    def _open(self, path: Any, *arguments: Any, **options: Any) -> int:
        if self._is_ours(path):
            self._may_fail()
        descriptor: int = self.real["open"](path, *arguments, **options)
        if self._is_ours(path):
            self.paths[descriptor] = str(path)
        return descriptor

    def _close(self, descriptor: int) -> None:
        self.real["close"](descriptor)
        if self.paths.pop(descriptor, None) is not None:
            self._may_fail()  # close may report an earlier error; the descriptor is closed all the same

    def _write(self, descriptor: int, data: Any) -> int:
        if descriptor in self.paths and self.chance.random() < self.probability:
            self.real["write"](descriptor, bytes(data)[: self.chance.randrange(len(data) + 1)])
            self.count += 1
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return int(self.real["write"](descriptor, data))

    def _fsync(self, descriptor: int) -> None:
        self._may_fail()
        status = os.fstat(descriptor)
        self.safe[status.st_ino] = status.st_size

    def _io_open(self, path: Any, *arguments: Any, **options: Any) -> Any:
        if self._is_ours(path):
            self._may_fail()
        return self.real_open(path, *arguments, **options)


class Model:
    """What the store may contain: for each document the values that are possible after what was acknowledged."""

    def __init__(self) -> None:
        self.possible: dict[tuple[str, str], set[Value]] = {(kind, key): {None} for kind in KINDS for key in KEYS}

    def change(self, kind: str, key: str, value: Value, *, acknowledged: bool) -> None:
        is_certain = acknowledged and (kind != "cards" or value is None)  # a card may be lost, its deletion may not
        self.possible[kind, key] = {value} if is_certain else self.possible[kind, key] | {value}

    def check(self, store: TinyStore) -> None:
        for (kind, key), possible in self.possible.items():
            document = store.get(kind, key)
            value = document["n"] if document else None
            if value not in possible:
                raise AssertionError(f"{kind} {key} is {value}, which is none of {possible}")
            if kind != "cards":
                self.possible[kind, key] = {value}


def run(seed: int, folder: Path) -> int:
    """One run; returns how many operations failed. Raises AssertionError."""
    chance = random.Random(seed)  # noqa: S311 - not a secret
    home, elsewhere = folder / "home", folder / "elsewhere"
    home.mkdir()
    elsewhere.mkdir()
    faults, model = Faults(home, chance), Model()
    others: list[int] = []
    with faults.injected():
        store = _open_again(home, faults)
        for step in range(STEPS):
            faults.probability = chance.choice((0.0, 0.05, 0.3, 1.0))
            _take_step(store, model, chance, step)
            # Other files of the process get the numbers of descriptors that the store has closed.
            others.append(faults.real["open"](elsewhere / str(step), os.O_WRONLY | os.O_CREAT))
            if chance.random() < 0.15:
                _end(store, faults, chance)
                with contextlib.suppress(StoreError):
                    store = TinyStore(home, flush_seconds=3600)
                    _end(store, faults, chance)
                store = _open_again(home, faults)
                model.check(store)
        _end(store, faults, chance)
        store = _open_again(home, faults)
        model.check(store)
        store.close()
    written = [path.name for path in elsewhere.iterdir() if path.stat().st_size]
    for descriptor in others:
        os.close(descriptor)  # fails where the store has closed it
    if written:
        raise AssertionError(f"written into other files: {written}")
    return faults.count


def _open_again(home: Path, faults: Faults) -> TinyStore:
    faults.probability = 0.0
    return TinyStore(home, flush_seconds=3600)


def _take_step(store: TinyStore, model: Model, chance: random.Random, step: int) -> None:
    kind = chance.choice(KINDS)
    keys = chance.sample(KEYS, chance.randint(1, len(KEYS)))
    values: dict[str, Value] = dict.fromkeys(keys, step)
    what = chance.choice(("put", "put", "put", "put", "delete", "delete all", "flush", "erase"))
    acknowledged = True
    try:
        if what == "put":
            store.put(kind, {key: {"n": step, "text": "x" * chance.randrange(300)} for key in keys})
        elif what == "delete":
            values = dict.fromkeys(keys)
            store.delete(kind, keys)
        elif what == "delete all":
            values = dict.fromkeys(KEYS)
            store.delete(kind)
        else:
            values = {}
            if what == "flush":
                store.flush()
            elif chance.random() < 0.2:
                _erase(store, model)
    except StoreError:
        acknowledged = False
    for key, value in values.items():
        model.change(kind, key, value, acknowledged=acknowledged)


def _erase(store: TinyStore, model: Model) -> None:
    acknowledged = False
    try:
        store.erase({"seen": ["a"]})
        acknowledged = True
    finally:
        for kind, key in model.possible:
            if (kind, key) != ("seen", "a"):
                model.change(kind, key, None, acknowledged=acknowledged)


def _end(store: TinyStore, faults: Faults, chance: random.Random) -> None:
    """Closes the store, or ends it as a killed process or a power failure does."""
    how = chance.choice(("close", "kill", "power failure"))
    if how == "close":
        store.close()
    store._closing.set()
    store._timer.join()
    faults.probability = 0.0
    faults.kill(power_failure=how == "power failure")


def main(runs: int) -> None:
    logging.disable()
    start, failed = time.monotonic(), 0
    for seed in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            try:
                failed += run(seed, Path(folder))
            except BaseException:
                print(f"run {seed} failed")
                raise
    print(f"{runs} runs with {failed} faults, {time.monotonic() - start:.0f} s")


if __name__ == "__main__":
    main(int(sys.argv[1]))
