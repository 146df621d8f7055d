"""The packages: small, reproducible, without files that no browser uses, and each with the manifest of its store."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from devtools.extension_package import MAX_BYTES, ROOT, STORES, Store, main, pack_extension, pack_source, read_manifest

UPDATE_URL = "https://example.org/update.json"
NODE = shutil.which("node", path=os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")]))
# What a browser reads of scripts: every token, with the line and the column where it starts. The parser is eslint's.
READ_TOKENS = """
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
const { tokenize } = createRequire(createRequire(import.meta.url).resolve("eslint"))("espree");
const sources = JSON.parse(readFileSync(0, "utf-8"));
const read = (source) => tokenize(source, { ecmaVersion: "latest", sourceType: "module", loc: true })
  .map(({ value, loc }) => [value, loc.start.line, loc.start.column]);
console.log(JSON.stringify(sources.map(read)));
"""


def tokens(sources: list[str]) -> list[list[tuple[str, int, int]]]:
    """The tokens of each script."""
    assert NODE is not None
    command = [NODE, "--input-type=module", "--eval", READ_TOKENS]
    done = subprocess.run(command, cwd=ROOT, input=json.dumps(sources), capture_output=True, text=True, check=True)  # noqa: S603 - our own
    read: list[list[tuple[str, int, int]]] = json.loads(done.stdout)
    return read


def names_in(package: Path) -> list[str]:
    with zipfile.ZipFile(package) as opened:
        return opened.namelist()


def manifest_in(package: Path) -> dict[str, Any]:
    with zipfile.ZipFile(package) as opened:
        manifest: dict[str, Any] = json.loads(opened.read("manifest.json"))
    return manifest


@pytest.mark.parametrize("store", STORES)
def test_a_package_is_small_and_has_only_what_browsers_use(tmp_path: Path, store: Store) -> None:
    assert pack_extension(tmp_path / "a.zip", store) < MAX_BYTES
    names = names_in(tmp_path / "a.zip")
    assert "manifest.json" in names
    assert [name for name in names if name.endswith((".d.ts", ".map", ".md"))] == []


def test_each_store_gets_what_its_browsers_know(tmp_path: Path) -> None:
    for store in STORES:
        pack_extension(tmp_path / store, store)
    chrome, firefox = manifest_in(tmp_path / "chrome"), manifest_in(tmp_path / "firefox")
    assert (tmp_path / "chrome").read_bytes() == (tmp_path / "edge").read_bytes()
    assert chrome["background"].keys() == {"service_worker", "type"}
    assert firefox["background"].keys() == {"scripts", "type"}
    assert "browser_specific_settings" not in chrome
    everything = read_manifest()
    for manifest in (chrome, firefox):
        assert {**everything, **manifest, "background": everything["background"]} == everything


def test_a_package_has_every_message_with_its_values_by_number(tmp_path: Path) -> None:
    pack_extension(tmp_path / "a.zip", "chrome")
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        for path in sorted((ROOT / "extension").glob("_locales/*/messages.json")):
            packed = json.loads(package.read(path.relative_to(ROOT / "extension").as_posix()))
            messages = json.loads(path.read_text("utf-8"))
            assert packed.keys() == messages.keys()
            for key, message in messages.items():
                text, placeholders = packed[key]["message"], message.get("placeholders", {})
                for name, placeholder in placeholders.items():
                    # Browsers read `$10` as a tenth value.
                    assert not re.search(rf"{re.escape(placeholder['content'])}\d", text), (path, key)
                    text = text.replace(placeholder["content"], f"${name.upper()}$")
                assert text == message["message"], (path, key)


def test_types_in_comments_are_left_out_and_what_they_explain_is_kept(tmp_path: Path) -> None:
    pack_extension(tmp_path / "a.zip", "firefox")
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        packed = package.read("content/badge.js").decode()
    source = (ROOT / "extension/content/badge.js").read_text("utf-8")
    assert "* Creates a badge without inserting it into the page." in packed
    assert "// The page must neither read nor press a badge" in packed
    assert "@returns {HTMLElement}" in source
    assert "@returns" not in packed
    assert "@param" not in packed


@pytest.mark.skipif(NODE is None, reason="Node.js is not installed")
def test_a_package_has_the_scripts_as_they_were_written_but_for_comments(tmp_path: Path) -> None:
    pack_extension(tmp_path / "a.zip", "firefox")
    paths = sorted((ROOT / "extension").rglob("*.js"))
    with zipfile.ZipFile(tmp_path / "a.zip") as package:
        packed = [package.read(path.relative_to(ROOT / "extension").as_posix()).decode() for path in paths]
    sources = [path.read_text("utf-8") for path in paths]
    assert packed != sources
    for path, ours, written in zip(paths, tokens(packed), tokens(sources), strict=True):
        assert ours == written, path


def test_only_a_package_without_a_store_names_where_its_updates_are(tmp_path: Path) -> None:
    pack_extension(tmp_path / "listed", "firefox")
    pack_extension(tmp_path / "own", "firefox", UPDATE_URL)
    assert "update_url" not in (tmp_path / "listed").read_text("latin-1")
    assert "update_url" not in json.dumps(read_manifest())
    own = manifest_in(tmp_path / "own")
    assert own["browser_specific_settings"]["gecko"].pop("update_url") == UPDATE_URL
    assert own == manifest_in(tmp_path / "listed")
    with pytest.raises(SystemExit):
        main(["--update-url", "http://example.org/update.json", str(tmp_path)])


def test_the_source_package_builds_the_same_bytes_in_another_folder_and_time_zone(tmp_path: Path) -> None:
    """And a second time. A reviewer does this."""
    here, there, source = tmp_path / "here", tmp_path / "there", tmp_path / "source"
    assert main(["--update-url", UPDATE_URL, str(here)]) == 0
    (packed,) = here.glob("*-source.zip")
    with zipfile.ZipFile(packed) as opened:
        for info in opened.infolist():
            (source / opened.extract(info, source)).chmod(info.external_attr >> 16)
    environment = {**os.environ, "TZ": "Pacific/Kiritimati", "PYTHON": sys.executable, "LC_ALL": "C"}
    command = [str(source / "scripts" / "package"), "--update-url", UPDATE_URL, "there"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)  # noqa: S603 - our own
    assert f"limit: {MAX_BYTES:,}" in done.stdout
    assert "No source package" in done.stdout
    built = {path.name: path.read_bytes() for path in there.iterdir()}
    assert built == {path.name: path.read_bytes() for path in here.iterdir() if path != packed}
    assert len(built) == len(STORES) + 1
    pack_source(tmp_path / "again.zip")
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_the_source_package_has_what_a_reviewer_needs(tmp_path: Path) -> None:
    pack_source(tmp_path / "source.zip")
    names = set(names_in(tmp_path / "source.zip"))
    assert names >= {"README.md", "docs/publish.md", "scripts/package", "devtools/generate.py", "package-lock.json"}
    assert names >= {path.relative_to(ROOT).as_posix() for path in (ROOT / "extension").glob("*/*.js")}
    assert [name for name in names if name.startswith((".git/", ".venv", "node_modules", "dist/"))] == []
