"""The pages of the lists that a community makes itself: `/known-here` and `/stewards-list`.

Readers choose to be counted for whom they know, and stewards say something about accounts with a reason. Both are
subscribed to and shown like any other list.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.lists.addresses import id_of
from server.accounts.lists.community import KNOWN_PATH, STEWARDS_PATH, calls_automated
from server.accounts.transfer.printable import one_line
from server.store.postgres.known_accounts import SHOWN_FROM
from server.store.postgres.stewards_list import StewardsListing
from server.web import page_views
from server.web.community.current import community_services
from server.web.community.named_accounts import named_accounts, typed_query
from server.web.errors import ProblemError
from server.web.language import shown_day, translate
from server.web.paging import requested_page
from shared_schema.limits import LIST_REASON_LIMIT
from shared_schema.networks import account_of, key_of
from shared_schema.records import Account

blueprint = Blueprint("community_lists", __name__)
SHARES_LIMIT = 10  # times that a reader begins to share in ten minutes: each counts all that the reader corrected
READ_WAIT = 10.0  # seconds for an account that has to be read


# -- whom readers know ------------------------------------------------------------------------------------------------


@blueprint.get(KNOWN_PATH)
def known() -> str:
    """What the list is, and whether this reader is counted."""
    services = community_services()
    sharing = services.known_accounts.sharing(services.auth.reader())
    address = f"{services.settings.public_url}{KNOWN_PATH}"
    return render_template(
        "known_here.html",
        sharing=sharing,
        since=shown_day(sharing.since) if sharing else "",
        shown_from=SHOWN_FROM,
        address=address,
        list_id=id_of(address),
        is_subscribed=address in services.accounts.lists.subscriptions(),
    )


@blueprint.post(KNOWN_PATH)
def share() -> AnyResponse:
    """Counts the reader from now on for whom the reader knows, or no longer, which is never refused."""
    services, choice = community_services(), request.form.get("share")
    if choice not in ("1", "0"):
        raise ProblemError("bad-request")
    if choice == "1":
        if not services.auth.may_try("share", str(services.auth.reader()), limit=SHARES_LIMIT):
            raise ProblemError("too-many-requests", retry_after=600)
        services.known_accounts.share(services.auth.reader())
    else:
        services.known_accounts.withdraw(services.auth.reader())
    return redirect(url_for("community_lists.known"), 303)


# -- what stewards say ------------------------------------------------------------------------------------------------


@blueprint.get(STEWARDS_PATH)
def stewards() -> str:
    """The list, for every reader; stewards can change it, and see who did."""
    return _stewards_page()


@blueprint.post(STEWARDS_PATH)
def add() -> str | AnyResponse:
    """Puts an account on the list."""
    services = community_services()
    steward = services.auth.require_role("steward").reader
    query, reason, accounts = typed_query(), _reason(), named_accounts(services.networks)
    if len(accounts) > 1:
        return _stewards_page(query, reason, candidates=accounts)
    refused = _put(accounts[0], reason, steward) if accounts else "about-none"
    if refused:
        return Response(_stewards_page(query, reason, refused=refused), status=400)
    return redirect(url_for("community_lists.stewards"), 303)


def _put(account: Account, reason: str, steward: int) -> str:
    """Puts an account on the list; the message why not, where that was refused.

    The account is read first: it is listed under the key that its network states, under which its owner finds it.
    """
    if calls_automated(reason):
        return "lists-stewards-verdict"
    with community_services().shared_accounts() as shared:
        result = shared.lookup.wait(account, READ_WAIT, new_hosts="at_once")
    if result.card is not None:
        added = community_services().stewards_list.add(result.card.key, reason, steward)
        return "" if added == "added" else f"lists-stewards-{added}"
    return {"opted_out": "lists-stewards-unscored", "pending": "about-reading"}.get(result.status, "about-none")


@blueprint.post(f"{STEWARDS_PATH}/<int:listing_id>/remove")
def remove(listing_id: int) -> AnyResponse:
    """Takes an account off the list."""
    services = community_services()
    steward = services.auth.require_role("steward").reader
    if not services.stewards_list.remove(listing_id, _reason(), steward):
        raise ProblemError("unknown-path")
    return redirect(url_for("community_lists.stewards"), 303)


def _reason() -> str:
    """The reason that a steward gives. Raises ProblemError where there is none."""
    reason = one_line(request.form.get("reason", ""))[:LIST_REASON_LIMIT]
    if not reason:
        raise ProblemError("bad-request")
    return reason


def _stewards_page(
    query: str = "", reason: str = "", *, refused: str = "", candidates: list[Account] | None = None
) -> str:
    services = community_services()
    session = services.auth.session()
    is_steward = session is not None and session.role == "steward"
    listings = services.stewards_list.all()
    page = requested_page(listings)
    return render_template(
        "stewards_list.html",
        is_steward=is_steward,
        rows=[_row(listing) for listing in page.shown],
        page=page.number,
        pages=page.pages,
        history=[
            {
                **_who(change.account),
                "reason": change.reason or translate("lists-stewards-unscored"),
                "day": shown_day(change.at),
                "steward": change.steward or (translate("lists-stewards-left") if change.reason else "Humankind"),
                "is_removal": change.is_removal,
            }
            for change in (services.stewards_list.history() if is_steward else ())
        ],
        query=query,
        reason=reason,
        refused=refused,
        candidates=[(key_of(account), _who(key_of(account))) for account in candidates or ()],
        reason_limit=LIST_REASON_LIMIT,
    )


def _row(listing: StewardsListing) -> dict[str, Any]:
    return {
        **_who(listing.account),
        "id": listing.id,
        "key": listing.account,
        "reason": listing.reason,
        "since": shown_day(listing.added_at),
        "is_disputed": listing.is_disputed,
    }


def _who(key: str) -> dict[str, str]:
    account = account_of(key)
    return {"handle": page_views.shown_handle(account), "network": page_views.network_name(account)}
