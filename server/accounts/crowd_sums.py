"""The sums that are kept of one day, by site and of all: shares of verdicts, kindness with its spread, reposts.

No accounts. Pure: no store, no clock. A document that cannot be read counts as nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from server.accounts.own_accounts import is_day
from server.scoring.contributions import round_half_up
from server.store import Document
from shared_schema.records import VERDICTS, CrowdDay, CrowdDaySums, Verdict

SITES_KEPT = 12  # of each day, those with most accounts; the others together are OTHER_SITES
OTHER_SITES = ""
_POINTS = frozenset(map(str, range(101)))
_LARGEST = 1_000_000_000  # of any number in a document; none that was counted is near it
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


class DaySums(msgspec.Struct):
    """The sums of one day by site.

    `total`: those of all sites, where whoever was on several of them counts once. None where it is not known.
    """

    sites: dict[str, Sums] = {}
    total: Sums | None = None

    @property
    def all_sites(self) -> Sums:
        """The sums of all sites; where it is not known who was on several of them, those of each site together."""
        return merged(self.sites.values()) if self.total is None else self.total

    def together(self, other: DaySums) -> DaySums:
        """The sums of both, by site; of the sites beyond SITES_KEPT, only what they count together."""
        if not self.sites or not other.sites:
            total = other.total if not self.sites else self.total
        else:
            total = merged([self.all_sites, other.all_sites])
        sites = {
            site: merged(day.sites[site] for day in (self, other) if site in day.sites)
            for site in self.sites.keys() | other.sites.keys()
        }
        named = sorted((site for site in sites if site != OTHER_SITES), key=lambda site: (-sites[site].accounts, site))
        kept = {site: sites[site] for site in named[:SITES_KEPT]}
        others = [sites[site] for site in (*named[SITES_KEPT:], OTHER_SITES) if site in sites]
        return DaySums(kept | ({OTHER_SITES: merged(others)} if others else {}), total)

    def without(self, site: str) -> DaySums:
        """The sums without those of a site. Who was there and elsewhere is not known, so no total is."""
        return DaySums({name: sums for name, sums in self.sites.items() if name != site})

    def document(self) -> Document:
        """The sums as they are kept."""
        total = self.all_sites
        # "sum" and "accounts" are all that version 0.1.0 reads.
        return {**msgspec.to_builtins(self), "sum": float(total.total), "accounts": total.judged}


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
    is_count = all(0 <= count <= _LARGEST for count in counts)
    return sums if is_kindness and is_count and sums.reposts <= sums.posts else None


def read_day(document: Document) -> DaySums:
    """The sums in a day's document. Days of versions before sites have one sum without verdicts, see `early_day`."""
    sites = document.get("sites")
    if not isinstance(sites, dict):
        return DaySums()
    read = {site: read_sums(each) for site, each in sites.items() if isinstance(site, str)}
    total = read_sums(document.get("total"))
    return DaySums({site: sums for site, sums in read.items() if sums is not None}, total)


def early_day(day: str, document: Document) -> CrowdDay | None:
    """The day of a version that kept only the mean kindness. None for other days, and for what cannot be read."""
    total, accounts = document.get("sum"), document.get("accounts")
    if "sites" in document or not isinstance(total, int | float) or not isinstance(accounts, int) or accounts <= 0:
        return None
    mean = round(min(100.0, max(0.0, total / accounts)), 1)
    return CrowdDay(day=day, accounts=accounts, verdicts={}, judged=accounts, kindness=mean, posts=0, reposts=0)


def exported_day(document: Document) -> CrowdDaySums | None:
    """A day as the export has it. None where it cannot be read."""
    day = read_day(document)
    if not day.sites:
        return msgspec.convert(document, CrowdDaySums) if early_day("", document) else None
    return msgspec.convert(msgspec.to_builtins(day), CrowdDaySums)


def imported_day(date: str, day: CrowdDaySums) -> Document:
    """The document of a day from an export. Raises ValueError where its date, its sites or its numbers cannot be."""
    early: Document = {"sum": day.sum, "accounts": day.accounts}
    read = read_day(msgspec.to_builtins(day))
    is_whole = len(read.sites) == len(day.sites) and (read.total is None) is (day.total is None)
    are_hosts = all(letter.isalnum() or letter in ".-:[]_" for site in day.sites for letter in site)
    if not (is_day(date) and is_whole and are_hosts) or (not day.sites and early_day(date, early) is None):
        raise ValueError("Its date or its numbers cannot be right.")
    return DaySums().together(read).document() if day.sites else early
