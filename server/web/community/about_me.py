"""`/about-me`: the owner of an account proves it, sees the account's card, objects to it, or asks not to be scored.

Open to anybody: who is scored is usually no reader here. The proof is in a cookie of its own, limited to one account
and to a day. What is said before the proof is the same for every account, so nobody learns whom readers look up.
"""

from __future__ import annotations

from typing import Any, cast

import msgspec
from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.community_claims import code_digest
from server.accounts.standings import ABOUT_ME_PATH
from server.accounts.transfer.printable import one_line
from server.locales.cards import localized_card, localized_problem
from server.locales.problem_details import localized_detail
from server.store.postgres.appeals import Appeal, PastDecision
from server.store.postgres.claims import PROOF_HOURS, Claim
from server.web import page_views
from server.web.community.current import community_auth, community_services
from server.web.community.keys import new_claim_id
from server.web.community.named_accounts import named_accounts, typed_query
from server.web.errors import ProblemError
from server.web.language import request_language, shown_day
from server.web.pages.accounts import card_values
from server.web.pages.layout import RELOAD_SECONDS
from server.web.responses import json_download
from shared_schema import times
from shared_schema.limits import SHORT_LIMIT
from shared_schema.networks import account_of, key_of
from shared_schema.problems import PROBLEM_TYPES, problem
from shared_schema.records import VERDICTS, Account, AccountResult
from shared_schema.times import HOUR

blueprint = Blueprint("about_me", __name__, url_prefix=ABOUT_ME_PATH)

COOKIE = "__Host-humankind-owner"
CARD_WAIT = 2.0  # seconds for a card that has to be made anew
CLAIMS_LIMIT = 20  # begun from one address (a /48 of IPv6) in ten minutes
CHECKS_LIMIT = 20  # from one address in ten minutes
# Of one account in ten minutes. Far more than from one address, so that nobody alone keeps its owner from proving it.
CHECKS_OF_ACCOUNT_LIMIT = 200


# -- the claim --------------------------------------------------------------------------------------------------------


def _claim() -> Claim | None:
    """The claim of this request's browser."""
    claim_id = community_auth().claim_of(request.cookies.get(COOKIE, ""))
    return community_services().claims.get(claim_id) if claim_id else None


def _owned() -> str | None:
    """The key of the account that this browser's owner has proven. None where there is none, or no longer."""
    claim = _claim()
    return claim.account if claim is not None and claim.state == "proven" else None


def _to_start() -> AnyResponse:
    return redirect(url_for("about_me.show"), 303)


@blueprint.get("")
def show() -> str | AnyResponse:
    """What this browser's owner can do next: name an account, publish the code, or see what is said about it."""
    claim = _claim()
    if claim is None:
        return _begin_page()
    if claim.state == "proven":
        return _own_page(claim.account)
    account = account_of(claim.account)
    handle = page_views.shown_handle(account)
    if claim.state == "checking":
        return render_template("about_checking.html", account=account, handle=handle, seconds=RELOAD_SECONDS)
    code = community_auth().code_of_claim(claim.id)
    return render_template(
        "about_code.html",
        handle=handle,
        network=page_views.network_name(account),
        code=code,
        address=f"{community_auth().url}{ABOUT_ME_PATH}/{code}",
        is_page=account.network == "web",
        missing=claim.state == "missing",
        why=_why(claim.detail) if claim.state == "failed" else "",
        opted_out=claim.detail.startswith("opted-out "),
    )


@blueprint.get("/<code>")
def linked(code: str) -> AnyResponse:
    """Where a link with rel="me" leads, for whoever follows it."""
    del code
    return _to_start()


@blueprint.post("")
def begin() -> str | AnyResponse:
    """Begins a claim of the account that was typed or chosen."""
    auth = community_auth()
    if not auth.may_try("claim", limit=CLAIMS_LIMIT):
        return Response(_begin_page(refused="about-many"), status=429)
    query, accounts = typed_query(), named_accounts(community_services().networks)
    if not accounts:
        return Response(_begin_page(query, refused="about-none"), status=404)
    if len(accounts) > 1:
        return _begin_page(query, candidates=accounts)
    earlier = _claim()
    if earlier is not None:
        community_services().claims.end(earlier.id)
    claim_id = new_claim_id()
    community_services().claims.begin(claim_id, key_of(accounts[0]), code_digest(auth.code_of_claim(claim_id)))
    response = cast("Response", _to_start())
    response.set_cookie(
        COOKIE,
        auth.claim_cookie(claim_id),
        max_age=2 * PROOF_HOURS * HOUR,
        secure=True,
        httponly=True,
        samesite="Strict",
    )
    return response


def _begin_page(query: str = "", *, refused: str = "", candidates: list[Account] | None = None) -> str:
    return render_template(
        "about_me.html",
        query=query,
        refused=refused,
        candidates=[
            (key_of(account), page_views.shown_handle(account), page_views.network_name(account))
            for account in candidates or ()
        ],
    )


@blueprint.post("/check")
def check() -> AnyResponse:
    """Has a worker look for the code."""
    claim, services = _claim(), community_services()
    if claim is not None and claim.state not in ("checking", "proven"):
        if not _may_check(claim.account):
            return Response(_begin_page(refused="about-many"), status=429)
        services.claims.set_checking(claim.id)
        if not services.look_for_code(claim):
            services.claims.set_failed(claim.id, "busy ")
    return _to_start()


def _may_check(account: str) -> bool:
    """What an address tries beyond its limit does not count against the account."""
    auth = community_auth()
    return auth.may_try("check", limit=CHECKS_LIMIT) and auth.may_try("check", account, limit=CHECKS_OF_ACCOUNT_LIMIT)


@blueprint.post("/end")
def end() -> AnyResponse:
    """Ends the claim and its proof."""
    claim = _claim()
    if claim is not None:
        community_services().claims.end(claim.id)
    response = cast("Response", _to_start())
    response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Strict")
    return response


def _why(detail: str) -> str:
    """Why an account could not be read, in the language of the request."""
    slug, _, sentence = detail.partition(" ")
    if sentence:
        return localized_detail(sentence, request_language())
    known = problem(slug if slug in PROBLEM_TYPES else "internal")
    return localized_problem(known, request_language()).title


# -- what the owner sees and asks for ---------------------------------------------------------------------------------


def _result(key: str) -> AccountResult:
    """What every reader is told about an account, without anything of a reader's own.

    Nor with what says whether readers look accounts up: when it was last read, and linked accounts, which are found
    once both were.
    """
    with community_services().shared_accounts() as accounts:
        result = accounts.lookup.wait(account_of(key), CARD_WAIT, new_hosts="at_once")
    if result.card is None:
        return result
    card = localized_card(result.card, request_language())
    facts = [fact for fact in card.facts if fact.name != "about_me"]  # the owner is there already
    evidence = msgspec.structs.replace(card.evidence, gathered_at=None)
    card = msgspec.structs.replace(card, facts=facts, evidence=evidence, linked_accounts=[])
    return msgspec.structs.replace(result, card=card, stale=False)


def _own_page(key: str) -> str:
    services = community_services()
    unscored_at, appeals = services.appeals.unscored_since(key), services.appeals.of_account(key)
    listing = services.stewards_list.of_account(key)
    result = _result(key)
    reason = localized_problem(result.problem, request_language()) if result.problem else None
    values: dict[str, Any] = {
        "handle": page_views.shown_handle(account_of(key)),
        "network": page_views.network_name(account_of(key)),
        "why": reason.title if reason else "",
        "unscored_day": shown_day(unscored_at),
        "appeals": [shown_appeal(appeal) for appeal in appeals],
        "again_day": _shown_again_day([appeal for appeal in appeals if appeal.requested is not None]),
        "open_about": next((_about(appeal) for appeal in appeals if appeal.state == "open"), ""),
        "listing": {"reason": listing.reason, "since": shown_day(listing.added_at)} if listing else None,
        "listing_again_day": _shown_again_day([appeal for appeal in appeals if appeal.requested is None]),
        "due_day": shown_day(services.appeals.due_at(services.settings.appeal_days)),
        "verdicts": VERDICTS,
        "words_limit": SHORT_LIMIT,
        "waits": result.status == "pending" and unscored_at is None,
        "seconds": RELOAD_SECONDS,
        "card": None,
    }
    if result.card is not None:
        values |= card_values(result.card, services.clock())
    return render_template("about_account.html", **values)


def address_of(appeal: Appeal) -> str:
    """The path at which its owner follows an appeal, without a proof."""
    mark = community_auth().mark_of_appeal(appeal.id, appeal.opened_at)
    return url_for("followed_appeals.show", appeal_id=appeal.id, mark=mark)


def shown_appeal(appeal: Appeal) -> dict[str, Any]:
    """What pages for the owner show of an appeal."""
    return {
        "state": appeal.state,
        "address": address_of(appeal),
        "requested": appeal.requested,
        "words": appeal.words,
        "reason": appeal.reason,
        "opened": shown_day(appeal.opened_at),
        "due": shown_day(appeal.due_at),
        "decided": shown_day(appeal.revised_at or appeal.decided_at),
        "is_revised": appeal.revised_at is not None,
        "history": [
            {"state": past.state, "reason": past.reason, "day": shown_day(past.decided_at)} for past in _earlier(appeal)
        ],
    }


def _about(appeal: Appeal) -> str:
    """What an owner appeals against."""
    return "verdict" if appeal.requested else "listing"


def _earlier(appeal: Appeal) -> list[PastDecision]:
    """The decisions about an appeal that no longer hold, the first one at the head."""
    return community_services().appeals.history(appeal.id)[:-1] if appeal.revised_at is not None else []


def _shown_again_day(appeals: list[Appeal]) -> str:
    """The first day of another appeal; empty where there may be one now."""
    return shown_day(max((each.again_at for each in appeals if each.again_at is not None), default=None))


@blueprint.get("/export")
def export() -> AnyResponse:
    """What the server says about the account, and what its owner asked for, as a file."""
    key = _owned()
    if key is None:
        return _to_start()
    services, result = community_services(), _result(key)
    appeals, unscored_at = services.appeals.of_account(key), services.appeals.unscored_since(key)
    listing = services.stewards_list.of_account(key)
    document = {
        "account": key,
        "exported_at": times.write(services.clock()),
        "status": result.status,
        "card": result.card,
        "unscored_since": unscored_at and times.write(unscored_at),
        "on_stewards_list": listing and {"reason": listing.reason, "since": times.write(listing.added_at)},
        "appeals": [
            {
                "about": _about(appeal),
                "requested": appeal.requested,
                "words": appeal.words,
                "state": appeal.state,
                "reason": appeal.reason or None,
                "opened_at": times.write(appeal.opened_at),
                "due_at": times.write(appeal.due_at),
                "decided_at": appeal.decided_at and times.write(appeal.decided_at),
                "revised_at": appeal.revised_at and times.write(appeal.revised_at),
                "earlier_decisions": [
                    {"state": past.state, "reason": past.reason, "decided_at": times.write(past.decided_at)}
                    for past in _earlier(appeal)
                ],
            }
            for appeal in appeals
        ],
    }
    return json_download(document, "humankind-about-me.json")


@blueprint.post("/appeal")
def appeal() -> AnyResponse:
    """Asks the stewards for another verdict, or to be taken off their list."""
    key, services = _owned(), community_services()
    if key is None:
        return _to_start()
    requested = next((verdict for verdict in VERDICTS if verdict == request.form.get("verdict")), None)
    words = one_line(request.form.get("words", ""))[:SHORT_LIMIT]
    about_listing = request.form.get("about") == "listing"
    if (requested is None) != about_listing or not words:
        raise ProblemError("bad-request")
    services.appeals.open(key, requested, words, services.settings.appeal_days)
    return _to_start()


@blueprint.post("/unscore")
def unscore() -> AnyResponse:
    """Keeps that the account is not scored, at once and for all readers."""
    key = _owned()
    if key is not None:
        community_services().appeals.unscore(key)
    return _to_start()


@blueprint.post("/score-again")
def score_again() -> AnyResponse:
    """Takes that back."""
    key = _owned()
    if key is not None:
        community_services().appeals.score_again(key)
    return _to_start()
