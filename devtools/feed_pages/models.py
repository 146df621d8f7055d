"""A post of every site's feed page, of which tests and the bench make copies by other authors.

A site joins the tests of hostile pages and the bench by its line in `MODELS`.
"""

from __future__ import annotations

from typing import NamedTuple


class Model(NamedTuple):
    """A post of a site's feed page that copies are made of, with another author in the place of its own."""

    post: str  # selector of the first post
    handle: str  # its author's, as the page writes it
    name: str | None  # the name as the page writes it; None where the site shows handles alone
    text: str  # how its text begins
    key: str  # an account key around a handle
    other: str = "{}"  # a handle that the site could have, around a word
    link: str = "a[href]"  # selector of what a plain observer would look for
    host: str | None = None  # a listed server to show the page on, where that of the page is nobody's by default


HERE = "mastodon:mastodon.social/@{}"
ELSEWHERE = "mastodon:mas.to/@{}"
MODELS = {
    "mastodon": Model("article", "mira", "Mira Sandoval", "The seeds", HERE, link="a[data-hover-card-account]"),
    "elk": Model("[aria-roledescription='status-card']", "mira", "Mira Sandoval", "The seeds", HERE),
    "phanpy": Model("article.status", "mira", "Mira Sandoval", "The seeds", HERE),
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
    "mastodon-redesign": Model("article", "mira", "Mira Sandoval", "The seeds", HERE),
    "threads": Model("[data-pressable-container]", "mira", None, "The seeds", "threads:{}"),
    "linkedin": Model("[role='listitem']", "mira-sandoval", "Mira Sandoval", "The seeds", "linkedin:{}"),
    "instagram": Model("article", "mira.garden", None, "The seeds", "instagram:{}"),
    "youtube": Model("ytd-comment-thread-renderer", "joonpark", None, "The seeds", "youtube:{}"),
    "tiktok": Model("[class*='DivCommentItemWrapper']", "joonpark", "Joon Park", "The seeds", "tiktok:{}"),
    "lemmy-list": Model(".post-listing", "mira", None, "Sowing", "lemmy:lemmy.world/@{}"),
    "piefed": Model("#comment_32", "mira", None, "Come by", "lemmy:piefed.social/@{}"),
    "mbin": Model("#entry-comment-42", "mira", None, "Come by", "lemmy:fedia.io/@{}"),
    "misskey": Model("#misskey_app > div > div", "mira", None, "The seeds", "misskey:misskey.io/@{}"),
    "pixelfed": Model(
        ".timeline-status-component:has(.fa-lock-open)", "harbour", None, "Harbour", "mastodon:pixelfed.social/@{}"
    ),
    "gotosocial": Model("article", "mira", "Mira Sandoval", "The seeds", ELSEWHERE, host="mas.to"),
    "friendica": Model(".wall-item-container", "mira", "Mira Sandoval", "The seeds", ELSEWHERE, host="mas.to"),
}
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
