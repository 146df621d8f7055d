"""Linked accounts: the same person on several networks, shown only where both ends confirm it.

Bluesky's domain handles are trusted, which the network itself checks, and bridges, which mirror one account on another
network. Otherwise this server must have read both accounts, and each must link to the other as its own (`rel="me"`, a
profile's fields). What a federated host says that it verified is a claim like any other: the host may be hostile. A
link in the text of a bio is not enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from server.accounts.account_records import AccountRecord, AccountRecords
from server.accounts.freshness import has_opted_out
from server.accounts.resolve import resolve
from server.accounts.url_rewrites import resolve_bridge
from shared_schema.limits import LINKED_ACCOUNTS_LIMIT
from shared_schema.networks import UnknownAccountError, account_of, key_of, networks, profile_url
from shared_schema.records import Account, AccountMatch, Evidence


def claimed_keys(evidence: Evidence) -> tuple[str, ...]:
    """The keys of the accounts that an account claims as its own, each once."""
    own = key_of(evidence.account)
    claimed = (key_of(account) for account in _accounts_at([*evidence.claimed_links, *evidence.verified_links]))
    return tuple(key for key in dict.fromkeys(claimed) if key != own)[:LINKED_ACCOUNTS_LIMIT]


def linked_accounts(
    evidence: Evidence, key: str, claimed: Iterable[str], records: AccountRecords, now: datetime
) -> list[AccountMatch]:
    """The person's other accounts, without those that opted out.

    `key` is the account's own key, `claimed` the result of `claimed_keys`.
    """
    verified = [resolve_bridge(evidence.account)]
    if not networks()[evidence.account.network].federated:
        verified += _accounts_at(evidence.verified_links)
    found = {key_of(account): account for account in verified}
    for other_key in claimed:
        other = records.get(other_key)
        if other is not None and key in other.claimed_keys:
            found.setdefault(other_key, account_of(other_key))
    found.pop(key, None)
    seconds = now.timestamp()
    return [
        _match(account)
        for other_key, account in found.items()
        if not _is_own_address(account, evidence.account) and not has_opted_out(records.get(other_key), seconds)
    ][:LINKED_ACCOUNTS_LIMIT]


def _is_own_address(other: Account, account: Account) -> bool:
    """Whether an account is the page whose address is the other's handle already, as a domain handle is."""
    return other.network == "web" and other.handle.removeprefix("www.") == account.handle.removeprefix("www.")


def update_backlinks(record: AccountRecord, records: AccountRecords) -> None:
    """Adds a saved account to the cards of the accounts that it claims and that claim it."""
    for other_key in record.claimed_keys:
        generation = records.generation(other_key)
        other = records.get(other_key)
        if other is None or other.card is None or record.key not in other.claimed_keys:
            continue
        own = account_of(record.key)
        if _is_own_address(own, other.card.account):
            continue
        if all(linked.key != record.key for linked in other.card.linked_accounts):
            linked = [*other.card.linked_accounts, _match(own)][:LINKED_ACCOUNTS_LIMIT]
            records.save(other.with_linked_accounts(linked), None, generation)


def _accounts_at(urls: Iterable[str]) -> Iterator[Account]:
    """The accounts that URLs name, without URLs that could mean several."""
    for url in urls:
        try:
            accounts = resolve(url)
        except UnknownAccountError:
            continue
        if len(accounts) == 1:
            yield accounts[0]


def _match(account: Account) -> AccountMatch:
    return AccountMatch(key=key_of(account), account=account, url=profile_url(account))
