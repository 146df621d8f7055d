"""What an account's repeated posts say: its own words, a person who returns to people, and the rhythm of a program.

People repeat themselves: they welcome, thank and condole with the same sentence, greet every morning, play Wordle,
remind many of one thing, and have their posts sent by a scheduler. So copies look automated only where a clock that no
person keeps goes with them, and nothing in the account's own words speaks against it.
"""

from __future__ import annotations

from server.scoring.harsh_posts import friendly_of
from server.scoring.lexicon import COURTESY, GREETING
from server.scoring.own_words import own_worded
from server.scoring.signals.humanity import common_interval
from server.scoring.signals.traits import quietest_hours
from server.scoring.text import LIKELY
from server.scoring.timeline import Timeline
from shared_schema.times import DAY, HOUR

MOST_OWN_WORDS = 0.4  # share of the own posts that nothing repeats, up to which an account counts as copies
# Where no post has a time, no rhythm can be shown, so the copies alone must leave no doubt.
TIMELESS_POSTS = 60  # own posts, at least
TIMELESS_OWN_WORDS = 0.1  # share of them in own words, at most
REGULAR = 0.85  # share of the pauses that one interval fits
LONGEST_REGULAR = 6.5 * HOUR  # seconds; a longer interval is an alarm or a scheduler, not a program that never rests
NO_REST = 0.1  # share of the posts in the quietest six hours; an even stream has 0.25, somebody who sleeps nearly none
SOME_AT_NIGHT = 0.03  # share there from which posts come "at all hours": an alarm or two a day leave these hours empty
REGULAR_SPAN, IRREGULAR_SPAN = DAY, 2 * DAY  # seconds: one night proves less than two


def is_mostly_copies(timeline: Timeline) -> bool:
    """Whether few of the own posts are in words of their own."""
    return len(own_worded(timeline)) <= MOST_OWN_WORDS * len(timeline.own)


def is_mostly_polite(timeline: Timeline) -> bool:
    """Whether most of the repeated posts greet, thank, praise or comfort: what people do in stock phrases."""
    repeated = {*timeline.near_duplicates, *timeline.near_duplicates.values()}
    copies = [entry for entry in timeline.own if entry.id in repeated]
    kind = {entry.id for entry, prediction in timeline.predictions if max(friendly_of(prediction.dimensions)) >= LIKELY}
    polite = sum(
        entry.id in kind or any(words.search(entry.body) for words in (GREETING, COURTESY)) for entry in copies
    )
    return polite * 2 > len(copies)


def has_regular_rhythm(timeline: Timeline) -> bool:
    """Whether one short interval fits nearly all pauses, by night as by day."""
    found = common_interval(timeline)
    if found is None or found[1] < REGULAR or found[0] > LONGEST_REGULAR:
        return False
    return never_rests(timeline, REGULAR_SPAN)


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
