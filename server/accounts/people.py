"""People whom posts name: the account behind a handle, a handle with its host, or a key, as networks write them."""

from __future__ import annotations

from shared_schema.networks import UnknownAccountError, account_of, key_of, networks, normalise
from shared_schema.records import Account


def person_named(name: str, network: str, host: str | None) -> Account | None:
    """The account that a post of this network, on this host, names. None where it cannot be one."""
    try:
        if name.partition(":")[0] in networks():
            return account_of(name)
        if networks()[network].federated:
            handle, _, other = name.strip("@").partition("@")
            return normalise(Account(network=network, host=other or host, handle=handle))
        return normalise(Account(network=network, handle=name))
    except UnknownAccountError:
        return None


def person_id(key: str) -> str:
    """What tells a person apart wherever they are named: the key without its network.

    A post on Mastodon names people on hosts of other software, whose own keys begin with another network.
    """
    return key.partition(":")[2]


def key_named(name: str, account: Account) -> str | None:
    """The key of whom a post of `account`, or one on the same site, names. None where it cannot be an account."""
    person = person_named(name, account.network, account.host)
    return key_of(person) if person else None
