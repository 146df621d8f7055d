"""The "How it works" page: every signal, trait, threshold and limit is explained in words from how.ftl."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import server.scoring
from server.locales.catalog import render
from server.scoring.explain import explain
from server.scoring.messages import message
from server.scoring.model import model
from server.scoring.signals import LIMITS, SIGNALS
from server.scoring.signals.conversation import UNNAMED, UNTIMED
from server.scoring.signals.traits import TRAITS

PACKAGE = Path(server.scoring.__file__).parent
SIGNAL_NAMES = [*(name for table in (*SIGNALS.values(), *LIMITS.values()) for name in table), *model().patterns]


def test_the_explanation_names_every_signal_threshold_and_limit() -> None:
    explanation = explain()
    assert [score.name for score in explanation.scores] == ["humanity", "conversation", "kindness"]
    for score in explanation.scores:
        for signal in score.signals:
            assert signal.help.endswith(".") or signal.help.endswith(")")
            assert signal.lowest <= 0 <= signal.highest
    rules = " ".join(name for name, _ in explanation.thresholds)
    for pattern in model().verdict.automated_patterns:
        assert pattern.replace("_", " ") in rules
    assert explanation.limits
    assert "English" in explanation.languages
    assert all(words for _, _, words in explanation.words)


def test_the_explanation_states_what_counts_where_people_or_times_are_unknown() -> None:
    rule = dict(explain().thresholds)["replies whose recipient or time is unknown"]
    numbers = sorted(set(re.findall(r"0\.\d+", rule)))
    assert numbers == sorted({f"{value:g}" for value in (*UNNAMED.values(), *UNTIMED.values())})


@pytest.mark.parametrize(
    "name", [f"help-signal-{name}" for name in SIGNAL_NAMES] + [f"help-trait-{name}" for name in TRAITS]
)
def test_every_signal_and_trait_has_a_sentence_for_readers(name: str) -> None:
    sentence = render(message(name))
    assert sentence[0].isupper()
    assert sentence.endswith(".")
    assert "log" not in sentence.lower().split()


def test_no_docstring_is_shown_to_readers() -> None:
    for path in PACKAGE.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert "import inspect" not in text, path.name
        assert "__doc__" not in text, path.name


@pytest.mark.slow
def test_the_explanation_is_complete_without_docstrings() -> None:
    program = (
        "from server.scoring.explain import explain\n"
        "found = explain()\n"
        "signals = [signal for score in found.scores for signal in score.signals]\n"
        "traits = [trait for pattern in found.patterns for trait in pattern.traits]\n"
        "print(all(each.help for each in [*found.scores, *found.patterns, *signals, *traits]))"
    )
    run = subprocess.run(  # noqa: S603 - our own interpreter
        [sys.executable, "-OO", "-c", program], cwd=PACKAGE.parents[1], check=True, capture_output=True, text=True
    )
    assert run.stdout.strip() == "True"
