"""A quick round of chaos.py: random faults in every file operation lose nothing that was acknowledged."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.server.store import chaos

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("first", range(0, 75, 25))
def test_random_faults_lose_nothing_acknowledged(first: int, tmp_path: Path) -> None:
    faults = 0
    for seed in range(first, first + 25):
        folder = tmp_path / str(seed)
        folder.mkdir()
        faults += chaos.run(seed, folder)
    assert faults > 100  # otherwise nothing was tried
