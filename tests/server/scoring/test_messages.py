"""The wording of cards: plurals fit, nothing insults (L6), and no sentence is left over."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from devtools.languages import samples, server_ids
from server import scoring
from server.locales.catalog import SOURCE, MessageError, area_of, render
from server.scoring.messages import interval, message
from server.scoring.model import model
from shared_schema.records import DIMENSIONS

PATTERNS = tuple(model().patterns)
UNKIND = re.compile(r"\b(fake|spam\w*|suspicious|worthless|bad|stupid|troll\w*|liar|shame|guilty|fraud|bots?)\b", re.I)
PARTS = (
    "evidence-f",
    "evidence-s",
    "trait-",
    "threshold-",
    "other-sites",
    "language",
    "interval",
    "period-",
    "how-name-",
    "how-method-",
)
ABOUT_BOTS = ("how-law-descriptions.text", "how-measured-bots")  # who says so of themselves; what labelled data holds
NAMES = sorted(name for name in server_ids(SOURCE) if area_of(name) in ("cards", "how"))


@pytest.mark.parametrize("name", NAMES)
def test_no_sentence_insults(name: str) -> None:
    for sentence in samples(SOURCE, name):
        assert name in ABOUT_BOTS or not UNKIND.search(sentence)
        first = sentence.lstrip("“")[0]
        assert first.isupper() or first.isdigit() or name.startswith(PARTS)


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_used_somewhere(name: str) -> None:
    files = [path for path in Path(scoring.__file__).parents[1].rglob("*") if path.suffix in (".py", ".html")]
    sources = "".join(path.read_text(encoding="utf-8") for path in files)
    groups = (
        "intercept",
        "trait",
        "help-score",
        "help-signal",
        "help-trait",
        "reply_share",
        "people_replied_to",
        "follow_up_replies",
        "several_days",
        "quick_turns",
        "verdict-automated",
        "friendly_words",
        *PATTERNS,
        *DIMENSIONS,
    )
    built = any(name.startswith(f"{group}-") for group in groups)  # from the name of a score, signal, trait or pattern
    starts = [name[: dash.end()] for dash in re.finditer("-", name)]
    built = built or any(f'"{start}" ~' in sources or f'"{start}{{' in sources for start in starts)
    assert built or f'"{name.removeprefix("verdict-unsure-").removesuffix("-none")}"' in sources


def test_numbers_and_words_agree() -> None:
    assert render(message("thanks", people=1)) == "Thanked 1 person."
    assert render(message("thanks", people=9)) == "Thanked 9 different people."
    assert render(message("reply_share-high", replies=1, posts=1)) == "1 of 1 post replies to someone."
    sentence = render(message("hostility", count=2, posts=1400))
    assert sentence == "2 of 1,400 judged posts have harsh words aimed at others."


def test_a_missing_value_is_an_error_not_a_gap() -> None:
    with pytest.raises(MessageError):
        render(message("thanks"))


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1800, "every 30 minutes"),
        (3600, "every hour"),
        (86_400, "every day"),
        (7200, "every 2 hours"),
        (45, "every 45 seconds"),
        (0.2, "every second"),
    ],
)
def test_intervals_are_in_their_nearest_unit(seconds: float, words: str) -> None:
    assert render(interval(seconds)) == words
