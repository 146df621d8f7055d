"""The way to a provider, and the way back. The buttons are on the page on which readers join."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from flask import Blueprint, Response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from server.web.community.current import community_auth, community_services
from server.web.community.pages import join_form
from server.web.community.sign_in.flow import ATTEMPT_MINUTES, Provider, SignInError
from server.web.errors import ProblemError

if TYPE_CHECKING:
    from server.web.community.sign_in.flow import SignIn

blueprint = Blueprint("sign_in", __name__, url_prefix="/sign-in")
# Sent along when another site leads the browser here, unlike that of the session: it opens nothing.
COOKIE = "__Host-humankind-sign-in"
_RETURNS_LIMIT = 100  # from one address in ten minutes that let nobody in; each asks the provider something
_STATUSES = {"unavailable": 503}  # of the page that says why nobody was signed in; others: 403


def _sign_in() -> SignIn:
    return cast("SignIn", community_services().sign_in)  # there is one where these pages are


def _provider(name: str) -> Provider:
    provider = _sign_in().providers.get(name)
    if provider is None:
        raise ProblemError("unknown-path")
    return provider


def _refused(error: SignInError, provider: Provider) -> Response:
    status = _STATUSES.get(error.reason, 403)
    return join_form(f"join-sign-in-{error.reason}", status, host=provider.host, day=error.day)


@blueprint.get("/<name>")
def leave(name: str) -> AnyResponse:
    """Leads to the provider. No other site has a reader leave by this: the page on which readers join does."""
    provider = _provider(name)
    if not community_auth().is_own_link():
        return redirect(url_for("community.join"), 303)
    try:
        url, cookie = _sign_in().begin(provider)
    except SignInError as error:
        return _refused(error, provider)
    response = redirect(url, 303)
    response.set_cookie(COOKIE, cookie, max_age=60 * ATTEMPT_MINUTES, secure=True, httponly=True, samesite="Lax")
    return response


@blueprint.get("/<name>/back")
def come_back(name: str) -> AnyResponse:
    """Begins a session for whom the provider identifies.

    A page of this server leads on: browsers send the session's cookie only where they come from here. Only a browser
    that left from here is counted: any site can have others' load this address.
    """
    provider, auth, cookie = _provider(name), community_auth(), request.cookies.get(COOKIE, "")
    try:
        _sign_in().check(cookie)
        if not auth.may_try("sign in", limit=_RETURNS_LIMIT):
            raise ProblemError("too-many-requests", retry_after=600)
        reader = _sign_in().finish(provider, cookie, request.args.to_dict())
        auth.forget_try("sign in")
    except SignInError as error:
        response = _refused(error, provider)
    else:
        response = Response(render_template("signed_in.html", host=provider.host))
        auth.set_cookie(response, auth.begin_session(reader))
    response.delete_cookie(COOKIE, secure=True, httponly=True, samesite="Lax")
    return response
