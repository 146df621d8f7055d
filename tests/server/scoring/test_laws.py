"""The laws of docs/scoring.md as tests: popularity never counts (L1), replying never costs (L2), kindness cannot be
mass-produced (L5). No secret sauce (L3) is in test_contributions.py and test_card.py.
"""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.scoring import score_in_full
from server.scoring.timeline import Timeline
from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile, ScoreName
from tests.server.scoring.strategies import NOW, PEOPLE, evidence
from tests.server.scoring.timelines import value_of

FRIENDLY = [
    "Thank you, that really helped me a lot with the roses!",
    "How are your tomatoes doing after the storm?",
    "I am so glad you are feeling better.",
    "You can do this, do not give up!",
    "Welcome! Nice to meet you.",
    "Your drawing of the harbour is beautiful.",
    "Good point, I had not thought of that.",
]
CHANGEABLE: tuple[ScoreName, ...] = ("conversation", "kindness")
counts = st.none() | st.integers(min_value=0, max_value=10**12)


@given(evidence(), counts, counts, counts)
def test_no_popularity_number_of_the_account_changes_anything(
    found: Evidence, followers: int | None, following: int | None, total: int | None
) -> None:
    profile = found.profile or Profile()
    popular = msgspec.structs.replace(profile, followers=followers, following=following, posts_total=total)
    plain = score_in_full(msgspec.structs.replace(found, profile=profile), NOW)
    assert score_in_full(msgspec.structs.replace(found, profile=popular), NOW) == plain


@pytest.mark.slow
@given(
    evidence(),
    st.sampled_from([*PEOPLE, "somebody_small", "newcomer"]),
    st.sampled_from(FRIENDLY),
    st.integers(min_value=0, max_value=400 * 24 * 60),
    st.none() | st.integers(0, 10**6),
)
def test_a_friendly_reply_to_anyone_never_lowers_conversation_or_kindness(
    found: Evidence, to: str, text: str, minutes_ago: int, followers: int | None
) -> None:
    reply = Post(
        text=text,
        id="the-friendly-reply",
        created_at=times.write(NOW - timedelta(minutes=minutes_ago)),
        language="en",
        is_reply=True,
        reply_to=to,
        is_repost=False,
        mentions=[to],
        links=[],
        replied_to_followers=followers,
    )
    before, after = (
        score_in_full(found, NOW),
        score_in_full(msgspec.structs.replace(found, posts=[reply, *found.posts]), NOW),
    )
    for name in CHANGEABLE:
        old, new = value_of(before, name), value_of(after, name)
        assert new is not None
        if old is not None and _replies_known(found):
            assert new >= old, name


def _replies_known(found: Evidence) -> bool:
    # Where replies were unknown, the first known reply is what makes conversation measurable.
    return Timeline(found, NOW).replies_known


@pytest.mark.parametrize("text", FRIENDLY)
def test_replying_to_an_account_with_few_followers_counts_as_reaching_out(text: str) -> None:
    base = [
        Post(id=str(n), text=f"Note number {n} about the weather", is_reply=False, created_at=times.write(NOW))
        for n in range(10)
    ]
    account = Account(network="x", handle="ada")

    def conversation(followers: int | None) -> float:
        reply = Post(id="a", text=text, is_reply=True, reply_to="bea", replied_to_followers=followers)
        value = value_of(score_in_full(Evidence(account=account, posts=[*base, reply]), NOW), "conversation")
        assert value is not None
        return value

    assert conversation(150) > conversation(151) == conversation(None)
    assert conversation(10**7) > (
        value_of(score_in_full(Evidence(account=account, posts=base), NOW), "conversation") or 0
    )


@pytest.mark.slow
@given(evidence(max_posts=25))
def test_what_is_unknown_about_posts_neither_adds_to_conversation_nor_takes_from_it(found: Evidence) -> None:
    bare = [Post(text=post.text, id=post.id) for post in found.posts]
    card = score_in_full(Evidence(account=found.account, posts=bare), NOW)
    added = [each.signal for each in card.contributions if each.score == "conversation"]
    assert added == (["intercept"] if bare else [])


def _account(posts: list[Post]) -> Evidence:
    return Evidence(account=Account(network="bluesky", handle="ada.example"), posts=posts)


def _replies(texts: list[str], people: int) -> list[Post]:
    return [
        Post(
            id=str(n),
            text=text,
            language="en",
            is_reply=True,
            reply_to=f"person{n % people}.example",
            created_at=times.write(NOW - timedelta(minutes=37 * n)),
        )
        for n, text in enumerate(texts)
    ]


SPRAYED = [
    ["Great post! Thanks for sharing!"],
    ["GM fam, so grateful 🙏"],
    ["So beautiful, thank you!", "Thank you, so beautiful!", "Wow amazing, thank you so much!", "Love this, thanks!"],
]


@pytest.mark.parametrize("templates", SPRAYED)
def test_generic_praise_for_two_hundred_people_earns_next_to_nothing(templates: list[str]) -> None:
    one = value_of(score_in_full(_account(_replies(templates, 1)), NOW), "kindness") or 0.0
    many = [templates[n % len(templates)] for n in range(200)]
    sprayed = value_of(score_in_full(_account(_replies(many, 200)), NOW), "kindness") or 0.0
    assert sprayed - one < 4
    meant = [
        "Thank you for driving me to the clinic on Tuesday",
        "Thanks for lending me the ladder, the gutter is clean now",
        "I am grateful that you translated the letter for my mother",
        "Thank you for sitting with Grandpa while I was in court",
        "Thanks for the sourdough starter, it doubled overnight",
        "Thank you for fixing the gate before the sheep found it",
    ]
    assert (value_of(score_in_full(_account(_replies(meant, 6)), NOW), "kindness") or 0.0) > sprayed


@pytest.mark.slow
@given(st.sampled_from(FRIENDLY), st.integers(2, 150))
def test_a_repeated_kind_text_counts_once_however_often_it_is_sent(text: str, times_sent: int) -> None:
    once = value_of(score_in_full(_account(_replies([text], 1)), NOW), "kindness")
    often = value_of(score_in_full(_account(_replies([text] * times_sent, times_sent)), NOW), "kindness")
    assert often == once


NAMES = "Maria Tom Priya Carl Joss Lin Kofi Bea Yusuf Marta Sam Olu Ines Piet Anouk Jun".split()
THINGS = "garden bicycle drawing kitchen sweater photograph bread song guitar cat hike poem".split()


@pytest.mark.parametrize(
    "template",
    [
        "Thank you {name}, your {thing} made my whole day!",
        "What a wonderful {thing}, {name}. Keep going, you can do it!",
    ],
)
def test_a_template_with_names_and_things_filled_in_counts_once(template: str) -> None:
    filled = [template.format(name=NAMES[n % 16], thing=THINGS[n % 12]) for n in range(48)]
    once = value_of(score_in_full(_account(_replies(filled[:1], 1)), NOW), "kindness") or 0.0
    often = value_of(score_in_full(_account(_replies(filled, 48)), NOW), "kindness") or 0.0
    assert often - once < 4
