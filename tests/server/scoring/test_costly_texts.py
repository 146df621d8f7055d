"""No text makes scoring slow: an account could evade it, and a page could keep somebody else from being scored."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from server.networks.readers.sample import samples
from server.scoring import score
from server.scoring.signals.traits import _without_trailing_tags
from shared_schema.limits import TEXT_LIMIT
from shared_schema.records import Post
from tests.processor_time import takes_less_than

NOW = datetime(2026, 11, 20, tzinfo=UTC)
POSTS = 5
# Repeated until a post is full, alone and with another ending: what patterns begin with.
PIECES = (
    "!|#a|＃1 | |\t|\n|-|_|.|a|A|1|a1|a*|*|'|a'|@a |@a@b.|a.|a-|:a:|;)|st*pid |s-t-|k y |http://|https://a |did:a:|"
    "RT @a |()|[a](|lol|hahaha|ha |lo|thank you |you are |I hate you |not |never |I am a bot. |run by |Mo-Fr |9-5 |"
    "9:00 |\u0301|e\u0301|\u00e9 |\u0962|\u200d|\ufe0f|\U0001f644|\u4e00|\u4e00\u3002|\u3042|\u0627 "
).split("|")


def score_posts(text: str) -> None:
    evidence = samples()["maria"]
    first = evidence.posts[0]
    posts: list[Post] = []
    for number in range(POSTS):
        at = (NOW - timedelta(hours=number + 1)).isoformat()
        posts.append(msgspec.structs.replace(first, id=str(number), text=f"{text}{number}", created_at=at))
    score(msgspec.structs.replace(evidence, posts=posts), NOW)


@pytest.mark.parametrize(
    "piece",
    [pytest.param(piece, marks=() if number < 3 else pytest.mark.slow) for number, piece in enumerate(PIECES)],
)
def test_long_repetitions_take_no_time(piece: str) -> None:
    """Three posts of 8,000 exclamation marks took five seconds; a worker ends an account after ten."""
    full = (piece * TEXT_LIMIT)[: TEXT_LIMIT - 4]
    score_posts(full[:200])  # loads the models of its language
    for text in (full, full[:-2] + "!x"):
        with takes_less_than(units=160):
            score_posts(text)


@pytest.mark.parametrize(
    "text",
    ["", "#a", "a #b", "a#b", "a #b #c ", "a # b", "a #b!", "#a b #c", "a ＃b\n#c\n", "a#b#c", "##a", "a #", "a #b_1"],
)
def test_tags_at_the_end_are_the_same_from_both_sides(text: str) -> None:
    assert _without_trailing_tags(text) == re.sub(r"(?:\s*[#＃]\w+)+\s*$", "", text)
