"""What software writes around the words of a post: previews of linked pages, sign-up forms, share buttons, and the line
that says where a post appeared first. None of it is the author's, and much of it stands below every post.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from server.networks.parsing.urls import parse_url

if TYPE_CHECKING:
    from bs4 import Tag

# Ghost, Substack, WordPress with its usual plug-ins, Discourse, DEV, Tumblr, and what themes call cards of links.
_BOX = re.compile(
    r"kg-(?:bookmark|signup)-card|subscription-widget[\w-]*|captioned-button-wrap|button-wrapper"
    r"|embedded-(?:post|publication)-wrap|digest-post-embed|install-substack-app-embed|community-chat|poll-embed"
    r"|tweet|twitter-embed|sharedaddy|sd-sharing[\w-]*|jp-relatedposts|yarpp[\w-]*|crp_related|addtoany_[\w-]*"
    r"|addthis_[\w-]*|heateor_[\w-]*|share-buttons?|social-share[\w-]*|onebox|ltag__[\w-]*|npf-link-block"
    r"|(?:[\w-]*[-_])?(?:link|blog|bookmark|ogp?|embed)[-_]?cards?(?:[-_][\w-]*)?|link-preview[\w-]*|rich-link[\w-]*"
    r"|bookmark-container|more-link|read-more|screen-reader-text|sr-only|visually-hidden",
    re.IGNORECASE,
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCKS = ("p", "div", "li", "small", "footer")
_LINKS_LIMIT = 100  # of a post, from its end, where the line stands
_LONGEST_LINE = 400  # characters
_LONGEST_LABEL = 80  # characters of a link such as "Continue reading"
_AROUND_LABEL = " \t\r\n\xa0.…→»›[]()"


def is_software_box(classes: Iterable[str], style: str, *, is_hidden: bool) -> bool:
    """Whether what is in a tag is the software's, by its classes, or is not shown."""
    return is_hidden or bool(style and _HIDDEN.search(style)) or any(map(_BOX.fullmatch, classes))


def remove_self_references(tree: Tag, own_url: str) -> None:
    """Takes out what software writes about a post in the post: "The post … appeared first on …", "Continue reading".

    Known in every language by its links: to the post, and to another page beside it. A link to the post at the end of
    a line goes alone.
    """
    for link in tree.find_all("a", href=True)[-_LINKS_LIMIT:]:
        if link.decomposed or not _leads_to(own_url, link):
            continue
        block = link.find_parent(_BLOCKS)
        if block is None or block.find(_BLOCKS) or len(block.get_text()) > _LONGEST_LINE:
            continue
        label = link.get_text().strip(_AROUND_LABEL)
        if not all(_leads_to(own_url, other) for other in block.find_all("a", href=True)):
            block.decompose()
        elif len(label) <= _LONGEST_LABEL and block.get_text().rstrip(_AROUND_LABEL).endswith(label):
            link.decompose()


def _leads_to(url: str, link: Tag) -> bool:
    """Whether a link leads to the page at a URL, perhaps with more or less in its query, such as `?source=rss`."""
    try:
        own, linked = parse_url(url), parse_url(urljoin(url, str(link.get("href") or "")))
    except ValueError:
        return False
    if own is None or linked is None or not (own.path or own.query):
        return False
    if (own.host, own.path) != (linked.host, linked.path):
        return False
    has_less = bool(own.path) and linked.query.items() <= own.query.items()
    return has_less or own.query.items() <= linked.query.items()
