"""Reads labelled texts, and says which label of which English source teaches which head.

One table per head: a source, its weight, and a rule that turns its labels into yes, no or nothing. The texts
themselves never become part of what is shipped.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

Labels = dict[str, Any]
Rule = Callable[[Labels], bool | None]


class DataAbsentError(Exception):
    """A file of labelled data is missing. The message names the file and the option to set."""


@dataclass(frozen=True)
class Row:
    """One labelled text and the name of the source that it comes from."""

    text: str
    source: str
    labels: Labels


@dataclass(frozen=True)
class HeadSource:
    """What one source teaches one head. `rule` gives the label, or None where a text teaches the head nothing."""

    source: str
    weight: float
    rule: Rule


ENGLISH_FILES: dict[str, str] = {
    # name of a source: its file of training texts
    "goemotions": "en_goemotions_train",
    "offmychest": "en_offmychest_train",
    "politeness": "en_politeness_wikipedia_train",
    "hatemoji": "en_hatemoji_train",
    "sarcasm": "en_sarcasm_train",
    "wikipedia": "en_wikipedia_comments",
    "tweets_offensive": "en_tweets_offensive_train",
    "tweets_emotion": "en_tweets_emotion_train",
    "tweets_irony": "en_tweets_irony_train",
    "hope": "en_hope_train",
    "subtitles": "subtitles_en",
}

KIND = frozenset(("admiration", "caring", "gratitude", "love", "optimism"))
HOSTILE = frozenset(("anger", "annoyance", "disgust"))


def any_emotion(*positive: str, unless: frozenset[str] = frozenset()) -> Rule:
    """Yes for any of the emotions. Texts that have none of them but one of `unless` teach nothing."""
    wanted = frozenset(positive)

    def rule(labels: Labels) -> bool | None:
        found = set(labels["emotions"])
        if found & wanted:
            return True
        return None if found & unless else False

    return rule


def flag(name: str) -> Rule:
    """Yes where the label is 1, no where it is 0."""
    return lambda labels: bool(labels[name])


def one_of(name: str, positive: frozenset[int], negative: frozenset[int]) -> Rule:
    """Yes and no for two groups of classes; the other classes teach nothing."""
    return lambda labels: True if labels[name] in positive else False if labels[name] in negative else None


def polite(labels: Labels) -> bool | None:
    """Requests that people rated as clearly polite or clearly impolite, about a third each."""
    if labels["score"] > 0.3:
        return True
    return False if labels["score"] < -0.3 else None


def respectful(labels: Labels) -> bool | None:
    """Yes for thanks and admiration, no for hostile and neutral comments; the rest teaches nothing."""
    found = set(labels["emotions"])
    if found & {"gratitude", "admiration"} and not found & HOSTILE:
        return True
    return False if found & (HOSTILE | {"neutral"}) and not found & KIND else None


def joyful_or_trusting(labels: Labels) -> bool | None:
    """Subtitles with joy or trust and neither anger nor disgust, against the other emotions."""
    found = set(labels["emotions"])
    if found & {"anger", "disgust"} or not found:
        return False if found else None
    return bool(found & {"joy", "trust"})


def angry_or_disgusted(labels: Labels) -> bool:
    """Subtitles with anger or disgust and neither joy nor trust."""
    found = set(labels["emotions"])
    return bool(found & {"anger", "disgust"}) and not found & {"joy", "trust"}


HEAD_SOURCES: dict[str, tuple[HeadSource, ...]] = {
    "thanks": (HeadSource("goemotions", 1.0, any_emotion("gratitude")),),
    "praise": (HeadSource("goemotions", 1.0, any_emotion("admiration")),),
    "care": (
        HeadSource("goemotions", 1.0, any_emotion("caring", "remorse")),
        HeadSource("offmychest", 0.3, flag("Emo_support")),
    ),
    "encouragement": (
        HeadSource("goemotions", 1.0, any_emotion("optimism", unless=frozenset(("caring",)))),
        HeadSource("offmychest", 0.5, flag("Support")),
        HeadSource("tweets_emotion", 0.3, one_of("emotion", frozenset((2,)), frozenset((0, 3)))),
    ),
    "interest": (HeadSource("goemotions", 1.0, any_emotion("curiosity")),),
    "respect": (
        HeadSource("politeness", 1.0, polite),
        HeadSource("goemotions", 0.5, respectful),
    ),
    "contempt": (
        HeadSource("goemotions", 1.0, any_emotion("disgust", "annoyance")),
        HeadSource("tweets_offensive", 0.5, flag("offensive")),
        HeadSource("wikipedia", 1.0, flag("toxic")),
        HeadSource("hatemoji", 0.2, flag("hateful")),
    ),
    "kind": (
        HeadSource("goemotions", 1.0, any_emotion(*sorted(KIND), unless=frozenset(("remorse",)))),
        HeadSource("offmychest", 0.3, flag("Support")),
        HeadSource("tweets_emotion", 0.2, one_of("emotion", frozenset((2,)), frozenset((0,)))),
        HeadSource("subtitles", 0.3, joyful_or_trusting),
        HeadSource("politeness", 0.3, polite),
        HeadSource("hope", 0.1, flag("hope")),
    ),
    "hostile": (
        HeadSource("goemotions", 1.0, any_emotion(*sorted(HOSTILE))),
        HeadSource("tweets_offensive", 0.3, flag("offensive")),
        HeadSource("tweets_emotion", 0.2, one_of("emotion", frozenset((0,)), frozenset((1, 2)))),
        HeadSource("wikipedia", 0.5, flag("toxic")),
        HeadSource("hatemoji", 0.2, flag("hateful")),
        HeadSource("subtitles", 0.2, angry_or_disgusted),
    ),
    "love": (HeadSource("goemotions", 1.0, any_emotion("love")),),
}
HEADS = tuple(HEAD_SOURCES)
KIND_HEADS = ("thanks", "praise", "care", "encouragement", "respect", "kind", "love")  # those that negated words lack


def read_json_lines(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of `<name>.jsonl.gz`, or else of `<name>.jsonl`, in file order. Raises DataAbsentError."""
    for path, opened in ((folder / f"{name}.jsonl.gz", gzip.open), (folder / f"{name}.jsonl", open)):
        if path.is_file():
            with opened(path, "rb") as lines:
                return [msgspec.json.decode(line) for line in lines]
    raise DataAbsentError(
        f"No labelled data at {folder / name}.jsonl.gz. It is not part of the project; pass its folder with --data. "
        "ml/README.md describes the files."
    )


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of a file of texts, sorted by text. Raises DataAbsentError."""
    rows = read_json_lines(folder, name)
    return sorted(rows, key=lambda row: (row["text"], json.dumps(row, sort_keys=True)))


def english_rows(folder: Path) -> list[Row]:
    """All English training texts, source by source. Raises DataAbsentError."""
    return [Row(row.pop("text"), source, row) for source, file in ENGLISH_FILES.items() for row in read(folder, file)]
