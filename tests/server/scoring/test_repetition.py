"""People who repeat themselves or keep a schedule are not automated; copies in a program's rhythm are."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
import pytest

from server.scoring import score
from server.scoring.own_words import own_worded, returns_in_own_words
from shared_schema import times
from shared_schema.records import Evidence, Post
from tests.server.scoring.everyday import everyday
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import WORDS, card_of, original, reply, timeline_of

REGRESSIONS = Path(__file__).with_name("regressions")
NAMES = "Anna Ben Cleo Dan Eve Finn Gus Hana Ines Jo Kim Lea Max Noor Olu Pia Quin Ron Sue Tom".split()
MINUTES_OF_A_DAY = 1440


def recorded(name: str) -> list[Evidence]:
    """The accounts of a file that showed the fault."""
    return [msgspec.json.decode(line, type=Evidence) for line in (REGRESSIONS / name).read_bytes().splitlines()]


def by_day(count: int, text: Callable[[int], str], *, to_people: bool, seed: int = 3) -> list[Post]:
    """One or two posts a day, between 8 and 22 o'clock."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    midnight = NOW.replace(hour=0, minute=0, second=0)
    posts = []
    for number in range(count):
        moment = midnight - timedelta(days=number // 2 + 1) + timedelta(minutes=chance.randint(480, 1320))
        handle = f"{NAMES[number % len(NAMES)].lower()}{number}.example"
        posts.append(
            Post(
                id=f"p{number}",
                text=text(number),
                created_at=times.write(moment),
                is_reply=to_people,
                reply_to=handle if to_people else None,
                is_repost=False,
            )
        )
    return posts


def at_hours(hours: tuple[int, ...], days: int, text: Callable[[int], str]) -> list[Post]:
    """Original posts on the minute, at these hours of every day, as an alarm clock or a scheduler has them."""
    midnight = datetime(2026, 3, 1, tzinfo=NOW.tzinfo)
    moments = [midnight - timedelta(days=day) + timedelta(hours=hour) for day in range(1, days) for hour in hours]
    return [
        Post(id=f"p{n}", text=text(n), created_at=times.write(moment), is_reply=False, is_repost=False)
        for n, moment in enumerate(moments)
    ]


def own_words(number: int) -> str:
    """A sentence that no other one repeats."""
    chance = random.Random(number)  # noqa: S311 - invented posts
    return " ".join(chance.sample(WORDS, 9)) + "."


def every(minutes: int, count: int, text: Callable[[int], str], *, to_people: bool = False) -> list[Post]:
    """Posts at one interval, day and night."""
    return [
        Post(
            id=f"p{n}",
            text=text(n),
            created_at=times.write(NOW - timedelta(minutes=minutes * (n + 1))),
            is_reply=to_people,
            reply_to=f"s{n}.example" if to_people else None,
            is_repost=False,
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("evidence", recorded("people_who_repeat_themselves.ndjson"), ids=lambda e: e.account.handle)
def test_people_who_repeat_one_sentence_beside_their_own_words_are_not_automated(evidence: Evidence) -> None:
    now = datetime.fromisoformat("2026-11-26T12:00:00+00:00")
    assert score(evidence, now).verdict != "automated"


def test_somebody_who_writes_to_many_for_a_show_stays_unsure_and_is_not_kind_for_it() -> None:
    (evidence,) = recorded("outreach.ndjson")
    card = score(evidence, datetime.fromisoformat("2026-11-26T12:00:00+00:00"))
    assert (card.verdict, card.sentence) == ("unsure", "Replied 20 times, but mostly with the same words.")
    assert card.scores.kindness is not None
    assert card.scores.kindness.value < 55  # the level of one deed


@pytest.mark.slow
@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you so much, {name}!",
        "Thank you for your donation, {name}, it means the world to us.",
        "Happy birthday {name}! Have a wonderful day.",
        "I am so sorry for your loss, {name}. Thinking of you and your family.",
        "Well done {name}, what careful work. Keep going!",
        "Alles Gute zum Geburtstag, {name}, lass dich feiern!",
        "Mein herzliches Beileid, {name}, ich denke an euch alle.",
        "Muchísimas gracias por tu apoyo, {name}, de corazón.",
        "Bienvenue parmi nous, {name}, pose-moi toutes tes questions !",
        "Tanti auguri di buon compleanno, {name}, buona giornata!",
        "Bitte beschreibt euer Bild für blinde Leserinnen, {name}, danke.",
        "Councillor {name}, please vote for the crossing at the school on Hill Road.",
        "{name}さん、お誕生日おめでとうございます。素敵な一日を。",
    ],
)
@pytest.mark.parametrize("count", [10, 60])
def test_one_kind_sentence_sent_to_many_is_not_automated(sentence: str, count: int) -> None:
    posts = by_day(count, lambda n: sentence.format(name=NAMES[n % len(NAMES)]), to_people=True)
    assert card_of(posts).verdict != "automated"


def test_one_sentence_to_many_people_is_named_as_that_and_not_as_a_language_model() -> None:
    posts = by_day(
        40, lambda n: f"Lo siento muchísimo, {NAMES[n % 20]}. Un abrazo para toda la familia.", to_people=True
    )
    card = card_of(posts)
    assert (card.verdict, card.sentence) == ("unsure", "Replied 40 times, but mostly with the same words.")


def test_polite_replies_of_one_evening_are_not_automated() -> None:
    texts = ["Thank you so much, {name}!", "Thanks a lot for coming, {name}!"]
    posts = [reply(n, f"s{n}.example", texts[n % 2].format(name=NAMES[n % len(NAMES)])) for n in range(30)]
    assert card_of(posts).verdict != "automated"


@pytest.mark.parametrize("shift", range(3))
def test_ten_sock_puppets_cannot_make_a_talking_account_automated(shift: int) -> None:
    own = [reply(n, f"friend{n % 5}.example", own_words(n)) for n in range(20)]
    provoked = every(30 + shift, 60, lambda n: f"Thank you so much, {NAMES[n % 10]}!", to_people=True)
    posts = [*own, *(msgspec.structs.replace(post, id=f"s{post.id}") for post in provoked)]
    assert card_of(posts).verdict != "automated"


@pytest.mark.parametrize(
    ("hours", "text"),
    [
        ((9, 21), own_words),
        ((7,), lambda n: f"{own_words(n)} #haiku"),
        ((8, 12, 16, 20), own_words),
        ((7,), lambda _: "Good morning everybody, have a lovely day!"),
        ((7,), lambda _: "Guten Morgen zusammen, habt einen schönen Tag!"),
        ((22,), lambda n: f"Wordle {1600 - n} {n % 5 + 2}/6 in hard mode today\n\n⬛🟨⬛⬛🟩\n🟩🟩🟩🟩🟩"),
        ((6, 18), lambda n: f"Blood sugar this {'morning' if n % 2 else 'evening'}: {90 + n % 9}, feeling fine"),
    ],
)
def test_an_alarm_clock_is_not_a_program(hours: tuple[int, ...], text: Callable[[int], str]) -> None:
    assert card_of(at_hours(hours, 60 // len(hours) + 1, text)).verdict in {"one_way", "unsure", "person"}


def test_own_words_at_even_intervals_are_one_way() -> None:
    assert card_of(every(180, 60, own_words)).verdict == "one_way"


CHAT = """I never thanked you properly for the soup on Thursday, it kept me going all week
ha, the goat got out again and ate the washing, did yours behave?
Could you ask your brother whether he still has the ladder?
No, the second one. The first was too salty for anybody but the cat.
I think we should just paint it blue and see who complains
My knee says rain, the app says sun. I trust the knee.
That book made me cry on the tram, thanks a lot
Did the vet call back? Thinking of you both.
We missed you at choir, Olu sang your part and mine and possibly the organ's
Oh I did not know that! Where did you find it?
It was the neighbour's idea, so blame him
Sorry, only seeing this now, the baby slept and so did I
Yes please, two jars, and I bring back the empty ones
You were right about the valve, I owe you a cake
I cannot come on Friday but save me a chair next week
The dog has opinions about the new postman
What did you use instead of eggs?
Nope, still broken. It makes a sound like a sad trombone now.
That is the best photo of a bus I have ever seen
Let me know how the interview goes, I have all fingers crossed""".splitlines()


@pytest.mark.parametrize("minutes", [120, 240, 318])
def test_everyday_words_that_a_scheduler_sends_are_not_automated(minutes: int) -> None:
    assert card_of(every(minutes, 20, CHAT.__getitem__)).verdict in {"one_way", "unsure"}


def at_random_minutes(count: int, days: float, text: Callable[[int], str], seed: int) -> list[Post]:
    """Original posts at any minute of day and night."""
    chance = random.Random(seed)  # noqa: S311 - invented posts
    return [
        Post(
            id=f"p{n}",
            text=text(n),
            created_at=times.write(NOW - timedelta(minutes=chance.uniform(0, days * MINUTES_OF_A_DAY))),
            is_reply=False,
            is_repost=False,
        )
        for n in range(count)
    ]


@pytest.mark.parametrize("days", [2, 7, 60])
@pytest.mark.parametrize("seed", range(4))
def test_everyday_words_at_random_minutes_of_all_hours_are_not_automated(days: float, seed: int) -> None:
    assert card_of(at_random_minutes(20, days, CHAT.__getitem__, seed)).verdict != "automated"
    assert card_of(at_random_minutes(40, days, own_words, seed)).verdict != "automated"


def test_polished_enthusiasm_at_random_minutes_of_all_hours_is_automated() -> None:
    def text(number: int) -> str:
        place = NAMES[number % len(NAMES)]
        return f"Embrace the journey, {place}! Who else is ready to unlock {own_words(number)[:-1]}? #{place} #inspo"

    assert card_of(at_random_minutes(40, 7, text, 1)).verdict == "automated"


@pytest.mark.parametrize(
    ("text", "to_people"),
    [
        (lambda n: f"Temperature at the harbour: {n % 20} degrees, wind {n % 9} knots", False),
        (lambda n: f"BREAKING: item {n} of the day https://news.example/{n}", False),
        (lambda n: f"Buy cheap followers today, offer {n} ends soon https://shop.example/{n}", True),
        (lambda _: "Jetzt Gutschein sichern und sofort sparen, nur heute https://shop.example", False),
    ],
)
def test_copies_in_a_rhythm_that_no_person_keeps_are_automated(text: Callable[[int], str], to_people: bool) -> None:
    assert card_of(every(30, 120, text, to_people=to_people)).verdict == "automated"


def test_advertisements_at_all_hours_of_many_days_are_automated() -> None:
    chance = random.Random(7)  # noqa: S311 - invented posts
    minutes = sorted(chance.uniform(0, 20 * MINUTES_OF_A_DAY) for _ in range(100))
    posts = [
        Post(
            id=f"p{n}",
            text=f"Buy cheap followers today, offer {n} ends soon https://shop.example/{n}",
            created_at=times.write(NOW - timedelta(minutes=ago)),
            is_reply=True,
            reply_to=f"s{n}.example",
            is_repost=False,
        )
        for n, ago in enumerate(minutes)
    ]
    assert card_of(posts).verdict == "automated"


@pytest.mark.parametrize(
    ("text", "to_people", "verdict"),
    [
        ("Vacancies today: {n} posts for nurses in the county https://jobs.example/{n}", False, "automated"),
        ("Vacancies today: {n} posts for nurses in the county", False, "one_way"),
        ("Please sign for the crossing at the school https://petition.example/{n}", True, "unsure"),
        ("Thank you for reading my column, dear all https://column.example/{n}", False, "one_way"),
    ],
)
def test_without_times_only_a_long_stream_of_linked_copies_is_automated(
    text: str, to_people: bool, verdict: str
) -> None:
    posts = every(1, 80, lambda n: text.format(n=n), to_people=to_people)
    timeless = [msgspec.structs.replace(post, created_at=None) for post in posts]
    assert card_of(timeless).verdict == verdict
    assert card_of(timeless[:50]).verdict != "automated"


def test_own_words_are_what_neither_repeats_nor_is_repeated() -> None:
    template = "Thanks for the stamp from {name}, it is in the album"
    posts = [original(n, template.format(name=NAMES[n])) for n in range(5)]
    posts += [original(5, "yes"), original(6, "yes"), original(7, own_words(7))]
    assert [entry.id for entry in own_worded(timeline_of(posts))] == ["p7"]


def test_the_same_short_word_again_and_again_is_no_conversation() -> None:
    posts = [reply(n, f"friend{n % 4}.example", "so true") for n in range(20)]
    assert not returns_in_own_words(timeline_of(posts))
    posts = [reply(n, f"friend{n % 4}.example", own_words(n)) for n in range(20)]
    assert returns_in_own_words(timeline_of(posts))


@pytest.mark.parametrize(
    "sentence",
    [
        "お誕生日おめでとうございます🎂",
        "Alles Gute! 🎂",
        "生日快乐🎂",
        "생일 축하해요 🎂",
        "Doğum günün kutlu olsun 🎂",
        "合格おめでとう!",
        "あけましておめでとう",
        "축하해요",
        "고마워요",
        "고맙습니다",
        *("Chúc mừng sinh nhật", "สุขสันต์วันเกิด", "Til hamingju með daginn", "Boldog születésnapot!"),
        *("Hyvää syntymäpäivää!", "Tillykke med fødselsdagen!", "Per molts anys!", "Χρόνια πολλά!"),
        *("Wyrazy współczucia", "Gecondoleerd", "Upřímnou soustrast", "Başınız sağ olsun"),
        *("Köszönöm!", "Ευχαριστώ", "Tervetuloa!", "Hoş geldin"),
    ],
)
def test_who_congratulates_in_any_language_at_any_hour_is_not_automated(sentence: str) -> None:
    chance = random.Random(5)  # noqa: S311 - invented posts
    posts = [
        Post(
            id=f"p{n}",
            text=sentence if n < 30 else own_words(n),
            created_at=times.write(NOW - timedelta(minutes=chance.randrange(30 * MINUTES_OF_A_DAY))),
            is_reply=n < 30,
            reply_to=f"f{n}.example" if n < 30 else None,
            is_repost=False,
        )
        for n in range(38)
    ]
    assert card_of(posts).verdict != "automated"


@pytest.mark.parametrize(
    "sentence",
    [
        "Could you please add alt text next time, {name}?",
        "please use a content warning for food, {name}",
        "Removed, please read rule 3 in the sidebar, {name}",
        "{name}, s'il te plaît, décris l'image",
        "{name}, por favor, describe la imagen",
        "Beschrijf je foto alsjeblieft, {name}",
        "{name}さん、画像の説明をお願いします",
    ],
)
def test_who_begs_many_for_the_same_at_any_hour_is_not_automated(sentence: str) -> None:
    posts = [
        msgspec.structs.replace(post, text=sentence.format(name=NAMES[n % len(NAMES)]), language=None)
        for n, post in enumerate(everyday("random", 120, count=50, replies=1, people=45))
    ]
    assert card_of(posts).verdict == "unsure"
    linked = [msgspec.structs.replace(post, text=f"{post.text} https://shop.example/{post.id}") for post in posts]
    assert card_of(linked).verdict == "automated"
