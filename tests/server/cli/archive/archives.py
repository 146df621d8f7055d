"""Invented archives for the tests of this folder."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TEXTS = ("Thank you for the lift, you saved my day!", "Rain again.", "You are an idiot, shut up.", "How are you, Ada?")


def account(number: int) -> dict[str, Any]:
    posts = [
        {"text": f"{TEXTS[(number + at) % 4]} {number}", "is_reply": at % 2 == 0, "created_at": f"2026-11-0{at + 1}"}
        for at in range(8)
    ]
    return {
        "account": {"network": "mastodon", "host": "social.example", "handle": f"ada{number}"},
        "posts": posts,
        "gathered_at": "2026-11-22T00:00:00Z",
    }


def write_file(path: Path, numbers: range) -> Path:
    """A file with these accounts."""
    content = "".join(json.dumps(account(number)) + "\n" for number in numbers).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)
    return path
