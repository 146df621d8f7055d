"""Identifiers use the terms of docs/glossary.md: the retired words on that page may not be parts of a name.

Checks every name in the Python and JavaScript source, every file name, and the message ids of the extension. Comments
and strings are not checked here; they are prose.
"""

from __future__ import annotations

import io
import json
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("server", "shared_schema", "extension", "ml", "devtools", "tests")
GLOSSARY = ROOT / "docs" / "glossary.md"
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
_JAVASCRIPT_NOISE = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`""", re.DOTALL
)
_JAVASCRIPT_NAME = re.compile(r"[A-Za-z_$][\w$]*")


def retired_words() -> dict[str, tuple[str, ...]]:
    """Retired word → the folders where it is allowed, from the second table of the glossary."""
    table = GLOSSARY.read_text(encoding="utf-8").split("## Retired words")[1]
    words: dict[str, tuple[str, ...]] = {}
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if len(cells) == 3 and cells[0] not in ("retired", "---"):
            folders = tuple(folder.strip() for folder in cells[2].split(",") if folder.strip())
            words |= {word.strip(): folders for word in cells[0].split(",")}
    return words


def python_names(text: str) -> Iterator[str]:
    """Every name token of a Python file."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type == tokenize.NAME:
            yield token.string


def javascript_names(text: str) -> Iterator[str]:
    """Every name in a JavaScript file outside comments and strings."""
    yield from _JAVASCRIPT_NAME.findall(_JAVASCRIPT_NOISE.sub(" ", text))


def names_in(path: Path) -> set[str]:
    """The names that a source file uses, with its own file name."""
    names = {path.stem}
    if path.suffix == ".py":
        names.update(python_names(path.read_text(encoding="utf-8")))
    elif path.suffix in (".js", ".mjs"):
        names.update(javascript_names(path.read_text(encoding="utf-8")))
    elif path.name == "messages.json":
        names.update(json.loads(path.read_text(encoding="utf-8")))
    return names


def retired_parts(name: str, words: dict[str, tuple[str, ...]], path: str) -> set[str]:
    """The retired words among the parts of a snake_case or camelCase name, where the file may not use them."""
    parts = {part.lower() for part in _PARTS.findall(name)}
    return {part for part in parts & words.keys() if not any(path.startswith(f"{folder}/") for folder in words[part])}


@pytest.mark.parametrize("folder", FOLDERS)
def test_no_identifier_uses_a_retired_word(folder: str) -> None:
    words = retired_words()
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / folder).rglob("*")):
        if path.suffix in (".py", ".js", ".mjs") or path.name == "messages.json":
            relative = path.relative_to(ROOT).as_posix()
            used = {name for name in names_in(path) if retired_parts(name, words, relative)}
            if used:
                found[relative] = used
    assert found == {}


def test_the_check_sees_parts_of_names() -> None:
    words = {"answer": (), "question": ("ml",)}
    assert retired_parts("HttpAnswer", words, "server/a.py") == {"answer"}
    assert retired_parts("_ask_question", words, "server/a.py") == {"question"}
    assert retired_parts("_ask_question", words, "ml/a.py") == set()
    assert retired_parts("ANSWER", words, "server/a.py") == {"answer"}
    assert retired_parts("unanswerable", words, "server/a.py") == set()


def test_javascript_comments_and_strings_are_not_names() -> None:
    text = "const reply = `answer`; // answer\n/* answer */ f('answer');"
    assert set(javascript_names(text)) == {"const", "reply", "f"}


def test_the_glossary_has_its_words() -> None:
    words = retired_words()
    assert len(words) > 40
    assert words["answer"] == ()
    assert "ml" in words["question"]
