"""The verdict: declared accounts by their own statement, likely ones by strict patterns, and people as people."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest

from devtools.languages import extension_messages, samples, server_ids
from server.locales.catalog import LANGUAGES, SOURCE
from server.scoring import score
from server.scoring.own_words import mostly_repeats_replies
from shared_schema.records import Account, Evidence, Post, Profile
from tests.server.scoring.strategies import NOW
from tests.server.scoring.timelines import ADA, NOTES, card_of, contribution_of, irregular_posts, post, timeline_of

WORDED = "The river gauge at Ostby, read out by a machine"  # no rule knows it


def test_an_account_that_replies_to_people_is_a_person() -> None:
    card = card_of(irregular_posts(40, 25))
    assert card.verdict == "person"
    assert card.sentence == "Talks with people. 25 of 40 posts reply to someone."


def test_a_varied_account_without_replies_is_one_way_and_not_automated() -> None:
    assert card_of(irregular_posts(40, 0)).verdict == "one_way"


def test_one_more_reply_never_turns_one_way_into_person() -> None:
    verdicts = [card_of(irregular_posts(40, replies)).verdict for replies in range(13)]
    assert (verdicts[0], verdicts[-1]) == ("one_way", "person")
    assert ("one_way", "person") not in pairwise(verdicts)


@pytest.mark.parametrize("count", [1, 4, 7])
def test_a_handful_of_posts_is_too_little_for_a_verdict(count: int) -> None:
    card = card_of(irregular_posts(count, count))
    assert card.verdict == "unsure"
    assert "Not enough to tell yet" in card.sentence


def test_a_few_posts_without_a_reply_make_no_person_yet() -> None:
    assert card_of(irregular_posts(12, 0)).verdict == "unsure"


def test_without_posts_and_profile_nothing_is_judged() -> None:
    card = score(Evidence(account=ADA), NOW)
    assert card.verdict == "unsure"
    assert card.contributions == []
    assert (card.scores.humanity, card.scores.conversation, card.scores.kindness) == (None, None, None)


def test_an_account_marked_by_its_network_is_automated_however_it_writes() -> None:
    card = card_of(irregular_posts(40, 25), declared_bot=True)
    assert (card.verdict, card.declared) == ("automated", True)


@pytest.mark.parametrize(
    "bio",
    [
        "I'm a bot that posts the tides. Run by @ada.example",
        "Automated account. Questions to @ada",
        "Unofficial bot for the bus line 12",
        "Ich bin ein Bot und poste das Wetter.",
        "Soy un bot que publica efemérides",
        "Compte automatique",
        "お天気botです",
    ],
)
def test_a_profile_that_declares_a_bot_is_believed(bio: str) -> None:
    card = card_of(irregular_posts(20, 0), bio=bio)
    assert (card.verdict, card.declared) == ("automated", True)


@pytest.mark.parametrize("bio", ["I am a bot by @bea.", "Automated account", "Community choir of eighty voices"])
def test_a_statement_in_words_never_outweighs_posts_that_talk_with_people(bio: str) -> None:
    card = card_of(irregular_posts(60, 30), bio=bio)
    assert (card.verdict, card.declared) == ("unsure", False)
    assert card.sentence == f"The profile says “{bio}”, but the posts talk with people."
    assert contribution_of(card, "declared_automation") is None


def test_a_profile_worded_like_those_of_programs_has_a_sentence_of_its_own() -> None:
    card = card_of(irregular_posts(20, 0), bio=WORDED)
    assert (card.verdict, card.declared) == ("automated", False)
    assert card.sentence == f"Its profile is worded like those of programs: “{WORDED}”"
    assert card.confidence < card_of(irregular_posts(20, 0), declared_bot=True).confidence


def test_the_wording_of_a_profile_is_ignored_where_the_posts_talk_with_people() -> None:
    posts = irregular_posts(60, 30)
    assert card_of(posts, bio=WORDED).verdict == card_of(posts).verdict == "person"


def test_an_organisation_that_writes_as_we_may_talk_with_people() -> None:
    card = card_of(irregular_posts(60, 30), bio="We are the town library. Ask us anything.")
    assert (card.verdict, card.declared) == ("organisation", True)
    assert card.sentence == "Speaks for an organisation. Its profile: “We are the town library.”"


def test_the_label_of_x_is_shown_as_what_it_is() -> None:
    account, profile = Account(network="x", handle="ada"), Profile(declared_bot=True)
    alone = score(Evidence(account=account, profile=profile, posts=irregular_posts(60, 0)), NOW)
    assert (alone.verdict, alone.declared) == ("automated", True)
    assert alone.sentence == "Labels itself “Automated” on X."
    talking = score(Evidence(account=account, profile=profile, posts=irregular_posts(60, 30)), NOW)
    assert (talking.verdict, talking.declared) == ("unsure", False)


@pytest.mark.parametrize(
    "bio",
    [
        "Not a bot, whatever they say",
        "I study social bots at the university",
        "Gardener. Bots get blocked.",
        "I build bots and bicycles",
        "Robotics teacher, bottle collector, botanist",
        "No soy un bot",
    ],
)
def test_talking_about_bots_does_not_make_an_account_automated(bio: str) -> None:
    assert card_of(irregular_posts(40, 25), bio=bio).verdict == "person"


@pytest.mark.parametrize(
    "bio",
    [
        "The official account of Harbour Town Library",
        "Breaking news from the valley",
        "We are a small community museum by the sea",
        "Offizieller Account der Stadtbücherei",
        "Cuenta oficial del ayuntamiento",
    ],
)
def test_a_profile_that_speaks_for_an_organisation_is_shown_as_one(bio: str) -> None:
    assert card_of(irregular_posts(20, 0), bio=bio).verdict == "organisation"


@pytest.mark.parametrize(
    "bio", ["Librarian. My own opinions.", "Formerly the news desk, now goats", "Not an official account of anything"]
)
def test_a_person_who_works_somewhere_is_not_the_organisation(bio: str) -> None:
    assert card_of(irregular_posts(40, 25), bio=bio).verdict == "person"


def test_replies_without_words_are_no_repeats() -> None:
    posts = irregular_posts(40, 0)
    hearts = [
        post(100 + n, 700 * n, "❤️", is_reply=True, reply_to=f"lin{n}.example", is_repost=False) for n in range(20)
    ]
    assert not mostly_repeats_replies(timeline_of([*posts, *hearts]))
    assert "same words" not in card_of([*posts, *hearts]).sentence
    links = [msgspec.structs.replace(each, text=f"https://shop.example/{each.id}") for each in hearts]
    assert mostly_repeats_replies(timeline_of([*posts, *links]))


def test_posts_on_every_half_hour_look_automated_and_the_sentence_gives_the_interval() -> None:
    posts = [post(n, 30 * n, f"BREAKING: item {n} of the day https://news.example/{n}") for n in range(60)]
    card = card_of([msgspec.structs.replace(each, is_reply=False, is_repost=False) for each in posts])
    assert (card.verdict, card.declared) == ("automated", False)
    assert card.sentence == (
        "Looks automated: posts every 30 minutes, like clockwork. This is wrong for at most 1 in 200 people."
    )


@pytest.mark.parametrize(
    ("seen_on", "verdict"),
    [("bsky.app", "automated"), ("evil.example", "unsure"), ("bsky.app.evil.example", "unsure"), (None, "unsure")],
)
@pytest.mark.parametrize("own_posts", [0, 6])
def test_posts_that_another_host_showed_never_make_an_account_automated(
    seen_on: str | None, verdict: str, own_posts: int
) -> None:
    forged = [
        post(n, 30 * n, f"BREAKING: item {n} of the day https://news.example/{n}", is_reply=False, is_repost=False)
        for n in range(60)
    ]
    posts = [msgspec.structs.replace(each, origin="seen", seen_on=seen_on) for each in forged]
    own = [post(900 + n, 5000 + 700 * n, NOTES[n], origin="seen", seen_on="bsky.app") for n in range(own_posts)]
    card = score(Evidence(account=ADA, posts=[*posts, *own], origin="seen"), NOW)
    assert card.verdict == verdict
    if verdict == "unsure":
        assert card.sentence == "Not enough to tell yet: these posts were seen on other sites only."
        assert not card.declared


def test_one_advertisement_sent_to_many_people_at_all_hours_looks_automated() -> None:
    texts = [
        "Cheap phone cases in my shop today https://shop.example",
        "Cheap phone cases in my shop only today https://shop.example",
        "phone cases in my shop today https://shop.example",
    ]
    posts = [
        post(n, 41 * n + (n * n * 7) % 29, texts[n % 3], is_reply=True, reply_to=f"s{n}.example") for n in range(90)
    ]
    assert card_of(posts).verdict == "automated"


def test_one_post_every_morning_is_not_called_automated() -> None:
    posts = [
        post(n, 1440 * n + (n * 17) % 23, f"{NOTES[n % 7]} Day {n}.", is_reply=False, is_repost=False)
        for n in range(40)
    ]
    assert card_of(posts).verdict != "automated"


def test_a_scheduling_tool_alone_never_makes_an_account_automated() -> None:
    posts = [msgspec.structs.replace(each, client="dlvr.it") for each in irregular_posts(40, 0)]
    assert card_of(posts).verdict == "one_way"


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(8))
def test_a_person_may_post_at_all_hours(seed: int) -> None:
    assert card_of(irregular_posts(60, 40, seed)).verdict == "person"


def test_dates_without_times_give_no_rhythm() -> None:
    posts = [
        Post(id=f"d{n}", text=f"{NOTES[n % 7]} {n}", created_at=f"2026-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(60)
    ]
    signals = {c.signal for c in card_of(posts).contributions}
    assert not signals & {"clockwork"}


@pytest.mark.parametrize(
    ("own", "reposts", "sentence"),
    [
        (0, 15, "Only reposts what others wrote."),
        (3, 10, "Mostly reposts what others wrote."),
        (12, 0, "Not enough to tell yet: 12 posts."),
    ],
)
def test_the_posts_point_both_ways_only_where_some_of_them_talk_with_people(
    own: int, reposts: int, sentence: str
) -> None:
    posts = [
        msgspec.structs.replace(each, is_repost=number >= own, is_reply=False, reply_to=None)
        for number, each in enumerate(irregular_posts(own + reposts, 0))
    ]
    card = card_of(posts)
    assert (card.verdict, card.sentence) == ("unsure", sentence)


def test_a_person_by_style_alone_carries_a_note_on_programs() -> None:
    posts = [msgspec.structs.replace(each, is_reply=None, reply_to=None) for each in irregular_posts(40, 0)]
    card = card_of(posts)
    assert (card.verdict, card.sentence) == ("person", "Writes the way people do. Programs can, too.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_of_an_unsure_verdict_does_not_repeat_its_word(language: str) -> None:
    word = str(extension_messages(language)["verdict_unsure"]["message"]).lower()
    names = [name for name in server_ids(SOURCE) if name.startswith("verdict-unsure-")]
    sentences = [sentence.lower() for name in names for sentence in samples(language, name)]
    assert sentences
    assert not [sentence for sentence in sentences if word in sentence]
