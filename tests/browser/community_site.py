"""A community server's pages in a real browser, and what each page must be: accessible, narrow, in both directions."""

from __future__ import annotations

from devtools.browser import Tab
from devtools.browser.proxy import Request, Response
from devtools.browser.tab import ColourScheme
from tests.server.web.community.community_client import CommunityProcess

NARROW = 360  # CSS pixels


class Site:
    """A web process behind the proxy that a browser speaks HTTPS with. `language` replaces the browser's."""

    def __init__(self, process: CommunityProcess) -> None:
        self.process = process
        self.language = "en"

    def __call__(self, request: Request) -> Response:
        client = self.process.app.test_client(use_cookies=False)
        headers = {**request.headers, "Accept-Language": self.language}
        sent = client.open(request.url, method=request.method, data=request.body, headers=headers)
        shown = {name: value for name, value in sent.headers.items() if name != "Content-Length"}
        return Response(sent.data, sent.status_code, shown)


def check_page(tab: Tab, name: str, *, site: Site, only_light: bool) -> None:
    """Runs axe over a page, which fits a narrow screen: light and dark, and then narrow from right to left."""
    schemes: tuple[ColourScheme, ...] = ("light",) if only_light else ("light", "dark")
    for scheme in schemes:
        tab.set_colour_scheme(scheme)
        assert [str(violation) for violation in tab.axe()] == [], (name, scheme)
    tab.set_viewport(NARROW, 800)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    if only_light:
        tab.set_viewport(1000, 900)
        return
    site.language = "ar"
    tab.goto(tab.url)
    tab.wait_for("document.dir === 'rtl'")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name}, Arabic"
    assert [str(violation) for violation in tab.axe()] == [], f"{name}, Arabic"
    site.language = "en"
    tab.goto(tab.url)
    tab.set_viewport(1000, 900)
