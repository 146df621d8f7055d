"""Scores one file of an archive into one Parquet file: by content, atomically, wherever both folders are seen."""

from __future__ import annotations

import contextlib
import hashlib
import time
import uuid
from collections.abc import Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from server.accounts.transfer.evidence_files import LineError, numbered_lines, open_lines
from server.cli.archive.manifest import ShardReport
from server.cli.records import InputLine, card_of_line, fault_of, outcome_of
from server.scoring import MODEL
from server.store.files import sync_folder
from shared_schema.records import SCORE_NAMES, Problem, ScoreCard

FORMAT = 1  # of the columns; greater after each change of them
ROWS = 10_000  # of one row group, and so in memory
CARD_BYTES = 32 * 1024 * 1024  # of the cards in one row group
FAULTS_REPORTED = 20
_PARQUET_START = b"PAR1"
_METADATA = b"humankind"

_SCORES = [f"{name}{suffix}" for name in SCORE_NAMES for suffix in ("", "_low", "_high")]
COLUMNS = pa.schema(
    [
        pa.field("line", pa.int64(), nullable=False),  # the record's place in its file, from 1
        pa.field("key", pa.string()),
        pa.field("network", pa.string()),
        pa.field("host", pa.string()),
        pa.field("handle", pa.string()),
        pa.field("verdict", pa.string()),
        pa.field("confidence", pa.float64()),
        pa.field("declared", pa.bool_()),
        *(pa.field(name, pa.float64()) for name in _SCORES),
        pa.field("posts", pa.int64()),
        pa.field("judged_posts", pa.int64()),
        pa.field("gathered_at", pa.string()),
        pa.field("model", pa.string()),
        pa.field("problem", pa.string()),  # why there is no card
    ]
)
CARD_COLUMN = pa.field("card", pa.string())  # as `humankind score --evidence` writes it


class Shard(NamedTuple):
    """A file to score. `now`: the time for evidence that does not say when it was gathered."""

    source: str
    output: str  # the folder
    now: datetime
    with_cards: bool
    model: str = MODEL


def score_shard(shard: Shard) -> ShardReport:
    """Scores a file, unless a file of the same content has been scored by the same model.

    A file that is no evidence gives a report with an error. Raises OSError, after which another try may succeed.
    """
    source, folder = Path(shard.source), Path(shard.output)
    if shard.model != MODEL:
        return ShardReport(source=shard.source, error=f"The worker has model {MODEL}, not {shard.model}.")
    digest = _digest(source)
    final = folder / f"{digest[:32]}-{MODEL}-{FORMAT}{'-cards' if shard.with_cards else ''}.parquet"
    done = _report_in(final)
    if done is not None:
        return msgspec.structs.replace(done, source=shard.source, bytes_out=final.stat().st_size, is_kept=True)
    temporary = folder / f".{final.name}.{uuid.uuid4().hex}.tmp"
    try:
        report = _write(shard, temporary, digest, final.name)
        temporary.replace(final)
        sync_folder(folder)
        _remove_leftovers(final)
        return msgspec.structs.replace(report, bytes_out=final.stat().st_size)
    except (LineError, pa.ArrowInvalid) as error:
        return ShardReport(source=shard.source, sha256=digest, model=MODEL, error=str(error))
    finally:
        temporary.unlink(missing_ok=True)


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _report_in(path: Path) -> ShardReport | None:
    """The report in a finished Parquet file."""
    with contextlib.suppress(FileNotFoundError, KeyError, TypeError, msgspec.MsgspecError, pa.ArrowInvalid):
        return msgspec.json.decode(pq.read_metadata(path).metadata[_METADATA], type=ShardReport)
    return None


def _remove_leftovers(final: Path) -> None:
    """What workers that were killed had begun for the same file."""
    for leftover in final.parent.glob(f".{final.name}.*.tmp"):
        leftover.unlink(missing_ok=True)


def _write(shard: Shard, path: Path, digest: str, name: str) -> ShardReport:
    start = time.process_time()
    records = problems = 0
    faults: list[str] = []
    schema = COLUMNS.append(CARD_COLUMN) if shard.with_cards else COLUMNS
    value_of = partial(card_of_line, language="en", now=shard.now)
    with path.open("wb") as file, pq.ParquetWriter(file, schema, compression="zstd") as writer:
        rows: list[dict[str, Any]] = []
        card_bytes = 0
        for number, line in records_in(Path(shard.source)):
            outcome = outcome_of(value_of, InputLine(Path(shard.source), number, line, 0))
            records += 1
            if isinstance(outcome, Problem):
                problems += 1
                if len(faults) < FAULTS_REPORTED:
                    faults.append(fault_of(outcome))
                rows.append({"line": number, "problem": outcome.detail})
            else:
                row = _row(number, outcome)
                if shard.with_cards:
                    row["card"] = msgspec.json.encode(outcome).decode()
                    card_bytes += len(row["card"])
                rows.append(row)
            if len(rows) >= ROWS or card_bytes >= CARD_BYTES:
                writer.write_table(pa.Table.from_pylist(rows, schema))
                rows, card_bytes = [], 0
        if rows:
            writer.write_table(pa.Table.from_pylist(rows, schema))
        report = ShardReport(
            source=shard.source,
            sha256=digest,
            model=MODEL,
            output=name,
            records=records,
            problems=problems,
            faults=faults,
            bytes_in=Path(shard.source).stat().st_size,
            seconds=round(time.process_time() - start, 3),
        )
        writer.add_key_value_metadata({_METADATA: msgspec.json.encode(report)})
    return report


def records_in(path: Path) -> Iterator[tuple[int, bytes]]:
    """The records of a file as numbered lines of NDJSON. A row of Parquet has the fields of an evidence record."""
    with path.open("rb") as file:
        is_parquet = file.read(len(_PARQUET_START)) == _PARQUET_START
    if is_parquet:
        with pq.ParquetFile(path) as table:
            number = 0
            for batch in table.iter_batches(batch_size=64):
                for row in batch.to_pylist():
                    number += 1
                    yield number, msgspec.json.encode(row)
    else:
        with open_lines(str(path)) as file:
            yield from numbered_lines(file)


def _row(number: int, card: ScoreCard) -> dict[str, Any]:
    row: dict[str, Any] = {
        "line": number,
        "key": card.key,
        "network": card.account.network,
        "host": card.account.host,
        "handle": card.account.handle,
        "verdict": card.verdict,
        "confidence": card.confidence,
        "declared": card.declared,
        "posts": card.evidence.posts,
        "judged_posts": card.evidence.judged_posts,
        "gathered_at": card.evidence.gathered_at,
        "model": card.model,
    }
    for name in SCORE_NAMES:
        score = getattr(card.scores, name)
        if score is not None:
            row |= {name: score.value, f"{name}_low": score.low, f"{name}_high": score.high}
    return row
