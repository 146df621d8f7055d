"""The extension shows the words of shared_schema/look.json, which the server's pages and the command line show too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from shared_schema.look import marks, tag_colours
from shared_schema.records import TAG_COLOURS, VERDICTS

EXTENSION = Path(__file__).parents[2] / "extension"
STATES = ("opted_out", "unavailable", "new_host", "thinking")


def test_the_english_messages_use_the_words_of_the_look() -> None:
    messages = json.loads((EXTENSION / "_locales" / "en" / "messages.json").read_text("utf-8"))
    words: dict[str, str] = {name: messages[f"verdict_{name}"]["message"] for name in VERDICTS}
    words |= {name: messages[f"badge_{name}"]["message"] for name in STATES}
    assert words == {name: marks()[name]["word"] for name in words}


def test_every_verdict_and_state_has_a_mark() -> None:
    assert {*VERDICTS, *STATES, "heart"} <= set(marks())
    assert {mark["declared"] for mark in marks().values() if "declared" in mark} <= set(marks())


@pytest.mark.parametrize("file", ["lib/base.css", "lib/card_style.js"])
def test_the_style_sheets_have_the_colours_of_the_look(file: str) -> None:
    style = (EXTENSION / file).read_text("utf-8").lower()
    names = {"--accent": "person", "--care": "one_way"} if file.endswith(".css") else {"--accent": "person"}
    for variable, mark in names.items():
        colours = marks()[mark]
        assert f"{variable}: light-dark({colours['light']}, {colours['dark']});".lower() in style


def test_the_dot_on_the_icon_has_the_colour_of_a_notice() -> None:
    script = (EXTENSION / "background" / "server_state.js").read_text("utf-8")
    assert f'DOT_COLOUR = "{marks()["one_way"]["light"]}"' in script


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_tag_colour_can_be_seen_on_its_background() -> None:
    assert tuple(tag_colours()) == TAG_COLOURS
    for name, colour in tag_colours().items():
        assert 1.05 / (luminance(colour["light"]) + 0.05) >= 4.5, name
        assert (luminance(colour["dark"]) + 0.05) / (luminance("#1b2120") + 0.05) >= 4.5, name
