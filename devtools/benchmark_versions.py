"""What a version costs in processor time, memory and space, and what another checkout of the project costs beside it.

Every figure is measured on a folder with a checkout, in processes of its own, so that an older version can be measured
in turn with this one. A version without a build system, as 0.1.0 was, is installed from its list of requirements.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import resource
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from devtools.processes import serving
from shared_schema.records import Evidence

IDLE_SECONDS = 3.0  # after the first response, before memory is measured
SAMPLE = b'{"accounts": [{"account": {"network": "sample", "handle": "maria"}}]}'
# Run in the folder of a version. It uses only what every version has.
SCORE = """
import sys, time
from datetime import UTC, datetime
import msgspec
from server.scoring import score
from shared_schema.records import Evidence
now = datetime(2026, 11, 22, 12, tzinfo=UTC)
with open(sys.argv[1], "rb") as file:
    accounts = msgspec.json.decode(file.read(), type=list[Evidence])
half = len(accounts) // 2
for evidence in accounts[:half]:  # loads the models, and fills the caches of words
    score(evidence, now)
start = time.process_time()
for evidence in accounts[half:]:
    score(evidence, now)
print((len(accounts) - half) / (time.process_time() - start))
"""

DIGESTS = """
import hashlib, sys
from datetime import UTC, datetime
import msgspec
from server.scoring import score
from shared_schema.records import Evidence
now = datetime(2026, 11, 22, 12, tzinfo=UTC)
with open(sys.argv[1], "rb") as file:
    for evidence in msgspec.json.decode(file.read(), type=list[Evidence]):
        print(hashlib.sha256(msgspec.json.encode(score(evidence, now))).hexdigest())
"""


class StartCost(NamedTuple):
    """Seconds and seconds of processor time until the first response, and the resident MB of all processes after it."""

    seconds: float
    processor_seconds: float
    megabytes: float


class InstallCost(NamedTuple):
    """How long pip takes with its cache warm, and MB: of the wheel (0 without one) and of what is there then."""

    seconds: float
    processor_seconds: float
    wheel: float
    installed: float


def scoring_speed(version: Path, accounts: Sequence[Evidence]) -> float:
    """Accounts that the version in a folder scores in a second of processor time: the second half of these."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(msgspec.json.encode(accounts))
        file.flush()
        return float(_output([sys.executable, "-c", SCORE, file.name], version))


def card_digests(version: Path, accounts: Sequence[Evidence]) -> list[str]:
    """The SHA-256 of each account's card, as the version in a folder makes it."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(msgspec.json.encode(accounts))
        file.flush()
        return _output([sys.executable, "-c", DIGESTS, file.name], version).split()


def start_cost(version: Path) -> StartCost:
    """A cold start with an empty data folder until the first look-up has its response."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        before, start = _spent(), time.perf_counter()
        with serving(home, folder=version) as (port, process):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
            token = (home / "token").read_text().strip()
            headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
            connection.request("POST", "/v1/scores", SAMPLE, headers)
            response = connection.getresponse()
            response.read()
            if response.status != 200:
                raise RuntimeError(f"the first response has the status {response.status}")
            seconds = time.perf_counter() - start
            time.sleep(IDLE_SECONDS)
            megabytes = resident_megabytes(process.pid)
        return StartCost(seconds, _spent() - before, megabytes)


def install_cost(version: Path) -> InstallCost:
    """The installation of a version with pip into an empty virtual environment."""
    with tempfile.TemporaryDirectory() as folder:
        wheels, environment = Path(folder) / "wheels", Path(folder) / "environment"
        _output([sys.executable, "-m", "venv", str(environment)], version)
        python = str(environment / "bin" / "python")
        empty = _megabytes(environment)
        what = ["-r", "requirements.txt"]
        if "build-system" in tomllib.loads((version / "pyproject.toml").read_text(encoding="utf-8")):
            _output([python, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(wheels), "."], version)
            what = [str(next(wheels.glob("*.whl")))]
        before, start = _spent(), time.perf_counter()
        _output([python, "-m", "pip", "install", "-q", "--disable-pip-version-check", *what], version)
        seconds, processor = time.perf_counter() - start, _spent() - before
        wheel = sum(path.stat().st_size for path in wheels.glob("*.whl")) / 1e6
        return InstallCost(seconds, processor, wheel, _megabytes(environment) - empty)


def resident_megabytes(process: int) -> float:
    """Resident memory of a process and its children."""
    total = 0.0
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit():
            continue
        with contextlib.suppress(OSError):
            status = (folder / "status").read_text()
            fields = dict(line.split(":", 1) for line in status.splitlines() if ":" in line)
            if int(folder.name) == process or int(fields["PPid"]) == process:
                total += int(fields["VmRSS"].split()[0]) / 1000
    return total


def _output(command: list[str], version: Path) -> str:
    environment = {**os.environ, "PYTHONPATH": str(version)}
    run = subprocess.run(  # noqa: S603 - our own commands
        command, cwd=version, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout


def _spent() -> float:
    """Processor time of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _megabytes(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
