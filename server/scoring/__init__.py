"""Scores an account: evidence → timeline → signals → contributions → scores → verdict → card.

Pure: the same evidence and the same `now` give the same card. It reads no clock, and no files but its own tables.
Reasons are ranked in reasons.py, sentences are in server/locales (cards.ftl), the models of single texts in text/.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from server.scoring.model import model

if TYPE_CHECKING:
    from server.scoring.card import score, score_in_full

MODEL: str = model().version

__all__ = ["MODEL", "score", "score_in_full"]


def __getattr__(name: str) -> Any:
    """Loads `score` when it is first used: the web process scores nothing, and starts faster without it."""
    if name not in ("score", "score_in_full"):
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("server.scoring.card"), name)
