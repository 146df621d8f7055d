"""What no file of the extension may do, read from the files themselves."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "extension"
SCRIPTS = sorted(path for path in EXTENSION.rglob("*.js") if "generated" not in path.parts)
PAGES = sorted(EXTENSION.rglob("*.html"))


def short(path: Path) -> str:
    """How a file is named in a test's own name."""
    return path.relative_to(EXTENSION).as_posix()


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_no_script_makes_markup_or_code_from_text(path: Path) -> None:
    text = path.read_text("utf-8")
    markup = (
        r"\.(?:innerHTML|outerHTML|srcdoc)\b|insertAdjacentHTML\(|document\.write|setHTMLUnsafe\(|parseFromString\("
    )
    forbidden = rf"{markup}|\beval\(|new Function"
    assert re.findall(forbidden, text) == []


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_every_script_is_type_checked_and_says_what_it_is_for(path: Path) -> None:
    first, second, *_ = path.read_text("utf-8").splitlines()
    assert first == "// @ts-check"
    assert second.startswith("// ")


@pytest.mark.parametrize("path", SCRIPTS, ids=short)
def test_only_the_background_speaks_to_a_server(path: Path) -> None:
    # What listens in a page's own world names the page's means of asking, and uses none of them.
    request = r"new XMLHttpRequest|\.send\(" if "injected" in path.parts else "XMLHttpRequest"
    asks = re.search(rf"\bfetch\(|{request}|WebSocket|EventSource|sendBeacon", path.read_text("utf-8"))
    assert not asks or short(path) == "background/server.js"


@pytest.mark.parametrize("path", [path for path in SCRIPTS if "background" not in path.parts], ids=short)
def test_only_the_background_knows_of_a_token(path: Path) -> None:
    text = path.read_text("utf-8")
    assert "readToken" not in text
    assert "storage.local" not in text
    assert "Authorization" not in text


@pytest.mark.parametrize("path", PAGES, ids=short)
def test_pages_load_their_own_files_only_and_run_no_inline_code(path: Path) -> None:
    text = path.read_text("utf-8")
    assert re.findall(r'(?:src|href)="(?!\.\./|[\w-]+\.(?:css|js)")[^"]*"', text) == []
    assert re.findall(r"<script(?![^>]*\bsrc=)|\son\w+=|\sstyle=|javascript:", text) == []


def test_nothing_is_loaded_from_elsewhere_by_styles() -> None:
    for path in EXTENSION.rglob("*.css"):
        assert "url(" not in path.read_text("utf-8"), short(path)
        assert "@import" not in path.read_text("utf-8"), short(path)
