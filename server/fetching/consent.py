"""Notices about cookies: pages to which European readers are redirected before they see anything."""

from __future__ import annotations

from collections.abc import Sequence

_HOSTS = ("consent.", "guce.")  # consent.youtube.com, guce.tumblr.com
_SEGMENT = "consent"


def is_consent_page(host: str, path: Sequence[str]) -> bool:
    """Whether a URL, by its host and the segments of its path, is that of a notice about cookies."""
    return host.startswith(_HOSTS) or _SEGMENT in map(str.lower, path)
