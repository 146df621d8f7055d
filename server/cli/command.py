"""What all commands share: their type, the program's name, and output as JSON."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from server.settings import Settings

# A command takes the settings and the parsed options, and returns the exit status.
Command = Callable[[Settings, argparse.Namespace], int]


def program_name() -> str:
    """How the command line was started: `humankind`, or `python -m server` in a checkout."""
    return "humankind" if Path(sys.argv[0]).stem == "humankind" else "python -m server"


def print_json(value: Any) -> None:
    """Prints a record as one line of JSON."""
    sys.stdout.buffer.write(msgspec.json.encode(value) + b"\n")
    sys.stdout.buffer.flush()
