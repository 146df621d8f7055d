"""The command that runs the server."""

from __future__ import annotations

import argparse
import dataclasses
import sys

from server.settings import Settings


def serve(settings: Settings, options: argparse.Namespace) -> int:
    """Runs the server until it is stopped."""
    from server.web import serve as web_server  # slow to import, and no other command needs it

    try:
        web_server.serve(dataclasses.replace(settings, port=options.port or settings.port))
    except web_server.CannotServeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0
