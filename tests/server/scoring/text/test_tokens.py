"""Tokens: words, signs and emoji of a text, without handles and URLs, negated words marked."""

from __future__ import annotations

import pytest

from server.scoring.text.tokens import MOST_CHARACTERS, pairs, tokens, tokens_with_spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thank you!", ["thank", "you", "!"]),
        ("It’s @ada@garden.example https://a.example", ["it's"]),
        ("See WWW.example.com/thanks or Www.example.com/love", ["see", "or"]),
        ("谢谢你", ["谢", "谢", "你"]),
        ("नमस्ते 🙏 :)", ["नमस्ते", "🙏", ":)"]),
    ],
)
def test_a_text_is_split_into_words_and_signs(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_three_words_after_a_negation_are_marked() -> None:
    assert tokens("not a very kind and helpful man") == "not ¬a ¬very ¬kind and helpful man".split()
    assert tokens("not a very kind helpful man") == "not ¬a ¬very ¬kind helpful man".split()


@pytest.mark.parametrize("text", ["not but kind", "not. kind", "not, kind"])
def test_contrast_words_and_punctuation_end_a_negation(text: str) -> None:
    assert tokens(text)[-1] == "kind"


def test_reported_name_calling_is_marked_like_a_negation() -> None:
    assert tokens("she called me stupid") == ["she", "called", "¬me", "¬stupid"]


def test_spans_point_to_the_tokens() -> None:
    text = "😀 Not @ada kind"
    spans = tokens_with_spans(text)
    assert [token for token, _, _ in spans] == tokens(text)
    assert [text[start:end] for _, start, end in spans] == ["😀", "Not", "kind"]


def test_only_the_beginning_of_a_long_text_is_read() -> None:
    assert len(tokens("a " * MOST_CHARACTERS)) == MOST_CHARACTERS / 2


def test_pairs_hold_neighbours_and_the_first_word_of_each_question() -> None:
    found = set(pairs(tokens("Hello. How are you?")))
    assert {("^", "hello"), ("how", "are"), ("…?", "how")} <= found
    assert ("…?", "hello") not in found
