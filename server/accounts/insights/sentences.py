"""Sentences of posts with the words that counted in them, for the insights that quote the account itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from server.accounts.insights.material import day_of
from server.scoring.card import content_words
from server.scoring.text import words_that_counted
from server.scoring.timeline import TimelineEntry, judged_words, words_of
from shared_schema.records import InsightRow

MOST_CHARACTERS = 300
_END = re.compile(r"(?<=[.!?…])\s+|(?<=[。！？])|\n+")


def sentences_of(entry: TimelineEntry) -> Iterator[str]:
    """The sentences of what the author wrote, without other people's words, links and names."""
    for part in _END.split(judged_words(entry.post.text)[:2_000]):
        sentence = " ".join(part.split())
        if words_of(sentence):
            yield sentence


def quote(entry: TimelineEntry, sentence: str, dimension: str) -> InsightRow:
    """A sentence as a line, with its marks, its day and its post."""
    text = sentence if len(sentence) <= MOST_CHARACTERS else f"{sentence[: MOST_CHARACTERS - 1].rstrip()}…"
    spans = content_words(text, words_that_counted(text, dimension, entry.post.language))
    marks = [span for span in spans if words_of(text[slice(*span)])]  # a full stop may count, and tells nobody anything
    return InsightRow(label=text, marks=marks, day=day_of(entry.time), url=entry.post.url)
