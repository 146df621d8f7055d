"""What software writes around a post is left out; what its author wrote stays."""

from __future__ import annotations

import pytest

from server.networks.parsing.html_text import parse_html

OWN = "https://tea.example/leeks/"


@pytest.mark.parametrize(
    "box",
    [
        # previews of what others wrote
        '<figure class="kg-card kg-bookmark-card"><a href="https://b.example"><div>You fools</div></a></figure>',
        '<div class="embedded-post-wrap"><a href="https://b.example">You fools</a></div>',
        '<div class="tweet"><p>You fools</p></div>',
        '<div class="ltag__link"><a href="https://b.example">You fools</a></div>',
        '<aside class="onebox allowlistedgeneric"><h3>You fools</h3></aside>',
        '<div class="npf-link-block"><div class="title">You fools</div></div>',
        '<a class="blog-card" href="https://b.example">You fools</a>',
        '<div class="pz-linkcard-wrap">You fools</div>',
        # what asks and offers
        '<div class="subscription-widget-wrap-editor"><p class="cta-caption">Thanks for reading!</p></div>',
        '<div class="captioned-button-wrap"><p>Thanks for reading! Feel free to share it.</p></div>',
        '<p class="button-wrapper"><a class="button primary" href="https://tea.example/x">Share</a></p>',
        '<div class="sharedaddy"><h3>Share this:</h3><ul><li>Click to share</li></ul></div>',
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3>Related</h3></div>",
        "<form><p>Thanks for subscribing!</p><input></form>",
        "<video src='x'>Your browser is too old.</video>",
        # what is not shown, and what the picture above it says already
        '<div style="display:none;max-height:0">Thank you for reading</div>',
        "<p hidden>Thank you</p>",
        '<noscript><img src="x" alt="a leek"></noscript>',
        # lines about the post itself, in any language
        f'<p>The post <a href="{OWN}">Leeks</a> appeared first on <a href="https://tea.example">Tea</a>.</p>',
        f'<p>Der Beitrag <a href="{OWN}">Leeks</a> erschien zuerst auf <a href="https://tea.example">Tea</a>.</p>',
        f'<p><a href="{OWN}?utm_source=rss">Leeks</a> was first published in <a href="https://b.example">B</a>.</p>',
        f'<p><a href="{OWN}">Continue reading →</a></p>',
    ],
)
def test_what_software_writes_is_left_out(box: str) -> None:
    assert parse_html(f"<p>I grew them.</p>{box}", own_url=OWN).text == "I grew them."


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (f'<p>I grew them. <a class="more" href="{OWN}">Read more…</a></p>', "I grew them."),
        (f'<p>As <a href="{OWN}">I said above</a>, leeks are kind.</p>', "As I said above, leeks are kind."),
        ('<p>I like <a href="https://tea.example/">my front page</a> now.</p>', "I like my front page now."),
        ('<div class="business-card"><p>I print cards.</p></div>', "I print cards."),
        ('<figure class="kg-card kg-image-card"><img alt="a leek"></figure>', "a leek"),
        ('<aside class="quote"><div class="title">bo:</div><blockquote>You fool</blockquote></aside>No.', None),
    ],
)
def test_what_the_author_wrote_stays(html: str, text: str | None) -> None:
    shown = parse_html(html, own_url=OWN).text
    own = "\n".join(line for line in shown.split("\n") if not line.startswith(">")).strip()
    assert own == (text or "No.")


def test_a_post_that_is_known_by_its_query_is_not_the_front_page() -> None:
    line = '<p>I moved <a href="https://tea.example/">here</a> and <a href="https://b.example/">there</a>.</p>'
    assert parse_html(line, own_url="https://tea.example/?p=5").text == "I moved here and there."
