"""Finds posts that nearly repeat an earlier one, by the runs of three words ("shingles") or the words that they share.

Works on words only; timeline.py sets links, names and numbers aside before. Exact duplicates are a trait of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain

Words = tuple[str, ...]

FEWEST_WORDS = 4  # "good morning" twice is not a template
SHARED = 0.6  # share of a post's own shingles from which it repeats another
MOST_POSTS_PER_SHINGLE = 8  # a shingle in more posts says little; this bounds the work on hostile input


def shingles(words: Words) -> set[Words]:
    """Runs of three words."""
    return set(zip(words, words[1:], words[2:], strict=False))


def find_near_duplicates(posts: Iterable[tuple[str, Words]]) -> dict[str, str]:
    """Id of each near-duplicate → id of the first post that it repeats.

    `posts`: id and words, oldest first. A near-duplicate shares at least 60 % of its own shingles with the first post,
    and at least half of that one's.
    """
    runs_of = [(identifier, shingles(words)) for identifier, words in posts if len(words) >= FEWEST_WORDS]
    seen: set[Words] = set()
    recurring: set[Words] = set()
    for _, runs in runs_of:
        recurring |= seen & runs
        seen |= runs
    # Most shingles are in one post only. The others alone are worth looking up.
    posts_with: dict[Words, list[int]] = {}
    firsts: list[tuple[str, int]] = []
    duplicates: dict[str, str] = {}
    for identifier, runs in runs_of:
        common = runs & recurring
        if common:
            known = [posts_with[run] for run in common if run in posts_with]
            enough = SHARED * max(len(runs), 2)
            if len(known) >= enough:  # no post shares more than are known
                shared = Counter(chain.from_iterable(known))
                repeated = [
                    first for first, count in shared.items() if count >= enough and count * 2 >= firsts[first][1]
                ]
                if repeated:
                    duplicates[identifier] = firsts[min(repeated)][0]
                    continue
            for run in common:
                posts_with_run = posts_with.setdefault(run, [])
                if len(posts_with_run) < MOST_POSTS_PER_SHINGLE:
                    posts_with_run.append(len(firsts))
        firsts.append((identifier, len(runs)))
    return duplicates


def groups_by_shared_words(posts: Sequence[Words]) -> list[int]:
    """The number of the group of each post, oldest first: a post joins the first group that shares half of its words.

    It is enough that one post of the group shares them. A later post never changes the groups of earlier ones, so a
    new post never makes fewer groups.
    """
    posts_with: dict[str, list[int]] = {}
    groups: list[int] = []
    count = 0
    for number, words in enumerate(posts):
        different = dict.fromkeys(words)
        known = [posts_with[word] for word in different if word in posts_with]
        alike: list[int] = []
        if len(known) * 2 >= len(different):  # no post shares more than are known
            shared = Counter(chain.from_iterable(known))
            alike = [groups[other] for other, common in shared.items() if common * 2 >= len(different)]
        groups.append(min(alike, default=count))
        count = max(count, groups[-1] + 1)
        for word in different:
            posts_with.setdefault(word, []).append(number)
    return groups
