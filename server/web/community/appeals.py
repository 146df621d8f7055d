"""`/appeals`: stewards decide about appeals, by what every reader is shown. The numbers are open to anybody.

A steward sees the shared card and what the account's owner wrote; nothing of any reader.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from flask import Blueprint, render_template, request, url_for
from werkzeug.utils import redirect
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.printable import one_line
from server.locales.cards import localized_card
from server.services import current_services
from server.store.postgres.appeals import Appeal
from server.web import page_views
from server.web.community.about_me import CARD_WAIT
from server.web.community.auth import NUMBERS_PATH
from server.web.errors import ProblemError
from server.web.language import request_language, translate
from server.web.pages.accounts import card_values
from shared_schema.limits import NOTE_LIMIT
from shared_schema.networks import account_of
from shared_schema.records import VERDICTS

if TYPE_CHECKING:
    from server.community import CommunityServices

blueprint = Blueprint("appeals", __name__)


def _services() -> CommunityServices:
    return cast("CommunityServices", current_services())


def _steward() -> int:
    """The steward who makes this request. Raises ProblemError: for others there is no such page."""
    session = _services().auth.session()
    if session is None or session.role != "steward":
        raise ProblemError("unknown-path")
    return session.reader


@blueprint.get("/appeals")
def waiting() -> str:
    """The open appeals, the one that is due first at the head."""
    _steward()
    return render_template("appeals.html", appeals=[_row(appeal) for appeal in _services().appeals.waiting()])


@blueprint.get("/appeals/<int:appeal_id>")
def one(appeal_id: int) -> str:
    """One open appeal with the account's shared card."""
    _steward()
    services = _services()
    appeal = services.appeals.waiting_one(appeal_id)
    if appeal is None:
        raise ProblemError("unknown-path")
    account = account_of(appeal.account)
    values: dict[str, Any] = {
        "appeal": _row(appeal),
        "handle": page_views.shown_handle(account),
        "network": page_views.network_name(account),
        "verdicts": VERDICTS,
        "reason_limit": NOTE_LIMIT,
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
    """Keeps the decision about an appeal."""
    steward = _steward()
    agrees = request.form.get("decision") == "agree"
    verdict = next((each for each in VERDICTS if each == request.form.get("verdict")), None) if agrees else None
    reason = one_line(request.form.get("reason", ""))[:NOTE_LIMIT]
    if not reason or (agrees and verdict is None) or request.form.get("decision") not in ("agree", "decline"):
        raise ProblemError("bad-request")
    if not _services().appeals.decide(appeal_id, steward, verdict, reason):
        raise ProblemError("unknown-path")
    return redirect(url_for("appeals.waiting"), 303)


@blueprint.get(NUMBERS_PATH)
def numbers() -> str:
    """All appeals in numbers, without accounts, for anybody."""
    return render_template("appeals_numbers.html", numbers=_services().appeals.numbers()._asdict())


def _row(appeal: Appeal) -> dict[str, Any]:
    account = account_of(appeal.account)
    return {
        "id": appeal.id,
        "handle": page_views.shown_handle(account),
        "network": page_views.network_name(account),
        "requested": appeal.requested,
        "words": appeal.words,
        "due": translate("page-day", day=appeal.due_at.astimezone(UTC).date().isoformat()),
        "overdue": appeal.due_at < datetime.now(UTC),
    }
