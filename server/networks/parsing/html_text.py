"""HTML that people's posts and bios are written in → the words a reader sees, and where their links lead.

For the network files. Not a sanitiser: what comes out is plain text and must be escaped like any other.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Container
from typing import NamedTuple

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, NavigableString, Tag

from server.networks.parsing import json_values

_HTML_LIMIT = 100_000  # code points; the longest posts that real servers allow are shorter
_NOTHING = "\u200b"  # a space without width
_DECLARATION = re.compile(r"<[!?]")
_PARAGRAPHS = frozenset({"p", "blockquote", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
_LINES = frozenset({"br", "div", "li", "tr", "hr"})
_NOT_WORDS = frozenset({"script", "style", "template", "head", "svg", "iframe"})
_QUOTED_POST = "quote-inline"  # the "RE: address" that servers add for those that cannot show a quoted post
_NOT_LINKS = frozenset({"mention", "hashtag", "u-tag"})


class Plain(NamedTuple):
    """The words of a piece of HTML, paragraphs as blank lines, and its links in their order."""

    text: str
    links: list[str]


def plain(html: str | None, *, people: Container[str] = ()) -> Plain:
    """Words and links of a piece of HTML.

    Mentions and hashtags are no links; `people` names further addresses that are profiles or tags. A bare link
    stands in the text as its whole address, a quotation as lines that begin with "> ".
    """
    if not html:
        return Plain("", [])
    walk = _Walk(people)
    walk.over(soup(html[:_HTML_LIMIT]))
    return Plain(walk.text(), walk.links[: json_values.LIST_LIMIT])


def words(html: str | None) -> str | None:
    """Only the words, or None where there are none."""
    return plain(html).text or None


def own_links(html: str | None) -> list[str]:
    """Where the `rel="me"` links in a piece of HTML lead: what its author says is their own."""
    tags = soup(html[:_HTML_LIMIT]).find_all("a", limit=json_values.LIST_LIMIT) if html else []
    own = (tag for tag in tags if isinstance(tag, Tag) and "me" in attribute(tag, "rel").split())
    return [link for tag in own if (link := json_values.url(attribute(tag, "href")))]


class OneTag(NamedTuple):
    """A tag by itself, with its words; `value` and `words` of an attribute it lacks are empty."""

    name: str
    text: str
    attributes: dict[str, str]

    def value(self, attribute: str) -> str:
        """An attribute's text."""
        return self.attributes.get(attribute, "")

    def words(self, attribute: str) -> list[str]:
        """An attribute's words, in lower case."""
        return self.value(attribute).lower().split()


def first_tag(html: str) -> OneTag | None:
    """The first tag of a small piece of HTML; None where there is none."""
    tag = soup(html[:_HTML_LIMIT]).find(True)
    if not isinstance(tag, Tag):
        return None
    return OneTag(tag.name, tag.get_text(), {name: attribute(tag, name) for name in tag.attrs})


def soup(html: str) -> BeautifulSoup:
    """The tree of a piece of HTML; nothing in it is trusted, and nothing is fetched."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)  # a post may well be nothing but an address
        return BeautifulSoup(_ended(html), "html.parser")


def _ended(html: str) -> str:
    """The HTML without comments and declarations, and with whatever never ends made plain text.

    Python's parser looks for the end of each of them again and again, and refuses some.
    """
    pieces: list[str] = []
    at = 0
    while found := _DECLARATION.search(html, at):
        pieces.append(html[at : found.start()])
        ending = "-->" if html.startswith("<!--", found.start()) else ">"
        end = html.find(ending, found.start() + 2)
        at = end + len(ending) if end >= 0 else len(html)
    pieces.append(html[at:])
    joined = _NOTHING.join(pieces)  # what stood around a comment must not become another one
    last = joined.rfind(">") + 1
    return joined[:last] + joined[last:].replace("<", "&lt;")


class _Walk:
    """One pass over a tree, without recursion: hostile markup nests deeper than Python's stack."""

    def __init__(self, people: Container[str]) -> None:
        self.people = people
        self.links: list[str] = []
        self.parts: list[str] = []
        self.verbatim = 0

    def over(self, tree: Tag) -> None:
        waiting: list[Tag | NavigableString | tuple[str, int]] = [tree]
        while waiting:
            node = waiting.pop()
            if isinstance(node, tuple):
                self._leave(*node)
            elif isinstance(node, NavigableString):
                self._say(node)
            elif self._enter(node):
                waiting.append((node.name, len(self.parts)))
                waiting.extend(child for child in reversed(node.contents) if isinstance(child, Tag | NavigableString))

    def text(self) -> str:
        joined = "".join(self.parts).replace("\xa0", " ").replace(_NOTHING, "")
        lines = [line.strip(" \t") if not line.startswith(">") else line.rstrip() for line in joined.split("\n")]
        tidy = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        return json_values.string(tidy) or ""

    def _say(self, node: NavigableString) -> None:
        self.parts.append(str(node) if self.verbatim else re.sub(r"[ \t\r\n]+", " ", str(node)))

    def _enter(self, tag: Tag) -> bool:
        """Writes what stands before a tag's own words; False where they are not to be read."""
        classes = _classes(tag)
        if tag.name in _NOT_WORDS or _QUOTED_POST in classes:
            return False
        if tag.name == "a" and (link := self._link(tag, classes)) is not None:
            self.links += [link] if link not in self.links else []
            if _shows_its_address(tag, link):
                self.parts.append(link)
                return False
        if tag.name == "img":
            self.parts.append(attribute(tag, "alt"))
        if tag.name in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif tag.name in _LINES:
            self.parts.append("\n- " if tag.name == "li" else "\n")
        self.verbatim += tag.name == "pre"
        return True

    def _leave(self, name: str, start: int) -> None:
        self.verbatim -= name == "pre"
        if name == "blockquote":
            quoted = "".join(self.parts[start:]).strip()
            self.parts[start:] = ["\n".join(f"> {line.strip()}".rstrip() for line in quoted.split("\n"))]
        if name in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif name in {"div", "tr"}:
            self.parts.append("\n")

    def _link(self, tag: Tag, classes: set[str]) -> str | None:
        """Where a link leads, unless to a person or a tag."""
        link = json_values.url(attribute(tag, "href"))
        if link is None or link in self.people or classes & _NOT_LINKS or "tag" in attribute(tag, "rel").split():
            return None
        return None if tag.get_text().startswith(("@", "#")) else link


def _classes(tag: Tag) -> set[str]:
    return set(attribute(tag, "class").split())


def attribute(tag: Tag, name: str) -> str:
    """An attribute as text, "" where the tag lacks it."""
    value = tag.get(name) or ""
    return " ".join(value) if isinstance(value, list) else str(value)


def _shows_its_address(tag: Tag, link: str) -> bool:
    """Whether the words of a link are its address, perhaps shortened or with its beginning hidden."""
    shown = tag.get_text().strip().rstrip("….").removeprefix("https://").removeprefix("http://")
    return bool(shown) and link.split("://", 1)[-1].startswith(shown)
