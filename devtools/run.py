"""`py -m devtools.run`: what `./scripts/run` does, without bash. For Windows; it runs anywhere.

Takes the same options and commands. Uses the standard library only, because it installs everything else.
"""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
OLDEST_PYTHON = (3, 11)


def python_of(folder: Path) -> Path:
    """The Python of a virtual environment."""
    return folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def ensure_venv(folder: Path) -> Path:
    """A virtual environment with all packages: made where there is none, brought up to date where they changed."""
    python = python_of(folder)
    if not python.exists():
        print(f"Creating a virtual environment in {folder.name} …", flush=True)
        venv.create(folder, with_pip=True)
    requirements = ROOT / "requirements.txt"
    stamp = folder / ".installed-requirements.sha256"
    digest = hashlib.sha256(requirements.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text(encoding="ascii") != digest:
        print(f"Installing the packages in {requirements.name} …", flush=True)
        command = [str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", "-r", str(requirements)]
        subprocess.run(command, check=True)  # noqa: S603 - our own command
        stamp.write_text(digest, encoding="ascii")
    return python


def main(arguments: Sequence[str]) -> int:
    """Sets everything up and runs devtools.launch, or a command of the server. Returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that cannot show “…” shows “?”
    if sys.version_info < OLDEST_PYTHON:
        print("Humankind needs Python 3.11 or newer.", file=sys.stderr)
        return 1
    try:
        python = ensure_venv(ROOT / ".venv")
    except subprocess.CalledProcessError:
        print("Could not install the packages. Check your internet connection and try again.", file=sys.stderr)
        return 1
    try:
        is_command = bool(arguments) and not arguments[0].startswith("-")
        command = [str(python), "-m", "server" if is_command else "devtools.launch", *arguments]
        return subprocess.run(command, cwd=ROOT, check=False).returncode  # noqa: S603 - our own command
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
