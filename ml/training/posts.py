"""Posts of the account data without labels: what people write, for a teacher to judge and a student to learn from."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from ml.training.data import read_json_lines
from ml.training.matrix import cleaned
from server.scoring.text.language import detect
from server.scoring.text.tokens import tokens

FILES = ("personal_archives_train", "botornot_en", "broadcasters_train", "pan19_en_dev", "pan19_en_train")
LONGEST = 300  # characters; longer posts are cut off in every network here
FEWEST_TOKENS = 3
_NOT_SHOWN = re.compile(r"(?:https?://|www\.)\S+|(?<!\w)@[\w.\-]+")
_BLANKS = re.compile(r"\s+")


def shown(text: str) -> str:
    """A text as the teacher and the student read it: without placeholders, handles and addresses."""
    return _BLANKS.sub(" ", _NOT_SHOWN.sub(" ", cleaned(text))).strip()[:LONGEST]


def key(text: str) -> int:
    """A number for a text, by which its soft labels are found. 40 bits."""
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=5).digest(), "big")


def different_posts(folder: Path) -> Iterator[str]:
    """Every different post that its author wrote, as `shown`, in the order of the files. Raises DataAbsentError."""
    seen: set[str] = set()
    for file in FILES:
        for account in read_json_lines(folder, file):
            for post in account["posts"]:
                text = shown(post["text"])
                if not post["is_repost"] and not text.startswith("RT ") and text not in seen:
                    seen.add(text)
                    yield text


def is_long_enough(text: str) -> bool:
    """Whether there is anything to judge in a post."""
    return len(tokens(text)) >= FEWEST_TOKENS


def language_of(text: str) -> str | None:
    """The language that a post is written in, if it can be told."""
    return detect(text)
