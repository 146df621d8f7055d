"""The welcome page."""

from __future__ import annotations

import json
from pathlib import Path

from server.paths import extension_folder
from server.web import page_views
from tests.server.web.pages.page_reader import BASE, PageReader, soup


def test_the_welcome_page_is_open_and_lists_sample_authors_as_the_extension_reads_them(reader: PageReader) -> None:
    response = reader.client.get("/welcome", base_url=BASE)
    assert response.status_code == 200
    posts = soup(response).select("article.post[data-post-id]")
    authors = [post.select_one("header a.author[rel~=author]") for post in posts]
    assert {str(author["href"]) for author in authors if author} >= {"/welcome#maria", "/welcome#quiet"}
    assert all(author is not None and post.select_one(".text") for author, post in zip(authors, posts, strict=True))
    assert len({post["data-post-id"] for post in posts}) == len(posts)


def test_the_welcome_page_shows_the_folder_only_with_the_key(reader: PageReader) -> None:
    folder = str(Path(page_views.__file__).parents[2] / "extension")
    assert folder not in reader.client.get("/welcome", base_url=BASE).text
    assert folder in reader.get("/welcome").text


def test_the_welcome_page_names_the_oldest_firefox_that_loads_the_extension(reader: PageReader) -> None:
    manifest = json.loads((extension_folder() / "manifest.json").read_text(encoding="utf-8"))
    oldest = manifest["browser_specific_settings"]["gecko"]["strict_min_version"].removesuffix(".0")
    for language in ("en", "de", "ja"):
        page = reader.client.get("/welcome", base_url=BASE, headers={"Accept-Language": language})
        assert f"Firefox {oldest}" in page.text.replace("\u2068", "").replace("\u2069", "")
