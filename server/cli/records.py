"""Files of records become lines of results, one for each record, in order; a file of results can be gone on with."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

import msgspec

from server.accounts.transfer.evidence_files import LineError, evidence_of, numbered_lines, object_of, open_lines
from server.cli.parallel import in_order
from server.cli.render import Progress
from server.locales.cards import localized_card
from server.scoring import MODEL
from server.scoring import score as score_evidence
from server.store.folder_lock import lock_file
from shared_schema import times
from shared_schema.networks import key_of
from shared_schema.problems import PROBLEM_TYPE_PREFIX, problem
from shared_schema.records import Problem, ScoreCard

STDIN = Path("-")
_RESULT_STARTS = (b'{"account":', b'{"type":"' + PROBLEM_TYPE_PREFIX.encode())
_BLOCK = 1024 * 1024  # bytes

ValueOf = Callable[[dict[str, Any]], Any]


class InputLine(NamedTuple):
    """One line of a file. `position`: bytes of all files that are read up to its end."""

    file: Path
    number: int
    line: bytes
    position: int

    @property
    def place(self) -> str:
        return f"{self.file}:{self.number}"


class Result(NamedTuple):
    """A line of JSON, and why the record could not be used, or nothing."""

    line: bytes
    fault: str = ""


class OutputError(Exception):
    """A file of results cannot be gone on with. The message is for readers."""


def card_of_line(line: Mapping[str, Any], language: str, now: datetime) -> ScoreCard:
    """The card of the object of one line, at the time at which its evidence was gathered, else `now`.

    Raises LineError.
    """
    evidence = evidence_of(line)
    return localized_card(score_evidence(evidence, times.parse(evidence.gathered_at) or now), language)


def outcome_of(value_of: ValueOf, record: InputLine) -> Any:
    """What `value_of` makes of a record, or the problem with it."""
    try:
        return value_of(object_of(record.line))
    except LineError as error:
        return problem("bad-request", str(error), instance=record.place)
    except Exception as error:  # whatever one record does to the scoring, the others are scored
        return problem("internal", f"{type(error).__name__}: {error}", instance=record.place)


def fault_of(document: Problem) -> str:
    """One line for people: where, and why."""
    return f"{document.instance}: {document.detail}"


def _result_of(value_of: ValueOf, record: InputLine) -> Result:
    outcome = outcome_of(value_of, record)
    return Result(msgspec.json.encode(outcome), fault_of(outcome) if isinstance(outcome, Problem) else "")


def _lost(record: InputLine) -> Result:
    detail = "The process that worked on this record ended every time. It may need more memory than there is."
    document = problem("internal", detail, instance=record.place)
    return Result(msgspec.json.encode(document), fault_of(document))


def write_results(
    files: Sequence[Path],
    value_of: ValueOf,
    *,
    jobs: int = 1,
    quiet: bool = False,
    output: tuple[Path, str] | None = None,
) -> int:
    """Writes a result for each record of the files; returns the exit status.

    `output`: a file of cards to write to or to go on with, and their language; None for stdout. Raises OSError where
    one of the files is missing.
    """
    faults, count, unread = 0, 0, 0
    known_size = None if STDIN in files else sum(file.stat().st_size for file in files)
    progress = Progress(known_size, quiet=quiet)

    def report(message: str) -> None:
        progress.close()
        print(message, file=sys.stderr, flush=True)

    def unreadable(message: str) -> None:
        nonlocal unread
        unread += 1
        report(message)

    records = records_of(files, unreadable)
    try:
        with _opened(output, records) as (file, last):
            if last is not None:
                progress.start_at(last.position)
            results = in_order(partial(_result_of, value_of), records, jobs, lambda record: len(record.line), _lost)
            for record, result in results:
                file.write(result.line + b"\n")
                count += 1
                if result.fault:
                    faults += 1
                    report(result.fault)
                progress.step(record.position)
    except OutputError as error:
        report(str(error))
        return 2
    finally:
        progress.close()
    if faults:
        print(f"{faults} of {count} lines could not be used; each has a problem in its place.", file=sys.stderr)
    return 1 if faults or unread else 0


def records_of(files: Sequence[Path], unreadable: Callable[[str], None]) -> Iterator[InputLine]:
    """Every record of the files, read when it is wanted. What cannot be read costs the rest of its file."""
    before = 0
    for file in files:
        try:
            with open_lines(str(file)) as opened:
                raw = getattr(opened, "fileobj", opened)  # of a .gz file: the compressed one
                for number, line in numbered_lines(opened):
                    yield InputLine(file, number, line, before + (raw.seek(0, os.SEEK_CUR) if raw.seekable() else 0))
        except (OSError, LineError) as error:
            unreadable(f"{file}: {getattr(error, 'strerror', None) or error}")
        if file != STDIN and file.exists():
            before += file.stat().st_size


@contextmanager
def _opened(
    output: tuple[Path, str] | None, records: Iterator[InputLine]
) -> Iterator[tuple[BinaryIO, InputLine | None]]:
    """Where results go. What a file has already is taken off `records`; the last of these is the second value."""
    if output is None:
        yield sys.stdout.buffer, None
        sys.stdout.buffer.flush()
        return
    path, language = output
    with path.open("a+b") as file:
        with contextlib.suppress(OSError):  # where the file system has no locks, nobody can be kept from it
            if not lock_file(file.fileno()):
                raise OutputError(f"Another command is writing {path}. Wait for it, or name another file for --output.")
        yield file, _go_on(path, file, records, language)


def _go_on(path: Path, file: BinaryIO, records: Iterator[InputLine], language: str) -> InputLine | None:
    """Drops a line that was not written to its end, and skips the records that have results.

    Raises OutputError, and changes nothing, where the file is not one of results of these records.
    """
    file.seek(0)
    start = file.read(max(map(len, _RESULT_STARTS)))
    if not any(start.startswith(one[: len(start)]) for one in _RESULT_STARTS):
        raise OutputError(f"{path} has something else in it. Name another file for --output.")
    lines, end = _complete_lines(file)
    last = None
    for _ in range(lines):
        last = next(records, None)
        if last is None:
            raise OutputError(f"{path} has more lines than there are records. Name another file for --output.")
    if last is not None:
        _check_last(path, _last_line(file, end), last, language)
    if file.seek(0, os.SEEK_END) > end:
        file.truncate(end)
    return last


def _complete_lines(file: BinaryIO) -> tuple[int, int]:
    """How many lines end with a line feed, and where the last of them ends, in bytes."""
    file.seek(0)
    lines = end = position = 0
    while block := file.read(_BLOCK):
        lines += block.count(b"\n")
        if b"\n" in block:
            end = position + block.rindex(b"\n") + 1
        position += len(block)
    return lines, end


def _last_line(file: BinaryIO, end: int) -> bytes:
    """The line that ends at `end`."""
    start, line = end, b""
    while start and b"\n" not in line[:-1]:
        start = max(0, start - _BLOCK)
        file.seek(start)
        line = file.read(end - start)
    return line[:-1].rpartition(b"\n")[2]


def _check_last(path: Path, line: bytes, record: InputLine, language: str) -> None:
    """Raises OutputError where a result is not one of this record, by this model, in this language."""
    try:
        result = msgspec.json.decode(line, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise OutputError(f"{path} has something else in it. Name another file for --output.") from error
    if "key" not in result:
        fits = result.get("instance") == record.place
    else:
        try:
            fits = result["key"] == key_of(evidence_of(object_of(record.line)).account)
        except LineError:
            fits = False
    if not fits:
        raise OutputError(f"{path} has the results of other files. Name another file for --output.")
    made_by = (result.get("model", MODEL), result.get("language", language))
    if made_by != (MODEL, language):
        raise OutputError(
            f"{path} was made by model {made_by[0]} in the language {made_by[1]}, and this is model {MODEL} in "
            f"{language}. Name another file for --output."
        )
