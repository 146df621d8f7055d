"""Limits of kindness: how much it can be, whatever kind words are added.

Kind words are cheap to write for somebody who wants a high number: from a few phrases, to accounts of one's own, or
copied from others. What is dear is to talk with many people, again and again, or to be there for weeks. So kindness
needs one of them (law L5), and harsh words to the same person again and again are not made up for by kind words to
others.

The value of a limit on kind words only rises, and that of a limit on harsh words only falls, with a friendly reply
(law L2). The curves in model.json turn a value into the most that kindness can be.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from server.scoring.harsh_posts import HarshPost, harsh_posts
from server.scoring.messages import message
from server.scoring.near_duplicates import FEWEST_WORDS
from server.scoring.signals.kindness import KIND_DIMENSIONS, kinds_of, share_of_judged_posts
from server.scoring.signals.measurement import make_signal
from server.scoring.text import LIKELY, TextPrediction
from server.scoring.timeline import Timeline, TimelineEntry
from shared_schema.records import Signal
from shared_schema.times import DAY

ORDINARY, ORDINARY_DIMENSION = 0.15, 0.3  # kindness, and probability of a dimension, below which a reply just talks
AGAIN_AND_AGAIN = 3  # different harsh posts to one person
COPIED_AGAIN = 5  # or so many, the same words among them
MOST_REACHED = 50  # people who are counted; far more than any limit needs
OTHER_PERSON = 0.25  # what somebody counts who got replies, but no kind words
FIRST_DAYS = 7  # days on which anybody can post for a purpose; only later ones count
LATER_DAY = 0.5  # what a later day with ordinary posts counts, in ordinary replies
LEAST_SHARE = 0.2  # of the posts to that person: less is a few bad moments among many others


def _is_harassment(harsh: list[HarshPost], posts_to_them: int) -> bool:
    """Whether harsh posts that are aimed at one person are more than a few moments among all posts to them."""
    different = len({post.entry.words for post in harsh})
    enough = different >= AGAIN_AND_AGAIN or len(harsh) >= COPIED_AGAIN
    return enough and len(harsh) >= LEAST_SHARE * posts_to_them


def repeated_harshness(timeline: Timeline) -> Signal | None:
    """The most harsh posts aimed at one person, where they are at least three; banter and replies to abuse are not."""
    by_person: dict[str, list[HarshPost]] = defaultdict(list)
    for post in harsh_posts(timeline):
        if post.recipient is not None and post.aimed and post.is_unprovoked:
            by_person[post.recipient].append(post)
    if not by_person:
        return None
    written_to: dict[str, int] = defaultdict(int)
    for entry, _ in timeline.judged_posts:
        written_to[entry.recipient or ""] += 1
    harassed = [posts for name, posts in by_person.items() if _is_harassment(posts, written_to[name])]
    if not harassed:
        return None
    cited = [post.entry for posts in harassed for post in posts]
    sentence = message("repeated_harshness", count=len(cited), people=len(harassed))
    return make_signal("repeated_harshness", max(map(len, harassed)), sentence, cited)


def harsh_share(timeline: Timeline) -> Signal | None:
    """Share of the judged posts with harsh words, as in `hostility`; 0 to 1."""
    harsh = [post for post in harsh_posts(timeline) if post.weight]
    if not harsh:
        return None
    return make_signal(
        "harsh_share",
        share_of_judged_posts(timeline, sum(post.weight for post in harsh)),
        message("harsh_share", count=len(harsh), posts=len(timeline.judged_posts)),
        [post.entry for post in harsh],
    )


def _is_kind(entry: TimelineEntry, prediction: TextPrediction) -> bool:
    if max(kinds_of(prediction.dimensions)) < LIKELY:
        return False
    likely = {name for name in KIND_DIMENSIONS if prediction.dimensions[name] >= LIKELY}
    return bool(likely if entry.is_reply else likely - {"interest", "respect"})


def kindness_reach(timeline: Timeline) -> Signal | None:
    """Different people who got kind words, and a quarter of the others who got replies; each in words of their own.

    A reply counts as one person where its recipient is not known. The same words to many count for one person. At most
    MOST_REACHED.
    """
    if not timeline.replies_known:
        return None
    kind: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    anything: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)
    people: set[str] = set()
    addressed = []
    for entry, prediction in timeline.judged_posts:
        if not entry.is_reply and entry.recipient is None:
            continue
        person = entry.recipient or f"#{entry.id}"
        is_kind = _is_kind(entry, prediction)
        if is_kind:
            kind[_wording(timeline, entry)][person] = None
            people.add(person)
            addressed.append(entry)
        if is_kind or entry.is_reply:
            anything[_wording(timeline, entry)][person] = None
    reached = _largest_matching(kind)
    repeats = len(addressed) - len(kind)
    mostly_repeated = reached < MOST_REACHED and reached * 2 < len(people)
    sentence = (
        message("stock_phrases", count=repeats)
        if mostly_repeated and repeats
        else message("kindness_reach", people=len(people))
    )
    others = max(0, _largest_matching(anything) - reached)
    return make_signal("kindness_reach", min(reached + OTHER_PERSON * others, MOST_REACHED), sentence, addressed)


def _wording(timeline: Timeline, entry: TimelineEntry) -> tuple[str, ...]:
    """The same for posts with nearly the same words."""
    if len(entry.words) < FEWEST_WORDS:
        return entry.words
    return (timeline.near_duplicates.get(entry.id, entry.id),)


def _largest_matching(people_by_words: Mapping[tuple[str, ...], Iterable[str]]) -> int:
    """The most pairs of words and a person who got them, no words and no person in two pairs; at most MOST_REACHED."""
    words_of_person: dict[str, tuple[str, ...]] = {}

    def finds_person(words: tuple[str, ...], tried: set[str]) -> bool:
        for person in people_by_words[words]:
            if person not in tried:
                tried.add(person)
                holder = words_of_person.get(person)
                if holder is None or finds_person(holder, tried):
                    words_of_person[person] = words
                    return True
        return False

    for words in people_by_words:
        if len(words_of_person) < MOST_REACHED:  # which also bounds the depth
            finds_person(words, set())
    return len(words_of_person)


def ordinary_replies(timeline: Timeline) -> Signal | None:
    """Replies without kind words to people who got at least two different ones: the talk that kind words are part of.

    A reply whose recipient is not known counts. Days with ordinary posts of any sort, after the first week of them,
    count as half a reply each: who is there for weeks is no campaign.
    """
    if not timeline.replies_known:
        return None
    returned_to = {
        name for name, replies in timeline.replies_by_person.items() if len({reply.words for reply in replies}) >= 2
    }
    ordinary = [entry for entry, prediction in timeline.predictions if _is_ordinary(prediction)]
    replies = [entry for entry in ordinary if entry.is_reply and (not entry.reply_to or entry.reply_to in returned_to)]
    days = {entry.time // DAY for entry in ordinary if entry.time is not None}
    value = len(replies) + LATER_DAY * max(0, len(days) - FIRST_DAYS)
    return make_signal("ordinary_replies", value, message("ordinary_replies", count=len(replies)), replies)


def _is_ordinary(prediction: TextPrediction) -> bool:
    """Whether a post is neither kind nor possibly so."""
    return prediction.kind < ORDINARY and max(kinds_of(prediction.dimensions)) < ORDINARY_DIMENSION
