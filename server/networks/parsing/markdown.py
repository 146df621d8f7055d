"""Markdown, as Lemmy's and Misskey's people write it, → the words a reader sees, and where their links lead.

For the network files. Only what changes the words is undone: links, images, emphasis, Misskey's `$[…]`; quotations
keep their "> ". Not a renderer: what comes out is plain text and must be escaped like any other.
"""

from __future__ import annotations

import re

from server.networks.parsing import json_values
from server.networks.parsing.html_text import Plain

_LIMIT = 100_000  # code points; the longest posts that real servers allow are shorter
# Every repetition is bounded, so that hostile text costs no more than its length.
_LINK = re.compile(
    r"(!?)\??\[([^\[\]\n]{0,500})\]\(\s{0,3}<?(https?://[^\s<>()]{1,2000}(?:\([^\s<>()]{0,200}\)[^\s<>()]{0,200})?)>?(?:\s[^\n)]{0,300})?\)"
)
_BARE = re.compile(r"https?://[^\s<>\[\]]{1,2000}")
_AFTER = ".,;:!?'\"*_~"
_PERSON = re.compile(r"^[@!/]")
_FUNCTION = re.compile(r"\$\[[\w.,=-]{1,80}\s([^\[\]$]{0,2000})\]")
_TAG = re.compile(r"</?(?:center|small|plain|b|i|s|u|br|strong|em|sub|sup|details|summary)\s?/?>", re.IGNORECASE)
_EMPHASIS = re.compile(r"(\*{1,3}|~~)(?=\S)([^\n*~]{1,1000}?)(?<=\S)\1")
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+(?=\S)", re.MULTILINE)
_SPOILER = re.compile(r"^:::[ \t]*(?:spoiler[ \t]*)?", re.MULTILINE)
_NESTED = 4
_MENTION = re.compile(
    r"(?<![\w@/.+-])@([A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,62}[A-Za-z0-9_])?)(?:@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))?(?![\w/])"
)


def plain(text: str | None) -> Plain:
    """Words and links of a piece of Markdown; a link to a person or a community is none."""
    if not text:
        return Plain("", [])
    links: dict[str, None] = {}

    def labelled(found: re.Match[str]) -> str:
        image, label, target = found.groups()
        if image or _PERSON.match(label):
            return label
        links[target] = None
        shown = label.strip().rstrip("….").removeprefix("https://")
        return target if "." in shown and target.split("://", 1)[1].startswith(shown) else label

    told = _LINK.sub(labelled, text[:_LIMIT])
    for bare in _BARE.findall(told):
        links[bare.rstrip(_AFTER + (")" if "(" not in bare else ""))] = None
    for _ in range(_NESTED):
        told = _FUNCTION.sub(r"\1", told)
    told = _EMPHASIS.sub(r"\2", _TAG.sub("", _SPOILER.sub("", _HEADING.sub("", told))))
    tidy = re.sub(r"\n{3,}", "\n\n", told.replace("\r\n", "\n")).strip()
    kept = [link for link in map(json_values.url, links) if link]
    return Plain(json_values.string(tidy) or "", kept[: json_values.LIST_LIMIT])


def mentions(text: str | None, host: str | None) -> list[str]:
    """Whom a text names, as name@host in lower case; a name without a host is somebody of `host`."""
    found = _MENTION.finditer((text or "")[:_LIMIT])
    named = dict.fromkeys(f"{who[1]}@{who[2] or host}".lower() for who in found if who[2] or host)
    return list(named)[: json_values.LIST_LIMIT]
