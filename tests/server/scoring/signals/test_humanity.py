"""Signals of humanity: statements, repetition and clockwork, each with its sentence."""

from __future__ import annotations

import msgspec
import pytest

from server.scoring.signals import humanity
from server.scoring.timeline import Timeline
from shared_schema.records import Post
from tests.server.scoring.timelines import NOTES, WORDS, irregular_posts, original, post, reply, timeline_of


def test_the_networks_flag_and_the_profile_declare_automation() -> None:
    flagged = humanity.declared_automation(timeline_of([], declared_bot=True))
    assert flagged is not None
    assert flagged.value == 1
    quoted = humanity.declared_automation(timeline_of([], bio="I'm a bot that posts the tides."))
    assert quoted is not None
    assert quoted.sentence == "Says so itself in its profile: “I'm a bot that posts the tides.”."
    assert humanity.declared_automation(timeline_of([], bio="Gardener.")) is None


def test_posts_of_a_posting_tool_are_a_share_of_those_with_a_known_client() -> None:
    posts = [
        original(n, NOTES[n], client=client) for n, client in enumerate(["dlvr.it", "dlvr.it", "Web", "Web", None])
    ]
    signal = humanity.automation_client(timeline_of(posts))
    assert signal is not None
    assert (signal.value, signal.weight) == (0.5, round(4 / 9, 6))
    assert signal.sentence == "2 posts were sent with dlvr.it, a tool that posts automatically."


def test_people_replied_to_twice_in_different_words_are_repeat_conversations() -> None:
    replies = [reply(n, f"friend{n % 3}", NOTES[n % 7]) for n in range(6)]
    signal = humanity.repeat_conversations(timeline_of(replies))
    assert signal is not None
    assert signal.value == 2
    assert signal.sentence == "Came back to talk again with 3 people."
    copies = [reply(n, f"friend{n % 3}", NOTES[0]) for n in range(6)]
    assert humanity.repeat_conversations(timeline_of(copies)) is None


def test_near_duplicates_are_a_share_of_the_own_posts() -> None:
    signal = humanity.near_duplicates(timeline_of([original(n, NOTES[n % 2]) for n in range(10)]))
    assert signal is not None
    assert signal.value == 0.8
    assert signal.sentence == "8 of 10 posts nearly repeat an earlier one."


@pytest.mark.parametrize(("minutes", "words"), [(30, "30 minutes"), (60, "hour"), (360, "6 hours")])
def test_a_regular_interval_is_found_and_named(minutes: int, words: str) -> None:
    signal = humanity.clockwork(timeline_of([post(n, minutes * n, NOTES[n % 7]) for n in range(20)]))
    assert signal is not None
    assert signal.value == 1
    assert signal.sentence == f"Often posts every {words}, like clockwork."


@pytest.mark.parametrize("minutes", [480, 1440])
def test_an_alarm_is_no_clockwork(minutes: int) -> None:
    timeline = timeline_of([post(n, minutes * n, NOTES[n % 7]) for n in range(20)])
    assert humanity.common_interval(timeline) == (60 * minutes, 1)
    assert humanity.clockwork(timeline) is None


def test_a_regular_interval_is_not_counted_again_as_all_hours() -> None:
    posts = [post(n, 125.0 * n, NOTES[n % 7]) for n in range(70)]
    assert humanity.clockwork(timeline_of(posts)) is not None
    assert humanity.round_the_clock(timeline_of(posts)) is None


def test_the_clock_of_somebody_who_returns_to_people_is_not_counted() -> None:
    for jitter in (0, 11):
        posts = [
            post(n, 125.0 * n + n * 7 % (jitter or 1), f"{WORDS[n % 40]} {WORDS[n * 7 % 41]} and {WORDS[n * 3 % 37]}")
            for n in range(70)
        ]
        talk = [
            msgspec.structs.replace(each, is_reply=True, reply_to=f"friend{n % 4}") if n % 9 == 0 else each
            for n, each in enumerate(posts)
        ]
        silent, talking = timeline_of(posts), timeline_of(talk)
        assert humanity.clockwork(silent) or humanity.round_the_clock(silent)
        assert humanity.clockwork(talking) is None
        assert humanity.round_the_clock(talking) is None


def test_a_missed_post_does_not_hide_the_interval() -> None:
    moments = [n for n in range(40) if n % 7]
    found = humanity.common_interval(timeline_of([post(n, 30 * n, NOTES[n % 7]) for n in moments]))
    assert found == (1800, 1)


def test_irregular_posts_have_hardly_an_interval() -> None:
    found = humanity.common_interval(timeline_of(irregular_posts(60, 0)))
    assert found is None or found[1] < 0.5


def test_times_that_are_unknown_have_no_interval() -> None:
    dated = [Post(id=str(n), text=NOTES[n % 7], created_at=f"2026-10-{n:02}") for n in range(1, 25)]
    assert humanity.common_interval(timeline_of(dated)) is None


def test_people_who_got_the_same_reply_as_somebody_before_are_counted() -> None:
    signal = humanity.near_duplicate_replies(timeline_of([reply(n, f"s{n}", NOTES[0]) for n in range(5)]))
    assert signal is not None
    assert signal.value == 0.8
    assert signal.sentence == "Sent 4 different people only replies that nearly repeat earlier posts."
    few = [reply(n, f"s{n}", NOTES[0]) for n in range(3)]
    assert humanity.near_duplicate_replies(timeline_of(few)) is None


def _week(minutes: list[float]) -> Timeline:
    return timeline_of([post(n, at, f"{NOTES[n % 7]} {n}") for n, at in enumerate(minutes)])


def test_a_week_round_the_clock_and_regular_is_named() -> None:
    signal = humanity.round_the_clock(_week([125.0 * n + (n * 7) % 11 for n in range(70)]))
    assert signal is not None
    assert signal.value == 1
    assert signal.sentence == "Posted at all hours, with similar pauses, in 1 week."


@pytest.mark.parametrize(
    "minutes",
    [
        # By day only, however regular: twelve posts from eight to eight.
        [1440.0 * day + 60.0 * hour for day in range(6) for hour in range(12)],
        # Unevenly spread over the hours from eight to ten at night, as of somebody who sleeps.
        [1440.0 * day + 60.0 * 8 + (103.0 * n + 37 * day) % 840 for day in range(6) for n in range(8)],
        # At all hours, but in sittings: some minutes apart, some hours.
        [1150.0 * (n // 5) + (0, 2, 10, 50, 250)[n % 5] for n in range(40)],
        # Round the clock in the sum of three months, though never within one week.
        [1440.0 * 7 * week + 60.0 * ((week * 5) % 24) + 9.0 * n for week in range(12) for n in range(10)],
        # Too few a week to tell.
        [1440.0 * day * 0.9 + 61 * day for day in range(40)],
    ],
)
def test_people_who_rest_or_post_in_bursts_have_no_such_week(minutes: list[float]) -> None:
    assert humanity.round_the_clock(_week(minutes)) is None
