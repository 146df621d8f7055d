"""Sign-in with OpenID Connect: https://openid.net/specs/openid-connect-core-1_0.html, the code flow with PKCE.

Of an ID token the subject is used, and the claims that the operator requires; nothing of it is kept.
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

from authlib.oidc.core import CodeIDToken
from authlib.oidc.discovery import get_well_known_url
from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from server.fetching import Fetcher
from server.settings import Settings
from server.web.community.sign_in.flow import Attempt, SignInError
from server.web.community.sign_in.oauth import Client, UnknownClientError, read_json, unavailable
from shared_schema.times import HOUR

# Signed with a private key: not `none`, and not with a secret that others know, such as the public key.
_ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
_AUTHORIZATION_ENDPOINT = re.compile(r"https://[\w.-]+(?::\d+)?(?:[/?]|\Z)", re.ASCII)  # the browser opens it
_NEEDED = ("authorization_endpoint", "token_endpoint", "jwks_uri")
_METADATA_SECONDS = HOUR  # that discovery and keys are held; an unknown key has the keys read anew
_LEEWAY_SECONDS = 60  # between the clocks of issuer and server
_SUBJECT_LIMIT = 255  # characters, as the standard says


class OpenIdProvider:
    """The issuer of the settings."""

    name = "oidc"

    def __init__(self, settings: Settings, fetcher: Fetcher) -> None:
        self.host = urlsplit(settings.oidc_issuer).netloc.lower()
        self._issuer = settings.oidc_issuer
        self._client_id = settings.oidc_client_id
        self._secret = settings.oidc_client_secret.text if settings.oidc_client_secret else ""
        self._scope = settings.oidc_scopes
        self._required = [part.partition("=")[::2] for part in sorted(settings.oidc_require)]
        if any(name == "email" for name, _ in self._required):
            self._scope += " email"
        self._fetcher = fetcher
        self._held: dict[str, tuple[float, dict[str, Any]]] = {}  # what was read at which address, and until when

    def authorization_url(self, attempt: Attempt) -> str:
        """The issuer's page, with state, nonce and the challenge of PKCE."""
        metadata = self._metadata()
        endpoint = metadata["authorization_endpoint"]
        return self._client(metadata).authorization_url(endpoint, attempt, nonce=attempt.nonce)

    def identify(self, attempt: Attempt, parameters: Mapping[str, str]) -> str:
        """The issuer and its subject."""
        metadata = self._metadata()
        # RFC 9207: who sends the browser back says so, where the issuer says that it does.
        sent_by = parameters.get("iss", "" if metadata.get("authorization_response_iss_parameter_supported") else None)
        if sent_by not in (None, self._issuer):
            raise SignInError("expired")
        client = self._client(metadata)
        try:
            token = client.token(metadata["token_endpoint"], attempt, parameters.get("code", ""))
        except UnknownClientError as error:
            raise unavailable("the issuer does not know this server with its id and secret") from error
        claims = self._claims(token, attempt, metadata)
        if self._required and not self._may_join(claims):
            endpoint = metadata.get("userinfo_endpoint")
            more = client.read(endpoint, token["access_token"]) if isinstance(endpoint, str) else {}
            # The standard: a response of another subject must not be used.
            if not (isinstance(more, dict) and more.get("sub") == claims["sub"] and self._may_join(more)):
                raise SignInError("not-allowed")
        return f"{self._issuer} {claims['sub']}"

    def _client(self, metadata: Mapping[str, Any]) -> Client:
        methods = metadata.get("token_endpoint_auth_methods_supported")
        # Basic is what an issuer takes that does not say.
        takes_basic = not isinstance(methods, list) or "client_secret_basic" in methods
        method = "client_secret_basic" if takes_basic else "client_secret_post"
        return Client(self._fetcher, self._client_id, self._secret, method if self._secret else "none", self._scope)

    def _metadata(self) -> dict[str, Any]:
        metadata: dict[str, Any] = self._read(get_well_known_url(self._issuer, external=True))
        fault = ""
        if metadata.get("issuer") != self._issuer:
            fault = "discovery names another issuer"
        elif not all(metadata.get(name) and isinstance(metadata[name], str) for name in _NEEDED):
            fault = "discovery lacks an address"
        elif not _AUTHORIZATION_ENDPOINT.match(metadata["authorization_endpoint"]):
            fault = "the address for signing in is not https"
        if fault:
            self._held.clear()  # it may be put right before it would be read anew
            raise unavailable(fault)
        return metadata

    def _claims(self, token: Mapping[str, Any], attempt: Attempt, metadata: Mapping[str, Any]) -> CodeIDToken:
        """The claims of the ID token, after all checks."""
        named = metadata.get("id_token_signing_alg_values_supported")
        algorithms = [name for name in _ALGORITHMS if name in (named if isinstance(named, list) else ["RS256"])]
        if not algorithms:  # the library would take its own
            self._held.clear()
            raise unavailable("it signs ID tokens in no way that this server takes")
        registry = JWSRegistry(algorithms=algorithms, strict_check_header=False)
        id_token, address = str(token.get("id_token", "")), metadata["jwks_uri"]
        options: dict[str, Any] = {
            "iss": {"essential": True, "value": self._issuer},
            "aud": {"essential": True, "value": self._client_id},
            "sub": {"essential": True},
        }
        checked = {"nonce": attempt.nonce, "client_id": self._client_id, "access_token": token["access_token"]}
        try:
            try:
                decoded = jwt.decode(id_token, _key_set(self._read(address)), registry=registry)
            except InvalidKeyIdError:  # the issuer has a new key
                decoded = jwt.decode(id_token, _key_set(self._read(address, anew=True)), registry=registry)
            claims = CodeIDToken(decoded.claims, decoded.header, options, checked)
            claims.validate(leeway=_LEEWAY_SECONDS)
        except (JoseError, ValueError, TypeError, KeyError) as error:
            self._held.clear()  # the keys may be older than the token
            raise unavailable(f"its ID token is not valid ({type(error).__name__})") from error
        subject = claims["sub"]
        if not (isinstance(subject, str) and 0 < len(subject) <= _SUBJECT_LIMIT):
            raise unavailable("its ID token has no subject")
        return claims

    def _read(self, address: str, *, anew: bool = False) -> Any:
        """The JSON object at an address of the issuer, held for an hour."""
        until, value = self._held.get(address, (0.0, {}))
        if anew or until < time.monotonic():
            value = read_json(self._fetcher, address)
            if not isinstance(value, dict):
                raise unavailable("malformed-response")
            self._held[address] = (time.monotonic() + _METADATA_SECONDS, value)
        return value

    def _may_join(self, claims: Mapping[str, Any]) -> bool:
        return any(_has_claim(claims, name, value) for name, value in self._required)


def _key_set(document: Mapping[str, Any]) -> KeySet:
    """The keys that are understood. Others are left aside (RFC 7517, section 5): an issuer may have some for others."""
    keys = []
    for each in document["keys"]:
        with contextlib.suppress(JoseError, ValueError, TypeError, KeyError):
            keys += KeySet.import_key_set({"keys": [each]}).keys
    return KeySet(keys)


def _has_claim(claims: Mapping[str, Any], name: str, required: str) -> bool:
    if name == "email":  # an address that was not confirmed may be anybody's
        address = claims.get("email")
        if claims.get("email_verified") is not True or not isinstance(address, str):
            return False
        address, required = address.lower(), required.lower()
        return address.endswith(required) if required.startswith("@") else address == required
    return required in _values(claims, name)


def _values(claims: Mapping[str, Any], name: str) -> Iterator[str]:
    """The values of a claim: `groups`, or `realm_access.roles` inside another."""
    found: Any = claims.get(name)
    if found is None:
        found = claims
        for part in name.split("."):
            found = found.get(part) if isinstance(found, Mapping) else None
    for value in found if isinstance(found, list) else [found]:
        if isinstance(value, str):
            yield value
