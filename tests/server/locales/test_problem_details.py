"""Details of problems: every sentence that the code writes for readers is recognised, and written in every language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from devtools.languages import server_ids
from server.locales.cards import localized_problem
from server.locales.catalog import LANGUAGES, SOURCE
from server.locales.problem_details import detail_message, localized_detail
from shared_schema.problems import problem

ROOT = Path(__file__).parents[3]
SOURCES = (
    *(ROOT / "server" / "fetching").glob("*.py"),
    *(ROOT / "server" / "networks").rglob("*.py"),
    *(ROOT / "server" / "accounts").rglob("*.py"),
    ROOT / "server" / "web" / "errors.py",
    ROOT / "server" / "web" / "auth.py",
    ROOT / "server" / "web" / "pairing.py",
    ROOT / "shared_schema" / "networks.py",
)
# Read by the command line, by who installs the server, or by who writes its code. They stay in English.
NOT_FOR_READERS = {
    "backups.py",
    "evidence_files.py",
    "migrations.py",
    "upstream_map.py",
    "windows_job.py",
    "sources.py",
}
NOT_DETAILS = (
    "so its row in networks.json",  # for who adds a network
    "not sent as HTTP requires",  # for who writes a client
    "It looks like socks5",  # a setting
    "{} is ",  # a setting
    "“Weather services” by",  # an example
)
SENTENCE = re.compile(r"(?=(?:\S+ ){2})[A-Z“{].*[.…]$", re.DOTALL)
PLACE = re.compile(r"\{\w*\}")


def _sentences(path: Path) -> Iterator[str]:
    """The sentences in a module's code, each value as `{}`; without docstrings and what is logged."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "_log.", "logging.")):
            left_out |= {id(part) for part in ast.walk(node)}
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            left_out.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in ast.walk(node)} - {id(node)}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            text = "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            text = node.value
        else:
            continue
        if SENTENCE.match(text) and not any(part in text for part in NOT_DETAILS):
            yield text


def test_every_sentence_of_a_problem_is_recognised() -> None:
    unknown = {
        (path.name, sentence)
        for path in SOURCES
        if path.name not in NOT_FOR_READERS
        for sentence in _sentences(path)
        if PLACE.sub("", sentence).strip(" .") and detail_message(PLACE.sub("7", sentence)) is None
    }
    assert not unknown


@pytest.mark.parametrize(
    ("sentence", "name", "values"),
    [
        ("hachyderm.io took too long to respond.", "detail-slow", {"host": "hachyderm.io"}),
        ("There is room for 5,000 tags. Remove some first.", "detail-tags-full", {"count": 5000}),
        (
            "The proxy socks5://127.0.0.1:9 refused the connection.",
            "detail-proxy-refused",
            {"proxy": "socks5://127.0.0.1:9"},
        ),
    ],
)
def test_the_values_of_a_detail_are_read_from_it(sentence: str, name: str, values: dict[str, object]) -> None:
    message = detail_message(sentence)
    assert message is not None
    assert (message.id, message.values) == (name, values)


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != SOURCE])
def test_a_detail_inside_another_and_the_next_step_are_in_the_language_of_the_reader(language: str) -> None:
    inner = localized_detail("Only https URLs are fetched.", language)
    document = problem(
        "bad-request",
        "This cannot be the address of a list. Only https URLs are fetched.",
        next_step="Give an address that starts with https://, or the profile of a labeler on Bluesky.",
    )
    shown = localized_problem(document, language)
    assert inner in shown.detail
    assert "https URLs are" not in shown.detail
    assert shown.next != document.next


def test_what_others_wrote_is_no_syntax_and_an_unknown_detail_stays() -> None:
    assert "{ $x }" in localized_detail("There is no network called “{ $x }”.", "de")
    for sentence in ("", "Nobody wrote this.", "x" * 5_000 + " took too long to respond."):
        assert localized_detail(sentence, "de") == sentence
    assert {name for name in server_ids(SOURCE) if name.startswith("detail-")}
