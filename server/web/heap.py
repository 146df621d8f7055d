"""How the C library keeps freed memory: by default in a heap for each of several threads, large blocks as well."""

from __future__ import annotations

import ctypes

# Of mallopt(3) in glibc.
_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
# Bytes; such blocks are always given back when they are freed. More than a response with 100 cards: what was given back
# is a new block of empty pages the next time, and that took a third of the time of a response.
_LARGE = 1024 * 1024
_HEAPS = 2

TRIM_SECONDS = 60.0  # between two calls of `trim`; one takes some milliseconds


def return_freed_memory() -> bool:
    """Has the C library return freed memory to the system. False where it has no such settings, as on macOS or musl.

    A large response would otherwise raise the size of what is kept, and each thread keep its own, so that memory grew
    in steps over hours.
    """
    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (AttributeError, OSError, TypeError):
        return False
    settings = ((_ARENA_MAX, _HEAPS), (_MMAP_THRESHOLD, _LARGE), (_TRIM_THRESHOLD, _LARGE))
    return all(mallopt(name, value) == 1 for name, value in settings)


def trim() -> bool:
    """Gives pages back that are free amid blocks in use. False where nothing was given back or nothing can be.

    By itself the C library gives back only what is free at the end of a heap, so the pages of many short-lived values
    stayed with the process for as long as one long-lived value lay behind them.
    """
    try:
        return bool(ctypes.CDLL(None).malloc_trim(0))
    except (AttributeError, OSError, TypeError):
        return False
