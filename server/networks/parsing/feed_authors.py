"""Whose words a feed carries: comments on a blog, and posts of others in its feed, are not the blogger's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import compress

from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.urls import host_of

# "comments" as the usual software writes it, in its address, its title and the titles of its entries.
_COMMENTS_URL = re.compile(
    r"[/?&=_.-](?:comments?|replies|kommentarer?|commentaires|comentarios|commenti|reacties|komentarze|kommentarii"
    r"|guestbook|g(?:ae|ä)stebuch|livre-?d-?or)(?:[/?&=_.-]|$)",
    re.IGNORECASE,
)
_COMMENTS_HOST = re.compile(r"^https?://[\w-]+\.disqus\.com/")
_COMMENTS_TITLE = re.compile(
    r"\b(?:comments?|replies|kommentar(?:e|er)?|commentaires?|comentarios?|comentários?|commenti|reacties|komentarze|"
    r"comentarii|комментари[ий]|коментарі|guestbook|gästebuch)\b|コメント|评论|評論|留言|回响|迴響|댓글|टिप्पणिया",
    re.IGNORECASE,
)
# How software begins or ends the title of a comment's entry.
_COMMENT_ENTRY = re.compile(
    r"^Re: |^Comment on |^Kommentar zu .+ von |^Kommentar(?:er)? (?:till|på) .+ av |^Commentaires? sur .+ par "
    r"|^Comentario en .+ por |^Commenti? su .+ di |^Comentário (?:sobre|em) .+ por |^Reactie op .+ door "
    r"|^Komentarz do .+ autorem jest |^Комментарий к записи .+\)$|^Коментар до .+ від "
    r"|^《.{1,200}》的(?:评论|評論)|^在〈.{1,200}〉中|への.{0,80}コメント$|さん(?:のコメント|より)$"
    r"|पर .{1,80} की टिप्पणी",
    re.IGNORECASE,
)
# How the title of a feed of comments begins or ends.
_COMMENTS_FEED = re.compile(
    r"Comments? (?:on|for|to)\b|Kommentare (?:zu|für)\b|Kommentarer (?:till|på|för)\b|Commentaires (?:sur|pour)\b"
    r"|Comentarios (?:en|para)\b|Commenti (?:su|per)\b|Comentários (?:sobre|para|em)\b|Reacties (?:op|voor)\b"
    r"|Komentarze (?:do|dla)\b|Комментарии (?:к|для)\b|Коментарі (?:до|для)\b|.{0,200}(?:的评论|的評論|へのコメント)$",
    re.IGNORECASE,
)
# How WordPress, in the language of the blog, titles one with the name of its author.
_ENTRY_BY = re.compile(
    r"^(?:By|Von|Par\xa0?|Por|Di|Door|Autor|Av|Af|Od|От|Від|Автор|Yazan): (?P<after>.+)$"
    r"|^(?P<before>.+?)\s?(?:より|のコメント)$",
    re.IGNORECASE,
)


def is_comment_feed(url: str, title: str | None) -> bool:
    """Whether a link to a feed leads to comments, by its address or its title."""
    if _COMMENTS_HOST.match(url):
        return True
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
    return list(compress(feed.entries, are_owners([entry.author for entry in feed.entries], owner, feed.author)))


def without_linked_titles(feed: Feed, own_host: str) -> Feed:
    """The feed without the titles of entries about somebody else's page: those are the titles of that page.

    An entry is about another page where its link leads off the hosts of the blog: its own, that of the feed, and the
    one to which most entries lead, since some blogs are linked through another host.
    """
    hosts = [host_of(entry.url) for entry in feed.entries]
    main, count = Counter(filter(None, hosts)).most_common(1)[0] if any(hosts) else (None, 0)
    own = {own_host.removeprefix("www."), host_of(feed.url), main if count * 2 > len(hosts) else None} - {None}
    entries = [
        entry
        if host is None or any(_are_related(host, other) for other in own if other)
        else entry._replace(title=None)
        for entry, host in zip(feed.entries, hosts, strict=True)
    ]
    return feed._replace(entries=entries)


def _are_related(host: str, other: str) -> bool:
    return f".{host}".endswith(f".{other}") or f".{other}".endswith(f".{host}")


def are_owners(authors: Sequence[str | None], *stated: str | None) -> list[bool]:
    """Whether each of the entries with these authors is by the person whose page or feed it is; see `own_entries`.

    `stated` are the names that the page or feed gives its owner, the surest first.
    """
    names = [_plain(author) for author in authors]
    counts = Counter(filter(None, names))
    if len(counts) < 2:
        if "" in names and counts and not _may_be_one(*counts, *stated):  # a guest; the others are the owner's
            return [not name for name in names]
        return [True] * len(names)  # a feed and its entries may write one name in two ways
    owner = next((name for name in map(_plain, stated) if name in counts), None)
    main, count = counts.most_common(1)[0]
    if owner is None and count * 2 <= counts.total():
        return [False] * len(names)
    return [name in {owner or main, ""} for name in names]


def _may_be_one(name: str, *stated: str | None) -> bool:
    """Whether an author may be the owner of the feed: nobody is stated to be that, or a name that shares a word."""
    owners = [_plain(owner) for owner in stated if owner]
    return not owners or any(not set(name.split()).isdisjoint(owner.split()) for owner in owners)


def _holds_comments(feed: Feed) -> bool:
    if feed.title and _COMMENTS_FEED.match(feed.title):
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
