"""Signals of conversation: does the account talk with people, or only at them?

Law L2 shapes them. Every share of answers is taken of those answers and the posts that answer nobody, so an answer of
another kind never lowers it; links, questions, chat and voice are measured on posts that answer nobody, so an answer
never moves them.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from server.scoring import lexicon
from server.scoring.signals.measurement import measured, shrunk
from server.scoring.timeline import Entry, Timeline
from shared_schema import times
from shared_schema.records import Signal

PRIOR_POSTS = 6.0  # what is usual weighs as much as so many posts
PRIOR_ANSWERS = {"reply_share": 1.5, "returning_answers": 0.5, "questions_to_others": 0.2, "chat_in_answers": 0.2}
LITTLE_FOLLOWED = 150  # followers; an absolute bound, published on the "How it works" page
NEW_DAYS = 30.0
SHORT = 40  # characters
ORIGINALS_HALF = 10  # posts that answer nobody at which what they show counts half
ANSWERS_HALF = 5  # answers at which a talkative manner counts half


def _against_silence(timeline: Timeline, name: str, answers: int) -> float:
    """Answers of a kind as a share of themselves and all posts that answer nobody, drawn towards what is usual."""
    silent = len(timeline.entries) - len(timeline.answers)
    return (answers + PRIOR_ANSWERS[name]) / (answers + silent + PRIOR_POSTS)


def reply_share(timeline: Timeline) -> Signal | None:
    """Share of all posts that answer someone else, drawn towards one in four where there are few."""
    if not timeline.answers_known:
        return None
    answers, posts = len(timeline.answers), len(timeline.entries)
    value = _against_silence(timeline, "reply_share", answers)
    level = "none" if not answers else "low" if value < 0.25 else "high"
    return measured("reply_share", value, f"reply_share.{level}", timeline.answers, answers=answers, posts=posts)


def partners(timeline: Timeline) -> Signal | None:
    """How many different people were answered, in doublings (log2 of 1 + people)."""
    people = len(timeline.answered)
    if not people:
        return None
    firsts = [answers[0] for answers in timeline.answered.values()]
    return measured("partners", log2(1 + people), "partners", firsts, people=people)


def returning_answers(timeline: Timeline) -> Signal | None:
    """Answers to people who are answered at least twice, as a share of them and the posts that answer nobody."""
    if not timeline.answers_known:
        return None
    again = [answers for answers in timeline.answered.values() if len(answers) >= 2]
    posts = [entry for answers in again for entry in answers]
    value = _against_silence(timeline, "returning_answers", len(posts))
    sentence = "returning_answers" if again else "returning_answers.none"
    return measured("returning_answers", value, sentence, posts, people=len(again), count=len(posts))


def questions_to_others(timeline: Timeline) -> Signal | None:
    """Answers that ask something, as a share of them and the posts that answer nobody."""
    if not timeline.answers_known:
        return None
    asking = [entry for entry in timeline.answers if _asks(entry)]
    value = _against_silence(timeline, "questions_to_others", len(asking))
    sentence = "questions_to_others" if asking else "questions_to_others.none"
    return measured("questions_to_others", value, sentence, asking, count=len(asking))


def chat_in_answers(timeline: Timeline) -> Signal | None:
    """Answers that laugh or chat, as a share of them and the posts that answer nobody."""
    if not timeline.answers_known:
        return None
    chatting = [entry for entry in timeline.answers if lexicon.is_casual(entry.body, entry.words)]
    value = _against_silence(timeline, "chat_in_answers", len(chatting))
    sentence = "chat_in_answers" if chatting else "chat_in_answers.none"
    return measured("chat_in_answers", value, sentence, chatting, count=len(chatting))


def _asks(entry: Entry) -> bool:
    return "?" in entry.body or "？" in entry.body or "؟" in entry.body


def is_little_heard(entry: Entry) -> bool:
    """Whether the answered account is known to be little followed (≤ 150) or was new (≤ 30 days) at the time."""
    post = entry.post
    if post.replied_to_followers is not None and post.replied_to_followers <= LITTLE_FOLLOWED:
        return True
    made = times.parse(post.replied_to_created_at)
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


def _of_originals(timeline: Timeline, name: str, found: Sequence[Entry], weight: float = 1.0) -> Signal | None:
    """Share of the posts that answer nobody, weighed by how many there are and by `weight`."""
    originals = [entry for entry in timeline.originals if entry.body or entry.has_link]
    if not originals or not timeline.answers_known:
        return None
    return measured(
        name,
        len(found) / len(originals),
        name if found else f"{name}.none",
        found,
        weight=weight * shrunk(len(originals), ORIGINALS_HALF),
        count=len(found),
        posts=len(originals),
    )


def links(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody which carry a link."""
    return _of_originals(timeline, "links", [entry for entry in timeline.originals if entry.has_link])


def group_voice(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody which say "we", as those who speak for many do."""
    grammar = lexicon.GRAMMAR.get(timeline.originals_language or "")
    if grammar is None:
        return None
    plural = [entry for entry in timeline.originals if not grammar.group_voice.isdisjoint(entry.words)]
    return _of_originals(timeline, "group_voice", plural)


def _beside_answers(timeline: Timeline) -> float:
    """How one writes speaks for talk only beside answers: 0 without any, one half at five, towards 1 for many."""
    return shrunk(len(timeline.answers), ANSWERS_HALF)


def questions(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody in which something is asked, without a link; beside answers only."""
    asking = [entry for entry in timeline.originals if _asks(entry) and not entry.has_link]
    return _of_originals(timeline, "questions", asking, _beside_answers(timeline))


def short_remarks(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody which are shorter than forty characters; beside answers only."""
    short = [entry for entry in timeline.originals if entry.body and len(entry.body) < SHORT]
    return _of_originals(timeline, "short_remarks", short, _beside_answers(timeline))


def chat(timeline: Timeline) -> Signal | None:
    """Share of the posts that answer nobody which laugh or chat; beside answers only."""
    chatting = [entry for entry in timeline.originals if lexicon.is_casual(entry.body, entry.words)]
    return _of_originals(timeline, "chat", chatting, _beside_answers(timeline))
