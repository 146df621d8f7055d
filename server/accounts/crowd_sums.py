"""The sums that are kept of one day on one site: shares of verdicts, kindness with its spread, reposts. No accounts.

Pure: no store, no clock. A document that cannot be read counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from server.scoring.contributions import round_half_up
from server.store import Document
from shared_schema.records import VERDICTS, CrowdDay, Verdict

_POINTS = frozenset(map(str, range(101)))
FEWEST_FOR_SPREAD = 4  # accounts; of fewer, a quarter is nobody


class Sums(msgspec.Struct):
    """How many accounts had each verdict, how kind they were, and how many posts the page showed as reposts.

    `kindness`: whole points → accounts.
    """

    verdicts: dict[Verdict, int] = {}
    kindness: dict[str, int] = {}
    posts: int = 0
    reposts: int = 0

    @property
    def accounts(self) -> int:
        """How many accounts were counted."""
        return sum(self.verdicts.values())

    @property
    def judged(self) -> int:
        """How many of them have a kindness."""
        return sum(self.kindness.values())

    @property
    def total(self) -> int:
        """The sum of their kindness."""
        return sum(int(points) * count for points, count in self.kindness.items())

    def add(self, verdict: Verdict, kindness: float | None) -> None:
        """Counts one account."""
        self.verdicts[verdict] = self.verdicts.get(verdict, 0) + 1
        if kindness is not None:
            points = str(min(100, max(0, round_half_up(kindness))))
            self.kindness[points] = self.kindness.get(points, 0) + 1

    def merge(self, other: Sums) -> None:
        """Adds what other sums counted."""
        for verdict, count in other.verdicts.items():
            self.verdicts[verdict] = self.verdicts.get(verdict, 0) + count
        for points, count in other.kindness.items():
            self.kindness[points] = self.kindness.get(points, 0) + count
        self.posts += other.posts
        self.reposts += other.reposts

    def day(self, day: str) -> CrowdDay:
        """The sums as the API shows them."""
        judged, has_spread = self.judged, self.judged >= FEWEST_FOR_SPREAD
        return CrowdDay(
            day=day,
            accounts=self.accounts,
            verdicts={verdict: self.verdicts[verdict] for verdict in VERDICTS if self.verdicts.get(verdict)},
            judged=judged,
            kindness=round(self.total / judged, 1) if judged else None,
            kindness_low=self._quantile(0.25) if has_spread else None,
            kindness_high=self._quantile(0.75) if has_spread else None,
            posts=self.posts,
            reposts=self.reposts,
        )

    def _quantile(self, share: float) -> float:
        """The smallest kindness that this share of the accounts does not exceed."""
        wanted, counted = share * self.judged, 0
        for points in sorted(map(int, self.kindness)):
            counted += self.kindness[str(points)]
            if counted >= wanted:
                return float(points)
        return 100.0


def merged(sums: Iterable[Sums]) -> Sums:
    """All of these together."""
    total = Sums()
    for each in sums:
        total.merge(each)
    return total


def read_sums(document: object) -> Sums | None:
    """The sums in a document. None where it cannot be read."""
    try:
        sums = msgspec.convert(document, Sums)
    except msgspec.ValidationError:
        return None
    counts = (*sums.verdicts.values(), *sums.kindness.values(), sums.posts, sums.reposts)
    is_kindness = all(points in _POINTS for points in sums.kindness)
    return sums if is_kindness and min(counts) >= 0 and sums.reposts <= sums.posts else None


def read_day(document: Document) -> dict[str, Sums]:
    """Site → sums, of a day's document. Days of versions before sites have one sum without verdicts, under ``."""
    sites = document.get("sites")
    if not isinstance(sites, dict):
        return {}
    read = {site: read_sums(each) for site, each in sites.items() if isinstance(site, str)}
    return {site: sums for site, sums in read.items() if sums is not None}


def early_day(day: str, document: Document) -> CrowdDay | None:
    """The day of a version that kept only the mean kindness. None for other days, and for what cannot be read."""
    total, accounts = document.get("sum"), document.get("accounts")
    if "sites" in document or not isinstance(total, int | float) or not isinstance(accounts, int) or accounts <= 0:
        return None
    mean = round(min(100.0, max(0.0, total / accounts)), 1)
    return CrowdDay(day=day, accounts=accounts, verdicts={}, judged=accounts, kindness=mean, posts=0, reposts=0)
