"""Signals of conversation: what replies and original posts show, and that replies never lower a signal (law L2)."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from server.scoring.model import model, points_at
from server.scoring.signals import conversation
from server.scoring.timeline import Timeline
from shared_schema.records import Post, Signal
from tests.server.scoring.timelines import NOTES, original, post, reply, timeline_of

ORIGINALS = [original(n, NOTES[n % 7]) for n in range(100, 110)]


@pytest.mark.parametrize(
    ("originals", "replies", "sentence"),
    [
        (10, 0, "Replies to nobody in 10 posts."),
        (30, 1, "Rarely replies: 1 of 31 posts."),
        (10, 10, "10 of 20 posts reply to someone."),
    ],
)
def test_the_share_of_replies_is_put_into_words(originals: int, replies: int, sentence: str) -> None:
    posts = [original(100 + n, NOTES[n % 7]) for n in range(originals)]
    signal = conversation.reply_share(timeline_of([*posts, *(reply(n, f"f{n}", "Hello") for n in range(replies))]))
    assert signal is not None
    assert signal.sentence == sentence


@pytest.mark.parametrize("originals", [1, 3, 8, 40])
def test_no_replies_never_add_points(originals: int) -> None:
    posts = [original(100 + n, NOTES[n % 7]) for n in range(originals)]
    signal = conversation.reply_share(timeline_of(posts))
    assert signal is not None
    assert points_at(model().scores["conversation"].signals["reply_share"], signal.value) <= 0
    replied = conversation.reply_share(timeline_of([*posts, reply(1, "bea", "Hello")]))
    assert replied is not None
    assert replied.value > signal.value


def test_people_replied_to_are_counted_once_each_beside_the_posts_that_are_no_replies() -> None:
    replies = [reply(n, f"f{n % 3}", NOTES[n]) for n in range(7)]
    signal = conversation.people_replied_to(timeline_of([*ORIGINALS, *replies]))
    assert signal is not None
    assert signal.value == pytest.approx((3 + 0.5) / (3 + 10 + 6), abs=1e-6)
    assert signal.sentence == "Replied to 3 different people."


def test_follow_up_replies_are_those_to_people_with_at_least_two() -> None:
    signal = conversation.follow_up_replies(
        timeline_of([reply(1, "bea", "a"), reply(2, "bea", "b"), reply(3, "lin", "c")])
    )
    assert signal is not None
    assert signal.posts == ["p1", "p2"]
    assert signal.sentence == "Replied more than once to 1 person."


def _reply_at(number: int, to: str | None, at: str | None) -> Post:
    return Post(id=f"p{number}", text=NOTES[number], created_at=at, is_reply=True, reply_to=to, is_repost=False)


DAYS = [
    _reply_at(1, "bea", "2026-11-01T23:50:00Z"),
    _reply_at(2, "bea", "2026-11-02T00:10:00Z"),
    _reply_at(3, "lin", "2026-11-02T08:00:00Z"),
    _reply_at(4, "lin", "2026-11-02T15:00:00Z"),
]


def test_people_replied_to_on_several_days_are_found() -> None:
    signal = conversation.several_days(timeline_of([*ORIGINALS, *DAYS]))
    assert signal is not None
    assert (signal.sentence, signal.posts) == ("Replied to 1 person on more than one day.", ["p2", "p1"])


def test_two_replies_within_six_hours_are_a_quick_turn() -> None:
    signal = conversation.quick_turns(timeline_of([*ORIGINALS, *DAYS]))
    assert signal is not None
    assert (signal.sentence, signal.posts) == ("Replied to 1 person at least twice within six hours.", ["p2", "p1"])
    assert conversation.quick_turns(timeline_of(DAYS[2:])) is None


BESIDE_REPLIES = [
    conversation.people_replied_to,
    conversation.follow_up_replies,
    conversation.several_days,
    conversation.quick_turns,
]


@pytest.mark.parametrize("signal_of", BESIDE_REPLIES)
def test_replies_to_unnamed_people_count_as_usual(
    signal_of: Callable[[Timeline], Signal | None],
) -> None:
    signal = signal_of(timeline_of([*ORIGINALS, *[_reply_at(n, None, None) for n in range(5)]]))
    assert signal is not None
    expected = conversation.UNNAMED[signal.name] * 5 + conversation.PRIOR[signal.name]
    assert signal.value == pytest.approx(expected / (conversation.UNNAMED[signal.name] * 5 + 16), abs=1e-5)
    assert signal.sentence.endswith("not known here, so counted as usual.")
    assert not signal.posts


@pytest.mark.parametrize("signal_of", [conversation.several_days, conversation.quick_turns])
def test_replies_to_one_person_at_unknown_times_count_as_usual(
    signal_of: Callable[[Timeline], Signal | None],
) -> None:
    signal = signal_of(timeline_of([*ORIGINALS, _reply_at(1, "bea", None), _reply_at(2, "bea", None)]))
    assert signal is not None
    share = conversation.UNTIMED[signal.name]
    assert signal.value == pytest.approx((share + 0.2) / (share + 16), abs=1e-5)
    assert signal_of(timeline_of([*ORIGINALS, _reply_at(1, "bea", None), _reply_at(2, "lin", None)])) is None


def test_dates_without_a_time_of_day_give_days_and_no_hours() -> None:
    dates = [_reply_at(1, "bea", "2026-11-01T00:00:00Z"), _reply_at(2, "bea", "2026-11-02T00:00:00Z")]
    days, turns = conversation.several_days(timeline_of(dates)), conversation.quick_turns(timeline_of(dates))
    assert days is not None
    assert days.sentence == "Replied to 1 person on more than one day."
    assert turns is not None
    assert turns.sentence.endswith("not known here, so counted as usual.")


@pytest.mark.parametrize("signal_of", [*BESIDE_REPLIES, conversation.questions_in_replies])
def test_an_account_that_replies_to_nobody_has_one_signal_of_replies(
    signal_of: Callable[[Timeline], Signal | None],
) -> None:
    assert signal_of(timeline_of(ORIGINALS)) is None


@pytest.mark.parametrize("signal_of", BESIDE_REPLIES)
def test_the_sentence_names_what_makes_most_of_the_points(signal_of: Callable[[Timeline], Signal | None]) -> None:
    unnamed = [_reply_at(n % 7, None, None) for n in range(30)]
    unnamed = [msgspec.structs.replace(each, id=f"u{n}") for n, each in enumerate(unnamed)]
    mostly_named, mostly_unnamed = (signal_of(timeline_of([*DAYS, *unnamed[:count]])) for count in (1, 30))
    assert mostly_named is not None
    assert mostly_unnamed is not None
    assert "not known here" not in mostly_named.sentence
    assert mostly_unnamed.sentence.endswith("not known here, so counted as usual.")


def test_questions_in_replies_are_found() -> None:
    signal = conversation.questions_in_replies(
        timeline_of([reply(1, "bea", "How are the beans?"), reply(2, "lin", "lol yes")])
    )
    assert signal is not None
    assert signal.sentence == "Asked a question in 1 reply."


def test_an_exchange_needs_a_reply_to_a_reply_and_another_at_any_time() -> None:
    back = reply(2, "bea", "And the beans?", in_exchange=True)
    signal = conversation.exchanges(timeline_of([reply(1, "bea", "Hello"), back, reply(3, "lin", "Hi")]))
    assert signal is not None
    assert (signal.sentence, signal.posts) == ("Had an exchange with 1 person who replied back.", ["p2"])
    later = reply(1, "bea", "And the beans?", in_exchange=True)  # the posts are numbered from the newest
    signal = conversation.exchanges(timeline_of([later, reply(2, "bea", "Hello")]))
    assert signal is not None
    assert signal.posts == ["p1"]
    # Somebody wrote to the account, which says nothing about the account itself (law L1).
    assert conversation.exchanges(timeline_of([back, reply(3, "lin", "Hi")])) is None


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


def test_replies_do_not_change_what_original_posts_show() -> None:
    posts = [*ORIGINALS, original(1, "Look at https://news.example/1")]
    replies = [reply(n, "bea", "We share https://news.example/1") for n in range(2, 9)]
    assert conversation.links(timeline_of(posts)) == conversation.links(timeline_of([*posts, *replies]))


@pytest.mark.parametrize("signal_of", [conversation.questions, conversation.short_posts, conversation.casual_posts])
def test_a_talkative_style_counts_only_beside_replies(signal_of: Callable[[Timeline], Signal | None]) -> None:
    posts = [*ORIGINALS, original(1, "lol, why?")]
    alone, beside = signal_of(timeline_of(posts)), signal_of(timeline_of([*posts, reply(2, "bea", "Hello")]))
    assert alone is not None
    assert alone.weight == 0
    assert beside is not None
    assert beside.weight > 0


def test_nothing_is_measured_where_replies_are_unknown() -> None:
    timeline = timeline_of([Post(id=str(n), text=f"https://news.example/{n}") for n in range(10)])
    assert conversation.reply_share(timeline) is None
    assert conversation.follow_up_replies(timeline) is None
    assert conversation.links(timeline) is None
    assert conversation.questions_in_replies(timeline_of([post(1, 1, "a?")])) is None


def test_the_documented_counts_of_unknown_people_and_times_are_those_of_the_code() -> None:
    documented = " ".join((Path(__file__).parents[4] / "docs" / "scoring.md").read_text(encoding="utf-8").split())
    unnamed, untimed = conversation.UNNAMED, conversation.UNTIMED
    assert (
        f"as {unnamed['people_replied_to']} people, {unnamed['follow_up_replies']} further replies, "
        f"{unnamed['several_days']} people on several days and {unnamed['quick_turns']} people within six hours"
    ) in documented
    assert f"as {untimed['several_days']} people on several days and {untimed['quick_turns']} within six" in documented
