"""Puts a score card together: timeline → signals → contributions → scores → verdict, with the posts it cites."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from server.scoring.contributions import contributions_of, score_of
from server.scoring.languages import name_of
from server.scoring.lexicon import FUNCTION_WORDS
from server.scoring.messages import say
from server.scoring.model import Model, PatternModel, model
from server.scoring.reasons import rank_reasons
from server.scoring.signals import SIGNALS
from server.scoring.signals.patterns import pattern_signal
from server.scoring.text import words_that_counted
from server.scoring.timeline import Timeline
from server.scoring.verdict import judge_account
from shared_schema import times
from shared_schema.networks import key_of, networks, profile_url
from shared_schema.records import (
    DIMENSIONS,
    SCORE_NAMES,
    CitedPost,
    Contribution,
    Evidence,
    EvidenceSummary,
    Score,
    ScoreCard,
    ScoreName,
    Scores,
    Signal,
)

# Signal → the dimension of the text model whose words are shown as having counted.
MARKED: dict[str, str] = {**dict(zip(DIMENSIONS, DIMENSIONS, strict=True)), "hostility": "hostile"}
CITED_TEXT = 1_000  # characters of a cited post that are kept


def measure(timeline: Timeline, patterns: Mapping[str, PatternModel]) -> dict[ScoreName, dict[str, Signal]]:
    """Every signal that the evidence lets be measured, by score; the patterns of automation among those of humanity."""
    found = {
        name: {signal.name: signal for function in table.values() if (signal := function(timeline)) is not None}
        for name, table in SIGNALS.items()
    }
    for name, pattern in patterns.items():
        signal = pattern_signal(timeline, name, pattern)
        if signal is not None:
            found["humanity"][name] = signal
    return found


def bearing_posts(timeline: Timeline) -> dict[ScoreName, int]:
    """How many posts each score could rest on; 0 where it is not judged."""
    posts = len(timeline.entries)
    declared = bool(timeline.declared_bot or timeline.organisation)
    return {
        "humanity": len(timeline.own) or int(bool(posts) or declared),
        "conversation": posts if timeline.answers_known else int(bool(posts)),
        "kindness": len(timeline.judged),
    }


def _telling(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in reading order, without words like “the” that carry a weight but tell a reader nothing."""
    return sorted(span for span in spans if text[slice(*span)].lower() not in FUNCTION_WORDS)


def _with_marks(
    contribution: Contribution, texts: Mapping[str, str], language: Mapping[str, str | None]
) -> Contribution:
    dimension = MARKED.get(contribution.signal)
    if dimension is None:
        return contribution
    marks = {
        post: spans
        for post in contribution.posts
        if (spans := _telling(texts[post], words_that_counted(texts[post], dimension, language[post])))
    }
    return Contribution(
        score=contribution.score,
        signal=contribution.signal,
        points=contribution.points,
        sentence=contribution.sentence,
        posts=contribution.posts,
        marks=marks,
    )


def _cited(timeline: Timeline, contributions: Iterable[Contribution]) -> list[CitedPost]:
    wanted = {post for contribution in contributions for post in contribution.posts}
    return [
        CitedPost(
            id=entry.id,
            text=entry.post.text[:CITED_TEXT],
            created_at=entry.post.created_at,
            url=entry.post.url,
            reply_to=entry.to,
        )
        for entry in timeline.entries
        if entry.id in wanted
    ]


def _languages(timeline: Timeline) -> tuple[list[str], list[str]]:
    """Languages of the own posts, most used first, and those of them in which kindness is not judged."""
    counts: dict[str, int] = {}
    covered = set()
    for _, judgement in timeline.readings:
        if judgement.language:
            counts[judgement.language] = counts.get(judgement.language, 0) + 1
            if judgement.covered:
                covered.add(judgement.language)
    used = sorted(counts, key=lambda code: (-counts[code], code))
    return used, [code for code in used if code not in covered]


def _span(timeline: Timeline) -> tuple[str | None, str | None, str]:
    moments = sorted(entry.time for entry in timeline.entries if entry.time is not None)
    if not moments:
        return None, None, ""
    first, last = (datetime.fromtimestamp(moment, tz=timeline.now.tzinfo) for moment in (moments[0], moments[-1]))
    if first.date() == last.date():
        said = f", {_day(first)} {first.year}"
    elif first.year == last.year:
        said = f", {_day(first)} – {_day(last)} {last.year}"
    else:
        said = f", {_day(first)} {first.year} – {_day(last)} {last.year}"
    return times.write(first), times.write(last), said


_MONTHS = "January February March April May June July August September October November December".split()


def _day(moment: datetime) -> str:
    return f"{moment.day} {_MONTHS[moment.month - 1]}"


def _how(evidence: Evidence, source: str, posts: int, seen: int) -> str:
    if evidence.origin == "fetched":
        return say("evidence.both", source=source, seen=seen) if seen else say("evidence.fetched", source=source)
    return say("evidence.seen" if evidence.origin == "seen" or (seen and seen == posts) else "evidence.file")


def _summary(evidence: Evidence, timeline: Timeline) -> EvidenceSummary:
    posts = len(timeline.entries)
    first, last, span = _span(timeline)
    used, not_judged = _languages(timeline)
    seen = sum(entry.post.origin == "seen" for entry in timeline.entries)
    source = evidence.source or evidence.account.host or networks()[evidence.account.network].name
    sentence = (
        say("evidence", posts=posts, span=span, how=_how(evidence, source, posts, seen))
        if posts
        else say("evidence.none")
    )
    if not_judged:
        sentence += " " + say("evidence.not_judged", languages=" and ".join(name_of(code) for code in not_judged[:2]))
    return EvidenceSummary(
        posts=posts,
        judged_posts=len(timeline.judged),
        seen_posts=seen,
        origin=evidence.origin,
        source=source,
        first=first,
        last=last,
        languages=used,
        not_judged_languages=not_judged,
        gathered_at=evidence.gathered_at or times.write(timeline.now),
        sentence=sentence,
    )


def score(evidence: Evidence, now: datetime, weights: Model | None = None) -> ScoreCard:
    """The card of one account. Pure: the same evidence and the same `now` (aware, UTC) give the same bytes.

    `weights`: another model than the shipped one, as the evaluation learns them with a data set left out.
    """
    timeline = Timeline(evidence, now)
    weights = weights or model()
    signals = measure(timeline, weights.patterns)
    contributions: list[Contribution] = []
    scores: dict[ScoreName, Score | None] = dict.fromkeys(SCORE_NAMES)
    for name, posts in bearing_posts(timeline).items():
        if posts:
            parts = contributions_of(name, weights.scores[name], signals[name])
            scores[name] = score_of(weights.scores[name], parts, posts)
            contributions += parts
    three = Scores(humanity=scores["humanity"], conversation=scores["conversation"], kindness=scores["kindness"])
    judged = judge_account(timeline, signals["humanity"], three, weights)
    texts = {entry.id: entry.post.text[:CITED_TEXT] for entry in timeline.entries}
    language = {entry.id: entry.post.language for entry in timeline.entries}
    profile = evidence.profile
    return ScoreCard(
        account=evidence.account,
        key=key_of(evidence.account),
        verdict=judged.verdict,
        confidence=judged.confidence,
        sentence=judged.sentence,
        declared=judged.declared,
        scores=three,
        contributions=[_with_marks(contribution, texts, language) for contribution in contributions],
        reasons=rank_reasons(contributions),
        evidence=_summary(evidence, timeline),
        model=weights.version,
        display_name=(profile.display_name if profile else None) or None,
        url=(profile.url if profile else None) or profile_url(evidence.account),
        cited=_cited(timeline, contributions),
    )
