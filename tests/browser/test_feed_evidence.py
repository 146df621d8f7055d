"""What is read of each page, as a whole: `feed_pages/<page>.evidence.json` says who gets a badge, in the page's order,
and what reaches the server of whom. Fields that a page does not tell are left out there.

After a change that is meant, write the files anew and read the difference:
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
from devtools.browser.api import POLL
from devtools.feed_pages.pages import ADDRESSES, PAGES, open_feed, sent_evidence, without_empty
from devtools.generate_extension import content_files, federated_site_files
from shared_schema.networks import networks
from tests.browser.conftest import EXTENSION, start

PATIENCE = 10.0  # seconds
LISTED = {host for row in networks().values() for host in (*row.hosts, *row.known_hosts, *row.clients)}
ALL = sorted(path.name.removesuffix(".evidence.json") for path in PAGES.glob("*.evidence.json"))
ADDED = {
    page: str(urlsplit(ADDRESSES[page]).hostname) for page in ALL if urlsplit(ADDRESSES[page]).hostname not in LISTED
}
READ = [page for page in ALL if page not in ADDED]


def everything(tab: Tab, server: FakeServer) -> dict[str, Any]:
    """Who stands where in the page, and what was sent of whom so far."""
    evidence = {
        handle: {"profile": without_empty(sent["profile"]), "posts": [without_empty(post) for post in sent["posts"]]}
        for handle, sent in sent_evidence(server).items()
    }
    return {"badges": [badge.key for badge in tab.badges()], "evidence": evidence}


def check(tab: Tab, server: FakeServer, page: str) -> None:
    """Holds what is read of the page in this tab against the page's file."""
    path = PAGES / f"{page}.evidence.json"
    tab.wait_for("document.querySelector('[data-humankind-key]') && !document.querySelector('[data-state=thinking]')")
    if os.environ.get("HUMANKIND_WRITE_EVIDENCE"):
        path.write_text(json.dumps(everything(tab, server), indent=2, ensure_ascii=False) + "\n", "utf-8")
    expected = json.loads(path.read_text("utf-8"))
    # A further post of somebody who was already asked about follows in slow company.
    deadline = time.monotonic() + PATIENCE
    while (read := everything(tab, server)) != expected and time.monotonic() < deadline:
        time.sleep(POLL)
    assert read == expected


@pytest.mark.parametrize("page", READ)
def test_what_is_read_of_a_page_is_what_its_file_says(browser: Browser, paired: FakeServer, page: str) -> None:
    check(open_feed(browser, page), paired, page)
    assert browser.refused == []


@pytest.fixture(scope="module")
def wider(browser_name: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """The extension with more hosts granted, as after the browser's own prompt, which headless browsers lack."""
    patterns = [f"https://{host}/*" for host in sorted(set(ADDED.values()))]

    def change(manifest: dict[str, Any]) -> None:
        manifest["host_permissions"] += patterns
        files = content_files(federated_site_files())
        manifest["content_scripts"].append({"matches": patterns, "js": files, "run_at": "document_idle"})

    browser = start(browser_name, copy_extension(EXTENSION, tmp_path_factory.mktemp("wider") / "extension", change))
    yield browser
    browser.stop()


@pytest.mark.parametrize("page", ADDED)
def test_what_is_read_of_a_page_of_an_added_host_is_what_its_file_says(
    wider: Browser, fake_server: FakeServer, page: str
) -> None:
    wider.reset()
    wider.pair_with(fake_server.url, TOKEN)
    fake_server.calls.clear()
    check(open_feed(wider, page), fake_server, page)


def test_every_site_has_a_page() -> None:
    shown = {path.name.partition(".")[0].partition("-")[0] for path in PAGES.glob("*.html")}
    parts_of_others = {path.stem for path in EXTENSION.glob("sites/*_*.js")}
    assert {path.stem for path in EXTENSION.glob("sites/*.js")} - shown - parts_of_others == {"welcome"}
