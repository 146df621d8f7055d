"""One browser tab, with everything that does not depend on the browser.

The browser-specific parts (evaluate, mouse, keys, screenshots) are abstract methods, implemented in chromium.py and
firefox.py.
"""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from devtools.browser.errors import BrowserCrashedError, BrowserError, WaitError

if TYPE_CHECKING:
    from devtools.browser.browser import Browser

# The functions of page.js as one JavaScript expression.
PAGE = "({" + (Path(__file__).parent / "page.js").read_text("utf-8").partition("({")[2].strip().removesuffix(";")
AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

ColourScheme = Literal["light", "dark"]

POLL_INTERVAL = 0.04  # seconds between two checks of a condition
MAX_WAIT = 20.0  # seconds until a wait fails


@dataclass(frozen=True)
class Rect:
    """A box in CSS pixels, relative to the viewport."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Badge:
    """One badge in a page. `attributes` are those of the host element, `button` those of the button inside it."""

    key: str
    text: str
    name: str
    visible: bool
    rect: Rect
    attributes: Mapping[str, str]
    button: Mapping[str, str]


@dataclass(frozen=True)
class Violation:
    """One axe-core rule that the page breaks, with the places and explanations in axe's words."""

    rule: str
    impact: str
    help: str
    places: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.impact}: {self.rule}: {self.help}\n    " + "\n    ".join(self.places)


def _selector(target: Sequence[str | Sequence[str]]) -> str:
    """An axe target as a selector with `>>>`. axe nests a list for a path through shadow roots."""
    return ", ".join(step if isinstance(step, str) else " >>> ".join(step) for step in target)


def badge_button(key: str) -> str:
    """Selector of an account's badge button, for `Tab.click` and similar methods."""
    return f"[data-humankind-key={json.dumps(key)}] >>> button"


class Tab(ABC):
    """One tab. Methods wait for what they need, up to a time limit, and report what was missing."""

    browser: Browser

    # -- reading -----------------------------------------------------------------------------------------------------

    @abstractmethod
    def _evaluate(self, expression: str) -> Any:
        """Value of an expression that gives a string or nothing. Promises are awaited."""

    def evaluate(self, js: str, *arguments: Any) -> Any:
        """Value of an expression in the page's main world, passed through JSON. With arguments, `js` is a function."""
        call = f"({js})({', '.join(json.dumps(a) for a in arguments)})" if arguments else f"({js})"
        text = self._evaluate(f"(async () => JSON.stringify((await {call}) ?? null))()")
        return None if text is None else json.loads(text)

    def call_page(self, function: str, *arguments: Any) -> Any:
        """Calls one of the functions of page.js and returns its value."""
        return self.evaluate(f"{PAGE}.{function}({', '.join(json.dumps(a) for a in arguments)})")

    def wait_for(self, condition: str, timeout: float = MAX_WAIT) -> Any:
        """The first truthy value of a JavaScript expression. Raises `WaitError` with what the page shows instead."""
        deadline = time.monotonic() + timeout
        # Truth is decided in the page: an element is truthy, but arrives here as an empty object.
        check = f"Promise.resolve(({condition})).then((value) => [Boolean(value), value])"
        while True:
            try:
                holds, value = self.evaluate(check)
                if holds:
                    return value
            except BrowserCrashedError:
                raise
            except BrowserError as error:  # the tab may be between two documents
                value = error
            if time.monotonic() > deadline:
                shown = self._page_text()
                shortened = condition.replace(PAGE, "page.js")
                raise WaitError(f"after {timeout:.0f} s still {value!r}: {shortened}\nat {self.url}\n{shown}")
            time.sleep(POLL_INTERVAL)

    def _page_text(self) -> str:
        try:
            return str(self.evaluate("document.body?.innerText.slice(0, 400)"))
        except BrowserError as error:
            return f"(page not available: {error})"

    @property
    def url(self) -> str:
        """The address that the tab shows."""
        return str(self.evaluate("location.href"))

    def text(self, selector: str = "body") -> str:
        """Rendered text of the first match. Waits for a match; `>>>` steps into open shadow roots."""
        return str(self.wait_for(f"{PAGE}.find({json.dumps(selector)}).map((e) => '.' + e.innerText)[0]"))[1:].strip()

    def exists(self, selector: str) -> bool:
        """True if there is a match now."""
        return bool(self.evaluate(f"{PAGE}.find({json.dumps(selector)}).length"))

    def wait_for_element(self, selector: str, timeout: float = MAX_WAIT) -> None:
        """Waits for a visible match. `>>>` steps into open shadow roots."""
        self.wait_for(f"((page) => page.find({json.dumps(selector)}).some((e) => page.visible(e)))({PAGE})", timeout)

    def badges(self) -> list[Badge]:
        """Every badge in the page, in document order, including those in the page's open shadow roots."""
        return [Badge(**{**found, "rect": Rect(**found["rect"])}) for found in self.call_page("badges")]

    def wait_for_badge(
        self, key: str, until: Callable[[Badge], bool] = lambda badge: badge.visible, timeout: float = MAX_WAIT
    ) -> Badge:
        """The first badge of an account for which `until` is true."""
        deadline = time.monotonic() + timeout
        while True:
            badges = self.badges()
            for badge in badges:
                if badge.key == key and until(badge):
                    return badge
            if time.monotonic() > deadline:
                raise WaitError(f"no such badge of {key} after {timeout:.0f} s; found {badges}\n{self._page_text()}")
            time.sleep(POLL_INTERVAL)

    @abstractmethod
    def screenshot(self, path: Path | None = None) -> bytes:
        """PNG of the viewport, also written to `path`."""

    # -- acting --------------------------------------------------------------------------------------------------------

    @abstractmethod
    def goto(self, url: str) -> None:
        """Opens an address in this tab and waits for the load event."""

    @abstractmethod
    def _mouse(self, x: float, y: float, press: bool) -> None:
        """Moves the mouse to a point; with `press`, also clicks the left button."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Presses a key by its `KeyboardEvent.key` name ("Enter", "a"). Modifiers are written as in "Shift+Tab"."""

    @abstractmethod
    def type(self, text: str) -> None:
        """Types text into the focused element."""

    def click(self, target: str | tuple[float, float]) -> None:
        """Clicks a point of the viewport, or the first visible match once it is in view, at rest and not covered."""
        self._mouse(*self._point(target), press=True)

    def hover(self, target: str | tuple[float, float]) -> None:
        """Moves the mouse to where `click` would click."""
        self._mouse(*self._point(target), press=False)

    def _point(self, target: str | tuple[float, float], timeout: float = MAX_WAIT) -> tuple[float, float]:
        if not isinstance(target, str):
            return target
        deadline = time.monotonic() + timeout
        before: Any = None
        while True:
            found = self.call_page("target", target)
            if found["state"] == "ready" and found == before:
                return found["x"], found["y"]
            if time.monotonic() > deadline:
                raise WaitError(f"cannot reach {target}: {found['state']}\nat {self.url}\n{self._page_text()}")
            before = found
            time.sleep(POLL_INTERVAL)

    def focus(self, selector: str) -> None:
        """Focuses the first match without a click. `>>>` steps into open shadow roots."""
        self.wait_for_element(selector)
        self.evaluate(f"{PAGE}.find({json.dumps(selector)})[0].focus()")

    @abstractmethod
    def set_viewport(self, width: int, height: int) -> None:
        """Sets the inner size of the page in CSS pixels."""

    @abstractmethod
    def set_colour_scheme(self, scheme: ColourScheme) -> None:
        """Sets `prefers-color-scheme`. In Firefox it applies to all tabs until the test ends."""

    @abstractmethod
    def set_reduced_motion(self, reduced: bool = True) -> None:
        """Sets `prefers-reduced-motion`. In Firefox it applies to all tabs until the test ends."""

    @abstractmethod
    def activate(self) -> None:
        """Brings the tab to the front."""

    @abstractmethod
    def close(self) -> None:
        """Closes the tab."""

    # -- accessibility -----------------------------------------------------------------------------------------------

    def axe(self, context: str | None = None, *, impacts: Sequence[str] = ("serious", "critical")) -> list[Violation]:
        """Violations that axe-core finds in the page, or in one element (`>>>` steps into open shadow roots)."""
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
                tuple(f"{_selector(node['target'])}: {node['failureSummary']}" for node in rule["nodes"]),
            )
            for rule in found
            if rule["impact"] in impacts
        ]
