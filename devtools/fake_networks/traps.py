"""Ten Mastodon hosts that attack whoever reads them, each in its own way, for load. Every handle exists on each.

What a host is and whom it has is said as an ordinary host says it; the attack comes with the account or its posts.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from devtools.fake_networks import generated, hostile

if TYPE_CHECKING:
    from devtools.fake_networks.server import Handler

Attack = Callable[["Handler"], None]


def _statuses_of(content: str) -> Attack:
    """Forty posts of this content."""

    def respond(handler: Handler) -> None:
        host, handle = handler.headers["Host"].partition(":")[0], handler.path.split("/")[4]
        posts: list[dict[str, Any]] = generated.statuses(host, handle)
        generated.send(handler, [{**post, "content": f"{content} {number}"} for number, post in enumerate(posts)])

    return respond


def _redirect_to_itself(handler: Handler) -> None:
    handler.respond(302, b"", hostile.JSON, {"Location": handler.path})


# By host: what comes instead of an account, and what comes instead of its posts.
_ATTACKS: dict[str, tuple[Attack | None, Attack | None]] = {
    "hang.trap.example": (hostile.PATHS["/slow"], None),
    "drip.trap.example": (None, hostile.PATHS["/drip"]),
    "huge.trap.example": (None, hostile.PATHS["/huge"]),
    "bomb.trap.example": (None, hostile.PATHS["/gzip-bomb"]),
    "chunks.trap.example": (None, hostile.PATHS["/tiny-chunks"]),
    "wide.trap.example": (None, hostile.PATHS["/wide-json"]),
    "deep.trap.example": (hostile.PATHS["/deep-json"], None),
    "loop.trap.example": (_redirect_to_itself, None),
    "markup.trap.example": (None, _statuses_of("<p><a href='https://x.example/'><b>" * 900)),
    "words.trap.example": (None, _statuses_of("<p>" + "thank you, not you, #a @b !? " * 900)),
}
TRAPS = tuple(_ATTACKS)


def respond(handler: Handler, host: str, path: str) -> None:
    """Responds as the host does."""
    on_account, on_posts = _ATTACKS[host]
    attack = on_account if path == "/api/v1/accounts/lookup" else on_posts if path.endswith("/statuses") else None
    (attack or partial(generated.respond_healthily, host=host, path=path))(handler)
