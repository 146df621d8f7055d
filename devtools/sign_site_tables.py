"""Signs a release of site tables: `python -m devtools.sign_site_tables`, for whoever publishes Humankind.

  new-key FILE                          writes a new private key, and prints the public one for site_releases.py
  sign KEY TABLES VERSION OUTPUT        signs a file like server/web/site_tables.json
                --days N                after how many days it expires (180)

The private key is a file that only its owner can read. It belongs into no repository.
"""

from __future__ import annotations

import argparse
import base64
import json
import os
import sys
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from server.store.files import close_descriptor, open_private, write_all
from server.web.site_releases import sign, verify


def new_key(path: Path) -> str:
    """Writes a new private key, never over another file; returns the public one."""
    key = Ed25519PrivateKey.generate()
    descriptor = open_private(path, os.O_EXCL)
    try:
        write_all(descriptor, base64.b64encode(key.private_bytes_raw()) + b"\n")
    finally:
        close_descriptor(descriptor)
    return public_key(key)


def public_key(key: Ed25519PrivateKey) -> str:
    """The public key as site_releases.py has it."""
    raw = key.public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    return base64.b64encode(raw).decode()


def signed(key: Ed25519PrivateKey, tables: bytes, version: int, now: datetime, days: int) -> bytes:
    """The file of a release. Raises ReleaseError where the server would not use it."""
    payload = {
        "format": 1,
        "version": version,
        "released": now.isoformat(timespec="seconds"),
        "expires": (now + timedelta(days=days)).isoformat(timespec="seconds"),
        "sites": json.loads(tables)["sites"],
    }
    content = sign(json.dumps(payload).encode(), key.sign)
    verify(content, now, public_key(key))
    return content


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one of the two commands."""
    parser = argparse.ArgumentParser(prog="python -m devtools.sign_site_tables", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("new-key").add_argument("file", type=Path)
    sign_parser = commands.add_parser("sign")
    for name in ("key", "tables"):
        sign_parser.add_argument(name, type=Path)
    sign_parser.add_argument("version", type=int)
    sign_parser.add_argument("output", type=Path)
    sign_parser.add_argument("--days", type=int, default=180)
    options = parser.parse_args(arguments)
    try:
        if options.command == "new-key":
            print(f"PUBLIC_KEY = {json.dumps(new_key(options.file))}")
            return 0
        key = Ed25519PrivateKey.from_private_bytes(base64.b64decode(options.key.read_bytes()))
        now = datetime.now(UTC)
        options.output.write_bytes(signed(key, options.tables.read_bytes(), options.version, now, options.days))
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{options.output}: version {options.version}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
