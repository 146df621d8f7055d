"""LinkedIn: only seen. Its posts need a login, so the server makes no request.

Posts come from the extension (extension/sites/linkedin.js). This file knows which URLs name an account.
"""

from __future__ import annotations

from server.networks.base import SeenOnlyNetwork
from server.networks.parsing.profile_urls import ProfileUrls

DOCS = ("https://learn.microsoft.com/en-us/linkedin/",)  # every call needs a token

# recognise ------------------------------------------------------------------------------------------------------------


class LinkedIn(SeenOnlyNetwork):
    """Recognises people, companies (`company/NAME`) and the author in the URL of a post."""

    id = "linkedin"
    profile_urls = ProfileUrls(
        paths=(r"(company/[^/]+)", r"posts/([^/_]+)_[^/]*"),
        reserved_paths=frozenset({"me"}),  # whoever is logged in
    )
