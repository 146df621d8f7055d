"""The line on a card about its evidence: how many posts, from when, read where, in which languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from server.locales.catalog import render
from server.scoring.messages import message, network_name
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import Evidence, EvidenceSummary, Message, Post

MOST_LANGUAGES_NAMED = 2
MOST_HOSTS_NAMED = 2


def summarize(evidence: Evidence, timeline: Timeline) -> EvidenceSummary:
    """The summary of the evidence, with its sentence. `timeline`: the one made of the same evidence."""
    posts = len(timeline.entries)
    first, last = _period(timeline)
    languages, not_judged = _languages(timeline)
    seen_posts = [entry.post for entry in timeline.entries if entry.post.origin == "seen"]
    seen, seen_on = len(seen_posts), _hosts(seen_posts)
    source = evidence.source or evidence.account.host or network_name(evidence.account.network)
    about = message("evidence-none")
    if posts:
        about = _about(posts, _period_in_words(first, last), _how(evidence, source, posts, seen, seen_on))
    if not_judged:
        names = [message("language", code=code) for code in not_judged[:MOST_LANGUAGES_NAMED]]
        about = message("two-sentences", first=about, second=message("evidence-not_judged", languages=names))
    return EvidenceSummary(
        posts=posts,
        judged_posts=len(timeline.judged_posts),
        seen_posts=seen,
        seen_on=seen_on,
        origin=evidence.origin,
        source=render(source) if isinstance(source, Message) else source,
        first=times.write(first) if first else None,
        last=times.write(last) if last else None,
        languages=languages,
        not_judged_languages=not_judged,
        gathered_at=evidence.gathered_at or times.write(timeline.now),
        sentence=render(about),
        message=about,
    )


def _languages(timeline: Timeline) -> tuple[list[str], list[str]]:
    """The languages of the own posts, most used first; and those among them in which kindness is not judged."""
    counts: dict[str, int] = {}
    covered = set()
    for _, prediction in timeline.predictions:
        if prediction.language:
            counts[prediction.language] = counts.get(prediction.language, 0) + 1
            if prediction.covered:
                covered.add(prediction.language)
    used = sorted(counts, key=lambda code: (-counts[code], code))
    return used, [code for code in used if code not in covered]


def _period(timeline: Timeline) -> tuple[datetime | None, datetime | None]:
    """The times of the first and the last post whose time is known."""
    moments = [entry.time for entry in timeline.entries if entry.time is not None]
    if not moments:
        return None, None
    zone = timeline.now.tzinfo
    return datetime.fromtimestamp(min(moments), tz=zone), datetime.fromtimestamp(max(moments), tz=zone)


def _about(posts: int, period: Message | None, how: Message) -> Message:
    if period is None:
        return message("evidence", posts=posts, how=how)
    return message("evidence-dated", posts=posts, period=period, how=how)


def _period_in_words(first: datetime | None, last: datetime | None) -> Message | None:
    if first is None or last is None:
        return None
    name = "period-years"
    if first.date() == last.date():
        name = "period-day"
    elif first.year == last.year:
        name = "period-within-year"
    return message(name, first=first.date().isoformat(), last=last.date().isoformat())


def _hosts(seen_posts: Iterable[Post]) -> list[str]:
    """The hosts whose pages showed these posts, those with most posts first."""
    counts = Counter(post.seen_on for post in seen_posts if post.seen_on is not None)
    return sorted(counts, key=lambda host: (-counts[host], host))


def _how(evidence: Evidence, source: str | Message, posts: int, seen: int, hosts: Sequence[str]) -> Message:
    """How the posts were read. `hosts`: those whose pages showed some of them."""
    named: list[str | Message] = [*hosts[:MOST_HOSTS_NAMED]]
    if len(hosts) > len(named):
        named.append(message("other-sites", count=len(hosts) - len(named)))
    if evidence.origin == "fetched" and not seen:
        return message("evidence-fetched", source=source)
    if evidence.origin == "fetched":
        if named:
            return message("evidence-fetched-and-seen-on", source=source, seen=seen, hosts=named)
        return message("evidence-fetched-and-seen", source=source, seen=seen)
    if evidence.origin == "seen" or (seen and seen == posts):
        return message("evidence-seen-on", hosts=named) if named else message("evidence-seen")
    return message("evidence-file")
