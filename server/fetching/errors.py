"""What can go wrong on the way out, in words a reader understands.

Not for: faults of the server itself; those are ordinary exceptions.
"""

from __future__ import annotations

from typing import Any


class FetchError(Exception):
    """No answer that can be used.

    `slug` is a key of `shared_schema.problems.KINDS`; `detail` a sentence for readers; `retry_after` the seconds
    after which asking again makes sense (None: unknown); `status` the HTTP status where there was one; `body` the
    decoded JSON of a small 4xx answer, by which a network tells "no such account" from "broken question".
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
