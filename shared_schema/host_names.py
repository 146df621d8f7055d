"""Names of hosts in ASCII, as browsers write them, so that an address leads where it leads in a browser."""

from __future__ import annotations

import re
import unicodedata

_DOTS = re.compile("[.\u3002\uff0e\uff61]")
# Python's codec writes “ß” as “ss” and the last letter of “ὁδός” as “σ”. Since 2023 all browsers keep both
# (https://www.unicode.org/reports/tr46/, nontransitional), and then the domain can be somebody else's.
_KEPT = frozenset("ßς")


def ascii_name(host: str) -> str:
    """The name in IDNA form and lower case. Raises UnicodeError where it is none."""
    if not _KEPT.isdisjoint(host.lower()):
        host = ".".join(map(_ascii_label, _DOTS.split(host)))
    return host.encode("idna").decode("ascii").lower()


def _ascii_label(label: str) -> str:
    """The label with those letters in ASCII; other labels as they are."""
    lower = unicodedata.normalize("NFKC", label.replace("Σ", "σ")).lower()
    return label if _KEPT.isdisjoint(lower) else "xn--" + lower.encode("punycode").decode("ascii")
