"""What a typical person has, on invented accounts."""

from __future__ import annotations

from datetime import datetime

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.evaluation.typical import PEOPLE, typical  # after the check for its packages
from ml.training.labelled_accounts import Label, LabelledAccount
from shared_schema.records import Account, Evidence, EvidenceSummary, Score, ScoreCard, Scores


def _account(group: str, value: float, label: Label = "human", file: str = PEOPLE) -> LabelledAccount:
    evidence = Evidence(account=Account(network="x", handle=group), source=str(value))
    return LabelledAccount(f"{group}-{value}", group, "twitter_archives", file, label, None, evidence)


def _card(evidence: Evidence, _now: datetime) -> ScoreCard:
    value = float(evidence.source or 0)
    shown = Score(value=value, low=value, high=value)
    return ScoreCard(
        account=evidence.account,
        key="x:ada",
        verdict="person",
        confidence=1,
        sentence="",
        scores=Scores(humanity=shown, conversation=shown, kindness=shown if value > 20 else None),
        contributions=[],
        evidence=EvidenceSummary(posts=1),
        model="9",
    )


def test_each_person_counts_once_and_only_with_scores_that_are_shown() -> None:
    accounts = [
        *(_account("often", 90) for _ in range(9)),
        _account("bea", 40),
        _account("bea", 60),
        _account("cleo", 10),
        _account("bot", 1, label="bot"),
        _account("elsewhere", 1, file="botornot_en"),
    ]
    measured = typical(accounts, _card)
    assert measured is not None
    assert (measured.people, measured.humanity, measured.conversation) == (2, 50, 50)
    assert measured.kindness == 70


def test_without_people_there_is_nothing_typical() -> None:
    assert typical([_account("bot", 1, label="bot")], _card) is None
