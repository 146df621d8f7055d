"""The committed weights: those of the model card, small, readable, and usable without numpy."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from server.scoring.text import covered_languages, language, model_for
from shared_schema.records import DIMENSIONS

FOLDER = Path(language.__file__).parent
FILES = [*sorted((FOLDER / "weights").glob("*.json.gz")), FOLDER / "languages.json.gz"]
MOST_BYTES = 2_600_000


def cards() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("MODEL_CARD*.md")))


def test_the_cards_name_the_committed_weights() -> None:
    card = cards()
    for path in FILES:
        assert f"`{hashlib.sha256(path.read_bytes()).hexdigest()}`" in card, path.name


def test_all_weights_together_are_small() -> None:
    assert sum(path.stat().st_size for path in FILES) <= MOST_BYTES
    assert (FOLDER / "languages.json.gz").stat().st_size <= 200_000


def test_every_covered_language_has_every_head() -> None:
    for code in covered_languages():
        model = model_for(code)
        assert model is not None
        assert {*DIMENSIONS, "kind", "hostile"} <= set(model.heads)


def test_every_covered_language_is_on_a_card() -> None:
    card = cards()
    for code in covered_languages():
        assert f"{code}.json.gz" in card


def test_no_handle_address_or_number_is_in_the_vocabulary() -> None:
    model = model_for("en")
    assert model is not None
    for term in model.terms():
        assert not any(sign in term.replace("<3", "") for sign in "@#_0123456789"), term


@pytest.mark.slow
def test_prediction_needs_no_numpy() -> None:
    program = (
        "import sys; from server.scoring.text import predict; predict('Thank you!');"
        "sys.exit(any(name.split('.')[0] in ('numpy', 'scipy', 'sklearn') for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=FOLDER.parents[2], check=False).returncode == 0  # noqa: S603
