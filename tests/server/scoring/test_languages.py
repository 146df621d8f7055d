"""Languages have English names on cards and pages."""

from __future__ import annotations

from server.scoring.languages import language_name
from server.scoring.text import covered_languages


def test_every_judged_language_has_a_name() -> None:
    for code in covered_languages():
        assert language_name(code)[0].isupper(), code


def test_an_unknown_language_keeps_its_code() -> None:
    assert language_name("qq") == "qq"
