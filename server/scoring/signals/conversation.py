"""Signals of conversation: does the account talk with people, or only at them?

Nearly all points come from behaviour: how much of what is posted replies to somebody, whom it returns to, and when. The
manner of original posts (posts that are not replies) adds a few points at most.

Law L2 shapes the signals: a reply never lowers one. Replies are compared with posts that are no replies, so that one
kind of reply never takes from another, and manner is measured on original posts only. What is found adds points, and
what is not found takes none. Of behaviour, only a small share of replies takes points; of manner, only links do.

Some networks name nobody that a comment replies to, and some evidence has no times. Such replies count as much as
people's replies usually do, so what is unknown speaks neither for nor against an account.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log2

from server.scoring import lexicon
from server.scoring.messages import message
from server.scoring.published_bounds import FEW_FOLLOWERS
from server.scoring.signals.measurement import make_signal, shrinkage
from server.scoring.timeline import Timeline, TimelineEntry
from shared_schema import times
from shared_schema.limits import NEW_ACCOUNT_DAYS
from shared_schema.records import Message, Signal

PRIOR_POSTS = 6.0  # the usual share weighs as much as this many posts
PRIOR = {
    "reply_share": 1.5,
    "follow_up_replies": 0.5,
    "people_replied_to": 0.5,
    "several_days": 0.2,
    "quick_turns": 0.2,
    "questions_in_replies": 0.2,
}
# What one reply to somebody unnamed counts: the usual figure for each reply of people in archives.
UNNAMED = {"follow_up_replies": 0.7, "people_replied_to": 0.48, "several_days": 0.1, "quick_turns": 0.1}
# What a person counts who got several replies at unknown times: the usual share of such people in archives.
UNTIMED = {"several_days": 0.64, "quick_turns": 0.67}
LOW_REPLY_SHARE = 0.1  # the share that neither adds nor takes points
QUICK = 6 * times.HOUR  # seconds within which two replies to one person are a conversation
SHORT_POST = 40  # characters
HALF_ORIGINALS = 10  # original posts at which their signals count half
HALF_REPLIES = 1  # replies at which a talkative style counts half
QUESTION_MARKS = "?？؟"


def _share_beside_others(timeline: Timeline, name: str, replies: float) -> float:
    """`replies` as a share of themselves and all posts that are no replies, drawn towards the usual share."""
    others = len(timeline.entries) - len(timeline.replies)
    return (replies + PRIOR[name]) / (replies + others + PRIOR_POSTS)


def reply_share(timeline: Timeline) -> Signal | None:
    """Share of all posts that are replies, drawn towards one in four where there are few posts; 0 to 1."""
    if not timeline.replies_known:
        return None
    replies, posts = len(timeline.replies), len(timeline.entries)
    value = _share_beside_others(timeline, "reply_share", replies)
    if not replies:
        value = min(value, LOW_REPLY_SHARE)  # few posts say little, but add no points
    level = "none" if not replies else "low" if value < LOW_REPLY_SHARE else "high"
    sentence = message(f"reply_share-{level}", replies=replies, posts=posts)
    return make_signal("reply_share", value, sentence, timeline.replies)


def _unnamed(timeline: Timeline) -> int:
    """The replies to somebody whom the network does not name."""
    return sum(reply.reply_to is None for reply in timeline.replies)


def _beside_others(
    timeline: Timeline, name: str, found: float, expected: float, sentence: Message, cited: Sequence[TimelineEntry]
) -> Signal | None:
    """A signal of what is found in replies: its share beside the posts that are no replies, 0 to 1.

    `expected`: what replies to unnamed people, or at unknown times, usually amount to. None where nothing is found or
    expected.
    """
    if not timeline.replies_known or found + expected == 0:
        return None
    about = sentence if found >= expected else message(f"{name}-unknown")  # whichever makes more of the points
    return make_signal(name, _share_beside_others(timeline, name, found + expected), about, cited)


def people_replied_to(timeline: Timeline) -> Signal | None:
    """Different people replied to, as a share of them and the posts that are no replies; 0 to 1."""
    name, people = "people_replied_to", timeline.replies_by_person
    firsts = [replies[0] for replies in people.values()]
    expected = UNNAMED[name] * _unnamed(timeline)
    return _beside_others(timeline, name, len(people), expected, message(name, people=len(people)), firsts)


def follow_up_replies(timeline: Timeline) -> Signal | None:
    """Replies to people who got at least two, as a share of them and the posts that are no replies; 0 to 1."""
    name = "follow_up_replies"
    conversations = [replies for replies in timeline.replies_by_person.values() if len(replies) >= 2]
    followed_up = [reply for replies in conversations for reply in replies]
    expected = UNNAMED[name] * _unnamed(timeline)
    about = message(name, people=len(conversations))
    return _beside_others(timeline, name, len(followed_up), expected, about, followed_up)


def _timed(replies: Sequence[TimelineEntry]) -> list[tuple[float, TimelineEntry]]:
    """The replies whose time is known, oldest first."""
    return sorted(((reply.time, reply) for reply in replies if reply.time is not None), key=lambda pair: pair[0])


def _is_whole_day(time: float) -> bool:
    """Whether a time is only a date, which data without times of day puts at midnight."""
    return time % times.DAY == 0


def several_days(timeline: Timeline) -> Signal | None:
    """People replied to on two or more days, as a share of them and the posts that are no replies; 0 to 1."""
    name, found, unknown = "several_days", [], 0
    for replies in timeline.replies_by_person.values():
        timed = _timed(replies)
        by_day = {time // times.DAY: reply for time, reply in timed}
        if len(by_day) >= 2:
            found.append(list(by_day.values()))
        elif len(replies) >= 2 and len(timed) < len(replies):
            unknown += 1
    expected = UNNAMED[name] * _unnamed(timeline) + UNTIMED[name] * unknown
    cited = [reply for replies in found for reply in replies[:2]]
    return _beside_others(timeline, name, len(found), expected, message(name, people=len(found)), cited)


def quick_turns(timeline: Timeline) -> Signal | None:
    """People who got two replies within six hours, as a share of them and the posts that are no replies; 0 to 1."""
    name, found, unknown = "quick_turns", [], 0
    for replies in timeline.replies_by_person.values():
        timed = [(time, reply) for time, reply in _timed(replies) if not _is_whole_day(time)]
        turn = next(([one, other] for (at, one), (after, other) in pairwise(timed) if after - at <= QUICK), None)
        if turn:
            found.append(turn)
        elif len(replies) >= 2 and len(timed) < len(replies):
            unknown += 1
    expected = UNNAMED[name] * _unnamed(timeline) + UNTIMED[name] * unknown
    cited = [reply for turn in found for reply in turn]
    return _beside_others(timeline, name, len(found), expected, message(name, people=len(found)), cited)


def questions_in_replies(timeline: Timeline) -> Signal | None:
    """Replies that ask something, as a share of them and the posts that are no replies; 0 to 1."""
    name = "questions_in_replies"
    asking = [reply for reply in timeline.replies if contains_questions(reply)]
    return _beside_others(timeline, name, len(asking), 0.0, message(name, count=len(asking)), asking)


def exchanges(timeline: Timeline) -> Signal | None:
    """People who replied to the account and got a reply, and another at any time: log2(1 + people).

    Known where a network shows the thread. Replies that the account only got never count (law L1).
    """
    found = [
        next(reply for reply in replies if reply.post.in_exchange)
        for replies in timeline.replies_by_person.values()
        if len(replies) >= 2 and any(reply.post.in_exchange for reply in replies)
    ]
    if not found:
        return None
    return make_signal("exchanges", log2(1 + len(found)), message("exchanges", people=len(found)), found)


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
    return 0 <= entry.time - created.timestamp() <= NEW_ACCOUNT_DAYS * times.DAY


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
    if not chosen or not timeline.replies_known:
        return None
    return make_signal(
        name,
        len(chosen) / len(originals),
        message(name, count=len(chosen), posts=len(originals)),
        chosen,
        weight=weight * shrinkage(len(originals), HALF_ORIGINALS),
    )


def links(timeline: Timeline) -> Signal | None:
    """Share of the original posts that carry a link, 0 to 1."""
    return _share_of_originals(timeline, "links", [entry for entry in timeline.originals if entry.has_link])


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
