"""The mirror: the reader's own accounts, and what each shows about itself. For the reader alone."""

from __future__ import annotations

from typing import Any

from flask import render_template, request
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.own_accounts import TooManyOwnAccountsError
from server.accounts.resolve import resolve
from server.locales.cards import localized_mirror
from server.services import current_accounts
from server.web import mirror_views, page_views
from server.web.errors import ProblemError
from server.web.keys import account_from_key
from server.web.language import request_language, translate, translated
from server.web.pages import layout
from server.web.pages.layout import blueprint, redirect_to
from shared_schema import times
from shared_schema.limits import QUERY_LIMIT
from shared_schema.networks import UnknownAccountError, account_of, key_of
from shared_schema.problems import slug_of
from shared_schema.records import SCORE_NAMES, Account, AccountResult, MirrorResponse

ADD_WAIT = 6.0


@blueprint.get("/mirror")
def mirror() -> str:
    """The mirror of the account that was added first, or how to begin."""
    kept = current_accounts().own_accounts.all()
    first = min(kept, key=lambda key: kept[key].made_at or "", default=None)
    return _page(None) if first is None else _page(account_of(first))


@blueprint.get("/mirror/<path:account_key>")
def own_mirror(account_key: str) -> str:
    """The mirror of one own account."""
    account = account_from_key(account_key)
    if current_accounts().own_accounts.of(account)[1] is None:
        raise ProblemError("not-own-account")
    return _page(account)


def _page(
    account: Account | None, *, query: str = "", why_none: str = "", candidates: list[Account] | None = None
) -> str:
    values: dict[str, Any] = {"chosen": None}
    if account is not None:
        values = _mirror_values(account)
    return render_template(
        "mirror.html",
        score_names=SCORE_NAMES,
        own=[_row(key) for key in current_accounts().own_accounts.all()],
        query=query,
        problem=why_none,
        candidates=[_row(key_of(candidate)) for candidate in candidates or ()],
        **values,
    )


def _row(key: str) -> dict[str, str]:
    account = account_of(key)
    return {"key": key, "handle": page_views.shown_handle(account), "network": page_views.network_name(account)}


def _mirror_values(account: Account) -> dict[str, Any]:
    """What the page shows of one account: its insights, or that it is being read, or why it cannot be."""
    accounts = current_accounts()
    result = accounts.lookup.wait(account, layout.FIRST_WAIT, new_hosts="at_once")
    key, _ = accounts.own_accounts.of(account)  # its network may have stated another one
    # The card is ready before the mirror is. The job first: it may end before the mirror is looked at.
    is_being_read = accounts.jobs.future_of(key) is not None
    made = accounts.mirror.get(key)
    is_pending = made is None and (result.status == "pending" or is_being_read)
    made_at = times.parse(made.made_at) if made else None
    return {
        "chosen": _row(key),
        "insights": mirror_views.insights(_localized(made), request_language()) if made else [],
        "read_ago": translated(page_views.time_ago(made_at, accounts.clock())) if made_at else "",
        "is_pending": is_pending,
        "why_not": "" if made or is_pending else _why_not(result),
        "seconds": layout.RELOAD_SECONDS,
    }


def _localized(made: MirrorResponse) -> MirrorResponse:
    return localized_mirror(made, request_language())


def _why_not(result: AccountResult) -> str:
    """Why there is no mirror although nothing is being read."""
    if result.problem is None:
        return ""
    slug = slug_of(result.problem)
    return translate("mirror-opted-out") if slug in ("opted-out", "robots") else translate(f"problem-{slug}")


@blueprint.post("/mirror/add")
def add_own_account() -> str | AnyResponse:
    """Adds an own account. Where what was typed can mean several, the page asks which."""
    query = request.form.get("q", "").strip()[:QUERY_LIMIT]
    try:
        found = resolve(query) if query else []
    except UnknownAccountError as error:
        return _page(None, query=query, why_none=str(error))
    if not found:
        return _page(None, query=query, why_none=translate("page-home-not-found"))
    if len(found) > 1:
        return _page(None, query=query, candidates=found)
    accounts = current_accounts()
    account = accounts.lookup.account_at(found[0], layout.FIRST_WAIT)
    try:
        accounts.own_accounts.add(account)
    except TooManyOwnAccountsError as error:
        raise ProblemError("too-many-own-accounts") from error
    accounts.lookup.wait(account, ADD_WAIT, fresh=True)
    return redirect_to("pages.own_mirror", account_key=key_of(account), done="own_account_added")


@blueprint.post("/mirror/remove/<path:account_key>")
def remove_own_account(account_key: str) -> AnyResponse:
    """Removes an own account with what is remembered of it; the notice offers to undo it."""
    account = account_from_key(account_key)
    key, _ = current_accounts().own_accounts.of(account)
    _, change = current_accounts().own_accounts.remove(account)
    current_accounts().mirror.forget([key])
    return redirect_to("pages.mirror", done="own_account_removed", undo=change)


@blueprint.post("/mirror/undo")
def undo_own_account() -> AnyResponse:
    """Takes a removal back. The mirror is made anew, from what is remembered and a new reading."""
    accounts = current_accounts()
    before = accounts.own_accounts.all().keys()
    try:
        restored = accounts.own_accounts.undo(request.form.get("change", ""))
    except TooManyOwnAccountsError as error:
        raise ProblemError("too-many-own-accounts") from error
    for key in accounts.own_accounts.all().keys() - before:
        accounts.lookup.wait(account_of(key), ADD_WAIT, fresh=True)
    return redirect_to("pages.mirror", done="undone" if restored else "not_undone")


@blueprint.post("/mirror/again/<path:account_key>")
def reflect_again(account_key: str) -> AnyResponse:
    """Reads an own account anew."""
    account = account_from_key(account_key)
    current_accounts().lookup.wait(account, ADD_WAIT, fresh=True)
    return redirect_to("pages.own_mirror", account_key=key_of(account))
