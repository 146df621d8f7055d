"""Signals of conversation: does the account talk with people, or only at them?

Law L2 shapes them: a reply never lowers a signal. Shares of replies leave out replies of other kinds, and links,
questions, casual talk and "we" are measured on original posts (posts that are not replies) only.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from server.scoring import lexicon
from server.scoring.messages import message
from server.scoring.published_bounds import FEW_FOLLOWERS
from server.scoring.signals.measurement import make_signal, shrinkage
from server.scoring.timeline import Timeline, TimelineEntry
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.records import Signal

PRIOR_POSTS = 6.0  # the usual share weighs as much as this many posts
PRIOR_REPLIES = {"reply_share": 1.5, "follow_up_replies": 0.5, "questions_in_replies": 0.2, "casual_replies": 0.2}
LOW_REPLY_SHARE = 0.25
SHORT_POST = 40  # characters
HALF_ORIGINALS = 10  # original posts at which their signals count half
HALF_REPLIES = 5  # replies at which a talkative style counts half
QUESTION_MARKS = "?？؟"


def _share_beside_originals(timeline: Timeline, name: str, replies: int) -> float:
    """`replies` as a share of themselves and all original posts and reposts, drawn towards the usual share."""
    others = len(timeline.entries) - len(timeline.replies)
    return (replies + PRIOR_REPLIES[name]) / (replies + others + PRIOR_POSTS)


def reply_share(timeline: Timeline) -> Signal | None:
    """Share of all posts that are replies, drawn towards one in four where there are few posts; 0 to 1."""
    if not timeline.replies_known:
        return None
    replies, posts = len(timeline.replies), len(timeline.entries)
    value = _share_beside_originals(timeline, "reply_share", replies)
    level = "none" if not replies else "low" if value < LOW_REPLY_SHARE else "high"
    sentence = message(f"reply_share-{level}", replies=replies, posts=posts)
    return make_signal("reply_share", value, sentence, timeline.replies)


def people_replied_to(timeline: Timeline) -> Signal | None:
    """Different people replied to: log2(1 + people)."""
    people = len(timeline.replies_by_person)
    if not people:
        return None
    firsts = [replies[0] for replies in timeline.replies_by_person.values()]
    return make_signal("people_replied_to", log2(1 + people), message("people_replied_to", people=people), firsts)


def _reply_kind(timeline: Timeline, name: str, replies: Sequence[TimelineEntry], **values: int) -> Signal | None:
    """The signal of a kind of reply: its share beside the original posts, 0 to 1."""
    if not timeline.replies_known:
        return None
    sentence = message(name, **values) if replies else message(f"{name}-none")
    return make_signal(name, _share_beside_originals(timeline, name, len(replies)), sentence, replies)


def follow_up_replies(timeline: Timeline) -> Signal | None:
    """Replies to people who got at least two, as a share of them and the original posts; 0 to 1."""
    conversations = [replies for replies in timeline.replies_by_person.values() if len(replies) >= 2]
    followed_up = [reply for replies in conversations for reply in replies]
    return _reply_kind(timeline, "follow_up_replies", followed_up, people=len(conversations))


def questions_in_replies(timeline: Timeline) -> Signal | None:
    """Replies that ask something, as a share of them and the original posts; 0 to 1."""
    asking = [reply for reply in timeline.replies if contains_questions(reply)]
    return _reply_kind(timeline, "questions_in_replies", asking, count=len(asking))


def casual_replies(timeline: Timeline) -> Signal | None:
    """Replies that laugh or chat, as a share of them and the original posts; 0 to 1."""
    casual = [reply for reply in timeline.replies if lexicon.is_casual(reply.body, reply.words)]
    return _reply_kind(timeline, "casual_replies", casual, count=len(casual))


def contains_questions(entry: TimelineEntry) -> bool:
    """Whether a post asks something."""
    return any(mark in entry.body for mark in QUESTION_MARKS)


def is_outreach(entry: TimelineEntry) -> bool:
    """Whether the account replied to is known to have few followers (≤ 150) or was new (≤ 30 days) at the time."""
    post = entry.post
    if post.replied_to_followers is not None and post.replied_to_followers <= FEW_FOLLOWERS:
        return True
    created = times.parse(post.replied_to_created_at)
    if created is None or entry.time is None:
        return False
    return 0 <= entry.time - created.timestamp() <= NEW_ACCOUNT_DAYS * 86_400


def reaching_out(timeline: Timeline) -> Signal | None:
    """People replied to who are new or have few followers: log2(1 + people)."""
    reached = [
        next(reply for reply in replies if is_outreach(reply))
        for replies in timeline.replies_by_person.values()
        if any(is_outreach(reply) for reply in replies)
    ]
    if not reached:
        return None
    return make_signal("reaching_out", log2(1 + len(reached)), message("reaching_out", people=len(reached)), reached)


def _share_of_originals(
    timeline: Timeline, name: str, chosen: Sequence[TimelineEntry], weight: float = 1.0
) -> Signal | None:
    """Share of the original posts, 0 to 1, weighted by how many there are and by `weight`."""
    originals = [entry for entry in timeline.originals if entry.body or entry.has_link]
    if not originals or not timeline.replies_known:
        return None
    return make_signal(
        name,
        len(chosen) / len(originals),
        message(name if chosen else f"{name}-none", count=len(chosen), posts=len(originals)),
        chosen,
        weight=weight * shrinkage(len(originals), HALF_ORIGINALS),
    )


def links(timeline: Timeline) -> Signal | None:
    """Share of the original posts that carry a link, 0 to 1."""
    return _share_of_originals(timeline, "links", [entry for entry in timeline.originals if entry.has_link])


def first_person_plural(timeline: Timeline) -> Signal | None:
    """Share of the original posts that say "we", 0 to 1; None in languages without a list of pronouns."""
    grammar = lexicon.GRAMMAR.get(timeline.originals_language or "")
    if grammar is None:
        return None
    plural = [entry for entry in timeline.originals if not grammar.first_person_plural.isdisjoint(entry.words)]
    return _share_of_originals(timeline, "first_person_plural", plural)


def _reply_weight(timeline: Timeline) -> float:
    """The weight of a talkative style, 0 to 1: it says something about conversation only beside replies."""
    return shrinkage(len(timeline.replies), HALF_REPLIES)


def questions(timeline: Timeline) -> Signal | None:
    """Share of the original posts that ask something and carry no link, 0 to 1; weighted by the replies."""
    asking = [entry for entry in timeline.originals if contains_questions(entry) and not entry.has_link]
    return _share_of_originals(timeline, "questions", asking, _reply_weight(timeline))


def short_posts(timeline: Timeline) -> Signal | None:
    """Share of the original posts with fewer than forty characters, 0 to 1; weighted by the replies."""
    short = [entry for entry in timeline.originals if entry.body and len(entry.body) < SHORT_POST]
    return _share_of_originals(timeline, "short_posts", short, _reply_weight(timeline))


def casual_posts(timeline: Timeline) -> Signal | None:
    """Share of the original posts that laugh or chat, 0 to 1; weighted by the replies."""
    casual = [entry for entry in timeline.originals if lexicon.is_casual(entry.body, entry.words)]
    return _share_of_originals(timeline, "casual_posts", casual, _reply_weight(timeline))
