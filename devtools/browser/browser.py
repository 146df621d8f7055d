"""A browser with one extension loaded, with everything that does not depend on which browser it is.

The browser-specific parts (start, stop, tabs, stopping the background) are abstract methods, implemented in
chromium.py and firefox.py.
"""

from __future__ import annotations

import fnmatch
import json
import shutil
import tempfile
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Literal

from devtools.browser.errors import BrowserCrashedError, BrowserError, WaitError
from devtools.browser.proxy import STRICT_CSP, Proxy, Request, Responder, static_response
from devtools.browser.tab import MAX_WAIT, POLL_INTERVAL, Tab
from devtools.generate_extension import badged_hosts

StorageArea = Literal["local", "session"]

BADGE = "content/badge.js"
START_WAIT = 30.0  # seconds; long, for busy machines
VISIBLE_BADGES = Path(__file__).with_name("visible_badges.js")

_DROP_DATABASES = """indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((done) => {
  const dropping = indexedDB.deleteDatabase(name);
  dropping.onsuccess = dropping.onerror = dropping.onblocked = () => done();
})))).then(() => true)"""


def copy_extension(source: Path, target: Path, change: Callable[[dict[str, Any]], None] | None = None) -> Path:
    """Copies an extension and changes its manifest, for example to grant a host that no headless prompt can grant."""
    shutil.copytree(source, target)
    if change is None:
        return target
    manifest = target / "manifest.json"
    content = json.loads(manifest.read_text("utf-8"))
    change(content)
    manifest.write_text(json.dumps(content, indent=2), "utf-8")
    return target


def _allow_sites(manifest: dict[str, Any]) -> None:
    manifest["host_permissions"] += [
        pattern for pattern in badged_hosts() if pattern not in manifest["host_permissions"]
    ]


class Browser(ABC):
    """A browser with one extension and a temporary profile. It reaches loopback and routed addresses only.

    `requests` and `refused` record what would have left the machine; `console` is what pages and scripts logged.
    """

    name: str
    install_hint: str
    console: list[str]
    profile: Path | None = None

    def __init__(self, extension: Path, *, as_shipped: bool = False, allows_sites: bool = True) -> None:
        """With `as_shipped`, badges and cards are closed to the page, and so to most methods of `Tab`.

        With `allows_sites`, the extension may read every site of its list, as if the reader had chosen them all: no
        prompt can be answered in a headless browser.
        """
        self.extension = extension.resolve()
        self._as_shipped = as_shipped
        self._allows_sites = allows_sites
        self.proxy = Proxy()
        self.console = []

    def _new_profile(self) -> Path:
        """A new profile. It also has the copy of the extension that may read the sites, with badges that tests see."""
        self.profile = Path(tempfile.mkdtemp(prefix=f"humankind-{self.name}-")).resolve()
        if (self.extension / BADGE).exists():
            change = _allow_sites if self._allows_sites else None
            self.extension = copy_extension(self.extension, self.profile / "humankind-extension", change)
            if not self._as_shipped:
                (self.extension / BADGE).write_text(
                    (self.extension / BADGE).read_text("utf-8") + VISIBLE_BADGES.read_text("utf-8"), "utf-8"
                )
        return self.profile

    def _started(self) -> None:
        """What is left to do once the browser runs with the extension. For the end of `start`."""
        if self._allows_sites and (self.extension / BADGE).exists():
            self.wait_for_sites()

    def wait_for_sites(self) -> None:
        """Waits until the background has registered the content scripts of the sites that it may read."""
        deadline = time.monotonic() + START_WAIT
        reason = "none are registered"
        while True:
            try:
                if self._in_extension("api.scripting.getRegisteredContentScripts().then((all) => all.length)"):
                    return
            except BrowserCrashedError:
                raise
            except BrowserError as error:  # the extension is just being loaded again: its addresses do not exist
                reason = str(error)
            if time.monotonic() > deadline:
                raise BrowserError(f"the extension did not register the content scripts of the sites: {reason}")
            time.sleep(POLL_INTERVAL)

    @staticmethod
    @abstractmethod
    def installed() -> bool:
        """True if this browser is installed."""

    @abstractmethod
    def start(self) -> None:
        """Starts the browser with a new profile. Raises `BrowserError` if it does not start."""

    @abstractmethod
    def stop(self) -> None:
        """Ends the browser and its processes and removes the profile. Safe to call twice."""

    @property
    @abstractmethod
    def alive(self) -> bool:
        """True while the browser is running."""

    # -- the web -------------------------------------------------------------------------------------------

    def route(
        self,
        pattern: str,
        body: str | bytes | Path | Responder,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        csp: str | None = STRICT_CSP,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Serves `body` (text, bytes, a file, or a function of the request) at every address that matches `pattern`.

        `*` in the pattern matches anything, including slashes and the query. The route added last wins.
        """
        if callable(body):
            self.proxy.route(pattern, body)
        else:
            self.proxy.route(
                pattern, static_response(body, status=status, content_type=content_type, csp=csp, headers=headers or {})
            )

    @property
    def requests(self) -> list[Request]:
        """Every request to an address other than loopback, in order."""
        return self.proxy.requests

    @property
    def refused(self) -> list[Request]:
        """Requests that matched no route, without the browser's requests to its vendor (proxy.py: VENDOR_HOSTS).

        A test of the extension expects this list to be empty.
        """
        return self.proxy.refused

    # -- tabs ----------------------------------------------------------------------------------------------------------

    @abstractmethod
    def new_tab(self) -> Tab:
        """Opens an empty tab in the foreground."""

    @abstractmethod
    def tabs(self) -> list[Tab]:
        """Every open tab, including those that the extension opened."""

    def open(self, url: str) -> Tab:
        """Opens `url` in a new tab. A path without a scheme is a page of the extension."""
        tab = self.new_tab()
        tab.goto(url if "://" in url else self.extension_url(url))
        return tab

    def wait_for_tab(self, pattern: str, timeout: float = MAX_WAIT) -> Tab:
        """Waits for a tab whose address matches `pattern` (`*` matches anything)."""
        deadline = time.monotonic() + timeout
        while True:
            found = {}
            for tab in self.tabs():
                try:
                    found[tab.url] = tab
                except BrowserCrashedError:
                    raise
                except BrowserError:  # the tab is between two documents
                    continue
            for url, tab in found.items():
                if fnmatch.fnmatchcase(url, pattern):
                    tab.wait_for("document.readyState === 'complete'", timeout)
                    return tab
            if time.monotonic() > deadline:
                raise WaitError(f"no tab at {pattern} after {timeout:.0f} s; found {list(found)}")
            time.sleep(POLL_INTERVAL)

    # -- the extension -------------------------------------------------------------------------------------------------

    @property
    @abstractmethod
    def origin(self) -> str:
        """The extension's origin, without a trailing slash, as the server sees it."""

    def extension_url(self, path: str) -> str:
        """Address of a file of the extension."""
        return f"{self.origin}/{path.removeprefix('/')}"

    def open_over(self, page: Tab, path: str) -> Tab:
        """Opens a page of the extension as a popup would see it: `page` stays the active tab.

        Headless browsers show no popup, so it opens in a background tab. Mouse and keyboard input still reach it.
        """
        address = self.extension_url(path)
        self._in_extension(f"api.tabs.create({{url: {json.dumps(address)}, active: false}}).then(() => true)")
        page.activate()
        return self.wait_for_tab(f"{address}*")

    @abstractmethod
    def kill_background(self) -> None:
        """Stops the background worker (Chromium) or event page (Firefox), as the browser does when it is idle."""

    def _in_extension(self, expression: str) -> Any:
        """Value of an expression that runs with the extension's permissions; `api` is its API object."""
        # In the first tab, which no test uses: a tab for each call would take a quarter of a second each time.
        tab = self.tabs()[0]
        # The manifest is an address of the extension that runs none of its code.
        address = self.extension_url("manifest.json")
        if tab.url != address:
            tab.goto(address)
        return tab.evaluate(f"((api) => {expression})(globalThis.browser ?? globalThis.chrome)")

    def storage(self, area: StorageArea = "local") -> dict[str, Any]:
        """The content of one of the extension's storage areas."""
        found: dict[str, Any] = self._in_extension(f"api.storage.{area}.get(null)")
        return found

    def set_storage(self, values: Mapping[str, Any], area: StorageArea = "local") -> None:
        """Sets values in one of the extension's storage areas."""
        self._in_extension(f"api.storage.{area}.set({json.dumps(values)})")

    def clear_storage(self) -> None:
        """Clears the extension's storage areas and deletes its databases."""
        self._in_extension(f"Promise.all([api.storage.local.clear(), api.storage.session.clear(), {_DROP_DATABASES}])")

    def send_message(self, **message: Any) -> dict[str, Any]:
        """Sends a message from a page of the extension to its background and returns the response."""
        response: dict[str, Any] = self._in_extension(f"api.runtime.sendMessage({json.dumps(message)})")
        return response

    def pair_with(self, server_url: str, token: str) -> None:
        """Pairs the extension with a server, as if the reader pasted a token into the options."""
        address, pairing = {"type": "use_server", "serverUrl": server_url}, {"type": "token", "token": token}
        response: dict[str, Any] = self._in_extension(
            f"api.runtime.sendMessage({json.dumps(address)}).then(() => api.runtime.sendMessage({json.dumps(pairing)}))"
        )
        if response.get("server") != "on":
            raise BrowserError(f"not paired with {server_url}: {response}")

    def reset(self) -> None:
        """Restores the initial state: one tab, no routes, records or storage, background stopped, light colours."""
        for tab in self.tabs()[1:]:
            tab.close()
        self.clear_storage()
        self.kill_background()
        self.proxy.reset()
        self.console.clear()
