"""An owner in a real browser proves an account, objects and opts out; a steward decides. Every page is accessible, in
light and dark, on a narrow screen and from right to left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from devtools.browser import AXE, Browser
from devtools.postgres import PostgresCluster
from shared_schema.records import Profile
from tests.browser.community_site import Site, check_page
from tests.server.web.community.community_client import URL, CommunityProcess
from tests.server.web.community.owned_network import OwnedNetwork, running_worker
from tests.waiting import eventually

pytestmark = [pytest.mark.postgres, pytest.mark.skipif(not AXE.exists(), reason=f"{AXE} is missing; run: npm ci")]

HANDLE = "ada.example"


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


def test_an_owner_objects_and_opts_out_and_a_steward_decides(
    browser: Browser, browser_name: str, site: Site, network: OwnedNetwork
) -> None:
    check = partial(check_page, site=site, only_light=browser_name == "firefox")
    tab = browser.open(f"{URL}/about-me")
    check(tab, "begin")
    tab.focus("#q")
    tab.type(f"@{HANDLE}")
    tab.press("Enter")
    tab.wait_for("document.querySelector('code')")
    found = re.search(r"humankind-[a-z2-7]{20}", tab.text("main"))
    assert found
    check(tab, "code")

    network.gate.clear()
    tab.click("form[action$='/check'] button")
    tab.wait_for("document.querySelector('.waiting')")
    network.gate.set()
    tab.wait_for("document.body.innerText.includes('The code was not found')")
    network.profiles[HANDLE] = Profile(bio=found[0])
    tab.click("form[action$='/check'] button")
    tab.wait_for("document.querySelector('#appeal')", timeout=30)
    check(tab, "account")

    tab.click("input[name=verdict][value=organisation]")
    tab.focus("textarea")
    tab.type("We are a choir.")
    tab.click("form[action$='/appeal'] button")
    tab.wait_for("document.querySelector('main').innerText.includes('We are a choir.')")
    assert "objects to this verdict" in tab.text("main")
    check(tab, "appealed")
    followed = browser.open(tab.evaluate("document.querySelector('a[href^=\"/about-me/appeals/\"]').href"))
    check(followed, "followed")

    steward = browser.open(f"{URL}/join#{site.process.invitation('Sam', role='steward')}")
    steward.wait_for("document.querySelector('#code').value !== ''")
    steward.click("form[action$='/join'] button")
    steward.wait_for("location.pathname.startsWith('/connect')")
    steward.goto(f"{URL}/appeals")
    assert steward.text(".head .waiting") == "1"
    check(steward, "appeals")
    steward.click("main .name")
    steward.wait_for("document.querySelector('textarea[name=reason]')")
    check(steward, "appeal")
    steward.focus("textarea[name=reason]")
    steward.type("You sing together.")
    steward.click("button[value=agree]")
    steward.wait_for("location.pathname === '/appeals' && document.querySelector('main')")
    steward.goto(f"{URL}/appeals/numbers")
    check(steward, "numbers")

    followed.goto(followed.url)
    assert "You sing together." in followed.text("main")
    check(followed, "decided")
    tab.goto(f"{URL}/about-me")
    assert "You sing together." in tab.text("main")
    assert "A steward of this server decided this" in tab.text("main")
    tab.click("form[action$='/unscore'] button")
    tab.wait_for("document.querySelector('form[action$=\"/score-again\"]')")
    check(tab, "unscored")
    tab.click("form[action$='/end'] button")
    tab.wait_for("document.querySelector('#q')")
    eventually(lambda: site.process.services.appeals.numbers().unscored == 1)
    assert browser.refused == []
