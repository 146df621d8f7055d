"""The look of verdicts, read from look.json: the marks with their words, colours and shapes.

The extension reads the same marks from generated/contract.js. An account's `word` is its verdict in English.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

LOOK = Path(__file__).parent / "look.json"


@cache
def _look() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads(LOOK.read_text(encoding="utf-8"))
    return loaded


def tag_colours() -> dict[str, dict[str, str]]:
    """The colours of tags by name, each with `light` and `dark`, in the order of look.json."""
    colours: dict[str, dict[str, str]] = _look()["tag_colours"]
    return colours


def marks() -> dict[str, Any]:
    """The marks by name, in the order of look.json."""
    drawn: dict[str, Any] = _look()["marks"]
    return drawn


def mark_of(verdict: str, *, declared: bool = False) -> str:
    """The name of a verdict's mark. `declared`: the account itself says so, which some verdicts show differently."""
    name: str = marks()[verdict].get("declared", verdict) if declared else verdict
    return name
