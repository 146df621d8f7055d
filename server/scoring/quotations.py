"""Leaves out of a post what its text shows as somebody else's words, for the models of kindness (law L5).

Quoted lines (`> …`) never reach the scoring of texts: see `body_of` in timeline.py. Here are the other ways to quote:

- between quotation marks, from three words on: fewer are emphasis or a title, unless "is no argument" or the like
  follows;
- behind `RT @name`, `QT @name` or `MT @name`, between `[quote]` and `[/quote]`, in a line that begins with `»` or `|`;
- what other speakers say in a dialogue with "Me: …";
- in asterisks or underscores as a whole line above others, or before "is no argument" and the like;
- behind a colon after somebody else's "said", "wrote" or "told me".

Words that an author puts into marks after "you are" are the author's own, and so is a text that has no other words.
What is left out becomes blanks, so that positions stay true. Standard library only, pure.
"""

from __future__ import annotations

import re

FEWEST_WORDS = 3  # between quotation marks
FEWEST_LETTERS = 6  # the same in scripts without spaces between words
FEWEST_HAN = 5  # the same in Chinese, which writes no endings
MOST_CHARACTERS = 2_000  # between quotation marks
LOOKED_BACK = 40  # characters before a quotation that say whose it is

_MARKS = frozenset('“„”«»「『"‘')

_UNSPACED = re.compile(r"[぀-ヿ㐀-鿿]")
_KANA = re.compile(r"[぀-ヿ]")
_BLOCKS = re.compile(r"\[quote\b[^\]\n]{0,80}\].*?\[/quote\]", re.IGNORECASE | re.DOTALL)
_SHARED = re.compile(r"(?<!\w)(?:RT|QT|MT)\s?:?\s?@\w.*", re.DOTALL)
_LINES = re.compile(r"^[^\S\n]*(?:»[^«\n]*|\|[^\S\n][^|\n]*)$", re.MULTILINE)
_EMPHASIS = re.compile(
    r"^[^\S\n]*([*_])([^*_\n]+)\1"
    r"(?=[^\S\n]*\n\s*\S|\s+(?:is|isn't|was|ist|war|est|n'est|es|no es|è|non è|é|não é|jest)\b)",
    re.MULTILINE | re.IGNORECASE,
)
_LONG = rf"[^{{marks}}]{{{{1,{MOST_CHARACTERS}}}}}"
_ASCII_QUOTES = (r"(?<![\w\"])\"(?=\S)", r"\"\n", r"(?<=\S)\"(?![\w\"])")


def _between(opening: str, marks: str, closing: str) -> str:
    """The expression for a quotation between marks, of any of `marks` itself none."""
    return f"{opening}({_LONG.format(marks=marks)}){closing}"


_ASCII_PAIRS = re.compile(_between(*_ASCII_QUOTES))
_PAIRS = re.compile(
    "|".join(
        _between(*marks)
        for marks in (
            ("[“„]", "“”„", "[”“]"),
            (r"(?<![\w”])”(?=\S)", r"”\n", r"(?<=\S)”(?!\w)"),  # Swedish
            ("«", "«»", "»"),
            ("»", "«»", "«"),
            ("「", "「」", "」"),
            ("『", "『』", "』"),
            _ASCII_QUOTES,
            ("‘", "‘\n", "(?<=[^\\s])’(?!\\w)"),
        )
    )
)
# Apostrophes stand within words, at the beginning of some ("'Ere you are"), and at both ends: "'ne Freude, ich hab' …".
_PLAIN_PAIR = re.compile(
    r"(?<![^\s(])'(?!(?:cause|cos|em|til|till|bout|tis|twas|ere|ello|sup|nuff|kay|\d0s|sti|ndo|n|s|t)\b)"
    r"(?!(?:ne|nen|nem|ner|nes|was|nix|k|m|r|sta|sto|ste|na|no|nu|notte|giorno|sera|round)\b(?:[^'\n]|(?<=\w)'(?=\w))*"
    r"\b(?:hab|hätt|wär|könnt|würd|möcht|glaub|geh|mach|komm|po|mo|be|di|fa|va|da|sta|heb|an|o)'\s+\w)(?=\w)"
    rf"((?:[^'\n]|(?<=\w)'(?=\w)){{1,{MOST_CHARACTERS}}})(?<=[^\s])'(?![\w'])",
    re.IGNORECASE,
)
# After a quotation of any length these say that it is talked about: "“You stink” is no argument".
_TALKED_ABOUT = re.compile(
    r"\s*(?:(?:is|are|was) (?:not|no)\b|(?:isn't|ain't|wasn't)\b|(?:ist|war|sind) (?:kein|nicht)|n'est (?:pas|ni)"
    r"|c'est pas\b|no (?:es|era)\b|non (?:è|era)\b|não (?:é|era)\b|is (?:geen|niet)\b|to nie\b|(?:это|це) не\b"
    r"|är (?:ingen|inget|inte)\b|不是|并不是|は.{0,8}(?:ではない|じゃない))",
    re.IGNORECASE,
)
# After these an author calls somebody something, whatever the marks are for.
_CALLS = re.compile(
    r"(?:\b(?:you are|you're|u r|ur|you look like|you sound like|du bist|ihr seid|tu es|t'es|vous êtes|eres|sois"
    r"|jij bent|je bent|você é|jesteś|du är|tu sei|voi siete"
    r"|(?:want to|let me|i|we) (?:just )?say)|(?<!\w)(?:ты|вы|ти|ви)|(?:^|[.!?\n])\s*(?:sei|siete))"
    r"\s*(?:a|an|the|so|such|ein|eine|un|una|een)?\s*$",
    re.IGNORECASE,
)
# Unless somebody else says so: "He said you are “…”".
_REPORTING = re.compile(
    r"\b(?:he|she|they|who|my \w+|er|sie|mein\w* \w+)"
    r" (?:said|says|wrote|writes|claims|sagte|sagt|schrieb|schreibt|meinte)\b",
    re.IGNORECASE,
)
_MES = "me ich moi yo io ik eu ja я jag 我 私".split()
_ME = re.compile(rf"^[^\S\n]*(?:{'|'.join(_MES)})[^\S\n]?[:：]", re.IGNORECASE | re.MULTILINE)
# A quick look, because most colons are those of addresses and times.
_MAY_BE_ME = re.compile(f"[{''.join({me[-1] for me in _MES})}][^\\S\\n]?[:：]", re.IGNORECASE)
_SPEAKER = re.compile(r"^[^\S\n]*(?:[^\W\d_]+[^\S\n]){0,3}[^\W\d_]+[^\S\n]?(?:：|:[^\S\n]).*$", re.MULTILINE)
# Verbs before a colon that report, a row for each language.
_REPORTING_VERBS = (
    r"(?:said|says|wrote|writes|asked|asks|yelled|shouted|shouts|hissed|commented|replied|texted|tweeted)"
    r"(?: to| at)?"
    r"|told|tells|called|calls|texted|messaged"
    r"|sagte|sagt|schrieb|schreibt|rief|schrie|meinte"
    r"|a dit|écrit|a écrit|crie|a crié"
    r"|dijo|dice|escribió|gritó|me dijo"
    r"|ha detto|dice|ha scritto|scrive|urlò"
    r"|zei|zegt|schreef|riep"
    r"|disse|diz|escreveu|gritou"
    r"|powiedział|powiedziała|napisał|napisała"
    r"|сказал|сказала|написал|написала|крикнул|крикнула"
    r"|сказав|написав|написала|крикнув|крикнула"
    r"|(?-i:sa)(?=:| (?:till|åt) )|säger|skrev|skriver|skrek|ropade"
)
_REPORTS = re.compile(
    rf"(?:\b(?:{_REPORTING_VERBS})"
    r"(?: me| us| my \w+| her| him| them| mir| uns| zu mir| mij| mi| мне| мені| mig| till mig| åt mig)?(?: \w+)?:\s+"
    # Not "novel", "I hear", "honestly", "in general".
    r"|(?<![小听聽据據来來是实實话話再])(?:说|說|写道|寫道|骂道|罵道|喊道?|回复|回覆)(?:我)?[:：]\s*)([^.!?。！？\n]+[.!?。！？]*)",
    re.IGNORECASE,
)
# Quick looks, because the expression is slow and most colons are others. One of the verbs is among the last five words
# before the colon, as in "said to my friend Anna: …"; letters with a capital of their own kind are left to it.
_VERBS = frozenset(re.findall(r"\w+", _REPORTING_VERBS)) - frozenset("a at ha i me till to åt".split())
_WORDS_TO_A_COLON = 5
_COLON = re.compile(r":\s")
_CHINESE_REPORT = re.compile("[说說道喊复覆我][:：]")
_ODD_LETTER = re.compile("[\u0130\u0131\u017f\u1c80-\u1c88\u212a]")
_OWN_REPORT = re.compile(
    r"\b(?:i|i've|we|ich|wir|je|j'ai|nous|yo|io|ho|ik|wij|eu|ja|jag|vi|я|мы|ми)\b(?:\s+\w+|[^.!?\n:]{0,30}\s(?:and|und|et|en|och|и))?\s*$"
    r"|(?<![对對跟向冲衝朝给給])我们?(?:想要|只想|真的|今天|现在|[想要也只就都还會会得]|[对對跟向](?:[他她你您]们?|大家))*$",
    re.IGNORECASE,
)
# "i" is "and" before a Polish verb, "vi" is "you" before an Italian one, and so is "je" before a Dutch one.
_NOT_OWN = re.compile(
    r"\b(?:i\s+(?:\w+\s+)?(?:powiedzia|napisa)|vi\s+(?:ha |dice|scrive|urlò|disse)"
    r"|je\s+(?:\w+\s+)?(?:zei|zegt|schreef|riep))",
    re.IGNORECASE,
)
_OWN_AFTER = re.compile(r"\b(?:ich|wir|ik|wij)\s*:", re.IGNORECASE)  # "gestern schrieb ich: …"
# A verb without a subject before it or a name behind it, as where the author speaks: "Wrote Anna: thank you".
_NO_SUBJECT = re.compile(r"(?:^|[.!?\n])\s*$")
_TO_SOMEBODY = re.compile(
    r"\b(?:ему|ей|им|йому|їй|їм)\s*:|^(?:wrote|told|texted|messaged)\s+(?!me\b|us\b)\w+\s*:", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")


def without_quotations(text: str) -> str:
    """The text with blanks for other people's words; the text itself where it has no others."""
    rest = text
    if "[" in rest:
        rest = _BLOCKS.sub(_blanks, rest)
    if "@" in rest and ("RT" in rest or "QT" in rest or "MT" in rest):
        rest = _SHARED.sub(_blanks, rest)
    if rest.isascii():
        if '"' in rest:
            rest = _ASCII_PAIRS.sub(_without_words, rest)
    elif not _MARKS.isdisjoint(rest):
        rest = _PAIRS.sub(_without_words, rest)
    if " '" in rest or rest.startswith("'"):
        rest = _PLAIN_PAIR.sub(_without_words, rest)
    if "*" in rest or "_" in rest:
        rest = _EMPHASIS.sub(_without_words, rest)
    if "»" in rest or "|" in rest:
        rest = _LINES.sub(_blanks, rest)
    if ":" in rest or "：" in rest:
        # A speaker's colon has a blank behind it, unlike that of an address.
        if ("：" in rest or _COLON.search(rest)) and _MAY_BE_ME.search(rest) and _ME.search(rest):
            rest = _SPEAKER.sub(lambda line: line.group() if _ME.match(line.group()) else _blanks(line), rest)
        if _may_report(rest):
            rest = _REPORTS.sub(_without_report, rest)
    return rest if rest != text and _WORD.search(rest) else text


def _may_report(text: str) -> bool:
    """Whether a text may report somebody's words behind a colon: a quick look."""
    if not text.isascii() and (_CHINESE_REPORT.search(text) or _ODD_LETTER.search(text)):
        return True
    for colon in _COLON.finditer(text):
        last_words = " ".join(text[: colon.start()].rsplit(" ", _WORDS_TO_A_COLON)[-_WORDS_TO_A_COLON:])
        if not _VERBS.isdisjoint(re.findall(r"\w+", last_words.lower())):
            return True
    return False


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _without_words(quotation: re.Match[str]) -> str:
    words = max((group for group in quotation.groups() if group is not None), key=len)
    if _UNSPACED.search(words):
        few = len(words) < (FEWEST_LETTERS if _KANA.search(words) else FEWEST_HAN)
    else:
        few = len(_WORD.findall(words)) < FEWEST_WORDS
    before = quotation.string[max(0, quotation.start() - LOOKED_BACK) : quotation.start()]
    few = few and not _TALKED_ABOUT.match(quotation.string, quotation.end())
    calls = _CALLS.search(before) and not _REPORTING.search(before)
    return quotation.group() if few or calls else _blanks(quotation)


def _without_report(report: re.Match[str]) -> str:
    before = report.string[max(0, report.start() - LOOKED_BACK) : report.start()]
    verb = report.group()[: report.start(1) - report.start()]
    own = _OWN_REPORT.search(before) and not _NOT_OWN.search(before + verb)
    if own or _OWN_AFTER.search(verb) or (_NO_SUBJECT.search(before) and _TO_SOMEBODY.search(verb)):
        return report.group()
    return verb + " " * len(report.group(1))
