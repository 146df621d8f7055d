"""The accounts that a form names: by a handle or an address that was typed, or one of several that this can mean."""

from __future__ import annotations

from collections.abc import Container

from flask import request

from server.accounts.resolve import resolve
from shared_schema.limits import KEY_LIMIT, QUERY_LIMIT
from shared_schema.networks import UnknownAccountError, account_of
from shared_schema.records import Account


def typed_query() -> str:
    """What was typed into the form's field `q`."""
    return request.form.get("q", "").strip()[:QUERY_LIMIT]


def named_accounts(networks: Container[str]) -> list[Account]:
    """The accounts that the form of this request can mean, on some networks: those whose owners can prove them."""
    found = _chosen(request.form.get("account", "")[:KEY_LIMIT]) or _resolved(typed_query())
    return [account for account in found if account.network in networks]


def _resolved(query: str) -> list[Account]:
    try:
        return resolve(query) if query else []
    except UnknownAccountError:
        return []


def _chosen(key: str) -> list[Account]:
    try:
        return [account_of(key)]
    except UnknownAccountError:
        return []
