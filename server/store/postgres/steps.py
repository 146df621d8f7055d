"""Which migration steps this version has, from the names of their files: a server starts without Alembic."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parent / "migrations"
STEPS = FOLDER / "versions"


def steps() -> list[str]:
    """The numbers of all steps, oldest first. A step's file is `step_0001_what_it_adds.py`."""
    return sorted(path.stem.split("_")[1] for path in STEPS.glob("step_*.py"))
