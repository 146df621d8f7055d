"""The list of networks is consistent, and account keys survive a round trip. Invalid handles: tests of resolve."""

from __future__ import annotations

import pytest

from shared_schema.networks import NetworkRow, account_of, key_of, network_by_prefix, networks, normalise, profile_url
from shared_schema.records import Account

ROWS = networks().values()


def test_prefixes_and_ids_are_unique() -> None:
    prefixes = [prefix for row in ROWS for prefix in (row.id, *row.prefixes)]
    assert len(set(prefixes)) == len(prefixes)
    assert {prefix: network_by_prefix(prefix) for prefix in ("hn", "twitter", "x", "nothing")} == {
        "hn": "hackernews",
        "twitter": "x",
        "x": "x",
        "nothing": None,
    }


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_every_network_has_what_readers_are_shown(row: NetworkRow) -> None:
    assert row.name
    assert row.terms
    assert row.fetched or row.seen
    assert row.rate_limit is not None or row.fetched is None or row.id == "sample"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_key_leads_back_to_its_account(row: NetworkRow) -> None:
    handle = "ada.example" if row.id in {"bluesky", "web"} else "ada"
    account = normalise(Account(network=row.id, host="A.example" if row.federated else None, handle=handle))
    assert account_of(key_of(account)) == account
    assert handle in profile_url(account)
