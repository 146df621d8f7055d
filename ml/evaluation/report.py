"""Writes EVALUATION.md with its plots, and evaluation.json for the server's page.

Tables and plots hold what the run measured. What was tried, and what earlier versions had, is written by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from ml.evaluation.figures import DRAWS
from ml.evaluation.missed import missed
from ml.evaluation.plots import auc_plot, reliability_plot
from ml.evaluation.section import Section, Table
from ml.training.markdown import page, table
from server.scoring.contributions import WIDEST_INTERVAL
from server.scoring.evaluation import Evaluation, Target
from server.scoring.model import model

AREAS, CALIBRATION = "evaluation_areas.svg", "evaluation_calibration.svg"
PASSED = {True: "yes", False: "**no**", None: "cannot tell"}

METHOD = f"""## How it was measured
- **Left out.** Everything that is learned is learned again without the data set that it is then measured on: PAN (train
  and dev together), Bot or Not, the archives, the broadcasters. Conversation has only one set of people and one of
  broadcasters to learn from. There, and for one account at two times, groups are left out in five folds instead.
  Windows of one account and bots of one family form a group and are never on both sides. The baselines are trained and
  left out in the same way, in the same run.
- **Intervals.** The 95 % intervals of AUCs come from a bootstrap of {DRAWS} draws over whole groups. Bounds of shares
  are exact (Clopper-Pearson, one-sided 95 %).
- **The same code.** Every figure comes from the code that the server runs, from evidence to card. Scores that readers
  are not shown, because they rest on fewer than {model().verdict.few_posts} posts or their interval is wider than
  {WIDEST_INTERVAL:.0f} points, count here too.
- **Fixed seeds.** The same data and the same library versions give the same figures, except for the speeds.
"""

LIMITS = """## Limits
- The archives are 80 accounts in many windows, three of them bots. Bounds that count windows look tighter than they
  are, so the number of people is shown too.
- PAN guesses replies from a leading @name and has no times. Bot or Not does not say which posts are replies. Profiles
  are almost empty everywhere, so flags and bios are tested with invented profiles.
- The sets differ in what they call a bot: news feeds in PAN, chatty language models in Bot or Not. A high figure on
  both does not promise one on a third kind.
- Almost all accounts write English on one network, in the years 2009 to 2024.
"""


def _table_text(each: Table) -> str:
    parts = [f"### {each.title}", table(each.head, each.rows), each.note]
    return "\n\n".join(part for part in parts if part)


def targets_table(targets: Iterable[Target]) -> str:
    """The table of targets and measured values."""
    return table(
        ("what", "target", "measured", "met"),
        [(target.what, target.wanted, target.measured, PASSED[target.passed]) for target in targets],
    )


def evaluation_page(evaluation: Evaluation, sections: Sequence[Section], plots: Mapping[str, str]) -> str:
    """The text of EVALUATION.md. `plots`: file → what it shows."""
    passed = sum(target.passed is True for target in evaluation.targets)
    head = (
        "# Evaluation\n\nWritten by `scripts/evaluate`. Do not edit. Its run measured every target, table and plot, "
        f"on {evaluation.made_on}, with scoring model {evaluation.model}, on {evaluation.windows:,} windows of "
        f"{evaluation.people:,} groups of labelled accounts. What was tried, what a list got when it was first "
        "measured, and what earlier versions had is older, and its figures are written by hand. "
        f"{passed} of {len(evaluation.targets)} targets are met."
    )
    pictures = "\n\n".join(f"![{shows}]({name})" for name, shows in plots.items())
    bodies = [
        f"## {each.name.capitalize()}\n\n" + "\n\n".join(map(_table_text, each.tables))
        for each in sections
        if each.tables
    ]
    reasons = missed(evaluation.targets)
    targets = ["## Targets\n\n" + targets_table(evaluation.targets), *([_table_text(reasons)] if reasons else [])]
    return page([head, *targets, pictures, METHOD, *bodies, LIMITS])


def write(folder: Path, evaluation: Evaluation, sections: Sequence[Section]) -> None:
    """Writes the page, its plots, and the file for the server's own page into `folder`."""
    plots: dict[str, str] = {}
    if evaluation.aucs:
        plots[AREAS] = "AUC of each method on data left out"
        (folder / AREAS).write_text(auc_plot(evaluation.aucs, plots[AREAS]), encoding="utf-8")
    lines = {name: bins for each in sections for name, bins in each.lines.items()}
    if lines:
        plots[CALIBRATION] = "Predicted against observed shares on data left out"
        (folder / CALIBRATION).write_text(reliability_plot(lines, plots[CALIBRATION]), encoding="utf-8")
    (folder / "EVALUATION.md").write_text(evaluation_page(evaluation, sections, plots), encoding="utf-8")
    plain = json.dumps(msgspec.to_builtins(evaluation), ensure_ascii=False, indent=1)
    (folder / "evaluation.json").write_text(plain + "\n", encoding="utf-8")
