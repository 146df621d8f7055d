"""The page of the reader's lists: subscribe, read, pause, remove with undo, publish one's own."""

from __future__ import annotations

import json

import pytest

from server.fetching import FetchError
from server.fetching.responses import FetchedFile
from server.services import Services
from shared_schema.records import Account
from tests.server.web.pages.page_reader import PageReader, soup, words

MARIA = Account(network="sample", handle="maria")
ADDRESS = "https://lists.example.org/weather.json"
TEXT = json.dumps(
    {
        "name": "Weather <b>services</b>",
        "publisher": "The King",
        "accounts": [
            {"account": "sample:maria", "label": "automated", "reason": "posts hourly", "until": "2999-01-01"},
            {"account": "x:bo", "label": "press"},
            "nobody",
        ],
    }
)


@pytest.fixture
def published(services: Services, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Lists by address; nothing is fetched."""
    texts: dict[str, str] = {ADDRESS: TEXT}

    def list_file(url: str, **_options: object) -> FetchedFile:
        if url not in texts:
            raise FetchError("not-found", "lists.example.org has nothing at this address.")
        return FetchedFile(texts[url], {})

    monkeypatch.setattr(services.fetcher, "list_file", list_file)
    return texts


def test_a_list_from_subscribing_to_removing(reader: PageReader, services: Services, published: dict[str, str]) -> None:
    assert "subscribe to any list yet" in words(soup(reader.get("/lists")))
    page = soup(reader.follow(reader.send("/lists/subscribe", address="lists.example.org/weather.json")))
    text = words(page)
    assert "Weather <b>services</b>" in text
    assert "A list by lists.example.org ." in text
    assert "published by “ The King ”; nobody has checked that" in text
    assert "Left out: 1" in text
    assert "posts hourly until 1 January 2999" in text
    list_id = services.accounts.lists.all()[0].id
    found = soup(reader.get(f"/lists/{list_id}?q=PRESS"))
    assert [words(row) for row in found.select("section[aria-labelledby=says] li .name")] == ["bo"]
    card = services.accounts.lookup.wait(MARIA, 20).card
    assert card is not None
    account = words(soup(reader.get("/account/sample:maria")))
    assert "On the list “ Weather <b>services</b> ” by lists.example.org : automated . “ posts hourly ”" in account
    published.clear()
    page = soup(reader.follow(reader.send(f"/lists/{list_id}/refresh")))
    assert "lists.example.org has nothing at this address." in words(page)
    assert "automated" in words(page)
    assert "paused" in words(soup(reader.follow(reader.send(f"/lists/{list_id}/pause", paused="1"))))
    assert "On the list" not in words(soup(reader.get("/account/sample:maria")))
    reader.send(f"/lists/{list_id}/pause", paused="0")
    removed = soup(reader.follow(reader.send(f"/lists/{list_id}/remove")))
    assert services.accounts.lists.all() == []
    form = removed.select_one(".notice form")
    assert form is not None
    change = form.select_one("input[name=change]")
    assert change is not None
    assert str(form["action"]).startswith("/lists/undo")
    assert "Undone." in words(soup(reader.follow(reader.send("/lists/undo", change=str(change["value"])))))
    assert services.accounts.lists.all()[0].accounts == 2


def test_what_is_no_list_is_explained_and_not_kept(
    reader: PageReader, services: Services, published: dict[str, str]
) -> None:
    published[ADDRESS] = "<html>"
    for address, sentence in (
        (ADDRESS, "There is a web page at this address"),
        ("http://a.example/", "Only https"),
        ("https://127.0.0.1/", "address of a list"),
        ("https://lists.example.org/gone", "nothing at this address"),
    ):
        response = reader.send("/lists/subscribe", address=address)
        assert sentence in words(soup(response))
        assert response.status_code in {400, 404}
    assert services.accounts.lists.all() == []
    for path in ("/lists/0000000000000000", "/lists/x"):
        assert reader.get(path).status_code == 404


def test_tags_and_corrections_become_a_list_without_notes(reader: PageReader, services: Services) -> None:
    assert reader.get("/lists/own").status_code == 400
    services.accounts.tags.set(MARIA, "choir", "teal", "met in May", "https://a.example/1")
    services.accounts.tags.set(Account(network="x", handle="bo"), "press", "teal", None, None)
    services.accounts.corrections.set(MARIA, "one_way", "a secret")
    assert "Download tags as a list" in words(soup(reader.get("/lists")))
    response = reader.get("/lists/own?word=choir&name=Friends")
    assert response.headers["Content-Disposition"] == 'attachment; filename="humankind-list.json"'
    text = response.get_data(as_text=True)
    assert json.loads(text)["accounts"] == [{"account": "sample:maria", "label": "choir"}]
    assert json.loads(text)["name"] == "Friends"
    assert len(json.loads(reader.get("/lists/own").get_data())["accounts"]) == 2
    corrections = json.loads(reader.get("/lists/own?of=corrections").get_data())["accounts"]
    assert corrections == [{"account": "sample:maria", "label": "one-way"}]
    assert "May" not in text
    assert "secret" not in json.dumps(corrections)
