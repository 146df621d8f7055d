"""What scoring reads quickly is what it would read slowly: a quick look that misses is a wrong word about a person."""

from __future__ import annotations

import re
from math import isclose
from statistics import pstdev

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from server.scoring import lexicon, speeches
from server.scoring.lexicon import Phrases
from server.scoring.quotations import without_quotations
from server.scoring.signals.traits import _is_punctuated, _layout, deviation
from server.scoring.text import language
from server.scoring.text.cues import cues, length_cue
from server.scoring.text.language import script_of
from server.scoring.text.model import model_for
from server.scoring.text.opening_tables import table_for
from server.scoring.text.tokens import _ASCII_CASED_TOKEN, LINK, NEGATED, TOKEN, pairs, tokens
from server.scoring.timeline import words_of

ASCII_TEXTS = st.text(st.characters(max_codepoint=126), max_size=60) | st.text(
    "abT'\"?!.,;=-)(<3 0_\n\t¬#", max_size=40
)


@given(ASCII_TEXTS)
@example("Don't 3rd 10:30 'tis rock'n'roll 007 0x")
def test_words_of_ascii_texts_are_those_of_the_expression(text: str) -> None:
    written = re.sub(r"\d+", "0", text.lower())
    assert words_of(text) == tuple(re.findall(r"[a-z]+(?:'[a-z]+)?|0", written))
    assert words_of(f"{text}\n’") == words_of(f"{text}\n'")


@given(ASCII_TEXTS.filter(lambda text: "@" not in text and "://" not in text and "www." not in text))
@example("'It's' the dogs' 'n' a''b? \"No\" :) <3")
def test_tokens_of_ascii_texts_are_those_of_the_expression(text: str) -> None:
    if text.count(":") > 1:
        text = text.replace(":", "")  # may be a custom emoji
    token = re.compile(r"[a-z]+(?:'[a-z]+)*|[:;=]'?-?[)(p/|\]\[*](?!\w)|<3|[?!.,;:\"]", re.ASCII)
    assert [each.removeprefix(NEGATED) for each in tokens(text.replace(NEGATED, ""))] == token.findall(
        text.replace(NEGATED, "").lower()
    )


@given(ASCII_TEXTS)
@example("It's A 'Dog' :D :P ;p =) <3 a_B 3rd: ok?! \"NO\"")
def test_spans_of_ascii_texts_are_those_of_the_expression(text: str) -> None:
    assert [found.span() for found in _ASCII_CASED_TOKEN.finditer(text)] == [
        found.span() for found in TOKEN.finditer(text)
    ]


@given(ASCII_TEXTS)
@example("It's 10 to 1, #ok @ada_b https://a.example/b?c=1 A b'c 00 0")
def test_layouts_of_ascii_texts_are_those_of_other_texts(text: str) -> None:
    assert _layout(f"{text} . é").removesuffix("a").strip() == _layout(f"{text} .").strip()


@given(st.text("hHtTpPsSſ:/wW. xX\n", max_size=30))
@example("HTTPS://a.example wWw.b httpſ://c http:// www.")
def test_links_are_found_in_any_case(text: str) -> None:
    slow = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
    assert [found.span() for found in LINK.finditer(text)] == [found.span() for found in slow.finditer(text)]


VERBS = sorted(speeches._BEFORE_A_REPORT)
PIECES = [
    *VERBS,
    *"me my to at old Anna till åt 他说 ( \" ' . ſ İ ı".split(),
    "\n",
    "he",
    "zu mir",
    "SAID",
    "ſaid",
    "İ",
]
REPORTS = st.lists(st.sampled_from([*PIECES, ": ", ":", "： ", ":\n", "https://a.example "]), max_size=9)


@given(REPORTS, st.booleans())
@example(["Anna", "said", "to", "my", "old", "friend", ": ", "you", "stink"], True)
@example(["he", "ſaid", ": ", "you"], True)
@example(["他说", ":", "你好"], False)
def test_no_report_is_missed(pieces: list[str], has_blanks: bool) -> None:
    text = f"well {(' ' if has_blanks else '').join(pieces)} you stink."
    assert speeches.speech_signs(text)[0] or not speeches._REPORTS.search(text)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_before_a_colon_is_looked_at(verb: str) -> None:
    assert speeches.speech_signs(f'Well, ("{verb.capitalize()} zu mir Anna: no')[0]


@pytest.mark.parametrize("word", [word for row in ("roles", "labels", "letters") for word in speeches._all(row)])
def test_every_role_and_label_before_a_colon_is_looked_at(word: str) -> None:
    assert speeches.speech_signs(f"{word.capitalize()} from me: no")[1]


def test_whatever_reports_received_words_has_one_of_the_keys() -> None:
    keys = set(speeches._all("received_keys"))
    missed = [
        entry
        for entry in speeches._all("received")
        if keys.isdisjoint(re.findall(r"\w+", re.sub(r"\(\?[:!<=]*|\\w|\\b", " ", entry)))
    ]
    assert missed == []


BEFORE_A_COLON = "boss my old him her quote inbox mail email from i got hate fan text image description subject line"
ROLES_AND_LABELS = st.lists(
    st.sampled_from([*BEFORE_A_COLON.split(), *": |:|： |\n|4-year-old|引用：|.|behind me|, 5".split("|")]), max_size=9
)


@given(ROLES_AND_LABELS, st.booleans())
@example(["hate", "mail", ": ", "you"], True)
@example(["引用：", "you"], False)
def test_no_role_or_label_is_missed(pieces: list[str], has_blanks: bool) -> None:
    text = f"{(' ' if has_blanks else '').join(pieces)} you stink."
    found = speeches._ROLE_LINE.search(text) or speeches._LABELLED.search(text)
    assert speeches.speech_signs(text)[1] or not found


@given(st.text("ab \"'\n.RTQM@:", max_size=40))
@example('x "a b c d" RT @b c')
def test_quotations_in_ascii_texts_are_those_in_other_texts(text: str) -> None:
    # Its own words keep the rest from being left out as a whole.
    assert without_quotations(f"é. {text}")[1:] == without_quotations(f"e. {text}")[1:]


def test_persons_and_quotations_matter_beside_a_strong_word_only() -> None:
    plain = cues(tokens('You said "they are here", I call them.'), {"fool": ("insult",)})
    assert list(plain) == ["length 12"]


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("аб в, г! abc", "cyrillic"),
        ("abcd аб, 12", "latin"),
        ("12 ! 👍", None),
        ("谢", "han"),
        ("аб\u10d0", "cyrillic"),
    ],
)
def test_the_script_is_that_of_most_letters(text: str, script: str | None) -> None:
    assert script_of(text) == script_of(text) == script  # the second time from what is known of each sign


def test_tokens_that_open_nothing_are_remembered() -> None:
    table = table_for("en")
    assert table is not None
    for _ in range(2):  # the first time reads the patterns
        assert not table.openers.finds("the table stood here".split())
        assert table.openers.finds("the table says thanks".split())


@given(st.lists(st.text("ab \n", max_size=8), max_size=6))
def test_phrases_are_found_in_many_texts_as_in_each(texts: list[str]) -> None:
    phrases = Phrases(["ab", r"\bba\b", "b (?:a|b)$", "a.?b"])
    each = {number for number, text in enumerate(texts) if any(found.search(text) for _, found in phrases.patterns)}
    assert phrases.texts_with(texts) == each
    assert phrases.texts_with(texts[::-1]) == {len(texts) - 1 - number for number in each}  # what is known by then


def test_phrases_keep_few_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lexicon, "_MOST_KEPT", 3)
    phrases = Phrases(["ab"])
    for number in range(9):
        texts = [f"{number}", f"ab {number}", "ab"]
        assert phrases.texts_with(texts) == {1, 2}
    assert len(phrases._known) <= 3 + len(texts)


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=60))
@example([0.1] * 3)
def test_the_deviation_is_that_of_the_standard_library(values: list[float]) -> None:
    assert isclose(deviation(values), pstdev(values), rel_tol=1e-12, abs_tol=1e-9)


@given(st.lists(st.sampled_from("thank you so much ? bot a, and".split()), max_size=12, unique=True))
def test_no_pair_comes_twice_where_no_word_does(words: list[str]) -> None:
    assert len(list(pairs(words))) == len(set(pairs(words)))


@given(st.text(".!…:”\"’' a\n", max_size=6))
def test_punctuation_is_seen_at_the_end_of_any_text(text: str) -> None:
    # A body is stripped, so no line ends it.
    assert _is_punctuated(text.strip()) == bool(re.search(r"[.!?…:)。！？][\"”’']?$", text.strip()))


WORDS = (
    "the and to you is das und nicht wir le les est nous el que una het een niet o не и я die in an no a de x".split()
)


@given(st.lists(st.sampled_from(WORDS), max_size=24), st.sampled_from(["en", "de", "fr", "nl", "es", "no", "ru"]))
@settings(max_examples=300)
def test_no_language_that_contradicts_the_stated_one_is_missed(words: list[str], stated: str) -> None:
    tables = language._tables()
    position = tables.languages[stated]
    fits = language._fits(tables, 0, words)
    leads = max(fits) >= fits[position] + language.CLEAR_LEAD
    assert language._may_lead(tables.leads[position], words) or not leads


@given(st.lists(st.sampled_from('you fool lovely ? . " said thank i ¬fool idiot bot'.split()), max_size=12))
def test_cues_are_found_where_a_strong_word_or_a_question_is(words: list[str]) -> None:
    model = model_for("en")
    assert model is not None
    found = cues(words, model.classes, model.silent)
    if "?" not in words and model.classes.keys().isdisjoint(words):
        assert list(found) == ([length_cue(len(words))] if words else [])
