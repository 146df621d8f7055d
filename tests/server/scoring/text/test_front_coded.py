"""Names and weights in few bytes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.scoring.text.front_coded import coded, decoded

NAMES = st.text(st.characters(exclude_characters="\n", codec="utf-8"), max_size=90)


@given(st.dictionaries(NAMES, st.integers(-300, 300)))
def test_what_is_coded_is_decoded_again(weights: dict[str, int]) -> None:
    assert decoded(coded(weights)) == weights


def test_each_name_is_what_it_adds_to_the_one_before_it() -> None:
    assert coded({"hero": 3, "help": 1, "helped": -2}) == {"names": "0help\n4ed\n2ro", "weights": [1, -2, 3]}


def test_a_long_beginning_in_common_is_kept() -> None:
    weights = {"a" * 300: 1, "a" * 300 + "b": 2}
    assert decoded(coded(weights)) == weights
