"""JSON as a compressed string in a document: what is large and seldom read takes a sixth of the memory and of the disk.

As a plain string it would take two or four bytes for each character as soon as one of them is a curly quotation mark or
an emoji, and a store keeps all its documents in memory.
"""

from __future__ import annotations

import base64
import zlib

_FASTEST = 1


def pack(json: bytes) -> str:
    """A string of ASCII for JSON in UTF-8."""
    return base64.b64encode(zlib.compress(json, _FASTEST)).decode("ascii")


def unpack(text: str) -> bytes:
    """The JSON in a string, packed or, as earlier versions wrote it, plain. Raises ValueError."""
    if text.startswith(("{", "[")) or text == "null":
        return text.encode()
    try:
        return zlib.decompress(base64.b64decode(text, validate=True))
    except (ValueError, zlib.error) as error:  # ValueError: no Base64
        raise ValueError("This is no packed JSON.") from error
