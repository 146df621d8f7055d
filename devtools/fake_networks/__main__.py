"""`python -m devtools.fake_networks [--port 8444] [--folder DIR]`: the fixture server as a process of its own.

Prints, as shell lines, the two settings that lead a Humankind server to it, then serves until it is stopped.
"""

from __future__ import annotations

import argparse
import shlex
import signal
import threading
from pathlib import Path

from devtools.fake_networks.server import UpstreamServer


def main() -> None:
    """Serves until SIGINT or SIGTERM."""
    parser = argparse.ArgumentParser(
        prog="python -m devtools.fake_networks", description="Plays the networks on this machine."
    )
    parser.add_argument("--port", type=int, default=8444, help="0 takes any free port (default: 8444)")
    parser.add_argument("--folder", type=Path, help="where ca.pem goes (default: a temporary folder)")
    options = parser.parse_args()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with UpstreamServer(options.port, folder=options.folder) as server:
        for name, value in server.environment.items():
            print(f"export {name}={shlex.quote(value)}", flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
