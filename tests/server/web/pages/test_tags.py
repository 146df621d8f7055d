"""The page of the reader's tags: search, edit, words, undo, import, export."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from server.app import BODY_LIMIT
from server.services import Services
from shared_schema.limits import IMPORT_MEGABYTES
from shared_schema.records import Account
from tests.server.web.pages.page_reader import PageReader, soup, words

MARIA = Account(network="sample", handle="maria")


def tag(services: Services, handle: str, word: str, note: str | None = None, link: str | None = None) -> None:
    services.accounts.tags.set(Account(network="sample", handle=handle), word, "teal", note, link)


def test_without_tags_the_page_shows_how_to_start(reader: PageReader) -> None:
    page = soup(reader.get("/tags"))
    assert "No tags yet" in words(page)
    assert page.select_one("form[action^='/tags/import']")


def test_a_tag_is_on_the_account_page_and_in_the_list(reader: PageReader, services: Services) -> None:
    assert services.accounts.lookup.wait(MARIA, 20).card is not None  # on a busy machine the page would not wait
    form: dict[str, Any] = {
        "word": "choir",
        "colour": "pink",
        "note": "met <b>in</b> May",
        "link": "https://a.example/1",
    }
    response = reader.follow(reader.send("/tags/save/sample:maria", back="account", **form))
    assert response.request.path == "/account/sample:maria"
    page = soup(response)
    assert [words(pill) for pill in page.select(".pill")] == ["choir", "choir"]
    assert page.select_one(".own-tag .dot.tag-pink")
    page = soup(reader.get("/tags"))
    row = page.select_one("section[aria-labelledby=list] li")
    assert row is not None
    assert "Maria Ferro" in words(row)
    assert "met <b>in</b> May" in words(row)
    assert row.select_one("a[href='https://a.example/1'][rel~=noreferrer]")
    assert services.accounts.tags.all()["sample:maria"].colour == "pink"


def test_files_come_before_the_many_words(reader: PageReader, services: Services) -> None:
    tag(services, "maria", "choir")
    headings = [each["id"] for each in soup(reader.get("/tags")).select("h2[id]")]
    assert headings == ["list", "files", "words"]


def test_a_search_and_a_word_narrow_the_list(reader: PageReader, services: Services) -> None:
    for handle, word in (("maria", "choir"), ("verity", "choir"), ("walt", "press")):
        tag(services, handle, word, note=f"note {handle}")
    assert "1 of 3" in words(soup(reader.get("/tags?q=NOTE+walt")))
    assert "2 of 3" in words(soup(reader.get("/tags?word=choir")))
    assert "No tag has this" in words(soup(reader.get("/tags?q=nobody")))


def test_a_long_list_has_pages(reader: PageReader, services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.web.paging.PAGE_SIZE", 2)
    for handle in ("maria", "verity", "walt"):
        tag(services, handle, "press")
    first = soup(reader.get("/tags?page=0"))
    assert len(first.select("section[aria-labelledby=list] li")) == 2
    assert first.select_one("a[rel=next]")
    last = soup(reader.get("/tags?page=99"))
    assert len(last.select("section[aria-labelledby=list] li")) == 1
    assert reader.get("/tags?page=x").status_code == 200


def test_removing_and_merging_can_be_undone(reader: PageReader, services: Services) -> None:
    tag(services, "maria", "choir")
    tag(services, "verity", "press")
    kept = services.accounts.tags
    cases: tuple[tuple[str, dict[str, Any], str], ...] = (
        ("/tags/remove/sample:maria", {}, "Tag removed."),
        ("/tags/word", {"word": "choir", "new": "press", "colour": "ochre"}, "Changed on every account."),
        ("/tags/word", {"word": "choir", "remove": "1"}, "Removed from every account."),
    )
    for path, form, notice in cases:
        before = dict(kept.all())
        page = soup(reader.follow(reader.send(path, **form)))
        assert notice in words(page)
        assert kept.all() != before
        undo = page.select_one(".notice form input[name=change]")
        assert undo is not None
        response = reader.follow(reader.send("/tags/undo", change=str(undo["value"])))
        assert "Undone." in response.text
        assert kept.all() == before
    assert "nothing to undo" in reader.follow(reader.send("/tags/undo", change="x")).text


@pytest.mark.parametrize("form", [{"word": ""}, {"word": "x" * 41}, {"word": "x", "link": "javascript:alert(1)"}])
def test_a_tag_that_cannot_be_kept_is_a_problem_page(
    reader: PageReader, services: Services, form: dict[str, Any]
) -> None:
    assert reader.send("/tags/save/sample:maria", **form).status_code == 400
    assert services.accounts.tags.all() == {}


def test_the_tags_come_as_csv_and_back(reader: PageReader, services: Services) -> None:
    tag(services, "maria", "=HYPERLINK(1)", note='-5, "quoted"')
    response = reader.get("/tags/export")
    assert response.mimetype == "text/csv"
    assert "sample:maria,'=HYPERLINK(1),teal," in response.text
    before = dict(services.accounts.tags.all())
    services.accounts.tags.forget()
    page = soup(reader.send("/tags/import", file=(io.BytesIO(response.data), "tags.csv")))
    assert "Tags: 1 added, 0 changed" in words(page)
    assert services.accounts.tags.all() == before


def test_an_import_reports_what_it_left_out_and_where_the_backup_is(reader: PageReader, services: Services) -> None:
    tag(services, "maria", "choir")
    document = {"tags": {"sample:verity": {"word": "press"}, "<script>": {"word": "x"}}}
    file = (io.BytesIO(json.dumps(document).encode()), "humankind.json")
    response = reader.send("/tags/import", file=file, replace="1")
    page = words(soup(response))
    assert "1 added, 0 changed, 0 kept as they were, 1 removed" in page
    assert "backups/before-import-" in page
    assert "Not imported: 1." in page
    assert "<script>:" not in response.text
    assert list(services.accounts.tags.all()) == ["sample:verity"]


def test_a_whole_export_of_many_cards_can_be_imported(reader: PageReader, services: Services) -> None:
    """What *Download everything* gives must come back, however large its cards are."""
    document = {"cards": {"x:ada": "x" * (BODY_LIMIT + 1)}, "tags": {"sample:verity": {"word": "press"}}}
    file = (io.BytesIO(json.dumps(document).encode()), "humankind.json")
    assert reader.send("/tags/import", file=file).status_code == 200
    assert list(services.accounts.tags.all()) == ["sample:verity"]
    page = words(soup(reader.get("/tags")))
    assert f"(up to {IMPORT_MEGABYTES} MB)" in page


@pytest.mark.parametrize(
    ("document", "line"),
    [
        ({"own_accounts": {"x:me": {}}}, "Your own accounts: 1 added"),
        ({"outreach": {"x:bo": {}}}, "People you wrote to: 1 added"),
        ({"crowd_days": {"2026-01-01": {"sum": 60.0, "accounts": 1}}}, "Days of the crowd: 1 added"),
    ],
)
def test_every_part_of_an_import_is_reported(reader: PageReader, document: dict[str, object], line: str) -> None:
    file = (io.BytesIO(json.dumps(document).encode()), "humankind.json")
    assert line in words(soup(reader.send("/tags/import", file=file)))


@pytest.mark.slow
@pytest.mark.parametrize("data", [b"", b"{", b"\xff\xfe\xfa", b"[1]", b"a,b\n1,2\n"])
def test_a_file_that_is_none_is_a_problem_page(reader: PageReader, services: Services, data: bytes) -> None:
    tag(services, "maria", "choir")
    response = reader.send("/tags/import", file=(io.BytesIO(data), "x.json"), replace="1")
    assert response.status_code == 400
    assert "Choose an export of Humankind" in response.text
    assert len(services.accounts.tags.all()) == 1


def test_an_import_can_be_undone(reader: PageReader, services: Services) -> None:
    tag(services, "maria", "choir")
    file = (io.BytesIO(b"account,word\nsample:walt,press\n"), "tags.csv")
    page = soup(reader.send("/tags/import", file=file, replace="1"))
    assert list(services.accounts.tags.all()) == ["sample:walt"]
    backup = page.select_one("form[action^='/tags/import/undo'] input[name=backup]")
    assert backup is not None
    assert "Undone." in words(soup(reader.follow(reader.send("/tags/import/undo", backup=str(backup["value"])))))
    assert services.accounts.tags.all()["sample:maria"].word == "choir"
    assert list(services.accounts.tags.all()) == ["sample:maria"]
    for name in ("", "../tags.snapshot", "before-import-none.json"):
        response = reader.send("/tags/import/undo", backup=name)
        assert response.status_code == 400
        assert "is gone, so nothing was changed" in words(soup(response))
