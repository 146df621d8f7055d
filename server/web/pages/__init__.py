"""The server's own pages for people, rendered on the server and complete without any script.

Access is checked before, in server/web/auth.py; the wording is in server/locales and the templates.
"""

from __future__ import annotations

from server.web.pages import accounts, crowd, how_it_works, lists, mirror, pairing, tags, welcome, your_data
from server.web.pages.layout import blueprint, problem_page

__all__ = [
    "accounts",
    "blueprint",
    "crowd",
    "how_it_works",
    "lists",
    "mirror",
    "pairing",
    "problem_page",
    "tags",
    "welcome",
    "your_data",
]
