"""The look-up page and the page of one account, in every state."""

from __future__ import annotations

import re
from dataclasses import replace

import msgspec
import pytest
from bs4 import Tag

from server.scoring.evaluation import typical_scores
from server.services import Services
from server.web.pages import layout
from shared_schema.limits import REASONS_SHOWN
from shared_schema.records import Account, AccountMatch
from tests.server.web.pages.page_reader import PageReader, soup, words


def test_an_empty_store_shows_examples(reader: PageReader) -> None:
    page = soup(reader.get("/"))
    assert page.find("a", href=re.compile("sample:maria"))
    assert "Nobody yet" in words(page)
    assert not page.find("svg", class_="stack")


def test_a_handle_with_one_meaning_redirects_to_the_account(reader: PageReader) -> None:
    response = reader.get("/?q=@ada@hachyderm.io")
    assert response.status_code == 302 or response.status_code == 303
    assert response.location.startswith("/account/mastodon:hachyderm.io/@ada")


def test_a_handle_with_several_meanings_lists_the_accounts(reader: PageReader) -> None:
    page = soup(reader.get("/?q=ada"))
    choices = page.select(".people a[href*='/account/']")
    assert len(choices) > 1
    assert "can mean several accounts" in words(page)


def test_an_invalid_handle_shows_examples_that_work(reader: PageReader) -> None:
    page = soup(reader.get("/?q=%21%21"))
    message = page.select_one("#problem")
    assert message is not None
    assert "@ada@hachyderm.io" in words(message)
    box = page.find("input", id="q")
    assert isinstance(box, Tag)
    assert box["value"] == "!!"


def test_the_first_page_shows_the_crowd_and_recently_seen_accounts(reader: PageReader) -> None:
    reader.get("/account/sample:maria")
    reader.get("/account/sample:harbourweather")
    page = soup(reader.get("/"))
    assert [words(tag) for tag in page.select(".stack-key li")] == ["person 1", "automated 1"]
    widths = [float(str(tag["width"]).rstrip("%")) for tag in page.select("svg.stack rect")]
    assert sum(widths) == pytest.approx(100)
    assert page.find("a", href=re.compile("^/crowd"))
    assert "Maria Ferro" in words(page)


def test_a_bar_has_a_notch_and_an_empty_heart_has_a_reason(reader: PageReader) -> None:
    page = soup(reader.get("/account/sample:maria"))
    row = page.select_one(".bars > div")
    assert row is not None
    value = typical_scores()["humanity"]
    notch = row.select_one("svg.bar svg.notch")
    assert notch is not None
    assert notch["x"] == f"{value}%"
    assert f"A typical person is at {value}." in words(row)
    assert "The notch" in words(page)
    reader.get("/account/sample:harbourweather")
    hearts = [words(heart) for heart in soup(reader.get("/")).select(".people .kindness")]
    assert hearts[0] == "kindness shown for people only –"
    assert re.fullmatch(r"kindness \d+", hearts[1])


def test_a_slow_network_shows_a_page_that_reloads_itself(reader: PageReader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "FIRST_WAIT", 0.2)
    response = reader.get("/account/bluesky:slow.example")
    assert response.status_code == 200
    page = soup(response)
    assert "Looking at slow.example" in words(page)
    assert "Bluesky" in words(page)
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})
    assert isinstance(refresh, Tag)
    assert refresh["content"] == "2"


@pytest.mark.parametrize(
    ("key", "status", "expected", "can_retry"),
    [
        ("bluesky:quiet.example", 403, "asked not to be read or scored", False),
        ("bluesky:gone.example", 502, "Check your connection, then look again", True),
        ("bluesky:paused.example", 503, "Try again in about 30 minutes", False),
        ("x:ada", 404, "Read some of the account's posts in your own feed", False),
        ("nowhere:ada", 404, "is not an account key", False),
    ],
)
def test_a_missing_card_is_explained_with_the_next_step(
    reader: PageReader, key: str, status: int, expected: str, can_retry: bool
) -> None:
    response = reader.get(f"/account/{key}")
    assert response.status_code == status
    page = soup(response)
    assert expected in words(page)
    assert bool(page.find("form", action=re.compile("^/again/"))) == can_retry


def test_the_card_shows_verdict_bars_reasons_and_evidence(reader: PageReader) -> None:
    page = soup(reader.get("/account/sample:maria"))
    assert words(page.select_one(".verdict") or page).startswith("Person.")
    bars = page.select(".bars > div")
    assert [words(bar.dt) for bar in bars if bar.dt] == ["Humanity", "Conversation", "Kindness"]
    for bar in bars:
        value, band = bar.select_one("dd.value"), bar.select_one("rect.band")
        spread = re.search(r"(\d+)–(\d+)", words(bar))
        assert value is not None
        assert band is not None
        assert spread is not None
        assert int(spread[1]) <= int(words(value)) <= int(spread[2])
    assert 1 <= len(page.select(".reasons > div:first-child .reason")) <= 3
    assert "public posts" in words(page)


@pytest.mark.slow
@pytest.mark.parametrize("handle", ["maria", "walt", "verity", "dealsdaily"])
def test_the_page_shows_the_reasons_of_the_card_in_its_order(
    reader: PageReader, services: Services, handle: str
) -> None:
    page = soup(reader.get(f"/account/sample:{handle}"))
    card = services.accounts.lookup.wait(Account(network="sample", handle=handle), 10).card
    assert card is not None
    for title, positions in (("Raised the score", card.reasons.raised), ("Lowered the score", card.reasons.lowered)):
        heading = page.find("h3", string=title)
        assert (heading is not None) == bool(positions)
        if heading is None or heading.parent is None:
            continue
        shown = [
            (words(tag.p), words(tag.select_one(".number") or tag)) for tag in heading.parent.select(".reason") if tag.p
        ]
        reasons = [card.contributions[position] for position in positions[:REASONS_SHOWN]]
        assert shown == [
            (f"{reason.sentence} {reason.score.capitalize()}", f"{reason.points:+.1f}".replace("-", "−"))
            for reason in reasons
        ]


def test_the_card_names_linked_accounts(reader: PageReader) -> None:
    page = soup(reader.get("/account/bluesky:kenji.example"))
    other = page.find("a", href=re.compile("/account/x:maria_garden"))
    assert other is not None
    assert "Also: maria_garden (X)" in words(page)
    assert "Also:" not in words(soup(reader.get("/account/sample:maria")))


def test_the_card_names_the_account_that_it_moved_to(reader: PageReader, services: Services) -> None:
    target = AccountMatch(
        key="mastodon:new.example/@kenji", account=Account(network="mastodon", host="new.example", handle="kenji")
    )
    records = services.accounts.records
    reader.get("/account/bluesky:kenji.example")
    record = records.get("bluesky:kenji.example")
    assert record is not None
    assert record.card is not None
    for url, words_before in (("https://new.example/@kenji", "Moved to"), (None, "Says it moved to")):
        moved = msgspec.structs.replace(record.card, moved_to=msgspec.structs.replace(target, url=url))
        records.save(replace(record, card=moved), None, records.generation(record.key))
        page = soup(reader.get("/account/bluesky:kenji.example"))
        assert f"{words_before} @kenji@new.example" in words(page)
        assert bool(page.find("a", href=re.compile("/account/mastodon:new.example/"))) == bool(url)


def test_a_score_that_is_not_judged_is_shown_as_such(reader: PageReader) -> None:
    page = soup(reader.get("/account/bluesky:kenji.example"))
    kindness = page.select(".bars > div")[2]
    assert words(kindness) == "Kindness not judged in this language"
    assert not kindness.find("svg")


def test_every_score_is_the_sum_of_its_listed_contributions(reader: PageReader) -> None:
    for handle in ("maria", "walt", "verity", "dealsdaily"):
        page = soup(reader.get(f"/account/sample:{handle}"))
        tables = page.select("details.unfold table")
        assert tables
        for table in tables:
            listed = [float(words(cell).replace("−", "-")) for cell in table.select("tbody td.number")]
            total = table.select_one("tfoot td.number")
            assert total is not None
            assert round(sum(listed), 1) == float(words(total))


def test_cited_posts_mark_the_words_that_counted_and_never_link_to_scripts(reader: PageReader) -> None:
    page = soup(reader.get("/account/bluesky:ada.example"))
    quotes = page.select("blockquote.cited")
    assert quotes
    assert any("thank" in words(mark).lower() for mark in page.select("blockquote.cited mark"))
    assert not page.select("blockquote.cited a")


def test_a_correction_wins_and_can_be_removed(reader: PageReader, services: Services) -> None:
    page = soup(reader.follow(reader.send("/correct/sample:verity", verdict="person", note="my\nneighbour")))
    assert words(page.select_one(".verdict") or page).startswith("Person.")
    assert "The computed verdict is: one-way." in words(page)
    assert "my neighbour" in words(page)
    assert page.find("input", attrs={"value": "person", "checked": True})
    page = soup(reader.follow(reader.send("/correct/sample:verity", undo="1")))
    assert words(page.select_one(".verdict") or page).startswith("One-way.")
    assert not services.accounts.corrections.all()


def test_an_unknown_verdict_is_refused(reader: PageReader, services: Services) -> None:
    assert reader.send("/correct/sample:maria", verdict="enemy").status_code == 400
    assert not services.accounts.corrections.all()


def test_looking_again_reads_anew_and_confirms_it(reader: PageReader) -> None:
    reader.get("/account/bluesky:ada.example")
    assert "Updated just now" in reader.follow(reader.send("/again/bluesky:ada.example")).text
    gone = reader.follow(reader.send("/again/bluesky:gone.example"))
    assert gone.status_code == 502
    assert "Updated just now" not in gone.text


def test_erasing_an_account_needs_a_confirmation(reader: PageReader, services: Services) -> None:
    reader.get("/account/sample:maria")
    confirmation = soup(reader.get("/forget/sample:maria"))
    assert confirmation.find("form", action=re.compile("^/forget/sample:maria"))
    assert services.store.count("cards") == 1
    assert "is erased" in reader.follow(reader.send("/forget/sample:maria")).text
    assert services.store.count("cards") == 0
