"""The steps of scripts/evaluate: read, score what was left out, measure, and write the pages."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from ml.evaluation.account_card import account_card
from ml.evaluation.calibration import calibration
from ml.evaluation.conversation import conversation
from ml.evaluation.cost import cost
from ml.evaluation.declared import declared
from ml.evaluation.flattery import flattery
from ml.evaluation.humanity import humanity
from ml.evaluation.kindness import kindness
from ml.evaluation.refit import learner
from ml.evaluation.report import targets_table, write
from ml.evaluation.robustness import robustness
from ml.evaluation.runs import Runs
from ml.evaluation.section import Section
from ml.evaluation.signals import signals
from ml.evaluation.stability import stability
from ml.evaluation.texts import texts
from ml.evaluation.typical import typical
from ml.training.data import DataAbsentError
from ml.training.kindness_fours import read_fours
from ml.training.labelled_accounts import LabelledAccount, read_accounts
from server.scoring import MODEL, score
from server.scoring.evaluation import Evaluation

SECTIONS: dict[str, Callable[[Runs], Section]] = {
    "humanity": humanity,
    "conversation": conversation,
    "stability": stability,
    "robustness": robustness,
    "calibration": calibration,
    "declared": declared,
    "kindness": kindness,
    "flattery": flattery,
    "signals": signals,
    "words": texts,
    "cost": cost,
}
WARM_UP = 150  # accounts scored first, so that every process forked from this one finds its caches filled
QUICK_EVERY = 8  # --quick keeps one group in this many


def _thinned(accounts: list[LabelledAccount]) -> list[LabelledAccount]:
    """Whole groups of every file, one in QUICK_EVERY. Rare labels keep all of theirs."""
    kept: set[str] = set()
    for file in sorted({account.file for account in accounts}):
        for label in ("human", "bot", "org", "broadcaster"):
            groups = sorted({a.group for a in accounts if a.file == file and a.label == label})
            kept.update(groups[:: QUICK_EVERY if len(groups) > QUICK_EVERY * 4 else 1])
    return [account for account in accounts if account.group in kept]


def _evaluated(arguments: argparse.Namespace, log: Callable[[str], None]) -> tuple[Runs, list[Section], Evaluation]:
    """Reads, scores and measures. Raises DataAbsentError."""
    log("Reading the labelled accounts")
    accounts = read_accounts(arguments.data / "accounts")
    if arguments.quick:
        accounts = _thinned(accounts)
    log("Loading the models")
    for account in accounts[:: max(1, len(accounts) // WARM_UP)]:
        score(account.evidence, account.now)
    fours = list(chain.from_iterable(read_fours(arguments.data / "accounts", accounts).values()))
    runs = Runs(arguments.data, accounts, learner(accounts, fours, log), log, quick=arguments.quick)
    sections = []
    for name in arguments.only or SECTIONS:
        log(f"Measuring: {name}")
        sections.append(SECTIONS[name](runs))
    log("Measuring: what a typical person has")
    evaluation = Evaluation(
        made_on=datetime.now(UTC).date().isoformat(),
        model=MODEL,
        windows=len(accounts),
        people=len({account.group for account in accounts}),
        targets=[target for section in sections for target in section.targets],
        aucs=[auc for section in sections for auc in section.aucs],
        typical=None if arguments.only else typical(accounts),
    )
    return runs, sections, evaluation


def main(root: Path) -> int:
    """Runs the evaluation. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="scripts/evaluate", description=__doc__)
    parser.add_argument("--data", type=Path, default=root.parent / "shared" / "data", help="folder of labelled data")
    parser.add_argument(
        "--only", choices=SECTIONS, action="append", help="only this section (can be repeated); writes no files"
    )
    parser.add_argument("--quick", action="store_true", help="one group in eight, to see that it runs; writes no files")
    arguments = parser.parse_args()
    start = time.monotonic()

    def log(text: str) -> None:
        print(f"{time.monotonic() - start:6.0f} s  {text}", flush=True)

    try:
        runs, sections, evaluation = _evaluated(arguments, log)
    except DataAbsentError as absent:
        print(absent, file=sys.stderr)
        return 2
    if arguments.only or arguments.quick:
        for section in sections:
            for each in section.tables:
                print(f"\n{each.title}\n" + "\n".join(" | ".join(row) for row in (each.head, *each.rows)))
        print("\n" + targets_table(evaluation.targets))
        log("Done. A partial run writes no files.")
    else:
        folder = root / "server" / "scoring"
        write(folder, evaluation, sections)
        (folder / "MODEL_CARD.md").write_text(account_card(evaluation, runs.accounts), encoding="utf-8")
        print(targets_table(evaluation.targets))
        log("Wrote EVALUATION.md with its plots, MODEL_CARD.md and evaluation.json to server/scoring")
        log("Now run `python -m devtools.generate`: the extension shows what a typical person has")
    return 0
