"""Measures each language besides English and decides whether kindness is judged in it.

A language is accepted when its model does well enough on labelled texts that taught it nothing and on the check
sentences. The limits are below what the English model reaches on English film subtitles that it never learned from.
A language that fails gets no weights file, and readers see "not judged yet".
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import nan
from pathlib import Path
from typing import Any

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from ml.training import other_languages, seed_sentences
from ml.training.matrix import cleaned
from ml.training.other_languages import (
    DEV_FILES,
    FILES,
    OPINION_HEADS,
    RELATED_FILES,
    OtherLanguageTrainer,
    hostile,
    joyful,
    labelled_rows,
    measured_rows,
    opinions_of,
)
from ml.training.soft_labels import fold_without
from ml.training.training_set import TrainingSet
from server.scoring.text import LIKELY
from server.scoring.text.model import FOLDER, TextModel
from server.scoring.text.tokens import tokens

LEAST_HOSTILE_AUC = 0.65
LEAST_HOSTILE_AUC_SUBTITLES = 0.60
"""Where only film subtitles are labelled. The English model has an AUC of .87 on comments and .71 on subtitles: rough
labels cost that much."""
LEAST_KIND_AUC = 0.70
LEAST_CHECKS_PASSED = 0.85
MOST_FALSE_ALARMS = 0.02
MOST_TEXTS_OF_LEFT_OUT_SOURCE = 3_000
CHECKED_HEADS = ("thanks", "praise", "care", "encouragement", "interest")
ENGLISH_WEIGHTS = FOLDER / "en.json.gz"

Predict = Callable[[str], dict[str, float]]


@dataclass(frozen=True)
class AucPair:
    """AUC for *hostile* and for *kind* (joyful against hostile texts). NaN where a source has one side only."""

    hostile: float
    kind: float


@dataclass(frozen=True)
class LanguageReport:
    """The figures of one language.

    `left_out`: file → what was measured on, and the AUCs of a model that saw none of its labels.
    `checks`: category → passed and total.
    `harmless`: how many texts are not hostile; `false_alarms`: the share of them that is predicted hostile.
    """

    language: str
    measured_on: str
    texts: int
    ours: AucPair
    ngram_baseline: AucPair
    english_model: AucPair
    left_out: dict[str, tuple[str, AucPair]]
    checks: dict[str, tuple[int, int]]
    failed_checks: Sequence[str]
    harmless: int
    false_alarms: float

    @property
    def checks_passed(self) -> float:
        """The share of the check sentences that pass."""
        return sum(passed for passed, _ in self.checks.values()) / sum(total for _, total in self.checks.values())

    @property
    def accepted(self) -> bool:
        """Whether kindness is judged in this language."""
        least_hostile = LEAST_HOSTILE_AUC if self.language in DEV_FILES else LEAST_HOSTILE_AUC_SUBTITLES
        return (
            self.ours.hostile >= least_hostile
            and self.ours.kind >= LEAST_KIND_AUC
            and self.checks_passed >= LEAST_CHECKS_PASSED
            and self.false_alarms <= MOST_FALSE_ALARMS
        )


def predictor(model: TextModel) -> Predict:
    """A function that gives the probability of each head for a text."""
    return lambda text: model.probabilities(tokens(cleaned(text)))


def _auc_pair(rows: Sequence[dict[str, Any]], predictions: Sequence[dict[str, float]]) -> AucPair:
    known = [
        (label, prediction["kind"])
        for row, prediction in zip(rows, predictions, strict=True)
        if (label := joyful(row)) is not None
    ]
    both_sides = len({label for label, _ in known}) == 2
    return AucPair(
        float(roc_auc_score([hostile(row) for row in rows], [prediction["hostile"] for prediction in predictions])),
        float(roc_auc_score(*zip(*known, strict=True))) if both_sides else nan,
    )


def _left_out(folder: Path, language: str, file: str) -> tuple[str, AucPair]:
    """The file that is measured on, and the AUCs of a model without the labels of `file`, like its teacher.

    A file with a development file is measured on that, and its own texts teach without their labels. Otherwise its
    texts are measured, and teach nothing.
    """
    trainer = OtherLanguageTrainer(other_languages.training_set(folder, language, fold_without(file)))
    has_dev_file = DEV_FILES.get(language, "").removesuffix("_dev") == file.removesuffix("_train")
    without = frozenset((file,) if has_dev_file else (file, opinions_of(file)))
    predict = predictor(TextModel(trainer.learn(without, OPINION_HEADS, calibrated=False)))
    rows = (
        measured_rows(folder, language) if has_dev_file else labelled_rows(folder, file, MOST_TEXTS_OF_LEFT_OUT_SOURCE)
    )
    return DEV_FILES[language] if has_dev_file else file, _auc_pair(rows, [predict(row["text"]) for row in rows])


def _ngram_baseline(training_set: TrainingSet, rows: Sequence[dict[str, Any]]) -> AucPair:
    """The usual baseline: TF-IDF of character n-grams and logistic regression, on the same labelled texts."""
    labelled = FILES[training_set.language] + RELATED_FILES.get(training_set.language, ())
    examples = [example for example in training_set.examples if example.source in labelled]
    vectorizer = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), max_features=50_000, sublinear_tf=True)
    learned = vectorizer.fit_transform([example.text for example in examples])
    measured = vectorizer.transform([cleaned(row["text"]) for row in rows])
    scores = {}
    for head in ("hostile", "kind"):
        used = [number for number, example in enumerate(examples) if head in example.labels]
        fitted = LogisticRegression(max_iter=200)
        fitted.fit(learned[used], [examples[number].labels[head] for number in used])
        scores[head] = fitted.decision_function(measured)
    return _auc_pair(rows, [dict(zip(scores, values, strict=True)) for values in zip(*scores.values(), strict=True)])


def passes(category: str, sentence: str, predict: Predict) -> bool:
    """Whether a check sentence is predicted as it should be, at the threshold of the scoring."""
    if category in ("pairs", "insult_pairs"):
        more, less = sentence.split(" > ")
        head = "kind" if category == "pairs" else "hostile"
        return predict(more)[head] > predict(less)[head]
    found = predict(sentence)
    kind_found = any(found[head] >= LIKELY for head in CHECKED_HEADS)
    if category == "hostile":
        return found["hostile"] >= LIKELY and not kind_found
    if category == "neutral":
        return found["hostile"] < LIKELY and not kind_found
    return found["hostile"] < LIKELY and (category not in CHECKED_HEADS or found[category] >= LIKELY)


def measured(folder: Path, trainer: OtherLanguageTrainer, model: TextModel) -> LanguageReport:
    """Measures `model`, which `trainer` learned. Raises DataAbsentError."""
    language = trainer.training_set.language
    predict = predictor(model)
    english = predictor(TextModel(json.loads(gzip.decompress(ENGLISH_WEIGHTS.read_bytes()))))
    rows = measured_rows(folder, language)
    texts = [row["text"] for row in rows]
    left_out = {file: _left_out(folder, language, file) for file in FILES[language]}
    checks: dict[str, tuple[int, int]] = {}
    failed = []
    for category, sentence in seed_sentences.checks(language):
        passed, total = checks.get(category, (0, 0))
        is_passed = passes(category, sentence, predict)
        checks[category] = passed + is_passed, total + 1
        if not is_passed:
            failed.append(f"{category}: {sentence}")
    harmless = [text for row, text in zip(rows, texts, strict=True) if joyful(row) is not False and not hostile(row)]
    return LanguageReport(
        language=language,
        measured_on=DEV_FILES.get(language, f"a quarter of {FILES[language][0]}"),
        texts=len(rows),
        ours=_auc_pair(rows, [predict(text) for text in texts]),
        ngram_baseline=_ngram_baseline(trainer.training_set, rows),
        english_model=_auc_pair(rows, [english(text) for text in texts]),
        left_out=left_out,
        checks=checks,
        failed_checks=failed,
        harmless=len(harmless),
        false_alarms=sum(predict(text)["hostile"] >= LIKELY for text in harmless) / max(1, len(harmless)),
    )
