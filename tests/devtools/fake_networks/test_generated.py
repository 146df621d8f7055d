"""The generated hosts: three of ten are ill, and the accounts on the others can be read like any account."""

from __future__ import annotations

from datetime import UTC, datetime

from devtools.fake_networks import FakeNetworks
from devtools.fake_networks.generated import POSTS, generated_hosts, illness_of
from server.fetching import Fetcher
from server.networks import readers
from shared_schema.records import Account


def test_three_of_ten_hosts_are_ill_each_in_its_own_way() -> None:
    illnesses = [illness for host in generated_hosts(100) if (illness := illness_of(host))]
    assert len(illnesses) == 30
    assert len(set(illnesses)) == 6


def test_every_account_on_a_healthy_host_can_be_read() -> None:
    with FakeNetworks(generated_hosts=2) as networks:
        fetcher = Fetcher(
            cache_dir=None,
            user_agent="Humankind/test",
            upstream_map=networks.upstream_map,
            ca_bundle=networks.ca_bundle,
        )
        account = Account(network="mastodon", host="town-001.example", handle="person7")
        evidence = readers()["mastodon"].read(account, fetcher, datetime.now(UTC))
        fetcher.close()
        assert len(evidence.posts) == POSTS
        assert evidence.posts[0].reply_to == "friend0@town-001.example"
        assert not networks.log
