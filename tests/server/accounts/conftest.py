"""Fixtures for tests of several hosts, and of the real readers."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from devtools.fake_networks import FakeNetworks
from server.accounts.parts import Accounts, build_accounts
from server.fetching import Fetcher
from server.networks import readers_in_use
from server.store.memory import MemoryStore
from tests.server.server_fixture import ServerFixture


@pytest.fixture
def federated(server: ServerFixture) -> Iterator[Accounts]:
    """Accounts on several Mastodon hosts, with four threads. Reads of slow.example and stuck.example hang until the
    gate of `server.network` opens.
    """
    server.network.hanging = {"slow.example", "stuck.example"}
    server.network.gate.clear()
    for host in ("slow.example", "stuck.example", "quick.example"):
        server.fetcher.put_facts(host, {"software": ["mastodon", "4.5.1"]}, 86_400)
    accounts = build_accounts(
        MemoryStore(), server.fetcher, server.settings, server.clock, {"mastodon": server.network}
    )
    yield accounts
    server.network.gate.set()
    accounts.close()


@pytest.fixture
def upstream() -> Iterator[FakeNetworks]:
    with FakeNetworks() as fake_networks:
        yield fake_networks


@pytest.fixture
def recorded(server: ServerFixture, upstream: FakeNetworks) -> Iterator[Accounts]:
    """Accounts with the real readers, whose requests go to the fake networks."""
    fetcher = Fetcher(
        cache_dir=None, user_agent="test", upstream_map=upstream.upstream_map, ca_bundle=upstream.ca_bundle
    )
    accounts = build_accounts(MemoryStore(), fetcher, server.settings, server.clock, readers_in_use({}))
    yield accounts
    accounts.close()
    fetcher.close()
