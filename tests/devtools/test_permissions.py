"""Each permission of the manifest has its reason, and PRIVACY.md shows what the manifest asks for, and when."""

from __future__ import annotations

from typing import Any

import pytest

from devtools.extension_package import ROOT, read_manifest
from devtools.permissions import AT_INSTALLATION, LATER, REASONS, SITES, permissions_of, permissions_table


def test_every_permission_of_the_manifest_has_a_reason_that_the_stores_take() -> None:
    found = permissions_of(read_manifest())
    assert all(0 < len(one.reason) <= 1000 for one in found)
    patterns = {name for name in REASONS if "/" in name or name == SITES}
    assert {one.name for one in found} >= REASONS.keys() - patterns, "a reason for a permission that is not asked for"


def test_the_privacy_page_shows_the_table() -> None:
    assert permissions_table(read_manifest()) in (ROOT / "PRIVACY.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("permissions", ["tabs"]),
        ("optional_permissions", ["history"]),
        ("host_permissions", ["https://unknown.example/*"]),
        ("optional_host_permissions", ["<all_urls>"]),
        ("content_scripts", [{"matches": ["https://unknown.example/*"]}]),
        ("browser_specific_settings", {"gecko": {"data_collection_permissions": {"optional": ["healthInfo"]}}}),
    ],
)
def test_a_permission_without_a_reason_fails(field: str, value: Any) -> None:
    with pytest.raises(KeyError):
        permissions_of({field: value})


def test_the_table_follows_the_manifest() -> None:
    mastodon = "https://mastodon.social/*"
    times = {one.name: one.requested for one in permissions_of({"optional_host_permissions": [mastodon]})}
    assert times == {SITES: LATER}
    times = {one.name: one.requested for one in permissions_of({"content_scripts": [{"matches": [mastodon]}]})}
    assert times == {SITES: AT_INSTALLATION}
    assert permissions_of({}) == []
