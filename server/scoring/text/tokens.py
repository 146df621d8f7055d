"""Splits a text into the words, signs and emoji that the kindness models and the language detector weigh.

Handles, URLs and custom emoji are blanked first, so no name is ever weighed. Words in the scope of a negation are
marked ("not helpful" → "not", "¬helpful"). Training and scoring share this file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from string import ascii_lowercase

from server.scoring.text.ascii_signs import read_signs, sign_table

MOST_CHARACTERS = 4000  # only the beginning of a longer text counts; posts of the networks here are shorter
NEGATED = "¬"
NEGATION_SCOPE = 3  # words marked after a negation, unless punctuation or a contrast word ("but") comes first
START = "^"
END = "$"
QUESTION = "…?"  # marks the first word of a question in a pair
QUESTION_MARK = "?"

MASKED_A = r"(?!(?:ss(?:hole|hat|wipe)s?|rschl\w+)\b)"  # "@sshole" is no handle
_HANDLE = re.compile(rf"(?<!\w)@{MASKED_A}[\w.\-]+(?:@[\w.\-]+)?")
# `(?:https?://|www\.)\S+` in any case, five times as fast: it is tried only where its first letter is.
LINK = re.compile(r"[HhWw](?:(?<=[Hh])[Tt]{2}[Pp][Ssſ]?://|(?<=[Ww])[Ww]{2}\.)\S+")

# Custom emoji as the networks here write them, alone or in a run: `:blobcat:`, `:ok::yes:`, Misskey's `:name@host:`. A
# name has a letter, and no letter, digit, colon or slash touches the run: not so in times, ratios, URLs, `std::vector`.
# A name with an underscore is no word, so it may be touched, as Pleroma allows; Discord adds the number of the emoji.
_EMOJI_NAME = r"(?=[\w+.~-]{0,64}[A-Za-z])[A-Za-z0-9_+.~-]{1,64}(?:@[A-Za-z0-9.-]{1,253})?"
_CUSTOM_EMOJI = re.compile(
    rf"(?<![A-Za-z0-9_:/])(?::{_EMOJI_NAME}:)+(?![A-Za-z0-9_:/])"
    r"|(?<![:/]):{1,4}(?=[A-Za-z0-9+~-]{0,63}_)(?=[\w+~-]{0,64}[A-Za-z])[A-Za-z0-9_+~-]{2,64}(?:@[A-Za-z0-9.-]{1,253})?:{1,4}(?![:/])"
    r"|<a?:\w{1,64}:\d{5,20}>",
    re.ASCII,
)
# The same in other alphabets, which few servers allow; no letter of any kind touches it.
_CUSTOM_EMOJI_BEYOND_ASCII = re.compile(r"(?<![\w:/]):(?=\w{0,64}[^\W\d_])\w{2,64}:(?![\w:/])")

# Han characters and kana are one token each, because those scripts have no spaces. Combining vowel signs of Indic and
# Arabic scripts belong to their word.
_ONE_BY_ONE = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_MARKS = "\u0300-\u036f\u064b-\u0652\u0900-\u0903\u093a-\u094f\u0962\u0963"
_WORD = rf"(?:[^\W\d_{_ONE_BY_ONE}]+|[{_MARKS}]+)+(?:'[^\W\d_]+)*"
_EMOJI = "[\u2600-\u27bf\u2b50\u2b55\U0001f1e6-\U0001f1ff\U0001f300-\U0001f3fa\U0001f400-\U0001faff]"
_FACE = r"[:;=]'?-?[)(DPp/|\]\[*](?!\w)|<3"
TOKEN = re.compile(rf"{_WORD}|[{_ONE_BY_ONE}]|{_EMOJI}|{_FACE}|[?!？！.,;:。，\"“”]")

# The same for lower-case ASCII text, in about half the time.
_ASCII_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)*|[:;=]'?-?[)(p/|\]\[*](?!\w)|<3|[?!.,;:\"]", re.ASCII)
# The same for ASCII text in which capitals are left.
_ASCII_CASED_TOKEN = re.compile(r"[A-Za-z]+(?:'[A-Za-z]+)*|[:;=]'?-?[)(DPp/|\]\[*](?!\w)|<3|[?!.,;:\"]", re.ASCII)

_PLAIN_STOPS = '?!.,"'  # those of _ASCII_TOKEN that are in no face
_PLAIN_SIGNS = sign_table(f"{ascii_lowercase}'{_PLAIN_STOPS}", {})
_LOOSE_APOSTROPHE = re.compile(r"'(?![a-z])|(?<![a-z])'")  # one that is not within a word

STOPS = frozenset('.,;:?!？！。，"“”')
CONTRAST_WORDS = frozenset(
    "but and because so though although aber mas pero men но dar mais maar ale але und y e en och și и і а".split()
)

NEGATIONS = frozenset(
    """
    not no never nobody nothing none neither nor without hardly barely cannot can't cant don't dont doesn't doesnt
    didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt shouldn't couldn't
    haven't havent hasn't hadn't ain't aint
    nicht kein keine keinen keiner keinem nie niemals ohne weder niemand não nao nunca nem sem ninguém nenhum nenhuma
    nada sin jamás jamas tampoco nadie ningún ninguna pas jamais sans rien aucun aucune non niente nessun
    nessuno nessuna senza niet geen nooit zonder niets niks nu niciodată niciodata fără nimeni nimic
    inte aldrig ingen inget inga utan ej nigdy bez żaden żadna nikt nic
    не нет никогда без никто ничего нельзя ні ніколи ніхто нічого немає नहीं नही मत 不 没 沒
    """.split()
)

# Words that report name-calling: "she called me stupid" calls nobody stupid.
NAME_CALLING_VERBS = frozenset("call calls called calling".split())
_MARKING = NEGATIONS | NAME_CALLING_VERBS


def may_have_link(text: str) -> bool:
    """A quick look whether `LINK` is worth trying: false for most texts. Odd cases such as `wWw.` are overlooked."""
    return "://" in text or "www." in text or "Www." in text or "WWW." in text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match.group())


def blank_custom_emoji(text: str) -> str:
    """The text with its custom emoji blanked: their names are an artist's words, not the author's.

    The length stays the same, and so do positions.
    """
    if text.count(":") < 2:
        return text
    text = _CUSTOM_EMOJI.sub(_blank, text)
    return text if text.isascii() else _CUSTOM_EMOJI_BEYOND_ASCII.sub(_blank, text)


def _cleaned(text: str) -> str:
    """The text with handles, URLs and custom emoji blanked and plain apostrophes, every position unchanged."""
    if len(text) > MOST_CHARACTERS:
        text = text[:MOST_CHARACTERS]
    text = blank_custom_emoji(text)  # before handles, since a name may hold an @
    if "’" in text:
        text = text.replace("’", "'")
    if may_have_link(text):
        text = LINK.sub(_blank, text)
    if "@" in text:
        text = _HANDLE.sub(_blank, text)
    return text


def _marked(text_tokens: list[str]) -> list[str]:
    """Marks the words in the scope of a negation or of reported name-calling."""
    left = 0
    marked = []
    for token in text_tokens:
        if token in _MARKING:
            left = NEGATION_SCOPE
        elif token in STOPS or token in CONTRAST_WORDS:
            left = 0
        elif left:
            left -= 1
            marked.append(NEGATED + token)
            continue
        marked.append(token)
    return marked


def _ascii_tokens(text: str) -> list[str]:
    """The tokens of an ASCII text. Only where its signs may be more than words and stops is an expression needed."""
    if ":" in text or ";" in text or "=" in text or "<" in text:
        return _ASCII_TOKEN.findall(text.lower())
    plain = read_signs(text, _PLAIN_SIGNS)
    if "'" in plain and _LOOSE_APOSTROPHE.search(plain):
        return _ASCII_TOKEN.findall(plain)
    for stop in _PLAIN_STOPS:
        if stop in plain:
            plain = plain.replace(stop, f" {stop} ")
    return plain.split()


def tokens(text: str) -> list[str]:
    """The lower-case tokens of a text in order, negated words marked."""
    cleaned = _cleaned(text)
    text_tokens = _ascii_tokens(cleaned) if cleaned.isascii() else TOKEN.findall(cleaned.lower())
    return text_tokens if _MARKING.isdisjoint(text_tokens) else _marked(text_tokens)


def tokens_with_spans(text: str) -> list[tuple[str, int, int]]:
    """The same tokens as (token, start, end): where each begins and ends in the text, in code points."""
    cleaned = _cleaned(text)
    matches = list((_ASCII_CASED_TOKEN if cleaned.isascii() else TOKEN).finditer(cleaned))
    marked = _marked([match.group().lower() for match in matches])
    return [(token, *match.span()) for token, match in zip(marked, matches, strict=True)]


def pairs(text_tokens: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs that are weighed: neighbours, the first token with START, and the first word of each question.

    A pair may come more than once.
    """
    neighbours = pairwise([START, *text_tokens])
    return chain(neighbours, _question_pairs(text_tokens)) if QUESTION_MARK in text_tokens else neighbours


def _question_pairs(text_tokens: list[str]) -> Iterator[tuple[str, str]]:
    begin = START
    fresh = True
    for token in text_tokens:
        if token == QUESTION_MARK:
            yield QUESTION, begin
        if token in STOPS:
            fresh = True
        elif fresh:
            begin, fresh = token, False
