"""`./scripts/run` after it has installed the packages: starts the server, and on request the demo and a browser.

Stops everything that it starts. A browser gets a new profile, which is deleted afterwards.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

from devtools.extension_package import EXTENSION, pack_extension, read_manifest
from devtools.processes import LaunchError, fake_networks, running, wait_until_ready
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
DEMO_ACCOUNTS = (
    "@mariagarden@mastodon.example",
    "@weatherbot@mastodon.example",
    "newsdrip.test",
    "sample:maria",
)

LOADING = f"""
Load the extension (once):
{loading_steps(EXTENSION)}
Then open the address after “Open” in that browser; where a command stands there, run it. The extension finds the server
and opens the pairing page. Allow the pairing there, and badges appear next to the names in your feed.
"""


@contextlib.contextmanager
def demo_networks(environment: dict[str, str]) -> Iterator[None]:
    """Runs the fake networks, and sets the variables that send the server's requests to them."""
    with tempfile.TemporaryDirectory(prefix="humankind-demo-") as folder, fake_networks(Path(folder)) as networks:
        environment |= networks
        environment["HUMANKIND_HOME"] = str(Path(folder) / "home")
        yield


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
    options = _options(arguments)
    _end_like_ctrl_c()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        with contextlib.ExitStack() as stack:
            return _run(options, stack)
    except (LaunchError, SettingsError, StoreError, client.ServerError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="./scripts/run", description="Sets up and runs Humankind.")
    try:
        usual = Settings.from_environment().port
    except SettingsError as error:
        parser.error(str(error))
    parser.add_argument("--port", type=int, default=usual, help=f"default: HUMANKIND_PORT, or {DEFAULT_PORT}")
    parser.add_argument("--demo", action="store_true", help="use fictional accounts instead of real networks")
    parser.add_argument(
        "--browser",
        nargs="?",
        const="any",
        choices=("any", "chromium", "firefox"),
        help="open a browser with the extension loaded and paired",
    )
    options = parser.parse_args(arguments)
    if options.browser and options.port != DEFAULT_PORT:
        parser.error(
            f"a new extension expects the server on port {DEFAULT_PORT}, so --browser cannot be used with another one"
        )
    return options


def _end_like_ctrl_c() -> None:
    """Has a signal that ends this process end it as Ctrl+C does, so that what it started is stopped."""
    for number in (getattr(signal, name, None) for name in ("SIGTERM", "SIGHUP")):  # Windows has no SIGHUP
        if number and signal.getsignal(number) != signal.SIG_IGN:  # `nohup` requests to ignore a closed terminal
            signal.signal(number, lambda received, _: sys.exit(128 + received))


def _run(options: argparse.Namespace, stack: contextlib.ExitStack) -> int:
    environment = dict(os.environ)
    browser = choose_browser(options.browser) if options.browser else None
    addon = str(uuid.uuid4())
    if browser:
        environment["HUMANKIND_PAIR_WITH"] = (
            unpacked_origin() if browser[0] == "chromium" else f"moz-extension://{addon}"
        )
    if options.demo:
        print("Demo: fictional accounts. Nothing leaves this machine.", flush=True)
        stack.enter_context(demo_networks(environment))
    server = _start_server(options, environment, stack)
    if options.demo:
        print("Try:  " + "   ".join(DEMO_ACCOUNTS), flush=True)
    if browser is None:
        print(LOADING, flush=True)
        return server.wait() if server else 0
    window = _open_browser(browser, addon, environment, stack, is_paired=server is not None)
    while window.poll() is None and (server is None or server.poll() is None):
        time.sleep(0.2)
    return (server and server.poll()) or 0


def _start_server(
    options: argparse.Namespace, environment: dict[str, str], stack: contextlib.ExitStack
) -> subprocess.Popen[str] | None:
    """Starts the server, or returns None where one is already running. A new browser looks for it at the given port."""
    address = f"http://127.0.0.1:{options.port}"
    present = client.running(Settings.from_environment(environment).home)
    if present is not None:
        print(f"Humankind is already running at {present.address}", flush=True)
        if options.browser and present.address != address:
            raise LaunchError(f"A new extension expects it at {address}. Stop it first: {program_name()} stop")
        return None
    command = [sys.executable, "-m", "server", "serve", "--port", str(options.port)]
    server = stack.enter_context(running(command, environment))
    wait_until_ready(address, server)
    return server


def _open_browser(
    browser: tuple[str, str],
    addon: str,
    environment: dict[str, str],
    stack: contextlib.ExitStack,
    *,
    is_paired: bool,
) -> subprocess.Popen[str]:
    """Opens a browser with a new profile and the extension on the server's home page."""
    kind, program = browser
    home_page_address = home_page_url(_server_of(Settings.from_environment(environment).home))
    profile = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="humankind-browser-")))
    home_page = redirect_file(profile / "open.html", home_page_address)
    command = (
        chromium_command(program, profile, home_page)
        if kind == "chromium"
        else firefox_command(program, profile, home_page, addon)
    )
    print(
        f"Opening {Path(program).name} with the extension loaded and paired. Close the browser to stop."
        if is_paired
        else f"Opening {Path(program).name} with the extension loaded. Allow the pairing there.",
        flush=True,
    )
    return stack.enter_context(running(command, environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))


if __name__ == "__main__":
    sys.exit(main())
