"""Facebook: only seen. Nothing dependable can be read without a login, so the server makes no request.

Posts come from the extension (extension/sites/facebook.js). This file knows which URLs name an account.
"""

from __future__ import annotations

from server.networks.base import SeenOnlyNetwork
from server.networks.parsing.profile_urls import ProfileUrls

DOCS = ("https://developers.facebook.com/docs/graph-api/",)  # every call needs a token

# recognise ------------------------------------------------------------------------------------------------------------


class Facebook(SeenOnlyNetwork):
    """Recognises profiles, pages and members of groups."""

    id = "facebook"
    profile_urls = ProfileUrls(
        paths=(
            r"pg/([^/]+)",
            r"p/[^/]*-(\d{5,})",
            r"(?:people|pages)/[^/]+/(\d+)",
            r"groups/[^/]+/user/(\d+)",
        ),
        reserved_paths=frozenset(
            "groups watch events marketplace photo photos share sharer hashtag pages reel login help gaming stories "
            "business media posts people dialog plugins p messages search friends settings ads live notifications "
            "bookmarks saved memories me policies privacy terms checkpoint recover reg signup n ajax fundraisers "
            "donate jobs offers games weather lite mobile careers directory legal safety crisisresponse topic video "
            "videos notes places latest security language zero v".split()
        ),
        subdomains=r"m|mbasic|mtouch|touch|web|free|lite|beta|iphone|[a-z]{2}-[a-z]{2}|[a-z]{2}-[a-z]{2}\.m",
        not_handles=r".*\.php",
        queries=(("profile.php", "id"), ("story.php", "id"), ("permalink.php", "id")),
    )
