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
from server.scoring.own_words import mostly_shares_games, returns_in_own_words, talks_beside_its_log
from server.scoring.repetition import posts_at_all_hours, repeats_greetings
from server.scoring.signals.measurement import MOST_CITED_POSTS, make_signal, shrinkage
from server.scoring.signals.traits import RHYTHM, TRAITS
from server.scoring.timeline import Timeline, measured_once
from shared_schema.records import Message, Signal

HALF_POSTS = 8  # own posts at which a pattern counts half
FEWEST_POSTS = 5
MOST_NAMED_TRAITS = 2  # in a sentence
NAMED_FROM = 0.7  # weighted standard deviations from which a sentence names a trait


class TraitFit(NamedTuple):
    """How one trait fits a pattern, in weighted standard deviations, and whether its value is high or low."""

    fit: float
    level: Literal["high", "low"]


class Circumstances(NamedTuple):
    """What no trait measures and decides how much a pattern counts.

    `rests`: six hours of the day are free of posts. `returns`: the account returns to people in its own words.
    `written`: share of the own posts that have words, 0 to 1. `is_no_feed`: something speaks against a headline feed.
    `greets`: it writes hardly anything but the same polite words.
    """

    rests: bool
    returns: bool
    replies_known: bool
    written: float
    is_no_feed: bool
    greets: bool


@measured_once
def circumstances_of(timeline: Timeline) -> Circumstances:
    """The circumstances of an account."""
    return Circumstances(
        rests=not posts_at_all_hours(timeline),
        returns=returns_in_own_words(timeline),
        replies_known=timeline.replies_known,
        written=sum(bool(entry.words) for entry in timeline.own) / max(1, len(timeline.own)),
        is_no_feed=_is_no_feed(timeline),
        greets=repeats_greetings(timeline),
    )


def _is_no_feed(timeline: Timeline) -> bool:
    """Whether something that no trait measures shows that the account is no feed of headlines.

    Such a feed neither talks, nor mostly replies, nor plays games. Of 1,783 bots whose posts are like one 13 mostly
    reply.
    """
    mostly_replies = len(timeline.replies) * 2 > len(timeline.own)
    return mostly_replies or talks_beside_its_log(timeline) or mostly_shares_games(timeline)


def trait_values(timeline: Timeline) -> dict[str, float]:
    """Trait → its value. Unknown traits are left out."""
    return {name: value for name, trait in TRAITS.items() if (value := trait(timeline)) is not None}


def _fits(pattern: PatternModel, values: Mapping[str, float]) -> dict[str, TraitFit]:
    fits = {}
    for name, trait in pattern.traits.items():
        if name in values:
            deviations = points_at(trait.curve, values[name])
            fits[name] = TraitFit(trait.weight * deviations, "high" if deviations > 0 else "low")
    return fits


def trait_fits(pattern: PatternModel, values: Mapping[str, float], circumstances: Circumstances) -> dict[str, TraitFit]:
    """Trait → how it fits the pattern (below 0: it speaks against it). Unknown traits are left out.

    An even rhythm speaks for a program only as much as `_weight_of_rhythm` allows.
    """
    fits = _fits(pattern, values)
    weight = _weight_of_rhythm(pattern, values, circumstances)
    for name in fits.keys() & RHYTHM:
        fits[name] = fits[name]._replace(fit=min(fits[name].fit, weight * fits[name].fit))
    return fits


def _weight_of_rhythm(pattern: PatternModel, values: Mapping[str, float], circumstances: Circumstances) -> float:
    """How much an even rhythm may speak for a pattern, 0 to 1.

    People who write every day at their usual times are even, too. Nurses, parents, travellers and people with a
    scheduler post at all hours. Who returns to people in words of their own is one of them, whatever the clock says; of
    others the style has to fit as well, and pictures have none. Where nobody knows which posts are replies, what would
    speak for a person is not seen, so nothing is taken away.
    """
    if circumstances.rests or circumstances.returns:
        return 0.0
    if not circumstances.replies_known:
        return 1.0
    return circumstances.written * min(1.0, max(0.0, _fit_of_part(pattern, values, timed=False)))


def pattern_fit(pattern: PatternModel, fits: Mapping[str, TraitFit]) -> float:
    """How well all traits fit the pattern: 0 for the usual person, and 1 is exceeded by about one person in six."""
    return sum(trait.fit for trait in fits.values()) / sqrt(sum(t.weight**2 for t in pattern.traits.values()))


def measured_fit(
    name: str, pattern: PatternModel, values: Mapping[str, float], circumstances: Circumstances
) -> tuple[float, dict[str, TraitFit]]:
    """How well an account fits the pattern of that name, and how each trait does; 0 and none where it cannot be one."""
    fits = trait_fits(pattern, values, circumstances)
    fit = pattern_fit(pattern, fits)
    if fit > 0 and _is_ruled_out(name, circumstances):
        return 0.0, {}
    return fit, fits


def _is_ruled_out(name: str, circumstances: Circumstances) -> bool:
    """Whether a pattern cannot be meant: who only wishes a good morning is neither a feed nor plays a person."""
    return circumstances.greets or (name == "feed" and circumstances.is_no_feed)


def _fit_of_part(pattern: PatternModel, values: Mapping[str, float], *, timed: bool) -> float:
    part = PatternModel({name: trait for name, trait in pattern.traits.items() if (name in RHYTHM) == timed})
    return pattern_fit(part, _fits(part, values)) if part.traits else 0.0


def rhythm_fit(timeline: Timeline, pattern: PatternModel) -> float:
    """How well the times of the posts alone fit the pattern, on the same scale; 0 where no time is known."""
    return _fit_of_part(pattern, trait_values(timeline), timed=True)


def style_fit(timeline: Timeline, pattern: PatternModel) -> float:
    """How well the posts fit the pattern whenever they were written, on the same scale."""
    return _fit_of_part(pattern, trait_values(timeline), timed=False)


def speaks_against(timeline: Timeline, name: str) -> bool:
    """Whether something that no trait measures speaks against the pattern, so that it is not said of the account."""
    return _is_ruled_out(name, circumstances_of(timeline))


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
    fit, fits = measured_fit(name, pattern, trait_values(timeline), circumstances_of(timeline))
    weight = shrinkage(len(timeline.own), HALF_POSTS)
    return make_signal(name, fit, _message(name, fit, fits), timeline.own[:MOST_CITED_POSTS], weight=weight)
