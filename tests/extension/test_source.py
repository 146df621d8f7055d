"""Rules for the source of the extension, checked on the files themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "extension"
SCRIPTS = sorted(path for path in EXTENSION.rglob("*.js") if "generated" not in path.parts)
PAGES = sorted(EXTENSION.rglob("*.html"))


def short(path: Path) -> str:
    """A file's path below the extension, for test ids."""
    return path.relative_to(EXTENSION).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_no_script_builds_markup_or_code_from_text(path: Path) -> None:
    text = path.read_text("utf-8")
    markup = (
        r"\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML\(|document\.write|setHTMLUnsafe\(|parseFromString\("
    )
    forbidden = rf"{markup}|\beval\(|new Function"
    assert re.findall(forbidden, text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_every_script_is_type_checked_and_begins_with_its_purpose(path: Path) -> None:
    first, second, *_ = path.read_text("utf-8").splitlines()
    assert first == "// @ts-check"
    assert second.startswith("// ")


@pytest.mark.parametrize("path", sorted(EXTENSION.glob("sites/*.js")), ids=short)
def test_every_site_file_names_the_source_of_its_selectors(path: Path) -> None:
    header = path.read_text("utf-8").partition('"use strict"')[0]
    assert "// Source: " in header
    assert re.search(r"\b20\d\d\b", header)


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_only_the_background_sends_requests(path: Path) -> None:
    # Scripts in the page's own world wrap XMLHttpRequest but never send a request with it.
    xhr = r"new XMLHttpRequest|\.send\(" if "injected" in path.parts else "XMLHttpRequest"
    sends = re.search(rf"\bfetch\(|{xhr}|WebSocket|EventSource|sendBeacon", path.read_text("utf-8"))
    assert not sends or short(path) == "background/server_client.js"


@pytest.mark.parametrize("access", ["readPairing", "token_store", "indexedDB", "storage.local", "Authorization"])
def test_only_the_background_handles_the_key_of_the_pairing(access: str) -> None:
    assert {path.parent.name for path in SCRIPTS if access in path.read_text("utf-8")} == {"background"}


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_pages_load_only_their_own_files_and_run_no_inline_code(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!\.\./|[\w-]+\.(?:css|js)")[^"]*"', text) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:", text) == []


def test_style_sheets_load_nothing() -> None:
    for path in EXTENSION.rglob("*.css"):
        assert "url(" not in path.read_text("utf-8"), short(path)
        assert "@import" not in path.read_text("utf-8"), short(path)
