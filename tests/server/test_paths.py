"""Where the extension lies, its id in Chromium, and what the command line is called."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from server import paths


def test_the_id_of_an_unpacked_extension_is_computed_as_chromium_does(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = Path("/a")
    ids = [paths.unpacked_extension_id(folder)]
    monkeypatch.setattr(sys, "platform", "win32")
    ids.append(paths.unpacked_extension_id(folder))
    digests = [hashlib.sha256(data).hexdigest()[:32] for data in (b"/a", b"/\0a\0")]
    assert ids == ["".join(chr(ord("a") + int(digit, 16)) for digit in digest) for digest in digests]


def test_a_command_is_named_as_its_reader_can_type_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "argv", ["/x/server/__main__.py"])  # as the service and the browsers start it
    monkeypatch.setattr(paths, "_PACKAGED", tmp_path / "missing")
    monkeypatch.setattr(sys, "platform", "linux")
    assert paths.program_name() == "./scripts/run"
    monkeypatch.setattr(sys, "platform", "win32")
    assert paths.program_name() == "py -m devtools.run"
    monkeypatch.setattr(paths, "_PACKAGED", tmp_path)
    assert paths.program_name() == "humankind"
