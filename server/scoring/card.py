"""Puts a score card together: timeline → signals → contributions → scores → verdict, with the posts that it cites.

This is the entrance of the package. It computes nothing itself; each step has its own module.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

import msgspec

from server.locales.catalog import render
from server.scoring.contributions import contributions_of, is_meaningful, score_of
from server.scoring.evidence_summary import summarize
from server.scoring.facts import facts_of, joined
from server.scoring.heart import with_empty_heart
from server.scoring.lexicon import FUNCTION_WORDS
from server.scoring.model import AccountModel, PatternModel, model, points_at
from server.scoring.reasons import rank_reasons
from server.scoring.signals import LIMITS, SIGNALS
from server.scoring.signals.patterns import pattern_signal
from server.scoring.text import WeighedWords
from server.scoring.timeline import KEPT_TEXTS, Timeline, weighed_text
from server.scoring.verdict import Assessment, assess, likeness_to_a_person, unsure_elsewhere
from shared_schema import times
from shared_schema.networks import key_of, own_hosts, profile_url
from shared_schema.records import (
    DIMENSIONS,
    SCORE_NAMES,
    AccountMatch,
    CitedPost,
    Contribution,
    Evidence,
    NotJudged,
    Profile,
    Score,
    ScoreCard,
    ScoreName,
    Scores,
    Signal,
)

# Signal → the dimension of the text model, or "kind" or "hostile", whose words are marked in the cited posts.
MARKED_DIMENSIONS: dict[str, str] = {
    **dict(zip(DIMENSIONS, DIMENSIONS, strict=True)),
    "friendly_words": "kind",
    **dict.fromkeys(("hostility", "sharpness", "repeated_harshness", "harsh_share"), "hostile"),
}
MOST_CITED_CHARACTERS = 1_000  # of each cited post
MOST_WEIGHED = 128  # texts: most posts of a card are cited for more than one dimension
# Scores that are not shown where only posts on other hosts' pages take them below the middle. Conversation is not one
# of them: it says how somebody posts, not how they are.
NOT_LOWERED_ELSEWHERE: tuple[ScoreName, ...] = ("humanity", "kindness")
MIDDLE = 50.0


def score(evidence: Evidence, now: datetime) -> ScoreCard:
    """The card of one account. Pure: the same evidence and the same `now` (aware, UTC) give the same bytes.

    Scores that say too little are left out, with everything that they rest on.
    """
    return _card(evidence, now, model(), shows_all=False)


def score_in_full(evidence: Evidence, now: datetime, weights: AccountModel | None = None) -> ScoreCard:
    """The card with every score, however wide its interval. For evaluations only, never for readers.

    `weights`: another model than the shipped one, for an evaluation that leaves a data set out.
    """
    return _card(evidence, now, weights or model(), shows_all=True)


def chance_of_a_person(evidence: Evidence, now: datetime, weights: AccountModel) -> float:
    """The probability that a person writes, 0 to 1, whatever the verdict. For evaluations only."""
    timeline = Timeline(evidence, now)
    signals = measure(timeline, weights.patterns)["humanity"]
    return points_at(weights.person_chance, likeness_to_a_person(signals, len(timeline.own), weights).value)


class _Judgement(NamedTuple):
    """What one set of posts shows. `meaningful`: the scores of which enough is known."""

    timeline: Timeline
    contributions: list[Contribution]
    scores: dict[ScoreName, Score | None]
    meaningful: frozenset[ScoreName]
    assessment: Assessment


def _judge(evidence: Evidence, now: datetime, weights: AccountModel) -> _Judgement:
    timeline = Timeline(evidence, now)
    signals = measure(timeline, weights.patterns)
    contributions: list[Contribution] = []
    scores: dict[ScoreName, Score | None] = dict.fromkeys(SCORE_NAMES)
    meaningful = set()
    for name, posts in supporting_posts(timeline).items():
        if posts:
            parts = contributions_of(name, weights.scores[name], signals[name])
            score = scores[name] = score_of(weights.scores[name], parts, posts)
            contributions += parts
            if is_meaningful(score, posts, weights.verdict.few_posts):
                meaningful.add(name)
    assessment = assess(timeline, signals["humanity"], _three(scores), weights)
    return _Judgement(timeline, contributions, scores, frozenset(meaningful), assessment)


def _card(evidence: Evidence, now: datetime, weights: AccountModel, *, shows_all: bool) -> ScoreCard:
    judged = _judge(evidence, now, weights)
    timeline, assessment, shown = (
        judged.timeline,
        judged.assessment,
        set(SCORE_NAMES if shows_all else judged.meaningful),
    )
    not_judged = {
        name: _why_not(name, timeline) for name in SCORE_NAMES if name not in shown or not judged.scores[name]
    }
    if not shows_all and (at_home := _without_other_hosts(evidence)) is not None:
        home = _judge(at_home, now, weights)
        if _looks_automated(assessment) and not _looks_automated(home.assessment):
            assessment = unsure_elsewhere()
        for name in NOT_LOWERED_ELSEWHERE:
            if name in shown and _is_low(judged, name) and not _is_low(home, name):
                shown.discard(name)
                not_judged[name] = "elsewhere"
    scores = {name: score if name in shown else None for name, score in judged.scores.items()}
    contributions = [part for part in judged.contributions if scores[part.score] is not None]
    profile = evidence.profile
    summary = summarize(evidence, timeline)
    created = joined(evidence, now)
    card = ScoreCard(
        account=evidence.account,
        key=key_of(evidence.account),
        verdict=assessment.verdict,
        confidence=assessment.confidence,
        sentence=render(assessment.message),
        message=assessment.message,
        declared=assessment.declared,
        scores=_three(scores),
        contributions=_with_marks(contributions, timeline),
        reasons=rank_reasons(contributions),
        evidence=summary,
        model=weights.version,
        display_name=timeline.display_name or None,
        url=(profile.url if profile else None) or profile_url(evidence.account),
        not_judged=not_judged,
        moved_to=_moved_to(profile),
        joined=times.write(created) if created else None,
        facts=facts_of(evidence, timeline, summary.languages, assessment),
        cited=_cited_posts(timeline, contributions),
    )
    return with_empty_heart(card)


def _without_other_hosts(evidence: Evidence) -> Evidence | None:
    """The evidence without posts that only other hosts' pages showed: they may be forged. None where there are none."""
    own = own_hosts(evidence.account, evidence.aliases)
    posts = [post for post in evidence.posts if post.origin != "seen" or post.seen_on in own]
    return msgspec.structs.replace(evidence, posts=posts) if len(posts) < len(evidence.posts) else None


def _looks_automated(assessment: Assessment) -> bool:
    return assessment.verdict == "automated" and not assessment.declared


def _is_low(judged: _Judgement, name: ScoreName) -> bool:
    """Whether a score of which enough is known says something against the account."""
    score = judged.scores[name]
    return name in judged.meaningful and score is not None and score.value < MIDDLE


def measure(timeline: Timeline, patterns: Mapping[str, PatternModel]) -> dict[ScoreName, dict[str, Signal]]:
    """Score → signal id → signal, for every signal and limit that the evidence allows.

    Patterns are signals of humanity.
    """
    measured = {
        name: {
            signal.name: signal
            for function in (*table.values(), *LIMITS[name].values())
            if (signal := function(timeline)) is not None
        }
        for name, table in SIGNALS.items()
    }
    for name, pattern in patterns.items():
        signal = pattern_signal(timeline, name, pattern)
        if signal is not None:
            measured["humanity"][name] = signal
    return measured


def supporting_posts(timeline: Timeline) -> dict[ScoreName, int]:
    """How many posts each score can rest on; 0 where it is not judged."""
    posts = len(timeline.entries)
    declared = bool(timeline.declared_bot or timeline.organisation)
    return {
        "humanity": len(timeline.own) or int(bool(posts) or declared),
        "conversation": posts if timeline.replies_known else int(bool(posts)),
        "kindness": len(timeline.judged_posts),
    }


def _three(scores: Mapping[ScoreName, Score | None]) -> Scores:
    return Scores(humanity=scores["humanity"], conversation=scores["conversation"], kindness=scores["kindness"])


def _why_not(name: ScoreName, timeline: Timeline) -> NotJudged:
    """Why a score is not shown."""
    if name == "kindness" and timeline.predictions and not timeline.judged_posts:
        return "language"
    if name == "conversation" and timeline.entries and not timeline.replies_known:
        return "replies_unknown"
    return "few"


def _moved_to(profile: Profile | None) -> AccountMatch | None:
    """The account that this one says it moved to, with a URL where that account confirms it."""
    move = profile.moved_to if profile else None
    if move is None:
        return None
    return AccountMatch(
        key=key_of(move.account), account=move.account, url=profile_url(move.account) if move.is_confirmed else None
    )


def _with_marks(contributions: Iterable[Contribution], timeline: Timeline) -> list[Contribution]:
    """The contributions, those of the text model with the words that counted in each cited post."""
    entries = {entry.id: entry for entry in timeline.entries}

    def marks(contribution: Contribution, dimension: str) -> dict[str, list[tuple[int, int]]]:
        posts = {identifier: entries[identifier].post for identifier in contribution.posts}
        found = {identifier: _marks_of(post.text, post.language, dimension) for identifier, post in posts.items()}
        return {identifier: [*spans] for identifier, spans in found.items() if spans}

    return [
        msgspec.structs.replace(contribution, marks=marks(contribution, dimension))
        if (dimension := MARKED_DIMENSIONS.get(contribution.signal))
        else contribution
        for contribution in contributions
    ]


@lru_cache(maxsize=KEPT_TEXTS)
def _marks_of(text: str, language: str | None, dimension: str) -> list[tuple[int, int]]:
    return content_words(text[:MOST_CITED_CHARACTERS], _weighed(text, language).that_counted(dimension))


@lru_cache(maxsize=MOST_WEIGHED)
def _weighed(text: str, language: str | None) -> WeighedWords:
    return WeighedWords(weighed_text(text)[:MOST_CITED_CHARACTERS], language)


def content_words(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in reading order, without words such as "the", whose weight means nothing to a reader."""
    return sorted(span for span in spans if text[slice(*span)].lower() not in FUNCTION_WORDS)


def _cited_posts(timeline: Timeline, contributions: Iterable[Contribution]) -> list[CitedPost]:
    """The posts that the contributions cite, newest first."""
    cited = {post for contribution in contributions for post in contribution.posts}
    return [
        CitedPost(
            id=entry.id,
            text=entry.post.text[:MOST_CITED_CHARACTERS],
            created_at=entry.post.created_at,
            url=entry.post.url,
            reply_to=entry.reply_to,
            seen_on=entry.post.seen_on if entry.post.origin == "seen" else None,
        )
        for entry in timeline.entries
        if entry.id in cited
    ]
