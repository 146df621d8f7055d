"""`python -m devtools.screenshots [--out FOLDER] [--all | --store]`: takes the README's pictures.

Runs the extension and the server in Chromium with the sample accounts. Needs the packages in tests/requirements.txt.
`--all` takes every page in light, dark and narrow too, for review after a change of the design. `--store` takes the
pictures for the browsers' stores, in the sizes that they ask for, into dist/store/.
"""

from __future__ import annotations

import argparse
import base64
import tempfile
import time
from html import escape
from pathlib import Path

from devtools.browser import Chromium, RealServer, Tab, badge_button
from devtools.extension_package import ROOT

MARIA, LAST_VISIBLE = "sample:maria", "sample:harbourweather"
CARD = "humankind-card >>> [role=dialog]"
PAGES = {"home": "/", "account": f"/account/{MARIA}", "how": "/how", "data": "/data", "welcome": "/welcome"}
PANELS = {"popup": "popup/popup.html", "options": "options/options.html"}
FADE_SECONDS = 0.5  # the card fades in
SLOW = 90.0  # seconds; the first card of a busy machine
WIDE, NARROW = (900, 760), (360, 760)
# docs/publish.md has who asks for which.
STORE_SIZES = ((1280, 800), (640, 400))
TILE_SIZE = (440, 280)
TILE_URL = "https://tile.example/"
TILE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Humankind</title><style>
body { margin: 0; height: 280px; display: grid; grid-template-columns: auto 1fr; align-content: center; gap: 12px 18px;
  padding: 0 36px; box-sizing: border-box; background: #00695c; color: #fff; font: 21px/1.35 system-ui, sans-serif; }
img { width: 72px; height: 72px; background: #fff; border-radius: 16px; padding: 6px; box-sizing: border-box; }
h1 { margin: 0; font-size: 42px; font-weight: 600; align-self: center; }
p { margin: 0; grid-column: 1 / -1; }
</style><img src="data:image/png;base64,ICON" alt=""><h1>Humankind</h1><p>TEXT</p></html>"""
TILE_TEXT = "Who in your feed is a person who talks with people, and how kind are they?"


def feed_and_card(
    browser: Chromium, server: RealServer, folder: Path, scheme: str, size: tuple[int, int], suffix: str
) -> None:
    """Takes the feed on the welcome page with its badges, then the card of the first author."""
    tab = browser.open(f"{server.url}/welcome")
    tab.set_viewport(*size)
    tab.set_colour_scheme("dark" if scheme == "dark" else "light")
    tab.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person", timeout=SLOW)
    tab.evaluate("document.querySelector('article.post').scrollIntoView({block: 'start'})")
    if size != STORE_SIZES[-1]:  # too low to show the last one
        tab.wait_for_badge(
            LAST_VISIBLE, until=lambda badge: badge.attributes["data-state"] == "automated", timeout=SLOW
        )
    tab.wait_for("!document.querySelector('humankind-badge[data-state=thinking]')", timeout=SLOW)
    tab.screenshot(folder / f"feed-{suffix}.png")
    tab.focus(badge_button(MARIA))
    tab.press("Enter")
    tab.wait_for_element(f"{CARD} details")
    time.sleep(FADE_SECONDS)
    tab.screenshot(folder / f"card-{suffix}.png")
    tab.close()


def store_pictures(browser: Chromium, server: RealServer, folder: Path) -> None:
    """Takes the pictures that the stores ask for. Raises ValueError if one has another size."""
    for size in STORE_SIZES:
        suffix = "{}x{}".format(*size)
        feed_and_card(browser, server, folder, "light", size, suffix)
        for name, address in (("account", server.page(PAGES["account"])), ("options", PANELS["options"])):
            tab = browser.open(address)
            tab.set_viewport(*size)
            tab.wait_for("document.readyState === 'complete'")
            tab.screenshot(folder / f"{name}-{suffix}.png")
            tab.close()
    icon = base64.b64encode((ROOT / "extension" / "icons" / "128.png").read_bytes()).decode()
    browser.route(TILE_URL, TILE.replace("ICON", icon).replace("TEXT", escape(TILE_TEXT)), csp=None)
    tab = browser.open(TILE_URL)
    tab.set_viewport(*TILE_SIZE)
    tab.screenshot(folder / "tile-{}x{}.png".format(*TILE_SIZE))
    tab.close()
    for path in folder.glob("*x*.png"):
        if "{}x{}".format(*size_of(path.read_bytes())) != path.stem.rpartition("-")[2]:
            raise ValueError(f"{path} is {size_of(path.read_bytes())}")


def size_of(picture: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its header."""
    return int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])


def take_page(tab: Tab, folder: Path, name: str, scheme: str, size: tuple[int, int]) -> None:
    """Takes one picture of an open page."""
    tab.set_viewport(*size)
    tab.set_colour_scheme("dark" if scheme == "dark" else "light")
    tab.wait_for("document.readyState === 'complete'")
    tab.screenshot(folder / f"{name}-{scheme}{'-narrow' if size == NARROW else ''}.png")


def readme_pictures(browser: Chromium, server: RealServer, folder: Path, *, everything: bool) -> None:
    """Takes the README's pictures or, with `everything`, every page in light, dark and narrow."""
    schemes = ("light", "dark") if everything else ("light",)
    for scheme in schemes:
        feed_and_card(browser, server, folder, scheme, WIDE, scheme)
    for name, path in PAGES.items() if everything else [("account", PAGES["account"])]:
        tab = browser.open(server.page(path))
        for scheme in schemes:
            take_page(tab, folder, name, scheme, WIDE)
        if everything:
            take_page(tab, folder, name, "light", NARROW)
        tab.close()
    for name, path in PANELS.items() if everything else []:
        tab = browser.open(path)
        for scheme in schemes:
            take_page(tab, folder, name, scheme, NARROW if name == "popup" else WIDE)
        tab.close()


def main() -> None:
    """Takes the pictures and writes them to a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, help="where to write to; .readme, with --store dist/store")
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--all", action="store_true", help="take every page in light, dark and narrow")
    kind.add_argument("--store", action="store_true", help="take the pictures for the browsers' stores")
    chosen = parser.parse_args()
    chosen.out = chosen.out or ROOT / ("dist/store" if chosen.store else ".readme")
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        server = RealServer(Path(home) / "home", {})
        browser = Chromium(ROOT / "extension")
        try:
            browser.start()
            browser.pair_with(server.url, server.token)
            if chosen.store:
                store_pictures(browser, server, chosen.out)
            else:
                readme_pictures(browser, server, chosen.out, everything=chosen.all)
        finally:
            browser.stop()
            server.stop()
    print(f"Wrote {len(list(chosen.out.glob('*.png')))} pictures to {chosen.out}")


if __name__ == "__main__":
    main()
