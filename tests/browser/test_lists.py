"""A list that the reader subscribes to, from its page to the card and a rule in the feed, and away again."""

from __future__ import annotations

from devtools.browser import Browser, RealServer, Tab, badge_button
from tests.browser.feed_page import settle

WEATHER_SERVICE = "sample:harbourweather"
WEATHER = "https://lists.example/weather.json"
AUTHOR = "a.author[href='/welcome#harbourweather']"
CARD = "humankind-card >>>"
COLLAPSED = "document.querySelector('[data-humankind=collapse] > humankind-line')"


def test_a_list_from_subscribing_to_removing(browser: Browser, server: RealServer) -> None:
    browser.pair_with(server.url, server.token)
    server.request(f"/v1/scores/{WEATHER_SERVICE}")  # starts the process that reads accounts and lists
    own_page = browser.open(server.page("/lists"))
    own_page.click("input[name=address]")
    own_page.type(WEATHER)
    own_page.press("Enter")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('Subscribed')")
    assert "Weather services" in own_page.text("h1")
    own_page.close()
    page = browser.open(f"{server.url}/welcome")
    wait_for_the_badge(page)
    see_it_on_the_card(page)
    add_a_rule(browser)
    page.activate()
    page.wait_for(COLLAPSED)
    remove_it(browser, server)
    page.activate()
    page.goto(f"{server.url}/welcome")
    wait_for_the_badge(page)
    assert page.evaluate(f"!{COLLAPSED}")
    assert server.request(f"/v1/scores/{WEATHER_SERVICE}")["lists"] == []


def wait_for_the_badge(page: Tab) -> None:
    """The post is far down the page, where no badge is drawn before it is in view."""
    page.wait_for_element(AUTHOR)
    page.evaluate(f"document.querySelector(`{AUTHOR}`).scrollIntoView()")
    page.wait_for_badge(WEATHER_SERVICE, until=lambda badge: ": " in badge.name)


def see_it_on_the_card(page: Tab) -> None:
    page.focus(badge_button(WEATHER_SERVICE))
    page.press("Enter")
    page.wait_for_element(f"{CARD} .lists li")
    settle()
    text = page.text(f"{CARD} .lists")
    assert "On the list “Weather services” by lists.example, as of " in text
    assert text.endswith(": automated (posts the weather)")
    page.press("Escape")
    page.wait_for("!document.querySelector('humankind-card')")


def add_a_rule(browser: Browser) -> None:
    """The options offer the list by its name."""
    options = browser.open("options/options.html")
    options.wait_for("document.querySelector('#rule-lists option')?.label.includes('Weather services (lists.example)')")
    options.evaluate(
        """(() => {
          const kind = document.querySelector("#rule-kind");
          kind.value = "list";
          kind.dispatchEvent(new Event("change"));
          document.querySelector("#rule-action").value = "collapse";
        })()"""
    )
    options.click("#rule-value")
    options.type(WEATHER)
    options.press("Enter")
    options.wait_for("document.querySelector('#rules').innerText.includes('Weather services (lists.example)')")
    options.close()


def remove_it(browser: Browser, server: RealServer) -> None:
    own_page = browser.open(server.page("/lists"))
    own_page.click("form[action*='/remove'] button")
    own_page.wait_for("document.querySelector('.notice')?.textContent.includes('List removed')")
    own_page.close()
