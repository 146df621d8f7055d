"""What starts workers: our own code, wherever the server was started."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from server.accounts.workers.messages import Started, WorkerOptions, decode
from server.accounts.workers.sources import Forked

LOADING_SECONDS = 60  # on a busy machine


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot fork")
def test_a_folder_with_a_package_of_the_same_name_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Many projects have a folder named server; `humankind score` run in one must not run its code."""
    for name in ("server/__init__.py", "server/accounts/__init__.py", "msgspec.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("raise SystemExit('code of another project')\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    source = Forked(WorkerOptions({}, "Humankind test", 1, 1))
    try:
        with source.request() as worker:
            assert worker.poll(LOADING_SECONDS)
            assert isinstance(decode(worker.recv_bytes()), Started)
    finally:
        source.close()
