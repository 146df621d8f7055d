"""Site tables that the project released after this version: signed data, kept in the data folder.

A release is a signed JSON document. It is used only if the signature is of a key below, it is newer than every one
before, it has not expired, and it contains nothing but selectors of sites that this extension has. It can never contain
code. Where any of that fails, the built-in tables are used. How releases are fetched is in site_updates.py.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from server.paths import extension_folder
from server.store.files import remove, replace_file
from shared_schema.records import SitePlace, SiteTable

# Whoever publishes Humankind sets these two, with the output of `python -m devtools.sign_site_tables new-key`. The
# private key is never in the repository.
ADDRESS = ""  # such as https://example.org/humankind/site_tables.json
PUBLIC_KEY = ""  # of Ed25519, 32 bytes in base64
BUILT_IN_VERSION = 0  # of the tables in site_tables.json; releases up to this one are not needed

RELEASE_NAME = "site_release.json"
STATE_NAME = "site_updates.json"
SIZE_LIMIT = 1_000_000  # bytes of a release
CONTEXT = b"humankind site tables 1\n"  # part of what is signed, so that no other signature of the key fits
_MAX_LIFE = timedelta(days=400)
_CLOCK_SKEW = timedelta(days=1)

Time = Annotated[datetime, Meta(tz=True)]


class Release(Struct, frozen=True, forbid_unknown_fields=True):
    """What is signed."""

    format: Annotated[int, Meta(ge=1, le=1)]
    version: Annotated[int, Meta(ge=1, le=2**31)]
    released: Time
    expires: Time
    sites: Annotated[list[SiteTable], Meta(max_length=100)]


class SignedRelease(Struct, frozen=True, forbid_unknown_fields=True):
    """A file: a Release as JSON in base64, and the signature of CONTEXT with that JSON."""

    payload: Annotated[str, Meta(max_length=SIZE_LIMIT)]
    signature: Annotated[str, Meta(max_length=100)]


class State(Struct, frozen=True):
    """What is remembered between updates: the highest version that was ever used, and when one was looked for."""

    highest: int = 0
    checked_at: float = 0.0


class ReleaseError(ValueError):
    """A release that cannot be used. Its text is for readers."""


def verify(content: bytes, now: datetime, key: str | None = None) -> Release:
    """The release in a file. Raises ReleaseError where its signature, its dates or its content are not valid."""
    if len(content) > SIZE_LIMIT:
        raise ReleaseError(f"It is larger than {SIZE_LIMIT} bytes.")
    try:
        signed = msgspec.json.decode(content, type=SignedRelease)
        payload, signature = (base64.b64decode(text, validate=True) for text in (signed.payload, signed.signature))
    except (msgspec.DecodeError, UnicodeDecodeError, binascii.Error, ValueError) as error:
        raise ReleaseError("It is not a signed release.") from error
    if not _is_signed(payload, signature, PUBLIC_KEY if key is None else key):
        raise ReleaseError("Its signature is not of the project’s key.")
    try:
        release = msgspec.json.decode(payload, type=Release)
        _check_content(msgspec.json.decode(payload), release)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReleaseError(f"It is not a table of sites: {error}.") from error
    if release.released > now + _CLOCK_SKEW:
        raise ReleaseError("It is dated in the future. Check the clock of this machine.")
    if not release.released < release.expires <= release.released + _MAX_LIFE:
        raise ReleaseError("Its dates do not fit together.")
    if release.expires <= now:
        raise ReleaseError(f"It expired on {release.expires:%Y-%m-%d}.")
    return release


def install(home: Path, content: bytes, now: datetime) -> Release | None:
    """Uses a release from now on; None where it is in use already.

    Raises ReleaseError where it is not valid or older than one that was used before, and OSError.
    """
    release, known = verify(content, now), state(home)
    if release.version <= known.highest:
        current = current_release(home, now)
        if current is not None and current.version == release.version:
            return None
        raise ReleaseError(f"It has version {release.version}, and version {known.highest} was used before.")
    if release.version <= BUILT_IN_VERSION:
        return None
    # The state first: if the machine stops in between, the next update finds a newer release or none.
    replace_file(home / STATE_NAME, msgspec.json.encode(State(release.version, known.checked_at)))
    replace_file(home / RELEASE_NAME, content)
    return release


def current_release(home: Path, now: datetime) -> Release | None:
    """The release in use. It is verified each time; None where there is none that is valid now."""
    try:
        with (home / RELEASE_NAME).open("rb") as file:
            release = verify(file.read(SIZE_LIMIT + 1), now)
    except (OSError, ReleaseError):
        return None
    return release if release.version > BUILT_IN_VERSION else None


def use_built_in(home: Path) -> bool:
    """Goes back to the built-in tables; the release and those before it are not used again. False without a release."""
    path = home / RELEASE_NAME
    if not path.exists():
        return False
    remove(path)
    return True


def state(home: Path) -> State:
    """What is remembered; nothing where the file is missing or damaged."""
    try:
        return msgspec.json.decode((home / STATE_NAME).read_bytes(), type=State)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return State()


def note_check(home: Path, now: datetime) -> None:
    """Remembers that a release was looked for. Raises OSError."""
    replace_file(home / STATE_NAME, msgspec.json.encode(State(state(home).highest, now.timestamp())))


def sign(payload: bytes, signer: Callable[[bytes], bytes]) -> bytes:
    """The file of a release, for devtools and tests. `signer` holds the private key."""
    encoded = (base64.b64encode(part).decode() for part in (payload, signer(CONTEXT + payload)))
    return msgspec.json.encode(SignedRelease(*encoded))


def _is_signed(payload: bytes, signature: bytes, key: str) -> bool:
    from cryptography.exceptions import InvalidSignature  # slow to import, and rarely needed
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        Ed25519PublicKey.from_public_bytes(base64.b64decode(key, validate=True)).verify(signature, CONTEXT + payload)
    except (InvalidSignature, ValueError, binascii.Error):
        return False
    return True


def _check_content(raw: Any, release: Release) -> None:
    """Raises ReleaseError for a site that the extension does not have, and for fields that no table has."""
    known = {path.stem for path in (extension_folder() / "sites").glob("*.js")}
    for table, raw_table in zip(release.sites, raw["sites"], strict=True):
        if table.id not in known:
            raise ReleaseError(f"It has a table of a site that this extension does not know: {table.id}.")
        _check_fields(raw_table, SiteTable)
        for place in raw_table.get("places", ()):
            _check_fields(place, SitePlace)
    if len({table.id for table in release.sites}) < len(release.sites):
        raise ReleaseError("It has two tables of one site.")


def _check_fields(raw: Mapping[str, Any], expected: type[Struct]) -> None:
    unknown = sorted(set(raw) - set(expected.__struct_fields__))
    if unknown:
        raise ReleaseError(f"It has a field that no table has: {unknown[0]}.")
