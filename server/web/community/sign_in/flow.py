"""One attempt to sign in, from the button to the reader.

The attempt is in a cookie of the browser: nothing is kept here before somebody comes back. What goes to the provider
(state, nonce, the PKCE verifier) is made from the cookie with the server's secret, so every process makes the same.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from secrets import token_hex
from typing import Literal, NamedTuple, Protocol

from server.store.postgres.joining import Joining
from server.store.postgres.sign_ins import SignIns
from server.web import proof
from server.web.community.keys import Keys

ATTEMPT_MINUTES = 10
_TURN_SECONDS = 1.0  # that a request waits where others wait for providers
# Why nobody was signed in; the message is `join-sign-in-<reason>`.
Reason = Literal["cancelled", "expired", "not-allowed", "too-new", "unavailable"]


class SignInError(Exception):
    """Nobody was signed in. `day`: from when on an account is not too new, such as `2026-12-24`."""

    def __init__(self, reason: Reason, day: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.day = day


class Attempt(NamedTuple):
    """What ties the way back to the browser that left, and to nothing else."""

    state: str
    nonce: str
    code_verifier: str
    redirect_uri: str


class Provider(Protocol):
    """Who says which person it is. `name` is a part of addresses, `host` is what readers know it as."""

    name: str
    host: str

    def authorization_url(self, attempt: Attempt) -> str:
        """The address at which the person signs in. Raises SignInError."""

    def identify(self, attempt: Attempt, parameters: Mapping[str, str]) -> str:
        """Whom the provider signed in: a text that is one person's for ever, and unlike that of any other provider.

        `parameters` are those with which it sent the browser back. Raises SignInError.
        """


class SignIn:
    """The providers of a server, and what becomes of those whom they identify.

    Of the process's `threads` a quarter waits for providers at most. `clock`: seconds since 1970.
    """

    def __init__(
        self,
        providers: Iterable[Provider],
        keys: Keys,
        joining: Joining,
        sign_ins: SignIns,
        public_url: str,
        threads: int,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self.providers: dict[str, Provider] = {provider.name: provider for provider in providers}
        self._keys = keys
        self._joining = joining
        self._sign_ins = sign_ins
        self._public_url = public_url
        self._turns = threading.BoundedSemaphore(max(1, threads // 4))
        self._clock = clock

    def begin(self, provider: Provider) -> tuple[str, str]:
        """The address at which a person signs in, and the cookie of the attempt. Raises SignInError."""
        until = int(self._clock() + 60 * ATTEMPT_MINUTES)
        unsigned = f"{until:x}.{token_hex(16)}.{provider.name}"
        with self._turn():
            url = provider.authorization_url(self._attempt(unsigned, provider))
        return url, f"{unsigned}.{self._keys.of_sign_in('attempt', unsigned)}"

    def check(self, cookie: str) -> str:
        """The attempt whose cookie this is, without its mark. Raises SignInError where this server did not make it."""
        unsigned, _, mark = cookie.rpartition(".")
        if not proof.equal(mark, self._keys.of_sign_in("attempt", unsigned)):
            raise SignInError("expired")
        return unsigned

    def finish(self, provider: Provider, cookie: str, parameters: Mapping[str, str]) -> int:
        """The reader who comes back. Each attempt comes back once, to any process. Raises SignInError."""
        unsigned = self.check(cookie)
        until, _, name = unsigned.split(".", 2)
        attempt = self._attempt(unsigned, provider)
        ends_at = int(until, 16)
        is_ours = name == provider.name and proof.equal(parameters.get("state", ""), attempt.state)
        if not (is_ours and ends_at > self._clock() and self._joining.use_nonce(f"sign-in {unsigned}", ends_at)):
            raise SignInError("expired")
        if "error" in parameters:
            raise SignInError("cancelled" if parameters["error"] == "access_denied" else "unavailable")
        with self._turn():
            identity = provider.identify(attempt, parameters)
        reader = self._sign_ins.reader_of(self._keys.of_sign_in("identity", identity))
        if reader is None:
            raise SignInError("not-allowed")
        return reader

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """Has one that does not respond hold some threads, and not all. Raises SignInError."""
        if not self._turns.acquire(timeout=_TURN_SECONDS):
            raise SignInError("unavailable")
        try:
            yield
        finally:
            self._turns.release()

    def _attempt(self, unsigned: str, provider: Provider) -> Attempt:
        state, nonce, verifier = (self._keys.of_sign_in(part, unsigned) for part in ("state", "nonce", "verifier"))
        return Attempt(state, nonce, verifier, f"{self._public_url}/sign-in/{provider.name}/back")
