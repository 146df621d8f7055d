"""The two secrets of the server itself: this machine's token for the API and the key that opens the pages.

Not for the tokens of paired extensions; those are in server/web/pairing.py.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import threading
from pathlib import Path

from server.store import Store
from server.store.files import open_private, prepare_folder


def digest(secret: str) -> str:
    """The hex SHA-256 of a secret. Only digests are compared and stored, never the secrets of clients."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def machine_token(home: Path) -> str:
    """The machine's own token, from the file `token` in the data folder; both are created where they do not exist.

    Only the owner can read them. Raises StoreError where the folder cannot be used.
    """
    prepare_folder(home)
    path = home / "token"
    try:
        descriptor = open_private(path, os.O_EXCL)
    except FileExistsError:
        token = path.read_text(encoding="ascii").strip()
        if token:
            return token
        descriptor = open_private(path, os.O_TRUNC)
    token = secrets.token_urlsafe(32)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(token + "\n")
    path.chmod(0o600)
    return token


class PageKey:
    """The key that opens the server's own pages. It is part of their addresses, as `?key=…`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()

    def get(self) -> str:
        """The key; created on first use and kept until it is revoked."""
        with self._lock:
            document = self._store.get("settings", "page_key")
            if document is None:
                document = {"key": secrets.token_urlsafe(32)}
                self._store.put("settings", {"page_key": document})
            return str(document["key"])

    def matches(self, key: str) -> bool:
        """Whether this is the current key."""
        document = self._store.get("settings", "page_key")
        return document is not None and hmac.compare_digest(digest(key), digest(str(document["key"])))

    def revoke(self) -> int:
        """Makes every earlier address of a page invalid; returns how many keys there were."""
        with self._lock:
            return self._store.delete("settings", ["page_key"])
