"""Ranks the contributions that are shown as reasons. Every view draws them in this order and shows the first ones.

The rule: a contribution is a reason when it moves its score by at least half a point. Reasons that raise a score and
reasons that lower one are ranked separately, by points. One exception keeps a score from crowding out the others: the
strongest reason of each score is among the first REASONS_SHOWN, and these are sorted by points, too.
"""

from __future__ import annotations

from collections.abc import Sequence

from server.scoring.contributions import INTERCEPT, RANGE_LIMIT
from shared_schema.limits import REASONS_SHOWN
from shared_schema.records import Contribution, Reasons

FEWEST_POINTS = 0.5
NOT_REASONS = frozenset({INTERCEPT, RANGE_LIMIT})  # they say nothing about this account


def rank_reasons(contributions: Sequence[Contribution]) -> Reasons:
    """The reasons among the contributions, as positions in `contributions`.

    Reasons of equal points keep the order of `contributions`, so the ranking is deterministic.
    """
    reasons = [
        position
        for position, contribution in enumerate(contributions)
        if contribution.signal not in NOT_REASONS and abs(contribution.points) >= FEWEST_POINTS
    ]
    return Reasons(
        raised=_ranked([position for position in reasons if contributions[position].points > 0], contributions),
        lowered=_ranked([position for position in reasons if contributions[position].points < 0], contributions),
    )


def _ranked(positions: Sequence[int], contributions: Sequence[Contribution]) -> list[int]:
    def by_points(some: Sequence[int]) -> list[int]:
        return sorted(some, key=lambda position: (-abs(contributions[position].points), position))

    strongest_of_each: dict[str, int] = {}
    for position in by_points(positions):
        strongest_of_each.setdefault(contributions[position].score, position)
    leading = list(strongest_of_each.values())
    others = by_points([position for position in positions if position not in leading])
    ordered = [*leading, *others]
    return [*by_points(ordered[:REASONS_SHOWN]), *ordered[REASONS_SHOWN:]]
