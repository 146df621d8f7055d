"""Account keys in addresses, for the API and the pages."""

from __future__ import annotations

from server.web.errors import ProblemError
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import Account


def account_from_key(key: str) -> Account:
    """The account that a key in an address names. Raises ProblemError."""
    try:
        return account_of(key)
    except UnknownAccountError as error:
        raise ProblemError("unknown-account", str(error)) from error
