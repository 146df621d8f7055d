"""Firefox ESR, driven over WebDriver BiDi.

Not through Selenium: it needs geckodriver, which Debian does not package and Selenium would download during the test
run. Firefox speaks BiDi by itself, and the client for it is one small file (bidi.py).
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import re
import shutil
import subprocess
import threading
import time
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from devtools.browser import processes
from devtools.browser.bidi import Connection
from devtools.browser.browser import Browser
from devtools.browser.errors import BrowserError
from devtools.browser.tab import ColourScheme, Tab

COMMAND = ("firefox-esr", "--headless", "--no-remote", "--remote-debugging-port", "0", "--remote-allow-system-access")
START_TIMEOUT = 60.0  # seconds; long, for busy machines
COMMAND_TIMEOUT = 60.0

# WebDriver's code points for keys that produce no character: https://www.w3.org/TR/webdriver2/#keyboard-actions.
KEYS = {
    "Backspace": "\ue003",
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Shift": "\ue008",
    "Control": "\ue009",
    "Alt": "\ue00a",
    "Escape": "\ue00c",
    "Space": " ",
    "PageUp": "\ue00e",
    "PageDown": "\ue00f",
    "End": "\ue010",
    "Home": "\ue011",
    "ArrowLeft": "\ue012",
    "ArrowUp": "\ue013",
    "ArrowRight": "\ue014",
    "ArrowDown": "\ue015",
    "Delete": "\ue017",
    "Meta": "\ue03d",
}

# No background requests, no first-run pages, no prompts for optional permissions.
PREFERENCES: Mapping[str, str | int | bool] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.homepage_override.mstone": "ignore",
    "browser.aboutwelcome.enabled": False,
    "captivedetect.canonicalURL": "",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.server": "data:,",
    "services.settings.server": "data:,#none",
    "messaging-system.rsexperimentloader.enabled": False,
    "nimbus.rollouts.enabled": False,
    "devtools.jsonview.enabled": False,
    "extensions.webextOptionalPermissionPrompts": False,
    "extensions.getAddons.cache.enabled": False,
    "extensions.background.idle.timeout": 600_000,
    "layout.css.prefers-color-scheme.content-override": 1,
    "ui.prefersReducedMotion": 0,
}
DEFAULT_MEDIA = {"layout.css.prefers-color-scheme.content-override": 1, "ui.prefersReducedMotion": 0}


class FirefoxTab(Tab):
    """A top-level browsing context."""

    def __init__(self, browser: Firefox, context: str) -> None:
        self.browser: Firefox = browser
        self.context = context

    def _evaluate(self, expression: str) -> Any:
        return self.browser.evaluate_in(self.context, expression)

    def _send(self, method: str, **parameters: Any) -> dict[str, Any]:
        return self.browser.connection.send(method, context=self.context, **parameters)

    def goto(self, url: str) -> None:
        self._send("browsingContext.navigate", url=url, wait="complete")

    def screenshot(self, path: Path | None = None) -> bytes:
        picture = base64.b64decode(self._send("browsingContext.captureScreenshot")["data"])
        if path is not None:
            path.write_bytes(picture)
        return picture

    def _mouse(self, x: float, y: float, press: bool) -> None:
        steps: list[dict[str, Any]] = [{"type": "pointerMove", "x": round(x), "y": round(y), "duration": 0}]
        if press:
            steps += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        source = {"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": steps}
        self._send("input.performActions", actions=[source])

    def _keys(self, steps: list[dict[str, str]]) -> None:
        self._send("input.performActions", actions=[{"type": "key", "id": "keyboard", "actions": steps}])

    def press(self, key: str) -> None:
        names = ["+"] if key == "+" else key.split("+")
        values = [KEYS.get(name, name) for name in names]
        down = [{"type": "keyDown", "value": value} for value in values]
        self._keys(down + [{"type": "keyUp", "value": value} for value in reversed(values)])

    def type(self, text: str) -> None:
        self._keys([{"type": step, "value": character} for character in text for step in ("keyDown", "keyUp")])

    def set_viewport(self, width: int, height: int) -> None:
        self._send("browsingContext.setViewport", viewport={"width": width, "height": height})

    def set_colour_scheme(self, scheme: ColourScheme) -> None:
        self.browser.set_preferences({"layout.css.prefers-color-scheme.content-override": 0 if scheme == "dark" else 1})
        self.wait_for(f"matchMedia('(prefers-color-scheme: {scheme})').matches")

    def set_reduced_motion(self, reduced: bool = True) -> None:
        self.browser.set_preferences({"ui.prefersReducedMotion": int(reduced)})
        self.wait_for(f"matchMedia('(prefers-reduced-motion: reduce)').matches === {json.dumps(reduced)}")

    def activate(self) -> None:
        self._send("browsingContext.activate")

    def close(self) -> None:
        self._send("browsingContext.close")


class Firefox(Browser):
    """Firefox ESR, headless, with a temporary profile."""

    name = "firefox"
    install_hint = "apt-get install firefox-esr"

    def __init__(self, extension: Path, *, as_shipped: bool = False, allows_sites: bool = True) -> None:
        super().__init__(extension, as_shipped=as_shipped, allows_sites=allows_sites)
        self._process: subprocess.Popen[str] | None = None
        self.profile: Path | None = None
        self._uuid = str(uuid.uuid4())
        self._output: list[str] = []

    @staticmethod
    def installed() -> bool:
        return shutil.which("firefox-esr") is not None

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    @property
    def origin(self) -> str:
        return f"moz-extension://{self._uuid}"

    @property
    def _extension_id(self) -> str:
        manifest = json.loads((self.extension / "manifest.json").read_text("utf-8"))
        return str(manifest["browser_specific_settings"]["gecko"]["id"])

    def start(self) -> None:
        profile = self._new_profile()
        preferences: dict[str, str | int | bool] = {
            **PREFERENCES,
            "network.proxy.type": 1,
            "network.proxy.http": "127.0.0.1",
            "network.proxy.http_port": self.proxy.port,
            "network.proxy.ssl": "127.0.0.1",
            "network.proxy.ssl_port": self.proxy.port,
            "network.proxy.no_proxies_on": "127.0.0.1, localhost",
            "extensions.webextensions.uuids": json.dumps({self._extension_id: self._uuid}),
        }
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
        (profile / "user.js").write_text("".join(lines), "utf-8")
        try:
            self.connection = Connection(self._launch() + "/session", COMMAND_TIMEOUT, self._event)
            self.connection.send("session.new", capabilities={"alwaysMatch": {"acceptInsecureCerts": True}})
            self.connection.send("session.subscribe", events=["log.entryAdded"])
            self.connection.send("webExtension.install", extensionData={"type": "path", "path": str(self.extension)})
            self._started()
        except BaseException:
            self.stop()
            raise

    def _launch(self) -> str:
        """Starts Firefox and returns the address of its BiDi socket."""
        self._process = subprocess.Popen(  # noqa: S603 - a fixed command
            [*COMMAND, "--profile", str(self.profile)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            # Without MOZ_REMOTE_SETTINGS_DEVTOOLS, release builds ignore the preference `services.settings.server`.
            env={**os.environ, "MOZ_HEADLESS": "1", "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"},
        )
        threading.Thread(target=self._read_output, args=(self._process,), daemon=True).start()
        deadline = time.monotonic() + START_TIMEOUT
        while time.monotonic() < deadline and self.alive:
            for line in list(self._output):
                if found := re.search(r"WebDriver BiDi listening on (ws://\S+)", line):
                    return found[1]
            time.sleep(0.02)
        raise BrowserError("Firefox did not start:\n" + "".join(self._output[-20:]))

    def _read_output(self, process: subprocess.Popen[str]) -> None:
        assert process.stderr is not None  # noqa: S101 - stderr=PIPE
        for line in process.stderr:
            self._output.append(line)

    def _event(self, method: str, parameters: Mapping[str, Any]) -> None:
        if method == "log.entryAdded":
            self.console.append(f"{parameters['level']}: {parameters['text']}")

    def stop(self) -> None:
        with contextlib.suppress(AttributeError, BrowserError, OSError):
            self.connection.close()
        if self._process is not None:
            self._process.terminate()
            try:
                self._process.wait(10)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait(10)
            self._process = None
        if self.profile is not None:
            processes.end(self.profile)
            shutil.rmtree(self.profile, ignore_errors=True)
            self.profile = None
        self.proxy.close()

    def new_tab(self) -> FirefoxTab:
        return FirefoxTab(self, self.connection.send("browsingContext.create", type="tab")["context"])

    def tabs(self) -> list[Tab]:
        tree = self.connection.send("browsingContext.getTree", maxDepth=0)
        return [FirefoxTab(self, found["context"]) for found in tree["contexts"]]

    def evaluate_in(self, context: str, expression: str) -> Any:
        """Value of an expression that gives a string, a number, a boolean or nothing."""
        response = self.connection.send(
            "script.evaluate",
            expression=expression,
            target={"context": context},
            awaitPromise=True,
            userActivation=True,
        )
        if response["type"] == "exception":
            raise BrowserError(f"{response['exceptionDetails']['text']} in {expression[:400]}")
        return response["result"].get("value")

    def _evaluate_in_browser(self, expression: str) -> Any:
        """Value of an expression that runs with the privileges of the browser window."""
        tree = self.connection.send("browsingContext.getTree", maxDepth=0, **{"moz:scope": "chrome"})
        return self.evaluate_in(tree["contexts"][0]["context"], expression)

    def set_preferences(self, preferences: Mapping[str, int]) -> None:
        """Changes preferences of the running Firefox."""
        for name, value in preferences.items():
            self._evaluate_in_browser(f"Services.prefs.setIntPref({json.dumps(name)}, {value})")

    def kill_background(self) -> None:
        self._evaluate_in_browser(
            f"WebExtensionPolicy.getByID({json.dumps(self._extension_id)}).extension"
            ".terminateBackground({ignoreDevToolsAttached: true, disableResetIdleForTest: true}).then(() => true)"
        )

    def reset(self) -> None:
        super().reset()
        self.set_preferences(DEFAULT_MEDIA)
