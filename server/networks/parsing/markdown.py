"""Markdown as Lemmy and Misskey write it, as the text that a reader sees, and the links in it.

markdown-it-py parses CommonMark and strikethrough; the rules below add what these two networks do differently. Raw HTML
is not parsed, since the regular expressions for it take quadratic time on hostile input; simple tags are removed
instead. The result is plain text and must be escaped like any other text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from server.networks.parsing.html_text import TextWithLinks, quoted
from server.networks.parsing.json_values import get_text, get_url, unique
from server.networks.parsing.urls import shows_url
from shared_schema.limits import LIST_LIMIT

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.tree import SyntaxTreeNode

# markdown-it is imported where it is used: the process that answers parses nothing, and starts faster without it.
_SOURCE_LIMIT = 50_000  # code points; the longest post that Lemmy allows
# Every repetition is bounded, so that the time is proportional to the length of the text.
_BARE_URL = re.compile(r"https?://[^\s<>\[\]]{1,2000}")
_AFTER_URL = ".,;:!?'\"*_~"
_FUNCTION = re.compile(r"\$\[[\w.,=-]{1,80}\s")  # Misskey's $[spin text]
_TAG = re.compile(r"</?(?:center|small|plain|b|i|s|u|br|strong|em|sub|sup|details|summary)\s?/?>", re.IGNORECASE)
_SPOILER = re.compile(r"^:::[ \t]*(?:spoiler[ \t]*)?", re.MULTILINE)  # Lemmy's ::: spoiler TITLE
_EMOJI_TITLE = "emoji"  # Lemmy's custom emoji: ![their name](their image "emoji SHORTCODE")
_PROFILE_OR_COMMUNITY = ("@", "!", "/")  # how the text of links to them begins
_MENTION = re.compile(
    r"(?<![\w@/.+-])@([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?)(?:@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))?(?![\w/])"
)


def parse_markdown(source: str | None) -> TextWithLinks:
    """The text and the links of a piece of Markdown.

    Links to people and communities do not count as links. Quoted lines begin with "> ".
    """
    if not source:
        return TextWithLinks("", [])
    renderer = _TextRenderer(source[:_SOURCE_LIMIT])
    tidy = re.sub(r"\n{3,}", "\n\n", renderer.text).strip()
    return TextWithLinks(get_text(tidy) or "", unique(map(get_url, renderer.links)))


def markdown_to_text(source: str | None) -> str | None:
    """Only the text, or None where there is none."""
    return parse_markdown(source).text or None


def mentions(source: str | None, host: str | None) -> list[str]:
    """The accounts that a text mentions, as name@host in lower case. A name without a host belongs to `host`."""
    found = _MENTION.finditer((source or "")[:_SOURCE_LIMIT])
    names = dict.fromkeys(f"{match[1]}@{match[2] or host}".lower() for match in found if match[2] or host)
    return list(names)[:LIST_LIMIT]


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    class _Parser(MarkdownIt):
        def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's name
            """The URL as it was written, not percent-encoded."""
            return url

    # Without "code": Misskey has no indented code, and people indent paragraphs.
    parser = _Parser("commonmark").enable("strikethrough").disable(["html_block", "html_inline", "code"])
    parser.block.ruler.before("blockquote", "unquoted_line", _unquoted_line, {"alt": ["blockquote"]})
    parser.inline.ruler.before("link", "misskey_function", _misskey_function)
    parser.inline.ruler.before("linkify", "bare_url", _bare_url)
    return parser


def _unquoted_line(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: ARG001
    """Ends a quotation at the first line without ">". CommonMark would count that line as quoted too."""
    return silent


def _misskey_function(state: StateInline, silent: bool) -> bool:
    """Parses `$[spin text]` as its text."""
    match = _FUNCTION.match(state.src, state.pos)
    end = state.md.helpers.parseLinkLabel(state, state.pos + 1) if match else -1
    if match is None or end < match.end():
        return False
    if not silent:
        after = state.posMax
        state.pos, state.posMax = match.end(), end
        state.md.inline.tokenize(state)
        state.posMax = after
    state.pos = end + 1
    return True


def _bare_url(state: StateInline, silent: bool) -> bool:
    """Keeps the marks inside a bare URL, such as its underscores, from being read as emphasis."""
    scheme = next((name for name in ("https", "http") if state.pending.endswith(name)), None)
    match = _BARE_URL.match(state.src, state.pos - len(scheme), state.posMax) if scheme else None
    if scheme is None or match is None or state.linkLevel > 0:
        return False
    url = match[0].rstrip(_AFTER_URL + ("" if "(" in match[0] else ")"))
    if not silent:
        state.pending = state.pending.removesuffix(scheme)
        state.push("bare_url", "", 0).content = url
    state.pos += len(url) - len(scheme)
    return True


class _TextRenderer:
    """Writes parsed Markdown as plain text and collects its links."""

    def __init__(self, source: str) -> None:
        from markdown_it.tree import SyntaxTreeNode

        self.links: list[str] = []
        # As markdown-it counts lines.
        self._lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self.text = self._blocks(SyntaxTreeNode(_parser().parse(source)).children)

    def _blocks(self, blocks: list[SyntaxTreeNode]) -> str:
        """Blocks below each other, with a blank line between them where the source has one."""
        text = ""
        for block in blocks:
            written = self._block(block)
            text += (self._separator(block) if text and written else "") + written
        return text

    def _separator(self, block: SyntaxTreeNode) -> str:
        first_line = block.map[0] if block.map else 0
        return "\n" if self._lines[first_line - 1].strip(" \t>") else "\n\n"

    def _block(self, block: SyntaxTreeNode) -> str:
        if block.type == "inline":
            return _SPOILER.sub("", self._inline(block.children))
        if block.type == "fence":
            return block.content.rstrip("\n")
        text = self._blocks(block.children)
        if block.type == "blockquote":
            return quoted(text)
        if block.type == "list_item":
            return f"{block.info}. {text}" if block.info else f"- {text}"
        return text

    def _inline(self, nodes: list[SyntaxTreeNode]) -> str:
        return "".join(map(self._inline_node, nodes))

    def _inline_node(self, node: SyntaxTreeNode) -> str:
        if node.type in {"softbreak", "hardbreak"}:
            return "\n"
        if node.type == "text":
            return _TAG.sub("", node.content)
        if node.type == "bare_url":
            self.links.append(node.content)
            return node.content
        if node.type == "link":
            return self._link(node)
        if node.type == "image" and str(node.attrs.get("title", "")).startswith(_EMOJI_TITLE):
            return ""
        return self._inline(node.children) if node.children else node.content

    def _link(self, node: SyntaxTreeNode) -> str:
        label, url = self._inline(node.children), str(node.attrs.get("href", ""))
        if label.startswith(_PROFILE_OR_COMMUNITY):
            return label
        self.links.append(url)
        return url if "." in label and shows_url(label, url) else label
