"""Evidence → signals → contributions → scores → verdict. Pure: no input, no output, no clock of its own."""

from server.scoring.card import score
from server.scoring.explain import explain
from server.scoring.model import model

MODEL: str = model().version

__all__ = ["MODEL", "explain", "score"]
