"""Harsh words aimed at nobody, and masked insults."""

from __future__ import annotations

import pytest

from server.scoring.signals.kindness import FAINTLY_HARSH
from server.scoring.text import predict
from server.scoring.text.masked import unmask

HARSH = 0.5


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "Cancer is a bastard",
        "My aunt died on Monday. I hate this disease.",
        "I hate you, your kitten is so cute",
        "That fucking pie kicks ass!",
        "this bass line is sick and nasty, love it",
        "Depression is a bitch, I hate it",
        "Migraines can go to hell",
        "Damn you, this cake looks amazing",
        "Ich hasse diese Krankheit",
        "El cáncer es una mierda",
        "I am so stupid",
        "I hate myself for being so lazy",
        "Ich war ein Idiot",
        "Soy un idiota",
    ],
)
def test_harsh_words_aimed_at_nobody_are_not_hostile(text: str) -> None:
    assert predict(text).hostile < FAINTLY_HARSH


def test_a_second_word_for_oneself_is_not_clearly_hostile() -> None:
    assert predict("I feel like a complete failure and a loser").hostile < HARSH


@pytest.mark.parametrize(
    "text",
    [
        "I hate you, you are ugly",
        "these idiots ruin everything",
        "I hate this disease, and you are an idiot",
        "Cancer is sad. You are a disgusting pig.",
        "You are a worthless idiot, like your disease",
        "I am sick of these idiots",
        "I am not stupid, you are stupid",
        "I was right, you are a disgusting liar",
    ],
)
def test_harsh_words_aimed_at_people_stay_hostile(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Day 12 of learning the cello. Still awful."),
        ("en", "My French is terrible and my accent worse, but I try"),
        ("en", "My handwriting is ugly and getting worse"),
        ("en", "My damn knee hates stairs"),
        ("en", "My idiot brain deleted the file"),
        ("en", "Attempt 9 at sourdough. Disgusting brick."),
        ("en", "Screw you, migraine"),
        ("en", "Screw you, Monday"),
        ("en", "Damn you, autocorrect"),
        ("en", "Fuck this headache"),
        ("en", "Wasps are jerks"),
        ("en", "The slugs, those bastards, ate my lettuce"),
        ("en", "That goose is an asshole"),
        ("en", "My laptop is a stupid piece of junk"),
        ("en", "I hate that you have to go through this"),
        ("en", "I hate to see you leave"),
        ("en", "I hate seeing you sad"),
        ("en", "I hate saying goodbye"),
        ("en", "The villain in this film is a disgusting monster, great acting"),
        ("en", "Iago is such a disgusting liar, great play"),
        ("de", "Wespen sind Arschlöcher"),
        ("de", "Die Tauben auf meinem Balkon sind Drecksviecher"),
        ("es", "Odio que tengas que pasar por esto"),
        ("es", "Los mosquitos son unos cabrones"),
        ("es", "Mi ordenador es una mierda"),
        ("it", "La mia voce fa schifo oggi"),
        ("nl", "Wespen zijn klootzakken"),
        ("ru", "Ненавижу комаров"),
    ],
)
def test_harsh_words_about_vermin_machines_fiction_or_own_things_are_not_hostile(language: str, text: str) -> None:
    assert predict(text, language).hostile < FAINTLY_HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Racism is disgusting"),
        ("en", "Homophobia kills and it is disgusting"),
        ("en", "I hate bullying with all my heart"),
        ("en", "This law is cruel and stupid"),
        ("en", "The rent here is disgusting"),
        ("en", "The smell in this bus is disgusting"),
        ("en", "I hate olives"),
        ("en", "Worst coffee in town"),
        ("en", "The ending of that series was garbage"),
        ("de", "Rassismus ist ekelhaft"),
        ("fr", "Le racisme est dégueulasse"),
        ("es", "Esta ley es cruel y estúpida"),
        ("it", "L'omofobia fa schifo"),
        ("ru", "Фашизм отвратителен"),
    ],
)
def test_dislike_of_things_and_evils_is_not_hostile(language: str, text: str) -> None:
    assert predict(text, language).hostile < FAINTLY_HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Poor you, that sounds awful"),
        ("en", "Poor you! What an awful boss"),
        ("en", "What a shame that you cannot come"),
        ("en", "They treated you like garbage and you kept going"),
        ("en", "Nobody hates you here"),
        ("en", "It is a stupid rule, not your fault"),
        ("en", "Ugh, that's awful, I'm so sorry"),
        ("en", "That's disgusting, you deserve better"),
        ("en", "It sucks that you have to wait so long"),
        ("en", "It's awful that they fired you"),
        ("en", "I hate what they did to you"),
        ("fr", "Pauvre toi, c'est affreux"),
        ("fr", "C'est dégueulasse, tu mérites mieux"),
        ("it", "Povero te, che schifo"),
    ],
)
def test_sympathy_that_calls_a_misfortune_dreadful_is_not_hostile(language: str, text: str) -> None:
    assert predict(text, language).hostile < FAINTLY_HARSH


@pytest.mark.parametrize(
    "text",
    [
        "I hate that you exist",
        "I hate that you are so stupid",
        "I hate seeing your ugly face",
        "Screw you and your migraine",
        "Damn you and your stupid headache",
        "You are a wasp and a bastard",
        "Politicians are wasps, disgusting parasites",
        "The director of this film is a disgusting pig",
        "Lesson 1: you are a moron",
        "Day 3 of reading this idiot's book. He is a disgusting liar.",
        "These morons and their stupid laptops",
        "That bitch stole my painting",
        "My boss is a disgusting liar",
        "Racists are disgusting pigs",
        "These disgusting pigs raised the rent",
        "Your coffee is disgusting and so are you",
        "Muslim food is disgusting",
        "Black people and their music are garbage",
        "Whoever wrote this law is a disgusting moron",
        "You hate olives because you are stupid",
        "Feminists are stupid and ugly",
        "Poor you, you pathetic loser",
        "What a shame you are such an idiot",
        "That's disgusting, you are disgusting",
        "It's not your fault that you are stupid",
        "They treated you like garbage because you are garbage",
        "It's awful that you exist, you ugly pig",
    ],
)
def test_harsh_words_about_people_beside_such_things_stay_hostile(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # Sympathy that turns against the other one.
        ("en", "So sorry that you are a disgusting pig"),
        ("it", "Mi dispiace ma fai schifo"),
        ("es", "Lo siento pero te odio"),
        ("es", "Lo siento, das asco"),
        ("fr", "Désolée, tu es dégueulasse"),
        ("ru", "Как жаль, но ты мерзкий"),
        # Fate that somebody is to suffer, or that is somebody's.
        ("en", "Nice weather, you stupid cow"),
        ("en", "Hope Farage gets cancer, disgusting pig"),
        ("en", "Fuck your depression"),
        ("en", "Screw your anxiety"),
        ("es", "Ojalá te dé cáncer, hijo de puta"),
        ("es", "A la mierda con tu depresión"),
        ("fr", "Crève du cancer, espèce de sale merde"),
        ("it", "Vaffanculo tua depressione"),
        # People who are named beside fiction, practice or what is one's own.
        ("en", "Farage, that disgusting monster, what a show"),
        ("en", "Farage is a disgusting villain, what a show"),
        ("en", "Musk is still learning. Disgusting pig."),
        ("en", "Lesson 4 of chess. Good fun. Trump is a disgusting pig."),
        ("en", "My stomach turns, Farage is a disgusting pig"),
        ("en", "My stomach turns and Farage is a disgusting pig"),
        ("en", "My German ex is a disgusting pig"),
        ("en", "My hair dresser is a disgusting pig"),
        ("es", "Mi jefe cocina como una mierda"),
        # An everyday thing beside a person.
        ("en", "That dumbass broke my door"),
        ("en", "The cashier at the door is a stupid ugly dumbass"),
        ("es", "Esa puta de mierda me dejó la puerta abierta, la odio"),
        ("fr", "Cette conne est une idiote stupide, la porte"),
        ("pt", "Esse idiota nojento quebrou a porta"),
        ("pl", "Ten obrzydliwy głupiec zepsuł drzwi"),
        ("ru", "Эта мерзкая дура сломала дверь"),
        # Hearsay about somebody else, and words that only look like a report.
        ("en", "Everyone says she is a stupid bitch"),
        ("en", "I have always said she is a stupid bitch"),
        ("en", "My ex called me again that stupid bitch"),
        ("en", "Everyone says they are disgusting pigs"),
        ("de", "Alle sagen, sie sei eine widerliche dumme Fotze"),
        ("fr", "Mon ex m'a traitée comme une reine ce gros connard de merde"),
        ("zh", "我跟老板说你是垃圾"),
    ],
)
def test_no_kind_opening_or_harmless_thing_excuses_an_insult(language: str, text: str) -> None:
    assert predict(text, language).hostile > HARSH


def test_an_apology_does_not_excuse_an_insult_after_it() -> None:
    # Both sentences weigh in, so less than "I hate you" alone.
    assert predict("I'm so sorry. I hate you.", "en").hostile > FAINTLY_HARSH


@pytest.mark.parametrize(
    "text", ["ur so st*pid", "y0u are an 1d1ot", "f*ck you", "you m0ron", "What a b@stard you are"]
)
def test_a_masked_insult_counts_as_what_it_is(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.parametrize(
    "text",
    [
        "A 5* hotel, rated 5*!",
        "a**2 + b**2 = c**2",
        "*You are late* she wrote",
        "foo* matches food",
        "h3llo w0rld, room B00K 4th",
        "un*believ*able",
        "Wow! Really!",
        "#sh1rt @sh1tty 10$ each, 3d print",
    ],
)
def test_other_signs_in_words_stay_what_they_are(text: str) -> None:
    assert unmask(text) == text


def test_unmasking_never_moves_a_word() -> None:
    text = "Oh, f*ck you and your st*pid 1d1ot friends"
    assert len(unmask(text)) == len(text)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "my boss said you are useless, in front of everyone"),
        ("en", "A customer told my sister she is a stupid bitch over a coupon"),
        ("en", "The dad in the film tells his son he is a pathetic loser, hard to watch"),
        ("de", "Meine Tochter wurde in der Schule als dumme Hure beschimpft"),
        ("fr", "Un client m'a traitée de grosse vache"),
        ("it", "Un cliente mi ha chiamato idiota perché ho chiesto lo scontrino"),
        ("nl", "Mijn baas zei dat ik een waardeloze idioot ben"),
        ("pl", "Nazwali mnie kretynką, bo spytałam o drogę"),
        ("sv", "En okänd man skrek håll käften din jävla hora åt mig på bussen"),
    ],
)
def test_what_others_called_the_author_is_not_the_authors(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Everyone says you are a worthless idiot and they're right"),
        ("en", "People told me you're a disgusting creep and now I see why"),
        ("en", "you called me an idiot? you are the idiot, you disgusting pig"),
        ("en", "He said you're an idiot and I agree, you moron"),
        ("en", "my boss said you are a worthless idiot and I agree"),
        ("en", "I told him he is a stupid piece of shit"),
        ("es", "Me llamaste idiota, pues el idiota eres tú, gilipollas"),
        ("ru", "Все говорят, что ты тупая мразь, и они правы"),
    ],
)
def test_an_insult_put_into_the_mouth_of_others_stays_the_authors(language: str, text: str) -> None:
    assert predict(text, language).hostile > HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The villain in this show is a disgusting worm and I love him"),
        ("en", "The stepmother in this film is vile and she steals every scene"),
        ("en", "that goal was filthy, absolutely sick"),
        ("en", "ew this yoghurt is disgusting"),
        ("en", "my alarm clock can go to hell"),
        ("es", "Qué asco de yogur"),
        ("it", "Che schifo di tempo, annullata la gita"),
        ("pt", "Que nojo esse iogurte"),
        ("ru", "Сегодня мы играли отвратительно"),
        ("zh", "这个反派太恶心了，演得真好"),
        ("zh", "这酸奶真恶心"),
    ],
)
def test_disgust_at_things_villains_and_ones_own_team_is_not_hostile(language: str, text: str) -> None:
    assert predict(text, language).hostile < FAINTLY_HARSH


def test_harmless_words_leave_a_text_calm_and_no_calmer() -> None:
    assert predict("Cancer is a bastard", "en").hostile == pytest.approx(0.03)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # One's own family is no fiction, and the reader is no third person.
        ("en", "My stepmother ruined our game night, she is a disgusting pig"),
        ("ru", "Моя мачеха испортила игру, она мерзкая тварь"),
        ("zh", "继母真恶心，撕了我的书"),
        ("zh", "那个反派真恶心"),
        ("de", "Diese Figur im Film spielen Sie furchtbar, Sie widerlicher Idiot"),
        # Groups and people in a script without spaces.
        ("zh", "穆斯林不吃猪肉真恶心"),
        ("zh", "同性恋的手机真恶心"),
        ("zh", "回族的牛奶真恶心"),
        ("zh", "这些小鲜肉真恶心"),
        ("zh", "这个绿茶真恶心"),
        ("zh", "第3次投诉了，垃圾客服"),
    ],
)
def test_neither_fiction_nor_things_excuse_an_insult_at_family_readers_or_groups(language: str, text: str) -> None:
    assert predict(text, language).hostile > HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I love you, you stupid idiot"),
        ("en", "happy birthday you old bastard"),
        ("en", "shut up you big fool, see you on Friday"),
        ("de", "Bis morgen, du alter Idiot"),
        ("fr", "Joyeux anniversaire, espèce de vieux con"),
        ("es", "Te quiero, idiota"),
        ("it", "Ti voglio bene, scemo"),
        ("nl", "Tot morgen, ouwe lul"),
        ("pl", "Kocham cię, wariacie"),
        ("en", "Our dog hates umbrellas"),
        ("en", "My wife hates dogs"),
        ("en", "My publisher hates commas."),
        ("de", "Mein Sohn hasst Spinat"),
        ("en", "I hate hospitals"),
        ("en", "Cancer is a bastard and I want my mum back"),
        ("en", "yes bitch, slay"),
    ],
)
def test_teasing_and_what_somebody_hates_are_not_harsh(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


@pytest.mark.parametrize(
    "text",
    [
        "Nobody will miss you, you stupid idiot",
        "see you in hell, you worthless bitch",
        "She hates mushrooms, the stupid fat cow",
        "My father hates gays",
        "slay yourself, bitch",
        "everyone hates you, idiot",
        "I love you not, you disgusting pig",
        "see you in court you stupid bitch",
        "see you in hell, you bastard",
        "see you at your house, you fucking bitch",
        "get well soon, you stupid asshole",
        "have fun, you stupid bitch",
        "love you, shut up you ugly fat bitch",
    ],
)
def test_no_fond_word_or_thing_makes_an_insult_harmless(text: str) -> None:
    assert predict(text, "en").hostile > HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pt", "parabéns, seu otário"),
        ("pt", "parabéns, sua burra"),
        ("en", "happy birthday you ugly bitch"),
        ("en", "happy birthday, you old bastard. Hope it's your last"),
    ],
)
def test_no_insult_earns_kindness_by_a_fond_word(language: str, text: str) -> None:
    found = predict(text, language)
    assert found.hostile > HARSH or max(found.dimensions[name] for name in ("thanks", "praise", "care")) < HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "That goat barn stinks"),
        ("en", "Such a bastard of a commute"),
        ("en", "Nobody likes waiting"),
        ("en", "Are you sick? Hope you feel better soon"),
        ("en", "You monster, you ate the last biscuit!"),
        ("en", "You smashed it, you glorious lunatic"),
        ("de", "Was für ein Mistwetter"),
        ("de", "Niemand verliert gern"),
        ("es", "Vaya asco de tarde, otra vez sin luz"),
        ("fr", "Faut tuer le processus zombie"),
        ("fr", "Écrasez les tomates à la fourchette"),
        ("it", "Schiaccia le banane con la forchetta"),
        ("nl", "Wat een rotdag"),
        ("pl", "Co za paskudny poniedziałek"),
        ("pt", "Ninguém gosta de perder"),
        ("ru", "Сука ощенилась на даче"),
        ("ru", "Ненавижу тебя, у тебя снова лучшие пироги ахаха"),
        ("uk", "Яка ж ти молодчинка"),
        ("sv", "Krossa vitlöken först"),
        ("hi", "काश तुम भी आते"),
        ("hi", "तू पागल है, क्या शॉट मारा"),
        ("zh", "杀掉那个进程"),
    ],
)
def test_phrases_of_everyday_life_and_banter_are_not_harsh(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You smell like a pig farm, you filthy slob"),
        ("en", "Nobody likes you"),
        ("en", "I hate you, you worthless liar haha"),
        ("en", "You monster, you killed her"),
        ("de", "Du bist krank im Kopf, du Missgeburt"),
        ("fr", "Quelle journée, sale connard"),
        ("ru", "Ненавижу тебя, тупая тварь ахаха"),
        ("uk", "Який же ти огидний"),
        ("hi", "काश तू भी मर जाता"),
        ("zh", "你疯了吧，蠢货"),
    ],
)
def test_everyday_phrases_excuse_no_insult(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ben said you are stupid and I disagree"),
        ("en", "Someone told me to shut up and go die."),
        ("fr", "Il m'a appelé idiot"),
        ("fr", "Il a traité mon fils de débile"),
        ("fr", "Je me suis fait insulter de connasse"),
        ("fr", "On me traite de connard tous les jours"),
        ("es", "Me ha llamado hijo de puta"),
        ("it", "Mi chiamano scemo"),
    ],
)
def test_reported_name_calling_is_not_the_authors(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "My boss called me useless, the fat idiot"),
        ("en", "Ben said you are stupid and he is right"),
        ("de", "Mein Chef hat mich faul genannt, dieser fette Idiot"),
        ("es", "Mi jefe me llamó vago, el muy imbécil"),
        ("fr", "Mon chef m'a traité de fainéant, ce gros connard"),
        ("it", "Mi ha chiamato pigro, quello stronzo"),
        ("nl", "Mijn baas noemde me lui, die vette klootzak"),
        ("pl", "Szef nazwał mnie leniem, ten gruby idiota"),
        ("pt", "Me chamou de preguiçoso, esse babaca"),
        ("ru", "Начальник назвал меня лентяем, сам дебил"),
        ("zh", "老板骂我懒，这个傻逼"),
    ],
)
def test_an_insult_for_who_called_the_author_something_stays_hostile(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # "Shut up" in astonishment
        ("de", "Halt die Klappe, du hast gewonnen?!"),
        ("fr", "Ta gueule, t'as gagné ?!"),
        ("es", "Cállate, ¿ganaste?!"),
        ("pt", "Cala a boca, você ganhou?!"),
        ("nl", "Hou je bek, ben je geslaagd?!"),
        ("sv", "Håll käften, vann du?!"),
        ("pl", "Zamknij się, wygrałaś?!"),
        ("ru", "Заткнись, ты выиграла?!"),
        ("uk", "Замовкни, ти виграла?!"),
        ("hi", "चुप कर, तू जीत गई?!"),
        ("zh", "闭嘴，你赢了？！"),
        # fate that is told off, or called something behind a dash
        ("de", "Verdammte Migräne, verpiss dich"),
        ("ru", "Мой принтер — тварь"),
        ("uk", "Мій принтер — падлюка"),
        ("en", "MS is a piece of shit"),
        ("de", "Mein Hirn ist ein Arschloch"),
        ("zh", "癌症真他妈混蛋"),
        ("uk", "Ненавиджу цю війну"),
        # fond words and envy
        ("en", "You suck, I'm so jealous"),
        ("en", "I hate how talented you are"),
        ("en", "Miss you, you stupid old dog"),
        ("fr", "T'es con mdr je t'aime"),
        ("it", "Ti odio, quella torta sembra buonissima"),
        ("ru", "Ненавижу тебя, какой же вкусный торт"),
        ("hi", "कमीने, जन्मदिन मुबारक"),
        ("zh", "生日快乐，你个老混蛋"),
    ],
)
def test_astonishment_fate_and_fond_words_are_known_in_every_language(language: str, text: str) -> None:
    assert predict(text, language).hostile < HARSH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Halt die Klappe, du hast keine Ahnung"),
        ("sv", "Håll käften, din äckliga hora"),
        ("pl", "Zamknij się, debilu, nic nie wygrałeś"),
        ("ru", "Мой сосед — тварь"),
        ("ru", "С днём рождения, жирная шлюха"),
        ("ru", "До встречи в аду, идиот"),
        ("uk", "Мій сусід — тварюка"),
        ("hi", "जन्मदिन मुबारक, मोटी रंडी"),
        ("zh", "生日快乐，老不死的贱人"),
        ("zh", "爱你个头，混蛋"),
        ("zh", "你这个混蛋"),
        ("de", "Herr Meier, verpiss dich"),
        ("en", "I hate how stupid you are"),
        ("en", "Ms Smith is a stupid bitch"),
        ("de", "Schönen Montag, du Arschloch"),
        ("ru", "Удачи на экзамене, бестолочь"),
    ],
)
def test_no_astonishment_fate_or_fond_word_excuses_an_insult(language: str, text: str) -> None:
    assert predict(text, language).hostile >= HARSH
