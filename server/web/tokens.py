"""The two secrets of the server itself: this machine's token for the API and the key that opens the pages.

Not for the tokens of paired extensions; those are in server/web/pairing.py.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import re
import secrets
import threading
from pathlib import Path

from server.store import Store, StoreError
from server.store.files import close_descriptor, open_private, prepare_folder, unusable_folder, write_all

_TOKEN = re.compile(r"[\w.~+/=-]{20,200}", re.ASCII)
log = logging.getLogger(__name__)


def digest(secret: str) -> str:
    """The hex SHA-256 of a secret. Only digests are compared and stored, never the secrets of clients."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def machine_token(home: Path) -> str:
    """The machine's own token, from the file `token` in the data folder; both are created where they do not exist.

    Only the owner can read them. Raises StoreError where the folder cannot be used.
    """
    path = home / "token"
    token = _stored_token(path)
    if token:
        return token
    prepare_folder(home)
    token = secrets.token_urlsafe(32)
    descriptor = open_private(path, os.O_TRUNC)
    try:
        write_all(descriptor, token.encode() + b"\n")
    finally:
        close_descriptor(descriptor)
    path.chmod(0o600)
    return token


def _stored_token(path: Path) -> str:
    """The token in the file; empty where there is none, or none that a header can hold."""
    try:
        text = path.read_bytes().decode("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    except OSError as error:
        raise unusable_folder(path.parent, error) from error
    return text if _TOKEN.fullmatch(text) else ""


class PageKey:
    """The key that opens the server's own pages. It is part of their addresses, as `?key=…`."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._unsaved: str | None = None  # while the data folder cannot be written

    def get(self) -> str:
        """The key; created on first use and kept until it is revoked."""
        with self._lock:
            key = self._current()
            if key is None:
                key = secrets.token_urlsafe(32)
                try:
                    self._store.put("settings", {"page_key": {"key": key}})
                except StoreError as error:
                    log.error("The key of the pages could not be saved: %s", error)
                    self._unsaved = key
            return key

    def matches(self, key: str) -> bool:
        """Whether this is the current key."""
        current = self._current()
        return current is not None and hmac.compare_digest(digest(key), digest(current))

    def _current(self) -> str | None:
        document = self._store.get("settings", "page_key") or {}
        key = document.get("key")
        return key if isinstance(key, str) and key else self._unsaved

    def revoke(self) -> int:
        """Makes every earlier address of a page invalid; returns how many keys there were."""
        with self._lock:
            self._unsaved = None
            return self._store.delete("settings", ["page_key"])
