"""Signals of conversation: does the account talk with people, or only at them?

Law L2 shapes them. An added answer raises the reply share and can only raise the counts of partners, turns and
people reached; links and questions are measured on posts that answer nobody, so an answer never moves them.
"""

from __future__ import annotations

from math import log2

from server.scoring.signals.measured import measured, shrunk
from server.scoring.timeline import Entry, Timeline
from shared_schema import times
from shared_schema.records import Signal

PRIOR_SHARE, PRIOR_POSTS = 0.25, 6.0  # before anything is known: one post in four answers someone
LITTLE_FOLLOWED = 150  # followers; an absolute bound, published on the "How it works" page
NEW_DAYS = 30.0


def reply_share(timeline: Timeline) -> Signal | None:
    """Share of all posts that answer someone else, drawn towards one in four where there are few."""
    if not timeline.answers_known:
        return None
    answers, posts = len(timeline.answers), len(timeline.entries)
    value = (answers + PRIOR_SHARE * PRIOR_POSTS) / (posts + PRIOR_POSTS)
    level = "none" if not answers else "low" if value < PRIOR_SHARE else "high"
    return measured("reply_share", value, f"reply_share.{level}", timeline.answers, answers=answers, posts=posts)


def partners(timeline: Timeline) -> Signal | None:
    """How many different people were answered, in doublings (log2 of 1 + people)."""
    people = len(timeline.answered)
    if not people:
        return None
    firsts = [answers[0] for answers in timeline.answered.values()]
    return measured("partners", log2(1 + people), "partners", firsts, people=people)


def turns(timeline: Timeline) -> Signal | None:
    """How many people were answered at least twice, in doublings."""
    again = [answers for answers in timeline.answered.values() if len(answers) >= 2]
    if not again:
        return None
    posts = [entry for answers in again for entry in answers[:2]]
    return measured("turns", log2(1 + len(again)), "turns", posts, people=len(again))


def is_little_heard(entry: Entry) -> bool:
    """Whether the answered account is known to be little followed (≤ 150) or was new (≤ 30 days) at the time."""
    post = entry.post
    if post.answered_followers is not None and post.answered_followers <= LITTLE_FOLLOWED:
        return True
    made = times.parse(post.answered_created_at)
    if made is None or entry.time is None:
        return False
    return 0 <= entry.time - made.timestamp() <= NEW_DAYS * 86_400


def reaching_out(timeline: Timeline) -> Signal | None:
    """How many little heard people were answered, in doublings."""
    reached = [
        next(entry for entry in answers if is_little_heard(entry))
        for answers in timeline.answered.values()
        if any(is_little_heard(entry) for entry in answers)
    ]
    if not reached:
        return None
    return measured("reaching_out", log2(1 + len(reached)), "reaching_out", reached, people=len(reached))


def questions(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody in which something is asked, without a link."""
    asking = [e for e in timeline.originals if not e.has_link and ("?" in e.body or "？" in e.body)]
    if not asking:
        return None
    total = len(timeline.originals)
    return measured("questions", len(asking) / total, "questions", asking, weight=shrunk(total, 10), count=len(asking))


def links(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody which carry a link."""
    total = len(timeline.originals)
    linking = [entry for entry in timeline.originals if entry.has_link]
    if not linking:
        return None
    return measured(
        "links", len(linking) / total, "links", linking, weight=shrunk(total, 10), count=len(linking), posts=total
    )


def reposts(timeline: Timeline) -> Signal | None:
    """Share of all posts that pass on somebody else's words, drawn towards none where there are few."""
    passed = [entry for entry in timeline.entries if entry.is_repost]
    if not passed:
        return None
    total = len(timeline.entries)
    return measured("reposts", len(passed) / (total + PRIOR_POSTS), "reposts", passed, count=len(passed), posts=total)
