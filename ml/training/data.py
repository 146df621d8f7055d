"""Reads the labelled texts and says which label of which source teaches which head.

One table a head: a source, its weight, which labels are yes, which are no. Texts without either teach that head
nothing. Nothing of the texts themselves is kept in what is shipped.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Labels = dict[str, Any]
Rule = Callable[[Labels], bool | None]


class DataAbsentError(Exception):
    """The folder of labelled texts is not there or not whole."""


@dataclass(frozen=True)
class Row:
    """One labelled text and the source it is from."""

    text: str
    source: str
    labels: Labels


@dataclass(frozen=True)
class Lesson:
    """What one source teaches one head: `rule` answers yes, no, or None for "not this text"."""

    source: str
    weight: float
    rule: Rule


SOURCES: dict[str, tuple[str, str, str]] = {
    # name: (file of training texts, what it is, licence of the source)
    "goemotions": ("en_goemotions_train", "GoEmotions, Reddit comments", "Apache-2.0"),
    "offmychest": ("en_offmychest_train", "OffMyChest, support in Reddit comments", "CC BY 4.0"),
    "politeness": ("en_politeness_wikipedia_train", "Stanford politeness, Wikipedia talk pages", "MIT"),
    "hatemoji": ("en_hatemoji_train", "HatemojiBuild, adversarial short texts", "CC BY 4.0"),
    "sarcasm": ("en_sarcasm_train", "iSarcasmEval, tweets", "MIT"),
    "wikipedia": ("en_wikipedia_comments", "Wikipedia talk page comments, toxic or not", "unstated"),
    "tweets_offensive": ("en_tweets_offensive_train", "OLID, offensive tweets", "per task"),
    "tweets_hate": ("en_tweets_hate_train", "HatEval, tweets", "per task"),
    "tweets_emotion": ("en_tweets_emotion_train", "SemEval emotion, tweets", "per task"),
    "tweets_irony": ("en_tweets_irony_train", "SemEval irony, tweets", "per task"),
    "hope": ("en_hope_train", "HopeEDI, YouTube comments", "unstated"),
    "subtitles": ("subtitles_en", "XED, film subtitles", "CC BY 4.0"),
}

KIND = frozenset(("admiration", "caring", "gratitude", "love", "optimism"))
KIND_OR_SORRY = KIND | {"remorse"}
HOSTILE = frozenset(("anger", "annoyance", "disgust"))


def emotions(*yes: str, unless: frozenset[str] = frozenset()) -> Rule:
    """Yes for any of the emotions; nothing is said about texts that have one of `unless` and none of them."""
    wanted = frozenset(yes)

    def rule(labels: Labels) -> bool | None:
        found = set(labels["emotions"])
        if found & wanted:
            return True
        return None if found & unless else False

    return rule


def flag(name: str) -> Rule:
    """Yes where the label is 1."""
    return lambda labels: bool(labels[name])


def only(name: str, yes: frozenset[int], no: frozenset[int]) -> Rule:
    """Yes and no for two groups of classes, nothing for the others."""
    return lambda labels: True if labels[name] in yes else False if labels[name] in no else None


def polite(labels: Labels) -> bool | None:
    """The upper and the lower third of how polite people found a request."""
    if labels["score"] > 0.3:
        return True
    return False if labels["score"] < -0.3 else None


def respectful(labels: Labels) -> bool | None:
    """Thanked or admired; angry, annoyed, disgusted or neutral comments are not respectful, the rest says nothing."""
    found = set(labels["emotions"])
    if found & {"gratitude", "admiration"} and not found & HOSTILE:
        return True
    return False if found & (HOSTILE | {"neutral"}) and not found & KIND else None


def warm(labels: Labels) -> bool | None:
    """A line of a film with joy or trust and neither anger nor disgust, against the other emotions."""
    found = set(labels["emotions"])
    if found & {"anger", "disgust"} or not found:
        return False if found else None
    return bool(found & {"joy", "trust"})


def furious(labels: Labels) -> bool:
    """A line of a film with anger or disgust and neither joy nor trust."""
    found = set(labels["emotions"])
    return bool(found & {"anger", "disgust"}) and not found & {"joy", "trust"}


TEACHES: dict[str, tuple[Lesson, ...]] = {
    "thanks": (Lesson("goemotions", 1.0, emotions("gratitude")),),
    "praise": (Lesson("goemotions", 1.0, emotions("admiration")),),
    "care": (
        Lesson("goemotions", 1.0, emotions("caring", "remorse")),
        Lesson("offmychest", 0.3, flag("Emo_support")),
    ),
    "encouragement": (
        Lesson("goemotions", 1.0, emotions("optimism", unless=frozenset(("caring",)))),
        Lesson("offmychest", 0.5, flag("Support")),
        Lesson("tweets_emotion", 0.3, only("emotion", frozenset((2,)), frozenset((0, 3)))),
    ),
    "interest": (Lesson("goemotions", 1.0, emotions("curiosity")),),
    "respect": (
        Lesson("politeness", 1.0, polite),
        Lesson("goemotions", 0.5, respectful),
    ),
    "contempt": (
        Lesson("goemotions", 1.0, emotions("disgust", "annoyance")),
        Lesson("tweets_offensive", 0.5, flag("offensive")),
        Lesson("wikipedia", 1.0, flag("toxic")),
        Lesson("hatemoji", 0.2, flag("hateful")),
    ),
    "kind": (
        Lesson("goemotions", 1.0, emotions(*sorted(KIND), unless=frozenset(("remorse",)))),
        Lesson("offmychest", 0.3, flag("Support")),
        Lesson("tweets_emotion", 0.2, only("emotion", frozenset((2,)), frozenset((0,)))),
        Lesson("subtitles", 0.3, warm),
        Lesson("politeness", 0.3, polite),
        Lesson("hope", 0.1, flag("hope")),
    ),
    "hostile": (
        Lesson("goemotions", 1.0, emotions(*sorted(HOSTILE))),
        Lesson("tweets_offensive", 0.3, flag("offensive")),
        Lesson("tweets_emotion", 0.2, only("emotion", frozenset((0,)), frozenset((1, 2)))),
        Lesson("wikipedia", 0.5, flag("toxic")),
        Lesson("hatemoji", 0.2, flag("hateful")),
        Lesson("subtitles", 0.2, furious),
    ),
    "love": (Lesson("goemotions", 1.0, emotions("love")),),
}
HEADS = tuple(TEACHES)


def read(folder: Path, name: str) -> list[dict[str, Any]]:
    """The rows of one file in a fixed order. Raises DataAbsentError."""
    path = folder / f"{name}.jsonl.gz"
    if not path.is_file():
        raise DataAbsentError(
            f"No training texts at {path}. They are not part of the project; pass their folder with --data."
        )
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return sorted(rows, key=lambda row: (row["text"], json.dumps(row, sort_keys=True)))


def english(folder: Path) -> list[Row]:
    """All English training texts, sources in the order of SOURCES."""
    return [Row(row.pop("text"), source, row) for source, (name, _, _) in SOURCES.items() for row in read(folder, name)]
