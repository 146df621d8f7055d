"""Finds texts that are nothing but an insult: "H*rensohn", "du Schlampe", "ta gueule".

The models of languages with few labelled texts know few insults, and a text of one or two words gives them nothing else
to weigh. The lists hold what only a person is called, and how somebody is told to be silent or to go. Swear words that
are said at fate ("kurwa", "mierda") are not on them, nor words that friends say more often than enemies ("cabrón").
English has enough labelled texts. Standard library only, pure.
"""

from __future__ import annotations

import re

BARE_INSULT = 0.75  # probability of hostility of such a text, at least
MOST_CHARACTERS = 80  # of a text that is looked at
_SPOKEN_TO = {  # words that may stand around the insult
    "de": "du ihr bist seid so ein eine einfach nur dumme dummer blöde blöder kleine kleiner alte alter elende elender",
    "es": "eres sois un una tú so pedazo de puto puta maldito maldita",
    "fr": "tu es t'es un une espèce de d' sale gros grosse petit petite pauvre",
    "it": "sei un una che tu sporco sporca brutto brutta pezzo di",
    "pt": "você é és um uma seu sua tu",
    "nl": "jij je bent een wat vuile stomme domme",
    "pl": "ty jesteś głupi głupia pieprzony pieprzona",
}
_INSULTS = {
    "de": r"arschloch|arschlöcher|hurensohn|hurensöhne|wichser|missgeburt|schlampe|fotze|schwuchtel|drecksau|drecksack|"
    r"vollidiot|spast|spasti|abschaum|halt (?:die fresse|dein maul)|verpiss dich|verreck|verrecke|fick dich|"
    r"dumme kuh",
    "es": r"gilipollas|hij[oa] de puta|imbécil|subnormal|vete a la mierda|que te jodan|cállate la boca|"
    r"muérete",
    "fr": r"connard|connasse|salope|salaud|enculé|fils de pute|ta gueule|ferme ta gueule|va te faire foutre|"
    r"nique ta mère|crève",
    "it": r"stronz[oa]|coglione|figli[oa] di puttana|bastard[oa]|pezzo di merda|vaffanculo|muori|"
    r"chiudi quella fogna",
    "pt": r"filh[oa] da puta|otári[oa]|arrombad[oa]|vai se foder|vai tomar no cu|cala essa boca",
    "nl": r"klootzak|kutwijf|hoerenzoon|kankerlijer|tyfuslijer|rot op|flikker op|krijg de (?:kanker|tering)",
    "pl": r"skurwysyn|skurwiel|debil|debilka|dziwka|kurwo|spierdalaj|wypierdalaj|zamknij ryj|pierdol się|cwel",
}
_TEXT = {
    language: re.compile(
        rf"(?:(?:@[^\s,]+|{'|'.join(map(re.escape, _SPOKEN_TO[language].split()))})[\s,]+)*(?:{insults})"
        rf"(?:[\s,]+(?:{'|'.join(map(re.escape, _SPOKEN_TO[language].split()))}|{insults}))*[\s.!]*"
    )
    for language, insults in _INSULTS.items()
}


def is_bare_insult(text: str, language: str) -> bool:
    """Whether a text without masks is nothing but an insult. Always False in a language without a list."""
    pattern = _TEXT.get(language)
    return pattern is not None and pattern.fullmatch(text.strip().lower().replace("’", "'")) is not None
