"""What is fixed before the account model is learned: the direction of each trait and signal, and its first weight.

Directions come from what is known about automation and conversation, not from the labels. Learning moves a weight from
its first value and never across zero.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from server.scoring.model import ClockAndStyle, Curve, Threshold, VerdictModel
from server.scoring.signals.conversation import LOW_REPLY_SHARE

Shape = Literal["excess", "straight", "odds"]

# Measured and left out. AUC for PAN's bots, for Bot or Not's, for those of the archives (above .5: higher in bots), and
# for broadcasters against people (.5 would be ideal). A trait that points both ways fits one kind of bot and wrongs
# people; a trait that broadcasters share with bots would confuse one-way with automated.
#   lexical range of 100 words .37 .65 .24 .23 · compressed against shuffled .16 .41 .02 .13
#   spread of words a post .13 .22 .07 .10 · same three opening words .81 .64 .94 .77
#   shared runs of four words .79 .58 .99 .77 · laughter and chat .19 .43 .16 .11
#   small words .36 .37 .32 .44 · “you” .49 .52 .30 .38 · ends in a link .60 .24 .57 .68
#   entropy of the hours – .79 .34 .48 · share of the fullest minute of the hour – .47 .75 .38 · reposts .08 .50 .25 .46
# Pattern → trait → weight. "feed": headlines of one layout and style, the same words again, nobody writes "I" or is
# mentioned. "persona": an invented person who posts evenly at all hours, without bursts, with polished enthusiasm.
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
class SignalPlan:
    """The plan of a signal: how its value is transformed, the values at which its curve is published, its first weight.

    The weight is in units of log odds. Above 0 it speaks for a person (humanity) or for two-way (conversation). A curve
    is 0 at its lowest knot if `zero_at_lowest`, else at its value for LOW_REPLY_SHARE.
    """

    shape: Shape
    knots: tuple[float, ...]
    weight: float
    zero_at_lowest: bool = False


@dataclass(frozen=True)
class KindnessPlan:
    """Signals of kindness that share one learned weight: which way they count, and the values at which their curves
    begin and end.
    """

    signals: tuple[str, ...]
    sign: Literal[-1, 1]
    start: float
    end: float


HUMANITY: dict[str, SignalPlan] = {
    "feed": SignalPlan("excess", (-2.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0), -2.5),
    "persona": SignalPlan("excess", (-2.0, -1.0, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0), -3.0),
    "repeat_conversations": SignalPlan("straight", (0.0, 4.0), 0.05),
    "automation_client": SignalPlan("straight", (0.0, 1.0), -0.5),
    "near_duplicates": SignalPlan("straight", (0.1, 1.0), -2.0),
    "clockwork": SignalPlan("straight", (0.3, 1.0), -2.0),
    "near_duplicate_replies": SignalPlan("straight", (0.1, 1.0), -1.5),
}
# What is usual among people: up to these values of a signal, humanity takes no points; beyond, it weighs as much as in
# the likeness to a person. Chosen on the people of all sets, of whom about one in ten then loses any point.
USUAL = {"feed": 2.1, "persona": 1.6, "near_duplicates": 0.2, "automation_client": 0.5}
# Chosen, not learned: one set of automated accounts has times. One such week in four may be chance.
ROUND_THE_CLOCK: Curve = [(0.25, 0.0), (1.0, -8.0)]
DECLARED_POINTS = -30.0  # what an account declares about itself is not learned
HUMANITY_START = 80.0  # a typical person
HUMANITY_SCALE = 6.5  # points for one unit of log odds

# Knots end where few accounts lie beyond. A curve is flat outside its knots, so one odd habit cannot decide a score.
# Behaviour: how much is replied, to whom, and when. Of these, only a small share of replies takes points, so an account
# that replies to nobody is told so once. It takes none from LOW_REPLY_SHARE on, where its sentence changes as well.
PEOPLE = (0.005, 0.01, 0.02, 0.04, 0.08, 0.15)
BEHAVIOUR: dict[str, SignalPlan] = {
    "reply_share": SignalPlan("odds", (0.01, 0.02, 0.04, 0.07, LOW_REPLY_SHARE, 0.15, 0.25, 0.4, 0.6), 0.4),
    "follow_up_replies": SignalPlan("odds", (0.01, 0.03, 0.07, 0.15, 0.3, 0.5), 0.6, zero_at_lowest=True),
    "people_replied_to": SignalPlan("odds", (0.02, 0.04, 0.07, 0.15, 0.3), 0.3, zero_at_lowest=True),
    "several_days": SignalPlan("odds", PEOPLE, 0.4, zero_at_lowest=True),
    "quick_turns": SignalPlan("odds", PEOPLE, 0.3, zero_at_lowest=True),
    "questions_in_replies": SignalPlan("odds", (0.01, 0.03, 0.07, 0.15), 0.5, zero_at_lowest=True),
}
# Manner: how posts are written that reply to nobody. Measured on people and broadcasters it says as much as behaviour
# (the first weights), but readers ask whether somebody talks with people. So no signal of manner moves the score by
# more than MOST_MANNER points, and all of them together by no more than MANNER_SHARE of what the score can be.
MANNER: dict[str, SignalPlan] = {
    "questions": SignalPlan("odds", (0.01, 0.03, 0.07, 0.15), 0.3, zero_at_lowest=True),
    "short_posts": SignalPlan("odds", (0.03, 0.07, 0.15, 0.25), 0.6, zero_at_lowest=True),
    "casual_posts": SignalPlan("odds", (0.01, 0.03, 0.07, 0.15), 0.3, zero_at_lowest=True),
    "links": SignalPlan("odds", (0.3, 0.6, 0.85), -0.2, zero_at_lowest=True),
}
CONVERSATION = BEHAVIOUR | MANNER
MOST_MANNER: dict[str, float] = {"questions": 2.0, "short_posts": 2.5, "casual_posts": 1.5, "links": 0.8}
MANNER_SHARE = 0.1
# The lowest and the highest score that there can be. Who talks to nobody is described by the reasons; a score of
# nothing would judge. Wider, the intervals of accounts with few posts would be too wide to be shown.
CONVERSATION_RANGE = (20.0, 93.0)
# Most accounts belong to people, so one-way is said of few of them: up to the score that so many people do not reach.
# From so many points above it on, the verdict may be person. In between, one account would get either word from posts
# of different years. Chosen by how often verdicts agree and broadcasters are called persons (ml/README.md).
PEOPLE_ONE_WAY = 0.07
ONE_WAY_CONVERSATION = 45.0  # that score where no people are given whose replies are recorded, as in small data
UNSURE_CONVERSATION = 15.0
REACHING_OUT: Curve = [
    (0.0, 0.0),
    (2.0, 3.0),
]  # points by doublings of people who get few replies; no labels show its worth
EXCHANGES: Curve = [(0.0, 0.0), (3.0, 3.0)]  # chosen as well: no labelled account shows who replied back
# How strongly learned weights are drawn to the first ones. Those of humanity hardly move: learned freely, they fit the
# kinds of automation in the data, and any other kind suffers.
PULL = {"humanity": 1.0, "conversation": 0.05, "kindness": 0.01}
LEAST_SHARE = 0.4  # share of its first weight that every signal keeps: similar signals must not absorb each other

# Share of the values from another period that the learned interval must cover. Unknown accounts are covered less often
# than those it was learned from, so the target of kindness is higher: left out, about 90 % are covered. Most accounts
# have the same humanity at all times, those below 70 have not, so its interval is wider than most need. That of
# conversation is a little narrower, so that it can be shown from twelve posts on: left out, 88 % are covered.
COVERAGE = {"humanity": 0.94, "conversation": 0.88, "kindness": 0.93}
LIKENESS_COVERAGE = 0.9

KINDNESS_START = 50.0
KINDNESS_SCALE = 3.8  # points for one unit of log odds of being the kinder of two accounts
# Learned from rankings of accounts (kindness.py). There are few, so the four kinds of deeds share a weight: learned
# apart, they agree less well with rankings that they have not seen, and thanks count more than praise. The ends of the
# curves are chosen. Hostility and sharpness begin where nine in ten people of the archives with 100 judged posts have
# less (law L4).
KINDNESS = (
    KindnessPlan(("thanks", "praise", "care", "encouragement"), 1, 0.0, 4.75),
    KindnessPlan(("friendly_words",), 1, 0.0, 5.5),
    KindnessPlan(("hostility",), -1, 0.018, 0.2),
    KindnessPlan(("sharpness",), -1, 0.022, 0.057),
)
# Chosen, not learned: a question alone makes nobody kinder in the rankings, and few accounts have what greetings need.
KINDNESS_CHOSEN: dict[str, Curve] = {
    "interest": [(0, 0), (4, 1)],
    "welcome": [(0, 0), (2, 3)],
}
# The most that kindness can be (server/scoring/signals/kindness_limits.py). Chosen, not learned: where a person's score
# reaches 60, they have written kind words to more than five people in nineteen of twenty windows.
KINDNESS_LIMITS: dict[str, Curve] = {
    "repeated_harshness": [(2, 100), (3, 50)],
    "harsh_share": [(0.06, 100), (0.08, 59), (0.15, 50)],
    "kindness_reach": [(0, 59), (5, 59.4), (8, 70), (12, 100)],
    "ordinary_replies": [(0, 59), (5, 59.4), (8, 80), (10, 100)],
}

VERSION = "2.9"
# The style of an automated persona: of people's windows whose replies were all taken away, three in 802 reach it. A
# lower one catches more bots (ml/evaluation/missed.py), and people whose posts come at all hours.
AUTOMATED_PATTERNS = {
    "clockwork": Threshold(0.85, 20),
    "near_duplicates": Threshold(0.75, 20),
    "near_duplicate_replies": Threshold(0.75, 10),
    "persona": Threshold(2.7, 15, ClockAndStyle(rhythm=1.2, style=2.6)),
}


def verdict_model(one_way_conversation: float) -> VerdictModel:
    """The thresholds of the verdict, where accounts with at most so much conversation are one-way."""
    return VerdictModel(
        few_posts=8,
        person_likeness=58.0,
        person_likeness_alone=61.0,
        person_conversation=one_way_conversation + UNSURE_CONVERSATION,
        person_posts=20,
        one_way_conversation=one_way_conversation,
        one_way_posts=20,
        automated_patterns=AUTOMATED_PATTERNS,
    )
