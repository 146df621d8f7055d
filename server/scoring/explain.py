"""What the "How it works" page shows: every curve, weight and threshold, read from the model that scores.

The words come from how.ftl in server/locales. Nothing is computed here that scoring does not use.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from server.locales.catalog import SOURCE, render
from server.locales.formats import language_name_in
from server.scoring import repetition
from server.scoring.contributions import WIDEST_INTERVAL, half_interval
from server.scoring.messages import LIMITS, Value, message
from server.scoring.model import Curve, model
from server.scoring.published_bounds import FEW_FOLLOWERS
from server.scoring.signals.conversation import UNNAMED, UNTIMED
from server.scoring.text import LIKELY, covered_languages, model_for
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.records import DIMENSIONS, SCORE_NAMES, Message, ScoreName

WORDS_SHOWN = 10
STRONGEST_WORDS = Path(__file__).parent / "text" / "strongest_words.json"  # written by `python -m devtools.generate`
POSTS_SHOWN = (5, 8, 12, 20, 30, 40, 60, 80, 120, 200)  # numbers of posts for which the interval is shown


class ExplainedSignal(NamedTuple):
    """One signal: its name in words, what it measures, its curve, and the least and the most points it can give."""

    name: str
    help: str
    curve: Curve
    lowest: float
    highest: float


class ExplainedTrait(NamedTuple):
    """One trait of a pattern. `curve`: value → standard deviations among people."""

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
    """One score with its intercept, its signals and its limits, whose curves give the most that the score can be.

    `exactness`: posts → half of its 90 % interval, in points.
    """

    name: ScoreName
    help: str
    intercept: float
    exactness: Curve
    signals: list[ExplainedSignal]
    limits: list[ExplainedSignal]


class Explanation(NamedTuple):
    """Everything that is published. `thresholds`: pairs of a verdict or term and its rule.

    `likeness`: the patterns with the points that they take from the likeness to a person. `chance`: that likeness → the
    probability of a person, where nine in ten accounts are people. `languages`: names of the languages in which
    kindness is judged. `words`: for each of them, its code, its name, and for each dimension the words of most weight.
    """

    model: str
    scores: list[ExplainedScore]
    patterns: list[ExplainedPattern]
    likeness_help: str
    likeness: list[ExplainedSignal]
    chance: Curve
    thresholds: list[tuple[str, str]]
    limits: tuple[str, ...]
    words: list[tuple[str, str, list[tuple[str, list[str]]]]]
    languages: list[str]


@cache
def explain(language: str = SOURCE) -> Explanation:
    """The published model, with the words that explain it."""
    strongest: dict[str, dict[str, list[str]]] = json.loads(STRONGEST_WORDS.read_text(encoding="utf-8"))
    languages = sorted(strongest)
    return Explanation(
        model=model().version,
        scores=[_score(name, language) for name in SCORE_NAMES],
        patterns=[_pattern(name, language) for name in model().patterns],
        likeness_help=_text(language, "help-likeness"),
        likeness=[
            _signal(name, curve, language)
            for name, curve in model().likeness.signals.items()
            if name in model().patterns
        ],
        chance=model().person_chance,
        thresholds=_thresholds(language),
        limits=tuple(_text(language, f"how-limit-{name}") for name in LIMITS),
        words=[
            (
                code,
                language_name_in(code, language),
                [(_name(language, dimension), words) for dimension, words in strongest[code].items()],
            )
            for code in sorted(languages, key=lambda code: (code != "en", language_name_in(code, language)))
        ],
        languages=[language_name_in(code, language) for code in languages],
    )


def _text(language: str, name: str, **values: Value) -> str:
    return render(message(name, **values), language)


def _name(language: str, name: str) -> str:
    """The name of a signal, limit, pattern, trait or dimension in words."""
    return _text(language, f"how-name-{name}")


def _score(name: ScoreName, language: str) -> ExplainedScore:
    published = model().scores[name]
    return ExplainedScore(
        name=name,
        help=_text(language, f"help-score-{name}"),
        intercept=published.intercept,
        exactness=[(posts, round(half_interval(published.interval, posts), 1)) for posts in POSTS_SHOWN],
        signals=[_signal(signal, curve, language) for signal, curve in published.signals.items()],
        limits=[_signal(limit, curve, language) for limit, curve in published.limits.items()],
    )


def _signal(name: str, curve: Curve, language: str) -> ExplainedSignal:
    points = [pair[1] for pair in curve]
    return ExplainedSignal(
        _name(language, name), _text(language, f"help-signal-{name}"), curve, min(0.0, *points), max(0.0, *points)
    )


def _pattern(name: str, language: str) -> ExplainedPattern:
    traits = [
        ExplainedTrait(
            _name(language, trait), _text(language, f"help-trait-{trait}"), published.weight, published.curve
        )
        for trait, published in model().patterns[name].traits.items()
    ]
    return ExplainedPattern(_name(language, name), _text(language, f"help-signal-{name}"), traits)


def strongest_words() -> dict[str, dict[str, list[str]]]:
    """Language → dimension → the words of most weight. Loads every text model, so it is kept in a generated file."""
    models = {code: model_for(code) for code in sorted(covered_languages())}
    return {
        code: {
            dimension: [word for word, _ in text_model.strongest(dimension, WORDS_SHOWN)] for dimension in DIMENSIONS
        }
        for code, text_model in models.items()
        if text_model
    }


def _thresholds(language: str) -> list[tuple[str, str]]:
    rules = (*_verdict_rules(), *_pattern_rules(), *_other_rules())
    return [(render(name, language), render(rule, language)) for name, rule in rules]


def _verdict_rules() -> Iterator[tuple[Message, Message]]:
    """When a score is shown, and what each verdict takes beside the patterns of automation."""
    verdict = model().verdict
    yield (
        message("threshold-name-shown"),
        message("threshold-shown", few=verdict.few_posts, width=WIDEST_INTERVAL),
    )
    yield message("page-word-unsure"), message("threshold-unsure", few=verdict.few_posts)
    yield (
        message("page-word-person"),
        message(
            "threshold-person",
            likeness=verdict.person_likeness,
            alone=verdict.person_likeness_alone,
            conversation=verdict.person_conversation,
            posts=verdict.person_posts,
        ),
    )
    yield (
        message("page-word-one_way"),
        message("threshold-one_way", posts=verdict.one_way_posts, conversation=verdict.one_way_conversation),
    )
    declared = message("threshold-declared")
    yield message("threshold-name-declared", verdict=message("page-word-automated")), declared
    yield message("page-word-organisation"), declared


def _pattern_rules() -> Iterator[tuple[Message, Message]]:
    """From what on each pattern says that an account is automated."""
    for name, pattern in model().verdict.automated_patterns.items():
        yield (
            message("threshold-name-by", verdict=message("page-word-automated"), pattern=message(f"how-name-{name}")),
            message(
                "threshold-pattern-both" if pattern.both else "threshold-pattern",
                value=pattern.value,
                posts=pattern.posts,
                rhythm=pattern.both.rhythm if pattern.both else 0,
                style=pattern.both.style if pattern.both else 0,
                own=100 * repetition.MOST_OWN_WORDS,
                timeless=repetition.TIMELESS_POSTS,
            ),
        )


def _other_rules() -> Iterator[tuple[Message, Message]]:
    """What counts as outreach, what replies with something unknown count, and when a post is called kind or harsh."""
    yield (
        message("threshold-name-outreach"),
        message("threshold-outreach", followers=FEW_FOLLOWERS, days=str(NEW_ACCOUNT_DAYS)),
    )
    yield (
        message("threshold-name-unknown"),
        message(
            "threshold-unknown",
            people=UNNAMED["people_replied_to"],
            again=UNNAMED["follow_up_replies"],
            days=UNNAMED["several_days"],
            turns=UNNAMED["quick_turns"],
            timeless_days=UNTIMED["several_days"],
            timeless_turns=UNTIMED["quick_turns"],
        ),
    )
    yield message("threshold-name-likely"), message("threshold-likely", likely=LIKELY)
