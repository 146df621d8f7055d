"""Which posts are in words of the account's own, and whether it returns to people with them.

Where it does, neither a pattern nor words in its bio outweigh it (law L4).
"""

from __future__ import annotations

import re
from collections import Counter

from server.scoring.timeline import Timeline, TimelineEntry, measured_once

FEWEST_PEOPLE = 3  # people replied to, among whom a returning conversation speaks for a person
# Replies in own words, and people who got them, from which an account that posts results or lists talks beside them. Of
# 1,431 bots whose posts are like headlines 3 have as many.
TALK_REPLIES, TALK_PEOPLE = 6, 4
# Coloured squares, numbers on keys, "#812 4/6", "Wordle 1,102 4/6".
_GAME_RESULT = re.compile(
    r"[⬛⬜🟥🟧🟨🟩🟦🟪🟫](?:\s*[⬛⬜🟥🟧🟨🟩🟦🟪🟫]){2}|(?:\d\ufe0f?\u20e3\s*){2}"
    r"|#\d[\d,.]* (?:[1-9]|x|X)/\d\b|[Dd]le #?\d[\d,.]* (?:[1-9]|x|X)/\d\b"
)


def is_game_result(entry: TimelineEntry) -> bool:
    """Whether a post shows how a puzzle went, in the coloured squares or numbers that such games give their players.

    What differs from one to the next is not in the words, so such posts repeat nothing.
    """
    return _GAME_RESULT.search(entry.post.text) is not None


def mostly_shares_games(timeline: Timeline) -> bool:
    """Whether most own posts are results of games."""
    return sum(map(is_game_result, timeline.own)) * 2 > len(timeline.own)


@measured_once
def own_worded(timeline: Timeline) -> list[TimelineEntry]:
    """The own posts that repeat nothing and that nothing repeats, short ones included."""
    repeated = timeline.near_duplicates
    firsts = set(repeated.values())
    times_written = Counter(entry.words for entry in timeline.own)
    return [
        entry
        for entry in timeline.own
        if entry.words and entry.id not in repeated and entry.id not in firsts and times_written[entry.words] == 1
    ]


@measured_once
def returns_in_own_words(timeline: Timeline) -> bool:
    """Whether the account replied at least twice to somebody in words of its own, and to enough people in all."""
    if len(timeline.replies_by_person) < FEWEST_PEOPLE:
        return False
    return any(count >= 2 for count in _own_worded_replies(timeline).values())


@measured_once
def talks_beside_its_log(timeline: Timeline) -> bool:
    """Whether the account, whatever else it posts, talks with several people in words of its own and returns to some.

    People who post results, lists or prices write those in one layout, as headline feeds do; feeds do not talk.
    """
    replies = _own_worded_replies(timeline)
    return replies.total() >= TALK_REPLIES and len(replies) >= TALK_PEOPLE and returns_in_own_words(timeline)


def _own_worded_replies(timeline: Timeline) -> Counter[str]:
    """Handle → replies to that person in words of the account's own."""
    return Counter(entry.reply_to for entry in own_worded(timeline) if entry.is_reply and entry.reply_to)


def mostly_replies_with_links(timeline: Timeline) -> bool:
    """Whether most replies are a link and no word, as animations and advertisements are."""
    return sum(reply.has_link and not reply.words for reply in timeline.replies) * 2 > len(timeline.replies)


def mostly_repeats_replies(timeline: Timeline) -> bool:
    """Whether more than two of three replies repeat another post, as those of somebody who writes to many do.

    Replies without words, such as a heart, repeat none; links alone do.
    """
    own = sum(bool(entry.is_reply) for entry in own_worded(timeline))
    return own * 3 < sum(bool(reply.words or reply.has_link) for reply in timeline.replies)
