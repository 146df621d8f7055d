"""Pages that were once read wrongly, one after the other in one tab. A failure names its page.

`tests/fixtures/pages/<page>.html` is served at the address in `<page>.evidence.json`, which lists the badges in page
order and the posts read, by author, without empty fields. The files that read a page run in it by themselves: there is
no server, and nothing has to be waited for. To write the expected values anew and review the difference:
`HUMANKIND_WRITE_EVIDENCE=1 pytest tests/browser/test_feed_cases.py -k chromium`.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

from devtools.browser import Browser
from devtools.feed_pages.pages import without_empty
from devtools.generate_extension import READER
from tests.browser.conftest import EXTENSION

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
SITES = sorted((f"sites/{path.name}" for path in EXTENSION.glob("sites/*.js")), key=lambda file: (len(file), file))
SOURCES = "\n".join((EXTENSION / file).read_text("utf-8") for file in (*READER, *SITES))
READ = f"""(() => {{
  {SOURCES}
  const {{ siteReader }} = humankind;
  humankind.badge = {{ isOurs: () => false }};
  const site = siteReader.find(location);
  const found = {{ badges: [], posts: {{}} }};
  for (const link of document.querySelectorAll(siteReader.authors(site))) {{
    const who = siteReader.identify(site, link);
    if (!who) continue;
    if (!who.place.unbadged) found.badges.push(who.key);
    const post = who.place.kind === "post" ? siteReader.read(site, link) : null;
    if (post) (found.posts[who.key] ??= []).push(post);
  }}
  return found;
}})()"""


def test_each_page_gives_the_expected_badges_and_posts(browser: Browser) -> None:
    tab = browser.new_tab()
    wrong = []
    for path in sorted(PAGES.glob("*.evidence.json")):
        page = path.name.removesuffix(".evidence.json")
        expected = json.loads(path.read_text("utf-8"))
        address = expected["address"]
        browser.route(f"https://{urlsplit(address).hostname}/*", (PAGES / f"{page}.html").read_text("utf-8"))
        tab.goto(address)
        found = {"address": address, **tab.evaluate(READ)}
        found["posts"] = {key: [without_empty(post) for post in posts] for key, posts in found["posts"].items()}
        if found != expected and os.environ.get("HUMANKIND_WRITE_EVIDENCE"):
            path.write_text(json.dumps(found, indent=2, ensure_ascii=False) + "\n", "utf-8")
        elif found != expected:
            wrong.append(f"{page}:\n  expected {json.dumps(expected)}\n  found    {json.dumps(found)}")
    assert not wrong, "\n".join(wrong)
    assert browser.refused == []
