"""Near-duplicates: posts that share most of their three-word runs with an earlier one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.scoring.near_duplicates import (
    FEWEST_WORDS,
    MOST_POSTS_PER_SHINGLE,
    SHARED,
    Words,
    find_near_duplicates,
    groups_by_shared_words,
    shingles,
)
from tests.processor_time import takes_less_than

POSTS = st.lists(st.lists(st.sampled_from("abcd"), max_size=9).map(tuple), max_size=MOST_POSTS_PER_SHINGLE)


def _found(*texts: str) -> dict[str, str]:
    return find_near_duplicates((str(number), tuple(text.split())) for number, text in enumerate(texts))


def test_a_repeated_text_points_to_the_first_one() -> None:
    assert _found("wow what a great post", "wow what a great post", "wow what a great post") == {"1": "0", "2": "0"}


def test_a_few_other_words_make_no_new_post() -> None:
    assert _found("wow what a great post thank you", "wow what a great post thank you so much") == {"1": "0"}


def test_different_texts_repeat_nothing() -> None:
    assert _found("the heron is back at the pond", "the frogs have gone quiet at the mill") == {}


def test_short_greetings_repeat_nothing() -> None:
    assert _found("good morning", "good morning", "good morning all", "good morning all") == {}


def test_one_sentence_of_a_long_post_does_not_repeat_it() -> None:
    long = "the heron is back and " + " ".join(f"word{number}" for number in range(40))
    assert _found(long, "the heron is back and") == {}


def test_thousands_of_posts_that_share_a_phrase_take_little_time() -> None:
    texts = [f"thank you so much for number {number} and also {number * 7} today" for number in range(3_000)]
    with takes_less_than(units=300):
        _found(*texts)


@given(POSTS)
def test_a_quick_look_misses_no_near_duplicate(posts: list[Words]) -> None:
    firsts: dict[str, set[Words]] = {}
    expected: dict[str, str] = {}
    for number, words in enumerate(posts):
        runs = shingles(words)
        repeated = [
            first
            for first, others in firsts.items()
            if len(runs & others) >= SHARED * max(len(runs), 2) and len(runs & others) * 2 >= len(others)
        ]
        if repeated:
            expected[str(number)] = repeated[0]
        elif len(words) >= FEWEST_WORDS:
            firsts[str(number)] = runs
    assert find_near_duplicates((str(number), words) for number, words in enumerate(posts)) == expected


@given(POSTS)
def test_a_quick_look_misses_no_shared_words(posts: list[Words]) -> None:
    groups: list[int] = []
    for number, words in enumerate(posts):
        alike = [
            groups[other] for other in range(number) if words and len({*words} & {*posts[other]}) * 2 >= len({*words})
        ]
        groups.append(min(alike, default=max(groups, default=-1) + 1))
    assert groups_by_shared_words(posts) == groups
