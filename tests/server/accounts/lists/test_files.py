"""The files that lists are read from: what is documented is read, and what is hostile costs nothing but itself."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.accounts.lists.files import ListContent, ListEntry, list_document, read_list
from server.fetching import FetchError
from shared_schema.limits import LIST_ACCOUNTS_LIMIT, LIST_LABEL_LIMIT, LIST_NAME_LIMIT, LIST_REASON_LIMIT

ADDRESS = "https://lists.example.org/weather%20services.json"


def read(value: Any) -> ListContent:
    return read_list(value if isinstance(value, str) else json.dumps(value), ADDRESS)


def of(*rows: Any, **fields: Any) -> ListContent:
    return read({"accounts": rows, **fields})


def test_json_and_csv_are_read_alike() -> None:
    rows = [
        {"account": "mastodon:a.example/@Ada", "label": "weather", "reason": "hourly", "until": "2027-01-01"},
        {"account": "@bo@b.example", "label": "press"},
        {"account": "https://bsky.app/profile/cy.example", "label": "press"},
    ]
    expected = [
        ListEntry("mastodon:a.example/@ada", "weather", "hourly", "2027-01-01T00:00:00Z"),
        ListEntry("mastodon:b.example/@bo", "press"),
        ListEntry("bluesky:cy.example", "press"),
    ]
    assert of(*rows).entries == expected
    lines = ["account,label,reason,until"] + [
        ",".join(row.get(name, "") for name in ("account", "label", "reason", "until")) for row in rows
    ]
    for text in ("\n".join(lines), "\ufeff" + "\r\n".join(lines), "\n".join(lines).replace(",", ";")):
        found = read(text)
        assert found.entries == expected
        assert (found.kind, found.name) == ("csv", "weather services")


def test_a_list_can_be_as_short_as_its_accounts() -> None:
    found = of("x:ada", label="weather", name="A", publisher="B", description="C")
    assert found.entries == [ListEntry("x:ada", "weather")]
    assert (found.name, found.claimed_publisher, found.description) == ("A", "B", "C")
    assert of("x:ada").entries == [ListEntry("x:ada", "listed")]
    assert of().entries == []
    assert read("account\nx:ada").entries == [ListEntry("x:ada", "listed")]


def test_lines_that_are_not_clear_are_left_out() -> None:
    bad: list[Any] = [
        None, 3, [], {}, {"account": None}, {"account": ""}, "ada", "nowhere:ada", "x:" + "a" * 3000,
        {"account": {"x": 1}}, {"account": "x:bo", "until": "next week"},
        {"account": "x:cy", "label": "x" * (LIST_LABEL_LIMIT + 1)},
    ]  # fmt: skip
    found = of(*bad, "x:ada", {"account": "x:ADA", "label": "the opposite"})
    assert found.entries == [ListEntry("x:ada", "listed")]  # the first of two lines counts
    assert found.left_out == len(bad) + 1


def test_nothing_that_cannot_be_seen_is_kept() -> None:
    text = "we\u202eath\u2066er\u0000 \U000e0041\n\tservice"
    found = of({"account": "x:ada", "label": text, "reason": text * 50}, name=text, publisher=text, description=text)
    entry = found.entries[0]
    assert entry.label == found.name == found.claimed_publisher == "weather service"
    assert entry.reason is not None
    assert len(entry.reason) <= LIST_REASON_LIMIT
    assert len(of("x:ada", name="n" * 500).name) == LIST_NAME_LIMIT
    assert of("x:ada", name="\u202e").name == "weather services"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("<!doctype html><p>account", "web page"),
        ("  <?xml version='1.0'?>", "web page"),
        ("", "first line"),
        ("\x00\x01\x02", "first line"),
        ("name,handle\nAda,ada", "first line"),
        ("[1, 2]", "no list of accounts"),
        ('{"accounts": {"x:ada": "bot"}}', "no list of accounts"),
        ('{"accounts": [', "not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ('{"accounts": ' + "[" * 5000 + "]" * 5000 + "}", "nested too deeply"),
        ('{"accounts": ["nobody", 7]}', "None of its lines"),
        ("account\n" + "x:a\n" * (LIST_ACCOUNTS_LIMIT + 1), "more than 20,000 lines"),
        ('account\n"' + "x" * 200_000, "not valid CSV"),
    ],
)
def test_what_is_no_list_is_an_error_in_words(text: str, sentence: str) -> None:
    with pytest.raises(FetchError, match=sentence) as error:
        read(text)
    assert error.value.slug == "bad-list"
    assert error.value.detail.endswith(".")


@pytest.mark.slow
@given(
    st.recursive(
        st.none()
        | st.booleans()
        | st.floats(allow_nan=False)
        | st.text(max_size=20)
        | st.sampled_from(["x:ada", "accounts", "account"]),
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["accounts", "account", "label", "until", "reason", "name"]), inner, max_size=4
            )
        ),
    )
)
def test_no_json_is_fatal(value: Any) -> None:
    with suppress(FetchError):
        found = read({"accounts": value} if not isinstance(value, dict) else value)
        assert all(1 <= len(entry.label) <= LIST_LABEL_LIMIT for entry in found.entries)


def test_what_is_published_can_be_read_and_has_no_notes() -> None:
    document = list_document("Choir \u202e friends", [("x:ada", "choir", None), ("x:bo", "choir", "tenor")])
    found = read(document)
    assert found.entries == [ListEntry("x:ada", "choir"), ListEntry("x:bo", "choir", "tenor")]
    assert found.name == "Choir friends"
