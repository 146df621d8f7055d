"""What a profile says the account is: automated, an organisation, or neither.

A word such as "bot" says nothing by itself; what matters is who it is said about. So the bio is split into clauses, and
a clause declares something only where the account is its subject: "I am a bot", "this feed is automated", or a clause
that is the noun phrase itself, "Weather bot for Lund". Negations, possessions ("my robot"), roles ("owner of a bot"),
jobs, jokes and quoted words declare nothing, and a bio that introduces a person never declares an organisation. Where
this is unclear nothing is declared (law L4). vocabulary.py has the words. Two learned signs (learned.py) stand beside
them: where the rules found nothing, and nothing speaks of a person, one says whether the bio reads like a program's;
and what a rule found without an explicit subject counts for nothing in a bio that reads like a person's. How well all
do on bios of other authors is in EVALUATION.md.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, NamedTuple

from server.scoring.declarations import vocabulary
from server.scoring.declarations.automation import find_automation, is_explicit_statement
from server.scoring.declarations.clauses import Bio, parse_bio
from server.scoring.declarations.learned import find_automated_wording, reads_like_person
from server.scoring.declarations.organisations import find_organisation, is_explicit
from server.scoring.text.tokens import blank_custom_emoji

QUOTED_CHARACTERS = 120  # of the sentence that a card shows


class Declaration(NamedTuple):
    """What an account declares itself to be, and the sentence of its profile that says so.

    `is_explicit`: it says "we are …" or "official account of …", and not only the name of a kind of organisation.
    `is_learned`: no rule found it; the wording is like that of programs.
    """

    kind: Literal["automated", "organisation"]
    quote: str
    is_explicit: bool
    is_learned: bool = False


@lru_cache(maxsize=1_000)
def find_declaration(bio: str, display_name: str = "") -> Declaration | None:
    """What the profile declares, or None. Linear in the length of the bio, of which only the beginning is read."""
    parsed, display_name = parse_bio(bio), blank_custom_emoji(display_name)
    automated = find_automation(parsed, display_name)
    if automated is not None and _stands_as_automated(parsed, automated, display_name):
        return Declaration("automated", _shorten(automated), is_explicit=False)
    organisation = find_organisation(parsed)
    if organisation is not None and (is_explicit(organisation) or not reads_like_person(parsed, "organisation")):
        return Declaration("organisation", _shorten(organisation.sentence), is_explicit=is_explicit(organisation))
    wording = find_automated_wording(parsed)
    if wording is None:
        return None
    return Declaration("automated", _shorten(wording), is_explicit=False, is_learned=True)


def _stands_as_automated(bio: Bio, sentence: str, display_name: str) -> bool:
    """Whether what a rule found is said of the account itself, by its words or its name, or the bio reads like it."""
    return (
        is_explicit_statement(bio, sentence)
        or vocabulary.NAMED_BOT.search(display_name) is not None
        or not reads_like_person(bio, "automated")
    )


def _shorten(sentence: str) -> str:
    sentence = " ".join(sentence.split())
    if len(sentence) <= QUOTED_CHARACTERS:
        return sentence
    return sentence[:QUOTED_CHARACTERS].rsplit(" ", 1)[0] + " …"
