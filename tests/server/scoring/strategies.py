"""Generated timelines for the property tests: any mix of posts, answers, reposts, times, languages and clients."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from shared_schema import times
from shared_schema.records import Account, Evidence, Post, Profile

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
PEOPLE = ["bea", "kofi", "lin", "marta", "sam", "yusuf"]
TEXTS = [
    "The first frost came early and took the last of the beans.",
    "Thank you so much for the seeds, they came up within a week!",
    "How did your exam go? I kept my fingers crossed all morning.",
    "You are an idiot and everybody knows it.",
    "I am so sorry about your dog. Take all the time you need.",
    "BREAKING: council approves new bridge",
    "Great post! Thanks for sharing!",
    "lol nooo",
    "Hoy llueve y el gato no quiere salir.",
    "写真と猫。",
    "My bus was late again. Third time this week, and the driver just shrugged at all of us.",
    "You can do this, I believe in you!",
    "?",
    "",
]

moments = st.integers(min_value=0, max_value=400 * 24 * 60).map(
    lambda minutes: times.write(NOW - timedelta(minutes=minutes))
)


@st.composite
def posts(draw: st.DrawFn) -> Post:
    """One post; every field but the text may be unknown."""
    is_reply = draw(st.sampled_from([None, False, True, True]))
    to = draw(st.sampled_from([None, *PEOPLE])) if is_reply else None
    return Post(
        text=draw(st.sampled_from(TEXTS) | st.text(max_size=80)),
        id=draw(st.none() | st.uuids().map(str)),
        created_at=draw(st.none() | moments),
        language=draw(st.sampled_from([None, "en", "es", "ja"])),
        is_reply=is_reply,
        reply_to=to,
        is_repost=draw(st.sampled_from([None, False, False, True])) if not is_reply else False,
        mentions=draw(st.none() | st.lists(st.sampled_from(PEOPLE), max_size=2)),
        links=draw(st.none() | st.just([]) | st.just(["https://news.example/1"])),
        client=draw(st.sampled_from([None, "Web", "dlvr.it"])),
        in_exchange=draw(st.sampled_from([None, None, True])) if to else None,
        replied_to_followers=draw(st.none() | st.integers(0, 10_000)) if to else None,
    )


profiles = st.builds(
    Profile,
    display_name=st.none() | st.text(max_size=20),
    bio=st.none() | st.sampled_from(["Gardener.", "I am a bot by @bea", "The official account of the town library"]),
    declared_bot=st.sampled_from([None, False, False, True]),
    organisation=st.none() | st.booleans(),
)


def evidence(min_posts: int = 0, max_posts: int = 40) -> st.SearchStrategy[Evidence]:
    """An account's evidence with so many posts."""
    return st.builds(
        Evidence,
        account=st.just(Account(network="mastodon", host="garden.example", handle="ada")),
        profile=st.none() | profiles,
        posts=st.lists(posts(), min_size=min_posts, max_size=max_posts),
        origin=st.sampled_from(["fetched", "seen", "file"]),
    )
