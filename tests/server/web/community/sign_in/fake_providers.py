"""An issuer of OpenID Connect and a Mastodon server, over TLS on this machine. Each checks what it is sent."""

from __future__ import annotations

import base64
import hashlib
import json
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from secrets import token_hex
from typing import Any
from urllib.parse import urlencode

from flask import Flask, Response, jsonify, redirect, request
from joserfc import jwt
from joserfc.jwk import ECKey, OctKey, RSAKey
from joserfc.jws import JWSRegistry
from werkzeug.serving import make_server
from werkzeug.wrappers import Response as AnyResponse

from devtools.fake_networks.certificates import make_certificates

ISSUER, SOCIAL = "login.example", "social.example"
CLIENT_ID, CLIENT_SECRET = "humankind", "the secret of the issuer"
EVERY_ALGORITHM = JWSRegistry(algorithms=["HS256", "RS256", "ES256"])


class FakeProvider:
    """What both have: codes that are good once, for the client that has the verifier; a log of requests."""

    host: str

    def __init__(self) -> None:
        self.app = Flask(self.host)
        self.is_down = False
        self.refuses_paths: dict[str, int] = {}  # statuses of some paths
        self.refuses = ""  # the error with which it sends the browser back
        self.requests: list[tuple[str, str]] = []  # method and path
        self.codes: dict[str, dict[str, str]] = {}
        self.tokens: dict[str, dict[str, str]] = {}
        self.back_with: dict[str, str] = {}  # parameters beside code and state
        self.app.before_request(self._begin)

    def _begin(self) -> Response | None:
        self.requests.append((request.method, request.path))
        status = 503 if self.is_down else self.refuses_paths.get(request.path)
        return Response("It broke.", status) if status else None

    def send_back(self) -> AnyResponse:
        """The person signs in and allows it: back to the client, with a code."""
        requested = request.args.to_dict()
        assert requested["response_type"] == "code"
        assert requested["code_challenge_method"] == "S256"
        if self.refuses:
            parameters = {"error": self.refuses}
        else:
            code = token_hex(8)
            self.codes[code] = requested
            parameters = {"code": code}
        return redirect(
            f"{requested['redirect_uri']}?{urlencode({**parameters, 'state': requested['state'], **self.back_with})}"
        )

    def take_code(self) -> dict[str, str] | None:
        """What a code was requested with; None where it is not good."""
        form = request.form
        requested = self.codes.pop(form.get("code", ""), None)
        if requested is None or form.get("redirect_uri") != requested["redirect_uri"]:
            return None
        hashed = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        return (
            requested if base64.urlsafe_b64encode(hashed).rstrip(b"=").decode() == requested["code_challenge"] else None
        )

    def new_token(self, requested: dict[str, str]) -> str:
        token = token_hex(8)
        self.tokens[token] = requested
        return token

    def bearer(self) -> dict[str, str] | None:
        return self.tokens.get(request.headers.get("Authorization", "").removeprefix("Bearer "))


class FakeIssuer(FakeProvider):
    host = ISSUER

    def __init__(self) -> None:
        super().__init__()
        self.issuer = f"https://{self.host}"
        self.key: RSAKey | ECKey = RSAKey.generate_key(2048, {"kid": "first"})
        self.other_keys: list[Any] = []  # beside its own
        self.person: dict[str, Any] = {"sub": "ada-1815", "name": "Ada Example", "email": "ada@example.org"}
        self.userinfo: dict[str, Any] = {}
        self.metadata: dict[str, Any] = {}  # in place of what it says of itself
        self.change_claims: Callable[[dict[str, Any]], None] = lambda _: None
        self.sign: Callable[[dict[str, Any]], str] = self.signed
        self.client_secret = CLIENT_SECRET
        for rule, view in (
            ("/.well-known/openid-configuration", self._discovery),
            ("/authorize", self._authorize),
            ("/keys", lambda: jsonify({"keys": [*self.other_keys, self.key.as_dict(private=False)]})),
            ("/userinfo", self._userinfo),
        ):
            self.app.add_url_rule(rule, rule, view)
        self.app.add_url_rule("/token", "token", self._token, methods=["POST"])
        self.app.add_url_rule("/moved", "moved", lambda: redirect("/token", 307), methods=["POST"])

    def signed(self, claims: dict[str, Any]) -> str:
        algorithm = "ES256" if isinstance(self.key, ECKey) else "RS256"
        return jwt.encode({"alg": algorithm, "kid": self.key.kid}, claims, self.key, registry=EVERY_ALGORITHM)

    def unsigned(self, claims: dict[str, Any]) -> str:
        parts = (json.dumps(part).encode() for part in ({"alg": "none"}, claims))
        return "".join(f"{base64.urlsafe_b64encode(part).rstrip(b'=').decode()}." for part in parts)

    def signed_with_public_key(self, claims: dict[str, Any]) -> str:
        """With HS256, and the public key as the secret."""
        known = OctKey.import_key(self.key.as_pem(private=False), {"kid": str(self.key.kid)})
        return jwt.encode({"alg": "HS256", "kid": self.key.kid}, claims, known, registry=EVERY_ALGORITHM)

    def signed_by_another(self, claims: dict[str, Any]) -> str:
        other = RSAKey.generate_key(2048, {"kid": str(self.key.kid)})
        return jwt.encode({"alg": "RS256", "kid": self.key.kid}, claims, other, registry=EVERY_ALGORITHM)

    def _discovery(self) -> Response:
        stated = {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "id_token_signing_alg_values_supported": ["RS256", "ES256", "HS256", "none"],
        }
        return jsonify({**stated, **self.metadata})

    def _authorize(self) -> AnyResponse:
        assert request.args["client_id"] == CLIENT_ID
        assert "openid" in request.args["scope"].split()
        return self.send_back()

    def _token(self) -> tuple[Response, int] | Response:
        shown = request.authorization
        if self.metadata.get("token_endpoint_auth_methods_supported") == ["client_secret_post"]:
            client = (request.form.get("client_id"), request.form.get("client_secret"))
        else:
            client = (shown.username, shown.password) if shown else (None, None)
        if client != (CLIENT_ID, self.client_secret):
            return jsonify(error="invalid_client"), 401
        requested = self.take_code()
        if requested is None:
            return jsonify(error="invalid_grant"), 400
        token, now = self.new_token(requested), int(time.time())
        claims = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": requested["nonce"]}
        claims |= self.person
        self.change_claims(claims)
        return jsonify(access_token=token, token_type="Bearer", id_token=self.sign(claims))  # noqa: S106 - a kind of token

    def _userinfo(self) -> tuple[Response, int] | Response:
        return jsonify({"sub": self.person["sub"], **self.userinfo}) if self.bearer() else (jsonify(), 401)


class FakeSocial(FakeProvider):
    """A Mastodon server."""

    host = SOCIAL

    def __init__(self) -> None:
        super().__init__()
        self.clients: dict[str, dict[str, str]] = {}
        self.account: dict[str, Any] = {
            "id": "109",
            "username": "ada",
            "display_name": "Ada Example",
            "created_at": "2022-11-05T00:00:00.000Z",
        }
        self.is_old = False  # it lists no scopes, has none of the profile alone, and gives clients no token
        self.app.add_url_rule("/.well-known/oauth-authorization-server", "metadata", self._metadata)
        self.app.add_url_rule("/oauth/authorize", "authorize", self._authorize)
        self.app.add_url_rule("/api/v1/accounts/verify_credentials", "account", self._account)
        for rule, view in (
            ("/api/v1/apps", self._register),
            ("/oauth/token", self._token),
            ("/oauth/revoke", self._revoke),
        ):
            self.app.add_url_rule(rule, rule, view, methods=["POST"])

    def _metadata(self) -> tuple[Response, int] | Response:
        if self.is_old:
            return jsonify(error="Not found"), 404
        return jsonify(issuer=f"https://{self.host}/", scopes_supported=["read", "profile", "read:accounts"])

    def _register(self) -> Response:
        made = {"client_id": token_hex(8), "client_secret": token_hex(8)}
        self.clients[made["client_id"]] = {**request.form.to_dict(), **made}
        return jsonify({"name": request.form["client_name"], **made})

    def _authorize(self) -> AnyResponse | tuple[str, int]:
        client = self.clients.get(request.args["client_id"])
        if client is None:
            return "There is no such client.", 401
        assert request.args["scope"] == client["scopes"]
        assert request.args["redirect_uri"] == client["redirect_uris"]
        return self.send_back()

    def _is_client(self) -> bool:
        client = self.clients.get(request.form.get("client_id", ""))
        return client is not None and request.form.get("client_secret") == client["client_secret"]

    def _token(self) -> tuple[Response, int] | Response:
        if not self._is_client():
            return jsonify(error="invalid_client"), 401
        if request.form["grant_type"] == "client_credentials":
            if self.is_old:
                return jsonify(error="unsupported_grant_type"), 400
            return jsonify(access_token=self.new_token({"scope": ""}), token_type="Bearer")  # noqa: S106 - a kind of token
        requested = self.take_code()
        if requested is None:
            return jsonify(error="invalid_grant"), 400
        return jsonify(access_token=self.new_token(requested), token_type="Bearer", scope=requested["scope"])  # noqa: S106 - as above

    def _revoke(self) -> tuple[Response, int] | Response:
        if not self._is_client():
            return jsonify(error="unauthorized_client"), 403
        self.tokens.pop(request.form["token"], None)
        return jsonify()

    def _account(self) -> tuple[Response, int] | Response:
        requested = self.bearer()
        may_read = requested is not None and requested["scope"] in ("profile", "read:accounts")
        return jsonify(self.account) if may_read else (jsonify(error="The access token is invalid"), 401)


class TlsServer:
    """Serves apps by host, on one port. `upstream` and `ca_bundle` are settings of a Humankind server."""

    def __init__(self, providers: Iterable[FakeProvider], folder: Path) -> None:
        apps = {provider.host: provider.app for provider in providers}
        self.ca_bundle, certificate = make_certificates(folder, apps)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)

        def by_host(environ: dict[str, Any], start: Any) -> Iterable[bytes]:
            return apps[environ["HTTP_HOST"].partition(":")[0]].wsgi_app(environ, start)

        self._server = make_server("127.0.0.1", 0, by_host, threaded=True, ssl_context=context)
        self.upstream: Mapping[str, tuple[str, int]] = dict.fromkeys(apps, ("127.0.0.1", self._server.server_port))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
