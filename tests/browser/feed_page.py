"""A small Mastodon page with any number of invented authors, and what tests of the card share.

Nesting and class names are those of Mastodon's web client. The full pages of each site are in devtools/feed_pages.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from html import escape

_STATUS = """
<article data-id="{number}"><div class="status__wrapper status__wrapper-public"><div class="status status-public"
  data-id="{number}">
  <div class="status__info"><a class="status__display-name" data-hover-card-account="{number}" href="/@{address}">
    <span class="display-name"><bdi><strong class="display-name__html">{name}</strong></bdi>
    <span class="display-name__account">@{address}</span></span></a>
    <a class="status__relative-time" href="/@{address}/{number}"><time datetime="2026-11-22T09:00:00Z">1d</time></a>
  </div>
  <div class="status__content"><div class="status__content__text" lang="en"><p>{text}</p></div></div>
</div></div></article>"""

_PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Home</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>
body {{ font: 15px/1.4 sans-serif; margin: 0; background: #fff; color: #222; }}
a {{ color: #222; }}
article {{ max-width: 560px; margin: 0 auto; padding: 12px; border-bottom: 1px solid #999; }}
@media (prefers-color-scheme: dark) {{ body {{ background: #191b22; color: #eee; }} a {{ color: #eee; }} }}
</style></head><body><div id="mastodon"><main><h1>Home</h1><div role="feed" aria-label="Home">{posts}</div></main></div>
</body></html>"""


def mastodon_page(authors: Sequence[tuple[str, str]], text: str = "The seeds came up this morning.") -> str:
    """A feed with one post by each author, given as (`name@host`, display name)."""
    posts = [
        _STATUS.format(number=1000 + number, address=escape(address), name=escape(name), text=escape(text))
        for number, (address, name) in enumerate(authors)
    ]
    return _PAGE.format(posts="".join(posts))


def settle() -> None:
    """Waits until the card takes clicks: it ignores those that come sooner than a reader could have meant them."""
    time.sleep(0.4)
