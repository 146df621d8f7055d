"""Learns the heads of every language besides English: labelled emotions and insults, and seed sentences of our own.

The labelled texts teach *hostile*, *contempt* and a part of *kind*; what thanks, praise, care, encouragement, interest
and respect sound like is taught by tongues/, against the labelled texts as what feeds are otherwise full of. A
language is shipped only when it earns it (see earned.py). Deterministic like english.py, whose parts it uses.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

from ml.training import tongues
from ml.training.data import HEADS, Labels, read
from ml.training.english import BLENDED, GROUP_SHARE, MOST_WEIGHT, TOLERANCE, Cut, cleaned, cut, matrix_of
from ml.training.words import STAND_INS
from server.scoring.text.tokens import NEGATED, STOPS

FILES: dict[str, tuple[str, ...]] = {
    # language: files of training texts
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
KIN: dict[str, tuple[str, ...]] = {
    # Languages with rough labels alone also learn hostility and joy from languages that share many words.
    "fr": ("esp_emotions_train", "ptbr_emotions_train", "subtitles_es", "subtitles_it", "subtitles_pt"),
    "it": ("esp_emotions_train", "ptbr_emotions_train", "subtitles_es", "subtitles_fr", "subtitles_pt"),
    "nl": ("deu_emotions_train", "de_offensive_train", "subtitles_de"),
}
KIN_WEIGHT = 0.5
MOST_TEXTS_OF_KIN = 6_000
TEMPLATES = "tongues"
TEMPLATE_WEIGHT = 4.0
LONGEST_COMPANY = 160
MOST_TEXTS = 12_000
"""So many texts of one file are taken, evenly."""
TAUGHT_BY_LABELS = ("hostile", "contempt", "kind")
WEIGHTS: dict[str, float] = {"emotions": 1.0, "subtitles": 0.5, "offensive": 0.7}
KIND_SHARE = 0.8
"""Joy is not kindness, but closer to it than anger: it teaches *kind* with so much of its weight."""

AIMED_AT_SOMEBODY = 0.25
"""Anger of the labelled texts seldom aims at somebody, ours always does: so much of it sets the probabilities."""
PERMITTED = 0.01
"""Share of held-out labelled texts without hostility that may be called hostile."""
STRENGTH = 0.5
STRENGTH_OF_LABELS = 0.5
"""Inverse strength of the penalty; smaller for hostility, whose labels are noisy and many."""
FEWEST_TEXTS = 3
FEWEST_PATTERNS = 1
FEWEST_TEXTS_OF_GROUP = 12
MOST_TERMS = 6_000
MOST_GROUPS = 4_000
HELD_OUT_EVERY = 4
BLOCK = 50
"""Texts are held out for measuring in blocks: they are sorted, and neighbours that begin alike are kept together."""
CLEANED_ABOVE = -1.0
MOSTLY_CAPITAL = 0.5
USUAL_SHARE: dict[str, float] = {
    # How often each is found in everyday comments, roughly as in GoEmotions. The labelled texts were collected for
    # their emotions and the seed sentences for their lesson, so both say nothing about it.
    "thanks": 0.06, "praise": 0.09, "care": 0.04, "encouragement": 0.05, "interest": 0.05, "respect": 0.05,
    "contempt": 0.07, "kind": 0.25, "hostile": 0.1, "love": 0.04,
}  # fmt: skip

_NOUNS_ARE_CAPITAL = frozenset(("de",))
_WRITTEN = re.compile(r"(?<=[^\W\d_A-Z][ ])[^\W\d_]+|(?<=, )[^\W\d_]+")
HOSTILE = frozenset(("anger", "disgust"))
PAUSES = STOPS - frozenset("?？!！")
"""Signs that say nothing: some sources had theirs taken out, and ours have all of them."""


def kind_of_source(file: str) -> str:
    """The sort of labels a file has: emotions, subtitles or offensive."""
    return next(sort for sort in WEIGHTS if sort in file)


def hostile(labels: Labels) -> bool:
    """Angry, disgusted or offensive."""
    return bool(labels["offensive"]) if "offensive" in labels else bool(HOSTILE & set(labels["emotions"]))


def warm(labels: Labels) -> bool | None:
    """Joyful against angry, disgusted or offensive; nothing for the rest or for both at once."""
    if "offensive" in labels:
        return False if labels["offensive"] else None
    found = set(labels["emotions"])
    if "joy" in found:
        return None if found & HOSTILE else True
    return False if found & HOSTILE else None


def contemptuous(labels: Labels) -> bool:
    """Disgusted or offensive."""
    return bool(labels["offensive"]) if "offensive" in labels else "disgust" in labels["emotions"]


def names_in(texts: Sequence[str], language: str) -> frozenset[str]:
    """Words written with a capital inside sentences more often than not; none for German: its nouns all are."""
    if language in _NOUNS_ARE_CAPITAL:
        return frozenset()
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in texts:
        for word in _WRITTEN.findall(text):
            (capital if word[0].isupper() else small)[word.lower()] += 1
    return frozenset(
        word for word, count in capital.items() if count >= 2 and count > MOSTLY_CAPITAL * (count + small[word])
    )


def labelled(folder: Path, file: str, most: int = MOST_TEXTS) -> list[dict[str, Any]]:
    """The rows of a file, evenly chosen where there are more than `most`."""
    rows = read(folder, file)
    count = min(len(rows), most)
    return [rows[at * len(rows) // count] for at in range(count)]


class Lessons:
    """The texts of one language as one matrix, from which every head learns."""

    def __init__(self, folder: Path, language: str, held_for_measuring: bool = False) -> None:
        """`held_for_measuring` leaves every fourth labelled text out altogether (see `held_rows`)."""
        self.language = language
        self.silent = tongues.silent_words(language) | STAND_INS
        self.texts: list[str] = []
        self.answers: list[dict[str, bool | None]] = []
        weights: list[float] = []
        self.sources: list[str] = []
        held: list[bool] = []
        self.held_rows: list[dict[str, Any]] = []
        for file in FILES[language]:
            sort = kind_of_source(file)
            for place, row in enumerate(labelled(folder, file)):
                if held_for_measuring and place // BLOCK % HELD_OUT_EVERY == 1:
                    self.held_rows.append(row)
                    continue
                self.texts.append(cleaned(row["text"]))
                self.answers.append({"hostile": hostile(row), "contempt": contemptuous(row), "kind": warm(row)})
                weights.append(WEIGHTS[sort] if len(FILES[language]) > 1 else 1.0)
                self.sources.append(file)
                held.append(place % HELD_OUT_EVERY == 0)
        self.kin = frozenset(KIN.get(language, ()))
        for file in KIN.get(language, ()):
            for row in labelled(folder, file, MOST_TEXTS_OF_KIN):
                self.texts.append(cleaned(row["text"]))
                self.answers.append({"hostile": hostile(row), "contempt": contemptuous(row), "kind": warm(row)})
                weights.append(WEIGHTS[kind_of_source(file)] * KIN_WEIGHT)
                self.sources.append(file)
                held.append(False)
        plain = [
            text
            for text, known, source in zip(self.texts, self.answers, self.sources, strict=True)
            if source not in self.kin and not known["hostile"] and not known["kind"] and len(text) <= LONGEST_COMPANY
        ]
        patterns: list[int] = [-1] * len(self.texts)
        for sentence in tongues.in_company(tongues.sentences(language), plain):
            self.texts.append(sentence.text)
            self.answers.append(dict(sentence.labels))
            weights.append(sentence.weight * TEMPLATE_WEIGHT)
            self.sources.append(TEMPLATES)
            patterns.append(sentence.pattern)
            held.append(sentence.pattern % HELD_OUT_EVERY == 0)  # whole patterns, so that none is met twice
        self.weights = np.array(weights)
        self.held = np.array(held)
        self.source = np.array(self.sources)
        self.own = self.source == TEMPLATES
        found = [cut(text, self.silent) for text in self.texts]
        self.terms, self.groups = self._vocabulary(found, patterns)
        self.values = matrix_of(found, self.terms, self.groups)

    def _vocabulary(self, found: Sequence[Cut], patterns: Sequence[int]) -> tuple[list[str], list[str]]:
        """Terms of two sources, or of several patterns of ours; letter groups of enough texts; none that names."""
        texts: Counter[str] = Counter()
        sources: dict[str, set[str]] = defaultdict(set)
        ours: dict[str, set[int]] = defaultdict(set)
        groups: Counter[str] = Counter()
        for each, source, pattern in zip(found, self.sources, patterns, strict=True):
            if source in self.kin:
                continue
            texts.update(each.terms)
            for term in each.terms:
                sources[term].add(source)
                if source == TEMPLATES:
                    ours[term].add(pattern)
            if source != TEMPLATES:
                groups.update(each.groups)
        own = {TEMPLATES, *self.kin}
        labelled_texts = [text for text, source in zip(self.texts, self.sources, strict=True) if source not in own]
        left_out = names_in(labelled_texts, self.language) | self.silent
        several = len(FILES[self.language]) > 1
        kept = [
            term
            for term, count in texts.items()
            if count >= FEWEST_TEXTS
            and term not in PAUSES
            and (len(sources[term]) > 1 or len(ours[term]) >= FEWEST_PATTERNS or (not several and count >= 8))
            and not any(word.removeprefix(NEGATED) in left_out for word in term.split(" "))
        ]
        kept.sort(key=lambda term: (-len(ours[term]), -texts[term], term))
        common = sorted(groups, key=lambda group: (-groups[group], group))
        if self.language == "zh":  # one sign is one token: nothing is left to cut
            return sorted(kept[: 2 * MOST_TERMS]), []
        return sorted(kept[:MOST_TERMS]), sorted(
            [group for group in common if groups[group] >= FEWEST_TEXTS_OF_GROUP][:MOST_GROUPS]
        )

    def _lesson(self, head: str, without: frozenset[str]) -> tuple[Any, Any, Any]:
        """Which rows teach a head, their answers and weights. Labelled texts are the background of the other heads."""
        places, answers, weights = [], [], []
        for place, (known, source) in enumerate(zip(self.answers, self.sources, strict=True)):
            if source in without or (source in self.kin and head not in TAUGHT_BY_LABELS):
                continue
            if source == TEMPLATES or head in TAUGHT_BY_LABELS:
                answer = known.get(head)
                weight = self.weights[place] * (KIND_SHARE if head == "kind" and source != TEMPLATES else 1.0)
            else:
                answer, weight = False, 0.5
            if answer is not None:
                places.append(place)
                answers.append(answer)
                weights.append(weight)
        return np.array(places), np.array(answers, dtype=bool), np.array(weights)

    def _fit(self, head: str, places: Any, answers: Any, weights: Any) -> tuple[Any, float]:
        strength = STRENGTH_OF_LABELS if head in ("hostile", "contempt") else STRENGTH
        learned = LogisticRegression(C=strength, max_iter=200, tol=TOLERANCE)
        learned.fit(self.values[places], answers, sample_weight=weights)
        return learned.coef_[0], float(learned.intercept_[0])

    def _fit_clean(self, head: str, places: Any, answers: Any, weights: Any) -> tuple[Any, float]:
        """Fits, then once more without the background texts that the first fit takes for what is taught.

        Nobody labelled thanks in the labelled texts, so some of them are thanks that would teach the contrary.
        """
        terms, base = self._fit(head, places, answers, weights)
        if head in TAUGHT_BY_LABELS:
            return terms, base
        likely = (self.values[places] @ terms + base > CLEANED_ABOVE) & ~answers & ~self.own[places]
        return self._fit(head, places[~likely], answers[~likely], weights[~likely])

    def _calibrated(self, head: str, logits: Any, places: Any, answers: Any) -> tuple[float, float]:
        """Slope and base that turn held-out logits into probabilities at the usual share of the head."""
        ours = self.own[places]
        taken = self.held[places] & (ours | (head in TAUGHT_BY_LABELS) | (logits < CLEANED_ABOVE))
        balance = np.where(ours, self.weights[places], np.where(answers, AIMED_AT_SOMEBODY, 1.0))
        yes, share = answers & taken, USUAL_SHARE[head]
        no = ~answers & taken
        weights = np.where(
            yes, share * balance / balance[yes].sum(), np.where(no, (1 - share) * balance / balance[no].sum(), 0.0)
        )
        learned = LogisticRegression(C=1e4, max_iter=200)
        learned.fit(logits[taken].reshape(-1, 1), answers[taken], sample_weight=weights[taken] * taken.sum())
        slope, base = float(learned.coef_[0][0]), float(learned.intercept_[0])
        if head in ("hostile", "contempt"):
            # Better unsure than wrong about a person: hardly any text that is not hostile may pass one half.
            plain = slope * logits[no & ~ours] + base
            base -= max(0.0, float(np.quantile(plain, 1 - PERMITTED))) if plain.size else 0.0
        return slope, base

    def learn(self, without: frozenset[str] = frozenset(), heads: Sequence[str] = HEADS) -> dict[str, Any]:
        """The stored form of the model (see server/scoring/text/model.py), blind to the labels of files in `without`.

        Heads that are not asked for weigh nothing.
        """
        table, curves, held_logits = [], [], {}
        for head in HEADS:
            if head not in heads:
                table.append(np.zeros(self.values.shape[1], dtype=int))
                curves.append([0.0, -9.0])
                held_logits[head] = np.full(len(self.texts), -9.0)
                continue
            places, answers, weights = self._lesson(head, without)
            held = self.held[places]
            terms, base = self._fit_clean(head, places[~held], answers[~held], weights[~held])
            logits = self.values @ terms + base
            slope, shift = self._calibrated(head, logits[places], places, answers)
            held_logits[head] = slope * logits + shift
            terms, base = self._fit_clean(head, places, answers, weights)
            stored = np.array(terms, dtype=np.float64)
            stored[len(self.terms) :] *= GROUP_SHARE
            step = float(max(np.abs(stored).max(), 1e-9)) / MOST_WEIGHT
            table.append(np.rint(stored / step).astype(int))
            curves.append([float(f"{slope * step:.6g}"), float(f"{slope * base + shift:.6g}")])
        blend = self._blend(held_logits) if len(heads) == len(HEADS) else {"base": 0.0, "direct": 1.0, "any": 0.0}
        rows = np.stack(table, axis=1)
        names = [*self.terms, *self.groups]
        used = np.flatnonzero(np.abs(rows).sum(axis=1) > 2).tolist()
        return {
            "language": self.language,
            "heads": list(HEADS),
            "curves": curves,
            "blend": {"heads": list(BLENDED), **blend},
            "silent": sorted(self.silent),
            "terms": {names[place]: rows[place].tolist() for place in used if place < len(self.terms)},
            "groups": {names[place]: rows[place].tolist() for place in used if place >= len(self.terms)},
        }

    def _blend(self, held_logits: dict[str, Any]) -> dict[str, float]:
        """How the kind head and "any of the kind dimensions" are joined, learned on what was held out."""
        places, answers, weights = self._lesson("kind", frozenset())
        held = self.held[places]
        places, answers, weights = places[held], answers[held], weights[held]
        none = np.ones(len(places))
        for head in BLENDED:
            none *= 1 - 1 / (1 + np.exp(-held_logits[head][places]))
        none = np.clip(none, 1e-9, 1 - 1e-9)
        inputs = np.stack([held_logits["kind"][places], np.log((1 - none) / none)], axis=1)
        share = USUAL_SHARE["kind"]
        weights = np.where(
            answers, share * weights / weights[answers].sum(), (1 - share) * weights / weights[~answers].sum()
        )
        learned = LogisticRegression(C=1e4).fit(inputs, answers, sample_weight=weights * len(places))
        return {
            "base": float(f"{learned.intercept_[0]:.6g}"),
            "direct": float(f"{learned.coef_[0][0]:.6g}"),
            "any": float(f"{learned.coef_[0][1]:.6g}"),
        }
