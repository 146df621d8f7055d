"""The process that workers are forked from: it loads what every account needs, and later what workers had to load."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from multiprocessing.connection import Connection, Pipe

import pytest

from server.accounts.workers import host as worker_host
from server.accounts.workers import worker
from server.accounts.workers.messages import WorkerOptions
from server.scoring import text
from server.scoring.text import opening_tables

OPTIONS = WorkerOptions({}, "Humankind test", 1, 1)


@pytest.fixture
def _nothing_loaded(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A process that has loaded no language yet; and its memory is not frozen."""
    monkeypatch.setattr(opening_tables, "_loaded", set())
    monkeypatch.setattr(worker_host, "_share", lambda: None)
    opening_tables.table_for.cache_clear()
    yield
    opening_tables.table_for.cache_clear()


@pytest.mark.usefixtures("_nothing_loaded")
def test_only_english_is_loaded_before_the_first_worker() -> None:
    worker_host.load()
    assert text.loaded_languages() == {"en"}


@pytest.mark.usefixtures("_nothing_loaded")
def test_a_language_that_a_worker_needed_is_loaded_for_the_next_ones() -> None:
    worker_host.load_languages(["nl", "zh", "no-such", "../nl"])
    assert text.loaded_languages() == {"nl", "zh"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
@pytest.mark.usefixtures("_nothing_loaded")
def test_a_worker_reports_the_languages_that_it_had_to_load(monkeypatch: pytest.MonkeyPatch) -> None:
    def run(_connection: Connection, _options: WorkerOptions) -> int:
        text.load("zh")
        return 7

    monkeypatch.setattr(worker, "run", run)
    reported, report = os.pipe()
    own_end, worker_end = Pipe()
    try:
        text.load("nl")
        assert worker_host._run(os.dup(worker_end.fileno()), OPTIONS, report) == 7
        assert os.read(reported, 100) == b"zh\n"
    finally:
        for each in (own_end, worker_end):
            each.close()
        os.close(reported)
        os.close(report)
