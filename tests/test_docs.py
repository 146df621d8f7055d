"""The documentation keeps its word: its shell lines run, its links lead somewhere, its tables are up to date.

A shell block runs against a real server with a data folder of its own. A comment above a block names another test
that runs it, or says that it runs in a clone of the repository.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from devtools.browser import RealServer
from devtools.generate import generated
from server.scoring.evaluation import evaluation
from shared_schema.networks import networks

ROOT = Path(__file__).parents[1]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "ml").glob("*.md"), *(ROOT / ".github").rglob("*.md")]
)
_BLOCK = re.compile(r"(?:<!-- executed (?P<where>.+?) -->\n)?(?P<indent>[ ]*)```sh\n(?P<script>.*?)```", re.DOTALL)
_LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")


class Block(NamedTuple):
    """One shell block of a page."""

    page: str
    script: str
    where: str | None  # "by <test file>", "in a clone", or None where it runs here


def blocks() -> Iterator[Block]:
    """Every shell block of every page."""
    for page in PAGES:
        for match in _BLOCK.finditer(page.read_text(encoding="utf-8")):
            script = re.sub(rf"^{match['indent']}", "", match["script"], flags=re.MULTILINE)
            yield Block(page.relative_to(ROOT).as_posix(), script, match["where"])


def run(script: str, folder: Path, environment: dict[str, str]) -> str:
    """The output of a script that must succeed."""
    done = subprocess.run(  # noqa: S603 - the project's own documentation
        ["bash", "-euo", "pipefail", "-c", script.replace(".venv/bin/python", sys.executable)],  # noqa: S607
        cwd=folder,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


RUN_HERE = [block for block in blocks() if block.where is None]
RUN_ELSEWHERE = [block for block in blocks() if block.where is not None]


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is missing: apt-get install curl")
@pytest.mark.parametrize("block", RUN_HERE, ids=[f"{block.page}-{n}" for n, block in enumerate(RUN_HERE)])
def test_shell_blocks_run(block: Block, tmp_path: Path) -> None:
    script, environment = block.script, {"HUMANKIND_HOME": str(tmp_path / "home")}
    if ":8377" in script:
        server = RealServer(tmp_path / "home", {})
        try:
            output = run(script.replace(":8377", f":{server.port}"), ROOT, {"HUMANKIND_HOME": str(server.home)})
        finally:
            server.stop()
        assert '"pairing_needed"' in output
        assert "mastodon:hachyderm.io/@ada" in output
        assert '"status":"ready"' in output
        assert '"cited"' in output
    else:
        before = run("git status --porcelain", ROOT, {})
        output = run(script, ROOT, environment)
        if "score sample:maria" in script:
            assert "Maria" in output
            assert '"verdict":"automated"' in output.replace(" ", "")
            assert '"thanks"' in output
        assert run("git status --porcelain", ROOT, {}) == before, "a documented command changed files of the repository"


@pytest.mark.slow
@pytest.mark.parametrize("block", [block for block in RUN_ELSEWHERE if block.where == "in a clone"], ids=str)
def test_shell_blocks_run_in_a_clone(block: Block, tmp_path: Path) -> None:
    run(f"git clone -q '{ROOT}' clone", tmp_path, {})
    run(block.script, tmp_path / "clone", {"HUMANKIND_HOME": str(tmp_path / "home")})


@pytest.mark.parametrize("block", RUN_ELSEWHERE, ids=str)
def test_blocks_that_run_elsewhere_name_where(block: Block) -> None:
    assert block.where is not None
    if block.where in ("in a clone", "by scripts/test itself"):
        return
    test = ROOT / block.where.removeprefix("by ")
    text = test.read_text(encoding="utf-8")
    for line in filter(None, block.script.splitlines()):
        program, *arguments = line.split()
        assert Path(program).name in text
        assert all(f'"{argument}"' in text for argument in arguments)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(page: Path) -> None:
    links = [
        link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not link.startswith(("http", "mailto"))
    ]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_paths_in_the_documentation_exist() -> None:
    named = re.compile(r"`((?:server|extension|shared_schema|ml|devtools|tests|scripts|docs)/[\w./-]+)`")
    missing = {
        f"{page.relative_to(ROOT)}: {path}"
        for page in PAGES
        for path in named.findall(page.read_text(encoding="utf-8"))
        if not (ROOT / path).exists()
    }
    assert missing == set()


def promises() -> Iterator[tuple[str, str]]:
    """Every promise to readers and to those who are scored, and the cell that says where it is tested."""
    for page in PAGES:
        in_table = False
        for line in page.read_text(encoding="utf-8").splitlines():
            cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
            in_table = bool(cells) and (in_table or cells[-1] == "tested in")
            if in_table and cells[-1] != "tested in" and not set(cells[0]) <= {"-", " "}:
                yield f"{page.name}: {cells[0]}", cells[-1]


def test_every_promise_names_a_test_that_exists() -> None:
    found = list(promises())
    assert len(found) > 60
    for promise, where in found:
        paths = [ROOT / path for path in re.findall(r"`(tests/[\w./-]+)`", where)]
        tests = [test for path in paths for test in (path.rglob("test_*.py") if path.is_dir() else [path])]
        assert tests, f"{promise} names no test"
        assert all(re.search(r"^(async )?def test_", test.read_text("utf-8"), re.MULTILINE) for test in tests), promise


@pytest.mark.slow
def test_generated_tables_are_up_to_date() -> None:
    for path, text in generated().items():
        if path.suffix == ".md":
            assert path.read_text(encoding="utf-8") == text, f"run `python -m devtools.generate`: {path.name}"


def test_every_network_is_in_the_table() -> None:
    table = (ROOT / "docs" / "networks.md").read_text(encoding="utf-8")
    for row in networks().values():
        if row.id != "sample":
            assert f"| {row.name}" in table


def test_the_readme_is_short() -> None:
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 140


def test_the_readme_has_the_figures_of_the_last_evaluation() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    last = evaluation()
    assert last is not None
    assert (
        f"{sum(target.passed is True for target in last.targets)} of the {len(last.targets)} targets are met" in readme
    )
    assert f"with scoring model {last.model}." in readme
    assert f"| {len(networks().keys() - {'sample', 'web'})} networks, and blogs |" in readme


def test_no_source_cites_a_list_that_is_not_in_the_project() -> None:
    sources = [path for folder in ("server", "ml", "devtools", "tests") for path in (ROOT / folder).rglob("*.py")]
    citing = [
        path for path in sources if re.search(r"\bfaults \d+\.\d", path.read_text(encoding="utf-8"), re.IGNORECASE)
    ]
    assert citing == []
