"""The development setting that sends named hosts to this machine."""

from __future__ import annotations

import pytest

from server.fetching import parse_upstream_map


def test_the_setting_is_a_list_of_hosts_and_loopback_addresses() -> None:
    text = "mastodon.example=127.0.0.1:8444, Public.API.bsky.example=[::1]:8445,"
    assert parse_upstream_map(text) == {
        "mastodon.example": ("127.0.0.1", 8444),
        "public.api.bsky.example": ("::1", 8445),
    }
    assert parse_upstream_map("") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("mastodon.example", "not of the form"),
        ("mastodon.example=8444", "not of the form"),
        ("mastodon.example=127.0.0.1", "not of the form"),
        ("mastodon.example=127.0.0.1:port", "not of the form"),
        ("=127.0.0.1:8444", "not of the form"),
        ("a.example=127.0.0.1:0", "port 0"),
        ("a.example=127.0.0.1:65536", "port 65536"),
        ("a.example=10.0.0.1:8444", "loopback"),
        ("a.example=localhost:8444", "loopback"),
        ("a.example=0.0.0.0:8444", "loopback"),
        ("a.example=127.0.0.1:1,A.example=127.0.0.1:2", "twice"),
    ],
)
def test_an_invalid_setting_is_explained(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_upstream_map(text)
