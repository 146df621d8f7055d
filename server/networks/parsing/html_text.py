"""The HTML of posts and bios as the text that a reader sees, and the links in it.

Not a sanitiser: the result is plain text and must be escaped like any other text.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Container
from typing import TYPE_CHECKING, NamedTuple

from server.networks.parsing.json_values import MARKUP_LIMIT, get_text, get_url
from server.networks.parsing.software_boxes import is_software_box, remove_self_references
from server.networks.parsing.urls import shows_url
from shared_schema.limits import LIST_LIMIT

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, NavigableString, Tag

# BeautifulSoup is imported where it is used: the process that answers parses nothing, and starts faster without it.

_PLACEHOLDER = "\u200b"  # a zero-width space
_DECLARATION = re.compile(r"<[!?]")
_PARAGRAPHS = frozenset({"p", "blockquote", "pre", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6"})
_LINES = frozenset({"br", "div", "li", "tr", "hr"})
_INVISIBLE = frozenset(
    # The text in the last ones is for browsers that cannot show them, and in forms it is the software's.
    {"script", "style", "template", "head", "svg", "iframe", "form", "button", "audio", "video", "object", "noscript"}
)
_QUOTE_FALLBACK = "quote-inline"  # the "RE: URL" that servers add for clients that cannot show a quoted post
_CITED = "h-cite"  # in a box of its own: a post of somebody else, as microformats mark it
# In a box of its own: what somebody else wrote, as software and themes mark it: shared posts of Friendica and Hubzilla,
# quotations of forums, mails and Tumblr, passages in large letters, which are nobody's or in the text again, embedded
# posts, previews of linked pages that software_boxes.py does not know, and comments below.
_OTHERS = frozenset(
    """
    shared_content reshared-content quote quoted quotation quotecontent quote-content quote_container bbcode_quote
    pullquote pull-quote epigraph npf_quote npf_chat gmail_quote yahoo_quoted protonmail_quote quoted-post quoted-status
    tweet-text tweet-content twitter-tweet instagram-media microblog_conversation graf--mixtapeembed type-link unfurl
    embedded-post status-card preview-card embedly-card url-preview comments comment-list commentlist comments-area
    related-posts
    """.split()
)
_SHARED_BY = "shared_header"  # Friendica's line that says whose a shared post is
_QUOTED_AUTHOR = "author"  # Friendica's "Ben wrote:" above a quotation
# What Friendica writes between brackets, where it was not made into HTML; and its line above a shared post.
_SHARE_BLOCK = re.compile(
    r"\[(share|attachment)(?:\s+\w{1,12}=(?:'[^'\n]{0,500}'|\"[^\"\n]{0,500}\"))+\s*\](.*?)(?:\[/\1\]|\Z)", re.DOTALL
)
_QUOTE_BLOCK = re.compile(r"\[quote(?:=[^\]\n]{1,300})?\](.*?)\[/quote\]", re.DOTALL)
_QUOTE_END = "[/quote]"
_SHARED_LINE = re.compile(r"^\u2672 \S[^\n]{0,300}:(?=\s*\n>)", re.MULTILINE)
_BOXES = frozenset({"div", "section", "article", "aside", "figure", "p", "span"})
_SHORTCODE = re.compile(r":[\w+-]{1,64}(?:@[\w.-]{1,253})?:")  # a custom emoji
_EMOJI_NAME = re.compile(r"[\w .:@~+-]*[^\W\d_][\w .:@~+-]*")
_EMOJI_MARK = re.compile(r"emoji|emoticon|smil(?:ey|ie)", re.IGNORECASE)
_QUOTES_SHOWN = 8  # quotations in quotations; each costs a pass over what is in it
_DEPTH_LIMIT = 1_000  # of tags in tags; the time and memory of a tree grow with its depth
_NESTED_TAG = re.compile(
    r"<(/?)(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)\b)[a-z][^<>]{0,2000}>",
    re.IGNORECASE,
)
_NOT_LINKS = frozenset({"mention", "hashtag", "u-tag"})


class TextWithLinks(NamedTuple):
    """Plain text, with paragraphs separated by blank lines, and the URLs that it links to, in order."""

    text: str
    links: list[str]


def parse_html(html: str | None, *, profile_urls: Container[str] = (), own_url: str | None = None) -> TextWithLinks:
    """The text and the links of a piece of HTML.

    Mentions and hashtags do not count as links. `profile_urls` are further URLs of profiles or hashtags. A link whose
    text is its own shortened URL appears in the text as the whole URL. Quoted lines begin with "> ". `own_url` is the
    post's own, about which software adds lines (software_boxes.py).
    """
    if not html:
        return TextWithLinks("", [])
    renderer = _TextRenderer(profile_urls)
    tree = parse_tree(html[:MARKUP_LIMIT])
    if own_url:
        remove_self_references(tree, own_url)
    renderer.render(tree)
    return TextWithLinks(renderer.text(), renderer.links[:LIST_LIMIT])


def html_to_text(html: str | None) -> str | None:
    """Only the text, or None where there is none."""
    return parse_html(html).text or None


def rel_me_links(html: str | None) -> list[str]:
    """The targets of the `rel="me"` links in a piece of HTML: pages that its author claims."""
    from bs4 import Tag

    tags = parse_tree(html[:MARKUP_LIMIT]).find_all("a", limit=LIST_LIMIT) if html else []
    claimed = (tag for tag in tags if isinstance(tag, Tag) and "me" in attribute(tag, "rel").split())
    return [link for tag in claimed if (link := get_url(attribute(tag, "href")))]


class ParsedTag(NamedTuple):
    """One tag with its text."""

    name: str
    text: str
    attributes: dict[str, str]

    def value(self, attribute: str) -> str:
        """The text of an attribute, "" where the tag lacks it."""
        return self.attributes.get(attribute, "")


def first_tag(html: str) -> ParsedTag | None:
    """The first tag of a small piece of HTML, or None where there is none."""
    from bs4 import Tag

    tag = parse_tree(html[:MARKUP_LIMIT]).find(True)
    if not isinstance(tag, Tag):
        return None
    return ParsedTag(tag.name, tag.get_text(), {name: attribute(tag, name) for name in tag.attrs})


def parse_tree(html: str) -> BeautifulSoup:
    """The tree of a piece of untrusted HTML."""
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)  # a post may be nothing but a URL
        return BeautifulSoup(_without_deep_tags(_without_declarations(html)), "html.parser")


def attribute(tag: Tag, name: str) -> str:
    """An attribute as text, "" where the tag lacks it."""
    value = tag.get(name) or ""
    return " ".join(value) if isinstance(value, list) else str(value)


def _without_deep_tags(html: str) -> str:
    """The HTML without the tags that may be nested deeper than _DEPTH_LIMIT. Their text stays."""
    if html.count("<") <= _DEPTH_LIMIT:
        return html
    depth = 0

    def keep(tag: re.Match[str]) -> str:
        nonlocal depth
        if tag[0].endswith("/>"):
            return tag[0]
        depth += 0 if tag[1] else 1
        kept = tag[0] if depth <= _DEPTH_LIMIT else ""
        depth = max(0, depth - 1) if tag[1] else depth
        return kept

    return _NESTED_TAG.sub(keep, html)


def _without_declarations(html: str) -> str:
    """The HTML without comments and declarations, and with an unclosed tag at its end escaped.

    Python's parser searches for the end of each of these again and again (quadratic time), and raises on some.
    """
    pieces: list[str] = []
    position = 0
    while match := _DECLARATION.search(html, position):
        pieces.append(html[position : match.start()])
        ending = "-->" if html.startswith("<!--", match.start()) else ">"
        end = html.find(ending, match.start() + 2)
        position = end + len(ending) if end >= 0 else len(html)
    pieces.append(html[position:])
    joined = _PLACEHOLDER.join(pieces)  # so that the text around a comment cannot form another one
    last = joined.rfind(">") + 1
    return joined[:last] + joined[last:].replace("<", "&lt;")


class _TextRenderer:
    """One pass over a tree, without recursion, since hostile markup nests deeper than Python's stack."""

    def __init__(self, profile_urls: Container[str]) -> None:
        self.profile_urls = profile_urls
        self.links: list[str] = []
        self.parts: list[str] = []
        self.pre_depth = 0
        self.link_depth = 0
        self.quote_depth = 0

    def render(self, tree: Tag) -> None:
        from bs4 import NavigableString, Tag

        stack: list[Tag | NavigableString | tuple[str, int]] = [tree]  # a tuple closes the tag that was opened there
        while stack:
            node = stack.pop()
            if isinstance(node, tuple):
                self._close(*node)
            elif isinstance(node, NavigableString):
                self.parts.append(str(node) if self.pre_depth else re.sub(r"[ \t\r\n]+", " ", str(node)))
            elif self._open(node):
                stack.append(("blockquote" if _is_quotation(node) else node.name, len(self.parts)))
                stack.extend(child for child in reversed(node.contents) if isinstance(child, Tag | NavigableString))

    def text(self) -> str:
        joined = "".join(self.parts).replace("\xa0", " ").replace(_PLACEHOLDER, "")
        joined = _with_quoted_blocks(joined)
        lines = [line.strip(" \t") if not line.startswith(">") else line.rstrip() for line in joined.split("\n")]
        tidy = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
        return get_text(_SHARED_LINE.sub(lambda line: quoted(line[0]), tidy)) or ""

    def _open(self, tag: Tag) -> bool:
        """Writes what comes before the tag's children. False where the children are not part of the text."""
        classes = set(attribute(tag, "class").split())
        if tag.name in _INVISIBLE or _QUOTE_FALLBACK in classes:
            return False
        if tag.name in _BOXES and not classes.isdisjoint((_CITED, _SHARED_BY)):
            return False
        if is_software_box(classes, attribute(tag, "style"), is_hidden="hidden" in tag.attrs):
            return False
        # HTML has no links in links. Reading the text of each, nested by the thousand, would take very long.
        link = self._link(tag, classes) if tag.name == "a" and not self.link_depth else None
        if link is not None:
            if len(self.links) < LIST_LIMIT and link not in self.links:
                self.links.append(link)
            if shows_url(tag.get_text(), link):
                self.parts.append(link)
                return False
        if tag.name == "img":
            self.parts.append(_alternative(tag))
        if tag.name == "q":
            self.parts.append("“")
        is_quotation = _is_quotation(tag)
        if tag.name in _PARAGRAPHS or is_quotation:
            self.parts.append("\n\n")
        elif tag.name in _LINES:
            self.parts.append("\n- " if tag.name == "li" else "\n")
        self.pre_depth += tag.name == "pre"
        self.link_depth += tag.name == "a"
        self.quote_depth += is_quotation
        return True

    def _close(self, name: str, start: int) -> None:
        self.pre_depth -= name == "pre"
        self.link_depth -= name == "a"
        self.quote_depth -= name == "blockquote"
        if name == "blockquote" and self.quote_depth < _QUOTES_SHOWN:
            self.parts[start:] = [quoted("".join(self.parts[start:]).strip())]
        if name == "q":
            self.parts.append("”")
        elif name in _PARAGRAPHS:
            self.parts.append("\n\n")
        elif name in {"div", "tr"}:
            self.parts.append("\n")

    def _link(self, tag: Tag, classes: set[str]) -> str | None:
        """The target of a link, unless it is a profile or a hashtag."""
        link = get_url(attribute(tag, "href"))
        if link is None or link in self.profile_urls or classes & _NOT_LINKS or "tag" in attribute(tag, "rel").split():
            return None
        return None if tag.get_text().startswith(("@", "#")) else link


def _with_quoted_blocks(text: str) -> str:
    """The text with what stands between `[share …]`, `[attachment …]` or `[quote]` and its end as quotations."""

    def quote(block: re.Match[str]) -> str:
        return f"\n{quoted(block[block.lastindex or 0].strip())}\n\n"

    if "[share" in text or "[attachment" in text:
        text = _SHARE_BLOCK.sub(quote, text)
    end = text.rfind(_QUOTE_END) + len(_QUOTE_END)  # behind it, each beginning would be looked for its end in vain
    if end >= len(_QUOTE_END):
        text = _QUOTE_BLOCK.sub(quote, text[:end]) + text[end:]
    return text


def _is_quotation(tag: Tag) -> bool:
    """Whether what is in a tag is somebody else's: a quotation, a shared post, a preview, or whose words follow."""
    if tag.name == "blockquote":
        return True
    classes = set(attribute(tag, "class").split())
    if tag.name in _BOXES:
        return not _OTHERS.isdisjoint(name.lower() for name in classes)
    if tag.name != "strong" or _QUOTED_AUTHOR not in classes:
        return False
    following = tag.find_next_sibling(True)
    return following is not None and getattr(following, "name", "") == "blockquote"


def _alternative(image: Tag) -> str:
    """The alternative text of an image: nothing for a custom emoji that is named in words. One that is named by its
    shortcode is kept apart from the words that it touches.
    """
    alt = attribute(image, "alt")
    if not _SHORTCODE.fullmatch(alt):
        return "" if _EMOJI_NAME.fullmatch(alt) and _is_emoji(image) else alt
    before, after = str(image.previous_sibling or ""), str(image.next_sibling or "")
    return f"{' ' * before[-1:].isalnum()}{alt}{' ' * after[:1].isalnum()}"


def _is_emoji(image: Tag) -> bool:
    """Whether an image is a custom emoji, as the software of servers marks them."""
    marks = " ".join(attribute(image, name) for name in ("class", "title", "src"))
    return "data-mx-emoticon" in image.attrs or _EMOJI_MARK.search(marks) is not None


def quoted(text: str) -> str:
    """The text as a quotation: each line begins with "> ", which is how scoring recognises other people's words."""
    return "\n".join(f"> {line.strip()}".rstrip() for line in text.split("\n"))
