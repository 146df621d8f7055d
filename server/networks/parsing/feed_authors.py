"""Whose words a feed carries: comments on a blog, and posts of others in its feed, are not the blogger's."""

from __future__ import annotations

import re
from collections import Counter

from server.networks.parsing.feed_entries import Feed, FeedEntry

# "comments" as the usual software writes it, in its address, its title and the titles of its entries.
_COMMENTS_URL = re.compile(r"[/?&=_.-](?:comments?|replies|kommentare|commentaires)(?:[/?&=_.-]|$)", re.IGNORECASE)
_COMMENTS_TITLE = re.compile(
    r"\b(?:comments?|replies|kommentar(?:e|er)?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|"
    r"comentarii|комментари[ий]|коментарі)\b|コメント|评论|評論|댓글",
    re.IGNORECASE,
)
# How software begins or ends the title of a comment's entry.
_COMMENT_ENTRY = re.compile(r"^Re: |^Comment on |への.{0,80}コメント$|さん(?:のコメント|より)$", re.IGNORECASE)
# How WordPress, in the language of the blog, titles one with the name of its author.
_ENTRY_BY = re.compile(
    r"^(?:By|Von|Par\xa0?|Por|Di|Door|Autor|Av|Af|Od|От|Від|Автор|Yazan): (?P<after>.+)$"
    r"|^(?P<before>.+?)\s?(?:より|のコメント)$",
    re.IGNORECASE,
)


def is_comment_feed(url: str, title: str | None) -> bool:
    """Whether a link to a feed leads to comments, by its address or its title."""
    path = re.sub(r"^https?://[^/]*", "", url)
    # A title may name the blog, too ("Tea » Comments Feed"), so the word counts wherever it stands.
    return bool(_COMMENTS_URL.search(path) or (title and _COMMENTS_TITLE.search(title)))


def own_entries(feed: Feed, owner: str | None = None) -> list[FeedEntry]:
    """The entries of the one person whose feed it is; none where it is a feed of comments or of many people.

    That is `owner` or the feed's author, where entries are theirs; else who wrote more than half of the entries that
    name an author. Where no entry names one, all entries count.
    """
    if _holds_comments(feed):
        return []
    authors = Counter(name for entry in feed.entries if (name := _plain(entry.author)))
    if len(authors) < 2:
        return feed.entries  # a feed and its entries may write one name in two ways
    stated = next((name for name in (_plain(owner), _plain(feed.author)) if name in authors), None)
    main, count = authors.most_common(1)[0]
    if stated is None and count * 2 <= authors.total():
        return []
    return [entry for entry in feed.entries if _plain(entry.author) in {stated or main, ""}]


def _holds_comments(feed: Feed) -> bool:
    if feed.title and re.match(r"(?:Comments? (?:on|for|to)\b|Kommentare (?:zu|für)\b|Commentaires sur\b)", feed.title):
        return True
    return bool(feed.entries) and sum(map(_is_comment, feed.entries)) * 2 > len(feed.entries)


def _is_comment(entry: FeedEntry) -> bool:
    """Whether an entry is titled like a comment. Books are reviewed as "Autor: …", so a name must be its author's."""
    title = (entry.title or "").strip()
    if _COMMENT_ENTRY.search(title):
        return True
    by = _ENTRY_BY.match(title)
    return by is not None and _plain(by["after"] or by["before"]) == _plain(entry.author)


def _plain(name: str | None) -> str:
    """A name to compare: without case, and without the address that RSS puts before it: `a@b.example (Ada)`."""
    in_brackets = re.search(r"@\S+ \(([^()]+)\)$", name or "")
    return " ".join((in_brackets[1] if in_brackets else name or "").lower().split())
