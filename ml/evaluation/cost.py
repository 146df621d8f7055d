"""What it costs: accounts a second of processor time on one thread, and the size of every model file."""

from __future__ import annotations

import time
from collections.abc import Iterable
from pathlib import Path

from ml.evaluation.part import Part, Table
from ml.evaluation.runs import SHOWN, Runs
from server import scoring
from server.scoring import score

BYTES = 3 * 1024 * 1024
ACCOUNTS_A_SET = 40
MODEL_FILES = (".json", ".gz")
WRITTEN_HERE = "evaluation.json"


def model_files() -> Iterable[Path]:
    """Every file of numbers and words that the scoring reads."""
    folder = Path(scoring.__file__).parent
    return sorted(p for p in folder.rglob("*") if p.suffix in MODEL_FILES and p.name != WRITTEN_HERE)


def cost(runs: Runs) -> Part:
    """The part of the evaluation about speed and size."""
    part = Part("speed and size")
    rows = []
    for file, shown in SHOWN.items():
        found = [account for account in runs.accounts if account.file == file]
        few = found[:: max(1, len(found) // ACCOUNTS_A_SET)][:ACCOUNTS_A_SET]
        if not few:
            continue
        begun = time.process_time()
        for account in few:
            score(account.evidence, account.now)
        seconds = time.process_time() - begun
        posts = sum(len(account.evidence.posts) for account in few)
        rows.append((shown, f"{posts / len(few):.0f}", f"{len(few) / seconds:.0f}", f"{posts / seconds:,.0f}"))
    part.tables.append(
        Table("Whole accounts scored on one thread", ("set", "posts each", "accounts/s", "posts/s"), rows)
    )
    folder = Path(scoring.__file__).parent
    files = list(model_files())
    total = sum(path.stat().st_size for path in files)
    listed = [(str(path.relative_to(folder)), f"{path.stat().st_size:,}") for path in files]
    part.tables.append(Table("Size of all models", ("file", "bytes"), [*listed, ("together", f"{total:,}")]))
    part.bar("all models together", "≤ 3 MB", f"{total / 1024 / 1024:.2f} MB", total <= BYTES)
    return part
