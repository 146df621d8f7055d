"""Learns the signs that say how a kind opening is meant, for server/scoring/text/opening_signs.py.

A logistic model with an L2 penalty, over pairs of an unkind and a kind text with the same opening, which were invented
and are part of the project, over labelled texts of real people that begin with such an opening, and over a teacher's
opinions of many texts that nobody wrote (opening_opinions.py). The sum that decides is chosen on lists that neither
the weights nor the teacher learned from. The blind lists of the evaluation are never read here.
"""

from __future__ import annotations

import csv
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise, repeat
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

import numpy as np
from scipy.sparse import csr_matrix, diags_array

from ml.data.opening_pairs import TUNED_LISTS, read_pairs
from ml.training.data import HOSTILE, KIND, read
from ml.training.matrix import Array
from ml.training.parallel import parallel_map
from ml.training.soft_logistic import fit
from server.scoring.text import FIRST_TOKENS, covered_languages, model_for
from server.scoring.text.front_coded import coded
from server.scoring.text.masked import unmask
from server.scoring.text.opening_patterns import normalized
from server.scoring.text.opening_signs import STEP, Features, groups_trust, shared_features, weights
from server.scoring.text.openings import may_open, opening_features, threshold
from server.scoring.text.tokens import tokens

WRITTEN = Path(__file__).with_name("openings_training.tsv")
TUNED = "tuned"
REAL = "real"
REAL_FILES = {
    "en_goemotions_train": "en", "subtitles_en": "en", "deu_emotions_train": "de", "subtitles_de": "de",
    "esp_emotions_train": "es", "subtitles_es": "es", "subtitles_fr": "fr", "hin_emotions_train": "hi",
    "subtitles_it": "it", "subtitles_nl": "nl", "subtitles_pl": "pl", "ptbr_emotions_train": "pt", "subtitles_pt": "pt",
    "rus_emotions_train": "ru", "subtitles_ru": "ru", "swe_emotions_train": "sv", "ukr_emotions_train": "uk",
    "chn_emotions_train": "zh", "subtitles_cn": "zh",
}  # fmt: skip
"""Labelled texts of real people, for those that have a kind opening: which are mostly meant as they are said."""
REAL_KIND = KIND | {"joy", "trust"}
REAL_HOSTILE = HOSTILE | {"disapproval"}
REAL_SAD = frozenset(("disappointment", "fear", "sadness", "embarrassment", "remorse", "grief"))
MOST_REAL = {"en": 1500}  # texts of a label that teach, about
MOST_REAL_OTHERS = 600
LONGEST_REAL = 300  # characters
WEIGHTS = {TUNED: 5.0, REAL: 4.0}
REAL_IN_GROUPS = 0.1  # how much a real text counts for groups of characters
HARDER = ("9", "10", "11", "12", "18", "19", "20", "21")  # in which kind texts are harsh and unkind ones polite
HARDER_WEIGHT = 4.0
PLAIN = "plain "  # what the names of lists begin with whose openings stand before plain deeds and wishes
PLAIN_WEIGHT = 4.0
KEPT = 0.865  # of the kind texts of the plain lists, left out
UNTAUGHT = frozenset(("5", "18", "plain 8", "plain 13", "plain 18", *(f"plain {number}" for number in range(20, 52))))
"""Lists that the teacher never saw, and no text is made of: the signs can be measured on them left out."""
OPINION_WEIGHT = 1.0
OPINIONS_AT_ONCE = 20_000
PENALTY = 0.3  # of features, see scikit-learn's C
PENALTY_OF_GROUPS = 6.0
FEWEST_TEXTS = 2  # with a feature
FEWEST_TEXTS_OF_GROUPS = 4
GROUPS_SHARE = 0.5  # how widely the sums of groups vary beside those of features
BEGINNING = 0.5  # how much a beginning of a word counts beside the word
SHARED = 0.7  # how much a shared feature counts beside a word
LEAST_WEIGHT = 17  # hundredths of a logit: what weighs less is not kept
LEAST_WEIGHT_OF_GROUPS = 40
SCALE = 100


class Row(NamedTuple):
    """An unkind and a kind text of a list. `opening`: what its writer calls their kind of opening, or nothing."""

    list: str
    language: str
    unkind: str
    kind: str
    opening: str


class Text(NamedTuple):
    """One text of a pair and the list that it is from."""

    part: str
    text: str
    language: str
    is_unkind: bool


class Opinion(NamedTuple):
    """A text that nobody wrote, and the probability that it is a reproach, as a teacher sees it."""

    text: Text
    chance: float


class Learned(NamedTuple):
    """The columns of the features that have a coefficient, and the sum without any."""

    columns: Array
    coefficients: Array
    base: float


class LeftOut(NamedTuple):
    """The sums of texts by features and by groups of characters of models that did not learn from their list.

    Not a number for the texts of all other lists.
    """

    features: Array
    groups: Array

    @property
    def share(self) -> float:
        """What groups are multiplied by; 0 where no text is long enough for them."""
        spread = float(np.nanstd(self.groups))
        return GROUPS_SHARE * float(np.nanstd(self.features)) / spread if spread else 0.0

    @property
    def sums(self) -> Array:
        """The sums of both models together."""
        return self.features + self.share * self.groups


def read_texts(folder: Path) -> list[Text]:
    """Every text that teaches, the unkind one of a pair before the kind one. Raises DataAbsentError."""
    return read_written() + list(filter(teaches, read_real(folder)))


def teaches(real: Text) -> bool:
    """Whether a real text teaches. About every second one does, the others measure."""
    return crc32(real.text.encode()) // 2 % 2 == 0


def read_real(folder: Path) -> list[Text]:
    """Labelled texts of real people that begin with a kind opening."""
    found = []
    counts: Counter[tuple[str, bool]] = Counter()
    for file, language in REAL_FILES.items():
        for row in sorted(read(folder, file), key=lambda row: crc32(row["text"].encode())):  # as good as at random
            labels = set(row["emotions"])
            is_kind = bool(labels & REAL_KIND) and not labels & (REAL_HOSTILE | REAL_SAD)
            is_hostile = bool(labels & REAL_HOSTILE) and not labels & REAL_KIND
            if not (is_kind or is_hostile) or len(row["text"]) > LONGEST_REAL:
                continue
            if language == "en" and is_kind and not labels & KIND:
                continue  # joy and trust say little beside the finer names
            if counts[language, is_kind] >= 2 * MOST_REAL.get(language, MOST_REAL_OTHERS):
                continue
            if may_open(tokens(row["text"]), language, count=FIRST_TOKENS, is_settled=False):
                counts[language, is_kind] += 1
                found.append(Text(REAL, row["text"], language, is_hostile))
    return found


def read_rows() -> list[Row]:
    """The invented pairs of the lists that teach, in the languages in which kindness is judged."""
    with WRITTEN.open(encoding="utf-8") as file:
        rows = [Row(**row) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]
    return [row for row in rows if row.language in covered_languages()]


def read_written() -> list[Text]:
    """The texts of the invented pairs."""
    pairs = [(TUNED, pair.unkind, pair.kind, pair.language) for name in TUNED_LISTS for pair in read_pairs(name)]
    pairs += [(row.list, row.unkind, row.kind, row.language) for row in read_rows()]
    return [
        Text(part, text, language, is_unkind)
        for part, unkind, kind, language in pairs
        for text, is_unkind in ((unkind, True), (kind, False))
    ]


def features_of(text: Text) -> Features:
    """What the learned signs weigh of a text."""
    model = model_for(text.language)
    if model is None:
        raise ValueError(f"no text model for {text.language}")
    plain = unmask(text.text)

    def probabilities_of(words: str) -> dict[str, float]:
        return model.probabilities(tokens(words))

    found = opening_features(plain, text.language, probabilities_of)
    if found is None:  # still teaches words
        lower = normalized(plain)
        found = Features(shared_features(lower, text.language, probabilities_of(plain)), lower, text.language)
    return found


def counted(found: Features, language: str) -> dict[str, float]:
    """Feature → how much it counts. Those of a language begin with its code."""
    sizes = dict.fromkeys(found.shared, SHARED)
    sizes.update({f"{language}:{word}": BEGINNING if word.endswith("*") else 1.0 for word in found.own})
    return sizes


def counted_rows(texts: Sequence[Text]) -> Iterator[dict[str, float]]:
    """`counted` of each text. A batch at a time: all together would fill the memory."""
    for start in range(0, len(texts), OPINIONS_AT_ONCE):
        yield from parallel_map(_counted, texts[start : start + OPINIONS_AT_ONCE])


def _counted(text: Text) -> dict[str, float]:
    return counted(features_of(text), text.language)


class _Part:
    """A logistic model of one kind of features. `rows`: feature → how much it counts, for every text."""

    def __init__(
        self,
        rows: Iterable[dict[str, float]],
        *,
        chances: Array,
        weights: Array,
        penalty: float,
        fewest: int,
        normalised: bool,
    ) -> None:
        numbers: dict[str, int] = {}
        columns, values, ends = array("i"), array("d"), array("q", (0,))
        for row in rows:
            for name, value in sorted(row.items()):
                columns.append(numbers.setdefault(name, len(numbers)))
                values.append(value)
            ends.append(len(columns))
        self.names = list(numbers)
        self._matrix = csr_matrix((values, columns, ends), shape=(len(ends) - 1, len(numbers)))
        self._chances = chances
        self._weights = weights
        self._penalty = penalty
        self._fewest = fewest
        self._normalised = normalised

    def fit(self, inside: Sequence[int]) -> Learned:
        places = list(inside)
        kept = np.flatnonzero(self._matrix[places].getnnz(axis=0) >= self._fewest)
        matrix = self._weighed(places, kept)
        return Learned(kept, *fit(matrix, self._chances[places], self._weights[places], penalty=self._penalty))

    def alike(self, inside: Sequence[int], columns: Array) -> list[list[int]]:
        """The places of columns, those together that stand in the same texts."""
        matrix = self._matrix[list(inside)][:, columns].tocsc()
        found: dict[bytes, list[int]] = {}
        for place, (start, end) in enumerate(pairwise(matrix.indptr)):
            found.setdefault(matrix.indices[start:end].tobytes(), []).append(place)
        return list(found.values())

    def sums(self, inside: Sequence[int], learned: Learned) -> Array:
        matrix = self._weighed(inside, learned.columns)
        found: Array = matrix @ learned.coefficients + learned.base
        if self._normalised:
            found *= [groups_trust(int(known)) for known in matrix.getnnz(axis=1)]
        return found

    def _weighed(self, inside: Sequence[int], columns: Array) -> csr_matrix:
        matrix = self._matrix[list(inside)][:, columns]
        if self._normalised:
            matrix = diags_array(1 / np.sqrt(np.maximum(1, matrix.getnnz(axis=1)))) @ matrix
        return csr_matrix(matrix)


class OpeningTrainer:
    """Learns from all texts and opinions, and measures on lists left out."""

    def __init__(self, texts: Sequence[Text], opinions: Sequence[Opinion] = ()) -> None:
        self.texts = texts
        self.is_unkind = np.array([text.is_unkind for text in texts])
        found = list(map(features_of, texts))
        self.margins = np.array(list(map(_margin, found))) / SCALE
        self._opinions = range(len(texts), len(texts) + len(opinions))
        rows = (counted(each, text.language) for each, text in zip(found, texts, strict=True))
        weights = [_weight(text.part, WEIGHTS[REAL]) for text in texts]
        self._features = _Part(
            chain(rows, counted_rows([opinion.text for opinion in opinions])),
            chances=np.array([*map(float, self.is_unkind), *(opinion.chance for opinion in opinions)]),
            weights=np.array([*weights, *repeat(OPINION_WEIGHT, len(opinions))]),
            penalty=PENALTY,
            fewest=FEWEST_TEXTS,
            normalised=False,
        )
        self._groups = _Part(
            (dict.fromkeys(each.groups, 1.0) for each in found),
            chances=self.is_unkind.astype(float),
            weights=np.array([1.0 if _is_plain(text) else _weight(text.part, REAL_IN_GROUPS) for text in texts]),
            penalty=PENALTY_OF_GROUPS,
            fewest=FEWEST_TEXTS_OF_GROUPS,
            normalised=True,
        )

    def learn(self, left_out: LeftOut) -> dict[str, Any]:
        """The content of the weights file, with a base for which zero decides. `left_out`: from `left_out_sums`."""
        every = range(len(self.texts))
        learned, groups = self._features.fit([*every, *self._opinions]), self._groups.fit(every)
        shared: dict[str, int] = {}
        own: dict[str, dict[str, int]] = {}
        for name, weight in self._merged(learned).items():
            if abs(SCALE * weight) < LEAST_WEIGHT:
                continue
            language, word = _language_and_word(name)
            if language:
                own.setdefault(language, {})[word] = _steps(weight)
            else:
                shared[name] = _steps(weight)
        of_groups = {
            self._groups.names[column]: _steps(left_out.share * float(coefficient))
            for column, coefficient in zip(groups.columns, groups.coefficients, strict=True)
            if abs(SCALE * left_out.share * coefficient) >= LEAST_WEIGHT_OF_GROUPS
        }
        return {
            "base": round(SCALE * (learned.base - self.threshold(left_out))),
            "groups_base": round(SCALE * left_out.share * groups.base),
            "shared": coded(shared),
            "own": {language: coded(own[language]) for language in sorted(own)},
            "groups": coded(of_groups),
        }

    def _merged(self, learned: Learned) -> dict[str, float]:
        """Feature → its weight, in logits. Of features of a language that stand in the same texts one has the weight
        of all: a rare word, its beginnings and the pairs that it is in have a share each, too small to be kept.
        """
        found: dict[str, float] = {}
        for places in self._features.alike([*range(len(self.texts)), *self._opinions], learned.columns):
            rare: dict[str, float] = {}
            for place in places:
                name = self._features.names[learned.columns[place]]
                language, word = _language_and_word(name)
                size = (BEGINNING if word[-1] == "*" else 1.0) if language else SHARED
                (rare if language else found)[name] = size * float(learned.coefficients[place])
            if rare:
                found[min(rare, key=_generality)] = sum(rare.values())
        return found

    def left_out_sums(self) -> LeftOut:
        """The sums of the texts that the teacher never saw, by models that learned from none of them either."""
        found = LeftOut(np.full(len(self.texts), np.nan), np.full(len(self.texts), np.nan))
        inside = [number for number, text in enumerate(self.texts) if text.part in UNTAUGHT]
        outside = [number for number, text in enumerate(self.texts) if text.part not in UNTAUGHT]
        found.features[inside] = self._features.sums(inside, self._features.fit([*outside, *self._opinions]))
        found.groups[inside] = self._groups.sums(inside, self._groups.fit(outside))
        return found

    def threshold(self, left_out: LeftOut) -> float:
        """The sum above which an opening is a reproach: what keeps enough of the kind texts of plain lists left out."""
        measured = np.array(list(map(_is_plain, self.texts))) & ~np.isnan(left_out.sums)
        return float(np.quantile((left_out.sums + self.margins)[measured & ~self.is_unkind], KEPT))


def _language_and_word(feature: str) -> tuple[str, str]:
    """The language of a feature, or nothing for a shared one, and the feature as the language has it."""
    language, colon, word = feature.partition(":")
    return (language, word) if colon and language in covered_languages() else ("", feature)


def _generality(feature: str) -> tuple[bool, bool, int, str]:
    """What sorts the feature of a language first that is most likely to be in other texts, and still says the same: the
    longest beginning of a word, or else the shortest word.
    """
    is_beginning = feature.endswith("*")
    return " " in feature, not is_beginning, -len(feature) if is_beginning else len(feature), feature


def _steps(weight: float) -> int:
    return round(SCALE / STEP * weight)


def _is_plain(text: Text) -> bool:
    return text.part.startswith(PLAIN)


def _margin(found: Features) -> int:
    """What a deed of the tables counts for besides, as the server decides."""
    decided = next((each for each in (True, False) if f"tables {each}" in found.shared), None)
    return -threshold(decided, is_mixed="mixed" in found.shared)


def _weight(part: str, real: float) -> float:
    if part == REAL:
        return real
    return HARDER_WEIGHT if part in HARDER else WEIGHTS.get(part, PLAIN_WEIGHT if part.startswith(PLAIN) else 1.0)


def sums_of(texts: Sequence[Text]) -> list[int]:
    """The sum of each text by the committed weights, in hundredths; above zero an opening is a reproach."""
    found = zip(map(features_of, texts), texts, strict=True)
    return [weights().sum(each) + _margin(each) for each, text in found]
