"""Errors that hold for every command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from server.cli.main import main

REASON = re.compile(r"^ +([+-]\d+\.\d) (\w+)  ", re.MULTILINE)
POSTS = [{"text": f"Thank you, {name}! That helped me a lot.", "is_reply": True} for name in ("Bo", "Cy", "Di", "Ed")]


def test_an_invalid_setting_is_reported(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HUMANKIND_PORT", "http")
    assert main(["networks"]) == 2
    assert "HUMANKIND_PORT" in capsys.readouterr().err


def test_a_data_folder_that_cannot_be_used_is_reported(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("HUMANKIND_HOME", str(tmp_path / "file" / "folder"))
    assert main(["token"]) == 1
    assert "Not a directory" in capsys.readouterr().err
