"""The words of single texts: what ml/training/measure.py measures, against what was to be shown."""

from __future__ import annotations

from statistics import fmean

from ml.evaluation.part import Part, Table, percent, three
from ml.evaluation.runs import Runs
from ml.training import english, measure, templates
from ml.training.data import english as english_rows

DEV_BARS = {"kind": 0.935, "hostile": 0.87, "thanks": 0.99, "interest": 0.945}
LEAD = 0.08
NEGATION = 0.95
ALARMS = {
    name + kind: most
    for name, most in (("harmless identity sentences", 0.02), ("friendly swearing", 0.10), ("counter-speech", 0.20))
    for kind in ("", ", blind")
}
TEXTS_A_SECOND = 20_000


def texts(runs: Runs) -> Part:
    """The part of the evaluation about words."""
    part = Part("words")
    folder = runs.folder / "texts"
    others = tuple(measure.ALTERNATIVES)
    dev = measure.on_goemotions_dev(folder)
    for each in dev:
        if each.asked in DEV_BARS:
            wanted = DEV_BARS[each.asked]
            part.bar(f"{each.asked}, GoEmotions dev (AUC)", f"≥ {wanted:g}", three(each.model), each.model >= wanted)
    rows = [(m.asked, f"{m.texts:,}", three(m.model), *map(three, m.alternatives or [None] * len(others))) for m in dev]
    part.tables.append(Table("GoEmotions development set (AUC)", ("asked", "say yes", "Humankind", *others), rows))
    if not runs.quick:
        _left_out(runs, part, others)
    _sentences(runs, part, others)
    rates = measure.speed(folder)
    part.tables.append(Table("Texts a second on one thread", ("what", "texts/s"), [(n, f"{r:,.0f}") for n, r in rates]))
    fastest = rates[0][1]
    part.bar("texts judged a second", f"≥ {TEXTS_A_SECOND:,}", f"{fastest:,.0f}", fastest >= TEXTS_A_SECOND)
    return part


def _left_out(runs: Runs, part: Part, others: tuple[str, ...]) -> None:
    folder = runs.folder / "texts"
    runs.say("  learning English nine times, each without one source of texts")
    lessons = english.Lessons([*english_rows(folder), *templates.sentences()])
    found = measure.on_left_out(folder, lessons.learn_order)
    behind = [m.asked for m in found if m.lead <= 0]
    part.bar(
        "words, sources left out: ahead of every alternative on every one",
        f"{len(found)} of {len(found)}",
        f"{len(found) - len(behind)} of {len(found)}" + (f" (not: {', '.join(behind)})" if behind else ""),
        not behind,
    )
    leads = {name: fmean(m.model - m.alternatives[place] for m in found) for place, name in enumerate(others)}
    part.bar(
        "words, sources left out: ahead on average",
        f"≥ {LEAD:g} of each",
        ", ".join(f"{lead:+.3f} of {name}" for name, lead in leads.items()),
        min(leads.values()) >= LEAD,
    )
    part.tables.append(
        Table(
            "Sources whose labels were left out of training (AUC)",
            ("asked", "source", "texts", "Humankind", *others),
            [(m.asked, m.source, f"{m.texts:,}", three(m.model), *map(three, m.alternatives)) for m in found],
        )
    )


def _sentences(runs: Runs, part: Part, others: tuple[str, ...]) -> None:
    count, right, others_right = measure.negation()
    part.bar(f"negation pairs ({count}) in the right order", f"≥ {NEGATION:.0%}", percent(right), right >= NEGATION)
    rows = [(f"negation pairs in the right order ({count})", percent(right), *map(percent, others_right))]
    measure.use_neutral_texts(runs.folder / "texts")
    for name, (sentences, share) in measure.false_alarms().items():
        rows.append((f"{name} called hostile ({sentences})", percent(share), *["–"] * len(others)))
        if name in ALARMS:
            wanted = ALARMS[name]
            part.bar(f"{name} called hostile", f"≤ {wanted:.0%}", percent(share), share <= wanted)
    part.tables.append(
        Table(
            "Sentences of our own, kept apart from training",
            ("what", "Humankind", *others),
            rows,
            "Called hostile at the threshold that 5 % of neutral comments pass. More, and every other language, on "
            "the model cards beside the text model.",
        )
    )
