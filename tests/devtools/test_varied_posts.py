"""Invented posts for measuring: no two alike, and like posts of people in what the scoring has to look at."""

from __future__ import annotations

from statistics import fmean

from devtools.varied_posts import varied_posts
from server.scoring.text.tokens import tokens


def test_the_same_seed_gives_the_same_posts() -> None:
    assert varied_posts(1, 20) == varied_posts(1, 20) != varied_posts(2, 20)


def test_no_text_comes_twice() -> None:
    texts = [post.text for seed in range(5) for post in varied_posts(seed, 200)]
    assert len(set(texts)) == len(texts)


def test_new_words_keep_coming() -> None:
    before = {token for seed in range(10) for post in varied_posts(seed, 200) for token in tokens(post.text)}
    after = [tokens(post.text) for post in varied_posts(10, 200)]
    assert fmean(len(set(found) - before) for found in after) > 0.5
    assert 10 < fmean(map(len, after)) < 25
