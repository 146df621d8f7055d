"""The reader's own language: an extension in German gets the server's sentences in German, too."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from devtools.browser import Browser, RealServer, badge_button
from server.paths import extension_folder
from tests.browser.feed_page import mastodon_page

HOST = "mastodon.example"
MARIA = f"mastodon:{HOST}/@mariagarden"
CARD = "humankind-card >>> [role=dialog]"


def extension_in(language: str, folder: Path) -> Path:
    """A copy of the extension that shows this language, whatever the language of the browser."""
    shutil.copytree(extension_folder(), folder)
    locales = folder / "_locales"
    shutil.copy(locales / language / "messages.json", locales / "en" / "messages.json")
    for other in locales.iterdir():
        if other.name != "en":
            shutil.rmtree(other)
    return folder


def test_a_card_is_in_one_language(
    start_browser: Callable[[Path], Browser], server: RealServer, tmp_path: Path
) -> None:
    browser = start_browser(extension_in("de", tmp_path / "extension"))
    browser.pair_with(server.url, server.token)
    browser.route("https://mastodon.social/*", mastodon_page([(f"mariagarden@{HOST}", "mariagarden")]))
    page = browser.open("https://mastodon.social/home")
    badge = page.wait_for_badge(MARIA, until=lambda badge: badge.attributes["data-state"] == "person")
    assert "Mensch" in badge.name
    page.focus(badge_button(MARIA))
    page.press("Enter")
    page.wait_for_element(f"{CARD} .reason [lang=de]")
    text = page.text(CARD)
    for sentence in ("Spricht mit Menschen.", "Hat die Bewertung erhöht", "öffentliche Beiträge"):
        assert sentence in text
    assert "reply to someone" not in text
    popup = browser.open_over(page, "popup/popup.html")
    popup.click("#query")
    popup.type(MARIA)
    popup.press("Enter")
    popup.wait_for_element(".account .reason [lang=de]")
    assert popup.text(".account .handle bdi").startswith("@mariagarden"), "its @ stays in front from right to left"
    # A screen reader reads each of the server's sentences with the sounds of the language that it is marked as.
    for tab, card in ((page, CARD), (popup, ".account")):
        assert tab.text(f"{card} [lang=de][dir=auto]").startswith("Spricht mit Menschen.")
        assert not tab.exists(f"{card} [lang=en]")
