"""The same person on several networks: shown together only where both ends say so.

Networks that check this themselves are believed: Mastodon's verified links, Bluesky's handles that are a domain, and
bridges, which make the one account from the other. Else both accounts must have been read here, each with a link that
names the other as its own (`rel="me"`, a profile's fields). A link in the words of a bio is no such link.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from server.accounts.account_records import Entries
from server.accounts.resolve import resolve
from server.accounts.url_rewrites import unbridged
from shared_schema.networks import UnknownAccountError, account_of, key_of, profile_url
from shared_schema.records import Account, AccountMatch, Evidence

LIMIT = 10  # accounts that are shown together with one


def claims_of(evidence: Evidence) -> list[str]:
    """The keys of the accounts that an account says are its own, each once."""
    own = key_of(evidence.account)
    named = (key_of(account) for account in _named(evidence.claimed_links))
    return [key for key in dict.fromkeys(named) if key != own][:LIMIT]


def also(evidence: Evidence, key: str, claims: Iterable[str], entries: Entries) -> list[AccountMatch]:
    """The person's other accounts. `key` is the account's own, `claims` what claims_of gives for it.

    Nobody is shown here who asked not to be scored there.
    """
    found = {key_of(account): account for account in (unbridged(evidence.account), *_named(evidence.verified_links))}
    for claim in claims:
        other = entries.get(claim)
        if other is not None and key in other.claims:
            found.setdefault(claim, account_of(claim))
    found.pop(key, None)
    return [_resolved(account) for other, account in found.items() if not _opted_out(other, entries)][:LIMIT]


def tell_the_others(account: Account, claims: Iterable[str], entries: Entries) -> None:
    """Puts an account on the cards, made before its own, of those that claim it and are claimed by it."""
    key = key_of(account)
    for claim in claims:
        begun = entries.begin(claim)
        other = entries.get(claim)
        if other is None or other.card is None or key not in other.claims:
            continue
        if all(known.key != key for known in other.card.linked_accounts):
            shown = [*other.card.linked_accounts, _resolved(account)][:LIMIT]
            card = msgspec.structs.replace(other.card, linked_accounts=shown)
            entries.keep(replace(other, card=card, line=None), None, begun)


def _named(pages: Iterable[str]) -> Iterator[Account]:
    """The accounts that addresses plainly name: those that can mean one only."""
    for page in pages:
        try:
            accounts = resolve(page)
        except UnknownAccountError:
            continue
        if len(accounts) == 1:
            yield accounts[0]


def _resolved(account: Account) -> AccountMatch:
    return AccountMatch(key=key_of(account), account=account, url=profile_url(account))


def _opted_out(key: str, entries: Entries) -> bool:
    entry = entries.get(key)
    return entry is not None and entry.status == "opted_out"
