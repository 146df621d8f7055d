"""Feeds of comments, and of others' posts, are not the blogger's words."""

from __future__ import annotations

import pytest

from server.networks.parsing.feed_authors import is_comment_feed, own_entries, without_linked_titles
from server.networks.parsing.feed_entries import Feed, FeedEntry
from server.networks.parsing.html_pages import parse_page


def feed(*authors: str | None, title: str = "Tea and rain", by: str | None = None, titles: str = "Note {n}") -> Feed:
    """A feed with one entry an author."""
    entries = [FeedEntry(str(n), None, titles.format(n=n), "words", author, None) for n, author in enumerate(authors)]
    return Feed(title, None, None, None, by, None, entries)


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://tea.example/comments/feed/", "Tea » Comments Feed"),
        ("https://tea.example/feed.xml", "Tea » Kommentar-Feed: Kommentare"),
        ("https://tea.example/?feed=comments-rss2", ""),
        ("https://tea.example/feeds/comments/default", None),
        ("https://tea.example/rss2", "Flux des commentaires"),
        ("https://tea.example/rss2", "RSS de los comentarios"),
        ("https://tea.example/rss2", "コメントフィード"),
        ("https://tea.example/reacties/feed/", None),
        ("https://tea.example/gaestebuch/rss", None),
        ("https://tea-and-rain.disqus.com/latest.rss", None),
        ("https://tea.example/rss2", "मेरी चाय » टिप्पणियाँ"),
    ],
)
def test_a_link_to_comments_is_known(url: str, title: str | None) -> None:
    assert is_comment_feed(url, title)


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("https://tea.example/feed/", "Tea » Feed"),
        ("https://comments.example/feed/", "Ada's notes"),
        ("https://tea.example/atom.xml", None),
    ],
)
def test_a_link_to_posts_is_no_link_to_comments(url: str, title: str | None) -> None:
    assert not is_comment_feed(url, title)


def test_the_comments_of_a_page_are_not_among_its_feeds() -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="{}" href="{}">'
    html = link.format("Tea » Comments Feed", "/comments/feed/") + link.format("Tea » Feed", "/feed/")
    assert parse_page(html, "https://tea.example/").feeds == ["https://tea.example/feed/"]


@pytest.mark.parametrize(
    "comments",
    [
        feed("Bo", "Cy", "Di", "Eve", "Flo"),
        feed(None, None, title="Comments on: Rain"),
        feed(None, None, title="Comments for Tea and rain"),
        feed("Bo", "Bo", "Bo", titles="By: Bo"),
        feed("Bo", "Bo", "Bo", titles="Autor: Bo"),
        feed("Bo", "Bo", "Bo", titles="От: Bo"),
        feed("Bo", "Bo", "Bo", titles="Av: Bo"),
        feed(None, None, None, titles="Boさんのコメント"),
        feed(None, None, None, titles="Rain {n} へのBoのコメント"),
        feed("Bo", "Bo", "Bo", titles="Bo より"),
        feed(None, None, None, titles="Comment on Rain {n} by Bo"),
        feed(None, None, None, titles="Kommentar zu Regen {n} von Bo"),
        feed(None, None, None, titles="Commentaires sur Pluie {n} par Bo"),
        feed(None, None, None, titles="Comentario en Lluvia {n} por Bo"),
        feed(None, None, None, titles="Commenti su Pioggia {n} di Bo"),
        feed(None, None, None, titles="Comentário sobre Chuva {n} por Bo"),
        feed(None, None, None, titles="Reactie op Regen {n} door Bo"),
        feed(None, None, None, titles="Kommentarer till Regn {n} av Bo"),
        feed(None, None, None, titles="Komentarz do Deszcz {n}, którego autorem jest Bo"),
        feed(None, None, None, titles="Комментарий к записи Дождь {n} (Bo)"),
        feed(None, None, None, titles="Коментар до Дощ {n} від Bo"),
        feed(None, None, None, titles="《雨{n}》的评论，作者：Bo"),
        feed(None, None, title="Commentaires sur : Pluie"),
        feed(None, None, title="Reacties op: Regen"),
        feed(None, None, title="Комментарии к: Дождь"),
    ],
)
def test_a_feed_of_many_people_or_of_comments_has_no_own_entries(comments: Feed) -> None:
    assert own_entries(comments) == []


@pytest.mark.parametrize(
    "titles",
    [
        "編集部より",
        "今日のコメント",
        "Autor: Selma Lagerlöf, Buch {n}",
        "Von: hier nach dort {n}",
        "Kommentar zu den Wahlen {n}",
        "Commento al Vangelo {n}",
    ],
)
def test_a_blog_whose_titles_begin_or_end_like_those_of_comments_keeps_its_entries(titles: str) -> None:
    assert len(own_entries(feed("Ada", "Ada", "Ada", titles=titles))) == 3
    assert len(own_entries(feed(None, None, titles=titles))) == 2


def test_the_entries_of_others_are_left_out() -> None:
    guests = feed("Ada", "Ada", "Bo", "Ada", "a@tea.example (Ada)", "Cy")
    assert [entry.author for entry in own_entries(guests)] == ["Ada", "Ada", "Ada", "a@tea.example (Ada)"]
    assert [entry.author for entry in own_entries(feed("Bo", "Bo", "Ada"), "Ada")] == ["Ada"]
    assert [entry.author for entry in own_entries(feed("Bo", "Ada", "Cy", by="ADA"))] == ["Ada"]


def test_a_feed_without_authors_or_with_one_is_the_owner_s() -> None:
    assert len(own_entries(feed(None, None))) == 2
    assert len(own_entries(feed("ada", None, "ada", by="Ada Lovelock"))) == 3


def test_a_guest_is_not_the_owner_whose_entries_name_nobody() -> None:
    """Entries without an author are by that of the feed (RFC 4287)."""
    assert [entry.id for entry in own_entries(feed(None, "Bo", None, by="Ada L"))] == ["0", "2"]
    assert len(own_entries(feed(None, "ada", None, by="Ada L"))) == 3
    assert len(own_entries(feed(None, "Bo", None))) == 3


def test_the_title_of_a_linked_page_is_not_the_bloggers() -> None:
    urls = ["https://tea.example/1", "https://tea.example/2", "https://news.example/fools", "https://www.tea.example/3"]
    entries = [FeedEntry(url, url, "Fools everywhere", "words", None, None) for url in urls]
    titles = [
        entry.title
        for entry in without_linked_titles(Feed(None, None, None, None, None, None, entries), "tea.example").entries
    ]
    assert titles == ["Fools everywhere", "Fools everywhere", None, "Fools everywhere"]


def test_a_blog_that_is_linked_through_another_host_keeps_its_titles() -> None:
    entries = [FeedEntry(str(n), f"https://proxy.example/{n}", "Leeks", "words", None, None) for n in range(3)]
    blog = Feed(None, None, "https://tea.example/", None, None, None, entries)
    assert without_linked_titles(blog, "tea.example") == blog
