"""A fetcher with recorded responses, in the format of devtools/fake_networks/responses/README.md. Opens no socket.

A row of a page may say where a redirect led to (`redirected_to`).

Not for tests of HTTP itself. Those use the real fetcher with the fake networks (test_through_the_fetcher.py).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from devtools.fake_networks.routes import RESPONSES, as_query
from server.fetching import FetchedPage, Fetcher, FetchError
from shared_schema.networks import RateLimit

_SLUGS = {
    400: "malformed-response",
    401: "login-required",
    403: "refused",
    404: "not-found",
    410: "not-found",
    429: "rate-limited",
    451: "refused",
}


class RecordedFetcher(Fetcher):
    """Returns what the first matching row holds. Where no row matches, the response is a 404.

    `requested` lists the requested URLs in order, `used_rows` the rows that matched.
    """

    def __init__(self, rows: Sequence[Mapping[str, Any]]) -> None:
        self.rows = rows
        self.requested: list[str] = []
        self.used_rows: list[Mapping[str, Any]] = []
        self.notes: dict[tuple[str, str], Any] = {}

    def json(
        self,
        url: str,
        *,
        rate_limit: RateLimit,  # noqa: ARG002 nothing waits here
        params: Mapping[str, str | int] | None = None,
        body: Mapping[str, Any] | None = None,
        accept: str = "",  # noqa: ARG002 a row has one response
        max_wait: float | None = None,  # noqa: ARG002 nothing waits here
        fresh: bool = False,  # noqa: ARG002 there is no cache
    ) -> Any:
        return self._find(url, {**(params or {}), **(body or {})})

    def page(
        self,
        url: str,
        *,
        rate_limit: RateLimit,  # noqa: ARG002
        accept: str = "text/html",  # noqa: ARG002
        fresh: bool = False,  # noqa: ARG002
    ) -> FetchedPage:
        text = str(self._find(url, {}))
        return FetchedPage(text, self.used_rows[-1].get("redirected_to", url))

    def feed(
        self,
        url: str,
        *,
        rate_limit: RateLimit,  # noqa: ARG002
        params: Mapping[str, str | int] | None = None,
        fresh: bool = False,  # noqa: ARG002
    ) -> str:
        return str(self._find(url, params or {}))

    def host_meta(self, host: str, *, rate_limit: RateLimit, fresh: bool = False) -> str:  # noqa: ARG002
        return str(self._find(f"https://{host}/.well-known/host-meta", {}))

    def _find(self, url: str, params: Mapping[str, Any]) -> Any:
        parts = urlsplit(url)
        query = dict(parse_qsl(parts.query)) | {name: as_query(value) for name, value in params.items()}
        self.requested.append(url)
        for row in self.rows:
            wanted = {name: as_query(value) for name, value in row.get("query", {}).items()}
            if (row["host"], row["path"]) == (parts.netloc, parts.path or "/") and wanted.items() <= query.items():
                body = _response(row)
                self.used_rows.append(row)
                return body
        raise FetchError(
            "not-found", "Nothing is recorded at this URL.", status=404, body={"error": "Record not found"}
        )

    def put_facts(self, host: str, facts: Mapping[str, Any], seconds: float) -> None:  # noqa: ARG002 no time passes here
        self.notes |= {(host, name): value for name, value in facts.items()}

    def facts(self, host: str, names: Iterable[str]) -> dict[str, Any]:
        return {name: self.notes[host, name] for name in names if (host, name) in self.notes}


def body_of(row: Mapping[str, Any]) -> Any:
    """The body of a row: decoded JSON, or the text of a page or feed."""
    if "file" in row:
        text = (RESPONSES / row["file"]).read_text(encoding="utf-8")
        return json.loads(text) if row["file"].endswith(".json") else text
    return row["json"] if "json" in row else row["text"]


def _response(row: Mapping[str, Any]) -> Any:
    body, status = body_of(row), row.get("status", 200)
    if status == 200:
        return body
    raise FetchError(
        _SLUGS.get(status, "malformed-response"), f"The host sent status {status}.", status=status, body=body
    )
