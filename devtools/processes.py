"""Starts servers and other programs for the demo, the benchmarks and the tests, and waits until they respond.

For a server that can be stopped and started again see browser/real_server.py.
"""

from __future__ import annotations

import contextlib
import os
import shlex
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from devtools.extension_package import ROOT

READY_SECONDS = 30.0

# Loopback is requested directly, whatever `http_proxy` is set to.
_without_proxy = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class LaunchError(Exception):
    """Something is missing or did not start. The text is for readers."""


def free_port() -> int:
    """A port on this machine that is free."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(
    command: list[str],
    environment: dict[str, str],
    *,
    stdout: int | None = None,
    stderr: int | None = None,
    folder: Path = ROOT,
) -> Iterator[subprocess.Popen[str]]:
    """Runs a process for the duration of the block, then terminates it, and kills it if that takes too long."""
    process = subprocess.Popen(  # noqa: S603 - our own commands
        command, cwd=folder, env=environment, text=True, stdout=stdout, stderr=stderr
    )
    try:
        yield process
    finally:
        if sys.platform == "win32":  # Ctrl+C reached it as well, and terminating it there keeps it from saving
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def wait_until_ready(
    address: str,
    server: subprocess.Popen[str],
    *,
    path: str = "/v1/health",
    host: str | None = None,
    seconds: float = READY_SECONDS,
) -> None:
    """Waits until the server responds, to requests for `host` where given.

    Raises LaunchError if it ends or takes longer than `seconds`.
    """
    request = urllib.request.Request(address + path, headers={"Host": host} if host else {})  # noqa: S310 - loopback
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            raise LaunchError("The server did not start. The lines above show the reason.")
        with contextlib.suppress(urllib.error.URLError, OSError):
            _without_proxy.open(request, timeout=2).close()
            return
        time.sleep(0.1)
    raise LaunchError(f"The server at {address} did not respond within {seconds:.0f} seconds.")


@contextlib.contextmanager
def serving(home: Path, *, folder: Path = ROOT) -> Iterator[tuple[int, subprocess.Popen[str]]]:
    """Runs the server of a checkout on a free port, with a data folder that is made. Yields port and process."""
    home.mkdir(mode=0o700, exist_ok=True)
    port = free_port()
    environment = {**os.environ, "HUMANKIND_HOME": str(home), "PYTHONPATH": str(folder)}
    command = [sys.executable, "-m", "server", "serve", "--port", str(port)]
    with running(command, environment, stdout=subprocess.DEVNULL, folder=folder) as process:
        wait_until_ready(f"http://127.0.0.1:{port}", process)
        yield port, process


@contextlib.contextmanager
def fake_networks(folder: Path, *, generated: int = 0) -> Iterator[dict[str, str]]:
    """Runs the fake networks, with so many generated hosts. Yields the variables that send a server's requests to them.

    Raises LaunchError where they do not start.
    """
    command = [sys.executable, "-m", "devtools.fake_networks", "--port", "0", "--folder", str(folder)]
    if generated:
        command += ["--generated", str(generated)]
    with running(command, dict(os.environ), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None  # noqa: S101 - because of stdout=PIPE
        environment = {}
        for _ in range(2):
            name, _, value = process.stdout.readline().removeprefix("export ").strip().partition("=")
            environment[name] = shlex.split(value)[0] if value else ""
        if process.poll() is not None:
            raise LaunchError("The fake networks did not start. The lines above show the reason.")
        yield environment
