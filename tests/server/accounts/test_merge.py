"""Fetched and seen evidence are merged: each post once, fetched values first, gaps filled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.accounts.merge import add_seen, merge, merge_posts, merge_profiles
from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Account, Evidence, Post, Profile

ADA = Account(network="x", handle="ada")


def evidence(origin: str, *posts: Post, profile: Profile | None = None) -> Evidence:
    return Evidence(account=ADA, posts=list(posts), profile=profile, origin=origin)  # type: ignore[arg-type]


def test_fetched_values_win_and_their_gaps_are_filled_from_seen_ones() -> None:
    fetched = evidence("fetched", Post(id="1", text="whole text", is_reply=True))
    seen = evidence("seen", Post(id="1", text="whole te…", is_reply=False, client="Elk", origin="seen"))
    merged = merge(fetched, seen)
    assert merged is not None
    assert merged.posts == [Post(id="1", text="whole text", is_reply=True, client="Elk", origin="fetched")]
    assert merged.origin == "fetched"


def test_a_post_that_was_only_seen_keeps_its_origin() -> None:
    merged = merge(evidence("fetched", Post(id="1", text="a")), evidence("seen", Post(id="2", text="b", origin="seen")))
    assert merged is not None
    assert [(post.id, post.origin) for post in merged.posts] == [("1", "fetched"), ("2", "seen")]


def test_a_post_without_id_is_the_same_as_one_with_the_same_text() -> None:
    with_id, without = Post(id="1", text="hello"), Post(text="hello", language="en")
    assert merge_posts([with_id], [without]) == [Post(id="1", text="hello", language="en")]
    assert merge_posts([without], [with_id]) == [Post(id="1", text="hello", language="en")]


def test_a_post_seen_on_two_servers_is_recognised_by_its_url_and_text() -> None:
    home = Post(id="11", url="https://a.example/@ada/11", text="good morning")
    elsewhere = Post(id="99", url="https://a.example/@ada/11", text="good morning", language="en")
    assert merge_posts([home], [elsewhere]) == [Post(id="11", url=home.url, text=home.text, language="en")]
    merged, new = add_seen(add_seen([], [home, elsewhere])[0], [elsewhere, home])
    assert (len(merged), new) == (1, 0)


def test_posts_with_the_same_url_but_other_text_and_reposts_are_different_posts() -> None:
    url = "https://a.example/thread/1"
    comments = [Post(id="1", url=url, text="yes"), Post(id="2", url=url, text="no")]
    assert merge_posts(comments, []) == comments
    reposted = [Post(id="1", url=url, text="yes"), Post(id="2", url=url, text="yes", is_repost=True)]
    assert merge_posts(reposted, []) == reposted


def test_a_full_text_replaces_a_shortened_one_in_either_order() -> None:
    full = Post(id="1", text="The hedge by the lane is laid at last, all forty yards of it.")
    cut = Post(id="1", text="The hedge by the lane is laid at last…")
    for first, second in ((full, cut), (cut, full)):
        assert [post.text for post in add_seen(add_seen([], [first])[0], [second])[0]] == [full.text]
    edited = Post(id="1", text="The hedge by the road is laid.")
    assert [post.text for post in add_seen(add_seen([], [full])[0], [edited])[0]] == [edited.text]


def test_seen_posts_of_one_account_are_bounded_in_text() -> None:
    long = [
        Post(id=str(number), text=f"{number:03} " + "x" * 19_990, created_at=f"2026-10-01T10:{number:02}:00Z")
        for number in range(60)
    ]
    kept, new = add_seen([], long)
    assert new == 60
    assert sum(len(post.text) for post in kept) <= 200_000
    assert kept[0].id == "59"


def test_the_same_text_posted_twice_is_two_posts() -> None:
    posts = [Post(id="1", text="good morning"), Post(id="2", text="good morning")]
    assert merge_posts(posts, []) == posts
    assert merge_posts(posts[:1], posts[1:]) == posts


def test_a_seen_profile_fills_the_gaps_of_a_fetched_one() -> None:
    seen = Profile(display_name="Ada", bio="I write.")
    assert merge_profiles(None, seen) == seen
    assert merge_profiles(Profile(display_name="Ada L.", followers=3), seen) == Profile(
        display_name="Ada L.", bio="I write.", followers=3
    )


def test_seen_evidence_alone_is_returned_as_it_is() -> None:
    seen = evidence("seen", Post(id="1", text="a", origin="seen"))
    assert merge(None, seen) is seen
    assert merge(None, None) is None


posts = st.lists(
    st.builds(
        Post,
        text=st.sampled_from(["a", "b", "c", "d"]),
        id=st.none() | st.sampled_from([str(number) for number in range(8)]),
        created_at=st.none() | st.integers(1, 28).map(lambda day: f"2026-10-{day:02d}T10:00:00Z"),
    ),
    max_size=20,
)


@given(posts, posts)
def test_no_post_id_is_duplicated_or_lost(first: list[Post], second: list[Post]) -> None:
    merged = merge_posts(first, second)
    ids = [post.id for post in merged if post.id is not None]
    assert len(ids) == len(set(ids))
    assert set(ids) == {post.id for post in (*first, *second) if post.id is not None}
    times = [post.created_at for post in merged if post.created_at is not None]
    assert times == sorted(times, reverse=True)


@given(posts, posts)
def test_posts_that_are_shown_again_are_not_new(known: list[Post], shown: list[Post]) -> None:
    once, _ = add_seen([], known)
    twice, new = add_seen(once, known)
    assert new == 0
    assert len(twice) == len(once)
    more, _ = add_seen(twice, shown)
    assert len(more) <= SEEN_LIMIT
    assert all(post.origin == "seen" for post in more)
