"""Signals of kindness: deeds count by people, templates and own words; harsh words by their share."""

from __future__ import annotations

import pytest

from server.scoring.signals import kindness
from server.scoring.signals.kindness import count_deeds
from server.scoring.timeline import recipient_of
from tests.server.scoring.timelines import NOTES, original, reply, timeline_of

MEANT = [
    "Thank you for driving me to the clinic on Tuesday",
    "Thanks for lending me the ladder, the gutter is clean now",
    "I am grateful that you translated the letter for my mother",
    "Thank you for sitting with Grandpa while I was in court",
]


def test_thanks_to_different_people_are_counted_and_put_into_words() -> None:
    signal = kindness.thanks(timeline_of([reply(n, f"f{n}", text) for n, text in enumerate(MEANT)]))
    assert signal is not None
    assert signal.sentence == "Thanked 4 different people."
    assert signal.value > 2


def test_one_template_for_many_people_is_one_deed() -> None:
    names = "Maria Tom Priya Carl Joss Lin".split()
    timeline = timeline_of([reply(n, name, f"Thanks for sharing, {name}!") for n, name in enumerate(names)])
    assert count_deeds(timeline.replies, "ada") == 1
    signal = kindness.thanks(timeline)
    assert signal is not None
    assert signal.sentence == "Repeated kind phrases count once: 6 posts say nearly the same."


def test_a_deed_to_nobody_in_particular_counts_half() -> None:
    addressed = timeline_of([reply(1, "bea", MEANT[0])])
    unaddressed = timeline_of([original(1, MEANT[0])])
    assert count_deeds(addressed.own, "ada") == 1
    assert count_deeds(unaddressed.own, "ada") == 0.5


def test_a_mention_of_oneself_reaches_nobody() -> None:
    mentioned = timeline_of(
        [original(1, MEANT[0], mentions=["ada", "bea"]), original(2, MEANT[1], mentions=["@ada.example"])]
    )
    assert recipient_of(mentioned.entries[0], "ada") == "bea"


def test_interest_and_respect_count_only_in_replies() -> None:
    question = "How did you get started with pottery?"
    assert kindness.interest(timeline_of([reply(1, "bea", question)])) is not None
    assert kindness.interest(timeline_of([original(1, question)])) is None


@pytest.mark.parametrize(("followers", "greeted"), [(3, True), (3_000, False)])
def test_a_greeting_counts_for_people_with_few_followers(followers: int, greeted: bool) -> None:
    signal = kindness.welcome(
        timeline_of([reply(1, "bea", "Welcome! Nice to meet you.", replied_to_followers=followers)])
    )
    assert (signal is not None) is greeted
    if signal:
        assert signal.sentence == "Greeted 1 person who is new or has few followers."


def test_copies_do_not_dilute_harsh_words() -> None:
    harsh = reply(1, "bea", "You are a disgusting idiot.")
    few = kindness.hostility(timeline_of([harsh, original(2, NOTES[0])]))
    many = kindness.hostility(timeline_of([harsh, *(original(n, NOTES[0]) for n in range(2, 30))]))
    assert few is not None
    assert many is not None
    assert few.value == many.value
    assert few.sentence == "1 of 2 judged posts has harsh words aimed at others."


def test_without_harsh_words_there_is_no_hostility() -> None:
    assert kindness.hostility(timeline_of([original(n, text) for n, text in enumerate(NOTES)])) is None
