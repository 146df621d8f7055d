"""The page of the reader's data: what is kept, who receives requests, download, erasing, unpairing."""

from __future__ import annotations

import json
from pathlib import Path

from server.services import Services
from server.web.pairing import unpacked_origin
from tests.server.web.pages.page_reader import NOW, PageReader, make_services, soup, words


def test_the_data_page_counts_what_is_kept_and_shows_where(reader: PageReader, services: Services) -> None:
    reader.get("/account/sample:maria")
    page = soup(reader.get("/data"))
    rows = {
        words(row.th).split(" The latest ")[0]: words(row.td) for row in page.select("tbody tr") if row.th and row.td
    }
    assert rows["Score cards"] == "1"
    assert str(services.settings.home) in words(page)


def test_the_download_is_the_whole_export(reader: PageReader) -> None:
    reader.send("/correct/sample:maria", verdict="person")
    reader.get("/account/sample:maria")
    response = reader.get("/data/export")
    assert response.headers["Content-Disposition"] == 'attachment; filename="humankind.json"'
    kept = json.loads(response.text)
    assert set(kept["cards"]) == {"sample:maria"}
    assert kept["corrections"]["sample:maria"]["verdict"] == "person"


def test_erasing_everything_needs_a_confirmation_and_changes_the_key(reader: PageReader, services: Services) -> None:
    reader.get("/account/sample:maria")
    assert "cannot be undone" in words(soup(reader.get("/data/erase")))
    after = reader.follow(reader.send("/data/erase"))
    assert after.status_code == 200
    assert "Everything is erased" in after.text
    assert services.store.count("cards") == services.store.count("corrections") == 0
    assert reader.get("/").status_code == 401


def test_a_paired_extension_is_listed_and_can_be_unpaired(reader: PageReader, services: Services) -> None:
    origin = unpacked_origin()
    services.store.put("pairings", {origin: {"token": "0" * 64, "made_at": NOW.isoformat()}})
    assert origin in words(soup(reader.get("/data")))
    after = reader.follow(reader.send("/data/unpair", pairing=origin))
    assert "no longer paired" in after.text
    assert origin not in words(soup(after))


def test_each_browser_of_one_origin_is_named_and_can_be_unpaired_alone(reader: PageReader, services: Services) -> None:
    origin = unpacked_origin()
    for id_, browser, minute in (("a1", "Edge", "10:05"), ("b2", "Chrome", "11:30")):
        document = {"origin": origin, "browser": browser, "token": id_, "made_at": f"2026-11-20T{minute}:00Z"}
        services.store.put("pairings", {id_: document})
    section = soup(reader.get("/data")).select_one("section[aria-labelledby=paired]")
    assert section is not None
    buttons = [words(button) for button in section.select("button")]
    assert [button.split(",")[0] for button in buttons] == ["Unpair Edge", "Unpair Chrome"]
    assert all("20 November 2026" in button for button in buttons)
    reader.send("/data/unpair", pairing="a1")
    assert [id_ for id_, _ in services.store.items("pairings")] == ["b2"]


def recipients(reader: PageReader) -> str:
    """The part of the page that states who receives requests."""
    part = soup(reader.get("/data")).select_one("section[aria-labelledby=goes]")
    assert part is not None
    return words(part)


def test_the_data_page_names_the_third_party_of_hacker_news(reader: PageReader) -> None:
    sentences = recipients(reader)
    assert "that account's own network" in sentences
    assert "Hacker News is read through Algolia (hn.algolia.com)" in sentences
    assert "X is read through" not in sentences


def test_the_data_page_names_the_service_that_x_is_read_through(tmp_path: Path) -> None:
    services = make_services(tmp_path, x_service="https://fx.example")
    try:
        reader = PageReader(services)
        assert "X is read through fx.example. This third party learns which X accounts you look up." in recipients(
            reader
        )
        assert "X is read through fx.example" in words(soup(reader.get("/how")))
    finally:
        services.close()
