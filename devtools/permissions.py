"""Why the extension has each permission.

This is the only place for the reasons: PRIVACY.md and the forms of the stores take them from here. When a permission is
asked for is read from the manifest. A permission without a reason fails.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from devtools.generate_extension import OWN_SERVER, badged_hosts

SITES = "sites"
AT_INSTALLATION = "at installation"
LATER = "when you need it"

# A store takes at most 1,000 characters for one of these.
REASONS = {
    SITES: "to find authors in the page and show badges; each can be revoked",
    OWN_SERVER: "to reach your own server",
    "https://*/*": "to find authors in the pages of a site that you choose and show badges, or to reach a community's "
    "server that you joined; asked for that host alone",
    "activeTab": "to offer the page that you are looking at in the popup",
    "scripting": "to add the badges to the pages of the sites that you choose",
    "storage": "settings and the keys of pairings",
    "nativeMessaging": "to start your server when you press *Start*, by sending the word “start”; can be revoked",
    # Firefox calls it a transmission of data when anything leaves the browser, to whomever.
    "websiteContent": "in Firefox: public posts that you see go to your server, and nowhere else",
    "browsingActivity": "in Firefox: with a post goes the host of the page that showed it, to your server",
}
_SHOWN = {SITES: "the sites in [the list](docs/networks.md)"}


class Permission(NamedTuple):
    """One permission, or all sites together."""

    name: str
    requested: str
    reason: str


def permissions_of(manifest: dict[str, Any]) -> list[Permission]:
    """Every permission of the manifest with its reason, sites first. Raises KeyError where there is no reason."""
    times: dict[str, set[str]] = {}
    for name, time in _named_in(manifest):
        times.setdefault(name, set()).add(time)
    return [
        Permission(name, " or ".join(sorted(times[name])), REASONS[name])
        for name in sorted(times, key=lambda name: list(REASONS).index(name) if name in REASONS else -1)
    ]


def _named_in(manifest: dict[str, Any]) -> Iterator[tuple[str, str]]:
    sites = set(badged_hosts()) - {OWN_SERVER}
    for field, time in (
        ("host_permissions", AT_INSTALLATION),
        ("permissions", AT_INSTALLATION),
        ("optional_host_permissions", LATER),
        ("optional_permissions", LATER),
    ):
        for name in manifest.get(field, ()):
            yield (SITES if name in sites else name), time
    for script in manifest.get("content_scripts", ()):
        for name in script["matches"]:
            yield (SITES if name in sites else name), AT_INSTALLATION
    collected = manifest.get("browser_specific_settings", {}).get("gecko", {}).get("data_collection_permissions", {})
    for field, time in (("required", AT_INSTALLATION), ("optional", LATER)):
        for name in collected.get(field, ()):
            if name != "none":
                yield name, time


def permissions_table(manifest: dict[str, Any]) -> str:
    """The permissions as a Markdown table, for PRIVACY.md."""
    rows = [
        f"| {_SHOWN.get(one.name, f'`{one.name}`')} | {one.requested} | {one.reason} |"
        for one in permissions_of(manifest)
    ]
    return "\n".join(["| permission | asked for | reason |", "| --- | --- | --- |", *rows]) + "\n"
