"""`python -m devtools.fake_networks [--port 8444] [--folder DIR] [--generated N]`: runs the fake networks alone.

Prints two shell lines with the settings that send a Humankind server's requests here, then serves until it is stopped.
"""

from __future__ import annotations

import argparse
import shlex
import signal
import threading
from pathlib import Path

from devtools.fake_networks.server import FakeNetworks


def main() -> None:
    """Serves until SIGINT or SIGTERM."""
    parser = argparse.ArgumentParser(
        prog="python -m devtools.fake_networks", description="Plays the social networks on this machine."
    )
    parser.add_argument("--port", type=int, default=8444, help="0 takes any free port (default: 8444)")
    parser.add_argument("--folder", type=Path, help="where to write ca.pem (default: a temporary folder)")
    parser.add_argument(
        "--generated", type=int, default=0, help="how many generated hosts to play as well (default: 0)"
    )
    options = parser.parse_args()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with FakeNetworks(options.port, folder=options.folder, generated_hosts=options.generated) as networks:
        for name, value in networks.environment.items():
            print(f"export {name}={shlex.quote(value)}", flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
