"""The word lists: casual words and posting tools."""

from __future__ import annotations

import re

import pytest

from server.scoring.lexicon import (
    COURTESY,
    GRAMMAR,
    STOCK_ENTHUSIASM,
    Phrases,
    is_automation_client,
    is_casual,
)
from server.scoring.text import covered_languages


@pytest.mark.parametrize("text", ["lol nooo", "haha yes", "sooo good"])
def test_laughter_and_stretched_words_are_casual(text: str) -> None:
    assert is_casual(text, tuple(text.split()))


def test_plain_sentences_are_not_casual() -> None:
    text = "the council approves a new bridge"
    assert not is_casual(text, tuple(text.split()))


@pytest.mark.parametrize(
    ("client", "automatic"),
    [
        ("dlvr.it", True),
        ("Zapier.com", True),
        ("RSS Bot 2", True),
        ("NewsBot", True),
        ("Autopost 3", True),
        ("Tweetbot for iOS", False),
        ("Bottle", False),
        ("Abbott", False),
        ("Talbot", False),
        ("Talbot for Android", False),
        ("Botany Notes", False),
        ("Robotalk", False),
        ("Not a Bot", False),
        ("NoBot", False),
        ("Bot-free Client", False),
        ("Turbot", False),
        ("Sabotage Club", False),
        ("Autobahn App", False),
        ("Postbox", False),
        ("Web", False),
        (None, False),
    ],
)
def test_posting_tools_are_known_by_their_whole_name(client: str | None, automatic: bool) -> None:
    assert is_automation_client(client) is automatic


def test_every_list_of_a_language_belongs_to_a_judged_language() -> None:
    assert GRAMMAR.keys() | STOCK_ENTHUSIASM.keys() <= covered_languages()


def test_each_stock_phrase_begins_with_a_literal_text() -> None:
    """What begins with a group, or with an alternative, would be looked for in vain, or in every text."""
    for language, phrases in STOCK_ENTHUSIASM.items():
        for beginning, pattern in phrases.patterns:
            assert beginning, (language, pattern.pattern)
            assert "|" not in re.sub(r"\([^()]*\)", "", re.sub(r"\(\?:[^()]*\)", "", pattern.pattern)), pattern.pattern


@pytest.mark.parametrize(
    ("text", "found"),
    [("here’s to us", True), ("a vibe!", True), ("vibrant", False), ("one day at a time", True), ("pur", False)],
)
def test_a_phrase_is_found_by_its_whole_pattern(text: str, found: bool) -> None:
    assert Phrases(["here(?:'|’)?s to", r"\bvibes?\b", r"one \w+ at a time", "pure? (?:joy|magic)"]).texts_with(
        ["", text, ""]
    ) == ({1} if found else set())


@pytest.mark.parametrize("sign", [":D", ";-)", "<3", "^^", "¯\\_", "ＷＷ", "ｗｗ", "笑", "草", *"😂🤣😭💀😅🥲😆"])
def test_every_casual_sign_is_looked_for(sign: str) -> None:
    assert is_casual(f"so {sign}", ("so",))


def test_pronouns_of_the_plural_are_first_person() -> None:
    for language, grammar in GRAMMAR.items():
        assert grammar.first_person & grammar.first_person_plural, language
        assert 0 < grammar.usual_first_person < 1


@pytest.mark.parametrize(
    "text",
    ["İyi ki doğdun", "iyi ki doğdunuz", "شكرًا", "شكرا", "مبروك", "عيد مبارك", "رمضان كريم", "감사해요", "고마웠어요"],
)
def test_everyday_thanks_and_congratulations_are_courtesies(text: str) -> None:
    assert COURTESY.search(text)
