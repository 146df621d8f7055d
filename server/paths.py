"""Where the extension's files lie, in a checkout and in an installed package."""

from __future__ import annotations

from pathlib import Path

_SERVER = Path(__file__).parent


def extension_folder() -> Path:
    """The folder that a browser loads as the extension.

    The wheel carries a copy inside the `server` package (see pyproject.toml); a checkout has it beside `server`.
    """
    packaged = _SERVER / "_extension"
    return packaged if packaged.is_dir() else _SERVER.parent / "extension"
