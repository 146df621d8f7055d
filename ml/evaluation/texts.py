"""The words of single texts: the figures of ml/training/measure.py against their targets."""

from __future__ import annotations

from statistics import fmean

from ml.evaluation import fasttext_baseline
from ml.evaluation.fasttext_baseline import NAME as FASTTEXT
from ml.evaluation.openings import openings
from ml.evaluation.runs import Runs
from ml.evaluation.section import Section, Table
from ml.training import english, measure
from ml.training.markdown import percent, three

LEAST_DEV_AUC = {"kind": 0.935, "hostile": 0.87, "thanks": 0.99, "interest": 0.945}
LEAST_LEAD = 0.08
LEAST_NEGATION = 0.95
MOST_FALSE_ALARMS = {
    name + kind: most
    for name, most in (("harmless identity sentences", 0.02), ("friendly swearing", 0.10), ("counter-speech", 0.20))
    for kind in ("", ", blind")
}
LEAST_SPEED = 20_000
TEACHER = (
    "The teacher, two sentence encoders fine-tuned on a GPU, does not run here. What it reached on these sources, "
    "none of which it saw: ml/training/soft_labels/CARD.md. It is ahead by .02 to .08 in hostility and behind by .05 "
    "in kind comments of GoEmotions."
)
WHAT_FASTTEXT_IS = (
    "fastText learned from the same texts and labels, with pairs and parts of words; it knows no weights of texts, no "
    "sources and none of the rules."
)


def texts(runs: Runs) -> Section:
    """The section about words."""
    section = Section("words")
    folder = runs.folder / "texts"
    baselines = tuple(measure.BASELINES)
    dev = measure.on_goemotions_dev(folder)
    for each in dev:
        if each.what in LEAST_DEV_AUC:
            wanted = LEAST_DEV_AUC[each.what]
            section.target(
                f"{each.what}, GoEmotions dev (AUC)", f"≥ {wanted:g}", three(each.model), each.model >= wanted
            )
    trainer = None if runs.quick else english.EnglishTrainer(english.training_rows(folder))
    fasttext = fasttext_baseline.on_goemotions_dev(folder, trainer) if trainer else [None] * len(dev)
    rows = [
        (m.what, f"{m.texts:,}", three(m.model), three(other), *map(three, m.baselines or [None] * len(baselines)))
        for m, other in zip(dev, fasttext, strict=True)
    ]
    section.tables.append(
        Table(
            "GoEmotions development set (AUC)",
            ("head", "positive texts", "Humankind", FASTTEXT, *baselines),
            rows,
            WHAT_FASTTEXT_IS,
        )
    )
    if trainer:
        _left_out(runs, trainer, section, baselines)
    _sentences(runs, section, baselines)
    openings(section)
    rates = measure.speed(folder)
    section.tables.append(
        Table("Texts per second on one thread", ("method", "texts/s"), [(n, f"{r:,.0f}") for n, r in rates])
    )
    fastest = rates[0][1]
    section.target("texts judged per second", f"≥ {LEAST_SPEED:,}", f"{fastest:,.0f}", fastest >= LEAST_SPEED)
    return section


def _left_out(runs: Runs, trainer: english.EnglishTrainer, section: Section, baselines: tuple[str, ...]) -> None:
    folder = runs.folder / "texts"
    runs.log("  learning English nine times, each without one source of texts")
    found = measure.on_left_out(folder, trainer)
    fasttext = fasttext_baseline.on_left_out(folder, trainer)
    behind = [m.what for m in found if m.lead <= 0]
    section.target(
        "words, sources left out: ahead of every baseline",
        f"{len(found)} of {len(found)}",
        f"{len(found) - len(behind)} of {len(found)}" + (f" (not: {', '.join(behind)})" if behind else ""),
        not behind,
    )
    leads = {name: fmean(m.model - m.baselines[number] for m in found) for number, name in enumerate(baselines)}
    section.target(
        "words, sources left out: ahead on average",
        f"≥ {LEAST_LEAD:g} of each",
        ", ".join(f"{lead:+.3f} of {name}" for name, lead in leads.items()),
        min(leads.values()) >= LEAST_LEAD,
    )
    section.tables.append(
        Table(
            "Sources whose labels were left out of training (AUC)",
            ("predicted", "source", "texts", "Humankind", FASTTEXT, *baselines),
            [
                (m.what, m.source, f"{m.texts:,}", three(m.model), three(other), *map(three, m.baselines))
                for m, other in zip(found, fasttext, strict=True)
            ],
            TEACHER,
        )
    )


def _sentences(runs: Runs, section: Section, baselines: tuple[str, ...]) -> None:
    pairs = measure.negation_pairs()
    section.target(
        f"negation pairs ({pairs.pairs}) in the right order",
        f"≥ {LEAST_NEGATION:.0%}",
        percent(pairs.model),
        pairs.model >= LEAST_NEGATION,
    )
    rows = [
        (
            f"negation pairs in the right order ({pairs.pairs})",
            percent(pairs.model),
            *map(percent, pairs.baselines),
        )
    ]
    for name, (sentences, share) in measure.false_alarms(runs.folder / "texts").items():
        rows.append((f"{name}: predicted hostile ({sentences})", percent(share), *["–"] * len(baselines)))
        if name in MOST_FALSE_ALARMS:
            most = MOST_FALSE_ALARMS[name]
            section.target(f"{name}: predicted hostile", f"≤ {most:.0%}", percent(share), share <= most)
    section.tables.append(
        Table(
            "Check sentences, kept apart from training",
            ("what", "Humankind", *baselines),
            rows,
            "Predicted hostile at the threshold that 5 % of neutral comments exceed. More figures, and every other "
            "language, are on the model cards beside the text models.",
        )
    )
