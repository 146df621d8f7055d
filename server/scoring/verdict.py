"""From scores to the one word, with its costs: calling a person automated is by far the worst error (law L4).

So *automated* is never read off the humanity score. It needs the account's own statement, or one of a few named
patterns at a strict threshold. Whatever is not plain stays *not sure yet*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from server.scoring import lexicon
from server.scoring.messages import duration, say
from server.scoring.model import Model, points_at
from server.scoring.signals.humanity import common_gap
from server.scoring.signals.patterns import rhythm
from server.scoring.timeline import Timeline
from shared_schema.records import Scores, Signal, Verdict


class Judged(NamedTuple):
    """The verdict, how sure it is (0 to 1), its sentence, and whether the account says so itself."""

    verdict: Verdict
    confidence: float
    sentence: str
    declared: bool = False


def _declared(timeline: Timeline, signals: Mapping[str, Signal]) -> Judged | None:
    if "declared_automation" in signals:
        return Judged("automated", 0.97, say("verdict.automated.declared"), declared=True)
    said = timeline.organisation or lexicon.statement(
        timeline.bio, lexicon.DECLARES_ORGANISATION, lexicon.DENIES_ORGANISATION
    )
    if said:
        return Judged("organisation", 0.9, say("verdict.organisation"), declared=True)
    return None


def _pattern(timeline: Timeline, signals: Mapping[str, Signal], weights: Model) -> Judged | None:
    posts = len(timeline.own)
    for name, plain in weights.verdict.automated_patterns.items():
        signal = signals.get(name)
        if signal is None or signal.value < plain.value or posts < plain.posts:
            continue
        if plain.rhythm is not None and rhythm(timeline, weights.patterns[name]) < plain.rhythm:
            continue  # a manner without a rhythm is too little: some people are this polished
        if len(timeline.answered) >= 3 and "returning" in signals and name != "echoed_answers":
            continue  # somebody answers people again and again in words of their own: not plain, so not said
        gap = common_gap(timeline)
        sentence = say(
            f"verdict.automated.{name}",
            gap=duration(gap[0]) if gap else "",
            count=round(signal.value * posts),
            people=len(timeline.answered),
            posts=posts,
        )
        return Judged("automated", 0.85, sentence)
    return None


def _unsure(sentence: str, confidence: float = 0.0, **values: object) -> Judged:
    return Judged("unsure", confidence, say(sentence, **values))


def judge_account(timeline: Timeline, signals: Mapping[str, Signal], scores: Scores, weights: Model) -> Judged:
    """The verdict on one account. `signals` are the humanity signals by name."""
    model = weights.verdict
    declared = _declared(timeline, signals)
    if declared:
        return declared
    posts, answers, own = len(timeline.entries), len(timeline.answers), len(timeline.own)
    if not posts:
        return _unsure("verdict.unsure.none")
    automated = _pattern(timeline, signals, weights)
    if automated:
        return automated
    humanity, conversation = scores.humanity, scores.conversation
    if posts < model.few_posts or humanity is None or conversation is None:
        met = all(entry.post.origin == "seen" for entry in timeline.entries)  # only in pages the reader had open
        return _unsure("verdict.unsure.met" if met else "verdict.unsure.few", posts=posts)
    human = humanity.value >= model.person_humanity
    chance = round(points_at(weights.person_chance, humanity.value), 3)
    if not timeline.answers_known:
        if human and posts >= model.person_posts:
            return Judged("person", chance, say("verdict.person.unknown"))
        return _unsure("verdict.unsure.replies_unknown", 0.3)
    if human and answers and conversation.value >= model.person_conversation:
        return Judged("person", chance, say("verdict.person", answers=answers, posts=posts))
    if posts >= model.one_way_posts and conversation.value <= model.one_way_conversation:
        reposting = (posts - own) * 2 > posts
        sentence = "verdict.one_way.reposts" if reposting else "verdict.one_way"
        confidence = min(0.95, 0.6 + (model.one_way_conversation - conversation.value) / 60)
        return Judged("one_way", round(confidence, 3), say(sentence, answers=answers, posts=posts))
    return _unsure("verdict.unsure.mixed", 0.3)
