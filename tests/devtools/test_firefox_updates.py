"""update.json: what Firefox reads of a package that no store hosts."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from devtools.extension_package import pack_extension
from devtools.firefox_updates import main
from server import __version__

UPDATE_URL = "https://example.org/releases/update.json"
LINK = f"https://example.org/releases/humankind-{__version__}.xpi"


def test_update_json_describes_the_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = tmp_path / "humankind.xpi"
    pack_extension(package, "firefox", UPDATE_URL)
    assert main([str(package), LINK]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "addons": {
            "extension@humankind.invalid": {
                "updates": [
                    {
                        "version": __version__,
                        "update_link": LINK,
                        "update_hash": f"sha256:{hashlib.sha256(package.read_bytes()).hexdigest()}",
                        "applications": {"gecko": {"strict_min_version": "153.0"}},
                    }
                ]
            }
        }
    }


@pytest.mark.parametrize(("update_url", "link"), [(None, LINK), (UPDATE_URL, LINK.replace("https", "http"))])
def test_what_firefox_would_not_update_from_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], update_url: str | None, link: str
) -> None:
    pack_extension(tmp_path / "humankind.xpi", "firefox", update_url)
    assert main([str(tmp_path / "humankind.xpi"), link]) == 1
    assert capsys.readouterr().out == ""
