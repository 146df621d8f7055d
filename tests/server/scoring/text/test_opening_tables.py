"""The tables of kind openings: read strictly, and searched as their expressions would find."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.scoring.text import covered_languages, opening_tables
from server.scoring.text.opening_patterns import alternation
from server.scoring.text.opening_tables import FOLDER, read_table, table_for


def test_every_judged_language_has_a_table() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == covered_languages()


def test_a_line_without_a_known_name_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "xx.txt"
    path.write_text("# a language\ncredit: cheers\nfame: star\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"xx\.txt, line 3"):
        read_table(path)


PATTERNS = ["kind", "help*", "l'aide*", "li(e|es|ed)", "so_kind*", "रह*", "तुम्हें", "🙄"]
TOKENS = [
    "kind",
    "kindly",
    "Help",
    "helper",
    "help2",
    "helpः",
    "hel",
    "l'aide",
    "aide",
    "lied",
    "lieder",
    "रहे",
    "तुम्हें",
    "🙄",
]


@pytest.mark.parametrize("token", TOKENS)
def test_a_plain_word_is_found_as_its_expression_would_find_it(token: str) -> None:
    """Compiling an expression for each word took most of the time until the first card."""
    for pattern in PATTERNS:
        check = opening_tables.TokenCheck([pattern], frozenset(), unspaced=False)
        longest = max(opening_tables.required_words(pattern), key=len)
        expression = re.compile(alternation([longest], unspaced=False))
        assert bool(check[token]) == any(map(expression.fullmatch, opening_tables.forms(token))), pattern


@pytest.mark.parametrize("language", ["en", "de", "hi"])
def test_a_table_needs_few_expressions(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The English one needed a thousand."""
    compiled = []

    def compile_one(expression: str) -> re.Pattern[str]:
        compiled.append(expression)
        return re.compile("")

    monkeypatch.setattr(opening_tables, "re", SimpleNamespace(compile=compile_one))
    assert table_for.__wrapped__(language) is not None
    assert len(compiled) < 60


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_patterns_of_single_words_match_what_their_expression_matches(path: Path) -> None:
    patterns = sorted({part for each in read_table(path).values() for word in each for part in re.split("[_'-]", word)})
    patterns = [each for each in patterns if each.count("(") == each.count(")") and each.strip("?*")]
    words = {found for each in patterns for found in re.findall(r"[^\W\d_]+", each)}
    words |= {f"{word}s" for word in words} | {word[:-1] for word in words if word[1:]}
    expression = re.compile(alternation(patterns, unspaced=False))
    quick = opening_tables.WordPatterns(patterns)
    assert {word for word in words if quick.match(word)} == {word for word in words if expression.fullmatch(word)}
