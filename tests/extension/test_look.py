"""The extension shows the words of shared_schema/look.json, which the server's pages and the command line show too."""

from __future__ import annotations

import json
from pathlib import Path

from shared_schema.look import marks
from shared_schema.records import VERDICTS

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
