"""Language detection: the language of a short text is right, or None."""

from __future__ import annotations

import pytest

from server.scoring.text import detect, language, predict
from server.scoring.text.language import choose_language
from server.scoring.text.tokens import tokens

SENTENCES = {
    "en": ("Could you tell me where the station is?", "I made bread with my daughter this morning."),
    "de": ("Könntest du mir sagen, wo der Bahnhof ist?", "Heute Morgen habe ich mit meiner Tochter Brot gebacken."),
    "fr": ("Pourriez-vous me dire où est la gare ?", "Ce matin, j'ai fait du pain avec ma fille."),
    "es": ("¿Me puedes decir dónde está la estación?", "Esta mañana hice pan con mi hija."),
    "it": ("Mi sai dire dov'è la stazione?", "Questa mattina ho fatto il pane con mia figlia."),
    "pt": ("Você pode me dizer onde fica a estação?", "Hoje de manhã fiz pão com a minha filha."),
    "nl": ("Kun je me zeggen waar het station is?", "Vanochtend heb ik met mijn dochter brood gebakken."),
    "pl": ("Czy możesz mi powiedzieć, gdzie jest dworzec?", "Dziś rano upiekłam chleb z moją córką."),
    "sv": ("Kan du säga mig var stationen ligger?", "I morse bakade jag bröd med min dotter."),
    "da": ("Jeg bagte brød med min datter, og det blev rigtig godt.",),
    "no": ("Jeg har ikke sett deg på lenge, hvordan har du det nå?",),
    "fi": ("Voisitko kertoa, missä asema on?", "Leivoin tänä aamuna leipää tyttäreni kanssa."),
    "ro": ("Poți să-mi spui unde este gara?", "Azi dimineață am făcut pâine cu fiica mea."),
    "tr": ("Bu sabah kızımla ekmek yaptım, çok güzel oldu.",),
    "cs": ("Děkuji vám, byl to velmi dobrý den a už se těším na další.",),
    "ru": ("Не подскажете, где находится вокзал?", "Сегодня утром мы с дочкой испекли хлеб."),
    "uk": ("Підкажіть, будь ласка, де знаходиться вокзал?", "Сьогодні вранці ми з донькою спекли хліб."),
    "hi": ("क्या आप बता सकते हैं कि स्टेशन कहाँ है?",),
    "zh": ("请问火车站在哪里?", "今天早上我和女儿一起做了面包。"),
    "ja": ("駅はどこにあるか教えてもらえますか。",),
    "ko": ("기차역이 어디에 있는지 알려 주시겠어요?",),
    "ar": ("هل يمكنك أن تخبرني أين المحطة؟",),
    "el": ("Μπορείτε να μου πείτε πού είναι ο σταθμός;",),
    "he": ("אפשר לדעת איפה התחנה?",),
    "hr": ("Danas sam bio na moru s prijateljima.", "Ne znam što da radim s ovim."),
    "sl": ("Ne vem, kaj naj naredim s tem.",),
    "gl": ("Hoxe fun á praia cos meus amigos.",),
    "ca": ("Avui he anat a la platja amb els amics.",),
    "eo": ("Hodiaŭ mi iris al la maro kun amikoj.",),
    "af": ("Vandag was ek by die see saam met vriende.",),
    "bg": ("Много благодаря за помощта, беше много хубаво.",),
    "be": ("Вялікі дзякуй за дапамогу, было вельмі прыгожа.",),
    "mr": ("तुमच्या मदतीबद्दल खूप खूप आभार, मला खूप आवडले.",),
    "ne": ("तपाईंको सहयोगको लागि धेरै धन्यवाद, मलाई राम्रो लाग्यो।",),
    "vi": ("Hôm nay tôi đi biển với bạn bè.",),
    "et": ("Täna käisin sõpradega mere ääres.",),
    "lt": ("Šiandien su draugais buvau prie jūros.",),
    "id": ("Hari ini saya pergi ke pantai dengan teman.",),
    "hu": ("Nagyon köszönöm a segítséget, gyönyörű volt.",),
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in SENTENCES.items() for text in texts])
def test_the_language_of_a_plain_sentence_is_detected(language: str, text: str) -> None:
    assert detect(text) == language


@pytest.mark.parametrize(
    "text", ["Thanks!", "thank you so much", "Great post", "You're amazing", "GM fam, so grateful 🙏"]
)
def test_short_english_is_detected(text: str) -> None:
    assert detect(text) == "en"


@pytest.mark.parametrize("text", ["", "😍😍", "12:30", "???", "@ada@example.social", "https://example.org", "x"])
def test_a_text_without_words_has_no_language(text: str) -> None:
    assert detect(text) is None


def test_a_text_in_two_languages_is_unclear() -> None:
    assert detect("Thank you all so much for coming! Vielen Dank euch allen, es war sehr schön.") is None


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("Ich habe heute mit meiner Tochter Brot gebacken, es war schön.", "en", "de"),
        ("Hoje de manhã fiz pão com a minha filha e ficou ótimo.", "en", "pt"),
        ("I baked bread with my daughter this morning and it was lovely.", "fi", "en"),
        ("Jeg bakte brød med datteren min i dag, det var fint.", "nb", "nb"),
        ("Das ist ein Text.", "en", "de"),
        ("Super, danke!", "fr", "fr"),
        ("Danke!", "xx", "xx"),
        ("I baked bread with my daughter this morning.", None, "en"),
    ],
)
def test_the_stated_language_holds_unless_the_words_clearly_contradict_it(
    text: str, stated: str | None, expected: str
) -> None:
    assert predict(text, stated).language == expected


def test_handles_and_urls_do_not_count() -> None:
    assert detect("@the_great_british_bakery danke schön für das Brot https://www.example.org/thanks-for-all") == "de"


def test_the_quick_look_at_a_stated_language_decides_like_the_whole_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [text for sentences in SENTENCES.values() for text in sentences]
    languages = list(SENTENCES)
    quick = [[choose_language(text, tokens(text), stated) for stated in languages] for text in texts]
    monkeypatch.setattr(language, "_may_lead", lambda *_: True)
    assert quick == [[choose_language(text, tokens(text), stated) for stated in languages] for text in texts]
