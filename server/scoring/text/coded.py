"""Finds hate in code words: phrases that name no insult, and that hardly anybody uses for something else.

The text models weigh words, and none of these is harsh by itself: "rope yourself", "1488", "(((they)))". The list is
short on purpose. A code word that also has a harmless use is not on it, and a text that talks about such words
("telling people to …", "is a code") is left as it is. English only; standard library only, pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CODED = 0.75  # probability of hostility of a text with a code word, at least
_SELF = r"(?:your ?self|ur ?self|yr ?self|themselves|themself|yourselves)"
_COMMAND = r"(?:^\W*|[.!?,:;] *|\b(?:go|just|please|pls|should|must|favou?r and|go and) )"
_PHRASES = (
    rf"{_COMMAND}(?:kill|neck|rope|unalive|un-alive|hang) {_SELF}\b(?! (?:up|out|some|for))",
    r"\bkys\b",
    r"(?:^|[.!?,] *|\bgo |\byou (?:should|can|could) )(?:and )?drink (?:some )?bleach\b",
    r"\bgo (?:and )?(?:play in traffic|jump off (?:a|the) (?:bridge|cliff|roof|building|balcony))\b",
    r"\b(?:you|your kind|your sort|your lot|they|them|these people)\b.{0,20}\bbelongs? in (?:an? |the )?"
    r"(?:oven|ovens|gas|cage|zoo|gutter|ground|camp|camps)\b",
    r"\bgo back to (?:the |your )?(?:jungle|zoo|trees|mud hut|mud huts|cave|desert|sewer)\b",
    r"\b(?:world|everyone|everybody|internet)(?:'s| is| are| would be| will be)? (?:be )?better (?:off )?"
    r"without you(?:r (?:kind|sort|lot))?\b",
    r"\bnobody (?:would|will|is going to) miss you\b|\bwaste of (?:oxygen|skin|sperm)\b",
    r"\bhope (?:you|u|your \w+) (?:dies?|chokes?|rots?|burns?|suffers?|gets? cancer)\b"
    r"(?= *(?:[.!?,]|$|in hell|slowly|alone|soon|painfully))",
    r"\bday of the rope\b|\bgas the \w+|\brace traitors?\b|\bthe goyim know\b",
    r"\bjoin the (?:41|forty[- ]one) ?(?:%|percent)",
    r"^\W*(?:(?!in|of|since|until|room|no|number|bus|from)\w+\W+){0,2}14[/ ]?88\W*$",
    r"\b13[/ ](?:50|52|90)\b|\bdespite (?:being|making up) (?:only )?13\b|\bdindus?\b|\brapefugees?\b",
    r"\({3} ?(?:they|them|their|those|who|globalists?|bankers?|banks?|media|elites?|owners?|hollywood|cabal) ?\){3}",
)
_PHRASE = re.compile("|".join(f"(?:{phrase})" for phrase in _PHRASES))
_ABOUT = re.compile(
    r"\b(?:tell|tells|telling|told|say|says|saying|said|write|writes|writing|wrote|post|posted|posting|comment|comments|"
    r"call|calls|called|calling|means|meaning|code|codes|dog ?whistles?|slogans?|numbers?|neo-?nazis?|nazis?|"
    r"antisemit\w*|racists?|hate speech|bullied|bullying|bullies|report|reported|quote|quoting|song|lyrics|suicide|"
    r"hotline|helpline)\b|[\"“”«»]"
)
# At least one of these words, or signs, is in every text with a phrase: most texts need no other look.
_WORDS = frozenset(
    "yourself urself yrself themselves themself yourselves self kys bleach traffic jump walk belong belongs jungle zoo "
    "trees mud cave desert sewer better miss waste rope gas race goyim join despite dindu dindus rapefugee rapefugees "
    "die dies choke chokes rot rots burn burns suffer suffers cancer".split()
)
_SIGN = re.compile(r"88|13[/ ]|\({3}")


def may_be_coded(text: str, text_tokens: Iterable[str]) -> bool:
    """Whether a text may have a code word. Cheap."""
    return not _WORDS.isdisjoint(text_tokens) or _SIGN.search(text) is not None


def is_coded(text: str) -> bool:
    """Whether a text uses a code word, and does not only talk about it."""
    lowered = text.lower().replace("’", "'")
    found = _PHRASE.search(lowered)
    if found is None:
        return False
    return _ABOUT.search(lowered[: found.start()] + " " + lowered[found.end() :]) is None
