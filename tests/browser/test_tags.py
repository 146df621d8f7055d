"""The reader's own tags, from the card in a page to the page of the server, with the real extension and server."""

from __future__ import annotations

from typing import Any

from devtools.browser import Browser, RealServer, Tab, badge_button
from tests.browser.feed_page import settle

MARIA, VERITY = "sample:maria", "sample:verity"
CARD = "humankind-card >>>"
EDITOR = "popup/tag.html"
WORD = "input[name=word]"


def tags_of(server: RealServer) -> dict[str, Any]:
    found: dict[str, Any] = server.request("/v1/tags")["tags"]
    return found


def open_card(page: Tab, key: str) -> None:
    page.focus(badge_button(key))
    page.press("Enter")
    page.wait_for_element(f"{CARD} [data-do=again]")
    settle()


def close_card(page: Tab) -> None:
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")


def test_a_tag_from_the_card_to_the_page_and_back(browser: Browser, server: RealServer) -> None:
    browser.pair_with(server.url, server.token)
    page = browser.open(f"{server.url}/welcome")
    page.wait_for_badge(MARIA, until=lambda badge: ": person" in badge.name)
    write_a_tag(browser, page, server)
    choose_the_word_again(page, server)
    edit_on_the_page(browser, server)
    page.activate()
    remove_in_the_card(page, server)
    tag_in_the_popup(browser, page, server)


def write_a_tag(browser: Browser, page: Tab, server: RealServer) -> None:
    """A new word is written in a window of the extension, with the keyboard, and is then beside the name."""
    open_card(page, MARIA)
    page.click(f"{CARD} [data-do=tag]")
    page.wait_for_element(f"{CARD} [data-do=tag_new]")
    settle()
    page.click(f"{CARD} [data-do=tag_new]")
    editor = browser.wait_for_tab(f"{browser.extension_url(EDITOR)}*")
    editor.wait_for(f"document.activeElement?.matches('{WORD}')")
    editor.type("choir \u202efriend")
    editor.click("input[value=pink]")
    editor.focus("input[name=note]")
    editor.type("met in May")
    editor.press("Enter")
    page.activate()
    page.wait_for_badge(MARIA, until=lambda badge: "Your tag: choir friend" in badge.name)
    assert page.text("humankind-badge >>> .tag") == "choir friend"
    tag = tags_of(server)[MARIA]
    assert (tag["word"], tag["colour"], tag["note"]) == ("choir friend", "pink", "met in May")
    assert server.request(f"/v1/scores/{MARIA}")["tag"] == {"word": "choir friend", "colour": "pink"}
    close_card(page)


def choose_the_word_again(page: Tab, server: RealServer) -> None:
    """A word in use is one click away, also with the keyboard."""
    open_card(page, VERITY)
    page.focus(f"{CARD} [data-do=tag]")
    page.press("Enter")
    page.wait_for_element(f"{CARD} [data-do=tag_0]")
    settle()
    page.press("Enter")
    page.wait_for_badge(VERITY, until=lambda badge: "Your tag: choir friend" in badge.name)
    assert tags_of(server)[VERITY]["colour"] == "pink"
    close_card(page)


def edit_on_the_page(browser: Browser, server: RealServer) -> None:
    """Edit one, rename a word into another, remove, and undo each."""
    own_page = browser.open(server.page("/tags"))
    first = "section[aria-labelledby=list] li"
    own_page.click(f"{first} summary")
    own_page.focus(f"{first} {WORD}")
    own_page.evaluate(f"document.querySelector('{first} {WORD}').select()")
    own_page.type("choir")
    own_page.press("Enter")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Tag saved')")
    assert sorted(tag["word"] for tag in tags_of(server).values()) == ["choir", "choir friend"]
    own_page.click("section[aria-labelledby=words] li summary")
    own_page.evaluate("document.querySelector('input[name=new]').value = 'friend'")
    own_page.click("section[aria-labelledby=words] li button:not([name])")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Changed')")
    own_page.click(".notice button")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Undone')")
    assert sorted(tag["word"] for tag in tags_of(server).values()) == ["choir", "choir friend"]
    own_page.click(f"{first} form[action^='/tags/remove/'] button")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Tag removed')")
    assert len(tags_of(server)) == 1
    own_page.click(".notice button")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Undone')")
    assert tags_of(server)[MARIA]["note"] == "met in May"
    own_page.close()


def remove_in_the_card(page: Tab, server: RealServer) -> None:
    """Removed in the card, it is gone beside the name."""
    open_card(page, VERITY)
    page.click(f"{CARD} [data-do=untag]")
    page.wait_for_badge(VERITY, until=lambda badge: badge.name != "" and "Your tag" not in badge.name)
    assert list(tags_of(server)) == [MARIA]
    close_card(page)


def tag_in_the_popup(browser: Browser, page: Tab, server: RealServer) -> None:
    """The popup's look-up shows the tag and edits it in place."""
    popup = browser.open_over(page, "popup/popup.html")
    popup.wait_for_element("#query")
    popup.click("#query")
    popup.type(VERITY)
    popup.press("Enter")
    popup.wait_for_element(".own-tag button")
    popup.click(".own-tag button")
    popup.wait_for(f"document.activeElement?.matches('{WORD}')")
    popup.type("press")
    popup.press("Enter")
    popup.wait_for("document.querySelector('.own-tag .pill')?.innerText === 'press'")
    assert tags_of(server)[VERITY]["word"] == "press"
    popup.close()
