"""Names of groups of people have no weight in the shipped English model."""

from __future__ import annotations

from ml.training.silent_words import IDENTITY
from server.scoring.text import model_for


def test_names_of_groups_of_people_weigh_nothing() -> None:
    model = model_for("en")
    assert model is not None
    for word in IDENTITY:
        assert not any(model.weight(word, head) for head in model.heads), word
