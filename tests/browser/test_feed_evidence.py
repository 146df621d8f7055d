"""Badges and evidence of each page match the expected values in devtools/feed_pages/html/<page>.evidence.json.

That file lists the badges in page order and what reaches the server about each author, without empty fields. After an
intended change, write the files again and review the difference:
`HUMANKIND_WRITE_EVIDENCE=1 pytest tests/browser/test_feed_evidence.py -k chromium`.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest

from devtools.browser import TOKEN, Browser, FakeServer, Tab, copy_extension
from devtools.browser.tab import POLL_INTERVAL
from devtools.feed_pages.pages import ADDRESSES, PAGES, open_feed, sent_evidence, without_empty
from shared_schema.networks import networks
from tests.browser.conftest import EXTENSION, start

MAX_WAIT = 10.0  # seconds
BUILT_IN_HOSTS = {host for row in networks().values() for host in (*row.hosts, *row.known_hosts, *row.clients)}
ALL = sorted(path.name.removesuffix(".evidence.json") for path in PAGES.glob("*.evidence.json"))
ADDED = {
    page: str(urlsplit(ADDRESSES[page]).hostname)
    for page in ALL
    if urlsplit(ADDRESSES[page]).hostname not in BUILT_IN_HOSTS
}
BUILT_IN = [page for page in ALL if page not in ADDED]


def observed(tab: Tab, server: FakeServer) -> dict[str, Any]:
    """The badges in the page, and what was sent so far about each author."""
    evidence = {
        handle: {"profile": without_empty(sent["profile"]), "posts": [without_empty(post) for post in sent["posts"]]}
        for handle, sent in sent_evidence(server).items()
    }
    return {"badges": [badge.key for badge in tab.badges()], "evidence": evidence}


def check(tab: Tab, server: FakeServer, page: str) -> None:
    """Compares the page in this tab with its expected values."""
    path = PAGES / f"{page}.evidence.json"
    tab.wait_for("document.querySelector('[data-humankind-key]') && !document.querySelector('[data-state=thinking]')")
    if os.environ.get("HUMANKIND_WRITE_EVIDENCE"):
        path.write_text(json.dumps(observed(tab, server), indent=2, ensure_ascii=False) + "\n", "utf-8")
    expected = json.loads(path.read_text("utf-8"))
    # Further posts of an author whose result is known are sent later, in a batch.
    deadline = time.monotonic() + MAX_WAIT
    while (found := observed(tab, server)) != expected and time.monotonic() < deadline:
        time.sleep(POLL_INTERVAL)
    assert found == expected


@pytest.mark.parametrize("page", BUILT_IN)
def test_a_page_gives_the_expected_evidence(browser: Browser, paired: FakeServer, page: str) -> None:
    check(open_feed(browser, page), paired, page)
    assert browser.refused == []


@pytest.fixture(scope="module")
def browser_with_hosts(browser_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The extension with permission for more hosts. Headless browsers have no prompt in which to grant it."""
    patterns = [f"https://{host}/*" for host in sorted(set(ADDED.values()))]

    def change(manifest: dict[str, Any]) -> None:
        manifest["host_permissions"] += patterns

    browser = start(
        browser_name, copy_extension(EXTENSION, tmp_path_factory.mktemp("with-hosts") / "extension", change)
    )
    yield browser
    browser.stop()


@pytest.mark.parametrize("page", ADDED)
def test_a_page_of_an_added_host_gives_the_expected_evidence(
    browser_with_hosts: Browser, fake_server: FakeServer, page: str
) -> None:
    browser_with_hosts.reset()
    browser_with_hosts.pair_with(fake_server.url, TOKEN)
    assert browser_with_hosts.send_message(type="allow_hosts", hosts=[ADDED[page]])["ok"]
    fake_server.calls.clear()
    check(open_feed(browser_with_hosts, page), fake_server, page)


def test_every_site_has_a_page() -> None:
    shown = {path.name.partition(".")[0].partition("-")[0] for path in PAGES.glob("*.html")}
    helpers = {path.stem for path in EXTENSION.glob("sites/*_*.js")}
    assert {path.stem for path in EXTENSION.glob("sites/*.js")} - shown - helpers == {"welcome"}
