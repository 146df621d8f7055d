"""The page on which the reader allows or refuses a pairing."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup, Tag
from werkzeug.test import TestResponse

from server.services import Services
from server.web.pairing import unpacked_origin
from tests.server.web.pages.page_reader import BASE, FOREIGN_HEADERS, OWN_HEADERS, PageReader, soup, words

CHROMIUM, FIREFOX = "chrome-extension://" + "b" * 32, "moz-extension://0b4f7a52-5f0e-4c0a-9a53-1a2b3c4d5e6f"


def pair_page(reader: PageReader, pairing_id: str) -> BeautifulSoup:
    return soup(reader.get(f"/pair/{pairing_id}"))


def submit_decision(
    reader: PageReader, pairing_id: str, nonce: str, decision: str, headers: dict[str, str] | None = None
) -> TestResponse:
    return reader.client.post(
        reader.at(f"/pair/{pairing_id}"),
        data={"nonce": nonce, "decision": decision},
        headers=OWN_HEADERS if headers is None else headers,
        base_url=BASE,
    )


@pytest.mark.parametrize(
    ("origin", "expected"),
    [
        (unpacked_origin(), "Yes. It is the extension from this Humankind folder."),
        (CHROMIUM, "It is not the one from this Humankind folder."),
        (FIREFOX, "so this page cannot tell"),
    ],
)
def test_the_pairing_page_shows_the_origin_and_whether_it_is_recognised(
    reader: PageReader, services: Services, origin: str, expected: str
) -> None:
    page = pair_page(reader, services.auth.pairings.request("0" * 64, origin))
    assert origin in words(page)
    assert expected in words(page)
    assert page.html is not None
    assert page.html["data-humankind-pairing"] == "waiting"


@pytest.mark.slow
@pytest.mark.parametrize(("decision", "state"), [("allow", "allowed"), ("refuse", "refused"), ("", "refused")])
def test_one_click_decides_a_pairing_and_it_cannot_be_decided_twice(
    reader: PageReader, services: Services, decision: str, state: str
) -> None:
    pairing_id = services.auth.pairings.request("0" * 64, CHROMIUM)
    nonce = pair_page(reader, pairing_id).find("input", attrs={"name": "nonce"})
    assert isinstance(nonce, Tag)
    page = soup(submit_decision(reader, pairing_id, str(nonce["value"]), decision))
    assert page.html is not None
    assert page.html["data-humankind-pairing"] == state
    assert submit_decision(reader, pairing_id, str(nonce["value"]), "allow").status_code == 404


def test_an_extension_that_fetches_the_page_cannot_allow_itself(reader: PageReader, services: Services) -> None:
    pairing_id = services.auth.pairings.request("0" * 64, CHROMIUM)
    nonce = pair_page(reader, pairing_id).find("input", attrs={"name": "nonce"})
    assert isinstance(nonce, Tag)
    for headers in ({"Origin": CHROMIUM, "Sec-Fetch-Site": "none"}, *FOREIGN_HEADERS):
        assert submit_decision(reader, pairing_id, str(nonce["value"]), "allow", headers).status_code == 403
    waiting = services.auth.pairings.waiting(pairing_id)
    assert waiting is not None


def test_a_wrong_nonce_or_an_unknown_pairing_shows_the_next_step(reader: PageReader, services: Services) -> None:
    pairing_id = services.auth.pairings.request("0" * 64, CHROMIUM)
    for response in (submit_decision(reader, pairing_id, "guessed", "allow"), reader.get("/pair/none")):
        assert response.status_code == 404
        page = soup(response)
        assert "choose “Pair” again" in words(page)
        assert page.html is not None
        assert page.html["data-humankind-pairing"] == "expired"
