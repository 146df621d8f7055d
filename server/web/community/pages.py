"""The pages of a community server that a personal one lacks: joining, signing out, and connecting a browser."""

from __future__ import annotations

import re
from typing import cast

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.operate.health import IS_READY, LIVES
from server.web.community.auth import TooManyCodesError
from server.web.community.current import community_auth, community_services
from server.web.language import bdi, translate

blueprint = Blueprint("community", __name__)
CODE_LIMIT = 100  # characters
# The path of a page here. A second slash, or a backslash, would name another host.
_PAGE = re.compile(r"/(?:[\w.~%@:+!'()*-][\w.~%@:+!'()*/-]*)?", re.ASCII)
_PAGE_LIMIT = 4_000  # characters; keys of accounts are escaped


@blueprint.get(LIVES)
@blueprint.get(IS_READY)
def probe() -> AnyResponse:
    """For the proxy: whether this process lives, and whether it can take requests."""
    status, text = community_services().health.respond(request.path)
    return Response(text, status=status, mimetype="text/plain")


def _requested_page() -> str:
    """The page that the extension wants to open; empty where there is none."""
    page = request.values.get("to", "")
    return page if len(page) <= _PAGE_LIMIT and _PAGE.fullmatch(page) else ""


def join_form(refused: str = "", status: int = 200, host: str = "", day: str = "") -> Response:
    """The page on which readers join. `refused`: the message of why somebody did not; the others are its values."""
    sign_in = community_services().sign_in
    page = render_template(
        "join.html",
        refused=translate(refused, host=bdi(host), day=translate("page-day", day=day) if day else "")
        if refused
        else "",
        page=_requested_page(),
        signed_out=request.args.get("done") == "signed_out",
        providers=list(sign_in.providers.values()) if sign_in else [],
    )
    return Response(page, status=status)


@blueprint.get("/join")
def join() -> AnyResponse:
    """Asks for the code of an invitation. A link has it after #, which the page's script puts into the field.

    The extension opens the reader's pages with such a link: a browser that has a session already goes on at once.
    """
    page = _requested_page()
    if page and community_auth().session():
        return redirect(f"{page}#main", 303)  # else the code would stay in the address
    return join_form()


@blueprint.post("/join")
def accept() -> AnyResponse:
    """Begins a session with the code. The gate has checked that the form came from this page."""
    auth = community_auth()
    try:
        cookie = auth.join(request.form.get("code", "")[:CODE_LIMIT])
    except TooManyCodesError:
        return join_form("join-many", 429)
    if cookie is None:
        return join_form("join-wrong", 403)
    response = redirect(_requested_page() or url_for("community.connect"), 303)
    auth.set_cookie(cast("Response", response), cookie)
    return response


@blueprint.post("/sign-out")
def sign_out() -> AnyResponse:
    """Ends the session of this browser. The gate has checked that the form came from a page of this server."""
    response = redirect(url_for("community.join", done="signed_out"), 303)
    community_auth().sign_out(cast("Response", response))
    return response


@blueprint.get("/connect")
def connect() -> AnyResponse:
    """Leads to the page whose address has the key for pairing; it comes after #, so no log of requests has it."""
    return redirect(f"{url_for('community.connect_browser')}#key={community_auth().page_key()}", 303)


@blueprint.get("/connect/browser")
def connect_browser() -> str:
    """How to connect the extension in this browser. The extension reads the key from the page's address."""
    session = community_auth().session()
    return render_template("connect.html", name=session.name if session else "")
