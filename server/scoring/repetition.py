"""What an account's repeated posts say: its own words, a person who returns to people, and the rhythm of a program.

People repeat themselves: they welcome, thank and condole with the same sentence, greet every morning, play Wordle,
remind many of one thing, and have their posts sent by a scheduler. So copies look automated only where a clock that no
person keeps goes with them, and nothing in the account's own words speaks against it.
"""

from __future__ import annotations

import re

from server.scoring.harsh_posts import friendly_of
from server.scoring.lexicon import APPEALS, COURTESY, GREETING, REQUESTS
from server.scoring.own_words import is_game_result, own_worded
from server.scoring.signals.humanity import is_regular
from server.scoring.signals.traits import TAG, quietest_hours
from server.scoring.text import LIKELY
from server.scoring.timeline import Timeline
from shared_schema.times import DAY

_WORD = re.compile(r"\w")
MOST_OWN_WORDS = 0.4  # share of the own posts that nothing repeats, up to which an account counts as copies
# Where no post has a time, no rhythm can be shown, so the copies alone must leave no doubt.
TIMELESS_POSTS = 60  # own posts, at least
TIMELESS_OWN_WORDS = 0.1  # share of them in own words, at most
NO_REST = 0.1  # share of the posts in the quietest six hours; an even stream has 0.25, somebody who sleeps nearly none
SOME_AT_NIGHT = 0.03  # share there from which posts come "at all hours": an alarm or two a day leave these hours empty
REGULAR_SPAN, IRREGULAR_SPAN = DAY, 2 * DAY  # seconds: one night proves less than two


def is_mostly_copies(timeline: Timeline) -> bool:
    """Whether few of the own posts are in words of their own.

    Those without words or links copy nothing: pictures, with hashtags or without. Nor do results of games.
    """
    written = sum(
        (entry.has_link or _WORD.search(TAG.sub(" ", entry.body)) is not None) and not is_game_result(entry)
        for entry in timeline.own
    )
    return written > 0 and len(own_worded(timeline)) + len(timeline.own) - written <= MOST_OWN_WORDS * len(timeline.own)


def is_mostly_polite(timeline: Timeline) -> bool:
    """Whether most of the repeated posts greet, thank, praise, comfort or ask: what people do in stock phrases.

    Whoever asks with a link asks to buy, unless it is for a petition or for who is missing.
    """
    own_words = {entry.id for entry in own_worded(timeline)}
    copies = [entry for entry in timeline.own if entry.words and entry.id not in own_words]
    kind = {entry.id for entry, prediction in timeline.predictions if max(friendly_of(prediction.dimensions)) >= LIKELY}
    polite = sum(
        entry.id in kind
        or any(words.search(entry.body) for words in (GREETING, COURTESY, APPEALS))
        or (not entry.has_link and REQUESTS.search(entry.body) is not None)
        for entry in copies
    )
    return polite * 2 > len(copies)


def repeats_greetings(timeline: Timeline) -> bool:
    """Whether the account writes hardly anything but the same polite words, such as a good morning, without links."""
    linked = sum(entry.has_link for entry in timeline.own)
    return is_mostly_copies(timeline) and linked * 2 < len(timeline.own) and is_mostly_polite(timeline)


def has_regular_rhythm(timeline: Timeline) -> bool:
    """Whether one short interval fits nearly all pauses, by night as by day."""
    return is_regular(timeline) and never_rests(timeline, REGULAR_SPAN)


def sends_own_words_by_clock(timeline: Timeline) -> bool:
    """Whether one interval fits the posts and few of them repeat anything, as those of a scheduler that people fill."""
    return has_regular_rhythm(timeline) and not is_mostly_copies(timeline)


def never_rests(timeline: Timeline, span: float) -> bool:
    """Whether the posts hardly thin out at any hour, in any time zone, over at least `span` seconds."""
    moments = timeline.moments
    quietest = quietest_hours(timeline)
    return quietest is not None and quietest >= NO_REST and moments[-1] - moments[0] >= span


def posts_at_all_hours(timeline: Timeline) -> bool:
    """Whether no six hours of the day are free of posts. True where there are too few times to tell."""
    quietest = quietest_hours(timeline)
    return quietest is None or quietest >= SOME_AT_NIGHT


def is_stream_of_copies(timeline: Timeline) -> bool:
    """Whether many posts without any time are nearly all copies, to nobody, most of them with a link."""
    own = timeline.own
    return (
        not timeline.moments
        and len(own) >= TIMELESS_POSTS
        and len(own_worded(timeline)) <= TIMELESS_OWN_WORDS * len(own)
        and len(timeline.replies) * 2 < len(own)
        and sum(entry.has_link for entry in own) * 2 > len(own)
        and not is_mostly_polite(timeline)
    )


def has_machine_rhythm(timeline: Timeline) -> bool:
    """Whether a program set the times of the posts.

    Without a regular interval, posts at all hours are a program's only where they are not polite repeats.
    """
    return has_regular_rhythm(timeline) or (never_rests(timeline, IRREGULAR_SPAN) and not is_mostly_polite(timeline))


def looks_programmed(timeline: Timeline) -> bool:
    """Whether copied words and the clock together leave no room for a person who repeats themselves."""
    if not timeline.moments:
        return is_stream_of_copies(timeline)
    return is_mostly_copies(timeline) and has_machine_rhythm(timeline)
