"""The package a reader installs: small, the same bytes every time, and with nothing in it that is not run."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
LIMIT = 300_000  # bytes


def pack(target: Path) -> bytes:
    """The package's bytes."""
    subprocess.run([sys.executable, str(ROOT / "scripts" / "package"), str(target)], check=True, capture_output=True)  # noqa: S603 - our own script
    return target.read_bytes()


def test_the_package_is_light(tmp_path: Path) -> None:
    assert len(pack(tmp_path / "a.zip")) < LIMIT


def test_the_same_tree_gives_the_same_package(tmp_path: Path) -> None:
    assert pack(tmp_path / "a.zip") == pack(tmp_path / "b.zip")


def test_the_manifest_lies_at_the_top_and_no_declarations_lie_anywhere(tmp_path: Path) -> None:
    pack(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        names = package.namelist()
    assert "manifest.json" in names
    assert [name for name in names if name.endswith((".d.ts", ".map", ".md"))] == []


def test_the_lock_file_names_no_place_to_download_from() -> None:
    lock = (ROOT / "package-lock.json").read_text("utf-8")
    assert '"resolved"' not in lock
