"""The crowd: verdicts, kindness and reposts by site and day, of whom the reader's pages showed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from server.accounts import crowd as crowd_module
from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.aliases import AliasCache
from server.accounts.corrections import Corrections
from server.accounts.crowd import DAYS_KEPT, SITES_EACH, Crowd
from server.accounts.crowd_sums import OTHER_SITES, SITES_KEPT, Sums, early_day, merged, read_day
from server.accounts.outreach import Outreaches
from server.accounts.own_accounts import OwnAccounts
from server.scoring import MODEL
from server.store.memory import MemoryStore
from shared_schema.networks import account_of
from shared_schema.records import AccountMatch, AccountQuery, EvidenceSummary, Post, Score, ScoreCard, Scores, Verdict
from tests.processor_time import takes_less_than
from tests.server.server_fixture import ServerFixture, bluesky

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SITE = "bsky.app"


class Days:
    """A crowd over a store, with a clock that tests set and accounts that they invent."""

    def __init__(self, zone: str = "UTC") -> None:
        self.store = MemoryStore()
        self.now = NOW
        self.records = AccountRecords(self.store)
        aliases = AliasCache(self.clock)
        self.corrections = Corrections(self.store, aliases, self.clock)
        self.own = OwnAccounts(self.store, aliases, self.clock)
        self.outreaches = Outreaches(self.store, aliases, self.own, self.clock)
        self.zone = ZoneInfo(zone)
        self.crowd = self.started()

    def clock(self) -> datetime:
        return self.now

    def started(self) -> Crowd:
        """The crowd of a server that was started anew."""
        aliases = AliasCache(self.clock)
        return Crowd(self.store, self.records, self.corrections, aliases, self.outreaches, self.clock, self.zone)

    def card(
        self, name: str, verdict: Verdict = "person", kindness: float | None = 60, linked: Iterable[str] = ()
    ) -> None:
        """Keeps a card, with linked accounts; its badge shows a kindness where there is one."""
        score = None if kindness is None else Score(value=kindness, low=kindness - 10, high=min(100.0, kindness + 10))
        key = f"bluesky:{name}.example"
        card = ScoreCard(
            account=account_of(key),
            key=key,
            verdict=verdict,
            confidence=0.9,
            sentence="",
            scores=Scores(kindness=score),
            contributions=[],
            evidence=EvidenceSummary(posts=40, judged_posts=40),
            model=MODEL,
            linked_accounts=[
                AccountMatch(key=each, account=account_of(each))
                for each in (f"bluesky:{who}.example" for who in linked)
            ],
        )
        self.records.save(
            AccountRecord(key, "ready", self.now.timestamp(), card=card), [], self.records.generation(key)
        )

    def see(self, *names: str, site: str | None = SITE, reposts: tuple[bool, ...] = ()) -> None:
        """A page of a site shows accounts, and of each some posts."""
        posts = [Post(text="A cat", shown_as_repost=each) for each in reposts]
        queries = [AccountQuery(account=account_of(f"bluesky:{name}.example"), posts=posts) for name in names]
        self.crowd.record(queries, site)

    def counts(self, site: str | None = None) -> list[tuple[str, int]]:
        return [(day.day, day.accounts) for day in self.crowd.over_time(site)]


@pytest.fixture
def days() -> Days:
    return Days()


def test_an_empty_store_has_no_days(days: Days) -> None:
    view = days.crowd.view()
    assert (view.accounts, view.kindness, view.sites, view.over_time, view.suggestions) == (0, None, [], [], [])


def test_one_account_makes_a_day(days: Days) -> None:
    days.card("ada", kindness=72)
    days.see("ada", "ada")
    days.see("ada")
    (day,) = days.crowd.over_time()
    assert (day.day, day.accounts, day.verdicts, day.judged, day.kindness) == ("2026-11-22", 1, {"person": 1}, 1, 72)
    assert (day.posts, day.reposts) == (0, 0)


def test_only_pages_count_and_only_accounts_with_a_card(days: Days) -> None:
    days.card("ada")
    days.see("ada", site=None)
    days.see("ada", site="127.0.0.1")
    days.see("nobody")
    assert days.counts() == []
    days.card("nobody")
    assert days.counts() == [("2026-11-22", 1)]


def test_verdicts_kindness_and_reposts_are_summed_by_site(days: Days) -> None:
    for name, verdict, kindness in (("ada", "person", 40), ("bob", "person", 80), ("news", "one_way", None)):
        days.card(name, verdict, kindness)  # type: ignore[arg-type]
    days.card("bot", "automated", 50)  # its heart is empty
    days.see("ada", "bob", "news", "bot", reposts=(True, False, False))
    days.see("ada", site="elk.zone", reposts=(True,))
    (day,) = days.crowd.over_time(SITE)
    assert day.verdicts == {"person": 2, "one_way": 1, "automated": 1}
    assert (day.judged, day.kindness, day.posts, day.reposts) == (2, 60, 12, 4)
    (elk,) = days.crowd.over_time("elk.zone")
    assert (elk.accounts, elk.posts, elk.reposts) == (1, 1, 1)
    assert days.crowd.sites() == [SITE, "elk.zone"]
    assert days.counts("unknown.example") == []
    (day,) = days.crowd.over_time()
    assert (day.accounts, day.verdicts["person"]) == (4, 2), "ada was on two sites, and is one person"
    assert (day.posts, day.reposts) == (13, 5)


@pytest.mark.parametrize("is_over", [False, True])
def test_linked_accounts_of_a_person_count_once(days: Days, *, is_over: bool) -> None:
    days.card("ada", "unsure", None, linked=["ada2"])
    days.card("ada2", "person", 80, linked=["ada", "ada3"])
    days.card("ada3", "person", None, linked=["nobody"])
    days.card("bob", kindness=40)
    days.see("ada", "bob", reposts=(True, False))
    days.see("ada2", "ada3", site="elk.zone")
    if is_over:
        days.now += timedelta(days=1)
        days.crowd.close_days()
    assert (days.counts(SITE), days.counts("elk.zone")) == ([("2026-11-22", 2)], [("2026-11-22", 1)])
    (day,) = days.crowd.over_time()
    assert (day.accounts, day.verdicts, day.judged, day.kindness) == (2, {"person": 2}, 2, 60)
    assert (day.posts, day.reposts) == (4, 2)


def test_a_day_of_a_version_without_a_total_counts_each_site(days: Days) -> None:
    each = {"verdicts": {"person": 3}, "kindness": {"60": 3}, "posts": 4, "reposts": 1}
    days.store.put("days", {"2026-11-21": {"sites": {SITE: each, "elk.zone": each}, "sum": 360.0, "accounts": 6}})
    assert days.counts() == [("2026-11-21", 6)]


def test_a_day_that_is_closed_twice_keeps_all(days: Days) -> None:
    """A clock that was wrong for a moment: the day goes on afterwards."""
    days.card("ada")
    days.card("bob")
    days.see("ada")
    days.see("ada", site="elk.zone")
    days.now += timedelta(days=1)
    days.crowd.close_days()
    days.now -= timedelta(days=1)
    days.see("bob")
    days.now += timedelta(days=1)
    days.crowd.close_days()
    assert (days.counts(), days.counts(SITE)) == ([("2026-11-22", 2)], [("2026-11-22", 2)])


def test_the_spread_is_that_of_the_middle_half() -> None:
    sums = Sums()
    for number in range(1, 101):
        sums.add("person", float(number))
    day = sums.day("2026-11-22")
    assert (day.kindness, day.kindness_low, day.kindness_high) == (50.5, 25, 75)
    few = Sums()
    for value in (-3.0, 50.0, 104.0):
        few.add("person", value)
    day = few.day("2026-11-22")
    assert (day.kindness, day.kindness_low, day.kindness_high) == (50, None, None), "of three, a quarter is nobody"
    few.add("person", 50.0)
    assert (few.day("d").kindness_low, few.day("d").kindness_high) == (0, 50)


def test_past_days_keep_sums_and_no_accounts(days: Days) -> None:
    days.card("ada", kindness=70)
    days.see("ada", reposts=(True, False))
    before = days.crowd.over_time()
    days.now += timedelta(days=1)
    days.crowd.close_days()
    assert days.store.items("crowd") == []
    assert "ada" not in str(days.store.items("days"))
    assert days.crowd.over_time() == before
    days.card("ada", kindness=10)  # what is over does not change any more
    assert days.crowd.over_time() == before


def test_corrections_count_and_a_new_start_forgets_nothing(days: Days) -> None:
    days.card("ada")
    days.see("ada")
    days.corrections.set(bluesky("ada.example"), "organisation")
    days.crowd = days.started()
    (day,) = days.crowd.over_time()
    assert day.verdicts == {"organisation": 1}
    days.see("ada")
    assert days.counts() == [("2026-11-22", 1)]


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("UTC", 23, "2026-11-22"),
        ("Asia/Tokyo", 23, "2026-11-23"),
        ("America/Los_Angeles", 3, "2026-11-21"),
        ("Pacific/Kiritimati", 11, "2026-11-23"),
    ],
)
def test_days_are_those_of_the_readers_zone(zone: str, hour: int, day: str) -> None:
    days = Days(zone)
    days.now = NOW.replace(hour=hour)
    days.card("ada")
    days.see("ada")
    assert days.counts() == [(day, 1)]


def test_a_clock_that_jumps_costs_no_day(days: Days) -> None:
    days.card("ada")
    days.card("bob")
    days.see("ada")
    days.now += timedelta(days=9000)
    days.see("bob")
    days.now = NOW + timedelta(hours=1)
    days.see("bob")
    assert days.counts() == [("2026-11-22", 2)], "days after today are not shown"
    days.now = NOW - timedelta(days=3)
    days.see("ada")
    days.now = NOW + timedelta(days=1)
    assert days.counts() == [("2026-11-19", 1), ("2026-11-22", 2)]


def test_days_sites_and_accounts_are_bounded(days: Days, monkeypatch: pytest.MonkeyPatch) -> None:
    days.card("ada")
    days.card("bob")
    for _ in range(DAYS_KEPT + 5):
        days.see("ada")
        days.now += timedelta(days=1)
        days.card("ada")
    days.crowd.close_days()
    assert days.store.count("days") == DAYS_KEPT
    assert len(days.crowd.over_time()) == DAYS_KEPT
    for number in range(SITES_EACH + 3):
        days.see("ada", site=f"s{number}.example")
    assert len(days.crowd.over_time()) == DAYS_KEPT
    assert days.counts(f"s{SITES_EACH}.example") == []
    monkeypatch.setattr(crowd_module, "ACCOUNTS_KEPT", 1)
    days.see("bob", site="late.example")
    assert days.counts("late.example") == []


def test_the_smallest_sites_of_a_day_are_kept_together(days: Days) -> None:
    names = [f"n{number}" for number in range(SITES_KEPT + 3)]
    for number, name in enumerate(names):
        days.card(name)
        days.see(name, site=f"s{number:02}.example")
    days.see(names[-1], names[-2], site=SITE)
    assert len(days.crowd.sites()) == SITES_KEPT
    assert days.crowd.sites()[0] == SITE
    assert OTHER_SITES not in days.crowd.sites()
    assert days.counts() == [("2026-11-22", SITES_KEPT + 3)]


@pytest.mark.slow
def test_ten_thousand_accounts_are_counted_in_time(days: Days) -> None:
    names = [f"n{number}" for number in range(10_000)]
    days.card("n0")
    document = days.store.get("cards", "bluesky:n0.example")
    assert document is not None
    days.store.put("cards", {f"bluesky:{name}.example": {**document, "card": None} for name in names})
    with takes_less_than(units=500):
        for start in range(0, 10_000, 100):
            days.see(*names[start : start + 100])
        assert days.counts() == [("2026-11-22", 10_000)]


def test_what_is_erased_is_not_counted_any_more(days: Days) -> None:
    for name in ("ada", "bob"):
        days.card(name)
        days.see(name)
        days.see(name, site="elk.zone")
    days.now += timedelta(days=1)
    days.card("ada")
    days.see("ada", "bob")
    days.see("ada", site="elk.zone")
    days.crowd.forget(["bluesky:ada.example"])
    assert days.counts() == [("2026-11-22", 2), ("2026-11-23", 1)]
    assert "ada" not in str(days.store.items("crowd"))
    days.crowd.forget_site(SITE)
    assert days.counts() == [("2026-11-22", 2)]
    assert SITE not in str(days.store.items("days")) + str(days.store.items("crowd"))
    days.crowd.forget_site("elk.zone")
    assert (days.counts(), days.store.count("days"), days.store.count("crowd")) == ([], 0, 0)
    days.see("ada")
    days.crowd.forget()
    assert (days.counts(), days.store.count("days"), days.store.count("crowd")) == ([], 0, 0)


def test_accounts_that_opted_out_are_not_listed(days: Days) -> None:
    key = "bluesky:ada.example"
    days.records.save(AccountRecord(key, "opted_out", NOW.timestamp()), None, days.records.generation(key))
    days.see("ada")
    assert days.store.items("crowd") == []


def test_documents_that_cannot_be_read_count_as_nothing(days: Days) -> None:
    good = {"verdicts": {"person": 3}, "kindness": {"60": 3}, "posts": 4, "reposts": 1}
    bad = [
        {"kindness": {"x": 1}},
        {"kindness": {"101": 1}},
        {"verdicts": {"person": "x"}},
        {**good, "posts": -1},
        {**good, "reposts": 9},
        None,
        7,
    ]
    days.store.put(
        "days", {"2026-11-20": {"sites": {"a.example": good, **{f"b{n}": each for n, each in enumerate(bad)}}}}
    )
    days.store.put("days", {"2026-11-19": {"sites": 3}, "2026-11-18": {}, "2026-11-17": {"sum": "x", "accounts": 2}})
    days.store.put("crowd", {"bluesky:ada.example": {"day": 3}, "no key": {"day": "2026-11-22", "sites": {}}})
    days.crowd = days.started()
    assert days.counts() == [("2026-11-20", 3)]
    assert read_day({"sites": {"a.example": good}}).sites["a.example"].day("d").kindness == 60


def test_days_of_an_early_version_are_shown(days: Days) -> None:
    days.store.put("days", {"2026-11-20": {"sum": 130.0, "accounts": 2, "met": ["x:ada"]}})
    (day,) = days.crowd.over_time()
    assert (day.accounts, day.verdicts, day.kindness, day.kindness_low) == (2, {}, 65, None)
    assert days.counts("x.com") == []
    assert early_day("d", {"sum": 1.0, "accounts": 0}) is None


def test_sums_of_nothing_are_empty() -> None:
    assert merged([]).day("d").kindness is None


def test_a_server_counts_what_pages_showed(server: ServerFixture) -> None:
    server.lookup.wait(bluesky(), 10)
    assert server.accounts.crowd.over_time() == []
    server.accounts.crowd.record([AccountQuery(account=bluesky())], SITE)
    assert server.accounts.crowd.view().over_time[0].accounts == 1
    server.accounts.corrections.set(bluesky(), "organisation")
    assert server.accounts.crowd.view().verdicts["organisation"] == 1
    server.clock.move(days=31)
    assert server.accounts.crowd.view().accounts == 0


def test_what_another_process_counted_is_added_and_not_counted_again(days: Days) -> None:
    for name in ("ada", "bob"):
        days.card(name)
    days.see("ada", reposts=(True,))
    elsewhere = days.started()
    here, days.crowd = days.crowd, elsewhere
    days.see("bob", reposts=(False, False))
    days.see("ada", reposts=(False,))
    days.crowd = here
    here.drop_from_memory()
    days.see("bob", reposts=(True,))
    (day,) = here.over_time()
    assert (day.accounts, day.posts, day.reposts) == (2, 5, 2)
    assert [each.posts for each in days.started().over_time()] == [5]
