"""The committed evaluation can be loaded and is one of the shipped model."""

from __future__ import annotations

from server.scoring import MODEL
from server.scoring.evaluation import evaluation


def test_the_last_evaluation_is_of_the_shipped_model() -> None:
    found = evaluation()
    assert found is not None
    assert found.model == MODEL
    assert found.windows >= found.people > 0


def test_every_area_lies_in_its_interval() -> None:
    found = evaluation()
    assert found is not None
    assert all(0 <= auc.low <= auc.value <= auc.high <= 1 for auc in found.aucs)
    assert {target.passed for target in found.targets} <= {True, False, None}
