"""Generated files are up to date and come from one place each."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from devtools import generate
from devtools.extension_package import ROOT
from server import __version__


@pytest.mark.slow
def test_every_generated_file_is_up_to_date() -> None:
    outdated = [path.name for path, text in generate.generated().items() if path.read_text(encoding="utf-8") != text]
    assert outdated == []


def test_check_reports_an_outdated_file_and_does_not_write_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.md"
    page.write_text("old", encoding="utf-8")
    monkeypatch.setattr(generate, "ROOT", tmp_path)
    monkeypatch.setattr(generate, "generated", lambda: {page: "new"})
    assert generate.main(["--check"]) == 1
    assert capsys.readouterr().out == "out of date: page.md\n"
    assert page.read_text(encoding="utf-8") == "old"
    assert generate.main([]) == 0
    assert page.read_text(encoding="utf-8") == "new"


def test_a_table_replaces_what_was_between_its_comments(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n<!-- x -->\nold\n<!-- /x -->\nafter\n", encoding="utf-8")
    assert generate.with_table(page, "x", "new\n") == "before\n<!-- x -->\n\nnew\n\n<!-- /x -->\nafter\n"
    with pytest.raises(ValueError, match="exactly once"):
        generate.with_table(page, "y", "new\n")


@pytest.mark.slow
def test_the_extension_takes_its_version_from_the_server() -> None:
    assert json.loads(generate.generated()[ROOT / "extension" / "manifest.json"])["version"] == __version__
