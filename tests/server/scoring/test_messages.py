"""The wording of cards: plurals fit, nothing insults (L6), and no sentence is left over."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from devtools.languages import samples, server_ids
from server import scoring
from server.locales.catalog import SOURCE, MessageError, area_of, render
from server.scoring import messages, verdict
from server.scoring.messages import interval, message
from server.scoring.model import model
from server.scoring.signals import LIMITS, SIGNALS
from server.web.page_messages import LAWS, NOT_COUNTED
from shared_schema.records import DIMENSIONS, SCORE_NAMES

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


def _built_names() -> set[str]:
    """The messages whose names are put together, from the names of scores, signals, traits, patterns and so on."""
    published = model()
    traits = {trait for pattern in published.patterns.values() for trait in pattern.traits}
    signals = {name for table in (SIGNALS, LIMITS) for names in table.values() for name in names}
    unsure = re.findall(r'"(\w+)"', inspect.getsource(verdict))
    return {
        *(f"{start}-{score}" for score in SCORE_NAMES for start in ("intercept", "help-score")),
        *(f"help-signal-{name}" for name in signals | published.patterns.keys()),
        *(f"help-trait-{trait}" for trait in traits),
        *(f"trait-{trait}-{level}" for trait in traits for level in ("high", "low")),
        *(f"how-name-{name}" for name in signals | traits | published.patterns.keys() | set(DIMENSIONS)),
        *(f"{name}-{fit}{end}" for name in published.patterns for fit in ("like", "unlike") for end in ("", "-plain")),
        *(f"verdict-automated-{name}" for name in published.verdict.automated_patterns),
        *(f"reply_share-{level}" for level in ("high", "low", "none")),
        *(f"{name}-unknown" for name in ("follow_up_replies", "people_replied_to", "several_days", "quick_turns")),
        *(f"{name}-faint" for name in ("thanks", "praise", "care", "encouragement", "interest", "friendly_words")),
        *(f"{name}-posts" for name in ("thanks", "praise", "care", "encouragement", "interest")),
        *({f"verdict-unsure-{name}" for name in unsure} & set(NAMES)),
        *(f"how-law-{law}{end}" for law in LAWS for end in ("", ".text")),
        *(f"how-limit-{limit}" for limit in messages.LIMITS),
        *(f"how-not-counted-{name}" for name in NOT_COUNTED),
    }


def test_every_sentence_is_used_somewhere() -> None:
    files = [path for path in Path(scoring.__file__).parents[1].rglob("*") if path.suffix in (".py", ".html")]
    written = {name for path in files for name in re.findall(r'"([\w.-]+)"', path.read_text(encoding="utf-8"))}
    assert sorted(_built_names() - set(NAMES)) == []
    assert sorted(set(NAMES) - _built_names() - written) == []


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
