"""Writes the model card from measured figures; nothing on it is typed in by hand but the words around them."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from ml.training import measure
from ml.training.data import SOURCES, TEACHES, Row

HEADER = """# The text model: how kind are the words of one post

Written by `scripts/train`. Do not edit: every figure below was measured by that run.

## What it is for
Weighing the words of one public post: the probability that it thanks, praises, cares, encourages, asks with interest
or is respectful, that it is contemptuous or hostile to somebody, and that it is kind overall. The scoring above it
decides whom the words are for, counts repeated kindness once, and says *not sure* where there is little to go on.

## What it is not for
Judging a person by one text. Moderation, bans or anything with consequences. Languages that are not named below.
Irony, which it reads literally. Whether what is said is true.

## How it works
Linear models: every word, pair of neighbouring words, group of two to five letters of a word and cue has a learned
weight a dimension; a score is their sum, divided by the root of the text's length. A cue says at whom a telling word is
aimed ("you → insult", "i → insult", "said → insult", "swear + praise"); which word is an insult, a swear word, praise,
thanks and so on is listed by hand (`ml/training/lexicon.py`) and stands in the file (`classes`). The class gives a
word its first weight, the texts what it is worth beyond. Words in the reach of a negation are weighed apart ("not
helpful"), and so are words somebody reports having been called. A curve calibrated on texts held out of
training turns the score into a probability. The names of groups of people weigh nothing at all (`silent` in the file),
nor do handles, addresses or words mostly written with a capital; a word must occur in at least two sources. Swearing
that aims at nobody, grief, quotes of insults and counter-speech are taught by sentences of our own
(`ml/training/templates.py`).
"""


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    lines += ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]
    return "\n".join(lines)


def _three(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"


def _percent(value: float) -> str:
    return f"{100 * value:.1f} %"


def fingerprint(path: Path) -> str:
    """The SHA-256 of a file in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _sources(rows: Sequence[Row]) -> str:
    counts = Counter(row.source for row in rows)
    taught = {
        source: ", ".join(head for head, lessons in TEACHES.items() if any(each.source == source for each in lessons))
        for source in counts
    }
    listed = [
        (SOURCES[name][1], f"{counts[name]:,}", taught[name] or "vocabulary only", SOURCES[name][2]) for name in SOURCES
    ]
    listed.append(("sentences of our own, from tables", f"{counts['templates']:,}", "all heads", "as the project"))
    return table(("source", "texts", "teaches", "licence of the source"), listed)


def _weaknesses(alarms: dict[str, tuple[int, float]], left_out: Sequence[measure.Measured]) -> str:
    worst = min(left_out, key=lambda row: row.model)
    return (
        "- English only. [Other languages](MODEL_CARD_LANGUAGES.md) have models of their own.\n"
        "- Trained mostly on Reddit, Wikipedia talk pages and tweets of 2010–2020, rated by a few people each; newer "
        "slang and other dialects, African-American English among them, are read less well. Data that labels dialect "
        "as offensive is given little weight, which lessens the harm and does not remove it.\n"
        "- Irony and sarcasm read as what they say.\n"
        f"- Counter-speech is called hostile in {_percent(alarms['counter-speech, blind'][1])} and friendly swearing "
        f"in {_percent(alarms['friendly swearing, blind'][1])} of our blind check sentences.\n"
        f"- Weakest on a source it never saw: {worst.asked} ({_three(worst.model)}).\n"
        "- A stock phrase of thanks is read as thanks: the scoring above must count it once."
    )


def _ahead(left_out: Sequence[measure.Measured], place: int) -> float:
    """How far the model is ahead of one alternative, on average over what was left out."""
    return sum(each.model - each.alternatives[place] for each in left_out) / len(left_out)


def write(path: Path, *, folder: Path, rows: Sequence[Row], files: Sequence[Path], left_out: Any, run: Any) -> None:
    """Measures the committed files and writes the card. `run` says date and seed of the training."""
    measure.use_neutral_texts(folder)
    alarms = measure.false_alarms()
    others = tuple(measure.ALTERNATIVES)
    parts = [
        HEADER,
        "## Sources and what they teach\n" + _sources(rows) + "\n\n"
        "Kind: admiration, caring, gratitude, love, optimism (comments with remorse alone teach *kind* nothing, and "
        "teach *care*). Hostile: anger, annoyance, disgust; disagreement is not hostile. Each source has an intercept "
        "of its own, dropped afterwards. The GoEmotions development set chose the size of the penalty and of the "
        "vocabulary and is otherwise unseen.",
        "## Measured: GoEmotions development set (AUC)\n"
        + table(
            ("head", "texts that say yes", "this model", *others),
            [
                (each.asked, f"{each.texts:,}", _three(each.model), *map(_three, each.alternatives or [None] * 3))
                for each in measure.on_goemotions_dev(folder)
            ],
        ),
        "## Measured: sources whose labels were left out of training (AUC)\n"
        + table(
            ("asked", "source left out", "texts", "this model", *others, "ahead of the best"),
            [
                (
                    *(each.asked, each.source, f"{each.texts:,}", _three(each.model)),
                    *(*map(_three, each.alternatives), f"{each.lead:+.3f}"),
                )
                for each in left_out
            ],
        )
        + "\n\nAhead on average: "
        + ", ".join(f"{_ahead(left_out, place):+.3f} of {name}" for place, name in enumerate(others))
        + ".",
        f"## Measured: called hostile, at the threshold that {_percent(measure.PERMITTED_ON_NEUTRAL)} of neutral "
        "comments pass\n"
        + table(("sentences", "count", "called hostile"), [(name, n, _percent(s)) for name, (n, s) in alarms.items()]),
        "## Measured: pairs in the right order\n"
        + table(
            ("pairs", "count", "this model", *others),
            [
                (name, count, _percent(right), *map(_percent, others_right))
                for name, count, right, others_right in measure.ordered()
            ],
        )
        + "\n\nBlind: written before the templates of the same kinds and, after that, measured only as whole lists "
        "(`ml/training/blind.py`), though by the same hands as the templates.",
        "## Measured: calibration on GoEmotions dev\n"
        + table(
            ("head", "mean probability", "share that is so"),
            [(head, _three(mean), _three(share)) for head, mean, share in measure.calibration(folder)],
        ),
        "## Measured: speed on one thread, in processor time, medians in one run\n"
        + table(("what", "texts a second"), [(name, f"{rate:,.0f}") for name, rate in measure.speed(folder)]),
        "## Known weaknesses\n" + _weaknesses(alarms, left_out),
        "## Files\n"
        + table(
            ("file", "bytes", "SHA-256"),
            [(each.name, f"{each.stat().st_size:,}", f"`{fingerprint(each)}`") for each in files],
        )
        + f"\n\nTrained on {run['date']}, seed {run['seed']}: nothing is drawn at random, folds and order are fixed.",
    ]
    path.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")
