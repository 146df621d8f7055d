"""Chromium from the system, driven through Playwright.

Playwright's synchronous calls live on a thread of their own: each call can be timed out, and the tests' own thread
stays free of its event loop.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from devtools.browser import processes
from devtools.browser.api import Browser, BrowserCrashedError, BrowserError, Scheme, Tab

EXECUTABLE = Path("/usr/bin/chromium")
START_TIMEOUT = 60.0  # seconds; a loaded machine starts slowly
WORKER_TIMEOUT = 20.0
COMMAND_TIMEOUT = 60.0
VIEWPORT = {"width": 1024, "height": 768}

# Switches that keep Chromium from calling home or asking anything.
QUIET = (
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-client-side-phishing-detection",
    "--metrics-recording-only",
    "--no-pings",
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater",
)

T = TypeVar("T")


def extension_id(folder: Path) -> str:
    """The id Chromium gives an unpacked extension: its path's SHA-256 in the letters a to p."""
    digest = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


class ChromiumTab(Tab):
    """One tab of Chromium: a Playwright page with a DevTools session beside it."""

    def __init__(self, browser: Chromium, page: Page) -> None:
        self.browser: Chromium = browser
        self.page = page

    def _evaluate(self, expression: str) -> Any:
        return self.browser.call(lambda: self._runtime(expression))

    def _runtime(self, expression: str) -> Any:
        session = self.browser.session_of(self.page)
        # DevTools evaluation is free of the page's CSP and Trusted Types; Playwright's own is not.
        answer = session.send(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True, "userGesture": True},
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            said = details.get("exception", {}).get("description") or details["text"]
            raise BrowserError(f"{said} in {expression[:400]}")
        return answer["result"].get("value")

    def goto(self, url: str) -> None:
        def go() -> object:
            return self.page.goto(url, wait_until="load")

        try:
            self.browser.call(go)
        except BrowserError as error:
            # Just installed, the extension opens its options in the tab at hand; then ours goes there after it.
            if "interrupted by another navigation" not in str(error):
                raise
            self.browser.call(go)

    def screenshot(self, path: Path | None = None) -> bytes:
        return self.browser.call(lambda: self.page.screenshot(path=path))

    def _mouse(self, x: float, y: float, press: bool) -> None:
        mouse = self.page.mouse
        self.browser.call(lambda: mouse.click(x, y) if press else mouse.move(x, y))

    def press(self, key: str) -> None:
        self.browser.call(lambda: self.page.keyboard.press(key))

    def type(self, text: str) -> None:
        self.browser.call(lambda: self.page.keyboard.type(text))

    def set_viewport(self, width: int, height: int) -> None:
        self.browser.call(lambda: self.page.set_viewport_size({"width": width, "height": height}))

    def set_colour_scheme(self, scheme: Scheme) -> None:
        self.browser.call(lambda: self.page.emulate_media(color_scheme=scheme))

    def set_reduced_motion(self, reduced: bool = True) -> None:
        self.browser.call(lambda: self.page.emulate_media(reduced_motion="reduce" if reduced else "no-preference"))

    def activate(self) -> None:
        self.browser.call(self.page.bring_to_front)

    def close(self) -> None:
        self.browser.call(self.page.close)


class Chromium(Browser):
    """The system's Chromium in a temporary profile, headless."""

    name = "chromium"
    install_hint = "apt-get install chromium"

    def __init__(self, extension: Path) -> None:
        super().__init__(extension)
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="playwright")
        self._playwright: Playwright | None = None
        self._context: BrowserContext | None = None
        self.profile: Path | None = None
        self._sessions: dict[Page, CDPSession] = {}

    @staticmethod
    def installed() -> bool:
        return EXECUTABLE.exists()

    @property
    def alive(self) -> bool:
        return self._context is not None and self.profile is not None and bool(processes.using(self.profile))

    @property
    def origin(self) -> str:
        return f"chrome-extension://{extension_id(self.extension)}"

    def call(self, work: Callable[[], T], timeout: float = COMMAND_TIMEOUT) -> T:
        """What `work` gives on Playwright's thread. Raises `BrowserError` in plain words."""
        try:
            return self._thread.submit(work).result(timeout)
        except FutureTimeoutError as slow:
            raise BrowserError(f"Chromium did not answer within {timeout:.0f} s") from slow
        except PlaywrightError as error:
            if not self.alive or "crashed" in error.message:
                raise BrowserCrashedError(f"Chromium went away: {error.message}") from error
            raise BrowserError(error.message) from error

    def start(self) -> None:
        self.profile = Path(tempfile.mkdtemp(prefix="humankind-chromium-"))
        try:
            self.call(self._launch, START_TIMEOUT)
        except BaseException:
            self.stop()
            raise

    def _launch(self) -> None:
        self._playwright = sync_playwright().start()
        self._context = self._playwright.chromium.launch_persistent_context(
            str(self.profile),
            executable_path=str(EXECUTABLE),
            headless=True,
            chromium_sandbox=False,
            viewport={"width": VIEWPORT["width"], "height": VIEWPORT["height"]},
            color_scheme="light",
            timeout=START_TIMEOUT * 1000,
            args=[
                *QUIET,
                f"--disable-extensions-except={self.extension}",
                f"--load-extension={self.extension}",
                f"--proxy-server=http://127.0.0.1:{self.outside.port}",
                f"--ignore-certificate-errors-spki-list={self.outside.key_fingerprint}",
            ],
        )
        self._context.set_default_timeout(COMMAND_TIMEOUT * 1000)
        self._context.on("console", lambda message: self.console.append(f"{message.type}: {message.text}"))
        self._context.on("weberror", lambda error: self.console.append(f"error: {error.error.message}"))
        if not self._context.service_workers:
            try:
                self._context.wait_for_event("serviceworker", timeout=WORKER_TIMEOUT * 1000)
            except PlaywrightError as error:
                raise BrowserError(
                    f"Chromium did not load {self.extension}; is every file of its manifest there?"
                ) from error

    def stop(self) -> None:
        with contextlib.suppress(BrowserError):
            if self._context is not None:
                self.call(self._context.close)
        with contextlib.suppress(BrowserError):
            if self._playwright is not None:
                self.call(self._playwright.stop)
        self._context = self._playwright = None
        self._thread.shutdown(wait=False, cancel_futures=True)
        if self.profile is not None:
            processes.end(self.profile)
            shutil.rmtree(self.profile, ignore_errors=True)
            self.profile = None
        self.outside.close()

    @property
    def context(self) -> BrowserContext:
        """Playwright's context; only for use inside `call`."""
        if self._context is None:
            raise BrowserCrashedError("Chromium is not running")
        return self._context

    def session_of(self, page: Page) -> CDPSession:
        """The DevTools session of a page; only for use inside `call`."""
        if page not in self._sessions:
            self._sessions[page] = self.context.new_cdp_session(page)
        return self._sessions[page]

    def new_tab(self) -> ChromiumTab:
        return ChromiumTab(self, self.call(lambda: self.context.new_page()))

    def tabs(self) -> list[Tab]:
        return [ChromiumTab(self, page) for page in self.call(lambda: list(self.context.pages))]

    def kill_background(self) -> None:
        self.call(self._stop_workers)

    def _stop_workers(self) -> None:
        session = self.session_of(self.context.pages[0])
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        session.send("ServiceWorker.disable")
