"""Named patterns of automation: what a feed of headlines and a tireless made-up persona have in common with no person.

A pattern is a weighted sum of traits, each measured against people: a trait's published curve says how unusual its
value is among people, in standard deviations, and what is unknown counts as usual. Patterns are alternatives; an
account that fits one need not fit the other. That posts are alike in length or answer nobody is how one-way accounts
write, machine or not, so little of a pattern rests on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Literal, NamedTuple

from server.scoring.messages import say
from server.scoring.model import PatternModel, points_at
from server.scoring.signals.measurement import shrunk, worded
from server.scoring.signals.traits import RHYTHM, TRAITS
from server.scoring.timeline import Timeline
from shared_schema.records import Signal

HALF_WEIGHT = 8  # own posts at which a pattern counts half
NAMED = 2  # traits that a sentence names
UNUSUAL = 0.7  # weighted standard deviations from which a trait is worth naming
FEWEST_POSTS = 5


class Standing(NamedTuple):
    """How one trait speaks for a pattern: in weighted standard deviations, and whether its value is high or low."""

    speaks: float
    level: Literal["high", "low"]


def standings(timeline: Timeline, pattern: PatternModel) -> dict[str, Standing]:
    """Trait → how it speaks for the pattern (below 0: against it); only what is known."""
    found = {}
    for name, trait in pattern.traits.items():
        value = TRAITS[name](timeline)
        if value is not None:
            unusual = points_at(trait.curve, value)
            found[name] = Standing(trait.weight * unusual, "high" if unusual > 0 else "low")
    return found


def strength(pattern: PatternModel, stands: Mapping[str, Standing]) -> float:
    """How well the traits together fit the pattern: 0 for the usual person, 1 where about one in six is beyond."""
    return sum(stand.speaks for stand in stands.values()) / sqrt(sum(t.weight**2 for t in pattern.traits.values()))


def rhythm(timeline: Timeline, pattern: PatternModel) -> float:
    """How well the times of the posts alone fit the pattern, on the same scale; 0 where no time is known."""
    timed = PatternModel({name: trait for name, trait in pattern.traits.items() if name in RHYTHM})
    return strength(timed, standings(timeline, timed))


def _sentence(name: str, fits: float, stands: Mapping[str, Standing]) -> str:
    """What the pattern rests on: its most telling traits in words."""
    like, sign = ("like", 1) if fits > 0 else ("unlike", -1)
    telling = sorted(stands, key=lambda trait: (-sign * stands[trait].speaks, trait))
    named = [trait for trait in telling if sign * stands[trait].speaks >= UNUSUAL][:NAMED]
    if not named:
        return say(f"{name}.{like}.plain")
    return say(f"{name}.{like}", traits=", ".join(say(f"trait.{trait}.{stands[trait].level}") for trait in named))


def pattern_signal(timeline: Timeline, name: str, pattern: PatternModel) -> Signal | None:
    """The signal of one pattern, or None where there are too few own posts to see one."""
    if len(timeline.own) < FEWEST_POSTS:
        return None
    stands = standings(timeline, pattern)
    fits = strength(pattern, stands)
    weight = shrunk(len(timeline.own), HALF_WEIGHT)
    return worded(name, fits, _sentence(name, fits, stands), timeline.own, weight=weight)
