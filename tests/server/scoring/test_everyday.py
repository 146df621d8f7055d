"""Invented people and machines: the verdict that somebody who knows both would give, at any hour."""

from __future__ import annotations

from random import Random
from typing import Any

import msgspec
import pytest

from tests.server.scoring.everyday import TALK, Writer, everyday
from tests.server.scoring.timelines import card_of, value_of

LEAST_OF_PEOPLE, LEAST_OF_REPEATERS = 70.0, 60.0


def _link(number: int, chance: Random, sentence: str) -> str:
    title = chance.choice(["Why the tides are early", "A short history of glue", "Night trains return", "On nets"])
    return f"{title}: good piece https://reads.example/{number}" if chance.random() < 0.6 else sentence


def _haiku(_: int, chance: Random, __: str) -> str:
    lines = (" ".join(sentence.lower().strip(".?!").split()[:5]) for sentence in chance.sample(TALK, 3))
    return " / ".join(lines)


def _run(_: int, chance: Random, __: str) -> str:
    return f"Run {chance.randrange(3, 21)} km, {chance.randrange(20, 99)} min, {chance.choice(['rain', 'sun', 'wind'])}"


def _now_playing(_: int, chance: Random, __: str) -> str:
    band, song = chance.choice(["Blue Kettle", "Ida Moor", "Salt Choir"]), chance.choice(["Rain", "Harbour", "Wire"])
    return f"Now playing: {band} - {song} {chance.choice(['Song', 'Waltz', 'Road', ''])}"


def _match(number: int, chance: Random, _: str) -> str:
    event = chance.choice(["GOAL!!!", "Yellow card,", "Corner,", "Oh come ON", "Saved!", "What a pass"])
    return f"{event} {chance.choice(['Okafor', 'number 9', 'the keeper', 'Lindqvist'])} {number % 90}' #cup"


def _sugar(_: int, chance: Random, __: str) -> str:
    return f"BG {chance.randrange(60, 240)} mg/dl, {chance.choice(['before food', 'after food', 'night check'])}"


def _comment(number: int, chance: Random, _: str) -> str:
    return f"{chance.choice(['This.', 'So good', 'ha', 'Exactly this', 'Oof'])} https://elsewhere.example/p/{number}"


def _poll(number: int, chance: Random, sentence: str) -> str:
    drinks = chance.choice(["tea or coffee", "cats or dogs", "rain or snow"])
    reminder = f"Do not forget to vote in my poll: {drinks}? https://poll.example/{number}"
    return reminder if chance.random() < 0.6 else sentence


def _bilingual(_: int, chance: Random, sentence: str) -> str:
    return f"{sentence} / {chance.choice(['die Ziege ist wieder weg', 'heute nur Suppe', 'das Brot ist flach'])}"


def _spelled(_: int, chance: Random, sentence: str) -> str:
    """As a child writes."""
    written = sentence.lower().rstrip(".?!").replace("th", "f").replace("ee", "e").replace("ck", "k")
    return written + chance.choice(["", " lol", "!!!", " haha"])


def _dictated(_: int, __: Random, sentence: str) -> str:
    """As a phone writes what it is told."""
    return sentence.lower().replace(",", " comma").replace("?", " question mark").rstrip(".") + " new line"


TALKERS: dict[str, dict[str, Any]] = {
    "at random minutes": {"clock": "random", "mean": 60},
    "by a scheduler, every hour": {"clock": "scheduler", "mean": 60},
    "by a scheduler, every six hours": {"clock": "scheduler", "mean": 360},
    "night nurse at work": {"clock": "nights", "mean": 45},
    "nurse by day and night": {"clock": "even", "mean": 95, "seed": 5},
    "insomniac": {"clock": "random", "mean": 35, "replies": 0.6, "seed": 6},
    "parent of a newborn": {"clock": "even", "mean": 150, "replies": 0.5, "count": 60, "seed": 7},
    "traveller": {"clock": "time zones", "mean": 80, "seed": 8},
    "two who share an account": {"clock": "even", "mean": 70, "replies": 0.6, "people": 12, "seed": 12},
    "links beside talk": {"clock": "random", "mean": 80, "replies": 0.35, "text": _link, "seed": 15},
    "haiku at an alarm": {"clock": "alarm", "mean": 480, "replies": 0.3, "text": _haiku, "seed": 9},
    "runner's log": {"clock": "alarm", "mean": 480, "replies": 0.35, "text": _run, "seed": 28},
    "caregiver who only replies": {"clock": "random", "mean": 50, "replies": 1, "people": 15, "seed": 17},
    "asks every time": {"clock": "even", "mean": 70, "text": lambda _, __, own: f"{own.rstrip('.?!')}?", "seed": 23},
    "what is playing": {"clock": "random", "mean": 30, "count": 100, "text": _now_playing, "seed": 40},
    "match in sittings": {"clock": "sittings", "mean": 10, "count": 100, "replies": 0.35, "text": _match, "seed": 15},
    "signature": {"clock": "even", "mean": 90, "text": lambda _, __, own: f"{own}\n— Ruth from the allotment"},
    "same hashtags": {"clock": "even", "mean": 90, "text": lambda _, __, own: f"{own} #MondayBooks #knitting"},
    "blood sugar": {"clock": "even", "mean": 150, "count": 80, "text": _sugar, "seed": 39},
    "comments on links": {"clock": "even", "mean": 60, "text": _comment, "seed": 13},
    "poll reminders": {"clock": "alarm", "mean": 360, "text": _poll, "seed": 3},
    "two languages": {"clock": "even", "mean": 60, "text": _bilingual, "seed": 10},
    "child": {"clock": "scheduler", "mean": 60, "text": _spelled, "seed": 27},
    "dictation": {"clock": "random", "mean": 60, "text": _dictated, "seed": 30},
    "day of a hundred": {"clock": "alarm", "mean": 480, "text": lambda n, _, own: f"Day {100 - n} of 100: {own}"},
}


@pytest.mark.parametrize("name", TALKERS)
def test_somebody_who_talks_in_own_words_is_a_person_at_any_hour(name: str) -> None:
    card = card_of(everyday(**TALKERS[name]))
    humanity = value_of(card, "humanity")
    assert card.verdict == "person"
    assert humanity is not None
    assert humanity >= LEAST_OF_PEOPLE
    against = {each.signal for each in card.contributions if each.score == "humanity" and each.points < 0}
    assert not against & {"persona", "clockwork", "round_the_clock"}


@pytest.mark.parametrize(
    ("clock", "mean", "text"),
    [
        ("scheduler", 60, None),
        ("even", 75, None),
        ("random", 60, None),
        ("scheduler", 180, _haiku),
        ("alarm", 1440, _haiku),
        ("alarm", 1440, lambda n, _, own: f"Day {100 - n} of 100: {own}"),
    ],
)
def test_own_words_to_nobody_are_never_automated_by_the_clock(clock: str, mean: float, text: Writer | None) -> None:
    card = card_of(everyday(clock, mean, replies=0, text=text, seed=11))
    humanity = value_of(card, "humanity")
    assert card.verdict in {"one_way", "unsure"}
    assert humanity is not None
    assert humanity >= LEAST_OF_REPEATERS


@pytest.mark.parametrize("words", [["😂", "❤️", "🙏", "👏👏"], ["lol", "same", "ha", "yes", "oof", "true"], [""]])
@pytest.mark.parametrize("clock", ["even", "random", "sittings"])
def test_who_replies_with_one_word_or_a_picture_is_no_program(words: list[str], clock: str) -> None:
    card = card_of(everyday(clock, 70, replies=0.9, reply=lambda chance, _: chance.choice(words)))
    humanity = value_of(card, "humanity")
    assert card.verdict in {"person", "unsure"}
    assert humanity is not None
    assert humanity >= LEAST_OF_PEOPLE


def test_replies_of_a_link_alone_are_not_called_the_same_words() -> None:
    posts = everyday("sittings", 60, replies=0.9, reply=lambda chance, _: f"https://gif.example/{chance.randrange(99)}")
    card = card_of(posts)
    assert card.verdict == "unsure"
    assert "but mostly with a link and no words" in card.sentence


@pytest.mark.parametrize("minutes", [60, 180, 360])
@pytest.mark.parametrize("text", ["", "📷", "#fog #film"])
def test_pictures_that_a_scheduler_sends_are_one_way(minutes: float, text: str) -> None:
    card = card_of(everyday("scheduler", minutes, replies=0, text=lambda *_: text))
    assert card.verdict == "one_way"


@pytest.mark.parametrize(
    "greeting",
    [
        "Good morning. Same procedure as every day: tea, pills, walk.",
        "Guten Morgen zusammen, habt einen schönen Tag!",
        "صباح الخير يا أصدقاء",
        "مساء النور للجميع",
        *("Maidin mhaith a chairde", "Hyvää huomenta kaikille", "Dobré ráno všem", "สวัสดีตอนเช้าทุกคน", "בוקר טוב לכולם"),
        *(
            "صبح بخیر دوستان",
            "Chào buổi sáng mọi người",
            "Selamat pagi semuanya",
            "Bon dia a tothom!",
            "Egun on guztioi",
        ),
        *(
            "Bună dimineața tuturor",
            "Godmorgen alle sammen",
            "Dobro jutro svima",
            "Добро утро на всички",
            "শুভ সকাল সবাইকে",
        ),
        *("Tere hommikust kõigile", "Labas rytas visiems", "Goeiemorgen allemaal", "Moin zusammen", "gm"),
    ],
)
def test_who_greets_every_day_is_no_feed_of_headlines(greeting: str) -> None:
    card = card_of(everyday("alarm", 1440, count=60, replies=0, text=lambda *_: greeting))
    assert card.verdict in {"one_way", "unsure"}
    assert not any(each.signal in {"feed", "clockwork"} and each.points < 0 for each in card.contributions)


@pytest.mark.parametrize("sentence", ["С днём рождения, друг!", "Boldog születésnapot!", "Děkuji!", "HBD!!"])
def test_the_same_good_words_to_many_are_not_compared_with_programs_that_play_a_person(sentence: str) -> None:
    posts = everyday("random", 120, count=50, replies=1, people=45, reply=lambda *_: sentence)
    card = card_of([msgspec.structs.replace(each, language=None) for each in posts])
    assert card.verdict == "unsure"
    assert not any(each.signal == "persona" and each.points < 0 for each in card.contributions)


GAMES: dict[str, Writer] = {
    "squares": lambda n, chance, _: f"Wordle {1600 - n} {chance.randrange(2, 7)}/6\n\n⬛🟨⬛⬛🟩\n🟩🟩🟩🟩🟩",
    "squares and a link": lambda n, _, __: f"Worldle #{900 - n} 3/6 (100%)\n🟩🟩🟨⬜➡️\nhttps://worldle.example",
    "no squares": lambda n, chance, _: f"Joguei term.ooo #{900 - n} {chance.randrange(2, 7)}/6 🔥 {n}",
    "keys": lambda n, chance, _: f"Daily Quordle {900 - n}\n5️⃣6️⃣\n8️⃣{chance.randrange(3, 9)}️⃣",
}


@pytest.mark.parametrize("game", GAMES)
@pytest.mark.parametrize(("clock", "mean"), [("days", 180), ("sittings", 200), ("random", 240), ("scheduler", 360)])
def test_results_of_games_at_any_hour_are_neither_automated_nor_a_feed(game: str, clock: str, mean: float) -> None:
    card = card_of(everyday(clock, mean, count=70, replies=0, text=GAMES[game]))
    assert card.verdict in {"one_way", "unsure"}
    against = {each.signal for each in card.contributions if each.score == "humanity" and each.points < 0}
    assert not against & {"feed", "near_duplicates"}


@pytest.mark.parametrize(
    "appeal",
    [
        "Please sign for the crossing on Hill Road https://petition.example/hill",
        "MISSING: tabby cat Mo, Harbour Road, share this https://cats.example/mo",
        "Firma la petición por el parque https://peticion.example/parque",
    ],
)
@pytest.mark.parametrize(("clock", "verdict"), [("random", "one_way"), ("scheduler", "automated")])
def test_an_appeal_at_any_hour_is_automated_only_by_a_machines_interval(appeal: str, clock: str, verdict: str) -> None:
    assert card_of(everyday(clock, 60, count=70, replies=0, text=lambda *_: appeal)).verdict == verdict


def _weather(number: int, chance: Random, _: str) -> str:
    return f"Harbour at {number % 24}:00: {chance.randrange(-5, 30)} °C, wind {chance.randrange(40)} km/h"


def _price(_: int, chance: Random, __: str) -> str:
    return f"Copper {chance.randrange(8000, 9999)} USD/t, zinc {chance.randrange(2000, 2999)} USD/t"


def _counter(number: int, chance: Random, _: str) -> str:
    return f"Visitors today: {chance.randrange(900)}. Total: {200_000 + number * 17}."


def _quote(_: int, chance: Random, __: str) -> str:
    return f'"{chance.choice(["Small streams make great rivers", "The wise speak little"])}." — Proverb'


MACHINES: dict[str, tuple[float, Writer]] = {
    "weather": (60, _weather),
    "price": (30, _price),
    "counter": (60, _counter),
    "quotes": (240, _quote),
}
CANNED = ["Thanks for following!", "See our page for more", "Glad to hear it!"]


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize("replies", [0.0, 0.15])
def test_machines_stay_automated_with_and_without_canned_replies(name: str, replies: float) -> None:
    mean, text = MACHINES[name]
    card = card_of(
        everyday("scheduler", mean, replies=replies, text=text, reply=lambda chance, _: chance.choice(CANNED))
    )
    assert card.verdict == "automated"
