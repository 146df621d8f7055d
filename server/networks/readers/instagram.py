"""Instagram: only seen. It refuses all anonymous requests, so the server makes none.

Posts come from the extension (extension/sites/instagram.js). This file knows which URLs name an account.
"""

from __future__ import annotations

from server.networks.base import SeenOnlyNetwork
from server.networks.parsing.profile_urls import ProfileUrls

DOCS = ("https://developers.facebook.com/docs/instagram-platform/",)  # every call needs a token

# recognise ------------------------------------------------------------------------------------------------------------


class Instagram(SeenOnlyNetwork):
    """Recognises profiles and stories."""

    id = "instagram"
    profile_urls = ProfileUrls(
        paths=(r"(?:stories(?!/highlights/)|_u)/([^/]+)",),
        reserved_paths=frozenset(
            "p reel reels explore accounts tv direct stories about legal _u s share challenge web developer press api "
            "nametag qr graphql data static oauth your_activity".split()
        ),
        subdomains="m",
    )
