"""The installable package: its metadata agrees with the pinned requirements, and an installed wheel works."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from devtools.processes import free_port
from server import __version__
from server.paths import extension_folder

ROOT = Path(__file__).parents[1]
START_SECONDS = 30.0


def _project() -> dict[str, Any]:
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return project


def _pins(file: str, *, direct: bool = False) -> dict[str, str]:
    """Name → version of every pinned package in a requirements file, or of those above its first empty line."""
    text = (ROOT / file).read_text(encoding="utf-8")
    lines = (text.split("\n\n", 1)[0] if direct else text).splitlines()
    found = (re.match(r"([A-Za-z0-9_.-]+)==([^\s#]+)", line) for line in lines)
    return {match[1].lower(): match[2] for match in found if match}


def _required_python(name: str) -> str:
    try:
        return str(metadata(name).json.get("requires_python", ""))
    except PackageNotFoundError:  # one for another system
        return ""


def _names(requirements: list[str]) -> set[str]:
    return {Requirement(text).name.lower() for text in requirements}


def test_the_dependencies_are_those_of_the_pinned_requirements() -> None:
    pins = _pins("requirements.txt", direct=True)
    dependencies = [Requirement(text) for text in _project()["dependencies"]]
    assert {dependency.name: pins.get(dependency.name) for dependency in dependencies}.keys() == pins.keys()
    assert [str(one) for one in dependencies if not one.specifier.contains(pins[one.name])] == []


def test_the_extras_are_those_of_the_other_requirements_files() -> None:
    extras = {name: _names(texts) for name, texts in _project()["optional-dependencies"].items()}
    ml = _pins("ml/requirements.txt").keys()
    archive = _pins("requirements-archive.txt", direct=True).keys()
    community = _pins("requirements-community.txt", direct=True).keys()
    assert extras == {
        "archive": archive,
        "community": community,
        "dev": ml | archive | community | _pins("tests/requirements.txt").keys(),
        "ml": ml,
    }


@pytest.mark.parametrize(
    "file", ["requirements.txt", "requirements-archive.txt", "requirements-community.txt", "tests/requirements.txt"]
)
def test_every_pinned_package_installs_on_debian_12(file: str) -> None:
    """Debian 12 has Python 3.11.2, which some packages that support 3.11 do not."""
    required = {name: _required_python(name) for name in _pins(file)}
    assert {name: text for name, text in required.items() if not SpecifierSet(text).contains("3.11.2")} == {}


def test_the_extension_has_the_version_of_the_server() -> None:
    assert json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))["version"] == __version__


def test_a_tree_with_unreleased_changes_has_a_version_of_its_own() -> None:
    """What it writes and sends could otherwise not be told from the last release's."""
    headings = re.findall(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert headings[0] in ("Unreleased", __version__)
    assert (headings[0] == "Unreleased") == (__version__ not in headings)


def test_a_checkout_uses_its_own_extension_folder() -> None:
    assert extension_folder() == ROOT / "extension"


def test_the_lock_file_contains_no_download_urls() -> None:
    assert '"resolved"' not in (ROOT / "package-lock.json").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs folder of a new virtual environment with the wheel of this checkout installed."""
    folder = tmp_path_factory.mktemp("installed")
    programs = folder / "venv" / "bin"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    _run(*pip, "wheel", "--no-deps", "--wheel-dir", str(folder / "wheel"), str(ROOT), cwd=folder)
    (wheel,) = (folder / "wheel").iterdir()
    _run(sys.executable, "-m", "venv", "--without-pip", str(folder / "venv"), cwd=folder)
    _run(*pip, "--python", str(programs / "python"), "install", "--no-compile", str(wheel), cwd=folder)
    return programs


def _run(*command: str, cwd: Path) -> str:
    environment = {**os.environ, "HUMANKIND_HOME": str(cwd / "home")}
    done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_installed_command_states_its_version(installed: Path, tmp_path: Path) -> None:
    assert _run(str(installed / "humankind"), "--version", cwd=tmp_path) == f"Humankind {__version__}\n"


@pytest.mark.slow
def test_the_installed_command_scores_a_sample(installed: Path, tmp_path: Path) -> None:
    card = json.loads(_run(str(installed / "humankind"), "score", "--json", "sample:maria", cwd=tmp_path))
    assert card["verdict"] == "person"


@pytest.mark.slow
def test_the_wheel_contains_the_extension_that_the_server_points_to(installed: Path, tmp_path: Path) -> None:
    script = "from server.paths import extension_folder; print(extension_folder())"
    folder = Path(_run(str(installed / "python"), "-c", script, cwd=tmp_path).strip())
    assert folder.name == "_extension"
    packaged = {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    checkout = ROOT / "extension"
    assert packaged == {path.relative_to(checkout): path.read_bytes() for path in checkout.rglob("*") if path.is_file()}


@pytest.fixture
def served(installed: Path, tmp_path: Path) -> Iterator[str]:
    """The URL of the installed server, started in another folder."""
    port = free_port()
    environment = {**os.environ, "HUMANKIND_HOME": str(tmp_path / "home")}
    command = [str(installed / "humankind"), "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=tmp_path, env=environment) as process:  # noqa: S603 - our own command
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        try:
            process.wait(START_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            raise


@pytest.mark.slow
def test_the_installed_server_responds(served: str) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{served}/v1/health", timeout=2) as response:  # noqa: S310 - loopback
                assert json.load(response)["version"] == __version__
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError("the server did not start")
