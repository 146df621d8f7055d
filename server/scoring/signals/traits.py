"""Traits: small measured properties of how an account writes and when. Each is one number, or None where unknown.

Traits are no reasons by themselves: patterns.py combines them into the named patterns of automation. A trait does not
depend on the number of posts (it is a share, a probability or a spread). A trait that needs a word list is None in
languages without one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from math import log, log10, sqrt
from operator import itemgetter
from statistics import fmean
from string import ascii_letters, digits

from server.scoring import lexicon
from server.scoring.text.ascii_signs import read_signs, sign_table
from server.scoring.timeline import KEPT_TEXTS, Timeline, TimelineEntry, measured_once
from shared_schema.times import HOUR

FEWEST_POSTS = 5
FEWEST_GAPS = 8
FEWEST_TIMED_POSTS = 15
QUICK = 180.0  # seconds between two posts of one sitting
FEWEST_WORDS = 4  # shorter posts are alike by chance
PAIR_FLOOR = 1e-4  # smaller probabilities of a pair count as this one

_PUNCTUATED = re.compile(r"[.!?…:)。！？][\"”’']?$")
_TAGS_BACKWARDS = re.compile(r"\s*+(?:\w++[#＃]\s*+)+")  # read from the end: from the front, each tag would be tried
_WORD_RUN = re.compile(r"[^\W\d_]+(?:['’ ][^\W\d_]+)*")
_ASCII_WORD_RUN = re.compile("a+(?:[' ]a+)*")  # the same for what _LETTERS_AND_DIGITS has read
_OTHER_SIGNS = {chr(sign) for sign in range(128)} - {*ascii_letters, *digits}
_LETTERS_AND_DIGITS = sign_table(
    "".join(_OTHER_SIGNS), {**dict.fromkeys(ascii_letters, "a"), **dict.fromkeys(digits, "0")}
)
_DIGITS = re.compile(r"\d+")
_LINK = re.compile(r"https?://\S+")
TAG = re.compile(r"[#＃]\w+")
_MENTION = re.compile(r"@[\w.@-]+")
_FIRST_LETTER = itemgetter(0)
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")


def _share(flags: Iterable[bool]) -> float | None:
    found = list(flags)
    return sum(found) / len(found) if len(found) >= FEWEST_POSTS else None


def _written(timeline: Timeline) -> Sequence[TimelineEntry]:
    return [entry for entry in timeline.own if entry.body]


def deviation(values: Sequence[float]) -> float:
    """The standard deviation of all of them; 0 where they are equal.

    `statistics.pstdev` counts in fractions, which changes no digit that a card shows and takes five times as long.
    """
    if min(values) == max(values):  # their mean may be rounded
        return 0.0
    mean = fmean(values)
    return sqrt(fmean([(value - mean) ** 2 for value in values]))


def pair_probability(items: Iterable[Hashable]) -> float | None:
    """log10 of the probability that two different posts have the same item, unbiased; -4 where none have."""
    counts = Counter(items)
    total = counts.total()
    if total < FEWEST_POSTS:
        return None
    same = sum(count * (count - 1) for count in counts.values()) / (total * (total - 1))
    return log10(same + PAIR_FLOOR)


# How similar the posts are


def length_spread(timeline: Timeline) -> float | None:
    """Standard deviation of ln(1 + characters) over the posts."""
    lengths = [log(1 + len(entry.body)) for entry in _written(timeline)]
    return deviation(lengths) if len(lengths) >= FEWEST_POSTS else None


def style_mix(timeline: Timeline) -> float | None:
    """How much the style varies from post to post: the summed variance of eight yes-or-no marks of style, 0 to 2."""
    rows = [
        (
            entry.body[0].islower(),
            not _is_punctuated(entry.body),
            "!" in entry.body,
            "?" in entry.body,
            not entry.body.isascii() and _EMOJI.search(entry.body) is not None,
            "#" in entry.body,
            entry.has_link,
            len(entry.words) < 5,
        )
        for entry in _written(timeline)
    ]
    if len(rows) < FEWEST_POSTS:
        return None
    shares: list[float] = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return sum(share * (1 - share) for share in shares)


@lru_cache(maxsize=KEPT_TEXTS)
def _layout(text: str) -> str:
    """The layout of a text: its words, numbers, names and links replaced by one sign each."""
    # Quick looks first: most texts have none of these.
    if "://" in text:
        text = _LINK.sub("/", text)
    if "#" in text or "＃" in text:
        text = TAG.sub("#", text)
    if "@" in text:
        text = _MENTION.sub("@", text)
    if text.isascii():  # most texts: the same as below, in a third of the time
        text = read_signs(text, _LETTERS_AND_DIGITS)
        if "00" in text:
            text = _DIGITS.sub("0", text)
        return _ASCII_WORD_RUN.sub("a", text).strip()
    return _WORD_RUN.sub("a", _DIGITS.sub("0", text)).strip()


def same_layout(timeline: Timeline) -> float | None:
    """log10 of the probability that two posts have the same layout of words, signs and links."""
    return pair_probability(_layout(entry.post.text) for entry in timeline.own if len(entry.words) >= FEWEST_WORDS)


def exact_duplicates(timeline: Timeline) -> float | None:
    """log10 of the probability that two posts have exactly the same words."""
    return pair_probability(entry.words for entry in timeline.own if len(entry.words) >= FEWEST_WORDS)


# How the posts are written


@lru_cache(maxsize=KEPT_TEXTS)
def _capitals_in(body: str) -> float | None:
    """Share of the words that begin with a capital; None where they are few or their script has no capitals."""
    words = body.split()
    if len(words) < FEWEST_WORDS or not (body.isascii() or body.lower() != body.upper()):
        return None
    return sum(map(str.isupper, map(_FIRST_LETTER, words))) / len(words)


def capitals(timeline: Timeline) -> float | None:
    """Mean share of words that begin with a capital, 0 to 1; None in German, which capitalises every noun."""
    if timeline.language == "de":
        return None
    shares = [share for entry in _written(timeline) if (share := _capitals_in(entry.body)) is not None]
    return fmean(shares) if len(shares) >= FEWEST_POSTS else None


def first_person(timeline: Timeline) -> float | None:
    """Share of posts that say "I" or "we", divided by the usual share in the language: 1 is usual."""
    grammar = lexicon.GRAMMAR.get(timeline.language or "")
    if grammar is None:
        return None
    share = _share(not grammar.first_person.isdisjoint(entry.words) for entry in _written(timeline))
    return None if share is None else share / grammar.usual_first_person


def questions(timeline: Timeline) -> float | None:
    """Share of posts with a question mark, 0 to 1."""
    return _share("?" in entry.body or "？" in entry.body for entry in _written(timeline))


def exclamations(timeline: Timeline) -> float | None:
    """Share of posts with an exclamation mark, 0 to 1."""
    return _share("!" in entry.body or "！" in entry.body for entry in _written(timeline))


def mentions(timeline: Timeline) -> float | None:
    """Share of posts that reply to or mention somebody, 0 to 1; None where it is unknown which are replies."""
    if not timeline.replies_known:
        return None
    return _share(bool(entry.is_reply or entry.post.mentions) or "@" in entry.post.text for entry in timeline.own)


def links(timeline: Timeline) -> float | None:
    """Share of posts with a link, 0 to 1."""
    return _share(entry.has_link for entry in timeline.own)


def hashtags(timeline: Timeline) -> float | None:
    """Share of posts with a hashtag, 0 to 1."""
    return _share("#" in entry.body or "＃" in entry.body for entry in _written(timeline))


def _is_punctuated(body: str) -> bool:
    """Whether a text ends with punctuation, perhaps in quotation marks: its last two signs tell."""
    return _PUNCTUATED.search(body, len(body) - 2) is not None


def _without_trailing_tags(text: str) -> str:
    found = _TAGS_BACKWARDS.match(text[::-1])
    return text[: len(text) - found.end()] if found else text


def unpunctuated(timeline: Timeline) -> float | None:
    """Share of posts whose last sentence ends without punctuation, 0 to 1; hashtags at the end do not count."""
    bodies = (
        _without_trailing_tags(entry.body) if "#" in entry.body or "＃" in entry.body else entry.body
        for entry in _written(timeline)
    )
    return _share(not _is_punctuated(body) for body in bodies if body)


def stock_enthusiasm(timeline: Timeline) -> float | None:
    """Share of posts with a phrase that language models overuse, 0 to 1; None in languages without a list."""
    phrases = lexicon.STOCK_ENTHUSIASM.get(timeline.language or "")
    if phrases is None:
        return None
    bodies = [entry.body.lower() for entry in _written(timeline)]
    return len(phrases.texts_with(bodies)) / len(bodies) if len(bodies) >= FEWEST_POSTS else None


# When the posts are written


def _gaps(timeline: Timeline) -> list[float]:
    if not timeline.clock_known:
        return []
    return [gap for a, b in pairwise(timeline.moments) if (gap := b - a) >= 1]


def burstiness(timeline: Timeline) -> float | None:
    """(deviation - mean) / (deviation + mean) of the gaps between posts: -1 regular, 0 random, 1 in bursts.

    Source: K.-I. Goh and A.-L. Barabási, Burstiness and memory in complex systems, 2008.
    """
    gaps = _gaps(timeline)
    if len(gaps) < FEWEST_GAPS:
        return None
    mean, spread = fmean(gaps), deviation(gaps)
    return (spread - mean) / (spread + mean)


def gap_spread(timeline: Timeline) -> float | None:
    """Standard deviation of ln(seconds) of the gaps between posts."""
    gaps = _gaps(timeline)
    return deviation([log(gap) for gap in gaps]) if len(gaps) >= FEWEST_GAPS else None


def quick_succession(timeline: Timeline) -> float | None:
    """Share of gaps shorter than three minutes, 0 to 1."""
    gaps = _gaps(timeline)
    return sum(gap < QUICK for gap in gaps) / len(gaps) if len(gaps) >= FEWEST_GAPS else None


def rhythm_memory(timeline: Timeline) -> float | None:
    """Correlation of ln(gap) with the next one, -1 to 1: above 0 where short gaps follow short ones.

    The memory coefficient of Goh and Barabási (see `burstiness`), on logarithms.
    """
    gaps = [log(gap) for gap in _gaps(timeline)]
    if len(gaps) < 2 * FEWEST_GAPS:
        return None
    mean, variance = fmean(gaps), deviation(gaps) ** 2
    if variance == 0:
        return 0.0
    return fmean((a - mean) * (b - mean) for a, b in pairwise(gaps)) / variance


def quietest_posts(hours: Counter[int]) -> int:
    """How many posts are in the quietest six consecutive hours of the day. `hours`: hour → posts."""
    return min(sum(hours[(start + step) % 24] for step in range(6)) for start in range(24))


@measured_once
def quietest_hours(timeline: Timeline) -> float | None:
    """Share of posts in the quietest six consecutive hours of the day, whatever the time zone; 0 to 0.25."""
    moments = timeline.moments
    if not timeline.clock_known or len(moments) < FEWEST_TIMED_POSTS or moments[-1] - moments[0] < 86_400:
        return None
    hours = Counter(int(moment // HOUR) % 24 for moment in moments)
    return quietest_posts(hours) / len(moments)


TraitFunction = Callable[[Timeline], float | None]
TRAITS: dict[str, TraitFunction] = {
    function.__name__: measured_once(function)
    for function in (
        length_spread, style_mix, same_layout, exact_duplicates,
        capitals, first_person, questions, exclamations, mentions, links, hashtags, unpunctuated, stock_enthusiasm,
        burstiness, gap_spread, quick_succession, rhythm_memory, quietest_hours,
    )
}  # fmt: skip
RHYTHM = frozenset({"burstiness", "gap_spread", "quick_succession", "rhythm_memory", "quietest_hours"})
"""The traits that depend on when posts are written, as opposed to how."""
