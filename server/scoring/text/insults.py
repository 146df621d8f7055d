"""Finds insults by who they are said to: "Alles Gute, du alte Schlampe", "you spineless buffoon".

The text models weigh words, and those of languages with few labelled texts know few insults; a kind opening outweighs
them, and cruelty in everyday words has none. The table `insults.json` has, for each language:

- `names`: what only a person is called. They count after an address (`lead`, with `fill` between: "you are such a …"),
  as a clause of their own ("Thanks for the advice, nitwit"), and as an exclamation (`exclaim`) that is the whole text.
- `mild` names, which friends use, too. They do not count beside fond words or a laugh.
- `called`: what else people are insulted with ("trash"), which counts after an address or a `bad` adjective; and
  `beasts`, which count only with one ("you dirty rat": "you monster" is said in fun).
- `vile`: adjectives that count after an address ("you are contemptible") or at the end of a clause with a `bad` one.
- `courtesy`: beginnings of kind texts. What somebody is `called` counts behind one ("Good luck, parasite"), and a beast
  with a `bad` adjective needs no comma there ("Congratulations dirty rat"). Animals that people pity or keep are no
  `beasts`: "poor dog" and "fat cat" are about the animal.
- `whole`: clauses that tell somebody to be silent or to go. `cruel`: what needs no insult ("No wonder she left you").
- `curt`: telling-offs that are abbreviated ("stfu"). They count as the last clause of a text or as all of it, but not
  after astonishment ("omg, stfu"); `alone`: those that are also mere exclamations ("gtfo"), only as all of it. Both are
  mild.
- `keys`: one word at least of each `whole` and `cruel` pattern; a text with none of them, and no name, is not read.
  `curt_keys`: the same for `curt` and `alone`.
- `that`: words before a name that is the last clause where others insulted the author: "He called me lazy, that fat
  idiot".
- `about`: words by which a sentence talks about insults ("don't call him …"). `denied`, in languages that need no
  pronoun: words before an address that say it is not so ("no eres tonto"); `denied_after`: words behind it.

What is quoted is not read. A heart takes back all but cruelty. Standard library only, pure.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from server.scoring.text.harmless import LAUGH, is_astonished, is_banter, is_fond, is_of_fate, without_reports
from server.scoring.text.opening_patterns import UNSPACED, alternation, normalized
from server.scoring.text.openings import SENTENCE
from server.scoring.text.tokens import NEGATED, tokens

TABLE = Path(__file__).with_name("insults.json")
INSULT = 0.75  # probability of hostility of a text with an insult, at least
MILD_INSULT = 0.5
NOTHING = r"(?!)"  # an expression that is in no text
MOST_CHARACTERS = 600  # of a text that is read: insults are short

_HEART = re.compile("[❤💕💖💗💙💚💛💜🖤🤍🧡😘🥰😍🫶🤗]|<3")
# Without the dot below a Hindi letter, which many leave out. Such letters are one sign or two.
_WITHOUT_DOTS = {0x93C: None, **dict(zip(range(0x958, 0x960), "कखगजडढफय", strict=True))}
_QUOTED = re.compile('[«„“"「][^«»„“”"「」]{1,200}[»“”"」]')
_HANDLES = r"(?:\s*@[\w.@-]+)*\W*"  # to whom a text is said
_ANGRY_END = r"[\s.!?…*🖕🙄😡🤬😠🤡]*$"  # not 😭 or 💀, with which friends show that they are touched or amused
_ASTONISHED = r"(?<!omg)(?<!wow)(?<!way)"
_CLAUSE = re.compile(r"[^,.;:!?–—…\n，。！？；：]+")


class _Table(NamedTuple):
    """The patterns of one language. `gate`: words, one of which is in every text that can match.

    `curt_gate`: those of them that may be in a telling-off.
    """

    gate: frozenset[str]
    curt_gate: frozenset[str]
    addressed: re.Pattern[str]
    clause: re.Pattern[str]
    exclaimed: re.Pattern[str]
    last: re.Pattern[str]
    behind_courtesy: re.Pattern[str]
    cruel: re.Pattern[str]
    curt: re.Pattern[str]
    returned: re.Pattern[str]
    about: re.Pattern[str]
    denied: re.Pattern[str]
    denied_after: re.Pattern[str]


@cache
def _rows() -> dict[str, dict[str, str]]:
    stored: dict[str, dict[str, str]] = json.loads(TABLE.read_text(encoding="utf-8").translate(_WITHOUT_DOTS))
    return stored


def _telling_words(row: dict[str, str]) -> set[str]:
    """One word of each name: the one that is in the fewest names, or the longest of those. Each text has it."""
    names = " ".join(row[group] for group in ("names", "mild", "called", "beasts", "vile")).split()
    words_of = [
        {word.removeprefix(NEGATED) for word in tokens(name.replace("_", " ").replace(r"\w+", ""))} for name in names
    ]
    uses = Counter(chain.from_iterable(words_of))
    return {min(words, key=lambda word: (uses[word], -len(word), word)) for words in words_of}


@cache
def _table_for(language: str) -> _Table | None:
    row = _rows().get(language)
    if row is None:
        return None
    unspaced = language in UNSPACED
    group = {name: alternation(row[name].split(), unspaced=unspaced) for name in row if "keys" not in name}
    blank = r"[\s,，]*" if unspaced else r"[\s,]+"
    filled = rf"(?:{group['fill']}{blank}){{0,6}}"
    worse = rf"{group['bad']}{blank}{filled}"
    alone = r"(?=\s*(?:[^\w\s]|$))"  # "your cow gave milk" calls nobody a cow
    meant = (
        rf"(?:{group['names']}|(?:{group['called']}|{worse}{group['beasts']}|{group['vile']}){alone}"
        rf"|(?P<mild>{group['mild']}))"
    )
    more = rf"(?:{group['fill']}{blank}){{1,6}}(?:{group['called']}|{group['vile']})"
    insulted = rf"(?:{group['called']}|{group['beasts']})"
    polite = rf"\W*{group.get('courtesy', NOTHING)}"
    spoken = rf"(?:(?:{group['lead']}|{group['bad']}){blank})*"
    named = rf"{spoken}(?:{group['names']}|(?P<mild>{group['mild']}))|{worse}(?:{insulted}|{group['vile']})"
    after = rf"(?:{blank}(?:{group['bad']}|{group['names']}))*"
    ending = rf"(?:{blank}(?:{group['lead']}|{group['fill']}))*"
    curt = frozenset(row["curt_keys"].split())
    words = {*_telling_words(row), *row["keys"].split(), *curt}
    return _Table(
        gate=frozenset({*words, *(NEGATED + word for word in words)}),
        curt_gate=frozenset({*curt, *(NEGATED + word for word in curt)}),
        addressed=re.compile(rf"{group['lead']}{blank}(?:{filled}{meant}|{more})"),
        clause=re.compile(rf"(?:{named}){after}"),
        exclaimed=re.compile(rf"{group['exclaim']}{blank}{filled}(?:{group['names']}|{worse}{insulted}){ending}"),
        cruel=re.compile(rf"{group['cruel']}|(?:^|(?<=[,.;:!?，。！？]))\s*{group['whole']}\s*(?=$|[,.;:!?，。！？])"),
        curt=re.compile(
            rf"(?:^{_HANDLES}|{_ASTONISHED}[,.;:!?…\n，。！？]\s*){group['curt']}{_ANGRY_END}"
            rf"|^{_HANDLES}{group['alone']}{_ANGRY_END}"
        ),
        returned=re.compile(
            rf"[,–—，]\s*{group['that']}{blank}(?:\w+{blank})?(?:{group['names']}|(?P<mild>{group['mild']}))\W*$"
        ),
        # "Happy birthday fat scumbag", but not "I was a fat scumbag".
        last=re.compile(
            NOTHING if unspaced else rf"(?P<before>{group['fill']})?\s{group['bad']}{blank}{group['names']}\W*$"
        ),
        behind_courtesy=re.compile(
            rf"{polite}(?:[^,.!?]*[,;:–—，])?\s*{spoken}{filled}{group['called']}{after}\W*$"
            rf"|{polite}{blank}{spoken}{worse}{insulted}\W*$"
        ),
        about=re.compile(group["about"]),
        denied=re.compile(rf"{group.get('denied', NOTHING)}\s+$"),
        denied_after=re.compile(rf"\s+{group.get('denied_after', NOTHING)}"),
    )


def insult_in(text: str, language: str, text_tokens: Iterable[str]) -> float:
    """The least probability of hostility that an insult in a text without masks gives it; 0 where there is none.

    `text_tokens`: those of the text, to pass quickly over most texts.
    """
    table = _table_for(language)
    if language == "hi":
        text = text.translate(_WITHOUT_DOTS)
        text_tokens = [token.translate(_WITHOUT_DOTS) for token in text_tokens]
    if table is None or table.gate.isdisjoint(text_tokens):
        return 0.0
    found = 0.0
    unreported = without_reports(text[:MOST_CHARACTERS], language)
    reports = unreported != text[:MOST_CHARACTERS]
    read = _QUOTED.sub(" ", normalized(unreported))
    for sentence in SENTENCE.finditer(read):
        words = sentence.group()
        cruel = table.cruel.search(words)
        if cruel is not None and _is_meant(table, words, cruel, language):
            return INSULT
        found = max(found, _named(table, words, language, reports=reports))
    whole = read.strip().rstrip(".!?… ")
    if not found and table.exclaimed.fullmatch(whole) is not None:
        found = INSULT
    if not found and not table.curt_gate.isdisjoint(text_tokens) and table.curt.search(read) is not None:
        found = MILD_INSULT
    if not found or _HEART.search(read) is not None:
        return 0.0
    if found < INSULT and (LAUGH.search(read) is not None or is_fond(read, language) or is_banter(read, language)):
        return 0.0
    return found


def _is_meant(table: _Table, sentence: str, cruel: re.Match[str], language: str) -> bool:
    """Whether cruelty in a sentence is meant for somebody, and not for an illness or in joy."""
    before = sentence[: cruel.start()]
    return not (table.about.search(before) or is_of_fate(before, language) or is_astonished(sentence, language))


def _named(table: _Table, sentence: str, language: str, *, reports: bool) -> float:
    """The probability that the names in a sentence give it. `reports`: whether the text reports insults of others."""
    about = table.about.search(sentence)
    found = [
        (match, match.start())
        for match in table.addressed.finditer(sentence)
        if not (
            table.denied.search(sentence[: match.start()])
            or table.denied_after.match(sentence, match.end())
            or is_of_fate(sentence[: match.start()], language)
        )
    ]
    if about is None and table.behind_courtesy.match(sentence) is not None:
        return INSULT
    last = table.last.search(sentence)
    if last is not None and last.groupdict().get("before") is None and (about is None or about.start() > last.start()):
        return INSULT
    for part in _CLAUSE.finditer(sentence):
        clause = table.clause.fullmatch(part.group().strip())
        if clause is not None and not is_of_fate(sentence[: part.start()], language):
            found.append((clause, part.start()))
    returned = table.returned.search(sentence) if reports else None
    if returned is not None:
        return MILD_INSULT if returned["mild"] else INSULT
    meant = [match for match, start in found if about is None or about.start() > start]
    return max((MILD_INSULT if match["mild"] else INSULT for match in meant), default=0.0)
