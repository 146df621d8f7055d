"""Generated Mastodon hosts, for load: every handle exists on each of them, and some hosts are ill.

The texts are those of the recorded `mastodon.example`. What an account looks like follows from its host and handle
alone, so two runs see the same people. Requests to these hosts are not logged; there are too many.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from devtools.fake_networks.routes import RESPONSES

if TYPE_CHECKING:
    from devtools.fake_networks.server import Handler

POSTS = 39  # less than a page of Mastodon's API, so that a host gets one request for them
_JSON = "application/json"
_SOFTWARE = {"software": {"name": "mastodon", "version": "4.4.0"}}
_SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/2.1"
_FRESH = {"Cache-Control": "max-age=300"}


def generated_hosts(count: int) -> tuple[str, ...]:
    """The names of that many generated hosts."""
    return tuple(f"town-{number:03}.example" for number in range(count))


def illness_of(host: str) -> str | None:
    """What is wrong with a generated host; three of every ten are ill, each in its own way. None for the others."""
    number = int(host.partition(".")[0].rpartition("-")[2])
    return list(_ILLNESSES)[number // 3 % len(_ILLNESSES)] if number % 10 in (2, 5, 8) else None


def respond(handler: Handler, host: str, path: str) -> None:
    """Responds as the host does."""
    illness = illness_of(host)
    if illness is not None:
        _ILLNESSES[illness](handler)
    else:
        respond_healthily(handler, host, path)


def respond_healthily(handler: Handler, host: str, path: str) -> None:
    """Responds as a host does that is not ill."""
    if path == "/.well-known/nodeinfo":
        send(handler, {"links": [{"rel": _SCHEMA, "href": f"https://{host}/nodeinfo/2.1"}]})
    elif path == "/nodeinfo/2.1":
        send(handler, _SOFTWARE)
    elif path == "/api/v1/accounts/lookup" and "acct" in handler.query:
        send(handler, _account(host, handler.query["acct"]))
    elif path.startswith("/api/v1/accounts/") and path.endswith("/statuses"):
        send(handler, statuses(host, path.split("/")[4]))
    elif path == "/api/v1/accounts":
        send(handler, [])
    else:
        handler.respond(404, b'{"error": "Record not found"}', _JSON)


def _hang(handler: Handler) -> None:
    handler.pause(60.0)
    handler.respond(200, b"{}", _JSON)


def _slow(handler: Handler) -> None:
    handler.pause(4.0)
    handler.respond(404, b"{}", _JSON)


def _hang_up(handler: Handler) -> None:
    handler.close_connection = True


_ILLNESSES: dict[str, Callable[[Handler], None]] = {
    "hangs": _hang,
    "fails": lambda handler: handler.respond(500, b"{}", _JSON),
    "asks for a pause": lambda handler: handler.respond(429, b"{}", _JSON, {"Retry-After": "60"}),
    "sends rubbish": lambda handler: handler.respond(200, b'{"cut": "of', _JSON),
    "hangs up": _hang_up,
    "is slow": _slow,
}


def send(handler: Handler, value: Any) -> None:
    """Sends a value as JSON that may be kept for some minutes."""
    handler.respond(200, json.dumps(value).encode(), _JSON, _FRESH)


def _account(host: str, handle: str) -> dict[str, Any]:
    return {
        "id": handle,  # so that the host need not remember whom it showed
        "username": handle,
        "acct": handle,
        "display_name": handle.title(),
        "locked": False,
        "bot": False,
        "created_at": "2023-05-06T00:00:00.000Z",
        "note": "<p>Gardener, cyclist, and always a book too many.</p>",
        "url": f"https://{host}/@{handle}",
        "followers_count": 80,
        "following_count": 90,
        "statuses_count": 400,
        "emojis": [],
        "fields": [],
    }


def statuses(host: str, handle: str) -> list[dict[str, Any]]:
    """The posts of an account, as a page of Mastodon's API."""
    seed, now, account = _seed(host, handle), datetime.now(UTC), _account(host, handle)
    return [
        {
            "id": str(10_000 - at),
            "created_at": (now - timedelta(minutes=97 * at + (at * at * 13 + seed) % 61)).isoformat(),
            "in_reply_to_id": "1" if at % 3 == 0 else None,
            "in_reply_to_account_id": f"friend{at % 23}" if at % 3 == 0 else None,
            "visibility": "public",
            "language": "en",
            "content": _texts()[(seed * 37 + at * 11) % len(_texts())],
            "account": account,
            "reblog": None,
            "mentions": [_friend(at % 23, host)] if at % 3 == 0 else [],
            "tags": [],
            "emojis": [],
            "media_attachments": [],
        }
        for at in range(POSTS)
    ]


def _friend(number: int, host: str) -> dict[str, str]:
    name = f"friend{number}"
    return {"id": name, "username": name, "acct": name, "url": f"https://{host}/@{name}"}


@cache
def _texts() -> list[str]:
    """The texts of the posts on the recorded Mastodon host."""
    files = sorted(RESPONSES.glob("mastodon.example/statuses_*.json"))
    return [status["content"] for file in files for status in json.loads(file.read_bytes()) if status.get("content")]


def _seed(host: str, handle: str) -> int:
    return zlib.crc32(f"{handle}@{host}".encode())
