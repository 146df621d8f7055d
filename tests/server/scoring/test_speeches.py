"""What somebody else says in a post without quotation marks is not the author's, in any judged language."""

from __future__ import annotations

import pytest

from server.scoring.quotations import without_quotations
from server.scoring.speeches import _WORDS
from server.scoring.text import covered_languages, predict
from server.scoring.timeline import judged_words
from tests.processor_time import takes_less_than

HARSH = 0.5
INSULTS = {
    "en": "You are a worthless idiot and everyone hates you",
    "de": "Du bist ein widerliches Arschloch",
    "es": "Eres una puta gilipollas asquerosa",
    "fr": "Tu es une grosse connasse dégueulasse",
    "it": "Sei una stronza schifosa",
    "pt": "Você é um idiota nojento",
    "nl": "Je bent een vieze klootzak",
    "sv": "Du är en äcklig jävla idiot",
    "pl": "Jesteś obrzydliwym debilem",
    "ru": "Ты тупая мразь",
    "uk": "Ти огидний дебіл",
    "hi": "तू कमीना और बेवकूफ है",
    "zh": "你这个恶心的傻逼",
}
OTHERS = {
    "en": [
        "My brain at 3 am: §",
        "My cat, probably: §",
        "Reply guy: §",
        "An anonymous commenter: §",
        "Overheard on the bus: §",
        "Today's reply: §",
        "His exact words: §",
        "He was like: §",
        "People be like: §",
        "I was told: §",
        "The note reads: §",
        "§, he said.",
        "§, wrote one reader.",
        "§, my landlord yelled. I left.",
        "§ is what he wrote to me.",
        "§. His words, not mine.",
        "§\n— Anonymous",
        "§ – my neighbour, this morning",
        "§.\n\n— Ella Mentary, On Walls",
        "§ (anonymous comment)",
    ],
    "de": [
        "Mein Gehirn um 3 Uhr nachts: §",
        "Typ in der Bahn: §",
        "Er so: §",
        "Kommentar unter meinem Video: §",
        "Auf dem Zettel stand: §",
        "Eben im Bus gehört: §",
        "§, sagte er.",
        "§, schrieb mir ein Leser.",
        "§, hat er mir geschrieben.",
        "§ – anonym",
    ],
    "es": [
        "Mi cerebro a las 3 am: §",
        "Un señor en el metro: §",
        "Me dijeron: §",
        "Comentario en mi foto: §",
        "—§ —dijo el jefe.",
        "§, me dijo.",
    ],
    "fr": [
        "Mon cerveau à 3h du matin : §",
        "Un mec dans le métro : §",
        "Il me dit : §",
        "Sa réponse : §",
        "— §, m'a-t-il dit.",
        "§, écrit un lecteur.",
        "§ — Anonyme",
    ],
    "it": [
        "Il mio cervello alle 3: §",
        "Un tizio sul tram: §",
        "Mi hanno detto: §",
        "Commento sotto la mia foto: §",
        "§, mi ha detto.",
    ],
    "pt": [
        "Meu cérebro às 3 da manhã: §",
        "Um cara no ônibus: §",
        "Me disseram: §",
        "Comentário na minha foto: §",
        "— §, disse ele.",
    ],
    "nl": ["Mijn brein om 3 uur: §", "Reactie onder mijn filmpje: §", "Kreeg dit net: §", "§, zei hij."],
    "sv": ["Min hjärna klockan 3: §", "Gubbe på bussen: §", "Fick det här idag: §", "§, sa han.", "Hans svar: §"],
    "pl": ["Mój mózg o 3 w nocy: §", "Facet w tramwaju: §", "Szef do mnie: §", "– § – powiedział szef."],
    "ru": ["Мой мозг в 3 часа ночи: §", "Мужик в метро: §", "Мне сказали: §", "Он мне: §", "— §, — сказал он."],
    "uk": ["Чоловік у метро: §", "Мені пишуть: §", "Його відповідь: §", "— §, — сказав він."],
    "hi": ["उसने कहा: §", "उसने कहा कि §", "मेरे बॉस: §", "मेरे वीडियो पर कमेंट: §", "§, उसने कहा।"],
    "zh": ["我老板：§", "有人私信我：§", "评论区：§", "他怒吼：§", "网友：§", "转发微博 //@ben:§", "公交车上听到：§"],
}
OWN = {
    "en": [
        "My opinion: §",
        "I will say it again: §",
        "To my ex: §",
        "Message to my boss: §",
        "A comment I wrote: §",
        "I was like: §",
        "You said it: §",
        "§ – and you know it",
        "§, I said.",
        "§, everyone says so",
        "@ben § – Anonymous",
    ],
    "de": ["Ich sage nur: §", "An meinen Chef: §", "Das steht fest: §", "§, und das weißt du"],
    "es": ["Lo digo claro: §", "A mi jefe: §"],
    "fr": ["Je te le dis : §", "À mon patron : §"],
    "it": ["Te lo dico: §", "Al mio capo: §"],
    "pt": ["Vou te dizer: §", "Para meu chefe: §"],
    "nl": ["Ik zeg het maar: §", "Aan mijn baas: §"],
    "sv": ["Jag säger bara: §", "Till min chef: §"],
    "pl": ["Do mojego szefa: §"],
    "ru": ["Скажу тебе: §", "Моему начальнику: §"],
    "uk": ["Скажу тобі: §", "Моєму начальнику: §"],
    "hi": ["मैं कहता हूँ: §", "मैंने कहा: §"],
    "zh": ["我告诉你：§", "总之：§", "我说：§"],
}
KEPT = [
    "Thank you so much for the lovely gift – my kids love it",
    "Happy birthday to the best sister in the world – my sister Ella",
    "Congratulations to our new chair – Maria Silva",
    "Great shot - @ben",
    "Thank you all for a wonderful year. — Ada",
    "Thanks everyone!\n\n-JB",
    "Well done, my friend!",
    "I hope you win, I told her.",
    "Thank you, as I told you yesterday.",
    "Thanks (message me if you need help)",
    "Lovely work (more in the comments on my blog)",
    "To everyone who wrote to me: thank you so much",
    "An alle, die mir schrieben: danke für alles",
    "My wife and I: thank you so much",
    "My dear friends: thank you so much",
    "Teachers: thank you so much",
    "Dear boss: thank you",
    "I was like: wow, thank you",
    "Meeting at 10:00\nThank you all for coming",
    "Das gehört gesagt: danke euch",
    "Je dis : merci à tous",
    "J'ai lu votre livre : merci, c'est magnifique",
    "A mia madre: grazie di tutto",
    "Vergeet dit nooit: je bent geweldig",
    "मैंने उससे कहा कि तुम बहुत अच्छे हो",
    "老师：谢谢您一直以来的教导",
    "https://talk.example//@ada: thank you",
]


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in OTHERS.items() for text in texts])
def test_the_speech_of_somebody_else_is_not_the_authors(language: str, text: str) -> None:
    assert predict(INSULTS[language], language).hostile >= HARSH
    assert predict(judged_words(text.replace("§", INSULTS[language])), language).hostile < HARSH


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in OWN.items() for text in texts])
def test_the_authors_own_speech_stays_the_authors(language: str, text: str) -> None:
    assert INSULTS[language] in without_quotations(text.replace("§", INSULTS[language]))


@pytest.mark.parametrize("text", KEPT)
def test_kind_words_behind_colons_and_before_dashes_stay(text: str) -> None:
    assert without_quotations(text) == text


def test_a_proverb_that_is_signed_by_its_author_earns_no_kindness() -> None:
    proverb = "Believe in yourself, you are stronger than you think, you can do it."
    assert judged_words(f"{proverb}\n— Ella Mentary") == ""
    assert judged_words(f"{proverb} – proverb") == ""
    assert judged_words(f"I like this one.\n\n{proverb}\n— Ella Mentary") == "I like this one."


def test_speakers_and_reports_are_known_in_every_judged_language() -> None:
    assert OTHERS.keys() == OWN.keys() == covered_languages()
    written_in_code = {"hi", "zh"}
    for row in ("roles", "circumstances", "labels", "letters", "received_letters", "verbs"):
        assert _WORDS[row].keys() == covered_languages() - written_in_code, row


@pytest.mark.parametrize(
    "text",
    [
        ", he said" * 3000,
        "— " * 5000,
        "a - my boss, " * 2000,
        "his words " * 2000,
        "comment on my " * 2000 + ":",
        "उसने कहा " * 3000,
        "\u0962" * 20_000,
        "my old brain " * 2000 + ": a",
        "(anonymous comment" * 1000 + ")",
        "//@a:" * 3000,
    ],
)
def test_a_hostile_text_costs_little(text: str) -> None:
    with takes_less_than(units=65):
        without_quotations(text)
