"""The tables of kind openings: read strictly, and searched as their expressions would find."""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from server.scoring.text import covered_languages, opening_tables
from server.scoring.text.opening_patterns import LETTER, UNSPACED, alternation, bare
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

    def compile_one(expression: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(expression)
        return re.compile(expression, flags)

    monkeypatch.setattr(opening_tables, "re", SimpleNamespace(compile=compile_one, DOTALL=re.DOTALL))
    assert table_for.__wrapped__(language) is not None
    assert len(compiled) < 60


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_what_is_looked_up_is_found_as_expressions_would_find_it(path: Path) -> None:
    """Compiling thousands of words took most of the time until the first card."""
    unspaced = path.stem in UNSPACED
    table = read_table(path)
    groups = {name: list(dict.fromkeys(table[name]))[-150:] for name in ("address", "more_bad", "you")}
    every = [each for name in groups for each in groups[name]]
    listed = [re.sub(r"\(([^|)]*)[^)]*\)|\*", r"\1", each.replace("_", " ")) for each in every[::4]]
    expressions = [
        (name, [re.compile(alternation([each], unspaced=unspaced)) for each in groups[name]]) for name in groups
    ]
    finder = opening_tables.Finder(groups, {"comma": ","}, unspaced=unspaced)

    def longest_of_the_first_group(text: str, start: int) -> tuple[str, tuple[int, int]] | None:
        for name, patterns in expressions:
            ends = [found.end() for each in patterns if (found := each.match(text, start))]
            if ends:
                return name, (start, max(ends))
        return ("comma", (start, start + 1)) if text[start] == "," else None

    assert len(list(finder.find_all(" ".join(listed)))) > 30
    for text in (" ".join(listed), ", ".join(f"{each}s" for each in listed), "9".join(listed)):
        inside = {found.start() + 1 for found in re.finditer(rf"(?={LETTER}).(?={LETTER})", text)}
        expected, end = [], 0
        for start in range(len(text)):
            if start >= end and (unspaced or start not in inside):
                found = longest_of_the_first_group(text, start)
                if found is not None:
                    end = found[1][1]
                    expected.append(found)
        assert [(found.lastgroup, found.span()) for found in finder.find_all(text)] == expected


def test_a_whole_word_is_not_taken_for_a_beginning_that_means_the_opposite() -> None:
    """ "amenazar" threatens, and "amen*" is kind."""
    finder = opening_tables.Finder({"good": ["amen*"], "bad": ["amenazar"]}, unspaced=False)
    assert [found.lastgroup for found in finder.find_all("amenazar amenidad")] == ["bad", "good"]
    finder = opening_tables.Finder({"good": ["amable"], "bad": ["am*"]}, unspaced=False)
    assert [found.lastgroup for found in finder.find_all("amable amargo")] == ["good", "bad"]


@pytest.mark.parametrize(
    "written", ["\u0959\u0941\u0936\u0940", "\u0916\u093c\u0941\u0936\u0940", "\u0916\u0941\u0936\u0940"]
)
def test_dots_below_letters_make_no_difference(written: str) -> None:
    finder = opening_tables.Finder(
        {"good": [bare("\u0916\u093c\u0941\u0936\u0940_\u0939\u0941\u0908")]}, unspaced=False
    )
    assert finder.find(f"{written} \u0939\u0941\u0908") is not None
