"""What is read of each page, as a whole: `feed_pages/<page>.evidence.json` says who gets a badge, in the page's order,
and what reaches the server of whom. Fields that a page does not tell are left out there.

After a change that is meant, write the files anew and read the difference:
`HUMANKIND_WRITE_EVIDENCE=1 pytest tests/browser/test_feed_evidence.py -k chromium`.
"""

from __future__ import annotations

import json
import os
import time
from typing import Any

import pytest

from tests.browser.feeds import PAGES, open_feed, sent_evidence, told
from tests.browser.harness import Browser, FakeServer, Tab
from tests.browser.harness.api import POLL

PATIENCE = 10.0  # seconds
READ = sorted(path.name.removesuffix(".evidence.json") for path in PAGES.glob("*.evidence.json"))


def everything(tab: Tab, server: FakeServer) -> dict[str, Any]:
    """Who stands where in the page, and what was sent of whom so far."""
    evidence = {
        handle: {"profile": told(sent["profile"]), "posts": [told(post) for post in sent["posts"]]}
        for handle, sent in sent_evidence(server).items()
    }
    return {"badges": [badge.key for badge in tab.badges()], "evidence": evidence}


@pytest.mark.parametrize("page", READ)
def test_what_is_read_of_a_page_is_what_its_file_says(browser: Browser, paired: FakeServer, page: str) -> None:
    path = PAGES / f"{page}.evidence.json"
    tab = open_feed(browser, page)
    tab.wait_for("document.querySelector('[data-humankind-key]') && !document.querySelector('[data-state=thinking]')")
    if os.environ.get("HUMANKIND_WRITE_EVIDENCE"):
        path.write_text(json.dumps(everything(tab, paired), indent=2, ensure_ascii=False) + "\n", "utf-8")
    expected = json.loads(path.read_text("utf-8"))
    # A further post of somebody who was already asked about follows in slow company.
    deadline = time.monotonic() + PATIENCE
    while (read := everything(tab, paired)) != expected and time.monotonic() < deadline:
        time.sleep(POLL)
    assert read == expected
    assert browser.refused == []
