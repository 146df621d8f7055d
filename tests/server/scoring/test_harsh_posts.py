"""What harsh words are between two people: banter, replies to abuse, or neither."""

from __future__ import annotations

import pytest

from server.scoring.harsh_posts import harsh_posts, replies_to_abuse
from server.scoring.signals.kindness_limits import repeated_harshness
from server.scoring.text import covered_languages
from shared_schema.records import Post
from tests.server.scoring.timelines import NOTES, original, reply, timeline_of

INSULTS = [
    "You are a pathetic liar and everybody knows it.",
    "What a stupid thing to say, you moron.",
    "Nobody likes you, you worthless idiot.",
    "You are a coward and a fraud, shame on you.",
]
FRIENDLY = ["Thanks for the lift last night, you saved me again.", "haha see you at eight", "lol fine, I bring crisps"]


def _to(person: str, texts: list[str], start: int = 0) -> list[Post]:
    return [reply(number, person, text) for number, text in enumerate(texts, start)]


def test_insults_between_friends_who_are_kind_to_each_other_do_not_count() -> None:
    alone = harsh_posts(timeline_of(_to("bea", INSULTS[:3])))
    assert [post.weight for post in alone] == [1.0, 1.0, 1.0]
    banter = harsh_posts(timeline_of([*_to("bea", INSULTS[:3]), *_to("bea", FRIENDLY, 10)]))
    assert [post.weight for post in banter] == [0.0, 0.0, 0.0]


def test_laughing_at_somebody_is_no_banter() -> None:
    mocked = [*_to("bea", [f"lol {text}" for text in INSULTS]), *_to("bea", ["haha", "lol", "hahaha no"], 10)]
    assert all(post.weight == 1.0 for post in harsh_posts(timeline_of(mocked)))


def test_kindness_to_others_makes_no_banter() -> None:
    posts = [*_to("bea", INSULTS[:3]), *_to("kofi", FRIENDLY, 10)]
    assert all(post.weight == 1.0 for post in harsh_posts(timeline_of(posts)))


DEFENCES = {
    "en": [
        "Leave me alone, you creep.",
        "Stop harassing my sister",
        "You called me a stupid bitch, I kept the screenshot",
        "I have reported you",
        "Blocked. You are disgusting.",
        "Another death threat, you coward",
        "I never want to hear from you again",
        "Get out of my mentions, creep",
        "Stay away from my kids",
        "You outed me to my parents",
    ],
    "de": [
        "Lass mich in Ruhe, du Idiot",
        "Du hast mich eine Schlampe genannt",
        "Gemeldet.",
        "Halt dich von mir fern",
        "Geblockt und gemeldet",
        "Nenn mich nicht so",
    ],
    "es": ["Déjame en paz, imbécil", "Te he denunciado", "No me escribas más", "Aléjate de mí, cerdo"],
    "fr": ["Laissez-moi tranquille", "Tu m'as traitée de conne", "Ne m'écris plus", "J'ai porté plainte"],
    "it": ["Lasciami in pace", "Ti ho segnalato", "Stai lontano da me", "Mi hai augurato la morte"],
    "nl": ["Laat me met rust", "Ik heb je geblokkeerd", "Je noemde me een hoer", "Schrijf me nooit meer"],
    "pt": ["Me deixa em paz", "Você me chamou de vadia", "Fica longe de mim", "Vou te denunciar"],
    "sv": ["Lämna mig i fred", "Du kallade mig hora", "Sluta skriva till mig", "Jag har polisanmält dig"],
    "pl": ["Zostaw mnie w spokoju", "Nazwałeś mnie dziwką", "Nie pisz do mnie więcej", "Zgłoszone i zablokowane"],
    "ru": ["Оставь меня в покое", "Ты мне угрожал, мразь", "Не пиши мне больше", "Заблокирован."],
    "uk": ["Дай мені спокій", "Ти назвав мене шльондрою", "Не пиши мені більше", "Заблоковано"],
    "hi": ["मुझे अकेला छोड़ दो", "तूने मुझे रंडी कहा", "मुझे मैसेज मत करो", "ब्लॉक कर दिया"],
    "zh": ["别再骚扰我", "离我远点", "你骂我婊子", "已拉黑，傻逼"],
}
ATTACKS = {
    "en": [
        "You are a pathetic liar",
        "Stop lying, idiot",
        "Nobody called, moron",
        "Stop being so stupid",
        "Leave the country, scum",
        "I told you that you are a loser",
        "Get out of my country, scum",
    ],
    "de": ["Hör auf zu lügen, du Idiot", "Schreib nicht so einen Mist", "Verschwinde aus unserem Land"],
    "es": ["Deja de mentir, imbécil", "Lárgate de mi país", "No me hagas reír, idiota"],
    "fr": ["Arrête de mentir, connard", "Tu me dégoûtes", "Ne dis pas n'importe quoi, abruti"],
    "it": ["Smettila di mentire, idiota", "Non parlare, cretino"],
    "nl": ["Hou op met liegen, sukkel", "Schrijf niet zo'n onzin"],
    "pt": ["Para de mentir, idiota", "Sai daqui, seu lixo"],
    "sv": ["Sluta ljuga, din idiot", "Sluta vara så jävla dum"],
    "pl": ["Przestań kłamać, idioto", "Nie pisz bzdur, kretynie"],
    "ru": ["Хватит врать, идиот", "Ты мне надоел, урод"],
    "uk": ["Досить брехати, ідіоте", "Не пиши дурниць, дебіле"],
    "hi": ["झूठ बोलना बंद कर, बेवकूफ", "तू मुझे पसंद नहीं, बेवकूफ"],
    "zh": ["别骂了，你这个傻逼", "别说话，废物"],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in DEFENCES.items() for text in texts])
def test_boundaries_are_recognised(language: str, text: str) -> None:
    assert replies_to_abuse(text, language)


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in ATTACKS.items() for text in texts])
def test_attacks_are_no_replies_to_abuse(language: str, text: str) -> None:
    assert not replies_to_abuse(text, language)


def test_boundaries_are_known_in_every_judged_language() -> None:
    assert DEFENCES.keys() == ATTACKS.keys() == covered_languages()


def test_harsh_words_again_and_again_are_different_aimed_and_many_of_the_posts_to_one_person() -> None:
    talk = [original(number, text) for number, text in enumerate(NOTES, 100)]
    found = repeated_harshness(timeline_of([*_to("bea", INSULTS[:3]), *talk]))
    assert found is not None
    assert (found.value, len(found.posts)) == (3, 3)
    assert found.sentence.startswith("Harsh words to 1 person again and again, in 3 posts.")
    assert repeated_harshness(timeline_of([*_to("bea", INSULTS[:2]), *talk])) is None
    one_each = [reply(number, f"person{number}", text) for number, text in enumerate(INSULTS)]
    assert repeated_harshness(timeline_of(one_each)) is None
    much_talk = _to("bea", [f"The bus at stop {number} was late again today" for number in range(16)], 20)
    assert repeated_harshness(timeline_of([*_to("bea", INSULTS[:3]), *much_talk])) is None


def test_harsh_words_about_something_else_are_not_aimed_at_their_recipient() -> None:
    about = [
        "That film was a piece of crap, awful film, truly awful.",
        "What the hell is this bullshit law about again?",
    ]
    assert not any(post.aimed for post in harsh_posts(timeline_of(_to("bea", about))))
    assert all(post.aimed for post in harsh_posts(timeline_of(_to("bea", INSULTS))))


def test_quoted_words_aim_at_nobody_and_defend_nobody() -> None:
    about = [
        "“You should all be ashamed” – what disgusting rubbish from this minister",
        "“You people never learn” is what the idiots in the council wrote, disgusting",
        "“You deserve nothing at all” he said. Disgusting garbage.",
    ]
    assert not any(post.aimed for post in harsh_posts(timeline_of(_to("bea", about))))
    mocked = harsh_posts(timeline_of(_to("bea", ["“Leave me alone, please” you whined, you pathetic worthless idiot"])))
    assert [(post.weight, post.aimed) for post in mocked] == [(1.0, True)]


def test_a_harsh_post_to_nobody_counts_three_quarters() -> None:
    found = harsh_posts(timeline_of([original(1, INSULTS[0])]))
    assert [(post.weight, post.recipient, post.aimed) for post in found] == [(0.75, None, False)]
