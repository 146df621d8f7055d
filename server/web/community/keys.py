"""The secrets of a community server, all made from one: the keys of browsers, the marks of sessions and nonces.

The one secret is in a file that every machine of the server has. The database has none of them, so a copy of it opens
nothing.
"""

from __future__ import annotations

import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from datetime import UTC, datetime
from secrets import token_hex

from cryptography.fernet import Fernet

from server.accounts.community_claims import CODE_SIGNS
from server.store.postgres.joining import Joining
from server.web import proof
from server.web.tokens import digest

_BASE32 = "abcdefghijklmnopqrstuvwxyz234567"
PAGE_PREFIX = "page"  # of the id of a key that a session gives an extension, to request a pairing with


def new_claim_id() -> str:
    """The id of a new claim."""
    return token_hex(16)


class Keys:
    """Makes and checks them. Every process with the same secret makes the same."""

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def of_browser(self, browser_id: str) -> str:
        """The key of a paired browser."""
        return proof.derived_key(self._secret, browser_id)

    def of_page(self, session_id: str) -> str:
        """What an extension in the browser of a session requests a pairing with."""
        return self._derived("page", session_id)

    def cookie(self, session_id: str) -> str:
        """The cookie of a session."""
        return f"{session_id}.{self._derived('session', session_id)}"

    def session_of(self, cookie: str) -> str:
        """The id of the session whose cookie this is; empty where it is none that this server made."""
        session_id, _, mark = cookie.partition(".")
        return session_id if proof.equal(mark, self._derived("session", session_id)) else ""

    def claim_cookie(self, claim_id: str) -> str:
        """The cookie of the browser that claims an account."""
        return f"{claim_id}.{self._derived('claim', claim_id)}"

    def claim_of(self, cookie: str) -> str:
        """The id of the claim whose cookie this is; empty where it is none that this server made."""
        claim_id, _, mark = cookie.partition(".")
        return claim_id if proof.equal(mark, self._derived("claim", claim_id)) else ""

    def code_of_claim(self, claim_id: str) -> str:
        """The code that only the browser of a claim is shown. It is made anew each time, and kept nowhere."""
        number = int(self._derived("code", claim_id), 16)
        return "humankind-" + "".join(_BASE32[number >> 5 * place & 31] for place in range(CODE_SIGNS))

    def of_appeal(self, appeal_id: int, opened_at: datetime) -> str:
        """What is in the address at which an owner follows an appeal. Neither time nor number alone names one: after a
        backup was restored, another appeal may have the number.
        """
        return self._derived("appeal", f"{appeal_id} {opened_at.astimezone(UTC).isoformat()}")

    def of_sign_in(self, part: str, name: str) -> str:
        """What an attempt to sign in is made of and checked with, and what stands for an identity elsewhere."""
        return self._derived(f"sign-in-{part}", name)

    def seal(self, secret: str) -> str:
        """A secret of this server elsewhere, encrypted for the database."""
        return self._box().encrypt(secret.encode()).decode()

    def unseal(self, sealed: str) -> str:
        """The secret that `seal` encrypted."""
        return self._box().decrypt(sealed.encode()).decode()

    def source(self, address: str) -> str:
        """What stands for an address where it is counted."""
        return self._derived("source", address)

    def check_value(self) -> str:
        """What tells two secrets apart without telling either."""
        return digest(self._derived("secret", "check"))

    def mark(self, unsigned: str) -> str:
        """The mark of a nonce."""
        return self._derived("nonce", unsigned)[:32]

    def _box(self) -> Fernet:
        return Fernet(urlsafe_b64encode(bytes.fromhex(self._derived("seal", "secrets"))))

    def _derived(self, purpose: str, name: str) -> str:
        # The ids of browsers contain no space, so no key of a browser is any of these.
        return proof.derived_key(self._secret, f"{purpose} {name}")


class SharedNonces:
    """Nonces that any process accepts, and only one of them, once. `clock` gives seconds since 1970."""

    def __init__(self, keys: Keys, joining: Joining, clock: Callable[[], float] = time.time) -> None:
        self._keys = keys
        self._joining = joining
        self._clock = clock

    def issue(self) -> str:
        """A new nonce. What was issued is not kept, so nobody can fill the database by asking."""
        return proof.new_nonce(self._clock(), self._keys.mark)

    def use(self, nonce: str) -> bool:
        """Whether the nonce is accepted; from now on no process accepts it."""
        until = proof.nonce_expiry(nonce, self._keys.mark)
        return until is not None and until > self._clock() and self._joining.use_nonce(nonce, until)
