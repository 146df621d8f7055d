"""The wording of cards: plurals fit, nothing insults (L6), and no sentence is left over."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.scoring import messages
from server.scoring.messages import MESSAGES, interval_in_words, message, time_ago
from server.scoring.model import model

PATTERNS = tuple(model().patterns)
UNKIND = re.compile(r"\b(fake|spam\w*|suspicious|worthless|bad|stupid|troll\w*|liar|shame|guilty|fraud|bots?)\b", re.I)


@pytest.mark.parametrize("name", MESSAGES)
def test_no_sentence_insults(name: str) -> None:
    assert not UNKIND.search(MESSAGES[name])
    assert "!" not in MESSAGES[name]
    assert (
        MESSAGES[name][0] in "“{"
        or MESSAGES[name][0].isupper()
        or name.startswith(("evidence.", "trait.", "threshold."))
    )


@pytest.mark.parametrize("name", MESSAGES)
def test_every_sentence_is_used_somewhere(name: str) -> None:
    sources = "".join(
        path.read_text(encoding="utf-8")
        for path in Path(messages.__file__).parents[1].rglob("*.py")
        if path.name != "messages.py"
    )
    groups = (
        "intercept",
        "trait",
        "help.score",
        "help.signal",
        "help.trait",
        "reply_share",
        "verdict.automated",
        *PATTERNS,
    )
    built = any(name.startswith(f"{group}.") for group in groups)  # from the name of a score, signal, trait or pattern
    assert built or f'"{name.removeprefix("verdict.unsure.").removesuffix(".none")}"' in sources


def test_numbers_and_words_agree() -> None:
    assert message("thanks", people=1) == "Thanked 1 person."
    assert message("thanks", people=9) == "Thanked 9 different people."
    assert message("reply_share.high", replies=1, posts=1) == "1 of 1 post replies to someone."
    assert message("hostility", count=2, posts=40) == "2 of 40 judged posts have harsh words aimed at others."


def test_a_missing_value_is_an_error_not_a_gap() -> None:
    with pytest.raises(KeyError):
        message("thanks")


@pytest.mark.parametrize(
    ("seconds", "words"), [(1800, "30 minutes"), (3600, "hour"), (86_400, "day"), (7200, "2 hours"), (45, "45 seconds")]
)
def test_intervals_read_well_after_every(seconds: float, words: str) -> None:
    assert interval_in_words(seconds) == words


@pytest.mark.parametrize(
    ("passed", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=25), "1 day ago"),
        (timedelta(days=-1), "just now"),
    ],
)
def test_times_are_shown_in_their_largest_whole_unit(passed: timedelta, words: str) -> None:
    now = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
    assert time_ago(now - passed, now) == words
