"""Writes the card of the English text model. Every figure on it is measured in the same run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from ml.training import measure, templates
from ml.training.data import ENGLISH_FILES, HEAD_SOURCES, Row
from ml.training.markdown import files_table, page, percent, table, three
from ml.training.sources import source_of

CARD = "MODEL_CARD.md"
BASELINES = tuple(measure.BASELINES)

HEADER = """# The text model: how kind are the words of one post

Written by `scripts/train`. Do not edit: every figure below was measured by that run.

## Purpose
The model reads the words of one public post. It gives the probability that the post thanks, praises, cares,
encourages, asks with interest or shows respect, that it is contemptuous or hostile towards somebody, and that it is
kind overall. The scoring that uses it decides whom the words are addressed to, counts repeated kindness once, and says
*not sure* where there is little to go on.

## Not meant for
Judging a person by a single text. Moderation, bans, or any decision with consequences. Languages without a model.
Irony, which it takes literally. Whether a statement is true.

## Method
The model is linear. Every word, pair of neighbouring words, cue, and group of two to five letters of a word has a
learned weight for each dimension. A score is the sum of the weights, divided by the square root of the text's length.
A curve that was calibrated on held-out texts turns the score into a probability.

- **Cues** say at whom a word is aimed: "you → insult", "i → insult", "said → insult", "swear + praise".
- **Word classes** such as insults, swear words, praise and thanks are listed by hand in `ml/training/lexicon.py` and
  stored in the file (`classes`). Each class has a learned weight, and each of its words a weight on top of that.
- **Negated words** ("not helpful") have weights of their own. So do words that somebody reports having been called.
- **Words without weight**: names of groups of people (`silent` in the file), handles, addresses, words that are mostly
  capitalised, and words that occur in only one source.
- **Word vectors** (`ml/training/word_vectors.py`) let words that are used alike have weights alike. What they teach is
  part of the weights of words. Names of groups and words close to them have no vector.
- **Template sentences** written for this project (`ml/training/templates.py`) teach swearing without a target, grief,
  quoted insults, insults said of oneself and counter-speech.
"""


def _sources_table(rows: Sequence[Row]) -> str:
    counts = Counter(row.source for row in rows)
    listed = []
    for name, file in ENGLISH_FILES.items():
        source = source_of(file)
        heads = [head for head, sources in HEAD_SOURCES.items() if any(each.source == name for each in sources)]
        listed.append((source.title, f"{counts[name]:,}", ", ".join(heads) or "vocabulary only", source.terms))
    listed.append(("template sentences", f"{counts[templates.SOURCE]:,}", "all heads", "those of the project"))
    return table(("source", "texts", "teaches", "terms of the source"), listed)


def _limits(alarms: dict[str, tuple[int, float]], left_out: Sequence[measure.TextFigure]) -> str:
    weakest = min(left_out, key=lambda figure: figure.model)
    return (
        "- English only. [Other languages](MODEL_CARD_LANGUAGES.md) have models of their own.\n"
        "- Most training texts are Reddit comments, Wikipedia talk pages and tweets of 2010–2020, each rated by a few "
        "people. Newer slang and other dialects, among them African-American English, are understood less well. Data "
        "that labels dialect as offensive has little weight. That lessens the harm and does not remove it.\n"
        "- Kind openings are read with what they are said of (`openings.py`, its tables in "
        "`opening_words`): “Thanks for lying” earns nothing. Other irony is taken literally.\n"
        f"- {percent(alarms['counter-speech, blind'][1])} of the counter-speech and "
        f"{percent(alarms['friendly swearing, blind'][1])} of the friendly swearing in the blind check sentences are "
        "predicted hostile.\n"
        f"- The weakest result on a source left out of training is {weakest.what} ({three(weakest.model)}).\n"
        "- A stock phrase of thanks counts as thanks. The scoring must count it only once."
    )


def _lead(left_out: Sequence[measure.TextFigure], number: int) -> float:
    """How far the model is ahead of one baseline, on average over the sources left out."""
    return sum(figure.model - figure.baselines[number] for figure in left_out) / len(left_out)


def _data(rows: Sequence[Row]) -> str:
    return (
        "## Data\n" + _sources_table(rows) + "\n\n"
        "Kind means admiration, caring, gratitude, love or optimism. A comment with remorse alone teaches *care* and "
        "not *kind*. Hostile means anger, annoyance or disgust; disagreement is not hostile. Each source has an "
        "intercept of its own during training, which is dropped afterwards. The GoEmotions development set was used to "
        "choose the size of the penalty and of the vocabulary, and for nothing else. "
        "The terms of all sources are in NOTICE, at the top level of the project."
    )


def _on_goemotions(folder: Path) -> str:
    rows = [
        (each.what, f"{each.texts:,}", three(each.model), *map(three, each.baselines or [None] * len(BASELINES)))
        for each in measure.on_goemotions_dev(folder)
    ]
    return "## Figures: GoEmotions development set (AUC)\n" + table(
        ("head", "positive texts", "this model", *BASELINES), rows
    )


def _left_out(left_out: Sequence[measure.TextFigure]) -> str:
    rows = [
        (
            *(each.what, each.source, f"{each.texts:,}", three(each.model)),
            *(*map(three, each.baselines), f"{each.lead:+.3f}"),
        )
        for each in left_out
    ]
    leads = ", ".join(f"{_lead(left_out, number):+.3f} of {name}" for number, name in enumerate(BASELINES))
    return (
        "## Figures: sources whose labels were left out of training (AUC)\n"
        + table(("predicted", "source left out", "texts", "this model", *BASELINES, "ahead of the best"), rows)
        + f"\n\nAhead on average: {leads}."
    )


def _false_alarms(alarms: dict[str, tuple[int, float]]) -> str:
    return (
        "## Figures: check sentences predicted hostile\n"
        f"The threshold is the one that {percent(measure.PERMITTED_FALSE_ALARMS)} of neutral comments exceed.\n\n"
        + table(
            ("sentences", "count", "predicted hostile"),
            [(name, count, percent(share)) for name, (count, share) in alarms.items()],
        )
    )


def _ordered_pairs() -> str:
    rows = [
        (each.what, each.pairs, percent(each.model), *map(percent, each.baselines)) for each in measure.ordered_pairs()
    ]
    return (
        "## Figures: pairs of check sentences in the right order\n"
        + table(("pairs", "count", "this model", *BASELINES), rows)
        + "\n\nBlind sentences were written before the templates of the same kinds. After that they were only measured "
        "as whole lists (`ml/training/blind_check_sentences.py`). Their authors are those of the templates."
    )


def _calibration(folder: Path) -> str:
    return "## Figures: calibration on the GoEmotions development set\n" + table(
        ("head", "mean probability", "share of positive texts"),
        [(head, three(mean), three(share)) for head, mean, share in measure.calibration(folder)],
    )


def _speed(folder: Path) -> str:
    return "## Figures: speed on one thread, in processor time, medians of one run\n" + table(
        ("method", "texts per second"), [(name, f"{rate:,.0f}") for name, rate in measure.speed(folder)]
    )


def write(
    path: Path,
    *,
    folder: Path,
    rows: Sequence[Row],
    weights: Path,
    left_out: Sequence[measure.TextFigure],
    trained_on: str,
) -> None:
    """Measures the committed weights and writes the card. `trained_on`: the date, RFC 3339. Raises DataAbsentError."""
    alarms = measure.false_alarms(folder)
    parts = [
        HEADER,
        _data(rows),
        _on_goemotions(folder),
        _left_out(left_out),
        _false_alarms(alarms),
        _ordered_pairs(),
        _calibration(folder),
        _speed(folder),
        "## Limits\n" + _limits(alarms, left_out),
        "## File\n" + files_table([weights]) + f"\n\nTrained on {trained_on}. Nothing is drawn at random: folds and "
        "order are fixed, so the same data and the same library versions give the same bytes.",
    ]
    path.write_text(page(parts), encoding="utf-8")
