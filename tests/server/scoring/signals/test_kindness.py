"""Signals of kindness: deeds count by how likely they are, by people and wordings; harsh words by their share."""

from __future__ import annotations

import random

import pytest

from server.scoring import timeline as timeline_module
from server.scoring.model import model, points_at
from server.scoring.signals import kindness
from server.scoring.signals.kindness import KindPost, closes_a_request, count_deeds, kind_posts
from server.scoring.text import LIKELY, TextPrediction, predict
from shared_schema.records import DIMENSIONS, Post
from tests.server.scoring.timelines import NOTES, WORDS, card_of, original, reply, timeline_of

MEANT = [
    "Thank you for driving me to the clinic on Tuesday",
    "Thanks for lending me the ladder, the gutter is clean now",
    "I am grateful that you translated the letter for my mother",
    "Thank you for sitting with Grandpa while I was in court",
]


def test_thanks_to_different_people_are_counted_and_put_into_words() -> None:
    signal = kindness.thanks(timeline_of([reply(n, f"f{n}", text) for n, text in enumerate(MEANT)]))
    assert signal is not None
    assert signal.sentence == "Thanked 4 different people."
    assert signal.value > 2


EVERY_KIND = [
    "Thank you so much for the ladder!",
    "Your drawing of the harbour is beautiful.",
    "I am so sorry about your dog. Take all the time you need.",
    "You can do this, do not give up!",
    "How did you get started with pottery?",
    "I was wrong about the tide tables, you were right. Sorry.",
]


def deeds(posts: list[Post]) -> float:
    """The thanks of a timeline, all of them certain."""
    return count_deeds([each._replace(probability=1.0) for each in kind_posts(timeline_of(posts), "thanks")])


def test_one_template_for_many_people_is_one_deed() -> None:
    names = "Maria Tom Priya Carl Joss Lin".split()
    posts = [reply(n, name, f"Thanks for sharing, {name}!") for n, name in enumerate(names)]
    assert deeds(posts) == 1
    signal = kindness.thanks(timeline_of(posts))
    assert signal is not None
    assert signal.sentence == "Repeated kind phrases count once: 5 posts nearly repeat an earlier one."
    assert len(signal.posts) == 1


def test_thanks_in_different_words_are_a_deed_for_each_person() -> None:
    assert deeds([reply(n, f"f{n}", text) for n, text in enumerate(MEANT)]) == 4
    assert deeds([reply(n, "bea", text) for n, text in enumerate(MEANT)]) == 1


def test_a_deed_to_nobody_in_particular_counts_half() -> None:
    assert deeds([reply(1, "bea", MEANT[0])]) == 1
    assert deeds([original(1, MEANT[0])]) == 0.5


def test_a_deed_counts_by_how_likely_it_is_and_the_clearest_of_its_wording_counts() -> None:
    (first, *_), (other, *_) = (kind_posts(timeline_of([reply(1, to, MEANT[0])]), "thanks") for to in ("bea", "kofi"))
    faint = KindPost(first.entry, first.recipient, 0.4)
    assert count_deeds([faint]) == 0.4
    assert count_deeds([faint, other._replace(probability=0.9)]) == 0.9


def test_a_new_post_never_makes_fewer_deeds() -> None:
    texts = [*MEANT, "Thank you", "Thanks for lending me the letter on Tuesday", "Thank you for the ladder and Grandpa"]
    counts = [deeds([reply(-n, f"f{n % 3}", texts[n]) for n in range(size)]) for size in range(1, len(texts) + 1)]
    assert counts == sorted(counts)


def test_where_no_post_is_clear_the_sentence_is_careful(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kindness, "LIKELY", 1.01)
    timeline = timeline_of([reply(n, f"f{n}", text) for n, text in enumerate(EVERY_KIND)])
    for name in DIMENSIONS[:5]:
        signal = getattr(kindness, name)(timeline)
        assert signal is not None, name
        assert signal.sentence.startswith("May have "), name
    friendly = kindness.friendly_words(timeline)
    assert friendly is not None
    assert friendly.sentence == "4 posts may have friendly words."


def test_posts_are_called_repeated_only_where_they_repeat_each_other() -> None:
    for signal in (kindness.thanks, kindness.friendly_words):
        different = signal(timeline_of([original(n, text) for n, text in enumerate(MEANT)]))
        assert different is not None
        assert "Repeated" not in different.sentence  # although posts to nobody in particular count half
        same = signal(timeline_of([original(n, MEANT[0]) for n in range(4)]))
        assert same is not None
        assert same.sentence == "Repeated kind phrases count once: 3 posts nearly repeat an earlier one."


def test_friendly_words_are_those_of_every_kind_and_of_none_in_particular() -> None:
    texts = [*MEANT, "Good point, I had not thought of that.", "I like you"]
    posts = [reply(n, f"f{n}", text) for n, text in enumerate(texts)]
    found = kindness.friendly_words(timeline_of(posts))
    assert found is not None
    assert found.sentence == "6 posts have friendly words."
    assert set(found.posts) == {post.id for post in posts}
    assert kindness.friendly_words(timeline_of([original(n, text) for n, text in enumerate(NOTES)])) is None


def test_a_request_that_closes_with_thanks_is_not_friendly() -> None:
    request = "Could we show your film of the dog on a sledge? A private message would be perfect, thanks"
    assert kindness.friendly_words(timeline_of([reply(1, "bea", request)])) is None


@pytest.mark.parametrize(
    ("text", "closes"),
    [
        ("Could we show your film of the dog on a sledge? A private message would be perfect, thanks", True),
        ("May we use the photo? Please write to me. Thank you!", True),
        ("Kann ich dein Bild zeigen? Schreib mir bitte. Vielen Dank!", True),
        ("Thank you for the seeds! Do you have more of them? Thanks", False),
        ("Did you mend the gate? Thank you, the sheep are safe now!", False),
        ("Thank you", False),
    ],
)
def test_thanks_that_close_a_request_are_no_deed(text: str, closes: bool) -> None:
    assert closes_a_request(text, None) is closes
    assert (kindness.thanks(timeline_of([reply(1, "bea", text, language=None)])) is None) is closes


def test_thanks_count_no_more_than_praise_and_questions_hardly_anything() -> None:
    curves = model().scores["kindness"].signals
    assert all(points_at(curves["thanks"], at) <= points_at(curves["praise"], at) for at in range(9))
    assert points_at(curves["interest"], 99) <= 2


def test_a_mention_of_oneself_reaches_nobody() -> None:
    mentioned = timeline_of(
        [original(1, MEANT[0], mentions=["ada.example", "bea"]), original(2, MEANT[1], mentions=["@ada.example"])]
    )
    assert [entry.recipient for entry in mentioned.entries] == ["bea", None]


def test_interest_counts_only_in_replies() -> None:
    question = "How did you get started with pottery?"
    assert kindness.interest(timeline_of([reply(1, "bea", question)])) is not None
    assert kindness.interest(timeline_of([original(1, question)])) is None


@pytest.mark.parametrize(("followers", "greeted"), [(3, True), (3_000, False)])
def test_a_greeting_counts_for_people_with_few_followers(followers: int, greeted: bool) -> None:
    signal = kindness.welcome(
        timeline_of([reply(1, "bea", "Welcome! Nice to meet you.", replied_to_followers=followers)])
    )
    assert (signal is not None) is greeted
    if signal:
        assert signal.sentence == "Greeted 1 person who is new or has few followers."


def test_copies_do_not_dilute_harsh_words() -> None:
    harsh = reply(1, "bea", "You are a disgusting idiot.")
    few = kindness.hostility(timeline_of([harsh, original(2, NOTES[0])]))
    many = kindness.hostility(timeline_of([harsh, *(original(n, NOTES[0]) for n in range(2, 30))]))
    assert few is not None
    assert many is not None
    assert few.value == many.value > 0
    assert few.sentence == "1 of 2 judged posts has harsh words aimed at others."


def test_without_harsh_words_there_is_no_hostility() -> None:
    assert kindness.hostility(timeline_of([original(n, text) for n, text in enumerate(NOTES)])) is None


def test_harsh_words_count_by_how_likely_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    clear = kindness.hostility(timeline_of([reply(1, "bea", "You are a disgusting idiot."), original(2, NOTES[0])]))
    assert clear is not None
    assert LIKELY / 14 < clear.value < 1 / 14
    monkeypatch.setattr(kindness, "LIKELY", 1.01)
    faint = kindness.hostility(timeline_of([reply(1, "bea", "You are a disgusting idiot."), original(2, NOTES[0])]))
    assert faint is not None
    assert faint.sentence == "1 of 2 judged posts may have harsh words aimed at others."


SHARP = [
    "Nobody asked for your opinion on the ferry.",
    "That is a ridiculous reason to close a bridge.",
    "You have no idea how trams work, do you?",
    "What a silly rule about the towels.",
]


def sharp_posts(monkeypatch: pytest.MonkeyPatch, texts: list[str], probability: float = 0.2) -> list[Post]:
    """Posts whose words are no harsh ones, and nearly so."""

    def judged(text: str, language: str | None) -> TextPrediction:
        found = predict(text, language)
        return found._replace(hostile=probability, kind=0.0, dimensions=dict.fromkeys(found.dimensions, 0.0))

    monkeypatch.setattr(timeline_module, "_predicted", judged)
    return [reply(n, f"f{n}", text) for n, text in enumerate(texts)]


def test_sharpness_is_the_tone_of_posts_without_harsh_words(monkeypatch: pytest.MonkeyPatch) -> None:
    posts = sharp_posts(monkeypatch, SHARP)
    found = kindness.sharpness(timeline_of(posts))
    assert found is not None
    assert found.value == pytest.approx(4 * (0.2 - kindness.CALM) / (4 + kindness.SHARP_PRIOR_POSTS))
    assert found.sentence == "Sounds a little sharper than most people do."
    assert set(found.posts) == {post.id for post in posts}
    again = kindness.sharpness(timeline_of([*posts, reply(9, "bea", SHARP[0])]))
    assert again is not None
    assert again.value == found.value  # a near-duplicate counts for nothing


@pytest.mark.parametrize("probability", [kindness.CALM, kindness.FAINTLY_HARSH, 0.9])
def test_calm_posts_and_harsh_words_are_no_sharpness(monkeypatch: pytest.MonkeyPatch, probability: float) -> None:
    assert kindness.sharpness(timeline_of(sharp_posts(monkeypatch, SHARP, probability))) is None


def test_kind_posts_are_not_sharp() -> None:
    assert kindness.sharpness(timeline_of([reply(n, f"f{n}", text) for n, text in enumerate(EVERY_KIND)])) is None


def test_titles_and_lists_are_not_sharp(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Nasty Weather – Live at the Pier", "Ugly Trams, Stupid Bridges: ten towns ranked", "Nobody asked for it."]
    posts = sharp_posts(monkeypatch, texts)
    assert kindness.sharpness(timeline_of(posts)) is not None  # replies speak to somebody
    to_nobody = [original(number, post.text) for number, post in enumerate(posts)]
    assert kindness.sharpness(timeline_of(to_nobody)) is None
    in_person = [original(number, f"{post.text} You know.") for number, post in enumerate(posts)]
    assert kindness.sharpness(timeline_of(in_person)) is not None


def test_what_is_usual_among_people_takes_no_points_for_sharpness() -> None:
    curve = model().scores["kindness"].signals["sharpness"]
    assert points_at(curve, 0.022) == 0  # nine in ten people of the archives have less
    assert points_at(curve, 0.04) < -2


@pytest.mark.parametrize(("harsh", "takes"), [(2, False), (12, True)])
def test_only_more_harsh_words_than_most_people_have_take_points(
    monkeypatch: pytest.MonkeyPatch, harsh: int, takes: bool
) -> None:
    def predicted(text: str, _: str | None = None) -> TextPrediction:
        return TextPrediction(0.0, 0.9 if text.startswith("Bah") else 0.0, dict.fromkeys(DIMENSIONS, 0.0), "en", True)

    monkeypatch.setattr(timeline_module, "_predicted", predicted)
    chance = random.Random(3)  # noqa: S311 - invented posts
    texts = [f"{'Bah' if n < harsh else 'Well'} {' '.join(chance.sample(WORDS, 9))}" for n in range(120)]
    posts = [reply(n, f"f{n % 30}", text) for n, text in enumerate(texts)]
    lowered = [each.signal for each in card_of(posts).contributions if each.points < 0]
    assert ("hostility" in lowered) == takes


def test_posts_to_nobody_in_particular_are_counted_as_posts_and_not_as_people() -> None:
    texts = ["Thank you all for the songs", "Thanks for the lovely maps, everybody"]
    posts = [original(number, text) for number, text in enumerate(texts)]
    signal = kindness.thanks(timeline_of(posts))
    assert signal is not None
    assert signal.sentence == "Said thanks in 2 posts."
