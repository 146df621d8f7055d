"""What the server prints when it is ready: the addresses with the key of its pages, but not into a log."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from server.services import build_services
from server.settings import Settings
from server.web.ready import show_ready


@pytest.mark.parametrize("is_terminal", [True, False])
def test_the_key_of_the_pages_is_printed_to_a_terminal_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, is_terminal: bool
) -> None:
    """systemd keeps what a service prints in a journal, which outlives the window of a terminal."""
    monkeypatch.setattr(sys.stdout, "isatty", lambda: is_terminal)
    services = build_services(Settings(home=tmp_path))
    try:
        show_ready(services.settings, services, server_pid=1)
        printed = capsys.readouterr().out
        assert services.auth.url in printed
        assert (services.auth.page_key.get() in printed) == is_terminal
        assert (" open\n" in printed) == (not is_terminal)
    finally:
        services.close()
