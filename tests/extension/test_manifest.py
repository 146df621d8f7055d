"""The manifest: its permissions, its hosts (as in networks.json), and which files each page loads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from devtools import generate, generate_extension
from shared_schema.networks import NetworkRow, networks

EXTENSION = Path(__file__).parents[2] / "extension"


@pytest.fixture(scope="module")
def manifest() -> dict[str, Any]:
    """The manifest as the browsers read it."""
    content: dict[str, Any] = json.loads((EXTENSION / "manifest.json").read_text("utf-8"))
    return content


def hosts_of(row: NetworkRow) -> set[str]:
    """All hosts in a network's row."""
    return {*row.hosts, *row.known_hosts, *row.clients}


def patterns_of(row: NetworkRow) -> set[str]:
    """The match patterns for a network's pages."""
    return {f"https://{host}/*" for host in hosts_of(row)}


def entries() -> list[dict[str, Any]]:
    """The content scripts of sites that show badges, without those that intercept a page's responses."""
    return [script for script in exported("SITE_SCRIPTS") if generate_extension.ENTRY_POINT in script["js"]]


def test_the_scripts_of_pages_that_arrive_complete_run_first() -> None:
    """The others wait: they would only make a page later whose posts come later still."""
    first = {script["id"] for script in entries() if script["runAt"] == "document_start"}
    assert first == generate_extension.SERVER_RENDERED
    assert (EXTENSION / generate_extension.HOLD).is_file()
    assert all(generate_extension.HOLD not in script["css"] for script in entries()), "only while a rule needs it"


def sites_in(files: list[str]) -> list[str]:
    """The names of the site files among the files."""
    return [Path(file).stem for file in files if file.startswith("sites/")]


def without_sites(files: list[str]) -> list[str]:
    """The files that are not site files."""
    return [file for file in files if not file.startswith("sites/")]


def exported(name: str) -> list[Any]:
    """A list in generated/content_files.js."""
    text = (EXTENSION / "generated" / "content_files.js").read_text("utf-8")
    found = re.search(rf"export const {name} = (\[.*?\]);", text, re.DOTALL)
    assert found, name
    content: list[Any] = json.loads(found[1])
    return content


@pytest.mark.slow
def test_all_generated_files_are_up_to_date() -> None:
    assert generate.main(["--check"]) == 0


def test_the_manifest_requests_only_the_necessary_permissions(manifest: dict[str, Any]) -> None:
    # activeTab lets the popup see the address of the page on which it was opened, so that its host can be added.
    assert sorted(manifest["permissions"]) == ["activeTab", "scripting", "storage"]
    # No site is read before the reader chooses it.
    assert manifest["host_permissions"] == [generate_extension.OWN_SERVER] == ["http://127.0.0.1/*"]
    assert [script["matches"] for script in manifest["content_scripts"]] == [manifest["host_permissions"]]
    assert manifest["optional_host_permissions"] == ["https://*/*"]
    # Asked for by Start only, in the popup and in the options.
    assert manifest["optional_permissions"] == ["nativeMessaging"]


def test_the_content_scripts_of_sites_cover_the_networks_with_a_site_file() -> None:
    patterns = {pattern for script in entries() for pattern in script["matches"]}
    for row in networks().values():
        if row.id != "sample":
            assert patterns_of(row) <= patterns if row.sites else not patterns_of(row) & patterns, row.id
    assert not [pattern for pattern in patterns if not re.fullmatch(r"https://[a-z0-9.-]+/\*", pattern)]


def test_each_host_can_be_read_by_a_site_of_its_network() -> None:
    """By its name or, on servers of federated networks, by an element in the page."""
    tables = {path.stem: path.read_text("utf-8") for path in EXTENSION.glob("sites/*.js")}
    named = {
        site: set(re.findall(r'"([^"]+)"', found[1])) if (found := re.search(r"\bhosts: \[(.*?)\],", table)) else set()
        for site, table in tables.items()
    }
    recognised_by_element = {site for site, table in tables.items() if re.search(r"\bdetect: (?!null,)", table)}
    for row in networks().values():
        if not row.sites:
            continue
        assert {host for site in row.sites for host in named[site]} == {*row.hosts, *row.clients}, row.id
        assert not row.known_hosts or recognised_by_element & set(row.sites), row.id
    listed = {urlsplit(pattern).hostname for pattern in generate_extension.badged_hosts()}
    # The own server listens on one address; `localhost` is only for readers who type it.
    assert listed == {host for row in networks().values() if row.sites for host in hosts_of(row)} - {"localhost"}


def test_a_page_loads_only_the_files_of_its_own_network() -> None:
    loaded = {pattern: sites_in(script["js"]) for script in entries() for pattern in script["matches"]}
    rows = [row for row in networks().values() if row.sites and row.id != "sample"]
    expected = {pattern: list(row.sites) for row in rows for pattern in patterns_of(row)}
    assert loaded == expected
    assert len(loaded) == sum(len(script["matches"]) for script in entries()), "no page is listed twice"


def test_all_pages_share_the_other_files_in_the_same_order(manifest: dict[str, Any]) -> None:
    (own_server,) = [without_sites(script["js"]) for script in manifest["content_scripts"]]
    others = [without_sites(script["js"]) for script in entries()]
    assert all(files == others[0] for files in others)
    pairing = set(generate_extension.OWN_SERVER_ONLY)
    assert [file for file in own_server if file not in pairing] == others[0]
    assert pairing < set(own_server)


def test_every_registered_script_has_a_name_and_runs_in_the_top_frame_only() -> None:
    scripts = exported("SITE_SCRIPTS")
    assert len({script["id"] for script in scripts} | {"added"}) == len(scripts) + 1
    matched = {pattern for script in entries() for pattern in script["matches"]}
    assert all(set(script["matches"]) <= matched for script in scripts)
    assert not [script for script in scripts if "allFrames" in script]


def test_hosts_that_the_reader_adds_get_the_files_of_the_federated_networks() -> None:
    files = exported("FEDERATED_FILES")
    assert sites_in(files) == [site for row in networks().values() if row.federated for site in row.sites]
    assert without_sites(files) == without_sites(entries()[0]["js"])
    reader = exported("FEDERATED_READER_FILES")
    assert sites_in(reader) == sites_in(files)
    assert [file for file in files if file in reader] == reader, "the same order"


@pytest.mark.parametrize("name", ["for_background.js", "for_pages.js"])
def test_modules_import_the_shared_files_in_the_order_of_the_content_scripts(name: str) -> None:
    text = (EXTENSION / "lib" / name).read_text("utf-8")
    imported = [f"lib/{path}" for path in re.findall(r'^import "\./(.+)";', text, re.MULTILINE)]
    library = [file for file in generate_extension.LIBRARY if file in imported]
    assert [file for file in imported if file in library] == library


def test_only_injected_files_run_among_the_scripts_of_a_page() -> None:
    """And what receives their events runs before them. A page can change everything that runs among its scripts."""
    scripts = exported("SITE_SCRIPTS")
    injected = [script for script in scripts if script.get("world") == "MAIN"]
    assert [name for script in injected for name in script["js"]] == [
        path.relative_to(EXTENSION).as_posix() for path in sorted(EXTENSION.glob("injected/*.js"))
    ]
    for script in injected:
        before = scripts[scripts.index(script) - 1]
        assert (before["js"], before["matches"]) == (list(generate_extension.INTERCEPTION), script["matches"])
        assert before["runAt"] == script["runAt"] == "document_start"


def test_all_files_in_the_manifest_exist(manifest: dict[str, Any]) -> None:
    named = [
        *(name for script in [*manifest["content_scripts"], *exported("SITE_SCRIPTS")] for name in script["js"]),
        *exported("FEDERATED_FILES"),
        *manifest["background"]["scripts"],
        manifest["background"]["service_worker"],
        manifest["action"]["default_popup"],
        manifest["options_ui"]["page"],
        *manifest["icons"].values(),
        *manifest["action"]["default_icon"].values(),
    ]
    assert [name for name in named if not (EXTENSION / name).is_file()] == []


def test_all_content_scripts_are_used(manifest: dict[str, Any]) -> None:
    present = {
        path.relative_to(EXTENSION).as_posix()
        for part in ("content", "injected", "sites")
        for path in EXTENSION.glob(f"{part}/*.js")
    }
    scripts = [*manifest["content_scripts"], *exported("SITE_SCRIPTS")]
    assert present <= {name for script in scripts for name in script["js"]}


def test_one_manifest_serves_both_browsers(manifest: dict[str, Any]) -> None:
    assert manifest["manifest_version"] == 3
    background = manifest["background"]
    assert background["type"] == "module"
    assert background["scripts"] == [background["service_worker"]]
    gecko = manifest["browser_specific_settings"]["gecko"]
    # Firefox 140 lets no content script style a shadow root (bug 1770592), so no badge is drawn. 153 is tested.
    assert gecko["strict_min_version"] == "153.0"
    # Mozilla counts what a program on the same machine receives, too; "none" would not be true.
    assert gecko["data_collection_permissions"] == {"required": ["browsingActivity", "websiteContent"]}


def test_pages_cannot_detect_the_extension(manifest: dict[str, Any]) -> None:
    assert "web_accessible_resources" not in manifest
    assert "externally_connectable" not in manifest


def test_the_default_content_security_policy_is_unchanged(manifest: dict[str, Any]) -> None:
    assert "content_security_policy" not in manifest


def test_the_extension_does_not_run_in_private_windows(manifest: dict[str, Any]) -> None:
    assert manifest["incognito"] == "not_allowed"
    assert "does not run in them" in (EXTENSION.parent / "PRIVACY.md").read_text("utf-8")
