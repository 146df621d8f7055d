"""Every problem the API can answer with: a stable type, a sentence for readers, and what to do next.

RFC 9457. The `type` is `urn:humankind:problem:<slug>` and never changes its meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from shared_schema.records import Problem

PROBLEM_TYPE_PREFIX = "urn:humankind:problem:"


class ProblemType(NamedTuple):
    """One row: HTTP status, title (a sentence), and the next step."""

    status: int
    title: str
    next: str


PROBLEM_TYPES: dict[str, ProblemType] = {
    "bad-request": ProblemType(400, "The request could not be understood.", "Check it against /v1/openapi.json."),
    "unknown-account": ProblemType(
        404, "No network here has such an account.", "Check the handle, or paste the address of the profile."
    ),
    "not-paired": ProblemType(
        401,
        "This asker is not paired with the server.",
        "Open the extension's options and choose “Pair”, or send the token that `python -m server token` prints.",
    ),
    "origin-not-allowed": ProblemType(
        403, "This origin may not ask the server.", "Pair the extension anew from its options page."
    ),
    "host-not-allowed": ProblemType(
        400, "The server answers only on this machine's own address.", "Use http://127.0.0.1:8377."
    ),
    "unknown-path": ProblemType(404, "There is nothing at this address.", "See /v1/openapi.json for what there is."),
    "method-not-allowed": ProblemType(
        405, "This address does not take that method.", "See /v1/openapi.json for what there is."
    ),
    "unsupported-media-type": ProblemType(415, "Only JSON is taken here.", "Send Content-Type: application/json."),
    "too-large": ProblemType(
        413, "The request is too large.", "Send at most 100 accounts and 200 posts of each at a time."
    ),
    "opted-out": ProblemType(403, "This person asked not to be read or scored.", "Nothing to do: the wish is kept."),
    "not-found": ProblemType(
        404, "The network knows no such account.", "Check the handle; the account may have moved or gone."
    ),
    "login-required": ProblemType(
        401,
        "This server shows posts to its own members only.",
        "Read some of the account's posts in your own feed: the extension then scores what you saw.",
    ),
    "not-fetched": ProblemType(
        404,
        "No server can read this network.",
        "Read some of the account's posts in your own feed: the extension then scores what you saw.",
    ),
    "refused": ProblemType(
        502, "The network refused to answer.", "It is left alone for a day; posts that you see yourself still count."
    ),
    "rate-limited": ProblemType(503, "The network asked for a pause.", "Try again after the pause."),
    "unreachable": ProblemType(502, "The network could not be reached.", "Check your connection, then look again."),
    "timeout": ProblemType(504, "The network took too long to answer.", "Look again in a minute."),
    "malformed-response": ProblemType(
        502,
        "The network answered with something that could not be read.",
        "Look again later; if it stays so, the network may have changed.",
    ),
    "unsafe-address": ProblemType(
        502,
        "The address leads to a place that is never asked.",
        "Nothing to do: private and local addresses are refused.",
    ),
    "robots": ProblemType(403, "The host asks programs not to read this page.", "Nothing to do: the wish is kept."),
    "nothing-known": ProblemType(
        404, "Nothing is known about this account yet.", "Look it up, or meet it in a feed first."
    ),
    "busy": ProblemType(503, "The server is busy.", "Try again in a moment."),
    "locked": ProblemType(
        503, "Another Humankind server is using the same data.", "Stop the other one, or set HUMANKIND_HOME."
    ),
    "bad-site-tables": ProblemType(
        500, "The file of site tables cannot be read.", "Mend it, or take it out of the server's data folder."
    ),
    "internal": ProblemType(
        500, "Something went wrong in the server.", "The server's log says what; please report it."
    ),
}


def problem(slug: str, detail: str = "", *, instance: str | None = None, retry_after: float | None = None) -> Problem:
    """The problem document of one kind. `retry_after` in seconds. Raises KeyError for an unlisted slug."""
    kind = PROBLEM_TYPES[slug]
    return Problem(
        type=PROBLEM_TYPE_PREFIX + slug,
        title=kind.title,
        status=kind.status,
        detail=detail,
        next=kind.next,
        instance=instance,
        retry_after=retry_after,
    )
