"""Disguised insults are read as what they are; other words and other scripts stay as they are."""

from __future__ import annotations

import pytest

from server.scoring.text import predict, words_that_counted
from server.scoring.text.masked import unmask

DISGUISED = [
    "you are an 1d10t",
    "You are an i.d.i.o.t",
    "what a s-t-u-p-i-d l_o_s_e_r you are",
    "you are a c o w a r d and a l i a r",
    "you \u0456di\u043et, stop t\u0430lking",  # Cyrillic letters
    "you ID\u0399\u039f\u03a4",  # Greek letters
    "you wor\u200bthless id\u200biot",  # zero-width spaces
    "you id\u00adiot",  # a soft hyphen
    "ｙｏｕ ｓｔｕｐｉｄ ｂｉｔｃｈ",
    "you are a \U0001d4c2\U0001d45c\U0001d4c7\U0001d45c\U0001d4c3",  # mathematical letters
    "you i\u0336d\u0336i\u0336o\u0336t\u0336",
    "you ɪᴅɪᴏᴛ",
    "you stúpid ïdïot",
    "f*** you",
    "you b****",
    "fvck you",
    "@bob you are an @sshole",
    "@bob you ass-hole",
    "you are an id\u2011iot",
    "you sh!thead",
    "$hithead, you are",
]
# By language: the insult with one letter masked.
ELSEWHERE = {
    "de": "du bist d*mm|du W*chser|du Arschl#ch",
    "es": "p*to imbécil|eres est*pido|eres un id*ota",
    "fr": "conn*rd|s*lope, va",
    "it": "testa di c*zzo|sei uno str*nzo",
    "nl": "jij h*er|je bent een kl*otzak",
    "pt": "seu b*sta|vai se f*der|c*zão",
    "pl": "ty d*bilu|ty ch*ju|jesteś k*rwą|wypie*dalaj",
    "ru": "ты с*ка|ты м#дак|ты д*бил|иди на х*й",
    "uk": "ти с*ка|ти ід*от",
    "zh": "傻X|傻x一个|你个傻*|你是sb|你真SB|sb东西|滚nm",
}
PLAIN = [
    "Made in the U.S.A. by a b c, e.g. in row c d e",
    "Привет, как дела? Это новый год.",
    "Καλημέρα, τι κάνεις;",
    "It weighs 5 μg, or 3 kΩ in the 4th test",
    "résumé, naïve, Zoë, señor estúpido, die Größe",
    "نمی‌خواهم",
    "हिन्दी‌ के शब्द",
    "👨‍👩‍👧 on the beach",
    "g a r d e n s",
    "4ever young, gr8 b4 2day",
    "a good-night hug, a well-being, a die-cast toy",
    "rated f* and s**, see note***",
    "#Umm #ука #uck and #ucker are hashtags",
    "傻乎乎的小猫，usb接口坏了",
    "SB是什么意思",
    "@sslink and @ssar are handles",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_insult_is_harsh(text: str) -> None:
    assert predict(text, "en").hostile >= 0.5, unmask(text)


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, row in ELSEWHERE.items() for text in row.split("|")]
)
def test_a_masked_insult_is_harsh_in_other_languages(language: str, text: str) -> None:
    assert predict(text, language).hostile >= 0.5, unmask(text)


@pytest.mark.parametrize("text", PLAIN)
def test_other_words_stay_what_they_are(text: str) -> None:
    assert unmask(text) == text


@pytest.mark.parametrize("text", [*DISGUISED, *PLAIN])
def test_positions_stay_true(text: str) -> None:
    assert len(unmask(text)) == len(text)
    assert all(0 <= start < end <= len(text) for start, end in words_that_counted(text, "hostile", "en"))
