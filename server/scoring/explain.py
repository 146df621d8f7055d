"""What the "How it works" page shows: every curve, threshold and bound, read from the model that scores."""

from __future__ import annotations

import inspect
from functools import cache
from typing import NamedTuple

from server.scoring.contributions import half_interval
from server.scoring.languages import name_of
from server.scoring.model import Curve, model
from server.scoring.signals import SIGNALS, conversation, kindness
from server.scoring.signals.traits import TRAITS
from server.scoring.text import covered_languages, model_for
from shared_schema.records import DIMENSIONS, SCORE_NAMES, ScoreName

WORDS_SHOWN = 10
POSTS_SHOWN = (5, 8, 12, 20, 30, 40, 60, 80, 120, 200)  # where the width of an interval is shown
HELP: dict[ScoreName, str] = {
    "humanity": "Does a person write here?",
    "conversation": "Does the account talk with people, or only at them?",
    "kindness": "How kind are its words to other people?",
}

PATTERN_HELP: dict[str, str] = {
    "feed": "How well the posts fit a feed of headlines, in deviations of people: the sum of its traits below.",
    "persona": "How well they fit a programmed persona that posts evenly at all hours: the sum of its traits below.",
}


class ExplainedSignal(NamedTuple):
    """One signal: its name in words, what is measured, its curve, and the most it takes or adds."""

    name: str
    help: str
    curve: Curve
    lowest: float
    highest: float


class ExplainedTrait(NamedTuple):
    """One trait of a pattern: its name in words, what is measured, its weight, and value → deviations of people."""

    name: str
    help: str
    weight: float
    curve: Curve


class ExplainedPattern(NamedTuple):
    """One named pattern of automation with its traits."""

    name: str
    help: str
    traits: list[ExplainedTrait]


class ExplainedScore(NamedTuple):
    """One score with its intercept and its signals. `exactness`: posts → half of its 90 % interval, in points."""

    name: ScoreName
    help: str
    intercept: float
    exactness: Curve
    signals: list[ExplainedSignal]


class Explanation(NamedTuple):
    """Everything published: scores, patterns, thresholds as pairs of name and meaning, limits in plain words.

    `chance`: humanity → the chance of a person, where nine in ten accounts are people.
    `words`: for each language in which kindness is judged, and each dimension, the words that weigh most, strongest
    first. `languages`: their names.
    """

    model: str
    scores: list[ExplainedScore]
    patterns: list[ExplainedPattern]
    chance: Curve
    thresholds: list[tuple[str, str]]
    limits: list[str]
    words: list[tuple[str, list[tuple[str, list[str]]]]]
    languages: list[str]


def _documented(function: object) -> str:
    return " ".join((inspect.getdoc(function) or "").split())


def _signal(score: ScoreName, name: str, curve: Curve) -> ExplainedSignal:
    points = [pair[1] for pair in curve]
    help_text = PATTERN_HELP[name] if name in PATTERN_HELP else _documented(SIGNALS[score][name])
    return ExplainedSignal(name.replace("_", " "), help_text, curve, min(0.0, *points), max(0.0, *points))


def _pattern(name: str) -> ExplainedPattern:
    traits = [
        ExplainedTrait(trait.replace("_", " "), _documented(TRAITS[trait]), weighed.weight, weighed.curve)
        for trait, weighed in model().patterns[name].traits.items()
    ]
    return ExplainedPattern(name, PATTERN_HELP[name], traits)


def _words(language: str, dimension: str) -> list[str]:
    found = model_for(language)
    return [word for word, _ in found.strongest(dimension, WORDS_SHOWN)] if found else []


def _thresholds() -> list[tuple[str, str]]:
    verdict = model().verdict
    rows = [
        ("not sure yet", f"fewer than {verdict.few_posts} posts, or posts that point both ways"),
        (
            "person",
            f"humanity of at least {verdict.person_humanity:g}, conversation of at least "
            f"{verdict.person_conversation:g}, and at least one answer; humanity alone, from {verdict.person_posts} "
            "posts on, where it is not known whom they answer",
        ),
        (
            "one-way",
            f"at least {verdict.one_way_posts} posts, and conversation of at most {verdict.one_way_conversation:g}",
        ),
        ("automated, declared", "the network's own mark, or the profile says so"),
        ("organisation", "the network's own mark, or the profile says so"),
    ]
    for name, pattern in verdict.automated_patterns.items():
        rows.append(
            (
                f"automated, by {name.replace('_', ' ')}",
                f"a value of at least {pattern.value:g} in at least {pattern.posts} posts"
                + ("" if pattern.rhythm is None else f", and of at least {pattern.rhythm:g} by their times alone"),
            )
        )
    rows.append(
        (
            "little heard",
            f"at most {conversation.LITTLE_FOLLOWED} followers, or an account at most "
            f"{conversation.NEW_DAYS:g} days old when it was answered",
        )
    )
    rows.append(("kind or harsh post", f"a probability of at least {kindness.LIKELY:g} from the words"))
    return rows


LIMITS = [
    "Learned from public data of a few networks, mostly in English and before 2025; other places and years may differ.",
    "Only what writes like a feed or a programmed persona stands out; a program that writes like a person does not.",
    "Words are judged without knowing who they are said to: irony, quotes and jokes between friends are misread.",
    "Kindness is judged only in the languages named above; elsewhere the other two scores still stand.",
    "A person who hardly ever answers looks one-way, and a careful program can look like a person.",
    "Only public posts count, and of those only the newest; people are more than their posts.",
]


@cache
def explain() -> Explanation:
    """The published model."""
    scores = [
        ExplainedScore(
            name=name,
            help=HELP[name],
            intercept=model().scores[name].intercept,
            exactness=[(n, round(half_interval(model().scores[name].interval, n), 1)) for n in POSTS_SHOWN],
            signals=[_signal(name, signal, curve) for signal, curve in model().scores[name].signals.items()],
        )
        for name in SCORE_NAMES
    ]
    languages = sorted(covered_languages())
    return Explanation(
        model=model().version,
        scores=scores,
        patterns=[_pattern(name) for name in model().patterns],
        chance=model().person_chance,
        thresholds=_thresholds(),
        limits=LIMITS,
        words=[
            (name_of(code), [(dimension, _words(code, dimension)) for dimension in DIMENSIONS])
            for code in sorted(languages, key=lambda code: (code != "en", name_of(code)))
        ],
        languages=[name_of(code) for code in languages],
    )
