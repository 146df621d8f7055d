"""Measures the English text model through the server's own code, and compares it with the usual baselines.

The baselines are VADER, TextBlob and AFINN, measured in the same run on the same texts.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from afinn import Afinn
from sklearn.metrics import roc_auc_score
from textblob import TextBlob
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from ml.training import blind_check_sentences, check_sentences
from ml.training.data import ENGLISH_FILES, HOSTILE, KIND, Rule, any_emotion, flag, one_of, polite, read
from ml.training.english import EnglishTrainer
from ml.training.matrix import cleaned
from server.scoring.text import TextPrediction, predict
from server.scoring.text.model import TextModel
from server.scoring.text.tokens import tokens

DEV_FILE = "en_goemotions_dev"
RUNS = 5
TEXTS_A_RUN = 2000
PERMITTED_FALSE_ALARMS = 0.05
"""Share of neutral comments that may be predicted hostile: this sets the threshold for the check sentences."""

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

LEFT_OUT: tuple[tuple[str, str, str, Rule], ...] = (
    # source that is left out, head, what is predicted, its label
    ("goemotions", "kind", "kind comments (5 labels)", any_emotion(*KIND)),
    ("goemotions", "hostile", "angry, annoyed or disgusted comments", any_emotion(*HOSTILE)),
    ("offmychest", "kind", "support given", flag("Support")),
    ("tweets_emotion", "kind", "optimism against anger", one_of("emotion", frozenset((2,)), frozenset((0,)))),
    ("hope", "kind", "hope speech", flag("hope")),
    ("politeness", "kind", "polite against impolite thirds", polite),
    ("tweets_offensive", "hostile", "offensive tweets", flag("offensive")),
    ("wikipedia", "hostile", "toxic comments", flag("toxic")),
)

_VADER = SentimentIntensityAnalyzer()
_AFINN = Afinn()

BASELINES: dict[str, Callable[[str], float]] = {
    # Each gives one number, from negative to positive.
    "VADER": lambda text: float(_VADER.polarity_scores(text)["compound"]),
    "TextBlob": lambda text: float(TextBlob(text).sentiment.polarity),
    "AFINN": lambda text: float(_AFINN.score(text)),
}


class TextFigure(NamedTuple):
    """AUC of the model and of each of BASELINES. `baselines` is empty where they predict nothing of the kind."""

    what: str
    source: str
    texts: int
    model: float
    baselines: tuple[float, ...]

    @property
    def lead(self) -> float:
        """How far the model is ahead of the best baseline."""
        return self.model - max(self.baselines)


class PairFigure(NamedTuple):
    """The share of `pairs` of sentences that the model, and each of BASELINES, puts in the right order."""

    what: str
    pairs: int
    model: float
    baselines: tuple[float, ...]


def _probability(prediction: TextPrediction, head: str) -> float:
    if head in ("kind", "hostile"):
        return float(getattr(prediction, head))
    return prediction.dimensions[head]


def _baseline_scores(texts: Sequence[str]) -> list[list[float]]:
    """The numbers of each of BASELINES for the texts."""
    return [[score(text) for text in texts] for score in BASELINES.values()]


def _baseline_aucs(labels: Sequence[bool], scores: list[list[float]], head: str) -> tuple[float, ...]:
    sign = -1 if head in ("hostile", "contempt") else 1
    return tuple(float(roc_auc_score(labels, [sign * value for value in values])) for values in scores)


def on_goemotions_dev(folder: Path) -> list[TextFigure]:
    """How well each head finds the comments that have its labels; `texts` counts those. Raises DataAbsentError."""
    rows = read(folder, DEV_FILE)
    texts = [cleaned(row["text"]) for row in rows]
    predictions = [predict(text, "en") for text in texts]
    scores = _baseline_scores(texts)
    figures = []
    for head, emotions in DEV_LABELS.items():
        labels = [bool(emotions & set(row["emotions"])) for row in rows]
        auc = float(roc_auc_score(labels, [_probability(each, head) for each in predictions]))
        baselines = () if head == "interest" else _baseline_aucs(labels, scores, head)
        figures.append(TextFigure(head, "goemotions", sum(labels), auc, baselines))
    return figures


def labelled_texts(folder: Path, source: str, rule: Rule) -> tuple[list[str], list[bool]]:
    """The texts of a source for which a rule has a label, and these labels. Raises DataAbsentError."""
    labelled = [(cleaned(row["text"]), rule(row)) for row in read(folder, ENGLISH_FILES[source])]
    kept = [(text, label) for text, label in labelled if label is not None]
    return [text for text, _ in kept], [label for _, label in kept]


def on_left_out(folder: Path, trainer: EnglishTrainer) -> list[TextFigure]:
    """How well a model that saw none of a source's labels predicts them. Raises DataAbsentError."""
    figures = []
    for source, head, what, rule in LEFT_OUT:
        texts, labels = labelled_texts(folder, source, rule)
        model = TextModel(trainer.learn(frozenset((source,)), (head,), calibrated=False))
        auc = float(roc_auc_score(labels, [model.probabilities(tokens(text))[head] for text in texts]))
        baselines = _baseline_aucs(labels, _baseline_scores(texts), head)
        figures.append(TextFigure(what, source, len(texts), auc, baselines))
        print(f"  left out: {what} ({source}) {auc:.3f}, ahead {figures[-1].lead:+.3f}", flush=True)
    return figures


def neutral_threshold(folder: Path) -> float:
    """The hostile probability that 5 % of the neutral comments of GoEmotions dev exceed. Raises DataAbsentError."""
    neutral = [cleaned(row["text"]) for row in read(folder, DEV_FILE) if row["emotions"] == ["neutral"]]
    values = sorted(predict(text, "en").hostile for text in neutral)
    return values[int(len(values) * (1 - PERMITTED_FALSE_ALARMS))]


def false_alarms(folder: Path) -> dict[str, tuple[int, float]]:
    """Kind of sentence → how many, and the share predicted hostile at `neutral_threshold`. Raises DataAbsentError."""
    threshold = neutral_threshold(folder)
    groups = {
        "harmless identity sentences": check_sentences.HARMLESS_IDENTITY,
        "harmless identity sentences, blind": blind_check_sentences.HARMLESS_IDENTITY,
        "friendly swearing": check_sentences.FRIENDLY_SWEARING,
        "friendly swearing, blind": blind_check_sentences.FRIENDLY_SWEARING,
        "counter-speech": check_sentences.COUNTER_SPEECH,
        "counter-speech, blind": blind_check_sentences.COUNTER_SPEECH,
        "African-American English, blind": blind_check_sentences.AFRICAN_AMERICAN_ENGLISH,
        "blaming oneself, blind": tuple(own for _, own in blind_check_sentences.SELF_BLAME),
        "the same about somebody else, blind (these are hostile)": tuple(
            other for other, _ in blind_check_sentences.SELF_BLAME
        ),
        "neutral sentences": check_sentences.NEUTRAL,
    }
    return {
        name: (len(sentences), sum(predict(text, "en").hostile > threshold for text in sentences) / len(sentences))
        for name, sentences in groups.items()
    }


def ordered_pairs() -> list[PairFigure]:
    """How many pairs of check sentences are in the right order: kind or hostile before its negation, and so on."""
    lists = (
        ("kind, and negated", check_sentences.NEGATION_PAIRS, "kind"),
        ("kind, and negated, blind", blind_check_sentences.NEGATION_PAIRS, "kind"),
        ("hostile, and negated", check_sentences.NEGATED_INSULTS, "hostile"),
        ("hostile, and negated, blind", blind_check_sentences.NEGATED_INSULTS, "hostile"),
        ("kind to others, and about oneself, blind", blind_check_sentences.SELF_TALK, "kind"),
        ("hostile to others, and about oneself, blind", blind_check_sentences.SELF_BLAME, "hostile"),
    )
    figures = []
    for what, pairs, head in lists:
        right = sum(
            _probability(predict(more, "en"), head) > _probability(predict(less, "en"), head) for more, less in pairs
        )
        sign = -1 if head == "hostile" else 1
        baselines = tuple(
            sum(sign * score(more) > sign * score(less) for more, less in pairs) / len(pairs)
            for score in BASELINES.values()
        )
        figures.append(PairFigure(what, len(pairs), right / len(pairs), baselines))
    return figures


def negation_pairs() -> PairFigure:
    """All negation pairs together."""
    figures = [figure for figure in ordered_pairs() if "negated" in figure.what]
    count = sum(figure.pairs for figure in figures)
    baselines = tuple(
        sum(figure.pairs * figure.baselines[number] for figure in figures) / count for number in range(len(BASELINES))
    )
    return PairFigure("negation", count, sum(each.pairs * each.model for each in figures) / count, baselines)


def calibration(folder: Path) -> list[tuple[str, float, float]]:
    """Head, mean predicted probability, and share of positive labels, on GoEmotions dev. Raises DataAbsentError."""
    rows = read(folder, DEV_FILE)
    predictions = [predict(cleaned(row["text"]), "en") for row in rows]
    return [
        (
            head,
            statistics.fmean(_probability(each, head) for each in predictions),
            statistics.fmean(bool(DEV_LABELS[head] & set(row["emotions"])) for row in rows),
        )
        for head in ("kind", "hostile", "thanks", "interest")
    ]


def speed(folder: Path) -> list[tuple[str, float]]:
    """Texts per second of processor time on one thread, of the model and of BASELINES. Raises DataAbsentError.

    Medians of several runs over the same texts, after a first run that fills every cache.
    """
    texts = [row["text"] for row in read(folder, DEV_FILE)[:TEXTS_A_RUN]]
    methods: dict[str, Callable[[str], object]] = {
        "this model, language stated": lambda text: predict(text, "en"),
        "this model, language detected": predict,
        **BASELINES,
    }
    rates: dict[str, list[float]] = {name: [] for name in methods}
    for run in range(RUNS + 1):
        for name, method in methods.items():
            start = time.process_time()
            for text in texts:
                method(text)
            if run:
                rates[name].append(len(texts) / (time.process_time() - start))
    return [(name, statistics.median(found)) for name, found in rates.items()]
