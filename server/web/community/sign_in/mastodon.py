"""Sign-in with an account of a Mastodon server: https://docs.joinmastodon.org/client/authorized/.

This server registers itself as a client of the host when the first person wants to sign in there. Of the account its id
and its age are read, with a token that is revoked at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode

from server.fetching import Fetcher, FetchError
from server.store.postgres.sign_ins import RegisteredClient, SignIns
from server.web.community.keys import Keys
from server.web.community.sign_in.flow import Attempt, SignInError
from server.web.community.sign_in.oauth import (
    RATE_LIMIT,
    Client,
    RefusedError,
    UnknownClientError,
    read_json,
    unavailable,
)
from shared_schema import times

log = logging.getLogger(__name__)
# From 4.3 on: the account's own profile and nothing else. https://docs.joinmastodon.org/api/oauth-scopes/#profile
_PROFILE, _ACCOUNTS = "profile", "read:accounts"
_TEXT_LIMIT = 500  # characters of what a host calls a client or an account


class MastodonProvider:
    """One host. `days`: how old an account must be. `clock` is that of the server."""

    def __init__(
        self,
        host: str,
        days: int,
        public_url: str,
        fetcher: Fetcher,
        sign_ins: SignIns,
        keys: Keys,
        clock: Callable[[], datetime],
    ) -> None:
        self.name = self.host = host
        self._days = days
        self._public_url = public_url
        self._fetcher = fetcher
        self._sign_ins = sign_ins
        self._keys = keys
        self._clock = clock

    def authorization_url(self, attempt: Attempt) -> str:
        """The host's page, on which its member allows that this server reads who that is."""
        registered = self._registered(attempt.redirect_uri)
        return self._client(registered).authorization_url(self._at("/oauth/authorize"), attempt)

    def identify(self, attempt: Attempt, parameters: Mapping[str, str]) -> str:
        """The host and the account's id there, which stays when the account changes its name."""
        registered = self._sign_ins.client(self.host)
        # RFC 9207, where the host has it: Mastodon writes its issuer with a slash at the end.
        sent_by = parameters.get("iss")
        if registered is None or (sent_by is not None and sent_by.rstrip("/") != f"https://{self.host}"):
            raise SignInError("expired")
        client = self._client(registered)
        try:
            token = client.token(self._at("/oauth/token"), attempt, parameters.get("code", ""))["access_token"]
        except UnknownClientError as error:
            self._sign_ins.drop_client(registered)
            raise unavailable("the host no longer knows this server, which registers again") from error
        try:
            account = client.read(self._at("/api/v1/accounts/verify_credentials"), token)
        finally:
            client.revoke(self._at("/oauth/revoke"), token)
        number = account.get("id") if isinstance(account, dict) else None
        if not (isinstance(number, str) and 0 < len(number) <= _TEXT_LIMIT):
            raise unavailable("malformed-response")
        self._check_age(account.get("created_at"))
        return f"https://{self.host} {number}"

    def _check_age(self, created_at: Any) -> None:
        if not self._days:
            return
        created = times.parse(created_at) if isinstance(created_at, str) else None
        if created is None:
            raise unavailable("the host does not say how old an account is")
        old_enough_at = created + timedelta(days=self._days)
        if self._clock() < old_enough_at:
            # The next day: the host tells the day alone, and not in whose time zone.
            raise SignInError("too-new", (old_enough_at + timedelta(days=1)).date().isoformat())

    def _client(self, registered: RegisteredClient) -> Client:
        secret = self._keys.unseal(registered.sealed_secret)
        return Client(self._fetcher, registered.client_id, secret, "client_secret_post", registered.scope)

    def _registered(self, redirect_uri: str) -> RegisteredClient:
        """This server's client at the host: the one that is kept, if the host still knows it, or a new one."""
        known = self._sign_ins.client(self.host)
        if known is not None and known.redirect_uri == redirect_uri:
            if known.was_checked:
                return known
            if self._is_known(self._client(known)):
                self._sign_ins.set_checked(known)
                return known
            log.warning("A host no longer knows this server, which registers again.")
        if known is not None:
            self._sign_ins.drop_client(known)
        return self._sign_ins.keep_client(self._register(redirect_uri))

    def _is_known(self, client: Client) -> bool:
        """Whether the host still knows a client, as far as it says. Raises SignInError where it does not respond."""
        try:
            own = client.own_token(self._at("/oauth/token"))
        except UnknownClientError:
            return False
        except RefusedError:
            return True  # a program that gives clients no token of their own
        client.revoke(self._at("/oauth/revoke"), own["access_token"])
        return True

    def _register(self, redirect_uri: str) -> RegisteredClient:
        scope = self._scope()
        form = {
            "client_name": "Humankind",
            "redirect_uris": redirect_uri,
            "scopes": scope,
            "website": self._public_url,
        }
        headers = {"Accept": "application/json", "Content-Type": "application/x-www-form-urlencoded"}
        try:
            response = self._fetcher.send_uncached(
                self._at("/api/v1/apps"), headers, rate_limit=RATE_LIMIT, form=urlencode(form).encode()
            )
            made = response.json() if response.status == 200 else {}
        except FetchError as error:
            raise unavailable(error.slug) from error
        client_id, secret = (
            made.get(name) if isinstance(made, dict) else None for name in ("client_id", "client_secret")
        )
        if not (_is_text(client_id) and _is_text(secret)):
            raise unavailable("the host did not register this server")
        return RegisteredClient(self.host, str(client_id), self._keys.seal(str(secret)), redirect_uri, scope)

    def _scope(self) -> str:
        """The smallest scope that the host has. It lists them from version 4.3 on."""
        metadata = read_json(self._fetcher, self._at("/.well-known/oauth-authorization-server"), absent={})
        scopes = metadata.get("scopes_supported") if isinstance(metadata, dict) else None
        return _PROFILE if isinstance(scopes, list) and _PROFILE in scopes else _ACCOUNTS

    def _at(self, path: str) -> str:
        return f"https://{self.host}{path}"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _TEXT_LIMIT
