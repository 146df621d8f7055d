"""The published model, and the box that checks one text."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal

import pytest

from server.services import Services
from server.web.pages import how_it_works
from shared_schema.records import SCORE_NAMES
from tests.server.web.pages.page_reader import HOSTILE, PageReader, soup, words

KIND = "Thank you so much, that was wonderful of you!"


@pytest.mark.slow
def test_how_it_works_publishes_every_signal_with_its_curve_in_numbers(reader: PageReader) -> None:
    from server.scoring.explain import explain

    page = soup(reader.get("/how"))
    signals = [signal for score in explain().scores for signal in score.signals]
    shown = [
        drawn
        for name in SCORE_NAMES
        for drawn in page.select(f"[aria-labelledby={name}] .signal:not(.exactness, .limit)")
    ]
    assert len(shown) == len(signals)
    for drawn, signal in zip(shown, signals, strict=True):
        points = [float(words(cell).replace("−", "-")) for cell in drawn.select("td.number")]
        assert points == pytest.approx([y for _, y in signal.curve], abs=0.05)
    limits = [limit for score in explain().scores for limit in score.limits]
    assert [words(drawn.h3) for drawn in page.select(".limit") if drawn.h3] == [
        each.name.capitalize() for each in limits
    ]
    for drawn, limit in zip(page.select(".limit"), limits, strict=True):
        assert [float(words(cell)) for cell in drawn.select("td.number")] == pytest.approx([y for _, y in limit.curve])
    assert "How many people follow an account" in words(page)


@pytest.mark.slow
def test_how_it_works_publishes_patterns_exactness_and_chances(reader: PageReader) -> None:
    from server.scoring.explain import explain

    page = soup(reader.get("/how"))
    traits = [trait for pattern in explain().patterns for trait in pattern.traits]
    assert [words(shown.h3) for shown in page.select(".trait") if shown.h3] == [t.name.capitalize() for t in traits]
    for shown, score in zip(page.select(".exactness"), explain().scores, strict=True):
        halves = [float(words(cell).removeprefix("± ")) for cell in shown.select("td.number")]
        assert halves == [half for _, half in score.exactness] == sorted(halves, reverse=True)
    chances = [
        float(words(cell)) for cell in page.select("[aria-labelledby=verdicts] .signal:not(.likeness) td.number")
    ]
    assert chances == [chance for _, chance in explain().chance]
    points = [float(words(cell).replace("−", "-")) for cell in page.select(".likeness td.number")]
    assert points == [points for signal in explain().likeness for _, points in signal.curve]


@pytest.mark.slow
def test_how_it_works_shows_the_figures_of_the_last_evaluation(reader: PageReader) -> None:
    from server.scoring.evaluation import evaluation

    measured = evaluation()
    assert measured is not None
    part = soup(reader.get("/how")).select_one("section[aria-labelledby=measured]")
    assert part is not None
    assert [words(cell) for cell in part.select("tbody th")] == [
        " ".join(target.what.split()) for target in measured.targets
    ]
    assert [words(value) for value in part.select(".shares .value")] == [
        str(Decimal(str(auc.value)).quantize(Decimal("0.001"), ROUND_HALF_EVEN)) for auc in measured.aucs
    ]
    assert {auc.method for auc in measured.aucs} <= {"Humankind", *how_it_works._METHODS}


def test_the_words_that_count_in_a_text_are_marked(reader: PageReader) -> None:
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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (KIND, "en", "Read as English, as you chose."),
        ("朝の光がきれいな日です、猫も喜んでいます", "", "Kindness is not judged in Japanese yet"),
        ("12", "", "The language could not be detected"),
        ("   ", "", "There is no text yet."),
        (KIND, "xx", "as detected"),
        ("ok " * 5000, "en", "Only the first 5,000 characters were read."),
    ],
)
def test_the_result_states_how_the_text_was_read(reader: PageReader, text: str, language: str, expected: str) -> None:
    assert expected in words(soup(reader.send("/try", text=text, language=language)))


@pytest.mark.slow
def test_html_in_a_text_stays_text(reader: PageReader) -> None:
    page = soup(reader.send("/try", text=f"Thank you! {HOSTILE}"))
    assert not page.select("script, img")
    assert HOSTILE in (page.select_one(".tried") or page).get_text()


@pytest.mark.parametrize("quoted", ["> You are a worthless idiot.\n", "“You are a worthless idiot” he wrote. "])
def test_no_word_of_somebody_else_is_marked(reader: PageReader, quoted: str) -> None:
    page = soup(reader.send("/try", text=f"{quoted}What a disgusting man.", language="en"))
    marked = {mark.get_text().lower() for mark in page.select(".tried mark")}
    assert "disgusting" in marked
    assert marked.isdisjoint({"worthless", "idiot"})


def test_the_text_is_not_stored_anywhere(
    reader: PageReader, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    private = "thanks, the spare key is under the blue flowerpot"
    with caplog.at_level("DEBUG"):
        response = reader.send("/try", text=private)
    assert private in words(soup(response).select_one("textarea") or soup(response))
    assert response.headers["Cache-Control"] == "no-store"
    assert "flowerpot" not in caplog.text
    assert "flowerpot" not in reader.get("/data/export").text
    assert not any(b"flowerpot" in path.read_bytes() for path in services.settings.home.rglob("*") if path.is_file())
    assert "flowerpot" not in reader.get("/try").text
