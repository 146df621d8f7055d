"""Learns the heads of every language besides English, from labelled texts and from seed sentences.

The labelled texts teach *hostile*, *contempt* and a part of *kind*; so do a teacher's opinions of them (soft_labels/),
which bring what it knows from English. Nobody has labelled thanks, praise, care, encouragement, interest or respect in
these languages, so seed_sentences/ teaches them; the labelled texts are then the background of what else people post.
A language ships only when it passes acceptance.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ml.training import seed_sentences
from ml.training.data import HEADS, Labels, read
from ml.training.matrix import (
    Array,
    Matrix,
    TextFeatures,
    cleaned,
    feature_matrix,
    features_of,
    names_in_any_alphabet,
    without_words,
)
from ml.training.silent_words import PLACEHOLDERS
from ml.training.soft_labels import EVERYTHING, SoftLabels
from ml.training.trainer import TOLERANCE, Trainer, platt_scaling
from ml.training.training_set import Example, Selection, TrainingSet
from server.scoring.text.tokens import STOPS

FILES: dict[str, tuple[str, ...]] = {
    # language: its files of labelled texts
    "de": ("deu_emotions_train", "subtitles_de", "de_offensive_train"),
    "es": ("esp_emotions_train", "subtitles_es"),
    "fr": ("subtitles_fr",),
    "hi": ("hin_emotions_train",),
    "it": ("subtitles_it",),
    "nl": ("subtitles_nl",),
    "pl": ("subtitles_pl",),
    "pt": ("ptbr_emotions_train", "subtitles_pt", "pt_offensive"),
    "ro": ("ron_emotions_train",),
    "ru": ("rus_emotions_train", "subtitles_ru"),
    "sv": ("swe_emotions_train",),
    "uk": ("ukr_emotions_train",),
    "zh": ("chn_emotions_train", "subtitles_cn", "zh_offensive_train"),
}
RELATED_FILES: dict[str, tuple[str, ...]] = {
    # Languages with subtitles alone also learn hostility and joy from languages that share many words.
    "fr": ("esp_emotions_train", "ptbr_emotions_train", "subtitles_es", "subtitles_it", "subtitles_pt"),
    "it": ("esp_emotions_train", "ptbr_emotions_train", "subtitles_es", "subtitles_fr", "subtitles_pt"),
    "nl": ("deu_emotions_train", "de_offensive_train", "subtitles_de"),
}
DEV_FILES: dict[str, str] = {
    # Labelled texts that teach nothing and measure the model. The other languages keep a part of their own texts back.
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

MOST_TEXTS = 12_000
MOST_TEXTS_OF_RELATED = 6_000
LABEL_KINDS: dict[str, float] = {"emotions": 1.0, "subtitles": 0.5, "offensive": 0.7}
"""A part of each file's name → how far its labels are trusted."""
RELATED_WEIGHT = 0.5
SEED_WEIGHT = 4.0
BACKGROUND_WEIGHT = 0.5
JOY_WEIGHT = 0.8
"""Joy is not kindness, but closer to it than anger is: its label counts this much for *kind*."""
LABELLED_HEADS = ("hostile", "contempt", "kind")
OPINION_HEADS = ("hostile", "kind")
OPINION_WEIGHT = 1.0
"""How much a teacher's opinion of a text counts, next to a label that is trusted. Chosen among .5, 1 and 2."""
LONGEST_BACKGROUND = 160
"""Longest labelled text, in characters, that seed sentences are joined with."""

TARGETED_SHARE = 0.25
"""Labelled anger seldom has a target and the seed sentences always do: it counts this much in the calibration."""
PERMITTED_FALSE_ALARMS = 0.01
"""Share of the held-out labelled texts without hostility that may be predicted hostile."""
REGULARISATION = 0.5
FEWEST_TEXTS = 3
FEWEST_TEXTS_OF_ONE_SOURCE = 8
FEWEST_PATTERNS = 1
FEWEST_TEXTS_OF_NGRAM = 12
MOST_TERMS = 6_000
MOST_NGRAMS = 4_000
HELD_OUT_EVERY = 4
BLOCK = 50
"""Texts are kept back for measuring in blocks of this size: files are sorted, and neighbours that begin alike belong
together."""
LIKELY_LOGIT = -1.0
"""A background text above this logit is likely to be an unlabelled positive."""
USUAL_SHARE: dict[str, float] = {
    # How common each is in everyday comments, roughly as in GoEmotions. The labelled texts were collected for their
    # emotions and the seed sentences were written on purpose, so neither shows it.
    "thanks": 0.06, "praise": 0.09, "care": 0.04, "encouragement": 0.05, "interest": 0.05, "respect": 0.05,
    "contempt": 0.07, "kind": 0.25, "hostile": 0.1, "love": 0.04,
}  # fmt: skip

_NOUNS_ARE_CAPITALISED = frozenset(("de",))
_WITHOUT_SPACES = frozenset(("zh",))
_HOSTILE_EMOTIONS = frozenset(("anger", "disgust"))
_IGNORED_SIGNS = STOPS - frozenset("?？!！")
"""Punctuation that must not count: some sources had theirs removed, and the seed sentences have all of it."""


def hostile(labels: Labels) -> bool:
    """Angry, disgusted or offensive."""
    return bool(labels["offensive"]) if "offensive" in labels else bool(_HOSTILE_EMOTIONS & set(labels["emotions"]))


def contemptuous(labels: Labels) -> bool:
    """Disgusted or offensive."""
    return bool(labels["offensive"]) if "offensive" in labels else "disgust" in labels["emotions"]


def joyful(labels: Labels) -> bool | None:
    """Joyful against hostile; None for texts that are neither or both."""
    if "offensive" in labels:
        return False if labels["offensive"] else None
    found = set(labels["emotions"])
    if "joy" in found:
        return None if found & _HOSTILE_EMOTIONS else True
    return False if found & _HOSTILE_EMOTIONS else None


def labelled_rows(folder: Path, file: str, most: int = MOST_TEXTS) -> list[dict[str, Any]]:
    """The rows of a file, or `most` of them at even distances. Raises DataAbsentError."""
    rows = read(folder, file)
    count = min(len(rows), most)
    return [rows[number * len(rows) // count] for number in range(count)]


def _is_kept_back(language: str, number: int) -> bool:
    """Whether a row of a language without a development file measures the model and teaches nothing."""
    return language not in DEV_FILES and number // BLOCK % HELD_OUT_EVERY == 1


def measured_rows(folder: Path, language: str) -> list[dict[str, Any]]:
    """The labelled rows of a language that teach nothing: its development file, or what was kept back."""
    if language in DEV_FILES:
        return read(folder, DEV_FILES[language])
    return [
        row
        for file in FILES[language]
        for number, row in enumerate(labelled_rows(folder, file))
        if _is_kept_back(language, number)
    ]


def _labelled_examples(
    rows: Sequence[tuple[int, dict[str, Any]]], file: str, weight: float, *, related: bool
) -> Iterator[Example]:
    """Examples of one file. Only texts of the language itself are background for the heads without labels."""
    background = () if related else [head for head in HEADS if head not in LABELLED_HEADS]
    weights = dict.fromkeys(LABELLED_HEADS, weight) | dict.fromkeys(background, BACKGROUND_WEIGHT)
    weights["kind"] = weight * JOY_WEIGHT
    for number, row in rows:
        labels: dict[str, bool] = {"hostile": hostile(row), "contempt": contemptuous(row)}
        kind = joyful(row)
        if kind is not None:
            labels["kind"] = kind
        labels |= dict.fromkeys(background, False)
        held_out = not related and number % HELD_OUT_EVERY == 0
        yield Example(cleaned(row["text"]), file, labels, weights, held_out)


def _trust(file: str) -> float:
    return next(weight for kind, weight in LABEL_KINDS.items() if kind in file)


def _background_texts(examples: Sequence[Example]) -> list[str]:
    """Short texts without hostility and without joy."""
    return [
        each.text
        for each in examples
        if not each.labels["hostile"] and not each.labels.get("kind") and len(each.text) <= LONGEST_BACKGROUND
    ]


def opinions_of(file: str) -> str:
    """The source of a teacher's opinions of the texts of a file."""
    return f"opinions of {file}"


def _opinions(language: str, examples: Sequence[Example], fold: str) -> Iterator[tuple[int, Example]]:
    """Row number of a labelled text → what a teacher thinks of it: one example for each side, weighted by how likely.

    Those of held-out texts are held out too, because the teacher saw their labels.
    """
    soft_labels = SoftLabels(language, fold)
    for row, example in enumerate(examples):
        found = soft_labels.of(example.text) if example.source in FILES[language] else None
        if found is None:
            continue
        for side in (True, False):
            weights = {head: OPINION_WEIGHT * (found[head] if side else 1 - found[head]) for head in OPINION_HEADS}
            labels = dict.fromkeys(OPINION_HEADS, side)
            yield row, Example(example.text, opinions_of(example.source), labels, weights, example.held_out)


def training_set(folder: Path, language: str, fold: str = EVERYTHING) -> TrainingSet:
    """The training set of one language. Raises DataAbsentError and SeedSentencesError.

    `fold`: the teacher whose opinions it holds, see soft_labels.FOLDS.
    """
    examples: list[Example] = []
    for file in FILES[language]:
        numbered = enumerate(labelled_rows(folder, file))
        rows = [(number, row) for number, row in numbered if not _is_kept_back(language, number)]
        weight = _trust(file) if len(FILES[language]) > 1 else 1.0
        examples += _labelled_examples(rows, file, weight, related=False)
    background = _background_texts(examples)
    for file in RELATED_FILES.get(language, ()):
        rows = list(enumerate(labelled_rows(folder, file, MOST_TEXTS_OF_RELATED)))
        examples += _labelled_examples(rows, file, _trust(file) * RELATED_WEIGHT, related=True)
    patterns = [-1] * len(examples)
    for sentence in seed_sentences.with_background(seed_sentences.sentences(language), background):
        weights = dict.fromkeys(HEADS, sentence.weight * SEED_WEIGHT)
        held_out = sentence.pattern % HELD_OUT_EVERY == 0  # whole patterns, so that no pattern is on both sides
        examples.append(Example(sentence.text, seed_sentences.SOURCE, sentence.labels, weights, held_out))
        patterns.append(sentence.pattern)
    silent = seed_sentences.silent_words(language) | PLACEHOLDERS
    found = [features_of(example.text, silent) for example in examples]
    terms, ngrams = _vocabulary(language, examples, patterns, found, silent)
    opinions = list(_opinions(language, examples, fold))
    found += [found[row] for row, _ in opinions]
    examples += [example for _, example in opinions]
    return TrainingSet(language, examples, Matrix(feature_matrix(found, terms, ngrams), terms, ngrams), silent)


def _vocabulary(
    language: str,
    examples: Sequence[Example],
    patterns: Sequence[int],
    found: Sequence[TextFeatures],
    silent: frozenset[str],
) -> tuple[list[str], list[str]]:
    """The terms and n-grams that become columns, sorted. Texts of related languages add none.

    A term must occur in the seed sentences or in several sources, where the language has several.
    """
    texts: Counter[str] = Counter()
    ngrams: Counter[str] = Counter()
    sources: dict[str, set[str]] = defaultdict(set)
    seed_patterns: dict[str, set[int]] = defaultdict(set)
    related = RELATED_FILES.get(language, ())
    for each, example, pattern in zip(found, examples, patterns, strict=True):
        if example.source in related:
            continue
        texts.update(each.terms)
        for term in each.terms:
            sources[term].add(example.source)
            if example.source == seed_sentences.SOURCE:
                seed_patterns[term].add(pattern)
        if example.source != seed_sentences.SOURCE:
            ngrams.update(each.ngrams)
    several = len(FILES[language]) > 1
    names: frozenset[str] = frozenset()
    if language not in _NOUNS_ARE_CAPITALISED:
        own_texts = [example.text for example in examples if example.source in FILES[language]]
        names = names_in_any_alphabet(own_texts)
    kept = [
        term
        for term, count in texts.items()
        if count >= FEWEST_TEXTS
        and term not in _IGNORED_SIGNS
        and (
            len(sources[term]) > 1
            or len(seed_patterns[term]) >= FEWEST_PATTERNS
            or (not several and count >= FEWEST_TEXTS_OF_ONE_SOURCE)
        )
    ]
    kept = sorted(without_words(kept, names | silent), key=lambda term: (-len(seed_patterns[term]), -texts[term], term))
    if language in _WITHOUT_SPACES:  # one character is one token, so there is nothing to cut into n-grams
        return sorted(kept[: 2 * MOST_TERMS]), []
    common = sorted(ngrams, key=lambda ngram: (-ngrams[ngram], ngram))
    common = [ngram for ngram in common if ngrams[ngram] >= FEWEST_TEXTS_OF_NGRAM]
    return sorted(kept[:MOST_TERMS]), sorted(common[:MOST_NGRAMS])


class OtherLanguageTrainer(Trainer):
    """Learns the heads of one language besides English."""

    def __init__(self, training_set: TrainingSet) -> None:
        super().__init__(training_set)
        self.is_seed = training_set.sources == seed_sentences.SOURCE
        self.is_labelled = ~np.isin(training_set.sources, list(map(opinions_of, FILES[training_set.language])))

    def fit(self, head: str, selection: Selection) -> tuple[Array, float]:
        """Fits, then fits again without the background texts that the first fit takes for positives.

        Nobody labelled thanks, so some of the background texts are thanks and would teach the opposite.
        """
        coefficients, intercept = self._fit(selection)
        if head in LABELLED_HEADS:
            return coefficients, intercept
        rows, labels, _ = selection
        logits = self.training_set.matrix.values[rows] @ coefficients + intercept
        return self._fit(selection.where(~((logits > LIKELY_LOGIT) & ~labels & ~self.is_seed[rows])))

    def _fit(self, selection: Selection) -> tuple[Array, float]:
        rows, labels, weights = selection
        fitted = LogisticRegression(C=REGULARISATION, max_iter=200, tol=TOLERANCE)
        fitted.fit(self.training_set.matrix.values[rows], labels, sample_weight=weights)
        return fitted.coef_[0], float(fitted.intercept_[0])

    def calibrate(self, head: str, logits: Array, selection: Selection) -> tuple[float, float]:
        """Calibrates on held-out texts, weighted to the usual share of the head."""
        rows, labels, weights = selection
        logits = logits[rows]
        seed, held_out = self.is_seed[rows], self.training_set.held_out[rows] & self.is_labelled[rows]
        used = held_out & (seed | (head in LABELLED_HEADS) | (logits < LIKELY_LOGIT))
        balance = np.where(seed, weights, np.where(labels, TARGETED_SHARE, 1.0))
        positive, negative, share = labels & used, ~labels & used, USUAL_SHARE[head]
        shares = np.where(
            positive,
            share * balance / balance[positive].sum(),
            np.where(negative, (1 - share) * balance / balance[negative].sum(), 0.0),
        )
        slope, intercept = platt_scaling(logits[used], labels[used], shares[used] * used.sum())
        if head in ("hostile", "contempt"):
            # Calling a person hostile is the worse error: hardly any harmless text may pass one half.
            harmless = slope * logits[negative & ~seed] + intercept
            if harmless.size:
                intercept -= max(0.0, float(np.quantile(harmless, 1 - PERMITTED_FALSE_ALARMS)))
        return slope, intercept

    def blend_selection(self) -> Selection:
        """The held-out texts with a label for *kind*, weighted to its usual share."""
        selection = self.training_set.select("kind")
        rows, labels, weights = selection.where((self.training_set.held_out & self.is_labelled)[selection.rows])
        share = USUAL_SHARE["kind"]
        weights = np.where(
            labels, share * weights / weights[labels].sum(), (1 - share) * weights / weights[~labels].sum()
        )
        return Selection(rows, labels, weights * len(rows))
