"""The handle is found in every form of a network's profile URLs, and only there."""

from __future__ import annotations

import pytest

from server.networks.parsing.profile_urls import ProfileUrls, match_profile_url, network_of_host
from server.networks.parsing.urls import parse_url
from shared_schema.networks import UnknownAccountError, key_of

FORMS = ProfileUrls(paths=(r"people/([^/]+)",), reserved_paths=frozenset({"home"}), queries=(("profile.php", "id"),))


@pytest.mark.parametrize(
    ("url", "keys"),
    [
        ("https://www.facebook.com/Ada.L", ["facebook:ada.l"]),
        ("https://de-de.facebook.com/people/ada/", ["facebook:ada"]),
        ("https://facebook.com/profile.php?id=123", ["facebook:123"]),
        ("https://facebook.com/home", []),
        ("https://facebook.com/", []),
        ("https://notfacebook.com/ada", []),
    ],
)
def test_the_handle_is_found_in_the_path_or_the_query(url: str, keys: list[str]) -> None:
    assert [key_of(account) for account in match_profile_url("facebook", parse_url(url), FORMS)] == keys


def test_an_invalid_handle_is_an_error_with_an_example() -> None:
    with pytest.raises(UnknownAccountError, match="Example: x:ada"):
        match_profile_url("x", parse_url("https://x.com/far_too_long_for_a_handle"), ProfileUrls())


@pytest.mark.parametrize(
    ("host", "network"), [("m.youtube.com", "youtube"), ("old.reddit.com", "reddit"), ("a.example", None)]
)
def test_a_host_below_a_networks_own_host_belongs_to_it(host: str, network: str | None) -> None:
    row = network_of_host(host)
    assert (row.id if row else None) == network
