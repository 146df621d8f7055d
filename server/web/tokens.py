"""The secrets of the server itself: this machine's token, what the keys of pairings are made from, and the page key.

The first two are files that only the owner of the data folder can read. Pairings are in server/web/pairing.py.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import re
import secrets
from pathlib import Path

from server.store import StoreError
from server.store.files import (
    close_descriptor,
    is_private,
    open_private,
    prepare_folder,
    remove,
    unusable_folder,
    write_all,
)

_TOKEN = re.compile(r"[\w.~+/=-]{20,200}", re.ASCII)
log = logging.getLogger(__name__)


def digest(secret: str) -> str:
    """The hex SHA-256 of a secret. Only digests are compared and stored, never the secrets of clients."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def machine_token(home: Path) -> str:
    """The machine's own token, for the command line and scripts. Raises StoreError where the folder cannot be used."""
    return _private_text(home / "token")


def server_secret(home: Path) -> str:
    """What the keys of pairings are made from. It is never sent. Raises StoreError where the folder cannot be used."""
    return _private_text(home / "secret")


def token_and_secret(home: Path) -> tuple[str, str]:
    """Both, for the server; where the data folder cannot be written, ones that end with the server."""
    try:
        return machine_token(home), server_secret(home)
    except StoreError as error:
        log.error("The command line and paired browsers cannot use this server. %s", error)
        return secrets.token_urlsafe(32), secrets.token_urlsafe(32)


def _private_text(path: Path) -> str:
    """The secret in a file that only its owner can read; folder and file are created where they do not exist."""
    text = _stored_text(path)
    if text:
        return text
    prepare_folder(path.parent)
    text = secrets.token_urlsafe(32)
    try:
        remove(path)
        descriptor = open_private(path, os.O_EXCL)
    except OSError as error:
        raise unusable_folder(path.parent, error) from error
    try:
        write_all(descriptor, text.encode() + b"\n")
    finally:
        close_descriptor(descriptor)
    return text


def _stored_text(path: Path) -> str:
    """The secret in the file; empty where there is none, none that a header can hold, or one that others could know."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            text = file.read().decode("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    except OSError as error:
        raise unusable_folder(path.parent, error) from error
    return text if is_private(status) and _TOKEN.fullmatch(text) else ""


class PageKey:
    """The key that opens the server's own pages. It is part of their addresses, as `?key=…`.

    It is new whenever the server starts: a tab that the browser loads again while another program holds the port
    sends its key there, and that key must not open anything later.
    """

    def __init__(self) -> None:
        self._key = secrets.token_urlsafe(32)

    def get(self) -> str:
        """The current key."""
        return self._key

    def matches(self, key: str) -> bool:
        """Whether this is the current key."""
        return hmac.compare_digest(digest(key), digest(self._key))

    def revoke(self) -> None:
        """Makes every earlier address of a page invalid."""
        self._key = secrets.token_urlsafe(32)
