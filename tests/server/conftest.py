"""Fixtures that every test of the server may use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.invented import World


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """A server of invented parts that ends with the test."""
    made = World(tmp_path)
    yield made
    made.close()
