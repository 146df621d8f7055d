"""Fetched and seen evidence become one: each post once, fetched first, gaps filled, marks kept."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.accounts.merge import add_seen, merge, merge_posts, merge_profiles
from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Account, Evidence, Post, Profile

ADA = Account(network="x", handle="ada")


def evidence(origin: str, *posts: Post, profile: Profile | None = None) -> Evidence:
    return Evidence(account=ADA, posts=list(posts), profile=profile, origin=origin)  # type: ignore[arg-type]


def test_fetched_wins_and_its_gaps_are_filled_from_what_was_seen() -> None:
    fetched = evidence("fetched", Post(id="1", text="whole text", is_reply=True))
    seen = evidence("seen", Post(id="1", text="whole te…", is_reply=False, client="Elk", origin="seen"))
    merged = merge(fetched, seen)
    assert merged is not None
    assert merged.posts == [Post(id="1", text="whole text", is_reply=True, client="Elk", origin="fetched")]
    assert merged.origin == "fetched"


def test_a_post_that_only_pages_showed_keeps_its_mark() -> None:
    merged = merge(evidence("fetched", Post(id="1", text="a")), evidence("seen", Post(id="2", text="b", origin="seen")))
    assert merged is not None
    assert [(post.id, post.origin) for post in merged.posts] == [("1", "fetched"), ("2", "seen")]


def test_a_post_without_id_is_the_same_as_one_with_just_its_words() -> None:
    with_id, without = Post(id="1", text="hello"), Post(text="hello", language="en")
    assert merge_posts([with_id], [without]) == [Post(id="1", text="hello", language="en")]
    assert merge_posts([without], [with_id]) == [Post(id="1", text="hello", language="en")]


def test_a_post_seen_on_two_servers_is_one_by_its_address_and_words() -> None:
    home = Post(id="11", url="https://a.example/@ada/11", text="good morning")
    elsewhere = Post(id="99", url="https://a.example/@ada/11", text="good morning", language="en")
    assert merge_posts([home], [elsewhere]) == [Post(id="11", url=home.url, text=home.text, language="en")]
    once_more, new = add_seen(add_seen([], [home, elsewhere])[0], [elsewhere, home])
    assert (len(once_more), new) == (1, 0)


def test_an_address_alone_is_not_enough_and_a_repost_is_not_the_post() -> None:
    address = "https://a.example/thread/1"
    comments = [Post(id="1", url=address, text="yes"), Post(id="2", url=address, text="no")]
    assert merge_posts(comments, []) == comments
    reposted = [Post(id="1", url=address, text="yes"), Post(id="2", url=address, text="yes", is_repost=True)]
    assert merge_posts(reposted, []) == reposted


def test_words_that_a_page_cut_give_way_to_the_whole_and_never_the_other_way() -> None:
    whole = Post(id="1", text="The hedge by the lane is laid at last, all forty yards of it.")
    cut = Post(id="1", text="The hedge by the lane is laid at last…")
    for first, second in ((whole, cut), (cut, whole)):
        assert [post.text for post in add_seen(add_seen([], [first])[0], [second])[0]] == [whole.text]
    edited = Post(id="1", text="The hedge by the road is laid.")
    assert [post.text for post in add_seen(add_seen([], [whole])[0], [edited])[0]] == [edited.text]


def test_what_is_kept_of_one_account_is_bounded_in_posts_and_in_words() -> None:
    long = [
        Post(id=str(number), text=f"{number:03} " + "x" * 19_990, created_at=f"2026-10-01T10:{number:02}:00Z")
        for number in range(60)
    ]
    kept, new = add_seen([], long)
    assert new == 60
    assert sum(len(post.text) for post in kept) <= 200_000
    assert kept[0].id == "59"


def test_the_same_words_posted_twice_stay_two_posts() -> None:
    posts = [Post(id="1", text="good morning"), Post(id="2", text="good morning")]
    assert merge_posts(posts, []) == posts
    assert merge_posts(posts[:1], posts[1:]) == posts


def test_a_seen_profile_counts_where_nothing_was_fetched() -> None:
    seen = Profile(display_name="Ada", bio="I write.")
    assert merge_profiles(None, seen) == seen
    assert merge_profiles(Profile(display_name="Ada L.", followers=3), seen) == Profile(
        display_name="Ada L.", bio="I write.", followers=3
    )


def test_one_side_alone_is_taken_as_it_is() -> None:
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
def test_no_id_comes_twice_and_none_is_lost(first: list[Post], second: list[Post]) -> None:
    merged = merge_posts(first, second)
    ids = [post.id for post in merged if post.id is not None]
    assert len(ids) == len(set(ids))
    assert set(ids) == {post.id for post in (*first, *second) if post.id is not None}
    times = [post.created_at for post in merged if post.created_at is not None]
    assert times == sorted(times, reverse=True)


@given(posts, posts)
def test_showing_posts_again_adds_nothing_new(known: list[Post], shown: list[Post]) -> None:
    once, _ = add_seen([], known)
    twice, new = add_seen(once, known)
    assert new == 0
    assert len(twice) == len(once)
    more, _ = add_seen(twice, shown)
    assert len(more) <= SEEN_LIMIT
    assert all(post.origin == "seen" for post in more)
