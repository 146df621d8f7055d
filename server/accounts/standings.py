"""What a community server says about an account beside its evidence: a steward's decision, an open appeal, and where
the account's owner can object. A reader's own correction goes before it (corrections.py).
"""

from __future__ import annotations

import msgspec

from server.accounts.account_records import Standing
from server.locales.catalog import render
from server.scoring.messages import message
from shared_schema.records import Fact, ScoreCard

ABOUT_ME_PATH = "/about-me"
DECIDED = message("verdict-decided")
APPEALED = message("fact-appealed")
ABOUT_ME = message("fact-about_me")


def apply_standing(card: ScoreCard, standing: Standing | None, server_url: str) -> ScoreCard:
    """The card as the server says it to every reader. `server_url` is empty on a reader's own machine."""
    if not server_url:
        return card
    facts = list(card.facts)
    if standing is not None and standing.appealed_at is not None:
        facts.append(Fact(name="appealed", sentence=render(APPEALED), message=APPEALED))
    facts.append(Fact(name="about_me", sentence=render(ABOUT_ME), message=ABOUT_ME, url=f"{server_url}{ABOUT_ME_PATH}"))
    card = msgspec.structs.replace(card, facts=facts)
    if standing is None or standing.verdict is None:
        return card
    return msgspec.structs.replace(
        card,
        verdict=standing.verdict,
        computed_verdict=card.verdict,
        confidence=1.0,
        declared=False,
        sentence=render(DECIDED),
        message=DECIDED,
    )
