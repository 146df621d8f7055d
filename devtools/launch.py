"""`./scripts/run` after it has installed the packages: starts the server, and on request the demo and a browser.

Stops everything that it starts. A browser gets a new profile, which is deleted afterwards.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

from devtools.extension_package import EXTENSION, ROOT, pack_extension, read_manifest
from server.cli import client
from server.cli.command import redirect_file
from server.cli.setup import loading_steps
from server.paths import program_name
from server.settings import DEFAULT_PORT, Settings, SettingsError
from server.store import StoreError
from server.web.pairing import unpacked_origin

CHROMIUM = ("chromium", "chromium-browser", "google-chrome-for-testing")
FIREFOX = (
    "firefox-esr",
    "firefox-developer-edition",
    "firefox-nightly",
)  # the editions that accept unsigned extensions
READY_SECONDS = 30.0
DEMO_ACCOUNTS = (
    "@mariagarden@mastodon.example",
    "@weatherbot@mastodon.example",
    "newsdrip.test",
    "sample:maria",
)

LOADING = f"""
Load the extension (once):
{loading_steps(EXTENSION)}
Then open the address after “Open” in that browser. The extension finds it and opens the pairing page. Allow the pairing
there, and badges appear next to the names in your feed.
"""


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


@contextlib.contextmanager
def demo_networks(environment: dict[str, str]) -> Iterator[None]:
    """Runs the fake networks, and sets the variables that send the server's requests to them."""
    with tempfile.TemporaryDirectory(prefix="humankind-demo-") as folder:
        command = [sys.executable, "-m", "devtools.fake_networks", "--port", "0", "--folder", folder]
        with running(command, environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None  # noqa: S101 - because of stdout=PIPE
            for _ in range(2):
                name, _, value = process.stdout.readline().removeprefix("export ").strip().partition("=")
                environment[name] = shlex.split(value)[0] if value else ""
            if process.poll() is not None:
                raise LaunchError("The demo's networks did not start. The lines above show the reason.")
            environment["HUMANKIND_HOME"] = str(Path(folder) / "home")
            yield


def wait_until_ready(address: str, server: subprocess.Popen[str]) -> None:
    """Waits until the server responds. Raises LaunchError if it ends or takes longer than READY_SECONDS."""
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        if server.poll() is not None:
            raise LaunchError("The server did not start. The lines above show the reason.")
        with contextlib.suppress(urllib.error.URLError, OSError):
            _without_proxy.open(f"{address}/v1/health", timeout=2).close()
            return
        time.sleep(0.1)
    raise LaunchError(f"The server at {address} did not respond within {READY_SECONDS:.0f} seconds.")


def home_page_url(server: client.Client) -> str:
    """The URL of the server's home page, with the key that opens it."""
    return str(server.call("POST", "/v1/page", {})["url"])


def _server_of(home: Path) -> client.Client:
    """The client of the server that uses this data folder. It requests loopback without a proxy."""
    server = client.running(home)
    if server is None:
        raise LaunchError("The server has stopped. The lines above show the reason.")
    return server


def find_program(names: tuple[str, ...]) -> str | None:
    """The path of the first of these programs that is installed."""
    return next((path for name in names if (path := shutil.which(name))), None)


def choose_browser(wanted: str) -> tuple[str, str]:
    """The kind of browser and the path of its program. Raises LaunchError if none is installed."""
    kinds = {"chromium": CHROMIUM, "firefox": FIREFOX}
    for kind, names in kinds.items():
        program = find_program(names) if wanted in {kind, "any"} else None
        if program:
            return kind, program
    packages = {"chromium": "chromium", "firefox": "firefox-esr", "any": "chromium"}
    raise LaunchError(
        f"No suitable browser is installed. On Debian or Ubuntu:  sudo apt-get install {packages[wanted]}\n"
        "Or start without --browser and load the extension into your own browser."
    )


def headless_options() -> list[str]:
    """The option for a browser without a window, where there is no display."""
    has_display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return ["--headless"] if sys.platform == "linux" and not has_display else []


def chromium_command(program: str, profile: Path, address: str) -> list[str]:
    """The command for Chromium with a new profile and the extension loaded unpacked."""
    command = [
        program,
        f"--user-data-dir={profile}",
        f"--disable-extensions-except={EXTENSION}",
        f"--load-extension={EXTENSION}",
        "--no-first-run",
        "--no-default-browser-check",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # Chromium does not start its sandbox as root
    return [*command, *headless_options(), address]


def firefox_command(program: str, profile: Path, address: str, addon: str) -> list[str]:
    """The command for Firefox with a new profile that contains the extension under the given UUID."""
    gecko = read_manifest()["browser_specific_settings"]["gecko"]["id"]
    (profile / "extensions").mkdir(parents=True)
    pack_extension(profile / "extensions" / f"{gecko}.xpi", "firefox")
    preferences = {
        "xpinstall.signatures.required": False,
        "extensions.autoDisableScopes": 0,
        "extensions.startupScanScopes": 15,
        "extensions.webextensions.uuids": json.dumps({gecko: addon}),
        "browser.aboutwelcome.enabled": False,
        "browser.shell.checkDefaultBrowser": False,
        "datareporting.policy.dataSubmissionEnabled": False,
    }
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in preferences.items()]
    (profile / "user.js").write_text("\n".join(lines) + "\n", encoding="utf-8")
    command = [program, "--no-remote", "--profile", str(profile)]
    return [*command, *headless_options(), address]


def main(arguments: list[str] | None = None) -> int:
    """Runs until the server is stopped or the browser is closed. Returns the exit status."""
    parser = argparse.ArgumentParser(prog="./scripts/run", description="Sets up and runs Humankind.")
    parser.add_argument("--port", type=int, default=DEFAULT_PORT, help=f"default: {DEFAULT_PORT}")
    parser.add_argument("--demo", action="store_true", help="use fictional accounts instead of real networks")
    parser.add_argument(
        "--browser",
        nargs="?",
        const="any",
        choices=("any", "chromium", "firefox"),
        help="open a browser with the extension loaded and paired",
    )
    chosen = parser.parse_args(arguments)
    if chosen.browser and chosen.port != DEFAULT_PORT:
        parser.error(
            f"a new extension expects the server on port {DEFAULT_PORT}, so --browser cannot be used with --port"
        )
    for number in (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")):  # Windows has no SIGHUP
        if number and signal.getsignal(number) != signal.SIG_IGN:  # `nohup` requests to ignore a closed terminal
            signal.signal(number, lambda received, _: sys.exit(128 + received))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    address = f"http://127.0.0.1:{chosen.port}"
    environment = dict(os.environ)
    try:
        with contextlib.ExitStack() as stack:
            browser = choose_browser(chosen.browser) if chosen.browser else None
            addon = str(uuid.uuid4())
            if browser:
                kind = browser[0]
                environment["HUMANKIND_PAIR_WITH"] = (
                    unpacked_origin() if kind == "chromium" else f"moz-extension://{addon}"
                )
            if chosen.demo:
                print("Demo: fictional accounts. Nothing leaves this machine.", flush=True)
                stack.enter_context(demo_networks(environment))
            home = Settings.from_environment(environment).home
            present = client.running(home)
            server = None
            if present is not None:
                print(f"Humankind is already running at {present.address}", flush=True)
                if browser and present.address != address:
                    raise LaunchError(f"A new extension expects it at {address}. Stop it first: {program_name()} stop")
            else:
                command = [sys.executable, "-m", "server", "serve", "--port", str(chosen.port)]
                server = stack.enter_context(running(command, environment))
                wait_until_ready(address, server)
            if chosen.demo:
                print("Try:  " + "   ".join(DEMO_ACCOUNTS), flush=True)
            if browser is None:
                print(LOADING, flush=True)
                return server.wait() if server else 0
            address_of_home = home_page_url(_server_of(home))
            profile = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="humankind-browser-")))
            home_page = redirect_file(profile / "open.html", address_of_home)
            kind, program = browser
            started = (
                chromium_command(program, profile, home_page)
                if kind == "chromium"
                else firefox_command(program, profile, home_page, addon)
            )
            print(
                f"Opening {Path(program).name} with the extension loaded and paired. Close the browser to stop."
                if server
                else f"Opening {Path(program).name} with the extension loaded. Allow the pairing there.",
                flush=True,
            )
            quiet = subprocess.DEVNULL
            window = stack.enter_context(running(started, environment, stdout=quiet, stderr=quiet))
            while window.poll() is None and (server is None or server.poll() is None):
                time.sleep(0.2)
            return (server and server.poll()) or 0
    except (LaunchError, SettingsError, StoreError, client.ServerError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


if __name__ == "__main__":
    sys.exit(main())
