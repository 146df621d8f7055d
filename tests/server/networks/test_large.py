"""Parsers handle two megabytes of anything, the most that the fetcher accepts, in limited time and memory."""

from __future__ import annotations

import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from server.networks.parsing.feeds import parse_feed
from server.networks.parsing.html_pages import parse_page
from server.networks.parsing.html_text import parse_html
from server.networks.parsing.markdown import parse_markdown
from server.networks.parsing.microformats import parse_microformats
from server.networks.readers import threads

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
MOST = 2 * 1024 * 1024  # server.fetching.transport.MAX_BODY
MEMORY = 256 * 1024 * 1024  # bytes of the whole process, interpreter and libraries included
HOME = "https://a.example/"

PARSERS: dict[str, Callable[[str], object]] = {
    "feed": lambda text: parse_feed(text, NOW),
    "page": lambda text: parse_page(text, HOME),
    "microformats": lambda text: parse_microformats(f"<p class='h-entry'>{text}", HOME, NOW),
    "scripts": lambda text: threads.items_in(list(threads.embedded_json(text))),
    "HTML": parse_html,
    "Markdown": parse_markdown,
}
# Each is repeated. On several of them Python's own HTML parser took minutes or raised.
PIECES = (
    "<",
    "<a>",
    '<a b="',
    "<a b='x\">",
    "<!--",
    "<![",
    "<?",
    "</",
    "&",
    "<div>",
    '<div class="h-entry"><p class="e-content">',
    '<link rel="alternate" ',
    '<script type="application/json">"username"',
    "<entry><id>1</id><title>t</title></entry>",
    "<<!--x-->!--",
)


def _peak(parser: str) -> int:
    """The peak memory in bytes of a new process that parses everything."""
    for piece in PIECES:
        PARSERS[parser](piece * (MOST // len(piece)) + ">")
    status = Path("/proc/self/status")
    if status.is_file():  # on Linux, ru_maxrss includes the parent process
        return next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.slow
@pytest.mark.parametrize("parser", PARSERS)
def test_huge_responses_are_parsed_in_limited_memory(parser: str) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        peak = process.submit(_peak, parser).result()
    assert peak < MEMORY, f"{peak / 1024 / 1024:.0f} MB"


def test_deeply_nested_json_is_skipped() -> None:
    page = f'<script type="application/json">{{"username": {"[" * 500_000}</script>'
    assert threads.items_in(list(threads.embedded_json(page))) == []
