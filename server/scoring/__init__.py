"""Scores an account: evidence → timeline → signals → contributions → scores → verdict → card.

Pure: the same evidence and the same `now` give the same card. It reads no clock, and no files but its own tables.
Reasons are ranked in reasons.py, sentences are in messages.py, the models of single texts in text/.
"""

from server.scoring.card import score, score_in_full
from server.scoring.explain import explain
from server.scoring.model import model

MODEL: str = model().version

__all__ = ["MODEL", "explain", "score", "score_in_full"]
