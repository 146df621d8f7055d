"""The sentences that read kindest and harshest, with the words that counted."""

from __future__ import annotations

from shared_schema.records import InsightRow
from tests.server.accounts.insights.materials import insights_of, labels, post
from tests.server.scoring.timelines import NOTES

PLAIN = [post(n, f"{NOTES[n % 7]} {n}", language="en") for n in range(20, 34)]
KIND = "The walk was long. Thank you so much for carrying my bag all the way! We got home at nine."
HARSH = "I read it twice. You are a pathetic liar and nobody wants you here."


def marked(row: InsightRow) -> set[str]:
    return {row.label[start:end].lower() for start, end in row.marks}


def test_one_sentence_of_a_post_is_shown_with_its_words() -> None:
    found = insights_of([post(1, KIND, to="kim.example", language="en", url="https://pond.example/1"), *PLAIN])[
        "kindest"
    ]
    row = found.rows[0]
    assert row.label == "Thank you so much for carrying my bag all the way!"
    assert "thank" in marked(row)
    assert not any(not any(letter.isalnum() for letter in mark) for mark in marked(row))
    assert (row.url, row.day) == ("https://pond.example/1", "2026-11-22")


def test_the_same_wording_is_shown_once() -> None:
    posts = [post(n, f"Thank you so much for the lovely day, number {n}!", to=f"kim{n}.example") for n in range(9)]
    assert len(insights_of(posts)["kindest"].rows) == 1


def test_other_peoples_words_are_not_quoted() -> None:
    quoted = "> Thank you so much, you are wonderful!\nNo, the bridge is closed."
    assert insights_of([post(1, quoted, to="kim.example", language="en")])["kindest"].rows == []


def test_the_words_of_somebody_quoted_are_nobodys_kindest_or_harshest() -> None:
    insult = post(1, "“You are a worthless idiot!” he wrote. What a disgusting man.", to="kim.example", language="en")
    thanks = post(
        2, "“Thank you so much for everything!” she said. I love your kind words.", to="bo.example", language="en"
    )
    found = insights_of([insult, thanks, *PLAIN])
    assert labels(found["harshest"]) == ["What a disgusting man."]
    assert labels(found["kindest"]) == ["I love your kind words."]


def test_harsh_sentences_are_shown_without_a_name_for_their_author() -> None:
    found = insights_of([post(1, HARSH, to="kim.example", language="en"), *PLAIN])["harshest"]
    assert found.sentence == "1 of your posts reads as harsh."
    assert found.rows[0].label == "You are a pathetic liar and nobody wants you here."
    assert marked(found.rows[0]) & {"pathetic", "liar"}
    assert len(found.notes) == 2


def test_nothing_harsh_has_its_sentence() -> None:
    assert insights_of(PLAIN)["harshest"].sentence == "Nothing in 14 posts reads as harsh."


def test_a_long_sentence_is_cut_and_its_marks_fit() -> None:
    text = f"Thank you so much for {'the very long and winding '.strip()} {'road ' * 200}"
    rows = insights_of([post(1, text, to="kim.example", language="en")])["kindest"].rows
    assert all(len(row.label) <= 300 for row in rows)
