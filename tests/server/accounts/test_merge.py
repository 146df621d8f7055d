"""Fetched and seen evidence are merged: each post once, fetched values first, gaps filled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.merge import add_seen, merge, merge_posts, merge_profiles
from server.accounts.seen_budget import ACCOUNT_BYTES
from shared_schema.limits import SEEN_LIMIT
from shared_schema.records import Account, Evidence, Post, Profile

ADA = Account(network="x", handle="ada")
NONE: frozenset[str] = frozenset()


def evidence(origin: str, *posts: Post, profile: Profile | None = None) -> Evidence:
    return Evidence(account=ADA, posts=list(posts), profile=profile, origin=origin)  # type: ignore[arg-type]


def test_fetched_values_win_and_their_gaps_are_filled_from_seen_ones() -> None:
    fetched = evidence("fetched", Post(id="1", text="whole text", is_reply=True))
    seen = evidence(
        "seen", Post(id="1", text="whole te…", is_reply=False, client="Elk", origin="seen", seen_on="x.com")
    )
    merged = merge(fetched, seen)
    assert merged is not None
    assert merged.posts == [Post(id="1", text="whole text", is_reply=True, client="Elk", origin="fetched")]
    assert merged.origin == "fetched"


def test_a_post_that_was_only_seen_keeps_its_origin() -> None:
    merged = merge(
        evidence("fetched", Post(id="1", text="a")),
        evidence("seen", Post(id="2", text="b", origin="seen", seen_on="x.com")),
    )
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
    merged, new = add_seen(add_seen([], [home, elsewhere], NONE)[0], [elsewhere, home], NONE)
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
        assert [post.text for post in add_seen(add_seen([], [first], NONE)[0], [second], NONE)[0]] == [full.text]
    edited = Post(id="1", text="The hedge by the road is laid.")
    assert [post.text for post in add_seen(add_seen([], [full], NONE)[0], [edited], NONE)[0]] == [edited.text]


def test_seen_posts_of_one_account_are_bounded_in_text() -> None:
    long = [
        Post(id=str(number), text=f"{number:03} " + "x" * 19_990, created_at=f"2026-10-01T10:{number:02}:00Z")
        for number in range(60)
    ]
    kept, new = add_seen([], long, NONE)
    assert new == 60
    assert len(msgspec.json.encode(kept)) <= ACCOUNT_BYTES + 1000
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
    once, _ = add_seen([], known, NONE)
    twice, new = add_seen(once, known, NONE)
    assert new == 0
    assert len(twice) == len(once)
    more, _ = add_seen(twice, shown, NONE)
    assert len(more) <= SEEN_LIMIT
    assert all(post.origin == "seen" for post in more)


# -- what another host's page shows ----------------------------------------------------------------------------------

NINA = Account(network="mastodon", host="home.example", handle="nina")
OWN = frozenset({"home.example"})
FETCHED = Evidence(
    account=NINA,
    profile=Profile(display_name="Nina", followers=3),
    posts=[
        Post(
            id=str(number),
            url=f"https://home.example/@nina/{number}",
            text=f"The ferry was late again, number {number} of this week",
            created_at=f"2026-11-{number:02d}T10:00:00Z",
            is_reply=True,
        )
        for number in range(10, 20)
    ],
    origin="fetched",
)
OTHER_HOSTS = st.sampled_from(["evil.example", "elk.zone", "phanpy.social", "home.example.evil.example", None])
# Posts under true ids and addresses, with true texts that go on, older and newer than what was fetched.
FORGED_POSTS = st.lists(
    st.builds(
        Post,
        text=st.sampled_from([*[post.text for post in FETCHED.posts[:3]], "I hate you all", ""]).flatmap(
            lambda text: st.sampled_from([text, f"{text} and I hate you all, you fools"])
        ),
        id=st.none() | st.sampled_from([*[post.id for post in FETCHED.posts[:3]], "forged"]),
        url=st.none() | st.sampled_from([post.url for post in FETCHED.posts[:3]]),
        created_at=st.none()
        | st.sampled_from(["2019-01-01T00:00:00Z", "2026-11-14T10:00:00Z", "2026-11-25T10:00:00Z"]),
        is_reply=st.none() | st.booleans(),
        is_repost=st.none() | st.booleans(),
        language=st.sampled_from([None, "en", "ja"]),
        client=st.sampled_from([None, "dlvr.it"]),
        replied_to_followers=st.none() | st.integers(0, 9),
    ),
    max_size=30,
)
FORGED_PROFILES = st.builds(
    Profile,
    display_name=st.sampled_from([None, "News Bot"]),
    bio=st.sampled_from([None, "This account is a bot.", "Official account of Example Ltd."]),
    declared_bot=st.none() | st.booleans(),
    organisation=st.none() | st.booleans(),
)


def shown_by(host: str | None, posts: Iterable[Post]) -> list[Post]:
    return [msgspec.structs.replace(post, origin="seen", seen_on=host) for post in posts]


@given(OTHER_HOSTS, FORGED_POSTS, st.none() | FORGED_PROFILES)
def test_what_another_host_shows_changes_nothing_about_an_account_that_was_read(
    host: str | None, forged: list[Post], profile: Profile | None
) -> None:
    true = shown_by("home.example", [Post(id="30", text="Not fetched yet", created_at="2026-11-26T10:00:00Z")])
    seen_profile = msgspec.structs.replace(profile, seen_on=host) if profile else None
    seen = Evidence(account=NINA, profile=seen_profile, posts=[*shown_by(host, forged), *true], origin="seen")
    assert merge(FETCHED, seen) == merge(FETCHED, Evidence(account=NINA, posts=true, origin="seen"))
    assert merge(FETCHED, Evidence(account=NINA, profile=seen_profile, posts=shown_by(host, forged))) == merge(
        FETCHED, None
    )


@given(OTHER_HOSTS, FORGED_PROFILES)
def test_a_profile_counts_only_where_the_own_host_showed_it(host: str | None, profile: Profile) -> None:
    elsewhere = Evidence(account=NINA, profile=msgspec.structs.replace(profile, seen_on=host), origin="seen")
    at_home = Evidence(account=NINA, profile=msgspec.structs.replace(profile, seen_on="home.example"), origin="seen")
    for fetched in (None, Evidence(account=NINA, origin="fetched")):
        merged = merge(fetched, elsewhere)
        assert merged is not None
        assert merged.profile is None
    assert merge(None, at_home) is at_home
    filled = merge(FETCHED, at_home)
    assert filled is not None
    assert filled.profile is not None
    assert (filled.profile.display_name, filled.profile.organisation) == ("Nina", profile.organisation)


def test_the_own_host_of_a_person_with_another_domain_counts_too() -> None:
    fetched = msgspec.structs.replace(FETCHED, aliases=["mastodon:social.home.example/@nina"])
    seen = Evidence(account=NINA, posts=shown_by("social.home.example", [Post(id="30", text="New")]), origin="seen")
    merged = merge(fetched, seen)
    assert merged is not None
    assert [post.id for post in merged.posts if post.origin == "seen"] == ["30"]


@given(OTHER_HOSTS, FORGED_POSTS)
def test_another_host_changes_no_post_that_the_own_host_showed(host: str | None, forged: list[Post]) -> None:
    true, _ = add_seen([], shown_by("home.example", FETCHED.posts), OWN)
    later, _ = add_seen(true, shown_by(host, forged), OWN)
    earlier, _ = add_seen(add_seen([], shown_by(host, forged), OWN)[0], shown_by("home.example", FETCHED.posts), OWN)
    for kept in (later, earlier):
        assert [post for post in kept if post.seen_on == "home.example"] == true
        assert len({post.id for post in kept if post.id}) == len([post.id for post in kept if post.id])


@given(FORGED_POSTS)
def test_one_other_host_changes_no_post_of_another(forged: list[Post]) -> None:
    first, _ = add_seen([], shown_by("elk.zone", FETCHED.posts), OWN)
    after, _ = add_seen(first, shown_by("evil.example", forged), OWN)
    assert [post for post in after if post.seen_on == "elk.zone"] == first


def test_a_host_takes_back_its_own_words() -> None:
    post = Post(id="1", text="The hedge by the lane is laid.")
    edited = Post(id="1", text="The hedge by the road is laid.")
    for host in ("home.example", "elk.zone"):
        kept, new = add_seen(shown_by(host, [post]), shown_by(host, [edited]), OWN)
        assert ([each.text for each in kept], new) == ([edited.text], 0)


def test_another_host_displaces_no_post_where_there_is_no_more_room() -> None:
    def posts(name: str, count: int, day: int) -> list[Post]:
        return [
            Post(id=f"{name}{n}", text=f"{name} {n}", created_at=f"2026-11-{day:02d}T{n // 60:02d}:{n % 60:02d}:00Z")
            for n in range(count)
        ]

    own, elk = shown_by("home.example", posts("own", 100, 1)), shown_by("elk.zone", posts("elk", 60, 2))
    kept, _ = add_seen(add_seen(own, elk, OWN)[0], shown_by("evil.example", posts("evil", 200, 25)), OWN)
    by_host = Counter(post.seen_on for post in kept)
    assert by_host == {"home.example": 100, "elk.zone": 50, "evil.example": 50}
    all_own = shown_by("home.example", posts("own", 200, 1))
    assert add_seen(all_own, shown_by("evil.example", posts("evil", 200, 25)), OWN)[0] == sorted(
        all_own, key=lambda post: post.created_at or "", reverse=True
    )
    long = shown_by("evil.example", [Post(id="long", text="x" * 20_000, created_at="2026-11-25T10:00:00Z")] * 20)
    assert [post for post in add_seen(own, long, OWN)[0] if post.seen_on == "home.example"] == own[::-1]
