"""What a program that has the port while the server is off leaves behind in the reader's browser.

Browsers obey Clear-Site-Data in different places: Chromium for what a file loads, and when it looks for a new version
of a service worker; Firefox for what the background of an extension loads.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest

from devtools.browser import Browser, RealServer
from server.cli.command import redirect_file

# It gets every page of the address from now on, whoever has the port then, with the key of the pages.
WORKER = """
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => event.respondWith(
  new Response(`<!doctype html><title>taken</title><p id=taken>${event.request.url}`,
               { headers: { "Content-Type": "text/html" } })));
"""
PAGE = """<!doctype html><title>taken</title><body><script>
localStorage.taken = "yes";
navigator.serviceWorker.register("/taken.js").then(() => navigator.serviceWorker.ready)
  .then(() => { document.body.dataset.done = "yes"; })
</script>"""


class OtherProgram(BaseHTTPRequestHandler):
    """Sends the worker and the page, to be kept for a year."""

    def do_GET(self) -> None:
        body, kind = (WORKER, "text/javascript") if self.path == "/taken.js" else (PAGE, "text/html")
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=31536000, immutable")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        """Says nothing."""


class BusyServer(BaseHTTPRequestHandler):
    """Takes five seconds for its icon."""

    requested: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        kind = "icon" if self.path.startswith("/favicon.ico?") else "page"
        if kind == "icon":
            time.sleep(5)
        self.requested.append(kind)
        self.send_response(200)
        self.send_header("Content-Type", "image/svg+xml" if kind == "icon" else "text/html")
        self.end_headers()
        self.wfile.write(b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def other_program(port: int, handler: type[BaseHTTPRequestHandler] = OtherProgram) -> Iterator[None]:
    """Another program on the port."""
    other = ThreadingHTTPServer(("127.0.0.1", port), handler)
    thread = threading.Thread(target=other.serve_forever)
    thread.start()
    try:
        yield
    finally:
        other.shutdown()
        other.server_close()
        thread.join()


@pytest.fixture
def visited(fresh_browser: Browser, server: RealServer) -> Browser:
    """A paired browser in which a tab of the server's pages was loaded again while another program had the port."""
    fresh_browser.pair_with(server.url, server.token)
    tab = fresh_browser.open(server.page("/"))
    server.stop()
    with other_program(server.port):
        tab.goto(tab.url)
        tab.wait_for("document.body.dataset.done")
    tab.close()
    server.start()
    return fresh_browser


def is_clean(browser: Browser, url: str) -> bool:
    """Whether a page is the server's own, and nothing of the other program is left."""
    tab = browser.open(url)
    tab.wait_for("document.querySelector('h1, #taken')")
    found = tab.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)")
    clean = not tab.exists("#taken") and found == 0 and tab.evaluate("localStorage.taken ?? null") is None
    tab.close()
    return bool(clean)


@pytest.mark.parametrize("browser_name", ["firefox"], indirect=True)
def test_the_extension_clears_it_when_the_server_is_back(visited: Browser, server: RealServer) -> None:
    """At once where it saw the server away; otherwise it does so every 20 seconds."""
    server.stop()
    assert visited.send_message(type="overview")["server"] == "off"
    server.start()
    assert visited.send_message(type="overview")["server"] == "on"
    assert is_clean(visited, server.page("/how"))


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_a_page_opened_by_the_command_line_is_the_servers_own(visited: Browser, server: RealServer) -> None:
    page = server.page("/how")
    tab = visited.open(redirect_file(server.home / "open.html", page))
    tab.wait_for("document.querySelector('h1, #taken')")
    assert tab.url == page
    assert not tab.exists("#taken")
    assert is_clean(visited, page)


def test_no_page_is_opened_before_the_icon(browser: Browser, server: RealServer, tmp_path: Path) -> None:
    """However long a busy server takes for it."""
    server.stop()
    BusyServer.requested.clear()
    with other_program(server.port, BusyServer):
        tab = browser.open(redirect_file(tmp_path / "open.html", f"{server.url}/how"))
        tab.wait_for("location.pathname === '/how'", timeout=30)
    assert BusyServer.requested[:2] == ["icon", "page"]


@pytest.mark.parametrize("browser_name", ["chromium"], indirect=True)
def test_a_link_that_a_service_worker_took_leads_to_the_server_soon(visited: Browser, server: RealServer) -> None:
    """The first page is lost: the browser looks for a new version of the worker afterwards, and clears both."""
    end = time.monotonic() + 20
    while not is_clean(visited, server.page("/how")) and time.monotonic() < end:
        time.sleep(1)  # a look opens a page: without a pause, the browser never gets to the new version
    assert is_clean(visited, server.page("/how"))
