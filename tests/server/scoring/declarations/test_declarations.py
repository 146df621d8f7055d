"""What bios declare, sign by sign. Whole lists of bios are in tests/ml/data/test_bios.py."""

from __future__ import annotations

import pytest

from server.scoring.declarations import QUOTED_CHARACTERS, find_declaration, learned
from server.scoring.declarations.automation import find_automation
from server.scoring.declarations.clauses import parse_bio
from server.scoring.declarations.organisations import find_organisation
from server.scoring.declarations.persons import introduces_person
from tests.processor_time import takes_less_than

LEARNED = (
    "This account is a small computer that names clouds",
    "The river gauge at Ostby, read out by a machine",
    "Компьютер каждый вечер выбирает открытку",
)  # nothing like this is in the rules, and none is in the lists that the sign learned from


def test_signs_of_a_program_count_only_together() -> None:
    assert find_automation(parse_bio("Random words from old atlases"), "") is None  # of the rules: see learned.py
    assert find_declaration("A word from an old atlas every hour") is not None
    assert find_declaration("A word from an old atlas every hour. She/her") is None


def test_a_statement_about_a_part_of_the_profile_is_not_about_the_account() -> None:
    for bio in ("Banner: AI-generated. Bread: real.", "This bio was written by a bot", "Avatar von einer KI gemalt"):
        assert find_declaration(bio) is None


def test_the_handle_of_another_bot_is_another_account() -> None:
    assert find_declaration("Choir, cello. Bot: @tides@botsin.example") is None
    assert find_declaration("Tide tables, posted by a script. Creator: @ada") is not None


@pytest.mark.parametrize(
    "bio",
    [
        "Weather bot for Lund",
        "Bot by @ada",
        "Automated feed of court decisions",
        "This account is run by a script.",
        "Posts are generated automatically.",
        "This account is a script.",
        "Robot that counts bicycles on the bridge",
        "Not run by a person: tide tables from public data",
        "Ich bin ein Bot und poste jeden Tag ein Wort.",
        "Soy un bot que publica una receta al día.",
        "Compte automatisé, les messages ne sont pas lus",
        "Sono un bot che pubblica foto di gatti ogni ora",
        "Ik ben een bot die elk uur een vogel plaatst",
        "Conta automática de horários de ônibus",
        "Automatyczne konto z ostrzeżeniami pogodowymi",
        "Automatiskt konto med tågförseningar",
        "Я бот, публикую погоду каждый час",
        "Я бот, щодня публікую вірш",
        "天気を自動投稿するアカウントです",
        "自动发布地震信息的机器人",
        "자동으로 날씨를 올리는 봇입니다",
    ],
)
def test_a_declared_bot_is_recognised(bio: str) -> None:
    found = find_declaration(bio)
    assert found is not None
    assert found.kind == "automated"


@pytest.mark.parametrize(
    "bio",
    [
        "The official account of the Riverside Library.",
        "Community choir of eighty voices",
        "We are a small publisher of poetry in Leeds.",
        "Offizieller Account der Stadtbücherei",
        "Asociación de vecinos del barrio del puerto",
        "Nous sommes une association qui répare des vélos",
        "Siamo un'associazione culturale",
        "Wij zijn een stichting voor jonge muzikanten",
        "Somos uma editora independente",
        "Oficjalne konto biblioteki miejskiej",
        "Officiellt konto för stadsteatern",
        "Официальный аккаунт городского музея",
        "Офіційна сторінка міської бібліотеки",
        "市立図書館の公式アカウントです",
        "城市图书馆官方账号",
        "시립도서관 공식 계정입니다",
    ],
)
def test_a_declared_organisation_is_recognised(bio: str) -> None:
    found = find_declaration(bio)
    assert found is not None
    assert found.kind == "organisation"


@pytest.mark.parametrize(
    "bio",
    [
        "I am a bot. I post a cat every hour, powered by the Cat API.",
        "I am a bot. I post dogs every hour, powered by Dog CEO.",
    ],
)
def test_a_bot_whose_source_is_named_after_a_pet_is_recognised(bio: str) -> None:
    assert find_automation(parse_bio(bio), "") == "I am a bot."


@pytest.mark.parametrize(
    ("bio", "is_person"),
    [
        ("We bring books, to children.", False),
        ("Toy library – to kids!", False),
        ("Mor, to børn, Aarhus", True),
        ("Dad, two kids", True),
    ],
)
def test_the_danish_two_is_not_the_english_to(bio: str, is_person: bool) -> None:
    assert introduces_person(parse_bio(bio)) is is_person


def test_the_quote_is_the_sentence_that_was_used() -> None:
    found = find_declaration("Clouds over the harbour. I am a bot by @ada. Questions go to her.")
    assert found is not None
    assert found.quote == "I am a bot by @ada."


def test_a_long_sentence_is_cut_between_words() -> None:
    found = find_declaration("I am a bot that posts " + "many long words " * 30)
    assert found is not None
    assert len(found.quote) <= QUOTED_CHARACTERS + 2
    assert found.quote.endswith(" …")


def test_a_name_that_ends_in_bot_supports_another_sign() -> None:
    assert find_declaration("Tide tables for the harbour", "HarbourBot") is not None
    assert find_declaration("Tide tables for the harbour", "Ada Talbot") is None
    assert find_declaration("I love tide tables", "HarbourBot") is None


@pytest.mark.parametrize("name", ["We are the library", "The official account of the library"])
def test_we_and_official_are_explicit(name: str) -> None:
    found = find_declaration(name)
    assert found is not None
    assert found.is_explicit


def test_the_name_of_a_kind_of_organisation_alone_is_not_explicit() -> None:
    found = find_declaration("Community choir of eighty voices")
    assert found is not None
    assert not found.is_explicit


def test_words_quoted_from_others_declare_nothing() -> None:
    assert find_declaration("“I am a bot” – favourite line of my favourite film") is None


@pytest.mark.parametrize("bio", LEARNED)
def test_a_wording_that_no_rule_knows_is_recognised_by_the_learned_sign(bio: str) -> None:
    found = find_declaration(bio)
    assert found is not None
    assert (found.kind, found.is_learned, found.quote) == ("automated", True, bio)


@pytest.mark.parametrize("bio", LEARNED)
@pytest.mark.parametrize(
    "words", ["She/her.", "Not a bot.", "My first toots.", "Bot? No.", "Human person.", "I'm just tired."]
)
def test_the_learned_sign_is_silent_where_a_person_speaks(bio: str, words: str) -> None:
    assert find_declaration(f"{words} {bio}") is None


@pytest.mark.parametrize(
    "bio",
    [
        "Hospital IT desk. Off and on again, always.",
        "Amateur theatre since 1988. Always the butler.",
        "Record shop behind the till, opinions in front",
        "Buchhandlung seit 20 Jahren, immer hinten bei den Krimis",
        "ガレージの工房、2016年から。木くずだらけ",
        "차고 공방, 2018년부터. 톱밥 투성이",
        "Posting every bridge I cross since 2020",
        "Моей бабушке пишет бот, она довольна",
    ],
)  # none is in the lists that the signs learned from
def test_what_a_rule_finds_in_a_bio_that_reads_like_a_persons_is_taken_back(bio: str) -> None:
    parsed = parse_bio(bio)
    assert find_automation(parsed, "") or find_organisation(parsed), "a rule finds it; the sign decides"
    assert find_declaration(bio) is None


@pytest.mark.parametrize(
    "bio",
    [
        *("I am a bot", "Weather bot for Lund", "This account is a script.", "Posts are generated automatically."),
        *("お天気botです", "날씨를 올리는 봇입니다", "We are the library", "The official account of the library"),
    ],
)
def test_an_explicit_statement_stands(bio: str, monkeypatch: pytest.MonkeyPatch) -> None:
    signs = learned.model
    monkeypatch.setattr(learned, "model", lambda kind: signs(kind)._replace(least=10_000))
    assert find_declaration.__wrapped__(bio) is not None
    assert find_declaration.__wrapped__("Community choir of eighty voices") is None


def test_the_name_of_a_bot_speaks_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = learned.model
    monkeypatch.setattr(learned, "model", lambda kind: signs(kind)._replace(least=10_000))
    assert find_declaration.__wrapped__("Tide tables for the harbour", "HarbourBot") is not None


@pytest.mark.parametrize(
    "text",
    [
        *("-" * 20_000, "a-" * 10_000, "bot " * 5_000, "“" * 20_000, "did:" * 5_000, "of\n" * 7_000, "自動" * 10_000),
        *("by a " * 5_000, "every 2 " * 4_000, "1 - 1 " * 4_000, "band x y z " * 2_000, "bot: @" * 4_000),
    ],
    ids=["hyphens", "a-", "bot", "quotes", "did", "lines", "cjk", "by", "every", "clauses", "band", "handles"],
)
def test_a_hostile_bio_costs_little(text: str) -> None:
    with takes_less_than(units=65):
        find_declaration(text)


@pytest.mark.parametrize(
    "bio",
    [
        "Hier bloggt niemand automatisch, hier bloggt Ilse",
        "Niemand postet hier automatisch",
        "Nobody posts here automatically",
        "None of these posts are automatic",
        "Niemand postet auf diesem Account automatisch",
        "Auf diesem Konto postet niemand automatisch",
        "Keiner dieser Posts ist automatisch",
        "Nadie publica automáticamente en esta cuenta",
        "Ninguém publica automaticamente nesta conta",
        "Niemand plaatst automatisch berichten op dit account",
        "На этой странице никто автоматически не публикует посты",
        "本账号没有使用自动发布",
        "자동으로 올리는 글은 없습니다",
        "Nadie publica aquí de forma automática",
        "Niemand plaatst hier iets automatisch",
        "Nikt tu nic automatycznie nie publikuje",
        "ここで自動で投稿する人はいません",
        "这里没有任何自动发布的内容",
    ],
)
def test_who_denies_automation_is_a_person(bio: str) -> None:
    assert find_declaration(bio) is None


def test_an_automated_account_that_nobody_reads_is_automated() -> None:
    assert find_declaration("Automated account, nobody reads the replies") is not None
    assert find_declaration("Diesen automatischen Account liest niemand") is not None


@pytest.mark.parametrize(
    "bio",
    [
        "Je publie tous les matins à 7 h parce que c'est l'heure du train",
        "Je poste une photo tous les matins à 8 h parce que le chien veut sortir",
    ],
)
def test_who_gives_a_reason_for_daily_posts_is_a_person(bio: str) -> None:
    assert find_declaration(bio) is None


def test_the_reason_may_be_that_it_is_a_program() -> None:
    assert find_declaration("Считаю дни до лета. Каждый день. Сам, потому что робот 🤖") is not None


def test_who_dictates_to_software_is_a_person() -> None:
    assert (
        find_declaration("Voice-controlled everything since the fall. If a post reads odd, blame the software") is None
    )


@pytest.mark.parametrize(
    "bio",
    [
        "Bot powered by coffee",
        "Automated sarcasm bot. Powered by spite.",
        "Robot. Powered by tea.",
        "Automated bird photo bot. Powered by caffeine and insomnia.",
        "Semi-automated quote tweet bot. Powered by rage.",
        "Automatischer Wetterbot. Angetrieben von Kaffee und zwei Kleinkindern.",
    ],
)
def test_who_jokes_to_be_a_program_that_runs_on_coffee_is_a_person(bio: str) -> None:
    assert find_declaration(bio) is None


@pytest.mark.parametrize(
    ("bio", "name"),
    [
        ("I like tea :this_is_a_bot: and bread", "Ada"),
        ("I like tea <:bot:123456789012345678> and bread", "Ada"),
        ("Gardener. :robot: :automated_account:", "Ada"),
        ("Gardener. :official_account_of_the_company:", "Ada"),
        ("Gardener.", ":news_bot: Ada"),
        ("", ":bot:"),
    ],
)
def test_the_name_of_a_custom_emoji_declares_nothing(bio: str, name: str) -> None:
    assert find_declaration(bio, name) is None


@pytest.mark.parametrize(
    "bio",
    [
        "I babysit a bot that posts hourly weather",
        "I inherited a bot that posts hourly weather",
        "Ich vermisse einen Bot, der stündlich das Wetter postet",
        "Liebe einen Bot, der stündlich das Wetter postet",
        "Je dorlote un bot qui publie la météo toutes les heures",
        "Cuido un bot que publica el tiempo cada hora",
        "Heredé un bot que publica el tiempo cada hora",
        "Sorveglio un bot che pubblica il meteo ogni ora",
        "Herdei um bot que posta o tempo a cada hora",
        "Ik erfde een bot die elk uur het weer plaatst",
        "Pilnuję bota, który co godzinę publikuje pogodę",
        "Jag ärvde en bot som postar vädret varje timme",
        "Testar en bot som postar vädret varje timme",
        "Min man har byggt en bot som postar varje timme",
    ],
)
def test_who_does_something_to_a_bot_is_no_bot_whatever_the_verb_is(bio: str) -> None:
    assert find_declaration(bio) is None


@pytest.mark.parametrize(
    "bio",
    [
        "Gepostet durch einen Bot, stündlich",
        "Solo un bot que publica el tiempo cada hora",
        "Sono un bot che pubblica il meteo ogni ora",
        "Jestem botem, co godzinę publikuję pogodę",
        "Är en bot som postar vädret varje timme",
        "Soy un robot y te recuerdo beber agua cada dos horas",
        "Nieoficjalny bot opóźnień kolejowych",
        "I am a bot that posts hourly weather, by @ada",
    ],
)
def test_a_bot_that_is_no_object_is_the_account(bio: str) -> None:
    found = find_declaration(bio)
    assert found is not None
    assert found.kind == "automated"


@pytest.mark.parametrize(
    "words",
    [
        *("Not a bot.", "No bots here.", "Bin kein Roboter.", "No soy un bot.", "Nada de bots:", "Pas un bot,"),
        *("Non sono un bot.", "Não sou um robô.", "Geen bot.", "Inte en bot.", "To nie bot.", "Bot? No."),
        *("Definitely human:", "A person.", "Una persona."),
    ],
)
@pytest.mark.parametrize("post", ["A random photo each day", "Posting on the hour, every hour", "En bild varje timme"])
def test_signs_of_a_program_are_silent_where_the_bio_denies_being_one(words: str, post: str) -> None:
    assert find_declaration(post) is not None, "the signs alone declare a program"
    assert find_declaration(f"{words} {post}") is None


@pytest.mark.parametrize("bio", ["Not an official bot. Tide tables, hourly", "[BOT] Comet overhead? Skerry only."])
def test_a_bot_that_is_only_not_official_is_a_bot(bio: str) -> None:
    assert find_declaration(bio) is not None


@pytest.mark.parametrize(
    "bio",
    [
        "Hourly regret",
        "Daily doubts, hourly sighs",
        "Varje timme en ny ursäkt",
        "Jede Stunde ein Grund zum Aufgeben, jede zweite ein Keks",
        "Cada hora una excusa nueva",
        "Ogni ora una scusa nuova",
        "Toutes les heures un nouveau doute",
        "Elk uur een smoesje",
        "Co godzinę nowa wymówka",
        "1時間ごとにコーヒーを飲む人",
        "tweeting every episode of a soap from 1974, in order, why not",
    ],
)
def test_moods_by_the_hour_are_a_persons(bio: str) -> None:
    assert find_declaration(bio) is None


@pytest.mark.parametrize(
    "bio",
    [
        "Dirigent am Heimatmuseum. Sauerteig.",
        "Aufsicht am Heimatmuseum. Sauerteig.",
        "Ordförande i bridgeklubben, farmor till sex",
        "Volontär i byns hembygdsförening. Surdeg.",
        "Portavoce dell'associazione di quartiere",
        "Novizia nell'associazione di quartiere",
        "Porteiro numa livraria",
        "Novata numa livraria",
        "Secretaria de la asociación de vecinos",
        "Wolontariuszka, Ochotnicza Straż Pożarna",
        "Hago cerámica en la cocina, tienda abierta los viernes",
        "Céramiques de ma cuisine, boutique ouverte le vendredi",
        *("Publisher at Fernside. Poetry, pigeons.", "Open to collaborations, closed on Sundays"),
        *("Teatern är min kyrka", "Muzeum moich pomyłek", "劇場がわたしの教会"),
    ],
)
def test_who_is_somewhere_is_not_the_organisation(bio: str) -> None:
    assert find_declaration(bio) is None


@pytest.mark.parametrize(
    "bio",
    [
        "Café am Heimatmuseum, täglich geöffnet von 9 bis 17 Uhr",
        "Piekarnia i kawiarnia w Toruniu, czynne od 7",
        "Biblioteken i Norra Ådalens kommun tipsar",
        "Vi i Lillsjö församling firar gudstjänst",
        "Freiwillige Feuerwehr Niederau. Im Notfall 112.",
        "The county's volunteer mountain rescue team. In an emergency call 999.",
        "Ingenieurbüro für Brückenbau",
        "Dorpskerk, zondag dienst om 10 uur",
    ],
)
def test_an_organisation_may_name_its_place(bio: str) -> None:
    found = find_declaration(bio)
    assert found is not None
    assert found.kind == "organisation"


@pytest.mark.parametrize(
    ("mock", "organisation"),
    [
        ("Ministerium für Mittagsschlaf", "Ministerium für Landwirtschaft in Brandau"),
        ("Ministerie van middagdutjes", "Ministerie van landbouw"),
        ("Ministerstwo drzemek", "Ministerstwo rolnictwa"),
        ("失敗の博物館", "織物の博物館です"),
    ],
)
def test_an_institution_of_naps_is_a_joke(mock: str, organisation: str) -> None:
    assert find_declaration(mock) is None
    assert find_declaration(organisation) is not None
