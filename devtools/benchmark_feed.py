"""The feed part of `./scripts/bench`: how much time the extension takes on a page with 3,000 posts, in Chromium.

Two copies of the extension run on the same growing feed. One is the extension itself. The other has an observer that
searches every added node for an author link and does nothing with it. A script that runs before both adds up the time
in mutation callbacks, which block the page, and in deferred callbacks (idle, intersection, animation frame), which
mostly do not.
"""

from __future__ import annotations

import json
import statistics
import tempfile
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from devtools.browser import TOKEN, Chromium, FakeServer, copy_extension
from devtools.extension_package import ROOT
from devtools.feed_pages.models import COPY, MODELS
from devtools.feed_pages.pages import ADDRESSES, html_of
from devtools.generate_extension import site_scripts

SITES = (
    *("mastodon", "bluesky", "x", "facebook", "reddit", "reddit-old"),
    *("threads", "linkedin", "youtube", "misskey"),
)
POSTS, PER_STEP = 3000, 30

MEASURE = """
(() => {
  const spent = { mutation: 0, later: 0 };
  const timed = (name, callback) => (...given) => {
    const start = performance.now();
    try { return callback(...given); } finally {
      spent[name] += performance.now() - start;
      document.documentElement.dataset.spent = JSON.stringify(spent);
    }
  };
  for (const [kind, name] of [["MutationObserver", "mutation"], ["IntersectionObserver", "later"]]) {
    const Observer = globalThis[kind];
    globalThis[kind] = class extends Observer {
      constructor(callback, options) { super(timed(name, callback), options); }
    };
  }
  for (const kind of ["requestIdleCallback", "requestAnimationFrame"]) {
    const request = globalThis[kind].bind(globalThis);
    globalThis[kind] = (callback, options) => request(timed("later", callback), options);
  }
})();
"""
NOTHING = """
new MutationObserver((records) => {
  for (const record of records)
    for (const node of record.addedNodes)
      if (node.nodeType === 1) node.querySelectorAll(LINK);
}).observe(document, { childList: true, subtree: true });
"""
# Adds PER_STEP posts in each animation frame, every post by a different author.
GROW = f"""(steps, size, model, around) => {{
  const copy = {COPY};
  const feed = document.querySelector(model.post).parentElement;
  let step = 0;
  const grow = () => {{
    for (let at = 0; at < size; at += 1) {{
      feed.append(copy(model, around.replace("{{}}", "reader" + (step * size + at)), null));
    }}
    step += 1;
    if (step < steps) requestAnimationFrame(grow);
    else setTimeout(() => {{ document.documentElement.dataset.grown = "yes"; }}, 2500);
  }};
  grow();
}}"""


class Spent(NamedTuple):
    """Milliseconds in callbacks while the feed grew."""

    mutation: float
    later: float


def _measure_in(extension: Path, files: list[str] | None) -> None:
    """Has a copy of the extension load measure.js first and then, where files are named, only those."""
    path = extension / "generated" / "content_files.js"
    text = path.read_text("utf-8")
    scripts = list(site_scripts(extension))
    changed = [{**script, "js": ["measure.js", *(script["js"] if files is None else files)]} for script in scripts]
    before, after = (f"SITE_SCRIPTS = {json.dumps(content, indent=2)};" for content in (scripts, changed))
    if before not in text:
        raise ValueError(f"{path} is not up to date")
    path.write_text(text.replace(before, after), "utf-8")


def _measure(extension: Path, server: FakeServer, site: str, runs: int) -> list[Spent]:
    browser = Chromium(extension)
    found = []
    try:
        browser.start()
        browser.pair_with(server.url, TOKEN)
        address = ADDRESSES[site]
        browser.route(f"https://{urlsplit(address).hostname}/*", html_of(site))
        for _ in range(runs):
            tab = browser.open(address)
            tab.evaluate("new Promise((done) => setTimeout(done, 1500))")
            before = json.loads(tab.evaluate('document.documentElement.dataset.spent ?? \'{"mutation":0,"later":0}\''))
            tab.evaluate(GROW, POSTS // PER_STEP, PER_STEP, MODELS[site]._asdict(), MODELS[site].other)
            tab.wait_for("document.documentElement.dataset.grown", timeout=120)
            after = json.loads(tab.evaluate("document.documentElement.dataset.spent"))
            found.append(Spent(after["mutation"] - before["mutation"], after["later"] - before["later"]))
            tab.close()
    finally:
        browser.stop()
    return found


def callback_times(site: str, runs: int) -> tuple[Spent, Spent]:
    """Medians over the runs on one site: of the extension, and of the observer that does nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copies = {}
        for name, files in {"ours": None, "nothing": ["nothing.js"]}.items():
            copies[name] = copy_extension(ROOT / "extension", Path(folder) / name)
            _measure_in(copies[name], files)
            (copies[name] / "measure.js").write_text(MEASURE)
            (copies[name] / "nothing.js").write_text(NOTHING.replace("LINK", json.dumps(MODELS[site].link)))
        server = FakeServer()
        try:
            server.start()
            found = {name: _measure(copy, server, site, runs) for name, copy in copies.items()}
        finally:
            server.stop()
    ours, nothing = (
        Spent(*(statistics.median(getattr(spent, part) for spent in found[name]) for part in Spent._fields))
        for name in ("ours", "nothing")
    )
    return ours, nothing
