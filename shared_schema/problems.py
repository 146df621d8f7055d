"""Every problem the API can return: a stable type, a sentence for readers, and what to do next.

RFC 9457. The `type` is `urn:humankind:problem:<slug>`; a slug never changes its meaning.
"""

from __future__ import annotations

from typing import NamedTuple

from shared_schema.limits import BATCH_LIMIT, SEEN_LIMIT
from shared_schema.records import Problem

PROBLEM_TYPE_PREFIX = "urn:humankind:problem:"


class ProblemType(NamedTuple):
    """One row: HTTP status, title (a sentence), and the next step."""

    status: int
    title: str
    next: str


_SEEN_INSTEAD = "Read some of the account's posts in your own feed; the extension then scores the posts you saw."
_SEE_DOCUMENT = "See /v1/openapi.json for what is available."
_RESPECTED = "We respect this; no action needed."

PROBLEM_TYPES: dict[str, ProblemType] = {
    "bad-request": ProblemType(400, "The request is not valid.", "Check it against /v1/openapi.json."),
    "unknown-account": ProblemType(
        404, "No network here has such an account.", "Check the handle, or paste the address of the profile."
    ),
    "not-paired": ProblemType(
        401,
        "This client is not paired with the server.",
        "Open the extension's options and choose “Pair”, or send the token that `humankind token` "
        "(in the source folder: ./scripts/run token) prints.",
    ),
    "origin-not-allowed": ProblemType(
        403, "Requests from this origin are not allowed.", "Pair the extension again from its options page."
    ),
    "host-not-allowed": ProblemType(
        400,
        "This is not the server's address.",
        "Use the address that the server printed when it started.",
    ),
    "unknown-path": ProblemType(404, "There is nothing at this address.", _SEE_DOCUMENT),
    "method-not-allowed": ProblemType(405, "This address does not support this method.", _SEE_DOCUMENT),
    "unsupported-media-type": ProblemType(
        415, "The request body must be JSON.", "Send the header Content-Type: application/json."
    ),
    "too-large": ProblemType(
        413,
        "The request is too large.",
        f"Send at most {BATCH_LIMIT} accounts at a time, with at most {SEEN_LIMIT} posts each.",
    ),
    "no-tag": ProblemType(404, "This account has no tag.", "Save one with PUT first."),
    "too-many-tags": ProblemType(409, "There is no room for another tag.", "Remove tags that you no longer need."),
    "not-own-account": ProblemType(404, "This is not one of your own accounts.", "Add it on the page “Mirror” first."),
    "too-many-own-accounts": ProblemType(
        409, "There is no room for another own account.", "Remove one that you no longer need."
    ),
    "unknown-list": ProblemType(404, "You do not subscribe to this list.", "Look at your lists first."),
    "too-many-lists": ProblemType(409, "There is no room for another list.", "Remove one that you no longer need."),
    "bad-list": ProblemType(
        404,
        "There is no list that can be read at this address.",
        "Check the address; docs/lists.md describes the format.",
    ),
    "opted-out": ProblemType(403, "This person asked not to be read or scored.", _RESPECTED),
    "not-found": ProblemType(
        404, "The network has no such account.", "Check the handle; the account may have moved or been deleted."
    ),
    "login-required": ProblemType(401, "This server shows posts to logged-in members only.", _SEEN_INSTEAD),
    "no-public-posts": ProblemType(404, "This account shows no posts to the public.", _SEEN_INSTEAD),
    "consent-required": ProblemType(
        502, "The network shows nothing until somebody clicks on its cookie notice.", _SEEN_INSTEAD
    ),
    "new-host": ProblemType(
        404,
        "The account's server has not been asked yet.",
        "Look the account up to ask it, or choose in the extension's options when such servers are asked.",
    ),
    "not-fetched": ProblemType(404, "The server cannot read this network.", _SEEN_INSTEAD),
    "refused": ProblemType(
        502,
        "The network refused the request.",
        "No more requests are sent for a day; posts that you see yourself still count.",
    ),
    "rate-limited": ProblemType(503, "The network asked for a pause.", "Try again after the pause."),
    "unreachable": ProblemType(502, "The network could not be reached.", "Check your connection, then look again."),
    "proxy-failed": ProblemType(
        502,
        "Your proxy could not be used.",
        "Start the proxy, or change HUMANKIND_PROXY. Nothing is requested without it.",
    ),
    "timeout": ProblemType(504, "The network took too long to respond.", "Look again in a minute."),
    "malformed-response": ProblemType(
        502,
        "The network sent a response that could not be read.",
        "Look again later; if this goes on, the network may have changed.",
    ),
    "too-complex": ProblemType(
        502,
        "This account takes too much time or memory to read.",
        "No action needed: it is not read again for a day.",
    ),
    "unsafe-address": ProblemType(
        502,
        "The address leads to a private or local network.",
        "No action needed: the server never sends requests there.",
    ),
    "robots": ProblemType(403, "The host asks programs not to read this page.", _RESPECTED),
    "nothing-known": ProblemType(
        404, "Nothing is known about this account yet.", "Look it up, or see its posts in a feed first."
    ),
    "busy": ProblemType(503, "The server is busy.", "Try again in a moment."),
    "too-many-requests": ProblemType(
        429,
        "More requests came than this server takes from one reader or internet address.",
        "Wait a minute. Nothing is lost.",
    ),
    "locked": ProblemType(
        503,
        "Another Humankind server is using the same data folder.",
        "Stop the other server, or set HUMANKIND_HOME to another folder.",
    ),
    "bad-site-tables": ProblemType(
        500, "The file of site tables cannot be read.", "Fix the file, or remove it from the server's data folder."
    ),
    "internal": ProblemType(
        500, "Something went wrong in the server.", "Please report it; the server's log has the details."
    ),
}


def problem(
    slug: str,
    detail: str = "",
    *,
    next_step: str | None = None,
    instance: str | None = None,
    retry_after: float | None = None,
    host: str | None = None,
) -> Problem:
    """The problem document of one type. `next_step` replaces the usual one; `retry_after` is in seconds. `host` is the
    host that was not asked (new-host).

    Raises KeyError for a slug that is not in PROBLEM_TYPES.
    """
    problem_type = PROBLEM_TYPES[slug]
    return Problem(
        type=PROBLEM_TYPE_PREFIX + slug,
        title=problem_type.title,
        status=problem_type.status,
        detail=detail,
        next=problem_type.next if next_step is None else next_step,
        instance=instance,
        retry_after=retry_after,
        host=host,
    )


def slug_of(document: Problem) -> str:
    """The slug of a problem document: its type without the prefix."""
    return document.type.removeprefix(PROBLEM_TYPE_PREFIX)
