"""The lists of a community in a real browser: readers share whom they know, a steward lists an account, its owner
appeals, and the decision is revised. Every page is accessible, in light and dark, narrow and from right to left.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from devtools.browser import AXE, Browser, Tab
from devtools.postgres import PostgresCluster
from shared_schema.records import Profile
from tests.browser.community_site import Site, check_page
from tests.server.web.community.community_client import SAME_ORIGIN, URL, CommunityProcess, Reader
from tests.server.web.community.owned_network import OwnedNetwork, card_of, running_worker

pytestmark = [pytest.mark.postgres, pytest.mark.skipif(not AXE.exists(), reason=f"{AXE} is missing; run: npm ci")]

HANDLE, KEY = "ada.example", "bluesky:ada.example"


@pytest.fixture
def network() -> OwnedNetwork:
    return OwnedNetwork()


@pytest.fixture
def site(browser: Browser, network: OwnedNetwork, postgres: PostgresCluster, tmp_path: Path) -> Iterator[Site]:
    name = postgres.database()
    process = CommunityProcess(tmp_path, postgres.url(name))
    site = Site(process)
    browser.route(f"{URL}/*", site)
    with running_worker(process, network):
        yield site
    process.services.close()
    postgres.drop(name)


def joined(browser: Browser, site: Site, name: str, role: str) -> Tab:
    """A tab in which somebody has joined."""
    tab = browser.open(f"{URL}/join#{site.process.invitation(name, role=role)}")
    tab.wait_for("document.querySelector('#code').value !== ''")
    tab.click("form[action$='/join'] button")
    tab.wait_for("location.pathname.startsWith('/connect')")
    return tab


def press(tab: Tab, selector: str, path: str) -> None:
    """Presses a button that leads to another page of the server, or to the same one anew."""
    tab.evaluate("document.body.dataset.before = '1'")
    tab.click(selector)
    tab.wait_for(
        f"!document.body.dataset.before && location.pathname.startsWith('{path}') && document.querySelector('main')"
    )


def test_readers_share_whom_they_know_and_stewards_list_with_a_reason(
    browser: Browser, browser_name: str, site: Site, network: OwnedNetwork
) -> None:
    check = partial(check_page, site=site, only_light=browser_name == "firefox")
    for name in ("R1", "R2"):
        reader = Reader(site.process, name)
        reader.send("PUT", f"/v1/corrections/{KEY}", {"verdict": "person"})
        reader.browser.post(f"{URL}/known-here", data={"share": "1"}, headers=SAME_ORIGIN)
    card_of(reader, HANDLE)

    # One browser has one session, so the steward is the third reader who knows the account.
    tab = joined(browser, site, "Sam", "steward")
    tab.goto(f"{URL}/lists")
    assert "Known here" in tab.text("main")
    check(tab, "lists")
    tab.click("#hosted + ul .name")
    tab.wait_for("location.pathname === '/known-here'")
    assert "You share nothing." in tab.text("main")
    check(tab, "known here")
    press(tab, "button[name=share]", "/known-here")
    assert "0 accounts" in tab.text("main")
    press(tab, "form[action$='/lists/subscribe'] button", "/lists/")
    assert "It says nothing about anybody." in tab.text("main")
    tab.goto(f"{URL}/account/{KEY}")
    tab.click("input[name=verdict][value=person]")
    press(tab, "form:has(input[name=verdict]) button[type=submit]", "/account/")
    tab.goto(f"{URL}/known-here")
    assert "1 account." in tab.text("main")
    check(tab, "shared")

    tab.goto(f"{URL}/stewards-list")
    check(tab, "an empty stewards' list")
    tab.focus("input[name=q]")
    tab.type(f"@{HANDLE}")
    tab.focus("textarea[name=reason]")
    tab.type("This one is automated.")
    press(tab, "form[action$='/stewards-list'] button", "/stewards-list")
    assert "cannot call an account automated" in tab.text("main")
    assert [str(violation) for violation in tab.axe()] == [], "refused"
    tab.evaluate("document.querySelector('textarea[name=reason]').value = 'Satire, not the city.'")
    press(tab, "form[action$='/stewards-list'] button", "/stewards-list")
    assert "Satire, not the city." in tab.text("main")
    assert "added by Sam" in tab.text("main")
    check(tab, "the stewards' list")

    tab.goto(f"{URL}/account/{KEY}")
    shown = tab.text("main")
    assert "3 readers here know this account" in shown
    assert "Satire, not the city." in shown
    check(tab, "a card on both lists")

    owner = browser.open(f"{URL}/about-me")
    owner.focus("#q")
    owner.type(f"@{HANDLE}")
    owner.press("Enter")
    owner.wait_for("document.querySelector('code')")
    network.profiles[HANDLE] = Profile(bio=owner.text("code"))
    owner.click("form[action$='/check'] button")
    owner.wait_for("document.querySelector('#listing')", timeout=30)
    check(owner, "a listing, for its owner")
    owner.focus("section:has(#listing) form textarea")
    owner.type("We are the city.")
    press(owner, "section:has(#listing) form button", "/about-me")
    assert "Asked on" in owner.text("main")

    tab.goto(f"{URL}/appeals")
    press(tab, "main .name", "/appeals/")
    assert "We are the city." in tab.text("main")
    check(tab, "an appeal against a listing")
    tab.focus("textarea[name=reason]")
    tab.type("It says satire itself.")
    press(tab, "button[value=decline]", "/appeals")
    check(tab, "decided appeals")
    press(tab, "#decided + ul .name", "/appeals/")
    check(tab, "a decision to revise")
    tab.focus("textarea[name=reason]")
    tab.type("No longer.")
    press(tab, "button[value=agree]", "/appeals")
    tab.goto(f"{URL}/stewards-list")
    assert "It says nothing about anybody." in tab.text("main")
    tab.goto(f"{URL}/appeals/numbers")
    check(tab, "numbers")

    owner.goto(f"{URL}/about-me")
    shown = owner.text("main")
    assert "A steward revised the decision on your appeal on" in shown
    assert "No longer." in shown
    assert "It says satire itself." in shown
    check(owner, "a revised decision")
    assert browser.refused == []
