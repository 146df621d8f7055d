"""The addresses of lists: which can be subscribed to, what their id is, and who publishes what is there.

Who publishes a list is read from its address alone. What a list says about its publisher is a claim.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import unquote, urlsplit

from server.fetching import FetchError
from server.fetching.address_guard import parse_url
from shared_schema.limits import URL_LIMIT

# Hosts where many people publish: the first folder names whose list it is.
_SHARED_HOSTS = frozenset(
    {
        "raw.githubusercontent.com", "gist.githubusercontent.com", "github.com", "gitlab.com", "codeberg.org",
        "bitbucket.org", "pastebin.com", "git.sr.ht", "cdn.jsdelivr.net", "storage.googleapis.com", "s3.amazonaws.com",
    }
)  # fmt: skip
_LABELER = re.compile(r"https://bsky\.app/profile/([a-z0-9.:_-]{3,253})/?", re.IGNORECASE)
_FOLDER = re.compile(r"[\w.~@-]{1,60}", re.ASCII)


class ListAddressError(ValueError):
    """There can be no list at this address. The message is for readers."""


def checked_address(text: str) -> str:
    """The address in its one form. Raises ListAddressError."""
    address = text.strip()
    if address.startswith(("@", "did:")):
        address = f"https://bsky.app/profile/{address.removeprefix('@')}"
    if "://" not in address:
        address = f"https://{address}"
    try:
        target = parse_url(address.partition("#")[0], None)
    except FetchError as error:
        raise ListAddressError(f"This cannot be the address of a list. {error.detail}") from error
    url = target.url
    labeler = _LABELER.fullmatch(url)
    if labeler:
        return f"https://bsky.app/profile/{labeler[1].lower()}"
    if len(url) > URL_LIMIT:
        raise ListAddressError("The address is too long.")
    return url


def labeler_of(address: str) -> str | None:
    """The handle or DID of the labeler whose profile on Bluesky an address is; None where it is another address."""
    match = _LABELER.fullmatch(address)
    return match[1] if match else None


def id_of(address: str) -> str:
    """The id of a list: short, and without the slashes that an address has."""
    return hashlib.sha256(address.encode()).hexdigest()[:16]


def host_of_list(address: str) -> str:
    """The host that is asked for a list."""
    return urlsplit(address).hostname or ""


def publisher_of(address: str) -> str:
    """Where a list is published: its host, and on a host that many people share the folder of one of them."""
    labeler = labeler_of(address)
    if labeler is not None:
        return labeler
    parts = urlsplit(address)
    host = parts.hostname or ""
    folders = [unquote(part) for part in parts.path.split("/") if part]
    if host == "cdn.jsdelivr.net":
        folders = folders[1:]  # /gh/ and /npm/ say where it comes from
    if host in _SHARED_HOSTS and folders and _FOLDER.fullmatch(folders[0]):
        return f"{host}/{folders[0]}"
    return host
