"""Writes EVALUATION.md with its plots, and evaluation.json for the server's page; figures are measured, not typed."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import msgspec

from ml.evaluation.part import Part, Table
from ml.evaluation.plots import dot_plot, reliability_plot
from server.scoring.evaluation import Bar, Evaluation

AREAS, CALIBRATION = "evaluation_areas.svg", "evaluation_calibration.svg"
MET = {True: "yes", False: "**no**", None: "cannot tell"}

PROTOCOL = """## How it was measured
- **Left out.** Whatever is learned is learned again without the data set it is then measured on: PAN (train and dev
  together), Bot or Not, the archives, the broadcasters. Conversation has one set of people and one of broadcasters to
  learn from, so there, and for one account at two times, groups are left out in five folds instead. Windows of one
  account and bots of one family share a group and are never on both sides. The methods beside ours are trained and left
  out in the same way, in the same run.
- **Intervals.** 95 % of areas come from drawing whole groups again 500 times; bounds of shares are exact
  (Clopper-Pearson, one-sided 95 %).
- **One path.** Every figure comes out of the very code the server runs, from evidence to card.
- **Seeds are fixed.** The same data and the same library versions give the same figures, but for the speeds.
"""

LIMITS = """## What this cannot show
- The archives are 80 accounts in many windows, three of them bots: bounds that count windows look tighter than they
  are, so persons stand beside them.
- PAN guesses answers from a leading @name and has no times; Bot or Not says nothing of answers; profiles are nearly
  empty everywhere, so flags and bios are checked with profiles of our own.
- What counts as a bot differs between the sets: feeds in PAN, chatty language models in Bot or Not. A high figure on
  both is no promise for a third kind.
- Nearly all of it is English and from one network, years 2009 to 2024.
"""


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A Markdown table; a bar inside a cell is escaped."""
    lines = ["| " + " | ".join(each.replace("|", "\\|") for each in cells) + " |" for cells in (head, *rows)]
    return "\n".join([lines[0], "|" + " --- |" * len(head), *lines[1:]])


def _shown(each: Table) -> str:
    parts = [f"### {each.title}", table(each.head, each.rows), each.note]
    return "\n\n".join(part for part in parts if part)


def bars_table(bars: Iterable[Bar]) -> str:
    """The table of what was to be shown and what was measured."""
    return table(("what", "bar", "measured", "met"), [(b.what, b.wanted, b.measured, MET[b.passed]) for b in bars])


def evaluation_page(evaluation: Evaluation, parts: Sequence[Part], plots: Mapping[str, str]) -> str:
    """The text of EVALUATION.md. `plots`: file → what it shows."""
    met = sum(bar.passed is True for bar in evaluation.bars)
    head = (
        "# Evaluation\n\nWritten by `scripts/evaluate`. Do not edit: every figure below was measured by that run, on "
        f"{evaluation.made_on}, of scoring model {evaluation.model}, on {evaluation.windows:,} windows of "
        f"{evaluation.people:,} groups of labelled accounts. {met} of {len(evaluation.bars)} bars are met.\n"
    )
    pictures = "\n\n".join(f"![{shows}]({name})" for name, shows in plots.items())
    bodies = [
        f"## {part.name.capitalize()}\n\n" + "\n\n".join(map(_shown, part.tables)) for part in parts if part.tables
    ]
    sections = [head, "## What was to be shown\n\n" + bars_table(evaluation.bars), pictures, PROTOCOL, *bodies, LIMITS]
    return "\n\n".join(section.strip() for section in sections if section.strip()) + "\n"


def write(folder: Path, evaluation: Evaluation, parts: Sequence[Part]) -> None:
    """Writes the page, its plots and the file for the server's own page into `folder`."""
    plots: dict[str, str] = {}
    if evaluation.dots:
        plots[AREAS] = "How well each method tells apart what it should, on data left out"
        (folder / AREAS).write_text(dot_plot(evaluation.dots, plots[AREAS]), encoding="utf-8")
    lines = {name: bands for part in parts for name, bands in part.lines.items()}
    if lines:
        plots[CALIBRATION] = "What was said against how often it was so, on data left out"
        (folder / CALIBRATION).write_text(reliability_plot(lines, plots[CALIBRATION]), encoding="utf-8")
    (folder / "EVALUATION.md").write_text(evaluation_page(evaluation, parts, plots), encoding="utf-8")
    plain = json.dumps(msgspec.to_builtins(evaluation), ensure_ascii=False, indent=1)
    (folder / "evaluation.json").write_text(plain + "\n", encoding="utf-8")
