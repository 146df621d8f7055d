"""Widens the tables of openings by counting: beginnings of the invented texts that real texts seldom begin with.

What is counted stands behind a line of its own at the end of each table, and is counted anew each time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path

from ml.training.data import read
from ml.training.openings import REAL_FILES, read_rows
from server.scoring.text.masked import unmask
from server.scoring.text.opening_patterns import UNSPACED, normalized
from server.scoring.text.opening_signs import words_of
from server.scoring.text.opening_tables import FAMILIES, FOLDER, forget_tables
from server.scoring.text.openings import FIRST_WORDS, finds_opening

MARK = "# Counted by ml/training/opening_words.py in the invented texts. Do not edit what follows."
FAMILY_OF = {
    "thank": "address", "congrat": "address", "welcome": "address", "well done": "address", "birthday": "address",
    "happy birthday": "address", "bravo": "address", "great job": "address", "good job": "address", "proud": "address",
    "kudos": "address", "praise": "credit", "compliment": "credit", "respect": "credit", "affection": "credit",
    "agreement": "credit", "nice": "credit", "love": "credit", "wish": "wish", "hope": "wish", "bless": "wish",
    "encouragement": "wish", "offer": "wish", "invitation": "wish", "enjoy": "wish", "good luck": "wish",
    "get well": "wish", "have a": "wish", "sympathy": "sympathy", "apology": "sympathy", "sorry": "sympathy",
    "comfort": "sympathy",
}  # fmt: skip
"""What the writers call a kind of opening begins with → its family."""
MOST_WORDS, MOST_CHARACTERS = 4, 6  # of an opening
FEWEST_TEXTS = 2
LEAST_RATIO = 30.0  # how much more often invented texts begin so than real ones
FEWEST_REAL = 2_000  # real texts that a language is taken to have at least


def family_of(opening: str) -> str | None:
    """The family of what a writer calls a kind of opening."""
    return next((family for name, family in FAMILY_OF.items() if opening.startswith(name)), None)


def beginnings(text: str, language: str) -> list[tuple[str, ...]]:
    """The first word of a text, the first two, and so on; characters in a script without spaces."""
    words = _words(text)
    return [tuple(words[:size]) for size in range(1, min(_most(language), len(words)) + 1)]


def early_groups(text: str, language: str) -> set[tuple[str, ...]]:
    """Words in a row of a text that would be taken for an opening: at its beginning, or soon after it."""
    words = _words(text)
    return {
        tuple(words[start : start + size])
        for start in range(min(FIRST_WORDS + 1, len(words)))
        for size in range(1, min(_most(language), len(words) - start) + 1)
    }


def _words(text: str) -> list[str]:
    return [word for word in words_of(normalized(text)) if word[0].isalnum()]


def _most(language: str) -> int:
    return MOST_CHARACTERS if language in UNSPACED else MOST_WORDS


def counted_openings(folder: Path, language: str) -> dict[str, list[str]]:
    """Family → patterns of openings that the written part of a table lacks. Raises DataAbsentError."""
    rows = [row for row in read_rows() if row.language == language and family_of(row.opening)]
    real: Counter[tuple[str, ...]] = Counter()
    texts = 0
    for file in (file for file, each in REAL_FILES.items() if each == language):
        for each in read(folder, file):
            real.update(early_groups(each["text"], language))
            texts += 1
    invented: Counter[tuple[str, ...]] = Counter()
    families: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for row in rows:
        for text in (row.unkind, row.kind):
            found = beginnings(unmask(text), language)
            invented.update(found)
            if not finds_opening(text, language):
                for opening in found:
                    families[opening][family_of(row.opening) or ""] += 1
    kept: dict[str, list[str]] = {family: [] for family in FAMILIES}
    chosen: set[tuple[str, ...]] = set()
    joint = "" if language in UNSPACED else "_"
    for opening in sorted(families, key=lambda each: (len(each), each)):
        number = families[opening].total()
        ratio = (invented[opening] / (2 * len(rows))) / ((real[opening] + 0.5) / max(texts, FEWEST_REAL))
        if (
            number < FEWEST_TEXTS
            or ratio < LEAST_RATIO
            or any(opening[:size] in chosen for size in range(len(opening)))
        ):
            continue
        if language in UNSPACED and len(opening) < 2:
            continue
        chosen.add(opening)
        kept[families[opening].most_common(1)[0][0]].append(joint.join(opening))
    return kept


def rewrite(folder: Path) -> None:
    """Counts anew what stands behind the written part of every table. Raises DataAbsentError."""
    for path in sorted(FOLDER.glob("*.txt")):
        written = path.read_text(encoding="utf-8").partition(MARK)[0]
        path.write_text(written, encoding="utf-8")
        forget_tables()
        lines = [
            f"{family}: {' '.join(found)}" for family, found in counted_openings(folder, path.stem).items() if found
        ]
        path.write_text("\n".join((written.rstrip("\n"), MARK, *lines, "")), encoding="utf-8")
    forget_tables()
