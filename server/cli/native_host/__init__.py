"""The `native-host` commands: let a browser's extension start the server, and nothing else.

A browser runs the host for one message (host.py) and only for the extensions that its manifest names (browsers.py).
Everything else that the extension does with the server stays HTTP on 127.0.0.1.
"""

from __future__ import annotations

import argparse
import functools
import sys
from collections.abc import Sequence

from server.cli.command import Command
from server.cli.native_host import host
from server.cli.native_host.browsers import (
    BROWSERS,
    Browser,
    confined_browsers,
    launcher_path,
    manifest,
    write_launcher,
)
from server.cli.service.manager import ServiceError
from server.paths import program_name, unpacked_extension_id
from server.settings import Settings


def _chosen(names: Sequence[str] | None) -> list[Browser]:
    """The browsers of these names, or all."""
    return [BROWSERS[name] for name in dict.fromkeys(names or BROWSERS)]


def _reporting(action: Command) -> Command:
    """A command that prints why a system, or a setting, has no native host."""

    @functools.wraps(action)
    def command(settings: Settings, options: argparse.Namespace) -> int:
        try:
            return action(settings, options)
        except ServiceError as error:
            print(error, file=sys.stderr)
            return 1

    return command


@_reporting
def install(settings: Settings, options: argparse.Namespace) -> int:
    """Lets the extension start the server, in the named browsers or in those that have been used on this account."""
    browsers = [browser for browser in _chosen(options.browser) if options.browser or browser.is_used()]
    if not browsers:
        print(f"No browser was found. Name one:  {program_name()} native-host install --browser firefox")
        return 1
    ids = [unpacked_extension_id(), *(options.extension_id or [])]
    settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    launcher = write_launcher(settings)
    for browser in browsers:
        browser.register(manifest(browser, launcher, ids))
        print(f"{browser.title} may start the server.\n  {browser.file}")
    for name in confined_browsers():
        print(f"{name} may not start programs. For it, keep the server on:  {program_name()} service install")
    print("When the server is off, press Start in the extension’s popup.")
    return 0


@_reporting
def uninstall(settings: Settings, options: argparse.Namespace) -> int:
    """Ends that, in the named browsers or in all."""
    removed = [browser for browser in _chosen(options.browser) if browser.unregister()]
    for browser in removed:
        print(f"{browser.title} can no longer start the server.")
    if not removed:
        print("The native host is not installed.")
    if not any(browser.is_registered() for browser in BROWSERS.values()):
        launcher_path(settings.home).unlink(missing_ok=True)
    return 0


@_reporting
def status(_settings: Settings, options: argparse.Namespace) -> int:
    """Prints which browsers may start the server. The exit status is 1 where none may."""
    registered = [browser for browser in _chosen(options.browser) if browser.is_registered()]
    for browser in registered:
        print(f"{browser.title} may start the server.\n  {browser.file}")
    if not registered:
        print(f"No browser may start the server. Install the native host with:  {program_name()} native-host install")
    return 0 if registered else 1


def run(settings: Settings, _options: argparse.Namespace) -> int:
    """Answers one message of a browser. Only browsers run this."""
    return host.run(settings, sys.stdin.buffer, sys.stdout.buffer)
