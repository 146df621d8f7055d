"""The crowd: whom the reader's pages showed as a whole, and people who might like a hello."""

from __future__ import annotations

from flask import render_template, request
from werkzeug.wrappers import Response as AnyResponse

from server.accounts.crowd import RECENT_DAYS
from server.services import current_accounts
from server.web import crowd_views, page_views
from server.web.keys import account_from_key
from server.web.language import request_language, translated
from server.web.pages.layout import blueprint, redirect_to
from shared_schema import times
from shared_schema.networks import key_of
from shared_schema.records import VERDICTS, OutreachSuggestion

MOST_DRAWN = 90  # days; each is at least 3 pixels wide on a phone


@blueprint.get("/crowd")
def crowd() -> str:
    """The days of one site or of all together, and who might like a hello. Thanks once where the reader wrote."""
    accounts = current_accounts()
    noticed = accounts.crowd.thank()
    chosen = request.args.get("site") or None
    view = accounts.crowd.view(request_language(), chosen)
    days = view.over_time[-MOST_DRAWN:]
    mean, spread = crowd_views.kindness_curve(days) if days else ("", "")
    return render_template(
        "crowd.html",
        crowd=view,
        crowd_days=RECENT_DAYS,
        chosen=chosen if chosen in view.sites else None,
        noticed=[person.display_name or page_views.handle_of_key(person.key) for person in noticed],
        days=days,
        segments=crowd_views.segments(days) if days else [],
        kindness_mean=mean,
        kindness_spread=spread,
        rows=crowd_views.rows(days),
        posts=sum(day.posts for day in days),
        reposts=crowd_views.share_of_reposts(days),
        verdicts=VERDICTS,
        suggestions=[(suggestion, _ago(suggestion)) for suggestion in view.suggestions],
    )


def _ago(suggestion: OutreachSuggestion) -> str:
    posted_at = times.parse(suggestion.posted_at)
    return translated(page_views.time_ago(posted_at, current_accounts().clock())) if posted_at else ""


@blueprint.post("/crowd/wrote/<path:account_key>")
def note_outreach(account_key: str) -> AnyResponse:
    """Keeps that the reader wrote to somebody, and thanks once."""
    requested = account_from_key(account_key)
    current_accounts().outreaches.note(requested)
    return redirect_to("pages.crowd", done="outreach_noted", undo=key_of(requested))


@blueprint.post("/crowd/undo")
def undo_outreach() -> AnyResponse:
    """Forgets it again: the button beside the notice."""
    current_accounts().outreaches.remove(account_from_key(request.form.get("change", "")))
    return redirect_to("pages.crowd", done="undone")
