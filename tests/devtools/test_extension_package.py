"""The extension package: small, reproducible, and without files that no browser uses."""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

from devtools.extension_package import MAX_BYTES, ROOT, pack_extension


def test_the_package_is_small(tmp_path: Path) -> None:
    assert pack_extension(tmp_path / "a.zip") < MAX_BYTES


def test_the_same_files_give_the_same_package(tmp_path: Path) -> None:
    pack_extension(tmp_path / "a.zip")
    pack_extension(tmp_path / "b.zip")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_the_manifest_is_at_the_top_and_declarations_are_left_out(tmp_path: Path) -> None:
    pack_extension(tmp_path / "a.zip")
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        names = package.namelist()
    assert "manifest.json" in names
    assert [name for name in names if name.endswith((".d.ts", ".map", ".md"))] == []


def test_the_script_accepts_a_path_relative_to_the_current_folder(tmp_path: Path) -> None:
    script = str(ROOT / "scripts" / "package")
    done = subprocess.run([script, "a.zip"], cwd=tmp_path, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert (tmp_path / "a.zip").is_file()
    assert f"limit: {MAX_BYTES:,}" in done.stdout
