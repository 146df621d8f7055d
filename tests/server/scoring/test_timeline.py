"""A timeline separates own posts, reposts, replies and threads, and knows what is unknown."""

from __future__ import annotations

from datetime import timedelta

import pytest

from server.scoring.timeline import Timeline, body_of, has_link, measured_once, visible_name, words_of
from shared_schema import times
from shared_schema.records import Account, Evidence, Post
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import NOTES, card_of, original, post, reply, timeline_of


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("See https://news.example/1 for more", "See   for more"),
        ("@bea@garden.example thank you", "thank you"),
        ("> You are an idiot.\nI felt for her.", "I felt for her."),
        ("WWW.EXAMPLE.ORG", ""),
    ],
)
def test_links_names_and_quotes_are_not_the_authors_words(text: str, body: str) -> None:
    assert body_of(text) == body


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It’s 12:30, isn't it?", ("it's", "0", "0", "isn't", "it")),
        ("写真と猫", ("写", "真", "と", "猫")),
        ("नमस्ते दुनिया", ("नमस्ते", "दुनिया")),
    ],
)
def test_words_of_every_script_are_found(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(("text", "expected"), [("http://a.example", True), ("Www.a.example", True), ("a.b", False)])
def test_links_are_found(text: str, expected: bool) -> None:
    assert has_link(text) is expected


def test_replies_originals_and_reposts_are_separate() -> None:
    timeline = timeline_of(
        [reply(1, "bea", "Hello"), original(2, "Note"), original(3, "RT @bea Hello"), post(4, 9, "x")]
    )
    assert [entry.id for entry in timeline.replies] == ["p1"]
    assert [entry.id for entry in timeline.originals] == ["p4", "p2", "p3"]
    reposted = timeline_of([post(1, 1, "RT @bea Hello"), post(2, 2, "A cat", is_repost=True)])
    assert timeline_of([]).own == reposted.own == []


def test_a_leading_name_is_a_reply_where_the_network_states_nothing() -> None:
    timeline = timeline_of([post(1, 1, "@Bea thank you"), post(2, 2, "thank you @bea")])
    assert list(timeline.replies_by_person) == ["bea"]
    assert [entry.is_reply for entry in timeline.entries] == [True, None]


def test_a_thread_of_ones_own_is_no_reply() -> None:
    account = Account(network="mastodon", host="garden.example", handle="Ada")
    names = ("ada", "ada@garden.example")
    posts = [Post(id=name, text="1/2", is_reply=True, reply_to=name) for name in names]
    assert Timeline(Evidence(account=account, posts=posts), NOW).replies == []


def test_the_person_with_most_replies_comes_first() -> None:
    timeline = timeline_of([reply(1, "bea", "a"), reply(2, "kofi", "b"), reply(3, "kofi", "c")])
    assert {person: len(replies) for person, replies in timeline.replies_by_person.items()} == {"kofi": 2, "bea": 1}


def test_replies_are_known_where_half_of_the_posts_state_it() -> None:
    assert timeline_of([original(1, "a"), post(2, 1, "b")]).replies_known
    assert not timeline_of([original(1, "a"), post(2, 1, "b"), post(3, 2, "c")]).replies_known
    assert not timeline_of([]).replies_known


def test_posts_from_the_future_and_second_copies_are_left_out() -> None:
    future = times.write(NOW + timedelta(days=2))
    timeline = timeline_of([original(1, "a"), original(1, "a again"), post(2, 0, "b", created_at=future)])
    assert [entry.body for entry in timeline.entries] == ["a"]


def test_dates_without_times_give_no_clock() -> None:
    dated = [Post(id=str(day), text="a", created_at=f"2026-11-{day:02}") for day in range(1, 20)]
    assert not timeline_of(dated).clock_known
    assert timeline_of([original(n, "a") for n in range(5)]).clock_known


def test_the_stated_language_wins_where_most_posts_state_one() -> None:
    assert timeline_of([original(n, NOTES[n % 7], language="fi") for n in range(5)]).language == "fi"


def test_the_language_is_detected_where_posts_state_none() -> None:
    assert timeline_of([original(n, text, language=None) for n, text in enumerate(NOTES)]).language == "en"


def test_posts_in_several_languages_have_no_one_language() -> None:
    texts = [*NOTES[:4], "Hoy llueve y el gato no quiere salir.", "Heute Morgen habe ich Brot gebacken."]
    assert timeline_of([original(n, text, language=None) for n, text in enumerate(texts)]).language is None


# Every kind of character that is drawn as nothing: format, space, control, fillers, private use, unassigned.
UNSEEN = [
    *(
        0x00,
        0x07,
        0x85,
        0xA0,
        0xAD,
        0x34F,
        0x61C,
        0x115F,
        0x1160,
        0x1680,
        0x17B4,
        0x180B,
        0x180E,
        0x2000,
        0x200B,
        0x200D,
    ),
    *(0x200E, 0x2028, 0x202A, 0x202F, 0x205F, 0x2060, 0x2063, 0x2065, 0x2066, 0x206A, 0x2800, 0x3000, 0x303F, 0x3164),
    *(
        0xE000,
        0xFDD0,
        0xFE00,
        0xFEFF,
        0xFFA0,
        0xFFF0,
        0xFFF9,
        0xFFFC,
        0xFFFD,
        0xFFFF,
        0x1D159,
        0x1D173,
        0x13441,
        0x16FE4,
    ),
    *(0xE0001, 0xE0020, 0xE007F, 0xE0100, 0x378),
]


@pytest.mark.parametrize(
    "name",
    ["", " ", "\u115f \u1160", "\u2800\u200b\u3164", *(chr(code) * 2 for code in UNSEEN)],
    ids=lambda name: "_".join(f"{ord(character):04X}" for character in name),
)
def test_a_name_of_which_nothing_can_be_seen_is_no_name(name: str) -> None:
    assert visible_name(name) is None
    assert card_of([], display_name=name).display_name is None


@pytest.mark.parametrize("name", ["Ada", "ㅤAdaㅤ", "👩‍🚀", "김", "…"])
def test_a_name_with_anything_to_see_is_kept(name: str) -> None:
    assert card_of([], display_name=name).display_name == name


def test_a_timeline_keeps_what_was_measured_on_it_for_each_argument() -> None:
    measured: list[tuple[int, int]] = []

    @measured_once
    def posts_and(timeline: Timeline, more: int = 0) -> int:
        measured.append((len(timeline.entries), more))
        return len(timeline.entries) + more

    one, two = timeline_of([original(1, NOTES[1])]), timeline_of([original(n, NOTES[n]) for n in range(2)])
    assert [posts_and(one), posts_and(two), posts_and(one), posts_and(one, 5), posts_and(one, 5)] == [1, 2, 1, 6, 6]
    assert measured == [(1, 0), (2, 0), (1, 5)]
