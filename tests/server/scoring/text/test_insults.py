"""Insults are found by who they are said to, also behind a kind opening; teasing and talk about them is left alone."""

from __future__ import annotations

import json

import pytest

from server.scoring.signals.kindness import FAINTLY_HARSH
from server.scoring.text import predict
from server.scoring.text.insults import MOST_CHARACTERS, TABLE, insult_in
from server.scoring.text.model import covered_languages
from server.scoring.text.tokens import tokens

DENIALS = {"denied", "denied_after"}  # rows that some languages need
HARSH = 0.5
KIND = 0.5


def _insult(text: str, language: str) -> float:
    return insult_in(text, language, tokens(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "du Schlampe"),
        ("de", "Hurensohn!"),
        ("de", "halt die Fr*sse"),
        ("de", "verp*ss dich"),
        ("de", "du A****loch"),
        ("es", "eres un gilip*llas"),
        ("fr", "Sale c0nnard"),
        ("it", "che str*nzo"),
        ("pt", "seu otário"),
        ("nl", "vuile kl**tzak"),
        ("pl", "sp*erdalaj"),
        ("sv", "jävla idiot"),
        ("zh", "蠢货"),
    ],
)
def test_a_text_that_is_nothing_but_an_insult_is_harsh(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Congratulations on the new house, you pompous buffoon"),
        ("en", "Thank you so much for explaining, nitwit"),
        ("de", "Alles Gute zum Jahrestag, du alte Schlampe"),
        ("de", "Herzlichen Glückwunsch zur Prüfung, dümmer geht es nicht"),
        ("es", "Feliz año, pedazo de basura"),
        ("fr", "Joyeuse fête, grosse salope"),
        ("it", "Buona domenica, brutta cagna"),
        ("nl", "Van harte met je baan, mislukkeling"),
        ("pl", "Wszystkiego dobrego, tumanie"),
        ("pt", "Obrigada pela dica, seu jumento"),
        ("ru", "С праздником, мразь"),
        ("uk", "Зі святом, стара хвойдо"),
        ("en", "Happy birthday you fat whore"),
        ("fr", "Joyeux anniversaire grosse salope"),
        ("sv", "Tack för hjälpen, pucko"),
        ("hi", "सलाह के लिए शुक्रिया, निकम्मे"),
        ("zh", "谢谢你的帮助，蠢货"),
    ],
)
def test_an_insult_behind_a_kind_opening_is_harsh_and_earns_nothing(language: str, text: str) -> None:
    prediction = predict(text, language)
    assert prediction.hostile >= HARSH
    assert max(prediction.kind, *(prediction.dimensions[name] for name in ("thanks", "praise", "care"))) < KIND


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Good luck at the interview, parasite"),
        ("en", "Congratulations you filthy old bat"),
        ("de", "Vielen Dank, Sie Niete"),
        ("de", "Gute Besserung, falsche Schlange"),
        ("es", "Feliz cumpleaños, incapaz"),
        ("fr", "Bon courage, bande de minables"),
        ("it", "Buon Natale, lurido schifoso"),
        ("nl", "Gefeliciteerd vieze teef"),
        ("pl", "Brawo, tępaku"),
        ("pt", "Boa sorte, sua peste"),
        ("ru", "Удачи на экзамене, бестолочь"),
        ("uk", "Успіху, смердюча шкапо"),
        ("sv", "Grattis, din jäkla loser"),
        ("hi", "शुक्रिया, निकम्मे कहीं के"),
        ("zh", "恭喜你，廢物"),
    ],
)
def test_an_insult_behind_a_courtesy_is_harsh(language: str, text: str) -> None:
    prediction = predict(text, language)
    assert prediction.hostile >= HARSH
    assert prediction.kind < KIND


def test_hindi_insults_are_read_with_and_without_dots() -> None:
    assert _insult("तू बेवकूफ है", "hi") == _insult("तू बेवकूफ़ है", "hi") == _insult("तू बेवकू\u095e है", "hi") > 0


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A stroke took your mother and you deserved it"),
        ("en", "No wonder she left you"),
        ("en", "It's a shame you survived"),
        ("de", "Kein Wunder, dass er dich verlassen hat"),
        ("de", "Schade, dass du den Sturz überlebt hast"),
        ("es", "Te mereces ese tumor"),
        ("fr", "Dommage que tu aies survécu"),
        ("it", "Non mancheresti a nessuno"),
        ("nl", "Niemand zou je missen"),
        ("pl", "Zasłużyłeś na tego guza"),
        ("pt", "Ninguém vai sentir a tua falta"),
        ("ru", "Неудивительно, что она от тебя ушла"),
        ("uk", "Шкода, що ти вижив"),
        ("sv", "Synd att du överlevde"),
        ("hi", "तेरे मरने पर कोई नहीं रोएगा"),
        ("zh", "你死了没人会哭"),
    ],
)
def test_cruelty_needs_no_insult(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody would miss you more than I would"),
        ("en", "He told us you are a parasite, and that is not on"),
        ("en", "No wonder everyone adores you"),
        ("en", "You had cancer and you deserve this holiday"),
        ("en", "Happy birthday you old dork 😂"),
        ("en", "I was the buffoon who lost the rings"),
        ("en", "Slugs are disgusting but your roses are a joy"),
        ("en", "Kill the parent process first"),
        ("en", "Please stop calling people worthless"),
        ("de", "Du hast mir nichts gesagt"),
        ("de", "Die dumme Kuh stand wieder im Garten."),
        ("de", "Kuh"),
        ("de", "5*4*3"),
        ("es", "Le pusieron «eres escoria» en la puerta"),
        ("es", "Qué asco de lluvia"),
        ("es", "No eres tonto"),
        ("it", "Non sei stupido"),
        ("pt", "Não és burro"),
        ("hi", "तुम बेवकूफ नहीं हो"),
        ("en", "I was a miserable imbecile"),
        ("fr", "J'étais une pauvre idiote"),
        ("es", "Zorra"),
        ("en", "Thanks for sorting the glass, the paper, the trash"),
        ("de", "Ihr Esel frisst Disteln"),
        ("fr", "Pauvre fille, quelle tristesse"),
        ("fr", "Gros chien, petit cœur"),
        ("it", "Povero cane, che freddo"),
        ("it", "Secondo tentativo: fallito"),
        ("it", "Razza di cane: barbone"),
        ("nl", "Teef, twee jaar oud, zoekt een thuis"),
        ("nl", "Zielige hond"),
        ("pt", "Sua burra come cenoura"),
        ("pt", "Puta, que calor"),
        ("ru", "Отдам в добрые руки, сучка, три месяца"),
        ("ru", "Старая собака спит"),
        ("uk", "Курва, знову сніг"),
        ("sv", "Din gamla hund sover så gott"),
        ("sv", "Förlorare: Luleå"),
        ("hi", "तेरा मोटा कुत्ता कितना प्यारा है"),
        ("zh", "你这个小傻瓜"),
        ("fr", "Papier, verre, déchets, tout est trié"),
        ("fr", "Petit pauvre"),
        ("it", "Troia"),
        ("it", "Vado da mia madre"),
        ("nl", "Je bent niks vergeten"),
        ("nl", "Ik was een sukkel tegen je, sorry"),
        ("pl", "Kurwa, znowu deszcz"),
        ("pl", "Jesteś niczym anioł"),
        ("pt", "Merda"),
        ("pt", "Sua vaca ganhou o prêmio"),
        ("ru", "Какой же ты молодец"),
        ("ru", "У тебя тормоз скрипит"),
        ("sv", "Synd att du inte kunde komma"),
        ("sv", "du Schlampe"),
        ("zh", "难怪大家都喜欢你"),
    ],
)
def test_teasing_reports_and_other_meanings_are_no_insults(language: str, text: str) -> None:
    assert _insult(text, language) == 0


@pytest.mark.parametrize(
    "text",
    [
        "Kill the parent process first",
        "Slugs are disgusting but your roses are a joy",
        "shoot the tank first",
        "Nasty wound, five stitches",
        "that was filthy, clip it",
    ],
)
def test_tasks_and_harmless_clauses_are_not_hostile(text: str) -> None:
    assert predict(text, "en").hostile < FAINTLY_HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "stfu"),
        ("en", "STFU already"),
        ("en", "Thanks, now stfu"),
        ("en", "@ben stfu"),
        ("en", "gtfo"),
        ("en", "gtfo of here"),
        ("en", "foad"),
        ("en", "GFY"),
        ("en", "fck you"),
        ("en", "f u"),
        ("en", "go f yourself"),
        ("en", "go fck yourself"),
        ("en", "you pos"),
        ("en", "you are a POS"),
        ("de", "hdf"),
        ("de", "HDF jetzt"),
        ("de", "stfu"),
        ("de", "fck dich"),
        ("fr", "tg"),
        ("fr", "tg toi"),
        ("fr", "vtff connard"),
        ("fr", "t'es un fdp"),
        ("fr", "gros fdp"),
        ("es", "hdp"),
        ("es", "sos un hdp"),
        ("es", "hdlgp"),
        ("es", "vete a la vrg"),
        ("it", "fdp"),
        ("it", "sei un fdp"),
        ("it", "vaffa"),
        ("nl", "stfu"),
        ("nl", "kk hoer"),
        ("pl", "stfu"),
        ("pl", "wypad debilu"),
        ("pt", "vsf"),
        ("pt", "VTNC"),
        ("pt", "seu fdp"),
        ("pt", "vai tomar no c*"),
        ("ru", "иди нах"),
        ("ru", "пошёл нах"),
        ("ru", "пнх"),
        ("uk", "йди нах"),
        ("uk", "пнх"),
        ("sv", "stfu"),
        ("sv", "gtfo"),
        ("hi", "दफ़ा हो जा"),
        ("zh", "你妈死了"),
        ("zh", "操你妈"),
    ],
)
def test_an_abbreviated_telling_off_is_harsh(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "omg, stfu"),
        ("en", "omg stfu this is so cute"),
        ("en", "stfu 😭"),
        ("en", "stfu ❤"),
        ("en", "gtfo, you won? congrats!"),
        ("en", "What does stfu mean?"),
        ("en", "he told me to stfu"),
        ("en", "wtf is this weather"),
        ("en", "tired af"),
        ("en", "lmfao"),
        ("en", "the POS terminal is down"),
        ("en", "fck, I missed the bus"),
        ("en", "f this weather"),
        ("en", "F U N"),
        ("de", "HDF Datei öffnen"),
        ("de", "Was heißt hdf?"),
        ("de", "wtf ist das für ein Wetter"),
        ("de", "FCK NZS"),
        ("fr", "la tg du train"),
        ("fr", "les FDP offerts dès 30 euros"),
        ("fr", "Que veut dire fdp ?"),
        ("es", "ptm qué frío"),
        ("es", "¿Qué significa hdp?"),
        ("it", "wtf che freddo"),
        ("it", "cosa vuol dire vaffa?"),
        ("nl", "kk weer"),
        ("nl", "kkkoud vandaag"),
        ("pl", "wypad nad morze"),
        ("pt", "fdp, perdi o ônibus"),
        ("pt", "vai tomar no cu, amo demais essa música"),
        ("pt", "O que significa vtnc?"),
        ("ru", "нах холодно"),
        ("ru", "что значит пнх?"),
        ("uk", "що означає пнх?"),
        ("sv", "wtf vad kallt"),
        ("zh", "听说你妈死了，节哀"),
    ],
)
def test_abbreviations_of_exclamations_and_talk_about_them_are_no_insults(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


def test_every_judged_language_has_every_row() -> None:
    rows = json.loads(TABLE.read_text(encoding="utf-8"))
    assert rows.keys() == covered_languages()
    assert all(row.keys() - DENIALS == rows["en"].keys() and all(row.values()) for row in rows.values())


@pytest.mark.slow
def test_every_name_passes_the_gate_and_is_found() -> None:
    rows = json.loads(TABLE.read_text(encoding="utf-8"))
    lead = {language: row["lead"].split()[0].replace("_", " ") for language, row in rows.items()}
    missed = [
        (language, name)
        for language, row in rows.items()
        for name in row["names"].split()
        if "\\" not in name and not _insult(f"{lead[language]} {name.replace('_', ' ')}", language)
    ]
    assert missed == []


def test_a_long_row_of_handles_takes_no_time() -> None:
    row = "@idiot," * (MOST_CHARACTERS // 7)
    assert _insult(row, "en") == 0


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Just kill yourself already"),
        ("en", "Please end your life"),
        ("en", "Why don't you jump off a bridge"),
        ("de", "Bring dich doch um!"),
        ("de", "Erhäng dich"),
        ("de", "Geh dich umbringen"),
        ("es", "Hazle un favor al mundo y mátate"),
        ("es", "Tírate por un puente"),
        ("fr", "Va te pendre"),
        ("fr", "Suicide-toi"),
        ("it", "Ammazzati"),
        ("it", "Buttati sotto un treno"),
        ("pt", "Vai se matar"),
        ("pt", "Mata-te"),
        ("nl", "Hang jezelf op"),
        ("nl", "Pleeg gewoon zelfmoord"),
        ("sv", "Ta livet av dig"),
        ("sv", "Gå och häng dig"),
        ("pl", "Idź się powiesić"),
        ("pl", "Zabij się wreszcie"),
        ("ru", "Иди убейся"),
        ("ru", "Прыгни уже с крыши"),
        ("uk", "Вбий себе"),
        ("uk", "Стрибни з мосту"),
        ("hi", "जाकर आत्महत्या कर लो"),
        ("hi", "डूब मर"),
        ("zh", "你怎么还不死"),
        ("zh", "你去跳楼吧"),
    ],
)
def test_to_send_somebody_to_death_is_hostile_in_every_judged_language(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Don't kill yourself over it, rest a bit"),
        ("en", "If you want to kill yourself, please call a helpline"),
        ("de", "Bring dich bitte nicht um, wir lieben dich"),
        ("de", "Häng dich ran, du schaffst das"),
        ("es", "No te mates trabajando"),
        ("fr", "Ne te tue pas au travail"),
        ("it", "Non ammazzarti di lavoro"),
        ("pt", "Morre de rir"),
        ("nl", "Hang je jas op"),
        ("sv", "Häng dig inte upp på det"),
        ("pl", "Powieś się na drążku i policz do dziesięciu"),
        ("ru", "Не убейся на льду"),
        ("uk", "Не вбийся на льоду"),
        ("zh", "去死海旅游"),
    ],
)
def test_worry_about_somebody_and_figures_of_speech_send_nobody_to_death(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH
