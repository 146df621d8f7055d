"""The requests of OAuth 2.0, by Authlib over the server's own fetcher: guarded, without redirects, and kept nowhere."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from authlib.common.errors import AuthlibBaseError
from authlib.oauth2.auth import ClientAuth
from authlib.oauth2.client import OAuth2Client

from server.fetching import Fetcher, FetchError
from server.fetching.responses import Response
from server.web.community.sign_in.flow import Attempt, SignInError
from shared_schema.networks import RateLimit

log = logging.getLogger(__name__)
RATE_LIMIT = RateLimit(requests=10, seconds=1.0)
_JSON = {"Accept": "application/json"}


class UnknownClientError(Exception):
    """The host does not know this server as a client, or not with this secret."""


class RefusedError(SignInError):
    """The provider refused the request for another reason."""


class _Reply:
    """A response as Authlib reads it."""

    def __init__(self, response: Response) -> None:
        self._response = response
        self.status_code = response.status

    def json(self) -> Any:
        try:
            return self._response.json()
        except FetchError as error:
            raise ValueError(error.detail) from error

    def raise_for_status(self) -> None:
        if self.status_code != 200:
            raise self._response.malformed("refused the request")


class _Session:
    """What Authlib's client sends with."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher

    def post(self, url: str, data: Mapping[str, str], headers: Mapping[str, str], auth: ClientAuth) -> _Reply:
        url, headers, body = auth.prepare("POST", url, dict(headers), urlencode(data))
        return _Reply(self._fetcher.send_uncached(url, headers, rate_limit=RATE_LIMIT, form=body.encode()))


class Client:
    """This server at one provider. `method` is how it shows its secret, such as `client_secret_basic`."""

    def __init__(self, fetcher: Fetcher, client_id: str, secret: str, method: str, scope: str) -> None:
        self._fetcher = fetcher
        self._client_id, self._secret, self._method, self._scope = client_id, secret, method, scope

    def authorization_url(self, endpoint: str, attempt: Attempt, **parameters: str) -> str:
        """Where the person signs in."""
        url, _ = self._client(attempt).create_authorization_url(
            endpoint, state=attempt.state, code_verifier=attempt.code_verifier, **parameters
        )
        return str(url)

    def token(self, endpoint: str, attempt: Attempt, code: str) -> dict[str, Any]:
        """The tokens that a code is good for. Raises SignInError, also as RefusedError, and UnknownClientError."""
        return self._fetch(
            endpoint,
            self._client(attempt),
            grant_type="authorization_code",
            code=code,
            code_verifier=attempt.code_verifier,
        )

    def own_token(self, endpoint: str) -> dict[str, Any]:
        """A token of this server itself, which is no person's. Raises as `token`."""
        return self._fetch(endpoint, self._client(None), grant_type="client_credentials")

    def revoke(self, endpoint: str, token: str) -> None:
        """Ends a token. What the provider says to it changes nothing here, so it is only logged."""
        try:
            reply = self._client(None).revoke_token(endpoint, token=token, token_type_hint="access_token")  # noqa: S106 - a kind of token
        except FetchError as error:
            log.warning("A token of a sign-in could not be revoked: %s.", error.slug)
        else:
            if reply.status_code != 200:
                log.warning("A token of a sign-in was not revoked: the status was %s.", reply.status_code)

    def read(self, url: str, token: str) -> Any:
        """The JSON that a token opens. Raises SignInError."""
        return read_json(self._fetcher, url, {"Authorization": f"Bearer {token}"})

    def _client(self, attempt: Attempt | None) -> OAuth2Client:
        return OAuth2Client(
            _Session(self._fetcher),
            client_id=self._client_id,
            client_secret=self._secret,
            token_endpoint_auth_method=self._method,
            revocation_endpoint_auth_method=self._method,
            scope=self._scope,
            redirect_uri=attempt.redirect_uri if attempt else None,
            code_challenge_method="S256",
        )

    def _fetch(self, endpoint: str, client: OAuth2Client, **parameters: str) -> dict[str, Any]:
        try:
            token = client.fetch_token(endpoint, **parameters)
        except AuthlibBaseError as error:
            if error.error in ("invalid_client", "unauthorized_client"):
                raise UnknownClientError from error
            if error.error == "invalid_grant":  # the code was used, is too old, or another browser's
                raise SignInError("expired") from error
            raise RefusedError("unavailable") from error
        except FetchError as error:
            raise unavailable(error.slug) from error
        except ValueError as error:
            raise unavailable("malformed-response") from error
        if not isinstance(token.get("access_token"), str):
            raise unavailable("malformed-response")
        return dict(token)


def read_json(fetcher: Fetcher, url: str, headers: Mapping[str, str] | None = None, *, absent: Any = None) -> Any:
    """The JSON at an address; `absent` where there is none. Raises SignInError.

    A refusal fails this try alone: others may sign in a moment later.
    """
    try:
        response = fetcher.send_uncached(url, {**_JSON, **(headers or {})}, rate_limit=RATE_LIMIT)
        if response.status == 404 and absent is not None:
            return absent
        if response.status != 200:
            raise response.malformed("refused the request")
        return response.json()
    except FetchError as error:
        raise unavailable(error.slug) from error


def unavailable(fault: str) -> SignInError:
    """The error for a provider that cannot be used now. `fault` says why to the operator, and names nobody."""
    log.warning("A sign-in failed because of the provider: %s.", fault)
    return SignInError("unavailable")
