"""Markdown becomes the words that a reader sees, and only links that are links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.networks.parsing.html_text import TextWithLinks
from server.networks.parsing.markdown import mentions, parse_markdown

LONG = "https://a.example/one/two_(three)?four=5"


@pytest.mark.parametrize(
    ("written", "text", "links"),
    [
        ("one\n\n\n\ntwo", "one\n\ntwo", []),
        ("**bold**, *soft* and ~~gone~~", "bold, soft and gone", []),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        (r"\*x\*", "*x*", []),
        ("_it_ and snake_case_name", "it and snake_case_name", []),
        ("`a **b** <b>` [c]", "a **b** <b> [c]", []),
        ("```py\n# a\n**b**  \n\n\n\n> c\n```\nend", "# a\n**b**  \n\n> c\nend", []),
        ("- a\n- b\n\n1. c", "- a\n- b\n\n1. c", []),
        ("**https://a.example/_b_c** _d_", "https://a.example/_b_c d", ["https://a.example/_b_c"]),
        ("# Title\nwords #tag", "Title\nwords #tag", []),
        (f"[read this]({LONG}) [twice]({LONG} 'a title')", "read this twice", [LONG]),
        ("[a.example/one](https://a.example/one/two)", "https://a.example/one/two", ["https://a.example/one/two"]),
        (f"see <{LONG}>", f"see {LONG}", [LONG]),
        ("(https://a.example/b).", "(https://a.example/b).", ["https://a.example/b"]),
        ("[@bob@a.example](https://a.example/u/bob) hi", "@bob@a.example hi", []),
        ("[!cats@a.example](https://a.example/c/cats)", "!cats@a.example", []),
        ("![a cat](https://a.example/cat.jpg)", "a cat", []),
        ('hi ![fuck you](https://a.example/1.png "emoji fuck_you") there', "hi  there", []),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))", []),
        ("> not mine\nmine", "> not mine\nmine", []),
        ("mine\n> not *mine*\n> > nor this\n\nmine", "mine\n> not mine\n> > nor this\n\nmine", []),
        ("- > not mine", "- > not mine", []),
        ("$[x2 $[spin.speed=2s round]] and round", "round and round", []),
        ("<center>in the <b>middle</b></center>", "in the middle", []),
        ("::: spoiler The end\nhe lived\n:::", "The end\nhe lived", []),
        ("1 < 2 > 1", "1 < 2 > 1", []),
    ],
)
def test_markdown_becomes_words_and_links(written: str, text: str, links: list[str]) -> None:
    assert parse_markdown(written) == TextWithLinks(text, links)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("@Bob hi @eve@Else.example.", ["bob@a.example", "eve@else.example"]),
        ("mail ada@a.example, https://b.example/@ada and a/@b", []),
        ("(@bob), @bob", ["bob@a.example"]),
        ("@ @@ @bob@", ["bob@a.example"]),
    ],
)
def test_who_is_named_is_known_by_name_and_host(written: str, named: list[str]) -> None:
    assert mentions(written, "a.example") == named


@pytest.mark.parametrize("piece", ["[", "![", "[a](https://a", "$[x ", "*", "**a", "@a", "<b", "::: ", "> ", "@a@b."])
@pytest.mark.slow
def test_what_is_repeated_without_end_costs_no_more_than_its_length(piece: str) -> None:
    assert parse_markdown(piece * 50_000).text is not None
    assert isinstance(mentions(piece * 50_000, "a.example"), list)


@given(st.text(alphabet="[]()!*~$#<>@:/. ahtps\n", max_size=300))
def test_any_text_at_all_gives_clean_words(written: str) -> None:
    parsed = parse_markdown(written)
    assert parsed.text == parsed.text.strip()
    assert "\n\n\n" not in parsed.text
