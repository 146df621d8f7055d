"""Splits a bio into clauses, without addresses and without the words that it quotes from others."""

from __future__ import annotations

import re
from typing import NamedTuple

from server.scoring.declarations.vocabulary import CREDIT, OTHER_BOT, REWRITES, REWRITTEN
from server.scoring.text.tokens import blank_custom_emoji

READ_CHARACTERS = 2_000  # of a bio; more is cut before anything else looks at it
MOST_CLAUSES = 80  # of a bio; real ones have a dozen

# No word of a bio is that long; it would only cost time. (Scripts without spaces are not meant.)
_ENDLESS_WORD = re.compile(r"[!-~]{80,}")
_URL = re.compile(r"https?://\S+|www\.\S+|\bdid:[a-z]+:\S+|[\w.+-]+@[\w-]+\.[\w.-]+", re.IGNORECASE)
_HANDLE = re.compile(r"(@[\w.-]{1,80})@[\w.-]+\.\w+")
_QUOTED_WORDS = re.compile(r"[“„«\"「『][^“”„«»\"「」『』\n]{1,200}[”“»\"」』]")
_SENTENCE = re.compile(r"[^.!?。！？\n|•·]+(?:\.(?=\w)[^.!?。！？\n|•·]*)*[.!?。！？]*")
_CLAUSE_END = re.compile(
    r"[,、，；：・;:()\[\]{}/\\|•·★☆✦~=+<>]|\s[-–—]+\s|—|–|(?:^|\s)\.|\.(?:\s|$)|[^\w\s.,'’@#&+*?!。、，；：・-]"
)
_WORD = re.compile(r"[@#]?[^\W_]+(?:['.-][^\W_]+)*")
_LINE_BREAK_WITHIN = re.compile(r"(\b(?:at|of|for|the|and|in|by|bei|von|der|de|du|di|van))\s*\n", re.IGNORECASE)
_ELISION = re.compile(r"\b(l|un|d|dell|all|nell|dall|sull)'(?=\w)", re.IGNORECASE)
_PICTURE_OF_BOT = re.compile(r"🤖(?= (?:by|von|par|de|di|da|door|van|av|por|od|от|від|przez|autorstwa) @)")
_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿가-힯]")


class Clause(NamedTuple):
    """A part of a sentence: its words in lower case and as written, and whether its sentence is a question."""

    sentence: str
    text: str  # lower case
    words: tuple[str, ...]
    original: tuple[str, ...]
    is_question: bool

    @property
    def is_unspaced(self) -> bool:
        """Whether it is in a script without spaces between words."""
        return _UNSPACED.search(self.text) is not None


class Bio(NamedTuple):
    """A bio as clauses, and its text in lower case without addresses and quoted words."""

    text: str
    clauses: tuple[Clause, ...]


def parse_bio(text: str) -> Bio:
    """The clauses of a bio, of which only the beginning is read."""
    text = _readable(text[:READ_CHARACTERS])
    clauses = [clause for match in _SENTENCE.finditer(text) for clause in _clauses_of(match.group().strip())]
    return Bio(text.lower(), tuple(clauses[:MOST_CLAUSES]))


def _readable(text: str) -> str:
    """The text without addresses, names of custom emoji and the words that it quotes from others."""
    text = blank_custom_emoji(_ENDLESS_WORD.sub(" ", text))
    text = _LINE_BREAK_WITHIN.sub(r"\1 ", text)
    text = _HANDLE.sub(r"\1", text)
    text = _URL.sub(" ", text.replace("’", "'").replace("‘", "'"))
    text = _PICTURE_OF_BOT.sub("bot", text)
    return _QUOTED_WORDS.sub(" ", text)


def _clauses_of(sentence: str) -> list[Clause]:
    plain = CREDIT.sub("made by @someone", OTHER_BOT.sub(" ", sentence))
    plain = REWRITTEN.sub(lambda match: REWRITES[match.group().lower()], plain)
    plain = _ELISION.sub(r"\1 ", plain)
    found = []
    for part in _CLAUSE_END.split(plain):
        original = tuple(word.rstrip(".") for word in _WORD.findall(part))
        if original:
            words = tuple(word.lower() for word in original)
            found.append(Clause(sentence, part.strip().lower(), words, original, "?" in sentence or "？" in sentence))
    return found
