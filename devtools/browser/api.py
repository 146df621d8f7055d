"""What both browsers can do for a test: `Browser` and `Tab`, with everything that does not depend on which one.

The few things that do (start, evaluate, mouse, keys, pictures) are the abstract methods; chromium.py and firefox.py
hold them and nothing else.
"""

from __future__ import annotations

import fnmatch
import json
import shutil
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from devtools.browser.outside import STRICT_CSP, Answer, Outside, Request, fixed

PAGE = (Path(__file__).parent / "page.js").read_text("utf-8").partition("({")[2]
PAGE = "({" + PAGE.strip().removesuffix(";")
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

Scheme = Literal["light", "dark"]
Area = Literal["local", "session"]

_DROP_DATABASES = """indexedDB.databases().then((all) => Promise.all(all.map(({ name }) => new Promise((done) => {
  const dropping = indexedDB.deleteDatabase(name);
  dropping.onsuccess = dropping.onerror = dropping.onblocked = () => done();
})))).then(() => true)"""

POLL = 0.04  # seconds between two looks at a page
PATIENCE = 20.0  # seconds a wait lasts unless told otherwise


class BrowserError(Exception):
    """The browser refused a command, or a script in the page threw."""


class BrowserCrashedError(BrowserError):
    """The browser is gone."""


class WaitError(AssertionError):
    """What a test waited for did not come."""


@dataclass(frozen=True)
class Rect:
    """A box in CSS pixels of the viewport."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Badge:
    """One badge as a reader meets it. `attributes` are the host element's, `button` those of the button inside."""

    key: str
    text: str
    name: str
    visible: bool
    rect: Rect
    attributes: Mapping[str, str]
    button: Mapping[str, str]


@dataclass(frozen=True)
class Violation:
    """One rule of axe-core that the page breaks, with where and why in axe's own words."""

    rule: str
    impact: str
    help: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.impact}: {self.rule}: {self.help}\n    " + "\n    ".join(self.places)


def _place(target: Sequence[str | Sequence[str]]) -> str:
    """Where axe found something, as a selector of ours: axe nests one list for a way through shadow roots."""
    return ", ".join(step if isinstance(step, str) else " >>> ".join(step) for step in target)


def badge_button(key: str) -> str:
    """Selector of one account's badge button, for `Tab.click` and its like."""
    return f"[data-humankind-key={json.dumps(key)}] >>> button"


def copy_extension(source: Path, target: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """Copies an extension with its manifest changed, e.g. to grant a host no headless prompt can grant."""
    shutil.copytree(source, target)
    manifest = target / "manifest.json"
    content = json.loads(manifest.read_text("utf-8"))
    change(content)
    manifest.write_text(json.dumps(content, indent=2), "utf-8")
    return target


class Tab(ABC):
    """One tab. Everything waits for what it needs, up to a time limit, and says what was missing."""

    browser: Browser

    # -- looking ---------------------------------------------------------------------------------------------------

    @abstractmethod
    def _evaluate(self, expression: str) -> Any:
        """Value of an expression that gives a string, or None; promises are awaited."""

    def evaluate(self, js: str, *arguments: Any) -> Any:
        """Value of an expression in the page's main world, through JSON; with arguments `js` is a function."""
        call = f"({js})({', '.join(json.dumps(a) for a in arguments)})" if arguments else f"({js})"
        text = self._evaluate(f"(async () => JSON.stringify((await {call}) ?? null))()")
        return None if text is None else json.loads(text)

    def ask(self, function: str, *arguments: Any) -> Any:
        """Value of one of the functions in page.js."""
        return self.evaluate(f"{PAGE}.{function}({', '.join(json.dumps(a) for a in arguments)})")

    def wait_for(self, condition: str, timeout: float = PATIENCE) -> Any:
        """First truthy value of a JavaScript expression. Raises `WaitError` with what the page shows instead."""
        deadline = time.monotonic() + timeout
        # Whether it is true is decided in the page: an element is, though it comes out as an empty object.
        judged = f"Promise.resolve(({condition})).then((value) => [Boolean(value), value])"
        while True:
            try:
                holds, value = self.evaluate(judged)
                if holds:
                    return value
            except BrowserCrashedError:
                raise
            except BrowserError as error:  # the page may be between two documents
                value = error
            if time.monotonic() > deadline:
                shown = self._page_text()
                sought = condition.replace(PAGE, "page.js")
                raise WaitError(f"after {timeout:.0f} s still {value!r}: {sought}\nat {self.url}\n{shown}")
            time.sleep(POLL)

    def _page_text(self) -> str:
        try:
            return str(self.evaluate("document.body?.innerText.slice(0, 400)"))
        except BrowserError as error:
            return f"(page not readable: {error})"

    @property
    def url(self) -> str:
        """Address the tab shows now."""
        return str(self.evaluate("location.href"))

    def text(self, selector: str = "body") -> str:
        """Rendered text of the first match (waits for one); `>>>` steps into open shadow roots."""
        return str(self.wait_for(f"{PAGE}.find({json.dumps(selector)}).map((e) => '.' + e.innerText)[0]"))[1:].strip()

    def exists(self, selector: str) -> bool:
        """Is there a match right now?"""
        return bool(self.evaluate(f"{PAGE}.find({json.dumps(selector)}).length"))

    def wait_for_element(self, selector: str, timeout: float = PATIENCE) -> None:
        """Waits for a visible match; `>>>` steps into open shadow roots."""
        self.wait_for(f"((page) => page.find({json.dumps(selector)}).some((e) => page.visible(e)))({PAGE})", timeout)

    def badges(self) -> list[Badge]:
        """Every badge in the page, in document order, also inside the page's own open shadow roots."""
        return [Badge(**{**found, "rect": Rect(**found["rect"])}) for found in self.ask("badges")]

    def wait_for_badge(
        self, key: str, until: Callable[[Badge], bool] = lambda badge: badge.visible, timeout: float = PATIENCE
    ) -> Badge:
        """First badge of that account for which `until` holds."""
        deadline = time.monotonic() + timeout
        while True:
            badges = self.badges()
            for badge in badges:
                if badge.key == key and until(badge):
                    return badge
            if time.monotonic() > deadline:
                raise WaitError(
                    f"no such badge of {key} after {timeout:.0f} s; there are {badges}\n{self._page_text()}"
                )
            time.sleep(POLL)

    @abstractmethod
    def screenshot(self, path: Path | None = None) -> bytes:
        """PNG of the viewport, also written to `path`."""

    # -- doing -----------------------------------------------------------------------------------------------------

    @abstractmethod
    def goto(self, url: str) -> None:
        """Opens another address in this tab and waits for its load event."""

    @abstractmethod
    def _mouse(self, x: float, y: float, press: bool) -> None:
        """Moves the mouse there, and presses and releases its left button."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Presses a key by its name in KeyboardEvent.key ("Enter", "Escape", "a"), with modifiers as "Shift+Tab"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Types text into what has the focus."""

    def click(self, target: str | tuple[float, float]) -> None:
        """Clicks the first visible match (scrolled into view, at rest, not covered), or a point of the viewport."""
        self._mouse(*self._point(target), press=True)

    def hover(self, target: str | tuple[float, float]) -> None:
        """Moves the mouse there as `click` would."""
        self._mouse(*self._point(target), press=False)

    def _point(self, target: str | tuple[float, float], timeout: float = PATIENCE) -> tuple[float, float]:
        if not isinstance(target, str):
            return target
        deadline = time.monotonic() + timeout
        before: Any = None
        while True:
            found = self.ask("target", target)
            if found["state"] == "ready" and found == before:
                return found["x"], found["y"]
            if time.monotonic() > deadline:
                raise WaitError(f"cannot reach {target}: {found['state']}\nat {self.url}\n{self._page_text()}")
            before = found
            time.sleep(POLL)

    def focus(self, selector: str) -> None:
        """Gives the first match the focus without a click; `>>>` steps into open shadow roots."""
        self.wait_for_element(selector)
        self.evaluate(f"{PAGE}.find({json.dumps(selector)})[0].focus()")

    def scroll_to(self, y: float) -> None:
        """Scrolls the page to `y` CSS pixels from its top."""
        self.evaluate(f"scrollTo({{top: {y}, behavior: 'instant'}})")

    @abstractmethod
    def set_viewport(self, width: int, height: int) -> None:
        """Sets the inner size of the page in CSS pixels."""

    @abstractmethod
    def set_colour_scheme(self, scheme: Scheme) -> None:
        """Sets what `prefers-color-scheme` says. In Firefox it holds for all tabs until the test ends."""

    @abstractmethod
    def set_reduced_motion(self, reduced: bool = True) -> None:
        """Sets what `prefers-reduced-motion` says. In Firefox it holds for all tabs until the test ends."""

    @abstractmethod
    def activate(self) -> None:
        """Brings the tab to the front."""

    @abstractmethod
    def close(self) -> None:
        """Closes the tab."""

    # -- judging ---------------------------------------------------------------------------------------------------

    def axe(self, context: str | None = None, *, impacts: Sequence[str] = ("serious", "critical")) -> list[Violation]:
        """What axe-core finds in the page or in one element (`>>>` steps into shadow roots); empty is good."""
        if not AXE.exists():
            raise BrowserError(f"{AXE} is missing; run: npm ci")
        if not self.evaluate("typeof axe === 'object'"):
            self._evaluate(f"{AXE.read_text('utf-8')}\n;'loaded'")
        where = "document"
        if context is not None:
            parts = [part.strip() for part in context.split(">>>")]
            where = json.dumps({"include": [{"fromShadowDom": parts}] if len(parts) > 1 else [parts]})
        found = self.evaluate(f"axe.run({where}, {{resultTypes: ['violations']}}).then((r) => r.violations)")
        return [
            Violation(
                rule["id"],
                rule["impact"],
                rule["help"],
                tuple(f"{_place(node['target'])}: {node['failureSummary']}" for node in rule["nodes"]),
            )
            for rule in found
            if rule["impact"] in impacts
        ]


class Browser(ABC):
    """A browser with one extension loaded, in a profile of its own, that can reach loopback and routed addresses only.

    `requests` and `refused` record what would have left the machine; `console` what pages and scripts logged.
    """

    name: str
    install_hint: str
    console: list[str]
    profile: Path | None = None

    def __init__(self, extension: Path) -> None:
        self.extension = extension.resolve()
        self.outside = Outside()
        self.console = []

    @staticmethod
    @abstractmethod
    def installed() -> bool:
        """Is this browser on the machine?"""

    @abstractmethod
    def start(self) -> None:
        """Starts it with a fresh profile. Raises `BrowserError` where it does not come up."""

    @abstractmethod
    def stop(self) -> None:
        """Ends it with everything it started and removes its profile. Safe to call twice."""

    @property
    @abstractmethod
    def alive(self) -> bool:
        """Does it still answer?"""

    # -- the outside world -------------------------------------------------------------------------------------------

    def route(
        self,
        pattern: str,
        body: str | bytes | Path | Answer,
        *,
        status: int = 200,
        content_type: str = "text/html; charset=utf-8",
        csp: str | None = STRICT_CSP,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Serves `body` (text, bytes, a file, or a function of the request) wherever `pattern` matches the address.

        `*` in the pattern stands for anything, slashes and query included; the route added last wins.
        """
        if callable(body):
            self.outside.route(pattern, body)
        else:
            self.outside.route(
                pattern, fixed(body, status=status, content_type=content_type, csp=csp, headers=headers or {})
            )

    @property
    def requests(self) -> list[Request]:
        """Every request that left the browser for anywhere but loopback, in order."""
        return self.outside.requests

    @property
    def refused(self) -> list[Request]:
        """Those of them that no route answered, save the browser's own talk with its makers (outside.py: OWN_HOSTS).

        L7: a test of the product finds this empty.
        """
        return self.outside.refused

    # -- tabs ----------------------------------------------------------------------------------------------------------

    @abstractmethod
    def new_tab(self) -> Tab:
        """An empty tab in front."""

    @abstractmethod
    def tabs(self) -> list[Tab]:
        """Every open tab, those that the extension opened too."""

    def open(self, url: str) -> Tab:
        """A new tab showing `url`; a path without a scheme is one of the extension's own pages."""
        tab = self.new_tab()
        tab.goto(url if "://" in url else self.extension_url(url))
        return tab

    def wait_for_tab(self, pattern: str, timeout: float = PATIENCE) -> Tab:
        """The tab whose address matches `pattern` (`*` stands for anything), as soon as there is one."""
        deadline = time.monotonic() + timeout
        while True:
            open_now = {}
            for tab in self.tabs():
                try:
                    open_now[tab.url] = tab
                except BrowserCrashedError:
                    raise
                except BrowserError:  # between two documents
                    continue
            for url, tab in open_now.items():
                if fnmatch.fnmatchcase(url, pattern):
                    tab.wait_for("document.readyState === 'complete'", timeout)
                    return tab
            if time.monotonic() > deadline:
                raise WaitError(f"no tab at {pattern} after {timeout:.0f} s; there are {list(open_now)}")
            time.sleep(POLL)

    # -- the extension -------------------------------------------------------------------------------------------------

    @property
    @abstractmethod
    def origin(self) -> str:
        """The extension's origin, without a slash at its end, as the server sees it."""

    def extension_url(self, path: str) -> str:
        """Address of one of the extension's own files."""
        return f"{self.origin}/{path.removeprefix('/')}"

    def open_over(self, page: Tab, path: str) -> Tab:
        """One of the extension's own pages as a popup over `page` sees the world: `page` stays the active tab.

        Headless browsers draw no popup, so it stands in a tab behind. Mouse and keys reach it all the same.
        """
        address = self.extension_url(path)
        self._in_extension(f"api.tabs.create({{url: {json.dumps(address)}, active: false}}).then(() => true)")
        page.activate()
        return self.wait_for_tab(f"{address}*")

    @abstractmethod
    def kill_background(self) -> None:
        """Stops the background worker (Chromium) or event page (Firefox) as the browser itself does after idling."""

    def _in_extension(self, expression: str) -> Any:
        """Value of an expression with the extension's own rights; `api` is its API object."""
        tab = self.new_tab()
        try:
            # The manifest itself: a page of the extension that runs none of its code.
            tab.goto(self.extension_url("manifest.json"))
            return tab.evaluate(f"((api) => {expression})(globalThis.browser ?? globalThis.chrome)")
        finally:
            tab.close()

    def storage(self, area: Area = "local") -> dict[str, Any]:
        """Everything in one of the extension's storage areas."""
        found: dict[str, Any] = self._in_extension(f"api.storage.{area}.get(null)")
        return found

    def set_storage(self, values: Mapping[str, Any], area: Area = "local") -> None:
        """Adds to one of the extension's storage areas."""
        self._in_extension(f"api.storage.{area}.set({json.dumps(values)})")

    def clear_storage(self) -> None:
        """Empties the extension's storage areas, and drops its databases."""
        self._in_extension("Promise.all([api.storage.local.clear(), api.storage.session.clear()]).then(() => true)")
        self._in_extension(_DROP_DATABASES)

    def tell(self, **message: Any) -> dict[str, Any]:
        """Answer of the extension's background to a message from a page of its own."""
        answer: dict[str, Any] = self._in_extension(f"api.runtime.sendMessage({json.dumps(message)})")
        return answer

    def pair_with(self, server_url: str, token: str) -> None:
        """Pairs the extension with that server as a reader does who pastes a token into the options."""
        self.tell(type="change", change={"serverUrl": server_url})
        answer = self.tell(type="token", token=token)
        if answer.get("server") != "on":
            raise BrowserError(f"not paired with {server_url}: {answer}")

    def reset(self) -> None:
        """Back to how it started: no tabs, routes, records, storage; a stopped background; light; default size."""
        for tab in self.tabs()[1:]:
            tab.close()
        self.clear_storage()
        self.kill_background()
        self.outside.forget()
        self.console.clear()
