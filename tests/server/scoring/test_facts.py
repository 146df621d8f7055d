"""Plain facts beside the scores: only what somebody who can be believed has said."""

from __future__ import annotations

from datetime import timedelta

import pytest

from server.scoring import score, score_in_full
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile, ScoreCard
from tests.processor_time import takes_less_than
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA, irregular_posts, post

ON_X = Account(network="x", handle="tides")
FEED = Account(network="mastodon", host="bots.example", handle="tides")


def _card(profile: Profile | None = None, posts: list[Post] | None = None, account: Account = FEED) -> ScoreCard:
    return score(Evidence(account=account, profile=profile, posts=posts or [], origin="fetched"), NOW)


def _facts(card: ScoreCard) -> dict[str, str]:
    return {fact.name: fact.sentence for fact in card.facts}


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (3, "New: joined on 19 November 2026."),
        (800, "Joined on 13 September 2024."),
        (30, "New: joined on 23 October 2026."),
    ],
)
def test_when_it_joined(days: int, sentence: str) -> None:
    created = times.write(NOW - timedelta(days=days))
    card = _card(Profile(created_at=created))
    assert _facts(card)["joined"] == sentence
    assert card.joined == created


@pytest.mark.parametrize("created_at", [None, "soon", "1970-01-01T00:00:00Z", "2031-01-01T00:00:00Z"])
def test_an_impossible_date_is_left_out(created_at: str | None) -> None:
    card = _card(Profile(created_at=created_at))
    assert "joined" not in _facts(card)
    assert card.joined is None


@pytest.mark.parametrize(("host", "is_believed"), [("bots.example", True), ("elsewhere.example", False)])
def test_only_the_own_host_is_believed_about_when_it_joined(host: str, is_believed: bool) -> None:
    card = _card(Profile(created_at="2026-11-20T00:00:00Z", seen_on=host))
    assert ("joined" in _facts(card)) is is_believed


@pytest.mark.parametrize(
    ("profile", "account", "sentence"),
    [
        (Profile(declared_bot=True), FEED, "Marked as automated on Mastodon by its owner."),
        (Profile(declared_bot=True), ON_X, "Its owner switched on X's label “Automated”."),
        (Profile(bio="I am a bot. Tides."), FEED, "It says so in its profile: “I am a bot”."),
    ],
)  # fmt: skip
def test_the_source_of_the_automated_mark_is_named(profile: Profile, account: Account, sentence: str) -> None:
    card = _card(profile, [post(1, 60, "High tide at noon.", is_reply=False)], account)
    assert card.verdict == "automated"
    assert _facts(card)["automation_source"] == sentence


def test_a_pattern_is_nobodys_word() -> None:
    posts = [post(number, 60 * number, f"High tide at {number} o'clock today.", is_reply=False) for number in range(60)]
    card = score_in_full(Evidence(account=FEED, posts=posts, origin="fetched"), NOW)
    assert (card.verdict, card.declared) == ("automated", False)
    assert _facts(card)["automation_source"] == "Nobody says so: Humankind found a pattern in its posts."


@pytest.mark.parametrize(
    ("bio", "quote", "url"),
    [
        ("Tides for Kiel. Bot by @kim@people.example", "Bot by @kim@people.example", "https://people.example/@kim"),
        ("I am a bot, made by @kim.", "made by @kim", "https://bots.example/@kim"),
        ("🌊 automated tides\nowner: @kim", "owner: @kim", "https://bots.example/@kim"),
        ("Gezeiten-Bot, betrieben von @kim@people.example", "betrieben von @kim@people.example", "https://people.example/@kim"),
        ("Bot des marées · créé par @kim", "créé par @kim", "https://bots.example/@kim"),
        ("bot de mareas. Hecho por @kim", "Hecho por @kim", "https://bots.example/@kim"),
    ],
)  # fmt: skip
def test_who_runs_it_is_quoted_and_linked(bio: str, quote: str, url: str) -> None:
    card = _card(Profile(bio=bio, declared_bot=True))
    (found,) = (fact for fact in card.facts if fact.name == "operator")
    assert (found.sentence, found.url) == (f"Who runs it, in its own words: “{quote}”.", url)


@pytest.mark.parametrize(
    "bio",
    [
        "Poems by @kim, every hour",
        "Posts art made by @kim@people.example",
        "Not run by @kim",
        "Inspired by @kim",
        "Photos: @kim",
        "made by @tides",  # itself
        "made by kim",
    ],
)
def test_a_name_in_a_bio_is_not_an_operator(bio: str) -> None:
    assert "operator" not in _facts(_card(Profile(bio=bio, declared_bot=True)))


def test_a_persons_bio_names_no_operator() -> None:
    card = score(Evidence(account=ADA, profile=Profile(bio="Bot by @kim"), posts=irregular_posts(60, 40)), NOW)
    assert card.verdict != "automated"
    assert "operator" not in _facts(card)


def test_languages_apps_and_what_is_not_known() -> None:
    posts = [
        *(post(number, 90 * number, "The heron is back at the pond today.", client="Tusky") for number in range(4)),
        post(9, 2_000, "The frogs have gone quiet.", client="Feather"),
        *(post(10 + number, 90 * number + 7, "The ice is thin.", client="Web") for number in range(4)),
    ]
    facts = _facts(_card(posts=posts))
    assert facts["languages"] == "Writes in English."
    assert facts["apps"] == "Posts with Tusky and Feather."
    assert facts["authorship"] == "Humankind cannot tell whether a language model wrote these posts."


def test_two_posts_name_no_app() -> None:
    assert "apps" not in _facts(_card(posts=[post(1, 60, "The heron is back.", client="Tusky")]))


def test_reddit_lets_people_hide_their_history() -> None:
    card = _card(account=Account(network="reddit", handle="ada"))
    assert _facts(card)["hidden_history"].startswith("Reddit shows no posts")
    assert "hidden_history" not in _facts(_card())


def test_a_long_bio_takes_little_time() -> None:
    bio = "made and " * 2_000 + "x"
    with takes_less_than(units=160):
        assert _facts(_card(Profile(bio=bio, declared_bot=True)))["automation_source"]
