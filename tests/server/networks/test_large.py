"""Two megabytes of anything, the most a host may send, are read within a bounded memory and come to an end."""

from __future__ import annotations

import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from multiprocessing import get_context
from pathlib import Path

import pytest

from server.networks.parsing import feeds, html_pages, html_text, microformats
from server.networks.readers import threads

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
MOST = 2 * 1024 * 1024  # server.fetching.transport.MAX_BODY
MEMORY = 256 * 1024 * 1024  # bytes of the whole process, interpreter and libraries included
HOME = "https://a.example/"

READERS: dict[str, Callable[[str], object]] = {
    "feed": lambda text: feeds.read(text, NOW),
    "page": lambda text: html_pages.read(text, HOME),
    "microformats": lambda text: microformats.read(f"<p class='h-entry'>{text}", HOME, NOW),
    "scripts": lambda text: threads.items_in(list(threads.told_in(text))),
    "words": html_text.plain,
}
# Each is repeated; several made Python's own HTML parser look for an end for minutes, or give up.
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


def _peak(reader: str) -> int:
    """Bytes of memory that a process of its own has used at most when it has read everything."""
    for piece in PIECES:
        READERS[reader](piece * (MOST // len(piece)) + ">")
    status = Path("/proc/self/status")
    if status.is_file():  # Linux hands ru_maxrss on from the process that started this one; this mark begins anew
        return next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.mark.slow
@pytest.mark.parametrize("reader", READERS)
def test_huge_answers_are_read_to_the_end_in_bounded_memory(reader: str) -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as process:
        peak = process.submit(_peak, reader).result()
    assert peak < MEMORY, f"{peak / 1024 / 1024:.0f} MB"


def test_json_that_nests_without_end_is_left_out() -> None:
    page = f'<script type="application/json">{{"username": {"[" * 500_000}</script>'
    assert threads.items_in(list(threads.told_in(page))) == []
