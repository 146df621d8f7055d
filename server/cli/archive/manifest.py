"""What has been scored of an archive: `manifest.json` in the folder of results, one entry for each file of evidence."""

from __future__ import annotations

import os
import time
from pathlib import Path

import msgspec

NAME = "manifest.json"
_SECONDS_BETWEEN_WRITES = 5.0  # the Parquet files themselves say what is done; this is for people and other programs


class ShardReport(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What became of one file of evidence. Sizes are in bytes, `seconds` is processor time."""

    source: str
    sha256: str = ""
    model: str = ""
    output: str = ""  # the name of the Parquet file
    records: int = 0
    problems: int = 0  # records that could not be used
    faults: list[str] = []  # the first of these, with their lines
    bytes_in: int = 0
    bytes_out: int = 0
    seconds: float = 0.0
    error: str = ""  # why there is no output
    is_kept: bool = False  # from an earlier run


class Manifest:
    """The reports by source. Those of earlier runs on other files stay, where their results are still there."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._reports: dict[str, ShardReport] = {}
        self._written_at = time.monotonic()
        try:
            reports = msgspec.json.decode(self._path.read_bytes(), type=list[ShardReport])
        except (FileNotFoundError, msgspec.MsgspecError):
            reports = []
        self._reports = {
            report.source: report for report in reports if report.output and (folder / report.output).exists()
        }

    def add(self, report: ShardReport) -> None:
        """Takes a report, and writes the file now and then."""
        self._reports[report.source] = report
        if time.monotonic() - self._written_at > _SECONDS_BETWEEN_WRITES:
            self.write()

    def write(self) -> None:
        """Replaces the file atomically."""
        new = self._path.with_name(f".{NAME}.{os.getpid()}.tmp")
        reports = sorted(self._reports.values(), key=lambda report: report.source)
        new.write_bytes(msgspec.json.format(msgspec.json.encode(reports), indent=1))
        new.replace(self._path)
        self._written_at = time.monotonic()

    def is_complete(self, sources: set[str]) -> bool:
        """Whether there are results for each of these files, of every record."""
        return all(report.output and not report.problems for report in self._of(sources)) and sources <= set(
            self._reports
        )

    def summary(self, sources: set[str]) -> str:
        """One line on what became of these files."""
        reports = self._of(sources)
        done = [report for report in reports if report.output]
        kept = sum(report.is_kept for report in done)
        return (
            f"{len(done)} of {len(sources)} files have results, {kept} of them from before: "
            f"{sum(report.records for report in done)} records, {sum(report.problems for report in done)} of them with "
            f"a problem. {sum(report.seconds for report in done if not report.is_kept):.0f} s of processor time now."
        )

    def _of(self, sources: set[str]) -> list[ShardReport]:
        return [self._reports[source] for source in sources if source in self._reports]
