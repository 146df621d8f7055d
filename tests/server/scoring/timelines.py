"""Invented accounts for the scoring tests: posts at irregular times, and the card that they get."""

from __future__ import annotations

import random
from datetime import timedelta

import msgspec

from server.scoring import score_in_full
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import Account, Contribution, Evidence, Post, Profile, ScoreCard, ScoreName
from tests.server.scoring.strategies import NOW

ADA = Account(network="bluesky", handle="ada.example")
NOTES = [
    "The heron is back at the pond and the frogs have gone quiet.",
    "I cannot find my left glove. Third one this winter, ha.",
    "Bread came out flat again",
    "Does anybody remember the name of the café by the old mill, the one with the blue door and the cross parrot?",
    "ok",
    "We walked to the lighthouse in the rain and it was closed, so we ate the sandwiches in the bus shelter.",
    "My niece has learned to whistle. There is no way back.",
]
WORDS = (
    "apple river window quiet slowly grandmother carries yellow boots across market because nobody remembers winter "
    "station paint kettle borrowed ladder neighbour singing badly under broken umbrella while trains arrive late and "
    "dogs sleep warm inside libraries where children draw maps of invented islands with seven hills bridges lanterns"
).split()


def post(number: int, minutes_ago: float, text: str, **more: object) -> Post:
    """An English post so many minutes before NOW."""
    moment = times.write(NOW - timedelta(minutes=minutes_ago))
    return msgspec.structs.replace(Post(id=f"p{number}", text=text, created_at=moment, language="en"), **more)


def reply(number: int, to: str, text: str, **more: object) -> Post:
    """An English reply, one every 37 minutes before NOW."""
    return post(number, 37 * number, text, is_reply=True, reply_to=to, is_repost=False, **more)


def original(number: int, text: str, **more: object) -> Post:
    """An English post that is neither a reply nor a repost, one every 53 minutes before NOW."""
    return post(number, 53 * number, text, is_reply=False, is_repost=False, **more)


def irregular_posts(count: int, replies: int, seed: int = 1) -> list[Post]:
    """Posts of all lengths at irregular times; the first `replies` of them reply to a handful of people."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    minutes = 0.0
    posts = []
    for number in range(count):
        minutes += chance.expovariate(1 / 500)
        text = " ".join(chance.choices(WORDS, k=chance.choice([2, 5, 9, 16, 30])))
        to = f"friend{chance.randrange(9)}.example" if number < replies else None
        posts.append(post(number, minutes, text, is_reply=to is not None, reply_to=to, is_repost=False))
    return posts


def timeline_of(posts: list[Post], **profile: object) -> Timeline:
    """The timeline of an account with these posts."""
    return Timeline(Evidence(account=ADA, profile=Profile(**profile), posts=posts), NOW)  # type: ignore[arg-type]


def card_of(posts: list[Post], **profile: object) -> ScoreCard:
    """The card of an account with these posts."""
    return score_in_full(Evidence(account=ADA, profile=Profile(**profile), posts=posts), NOW)  # type: ignore[arg-type]


def value_of(card: ScoreCard, name: ScoreName) -> float | None:
    """The value of one score of a card; None where it was not judged."""
    found = getattr(card.scores, name)
    return found.value if found else None


def contribution_of(card: ScoreCard, signal: str) -> Contribution | None:
    """The contribution of a signal to a card, or None."""
    return next((each for each in card.contributions if each.signal == signal), None)
