"""What scripts/evaluate does, step by step: read, score what was left out, measure, write the pages."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from ml.evaluation.account_card import account_card
from ml.evaluation.calibration import calibration
from ml.evaluation.conversation import conversation
from ml.evaluation.cost import cost
from ml.evaluation.declared import declared
from ml.evaluation.flattery import flattery
from ml.evaluation.humanity import humanity
from ml.evaluation.learned import learner
from ml.evaluation.part import Part
from ml.evaluation.report import bars_table, write
from ml.evaluation.runs import Runs
from ml.evaluation.signals import signals
from ml.evaluation.steadiness import steadiness
from ml.evaluation.texts import texts
from ml.training.data import DataAbsentError
from ml.training.labelled_accounts import LabelledAccount, read_accounts
from server.scoring import MODEL, score
from server.scoring.evaluation import Evaluation

PARTS: dict[str, Callable[[Runs], Part]] = {
    "humanity": humanity,
    "conversation": conversation,
    "steadiness": steadiness,
    "calibration": calibration,
    "declared": declared,
    "flattery": flattery,
    "signals": signals,
    "words": texts,
    "cost": cost,
}
WARMED = 150  # accounts scored beforehand: every process forked from this one then finds words and models loaded
QUICK_SHARE = 8  # --quick keeps one group in so many


def _thinned(accounts: list[LabelledAccount]) -> list[LabelledAccount]:
    """Whole groups of every file, one in QUICK_SHARE; rare labels keep theirs."""
    kept: set[str] = set()
    for file in sorted({account.file for account in accounts}):
        for label in ("human", "bot", "org", "broadcaster"):
            groups = sorted({a.group for a in accounts if a.file == file and a.label == label})
            kept.update(groups[:: QUICK_SHARE if len(groups) > QUICK_SHARE * 4 else 1])
    return [account for account in accounts if account.group in kept]


def _evaluated(asked: argparse.Namespace, say: Callable[[str], None]) -> tuple[Runs, list[Part], Evaluation]:
    """Reads, scores and measures. Raises DataAbsentError."""
    say("Reading the labelled accounts")
    accounts = read_accounts(asked.data / "accounts")
    if asked.quick:
        accounts = _thinned(accounts)
    say("Loading the models")
    for account in accounts[:: max(1, len(accounts) // WARMED)]:
        score(account.evidence, account.now)
    runs = Runs(asked.data, accounts, learner(accounts, say), say, quick=asked.quick)
    parts = []
    for name in asked.only or PARTS:
        say(f"Measuring: {name}")
        parts.append(PARTS[name](runs))
    evaluation = Evaluation(
        made_on=datetime.now(UTC).date().isoformat(),
        model=MODEL,
        windows=len(accounts),
        people=len({account.group for account in accounts}),
        bars=[bar for part in parts for bar in part.bars],
        dots=[dot for part in parts for dot in part.dots],
    )
    return runs, parts, evaluation


def main(root: Path) -> int:
    """Runs the evaluation. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data", help="folder of labelled data")
    parser.add_argument("--only", choices=PARTS, action="append", help="this part (can be repeated); writes no files")
    parser.add_argument("--quick", action="store_true", help="one group in eight, to see that it runs; writes no files")
    asked = parser.parse_args()
    begun = time.monotonic()

    def say(text: str) -> None:
        print(f"{time.monotonic() - begun:6.0f} s  {text}", flush=True)

    try:
        runs, parts, evaluation = _evaluated(asked, say)
    except DataAbsentError as absent:
        print(absent, file=sys.stderr)
        return 2
    if asked.only or asked.quick:
        for part in parts:
            for each in part.tables:
                print(f"\n{each.title}\n" + "\n".join(" | ".join(row) for row in (each.head, *each.rows)))
        print("\n" + bars_table(evaluation.bars))
        say("Done; a part of it writes no files")
    else:
        folder = root / "server" / "scoring"
        write(folder, evaluation, parts)
        (folder / "MODEL_CARD.md").write_text(account_card(evaluation, runs.accounts), encoding="utf-8")
        print(bars_table(evaluation.bars))
        say("Written in server/scoring: EVALUATION.md with its plots, MODEL_CARD.md, evaluation.json")
    return 0
