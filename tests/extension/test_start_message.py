"""Only the extension's own pages can start the server: the message is in no table that content scripts can use."""

from __future__ import annotations

import re
from pathlib import Path

EXTENSION = Path(__file__).parents[2] / "extension"


def handlers(table: str) -> str:
    """The source of one table of handlers in the router."""
    router = (EXTENSION / "background" / "router.js").read_text("utf-8")
    found = re.search(rf"^const {table} = \{{$(.*?)^\}};$", router, re.DOTALL | re.MULTILINE)
    assert found, table
    return found[1]


def test_only_own_pages_can_start_the_server() -> None:
    assert "start_server: () => startAndFind()," in handlers("FOR_OWN_PAGES"), "it takes nothing from the message"
    for table in ("FOR_ALL", "FOR_SERVER_PAGES"):
        assert "start" not in handlers(table)


def test_one_file_uses_native_messaging_and_sends_one_message() -> None:
    users = [path.name for path in EXTENSION.rglob("*.js") if "NativeMessage" in path.read_text("utf-8")]
    assert users == ["native_host.js"]
    source = (EXTENSION / "background" / "native_host.js").read_text("utf-8")
    assert source.count("sendNativeMessage") == 1
    assert "sendNativeMessage(HOST, START)" in source
    assert 'const START = { type: "start" };' in source
    assert "connectNative" not in source
