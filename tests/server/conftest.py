"""Fixtures for every test of the server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.server.server_fixture import ServerFixture


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerFixture]:
    """A server over invented parts, closed at the end of the test."""
    fixture = ServerFixture(tmp_path)
    yield fixture
    fixture.close()
