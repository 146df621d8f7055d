"""The reader's own accounts: in no score, with a bounded memory, in the export and the import, gone when erased."""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
import pytest

from server.accounts.own_accounts import TooManyOwnAccountsError, together
from server.fetching import Fetcher, FetchError
from shared_schema.limits import OWN_ACCOUNTS_LIMIT, OWN_HISTORY_LIMIT, OWN_REPLIES_LIMIT
from shared_schema.records import Account, Evidence, OwnAccount, Score, Scores, SentReply
from tests.server.server_fixture import ServerFixture, bluesky, on_mastodon, on_x, query, reply
from tests.waiting import eventually

ADA = "bluesky:ada.example"


@pytest.fixture
def server(server: ServerFixture, monkeypatch: pytest.MonkeyPatch) -> ServerFixture:
    """The server, whose network names people as Bluesky does."""
    read_account = server.network.read

    def read_with_names(account: Account, fetcher: Fetcher, now: datetime) -> Evidence:
        evidence = read_account(account, fetcher, now)
        posts = [msgspec.structs.replace(each, reply_to=f"{each.reply_to}.example") for each in evidence.posts]
        return msgspec.structs.replace(evidence, posts=posts)

    monkeypatch.setattr(server.network, "read", read_with_names)
    return server


def read(server: ServerFixture) -> None:
    assert server.lookup.wait(bluesky(), 20, fresh=True).card is not None


def test_an_own_account_gets_a_mirror_when_it_is_read_and_the_same_card(server: ServerFixture) -> None:
    read(server)
    before = server.lookup.result(bluesky()).card
    assert server.accounts.mirror.get(ADA) is None
    server.accounts.own_accounts.add(bluesky("Ada.example"))
    read(server)
    assert server.lookup.result(bluesky()).card == before
    mirror = server.accounts.mirror.get(ADA)
    assert mirror is not None
    assert {insight.name for insight in mirror.insights} >= {"scores_over_time", "talked_with"}
    own = server.accounts.own_accounts.all()[ADA]
    assert [day.day for day in own.history] == ["2026-11-22"]
    assert before is not None
    assert before.scores.kindness is not None
    assert own.history[0].kindness == before.scores.kindness.value
    assert len(own.replies) == 12
    assert {each.to for each in own.replies} == {f"bluesky:friend{n}.example" for n in range(9)}


def test_other_accounts_get_none(server: ServerFixture) -> None:
    server.accounts.own_accounts.add(bluesky("bo.example"))
    read(server)
    assert server.accounts.mirror.get(ADA) is None
    assert server.accounts.own_accounts.all().keys() == {"bluesky:bo.example"}


@pytest.mark.slow
def test_the_history_has_each_day_once_and_an_end(server: ServerFixture) -> None:
    own, clock = server.accounts.own_accounts, server.clock
    own.add(bluesky())
    for day in range(OWN_HISTORY_LIMIT + 5):
        for value in (10.0, 50.0):
            scores = Scores(kindness=Score(value=value, low=0, high=100))
            own.remember(ADA, clock() + timedelta(days=day), scores, [])
    kept = own.all()[ADA].history
    assert len(kept) == OWN_HISTORY_LIMIT
    assert {day.kindness for day in kept} == {50.0}
    assert kept[-1].day == (clock() + timedelta(days=OWN_HISTORY_LIMIT + 4)).date().isoformat()
    many = [SentReply(id=f"p{n}", to="bluesky:kim.example", day="2026-11-01") for n in range(OWN_REPLIES_LIMIT + 9)]
    assert len(together(many, many)) == OWN_REPLIES_LIMIT


def test_there_is_room_for_a_few(server: ServerFixture) -> None:
    for number in range(OWN_ACCOUNTS_LIMIT):
        server.accounts.own_accounts.add(bluesky(f"ada{number}.example"))
    server.accounts.own_accounts.add(bluesky("ada1.example"))  # is there already
    with pytest.raises(TooManyOwnAccountsError):
        server.accounts.own_accounts.add(bluesky("one-more.example"))


def test_a_removal_can_be_undone_but_not_after_erasing(server: ServerFixture) -> None:
    own = server.accounts.own_accounts
    own.add(bluesky())
    read(server)
    before = own.all()[ADA]
    removed, change = own.remove(bluesky())
    assert (removed, own.all()) == (1, {})
    assert server.accounts.mirror.get(ADA) is None
    assert own.undo(change) == 1
    assert own.all() == {ADA: before}
    _, change = own.remove(bluesky())
    server.accounts.eraser.erase_account(bluesky())
    assert own.undo(change) == 0


def test_erasing_somebody_erases_them_from_the_memory_of_the_mirror(server: ServerFixture) -> None:
    own = server.accounts.own_accounts
    own.add(bluesky())
    kim, bo = "bluesky:kim.example", "bluesky:bo.example"
    replies = [SentReply(id="p1", to=kim, day="2026-11-01"), SentReply(id="p2", to=bo, day="2026-11-02")]
    own.remember(ADA, server.clock(), Scores(), replies)
    server.accounts.eraser.erase_account(bluesky("kim.example"))
    assert [each.to for each in own.all()[ADA].replies] == [bo]
    server.accounts.eraser.erase_all()
    assert own.all() == {}
    assert server.store.count("mirrors") == server.store.count("own_accounts") == 0


def test_a_mirror_that_names_an_erased_person_goes(server: ServerFixture) -> None:
    server.accounts.own_accounts.add(bluesky())
    read(server)
    server.accounts.eraser.erase_account(bluesky("nobody.example"))
    assert server.accounts.mirror.get(ADA) is not None
    server.accounts.own_accounts.remember(ADA, server.clock(), Scores(), [])
    document = server.store.get("mirrors", ADA)
    assert document is not None
    document["insights"][0]["rows"][0]["key"] = "bluesky:kim.example"
    server.store.put("mirrors", {ADA: document})
    server.accounts.eraser.erase_account(bluesky("kim.example"))
    assert server.accounts.mirror.get(ADA) is None


def test_export_and_import_bring_it_back(server: ServerFixture) -> None:
    server.accounts.own_accounts.add(bluesky())
    read(server)
    kept = dict(server.accounts.own_accounts.all())
    document = msgspec.json.decode(server.accounts.exporter.export())
    server.accounts.eraser.erase_all()
    counts = server.accounts.importer.run({"own_accounts": document["own_accounts"]}, replace=False).own_accounts
    assert counts.added == 1
    assert server.accounts.own_accounts.all() == kept


def test_an_import_refuses_what_is_no_own_account(server: ServerFixture) -> None:
    good = {
        "made_at": "2026-11-01T00:00:00Z",
        "history": [{"day": "2026-02-30"}, {"day": "2026-11-01", "kindness": 50}],
    }
    items = {
        "bluesky:kim.example": good,
        "bluesky:bo.example": {"history": [{"day": "yesterday"}]},
        "nonsense": {},
        "x:ada": {"replies": [{"id": "p1", "to": "bluesky:kim.example", "day": "2026-99-99"}]},
    }
    result = server.accounts.importer.run({"own_accounts": items}, replace=False)
    kept = server.accounts.own_accounts.all()
    assert kept.keys() == {"bluesky:kim.example", "x:ada"}
    assert [day.day for day in kept["bluesky:kim.example"].history] == ["2026-11-01"]
    assert kept["x:ada"].replies == []
    assert result.refused == 2
    many: dict[str, object] = {f"x:ada{number}": {} for number in range(OWN_ACCOUNTS_LIMIT + 3)}
    result = server.accounts.importer.run({"own_accounts": many}, replace=True)
    assert (result.own_accounts.added, result.refused) == (OWN_ACCOUNTS_LIMIT, 3)


def test_replies_to_the_reader_come_from_pages_of_hosts_that_can_be_believed(server: ServerFixture) -> None:
    own = server.accounts.own_accounts
    me = on_mastodon("pond.example")
    own.add(me)

    def to(name: str, number: int) -> msgspec.Struct:
        return msgspec.structs.replace(reply(number, server.clock()), reply_to=name, url="https://reef.example/1")

    kim = on_mastodon("reef.example", "kim")
    seen = server.accounts.seen_posts
    seen.take([query(kim, to("ada@pond.example", 1), to("adam@pond.example", 2))], "reef.example")  # type: ignore[arg-type]
    seen.take([query(kim, to("@ada", 3), to("mastodon:pond.example/@ada", 4))], "pond.example")  # type: ignore[arg-type]
    seen.take([query(kim, to("ada@pond.example", 5))], "evil.example")  # type: ignore[arg-type]
    seen.take([query(kim, to("ada", 6))], "reef.example")  # type: ignore[arg-type] # that is ada@reef.example
    seen.take([query(on_x("ada"), to("ada@pond.example", 7))], "x.com")  # type: ignore[arg-type]
    found = server.accounts.mirror.received(me)
    assert len(found) == 3
    assert {each.author for each in found} == {"mastodon:reef.example/@kim"}


def test_where_the_worker_ends_early_the_card_is_saved_and_the_earlier_mirror_stays(
    server: ServerFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.accounts.own_accounts.add(bluesky())
    read(server)
    before = server.accounts.mirror.get(ADA)

    def fail(*_: object) -> None:
        raise FetchError("too-complex", "The test makes it fail.")

    monkeypatch.setattr("server.accounts.analysis.LocalAnalysis.reflect", fail)
    server.clock.move(days=1)
    read(server)
    assert server.accounts.mirror.get(ADA) == before
    assert [day.day for day in server.accounts.own_accounts.all()[ADA].history] == ["2026-11-22", "2026-11-23"]


def test_an_opt_out_leaves_no_mirror(server: ServerFixture) -> None:
    server.accounts.own_accounts.add(bluesky())
    server.opt_out()
    assert server.lookup.wait(bluesky(), 10, fresh=True).status == "opted_out"
    assert server.accounts.mirror.get(ADA) is None
    assert server.accounts.own_accounts.all()[ADA].history == []


def test_the_week_counts_people_once(server: ServerFixture) -> None:
    own, mirror = server.accounts.own_accounts, server.accounts.mirror
    assert mirror.week() is None
    own.add(bluesky())
    own.add(on_mastodon("pond.example"))
    kim = [SentReply(id=f"p{n}", to="bluesky:kim.example", day="2026-11-20") for n in range(3)]
    own.remember(ADA, server.clock(), Scores(), [*kim, SentReply(id="p9", to="bluesky:bo.example", day="2026-11-01")])
    assert mirror.week() is not None
    assert mirror.week().values == {"people": 1}  # type: ignore[union-attr]
    server.clock.move(days=30)
    assert mirror.week() is None


def test_own_accounts_are_read_once_a_day(server: ServerFixture) -> None:
    mirror, own = server.accounts.mirror, server.accounts.own_accounts
    own.add(bluesky())
    read(server)
    assert mirror.read_due(server.lookup.refresh_stale) == 0
    server.clock.move(days=1)
    assert mirror.read_due(server.lookup.refresh_stale) == 1
    eventually(lambda: not server.accounts.jobs)
    assert [day.day for day in own.all()[ADA].history] == ["2026-11-22", "2026-11-23"]
    assert mirror.read_due(server.lookup.refresh_stale) == 0
    assert len(server.accounts.crowd.over_time()) <= 1, "the reader saw nobody on the second day"
    server.opt_out()
    server.clock.move(days=1)
    mirror.read_due(server.lookup.refresh_stale)
    eventually(lambda: not server.accounts.jobs)
    reads = len(server.network.reads)
    assert mirror.read_due(server.lookup.refresh_stale) == 0
    assert len(server.network.reads) == reads, "an opt-out is not asked again and again"


def test_documents_that_cannot_be_read_are_left_aside(server: ServerFixture) -> None:
    server.accounts.own_accounts.put({ADA: OwnAccount(made_at="2026-11-01T00:00:00Z")})
    server.store.put("mirrors", {ADA: {"insights": "none"}})
    assert server.accounts.mirror.get(ADA) is None
