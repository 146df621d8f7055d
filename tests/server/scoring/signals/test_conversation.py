"""Signals of conversation: what replies and original posts show, and that replies never lower a signal (law L2)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from server.scoring.signals import conversation
from server.scoring.timeline import Timeline
from shared_schema.records import Post, Signal
from tests.server.scoring.timelines import NOTES, original, post, reply, timeline_of

ORIGINALS = [original(n, NOTES[n % 7]) for n in range(100, 110)]


@pytest.mark.parametrize(
    ("replies", "sentence"),
    [
        (0, "Replies to nobody in 10 posts."),
        (1, "Rarely replies: 1 of 11 posts."),
        (10, "10 of 20 posts reply to someone."),
    ],
)
def test_the_share_of_replies_is_put_into_words(replies: int, sentence: str) -> None:
    signal = conversation.reply_share(timeline_of([*ORIGINALS, *(reply(n, f"f{n}", "Hello") for n in range(replies))]))
    assert signal is not None
    assert signal.sentence == sentence


def test_people_replied_to_are_counted_once_each() -> None:
    signal = conversation.people_replied_to(timeline_of([reply(n, f"f{n % 3}", NOTES[n]) for n in range(7)]))
    assert signal is not None
    assert signal.value == 2
    assert signal.sentence == "Replied to 3 different people."


def test_follow_up_replies_are_those_to_people_with_at_least_two() -> None:
    signal = conversation.follow_up_replies(
        timeline_of([reply(1, "bea", "a"), reply(2, "bea", "b"), reply(3, "lin", "c")])
    )
    assert signal is not None
    assert signal.posts == ["p1", "p2"]
    assert signal.sentence == "Replied more than once to 1 person."


def test_questions_and_casual_talk_in_replies_are_found() -> None:
    timeline = timeline_of(
        [reply(1, "bea", "How are the beans?"), reply(2, "lin", "lol yes"), reply(3, "sam", "I see.")]
    )
    asking, casual = conversation.questions_in_replies(timeline), conversation.casual_replies(timeline)
    assert asking is not None
    assert asking.sentence == "Asked a question in 1 reply."
    assert casual is not None
    assert casual.sentence == "Laughs or chats in 1 reply."


@pytest.mark.parametrize(
    ("followers", "created_at", "expected"),
    [
        (150, None, True),
        (151, None, False),
        (None, "2026-11-01T00:00:00Z", True),
        (None, "2025-11-01T00:00:00Z", False),
        (None, None, False),
    ],
)
def test_few_followers_or_a_new_account_are_outreach(
    followers: int | None, created_at: str | None, expected: bool
) -> None:
    outreach = reply(1, "bea", "Hello", replied_to_followers=followers, replied_to_created_at=created_at)
    timeline = timeline_of([outreach])
    assert conversation.is_outreach(timeline.entries[0]) is expected
    signal = conversation.reaching_out(timeline)
    assert (signal is not None) is expected
    if signal:
        assert signal.sentence == "Reached out to 1 person who is new or has few followers."


ON_ORIGINALS = [
    (conversation.links, "https://news.example/1", "1 of 11 original posts shares a link."),
    (conversation.questions, "Is it raining?", "Asks readers a question in 1 of 11 original posts."),
    (conversation.first_person_plural, "We are closed today.", "1 of 11 original posts speaks as “we”."),
    (
        conversation.casual_posts,
        "lol look at that heron standing on one leg again",
        "Laughs or chats in 1 of 11 original posts.",
    ),
]


@pytest.mark.parametrize(("signal_of", "text", "sentence"), ON_ORIGINALS)
def test_original_posts_with_a_property_are_counted(
    signal_of: Callable[[Timeline], Signal | None], text: str, sentence: str
) -> None:
    long = [original(n, "The frogs at the old mill have gone quiet since the frost came.") for n in range(100, 110)]
    signal = signal_of(timeline_of([*long, original(1, text)]))
    assert signal is not None
    assert signal.value == pytest.approx(1 / 11, abs=1e-6)
    assert signal.sentence == sentence


@pytest.mark.parametrize("signal_of", [conversation.links, conversation.first_person_plural])
def test_replies_do_not_change_what_original_posts_show(signal_of: Callable[[Timeline], Signal | None]) -> None:
    replies = [reply(n, "bea", "We share https://news.example/1") for n in range(9)]
    assert signal_of(timeline_of(ORIGINALS)) == signal_of(timeline_of([*ORIGINALS, *replies]))


@pytest.mark.parametrize("signal_of", [conversation.questions, conversation.short_posts, conversation.casual_posts])
def test_a_talkative_style_counts_only_beside_replies(signal_of: Callable[[Timeline], Signal | None]) -> None:
    alone, beside = signal_of(timeline_of(ORIGINALS)), signal_of(timeline_of([*ORIGINALS, reply(1, "bea", "Hello")]))
    assert alone is not None
    assert alone.weight == 0
    assert beside is not None
    assert beside.weight > 0


def test_nothing_is_measured_where_replies_are_unknown() -> None:
    timeline = timeline_of([Post(id=str(n), text=NOTES[n % 7]) for n in range(10)])
    assert conversation.reply_share(timeline) is None
    assert conversation.follow_up_replies(timeline) is None
    assert conversation.links(timeline) is None
    assert conversation.questions_in_replies(timeline_of([post(1, 1, "a")])) is None
