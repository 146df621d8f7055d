"""`./scripts/package`: packs the extension into one zip file for Chromium and Firefox.

The same files always give the same bytes. TypeScript declarations are left out because no browser uses them.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
EXTENSION = ROOT / "extension"
MAX_BYTES = 300_000
ENTRY_TIME = (2026, 1, 1, 0, 0, 0)  # the same for every entry, so that the clock does not change the bytes


def pack_extension(target: Path) -> int:
    """Writes the package to `target`. Returns its size in bytes."""
    target.parent.mkdir(parents=True, exist_ok=True)
    files = sorted(path for path in EXTENSION.rglob("*") if path.is_file() and not path.name.endswith(".d.ts"))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(EXTENSION).as_posix(), ENTRY_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            package.writestr(entry, path.read_bytes())
    return target.stat().st_size


def main(arguments: list[str]) -> int:
    """Packs the extension and prints the size. Returns 1 if the package is larger than MAX_BYTES."""
    version = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))["version"]
    target = Path(arguments[0]) if arguments else ROOT / "dist" / f"humankind-{version}.zip"
    size = pack_extension(target)
    print(f"{target}: {size:,} bytes (limit: {MAX_BYTES:,})")
    return 0 if size < MAX_BYTES else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
