"""`python -m devtools.firefox_updates PACKAGE LINK`: prints update.json for a signed package that no store hosts.

Firefox looks at `update_url` of the package once a day and finds there which version is newest, and its checksum. Id,
version and checksum are read from the package itself, so that they cannot differ from it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zipfile
from pathlib import Path
from typing import Any


def updates(package: Path, link: str) -> dict[str, Any]:
    """The content of update.json. Raises ValueError for a package or a link that Firefox would not update from."""
    with zipfile.ZipFile(package) as opened:
        manifest = json.loads(opened.read("manifest.json"))
    gecko = manifest["browser_specific_settings"]["gecko"]
    if not gecko.get("update_url", "").startswith("https://"):
        raise ValueError(f"{package} names no address for updates: pack it with --update-url.")
    if not link.startswith("https://"):
        raise ValueError("Firefox takes updates from https:// addresses only.")
    newest = {
        "version": manifest["version"],
        "update_link": link,
        "update_hash": f"sha256:{hashlib.sha256(package.read_bytes()).hexdigest()}",
        "applications": {"gecko": {"strict_min_version": gecko["strict_min_version"]}},
    }
    return {"addons": {gecko["id"]: {"updates": [newest]}}}


def main(arguments: list[str]) -> int:
    """Prints update.json. Returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m devtools.firefox_updates", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument("package", type=Path, help="the signed .xpi")
    parser.add_argument("link", help="where readers download it")
    options = parser.parse_args(arguments)
    try:
        print(json.dumps(updates(options.package, options.link), indent=2))
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
