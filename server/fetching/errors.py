"""The exceptions of this package, with a sentence that can be shown to readers.

Not for faults of the server itself; those are ordinary exceptions.
"""

from __future__ import annotations

from typing import Any

# Sentences for a response, and for as long as a host is left alone after it.
PAUSE_REQUESTED = "{host} asked for a pause."
LOGIN_REQUIRED = "{host} shows this only to people who are logged in there."


class FetchError(Exception):
    """A request that got no usable response.

    `slug` is a key of `shared_schema.problems.PROBLEM_TYPES`. `detail` is a sentence for readers. `retry_after` is the
    number of seconds before a retry makes sense, or None if unknown. `status` is the HTTP status, if there was one.
    `body` is the decoded JSON of a small 4xx response; networks use it to tell "no such account" from "bad request".
    """

    def __init__(
        self,
        slug: str,
        detail: str,
        *,
        retry_after: float | None = None,
        status: int | None = None,
        body: Any | None = None,
    ) -> None:
        super().__init__(f"{slug}: {detail}")
        self.slug = slug
        self.detail = detail
        self.retry_after = retry_after
        self.status = status
        self.body = body


class NewHostError(FetchError):
    """The host was not contacted, because it has not been contacted before and the reader has not asked for it."""

    def __init__(self, host: str) -> None:
        detail = f"{host} has not been contacted before. Whoever runs it would learn your IP address and the time."
        super().__init__("new-host", detail)
        self.host = host


class QueuedError(FetchError):
    """The server's own rate limit would make the request wait too long. The host asked for nothing, and nothing failed:
    whoever wants the response tries again after `retry_after` seconds.
    """

    def __init__(self, detail: str, *, retry_after: float) -> None:
        super().__init__("busy", detail, retry_after=retry_after)
