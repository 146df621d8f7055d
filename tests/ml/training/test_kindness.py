"""The points of kindness, learned from rankings: what is fixed, what is learned, and who is left out."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from ml.training import account_design as design
from ml.training.kindness import KindnessTrainer, kindness_signals
from ml.training.kindness_fours import PLACES, Four, ranking_of
from ml.training.labelled_accounts import LabelledAccount, read_accounts
from server.scoring.model import model
from shared_schema.records import Post

EXAMPLES = Path(__file__).parents[1] / "example_data" / "accounts"
KIND = [
    "Thank you for driving me to the clinic on Tuesday",
    "Your drawing of the harbour is beautiful, I love it",
    "I am so sorry about your dog. Take all the time you need.",
    "I am grateful that you translated the letter for my mother",
]
HARSH = [
    "You are a pathetic liar and everybody knows it.",
    "What a stupid thing to say, you moron.",
    "Nobody likes you, you worthless idiot.",
    "You are a coward and a fraud, shame on you.",
]


@pytest.fixture(scope="module")
def window() -> LabelledAccount:
    return read_accounts(EXAMPLES, ["example_accounts"])[0]


def with_texts(window: LabelledAccount, texts: list[str]) -> LabelledAccount:
    return window.with_posts(
        [
            Post(id=f"p{n}", text=text, language="en", is_reply=True, reply_to=f"f{n}", is_repost=False)
            for n, text in enumerate(texts)
        ]
    )


def trained(
    window: LabelledAccount, ranking: str, texts: tuple[list[str], ...] = (KIND, KIND[:2], HARSH[:2], HARSH)
) -> KindnessTrainer:
    windows = {place: with_texts(window, written) for place, written in zip(PLACES, texts, strict=True)}
    four = Four(windows, {"first": ranking_of(ranking)})
    return KindnessTrainer([four])


def test_signals_of_kind_and_harsh_posts(window: LabelledAccount) -> None:
    assert {"thanks", "praise", "friendly_words"} <= set(kindness_signals(with_texts(window, KIND)))
    assert "hostility" in kindness_signals(with_texts(window, HARSH))


def test_points_follow_the_rankings(window: LabelledAccount) -> None:
    signals = trained(window, "A>B>C>D", (KIND, KIND[:3], KIND[:2], KIND[:1])).learn().signals
    assert signals["thanks"][-1][1] > 0
    signals = trained(window, "A>B>C>D").learn().signals
    assert signals["hostility"][-1][1] + signals["sharpness"][-1][1] < 0


def test_no_account_can_lose_more_than_all_kindness(window: LabelledAccount) -> None:
    # Harsh posts alone decide this ranking, so that their points would have no end.
    signals = trained(window, "A>B>C>D").learn().signals
    assert -design.KINDNESS_START <= sum(min(0.0, curve[-1][1]) for curve in signals.values()) < -40


def test_no_ranking_makes_kind_words_cost_or_harsh_ones_earn_points(window: LabelledAccount) -> None:
    signals = trained(window, "D>C>B>A").learn().signals
    for plan in design.KINDNESS:
        assert all(signals[name][-1][1] == 0 for name in plan.signals)


def test_without_rankings_only_the_chosen_points_are_left(window: LabelledAccount) -> None:
    signals = trained(window, "A>B>C>D").learn(lambda _: True).signals
    assert {name for name, curve in signals.items() if curve[-1][1]} == set(design.KINDNESS_CHOSEN)


def test_the_shipped_curves_have_the_planned_shape() -> None:
    shipped = model().scores["kindness"]
    for plan in design.KINDNESS:
        for name in plan.signals:
            (start, nothing), (end, points) = shipped.signals[name]
            assert (start, nothing, end) == (plan.start, 0, plan.end)
            assert points * plan.sign > 0
    deeds = [shipped.signals[name] for name in design.KINDNESS[0].signals]
    assert all(one == other for one, other in pairwise(deeds))
    assert {name: shipped.signals[name] for name in design.KINDNESS_CHOSEN} == design.KINDNESS_CHOSEN
    assert shipped.limits == design.KINDNESS_LIMITS
