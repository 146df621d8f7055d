"""What single networks do not show is said to be that, and other sites are not Mastodon."""

from __future__ import annotations

import html
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from server.accounts.resolve import resolve
from server.fetching import FetchError
from server.locales.cards import localized_card
from server.networks.readers.reddit import Reddit
from server.networks.readers.youtube import YouTube
from server.scoring import score
from shared_schema.networks import account_of, key_of, profile_url
from tests.server.networks.golden_files import CASES_TO_CORRUPT, READERS
from tests.server.networks.recorded import RecordedFetcher, body_of

NOW = datetime(2026, 11, 26, tzinfo=UTC)
CHANNEL_ID = "UCaBcDeFgHiJkLmNoPqRsTuV"
CHANNEL = f"youtube:{CHANNEL_ID}"
ENTRY = "<entry><id>yt:1</id><title>Hedges in winter</title><published>2026-11-20T10:00:00+00:00</published></entry>"
FEED = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Hedge</title>{ENTRY}</feed>'
CONSENT = '<form action="https://consent.youtube.com/save"><button>Accept all</button></form>'
CONSENT_OF_GOOGLE = CONSENT.replace("youtube", "google")


@pytest.mark.parametrize("text", [f"https://www.youtube.com/channel/{CHANNEL_ID}/videos", CHANNEL, f"yt:{CHANNEL_ID}"])
def test_a_channel_by_its_number_keeps_its_case(text: str) -> None:
    (account,) = resolve(text)
    assert key_of(account) == CHANNEL
    assert profile_url(account) == f"https://www.youtube.com/channel/{CHANNEL_ID}"


def test_a_channel_by_its_number_is_read_behind_the_notice_about_cookies() -> None:
    page = {"host": "www.youtube.com", "path": f"/channel/{CHANNEL_ID}", "text": CONSENT}
    feed = {
        "host": "www.youtube.com",
        "path": "/feeds/videos.xml",
        "query": {"channel_id": CHANNEL_ID},
        "text": FEED,
    }
    evidence = YouTube().read(account_of(CHANNEL), RecordedFetcher([page, feed]), NOW)
    assert [post.text for post in evidence.posts] == ["Hedges in winter"]


@pytest.mark.parametrize("notice", [CONSENT, CONSENT_OF_GOOGLE])
def test_a_channel_by_its_handle_behind_the_notice_about_cookies_has_that_problem(notice: str) -> None:
    fetcher = RecordedFetcher([{"host": "www.youtube.com", "path": "/@hedge", "text": notice}])
    with pytest.raises(FetchError) as problem:
        YouTube().read(account_of("youtube:hedge"), fetcher, NOW)
    assert problem.value.slug == "consent-required"
    assert "youtube.com/channel/UC" in problem.value.detail


def test_an_empty_history_on_reddit_is_no_fault() -> None:
    empty = '<feed xmlns="http://www.w3.org/2005/Atom"><title>overview for ada</title></feed>'
    fetcher = RecordedFetcher([{"host": "www.reddit.com", "path": "/user/ada/.rss", "text": empty}])
    with pytest.raises(FetchError) as problem:
        Reddit().read(account_of("reddit:ada"), fetcher, NOW)
    assert problem.value.slug == "no-public-posts"
    assert "hides" in problem.value.detail


@pytest.mark.parametrize("stand_in", ["[removed]", "[deleted]", "[ Removed by Reddit ]", "[ Removed by moderator ]"])
def test_what_reddit_puts_in_the_place_of_words_is_not_the_author_s(stand_in: str) -> None:
    def entry(number: str, words: str) -> str:
        body = html.escape(f"<!-- SC_OFF --><div class='md'><p>{words}</p></div><!-- SC_ON -->")
        return (
            f"<entry><author><name>/u/ada</name></author><id>{number}</id><title>A question</title>"
            f"<updated>2026-11-20T10:00:00+00:00</updated><content type='html'>{body}</content></entry>"
        )

    entries = entry("t1_a", stand_in) + entry("t3_b", stand_in) + entry("t1_c", "Removed the weeds.")
    feed = f'<feed xmlns="http://www.w3.org/2005/Atom"><title>overview for ada</title>{entries}</feed>'
    fetcher = RecordedFetcher([{"host": "www.reddit.com", "path": "/user/ada/.rss", "text": feed}])
    posts = Reddit().read(account_of("reddit:ada"), fetcher, NOW).posts
    assert [post.text for post in posts] == ["A question", "Removed the weeds."]


@pytest.mark.parametrize(
    "host", ["medium.com", "www.medium.com", "odysee.com", "velog.io", "dzen.ru", "giphy.com", "hashnode.com"]
)
def test_profiles_that_look_like_those_of_mastodon_are_web_pages(host: str) -> None:
    assert [account.network for account in resolve(f"https://{host}/@bo")] == ["web"]


_LISTS_OF_POSTS = {"feed", "hits", "posts", "comments", "orderedItems", "items", "results", "content", "thread_items"}
_ENTRIES = re.compile(r"<(entry|item)\b.*?</\1>", re.DOTALL)


def _without_posts(body: Any) -> Any:
    """A response in which every list of posts is empty."""
    if isinstance(body, str):
        return _ENTRIES.sub("", body)
    if not isinstance(body, dict):
        return []
    return {
        name: _without_posts(value) if name in _LISTS_OF_POSTS or isinstance(value, dict) else value
        for name, value in body.items()
    }


_WITH_LISTS = {
    name: case
    for name, case in CASES_TO_CORRUPT.items()
    if case.account.network not in {"reddit", "threads", "web"}  # Reddit has a problem of its own, see above
}


@pytest.mark.parametrize("name", _WITH_LISTS)
def test_an_account_that_shows_no_posts_is_no_fault(name: str) -> None:
    case = _WITH_LISTS[name]
    rows = [
        {field: part for field, part in row.items() if field not in {"file", "text"}}
        | {"json": _without_posts(body_of(row))}
        for row in case.responses
    ]
    evidence = READERS[case.account.network].read(case.account, RecordedFetcher(rows), case.now)
    assert evidence.posts == []
    assert localized_card(score(evidence, case.now), "en").sentence == "No public posts to read yet."
