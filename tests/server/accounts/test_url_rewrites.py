"""URL rewrites: wrapped URLs, front ends and bridges. test_resolve.py has many more forms."""

from __future__ import annotations

import pytest

from server.accounts.url_rewrites import canonical_url, resolve_bridge, strip_invisible, unwrap
from server.networks.parsing.urls import parse_url
from shared_schema.networks import account_of, key_of


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("https://l.instagram.com/?u=https%3A%2F%2Fx.com%2Fada&e=1", "https://x.com/ada"),
        ("[Ada](https://x.com/ada)", "https://x.com/ada"),
        ("mailto:ada@hachyderm.io?subject=Hello", "acct:ada@hachyderm.io"),
        ("https://web.archive.org/web/2020/https://l.instagram.com/?u=https%3A%2F%2Fx.com%2Fada", "https://x.com/ada"),
        ("https://x.com/ada", "https://x.com/ada"),
        ("ada", "ada"),
    ],
)
def test_a_wrapped_url_is_unwrapped(text: str, inner: str) -> None:
    assert unwrap(text) == inner


def test_a_front_end_is_replaced_by_the_network_it_shows() -> None:
    text = "https://nitter.net/ada/status/1?s=20#m"
    parts = parse_url(text)
    assert parts is not None
    url, canonical = canonical_url(text, parts)
    assert url == "https://x.com/ada/status/1?s=20"
    assert (canonical.host, canonical.path) == ("x.com", ("ada", "status", "1"))


@pytest.mark.parametrize(
    ("bridged", "original"),
    [
        ("mastodon:bsky.brid.gy/@ada.example", "bluesky:ada.example"),
        ("mastodon:web.brid.gy/@ada.example", "web:ada.example"),
        ("mastodon:bird.makeup/@ada", "x:ada"),
        ("bluesky:ada.hachyderm.io.ap.brid.gy", "mastodon:hachyderm.io/@ada"),
        ("bluesky:ada-l.hachyderm.io.ap.brid.gy", "bluesky:ada-l.hachyderm.io.ap.brid.gy"),  # ada-l or ada_l
        ("x:ada", "x:ada"),
    ],
)
def test_a_bridged_account_is_the_account_that_it_mirrors(bridged: str, original: str) -> None:
    assert key_of(resolve_bridge(account_of(bridged))) == original


def test_invisible_characters_are_removed() -> None:
    assert strip_invisible("\u2068＠ada\u200b\u2069") == "@ada"
