"""URLs are parsed from what people paste: with or without a scheme, and with punctuation around them."""

from __future__ import annotations

import pytest

from server.networks.parsing.urls import ParsedUrl, host_of, parse_url, shows_url, strip_punctuation


def test_a_url_is_parsed_into_its_decoded_parts() -> None:
    url = parse_url("https://www.Ada.example:8443/a%20b//c?q=1#%40d")
    assert url == ParsedUrl("ada.example", ("a b", "c"), {"q": "1"}, "@d", "www.ada.example", 8443)
    assert parse_url("ada.example/@ada") == parse_url("https://ada.example/@ada")


@pytest.mark.parametrize(
    "text", ["", "ada", "@ada@a.example", "ada.example", "ftp://a.example/", "https://[::1", "https://ada/"]
)
def test_other_text_is_no_url(text: str) -> None:
    assert parse_url(text) is None


@pytest.mark.parametrize("text", ["“@ada@a.example”.", "<@ada@a.example>", " @ada@a.example…", "(@ada@a.example),"])
def test_punctuation_around_a_handle_is_stripped(text: str) -> None:
    assert strip_punctuation(text) == "@ada@a.example"


def test_the_host_of_anything_but_a_url_is_none() -> None:
    assert host_of("https://www.bücher.example/") == "xn--bcher-kva.example"
    values: list[object] = [None, 3, "ada", []]
    assert [host_of(value) for value in values] == [None] * 4


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("a.example/one", True), ("https://a.example/one/t…", True), ("read this", False), ("", False), ("…", False)],
)
def test_a_shortened_url_shows_its_url(shown: str, expected: bool) -> None:
    assert shows_url(shown, "https://a.example/one/two") is expected
