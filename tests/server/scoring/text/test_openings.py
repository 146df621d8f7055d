"""Kind openings: what the thanks, the wish or the regret is about decides (law L5)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from server.scoring import score
from server.scoring.text import LIKELY, OPENED, openings, predict
from server.scoring.text.opening_signs import OpeningWeights
from server.scoring.text.openings import read_openings
from server.scoring.text.tokens import tokens
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

NOW = datetime(2026, 11, 26, 13, tzinfo=UTC)
POLITE_INSULTS = (
    "Thanks for nothing, you useless lot",
    "Thank you for proving that you cannot read",
    "Thank you, Captain Obvious",
    "Congratulations, you broke it again",
    "Great job losing their trust",
    "Bless your heart, you really thought that was clever",
    "Lovely, another lie from you",
    "What a wonderful way to show that you know nothing",
    "I hope your shop fails",
    "I hope you never find a friend",
    "Hope you choke on it",
    "Good luck with that brain of yours",
    "Keep going, you may be right once before you die",
    "Amazing how little you know about this",
    "Sorry that the facts hurt you",
)
# The same with other words.
SIBLINGS = (
    "Thanks for ruining my birthday",
    "Well done, you lied to your own mother",
    "I hope your team loses every match",
    "So proud of you for cheating",
    "Sorry you are too lazy to think",
    "Thank you for not listening to a word",
    "Danke, dass du uns im Stich gelassen hast",
    "Gracias por arruinar la fiesta",
    "Merci d'avoir menti à ma sœur",
    "Dziękuję za zepsucie wieczoru",
    "Thanks for treating me like dirt",
    "Thank you for never answering a single letter",
    "Thank you so much for your wisdom 🙄",
)
SINCERE = (
    "Thank you for helping me move the piano",
    "Thanks for not lying to me",
    "Thank you so much for your patience with my stupid questions",
    "Thanks for warning us about the scam",
    "Congratulations, you passed the exam!",
    "I hope you never lose your smile",
    "I hope your pain goes away",
    "So sorry that you lost your cat",
    "Thanks for being there when I failed",
    "Danke, dass du nicht gelogen hast",
    "Gracias por no mentirme",
)


TALK = (
    "The bus was late again",
    "It was the other shop",
    "Half past six by the fountain",
    "We had the same storm here",
    "The library moved to Mill Street",
    "Mine has a blue lid",
    "The trail splits after the quarry",
    "My cousin plays the tuba",
    "He sold the boat in March",
    "The north wall is painted now",
    "The cat sleeps in the basket",
)


def _account(texts: tuple[str, ...], people: int) -> Evidence:
    posts = [
        Post(
            id=str(number),
            text=f"@p{number % people} {text}",
            created_at=times.write(NOW - timedelta(hours=5 * number)),
            is_reply=True,
            reply_to=f"p{number % people}",
            is_repost=False,
            mentions=[f"p{number % people}"],
            links=[],
            language=None,
        )
        for number, text in enumerate(texts)
    ]
    return Evidence(account=Account(network="x", handle="sneer"), posts=posts)


def _kindness(texts: tuple[str, ...], people: int = 100) -> float:
    found = score(_account(texts, people), NOW).scores.kindness
    assert found is not None
    return found.value


@pytest.mark.slow
@pytest.mark.parametrize("texts", [POLITE_INSULTS, SIBLINGS])
def test_an_account_of_polite_insults_ends_below_the_middle(texts: tuple[str, ...]) -> None:
    assert _kindness(texts) < 50


def test_an_account_of_sincere_thanks_stays_kind() -> None:
    # Beside ordinary talk with the same people, without which thanks could be anybody's.
    assert _kindness((*SINCERE, *TALK), people=len(SINCERE)) > 65


@pytest.mark.parametrize("text", SINCERE)
def test_sincere_thanks_and_hopes_are_kind(text: str) -> None:
    assert predict(text).kind > 0.5 > predict(text).hostile


def test_only_the_sentence_that_is_a_reproach_earns_nothing() -> None:
    mixed = predict("Thanks for ruining it, Tom. Thank you so much for your help, Ada!", "en")
    assert mixed.dimensions["thanks"] > 0.5
    assert predict("Great job! You ruined the evening.", "en").dimensions["praise"] < 0.5


@pytest.mark.parametrize(
    "text",
    ["Thanks for helping with my stupid questions", "Thank you, I never knew that", "Great photo, you nailed it"],
)
def test_a_harsh_word_that_is_not_about_you_costs_nothing(text: str) -> None:
    assert max(predict(text, "en").dimensions.values()) > 0.5


def test_a_sneer_takes_the_kindness_of_the_sentences_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = OpeningWeights(base=openings.NOBODY_MARGIN + 1, shared={}, own={}, groups={}, groups_base=0)
    monkeypatch.setattr(openings, "weights", lambda: signs)
    text = "Nice haircut! Was it the gardener? Thanks for showing us."
    reading = read_openings(text, "en", lambda _: {"hostile": 0.05, "kind": 0.9})
    assert reading is not None
    assert reading.reproach
    assert not reading.rest
    assert not reading.kind


@pytest.mark.parametrize(
    ("text", "language", "is_reproach"),
    [
        ("So glad your operation went well", "en", None),
        ("So glad about your operation", "en", True),
        ("Schön, dass deine Operation gut verlaufen ist", "de", None),
        ("Contente que ton opération se soit bien passée", "fr", None),
    ],
)
def test_an_ill_that_ended_well_is_no_reproach_by_the_tables(
    text: str, language: str, is_reproach: bool | None
) -> None:
    found = openings.opening_features(text, language, lambda _: {})
    assert found is not None
    assert f"tables {is_reproach}" in found.shared


@pytest.mark.parametrize(
    ("text", "language", "is_mixed"),
    [
        ("Glad to hear your honeymoon was a nightmare", "en", True),
        ("Thank you for the soup when I had the flu", "en", False),
        ("Thanks for helping me during my illness", "en", False),
        ("Merci d'avoir arrosé mes plantes pendant mon absence", "fr", False),
        ("Danke für deine Unterstützung während meiner Krankheit", "de", False),
    ],
)
def test_an_ill_of_the_authors_own_does_not_count_against_something_good(
    text: str, language: str, *, is_mixed: bool
) -> None:
    found = openings.opening_features(text, language, lambda _: {})
    assert found is not None
    assert ("mixed" in found.shared) == is_mixed


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Kompliment an den Dachdecker, der trotz Sturm sofort kam.", "de"),
        ("Ein Lob an die Werkstatt, die mir so schnell weitergeholfen hat.", "de"),
        ("Tolle Leistung, den Marathon zu laufen.", "de"),
        ("Shout-out to whoever brought my cat home.", "en"),
        ("Knap hoor, een trui breien in een week.", "nl"),
        ("Super boulot, la déco.", "fr"),
        ("Merci d'avoir arrosé mes plantes pendant mon absence", "fr"),
    ],
)
def test_praise_of_somebody_who_is_not_named_as_you_is_kind(text: str, language: str) -> None:
    assert any(predict(text, language).dimensions[each] >= LIKELY for each in OPENED)


def test_a_hope_that_everybody_changes_reproaches_nobody() -> None:
    text = "It would be nice if we all stopped reading everything in the least generous way."
    reading = read_openings(text, "en", lambda _: {"hostile": 0.05, "kind": 0.9})
    assert reading is not None
    assert not reading.reproach


@pytest.mark.parametrize(("least", "is_stated"), [(140, False), (160, True)])
def test_a_reproach_is_hostile_only_where_the_signs_are_strong(
    least: int, *, is_stated: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    signs = OpeningWeights(base=least, shared={}, own={}, groups={}, groups_base=0)
    monkeypatch.setattr(openings, "weights", lambda: signs)
    reading = read_openings("You beautiful bastard, you fixed it", "en", lambda _: {"hostile": 0.4, "kind": 0.9})
    assert reading is not None
    assert reading.reproach
    assert reading.stated == is_stated


def test_friends_may_call_each_other_names_in_admiration() -> None:
    assert predict("You beautiful bastard, you fixed it", "en").hostile < 0.3


@pytest.mark.parametrize(("text", "language"), [("Seja bem-vinda", "pt"), ("soigne-toi bien", "fr")])
def test_an_opening_with_a_hyphen_is_found_by_the_quick_look(text: str, language: str) -> None:
    assert openings.may_open(tokens(text), language, count=None, is_settled=False)


def test_praise_that_names_nobody_is_not_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    signs = OpeningWeights(base=-999, shared={}, own={}, groups={}, groups_base=0)
    monkeypatch.setattr(openings, "weights", lambda: signs)
    probabilities = {"hostile": 0.05, "kind": 0.9}
    kinds = {}
    for text in ("Brilliant stitching on the hem", "Brilliant stitching on your hem"):
        reading = read_openings(text, "en", lambda _: probabilities)
        assert reading is not None
        kinds[text] = set(reading.kind)
    assert list(kinds.values()) == [set(), {"credit"}]


@pytest.mark.parametrize(
    ("text", "language", "begins"),
    [
        ("Hang in there, the exam is short", "en", True),
        ("The exam is short, thank you for asking", "en", True),
        ("The long exam in the cold hall is over, thank you", "en", False),
        ("Tyvärr", "sw", False),
    ],
)
def test_an_opening_is_found_at_the_beginning(text: str, language: str, begins: bool) -> None:
    assert openings.finds_opening(text, language) is begins


@pytest.mark.parametrize(
    ("unkind", "kind"),
    [
        ("सबके सामने मुझसे झूठ बोलने के लिए धन्यवाद", "सबके सामने मेरी तारीफ़ करने के लिए धन्यवाद"),
        ("मेरे बच्चे को डराने के लिए शुक्रिया", "मेरे बच्चे को पढ़ाने के लिए शुक्रिया"),
    ],
)
def test_an_opening_may_come_far_behind_what_it_is_about(unkind: str, kind: str) -> None:
    """In Hindi it stands at the end: nothing of it was read where more than four words came before it."""
    assert max(predict(unkind, "hi").dimensions.values()) < 0.5
    assert predict(kind, "hi").dimensions["thanks"] > 0.5


@pytest.mark.parametrize(
    ("unkind", "kind"),
    [
        ("I hope your party is a disaster", "I hope your party is a success"),
        ("Ich hoffe, dein Urlaub wird eine Katastrophe", "Ich hoffe, dein Urlaub wird ein Traum"),
    ],
)
def test_a_good_word_before_an_ill_fate_earns_nothing(unkind: str, kind: str) -> None:
    assert predict(unkind).kind < 0.5 < predict(kind).kind
