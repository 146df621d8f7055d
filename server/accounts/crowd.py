"""The crowd: whom the reader's pages showed, by site and day, as a whole (law L8).

Past days are kept as sums only; which accounts were seen is known for the current day alone. Only what pages showed
counts: each person once a day on each site, and once in the sums of all sites, as far as accounts are known to be
linked. Days are those of the server's own time zone.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta, tzinfo

import msgspec

from server.accounts.account_records import AccountRecords, CardSummary
from server.accounts.aliases import AliasCache, keyed
from server.accounts.corrections import Corrections
from server.accounts.crowd_sums import DaySums, Sums, early_day, exported_day, read_day
from server.accounts.freshness import has_opted_out
from server.accounts.outreach import Outreaches
from server.locales.catalog import SOURCE
from server.store import Document, Store
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import VERDICTS, AccountQuery, CrowdDay, CrowdDaySums, FeedResponse, ImportCounts, Verdict

RECENT_DAYS = 30
DAYS_KEPT = 90
SITES_EACH = 8  # on which one account is counted on one day
ACCOUNTS_KEPT = 20_000  # of the current day
OWN_SITES = frozenset({"", "127.0.0.1", "localhost"})  # no page, and the server's own pages with their invented people


class _Seen(msgspec.Struct):
    """Where an account was seen on a day: site → posts that it showed, and reposts among them."""

    day: str
    sites: dict[str, tuple[int, int]]


class Crowd:
    """The accounts that the reader saw, as a whole. Every method may be called from any thread.

    `zone`: that of the days; None for the machine's own.
    """

    def __init__(
        self,
        store: Store,
        records: AccountRecords,
        corrections: Corrections,
        aliases: AliasCache,
        outreaches: Outreaches,
        clock: Callable[[], datetime],
        zone: tzinfo | None = None,
    ) -> None:
        self._store = store
        self._records = records
        self._corrections = corrections
        self._aliases = aliases
        self._outreaches = outreaches
        self._clock = clock
        self._zone = zone
        self._lock = threading.Lock()
        self._removals = 0  # how often accounts of the current day were forgotten, counted after it
        self._seen = dict(_readable(store))
        self._is_outdated = False
        self._day = max((seen.day for seen in self._seen.values()), default="")

    def counted(self, page_host: str | None) -> tuple[str, int] | None:
        """What stays the same while nobody who was recorded for a page has to be recorded again without posts."""
        return None if _site(page_host) in OWN_SITES else (self._day_of(self._clock()), self._removals)

    def record(self, queries: Sequence[AccountQuery], page_host: str | None) -> None:
        """Counts the accounts that a page of a host showed, each once a day, with the posts that it showed of them.

        Nothing without a page: what the reader looks up is no part of the crowd. Nothing of who opted out.
        """
        site = _site(page_host)
        if site in OWN_SITES:
            return
        now = self._clock()
        today, changed = self._day_of(now), dict[str, _Seen]()
        with self._lock:
            self._catch_up()
            self._close_days(today)
            for query in queries:
                account = self._aliases.canonical(keyed(query.account))
                seen = self._seen.get(account.key)
                if account.problem is not None or (seen is not None and site in seen.sites and not query.posts):
                    continue
                if seen is None:
                    if len(self._seen) >= ACCOUNTS_KEPT or has_opted_out(
                        self._records.get(account.key), now.timestamp()
                    ):
                        continue
                    seen = _Seen(today, {})
                if site not in seen.sites and len(seen.sites) >= SITES_EACH:
                    continue
                posts, reposts = seen.sites.get(site, (0, 0))
                shown = sum(post.shown_as_repost is True for post in query.posts)
                sites = {**seen.sites, site: (posts + len(query.posts), reposts + shown)}
                self._seen[account.key] = changed[account.key] = _Seen(today, sites)
            if changed:
                self._store.put("crowd", {key: msgspec.to_builtins(seen) for key, seen in changed.items()})

    def drop_from_memory(self) -> None:
        """Has what was seen today read again when it is needed: another process changed it. Takes no lock."""
        self._is_outdated = True

    def _catch_up(self) -> None:
        """Reads what was seen today again where another process changed it. Call with the lock held."""
        if self._is_outdated:
            self._is_outdated = False  # before it is read, so that no later change is missed
            self._seen = dict(_readable(self._store, known=self._seen))
            self._day = max((seen.day for seen in self._seen.values()), default="")
            self._removals += 1

    def close_days(self) -> None:
        """Reduces days that are over to sums."""
        with self._lock:
            self._catch_up()
            self._close_days(self._day_of(self._clock()))

    def forget(self, keys: Iterable[str] | None = None) -> None:
        """Forgets that these accounts were seen today. Forgets all days where `keys` is None."""
        with self._lock:
            self._catch_up()
            gone = list(self._seen) if keys is None else [key for key in keys if key in self._seen]
            for key in gone:
                del self._seen[key]
            self._removals += 1
            self._store.delete("crowd", gone if keys is not None else None)
            if keys is None:
                self._store.delete("days")

    def forget_site(self, host: str) -> None:
        """Forgets every day of one site."""
        with self._lock:
            self._catch_up()
            changed, emptied = {}, []
            for key, seen in self._seen.items():
                if host in seen.sites:
                    sites = {site: counts for site, counts in seen.sites.items() if site != host}
                    self._seen[key] = changed[key] = _Seen(seen.day, sites)
            for key in [key for key, seen in changed.items() if not seen.sites]:
                del self._seen[key], changed[key]
                emptied.append(key)
            self._removals += 1
            self._store.put("crowd", {key: msgspec.to_builtins(seen) for key, seen in changed.items()})
            self._store.delete("crowd", emptied)
            days = {day: read_day(document) for day, document in self._store.items("days")}
            left = {day: sums.without(host) for day, sums in days.items() if host in sums.sites}
            self._store.put("days", {day: sums.document() for day, sums in left.items() if sums.sites})
            self._store.delete("days", [day for day, sums in left.items() if not sums.sites])

    def exported_days(self) -> dict[str, CrowdDaySums]:
        """The days by site, for an export. That of today is as it is now."""
        documents = dict(self._store.items("days")) | {
            day: sums.document() for day, sums in self._days().items() if sums.sites
        }
        days = {day: exported_day(documents[day]) for day in sorted(documents)}
        return {day: each for day, each in days.items() if each is not None}

    def put_days(self, days: Mapping[str, Document], *, replace: bool) -> ImportCounts:
        """Keeps days of an export, as `imported_day` made them, except that of today: it is still being counted.

        A day that is kept already stays as it is, or, with `replace`, gives way; days that `days` lacks then go.
        """
        with self._lock:
            self._catch_up()
            self._close_days(self._day_of(self._clock()))
            days = {day: document for day, document in days.items() if day < self._day}
            kept = {day: document for day, document in self._store.items("days") if day < self._day}
            changed = [day for day in days if replace and day in kept and kept[day] != days[day]]
            added = [day for day in days if day not in kept]
            gone = [day for day in kept if day not in days] if replace else []
            self._store.put("days", {day: days[day] for day in sorted([*changed, *added])})
            self._store.delete("days", gone)
            self._drop_oldest_days()
        return ImportCounts(
            added=len(added), changed=len(changed), kept=len(days) - len(added) - len(changed), removed=len(gone)
        )

    def sites(self) -> list[str]:
        """The sites on which somebody was seen in the days that are kept, the one with most accounts first."""
        return _sites(self._days())

    def over_time(self, site: str | None = None) -> list[CrowdDay]:
        """Each day of one site, or of all together, the oldest first. Days without anybody are left out."""
        return self._over_time(self._days(), site)

    def _over_time(self, kept: Mapping[str, DaySums], site: str | None) -> list[CrowdDay]:
        today = self._day_of(self._clock())
        days = {
            day: (sums.all_sites if site is None else sums.sites.get(site, Sums())).day(day)
            for day, sums in kept.items()
            if sums.sites
        }
        if site is None:
            early = ((day, early_day(day, document)) for day, document in self._store.items("days"))
            days = {day: shown for day, shown in early if shown is not None} | days
        # A day after today was kept while the clock was wrong.
        return [days[day] for day in sorted(days) if days[day].accounts and day <= today][-DAYS_KEPT:]

    def view(self, language: str = SOURCE, site: str | None = None) -> FeedResponse:
        """The crowd of the last RECENT_DAYS days, with the reader's corrections, and its days, of one site or of all.

        Its sentences are in `language`.
        """
        now, cards, days = self._clock(), self._recent(), self._days()
        verdicts: dict[str, int] = dict.fromkeys(VERDICTS, 0)
        for card in cards:
            verdicts[self._verdict_of(card)] += 1
        kindness = [card.kindness for card in cards if card.kindness is not None]
        return FeedResponse(
            accounts=len(cards),
            verdicts=verdicts,
            kindness=round(sum(kindness) / len(kindness), 1) if kindness else None,
            sites=_sites(days),
            over_time=self._over_time(days, site),
            suggestions=self._outreaches.suggestions(self._people(cards), now, language),
        )

    def thank(self) -> list[CardSummary]:
        """To whom an own account of the reader replied since they were suggested. Each is returned once."""
        noticed = self._outreaches.noticed(self._people(self._recent()), self._clock())
        for person in noticed:
            self._outreaches.note(account_of(person.key))
        return noticed

    def _recent(self) -> list[CardSummary]:
        """The cards of the last RECENT_DAYS days, the newest first."""
        since = (self._clock() - timedelta(days=RECENT_DAYS)).timestamp()
        return [summary for summary in reversed(self._records.summaries()) if summary.made_at >= since]

    def _people(self, cards: Iterable[CardSummary]) -> list[CardSummary]:
        return [card for card in cards if self._verdict_of(card) == "person"]

    def _verdict_of(self, card: CardSummary) -> Verdict:
        correction = self._corrections.get(card.key)
        return correction.verdict if correction else card.verdict

    def _day_of(self, moment: datetime) -> str:
        return moment.astimezone(self._zone).date().isoformat()

    def _days(self) -> dict[str, DaySums]:
        """The sums by day, those that are kept and those of accounts that are still listed."""
        days = {day: read_day(document) for day, document in self._store.items("days")}
        with self._lock:
            self._catch_up()
            seen = dict(self._seen)
        for day, sums in self._sums(seen).items():
            days[day] = days.get(day, DaySums()).together(sums)
        return days

    def _sums(self, seen: dict[str, _Seen]) -> dict[str, DaySums]:
        """The sums of listed accounts by day, with the cards and corrections of now. Who has no card is left out."""
        if not seen:
            return {}
        cards = {card.key: card for card in self._records.summaries()}
        found = [
            (card, where)
            for key, where in seen.items()
            if (card := cards.get(key) or cards.get(self._aliases.current_key(key)))
        ]
        # Of somebody with several accounts, the one that says most counts.
        found.sort(key=lambda entry: (self._verdict_of(entry[0]) == "unsure", entry[0].kindness is None, entry[0].key))
        people = self._people_behind([card for card, _ in found])
        days: dict[str, DaySums] = {}
        counted: set[tuple[str, str | None, str]] = set()
        for card, where in found:
            day = days.setdefault(where.day, DaySums())
            day.total = total = day.total or Sums()
            for site, (posts, reposts) in where.sites.items():
                for name, sums in ((site, day.sites.setdefault(site, Sums())), (None, total)):
                    once = (where.day, name, people[card.key])
                    if once not in counted:
                        counted.add(once)
                        sums.add(self._verdict_of(card), card.kindness)
                    sums.posts += posts
                    sums.reposts += reposts
        return days

    def _key_now(self, key: str) -> str:
        """The key of an account as its network states it: before that was read, it can have had another."""
        try:
            return self._aliases.canonical(keyed(account_of(key))).key
        except UnknownAccountError:
            return key

    def _people_behind(self, cards: Sequence[CardSummary]) -> dict[str, str]:
        """One key for all linked accounts of a person, by the key of each card."""
        parents = {card.key: card.key for card in cards}

        def person(key: str) -> str:
            while parents[key] != key:
                parents[key] = key = parents[parents[key]]
            return key

        for card in cards:
            for name in card.linked_keys or ():
                if (key := self._key_now(name)) in parents:
                    parents[person(key)] = person(card.key)
        return {key: person(key) for key in parents}

    def _close_days(self, today: str) -> None:
        """Makes `today` the current day, and reduces other days to sums. Call with the lock held."""
        if today == self._day:
            return
        self._day = today
        over = {key: seen for key, seen in self._seen.items() if seen.day != today}
        if not over:
            return
        changed = {}
        for day, sums in self._sums(over).items():
            changed[day] = read_day(self._store.get("days", day) or {}).together(sums).document()
        self._store.put("days", changed)
        self._store.delete("crowd", over)
        for key in over:
            del self._seen[key]
        self._drop_oldest_days()

    def _drop_oldest_days(self) -> None:
        # By number and not by date: a clock that was wrong for a moment must not cost the days of a whole season.
        self._store.delete("days", sorted(day for day, _ in self._store.items("days"))[:-DAYS_KEPT])


def _readable(store: Store, known: Collection[str] = ()) -> Iterable[tuple[str, _Seen]]:
    """The accounts that were seen today, as far as they can be read. `known`: keys that are right."""
    for key, document in store.items("crowd"):
        try:
            if key not in known:
                account_of(key)
            yield key, msgspec.convert(document, _Seen)
        except (msgspec.ValidationError, UnknownAccountError):
            continue


def _site(page_host: str | None) -> str:
    return (page_host or "").strip().rstrip(".").lower()


def _sites(days: Mapping[str, DaySums]) -> list[str]:
    """The sites of some days, the one with most accounts first."""
    counts: dict[str, int] = {}
    for day in days.values():
        for site, sums in day.sites.items():
            counts[site] = counts.get(site, 0) + sums.accounts
    return sorted((site for site, count in counts.items() if site and count), key=lambda site: (-counts[site], site))
