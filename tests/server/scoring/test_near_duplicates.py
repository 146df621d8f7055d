"""Near-duplicates: posts that share most of their three-word runs with an earlier one."""

from __future__ import annotations

import time

from server.scoring.near_duplicates import find_near_duplicates


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
    started = time.perf_counter()
    _found(*texts)
    assert time.perf_counter() - started < 5
