"""The page of the reader's data: what is kept, who receives requests, download, erasing, unpairing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from server.services import Services
from server.web.pairing import unpacked_origin
from shared_schema.records import NewHosts, Post
from tests.server.server_fixture import on_mastodon, on_x, query, reply
from tests.server.web.pages.page_reader import FOREIGN_HEADERS, HOSTILE, NOW, PageReader, make_services, soup, words


def test_the_data_page_counts_what_is_kept_and_shows_where(reader: PageReader, services: Services) -> None:
    reader.get("/account/sample:maria")
    page = soup(reader.get("/data"))
    rows = {
        words(row.th).split(" The latest ")[0]: words(row.td) for row in page.select("tbody tr") if row.th and row.td
    }
    assert rows["Score cards"] == "1"
    assert str(services.settings.home) in words(page)


@pytest.mark.parametrize(
    ("language", "chosen", "shown"),
    [
        ("en", "on_click", ("on click", "off")),
        ("en", "at_once", ("at once", "off")),
        ("de", "later", ("später", "aus")),
        ("ja", "on_click", ("クリックしたとき", "オフ")),
    ],
)
def test_settings_are_shown_in_the_reader_s_words(
    tmp_path: Path, language: str, chosen: NewHosts, shown: tuple[str, str]
) -> None:
    services = make_services(tmp_path, new_hosts=chosen)
    try:
        page = soup(PageReader(services).get("/data", language))
        values = {
            words(row.code): words(row.td) for row in page.select("table.settings tbody tr") if row.code and row.td
        }
    finally:
        services.close()
    assert (values["HUMANKIND_NEW_HOSTS"], values["HUMANKIND_UPDATE_SITES"]) == shown
    assert not any(re.fullmatch(r"[a-z]+_[a-z_]+|True|False|None", value) for value in values.values())


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


def test_what_one_site_showed_is_listed_cited_and_erased_after_a_confirmation(
    reader: PageReader, services: Services
) -> None:
    ada = on_mastodon("home.example", "ada")
    posts = [reply(number, NOW, HOSTILE if number else "") for number in range(14)]
    services.accounts.seen_posts.take([query(ada, *posts)], "evil.example")
    services.accounts.seen_posts.take([query(on_x(), posts[0])], "x.com")
    services.store.put("seen", {"x:old": {"posts": '[{"text": "Hello."}]', "profile": "null", "at": NOW.timestamp()}})
    services.accounts.seen_posts.take([query(on_x("old"), Post(text="Hello again."))])
    table = soup(reader.get("/data")).select_one("section[aria-labelledby=seen]")
    assert table is not None
    rows = [(words(row), str(link["aria-label"])) for row in table.select("tbody tr") for link in row.select("a")]
    assert rows == [
        ("evil.example 1 14 Erase", "Erase what evil.example showed"),
        ("Site not recorded 1 2 Erase", "Erase what Site not recorded showed"),
        ("x.com 1 1 Erase", "Erase what x.com showed"),
    ]
    page = words(soup(reader.get("/account/mastodon:home.example/@ada")))
    assert "seen in your own feed on evil.example" in page
    assert "2026 · seen on evil.example" in page
    assert "Posts: 14, of 1 account." in words(soup(reader.get("/data/seen/evil.example")))
    after = reader.follow(reader.send("/data/seen/evil.example"))
    assert "What that site showed is erased." in after.text
    assert [each.host for each in services.accounts.seen_posts.hosts()] == [None, "x.com"]
    reader.send("/data/seen/unknown")
    assert [each.host for each in services.accounts.seen_posts.hosts()] == ["x.com"]
    for headers in FOREIGN_HEADERS:
        assert reader.send("/data/seen/x.com", headers=headers).status_code == 403
    assert services.store.count("seen") == 1


def test_a_paired_extension_is_listed_and_can_be_unpaired(reader: PageReader, services: Services) -> None:
    origin = unpacked_origin()
    services.store.put("pairings", {"a1": {"origin": origin, "made_at": NOW.isoformat()}})
    assert origin in words(soup(reader.get("/data")))
    after = reader.follow(reader.send("/data/unpair", pairing="a1"))
    assert "no longer paired" in after.text
    assert origin not in words(soup(after))


def test_each_browser_of_one_origin_is_named_and_can_be_unpaired_alone(reader: PageReader, services: Services) -> None:
    origin = unpacked_origin()
    for id_, browser, minute in (("a1", "Edge", "10:05"), ("b2", "Chrome", "11:30")):
        document = {"origin": origin, "browser": browser, "made_at": f"2026-11-20T{minute}:00Z"}
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
