"""Fixtures: one browser of each kind for the whole run, reset between tests. See devtools/browser/__init__.py."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from _pytest.runner import runtestprotocol

from devtools.browser import (
    BROWSERS,
    TOKEN,
    Browser,
    BrowserCrashedError,
    BrowserError,
    FakeServer,
    RealServer,
    WaitError,
)
from devtools.fake_networks import FakeNetworks

HERE = Path(__file__).parent
EXTENSION = HERE.parents[1] / "extension"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test in this folder that uses a browser."""
    for item in items:
        if item.path.is_relative_to(HERE) and "browser_name" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """Notes when a test failed because of its browser, or because a wait for the page reached its limit."""
    try:
        return (yield)
    except BrowserCrashedError:
        pyfuncitem.user_properties.append(("again", "the browser crashed"))
        raise
    except (BrowserError, WaitError) as problem:
        pyfuncitem.user_properties.append(("again", str(problem).splitlines()[0]))
        raise


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Runs a test a second time, with a warning, if its browser failed or the page was late. Nothing else is retried.

    On a busy machine a wait can be too short; a page that never gets there, or that throws an error, fails twice.
    """
    if "browser_name" not in getattr(item, "fixturenames", ()):
        return None
    item.ihook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
    reports = runtestprotocol(item, nextitem=nextitem, log=False)
    reason = dict(item.user_properties).get("again")
    if reason:
        item.user_properties.clear()
        warnings.warn(f"{item.nodeid} was run again: {reason}", stacklevel=1)
        item._initrequest()  # type: ignore[attr-defined]
        reports = runtestprotocol(item, nextitem=nextitem, log=False)
    for report in reports:
        item.ihook.pytest_runtest_logreport(report=report)
    item.ihook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)
    return True


def start(name: str, extension: Path, *, as_shipped: bool = False, allows_sites: bool = True) -> Browser:
    """A started browser. If it does not start, tries once more, with a warning."""
    kind = BROWSERS[name]
    if not kind.installed():
        missing = f"{name} is not installed; run: {kind.install_hint}"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    # A terminated run cleans up like an interrupted one, so that no browser is left behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    browser = kind(extension, as_shipped=as_shipped, allows_sites=allows_sites)
    try:
        browser.start()
    except BrowserError as error:
        warnings.warn(f"{name} had to be started twice: {error}", stacklevel=2)
        browser = kind(extension, as_shipped=as_shipped, allows_sites=allows_sites)
        browser.start()
    return browser


@pytest.fixture(scope="session", params=list(BROWSERS))
def browser_name(request: pytest.FixtureRequest) -> str:
    """Each browser in turn."""
    return str(request.param)


@pytest.fixture(scope="session")
def _shared(browser_name: str) -> Iterator[list[Browser]]:
    """The browser that tests share, in a list so that a crashed one can be replaced."""
    holder = [start(browser_name, EXTENSION)]
    yield holder
    holder[0].stop()


@pytest.fixture
def browser(_shared: list[Browser], browser_name: str) -> Browser:
    """The extension in a running browser, reset to its initial state."""
    try:
        _shared[0].reset()
    except BrowserError as error:
        warnings.warn(f"{browser_name} was restarted: {error}", stacklevel=2)
        _shared[0].stop()
        _shared[0] = start(browser_name, EXTENSION)
    return _shared[0]


@pytest.fixture
def start_browser(browser_name: str) -> Generator[Callable[..., Browser]]:
    """Starts a separate browser for this test, with any extension folder."""
    started: list[Browser] = []

    def start_with(extension: Path, *, allows_sites: bool = True) -> Browser:
        started.append(start(browser_name, extension, allows_sites=allows_sites))
        return started[-1]

    yield start_with
    for one in started:
        one.stop()


@pytest.fixture
def fresh_browser(start_browser: Callable[[Path], Browser]) -> Browser:
    """The extension in a new profile."""
    return start_browser(EXTENSION)


@pytest.fixture
def fake_server() -> Iterator[FakeServer]:
    """A server with results set by the test."""
    server = FakeServer()
    yield server
    server.stop()


@pytest.fixture
def paired(browser: Browser, fake_server: FakeServer) -> FakeServer:
    """The fake server, paired with the extension in `browser`."""
    browser.pair_with(fake_server.url, TOKEN)
    fake_server.calls.clear()
    return fake_server


@pytest.fixture(scope="session")
def fake_networks() -> Iterator[FakeNetworks]:
    """The networks, played on this machine with recorded responses about invented accounts."""
    with FakeNetworks() as server:
        yield server


@pytest.fixture
def server(tmp_path: Path, fake_networks: FakeNetworks) -> Iterator[RealServer]:
    """The real server with an empty data folder."""
    real = RealServer(tmp_path / "home", fake_networks.environment)
    yield real
    real.stop()
