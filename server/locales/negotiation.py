"""Which of our languages a client gets: the one it asks for first among those that there are, or else English."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import islice

from server.locales.catalog import LANGUAGES, SOURCE

_MOST_TAGS = 20  # of a header; it comes from outside
_LONGEST_TAG = 35


def best_language(tags: Iterable[str]) -> str:
    """The language for tags such as `de-AT`, the most wanted first. `pt` finds `pt-BR`, and `zh-TW` finds `zh-CN`."""
    for tag in islice(tags, _MOST_TAGS):
        found = _language_of(tag[:_LONGEST_TAG])
        if found:
            return found
    return SOURCE


@lru_cache(maxsize=256)
def _language_of(tag: str) -> str | None:
    wanted = tag.lower().replace("_", "-")
    exact = (language for language in LANGUAGES if language.lower() == wanted)
    similar = (language for language in LANGUAGES if language.partition("-")[0] == wanted.partition("-")[0])
    return next(exact, None) or next(similar, None)


def environment_language(environment: Mapping[str, str] = os.environ) -> str:
    """The language of a terminal, from LC_ALL, LC_MESSAGES and LANG, in the order of gettext."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "").partition(".")[0].partition("@")[0]
        if value:
            return best_language([value])
    return SOURCE
