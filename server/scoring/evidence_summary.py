"""The line on a card about its evidence: how many posts, from when, read where, in which languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from server.scoring.languages import language_name
from server.scoring.messages import message
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.networks import networks
from shared_schema.records import Evidence, EvidenceSummary, Post

MOST_LANGUAGES_NAMED = 2
MOST_HOSTS_NAMED = 2
_MONTHS = "January February March April May June July August September October November December".split()


def summarize(evidence: Evidence, timeline: Timeline) -> EvidenceSummary:
    """The summary of the evidence, with its sentence. `timeline`: the one made of the same evidence."""
    posts = len(timeline.entries)
    first, last = _period(timeline)
    languages, not_judged = _languages(timeline)
    seen_posts = [entry.post for entry in timeline.entries if entry.post.origin == "seen"]
    seen, seen_on = len(seen_posts), _hosts(seen_posts)
    source = evidence.source or evidence.account.host or networks()[evidence.account.network].name
    sentence = message("evidence.none")
    if posts:
        how = _how(evidence, source, posts, seen, _where(seen_on))
        sentence = message("evidence", posts=posts, span=_period_in_words(first, last), how=how)
    if not_judged:
        names = " and ".join(language_name(code) for code in not_judged[:MOST_LANGUAGES_NAMED])
        sentence += " " + message("evidence.not_judged", languages=names)
    return EvidenceSummary(
        posts=posts,
        judged_posts=len(timeline.judged_posts),
        seen_posts=seen,
        seen_on=seen_on,
        origin=evidence.origin,
        source=source,
        first=times.write(first) if first else None,
        last=times.write(last) if last else None,
        languages=languages,
        not_judged_languages=not_judged,
        gathered_at=evidence.gathered_at or times.write(timeline.now),
        sentence=sentence,
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


def _period_in_words(first: datetime | None, last: datetime | None) -> str:
    if first is None or last is None:
        return ""
    if first.date() == last.date():
        return f", {day_in_words(first)} {first.year}"
    if first.year == last.year:
        return f", {day_in_words(first)} – {day_in_words(last)} {last.year}"
    return f", {day_in_words(first)} {first.year} – {day_in_words(last)} {last.year}"


def day_in_words(moment: datetime) -> str:
    """A day without its year: "3 May"."""
    return f"{moment.day} {_MONTHS[moment.month - 1]}"


def in_words(names: Sequence[str]) -> str:
    """A list as in a sentence: "a", "a and b", "a, b and c"."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _hosts(seen_posts: Iterable[Post]) -> list[str]:
    """The hosts whose pages showed these posts, those with most posts first."""
    counts = Counter(post.seen_on for post in seen_posts if post.seen_on is not None)
    return sorted(counts, key=lambda host: (-counts[host], host))


def _where(hosts: Sequence[str]) -> str:
    if not hosts:
        return ""
    named = list(hosts[:MOST_HOSTS_NAMED])
    if len(hosts) > len(named):
        named.append(message("evidence.seen.more", count=len(hosts) - len(named)))
    return message("evidence.seen.where", hosts=in_words(named))


def _how(evidence: Evidence, source: str, posts: int, seen: int, where: str) -> str:
    if evidence.origin == "fetched":
        if seen:
            return message("evidence.both", source=source, seen=seen, where=where)
        return message("evidence.fetched", source=source)
    if evidence.origin == "seen" or (seen and seen == posts):
        return message("evidence.seen", where=where)
    return message("evidence.file")
