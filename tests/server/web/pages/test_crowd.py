"""The page of the crowd: its days, its sites, and who might like a hello."""

from __future__ import annotations

import pytest

from server.services import Services
from shared_schema.networks import account_of
from shared_schema.records import AccountQuery, OwnAccount, SentReply
from tests.server.web.pages.page_reader import PageReader, soup, words

NEWCOMER = "bluesky:newcomer.example"


@pytest.fixture
def known(services: Services) -> Services:
    """Two invented people and a newcomer, seen on two sites."""
    keys = ("sample:maria", "sample:harbourweather", NEWCOMER)
    for key in keys:
        services.accounts.lookup.wait(account_of(key), 30)
    services.accounts.crowd.record([AccountQuery(account=account_of(key)) for key in keys], "bsky.app")
    services.accounts.crowd.record([AccountQuery(account=account_of(NEWCOMER))], "elk.zone")
    return services


def test_an_empty_store_has_a_page(reader: PageReader) -> None:
    page = soup(reader.get("/crowd"))
    assert "Nobody yet" in words(page)
    assert "Nobody at the moment." in words(page)
    assert page.select_one("svg.days") is None
    assert page.select_one("nav a[aria-current=page]") is not None


def test_who_was_only_looked_up_is_in_no_feed(reader: PageReader, services: Services) -> None:
    services.accounts.lookup.wait(account_of("sample:maria"), 30)
    page = soup(reader.get("/crowd"))
    assert "Nobody yet" in words(page)
    assert page.select_one(".lead") is None


@pytest.mark.usefixtures("known")
def test_days_are_bars_and_a_table_for_all_sites_and_for_one(reader: PageReader) -> None:
    page = soup(reader.get("/crowd"))
    assert "3 accounts in the last 30 days. 2 of them are people who talk with people." in words(page)
    assert len(page.select("svg.days > rect")) == 2
    patterns = {str(rect["fill"]) for rect in page.select("svg.days > rect")}
    assert patterns == {"url(#fill-person)", "url(#fill-automated)"}, "colour is never alone"
    cells = [words(cell) for cell in page.select("tbody td")]
    assert cells[:6] == ["3", "2", "0", "1", "0", "0"]
    assert [words(link) for link in page.select("nav.sites a")] == ["All sites", "bsky.app", "elk.zone"]
    one = soup(reader.get("/crowd?site=elk.zone"))
    assert words(one.select("h2")[0]) == "elk.zone"
    assert [words(cell) for cell in one.select("tbody td")][:2] == ["1", "1"]
    assert "Nobody yet" in words(soup(reader.get("/crowd?site=nowhere.example")))


@pytest.mark.usefixtures("known")
@pytest.mark.parametrize("language", ["de", "ar", "ja", "pl"])
def test_the_page_is_in_the_readers_language(reader: PageReader, language: str) -> None:
    page = soup(reader.get("/crowd", language))
    assert page.select_one("html")["lang"] == language  # type: ignore[index]
    assert "Might like a hello" not in words(page)


def test_a_suggestion_links_the_post_and_ends_with_one_click(reader: PageReader, known: Services) -> None:
    assert "1 person might like a hello." in words(soup(reader.get("/")))
    item = soup(reader.get("/crowd")).select_one(".hellos li")
    assert item is not None
    assert "New here: joined within the last 30 days. Asked something just now." in words(item)
    links = {words(link): str(link["href"]) for link in item.select("a")}
    post = next(address for label, address in links.items() if label.startswith("Open the post"))
    assert post == "https://bsky.app/profile/newcomer.example/post/1"
    page = soup(reader.follow(reader.send(f"/crowd/wrote/{NEWCOMER}")))
    assert "Thank you for saying hello." in words(page)
    assert page.select_one(".hellos") is None
    assert "might like a hello" not in words(soup(reader.get("/")))
    undo = page.select_one(".notice form input[name=change]")
    assert undo is not None
    page = soup(reader.follow(reader.send("/crowd/undo", change=undo["value"])))
    assert page.select_one(".hellos") is not None
    assert not known.accounts.outreaches.all()


def test_a_reply_is_noticed_and_thanked_once(reader: PageReader, known: Services) -> None:
    reply = SentReply(id="1", to=NEWCOMER, day="2026-11-22")
    known.accounts.own_accounts.put({"bluesky:me.example": OwnAccount(replies=[reply])})
    first = soup(reader.get("/crowd"))
    assert "You wrote to" in words(first)
    assert "<script>" not in str(first.select_one("main"))
    assert "You wrote to" not in words(soup(reader.get("/crowd")))


def test_an_account_that_cannot_be_is_refused(reader: PageReader) -> None:
    assert reader.send("/crowd/wrote/nonsense").status_code in (400, 404)
    assert reader.send("/crowd/undo", change="").status_code in (400, 404)
