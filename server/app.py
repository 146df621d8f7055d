"""The whole server on one page: which parts there are, and how they hang together.

settings → services (store → fetcher → accounts → auth) → the gate before every request, the language of responses,
the API, the pages, errors.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from flask import Flask, Request
from flask.sessions import NullSession, SessionInterface
from flask.typing import ResponseReturnValue
from werkzeug.routing import MapAdapter

from server.services import RequestServices, attach_services, build_services
from server.settings import Settings
from server.web import api, errors, language, mirror_api, pages

BODY_LIMIT = 8 * 1024 * 1024  # bytes of one request: 100 accounts with their posts


class _NoSessions(SessionInterface):
    """No request has a session of Flask's: what a client may do is in server/web/auth.py."""

    _none = NullSession()

    def open_session(self, app: Flask, request: Request) -> NullSession:  # noqa: ARG002 - as Flask calls it
        return self._none


class App(Flask):
    """Flask without the work that no request here needs."""

    session_interface = _NoSessions()

    def ensure_sync(self, func: Callable[..., Any]) -> Callable[..., Any]:
        """The function itself: none is asynchronous. Flask would look at each of them for each request."""
        return func

    def preprocess_request(self) -> ResponseReturnValue | None:
        """What the app's own functions before a request return. Flask would look for those of the blueprint, too."""
        if self.before_request_funcs.keys() != {None} or self.url_value_preprocessors:
            return super().preprocess_request()
        for check in self.before_request_funcs[None]:
            response = check()
            if response is not None:
                return cast("ResponseReturnValue", response)
        return None

    def create_url_adapter(self, request: Request | None) -> MapAdapter | None:
        """What finds the endpoint of a request. The Host is taken as it comes, since the gate refuses all but the
        server's own before any endpoint runs; Flask would parse it twice, for subdomains that there are none of.
        """
        if request is None:
            return super().create_url_adapter(None)
        environ = request.environ
        return MapAdapter(
            self.url_map,
            server_name=environ.get("HTTP_HOST", ""),
            script_name=request.root_path,
            subdomain="",
            url_scheme=request.scheme,
            path_info=request.path,
            default_method=request.method,
            query_args=request.query_string.decode(errors="replace"),
        )


def create_app(settings: Settings | None = None, services: RequestServices | None = None) -> Flask:
    """The app over `services`; where there are none, over the data folder of `settings` (or of the environment).

    Raises SettingsError, and StoreLockedError where another process uses the folder.
    """
    services = services or build_services(settings or Settings.from_environment())
    app = App("server", static_folder="web/static", static_url_path="/static", template_folder="web/templates")
    app.config["MAX_CONTENT_LENGTH"] = BODY_LIMIT
    app.url_map.merge_slashes = False  # slashes in an account key are kept as they are
    attach_services(app, services)
    services.auth.install(app)
    language.install(app)
    errors.install(app, page=pages.problem_page)
    app.register_blueprint(api.blueprint)
    app.register_blueprint(mirror_api.blueprint)
    app.register_blueprint(pages.blueprint)
    return app
