"""From scores to the verdict. Calling a person automated is by far the worst error (law L4).

So *automated* never follows from the humanity score. It needs the network's mark, the account's own statement, or one
of a few named patterns above a strict threshold; and a statement in words never outweighs posts that talk with people.
*Person* follows from the likeness to a person: humanity takes no points for habits that many people have, but a program
with these habits must not pass for a person. Everything unclear stays *not sure yet*.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from server.scoring.contributions import contributions_of, is_meaningful, score_of
from server.scoring.declarations import find_declaration
from server.scoring.messages import Value, interval, message
from server.scoring.model import AccountModel, ClockAndStyle, PatternModel, points_at
from server.scoring.own_words import mostly_repeats_replies, mostly_replies_with_links, returns_in_own_words
from server.scoring.published_bounds import PATTERN_ERRS_ONE_IN
from server.scoring.repetition import looks_programmed, posts_at_all_hours, sends_own_words_by_clock
from server.scoring.signals.humanity import common_interval
from server.scoring.signals.patterns import rhythm_fit, speaks_against, style_fit
from server.scoring.timeline import Timeline
from shared_schema.records import Message, Score, Scores, Signal, Verdict

DECLARED_AUTOMATED = 0.97  # confidence of each verdict that no curve gives
DECLARED_ORGANISATION = 0.9
PATTERN = 0.85
AUTOMATED_WORDING = 0.85
MIXED = 0.3
ALIKE = 1.0  # fit of a pattern by style alone from which posts are alike in style; exceeded by about one person in six
# The patterns that rest on repeated words or on the clock. Neither is enough alone: see repetition.py.
_NEED_COPIES = frozenset({"clockwork", "near_duplicates", "near_duplicate_replies"})


class Assessment(NamedTuple):
    """The verdict, its confidence (0 to 1), its message, and whether the account declares it itself."""

    verdict: Verdict
    confidence: float
    message: Message
    declared: bool = False


def _declared(timeline: Timeline) -> Assessment | None:
    """What the network marks the account as, or else what its own words say where the posts do not contradict them."""
    if timeline.declared_bot and not timeline.flag_is_own_label:
        return Assessment("automated", DECLARED_AUTOMATED, message("verdict-automated-declared"), declared=True)
    if timeline.organisation:
        return Assessment("organisation", DECLARED_ORGANISATION, message("verdict-organisation"), declared=True)
    talks_with_people = returns_in_own_words(timeline)
    if timeline.declared_bot:
        if talks_with_people:
            return _unsure("label", MIXED)
        return Assessment("automated", DECLARED_AUTOMATED, message("verdict-automated-label"), declared=True)
    declaration = find_declaration(timeline.bio, timeline.display_name)
    if declaration is None or (declaration.is_learned and talks_with_people):
        return None
    if talks_with_people and not (declaration.kind == "organisation" and declaration.is_explicit):
        return _unsure("declared", MIXED, quote=declaration.quote)
    if declaration.is_learned:
        sentence = message("verdict-automated-wording", quote=declaration.quote)
        return Assessment("automated", AUTOMATED_WORDING, sentence)
    if declaration.kind == "automated":
        return Assessment("automated", DECLARED_AUTOMATED, message("verdict-automated-declared"), declared=True)
    sentence = message("verdict-organisation-bio", quote=declaration.quote)
    return Assessment("organisation", DECLARED_ORGANISATION, sentence, declared=True)


def _pattern(timeline: Timeline, signals: Mapping[str, Signal], weights: AccountModel) -> Assessment | None:
    posts, people = len(timeline.own), len(timeline.replies_by_person)
    if returns_in_own_words(timeline):
        return None  # a person may well be there, so no pattern is named
    for name, threshold in weights.verdict.automated_patterns.items():
        signal = signals.get(name)
        if signal is None or signal.value < threshold.value or posts < threshold.posts:
            continue
        if threshold.both is not None and not _fits_both(timeline, weights.patterns[name], threshold.both):
            continue
        if name in _NEED_COPIES and not looks_programmed(timeline):
            continue  # people repeat themselves and keep a schedule, too
        pause = common_interval(timeline)
        sentence = message(
            f"verdict-automated-{name}",
            gap=interval(pause[0]) if pause else "",
            count=round(signal.value * posts),
            people=people,
            posts=posts,
        )
        errs = message("automated-errs", people=PATTERN_ERRS_ONE_IN)
        return Assessment("automated", PATTERN, message("two-sentences", first=sentence, second=errs))
    return None


def _fits_both(timeline: Timeline, pattern: PatternModel, least: ClockAndStyle) -> bool:
    """Whether the times and the words of the posts each fit a pattern, so that neither leads to the verdict alone."""
    if rhythm_fit(timeline, pattern) < least.rhythm:
        return False  # a style without a rhythm is not enough: some people write like this
    if style_fit(timeline, pattern) < least.style:
        return False  # nor is a rhythm without a style: of somebody whose replies are not seen, what is left looks even
    # An alarm once or twice a day is even, too; and a scheduler's rhythm is a program's, whoever wrote the words.
    return posts_at_all_hours(timeline) and not sends_own_words_by_clock(timeline)


def likeness_to_a_person(signals: Mapping[str, Signal], posts: int, weights: AccountModel) -> Score:
    """The likeness from the humanity signals by name, resting on that many posts; see AccountModel."""
    return score_of(weights.likeness, contributions_of("humanity", weights.likeness, signals), posts)


def _alike_in_style(timeline: Timeline, weights: AccountModel) -> bool:
    """Whether the posts fit a pattern of automation by their style, whenever they were written."""
    return any(
        style_fit(timeline, pattern) >= ALIKE and not speaks_against(timeline, name)
        for name, pattern in weights.patterns.items()
    )


def _unsure(name: str, confidence: float = 0.0, **values: Value) -> Assessment:
    return Assessment("unsure", confidence, message(f"verdict-unsure-{name}", **values))


def unsure_elsewhere() -> Assessment:
    """The verdict where the account looks automated only with the posts that other hosts' pages showed."""
    return _unsure("elsewhere")


def assess(timeline: Timeline, signals: Mapping[str, Signal], scores: Scores, weights: AccountModel) -> Assessment:
    """The verdict on one account. `signals`: the humanity signals by name."""
    model = weights.verdict
    declared = _declared(timeline)
    if declared:
        return declared
    posts, replies, own = len(timeline.entries), len(timeline.replies), len(timeline.own)
    if not posts:
        return _unsure("none")
    automated = _pattern(timeline, signals, weights)
    if automated:
        return automated
    humanity, conversation = scores.humanity, scores.conversation
    if posts < model.few_posts or humanity is None or conversation is None:
        only_seen = all(entry.post.origin == "seen" for entry in timeline.entries)
        return _unsure("seen" if only_seen else "few", posts=posts)
    likeness = likeness_to_a_person(signals, own, weights)
    human = likeness.value >= model.person_likeness
    chance = round(points_at(weights.person_chance, likeness.value), 3)
    if not timeline.replies_known:
        if posts < model.person_posts:
            return _unsure("replies_unknown", MIXED)
        if likeness.value >= model.person_likeness_alone:
            return Assessment("person", chance, message("verdict-person-unknown"))
        return _unsure("alike" if _alike_in_style(timeline, weights) else "replies_unknown", MIXED)
    meaningful = is_meaningful(likeness, own, model.few_posts) and is_meaningful(conversation, posts, model.few_posts)
    if human and replies and not meaningful:
        return _unsure("few", posts=own)  # a verdict never says more than the scores that it rests on
    repeats = mostly_repeats_replies(timeline) and not returns_in_own_words(timeline)
    how = "links" if mostly_replies_with_links(timeline) else "repeats"
    if human and replies and conversation.value >= model.person_conversation:
        if repeats:
            return _unsure(how, MIXED, replies=replies)
        return Assessment("person", chance, message("verdict-person", replies=replies, posts=posts))
    mostly_reposts = (posts - own) * 2 > posts
    is_one_way = conversation.value <= model.one_way_conversation
    if is_one_way and posts >= model.one_way_posts:
        name = "verdict-one_way-reposts" if mostly_reposts else "verdict-one_way"
        confidence = min(0.95, 0.6 + (model.one_way_conversation - conversation.value) / 60)
        return Assessment("one_way", round(confidence, 3), message(name, replies=replies, posts=posts))
    alike = own > 0 and not human and _alike_in_style(timeline, weights)
    if repeats and (alike or replies * 2 > own):
        return _unsure(how, MIXED, replies=replies)
    if alike:
        return _unsure("alike", MIXED)
    if mostly_reposts:
        name = "verdict-one_way-reposts" if own else "verdict-unsure-reposts"
        return Assessment("unsure", MIXED, message(name))
    return _unsure("few", MIXED, posts=posts) if is_one_way else _unsure("mixed", MIXED)
