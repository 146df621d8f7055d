"""Which language a client gets."""

from __future__ import annotations

import pytest

from server.locales.negotiation import best_language, environment_language


@pytest.mark.parametrize(
    ("tags", "language"),
    [
        (["de"], "de"),
        (["de-AT", "en"], "de"),
        (["DE"], "de"),
        (["qaa", "de"], "de"),
        (["de_CH"], "de"),
        (["en-GB", "de"], "en"),
        (["tlh", "qaa"], "en"),
        ([], "en"),
        (["*"], "en"),
        (["../../etc/passwd", "x" * 10_000, "\x00"], "en"),
    ],
)
def test_the_first_language_that_there_is(tags: list[str], language: str) -> None:
    assert best_language(tags) == language


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LANG": "sr_RS@latin"}, "en"),
        ({}, "en"),
    ],
)
def test_a_terminal_has_the_language_of_its_environment(environment: dict[str, str], language: str) -> None:
    assert environment_language(environment) == language
