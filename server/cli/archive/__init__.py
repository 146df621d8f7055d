"""The command `score-archive`: many files of evidence become Parquet, on all cores or on a cluster.

manifest.py says what was done, shards.py scores one file wherever it runs, cluster.py is all that knows Dask. The last
two need the packages of the extra `archive`, so that they are imported here only when the command runs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from server.cli.archive.manifest import Manifest
from server.cli.command import usable_cores
from server.settings import Settings

ENDINGS = (".ndjson", ".ndjson.gz", ".jsonl", ".jsonl.gz", ".json", ".json.gz", ".parquet")  # in a folder


def score_archive(_settings: Settings, options: argparse.Namespace) -> int:
    """Scores each file that has not been scored by this model yet; returns the exit status."""
    try:
        from server.cli.archive.cluster import ClusterError, on_cluster
        from server.cli.archive.shards import Shard
    except ModuleNotFoundError as error:
        print(
            f"Archives need the packages of the extra “archive”: pip install 'humankind[archive]' ({error}).",
            file=sys.stderr,
        )
        return 1
    from server.cli.render import Progress
    from server.services import utc_now

    output = options.output.resolve()
    sources = list(dict.fromkeys(_files(options.sources, output)))
    if not sources:
        print(f"There are no files of evidence here. Their names end with {', '.join(ENDINGS)}.", file=sys.stderr)
        return 2
    output.mkdir(parents=True, exist_ok=True)
    sizes = {str(source): source.stat().st_size for source in sources}
    shards = [Shard(str(source), str(output), utc_now(), options.cards) for source in sources]
    manifest = Manifest(output)
    progress = Progress(sum(sizes.values()), quiet=options.quiet)
    position = 0
    try:
        for report in on_cluster(shards, options.scheduler, options.jobs or usable_cores()):
            manifest.add(report)
            progress.close()
            for fault in (*report.faults, *([f"{report.source}: {report.error}"] if report.error else [])):
                print(fault, file=sys.stderr)
            position += sizes[report.source]
            progress.step(position, report.records)
    except ClusterError as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        progress.close()
        manifest.write()
    print(manifest.summary(set(sizes)))
    return 0 if manifest.is_complete(set(sizes)) else 1


def _files(sources: Sequence[Path], output: Path) -> Iterator[Path]:
    """The files that are named, and those of evidence in named folders. Raises OSError where one is missing."""
    for source in sources:
        path = source.resolve(strict=True)
        if path.is_dir():
            yield from (
                file
                for file in sorted(path.rglob("*"))
                if file.name.endswith(ENDINGS) and not file.name.startswith(".") and output not in file.parents
            )
        else:
            yield path
