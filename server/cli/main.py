"""The command line: `python -m server …`, or `humankind …` where the package is installed.

Runs one command; arguments.py says which there are. Exit statuses: 0 done, 1 failed with a message, 2 not understood,
130 interrupted.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence

from server.cli.arguments import argument_parser
from server.cli.client import ServerError
from server.cli.command import Command
from server.settings import Settings, SettingsError
from server.store import StoreError


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command; returns the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal that is not UTF-8 shows “?” for what it cannot show
    options, unknown = argument_parser().parse_known_args(arguments)
    if unknown:  # `parse_args` would show the usage of the whole program
        options.parser.error(f"unrecognized arguments: {' '.join(unknown)}")
    command: Command = options.command
    try:
        return command(Settings.from_environment(), options)
    except SettingsError as error:
        print(error, file=sys.stderr)
        return 2
    except (ServerError, StoreError) as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:  # the program that reads the output has ended, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:  # the data folder cannot be used
        print(f"{error.filename}: {error.strerror}" if error.filename else error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
