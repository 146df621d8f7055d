"""Measures the language detector on texts that taught it nothing, and writes its card."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from ml.training import seed_sentences
from ml.training.data import read
from ml.training.detector import FILES
from ml.training.markdown import files_table, page, percent, table
from ml.training.matrix import cleaned
from ml.training.other_languages import DEV_FILES
from server.locales.formats import language_name_in
from server.scoring.text import detect
from server.scoring.text.language import TABLE, choose_language
from server.scoring.text.tokens import tokens

CARD = "MODEL_CARD_DETECTOR.md"
FIRST_WORDS = 5
MOST_STATED = 200
"""Texts of each language for the measurement of stated languages."""
MEASURED_FILES = {"en": "en_goemotions_dev", **DEV_FILES}

HEADER = """# The language detector: which language a post is written in

Written by `scripts/train`. Do not edit: every figure below was measured by that run.

## Purpose
The detector names the language of a post, so that the right text model reads it. It does not decide which languages
are judged.

## Method
It tells languages by their script, by common words, by the letter trigrams of other words, and by accented letters.
Where the lead is small, or where a text changes its language, it gives no answer. The language that a network states
is believed, unless the script or the words plainly contradict it: many clients state the language of their own menus.

## Data
Languages with labelled texts are learned from those and from the seed sentences. The others are learned from function
words and a few sentences (`ml/training/detector_function_words.txt`, `ml/training/detector_sentences.txt`), so that
Danish is not taken for Swedish. The terms of all sources are in NOTICE, at the top level of the project.
"""

LIMITS = """## Limits
- One to three words are often shared by several languages. They get no language, or sometimes a wrong one.
- Languages that are known from a few sentences are told apart from those with texts, and less well from each other.
- Languages that are not in the table are taken for a related one or get no language.
"""


def _row(language: str, texts_of: str, texts: Sequence[str]) -> tuple[object, ...]:
    """How many texts, and the shares that are named right and wrong. The rest is not named."""
    found = [detect(text) for text in texts]
    right = sum(each == language for each in found) / len(found)
    wrong = sum(each not in (language, None) for each in found) / len(found)
    return f"{language_name_in(language, 'en')} ({language})", texts_of, len(found), percent(right), percent(wrong)


def _rows(texts: dict[str, list[str]]) -> Iterator[tuple[object, ...]]:
    for language, each in texts.items():
        yield _row(language, "comments", each)
    for language, each in texts.items():
        if language != "zh":  # Chinese is written without spaces between words
            yield _row(
                language, f"their first {FIRST_WORDS} words", [" ".join(text.split()[:FIRST_WORDS]) for text in each]
            )
    for language in sorted(seed_sentences.LANGUAGES):
        checks = [half for _, text in seed_sentences.checks(language) for half in text.split(" > ")]
        yield _row(language, "check sentences", checks)


def _stated(texts: dict[str, list[str]]) -> tuple[int, float, float]:
    """Texts, the share of right statements that are not believed, and the share of wrong statements that are corrected.

    The wrong statements go through the other languages in turn.
    """
    languages = sorted(texts)
    doubted = corrected = count = 0
    for position, language in enumerate(languages):
        for number, text in enumerate(texts[language]):
            found = tokens(text)
            other = languages[(position + 1 + number % (len(languages) - 1)) % len(languages)]
            doubted += choose_language(text, found, language) != language
            corrected += choose_language(text, found, other) == language
            count += 1
    return count, doubted / count, corrected / count


def write(path: Path, folder: Path) -> None:
    """Measures the committed table and writes the card. Raises DataAbsentError."""
    texts = {
        language: [cleaned(row["text"]) for row in read(folder, file)]
        for language, file in sorted(MEASURED_FILES.items())
    }
    count, doubted, corrected = _stated({language: each[:MOST_STATED] for language, each in texts.items()})
    parts = [
        HEADER,
        "## Figures: texts that taught it nothing\n"
        + table(("language", "texts", "count", "named right", "named wrong"), _rows(texts)),
        "## Figures: stated languages\n"
        + table(
            ("texts", "right statement, not believed", "wrong statement, corrected"),
            [(count, percent(doubted), percent(corrected))],
        ),
        f"{len(FILES)} languages are known from many texts, and more from a few sentences or by their script alone.",
        LIMITS,
        "## File\n" + files_table([TABLE]),
    ]
    path.write_text(page(parts), encoding="utf-8")
