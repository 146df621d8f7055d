"""From which windows of which accounts the intervals are learned."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training.account_model import period_pairs  # after the check for its packages
from ml.training.labelled_accounts import LabelledAccount
from shared_schema import times
from shared_schema.records import Account, Evidence, Post

START = datetime(2026, 1, 1, tzinfo=UTC)


def _window(number: int, group: str, dataset: str) -> LabelledAccount:
    post = Post(id="1", text="Good morning", created_at=times.write(START + timedelta(days=number)))
    evidence = Evidence(account=Account(network="x", handle=group), posts=[post])
    return LabelledAccount(f"{group}-{number}", group, dataset, "file", "human", None, evidence)


def test_windows_of_one_account_are_paired_half_of_its_time_apart() -> None:
    windows = [_window(number, "ada", "twitter_archives") for number in (3, 1, 0, 2)]
    assert [(one.id, other.id) for one, other in period_pairs(windows)] == [("ada-0", "ada-2"), ("ada-1", "ada-3")]


def test_bots_of_one_family_are_not_taken_for_one_account_at_several_times() -> None:
    family = [_window(number, "family", "pan19_en") for number in range(4)]
    assert not period_pairs(family)
