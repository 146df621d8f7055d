"""The page of the mirror: own accounts are added and removed, insights shown, and a line on the first page."""

from __future__ import annotations

from server.services import Services
from shared_schema.records import Account, OwnAccount, ScoresDay
from tests.server.web.pages.page_reader import PageReader, soup, words

MARIA = "sample:maria"


def add_maria(reader: PageReader) -> None:
    response = reader.follow(reader.send("/mirror/add", q=MARIA))
    assert response.request.path == f"/mirror/{MARIA}"
    assert "Only you see this page" in words(soup(response))


def test_without_an_own_account_the_page_shows_how_to_begin(reader: PageReader) -> None:
    page = soup(reader.get("/mirror"))
    assert page.select_one("form[action^='/mirror/add'] input[name=q]")
    assert not page.select(".insight")
    assert page.select_one("header a[href^='/mirror'][aria-current=page]")


def test_an_own_account_is_added_and_shows_its_insights(reader: PageReader, services: Services) -> None:
    add_maria(reader)
    page = soup(reader.get("/mirror"))
    titles = [words(title) for title in page.select(".insight h2")]
    assert titles[:2] == ["Your scores over time", "Whom you talk with"]
    scores = page.select_one("[aria-labelledby=insight-scores_over_time]")
    assert scores is not None
    assert "The line begins with the second day." in words(scores)
    assert not scores.select("svg, details"), "one day is a row, and no line"
    assert [words(cell) for cell in scores.select("thead th")] == ["Day", "Humanity", "Conversation", "Kindness"]
    assert len(scores.select("tbody tr")) == 1
    people = page.select_one("[aria-labelledby=insight-talked_with]")
    assert people is not None
    assert people.select_one("tbody a[href^='/account/sample:']")
    assert "not known" in words(people)
    changes = page.select_one("[aria-labelledby=insight-changes]")
    assert changes is not None
    assert any(words(cell).startswith("+") for cell in changes.select("td.number"))
    kindest = page.select_one("[aria-labelledby=insight-kindest]")
    assert kindest is not None
    assert kindest.select(".quote mark")
    assert services.accounts.own_accounts.all().keys() == {MARIA}


def test_from_the_second_day_on_the_scores_are_lines(reader: PageReader, services: Services) -> None:
    own = OwnAccount(history=[ScoresDay(day="2026-01-02", humanity=80.0, conversation=60.0, kindness=70.0)])
    services.accounts.own_accounts.put({MARIA: own})
    page = soup(reader.get(f"/mirror/{MARIA}"))
    plot = page.select_one("[aria-labelledby=insight-scores_over_time]")
    assert plot is not None
    assert len(plot.select("svg path.curve[class*=score-]")) == 6, "three lines, and three in the key"
    assert len(plot.select("details tbody tr")) == 2


def test_a_handle_of_several_networks_offers_each(reader: PageReader) -> None:
    page = soup(reader.send("/mirror/add", q="kim"))
    choices = page.select("form[action^='/mirror/add'] input[type=hidden][name=q]")
    assert len(choices) > 1
    page = soup(reader.send("/mirror/add", q="!!"))
    assert page.select_one("#problem[role=alert]")


def test_removing_can_be_undone(reader: PageReader, services: Services) -> None:
    add_maria(reader)
    page = soup(reader.follow(reader.send(f"/mirror/remove/{MARIA}")))
    undo = page.select_one(".notice form[action^='/mirror/undo'] input[name=change]")
    assert undo is not None
    assert services.accounts.own_accounts.all() == {}
    page = soup(reader.follow(reader.send("/mirror/undo", change=str(undo["value"]))))
    assert "Undone" in words(page)
    assert page.select(".insight")
    assert "nothing to undo" in words(soup(reader.follow(reader.send("/mirror/undo", change=str(undo["value"])))))


def test_the_page_of_an_account_leads_to_its_mirror(reader: PageReader, services: Services) -> None:
    assert services.accounts.lookup.wait(Account(network="sample", handle="maria"), 20).card is not None
    page = soup(reader.get(f"/account/{MARIA}"))
    field = page.select_one("form[action^='/mirror/add'] input[name=q]")
    assert field is not None
    add_maria(reader)
    page = soup(reader.get(f"/account/{MARIA}"))
    assert page.select_one(f"main a[href^='/mirror/{MARIA}']")
    assert not page.select("form[action^='/mirror/add']")


def test_the_first_page_has_a_line_about_the_week(reader: PageReader) -> None:
    assert "This week you talked" not in words(soup(reader.get("/")))
    add_maria(reader)
    assert "This week you talked with" in words(soup(reader.get("/")))


def test_an_account_that_opted_out_has_no_mirror(reader: PageReader) -> None:
    page = soup(reader.follow(reader.send("/mirror/add", q="bluesky:quiet.example")))
    assert "asks not to be read" in words(page)
    assert not page.select(".insight")


def test_the_mirror_of_somebody_else_is_none(reader: PageReader) -> None:
    assert reader.get("/mirror/sample:verity").status_code == 404
    assert reader.get("/mirror/nonsense").status_code == 404


def test_words_of_others_are_never_markup(reader: PageReader) -> None:
    response = reader.follow(reader.send("/mirror/add", q="bluesky:mallory.example"))
    assert "<script>alert" not in response.text
    assert "javascript:" not in response.text
