"""What holds for every page: nothing comes from outside, others' text stays text, foreign forms are refused."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from bs4 import Tag
from werkzeug.test import TestResponse

from server.services import Services
from server.web.auth import Gate
from server.web.pages import layout
from server.web.pairing import unpacked_origin
from tests.server.web.pages.page_reader import (
    BASE,
    FOREIGN_HEADERS,
    HOSTILE,
    PageReader,
    ScriptedNetwork,
    make_services,
    soup,
    words,
)


class EveryPage(NamedTuple):
    """Each page in each of its states, by path, and the key they were opened with."""

    key: str
    responses: dict[str, TestResponse]


KEYED_PAGES = (
    "/",
    "/?q=ada",
    "/?q=%21%21",
    "/account/sample:maria",
    "/how",
    "/try",
    "/tags",
    "/tags?q=nobody",
    "/lists",
    "/mirror",
    "/mirror/sample:maria",
    "/data",
    "/data/erase",
    "/forget/sample:maria",
)
FORMS = (
    "/again/sample:maria",
    "/correct/sample:maria",
    "/forget/sample:maria",
    "/data/erase",
    "/data/unpair",
    "/try",
    "/tags/save/sample:maria",
    "/tags/remove/sample:maria",
    "/tags/word",
    "/tags/undo",
    "/tags/import",
    "/tags/import/undo",
    "/lists/subscribe",
    "/lists/0000000000000000/refresh",
    "/lists/0000000000000000/pause",
    "/lists/0000000000000000/remove",
    "/lists/undo",
    "/mirror/add",
    "/mirror/remove/sample:maria",
    "/mirror/again/sample:maria",
    "/mirror/undo",
)


SLOW_PAGE = "/account/bluesky:slow.example"


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EveryPage]:
    ScriptedNetwork.released.clear()
    services = make_services(tmp_path_factory.mktemp("everything"))
    reader = PageReader(services)
    reader.get("/account/sample:maria")
    reader.send("/correct/sample:verity", verdict="person", note=HOSTILE)
    reader.send("/tags/save/sample:maria", word="<img src=x>", note=HOSTILE, link="https://a.example/?<script>")
    pairing_id = services.auth.pairings.request("0" * 64, unpacked_origin())
    paths = [
        *KEYED_PAGES,
        "/account/bluesky:ada.example",
        "/account/bluesky:quiet.example",
        "/account/bluesky:gone.example",
        "/account/sample:verity",
        "/account/x:ada",
        "/account/nowhere:ada",
        f"/?q={HOSTILE}",
        "/welcome",
        f"/pair/{pairing_id}",
        "/pair/none",
        "/nothing-here",
    ]
    responses = {path: reader.get(path) for path in paths}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layout, "FIRST_WAIT", 0.2)
        responses[SLOW_PAGE] = reader.get(SLOW_PAGE)
    responses["/ after it all"] = reader.get("/")
    responses["without the key"] = reader.client.get("/", base_url=BASE)
    yield EveryPage(reader.key, responses)
    ScriptedNetwork.released.set()
    services.close()


@pytest.mark.slow
def test_pages_load_nothing_from_elsewhere_and_have_no_inline_code_or_styles(everything: EveryPage) -> None:
    for path, response in everything.responses.items():
        assert response.mimetype == "text/html", path
        assert "default-src 'self'" in response.headers["Content-Security-Policy"]
        for tag in soup(response).find_all(True):
            assert not [name for name in tag.attrs if name.startswith("on") or name == "style"], f"{path}: {tag}"
            assert tag.name not in {"script", "style", "iframe", "object", "img"}, path
            if tag.name == "link":
                assert str(tag["href"]).startswith("/static/"), path
            for name in ("href", "action", "src"):
                assert not str(tag.get(name, "")).lower().startswith("javascript"), path
            if str(tag.get("href", "")).startswith("http"):
                assert tag.name == "a", path
                assert {"noreferrer", "external"} <= set(tag["rel"]), path


def test_names_queries_and_posts_by_others_stay_text(everything: EveryPage) -> None:
    for path, response in everything.responses.items():
        assert "<img" not in response.text, path
        assert "<script" not in response.text, path
    name = soup(everything.responses["/account/bluesky:ada.example"]).select_one("h1 bdi")
    assert name is not None
    assert name.get_text() == HOSTILE


def test_every_page_has_one_heading_a_skip_link_a_language_and_landmarks(everything: EveryPage) -> None:
    for path, response in everything.responses.items():
        page = soup(response)
        assert len(page.find_all("h1")) == 1, path
        assert page.html is not None
        assert page.html["lang"] == "en", path
        first = page.body.find("a") if page.body else None
        assert isinstance(first, Tag)
        assert first["href"] == "#main", path
        assert len(page.find_all("main", id="main")) == 1, path
        assert page.find("header"), path
        assert page.find("nav", attrs={"aria-label": True}), path
        assert page.title is not None
        assert page.title.get_text().endswith("· Humankind"), path
        ids = [tag["id"] for tag in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), path
        for box in page.find_all(["input", "textarea"]):
            if box.get("type") not in {"hidden", "submit"}:
                labelled = box.find_parent("label") or page.find("label", attrs={"for": box.get("id")})
                assert labelled, f"{path}: {box}"


@pytest.mark.slow
def test_every_link_and_form_carries_the_key_on(everything: EveryPage) -> None:
    for path, response in everything.responses.items():
        if path == "without the key":
            assert everything.key not in response.text
            continue
        page = soup(response)
        for tag in [*page.find_all("a"), *page.find_all("form")]:
            target = str(tag.get("href") or tag.get("action"))
            searched = tag.find("input", attrs={"name": "key", "value": everything.key})
            if target.startswith(("#", "http", "/pair/")) or "author" in (tag.get("rel") or []):
                continue
            assert f"key={everything.key}" in target or searched, f"{path}: {target}"


@pytest.mark.slow
@pytest.mark.parametrize("path", KEYED_PAGES)
def test_a_page_without_the_key_shows_only_how_to_open_it(reader: PageReader, path: str) -> None:
    for wrong in ("", "key=wrong"):
        response = reader.client.get(f"{path}{'&' if '?' in path else '?'}{wrong}", base_url=BASE)
        assert response.status_code == 401
        assert "In the Humankind folder: ./scripts/run open" in words(soup(response))
        assert "Maria" not in response.text


def test_a_closed_page_names_the_command_of_an_installed_humankind(
    reader: PageReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Gate, "closed_command", "humankind open")
    monkeypatch.setattr(Gate, "closed_place", "page-in-terminal")
    assert "In a terminal: humankind open" in words(soup(reader.client.get("/data", base_url=BASE)))


@pytest.mark.slow
@pytest.mark.parametrize("headers", FOREIGN_HEADERS, ids=["another site", "a sandboxed page", "an extension", "nobody"])
@pytest.mark.parametrize("path", FORMS)
def test_forms_from_anywhere_else_are_refused(
    reader: PageReader, services: Services, path: str, headers: dict[str, str]
) -> None:
    reader.send("/correct/sample:maria", verdict="person")
    response = reader.send(path, headers=headers, verdict="automated", origin=unpacked_origin())
    assert response.status_code == 403
    assert services.accounts.corrections.all()["sample:maria"].verdict == "person"


def test_an_unknown_address_is_a_page_with_a_link(reader: PageReader) -> None:
    response = reader.get("/nothing-here")
    assert response.status_code == 404
    page = soup(response)
    assert page.find("a", string="Look up an account")
    assert "/v1/" not in words(page)


def test_a_crash_is_a_page_without_internal_details(
    reader: PageReader, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(services.accounts.crowd, "view", broken)
    response = reader.get("/")
    assert response.status_code == 500
    assert "Something went wrong in the server" in response.text
    assert "secret inside" not in response.text
