"""Tables and figures as Markdown, for the model cards and the evaluation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from math import isnan
from pathlib import Path


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table. A vertical bar inside a cell is escaped."""
    lines = ["| " + " | ".join(str(cell).replace("|", "\\|") for cell in cells) + " |" for cells in (head, *rows)]
    return "\n".join([lines[0], "|" + " --- |" * len(head), *lines[1:]])


def three(value: float | None) -> str:
    """A number with three decimals; a dash for an unknown one."""
    return "–" if value is None or isnan(value) else f"{value:.3f}"


def percent(value: float | None) -> str:
    """A share in percent with one decimal; a dash for an unknown one."""
    return "–" if value is None or isnan(value) else f"{100 * value:.1f} %"


def page(parts: Iterable[str]) -> str:
    """The parts of a page, separated by blank lines. Empty parts are left out."""
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def files_table(paths: Sequence[Path]) -> str:
    """A table of files with their sizes in bytes and their SHA-256."""
    return table(
        ("file", "bytes", "SHA-256"),
        [
            (path.name, f"{path.stat().st_size:,}", f"`{hashlib.sha256(path.read_bytes()).hexdigest()}`")
            for path in paths
        ],
    )
