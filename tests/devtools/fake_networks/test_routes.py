"""The table of recorded responses: every row is valid and can be reached."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from devtools.fake_networks.routes import find_route, load_routes


def test_every_recorded_response_can_be_reached() -> None:
    """No row comes after a more general one."""
    routes = load_routes()
    for route in routes:
        assert find_route(routes, route.host, route.path, route.query) is route


def test_an_invalid_row_is_named(tmp_path: Path) -> None:
    (tmp_path / "routes.json").write_text(json.dumps([{"host": "a.example", "path": "/x"}]), encoding="utf-8")
    with pytest.raises(ValueError, match=r"a\.example/x"):
        load_routes(tmp_path)
