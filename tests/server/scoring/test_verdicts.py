"""What word an account gets: declared ones by their own statement, likely ones by strict patterns, people as people."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from datetime import timedelta

import msgspec
import pytest

from server.scoring import score
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile, ScoreCard
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


def _post(number: int, minutes_ago: float, text: str, **more: object) -> Post:
    at = times.write(NOW - timedelta(minutes=minutes_ago))
    return msgspec.structs.replace(Post(id=f"p{number}", text=text, created_at=at, language="en"), **more)


def _card(posts: list[Post], **profile: object) -> ScoreCard:
    return score(Evidence(account=ADA, profile=Profile(**profile), posts=posts), NOW)  # type: ignore[arg-type]


def _writing(count: int, answers: int, seed: int = 1) -> list[Post]:
    """Irregular posts of all lengths; the first `answers` of them answer a handful of people."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    minutes = 0.0
    posts = []
    for number in range(count):
        minutes += chance.expovariate(1 / 500)
        text = " ".join(chance.choices(WORDS, k=chance.choice([2, 5, 9, 16, 30])))
        to = f"friend{chance.randrange(9)}.example" if number < answers else None
        posts.append(_post(number, minutes, text, is_reply=to is not None, reply_to=to, is_repost=False))
    return posts


def test_somebody_who_answers_people_is_a_person() -> None:
    card = _card(_writing(40, 25))
    assert card.verdict == "person"
    assert card.sentence == "Talks with people. 25 of 40 posts reply to someone."


def test_a_varied_account_that_never_answers_is_one_way_and_not_automated() -> None:
    assert _card(_writing(40, 0)).verdict == "one_way"


@pytest.mark.parametrize("count", [1, 4, 7])
def test_a_handful_of_posts_is_not_enough_to_tell(count: int) -> None:
    card = _card(_writing(count, count))
    assert card.verdict == "unsure"
    assert "Not enough to tell yet" in card.sentence


def test_who_answered_nobody_yet_is_not_said_to_talk_with_people() -> None:
    assert _card(_writing(12, 0)).verdict == "unsure"


def test_no_posts_and_no_profile_judge_nothing() -> None:
    card = score(Evidence(account=ADA), NOW)
    assert card.verdict == "unsure"
    assert card.contributions == []
    assert (card.scores.humanity, card.scores.conversation, card.scores.kindness) == (None, None, None)


def test_the_networks_own_mark_makes_an_account_automated_however_it_writes() -> None:
    card = _card(_writing(40, 25), declared_bot=True)
    assert (card.verdict, card.declared) == ("automated", True)


@pytest.mark.parametrize(
    "bio",
    [
        "I'm a bot that posts the tides. Run by @ada.example",
        "Automated account. Questions to @ada",
        "Unofficial bot for the bus line 12",
        "Ich bin ein Bot und poste das Wetter.",
        "Soy un bot que publica efemérides",
        "Compte automatique",
        "お天気botです",
    ],
)
def test_a_profile_that_says_it_is_a_bot_is_taken_at_its_word(bio: str) -> None:
    assert _card(_writing(20, 5), bio=bio).verdict == "automated"


@pytest.mark.parametrize(
    "bio",
    [
        "Not a bot, whatever they say",
        "I study social bots at the university",
        "Gardener. Bots get blocked.",
        "I build bots and bicycles",
        "Robotics teacher, bottle collector, botanist",
        "No soy un bot",
    ],
)
def test_talking_about_bots_does_not_make_anybody_one(bio: str) -> None:
    assert _card(_writing(40, 25), bio=bio).verdict == "person"


@pytest.mark.parametrize(
    "bio",
    [
        "The official account of Harbour Town Library",
        "Breaking news from the valley",
        "We are a small community museum by the sea",
        "Offizieller Account der Stadtbücherei",
        "Cuenta oficial del ayuntamiento",
    ],
)
def test_a_profile_that_speaks_for_an_organisation_is_shown_as_one(bio: str) -> None:
    assert _card(_writing(20, 0), bio=bio).verdict == "organisation"


@pytest.mark.parametrize(
    "bio", ["Librarian. My own opinions.", "Formerly the news desk, now goats", "Not an official account of anything"]
)
def test_somebody_who_works_somewhere_is_not_the_organisation(bio: str) -> None:
    assert _card(_writing(40, 25), bio=bio).verdict == "person"


def test_posts_on_the_half_hour_day_and_night_look_automated_and_the_card_says_why() -> None:
    posts = [_post(n, 30 * n, f"BREAKING: item {n} of the day https://news.example/{n}") for n in range(60)]
    card = _card([msgspec.structs.replace(post, is_reply=False, is_repost=False) for post in posts])
    assert (card.verdict, card.declared) == ("automated", False)
    assert card.sentence == "Looks automated: posts every 30 minutes, like clockwork."


def test_one_text_sent_to_many_strangers_looks_automated() -> None:
    texts = [
        "Wow what a great post thank you",
        "Wow what a great post thank you so much",
        "what a great post thank you",
    ]
    posts = [
        _post(n, 41 * n + (n * n * 7) % 29, texts[n % 3], is_reply=True, reply_to=f"s{n}.example") for n in range(40)
    ]
    assert _card(posts).verdict == "automated"


def test_a_very_regular_writer_who_posts_once_each_morning_is_not_called_automated() -> None:
    posts = [
        _post(n, 1440 * n + (n * 17) % 23, f"{NOTES[n % 7]} Day {n}.", is_reply=False, is_repost=False)
        for n in range(40)
    ]
    assert _card(posts).verdict != "automated"


def test_a_scheduler_alone_never_makes_a_person_automated() -> None:
    posts = [msgspec.structs.replace(post, client="dlvr.it") for post in _writing(40, 0)]
    assert _card(posts).verdict == "one_way"


@pytest.mark.parametrize("seed", range(8))
def test_somebody_who_posts_at_all_hours_is_still_a_person(seed: int) -> None:
    assert _card(_writing(60, 40, seed)).verdict == "person"


def test_posts_with_dates_only_say_nothing_about_rhythm() -> None:
    posts = [
        Post(id=f"d{n}", text=f"{NOTES[n % 7]} {n}", created_at=f"2026-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(60)
    ]
    signals = {c.signal for c in _card(posts).contributions}
    assert not signals & {"clockwork", "round_the_clock"}


def test_kindness_is_not_judged_where_no_post_is_in_a_judged_language() -> None:
    posts = [
        _post(n, 60 * n, "朝の光がきれいだったので、遠回りして駅まで歩きました。", language="ja") for n in range(12)
    ]
    card = _card(posts)
    assert card.scores.kindness is None
    assert card.scores.humanity is not None
    assert "Kindness is not judged in Japanese yet." in card.evidence.sentence


def test_reposts_are_not_the_accounts_own_words() -> None:
    harsh = [
        _post(n, 60 * n, "You are a disgusting idiot and everyone hates you.", is_repost=True, is_reply=False)
        for n in range(30)
    ]
    assert "hostility" not in {c.signal for c in _card([*harsh, *_writing(20, 15)]).contributions}


def test_lines_quoted_from_somebody_else_are_not_held_against_who_quotes_them() -> None:
    quoting = [
        _post(n, 60 * n, "> You are a disgusting idiot and everyone hates you.\nI saw that and felt for her.")
        for n in range(12)
    ]
    assert "hostility" not in {c.signal for c in _card(quoting).contributions}


def test_two_processes_with_different_hash_seeds_give_the_same_bytes() -> None:
    program = (
        "from tests.server.scoring.test_verdicts import _card, _writing; import msgspec, sys; "
        "sys.stdout.buffer.write(msgspec.json.encode(_card(_writing(60, 40))))"
    )
    first, second = (
        subprocess.run(  # noqa: S603 - our own interpreter
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    )
    assert first == second
    assert first.startswith(b"{")
