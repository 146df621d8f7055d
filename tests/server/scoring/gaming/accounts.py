"""Invented accounts that try to look kind, or only look unkind, built from the sentences in words.json.

Each function builds one account from a seed. `ATTACKERS` must not be called a person with a kindness of 60 or more;
`INNOCENTS` must not be called unkind.
"""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from datetime import timedelta
from itertools import cycle, islice
from pathlib import Path

import msgspec

from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile
from tests.server.scoring.strategies import NOW

WORDS = json.loads(Path(__file__).with_name("words.json").read_text(encoding="utf-8"))
Message = tuple[str, str | None]  # the text, and whom it replies to (None: an original post)
Builder = Callable[[random.Random], list[Message]]
SOMEBODY = [f"somebody{number}.example" for number in range(80)]


def account(messages: Sequence[Message], chance: random.Random) -> Evidence:
    """The evidence of an account that writes these messages in this order, at a person's irregular times."""
    posts = []
    minutes = 0.0
    for number, (text, to) in enumerate(messages):
        minutes += chance.choice([3, 9, 40, 130]) * chance.uniform(0.5, 2) if number % 9 else chance.uniform(540, 900)
        posts.append(
            Post(
                id=f"p{number}",
                text=text,
                created_at=times.write(NOW - timedelta(minutes=minutes)),
                language="en",
                is_reply=to is not None,
                reply_to=to,
                is_repost=False,
                mentions=[to] if to else [],
                links=[],
            )
        )
    profile = Profile(display_name="Ada", bio="Gardens, chess, the sea.")
    return Evidence(account=Account(network="bluesky", handle="ada.example"), profile=profile, posts=posts)


def some(name: str, count: int, chance: random.Random) -> list[str]:
    """So many sentences of a list, in random order, each once before any comes again."""
    sentences = list(WORDS[name])
    chance.shuffle(sentences)
    return list(islice(cycle(sentences), count))


def to_each(texts: Sequence[str], people: Sequence[str]) -> list[Message]:
    """The texts, sent to the people in turn."""
    return list(zip(texts, cycle(people), strict=False))


def notes(count: int, chance: random.Random) -> list[Message]:
    """Original posts about nothing in particular."""
    return [(text, None) for text in some("notes", count, chance)]


def shuffled(messages: list[Message], chance: random.Random) -> list[Message]:
    """The messages in random order."""
    chance.shuffle(messages)
    return messages


def from_grammars(*names: str, posts: int = 40, originals: int = 10) -> Builder:
    """Sentences of small grammars, each reply to somebody else."""

    def build(chance: random.Random) -> list[Message]:
        texts = [" ".join(map(chance.choice, WORDS["grammars"][chance.choice(names)])) for _ in range(posts)]
        return shuffled([*to_each(texts[originals:], SOMEBODY), *((text, None) for text in texts[:originals])], chance)

    return build


def sock_puppets(partners: int, kind: int, talk: int, originals: int) -> Builder:
    """One of a ring of accounts that write kind words in their own words, to each other only."""

    def build(chance: random.Random) -> list[Message]:
        texts = [*some("kind", kind, chance), *some("talk", talk, chance)]
        chance.shuffle(texts)
        return shuffled([*to_each(texts, SOMEBODY[:partners]), *notes(originals, chance)], chance)

    return build


def harasser(insults: str, share: float, victims: int, posts: int = 60, *, kind_share: float = 0.6) -> Builder:
    """Insults of a list to a few victims, and kind words and talk to everybody else."""

    def build(chance: random.Random) -> list[Message]:
        harsh = round(posts * share)
        kind = round((posts - harsh) * kind_share)
        talk = posts - harsh - kind
        return shuffled(
            [
                *to_each(some(insults, harsh, chance), [f"victim{number}.example" for number in range(victims)]),
                *to_each(some("kind", kind, chance), SOMEBODY[:25]),
                *to_each(some("talk", talk, chance), SOMEBODY[:12]),
            ],
            chance,
        )

    return build


def harvested(replies: int, per_person: int = 1, originals: int = 0) -> Builder:
    """Kind replies that other people wrote, pasted under posts of people that the account does not know."""

    def build(chance: random.Random) -> list[Message]:
        people = [person for person in SOMEBODY for _ in range(per_person)]
        return shuffled([*to_each(some("kind", replies, chance), people), *notes(originals, chance)], chance)

    return build


def banter(insults: int, friendly: int, friends: int, talk: int = 20) -> Builder:
    """Friends who insult each other in fun, and come back to each other in between."""

    def build(chance: random.Random) -> list[Message]:
        circle = [f"friend{number}.example" for number in range(friends)]
        return shuffled(
            [
                *to_each(some("banter", insults, chance), circle),
                *to_each(some("friendly_banter", friendly, chance), circle),
                *to_each(some("talk", talk, chance), [*circle, *SOMEBODY[:5]]),
                *notes(6, chance),
            ],
            chance,
        )

    return build


def survivor(replies: int, abusers: int, kind: int, talk: int = 14) -> Builder:
    """Somebody who answers abuse, sharply, and otherwise talks with people."""

    def build(chance: random.Random) -> list[Message]:
        return shuffled(
            [
                *to_each(some("replies_to_abuse", replies, chance), [f"abuser{n}.example" for n in range(abusers)]),
                *to_each(some("kind", kind, chance), SOMEBODY[:8]),
                *to_each(some("talk", talk, chance), SOMEBODY[:6]),
                *notes(8, chance),
            ],
            chance,
        )

    return build


def warm_person(kind: int, talk: int, people: int) -> Builder:
    """Somebody who talks with people, some of them again and again, and is often kind."""

    def build(chance: random.Random) -> list[Message]:
        texts = [*some("kind", kind, chance), *some("talk", talk, chance)]
        chance.shuffle(texts)
        return shuffled([*to_each(texts, SOMEBODY[:people]), *notes(10, chance)], chance)

    return build


ATTACKERS: dict[str, Builder] = {
    "one small grammar": from_grammars("thanks"),
    "two small grammars": from_grammars("thanks", "praise"),
    "a chatting grammar": from_grammars("chat"),
    "four small grammars": from_grammars("thanks", "praise", "chat", "care"),
    "four small grammars, replies only": from_grammars("thanks", "praise", "chat", "care", originals=0),
    "four small grammars, 80 posts": from_grammars("thanks", "praise", "chat", "care", posts=80, originals=20),
    "five sock puppets, all kind": sock_puppets(4, kind=50, talk=0, originals=0),
    "five sock puppets who also talk": sock_puppets(4, kind=32, talk=20, originals=10),
    "a person kept by five sock puppets": sock_puppets(5, kind=40, talk=16, originals=10),
    "masked insults to one victim": harasser("masked", 0.2, 1),
    "masked insults to many": harasser("masked", 0.2, 12),
    "coded hate to one victim": harasser("coded", 0.2, 1),
    "coded hate to many": harasser("coded", 0.2, 12),
    "insults to one victim, 15 %": harasser("insults", 0.15, 1),
    "insults to one victim, 10 %": harasser("insults", 0.10, 1),
    "insults to one victim, all else kind": harasser("insults", 0.15, 1, kind_share=1.0),
    "insults to three victims": harasser("insults", 0.20, 3),
    "harvested replies": harvested(40),
    "harvested replies and own notes": harvested(40, originals=12),
    "harvested replies, two for each person": harvested(50, per_person=2, originals=12),
}
TO_ONE_PERSON = (
    "masked insults to one victim",
    "coded hate to one victim",
    "insults to one victim, 15 %",
    "insults to one victim, 10 %",
    "insults to one victim, all else kind",
)
INNOCENTS: dict[str, Builder] = {
    "banter among friends": banter(12, 12, 4),
    "banter with one best friend": banter(8, 12, 1),
    "much banter, little else": banter(20, 16, 3, talk=8),
    "a survivor answering many abusers": survivor(10, 10, kind=8),
    "a survivor answering one stalker": survivor(10, 1, kind=8),
    "a survivor with little else": survivor(12, 4, kind=3, talk=10),
}
WARM: dict[str, Builder] = {
    "a warm person": warm_person(24, 24, 18),
    "a warm person with few friends": warm_person(18, 24, 12),
    "a very warm person": warm_person(36, 20, 24),
}


def build(builder: Builder, seed: int) -> Evidence:
    """The account of a builder for one seed."""
    chance = random.Random(seed)  # noqa: S311 - invented people
    return account(builder(chance), chance)


def with_reply(evidence: Evidence, text: str, to: str) -> Evidence:
    """The same account with one more reply, its newest post."""
    reply = Post(id="newest", text=text, created_at=times.write(NOW), language="en", is_reply=True, reply_to=to)
    return msgspec.structs.replace(evidence, posts=[reply, *evidence.posts])
