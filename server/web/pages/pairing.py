"""The page on which the reader allows or refuses a pairing. How pairing works is in server/web/pairing.py."""

from __future__ import annotations

from flask import Response, render_template, request

from server.services import current_services
from server.web import page_messages, page_views
from server.web.pages.layout import blueprint, link


def _state_page(state: str) -> Response:
    page = render_template("pair.html", state=state, mark=page_messages.PAIRING_SIGNS[state])
    return Response(page, status=404 if state == "expired" else 200)


def _preapproved_page() -> Response:
    """The page of a pairing that needed no click. It goes on to the samples by itself, once the extension is ready."""
    page = _state_page("allowed")
    page.headers["Refresh"] = f"2; url={link('pages.welcome')}#samples"
    return page


@blueprint.get("/pair/<pairing_id>")
def pair(pairing_id: str) -> str | Response:
    """Which extension requests a pairing, and what it would be able to do."""
    auth = current_services().auth
    pairings = auth.pairings
    waiting = pairings.waiting(pairing_id)
    if waiting is None:
        return _preapproved_page() if pairings.is_allowed(pairing_id) else _state_page("expired")
    browser = page_views.browser_of(waiting.origin)
    return render_template(
        "pair.html",
        state="waiting",
        lead=auth.pairing_lead or f"pairing-lead-{browser.lower()}",
        origin=waiting.origin,
        advice=auth.pairing_advice or page_messages.pairing_advice(browser, waiting.recognised),
        nonce=waiting.nonce,
        action=link("pages.decide_pairing", pairing_id=pairing_id),
    )


@blueprint.post("/pair/<pairing_id>")
def decide_pairing(pairing_id: str) -> Response:
    """The reader's click. The gate has checked that the form came from this page, not from an extension."""
    allow = request.form.get("decision") == "allow"
    pairings = current_services().auth.pairings
    return _state_page(pairings.decide(pairing_id, request.form.get("nonce", ""), allow=allow))
