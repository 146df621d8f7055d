"""Long lists are shown in pages, and an address with any number leads to one of them."""

from __future__ import annotations

import pytest
from flask import Flask

from server.web.paging import PAGE_SIZE, requested_page

LAST = 2 * PAGE_SIZE + 1  # entries, of which the third page has one


@pytest.mark.parametrize(
    ("query", "entries", "first", "shown", "number", "pages"),
    [
        ("", LAST, 0, PAGE_SIZE, 1, 3),
        ("?page=2", LAST, PAGE_SIZE, PAGE_SIZE, 2, 3),
        ("?page=3", LAST, LAST - 1, 1, 3, 3),
        ("?page=9", LAST, LAST - 1, 1, 3, 3),
        ("?page=-1", LAST, 0, PAGE_SIZE, 1, 3),
        ("?page=two", LAST, 0, PAGE_SIZE, 1, 3),
        ("?page=2", PAGE_SIZE, 0, PAGE_SIZE, 1, 1),
    ],
)
def test_a_page_of_a_list(query: str, entries: int, first: int, shown: int, number: int, pages: int) -> None:
    with Flask(__name__).test_request_context(f"/{query}"):
        page = requested_page(range(entries))
    assert (page.number, page.pages) == (number, pages)
    assert list(page.shown) == list(range(first, first + shown))


def test_an_empty_list_has_one_empty_page() -> None:
    with Flask(__name__).test_request_context("/?page=4"):
        assert requested_page([]) == ([], 1, 1)
