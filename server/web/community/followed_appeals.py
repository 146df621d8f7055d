"""What becomes of one appeal, at an address that nobody can guess: as a page, and as a feed (Atom, RFC 4287).

The proof of an account ends after a day, and a decision takes longer. So the address opens this one appeal for as long
as the server knows whose it is. It shows neither the account nor its owner's words, as feeds are often read by
somebody else's server.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from flask import Blueprint, Response, render_template

from server.accounts.standings import ABOUT_ME_PATH
from server.store.postgres.appeals import Appeal
from server.web import proof
from server.web.community.about_me import address_of, shown_appeal
from server.web.community.current import community_services
from server.web.errors import ProblemError
from server.web.language import shown_day, translate
from shared_schema import times

blueprint = Blueprint("followed_appeals", __name__, url_prefix=f"{ABOUT_ME_PATH}/appeals")


def _followed(appeal_id: int, mark: str) -> Appeal:
    """The appeal at this address. Raises ProblemError where there is none."""
    appeal = community_services().appeals.followed(appeal_id)
    if appeal is None or not proof.equal(mark, community_services().auth.mark_of_appeal(appeal.id, appeal.opened_at)):
        raise ProblemError("unknown-path")
    return appeal


@blueprint.get("/<int:appeal_id>/<mark>")
def show(appeal_id: int, mark: str) -> str:
    """The page."""
    appeal = _followed(appeal_id, mark)
    return render_template(
        "followed_appeal.html",
        appeal=shown_appeal(appeal),
        overdue=appeal.is_overdue,
        mark=mark,
        appeal_id=appeal_id,
    )


@blueprint.get("/<int:appeal_id>/<mark>/feed")
def feed(appeal_id: int, mark: str) -> Response:
    """The same as a feed: an entry for each decision, for a deadline that passed, and for the appeal itself."""
    appeal = _followed(appeal_id, mark)
    address = f"{community_services().auth.url}{address_of(appeal)}"
    page = render_template("followed_appeal.xml", address=address, entries=_entries(appeal))
    return Response(page, mimetype="application/atom+xml")


def _entries(appeal: Appeal) -> list[dict[str, Any]]:
    """The newest first. Each keeps its name, so that no reader of feeds shows it twice."""
    about = "appeal" if appeal.requested else "listing"
    values = {"opened": shown_day(appeal.opened_at), "due": shown_day(appeal.due_at)}
    if appeal.requested:
        values["asked"] = translate(f"page-word-{appeal.requested}")
    entries = [_entry("opened", appeal.opened_at, translate(f"about-{about}-open", **values))]
    if appeal.is_overdue:
        entries.append(_entry("overdue", appeal.due_at, translate("appeals-overdue", day=values["due"])))
    for number, past in enumerate(community_services().appeals.history(appeal.id), 1):
        title = translate(f"about-history-{past.state}", day=shown_day(past.decided_at))
        entries.append(_entry(f"decision-{number}", past.decided_at, title, past.reason))
    if appeal.state == "withdrawn" and appeal.decided_at is not None:
        values["decided"] = shown_day(appeal.decided_at)
        entries.append(_entry("withdrawn", appeal.decided_at, translate(f"about-{about}-withdrawn", **values)))
    return entries[::-1]


def _entry(name: str, moment: datetime, title: str, reason: str = "") -> dict[str, Any]:
    return {"name": name, "updated": times.write(moment), "title": title, "reason": reason}
