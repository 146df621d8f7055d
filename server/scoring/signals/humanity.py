"""Signals of humanity: does a person write here?

One-way is not automated: nothing here rests on whether an account answers people, except that answering speaks
*for* a person. What speaks against one is repetition, clockwork and what the account says of itself.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from math import log, log2

from server.scoring import lexicon, messages
from server.scoring.signals.measurement import measured, shrunk
from server.scoring.timeline import Timeline
from shared_schema.records import Signal

CLOCK_GAPS = 12  # gaps needed before a spacing can be called clockwork
CLOCK_CANDIDATES = 5
CLOCK_TOLERANCE = 0.02  # a gap within 2 % of the common one …
CLOCK_SLACK = (2.0, 60.0)  # … but at least 2 s and at most a minute: who posts each morning at about eight is no clock
LONGEST_GAP = 26 * 3600.0


def declared_automation(timeline: Timeline) -> Signal | None:
    """1 where the network's flag or the profile's own words say that the account is automated."""
    if timeline.declared_bot:
        return measured("declared_automation", 1, "declared_automation.flag")
    said = lexicon.statement(timeline.bio, lexicon.DECLARES_AUTOMATION, lexicon.DENIES_AUTOMATION)
    if said is None:
        return None
    return measured("declared_automation", 1, "declared_automation.bio", quote=said[:80])


def automation_client(timeline: Timeline) -> Signal | None:
    """Share of the own posts with a known client that a posting program sent."""
    known = [entry for entry in timeline.own if entry.post.client]
    sent = [entry for entry in known if lexicon.is_automation_client(entry.post.client)]
    if not sent:
        return None
    client = Counter(entry.post.client for entry in sent).most_common(1)[0][0]
    return measured(
        "automation_client",
        len(sent) / len(known),
        "automation_client",
        sent,
        weight=shrunk(len(known), 5),
        count=len(sent),
        client=client,
    )


def returning(timeline: Timeline) -> Signal | None:
    """How many people were answered at least twice in different words, in doublings."""
    echoed = timeline.echoes
    fresh = [[e for e in answers if e.id not in echoed] for answers in timeline.answered.values()]
    again = [answers for answers in fresh if len(answers) >= 2]
    if not again:
        return None
    posts = [entry for answers in again for entry in answers[:2]]
    return measured("returning", log2(1 + len(again)), "returning", posts, people=len(again))


def echoes(timeline: Timeline) -> Signal | None:
    """Share of the own posts that nearly repeat an earlier one (word runs of three, links and numbers set aside)."""
    repeated = [entry for entry in timeline.own if entry.id in timeline.echoes]
    if not repeated:
        return None
    total = len(timeline.own)
    return measured(
        "echoes", len(repeated) / total, "echoes", repeated, weight=shrunk(total, 8), count=len(repeated), posts=total
    )


def common_gap(timeline: Timeline) -> tuple[float, float] | None:
    """The spacing that fits most gaps between posts: (seconds, share of the gaps it fits), or None.

    A gap fits a spacing when it is one or up to four times it, within 2 % and a minute. Posts of the same moment
    (threads, imports) are no spacing.
    """
    if not timeline.clock_known:
        return None
    moments = timeline.moments
    gaps = [b - a for a, b in pairwise(moments) if 20 <= b - a <= LONGEST_GAP]
    if len(gaps) < CLOCK_GAPS or len(gaps) * 2 < len(moments) - 1:
        return None
    # Gaps within 2 % of each other share a bucket; only the fullest buckets can be the common spacing.
    buckets: dict[int, list[float]] = {}
    for gap in gaps:
        buckets.setdefault(round(log(gap) / CLOCK_TOLERANCE), []).append(gap)
    best_gap, best_share = 0.0, 0.0
    for bucket in sorted(buckets.values(), key=lambda bucket: (-len(bucket), bucket[0]))[:CLOCK_CANDIDATES]:
        gap = sorted(bucket)[len(bucket) // 2]
        tolerance = min(CLOCK_SLACK[1], max(CLOCK_SLACK[0], CLOCK_TOLERANCE * gap))
        if tolerance * 12 > gap:  # a short spacing fits everything
            continue
        fitting = sum(abs(other - gap * min(4, max(1, round(other / gap)))) <= tolerance for other in gaps)
        if fitting / len(gaps) > best_share:
            best_gap, best_share = gap, fitting / len(gaps)
    return (best_gap, best_share) if best_share else None


def clockwork(timeline: Timeline) -> Signal | None:
    """Share of the gaps between posts that one and the same spacing explains."""
    found = common_gap(timeline)
    if found is None:
        return None
    gap, share = found
    weight = shrunk(len(timeline.moments), 8)
    return measured("clockwork", share, "clockwork", timeline.own, weight=weight, gap=messages.duration(gap))


def echoed_answers(timeline: Timeline) -> Signal | None:
    """Share of the answered people who got nearly the same words as somebody else before them."""
    echoed = timeline.echoes
    people = [answers for answers in timeline.answered.values() if all(entry.id in echoed for entry in answers)]
    if len(people) < 3:
        return None
    posts = [answers[0] for answers in people]
    return measured(
        "echoed_answers",
        len(people) / len(timeline.answered),
        "echoed_answers",
        posts,
        weight=shrunk(len(timeline.answered), 5),
        people=len(people),
    )
