"""Measures the language detector on texts it never learned from and writes its card."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ml.training import tongues
from ml.training.card import fingerprint, table
from ml.training.data import read
from ml.training.earned import DEV
from ml.training.english import cleaned
from ml.training.languages import FILES
from server.scoring.languages import language_name
from server.scoring.text import detect
from server.scoring.text.language import TABLE, choose_language
from server.scoring.text.tokens import tokens

CARD = "MODEL_CARD_DETECTOR.md"
SHORT = 5
ASKED = {"en": "en_goemotions_dev", **DEV}

_HEADER = """# The language detector: which language a post is written in

Written by `scripts/train`. Do not edit: every figure below was measured by that run.

It tells languages by script, by common words, by groups of three letters of the other words, and by accented letters;
where the lead is small, or where a text begins in one language and ends in another, it says nothing. Languages with
labelled texts are learned from those and from sentences of our own; the others from function words and a few sentences
(`ml/training/languages_beside.txt`), so that a Dane is not read as a Swede. It decides nothing about which
languages are judged. What a network states is believed unless the script or the words plainly contradict it: many
clients state the language of their own menus.
"""


def named(language: str, texts: Sequence[str]) -> tuple[int, str, str]:
    """How many texts, the share named rightly and the share named wrongly (the rest is not named), for the table."""
    found = [detect(text) for text in texts]
    right = sum(each == language for each in found) / len(found)
    wrong = sum(each not in (language, None) for each in found) / len(found)
    return len(found), f"{100 * right:.1f} %", f"{100 * wrong:.1f} %"


def _stated(texts: dict[str, list[str]]) -> tuple[int, float, float]:
    """Texts, the share whose language is not believed though it was rightly stated, and that caught when it was not.

    The wrong statements go round the other languages in turn.
    """
    languages = sorted(texts)
    doubted = caught = count = 0
    for place, language in enumerate(languages):
        for number, text in enumerate(texts[language]):
            found = tokens(text)
            other = languages[(place + 1 + number % (len(languages) - 1)) % len(languages)]
            doubted += choose_language(text, found, language) != language
            caught += choose_language(text, found, other) == language
            count += 1
    return count, doubted / count, caught / count


def write(path: Path, folder: Path) -> None:
    """Measures the committed table and writes the card."""
    texts = {language: [cleaned(row["text"]) for row in read(folder, file)] for language, file in sorted(ASKED.items())}
    short = {language: [" ".join(text.split()[:SHORT]) for text in each] for language, each in texts.items()}
    own = {
        language: [half for _, text in tongues.checks(language) for half in text.split(" > ")]
        for language in sorted(tongues.LANGUAGES)
    }
    every = [(kind, language, each) for kind, group in (
        ("comments", texts), (f"their first {SHORT} words", short), ("check sentences", own)
    ) for language, each in group.items() if kind != f"their first {SHORT} words" or language != "zh"]  # fmt: skip
    count, doubted, caught = _stated({language: each[:200] for language, each in texts.items()})
    parts = [
        _HEADER,
        "## Measured: texts that taught it nothing\n"
        + table(
            ("language", "texts", "count", "named right", "named wrong"),
            [
                (f"{language_name(language)} ({language})", kind, *named(language, each))
                for kind, language, each in every
            ],
        ),
        "## Measured: languages that are stated\n"
        + table(
            ("texts", "rightly stated, not believed", "wrongly stated, set right"),
            [(count, f"{100 * doubted:.1f} %", f"{100 * caught:.1f} %")],
        ),
        f"It knows {len(FILES)} languages from many texts, and more from a few sentences or by their script alone.",
        "## Known weaknesses\n"
        "- One to three words are often shared by several languages; they are left unnamed, or now and then misnamed.\n"
        "- Languages known from a few sentences are told apart from those with texts, and less well from one another.\n"
        "- Languages that are not in the table are named as a near relative or not at all.",
        "## Files\n"
        + table(("file", "bytes", "SHA-256"), [(TABLE.name, f"{TABLE.stat().st_size:,}", f"`{fingerprint(TABLE)}`")]),
    ]
    path.write_text("\n\n".join(part.strip() for part in parts) + "\n", encoding="utf-8")
