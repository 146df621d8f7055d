"""Language detection: by the script of a text, and within a shared script by its words and their trigrams.

Languages are ISO 639-1 codes, or None where a text is too short or unclear. `languages.json.gz` holds the learned
tables; scripts/train writes it. This file does not decide in which languages kindness is judged.
"""

from __future__ import annotations

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.packed import MOST_CACHED_WORDS, Packing, WeightCache
from server.scoring.text.tokens import MOST_CHARACTERS, NEGATED, blank_custom_emoji, tokens

TABLE = Path(__file__).with_name("languages.json.gz")

MOST_WORDS = 16  # enough to know a language
MOST_LETTERS = 40  # of one word
CLEAR_LEAD = 100  # tenths of a natural logarithm by which words contradict the stated language
FEWEST_WORDS_OF_HALF = 4
_SAME = {"nb": "no", "nn": "no"}

_SCRIPTS = {
    "latin": "A-Za-z\u00aa\u00ba\u00c0-\u024f\u1e00-\u1eff",
    "cyrillic": "\u0400-\u052f",
    "han": "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff",
    "kana": "\u3040-\u30ff",
    "hangul": "\uac00-\ud7af\u1100-\u11ff",
    "arabic": "\u0600-\u06ff\u0750-\u077f",
    "devanagari": "\u0900-\u097f",
    "greek": "\u0370-\u03ff\u1f00-\u1fff",
    "hebrew": "\u0590-\u05ff",
    "thai": "\u0e00-\u0e7f",
    "bengali": "\u0980-\u09ff",
    "gujarati": "\u0a80-\u0aff",
    "tamil": "\u0b80-\u0bff",
    "telugu": "\u0c00-\u0c7f",
    "kannada": "\u0c80-\u0cff",
    "malayalam": "\u0d00-\u0d7f",
    "georgian": "\u10a0-\u10ff",
    "armenian": "\u0530-\u058f",
    "khmer": "\u1780-\u17ff",
}
_ONE_LANGUAGE = {
    "han": "zh",
    "kana": "ja",
    "hangul": "ko",
    "greek": "el",
    "hebrew": "he",
    "thai": "th",
    "bengali": "bn",
    "gujarati": "gu",
    "tamil": "ta",
    "telugu": "te",
    "kannada": "kn",
    "malayalam": "ml",
    "georgian": "ka",
    "armenian": "hy",
    "khmer": "km",
}
_SCRIPT_OF = {
    **{language: script for script, language in _ONE_LANGUAGE.items()},
    **dict.fromkeys(("ru", "uk", "bg", "be", "mk", "sr"), "cyrillic"),
    **dict.fromkeys(("ar", "fa", "ur"), "arabic"),
    **dict.fromkeys(
        (
            "en de es fr it nl pl pt ro sv fi da no nb nn tr cs hu id ca et lv lt sk sl hr eu gl vi is ga cy af eo tl"
        ).split(),
        "latin",
    ),
    **dict.fromkeys(("hi", "mr", "ne"), "devanagari"),
}
_SCRIPT_LETTERS = {script: re.compile(f"[{letters}]") for script, letters in _SCRIPTS.items()}


class _ScriptOfSign(dict[str, str]):
    """Sign → the script that it is a letter of, or "". Filled on first use, and bounded."""

    def __missing__(self, sign: str) -> str:
        found = next((script for script, letter in _SCRIPT_LETTERS.items() if letter.match(sign)), "")
        if len(self) < MOST_CACHED_WORDS:
            self[sign] = found
        return found


_SCRIPT_OF_SIGN = _ScriptOfSign()
_TWO_LATIN_LETTERS = re.compile(rf"[{_SCRIPTS['latin']}][^{_SCRIPTS['latin']}]*[{_SCRIPTS['latin']}]")
_BEYOND_LATIN = re.compile("[\u0370-\u1dff\u1f00-\u1fff\u3040-\ud7af\uf900-\ufaff]")
_OTHER_ARABIC_LETTERS = re.compile("[پچژگکیےٹڈڑں]")
_FEWEST_LETTERS = 2


class _Tables(NamedTuple):
    """`leads`: for each language, by how much a word at most speaks more for another one; below 0 for its own words."""

    languages: dict[str, int]  # language → position
    names: tuple[str, ...]
    by_script: dict[str, list[int]]  # script → positions of the languages written in it
    words: WeightCache
    leads: tuple[WeightCache, ...]
    letters: dict[str, int]
    packing: Packing
    least_lead: int


@cache
def _tables() -> _Tables:
    stored = json.loads(gzip.decompress(TABLE.read_bytes()))
    languages = tuple(stored["languages"])
    packing = Packing(len(languages))
    by_script: dict[str, list[int]] = {}
    for position, language in enumerate(languages):
        by_script.setdefault(_SCRIPT_OF[language], []).append(position)
    known, known_trigrams, letters = (
        {text: packing.pack(row) for text, row in stored[name].items()} for name in ("words", "groups", "letters")
    )

    def weigh(token: str) -> int:
        """The weights of a known word, of the trigrams of an unknown one, and none for a sign."""
        word = token.removeprefix(NEGATED)[:MOST_LETTERS]
        if word in known:
            return known[word]
        if not word[:1].isalpha():
            return 0
        return sum(filter(None, map(known_trigrams.get, trigrams(word))))

    words = WeightCache(weigh)

    def lead_over(position: int) -> Callable[[str], int]:
        def lead(token: str) -> int:
            row = packing.unpack(words[token])
            return max(row[:position] + row[position + 1 :]) - row[position]

        return lead

    return _Tables(
        {language: position for position, language in enumerate(languages)},
        languages,
        by_script,
        words,
        tuple(WeightCache(lead_over(position)) for position in range(len(languages))),
        letters,
        packing,
        stored["least_lead"],
    )


def trigrams(word: str) -> Iterable[str]:
    """The trigrams of a word with its edges: "cat" → "<ca", "cat", "at>"."""
    edged = f"<{word}>"
    return (edged[at : at + 3] for at in range(len(edged) - 2))


def _is_latin_or_none(text: str) -> bool:
    """Whether a text has no letter of another known script: a quick look."""
    return text.isascii() or _BEYOND_LATIN.search(text) is None


def script_of(text: str) -> str | None:
    """The script of most letters of a text, or None where there is no letter of a known script."""
    if _is_latin_or_none(text):
        return "latin" if _TWO_LATIN_LETTERS.search(text) else None
    counts = Counter(map(_SCRIPT_OF_SIGN.__getitem__, text))
    if counts["kana"] and counts["kana"] + counts["han"] > counts["latin"] and counts["kana"] * 5 > counts["han"]:
        return "kana"
    best = max(_SCRIPTS, key=counts.__getitem__)
    # One Han character is a word; one letter of an alphabet is not.
    fewest = 1 if best in ("han", "kana", "hangul") else _FEWEST_LETTERS
    return best if counts[best] >= fewest else None


def _letters(tables: _Tables, text: str) -> int:
    """The packed weights of the accented letters of a text."""
    if text.isascii():
        return 0
    return sum(map(tables.letters.__getitem__, tables.letters.keys() & set(text[:MOST_CHARACTERS].lower())))


def _fits(tables: _Tables, letters: int, text_tokens: list[str]) -> tuple[int, ...]:
    """How well a text fits each language, by its words, the trigrams of unknown words and its accented letters.

    `letters`: the packed weights of the accented letters. Only the order and the differences of the values have a
    meaning.
    """
    total = sum(map(tables.words.__getitem__, text_tokens[:MOST_WORDS]))
    return tables.packing.unpack(total + letters)


def _may_lead(leads: WeightCache, text_tokens: list[str]) -> bool:
    """Whether another language may be clearly ahead, if the words that lead all spoke for the same one."""
    return sum(map(leads.__getitem__, text_tokens[:MOST_WORDS])) >= CLEAR_LEAD


def _is_mixed(one: tuple[int, ...], other: tuple[int, ...], candidates: list[int]) -> bool:
    """Whether the beginning and the end of a text are clearly in two languages. `one`, `other`: how they fit each."""
    if one.index(max(one)) == other.index(max(other)):
        return False
    first = max(candidates, key=one.__getitem__)
    second = max(candidates, key=other.__getitem__)
    return one[first] - one[second] >= CLEAR_LEAD and other[second] - other[first] >= CLEAR_LEAD


def _by_words(text: str, text_tokens: list[str], script: str) -> str | None:
    tables = _tables()
    candidates = tables.by_script.get(script)
    if candidates is None:
        return None
    half = min(len(text_tokens), MOST_WORDS) // 2
    one = sum(map(tables.words.__getitem__, text_tokens[:half]))
    other = sum(map(tables.words.__getitem__, text_tokens[half:MOST_WORDS]))
    unpack = tables.packing.unpack
    of_all = unpack(one + other + _letters(tables, text))
    fits = [of_all[position] for position in candidates]
    best = max(fits)
    winner = candidates[fits.index(best)]
    fits.remove(best)
    if best - max(fits) < tables.least_lead:
        return None
    if half >= FEWEST_WORDS_OF_HALF and _is_mixed(unpack(one), unpack(other), candidates):
        return None
    return tables.names[winner]


def detect_from(text: str, text_tokens: list[str]) -> str | None:
    """Like `detect`, for a text with its tokens."""
    script = script_of(text)
    if script is None:
        return None
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    if script == "arabic" and _OTHER_ARABIC_LETTERS.search(text):
        return None
    if script == "arabic":
        return "ar"
    return _by_words(text, text_tokens, script)


def choose_language(text: str, text_tokens: list[str], tag: str | None) -> str | None:
    """The stated language, unless the script or the words clearly contradict it; else the detected one.

    `tag`: the language tag that the network states. Many clients state the language of their own menus, so a German
    post may be marked as English.
    """
    text = blank_custom_emoji(text)
    claimed = language_of_tag(tag)
    if claimed is None or contradicts(text, claimed):
        return detect_from(text, text_tokens)
    tables = _tables()
    own = _SAME.get(claimed, claimed)
    script = _SCRIPT_OF.get(own)
    position = tables.languages.get(own)
    if position is None or script is None:
        return claimed
    # Cheapest check first: what each word speaks for another language, whichever that is, is seldom enough.
    letters = _letters(tables, text)
    if not letters and not _may_lead(tables.leads[position], text_tokens):
        return claimed
    fits = _fits(tables, letters, text_tokens)
    doubtful = fits[position] + CLEAR_LEAD
    if max(fits) < doubtful or max(fits[position] for position in tables.by_script[script]) < doubtful:
        return claimed
    return detect_from(text, text_tokens) or claimed


def detect(text: str) -> str | None:
    """The language of a text, or None where it is too short or unclear."""
    return detect_from(blank_custom_emoji(text), tokens(text))


@lru_cache(maxsize=1_000)
def language_of_tag(tag: str | None) -> str | None:
    """The ISO 639-1 code in a language tag ("en-GB" → "en"), or None where it has none."""
    if not tag:
        return None
    primary = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return primary if len(primary) == 2 and primary.isascii() and primary.isalpha() else None


def contradicts(text: str, language: str) -> bool:
    """Whether the script of a text cannot be that of the stated language."""
    expected = _SCRIPT_OF.get(language)
    if expected == "latin" and _is_latin_or_none(text):
        return False
    if expected not in (None, "latin") and len(_SCRIPT_LETTERS[expected].findall(text)) * 2 > len(text):
        return False
    written = script_of(text)
    if written is None or expected is None or written == expected:
        return False
    # Japanese is also written in Han characters alone. Other languages are sometimes written in Latin letters, too, but
    # no model here reads them that way, so this counts as a contradiction.
    return not (language == "ja" and written == "han")
