"""Learns the language detector: how often words and letter trigrams occur in each language.

Languages with labelled texts are learned from those and from the seed sentences. The others are known by
their function words and by a few sentences (detector_function_words.txt, detector_sentences.txt), so that Danish is
not taken for Swedish. The table holds natural logarithms in tenths, relative to the mean of the languages.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from ml.training import seed_sentences
from ml.training.data import read
from ml.training.matrix import cleaned, names_in
from server.scoring.text.language import trigrams
from server.scoring.text.tokens import NEGATED, STOPS, tokens

FILES: dict[str, tuple[str, ...]] = {
    "en": ("en_goemotions_train", "subtitles_en", "en_hope_train", "en_tweets_emotion_train"),
    "de": ("deu_emotions_train", "subtitles_de", "de_offensive_train"),
    "es": ("esp_emotions_train", "subtitles_es"),
    "fr": ("subtitles_fr",),
    "it": ("subtitles_it",),
    "nl": ("subtitles_nl",),
    "pl": ("subtitles_pl",),
    "pt": ("ptbr_emotions_train", "subtitles_pt", "pt_offensive"),
    "ro": ("ron_emotions_train",),
    "sv": ("swe_emotions_train",),
    "fi": ("subtitles_fi",),
    "ru": ("rus_emotions_train", "subtitles_ru"),
    "uk": ("ukr_emotions_train",),
    "hi": ("hin_emotions_train",),
}
SENTENCES = Path(__file__).with_name("detector_sentences.txt")
FUNCTION_WORDS = Path(__file__).with_name("detector_function_words.txt")

CHAT_WORDS = (
    "gm gn fam ty tysm thx lol lmao omg idk tbh ngl imo imho wow congrats pls plz bro dude yay nope yep btw fyi"
)
"""English chat words, which are rare in the labelled texts."""

WORDS_PER_LANGUAGE = 700
LETTERS_PER_LANGUAGE = 60
TRIGRAMS_PER_LANGUAGE = 600
CHARACTERS_PER_LANGUAGE = 400_000
SENTENCE_COUNT = 12
"""How often a word of the two files is counted."""
CHAT_WORD_COUNT = 200
LEAST_LEAD = 20
"""Tenths of a natural logarithm by which the best language must lead: about 7 times as likely."""


Counts = dict[str, Counter[str]]


def _everyday_sentences(language: str) -> list[str]:
    """One seed sentence of each pattern: how people thank, greet and argue."""
    if language not in seed_sentences.LANGUAGES:
        return []
    return list({sentence.pattern: sentence.text for sentence in seed_sentences.sentences(language)}.values())


def _counts(folder: Path) -> tuple[Counts, Counts, Counts]:
    """Words, trigrams and letters of each language."""
    letters: Counts = {}
    words: Counts = {}
    trigram_counts: Counts = {}
    for language, files in FILES.items():
        texts = [cleaned(row["text"]) for file in files for row in read(folder, file)] + _everyday_sentences(language)
        # German capitalises every noun, so this drops its nouns too. The short words are enough to know it by.
        names = names_in(texts)
        words[language], trigram_counts[language], letters[language] = Counter(), Counter(), Counter()
        # Every n-th text: the files are sorted, and the first texts are not like the rest.
        step = max(1, sum(map(len, texts)) // CHARACTERS_PER_LANGUAGE)
        for text in texts[::step]:
            for token in tokens(text):
                word = token.removeprefix(NEGATED)
                if word[0].isalpha() and word not in names:
                    words[language][word] += 1
                    trigram_counts[language].update(trigrams(word))
                    letters[language].update(word)
    function_words = {
        language: " ".join(lines).split() for language, lines in seed_sentences.read_lines(FUNCTION_WORDS)
    }
    for language, sentences in seed_sentences.read_lines(SENTENCES):
        words[language], trigram_counts[language], letters[language] = Counter(), Counter(), Counter()
        written = [token.removeprefix(NEGATED) for sentence in sentences for token in tokens(sentence)]
        for word in (*written, *function_words.get(language, ())):
            if word not in STOPS:
                words[language][word] += SENTENCE_COUNT
                letters[language].update(word * SENTENCE_COUNT)
                for trigram in trigrams(word):
                    trigram_counts[language][trigram] += SENTENCE_COUNT
    for word in CHAT_WORDS.split():
        words["en"][word] += CHAT_WORD_COUNT
    return words, trigram_counts, letters


def _table(counts: Counts, per_language: int, fewest: int, smoothing: float) -> dict[str, list[int]]:
    """The most common items of all languages with their log frequency in each, in tenths, relative to the mean."""
    languages = list(counts)
    chosen = sorted(
        {
            item
            for counter in counts.values()
            for item, count in sorted(counter.items(), key=lambda entry: (-entry[1], entry[0]))[:per_language]
            if count >= fewest
        }
    )
    totals = np.array([sum(counts[language].values()) for language in languages], dtype=float)
    table = np.array([[counts[language][item] for language in languages] for item in chosen], dtype=float)
    logs = np.log((table + smoothing * totals / totals.max()) / totals)
    logs = np.rint(10 * (logs - logs.mean(axis=1, keepdims=True))).astype(int)
    return {item: row.tolist() for item, row in zip(chosen, logs, strict=True)}


def learn(folder: Path) -> dict[str, Any]:
    """The content of the detector's file (see server/scoring/text/language.py). Raises DataAbsentError."""
    words, trigram_counts, letters = _counts(folder)
    return {
        "languages": list(words),
        "least_lead": LEAST_LEAD,
        "words": _table(words, WORDS_PER_LANGUAGE, 4, 1.0),
        "groups": _table(trigram_counts, TRIGRAMS_PER_LANGUAGE, 10, 5.0),
        "letters": {
            # Doubled: a letter that a language lacks is stronger evidence than a word that it rarely uses.
            letter: [2 * value for value in row]
            for letter, row in _table(letters, LETTERS_PER_LANGUAGE, 4, 2.0).items()
            if not letter.isascii()
        },
    }
