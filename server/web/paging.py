"""One page of a long list, by the number in the request's address."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

from flask import request

PAGE_SIZE = 50
T = TypeVar("T")


class ListPage(NamedTuple, Generic[T]):
    """What is shown, the number of this page from 1 on, and how many there are."""

    shown: Sequence[T]
    number: int
    pages: int


def requested_page(entries: Sequence[T]) -> ListPage[T]:
    """The page of these entries that `?page=` asks for: the first without it, the last one where there are fewer."""
    pages = max(1, -(-len(entries) // PAGE_SIZE))
    number = min(pages, max(1, request.args.get("page", 1, type=int)))
    return ListPage(entries[(number - 1) * PAGE_SIZE : number * PAGE_SIZE], number, pages)
