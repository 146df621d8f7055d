"""Blogs as they are on the web: old encodings, redirects, several feeds, and headers that opt out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast

import pytest

from server.fetching import Fetcher, FetchError
from server.fetching.address_guard import Target
from server.fetching.responses import Response
from server.fetching.transport import Transport
from server.networks import OptedOutError
from server.networks.readers.web import Web
from server.scoring.card import score
from shared_schema.records import Account, Evidence
from tests.server.networks.golden_files import cases
from tests.server.networks.recorded import RecordedFetcher

NOW = datetime(2026, 11, 26, tzinfo=UTC)
RSS = (
    '<?xml version="1.0" encoding="{}"?><rss version="2.0"><channel><title>{}</title>'
    "<item><guid>1</guid>{}</item></channel></rss>"
)
ITEM = "<description>{}</description><pubDate>Tue, 24 Nov 2026 9:30 PM CET</pubDate>"
WORDS = "Спасибо, Анна, за твой тёплый ответ"
# One post a day, from a person.
DIARY = (
    "Planted leeks along the fence today and lost my gloves again.",
    "My sourdough starter survived the holiday, which is more than I can say of the basil.",
    "We walked to the lake. Ducks everywhere, and Bo fell in.",
    "I finished the second chapter and I hate the ending.",
    "Rain. Fixed the shed roof with my sister.",
    "My talk at the library went better than I had feared!",
    "New shelves, old books. I found my aunt's letters in one.",
    "Why I stopped using a calendar and what I do instead",
    "Soup for ten people; nobody liked the fennel.",
    "The cat is back!",
    "Notes from the slow train to Ghent",
    "I am learning to solder, badly. The radio hums now.",
    "Somebody at the market gave me three kinds of mint.",
    "Cold hands, good soup, an early night.",
    "What my grandfather wrote about the winter of 1962",
    "I can whistle again after the dentist.",
    "The first frost took the dahlias. I should have dug them up last week.",
    "A question for anyone who keeps bees: do yours sulk, too?",
    "Lost at chess to a boy of nine, fairly.",
    "Mending day: two jumpers, one bag, my temper.",
)


@dataclass
class Hosts:
    """A transport that plays hosts: URL → status, headers, body. Everything else is a 404."""

    rows: dict[str, tuple[int, dict[str, str], bytes]]
    requested: list[str] = field(default_factory=list)

    def send(self, target: Target, _headers: Mapping[str, str], *_: Any) -> Response:
        self.requested.append(target.url)
        status, headers, body = self.rows.get(target.url, (404, {"content-type": "text/html"}, b""))
        return Response(target.host, status, headers, body)

    def close(self) -> None:
        pass


def read(rows: dict[str, tuple[int, dict[str, str], bytes]], handle: str = "blog.example") -> Evidence:
    fetcher = Fetcher(cache_dir=None, user_agent="Humankind/0.1.0 (test)", wait=lambda _seconds: False)
    fetcher._transport.close()
    fetcher._transport = cast(Transport, Hosts(rows))
    try:
        return Web().read(Account(network="web", handle=handle), fetcher, NOW)
    finally:
        fetcher.close()


def page(html: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    more = {name.replace("_", "-"): value for name, value in headers.items()}
    return 200, {"content-type": "text/html; charset=utf-8", **more}, html.encode()


def feed(body: bytes, media_type: str = "application/rss+xml") -> tuple[int, dict[str, str], bytes]:
    return 200, {"content-type": media_type}, body


@pytest.mark.parametrize("charset", ["windows-1251", "koi8-r", "utf-16", "utf-16-be", "utf-8"])
def test_a_feed_in_an_old_encoding_is_read(charset: str) -> None:
    body = RSS.format(charset, "Сад", ITEM.format(WORDS)).encode(charset)
    rows = {
        "https://blog.example/": page('<link rel="alternate" type="application/rss+xml" href="/rss">'),
        "https://blog.example/rss": feed(body),
    }
    evidence = read(rows)
    assert [(post.text, post.created_at) for post in evidence.posts] == [(WORDS, "2026-11-24T20:30:00Z")]
    assert evidence.profile is not None
    assert evidence.profile.display_name == "Сад"


def test_a_feed_in_an_unknown_encoding_is_malformed_and_never_scored() -> None:
    body = RSS.format("x-nobody-knows", "Сад", ITEM.format(WORDS)).encode("cp1251")
    with pytest.raises(FetchError) as problem:
        read({"https://blog.example/rss": feed(body)}, "blog.example/rss")
    assert problem.value.slug == "malformed-response"


RSS_OF = '<rss version="2.0"><channel><title>Tea</title><item><guid>1</guid><description>{}</description></item>'
FEED_LINK = '<link rel="alternate" type="application/rss+xml" href="{}">'


@pytest.mark.parametrize(
    ("handle", "own", "rest"),
    [
        ("blog.example/author/ada", "/author/ada/feed/", ["/feed/", "/author/adam/feed/"]),
        ("blog.example/?author=1", "/?feed=rss2&author=1", ["/?feed=rss2", "/?feed=rss2&author=12"]),
    ],
)
def test_the_page_of_an_author_has_the_words_of_that_author(handle: str, own: str, rest: list[str]) -> None:
    rows = {f"https://blog.example{path}": feed(RSS_OF.format("Bo wrote this.").encode()) for path in rest}
    rows[f"https://blog.example{own}"] = feed(RSS_OF.format("Ada wrote this.").encode())
    rows[f"https://{handle}"] = page("".join(FEED_LINK.format(path.replace("&", "&amp;")) for path in [*rest, own]))
    assert [post.text for post in read(rows, handle).posts] == ["Ada wrote this."]


@pytest.mark.parametrize("host", ["blog.example", "www.blog.example"])
def test_an_author_by_number_whom_the_site_hides_is_not_the_whole_site(host: str) -> None:
    rows = {
        "https://blog.example/?author=1": (301, {"location": f"https://{host}/"}, b""),
        f"https://{host}/": page(FEED_LINK.format("/feed/")),
        f"https://{host}/feed/": feed(RSS_OF.format("Bo wrote this.").encode()),
    }
    with pytest.raises(FetchError) as problem:
        read(rows, "blog.example/?author=1")
    assert (problem.value.slug, problem.value.detail.split(".")[0]) == (
        "not-found",
        "The account's own server does not know it",
    )


def test_an_author_by_number_may_lead_to_an_author_by_name() -> None:
    rows = {
        "https://blog.example/?author=1": (301, {"location": "https://blog.example/author/ada/"}, b""),
        "https://blog.example/author/ada/": page(FEED_LINK.format("/feed/") + FEED_LINK.format("/author/ada/feed/")),
        "https://blog.example/feed/": feed(RSS_OF.format("Bo wrote this.").encode()),
        "https://blog.example/author/ada/feed/": feed(RSS_OF.format("Ada wrote this.").encode()),
    }
    assert [post.text for post in read(rows, "blog.example/?author=1").posts] == ["Ada wrote this."]


@pytest.mark.parametrize(
    ("label", "charset", "words"),
    [("iso-2022-kr", "iso2022_kr", "고맙습니다"), ("hz-gb-2312", "hz", "谢谢你，今天"), ("utf-7", "utf-7", WORDS)],
)
def test_what_browsers_do_not_decode_is_malformed_and_never_scored(label: str, charset: str, words: str) -> None:
    body = RSS.format(label, "Sad", ITEM.format(f"Thanks, {words}")).encode(charset)
    entry = f'<article class="h-entry"><p class="e-content">Thanks, {words}</p></article>'
    rows = {
        "https://blog.example/rss": feed(body),
        "https://blog.example/": (200, {"content-type": f"text/html; charset={label}"}, entry.encode(charset)),
    }
    for handle in ("blog.example/rss", "blog.example"):
        with pytest.raises(FetchError) as problem:
            read(rows, handle)
        assert problem.value.slug == "malformed-response"
        assert problem.value.detail == "blog.example sent text in an unknown encoding."


OWNER = "https://hedge.example/users/bramble"
ENTRY = '<article class="h-entry"><p class="e-content">Tea is ready.</p></article>'


def read_front_page(html: str, left_out: str = "nothing") -> tuple[Evidence, list[str]]:
    """What is read at the front page of a server of one person, and the requests. `left_out`: a path that fails."""
    case = cases()["mastodon/activitypub_outbox"]
    rows = [row for row in case.responses if row["path"] != left_out]
    fetcher = RecordedFetcher([*rows, {"host": "hedge.example", "path": "/", "text": html}])
    return Web().read(Account(network="web", handle="hedge.example"), fetcher, case.now), fetcher.requested


def test_the_front_page_of_one_person_is_read_as_that_account() -> None:
    link = f'<link rel="alternate" type="application/activity+json" href="{OWNER}">'
    evidence, requested = read_front_page(f"{link}{ENTRY}")
    assert evidence.account == Account(network="mastodon", host="hedge.example", handle="bramble")
    assert evidence.posts
    assert requested.count("https://hedge.example") == 1
    evidence, _ = read_front_page(f"{link}{ENTRY}", left_out="/users/bramble")
    assert (evidence.account.network, [post.text for post in evidence.posts]) == ("web", ["Tea is ready."])
    with pytest.raises(OptedOutError):
        read_front_page(f'{link}<meta name="robots" content="noindex">')


def test_a_front_page_that_names_no_account_costs_no_further_request() -> None:
    evidence, requested = read_front_page(f'<link rel="canonical" href="https://hedge.example/">{ENTRY}')
    assert (evidence.account.network, requested) == ("web", ["https://hedge.example"])


@pytest.mark.parametrize("zone", ["+0000", "+0100", "-0500"])
def test_a_blog_that_knows_only_the_days_of_its_posts_is_no_clockwork(zone: str) -> None:
    items = "".join(
        f"<item><guid>{day}</guid><description>{words}</description>"
        f"<pubDate>{day:02} Nov 2026 00:00:00 {zone}</pubDate></item>"
        for day, words in enumerate(DIARY, start=1)
    )
    rss = f'<rss version="2.0"><channel><title>Ada</title>{items}</channel></rss>'
    card = score(read({"https://blog.example/rss": feed(rss.encode())}, "blog.example/rss"), NOW)
    assert card.verdict == "person"
    assert "clockwork" not in {contribution.signal for contribution in card.contributions}


@pytest.mark.parametrize(
    ("html", "feed_url"),
    [
        ('<link rel="alternate" type="application/rss+xml" href="rss">', "https://new.example/blog/rss"),
        ('<base href="/en/"><link rel=alternate type="application/rdf+xml" href="rss">', "https://new.example/en/rss"),
        (
            '<base href="https://cdn.example/x/"><link rel=alternate type="application/atom+xml" href=rss>',
            "https://cdn.example/x/rss",
        ),
    ],
)
def test_relative_urls_follow_redirects_and_the_base(html: str, feed_url: str) -> None:
    rows = {
        "https://blog.example/": (301, {"location": "https://new.example/blog/"}, b""),
        "https://new.example/blog/": page(html),
        feed_url: feed(RSS.format("utf-8", "A", ITEM.format("Hi")).encode(), "text/plain; charset=utf-8"),
    }
    assert [post.text for post in read(rows).posts] == ["Hi"]


@pytest.mark.parametrize("media_type", ["application/feed+json", "application/json", "text/plain", "text/html", ""])
def test_a_json_feed_is_read(media_type: str) -> None:
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Sea",
        "items": [
            {"id": 1, "content_html": "<p>Thank you, Bo</p>", "date_published": "2026-11-24T21:30:00+01:00"},
            {"id": "2", "content_text": "1 < 2 \ud83d", "url": "https://blog.example/2", "size": float("nan")},
            "odd",
        ],
    }
    rows = {
        "https://blog.example/": page('<link rel="alternate" type="application/feed+json" href="/feed.json">'),
        "https://blog.example/feed.json": feed(json.dumps(document).encode(), media_type),
    }
    posts = read(rows).posts
    assert [(post.text, post.created_at) for post in posts] == [
        ("Thank you, Bo", "2026-11-24T20:30:00Z"),
        ("1 < 2 \ufffd", None),
    ]


@pytest.mark.parametrize("first", [(404, {}, b""), (500, {}, b""), feed(b"<p>no feed", "text/html"), feed(b"<rss/>")])
def test_the_second_feed_is_read_where_the_first_is_missing(first: tuple[int, dict[str, str], bytes]) -> None:
    link = '<link rel="alternate" type="application/rss+xml" href="/{}">'
    rows = {
        "https://blog.example/": page(link.format("old") + link.format("new")),
        "https://blog.example/old": first,
        "https://blog.example/new": feed(RSS.format("utf-8", "A", ITEM.format("Hi")).encode()),
    }
    assert [post.text for post in read(rows).posts] == ["Hi"]


@pytest.mark.parametrize(
    "row",
    [
        page("<p>", x_robots_tag="noindex"),
        page("<p>", x_robots_tag="nofollow, NOINDEX"),
        page("<p>", x_robots_tag="googlebot: nofollow\nhumankind: none"),
        page('<meta name=robots content="noindex;nofollow">'),
        page("<meta name=humankind content=noindex>"),
    ],
)
def test_noindex_in_the_header_or_the_page_is_an_opt_out(row: tuple[int, dict[str, str], bytes]) -> None:
    with pytest.raises(OptedOutError) as opt_out:
        read({"https://blog.example/": row})
    assert "noindex" in opt_out.value.reason


def test_noindex_for_another_program_or_on_a_linked_feed_is_no_opt_out() -> None:
    html = '<link rel="alternate" type="application/rss+xml" href="/rss">'
    rss = RSS.format("utf-8", "A", ITEM.format("Hi")).encode()
    rows = {
        "https://blog.example/": page(html, x_robots_tag="googlebot: noindex"),
        "https://blog.example/rss": (200, {"content-type": "text/xml", "x-robots-tag": "noindex, follow"}, rss),
    }
    assert len(read(rows).posts) == 1


@pytest.mark.parametrize("url", ["https://consent.blog.example/m?continue=x", "/privacy/consent?redirect=x"])
def test_a_redirect_to_a_notice_about_cookies_has_a_problem_of_its_own(url: str) -> None:
    with pytest.raises(FetchError) as problem:
        read({"https://blog.example/": (302, {"location": url}, b"")})
    assert problem.value.slug == "consent-required"


@pytest.mark.parametrize(
    "body",
    [
        "There is no excerpt because this is a protected post.",
        "&lt;form class=&quot;post-password-form&quot;&gt;&lt;p&gt;This content is protected.&lt;/p&gt;&lt;/form&gt;",
    ],
)
def test_a_post_with_a_password_is_not_read(body: str) -> None:
    item = "<guid>2</guid><title>Protected: x</title><description>{}</description></item><item>"
    text = RSS.format("utf-8", "Tea", item.format(body) + ITEM.format("Leeks are kind"))
    assert [
        post.text for post in read({"https://blog.example/rss": feed(text.encode())}, "blog.example/rss").posts
    ] == ["Leeks are kind"]


def test_a_picture_in_a_feed_is_no_text() -> None:
    atom = (
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Tea</title><id>1</id><entry><id>2</id>'
        '<content type="image/png">iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ</content><summary>A leek</summary>'
        "</entry></feed>"
    )
    evidence = read({"https://blog.example/atom": feed(atom.encode(), "application/atom+xml")}, "blog.example/atom")
    assert [post.text for post in evidence.posts] == ["A leek"]


def test_the_title_of_a_page_that_a_json_feed_links_to_is_not_the_bloggers() -> None:
    item = {"id": "1", "external_url": "https://b.example/x", "title": "You fools", "content_text": "I disagree"}
    document = {"version": "https://jsonfeed.org/version/1.1", "title": "Tea", "items": [item]}
    body = json.dumps(document).encode()
    evidence = read({"https://blog.example/feed.json": feed(body, "application/feed+json")}, "blog.example/feed.json")
    assert [post.text for post in evidence.posts] == ["I disagree"]


@pytest.mark.parametrize("media_type", ["text/html", "application/octet-stream", "application/rss", "text/rss+xml", ""])
def test_a_feed_is_known_by_how_it_begins(media_type: str) -> None:
    body = b"\n" + RSS.format("utf-8", "A", ITEM.format("Hi")).encode()
    rows = {
        "https://blog.example/": page('<link rel="alternate" type="application/rss+xml" href="/rss">'),
        "https://blog.example/rss": feed(body, media_type),
    }
    assert [post.text for post in read(rows).posts] == ["Hi"]
    assert [post.text for post in read(rows, "blog.example/rss").posts] == ["Hi"]
