"""The scrolling part of `./scripts/bench`: what the extension adds to the main thread while a reader scrolls.

The page is as heavy as the real clients: posts of some hundred elements, added while the reader scrolls, and a style
sheet with rules that look at siblings and contents. Real wheel events scroll it, and the browser's own counters say how
often and how long it computed styles and layout. Each copy of the extension runs on the same page, in turn with a page
without badges. In Chromium.
"""

from __future__ import annotations

import statistics
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, cast
from urllib.parse import urlsplit

from devtools.browser import TOKEN, Chromium, FakeServer, copy_extension
from devtools.browser.chromium import ChromiumTab
from devtools.feed_pages.models import COPY, MODELS
from devtools.feed_pages.pages import ADDRESSES, html_of

SITES = ("phanpy", "bluesky", "elk", "mastodon")
STEPS, STEP_PIXELS, STEP_SECONDS = 12, 700, 0.25
POSTS_AT_START, POSTS_PER_STEP, PARTS_PER_POST = 60, 12, 70

# Like the clients' own style sheets: what a post looks like depends on its contents and its neighbours.
HEAVY_STYLE = "".join(
    f".part-{at}:has(.inner-{at}) > span, .post:has(+ .post .inner-{at}) .part-{at}, .part-{at} ~ .part-{at + 1} "
    f"{{ color: rgb({at} {at} {at}); padding-inline: {at % 3}px; }}\n"
    f".post:not(:first-child):has(> * .inner-{at}:empty) {{ border-color: rgb({at} 0 0); }}\n"
    for at in range(20)
)
PREPARE = f"""(model, around, parts, style) => {{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const copy = {COPY};
  const list = document.querySelector(model.post).parentElement;
  let count = 0;
  window.addPosts = (number) => {{
    const added = [];
    for (let at = 0; at < number; at += 1) {{
      const post = copy(model, around.replace("{{}}", "reader" + count), null);
      post.classList.add("post");
      const extra = document.createElement("div");
      for (let part = 0; part < parts; part += 1) {{
        const element = document.createElement("div");
        element.className = `part-${{part % 20}}`;
        element.append(Object.assign(document.createElement("span"), {{ textContent: part % 10 ? "" : "word" }}));
        if (part % 7 === 0) element.append(document.createElement("i"));
        element.lastElementChild.className = `inner-${{part % 20}}`;
        extra.append(element);
      }}
      extra.style = "display: grid; grid-template-columns: repeat(10, auto)";
      post.append(extra);
      added.push(post);
      count += 1;
    }}
    list.append(...added);
  }};
}}"""
COUNTERS = (
    "RecalcStyleCount",
    "RecalcStyleDuration",
    "LayoutCount",
    "LayoutDuration",
    "ScriptDuration",
    "TaskDuration",
)


class Cost(NamedTuple):
    """What the main thread did while the page was scrolled. Durations in milliseconds."""

    styles: float
    style_ms: float
    layouts: float
    layout_ms: float
    script_ms: float
    task_ms: float


def _counters(tab: ChromiumTab) -> list[float]:
    session = tab.browser.session_of(tab.page)

    def read() -> dict[str, float]:
        session.send("Performance.enable")
        return {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}

    values = tab.browser.call(read)
    return [values[name] * (1000 if name.endswith("Duration") else 1) for name in COUNTERS]


def _scroll(browser: Chromium, site: str) -> Cost:
    tab = cast("ChromiumTab", browser.open(ADDRESSES[site]))
    model = MODELS[site]
    tab.evaluate(PREPARE, model._asdict(), model.other, PARTS_PER_POST, HEAVY_STYLE)
    tab.evaluate(f"addPosts({POSTS_AT_START})")
    tab.evaluate("new Promise((done) => setTimeout(done, 2500))")
    tab.hover((300, 300))
    before = _counters(tab)
    for _ in range(STEPS):
        tab.browser.call(lambda: tab.page.mouse.wheel(0, STEP_PIXELS))
        tab.evaluate(f"addPosts({POSTS_PER_STEP})")
        tab.evaluate(f"new Promise((done) => setTimeout(done, {STEP_SECONDS * 1000}))")
    tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
    after = _counters(tab)
    tab.close()
    return Cost(*(end - start for start, end in zip(before, after, strict=True)))


def scrolling_costs(site: str, runs: int, extensions: Mapping[str, Path]) -> dict[str, Cost]:
    """Medians over the runs for each copy of the extension, by its name, and for `page`: no badges at all."""
    found: dict[str, list[Cost]] = {name: [] for name in (*extensions, "page")}
    with tempfile.TemporaryDirectory() as folder:
        browsers: dict[str, Chromium] = {}
        server = FakeServer()
        try:
            first = next(iter(extensions.values()))
            for name, source in {**extensions, "page": first}.items():
                browsers[name] = Chromium(copy_extension(source, Path(folder) / name, lambda _manifest: None))
                browsers[name].start()
                if name != "page":  # without a pairing nothing is shown
                    browsers[name].pair_with(server.url, TOKEN)
                browsers[name].route(f"https://{urlsplit(ADDRESSES[site]).hostname}/*", html_of(site))
            for _ in range(runs):
                for name, browser in browsers.items():
                    found[name].append(_scroll(browser, site))
        finally:
            server.stop()
            for browser in browsers.values():
                browser.stop()
    return {
        name: Cost(*(statistics.median(part) for part in zip(*costs, strict=True))) for name, costs in found.items()
    }
