"""The three scores by day, from when the account was added. A day without a reading has no line."""

from __future__ import annotations

from server.accounts.insights.material import Material, insight, message
from shared_schema.records import SCORE_NAMES, Insight, InsightRow


def scores_over_time(material: Material) -> Insight | None:
    """The scores of each day on which the account was read."""
    if not material.history:
        return None
    rows = [
        InsightRow(label=day.day, day=day.day, values=[getattr(day, name) for name in SCORE_NAMES])
        for day in material.history
    ]
    about = message("mirror-scores_over_time", days=len(rows), since=rows[0].label)
    return insight("scores_over_time", about, rows, columns=SCORE_NAMES, chart="lines")
