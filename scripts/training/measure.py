"""Measures the learned model through the server's own code: every figure on the model card comes from here.

Side by side, in the same run, with vaderSentiment, which is what somebody would otherwise take.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sklearn.metrics import roc_auc_score
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from scripts.training import checks
from scripts.training.data import HOSTILE, KIND, SOURCES, read
from scripts.training.english import cleaned
from server.scoring.text import detect, judge
from server.scoring.text.model import Model
from server.scoring.text.tokens import tokens

RUNS = 5
TEXTS_A_RUN = 4000
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


def on_goemotions_dev(folder: Path) -> list[tuple[str, int, float, float | None]]:
    """Head, texts that say yes, AUC of the model, AUC of VADER where it has a say."""
    rows = read(folder, "en_goemotions_dev")
    texts = [cleaned(row["text"]) for row in rows]
    judged = [judge(text, "en") for text in texts]
    compound = _compound(texts)
    table: list[tuple[str, int, float, float | None]] = []
    for head, labels in DEV_LABELS.items():
        answers = [bool(labels & set(row["emotions"])) for row in rows]
        values = [
            each.kind if head == "kind" else each.hostile if head == "hostile" else each.dimensions[head]
            for each in judged
        ]
        sign = -1 if head in ("hostile", "contempt") else 1
        vader = None if head == "interest" else area(answers, [sign * value for value in compound])
        table.append((head, sum(answers), area(answers, values), vader))
    return table


def _compound(texts: Sequence[str]) -> list[float]:
    vader = SentimentIntensityAnalyzer()
    return [vader.polarity_scores(text)["compound"] for text in texts]


def on_left_out(
    folder: Path, learn_without: Callable[[frozenset[str], str], dict[str, Any]]
) -> list[tuple[str, str, int, float, float]]:
    """What is asked, of which source, texts, AUC of a model that never saw the source's labels, AUC of VADER."""
    table = []
    for source, head, asked, answer in LEFT_OUT:
        rows = [(cleaned(row["text"]), answer(row)) for row in read(folder, SOURCES[source][0])]
        texts = [text for text, yes in rows if yes is not None]
        answers = [yes for _, yes in rows if yes is not None]
        model = Model(learn_without(frozenset((source,)), head))
        values = [model.probabilities(tokens(text))[head] for text in texts]
        sign = -1 if head == "hostile" else 1
        vader = area(answers, [sign * value for value in _compound(texts)])
        table.append((asked, source, len(texts), area(answers, values), vader))
        print(f"  left out: {asked} ({source}) {table[-1][3]:.3f}, VADER {vader:.3f}", flush=True)
    return table


def false_alarms() -> dict[str, tuple[int, float]]:
    """Kind of sentence → how many, and the share called hostile at the threshold that 5 % of neutral texts pass."""
    threshold = neutral_threshold()
    groups = {
        "harmless identity sentences": checks.HARMLESS_IDENTITY,
        "friendly swearing": checks.FRIENDLY_SWEARING,
        "counter-speech": checks.COUNTER_SPEECH,
        "neutral sentences": checks.NEUTRAL,
    }
    return {
        name: (len(sentences), sum(judge(text, "en").hostile > threshold for text in sentences) / len(sentences))
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
    values = sorted(judge(text, "en").hostile for text in _NEUTRAL_TEXTS)
    return values[int(len(values) * (1 - PERMITTED_ON_NEUTRAL))]


def negation() -> tuple[int, float, float]:
    """Pairs, and the share in the right order by the model and by VADER."""
    vader = SentimentIntensityAnalyzer()

    def compound(text: str) -> float:
        return float(vader.polarity_scores(text)["compound"])

    right = sum(judge(yes, "en").kind > judge(no, "en").kind for yes, no in checks.NEGATION_PAIRS)
    right += sum(judge(yes, "en").hostile > judge(no, "en").hostile for yes, no in checks.NEGATED_INSULTS)
    vader_right = sum(compound(yes) > compound(no) for yes, no in checks.NEGATION_PAIRS)
    vader_right += sum(compound(yes) < compound(no) for yes, no in checks.NEGATED_INSULTS)
    count = len(checks.NEGATION_PAIRS) + len(checks.NEGATED_INSULTS)
    return count, right / count, vader_right / count


def calibration(folder: Path) -> list[tuple[str, float, float]]:
    """Head, mean predicted probability, share that is so, on GoEmotions dev."""
    rows = read(folder, "en_goemotions_dev")
    judged = [judge(cleaned(row["text"]), "en") for row in rows]
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


def speed(folder: Path) -> tuple[float, float]:
    """Texts a second on one thread, language detection included: this model and VADER, medians of several runs."""
    texts = [row["text"] for row in read(folder, "en_goemotions_dev")[:TEXTS_A_RUN]]
    vader = SentimentIntensityAnalyzer()
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(RUNS):
        for work, rates in ((judge, ours), (vader.polarity_scores, theirs)):
            begun = time.perf_counter()
            for text in texts:
                work(text)
            rates.append(len(texts) / (time.perf_counter() - begun))
    return statistics.median(ours), statistics.median(theirs)
