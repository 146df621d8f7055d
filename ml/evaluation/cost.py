"""Speed in accounts per second of processor time on one thread, and the size of every model file."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from ml.evaluation.runs import SHOWN, Runs
from ml.evaluation.section import Section, Table
from server import scoring
from server.scoring import score

MOST_BYTES = 3 * 1024 * 1024
ACCOUNTS_PER_SET = 40
MODEL_FILES = (".json", ".gz")
NO_MODEL = "evaluation.json"


def model_files() -> Iterable[Path]:
    """Every file of weights and words that the scoring reads."""
    folder = Path(scoring.__file__).parent
    return sorted(p for p in folder.rglob("*") if p.suffix in MODEL_FILES and p.name != NO_MODEL)


def cost(runs: Runs) -> Section:
    """The section about speed and size."""
    section = Section("speed and size")
    rows = []
    for file, shown in SHOWN.items():
        found = [account for account in runs.accounts if account.file == file]
        sample = found[:: max(1, len(found) // ACCOUNTS_PER_SET)][:ACCOUNTS_PER_SET]
        if not sample:
            continue
        start = time.process_time()
        for account in sample:
            score(account.evidence, account.now)
        seconds = time.process_time() - start
        posts = sum(len(account.evidence.posts) for account in sample)
        rows.append((shown, f"{posts / len(sample):.0f}", f"{len(sample) / seconds:.0f}", f"{posts / seconds:,.0f}"))
    section.tables.append(
        Table("Whole accounts scored on one thread", ("set", "posts each", "accounts/s", "posts/s"), rows)
    )
    folder = Path(scoring.__file__).parent
    files = list(model_files())
    total = sum(path.stat().st_size for path in files)
    listed = [(str(path.relative_to(folder)), f"{path.stat().st_size:,}") for path in files]
    section.tables.append(Table("Size of all models", ("file", "bytes"), [*listed, ("together", f"{total:,}")]))
    section.target("all models together", "≤ 3 MB", f"{total / 1024 / 1024:.2f} MB", total <= MOST_BYTES)
    return section
