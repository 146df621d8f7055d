"""The recorded responses of the fake networks: reads responses/routes.json and finds the route of a request.

The format of the table is described in responses/README.md. HTTP is in server.py, deliberate faults are in hostile.py.
"""

from __future__ import annotations

import json
import mimetypes
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

RESPONSES = Path(__file__).parent / "responses"


@dataclass(frozen=True)
class Route:
    """One recorded response. `query` lists the parameters that a request must have; it may have others too."""

    host: str
    path: str
    body: bytes
    content_type: str
    status: int = 200
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)

    def matches(self, host: str, path: str, query: dict[str, str]) -> bool:
        """Whether this is the response to a request."""
        return (
            self.host == host
            and fnmatchcase(path, self.path)
            and all(query.get(name) == value for name, value in self.query.items())
        )


_FIELDS = {"host", "path", "query", "file", "json", "status", "headers"}


def as_query(value: Any) -> str:
    """A value of a route's `query`, or of a JSON request body, in the form in which queries are compared."""
    return value if isinstance(value, str) else json.dumps(value)


def _route(row: dict[str, Any], folder: Path) -> Route:
    label = f"{row.get('host')}{row.get('path')}"
    if not {"host", "path"} <= row.keys() or row.keys() - _FIELDS or ("file" in row) == ("json" in row):
        raise ValueError(f"routes.json, {label}: a row has host, path, and either file or json; see README.md")
    if "file" in row:
        body = (folder / row["file"]).read_bytes()
        content_type = mimetypes.guess_type(row["file"])[0] or "application/octet-stream"
    else:
        body, content_type = json.dumps(row["json"]).encode(), "application/json"
    return Route(
        host=row["host"],
        path=row["path"],
        body=body,
        content_type=f"{content_type}; charset=utf-8",
        status=row.get("status", 200),
        query={name: as_query(value) for name, value in row.get("query", {}).items()},
        headers=row.get("headers", {}),
    )


def load_routes(folder: Path = RESPONSES) -> list[Route]:
    """All routes in the order of the table. Raises ValueError or OSError for a row that is not valid."""
    rows = json.loads((folder / "routes.json").read_text(encoding="utf-8"))
    return [_route(row, folder) for row in rows]


def find_route(routes: list[Route], host: str, path: str, query: dict[str, str]) -> Route | None:
    """The first route that matches. Specific rows must therefore come before general ones."""
    return next((route for route in routes if route.matches(host, path, query)), None)
