"""Signals of humanity: does a person write here?

A one-way account is not an automated one, so not replying never counts against humanity; replying counts for it. What
counts against it is repetition, clockwork, and the account's own statement. Patterns of automation are in patterns.py.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import log, log2
from statistics import fmean

from server.scoring import lexicon
from server.scoring.declarations import find_declaration
from server.scoring.messages import interval, message
from server.scoring.own_words import is_game_result, returns_in_own_words
from server.scoring.signals.measurement import MOST_CITED_POSTS, make_signal, shrinkage
from server.scoring.signals.traits import deviation, quietest_posts
from server.scoring.timeline import Timeline, measured_once
from shared_schema.records import Signal
from shared_schema.times import DAY, HOUR, WEEK

HALF_CLIENTS = 5  # posts with a known client at which the signal counts half
HALF_POSTS = 8  # own posts at which repetition and clockwork count half
HALF_PEOPLE = 5  # people replied to at which repeated replies count half
FEWEST_PEOPLE = 3
FEWEST_GAPS = 12
SHORTEST_GAP, LONGEST_GAP = 20.0, 26 * HOUR  # seconds; shorter gaps are threads and imports
INTERVAL_CANDIDATES = 5
INTERVAL_TOLERANCE = 0.02  # share of the interval
TOLERANCE_BOUNDS = (2.0, 60.0)  # seconds; a person who posts every morning at about eight is outside them
MOST_MULTIPLES = 4
REGULAR = 0.85  # share of the gaps that one interval fits, from which it is the rhythm of the account
LONGEST_REGULAR = 6.5 * HOUR  # seconds; a longer interval is an alarm or a scheduler, not a program that never rests
FEWEST_WEEK_POSTS = 10
ALL_HOURS = 0.85  # evenness of the hours of the day from which posts come round the clock
SIMILAR_GAPS = 0.53  # evenness of the kinds of pause up to which pauses are similar
EVEN_GAPS = 0.5  # spread of the pauses, as a share of their mean, up to which they are even
GAP_KINDS = (60.0, 300.0, 900.0, HOUR, 6 * HOUR, DAY)  # seconds: where one kind of pause ends


def declared_automation(timeline: Timeline) -> Signal | None:
    """1 where the network, or the profile in its own words, says that the account is automated.

    The profile's words, and a label that the account set itself, count only where the posts do not talk with people.
    """
    if timeline.declared_bot and not timeline.flag_is_own_label:
        return make_signal("declared_automation", 1, message("declared_automation-flag"))
    if returns_in_own_words(timeline):
        return None
    if timeline.declared_bot:
        return make_signal("declared_automation", 1, message("declared_automation-label"))
    declaration = find_declaration(timeline.bio, timeline.display_name)
    if declaration is None or declaration.kind != "automated":
        return None
    reason = "declared_automation-wording" if declaration.is_learned else "declared_automation-bio"
    return make_signal("declared_automation", 1, message(reason, quote=declaration.quote))


def automation_client(timeline: Timeline) -> Signal | None:
    """Share of the own posts with a known client that a posting tool sent, 0 to 1."""
    known = [entry for entry in timeline.own if entry.post.client]
    automatic = [entry for entry in known if lexicon.is_automation_client(entry.post.client)]
    if not automatic:
        return None
    client = Counter(entry.post.client or "" for entry in automatic).most_common(1)[0][0]
    return make_signal(
        "automation_client",
        len(automatic) / len(known),
        message("automation_client", count=len(automatic), client=client),
        automatic,
        weight=shrinkage(len(known), HALF_CLIENTS),
    )


def repeat_conversations(timeline: Timeline) -> Signal | None:
    """People who got at least two replies in different words: log2(1 + people)."""
    repeated = timeline.near_duplicates
    fresh = [
        [reply for reply in replies if reply.id not in repeated] for replies in timeline.replies_by_person.values()
    ]
    conversations = [replies for replies in fresh if len(replies) >= 2]
    if not conversations:
        return None
    return make_signal(
        "repeat_conversations",
        log2(1 + len(conversations)),
        message("repeat_conversations", people=len(conversations)),
        [reply for replies in conversations for reply in replies[:2]],
    )


def near_duplicates(timeline: Timeline) -> Signal | None:
    """Share of the own posts that nearly repeat an earlier one, 0 to 1; see `Timeline.near_duplicates`.

    Results of games do not count: they have one layout, and what differs is drawn.
    """
    repeated = [entry for entry in timeline.own if entry.id in timeline.near_duplicates and not is_game_result(entry)]
    if not repeated:
        return None
    posts = len(timeline.own)
    return make_signal(
        "near_duplicates",
        len(repeated) / posts,
        message("near_duplicates", count=len(repeated), posts=posts),
        repeated,
        weight=shrinkage(posts, HALF_POSTS),
    )


@measured_once
def common_interval(timeline: Timeline) -> tuple[float, float] | None:
    """The interval that fits most gaps between posts: (seconds, share of the gaps that it fits), or None.

    A gap fits an interval when it is one to four times as long, within 2 % but at most a minute.
    """
    if not timeline.clock_known:
        return None
    moments = timeline.moments
    gaps = [gap for a, b in pairwise(moments) if SHORTEST_GAP <= (gap := b - a) <= LONGEST_GAP]
    if len(gaps) < FEWEST_GAPS or len(gaps) * 2 < len(moments) - 1:
        return None
    # Gaps within 2 % of each other share a bucket; only the fullest buckets can hold the common interval.
    buckets: dict[int, list[float]] = {}
    for gap in gaps:
        buckets.setdefault(round(log(gap) / INTERVAL_TOLERANCE), []).append(gap)
    fullest = sorted(buckets.values(), key=lambda bucket: (-len(bucket), bucket[0]))[:INTERVAL_CANDIDATES]
    best_interval, best_share = 0.0, 0.0
    for bucket in fullest:
        interval = sorted(bucket)[len(bucket) // 2]
        tolerance = min(TOLERANCE_BOUNDS[1], max(TOLERANCE_BOUNDS[0], INTERVAL_TOLERANCE * interval))
        if tolerance * 12 > interval:  # a short interval would fit any gap
            continue
        longest = interval * MOST_MULTIPLES
        fitting = sum(
            [
                (gap - longest if gap > longest else abs(gap - interval * (round(gap / interval) or 1))) <= tolerance
                for gap in gaps
            ]
        )
        if fitting / len(gaps) > best_share:
            best_interval, best_share = interval, fitting / len(gaps)
    return (best_interval, best_share) if best_share else None


def is_regular(timeline: Timeline) -> bool:
    """Whether one short interval fits nearly all gaps between posts."""
    found = common_interval(timeline)
    return found is not None and found[0] <= LONGEST_REGULAR and found[1] >= REGULAR


def clockwork(timeline: Timeline) -> Signal | None:
    """Share of the gaps between posts that one short regular interval fits, 0 to 1.

    None where the account returns to people in its own words: somebody may well write them for a scheduler.
    """
    found = common_interval(timeline)
    if found is None or found[0] > LONGEST_REGULAR or returns_in_own_words(timeline):
        return None
    seconds, share = found
    return make_signal(
        "clockwork",
        share,
        message("clockwork", gap=interval(seconds)),
        timeline.own[:MOST_CITED_POSTS],
        weight=shrinkage(len(timeline.moments), HALF_POSTS),
    )


def _evenness(counts: Iterable[int], kinds: int) -> float:
    """Entropy of the counts, from 0 (all alike) to 1 (evenly spread over `kinds`), corrected for few counts."""
    found = [count for count in counts if count]
    total = sum(found)
    entropy = -sum(count / total * log2(count / total) for count in found)
    # Miller and Madow 1955: a small sample looks less spread than what it is drawn from.
    return min(1.0, (entropy + (len(found) - 1) / (2 * total * log(2))) / log2(min(total, kinds)))


def _is_round_the_clock(moments: Sequence[float]) -> bool:
    """Whether posts come at all hours (some people do) and after similar pauses (sittings break that)."""
    hours = Counter(int(moment // HOUR) % 24 for moment in moments)
    if _evenness(hours.values(), 24) < ALL_HOURS or not quietest_posts(hours):
        return False
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    mean = fmean(gaps)
    kinds = Counter(bisect_right(GAP_KINDS, gap) for gap in gaps)
    return _evenness(kinds.values(), len(GAP_KINDS) + 1) <= SIMILAR_GAPS or deviation(gaps) <= EVEN_GAPS * mean


def round_the_clock(timeline: Timeline) -> Signal | None:
    """Share of the weeks with at least ten posts in which they came at all hours and after similar pauses, 0 to 1.

    Only weeks tell: over months the hours of nearly everybody fill up. Source: the rule that Skywatch publishes. None
    where the account returns to people in its own words, and where one regular interval is named already.
    """
    if not timeline.clock_known or returns_in_own_words(timeline) or is_regular(timeline):
        return None
    end = timeline.moments[-1]
    weeks: dict[int, list[float]] = {}
    for moment in timeline.moments:
        weeks.setdefault(int((end - moment) // WEEK), []).append(moment)
    judged = [week for week in weeks.values() if len(week) >= FEWEST_WEEK_POSTS and week[-1] - week[0] >= DAY]
    found = [week for week in judged if _is_round_the_clock(week)]
    if not found:
        return None
    posts = {moment for week in found for moment in week}
    return make_signal(
        "round_the_clock",
        len(found) / len(judged),
        message("round_the_clock", count=len(found)),
        [entry for entry in timeline.own if entry.time in posts],
        weight=shrinkage(sum(map(len, judged)), HALF_POSTS),
    )


def near_duplicate_replies(timeline: Timeline) -> Signal | None:
    """Share of the replies that nearly repeat an earlier post, 0 to 1; None where few people got nothing else.

    It counts replies and not people, so that those who are only thanked do not hide the conversations with others.
    """
    repeated = timeline.near_duplicates
    repeats = [
        replies for replies in timeline.replies_by_person.values() if all(reply.id in repeated for reply in replies)
    ]
    if len(repeats) < FEWEST_PEOPLE:
        return None
    return make_signal(
        "near_duplicate_replies",
        sum(reply.id in repeated for reply in timeline.replies) / len(timeline.replies),
        message("near_duplicate_replies", people=len(repeats)),
        [replies[0] for replies in repeats],
        weight=shrinkage(len(timeline.replies_by_person), HALF_PEOPLE),
    )
