"""Measures the learned model through the server's own code: every figure on the model card comes from here.

Side by side, in the same run, with what somebody would otherwise take: vaderSentiment, TextBlob and AFINN.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from afinn import Afinn
from sklearn.metrics import roc_auc_score
from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from ml.training import blind, checks
from ml.training.data import HOSTILE, KIND, SOURCES, read
from ml.training.english import cleaned
from server.scoring.text import detect, predict
from server.scoring.text.model import TextModel
from server.scoring.text.tokens import tokens

RUNS = 5
TEXTS_A_RUN = 2000
PERMITTED_ON_NEUTRAL = 0.05

DEV_LABELS: dict[str, frozenset[str]] = {
    "kind": KIND,
    "hostile": HOSTILE,
    "thanks": frozenset(("gratitude",)),
    "praise": frozenset(("admiration",)),
    "care": frozenset(("caring",)),
    "encouragement": frozenset(("optimism",)),
    "interest": frozenset(("curiosity",)),
    "contempt": frozenset(("disgust", "annoyance")),
}

LEFT_OUT: tuple[tuple[str, str, str, Callable[[dict[str, Any]], bool | None]], ...] = (
    # source, head, what is asked, answer
    ("goemotions", "kind", "kind comments (5 labels)", lambda row: bool(KIND & set(row["emotions"]))),
    ("goemotions", "hostile", "angry, annoyed or disgusted comments", lambda row: bool(HOSTILE & set(row["emotions"]))),
    ("offmychest", "kind", "support given", lambda row: bool(row["Support"])),
    ("tweets_emotion", "kind", "optimism against anger", lambda row: {2: True, 0: False}.get(row["emotion"])),
    ("hope", "kind", "hope speech", lambda row: bool(row["hope"])),
    (
        "politeness",
        "kind",
        "polite against impolite thirds",
        lambda row: True if row["score"] > 0.3 else False if row["score"] < -0.3 else None,
    ),
    ("tweets_offensive", "hostile", "offensive tweets", lambda row: bool(row["offensive"])),
    ("wikipedia", "hostile", "toxic comments", lambda row: bool(row["toxic"])),
    ("tweets_hate", "hostile", "hateful tweets", lambda row: bool(row["hate"])),
)

DETECTION: dict[str, str] = {
    "en": "en_goemotions_dev",
    "de": "deu_emotions_dev",
    "es": "esp_emotions_dev",
    "pt": "ptbr_emotions_dev",
    "ro": "ron_emotions_dev",
    "ru": "rus_emotions_dev",
    "sv": "swe_emotions_dev",
    "uk": "ukr_emotions_dev",
    "hi": "hin_emotions_dev",
    "zh": "chn_emotions_dev",
}


def area(answers: Sequence[bool], values: Sequence[float]) -> float:
    """The area under the ROC curve."""
    return float(roc_auc_score(answers, values))


_VADER = SentimentIntensityAnalyzer()
_AFINN = Afinn()

ALTERNATIVES: dict[str, Callable[[str], float]] = {
    # Each gives one number from negative to positive.
    "VADER": lambda text: float(_VADER.polarity_scores(text)["compound"]),
    "TextBlob": lambda text: float(TextBlob(text).sentiment.polarity),
    "AFINN": lambda text: float(_AFINN.score(text)),
}


class Measured(NamedTuple):
    """AUC of the model and of each of ALTERNATIVES for one question; `alternatives` is empty where they say nothing."""

    asked: str
    source: str
    texts: int
    model: float
    alternatives: tuple[float, ...]

    @property
    def lead(self) -> float:
        """How far the model is ahead of the best alternative."""
        return self.model - max(self.alternatives)


def _scored(texts: Sequence[str]) -> list[list[float]]:
    """The numbers of each of ALTERNATIVES for the texts."""
    return [[score(text) for text in texts] for score in ALTERNATIVES.values()]


def _areas(answers: Sequence[bool], scored: list[list[float]], head: str) -> tuple[float, ...]:
    sign = -1 if head in ("hostile", "contempt") else 1
    return tuple(area(answers, [sign * value for value in values]) for values in scored)


def on_goemotions_dev(folder: Path) -> list[Measured]:
    """For each head, how well it tells the comments that have its labels; `texts` counts those."""
    rows = read(folder, "en_goemotions_dev")
    texts = [cleaned(row["text"]) for row in rows]
    judged = [predict(text, "en") for text in texts]
    scored = _scored(texts)
    table = []
    for head, labels in DEV_LABELS.items():
        answers = [bool(labels & set(row["emotions"])) for row in rows]
        values = [
            each.kind if head == "kind" else each.hostile if head == "hostile" else each.dimensions[head]
            for each in judged
        ]
        others = () if head == "interest" else _areas(answers, scored, head)
        table.append(Measured(head, "goemotions", sum(answers), area(answers, values), others))
    return table


def on_left_out(folder: Path, learn_without: Callable[[frozenset[str], str], dict[str, Any]]) -> list[Measured]:
    """How well a model that never saw a source's labels answers what that source asks."""
    table = []
    for source, head, asked, answer in LEFT_OUT:
        rows = [(cleaned(row["text"]), answer(row)) for row in read(folder, SOURCES[source][0])]
        texts = [text for text, yes in rows if yes is not None]
        answers = [yes for _, yes in rows if yes is not None]
        model = TextModel(learn_without(frozenset((source,)), head))
        values = [model.probabilities(tokens(text))[head] for text in texts]
        others = _areas(answers, _scored(texts), head)
        table.append(Measured(asked, source, len(texts), area(answers, values), others))
        print(f"  left out: {asked} ({source}) {table[-1].model:.3f}, ahead {table[-1].lead:+.3f}", flush=True)
    return table


def false_alarms() -> dict[str, tuple[int, float]]:
    """Kind of sentence → how many, and the share called hostile at the threshold that 5 % of neutral texts pass."""
    threshold = neutral_threshold()
    groups = {
        "harmless identity sentences": checks.HARMLESS_IDENTITY,
        "harmless identity sentences, blind": blind.HARMLESS_IDENTITY,
        "friendly swearing": checks.FRIENDLY_SWEARING,
        "friendly swearing, blind": blind.FRIENDLY_SWEARING,
        "counter-speech": checks.COUNTER_SPEECH,
        "counter-speech, blind": blind.COUNTER_SPEECH,
        "African-American English, blind": blind.AFRICAN_AMERICAN_ENGLISH,
        "blaming oneself, blind": tuple(own for _, own in blind.SELF_BLAME),
        "the same about somebody else, blind (these are hostile)": tuple(other for other, _ in blind.SELF_BLAME),
        "neutral sentences": checks.NEUTRAL,
    }
    return {
        name: (len(sentences), sum(predict(text, "en").hostile > threshold for text in sentences) / len(sentences))
        for name, sentences in groups.items()
    }


_NEUTRAL_TEXTS: list[str] = []


def use_neutral_texts(folder: Path) -> None:
    """Takes the GoEmotions dev comments labelled neutral alone as neutral text."""
    _NEUTRAL_TEXTS[:] = [
        cleaned(row["text"]) for row in read(folder, "en_goemotions_dev") if row["emotions"] == ["neutral"]
    ]


def neutral_threshold() -> float:
    """The hostile probability that 5 % of neutral texts pass."""
    values = sorted(predict(text, "en").hostile for text in _NEUTRAL_TEXTS)
    return values[int(len(values) * (1 - PERMITTED_ON_NEUTRAL))]


def ordered() -> list[tuple[str, int, float, list[float]]]:
    """What is compared, pairs, and the share in the right order by the model and by each of ALTERNATIVES."""
    asked = (
        ("kind, and denied", checks.NEGATION_PAIRS, "kind"),
        ("kind, and denied, blind", blind.NEGATION_PAIRS, "kind"),
        ("hostile, and denied", checks.NEGATED_INSULTS, "hostile"),
        ("hostile, and denied, blind", blind.NEGATED_INSULTS, "hostile"),
        ("kind to others, and about oneself, blind", blind.SELF_TALK, "kind"),
        ("hostile to others, and about oneself, blind", blind.SELF_BLAME, "hostile"),
    )
    table = []
    for name, pairs, head in asked:
        right = sum(getattr(predict(more, "en"), head) > getattr(predict(less, "en"), head) for more, less in pairs)
        sign = -1 if head == "hostile" else 1
        others = [
            sum(sign * score(more) > sign * score(less) for more, less in pairs) / len(pairs)
            for score in ALTERNATIVES.values()
        ]
        table.append((name, len(pairs), right / len(pairs), others))
    return table


def negation() -> tuple[int, float, list[float]]:
    """All negation pairs, and the share in the right order by the model and by each of ALTERNATIVES."""
    rows = [row for row in ordered() if "denied" in row[0]]
    count = sum(pairs for _, pairs, _, _ in rows)
    right = sum(pairs * share for _, pairs, share, _ in rows) / count
    others = [sum(row[1] * row[3][place] for row in rows) / count for place in range(len(ALTERNATIVES))]
    return count, right, others


def calibration(folder: Path) -> list[tuple[str, float, float]]:
    """Head, mean predicted probability, share that is so, on GoEmotions dev."""
    rows = read(folder, "en_goemotions_dev")
    judged = [predict(cleaned(row["text"]), "en") for row in rows]
    table = []
    for head in ("kind", "hostile", "thanks", "interest"):
        labels = DEV_LABELS[head]
        values = [
            each.kind if head == "kind" else each.hostile if head == "hostile" else each.dimensions[head]
            for each in judged
        ]
        table.append(
            (head, statistics.fmean(values), statistics.fmean(bool(labels & set(row["emotions"])) for row in rows))
        )
    return table


def detection(folder: Path) -> list[tuple[str, int, float, float]]:
    """Language, texts, share named right, share named wrong (the rest: not named)."""
    table = []
    for language, name in DETECTION.items():
        named = [detect(cleaned(row["text"])) for row in read(folder, name)]
        right = sum(each == language for each in named) / len(named)
        wrong = sum(each not in (language, None) for each in named) / len(named)
        table.append((language, len(named), right, wrong))
    return table


def speed(folder: Path) -> list[tuple[str, float]]:
    """Texts a second of processor time on one thread by this model, language stated and detected, and by ALTERNATIVES.

    Medians of several runs over the same texts after a first one, which warms every dictionary.
    """
    texts = [row["text"] for row in read(folder, "en_goemotions_dev")[:TEXTS_A_RUN]]
    works: dict[str, Callable[[str], object]] = {
        "this model, language stated": lambda text: predict(text, "en"),
        "this model, language detected": predict,
        **ALTERNATIVES,
    }
    rates: dict[str, list[float]] = {name: [] for name in works}
    for run in range(RUNS + 1):
        for name, work in works.items():
            begun = time.process_time()
            for text in texts:
                work(text)
            if run:
                rates[name].append(len(texts) / (time.process_time() - begun))
    return [(name, statistics.median(found)) for name, found in rates.items()]
