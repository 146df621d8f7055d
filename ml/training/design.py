"""What is fixed before the account model is learned: which way a trait or signal may point, and how strongly at first.

Signs come from what is known about automation and conversation, not from the labels; learning moves a weight from its
first value and never across zero. `shape` is how a signal's value is bent before it is weighed.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from server.scoring.model import Curve, Threshold, VerdictModel

Shape = Literal["excess", "straight", "odds"]

# Measured and left out, as AUC for PAN's bots, Bot or Not's, the archives' (above .5: higher in bots) and for
# broadcasters against people (.5 would be ideal). What points both ways fits one kind of bot and wrongs the other;
# what broadcasters share with bots would make one-way read as machine.
#   lexical range of 100 words .37 .65 .24 .23 · compressed against shuffled .16 .41 .02 .13
#   spread of words a post .13 .22 .07 .10 · same three opening words .81 .64 .94 .77
#   shared runs of four words .79 .58 .99 .77 · laughter and chat .19 .43 .16 .11
#   small words .36 .37 .32 .44 · “you” .49 .52 .30 .38 · ends in a link .60 .24 .57 .68
#   entropy of the hours – .79 .34 .48 · share of the fullest minute of the hour – .47 .75 .38 · reposts .08 .50 .25 .46
# Trait → weight in the pattern. A headline feed: one layout and style, headline capitals, the same words again, nobody
# speaking as "I", nobody named. A made-up persona: an even stream at all hours, no bursts, polished enthusiasm.
PATTERNS: dict[str, dict[str, float]] = {
    "feed": {
        "style_mix": -1.0,
        "same_layout": 1.0,
        "exact_duplicates": 1.0,
        "mentions": -1.0,
        "capitals": 0.7,
        "first_person": -0.7,
        "length_spread": -0.5,
        "exclamations": -0.5,
    },
    "persona": {
        "burstiness": -1.0,
        "quietest_hours": 1.0,
        "stock_enthusiasm": 1.0,
        "questions": 0.7,
        "exclamations": 0.7,
        "hashtags": 0.7,
        "links": -0.7,
        "gap_spread": -0.5,
        "quick_succession": -0.5,
        "rhythm_memory": -0.5,
        "unpunctuated": -0.5,
    },
}


@dataclass(frozen=True)
class Planned:
    """A signal's plan: how its value is bent, the values at which its curve is published, its first weight.

    The weight is in units of log odds; above 0 it speaks for a person (humanity) or for two-way (conversation).
    """

    shape: Shape
    knots: tuple[float, ...]
    weight: float
    rests: bool = False  # says nothing at its lowest knot, instead of halfway between the two sides


HUMANITY: dict[str, Planned] = {
    "feed": Planned("excess", (-2.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0), -2.5),
    "persona": Planned("excess", (-2.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0), -3.0),
    "repeat_conversations": Planned("straight", (0.0, 4.0), 0.05),
    "automation_client": Planned("straight", (0.0, 1.0), -0.5),
    "near_duplicates": Planned("straight", (0.1, 1.0), -2.0),
    "clockwork": Planned("straight", (0.3, 1.0), -2.0),
    "near_duplicate_replies": Planned("straight", (0.1, 1.0), -1.5),
}
DECLARED_POINTS = -30.0  # what an account says of itself is not learned
HUMANITY_START = 80.0  # the usual person
HUMANITY_SCALE = 6.5  # points for one unit of log odds

# Knots end where few accounts are beyond: a curve that is flat outside keeps one odd habit from deciding a score.
MANY = (0.01, 0.03, 0.07, 0.15, 0.3, 0.5, 0.7)
SOME = (0.01, 0.03, 0.07, 0.15, 0.25)
CONVERSATION: dict[str, Planned] = {
    "reply_share": Planned("odds", (0.01, 0.02, 0.04, 0.07, 0.15, 0.25, 0.4, 0.6, 0.8), 0.9),
    "follow_up_replies": Planned("odds", MANY, 0.9),
    "questions_in_replies": Planned("odds", SOME, 0.7),
    "casual_replies": Planned("odds", SOME, 0.4),
    "people_replied_to": Planned("straight", (0.0, 5.0), 0.1, rests=True),
    "questions": Planned("odds", SOME, 0.3, rests=True),
    "links": Planned("odds", (0.07, 0.15, 0.3, 0.6, 0.85), -0.2, rests=True),
    "first_person_plural": Planned("odds", (0.03, 0.07, 0.15, 0.25, 0.4), -1.4, rests=True),
    "short_posts": Planned("odds", (0.03, 0.07, 0.15, 0.25, 0.4), 0.6, rests=True),
    "casual_posts": Planned("odds", SOME, 0.3, rests=True),
}
REACHING_OUT: Curve = [(0.0, 0.0), (2.0, 3.0)]  # points by doublings of little heard people; no labels tell its worth
# How strongly learned weights are drawn to the first ones. Humanity's hardly move: learned freely they fit the kinds of
# automation at hand, and whatever kind is left out suffers.
PULL = {"humanity": 1.0, "conversation": 0.005}
LEAST = 0.4  # of its first weight every signal keeps at least this: kin signals must not swallow each other

# What share of another period's values the learned interval is to hold. Accounts that nothing was learned from are held
# less often than those at hand, so more is asked where that shows; left out, each then holds about nine in ten.
COVERED = {"humanity": 0.9, "conversation": 0.95, "kindness": 0.96}

KINDNESS_START = 50.0
KINDNESS: dict[str, Curve] = {
    "thanks": [(0, 0), (1, 3.5), (4, 12)],
    "praise": [(0, 0), (1, 2), (4, 8)],
    "care": [(0, 0), (1, 3), (3.5, 9)],
    "encouragement": [(0, 0), (1, 2.5), (3.5, 8)],
    "interest": [(0, 0), (1, 1), (4, 6)],
    "respect": [(0, 0), (1, 0.5), (3, 2)],
    "welcome": [(0, 0), (2, 3)],
    "hostility": [(0, 0), (0.05, -5), (0.15, -20), (0.5, -50)],
}

VERSION = "2.0"
VERDICT = VerdictModel(
    few_posts=8,
    person_humanity=58.0,
    person_conversation=49.0,
    person_posts=20,
    one_way_conversation=47.0,
    one_way_posts=20,
    automated_patterns={
        "clockwork": Threshold(0.85, 20),
        "near_duplicates": Threshold(0.75, 20),
        "near_duplicate_replies": Threshold(0.75, 10),
        "persona": Threshold(3.2, 15, rhythm=1.2),
    },
)
