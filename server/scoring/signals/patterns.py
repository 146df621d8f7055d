"""Named patterns of automation: a feed of headlines, and a program that plays a person ("persona").

A pattern is a weighted sum of traits (traits.py). A trait's published curve says how unusual its value is among people,
in standard deviations; an unknown trait counts as usual. Patterns are alternatives: an account that fits one need not
fit another. Little weight is on posts of one length and on not replying, because people who post one way do the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt
from typing import Literal, NamedTuple

from server.scoring.messages import message
from server.scoring.model import PatternModel, points_at
from server.scoring.own_words import talks_beside_its_log
from server.scoring.repetition import posts_at_all_hours
from server.scoring.signals.measurement import MOST_CITED_POSTS, make_signal, shrinkage
from server.scoring.signals.traits import RHYTHM, TRAITS
from server.scoring.timeline import Timeline
from shared_schema.records import Message, Signal

HALF_POSTS = 8  # own posts at which a pattern counts half
FEWEST_POSTS = 5
MOST_NAMED_TRAITS = 2  # in a sentence
NAMED_FROM = 0.7  # weighted standard deviations from which a sentence names a trait


class TraitFit(NamedTuple):
    """How one trait fits a pattern, in weighted standard deviations, and whether its value is high or low."""

    fit: float
    level: Literal["high", "low"]


def trait_fits(timeline: Timeline, pattern: PatternModel) -> dict[str, TraitFit]:
    """Trait → how it fits the pattern (below 0: it speaks against it). Unknown traits are left out.

    An even rhythm speaks for a program only where it goes on at all hours: people who write every day at their usual
    times are even, too.
    """
    fits = {}
    rests = not posts_at_all_hours(timeline)
    for name, trait in pattern.traits.items():
        value = TRAITS[name](timeline)
        if value is not None:
            deviations = points_at(trait.curve, value)
            fit = trait.weight * deviations
            if rests and name in RHYTHM:
                fit = min(fit, 0.0)
            fits[name] = TraitFit(fit, "high" if deviations > 0 else "low")
    return fits


def pattern_fit(pattern: PatternModel, fits: Mapping[str, TraitFit]) -> float:
    """How well all traits fit the pattern: 0 for the usual person, and 1 is exceeded by about one person in six."""
    return sum(trait.fit for trait in fits.values()) / sqrt(sum(t.weight**2 for t in pattern.traits.values()))


def rhythm_fit(timeline: Timeline, pattern: PatternModel) -> float:
    """How well the times of the posts alone fit the pattern, on the same scale; 0 where no time is known."""
    timed = PatternModel({name: trait for name, trait in pattern.traits.items() if name in RHYTHM})
    return pattern_fit(timed, trait_fits(timeline, timed))


def style_fit(timeline: Timeline, pattern: PatternModel) -> float:
    """How well the posts fit the pattern whenever they were written, on the same scale."""
    written = PatternModel({name: trait for name, trait in pattern.traits.items() if name not in RHYTHM})
    return pattern_fit(written, trait_fits(timeline, written))


def speaks_against(timeline: Timeline, name: str) -> bool:
    """Whether something that no trait measures speaks against a pattern, so that it is not said of the account.

    A feed of headlines neither talks nor mostly replies. Of 1,431 bots whose posts are like one 9 mostly reply.
    """
    if name != "feed":
        return False
    return len(timeline.replies) * 2 > len(timeline.own) or talks_beside_its_log(timeline)


def _message(name: str, fit: float, fits: Mapping[str, TraitFit]) -> Message:
    """The message of a pattern with the traits that speak most for it, or against it where it does not fit."""
    like, sign = ("like", 1) if fit > 0 else ("unlike", -1)
    ranked = sorted(fits, key=lambda trait: (-sign * fits[trait].fit, trait))
    named = [trait for trait in ranked if sign * fits[trait].fit >= NAMED_FROM][:MOST_NAMED_TRAITS]
    if not named:
        return message(f"{name}-{like}-plain")
    return message(f"{name}-{like}", traits=[message(f"trait-{trait}-{fits[trait].level}") for trait in named])


def pattern_signal(timeline: Timeline, name: str, pattern: PatternModel) -> Signal | None:
    """The signal of one pattern, or None where there are too few own posts."""
    if len(timeline.own) < FEWEST_POSTS:
        return None
    fits = trait_fits(timeline, pattern)
    fit = pattern_fit(pattern, fits)
    if fit > 0 and speaks_against(timeline, name):
        fit, fits = 0.0, {}
    weight = shrinkage(len(timeline.own), HALF_POSTS)
    return make_signal(name, fit, _message(name, fit, fits), timeline.own[:MOST_CITED_POSTS], weight=weight)
