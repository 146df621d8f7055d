"""`/appeals`: stewards decide about appeals, by what every reader is shown. The numbers are open to anybody.

A steward sees the shared card and what the account's owner wrote; nothing of any reader.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint, render_template, request, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.transfer.printable import one_line
from server.locales.cards import localized_card
from server.store.postgres.appeals import Appeal, Decision
from server.web import page_views
from server.web.community.about_me import CARD_WAIT
from server.web.community.auth import NUMBERS_PATH
from server.web.community.current import community_services
from server.web.errors import ProblemError
from server.web.language import request_language, shown_day
from server.web.pages.accounts import card_values
from shared_schema.limits import NOTE_LIMIT
from shared_schema.networks import account_of
from shared_schema.records import VERDICTS

blueprint = Blueprint("appeals", __name__)


@blueprint.get("/appeals")
def waiting() -> str:
    """The open appeals, the one that is due first at the head, and those that were decided last."""
    services = community_services()
    services.auth.require_role("steward")
    return render_template(
        "appeals.html",
        appeals=[_row(appeal) for appeal in services.appeals.waiting()],
        decided=[_row(appeal) for appeal in services.appeals.decided()],
    )


@blueprint.get("/appeals/<int:appeal_id>")
def one(appeal_id: int) -> str:
    """One appeal with the account's shared card: to be decided, or to have its decision revised."""
    services = community_services()
    services.auth.require_role("steward")
    appeal = services.appeals.get(appeal_id)
    if appeal is None:
        raise ProblemError("unknown-path")
    account = account_of(appeal.account)
    listing = services.stewards_list.of_account(appeal.account) if appeal.requested is None else None
    values: dict[str, Any] = {
        "appeal": _row(appeal),
        "handle": page_views.shown_handle(account),
        "network": page_views.network_name(account),
        "verdicts": VERDICTS,
        "reason_limit": NOTE_LIMIT,
        "listing": listing.reason if listing else "",
        "history": [
            {"state": past.state, "verdict": past.verdict, "reason": past.reason, "day": shown_day(past.decided_at)}
            for past in services.appeals.history(appeal_id)
        ],
        "card": None,
    }
    with services.shared_accounts() as accounts:
        result = accounts.lookup.wait(account, CARD_WAIT, new_hosts="at_once")
    if result.card is not None:
        card = localized_card(result.card, request_language())
        values |= card_values(card, services.clock()) | {"stale": result.stale}
    return render_template("appeal.html", **values)


@blueprint.post("/appeals/<int:appeal_id>")
def decide(appeal_id: int) -> AnyResponse:
    """Keeps the decision about an open appeal, or the revised one about an appeal that is decided."""
    services = community_services()
    steward = services.auth.require_role("steward").reader
    appeal = services.appeals.get(appeal_id)
    if appeal is None:
        raise ProblemError("unknown-path")
    decision = _decision(about_verdict=appeal.requested is not None)
    # What the form was for: an appeal that another steward has decided meanwhile is not revised by accident.
    keep = services.appeals.revise if request.form.get("revises") else services.appeals.decide
    if not keep(appeal_id, steward, decision):
        raise ProblemError("unknown-path")
    return redirect(url_for("appeals.waiting"), 303)


def _decision(*, about_verdict: bool) -> Decision:
    """What the form says. Raises ProblemError where something is missing."""
    choice, reason = request.form.get("decision"), one_line(request.form.get("reason", ""))[:NOTE_LIMIT]
    agrees = choice == "agree"
    verdict = next((each for each in VERDICTS if each == request.form.get("verdict")), None)
    if not reason or choice not in ("agree", "decline") or (agrees and about_verdict and verdict is None):
        raise ProblemError("bad-request")
    return Decision(agrees, verdict if agrees and about_verdict else None, reason)


@blueprint.get(NUMBERS_PATH)
def numbers() -> str:
    """All appeals in numbers, without accounts, for anybody."""
    return render_template("appeals_numbers.html", numbers=community_services().appeals.numbers()._asdict())


def _row(appeal: Appeal) -> dict[str, Any]:
    account = account_of(appeal.account)
    return {
        "id": appeal.id,
        "handle": page_views.shown_handle(account),
        "network": page_views.network_name(account),
        "requested": appeal.requested,
        "words": appeal.words,
        "state": appeal.state,
        "due": shown_day(appeal.due_at),
        "overdue": appeal.is_overdue,
        "decided": shown_day(appeal.revised_at or appeal.decided_at or appeal.opened_at),
        "is_revised": appeal.revised_at is not None,
        "can_be_revised": appeal.can_be_revised,
    }
