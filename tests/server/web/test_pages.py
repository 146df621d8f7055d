"""The server's own pages: every state renders, hostile texts stay text, nothing comes from outside, and no form
can be sent but from the pages themselves."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import ClassVar, NamedTuple

import pytest
from bs4 import BeautifulSoup, Tag
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from server.app import create_app
from server.fetching import Fetcher, FetchError
from server.networks import Network, OptedOutError, readers
from server.services import Services, build_services
from server.settings import Settings
from server.store.memory import MemoryStore
from server.web import page_views
from server.web.pairing import unpacked_origin
from shared_schema.look import marks
from shared_schema.records import SCORE_NAMES, Account, CitedPost, Evidence, KindnessDay, Post, Profile

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
OWN = {"Origin": "null", "Sec-Fetch-Site": "same-origin"}  # what a browser sends with the pages' own forms
FOREIGN: tuple[dict[str, str], ...] = (
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    {"Origin": unpacked_origin(), "Sec-Fetch-Site": "none"},
    {},
)
HOSTILE = "<script>alert('x')</script>\"><img src=x onerror=alert(1)>{{ 7*7 }}"
KEYED = (
    "/",
    "/?q=ada",
    "/?q=%21%21",
    "/account/sample:maria",
    "/how",
    "/try",
    "/data",
    "/data/erase",
    "/forget/sample:maria",
)
FORMS = ("/again/sample:maria", "/correct/sample:maria", "/forget/sample:maria", "/data/erase", "/data/unpair", "/try")


class Told(Network):
    """A network that answers as the handle says."""

    id: ClassVar[str] = "bluesky"
    held = threading.Event()

    def recognise(self, text: str) -> list[Account]:
        raise NotImplementedError

    def read(self, account: Account, fetcher: Fetcher, now: datetime) -> Evidence:  # noqa: ARG002
        name = account.handle.split(".")[0]
        if name == "slow":
            self.held.wait(20)
        if name == "quiet":
            raise OptedOutError("The profile says #noindex.")
        if name == "gone":
            raise FetchError("unreachable", "bsky.app did not answer.")
        if name == "paused":
            raise FetchError("rate-limited", "bsky.app asked for a pause.", retry_after=1800)
        praise = f"Thank you so much, that was wonderful of you! {HOSTILE}"
        posts = [
            Post(
                id=f"p{number}",
                text=f"朝の光がきれいな日です、猫も喜んでいます {number}" if name == "kenji" else f"{praise} {number}",
                created_at=(NOW - timedelta(hours=7 * number)).isoformat(),
                is_reply=True,
                reply_to=f"friend{number}.example",
                language="ja" if name == "kenji" else "en",
                url="javascript:alert(1)",
            )
            for number in range(30)
        ]
        profile = Profile(display_name=HOSTILE, bio=HOSTILE, url="javascript:alert(1)")
        return Evidence(
            account=account,
            profile=profile,
            posts=posts,
            origin="fetched",
            gathered_at=NOW.isoformat(),
            verified_links=["https://x.com/maria_garden", f"https://x.com/{HOSTILE}"],
        )


def make_parts(home: Path) -> Services:
    """Parts over an empty store; Bluesky answers as told, the sample people as shipped, nobody else is asked."""
    networks_read = {"bluesky": Told(), "sample": readers()["sample"]}
    return build_services(Settings(home=home), lambda: NOW, store=MemoryStore(), networks_read=networks_read)


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Services]:
    Told.held.clear()
    made = make_parts(tmp_path)
    yield made
    Told.held.set()
    made.close()


class Reader:
    """Somebody in front of a browser that holds the key of the pages."""

    def __init__(self, parts: Services) -> None:
        self.client: FlaskClient = create_app(services=parts).test_client()
        self.key = parts.auth.page_key.get()

    def at(self, path: str) -> str:
        return f"{path}{'&' if '?' in path else '?'}key={self.key}"

    def get(self, path: str) -> TestResponse:
        return self.client.get(self.at(path), base_url="http://127.0.0.1:8377")

    def send(self, path: str, headers: dict[str, str] | None = None, **form: str) -> TestResponse:
        return self.client.post(
            self.at(path), data=form, headers=OWN if headers is None else headers, base_url="http://127.0.0.1:8377"
        )

    def follow(self, answer: TestResponse) -> TestResponse:
        assert answer.status_code == 303
        return self.client.get(answer.location, base_url="http://127.0.0.1:8377")


@pytest.fixture
def reader(parts: Services) -> Reader:
    return Reader(parts)


def soup(answer: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(answer.text, "html.parser")


def words(tag: Tag | BeautifulSoup) -> str:
    return " ".join(tag.get_text(" ").split())


class EveryPage(NamedTuple):
    """Each page of the server in each of its states, by path, and the key they were opened with."""

    key: str
    answers: dict[str, TestResponse]


@pytest.fixture(scope="module")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EveryPage]:
    Told.held.clear()
    parts = make_parts(tmp_path_factory.mktemp("everything"))
    reader = Reader(parts)
    reader.get("/account/sample:maria")
    reader.send("/correct/sample:verity", verdict="person", note=HOSTILE)
    asks = parts.auth.pairings.request("0" * 64, unpacked_origin())
    paths = [
        *KEYED,
        "/account/bluesky:ada.example",
        "/account/bluesky:slow.example",
        "/account/bluesky:quiet.example",
        "/account/bluesky:gone.example",
        "/account/sample:verity",
        "/account/x:ada",
        "/account/nowhere:ada",
        f"/?q={HOSTILE}",
        "/welcome",
        f"/pair/{asks}",
        "/pair/none",
        "/nothing-here",
    ]
    answers = {path: reader.get(path) for path in paths}
    answers["/ after it all"] = reader.get("/")
    answers["without the key"] = reader.client.get("/", base_url="http://127.0.0.1:8377")
    yield EveryPage(reader.key, answers)
    Told.held.set()
    parts.close()


# -- what holds for every page ----------------------------------------------------------------------------------------


def test_no_page_loads_anything_from_elsewhere_or_carries_inline_code_or_styles(everything: EveryPage) -> None:
    for path, answer in everything.answers.items():
        assert answer.mimetype == "text/html", path
        assert "default-src 'self'" in answer.headers["Content-Security-Policy"]
        for tag in soup(answer).find_all(True):
            assert not [name for name in tag.attrs if name.startswith("on") or name == "style"], f"{path}: {tag}"
            assert tag.name not in {"script", "style", "iframe", "object", "img"}, path
            if tag.name == "link":
                assert str(tag["href"]).startswith("/static/"), path
            for name in ("href", "action", "src"):
                assert not str(tag.get(name, "")).lower().startswith("javascript"), path
            if str(tag.get("href", "")).startswith("http"):
                assert tag.name == "a", path
                assert {"noreferrer", "external"} <= set(tag["rel"]), path


def test_names_queries_and_posts_of_strangers_stay_text(everything: EveryPage) -> None:
    for path, answer in everything.answers.items():
        assert "<img" not in answer.text, path
        assert "<script" not in answer.text, path
    name = soup(everything.answers["/account/bluesky:ada.example"]).select_one("h1 bdi")
    assert name is not None
    assert name.get_text() == HOSTILE


def test_every_page_has_one_heading_a_skip_link_a_language_and_its_landmarks(everything: EveryPage) -> None:
    for path, answer in everything.answers.items():
        page = soup(answer)
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


def test_every_link_and_form_of_a_page_carries_the_key_on(everything: EveryPage) -> None:
    for path, answer in everything.answers.items():
        if path == "without the key":
            assert everything.key not in answer.text
            continue
        page = soup(answer)
        for tag in [*page.find_all("a"), *page.find_all("form")]:
            target = str(tag.get("href") or tag.get("action"))
            searched = tag.find("input", attrs={"name": "key", "value": everything.key})
            if target.startswith(("#", "http", "/pair/")) or "author" in (tag.get("rel") or []):
                continue
            assert f"key={everything.key}" in target or searched, f"{path}: {target}"


@pytest.mark.parametrize("path", KEYED)
def test_a_page_without_the_key_says_how_to_get_in_and_nothing_else(reader: Reader, path: str) -> None:
    for wrong in ("", "key=wrong"):
        answer = reader.client.get(f"{path}{'&' if '?' in path else '?'}{wrong}", base_url="http://127.0.0.1:8377")
        assert answer.status_code == 401
        assert "python -m server open" in words(soup(answer))
        assert "Maria" not in answer.text


@pytest.mark.parametrize("headers", FOREIGN, ids=["another site", "a sandboxed page", "an extension", "nobody"])
@pytest.mark.parametrize("path", FORMS)
def test_a_form_sent_from_anywhere_else_is_refused(
    reader: Reader, parts: Services, path: str, headers: dict[str, str]
) -> None:
    reader.send("/correct/sample:maria", verdict="person")
    answer = reader.send(path, headers=headers, verdict="automated", origin=unpacked_origin())
    assert answer.status_code == 403
    assert parts.lookup.corrections["sample:maria"].verdict == "person"


# -- looking up -------------------------------------------------------------------------------------------------------


def test_an_empty_store_shows_what_can_be_tried(reader: Reader) -> None:
    page = soup(reader.get("/"))
    assert page.find("a", href=re.compile("sample:maria"))
    assert "Nobody yet" in words(page)
    assert not page.find("svg", class_="stack")


def test_a_handle_that_means_one_account_leads_straight_to_it(reader: Reader) -> None:
    answer = reader.get("/?q=@ada@hachyderm.io")
    assert answer.status_code == 302 or answer.status_code == 303
    assert answer.location.startswith("/account/mastodon:hachyderm.io/@ada")


def test_a_handle_that_means_several_accounts_lets_the_reader_choose(reader: Reader) -> None:
    page = soup(reader.get("/?q=ada"))
    choices = page.select(".people a[href*='/account/']")
    assert len(choices) > 1
    assert "can mean several accounts" in words(page)


def test_a_handle_that_means_nothing_says_what_would_work(reader: Reader) -> None:
    page = soup(reader.get("/?q=%21%21"))
    said = page.select_one("#problem")
    assert said is not None
    assert "@ada@hachyderm.io" in words(said)
    box = page.find("input", id="q")
    assert isinstance(box, Tag)
    assert box["value"] == "!!"


def test_the_first_page_shows_the_crowd_and_whom_one_met(reader: Reader) -> None:
    reader.get("/account/sample:maria")
    reader.get("/account/sample:harbourweather")
    page = soup(reader.get("/"))
    assert [words(tag) for tag in page.select(".stack-key li")] == ["person 1", "automated 1"]
    widths = [float(str(tag["width"]).rstrip("%")) for tag in page.select("svg.stack rect")]
    assert sum(widths) == pytest.approx(100)
    assert page.select_one("figure.plot path.curve")
    assert "Maria Ferro" in words(page)


def test_a_slow_network_shows_that_it_is_being_looked_at_and_comes_back_by_itself(reader: Reader) -> None:
    answer = reader.get("/account/bluesky:slow.example")
    assert answer.status_code == 200
    page = soup(answer)
    assert "Looking at slow.example" in words(page)
    assert "Bluesky" in words(page)
    refresh = page.find("meta", attrs={"http-equiv": "refresh"})
    assert isinstance(refresh, Tag)
    assert refresh["content"] == "2"


@pytest.mark.parametrize(
    ("key", "status", "said", "again"),
    [
        ("bluesky:quiet.example", 403, "asked not to be read or scored", False),
        ("bluesky:gone.example", 502, "Check your connection, then look again", True),
        ("bluesky:paused.example", 503, "Try again in about 30 minutes", False),
        ("x:ada", 404, "Read some of the account's posts in your own feed", False),
        ("nowhere:ada", 404, "is not an account key", False),
    ],
)
def test_why_there_is_no_card_is_said_with_the_next_step(
    reader: Reader, key: str, status: int, said: str, again: bool
) -> None:
    answer = reader.get(f"/account/{key}")
    assert answer.status_code == status
    page = soup(answer)
    assert said in words(page)
    assert bool(page.find("form", action=re.compile("^/again/"))) == again


def test_an_unknown_address_is_a_page_with_a_way_on(reader: Reader) -> None:
    answer = reader.get("/nothing-here")
    assert answer.status_code == 404
    assert soup(answer).find("a", string="Look up an account")


def test_a_crash_is_a_page_that_tells_nothing_of_the_inside(
    reader: Reader, parts: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("secret inside")

    monkeypatch.setattr(parts.lookup, "crowd", broken)
    answer = reader.get("/")
    assert answer.status_code == 500
    assert "Something went wrong in the server" in answer.text
    assert "secret inside" not in answer.text


# -- the card ---------------------------------------------------------------------------------------------------------


def test_the_card_shows_verdict_bars_reasons_and_evidence(reader: Reader) -> None:
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


def test_the_card_names_the_persons_other_accounts_that_both_ends_confirm(reader: Reader) -> None:
    page = soup(reader.get("/account/bluesky:kenji.example"))
    other = page.find("a", href=re.compile("/account/x:maria_garden"))
    assert other is not None
    assert "Also: maria_garden (X)" in words(page)
    assert "Also:" not in words(soup(reader.get("/account/sample:maria")))


def test_a_score_that_is_not_judged_says_so_in_words(reader: Reader) -> None:
    page = soup(reader.get("/account/bluesky:kenji.example"))
    kindness = page.select(".bars > div")[2]
    assert words(kindness) == "Kindness not judged"
    assert not kindness.find("svg")


def test_every_score_on_the_card_is_the_sum_of_what_is_listed(reader: Reader) -> None:
    for handle in ("maria", "walt", "verity", "dealsdaily"):
        page = soup(reader.get(f"/account/sample:{handle}"))
        tables = page.select("details.unfold table")
        assert tables
        for table in tables:
            listed = [float(words(cell).replace("−", "-")) for cell in table.select("tbody td.number")]
            total = table.select_one("tfoot td.number")
            assert total is not None
            assert round(sum(listed), 1) == float(words(total))


def test_cited_posts_mark_the_words_that_counted_and_never_link_to_code(reader: Reader) -> None:
    page = soup(reader.get("/account/bluesky:ada.example"))
    quotes = page.select("blockquote.cited")
    assert quotes
    assert any("thank" in words(mark).lower() for mark in page.select("blockquote.cited mark"))
    assert not page.select("blockquote.cited a")


def test_the_readers_own_word_wins_and_can_be_taken_back(reader: Reader, parts: Services) -> None:
    page = soup(reader.follow(reader.send("/correct/sample:verity", verdict="person", note="my\nneighbour")))
    assert words(page.select_one(".verdict") or page).startswith("Person.")
    assert "The computed verdict is: one-way." in words(page)
    assert "my neighbour" in words(page)
    assert page.find("input", attrs={"value": "person", "checked": True})
    page = soup(reader.follow(reader.send("/correct/sample:verity", undo="1")))
    assert words(page.select_one(".verdict") or page).startswith("One-way.")
    assert not parts.lookup.corrections


def test_a_word_that_is_none_of_the_five_is_refused(reader: Reader, parts: Services) -> None:
    assert reader.send("/correct/sample:maria", verdict="enemy").status_code == 400
    assert not parts.lookup.corrections


def test_looking_again_reads_anew_and_says_so(reader: Reader) -> None:
    reader.get("/account/bluesky:ada.example")
    assert "Looked again just now" in reader.follow(reader.send("/again/bluesky:ada.example")).text
    gone = reader.follow(reader.send("/again/bluesky:gone.example"))
    assert gone.status_code == 502
    assert "Looked again" not in gone.text


def test_erasing_an_account_asks_first(reader: Reader, parts: Services) -> None:
    reader.get("/account/sample:maria")
    asked = soup(reader.get("/forget/sample:maria"))
    assert asked.find("form", action=re.compile("^/forget/sample:maria"))
    assert parts.store.count("cards") == 1
    assert "is erased" in reader.follow(reader.send("/forget/sample:maria")).text
    assert parts.store.count("cards") == 0


# -- how it works, data, welcome --------------------------------------------------------------------------------------


def test_how_it_works_publishes_every_signal_with_its_curve_in_numbers(reader: Reader) -> None:
    from server.scoring.explain import explain

    page = soup(reader.get("/how"))
    signals = [signal for score in explain().scores for signal in score.signals]
    shown = [
        drawn for name in SCORE_NAMES for drawn in page.select(f"[aria-labelledby={name}] .signal:not(.exactness)")
    ]
    assert len(shown) == len(signals)
    for drawn, signal in zip(shown, signals, strict=True):
        points = [float(words(cell).replace("−", "-")) for cell in drawn.select("td.number")]
        assert points == pytest.approx([y for _, y in signal.curve], abs=0.05)
    assert "How many people follow an account" in words(page)


def test_how_it_works_publishes_patterns_exactness_and_chances(reader: Reader) -> None:
    from server.scoring.explain import explain

    page = soup(reader.get("/how"))
    traits = [trait for pattern in explain().patterns for trait in pattern.traits]
    assert [words(shown.h3) for shown in page.select(".trait") if shown.h3] == [t.name.capitalize() for t in traits]
    for shown, score in zip(page.select(".exactness"), explain().scores, strict=True):
        halves = [float(words(cell).removeprefix("± ")) for cell in shown.select("td.number")]
        assert halves == [half for _, half in score.exactness] == sorted(halves, reverse=True)
    chances = [float(words(cell)) for cell in page.select("[aria-labelledby=verdicts] .signal td.number")]
    assert chances == [chance for _, chance in explain().chance]


def test_how_it_works_shows_the_figures_of_the_last_evaluation(reader: Reader) -> None:
    from server.scoring.evaluation import evaluation

    measured = evaluation()
    assert measured is not None
    part = soup(reader.get("/how")).select_one("section[aria-labelledby=measured]")
    assert part is not None
    assert [words(cell) for cell in part.select("tbody th")] == [" ".join(bar.what.split()) for bar in measured.bars]
    assert [words(value) for value in part.select(".shares .value")] == [f"{dot.value:.3f}" for dot in measured.dots]


KIND = "Thank you so much, that was wonderful of you!"


def test_a_text_is_tried_and_its_counting_words_are_marked(reader: Reader) -> None:
    page = soup(reader.send("/try", text=KIND))
    assert "Thank" in [words(mark) for mark in page.select(".tried mark")]
    assert (page.select_one(".tried") or page).get_text().strip() == KIND
    shares = {
        words(row.dt): float(words(row).split(" of 100")[0].split()[-1])
        for row in page.select(".shares > div")
        if row.dt
    }
    assert shares["Thanks somebody"] > 50 > shares["Harsh as a whole"]
    assert "Read as English, as detected." in words(page)
    assert words(page.select_one("textarea") or page) == KIND


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        (KIND, "en", "Read as English, as you chose."),
        ("朝の光がきれいな日です、猫も喜んでいます", "", "Kindness is not judged in Japanese yet"),
        ("12", "", "The language could not be detected"),
        ("   ", "", "There is no text yet."),
        (KIND, "xx", "as detected"),
        ("ok " * 5000, "en", "Only the first 5,000 characters were read."),
    ],
)
def test_trying_a_text_says_how_it_was_read(reader: Reader, text: str, language: str, said: str) -> None:
    assert said in words(soup(reader.send("/try", text=text, language=language)))


def test_a_text_that_is_no_page_stays_text(reader: Reader) -> None:
    page = soup(reader.send("/try", text=f"Thank you! {HOSTILE}"))
    assert not page.select("script, img")
    assert HOSTILE in (page.select_one(".tried") or page).get_text()


def test_what_is_tried_is_kept_nowhere(reader: Reader, parts: Services, caplog: pytest.LogCaptureFixture) -> None:
    private = "thanks, the spare key is under the blue flowerpot"
    with caplog.at_level("DEBUG"):
        answer = reader.send("/try", text=private)
    assert private in words(soup(answer).select_one("textarea") or soup(answer))
    assert answer.headers["Cache-Control"] == "no-store"
    assert "flowerpot" not in caplog.text
    assert "flowerpot" not in reader.get("/data/export").text
    assert not any(b"flowerpot" in path.read_bytes() for path in parts.settings.home.rglob("*") if path.is_file())
    assert "flowerpot" not in reader.get("/try").text


def test_the_data_page_counts_what_is_kept_and_says_where(reader: Reader, parts: Services) -> None:
    reader.get("/account/sample:maria")
    page = soup(reader.get("/data"))
    rows = {
        words(row.th).split(" The latest ")[0]: words(row.td) for row in page.select("tbody tr") if row.th and row.td
    }
    assert rows["Score cards"] == "1"
    assert str(parts.settings.home) in words(page)


def test_the_download_is_the_whole_export(reader: Reader) -> None:
    reader.send("/correct/sample:maria", verdict="person")
    reader.get("/account/sample:maria")
    answer = reader.get("/data/export")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="humankind.json"'
    kept = json.loads(answer.text)
    assert set(kept["cards"]) == {"sample:maria"}
    assert kept["corrections"]["sample:maria"]["verdict"] == "person"


def test_erasing_everything_asks_first_and_then_opens_with_a_new_key(reader: Reader, parts: Services) -> None:
    reader.get("/account/sample:maria")
    assert "cannot be undone" in words(soup(reader.get("/data/erase")))
    after = reader.follow(reader.send("/data/erase"))
    assert after.status_code == 200
    assert "Everything is erased" in after.text
    assert parts.store.count("cards") == parts.store.count("corrections") == 0
    assert reader.get("/").status_code == 401


def test_a_paired_extension_is_listed_and_can_be_unpaired(reader: Reader, parts: Services) -> None:
    origin = unpacked_origin()
    parts.store.put("pairings", {origin: {"token": "0" * 64, "made_at": NOW.isoformat()}})
    assert origin in words(soup(reader.get("/data")))
    after = reader.follow(reader.send("/data/unpair", origin=origin))
    assert "no longer paired" in after.text
    assert origin not in words(soup(after))


def test_the_welcome_page_is_open_and_names_every_sample_author_the_way_the_extension_reads(reader: Reader) -> None:
    answer = reader.client.get("/welcome", base_url="http://127.0.0.1:8377")
    assert answer.status_code == 200
    posts = soup(answer).select("article.post[data-post-id]")
    authors = [post.select_one("header a.author[rel~=author]") for post in posts]
    assert {str(author["href"]) for author in authors if author} >= {"/welcome#maria", "/welcome#quiet"}
    assert all(author is not None and post.select_one(".text") for author, post in zip(authors, posts, strict=True))
    assert len({post["data-post-id"] for post in posts}) == len(posts)


def test_the_open_welcome_page_does_not_say_where_it_lives_on_disk(reader: Reader) -> None:
    folder = str(Path(page_views.__file__).parents[2] / "extension")
    assert folder not in reader.client.get("/welcome", base_url="http://127.0.0.1:8377").text
    assert folder in reader.get("/welcome").text


# -- pairing ----------------------------------------------------------------------------------------------------------

CHROMIUM, FIREFOX = "chrome-extension://" + "b" * 32, "moz-extension://0b4f7a52-5f0e-4c0a-9a53-1a2b3c4d5e6f"


def pair_page(reader: Reader, number: str) -> BeautifulSoup:
    return soup(reader.client.get(f"/pair/{number}", base_url="http://127.0.0.1:8377"))


def answer_pair(
    reader: Reader, number: str, nonce: str, answer: str, headers: dict[str, str] | None = None
) -> TestResponse:
    return reader.client.post(
        f"/pair/{number}",
        data={"nonce": nonce, "decision": answer},
        headers=OWN if headers is None else headers,
        base_url="http://127.0.0.1:8377",
    )


@pytest.mark.parametrize(
    ("origin", "said"),
    [
        (unpacked_origin(), "Yes. It is the extension from this Humankind folder."),
        (CHROMIUM, "It is not the one from this Humankind folder."),
        (FIREFOX, "so this page cannot tell"),
    ],
)
def test_the_pairing_page_says_who_asks_and_whether_it_is_the_one_from_this_folder(
    reader: Reader, parts: Services, origin: str, said: str
) -> None:
    page = pair_page(reader, parts.auth.pairings.request("0" * 64, origin))
    assert origin in words(page)
    assert said in words(page)
    assert page.html is not None
    assert page.html["data-humankind-pairing"] == "waiting"


@pytest.mark.parametrize(("answer", "state"), [("allow", "allowed"), ("refuse", "refused"), ("", "refused")])
def test_one_click_answers_a_pairing_and_it_cannot_be_answered_twice(
    reader: Reader, parts: Services, answer: str, state: str
) -> None:
    number = parts.auth.pairings.request("0" * 64, CHROMIUM)
    nonce = pair_page(reader, number).find("input", attrs={"name": "nonce"})
    assert isinstance(nonce, Tag)
    page = soup(answer_pair(reader, number, str(nonce["value"]), answer))
    assert page.html is not None
    assert page.html["data-humankind-pairing"] == state
    assert answer_pair(reader, number, str(nonce["value"]), "allow").status_code == 404


def test_an_extension_that_fetches_the_page_cannot_allow_itself(reader: Reader, parts: Services) -> None:
    number = parts.auth.pairings.request("0" * 64, CHROMIUM)
    nonce = pair_page(reader, number).find("input", attrs={"name": "nonce"})
    assert isinstance(nonce, Tag)
    for headers in ({"Origin": CHROMIUM, "Sec-Fetch-Site": "none"}, *FOREIGN):
        assert answer_pair(reader, number, str(nonce["value"]), "allow", headers).status_code == 403
    waiting = parts.auth.pairings.waiting(number)
    assert waiting is not None


def test_a_wrong_nonce_or_an_unknown_pairing_is_a_page_with_the_next_step(reader: Reader, parts: Services) -> None:
    number = parts.auth.pairings.request("0" * 64, CHROMIUM)
    for answered in (answer_pair(reader, number, "guessed", "allow"), reader.get("/pair/none")):
        assert answered.status_code == 404
        page = soup(answered)
        assert "choose “Pair” again" in words(page)
        assert page.html is not None
        assert page.html["data-humankind-pairing"] == "expired"


# -- what the pages draw with -----------------------------------------------------------------------------------------


def test_the_colours_of_the_style_sheet_are_those_of_the_marks() -> None:
    css = (Path(page_views.__file__).parent / "static" / "humankind.css").read_text(encoding="utf-8")
    light, dark = css.split("@media screen and (prefers-color-scheme: dark)", 1)
    for name, mark in marks().items():
        assert f"--mark-{name}: {mark['light'].lower()};" in light, name
        assert f"--mark-{name}: {mark['dark'].lower()};" in dark, name


def test_the_heart_fills_from_below_with_kindness() -> None:
    levels = [page_views.heart_level(value) for value in (-5, 0, 50, 100, 120)]
    assert levels == [13.5, 13.5, 8.25, 3.0, 3.0]


def test_marked_words_count_code_points_join_when_they_overlap_and_never_leave_the_text() -> None:
    text = "🌱 <b>so kind</b>"
    assert page_views.highlighted(text, [(5, 12)]) == "🌱 &lt;b&gt;<mark>so kind</mark>&lt;/b&gt;"
    assert page_views.highlighted("thanks", [(0, 4), (2, 6)]) == "<mark>than</mark><mark>ks</mark>"
    assert page_views.highlighted("thanks", [(4, 90), (7, 9), (3, 3)]) == "than<mark>ks</mark>"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://hachyderm.io/@ada/1", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("http://[", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None, kept: bool) -> None:
    assert page_views.safe_link(url) == (url if kept else None)


def test_a_reason_whose_posts_are_not_held_any_more_still_stands() -> None:
    from shared_schema.records import Contribution

    contribution = Contribution(score="kindness", signal="thanks", points=3.5, sentence="Thanked.", posts=["a", "b"])
    kept = page_views.reason(contribution, {"b": CitedPost(id="b", text="thanks")})
    assert kept.points == "+3.5"
    assert [post.id for post, _ in kept.posts] == ["b"]


def test_the_line_of_kindness_is_spaced_by_date_and_a_single_day_is_level() -> None:
    days = [KindnessDay(day=f"2026-11-{day}", kindness=value, accounts=1) for day, value in (("01", 0), ("02", 100))]
    assert page_views.kindness_line([*days, KindnessDay(day="2026-11-05", kindness=50, accounts=1)], 100, 100) == (
        "M0,100L25,0L100,50"
    )
    assert page_views.kindness_line(days[:1], 100, 100) == "M0,100L100,100"
    assert page_views.kindness_line([], 100, 100) == ""


def test_a_curve_shows_where_nothing_is_added_or_taken() -> None:
    assert page_views.curve_shape([(0, -10), (1, 10)]).zero == 50
    assert page_views.curve_shape([(0, 0), (1, 8)]).zero == 100
    assert page_views.curve_shape([(0, 0), (1, -8)]).zero == 0


@pytest.mark.parametrize(
    ("passed", "said"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=25), "1 day ago"),
        (timedelta(days=-1), "just now"),
    ],
)
def test_times_are_told_in_their_largest_whole_unit(passed: timedelta, said: str) -> None:
    assert page_views.ago(NOW - passed, NOW) == said
