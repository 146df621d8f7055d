"""What a network puts in the place of words that were taken away is told from somebody's own words."""

from __future__ import annotations

import pytest

from server.networks.parsing.taken_away import is_taken_away


@pytest.mark.parametrize(
    "text",
    [
        "[removed]",
        "[deleted]\n",
        "[ Removed by Reddit ]",
        "[deleted by user]",
        "[unavailable]",
        "[flagged]",
        "[dead]",
        "*Permanently Deleted*",
        "*removed by mod*",
        "Comment removed by moderator",
        "deleted by creator",
        "Deleted by author",
    ],
)
def test_a_stand_in_is_recognised(text: str) -> None:
    assert is_taken_away(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Deleted.",
        "Dead.",
        "Removed the weeds.",
        "Permanently deleted the old starter.",
        "[deleted] was right, though.",
        "The comment was removed by a moderator, and rightly so.",
        "[removed my boots]",
        "[" * 100_000,
    ],
)
def test_own_words_are_no_stand_in(text: str) -> None:
    assert not is_taken_away(text)
