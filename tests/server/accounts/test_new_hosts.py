"""New hosts: an author in view learns nothing of the reader, on a host of their own, until the reader looks them up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.account_records import AccountRecords
from server.accounts.new_hosts import LONGEST_DELAY, SHORTEST_DELAY, ContactLog, KnownHosts
from server.accounts.parts import Accounts, build_accounts
from server.accounts.resolve import resolve
from server.fetching import Fetcher, NewHostError
from server.networks import readers_in_use
from server.settings import Settings, SettingsError
from server.store.memory import MemoryStore
from shared_schema.networks import networks
from shared_schema.records import Account, NewHosts, Post, Profile
from tests.server.server_fixture import Clock, ServerFixture, bluesky, on_mastodon, query, slug
from tests.waiting import eventually

OWN_SERVER = on_mastodon("hedge.example", "bramble")  # the author of a mention runs this host
POSTS = [
    Post(id=f"s{number}", text=f"@reader how was day {number} of the journey?", origin="seen") for number in range(3)
]


@dataclass
class Installation:
    """Accounts with the real readers over the fake networks, none of whose hosts is known."""

    accounts: Accounts
    networks: FakeNetworks
    clock: Clock

    def hosts(self) -> list[str]:
        """The hosts that got requests, each once."""
        return list(dict.fromkeys(request.host for request in self.networks.log))

    def settle(self) -> None:
        eventually(lambda: not self.accounts.jobs)


@pytest.fixture(scope="module")
def fake_networks() -> Iterator[FakeNetworks]:
    with FakeNetworks() as running:
        yield running


@pytest.fixture
def install(fake_networks: FakeNetworks, tmp_path: Path) -> Iterator[Callable[..., Installation]]:
    opened: list[tuple[Accounts, Fetcher]] = []

    def build(store: MemoryStore | None = None, **options: Any) -> Installation:
        clock, store = Clock(), store or MemoryStore()
        fetcher = Fetcher(
            cache_dir=None,
            user_agent="test",
            upstream_map=fake_networks.upstream_map,
            ca_bundle=fake_networks.ca_bundle,
        )
        accounts = build_accounts(store, fetcher, Settings(home=tmp_path, **options), clock, readers_in_use({}))
        opened.append((accounts, fetcher))
        fake_networks.log.clear()
        return Installation(accounts, fake_networks, clock)

    yield build
    for accounts, fetcher in opened:
        accounts.close()
        fetcher.close()


@pytest.fixture
def installed(install: Callable[..., Installation]) -> Installation:
    return install()


def test_a_mention_gives_its_author_no_request(installed: Installation) -> None:
    """The attack: a unique host for each pseudonymous person, mentioned once. No click, no request, ever."""
    mention = query(OWN_SERVER, *POSTS)
    for _ in range(3):
        installed.accounts.encoded_results.of([mention])
        installed.settle()
        installed.clock.move(hours=30)
    result = installed.accounts.lookup.result(OWN_SERVER)
    assert installed.hosts() == []
    assert result.problem is not None
    assert slug(result) == "new-host"
    assert "hedge.example" in result.problem.detail
    assert "IP address" in result.problem.detail


def test_what_the_page_shows_is_scored_all_the_same(installed: Installation) -> None:
    installed.accounts.seen_posts.take([query(OWN_SERVER, *POSTS)])
    assert installed.accounts.lookup.result(OWN_SERVER).status == "pending"
    installed.settle()
    result = installed.accounts.lookup.result(OWN_SERVER)
    assert (result.status, slug(result)) == ("ready", "new-host")
    assert result.card is not None
    assert result.card.evidence.seen_posts == 3
    assert result.card.evidence.sentence.endswith("The account's server has not been asked yet.")
    assert not installed.accounts.jobs
    assert installed.hosts() == []


def test_the_open_card_does_not_ask_either(installed: Installation) -> None:
    installed.accounts.seen_posts.take([query(OWN_SERVER, *POSTS)])
    result = installed.accounts.lookup.wait(OWN_SERVER, 10)
    assert result.card is not None
    assert installed.hosts() == []


@pytest.mark.parametrize("seen", [(), POSTS], ids=["nothing seen", "posts seen"])
def test_one_click_looks_up_now_and_makes_the_host_known(installed: Installation, seen: list[Post]) -> None:
    installed.accounts.seen_posts.take([query(OWN_SERVER, *seen)])
    installed.accounts.lookup.result(OWN_SERVER)
    result = installed.accounts.lookup.wait(OWN_SERVER, 10, fresh=True)
    assert (result.status, result.problem) == ("ready", None)
    assert result.card is not None
    assert result.card.evidence.origin == "fetched"
    assert installed.hosts() == ["hedge.example"]
    installed.networks.log.clear()
    installed.accounts.lookup.result(on_mastodon("hedge.example", "another"))
    installed.settle()
    assert installed.hosts() == ["hedge.example"]


@pytest.mark.slow
def test_what_a_reader_types_is_looked_up(installed: Installation) -> None:
    """The popup, the command line and the pages of the server pass `at_once`."""
    assert installed.accounts.lookup.wait(OWN_SERVER, 10, new_hosts="at_once").card is not None
    installed.accounts.lookup.account_at(Account(network="web", handle="marsh.example"), 10)
    assert set(installed.hosts()) == {"hedge.example", "marsh.example"}


def test_the_choice_of_the_extension_counts_more_than_the_setting(install: Callable[..., Installation]) -> None:
    careful, quick = install(new_hosts="at_once"), install()
    careful.accounts.lookup.result(OWN_SERVER, "on_click")
    careful.settle()
    assert careful.hosts() == []
    quick.accounts.lookup.result(OWN_SERVER, "at_once")
    quick.settle()
    assert quick.hosts() == ["hedge.example"]


@pytest.mark.slow
def test_later_is_minutes_after_the_view_and_for_all_together(install: Callable[..., Installation]) -> None:
    installed = install(new_hosts="later")
    first = installed.accounts.lookup.result(OWN_SERVER)
    assert first.problem is not None
    assert first.problem.retry_after is not None
    assert SHORTEST_DELAY <= first.problem.retry_after <= LONGEST_DELAY
    second = installed.accounts.lookup.result(on_mastodon("mastodon.example", "lucia"))
    assert second.problem is not None
    assert second.problem.retry_after == first.problem.retry_after
    installed.clock.move(seconds=SHORTEST_DELAY - 1)
    installed.accounts.lookup.deferred.start_due()
    assert installed.hosts() == []
    installed.clock.move(seconds=LONGEST_DELAY)
    installed.accounts.lookup.deferred.start_due()  # nobody looks at the page any more
    installed.settle()
    assert set(installed.hosts()) == {"hedge.example", "mastodon.example"}
    assert installed.accounts.lookup.result(OWN_SERVER).status == "ready"


def test_later_is_never_soon_after_a_view(install: Callable[..., Installation]) -> None:
    """What joins a batch that is about to start would tell when it was seen."""
    installed = install(new_hosts="later")
    for number in range(200):
        result = installed.accounts.lookup.result(on_mastodon(f"h{number}.example"))
        assert result.problem is not None
        assert result.problem.retry_after is not None
        assert result.problem.retry_after >= SHORTEST_DELAY - 1
        installed.clock.move(seconds=20)


def test_erasing_everything_drops_what_was_deferred(install: Callable[..., Installation]) -> None:
    installed = install(new_hosts="later")
    installed.accounts.lookup.result(OWN_SERVER)
    installed.accounts.eraser.erase_all()
    installed.clock.move(seconds=2 * LONGEST_DELAY)
    installed.accounts.lookup.deferred.start_due()
    installed.settle()
    assert installed.hosts() == []


def test_the_host_that_the_reader_has_open_is_known(installed: Installation) -> None:
    installed.accounts.known_hosts.add("hedge.example")
    installed.accounts.lookup.result(OWN_SERVER)
    installed.settle()
    assert installed.hosts() == ["hedge.example"]


@pytest.mark.slow
def test_big_networks_are_read_as_ever(installed: Installation) -> None:
    for account in (
        bluesky("mariagarden.test"),
        Account(network="hackernews", handle="newleaf_"),
        Account(network="reddit", handle="quillfeather"),
        Account(network="tumblr", handle="quillfeather"),
        Account(network="youtube", handle="@quillandhedge"),
        Account(network="threads", handle="quillfeather"),
    ):
        assert slug(installed.accounts.lookup.wait(account, 10)) != "new-host", account
    assert len(installed.hosts()) >= 6


def test_every_listed_host_is_known_and_no_name_below_it() -> None:
    known = KnownHosts(AccountRecords(MemoryStore()), ["https://api.fx.example/base"])
    listed = [host for row in networks().values() for host in (*row.hosts, *row.known_hosts, *row.large_hosts)]
    assert [host for host in listed if host not in known] == []
    assert "anybody.tumblr.com" in known
    assert "api.fx.example" in known
    for host in (
        "",
        "mastodon.social.evil.example",
        "ada.mastodon.social",
        "a.b.tumblr.com",
        "evil-tumblr.com",
        "fx.example",
    ):
        assert host not in known, host


def test_only_federated_accounts_and_web_pages_can_be_at_new_hosts() -> None:
    known = KnownHosts(AccountRecords(MemoryStore()), [])
    for row in networks().values():
        for account in resolve(row.example):
            at_fixed_host = not (networks()[account.network].federated or account.network == "web")
            assert known.has_host_of(account) or not at_fixed_host, account
    assert known.has_host_of(Account(network="sample", handle="maria"))


def test_known_hosts_are_those_of_the_records(install: Callable[..., Installation]) -> None:
    store = MemoryStore()
    installed = install(store)
    installed.accounts.lookup.wait(OWN_SERVER, 10, fresh=True)
    again = install(store)
    assert "hedge.example" in again.accounts.known_hosts
    again.accounts.eraser.erase_account(OWN_SERVER)
    assert "hedge.example" not in again.accounts.known_hosts


@pytest.mark.parametrize(("from_seen", "is_known"), [(False, True), (True, False)])
def test_records_of_version_0_1_0_count_unless_they_rest_on_pages(from_seen: bool, is_known: bool) -> None:
    store = MemoryStore()
    store.put("cards", {"mastodon:old.example/@ada": {"status": "ready", "made_at": 1.0, "from_seen": from_seen}})
    assert ("old.example" in KnownHosts(AccountRecords(store), [])) is is_known


def test_a_known_host_cannot_pass_the_request_on_to_a_new_one(installed: Installation) -> None:
    """Redirects, robots.txt, WebFinger, moves: each request is checked, not only the first."""
    contacts = ContactLog(installed.accounts.known_hosts, allows_new=False)
    installed.accounts.known_hosts.add("hostile.example")
    fetcher = Fetcher(
        cache_dir=None,
        user_agent="test",
        upstream_map=installed.networks.upstream_map,
        ca_bundle=installed.networks.ca_bundle,
    ).checking_hosts(contacts)
    limit = networks()["mastodon"].rate_limit
    assert limit is not None
    for request in (fetcher.json, fetcher.page, fetcher.feed):
        with pytest.raises(NewHostError) as refused:
            request("https://hostile.example/redirect-other", rate_limit=limit)
        assert refused.value.host == "other.example"
    assert set(contacts.hosts) == set(installed.hosts()) == {"hostile.example"}
    fetcher.close()


def test_a_known_host_that_leaves_the_account_to_a_new_one_waits_for_the_click(server: ServerFixture) -> None:
    """As for a handle whose domain is known, and whose actor is elsewhere. No time is promised."""
    server.network.failure = NewHostError("second.example")
    result = server.settled(bluesky())
    assert result.problem is not None
    assert (slug(result), result.problem.host, result.problem.retry_after) == ("new-host", "second.example", None)
    server.network.failure = None
    assert server.settled(bluesky()).status == "unavailable", "it is not tried again and again"
    assert server.lookup.wait(bluesky(), 10, fresh=True).status == "ready"


def test_an_opt_out_that_the_page_shows_is_obeyed_without_asking(installed: Installation) -> None:
    opting_out = query(OWN_SERVER, *POSTS, profile=Profile(bio="gardener #nobot"))
    installed.accounts.encoded_results.of([opting_out])
    installed.settle()
    assert installed.accounts.lookup.result(OWN_SERVER).status == "opted_out"
    installed.clock.move(days=3)
    assert installed.accounts.lookup.result(OWN_SERVER).status == "opted_out"
    assert installed.hosts() == []


@pytest.mark.parametrize(("text", "value"), [("on-click", "on_click"), ("Later", "later"), ("at_once", "at_once")])
def test_the_setting_is_read(text: str, value: NewHosts) -> None:
    assert Settings.from_environment({"HUMANKIND_NEW_HOSTS": text}).new_hosts == value


def test_a_setting_that_is_none_is_refused_and_the_default_protects() -> None:
    assert Settings.from_environment({}).new_hosts == "on_click"
    with pytest.raises(SettingsError):
        Settings.from_environment({"HUMANKIND_NEW_HOSTS": "never"})
