"""The API of the mirror: the reader's own accounts, and the insights about each. The rest of the API is in api.py."""

from __future__ import annotations

from flask import Blueprint, Response

from server.accounts.own_accounts import TooManyOwnAccountsError
from server.locales.cards import localized_mirror
from server.services import current_accounts
from server.web.errors import ProblemError, problem_response
from server.web.keys import account_from_key
from server.web.language import request_language
from server.web.responses import json_response
from shared_schema.records import EraseResponse, OwnAccountsResponse

blueprint = Blueprint("mirror_api", __name__, url_prefix="/v1")

WAIT_SECONDS = 20.0  # how long a mirror waits for its network


@blueprint.get("/own-accounts")
def own_accounts() -> Response:
    kept = current_accounts().own_accounts.all()
    return json_response(OwnAccountsResponse(accounts={key: own.made_at for key, own in kept.items()}))


@blueprint.put("/own-accounts/<path:key>")
def add_own_account(key: str) -> Response:
    account = account_from_key(key)
    try:
        current_accounts().own_accounts.add(account)
    except TooManyOwnAccountsError as error:
        raise ProblemError("too-many-own-accounts") from error
    current_accounts().lookup.wait(account, 0.0, fresh=True)  # starts the reading that its mirror rests on
    return own_accounts()


@blueprint.delete("/own-accounts/<path:key>")
def remove_own_account(key: str) -> Response:
    removed, _ = current_accounts().own_accounts.remove(account_from_key(key))
    return json_response(EraseResponse(erased=removed))


@blueprint.get("/insights/<path:key>")
def insights(key: str) -> Response:
    account, accounts = account_from_key(key), current_accounts()
    own_key, own = accounts.own_accounts.of(account)
    if own is None:
        raise ProblemError("not-own-account")
    mirror = accounts.mirror.get(own_key)
    if mirror is None:
        result = accounts.lookup.wait(account, WAIT_SECONDS, fresh=True)
        mirror = accounts.mirror.get(accounts.own_accounts.of(account)[0])
        if mirror is None and result.problem is not None:
            return problem_response(result.problem)
    if mirror is None:
        raise ProblemError("timeout", "The account is still being read.", retry_after=5)
    return json_response(localized_mirror(mirror, request_language()))
