"""People who post results and lists write those in one layout; that they also talk is seen."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from server.scoring.own_words import talks_beside_its_log
from shared_schema import times
from shared_schema.records import Post
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import card_of, timeline_of

TALK = (
    "Did the plumber turn up in the end?",
    "Ha, mine sleeps in the sink too",
    "no idea, try turning it the other way",
    "Thursday is fine, Friday I am at the dentist",
    "We lost the paddle, do not ask",
    "Same recipe, but I leave the cloves out",
    "It was shut when we got there, typical",
    "oh no, is the bike all right?",
    "Which of the two was it, the tall one?",
    "My aunt used to say that about geese",
)
LOGS = {
    "runner": "Day {n}: {a}.{b} km, {c}:1{b}/km, rain",
    "speedrunner": "Any% {a}:{c}{b}.{b} | died at the furnace",
    "bird lists": "07:{c}{b} North Hide. Teal {a}, Gadwall {b}, Snipe {c}",
    "chess player": "1-0 vs 1{c}{b}{a}, Najdorf, {a} moves",
    "rain gauge": "Rain since nine: {a}.{b} mm. Low {c}.{b}, high {a}.{c}.",
}


def _posts(texts: list[str], replies: tuple[str, ...], people: int) -> list[Post]:
    every: list[tuple[str, str | None]] = [(text, None) for text in texts]
    every += [(text, f"friend{number % people}") for number, text in enumerate(replies)]
    random.Random(4).shuffle(every)  # noqa: S311 - invented posts
    days = [(number // 3, 600 - number % 3 * 170 - number * 37 % 97) for number in range(len(every))]
    return [
        Post(
            id=f"p{number}",
            text=text,
            created_at=times.write(NOW - timedelta(days=days[number][0], minutes=days[number][1])),
            language="en",
            is_reply=person is not None,
            reply_to=person,
        )
        for number, (text, person) in enumerate(every)
    ]


def _log(layout: str, count: int = 40) -> list[str]:
    return [layout.format(n=n, a=4 + n % 13, b=n % 10, c=n % 6) for n in range(count)]


@pytest.mark.parametrize("name", LOGS)
def test_a_log_beside_talk_is_no_feed_of_headlines(name: str) -> None:
    card = card_of(_posts(_log(LOGS[name]), TALK, people=5))
    assert card.verdict == "person"
    assert [each.signal for each in card.contributions if each.signal == "feed" and each.points < 0] == []


@pytest.mark.parametrize(
    ("replies", "people"),
    [((), 1), (TALK[:5], 4), (TALK, 3), (("See our page for more", "Thanks for your message") * 5, 5)],
    ids=["none", "few replies", "few people", "stock replies"],
)
def test_a_feed_with_little_talk_stays_one(replies: tuple[str, ...], people: int) -> None:
    posts = _posts(_log("Hill {a} - {b} Glen, final score https://scores.example/{n}", 60), replies, people)
    assert not talks_beside_its_log(timeline_of(posts))
    assert any(each.signal == "feed" and each.points < 0 for each in card_of(posts).contributions)


def test_somebody_who_mostly_replies_is_no_feed_of_headlines() -> None:
    posts = _posts([], ("Thank you, Anna. The house is quiet.", "Come by whenever you like, Ben.") * 12, people=2)
    assert not any(each.signal == "feed" and each.points < 0 for each in card_of(posts).contributions)
