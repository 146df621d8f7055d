"""The system's Chromium, driven through Playwright.

Playwright's synchronous API runs on a thread of its own, so that every call can time out and the thread of the tests
has no event loop of Playwright's.
"""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from typing import Any, TypeVar

from playwright.sync_api import BrowserContext, CDPSession, Page, Playwright, sync_playwright
from playwright.sync_api import Error as PlaywrightError

from devtools.browser import processes
from devtools.browser.browser import Browser
from devtools.browser.errors import BrowserCrashedError, BrowserError
from devtools.browser.tab import ColourScheme, Tab
from server.paths import unpacked_extension_id

EXECUTABLE = Path("/usr/bin/chromium")
START_TIMEOUT = 60.0  # seconds; long, for busy machines
WORKER_TIMEOUT = 20.0
COMMAND_TIMEOUT = 60.0
VIEWPORT = {"width": 1024, "height": 768}

# Switches that stop Chromium's background requests and first-run prompts.
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
    "--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,AimEnabled,AimServerEligibilityEnabled",
)

T = TypeVar("T")


class ChromiumTab(Tab):
    """A Playwright page with a DevTools session."""

    def __init__(self, browser: Chromium, page: Page) -> None:
        self.browser: Chromium = browser
        self.page = page

    def _evaluate(self, expression: str) -> Any:
        return self.browser.call(lambda: self._runtime(expression))

    def _runtime(self, expression: str) -> Any:
        session = self.browser.session_of(self.page)
        # Unlike Playwright's evaluate, DevTools evaluation ignores the page's CSP and Trusted Types.
        response = session.send(
            "Runtime.evaluate",
            {"expression": expression, "awaitPromise": True, "returnByValue": True, "userGesture": True},
        )
        if "exceptionDetails" in response:
            details = response["exceptionDetails"]
            message = details.get("exception", {}).get("description") or details["text"]
            raise BrowserError(f"{message} in {expression[:400]}")
        return response["result"].get("value")

    def goto(self, url: str) -> None:
        def go() -> object:
            return self.page.goto(url, wait_until="load")

        try:
            self.browser.call(go)
        except BrowserError as error:
            # After installation the extension opens its options in the current tab. Navigate again after that.
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

    def set_colour_scheme(self, scheme: ColourScheme) -> None:
        self.browser.call(lambda: self.page.emulate_media(color_scheme=scheme))

    def set_reduced_motion(self, reduced: bool = True) -> None:
        self.browser.call(lambda: self.page.emulate_media(reduced_motion="reduce" if reduced else "no-preference"))

    def activate(self) -> None:
        self.browser.call(self.page.bring_to_front)

    def close(self) -> None:
        self.browser.call(self.page.close)


class Chromium(Browser):
    """The system's Chromium, headless, with a temporary profile."""

    name = "chromium"
    install_hint = "apt-get install chromium"

    def __init__(self, extension: Path, *, as_shipped: bool = False, allows_sites: bool = True) -> None:
        super().__init__(extension, as_shipped=as_shipped, allows_sites=allows_sites)
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
        return f"chrome-extension://{unpacked_extension_id(self.extension)}"

    def call(self, work: Callable[[], T], timeout: float = COMMAND_TIMEOUT) -> T:
        """Runs `work` on Playwright's thread and returns its value. Raises `BrowserError`."""
        try:
            return self._thread.submit(work).result(timeout)
        except FutureTimeoutError as slow:
            raise BrowserError(f"Chromium did not respond within {timeout:.0f} s") from slow
        except PlaywrightError as error:
            if not self.alive or "crashed" in error.message:
                raise BrowserCrashedError(f"Chromium ended: {error.message}") from error
            raise BrowserError(error.message) from error

    def start(self) -> None:
        profile = self._new_profile()
        try:
            self.call(lambda: self._launch(profile), START_TIMEOUT)
            self._started()
        except BaseException:
            self.stop()
            raise

    def _launch(self, profile: Path) -> None:
        self._playwright = sync_playwright().start()
        self._context = self._playwright.chromium.launch_persistent_context(
            str(profile),
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
                f"--proxy-server=http://127.0.0.1:{self.proxy.port}",
                f"--ignore-certificate-errors-spki-list={self.proxy.key_fingerprint}",
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
        self.proxy.close()

    @property
    def context(self) -> BrowserContext:
        """Playwright's context. Use it only inside `call`."""
        if self._context is None:
            raise BrowserCrashedError("Chromium is not running")
        return self._context

    def session_of(self, page: Page) -> CDPSession:
        """The DevTools session of a page. Use it only inside `call`."""
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
