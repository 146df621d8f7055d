"""Proofs: how the server and a client show each other that they hold the same key, without sending it.

1. The client sends the id of a key and a nonce to `/v1/proof`. The server returns a nonce of its own and a proof over
   both. Only the owner's server has the key, so a client that checks this proof knows who holds the port.
2. The client signs one request with that nonce: its method, target and body. The server accepts each nonce once.
3. The server signs the response.

Every proof names the address of the server, so that nobody can pass a challenge on to a server on another port. None
is of use to whoever receives it. `docs/api.md` describes the format; extension/background/proof.js is the other side.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

SCHEME = "Humankind"  # of the Authorization header
RESPONSE_HEADER = "Humankind-Proof"
NONCE_SECONDS = 30.0
# The ids of keys that belong to no pairing: the machine's token, and the key of the pages.
TOKEN_ID, PAGE_ID = "token", "page"


def body_digest(body: bytes) -> str:
    """The hex SHA-256 of a body; an absent body is empty."""
    return hashlib.sha256(body).hexdigest()


def server_proof(key: str, address: str, key_id: str, nonces: tuple[str, str], *, paired: bool) -> str:
    """The server's proof that it holds a key. `nonces` are the client's and the server's."""
    return _proof(key, "server", address, key_id, *nonces, "paired" if paired else "ended")


def request_proof(key: str, address: str, key_id: str, nonce: str, method: str, target: str, digest: str) -> str:
    """The client's proof for one request. `target` is the path with its query, as it is sent."""
    return _proof(key, "request", address, key_id, nonce, method, target, digest)


def response_proof(key: str, address: str, key_id: str, nonce: str, status: int, digest: str) -> str:
    """The server's proof for the response to a signed request."""
    return _proof(key, "response", address, key_id, nonce, str(status), digest)


def authorization(key: str, address: str, key_id: str, nonce: str, method: str, target: str, body: bytes) -> str:
    """The Authorization header of a signed request."""
    digest = body_digest(body)
    proof = request_proof(key, address, key_id, nonce, method, target, digest)
    return f"{SCHEME} id={key_id}, nonce={nonce}, digest={digest}, proof={proof}"


class Authorization(NamedTuple):
    """The fields of an Authorization header that signs a request."""

    key_id: str
    nonce: str
    digest: str
    proof: str


def parse(header: str) -> Authorization | None:
    """An Authorization header that signs a request; None for any other."""
    scheme, _, fields = header.partition(" ")
    values = [field.strip().partition("=")[::2] for field in fields.split(",")]
    if scheme.lower() != SCHEME.lower() or [name for name, _ in values] != ["id", "nonce", "digest", "proof"]:
        return None
    return Authorization(*(value for _, value in values))


def derived_key(secret: str, key_id: str) -> str:
    """The key of a pairing. The server keeps none of them: it makes each from its secret."""
    return _proof(secret, "pairing", key_id)


def equal(one: str, other: str) -> bool:
    """Whether two proofs or keys are the same, in a time that tells nothing about them."""
    return hmac.compare_digest(_bytes(one), _bytes(other))


def _proof(key: str, *parts: str) -> str:
    return hmac.new(_bytes(key), _bytes("\n".join(("humankind 1", *parts))), "sha256").hexdigest()


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def new_nonce(now: float, mark: Callable[[str], str]) -> str:
    """A nonce that is good for NONCE_SECONDS from `now`. `mark` makes the mark by which its issuer knows it again."""
    unsigned = f"{int((now + NONCE_SECONDS) * 1000):x}.{secrets.token_hex(16)}"
    return f"{unsigned}.{mark(unsigned)}"


def nonce_expiry(nonce: str, mark: Callable[[str], str]) -> float | None:
    """Until when a nonce is good, on the clock of its issuer. None where `mark` did not mark it."""
    unsigned, _, found = nonce.rpartition(".")
    return int(unsigned.partition(".")[0], 16) / 1000 if equal(found, mark(unsigned)) else None


class Nonces:
    """The server's nonces. Each is accepted once, for a short time, by the process that issued it.

    What was issued is not kept, so nobody can fill the memory by asking for nonces. Those that signed a request are.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._secret = secrets.token_hex(32)
        self._lock = threading.Lock()
        self._used: dict[str, float] = {}  # until when each would be accepted

    def issue(self) -> str:
        """A new nonce."""
        return new_nonce(self._clock(), self._mark)

    def use(self, nonce: str) -> bool:
        """Whether the nonce is accepted; from now on it is not."""
        now, until = self._clock(), nonce_expiry(nonce, self._mark)
        if until is None:
            return False
        with self._lock:
            while self._used and next(iter(self._used.values())) <= now:
                del self._used[next(iter(self._used))]
            if until <= now or nonce in self._used:
                return False
            self._used[nonce] = until
            return True

    def _mark(self, unsigned: str) -> str:
        return _proof(self._secret, "nonce", unsigned)[:32]
