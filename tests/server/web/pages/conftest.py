"""Fixtures for the pages. Account pages wait long for their network, so that a busy machine does not fail a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from server.services import Services
from server.web.pages import layout
from tests.server.web.pages.page_reader import PageReader, ScriptedNetwork, make_services


@pytest.fixture(autouse=True, scope="module")
def _patient_pages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "FIRST_WAIT", 15.0)
        yield


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    ScriptedNetwork.released.clear()
    made = make_services(tmp_path)
    yield made
    ScriptedNetwork.released.set()
    made.close()


@pytest.fixture
def reader(services: Services) -> PageReader:
    return PageReader(services)
