"""The pages of a community server that a personal one lacks: taking an invitation, and connecting a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.operate.health import IS_READY, LIVES
from server.services import current_services
from server.web.community.auth import CommunityAuth, TooManyCodesError

if TYPE_CHECKING:
    from server.community import CommunityServices

blueprint = Blueprint("community", __name__)
CODE_LIMIT = 100  # characters


def _auth() -> CommunityAuth:
    return cast("CommunityAuth", current_services().auth)


@blueprint.get(LIVES)
@blueprint.get(IS_READY)
def probe() -> AnyResponse:
    """For the proxy: whether this process lives, and whether it can take requests."""
    status, text = cast("CommunityServices", current_services()).health.respond(request.path)
    return Response(text, status=status, mimetype="text/plain")


@blueprint.get("/join")
def join() -> str:
    """Asks for the code of an invitation. A link has it after #, which the page's script puts into the field."""
    return render_template("join.html", refused="")


@blueprint.post("/join")
def accept() -> AnyResponse:
    """Begins a session with the code. The gate has checked that the form came from this page."""
    auth = _auth()
    try:
        cookie = auth.join(request.form.get("code", "")[:CODE_LIMIT])
    except TooManyCodesError:
        return Response(render_template("join.html", refused="join-many"), status=429)
    if cookie is None:
        return Response(render_template("join.html", refused="join-wrong"), status=403)
    response = redirect(url_for("community.connect"), 303)
    auth.set_cookie(cast("Response", response), cookie)
    return response


@blueprint.get("/connect")
def connect() -> AnyResponse:
    """Leads to the page whose address has the key for pairing; it comes after #, so no log of requests has it."""
    return redirect(f"{url_for('community.connect_browser')}#key={_auth().page_key()}", 303)


@blueprint.get("/connect/browser")
def connect_browser() -> str:
    """How to connect the extension in this browser. The extension reads the key from the page's address."""
    session = _auth().session()
    return render_template("connect.html", name=session.name if session else "")
