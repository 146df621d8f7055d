"""The journal: a write-ahead log. A change is acknowledged only after its entry is on the disk.

The journal is a series of segment files. A segment is deleted only after snapshots that contain all of it are on the
disk. The journal knows nothing of documents: an entry is any JSON object.

Where a segment cannot be trusted any more (a write that could not be undone, a failed fsync), it is left as it is, and
a new one is opened that declares its last entries void. A descriptor is never used after it was closed. While no
segment can be opened, nothing is accepted.
"""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

from server.store.files import (
    close_descriptor,
    open_private,
    remove,
    set_aside,
    sync_folder,
    unusable_folder,
    write_all,
)
from server.store.lines import encode, ends_incomplete, read_lines

log = logging.getLogger(__name__)
FORMAT = 1  # of the entries; a newer one is named in each entry, as `format`

_VOID = "void"  # the field of an entry that takes others back: a list of ranges of their numbers

Entry = dict[str, Any]


class Journal:
    """An append-only log of numbered entries in `folder`. For one process and any number of threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()  # guards the file and its length
        self._sync_lock = threading.Lock()  # threads that wait together share one fsync
        self._descriptor: int | None = None  # None while nothing can be written
        self._segment: Path | None = None
        self._length = 0
        self._synced = 0
        self._refused: list[tuple[int, int]] = []  # ranges of entries that may or may not be on the disk: first, last
        self._not_void_yet: list[tuple[int, int]] = []  # those of them that the next segment has to declare void
        self.last_number = 0  # of the last entry that was written

    def replay(self, is_readable: Callable[[Entry], bool] = lambda _: True) -> list[Entry]:
        """Every readable entry of all segments in order. Raises OSError where a segment cannot be opened.

        An incomplete last line is ignored: its change was never acknowledged. A segment with any other damage, or with
        entries that are not readable, of a newer version for example, is set aside and logged.
        """
        entries: list[Entry] = []
        for segment in self._segments():
            lines, damaged = read_lines(segment)
            readable = [line for line in lines if _is_entry(line) and (_VOID in line or is_readable(line))]
            entries.extend(readable)
            unreadable = damaged + len(lines) - len(readable)
            if unreadable and not (unreadable == damaged == 1 and ends_incomplete(segment)):
                _set_aside(segment, unreadable)
        entries.sort(key=lambda entry: int(entry["n"]))
        if entries:
            self.last_number = int(entries[-1]["n"])
        void = [(int(first), int(last)) for entry in entries for first, last in entry.get(_VOID, ())]
        return [
            entry
            for entry in entries
            if _VOID not in entry and not any(first <= entry["n"] <= last for first, last in void)
        ]

    def open(self, after: int) -> None:
        """Opens a new segment for entries with numbers greater than `after`. Never reuses an existing segment.

        Raises OSError; then the first entry tries again.
        """
        self.last_number = max([self.last_number, after, *map(_number_of, self._segments())])
        self._use(*self._new_segment())

    def append(self, entry: Entry) -> int:
        """Writes one entry and returns its number. Call `sync` before you acknowledge it.

        Raises StoreError; then the entry does not count.
        """
        with self._lock:
            try:
                if self._descriptor is None:
                    self._use(*self._new_segment())
                descriptor = self._descriptor
                assert descriptor is not None  # noqa: S101 - for the type checker
                line = encode({"n": self.last_number + 1, **entry})
                try:
                    write_all(descriptor, line)
                except OSError:
                    self._undo_write(descriptor)
                    raise
            except OSError as error:
                raise unusable_folder(self._folder, error) from error
            self._length += len(line)
            self.last_number += 1
            return self.last_number

    def sync(self, number: int) -> None:
        """Returns once entry `number` is on the disk. Raises StoreError."""
        with self._sync_lock:
            with self._lock:
                last, descriptor = self.last_number, self._descriptor
                is_refused = any(first <= number <= last for first, last in self._refused)
            if is_refused or descriptor is None:
                raise unusable_folder(self._folder, OSError(errno.EIO, os.strerror(errno.EIO)))
            if self._synced >= number:
                return
            try:
                os.fsync(descriptor)
            except OSError as error:
                with self._lock:
                    self._abandon()
                raise unusable_folder(self._folder, error) from error
            self._synced = last

    def settle(self) -> None:
        """Returns once no refused entry can come back. Raises StoreError."""
        with self._sync_lock, self._lock:
            if self._not_void_yet:
                try:
                    self._use(*self._new_segment())
                except OSError as error:
                    raise unusable_folder(self._folder, error) from error

    def rotate(self) -> list[Path]:
        """Starts a new segment. Returns the finished ones, to be deleted when snapshots contain all of them.

        Raises OSError; then the segment in use stays in use, where it can be trusted.
        """
        with self._sync_lock, self._lock:
            if self._descriptor is not None and self._length > 0:
                try:
                    os.fsync(self._descriptor)
                except OSError:
                    self._abandon()
                    raise
                self._synced = self.last_number
            if self._descriptor is None or self._length > 0:
                self._use(*self._new_segment())
            return [segment for segment in self._segments() if segment != self._segment]

    def erase(self) -> None:
        """Deletes every entry. Raises OSError where a segment cannot be deleted."""
        with self._sync_lock, self._lock:
            self._close_descriptor()
            self._synced = self.last_number
            self._not_void_yet = []
            for segment in self._segments():
                remove(segment)
            with contextlib.suppress(OSError):  # the next entry tries again
                self._use(*self._new_segment())

    def close(self) -> None:
        """Closes the open segment, and deletes it where nothing was written to it."""
        with self._sync_lock, self._lock:
            segment, is_empty = self._segment, self._length == 0
            self._close_descriptor()
            if segment is not None and is_empty:
                with contextlib.suppress(OSError):  # an empty segment does no harm
                    segment.unlink()

    def _undo_write(self, descriptor: int) -> None:
        """Removes what a failed write left. Where that fails, too, the segment ends with a damaged line."""
        try:
            os.ftruncate(descriptor, self._length)
        except OSError:
            self.last_number += 1  # the number of what was not written, or was
            self._abandon()

    def _abandon(self) -> None:
        """Stops using the segment. Its entries after the last fsync may or may not be on the disk, whatever a later
        fsync says. They are refused, and the next segment declares them void. Call with the lock held.
        """
        if self._synced < self.last_number:
            self._refused.append((self._synced + 1, self.last_number))
            self._not_void_yet.append(self._refused[-1])
        self._close_descriptor()

    def _close_descriptor(self) -> None:
        if self._descriptor is not None:
            close_descriptor(self._descriptor)
        self._descriptor, self._segment, self._length = None, None, 0

    def _new_segment(self) -> tuple[int, Path]:
        """A new, empty segment that is on the disk. Raises OSError and leaves nothing open."""
        while True:
            path = self._folder / f"journal-{self.last_number + 1:012d}.log"
            try:
                descriptor = open_private(path, os.O_APPEND | os.O_EXCL)
                break
            except FileExistsError:
                self.last_number += 1  # left by an earlier failure
        try:
            if self._not_void_yet:
                write_all(descriptor, encode({"n": self.last_number + 1, _VOID: self._not_void_yet}))
                os.fsync(descriptor)
            sync_folder(self._folder)
        except OSError:
            close_descriptor(descriptor)
            with contextlib.suppress(OSError):
                path.unlink()
            raise
        return descriptor, path

    def _use(self, descriptor: int, segment: Path) -> None:
        """Uses a new segment from now on, and only then closes the one before."""
        self._close_descriptor()
        if self._not_void_yet:
            self._not_void_yet = []
            self._length = os.fstat(descriptor).st_size
            self.last_number += 1
            self._synced = self.last_number
        self._descriptor, self._segment = descriptor, segment

    def _segments(self) -> list[Path]:
        found = self._folder.glob("journal-*.log")
        return sorted(segment for segment in found if _number_of(segment) >= 0 and segment.is_file())


def _number_of(segment: Path) -> int:
    """The number in a segment's name; -1 where it has none."""
    number = segment.stem.partition("-")[2]
    return int(number) if number.isascii() and number.isdigit() else -1


def _is_entry(line: Any) -> bool:
    """Whether a line is an entry of this format."""
    if not isinstance(line, dict) or line.get("format", FORMAT) != FORMAT or not _is_number(line.get("n")):
        return False
    void = line.get(_VOID, [])
    return isinstance(void, list) and all(
        isinstance(numbers, list) and len(numbers) == 2 and all(map(_is_number, numbers)) for numbers in void
    )


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def _set_aside(segment: Path, unreadable: int) -> None:
    try:
        copy = set_aside(segment)
    except OSError as error:
        log.error("%s has %d lines that cannot be read, and no copy could be kept: %s", segment.name, unreadable, error)
    else:
        log.error("%s has %d lines that cannot be read; it is kept as %s.", segment.name, unreadable, copy.name)
