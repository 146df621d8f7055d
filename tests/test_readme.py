"""The README keeps its word: its shell lines run, its files exist, its tables are the real ones."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.browser.real_server import RealServer
from server.networks import readers
from shared_schema.networks import networks

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)


def _block(containing: str) -> str:
    return str(next(block for block in BLOCKS if containing in block))


def _run(script: str, home: Path, port: int | None = None) -> str:
    if port is not None:
        script = script.replace(":8377", f":{port}")
    environment = {**os.environ, "HUMANKIND_HOME": str(home)}
    done = subprocess.run(  # noqa: S603 - the README's own lines
        ["bash", "-euo", "pipefail", "-c", script.replace(".venv/bin/python", sys.executable)],  # noqa: S607
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


@pytest.mark.slow
def test_the_command_line_examples_run(tmp_path: Path) -> None:
    said = _run(_block("server score sample:maria"), tmp_path)
    assert "Maria" in said
    assert '"verdict":"automated"' in said.replace(" ", "")
    assert '"thanks"' in said


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is missing: apt-get install curl")
def test_the_api_examples_run_against_the_real_server(tmp_path: Path) -> None:
    server = RealServer(tmp_path / "home", {})
    try:
        said = _run(_block("curl"), server.home, server.port)
    finally:
        server.stop()
    assert '"pairing_needed"' in said
    assert "mastodon:hachyderm.io/@ada" in said
    assert '"status":"ready"' in said
    assert '"cited"' in said


def test_every_file_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert len(links) >= 6
    missing = [link for link in links if not link.startswith("http") and not (ROOT / link).exists()]
    assert not missing


def test_every_network_of_the_list_is_in_its_table() -> None:
    for row in networks().values():
        if row.id != "sample":
            assert f"| {row.name}" in README


def test_what_the_list_says_is_fetched_is_what_the_server_can_read() -> None:
    assert {row.id for row in networks().values() if row.fetched} == set(readers())
