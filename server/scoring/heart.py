"""The empty heart: when a badge shows no kindness, and why. This is the one place of the rule; every view follows it.

A number beside a name is read as a fact, so it needs more than a bar on the card, which shows its interval (law L4).
"""

from __future__ import annotations

import msgspec

from shared_schema.records import EmptyHeart, ScoreCard, Verdict

FEWEST_POSTS = 20  # posts whose words were judged
WIDEST_IN_BADGE = 50.0  # points between the ends of the 90 % interval
# How kind somebody is says something about a person, not about a program or an organisation.
NOT_PERSONS: frozenset[Verdict] = frozenset({"automated", "organisation"})


def with_empty_heart(card: ScoreCard) -> ScoreCard:
    """The card with `empty_heart` as its verdict has it now. Call it again where a correction changes the verdict."""
    why = empty_heart(card)
    return card if card.empty_heart == why else msgspec.structs.replace(card, empty_heart=why)


def empty_heart(card: ScoreCard) -> EmptyHeart | None:
    """Why the badge shows no kindness; None where it shows the number."""
    if card.verdict in NOT_PERSONS:
        return "not_a_person"
    kindness = card.scores.kindness
    if kindness is None:
        why = card.not_judged.get("kindness")
        return why if why in ("language", "elsewhere") else "few"
    is_exact = kindness.high - kindness.low <= WIDEST_IN_BADGE
    return None if is_exact and card.evidence.judged_posts >= FEWEST_POSTS else "few"
