"""Measures each language besides English and says whether it has earned being judged: the rule, and its card.

A language is shipped when it is told from its own labelled texts and from check sentences of ours well enough; the
bars are below what the English model reaches on English film subtitles it never learned from, so that no language is
judged where English would not be either. What falls short gets no weights file: "not judged yet".
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isnan, nan
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from ml.training import tongues
from ml.training.data import read
from ml.training.english import cleaned
from ml.training.measure import area
from ml.training.other_languages import FILES, Lessons, hostile, labelled, warm
from server.scoring.languages import language_name
from server.scoring.text.model import FOLDER, TextModel
from server.scoring.text.tokens import tokens

HOSTILE_BAR = 0.65
HOSTILE_BAR_ROUGH = 0.60
"""Where film subtitles alone are labelled: the English model reaches .87 on comments and .71 on subtitles, so rough
labels cost that much of what is above chance."""
WARM_BAR = 0.70
CHECKS_BAR = 0.85
FALSE_ALARM_BAR = 0.02
LIKELY = 0.5
"""The probability from which the scoring takes something as said."""
MOST_OF_A_SOURCE = 3_000

DEV: dict[str, str] = {
    "de": "deu_emotions_dev",
    "es": "esp_emotions_dev",
    "hi": "hin_emotions_dev",
    "pt": "ptbr_emotions_dev",
    "ro": "ron_emotions_dev",
    "ru": "rus_emotions_dev",
    "sv": "swe_emotions_dev",
    "uk": "ukr_emotions_dev",
    "zh": "chn_emotions_dev",
}
SHOWN = ("thanks", "praise", "care", "encouragement", "interest")

ENGLISH = FOLDER / "en.json.gz"

Weigh = Callable[[str], dict[str, float]]
Areas = tuple[float, float]


@dataclass(frozen=True)
class Measured:
    """The figures of one language. Areas are (hostile, warm against hostile); nan where a source cannot tell."""

    language: str
    asked: str
    texts: int
    ours: Areas
    letters: Areas
    english: Areas
    left_out: Sequence[tuple[str, float, float]]
    checks: dict[str, tuple[int, int]]  # what is asked → right, of how many
    missed: Sequence[str]
    plain: int
    false_alarms: float

    @property
    def share_right(self) -> float:
        """Share of the check sentences that come out right."""
        return sum(right for right, _ in self.checks.values()) / sum(of for _, of in self.checks.values())

    @property
    def earned(self) -> bool:
        """Whether kindness is judged in this language."""
        return (
            self.ours[0] >= (HOSTILE_BAR if self.language in DEV else HOSTILE_BAR_ROUGH)
            and self.ours[1] >= WARM_BAR
            and self.share_right >= CHECKS_BAR
            and self.false_alarms <= FALSE_ALARM_BAR
        )


def weigher(model: TextModel) -> Weigh:
    """Text → probability of each head."""
    return lambda text: model.probabilities(tokens(cleaned(text)))


def _areas(rows: Sequence[dict[str, Any]], values: Sequence[dict[str, float]]) -> Areas:
    told = [
        (answer, value["kind"]) for row, value in zip(rows, values, strict=True) if (answer := warm(row)) is not None
    ]
    both = len({answer for answer, _ in told}) == 2
    return (
        area([hostile(row) for row in rows], [value["hostile"] for value in values]),
        area([answer for answer, _ in told], [value for _, value in told]) if both else nan,
    )


def _by_letters(lessons: Lessons, rows: Sequence[dict[str, Any]]) -> Areas:
    """The usual baseline: logistic regression on weighted groups of two to five letters of the same labelled texts."""
    texts = [text for text, own in zip(lessons.texts, lessons.own, strict=True) if not own]
    answers = [known for known, own in zip(lessons.answers, lessons.own, strict=True) if not own]
    cutter = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), max_features=50_000, sublinear_tf=True)
    seen, asked = cutter.fit_transform(texts), cutter.transform([cleaned(row["text"]) for row in rows])
    found = []
    for head in ("hostile", "kind"):
        taught = [place for place, known in enumerate(answers) if known[head] is not None]
        learned = LogisticRegression(max_iter=200).fit(seen[taught], [bool(answers[place][head]) for place in taught])
        found.append(learned.decision_function(asked))
    return _areas(rows, [{"hostile": harsh, "kind": kind} for harsh, kind in zip(*found, strict=True)])


def is_right(asked: str, sentence: str, weigh: Weigh) -> bool:
    """Whether a check sentence comes out as it should at the probability the scoring goes by."""
    if asked in ("pairs", "insult_pairs"):
        more, less = sentence.split(" > ")
        head = "kind" if asked == "pairs" else "hostile"
        return weigh(more)[head] > weigh(less)[head]
    found = weigh(sentence)
    kind_word = any(found[head] >= LIKELY for head in SHOWN)
    if asked == "hostile":
        return found["hostile"] >= LIKELY and not kind_word
    if asked == "neutral":
        return found["hostile"] < LIKELY and not kind_word
    return found["hostile"] < LIKELY and (asked not in SHOWN or found[asked] >= LIKELY)


def measured(folder: Path, lessons: Lessons, model: TextModel) -> Measured:
    """Measures the model of a language, learned without the labels it is asked about."""
    language = lessons.language
    weigh, english = weigher(model), weigher(TextModel(json.loads(gzip.decompress(ENGLISH.read_bytes()))))
    rows = read(folder, DEV[language]) if language in DEV else lessons.held_rows
    texts = [row["text"] for row in rows]
    left_out = []
    for file in FILES[language]:
        blind = weigher(TextModel(lessons.learn(frozenset((file,)), ("hostile", "kind"))))
        asked = labelled(folder, file, MOST_OF_A_SOURCE)
        left_out.append((file, *_areas(asked, [blind(row["text"]) for row in asked])))
    counted: dict[str, tuple[int, int]] = {}
    missed = []
    for asked_for, sentence in tongues.checks(language):
        right, of = counted.get(asked_for, (0, 0))
        good = is_right(asked_for, sentence, weigh)
        counted[asked_for] = right + good, of + 1
        if not good:
            missed.append(f"{asked_for}: {sentence}")
    plain = [text for row, text in zip(rows, texts, strict=True) if warm(row) is not False and not hostile(row)]
    return Measured(
        language,
        DEV.get(language, f"a quarter of {FILES[language][0]}"),
        len(rows),
        _areas(rows, [weigh(text) for text in texts]),
        _by_letters(lessons, rows),
        _areas(rows, [english(text) for text in texts]),
        left_out,
        counted,
        missed,
        len(plain),
        sum(weigh(text)["hostile"] >= LIKELY for text in plain) / max(1, len(plain)),
    )


def _pair(areas: Areas) -> str:
    return f"{areas[0]:.3f} / " + ("–" if isnan(areas[1]) else f"{areas[1]:.3f}")


def line_of(each: Measured) -> str:
    """One line that says how a language did, for the one who trains."""
    return (
        f"  {each.language}: hostile / warm {_pair(each.ours)}, letters {_pair(each.letters)}, "
        f"checks {100 * each.share_right:.0f} %, {'earned' if each.earned else 'not yet'}"
    )


def tables(found: Sequence[Measured]) -> tuple[list[Sequence[object]], list[Sequence[object]], list[Sequence[object]]]:
    """Rows of the three tables of the card: by labelled texts, by sources left out, by check sentences."""
    by_labels: list[Sequence[object]] = [
        (
            f"{language_name(each.language)} ({each.language})",
            each.asked,
            each.texts,
            _pair(each.ours),
            _pair(each.letters),
            _pair(each.english),
            f"{100 * each.false_alarms:.1f} % of {each.plain}",
            f"{100 * each.share_right:.0f} %",
            "yes" if each.earned else "not yet",
        )
        for each in found
    ]
    by_sources: list[Sequence[object]] = [
        (each.language, file, _pair((harsh, kind))) for each in found for file, harsh, kind in each.left_out
    ]
    groups = list(dict.fromkeys(name for each in found for name in each.checks))
    by_checks: list[Sequence[object]] = [
        (name.replace("_", " "), *("/".join(map(str, each.checks[name])) for each in found)) for name in groups
    ]
    return by_labels, by_sources, by_checks
