"""Every problem the API can answer with: a stable type, a sentence for readers, and what to do next.

RFC 9457. The `type` is `urn:humankind:problem:<slug>` and never changes its meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from shared_schema.records import Problem

PREFIX = "urn:humankind:problem:"


class Kind(NamedTuple):
    """One row: HTTP status, title (a sentence), and the next step."""

    status: int
    title: str
    next: str


KINDS: dict[str, Kind] = {
    "bad-request": Kind(400, "The request could not be understood.", "Check it against /v1/openapi.json."),
    "unknown-account": Kind(
        404, "No network here has such an account.", "Check the handle, or paste the address of the profile."
    ),
    "not-paired": Kind(
        401,
        "This asker is not paired with the server.",
        "Open the extension's options and choose “Pair”, or send the token that `python -m server token` prints.",
    ),
    "wrong-origin": Kind(403, "This origin may not ask the server.", "Pair the extension anew from its options page."),
    "wrong-host": Kind(400, "The server answers only on this machine's own address.", "Use http://127.0.0.1:8377."),
    "no-such-page": Kind(404, "There is nothing at this address.", "See /v1/openapi.json for what there is."),
    "wrong-method": Kind(405, "This address does not take that method.", "See /v1/openapi.json for what there is."),
    "json-only": Kind(415, "Only JSON is taken here.", "Send Content-Type: application/json."),
    "too-large": Kind(413, "The request is too large.", "Send at most 100 accounts and 200 posts of each at a time."),
    "asked-not-to-be-scored": Kind(
        403, "This person asked not to be read or scored.", "Nothing to do: the wish is kept."
    ),
    "not-found": Kind(
        404, "The network knows no such account.", "Check the handle; the account may have moved or gone."
    ),
    "needs-login": Kind(
        401,
        "This server shows posts to its own members only.",
        "Read some of the account's posts in your own feed: the extension then scores what you saw.",
    ),
    "not-fetched": Kind(
        404,
        "No server can read this network.",
        "Read some of the account's posts in your own feed: the extension then scores what you saw.",
    ),
    "refused": Kind(
        502, "The network refused to answer.", "It is left alone for a day; posts that you see yourself still count."
    ),
    "rate-limited": Kind(503, "The network asked for a pause.", "Try again after the pause."),
    "unreachable": Kind(502, "The network could not be reached.", "Check your connection, then look again."),
    "too-slow": Kind(504, "The network took too long to answer.", "Look again in a minute."),
    "broken-answer": Kind(
        502,
        "The network answered with something that could not be read.",
        "Look again later; if it stays so, the network may have changed.",
    ),
    "unsafe-address": Kind(
        502,
        "The address leads to a place that is never asked.",
        "Nothing to do: private and local addresses are refused.",
    ),
    "robots": Kind(403, "The host asks programs not to read this page.", "Nothing to do: the wish is kept."),
    "nothing-known": Kind(404, "Nothing is known about this account yet.", "Look it up, or meet it in a feed first."),
    "busy": Kind(503, "The server is busy.", "Try again in a moment."),
    "locked": Kind(
        503, "Another Humankind server is using the same data.", "Stop the other one, or set HUMANKIND_HOME."
    ),
    "bad-site-tables": Kind(
        500, "The file of site tables cannot be read.", "Mend it, or take it out of the server's data folder."
    ),
    "internal": Kind(500, "Something went wrong in the server.", "The server's log says what; please report it."),
}


def problem(slug: str, detail: str = "", *, instance: str | None = None, retry_after: float | None = None) -> Problem:
    """The problem document of one kind. `retry_after` in seconds. Raises KeyError for an unlisted slug."""
    kind = KINDS[slug]
    return Problem(
        type=PREFIX + slug,
        title=kind.title,
        status=kind.status,
        detail=detail,
        next=kind.next,
        instance=instance,
        retry_after=retry_after,
    )
