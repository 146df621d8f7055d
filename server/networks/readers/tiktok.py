"""TikTok: only seen. Nothing dependable can be read without a login, so the server makes no request.

Comments come from the extension (extension/sites/tiktok.js). This file knows which URLs name an account.
"""

from __future__ import annotations

from server.networks.base import SeenOnlyNetwork

DOCS = ("https://developers.tiktok.com/doc/overview",)  # every call needs a token

# recognise ------------------------------------------------------------------------------------------------------------


class TikTok(SeenOnlyNetwork):
    """Recognises profiles and the author in the URL of a video: both begin with /@NAME."""

    id = "tiktok"
