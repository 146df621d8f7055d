"""HTML becomes the words that a reader sees, and only links that are links."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.networks.parsing.html_text import TextWithLinks, html_to_text, parse_html

LONG = "https://a.example/one/two?three=4"


@pytest.mark.parametrize(
    ("html", "text", "links"),
    [
        ("<p>one</p><p>two<br>three</p>", "one\n\ntwo\nthree", []),
        ("a<p>b<p>c", "a\n\nb\n\nc", []),
        ("1 &lt; 2 &amp; 3&nbsp;&gt; 2", "1 < 2 & 3 > 2", []),
        (
            f'<a href="{LONG}"><span class="invisible">https://</span><span class="ellipsis">a.example/one</span>'
            '<span class="invisible">/two?three=4</span></a>',
            LONG,
            [LONG],
        ),
        (f'<a href="{LONG}">a.example/one/t…</a>', LONG, [LONG]),
        (f'<a href="{LONG}">read this</a> <a href="{LONG}">twice</a>', "read this twice", [LONG]),
        ('<a class="u-url mention" href="https://a.example/@b">@<span>b</span></a> hi', "@b hi", []),
        ('<a href="https://a.example/tags/x" rel="tag">x</a>', "x", []),
        ('<a href="https://a.example/@b">@b@a.example</a>', "@b@a.example", []),
        ('<a href="https://known.example/b">b</a>', "b", []),
        ('<a href="javascript:alert(1)">x</a>', "x", []),
        ('<img class="emojione" alt="fuck you" title=":fuck_you:"> hi', "hi", []),
        ('<img data-mx-emoticon alt="thank_you"> hi', "hi", []),
        ('<img src="https://a.example/custom_emojis/1.png" alt="fuck_you"> hi', "hi", []),
        ('<img class="emoji" alt="👍"> hi <img class="smiley" alt=":-)">', "👍 hi :-)", []),
        ('<img alt="a cat on a mat" src="https://a.example/cat.jpg"> hi', "a cat on a mat hi", []),
        ("He said <q>not mine</q> and left", "He said “not mine” and left", []),
        ("<blockquote>not mine<br>nor this</blockquote>mine", "> not mine\n> nor this\n\nmine", []),
        ('<p class="quote-inline">RE: <a href="https://a.example/1">1</a></p><p>mine</p>', "mine", []),
        ('<img alt=":blob:" src="x"> hi<script>no</script><style>no</style><!-- no -->', ":blob: hi", []),
        ('so<img alt=":blob:">nice', "so :blob: nice", []),
        ("<ul><li>a</li><li>b</li></ul>", "- a\n- b", []),
        ("https://a.example/", "https://a.example/", []),
    ],
)
def test_markup_becomes_words_and_links(html: str, text: str, links: list[str]) -> None:
    assert parse_html(html, profile_urls={"https://known.example/b"}) == TextWithLinks(text, links)


@pytest.mark.parametrize(
    "html",
    [
        '<div class="type-link"><a href="https://b.example/1">theirs</a><blockquote>theirs</blockquote></div>',
        '<div class="graf graf--mixtapeEmbed"><a href="https://b.example/1"><em>theirs</em></a></div>',
        '<div class="tweet-text"><a href="https://b.example/1">Ben</a> theirs</div>',
        '<div class="bbcode_quote"><a href="https://b.example/1">Ben</a> theirs</div>',
        '<p class="pullquote">theirs <a href="https://b.example/1">here</a></p>',
        '<p class="npf_chat"><b>Ben:</b> theirs <a href="https://b.example/1">here</a></p>',
        '<div class="status-card"><a href="https://b.example/1"><strong>theirs</strong></a></div>',
        '<div class="comments"><p>theirs</p><a href="https://b.example/1">Ben</a></div>',
    ],
)
def test_previews_embedded_posts_and_quotations_of_themes_are_quoted(html: str) -> None:
    parsed = parse_html(f"{html}<p>mine</p>")
    assert parsed.text.endswith("\n\nmine")
    assert all(line.startswith(">") for line in parsed.text.removesuffix("\n\nmine").split("\n"))
    assert "theirs" in parsed.text
    assert parsed.links == ["https://b.example/1"]


def test_a_cited_post_within_a_line_is_left_out() -> None:
    html = '<span class="h-cite"><a href="https://b.example/1">Ben</a> <span class="p-content">theirs</span></span>'
    assert parse_html(f"{html}<p>mine</p>").text == "mine"


def test_a_preview_that_friendica_left_between_brackets_is_quoted() -> None:
    html = "[attachment type='link' url='https://b.example/1' title='theirs']theirs, too[/attachment] mine"
    assert parse_html(html).text == "> theirs, too\n\nmine"


@pytest.mark.parametrize("nothing", [None, "", "<p></p>", "<script>x</script>", " \n "])
def test_markup_without_words_has_none(nothing: str | None) -> None:
    assert html_to_text(nothing) is None


def test_markup_that_is_nested_without_end_is_read() -> None:
    assert parse_html("<div><a>" * 5000 + "deep").text == "deep"


@given(st.text(alphabet='<>/="ap &;#brimgquote\n1', max_size=200))
def test_any_markup_at_all_gives_clean_words(html: str) -> None:
    parsed = parse_html(html)
    assert parsed.text == parsed.text.strip()
    assert "\n\n\n" not in parsed.text
