"""`python -m devtools.screenshots [--out FOLDER] [--all]`: takes the README's pictures.

Runs the extension and the server in Chromium with the sample accounts. Needs the packages in tests/requirements.txt.
`--all` takes every page in light, dark and narrow too, for review after a change of the design.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from devtools.browser import Chromium, RealServer, Tab, badge_button

ROOT = Path(__file__).parents[1]
MARIA, LAST_VISIBLE = "sample:maria", "sample:harbourweather"
CARD = "humankind-card >>> [role=dialog]"
PAGES = {"home": "/", "account": f"/account/{MARIA}", "how": "/how", "data": "/data", "welcome": "/welcome"}
PANELS = {"popup": "popup/popup.html", "options": "options/options.html"}
FADE_SECONDS = 0.5  # the card fades in
WIDE, NARROW = (900, 760), (360, 760)


def feed_and_card(browser: Chromium, server: RealServer, folder: Path, scheme: str) -> None:
    """Takes the feed on the welcome page with its badges, then the card of the first author."""
    tab = browser.open(f"{server.url}/welcome")
    tab.set_viewport(*WIDE)
    tab.set_colour_scheme("dark" if scheme == "dark" else "light")
    tab.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    tab.evaluate("document.querySelector('article.post').scrollIntoView({block: 'start'})")
    tab.wait_for_badge(LAST_VISIBLE, until=lambda badge: badge.attributes["data-state"] == "automated")
    tab.wait_for("!document.querySelector('humankind-badge[data-state=thinking]')")
    tab.screenshot(folder / f"feed-{scheme}.png")
    tab.focus(badge_button(MARIA))
    tab.press("Enter")
    tab.wait_for_element(f"{CARD} details")
    time.sleep(FADE_SECONDS)
    tab.screenshot(folder / f"card-{scheme}.png")
    tab.close()


def take_page(tab: Tab, folder: Path, name: str, scheme: str, size: tuple[int, int]) -> None:
    """Takes one picture of an open page."""
    tab.set_viewport(*size)
    tab.set_colour_scheme("dark" if scheme == "dark" else "light")
    tab.wait_for("document.readyState === 'complete'")
    tab.screenshot(folder / f"{name}-{scheme}{'-narrow' if size == NARROW else ''}.png")


def main() -> None:
    """Takes the pictures and writes them to a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / ".readme")
    parser.add_argument("--all", action="store_true", help="take every page in light, dark and narrow")
    chosen = parser.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home:
        server = RealServer(Path(home) / "home", {})
        browser = Chromium(ROOT / "extension")
        try:
            browser.start()
            browser.pair_with(server.url, server.token)
            schemes = ("light", "dark") if chosen.all else ("light",)
            for scheme in schemes:
                feed_and_card(browser, server, chosen.out, scheme)
            for name, path in PAGES.items() if chosen.all else [("account", PAGES["account"])]:
                tab = browser.open(server.page(path))
                for scheme in schemes:
                    take_page(tab, chosen.out, name, scheme, WIDE)
                if chosen.all:
                    take_page(tab, chosen.out, name, "light", NARROW)
                tab.close()
            for name, path in PANELS.items() if chosen.all else []:
                tab = browser.open(path)
                for scheme in schemes:
                    take_page(tab, chosen.out, name, scheme, NARROW if name == "popup" else WIDE)
                tab.close()
        finally:
            browser.stop()
            server.stop()
    print(f"Wrote {len(list(chosen.out.glob('*.png')))} pictures to {chosen.out}")


if __name__ == "__main__":
    main()
