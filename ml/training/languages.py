"""Learns the language detector: how often words and groups of three letters occur in each language.

The languages with texts come from the labelled texts and from the sentences of tongues/; those without are known by
the function words below and by a few sentences (languages_beside.txt), so that a Dane is not read as a Swede. Values
are natural logarithms in tenths, against the mean of the languages.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from ml.training import tongues
from ml.training.data import read
from ml.training.english import cleaned, names_in
from server.scoring.text.language import trigrams
from server.scoring.text.tokens import NEGATED, STOPS, tokens

FILES: dict[str, tuple[str, ...]] = {
    "en": ("en_goemotions_train", "subtitles_en", "en_hope_train", "en_tweets_emotion_train"),
    "de": ("deu_emotions_train", "subtitles_de", "de_offensive_train"),
    "es": ("esp_emotions_train", "subtitles_es"),
    "fr": ("subtitles_fr",),
    "it": ("subtitles_it",),
    "nl": ("subtitles_nl",),
    "pl": ("subtitles_pl",),
    "pt": ("ptbr_emotions_train", "subtitles_pt", "pt_offensive"),
    "ro": ("ron_emotions_train",),
    "sv": ("swe_emotions_train",),
    "fi": ("subtitles_fi",),
    "ru": ("rus_emotions_train", "subtitles_ru"),
    "uk": ("ukr_emotions_train",),
    "hi": ("hin_emotions_train",),
}
BESIDE = Path(__file__).with_name("languages_beside.txt")

FUNCTION_WORDS: dict[str, str] = {
    "da": "og i at det er en til på som de med han af for ikke der var mig sig men et har om vi min havde ham"
    " hun nu over"
    " da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog"
    " noget ville"
    " jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod"
    " disse hvis din nogle hos blive mange jeg dejlig tak hej hvorfor fordi ikke synes rigtig godt",
    "no": "og i jeg det at en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha"
    " hadde hun nå over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle"
    " vil bli ble"
    " blei blitt kunne inn når være kom noen noe ville dere deres kun ja etter ned skulle denne for deg si sine"
    " sitt mot"
    " å meget hvorfor dette disse uten hvordan ingen din ditt blir samme hvilken sånn takk hei veldig fordi synes",
    "tr": "ve bir bu da de için ile çok ne ben sen o biz siz onlar gibi kadar daha en mi mı mu mü değil var yok ama ki"
    " her şey diye olarak sonra önce şimdi nasıl neden niye kim nerede hiç bana sana ona beni seni onu bizim"
    " sizin benim"
    " senin teşekkürler teşekkür ederim güzel iyi günler evet hayır olan oldu olur istiyorum bugün yarın",
    "cs": "a je se na že v to s z do o k si jsem jsi jsme jste jsou byl byla bylo byli ale jak tak co ten ta"
    " který která"
    " které pro jako už také nebo když jen bude budu mám máš má máme není nic všechno děkuji díky dobrý den dobře proč"
    " kde kdo tady tam mi mě tě ti nás vás jeho její velmi hodně protože aby než při před po za bez ještě moc prosím",
    "sk": "a je sa na že v to s z do o k si som sme ste sú bol bola bolo boli ale ako tak čo ten tá ktorý ktorá"
    " ktoré pre"
    " už tiež alebo keď len bude budem mám máš má máme nie nič všetko ďakujem vďaka dobrý deň dobre prečo kde"
    " kto tu tam"
    " mi ma ťa ti nás vás jeho jej veľmi veľa pretože aby než pri pred po za bez ešte prosím",
    "hu": "a az és hogy nem is egy ez van de meg csak már mint vagy ha el volt lesz ki mert itt ott én te ő mi"
    " ti ők azt"
    " ezt nagyon jó köszönöm szép igen miért hol mit hogyan még most majd minden semmi engem téged nekem neked vele"
    " lehet kell tudom szeretem nincs vannak vagyok vagy voltam ma holnap tegnap",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena kami kita kamu aku"
    " dia mereka"
    " ada bisa sudah belum lagi saja apa siapa kenapa bagaimana banyak sangat terima kasih selamat pagi semua orang"
    " atau tapi kalau seperti lebih hanya harus jadi sama oleh telah gak nggak udah banget",
    "ca": "el la els les de i a que en un una per amb no és ha al del es com més o però si seu seva són aquest aquesta"
    " molt també quan jo tu ell ella nosaltres vosaltres què perquè on gràcies bon dia avui ara tot res fer dir hi ho"
    " mi teva meva aquí allà doncs només sempre mai altres hem heu han vaig va",
    "bg": "и на да се е не за от в с че това по са като ще до но си има ли съм те му го аз ти той тя ние вие как какво"
    " защо къде много благодаря здравей добре или ако само още вече ми ме ни ви им беше няма може трябва този тази"
    " тези всички сега днес утре също",
    "sr": "и у је да се на за не су од са као то али а што како ја ти он она ми ви они ће би или ако само још већ ми ме"
    " ни вас их био била није може треба овај ова ово сви сада данас сутра хвала здраво добро зашто где много",
}

CHAT_WORDS = (
    "gm gn fam ty tysm thx lol lmao omg idk tbh ngl imo imho wow congrats pls plz bro dude yay nope yep btw fyi"
)
"""English of chats, which the labelled texts have little of."""

WORDS_OF_EACH = 700
LETTERS_OF_EACH = 60
GROUPS_OF_EACH = 600
CHARACTERS_OF_EACH = 400_000
LEAST_LEAD = 20
"""Tenths of a natural logarithm the best language must be ahead: 7 times as likely."""


Counts = dict[str, Counter[str]]


def _everyday(language: str) -> list[str]:
    """One sentence of each pattern of ours: how people thank, greet and quarrel."""
    if language not in tongues.LANGUAGES:
        return []
    return list({sentence.pattern: sentence.text for sentence in tongues.sentences(language)}.values())


def _counts(folder: Path) -> tuple[Counts, Counts, Counts]:
    """Words, letter groups and letters of each language."""
    letters: Counts = {}
    words: Counts = {}
    groups: Counts = {}
    texts_of = {
        language: [cleaned(row["text"]) for name in names for row in read(folder, name)] + _everyday(language)
        for language, names in FILES.items()
    }
    for language, texts in texts_of.items():
        # German writes every noun with a capital, so this drops its nouns too; its small words say enough.
        names = names_in(texts)
        read_so_far = 0
        words[language], groups[language], letters[language] = Counter(), Counter(), Counter()
        # Every n-th text: the files are sorted, and their beginnings are not like the rest.
        step = max(1, sum(map(len, texts)) // CHARACTERS_OF_EACH)
        for text in texts[::step]:
            read_so_far += len(text)
            for token in tokens(text):
                word = token.removeprefix(NEGATED)
                if word[0].isalpha() and word not in names:
                    words[language][word] += 1
                    groups[language].update(trigrams(word))
                    letters[language].update(word)
    for language, sentences in tongues.lines_of(BESIDE):
        words[language], groups[language], letters[language] = Counter(), Counter(), Counter()
        written = [token.removeprefix(NEGATED) for sentence in sentences for token in tokens(sentence)]
        for word in (*written, *FUNCTION_WORDS.get(language, "").split()):
            if word not in STOPS:
                words[language][word] += 12
                letters[language].update(word * 12)
                for group in trigrams(word):
                    groups[language][group] += 12
    for word in CHAT_WORDS.split():
        words["en"][word] += 200
    return words, groups, letters


def _table(counts: dict[str, Counter[str]], of_each: int, fewest: int, smoothing: float) -> dict[str, list[int]]:
    """The commonest items of all languages with their log frequency in each, in tenths against the mean."""
    languages = list(counts)
    chosen = sorted(
        {
            item
            for counter in counts.values()
            for item, count in sorted(counter.items(), key=lambda entry: (-entry[1], entry[0]))[:of_each]
            if count >= fewest
        }
    )
    totals = np.array([sum(counts[language].values()) for language in languages], dtype=float)
    table = np.array([[counts[language][item] for language in languages] for item in chosen], dtype=float)
    logs = np.log((table + smoothing * totals / totals.max()) / totals)
    logs = np.rint(10 * (logs - logs.mean(axis=1, keepdims=True))).astype(int)
    return {item: row.tolist() for item, row in zip(chosen, logs, strict=True)}


def learn(folder: Path) -> dict[str, Any]:
    """The stored form of the detector (see server/scoring/text/language.py)."""
    words, groups, letters = _counts(folder)
    return {
        "languages": list(words),
        "least_lead": LEAST_LEAD,
        "words": _table(words, WORDS_OF_EACH, 4, 1.0),
        "groups": _table(groups, GROUPS_OF_EACH, 10, 5.0),
        "letters": {
            # Twice: a letter that a language does not have is a surer sign than a word it seldom uses.
            letter: [2 * value for value in row]
            for letter, row in _table(letters, LETTERS_OF_EACH, 4, 2.0).items()
            if not letter.isascii()
        },
    }
