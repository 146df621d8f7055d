"""The manifest asks for no more than the product needs, and names each network's hosts as networks.json does."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from devtools import generate
from shared_schema.networks import NetworkRow, networks

EXTENSION = Path(__file__).parents[2] / "extension"


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    """The manifest as the browsers read it."""
    content: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
    return content


def test_every_generated_file_is_up_to_date() -> None:
    assert generate.main(["--check"]) == 0


def test_only_four_things_are_asked_for(manifest: dict[str, Any]) -> None:
    # activeTab lets the popup name the page it was opened on, so that one click can add its host.
    assert sorted(manifest["permissions"]) == ["activeTab", "scripting", "storage"]
    assert manifest["optional_host_permissions"] == ["https://*/*"]
    assert "optional_permissions" not in manifest


def test_the_hosts_are_the_own_server_and_those_of_networks_that_have_a_site_file(manifest: dict[str, Any]) -> None:
    hosts = set(manifest["host_permissions"])
    assert "http://127.0.0.1/*" in hosts
    for row in networks().values():
        if row.id == "sample":
            continue
        named = {f"https://{host}/*" for host in named_by(row)}
        assert named <= hosts if row.sites else not named & hosts, row.id
    assert not [host for host in hosts if host.startswith("https://*") or "<all_urls>" in host]


def test_every_host_is_read_by_a_site_of_its_network(manifest: dict[str, Any]) -> None:
    """By its name, or (servers of federated networks) by a mark that stands in its pages."""
    tables = {path.stem: path.read_text("utf-8") for path in EXTENSION.glob("sites/*.js")}
    read = {
        site: set(re.findall(r'"([^"]+)"', found[1])) if (found := re.search(r"\bhosts: \[(.*?)\],", table)) else set()
        for site, table in tables.items()
    }
    marked = {site for site, table in tables.items() if re.search(r"\bmark: (?!null,)", table)}
    for row in networks().values():
        if not row.sites:
            continue
        named = {host for site in row.sites for host in read[site]}
        assert named == {*row.hosts, *row.clients}, row.id
        assert not row.known_hosts or marked & set(row.sites), row.id
    listed = {urlsplit(pattern).hostname for pattern in manifest["host_permissions"]}
    # The own server listens at one address; its other name is for pages that a reader typed.
    assert listed == {host for row in networks().values() if row.sites for host in named_by(row)} - {"localhost"}


def named_by(row: NetworkRow) -> set[str]:
    """Every host that a network's row names."""
    return {*row.hosts, *row.known_hosts, *row.clients}


def test_badges_go_only_where_the_permissions_reach(manifest: dict[str, Any]) -> None:
    script, *listeners = manifest["content_scripts"]
    assert script["matches"] == manifest["host_permissions"]
    assert all(set(listener["matches"]) < set(script["matches"]) for listener in listeners)
    assert not [one for one in manifest["content_scripts"] if "all_frames" in one]


def test_only_the_listeners_run_in_a_pages_own_world_and_what_they_hear_is_kept_before_they_hear(
    manifest: dict[str, Any],
) -> None:
    """Page scripts could change whatever else stood in their world."""
    own = [script for script in manifest["content_scripts"] if script.get("world") == "MAIN"]
    assert [name for script in own for name in script["js"]] == [
        path.relative_to(EXTENSION).as_posix() for path in sorted(EXTENSION.glob("injected/*.js"))
    ]
    for script in own:
        before = manifest["content_scripts"][manifest["content_scripts"].index(script) - 1]
        assert (before["js"], before["matches"]) == (["content/heard.js"], script["matches"])
        assert before["run_at"] == script["run_at"] == "document_start"


def test_every_file_that_the_manifest_names_is_there(manifest: dict[str, Any]) -> None:
    named = [
        *(name for script in manifest["content_scripts"] for name in script["js"]),
        *manifest["background"]["scripts"],
        manifest["background"]["service_worker"],
        manifest["action"]["default_popup"],
        manifest["options_ui"]["page"],
        *manifest["icons"].values(),
        *manifest["action"]["default_icon"].values(),
    ]
    assert [name for name in named if not (EXTENSION / name).is_file()] == []


def test_every_content_file_is_in_the_manifest(manifest: dict[str, Any]) -> None:
    there = {
        path.relative_to(EXTENSION).as_posix()
        for part in ("content", "injected", "sites")
        for path in EXTENSION.glob(f"{part}/*.js")
    }
    assert there <= {name for script in manifest["content_scripts"] for name in script["js"]}


def test_both_browsers_find_their_own_way_in(manifest: dict[str, Any]) -> None:
    assert manifest["manifest_version"] == 3
    background = manifest["background"]
    assert background["type"] == "module"
    assert background["scripts"] == [background["service_worker"]]
    gecko = manifest["browser_specific_settings"]["gecko"]
    assert gecko["strict_min_version"] == "140.0"
    assert gecko["data_collection_permissions"] == {"required": ["none"]}


def test_no_page_can_find_out_that_the_extension_is_there(manifest: dict[str, Any]) -> None:
    assert "web_accessible_resources" not in manifest
    assert "externally_connectable" not in manifest


def test_the_usual_content_security_policy_stands(manifest: dict[str, Any]) -> None:
    assert "content_security_policy" not in manifest
