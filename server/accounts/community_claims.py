"""Proves that an account belongs to whoever sits at a browser: the code that this browser was given is in the account's
own words. A worker looks, in a job.

What counts is what only the account's owner can write, as the account's own server says it: the description of the
profile, a link with rel="me", or a post with nothing but the code. Not: replies, reposts, a name, nor anything on a
page that another host sent.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from urllib.parse import urlsplit

from server.accounts.aliases import KeyedAccount, keyed
from server.accounts.analysis import Analyses, Analysis
from server.accounts.jobs.queue import RefreshTask
from server.accounts.parts import Accounts
from server.accounts.standings import ABOUT_ME_PATH
from server.fetching import FetchError, HostCheck
from server.networks import OptedOutError
from server.networks.identity import NOT_CONFIRMED
from server.store.postgres.claims import Claims
from shared_schema.networks import account_of, key_of
from shared_schema.records import Account, Evidence

CODE_SIGNS = 20  # of base 32, so 100 random bits
_CODE = re.compile(rf"(?<![0-9A-Za-z_-])humankind-[a-z2-7]{{{CODE_SIGNS}}}(?![0-9A-Za-z_-])")
_CODES_LIMIT = 50  # that are compared
_FOREIGN = "The page leads to another host, so it does not show whose it is."


def check_claim(claim_id: str, claims: Claims, analyses: Analyses, accounts: Accounts, server_url: str) -> str:
    """Looks for the code of a claim, and keeps what was found; returns that in a word, for the metrics.

    Where the code is there, the account's shared card is made anew, so that the owner cannot tell from it whether there
    was one before. An opt-out is kept, from which on the account is on no list of the server's. `accounts` are those of
    no reader. Raises StoreError.
    """
    claim = claims.get(claim_id)
    if claim is None or claim.state == "proven":
        return "ended"
    requested = keyed(account_of(claim.account))
    try:
        with analyses.start(_only_own_host(requested.account)) as analysis:
            evidence = _read(analysis, requested.account, accounts)
    except OptedOutError as error:
        _read_anew(requested, accounts)
        claims.set_failed(claim_id, f"opted-out {error.reason}")
        return "opted-out"
    except FetchError as error:
        claims.set_failed(claim_id, f"{error.slug} {error.detail}")
        return error.slug
    if not any(hmac.compare_digest(code_digest(code), claim.code_digest) for code in codes_in(evidence, server_url)):
        claims.set_missing(claim_id)
        return "missing"
    owned = keyed(evidence.account)
    _read_anew(owned, accounts)
    claims.set_proven(claim_id, owned.key)
    return "proven"


def _read_anew(account: KeyedAccount, accounts: Accounts) -> None:
    accounts.perform(RefreshTask(account, accounts.records.generation(account.key), fresh=True, contacts_new=True))


def code_digest(code: str) -> str:
    """What is kept of a code: its hex SHA-256."""
    return sha256(code.encode()).hexdigest()


def codes_in(evidence: Evidence, server_url: str) -> Iterator[str]:
    """The codes that the owner of an account has published there."""
    found: dict[str, None] = {}
    profile = evidence.profile
    for text in (profile.bio if profile else None, *_links(evidence.claimed_links, server_url)):
        found.update(dict.fromkeys(_CODE.findall(text or "")))
    for post in evidence.posts if evidence.account.network != "web" else ():  # a page can have others' comments
        is_own = post.is_reply is not True and post.reply_to is None and post.is_repost is not True
        if is_own and _CODE.fullmatch(post.text.strip()):
            found[post.text.strip()] = None
    yield from list(found)[:_CODES_LIMIT]


def _links(urls: Iterable[str], server_url: str) -> Iterator[str]:
    """The last part of each link to this server's own page about codes."""
    for url in urls:
        path = url.removeprefix(f"{server_url}{ABOUT_ME_PATH}/")
        if path != url:
            yield path


def _read(analysis: Analysis, account: Account, accounts: Accounts) -> Evidence:
    """The evidence of an account under the key that its own network states. Raises FetchError and OptedOutError."""
    now = accounts.clock()
    account = analysis.find_network(account)
    for _ in range(2):
        if account.network not in accounts.readers:
            raise FetchError("not-fetched", "")
        evidence = analysis.read(account, now, fresh=True)
        if key_of(evidence.account) == key_of(account):
            return evidence
        account = evidence.account  # what it says of itself counts only where it is read as that
    raise FetchError("malformed-response", NOT_CONFIRMED)


def _only_own_host(account: Account) -> HostCheck:
    """For a web page, refuses requests to other hosts than its own: a redirect shows somebody else's page."""
    own = urlsplit(f"//{account.handle}").hostname if account.network == "web" else None

    def check(host: str) -> None:
        if own is not None and host.lower().removeprefix("www.") != own.removeprefix("www."):
            raise FetchError("refused", _FOREIGN)

    return check
