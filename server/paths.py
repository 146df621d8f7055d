"""What differs between a checkout and an installed package: the extension's folder and the command line's name."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path

_SERVER = Path(__file__).parent
_PACKAGED = _SERVER / "_extension"


def extension_folder() -> Path:
    """The folder that a browser loads as the extension.

    The wheel carries a copy inside the `server` package (see pyproject.toml); a checkout has it beside `server`.
    """
    return _PACKAGED if _PACKAGED.is_dir() else _SERVER.parent / "extension"


def unpacked_extension_id(folder: Path | None = None) -> str:
    """The id that Chromium gives an extension loaded from a folder, by default Humankind's own.

    It is made from the path, because the manifest has no key.
    """
    path = str((folder or extension_folder()).resolve())
    as_bytes = path.encode("utf-16-le", "surrogatepass") if sys.platform == "win32" else os.fsencode(path)
    digits = hashlib.sha256(as_bytes).hexdigest()[:32]
    return digits.translate(str.maketrans("0123456789abcdef", "abcdefghijklmnop"))


def is_installed() -> bool:
    """Whether there is a command `humankind`, which a reader may type in any folder."""
    return _PACKAGED.is_dir() or Path(sys.argv[0]).stem == "humankind"


def program_name() -> str:
    """What a reader types to run the command line. In a checkout it has to be typed in its folder."""
    if is_installed():
        return "humankind"
    return "py -m devtools.run" if sys.platform == "win32" else "./scripts/run"
