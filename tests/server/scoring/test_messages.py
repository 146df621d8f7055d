"""The wording of cards: plurals fit, nothing insults (L6), and every sentence is one that a card can say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.scoring import explain, messages
from server.scoring.contributions import round_half_up
from server.scoring.messages import MESSAGES, interval_in_words, message
from server.scoring.model import model, points_at
from server.scoring.signals import SIGNALS
from shared_schema.records import ScoreName

PATTERNS = tuple(model().patterns)
UNKIND = re.compile(r"\b(fake|spam\w*|suspicious|worthless|bad|stupid|troll\w*|liar|shame|guilty|fraud|bots?)\b", re.I)


@pytest.mark.parametrize("name", MESSAGES)
def test_no_sentence_says_what_an_account_is_worth(name: str) -> None:
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
def test_spacings_are_said_in_words(seconds: float, words: str) -> None:
    assert interval_in_words(seconds) == words


def test_every_published_curve_belongs_to_a_signal_and_every_signal_is_published() -> None:
    for name, table in SIGNALS.items():
        patterns = set(model().patterns) if name == "humanity" else set()
        assert set(table) | patterns == set(model().scores[name].signals)


@pytest.mark.parametrize("name", ["conversation", "kindness"])
def test_curves_that_answers_can_move_rise_where_the_law_demands_it(name: ScoreName) -> None:
    falling = {"links", "first_person_plural", "hostility"}
    for signal, curve in model().scores[name].signals.items():
        heights = [points for _, points in curve]
        assert heights == sorted(heights, reverse=signal in falling), signal


def test_a_score_can_reach_no_more_than_its_scale_without_being_cut() -> None:
    scales: tuple[ScoreName, ...] = ("conversation", "kindness")
    for name in scales:
        scale = model().scores[name]
        assert scale.intercept + sum(max(0.0, *(y for _, y in curve)) for curve in scale.signals.values()) <= 100
        assert scale.intercept + sum(min(0.0, *(y for _, y in curve)) for curve in scale.signals.values()) >= 0


def test_curves_are_straight_between_their_points_and_flat_outside() -> None:
    curve = [(0.0, 0.0), (2.0, 10.0)]
    assert [points_at(curve, x) for x in (-1, 0, 1, 2, 3)] == [0, 0, 5, 10, 10]


def test_the_explanation_names_every_signal_threshold_and_limit() -> None:
    explanation = explain()
    assert [score.name for score in explanation.scores] == ["humanity", "conversation", "kindness"]
    for score in explanation.scores:
        for signal in score.signals:
            assert signal.help.endswith(".") or signal.help.endswith(")")
            assert signal.lowest <= 0 <= signal.highest
    said = " ".join(name for name, _ in explanation.thresholds)
    for pattern in model().verdict.automated_patterns:
        assert pattern.replace("_", " ") in said
    assert explanation.limits
    assert "English" in explanation.languages
    assert all(words for _, words in explanation.words)


@pytest.mark.parametrize(("points", "shown"), [(78.5, 79), (77.5, 78), (78.4, 78), (0.0, 0), (99.9, 100)])
def test_halves_are_shown_rounded_up_as_in_the_extension(points: float, shown: int) -> None:
    assert round_half_up(points) == shown
