"""The tables of kind openings: read strictly, and searched as their expressions would find."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.scoring.text import covered_languages, opening_tables
from server.scoring.text.opening_patterns import LETTER, UNSPACED, alternation
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
        return re.compile(expression)

    monkeypatch.setattr(opening_tables, "re", SimpleNamespace(compile=compile_one))
    assert table_for.__wrapped__(language) is not None
    assert len(compiled) < 60


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_words_that_are_looked_up_are_found_as_one_expression_would_find_them(path: Path) -> None:
    """Compiling thousands of words took most of the time until the first card."""
    unspaced = path.stem in UNSPACED
    table = read_table(path)
    groups = {name: list(dict.fromkeys(table[name])) for name in ("good", "more_bad", "you")}
    named = [f"(?P<{name}>{alternation(each, unspaced=unspaced)})" for name, each in groups.items()]
    expression = re.compile("|".join((*named, "(?P<comma>,)")))
    every = [each for name in groups for each in groups[name]]
    listed = [re.sub(r"\(([^|)]*)[^)]*\)|\*", r"\1", each.replace("_", " ")) for each in every[:: len(every) // 60]]
    finder = opening_tables.Finder(groups, {"comma": ","}, unspaced=unspaced)
    assert len(list(finder.find_all(" ".join(listed)))) > 30
    for text in (" ".join(listed), ", ".join(f"{each}s" for each in listed), "9".join(listed)):
        inside = {found.start() + 1 for found in re.finditer(rf"(?={LETTER}).(?={LETTER})", text)}
        starts = [at for at in range(len(text)) if unspaced or at not in inside]
        searched = (expression.match(text, start) for start in starts)
        expected, end = [], 0
        for found in searched:
            if found is not None and found.start() >= end:
                end = found.end()
                expected.append((found.lastgroup, found.span()))
        assert [(found.lastgroup, found.span()) for found in finder.find_all(text)] == expected
