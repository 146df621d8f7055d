"""What the "How it works" page shows: every curve, threshold and bound, read from the model that scores."""

from __future__ import annotations

import inspect
from functools import cache
from typing import NamedTuple

from server.scoring.languages import name_of
from server.scoring.model import Curve, model
from server.scoring.signals import SIGNALS, conversation, kindness
from server.scoring.text import covered_languages, model_for
from shared_schema.records import DIMENSIONS, SCORE_NAMES, ScoreName

WORDS_SHOWN = 10
HELP: dict[ScoreName, str] = {
    "humanity": "Does a person write here?",
    "conversation": "Does the account talk with people, or only at them?",
    "kindness": "How kind are its words to other people?",
}


class ExplainedSignal(NamedTuple):
    """One signal: its name in words, what is measured, its curve, and the most it takes or adds."""

    name: str
    help: str
    curve: Curve
    lowest: float
    highest: float


class ExplainedScore(NamedTuple):
    """One score with its start and its signals."""

    name: ScoreName
    help: str
    start: float
    signals: list[ExplainedSignal]


class Explanation(NamedTuple):
    """Everything published: scores, thresholds as pairs of name and meaning, limits in plain words.

    `words`: for each dimension of the text model the words that weigh most, strongest first. `languages`: those in
    which kindness is judged.
    """

    model: str
    scores: list[ExplainedScore]
    thresholds: list[tuple[str, str]]
    limits: list[str]
    words: list[tuple[str, list[str]]]
    languages: list[str]


def _signal(score: ScoreName, name: str, curve: Curve) -> ExplainedSignal:
    points = [pair[1] for pair in curve]
    help_text = " ".join((inspect.getdoc(SIGNALS[score][name]) or "").split())
    return ExplainedSignal(name.replace("_", " "), help_text, curve, min(0.0, *points), max(0.0, *points))


def _words(languages: list[str], dimension: str) -> list[str]:
    models = [found for code in languages if (found := model_for(code)) is not None]
    return [word for found in models for word, _ in found.strongest(dimension, WORDS_SHOWN)]


def _thresholds() -> list[tuple[str, str]]:
    verdict = model().verdict
    rows = [
        ("not sure yet", f"fewer than {verdict.few_posts} posts, or posts that point both ways"),
        (
            "person",
            f"humanity of at least {verdict.person_humanity:g}, conversation of at least "
            f"{verdict.person_conversation:g}, where it is known whom the posts answer",
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
                f"a value of at least {pattern.value:g} in at least {pattern.posts} posts",
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
    "The weights are chosen by hand and checked on labelled accounts; they are not yet learned.",
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
            start=model().scores[name].start,
            signals=[_signal(name, signal, curve) for signal, curve in model().scores[name].signals.items()],
        )
        for name in SCORE_NAMES
    ]
    languages = sorted(covered_languages())
    return Explanation(
        model=model().version,
        scores=scores,
        thresholds=_thresholds(),
        limits=LIMITS,
        words=[(dimension, _words(languages, dimension)) for dimension in DIMENSIONS],
        languages=[name_of(code) for code in languages],
    )
