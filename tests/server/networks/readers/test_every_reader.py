"""Every reader file has the same form: DOCS, the four sections in order, and one class with the id of its row."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from server.networks import SeenOnlyNetwork, readers, readers_in_use
from shared_schema.networks import networks

FOLDER = Path(import_module("server.networks.readers").__path__[0])
MODULES = {
    path.stem: import_module(f"server.networks.readers.{path.stem}") for path in sorted(FOLDER.glob("[a-z]*.py"))
}
SECTIONS = ["recognise", "read", "normalise", "opt-outs"]


def test_every_network_of_the_list_has_a_reader_file_of_its_name() -> None:
    assert list(readers()) == list(networks())
    assert MODULES.keys() == networks().keys() | {"activitypub"}  # how some Mastodon accounts are read
    for name, reader in readers().items():
        assert type(reader).__module__ == f"server.networks.readers.{name}"


@pytest.mark.parametrize("module", MODULES.values(), ids=list(MODULES))
def test_a_reader_links_the_documentation_that_it_implements(module: ModuleType) -> None:
    assert isinstance(module.DOCS, tuple)
    assert all(link.startswith("https://") for link in module.DOCS)
    assert module.DOCS or module.__name__.endswith(".sample")


@pytest.mark.parametrize("name", MODULES)
def test_a_reader_has_its_sections_in_order(name: str) -> None:
    source = (FOLDER / f"{name}.py").read_text(encoding="utf-8")
    seen_only = isinstance(readers().get(name), SeenOnlyNetwork)
    assert re.findall(r"^# ([a-z-]+) -{20,}$", source, re.MULTILINE) == (SECTIONS[:1] if seen_only else SECTIONS)


def test_the_networks_with_fetched_evidence_are_those_with_a_reading_reader() -> None:
    configured = readers_in_use({"x": "https://fx.example"})
    assert {row.id for row in networks().values() if row.fetched} == set(configured)
    assert {row.id for row in networks().values() if row.fetched is None} == {
        name for name, reader in readers().items() if isinstance(reader, SeenOnlyNetwork)
    }


def test_a_seen_only_network_recognises_its_profiles() -> None:
    recognised = {
        name: readers()[name].recognise(text)[0].handle
        for name, text in {
            "facebook": "https://m.facebook.com/profile.php?id=12345",
            "instagram": "https://www.instagram.com/stories/Ada/",
            "linkedin": "https://www.linkedin.com/company/acme/posts/",
            "tiktok": "https://www.tiktok.com/@ada/video/7",
        }.items()
    }
    assert recognised == {"facebook": "12345", "instagram": "ada", "linkedin": "company/acme", "tiktok": "ada"}


def test_hacker_news_names_the_third_party_it_is_read_through() -> None:
    assert "hn.algolia.com" in networks()["hackernews"].third_party
    assert "third party" in str(networks()["hackernews"].fetched)
