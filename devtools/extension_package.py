"""`./scripts/package`: packs the extension for each store, and its source for their reviewers.

All packages come from one folder; only the manifest differs, and messages name their values by number, which takes less
room. The same files give the same bytes, in any folder and time zone, and at any time. TypeScript declarations, and the
types in comments, are left out because no browser uses them.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

Store = Literal["chrome", "edge", "firefox"]

ROOT = Path(__file__).parents[1]
EXTENSION = ROOT / "extension"
STORES: tuple[Store, ...] = ("chrome", "edge", "firefox")
MAX_BYTES = 300_000
# A comment that starts and ends lines of its own, and where its tags begin: `@param {string} key`, for example.
_COMMENT = re.compile(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*$", re.MULTILINE | re.DOTALL)
_TAGS = re.compile(r"[\s*]*@(?:param|property|returns|template|throws|type|typedef)\b")
ENTRY_TIME = (2026, 1, 1, 0, 0, 0)  # the same for every entry, so that the clock does not change the bytes


class Entry(NamedTuple):
    """One file of a package."""

    name: str
    content: bytes
    executable: bool = False


def read_manifest() -> dict[str, Any]:
    """The manifest of extension/, which unpacked serves every browser."""
    content: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text(encoding="utf-8"))
    return content


def manifest_for(store: Store, update_url: str | None = None) -> dict[str, Any]:
    """The manifest without what this store's browsers do not know and would warn about.

    `update_url` is where Firefox finds updates of a package that no store hosts.
    """
    manifest = read_manifest()
    if store == "firefox":
        del manifest["minimum_chrome_version"]
        del manifest["background"]["service_worker"]
        if update_url:
            manifest["browser_specific_settings"]["gecko"]["update_url"] = update_url
    else:
        del manifest["browser_specific_settings"]
        del manifest["background"]["scripts"]
    return manifest


def pack_extension(target: Path, store: Store, update_url: str | None = None) -> int:
    """Writes the package of one store to `target`. Returns its size in bytes."""
    manifest = json.dumps(manifest_for(store, update_url), indent=2, ensure_ascii=False) + "\n"
    paths = sorted(path for path in EXTENSION.rglob("*") if path.is_file() and not path.name.endswith(".d.ts"))
    entries = (Entry(path.relative_to(EXTENSION).as_posix(), _content(path)) for path in paths)
    return _write(
        target,
        (entry._replace(content=manifest.encode()) if entry.name == "manifest.json" else entry for entry in entries),
    )


def _content(path: Path) -> bytes:
    content = path.read_bytes()
    if path.suffix == ".js":
        return _COMMENT.sub(_without_types, content.decode()).encode()
    if path.name != "messages.json":
        return content
    messages: dict[str, dict[str, Any]] = json.loads(content)
    packed = {key: {"message": _numbered(**message)} for key, message in messages.items()}
    return json.dumps(packed, ensure_ascii=False, separators=(",", ":")).encode()


def _without_types(comment: re.Match[str]) -> str:
    """A comment up to its first tag, over as many lines: what a browser reports has the line of the source."""
    prose, *tags = _TAGS.split(comment[0], maxsplit=1)
    if not tags:
        return comment[0]
    kept = f"{prose} */" if prose.strip(" /*\t\n") else ""
    return kept + "\n" * (comment[0].count("\n") - kept.count("\n"))


def _numbered(message: str, placeholders: dict[str, dict[str, str]] | None = None, **_: str) -> str:
    """A message with `$1` in place of `$NAME$`: the names are for translators, and every language repeats them."""
    values = {f"${name.upper()}$": placeholder["content"] for name, placeholder in (placeholders or {}).items()}
    return re.sub(r"\$\w+\$", lambda found: values[found[0].upper()], message)


def pack_source(target: Path) -> int:
    """Writes all files of the repository, as they are now, to `target`. Returns its size in bytes.

    Raises CalledProcessError or FileNotFoundError where this is no git checkout.
    """
    command = ["git", "ls-files", "--stage", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()  # noqa: S603
    lines = (line.split("\t", 1) for line in listed.split("\0") if line)
    entries = sorted((name, details.startswith("100755")) for details, name in lines)
    return _write(target, (Entry(name, (ROOT / name).read_bytes(), executable) for name, executable in entries))


def _write(target: Path, entries: Iterator[Entry]) -> int:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as package:
        for name, content, executable in entries:
            info = zipfile.ZipInfo(name, ENTRY_TIME)
            info.create_system = 3  # Unix, on every system
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = (0o755 if executable else 0o644) << 16
            package.writestr(info, content)
    return target.stat().st_size


def main(arguments: list[str]) -> int:
    """Packs everything and prints the sizes. Returns 1 if a package is larger than MAX_BYTES."""
    parser = argparse.ArgumentParser(prog="./scripts/package", description=(__doc__ or "").split("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "dist", help="where to write to; dist")
    parser.add_argument("--update-url", metavar="URL", help="also packs for Firefox without a store: where updates are")
    options = parser.parse_args(arguments)
    if options.update_url and not options.update_url.startswith("https://"):
        parser.error("Firefox takes updates from https:// addresses only.")
    start = f"humankind-{read_manifest()['version']}"
    packages: dict[str, tuple[Store, str | None]] = {store: (store, None) for store in STORES}
    if options.update_url:
        packages["firefox-self-hosted"] = ("firefox", options.update_url)
    largest = 0
    for name, (store, update_url) in packages.items():
        target = options.folder / f"{start}-{name}.zip"
        size = pack_extension(target, store, update_url)
        largest = max(size, largest)
        print(f"{target}: {size:,} bytes (limit: {MAX_BYTES:,})")
    source = options.folder / f"{start}-source.zip"
    try:
        print(f"{source}: {pack_source(source):,} bytes")
    except (subprocess.CalledProcessError, FileNotFoundError):
        print("No source package: this folder is not a git checkout.")
    return 0 if largest < MAX_BYTES else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
