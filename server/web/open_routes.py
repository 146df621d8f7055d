"""Which requests need no token and no key. The gate in server/web/auth.py asks here; nothing else decides it.

What is open shows the same to everybody who reaches this machine's loopback address.
"""

from __future__ import annotations

from shared_schema.endpoints import ENDPOINTS

# The API states in its own table which endpoints are open. Flask handles HEAD wherever it handles GET.
OPEN_ENDPOINTS = frozenset((endpoint.method, endpoint.path) for endpoint in ENDPOINTS if endpoint.open)
# The pages: the welcome page, and what browsers load for every page.
OPEN_PAGES = frozenset({"/welcome", "/favicon.ico"})
OPEN_PAGE_FOLDERS = ("/static/",)
# An extension that is not paired yet signs these with the key of the pages, which proves that it is in the owner's
# browser.
PAGE_KEY_ENDPOINTS = frozenset({("POST", "/v1/pairing"), ("POST", "/v1/pairing/claim")})


def is_open(method: str, path: str) -> bool:
    """Whether anybody may make this request."""
    if path.startswith("/v1/"):
        return ("GET" if method == "HEAD" else method, path) in OPEN_ENDPOINTS
    return path in OPEN_PAGES or path.startswith(OPEN_PAGE_FOLDERS)


def takes_page_key(method: str, path: str) -> bool:
    """Whether this request may be signed with the key of the pages."""
    return (method, path) in PAGE_KEY_ENDPOINTS
