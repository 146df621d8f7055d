"""Texts that nobody wrote, and a teacher's opinions of them."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("wordfreq", reason="needs the packages of ml/requirements.txt")
pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training import opening_opinions
from ml.training.opening_opinions import made_texts, read_opinions, write
from ml.training.openings import UNTAUGHT, Text, read_rows

PAIRS = [
    f"Thanks for {deed} my {thing}"
    for deed in ("ruining", "cleaning")
    for thing in ("garden", "kitchen", "party", "sofa", "dog")
]


def test_a_word_takes_the_place_of_another_with_the_same_ending() -> None:
    made = made_texts("en", PAIRS)
    deeds = {text.split()[2] for text in made}
    assert {"helping", "stealing"} <= deeds
    assert all(text.startswith("Thanks for ") for text in made)
    assert not {"and", "because"} & deeds


def test_a_script_without_spaces_is_cut_into_known_words() -> None:
    made = made_texts(
        "zh", [f"谢谢你帮助{who}" for who in ("朋友", "老师", "学生", "孩子", "同学", "医生", "妈妈", "爸爸")]
    )
    assert len(made) > 1000
    assert all(
        text.startswith("谢谢你") or text.endswith(("朋友", "老师", "学生", "孩子", "同学", "医生", "妈妈", "爸爸"))
        for text in made
    )


def test_the_same_pairs_give_the_same_texts() -> None:
    assert made_texts("en", PAIRS) == made_texts("en", PAIRS)


def test_opinions_are_found_by_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening_opinions, "FILE", tmp_path / "openings.npz")
    monkeypatch.setattr(opening_opinions, "every_made_text", lambda: [("en", "one"), ("en", "two"), ("de", "drei")])
    write({"one": 2.0, "two": -90.0})
    found = {each.text.text: each.chance for each in read_opinions()}
    assert found == {"one": pytest.approx(0.88, abs=0.01), "two": pytest.approx(0.0025, abs=0.001)}


def test_no_text_is_made_of_a_list_that_measures(monkeypatch: pytest.MonkeyPatch) -> None:
    measures = sorted(UNTAUGHT)[0]
    lists = [("taught", pair) for pair in PAIRS] + [
        (measures, pair.replace("Thanks", "Congratulations")) for pair in PAIRS
    ]
    written = [Text(part, text, "en", is_unkind=False) for part, text in lists]
    monkeypatch.setattr(opening_opinions, "read_written", lambda: written)
    made = [text for _, text in opening_opinions.every_made_text()]
    assert made
    assert not any(text.startswith("Congratulations") for text in made)


def test_the_lists_that_measure_are_among_those_that_teach_the_signs() -> None:
    assert {row.list for row in read_rows()} >= UNTAUGHT


@pytest.mark.slow
def test_nearly_every_text_that_is_made_has_an_opinion() -> None:
    made = opening_opinions.every_made_text()
    assert len(read_opinions()) > 0.99 * len(made) > 400_000
