"""One model post for each site, of which tests and the benchmark make copies by other authors.

A line in `MODELS` adds a site to the tests of hostile pages and to the benchmark.
"""

from __future__ import annotations

from typing import NamedTuple


class Model(NamedTuple):
    """Where the model post is in a feed page, and which strings a copy replaces."""

    post: str  # selector of the first post
    handle: str  # the author's handle, as the page writes it
    name: str | None  # the author's name; None if the site shows only handles
    text: str  # the beginning of its text
    key: str  # template of an account key, with {} for the handle
    other: str = "{}"  # template of another valid handle, with {} for a word
    link: str = "a[href]"  # selector that a simple observer would use, for comparison in the benchmark
    host: str | None = None  # a built-in host for the page, if its own host must be added by the reader


LOCAL = "mastodon:mastodon.social/@{}"
REMOTE = "mastodon:mas.to/@{}"
MODELS = {
    "mastodon": Model("article", "mira", "Mira Sandoval", "The seeds", LOCAL, link="a[data-hover-card-account]"),
    "elk": Model("[aria-roledescription='status-card']", "mira", "Mira Sandoval", "The seeds", LOCAL),
    "phanpy": Model("article.status", "mira", "Mira Sandoval", "The seeds", LOCAL),
    "bluesky": Model(
        "[data-testid^='feedItem-by-']", "mira.example", "Mira Sandoval", "The seeds", "bluesky:{}", "{}.example"
    ),
    "hackernews": Model("tr.comtr", "joon", None, "", "hackernews:{}"),
    "x": Model(
        "[data-testid='cellInnerDiv']", "Mira_S", "Mira Sandoval", "The seeds", "x:{}", link="[data-testid=User-Name] a"
    ),
    "facebook": Model(
        "[aria-posinset]", "mira.sandoval", "Mira Sandoval", "The seeds", "facebook:{}", link="a[role=link]"
    ),
    "reddit": Model("article", "mira_s", None, "This morning", "reddit:{}", link="a[href*=user]"),
    "reddit-old": Model(".thing", "mira_s", None, "The seeds", "reddit:{}", link="a[href*=user]"),
    "mastodon-redesign": Model("article", "mira", "Mira Sandoval", "The seeds", LOCAL),
    "threads": Model("[data-pressable-container]", "mira", None, "The seeds", "threads:{}"),
    "linkedin": Model("[role='listitem']", "mira-sandoval", "Mira Sandoval", "The seeds", "linkedin:{}"),
    "instagram": Model(".comments > div", "joon", None, "Lovely", "instagram:{}"),
    "youtube": Model("ytd-comment-thread-renderer", "joonpark", None, "The seeds", "youtube:{}"),
    "tiktok": Model("[class*='DivCommentItemWrapper']", "joonpark", "Joon Park", "The seeds", "tiktok:{}"),
    "lemmy-list": Model(".post-listing", "mira", None, "Sowing", "lemmy:lemmy.world/@{}"),
    "piefed": Model("#comment_32", "mira", None, "Come by", "lemmy:piefed.social/@{}"),
    "mbin": Model("#entry-comment-42", "mira", None, "Come by", "lemmy:fedia.io/@{}"),
    "misskey": Model("#misskey_app > div > div", "mira", None, "The seeds", "misskey:misskey.io/@{}"),
    "pixelfed": Model(
        ".timeline-status-component:has(.fa-lock-open)", "harbour", None, "Harbour", "mastodon:pixelfed.social/@{}"
    ),
    "gotosocial": Model("article", "mira", "Mira Sandoval", "The seeds", REMOTE, host="mas.to"),
    "friendica": Model(".wall-item-container", "mira", "Mira Sandoval", "The seeds", REMOTE, host="mas.to"),
}
# JavaScript function that returns a copy of the model post by another author, without badges.
COPY = """(model, handle, name) => {
  const post = document.querySelector(model.post);
  const copy = post.cloneNode(true);
  for (const badge of copy.querySelectorAll("humankind-badge")) badge.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name: attribute, value } of [...element.attributes]) {
      if (value.includes(model.handle)) element.setAttribute(attribute, value.replaceAll(model.handle, handle));
    }
  }
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (name !== null && node.nodeValue.trim() === model.name) node.nodeValue = name;
    else if (node.nodeValue.trim().replace("@", "") === model.handle) {
      node.nodeValue = node.nodeValue.replace(model.handle, handle);
    }
  }
  return copy;
}"""
