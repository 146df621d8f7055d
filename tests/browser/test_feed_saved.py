"""Pages of the live sites that others saved, where this machine has them: read here, never copied, nobody named."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.browser.feeds import sent_posts
from tests.browser.harness import Browser, FakeServer

REAL = Path(os.environ.get("HUMANKIND_FIXTURES") or Path(__file__).parents[3] / "shared" / "fixtures" / "real")
X_ARTICLE = REAL / "twitter" / "html" / "defuddle_general--x.com-article-2026-02-13.html"


@pytest.mark.skipif(not X_ARTICLE.is_file(), reason=f"no saved page of X on this machine (looked for {X_ARTICLE})")
def test_a_page_of_x_saved_in_2026_is_read(browser: Browser, paired: FakeServer) -> None:
    html = X_ARTICLE.read_text("utf-8")
    names = html.partition('data-testid="User-Name"')[2]
    author = re.search(r'href="/(\w+)"', names)
    status = re.search(r"/status/(\d+)", html)
    assert author and status  # noqa: PT018 - both are of the page, not of the product
    browser.route("https://x.com/*", html)
    tab = browser.open(f"https://x.com/{author[1]}/status/{status[1]}")
    key = f"x:{author[1].lower()}"
    tab.wait_for_badge(key, until=lambda badge: "not sure yet" in badge.name)
    first = "document.querySelector('[data-testid=User-Name]')"
    assert tab.evaluate(f"{first}.querySelectorAll('humankind-badge').length") == 1
    (post,) = sent_posts(paired)[author[1].lower()]
    assert (post["id"], len(post["text"]) > 1000) == (status[1], True)
    # The card about the author in the side bar, further down.
    tab.evaluate("document.querySelector('[data-testid=UserCell]').scrollIntoView()")
    tab.wait_for("document.querySelector('[data-testid=UserCell] humankind-badge')")
    assert [badge.key for badge in tab.badges()] == [key, key]
