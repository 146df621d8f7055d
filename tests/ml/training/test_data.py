"""Rules that turn the labels of a source into yes, no, or nothing."""

from __future__ import annotations

import pytest

from ml.training import data


@pytest.mark.parametrize(
    ("emotions", "label"),
    [(["love"], True), (["love", "remorse"], True), (["remorse"], None), (["neutral"], False), ([], False)],
)
def test_any_emotion_leaves_doubtful_texts_out(emotions: list[str], label: bool | None) -> None:
    rule = data.any_emotion("love", unless=frozenset(("remorse",)))
    assert rule({"emotions": emotions}) is label


@pytest.mark.parametrize(("score", "label"), [(0.9, True), (-0.9, False), (0.1, None)])
def test_only_clearly_polite_and_impolite_requests_have_a_label(score: float, label: bool | None) -> None:
    assert data.polite({"score": score}) is label


@pytest.mark.parametrize(("emotion", "label"), [(2, True), (0, False), (1, None)])
def test_classes_of_neither_group_teach_nothing(emotion: int, label: bool | None) -> None:
    assert data.one_of("emotion", frozenset((2,)), frozenset((0,)))({"emotion": emotion}) is label


def test_a_flag_is_a_yes() -> None:
    assert data.flag("toxic")({"toxic": 1}) is True
    assert data.flag("toxic")({"toxic": 0}) is False


@pytest.mark.parametrize(
    ("emotions", "label"),
    [(["gratitude"], True), (["gratitude", "anger"], None), (["anger"], False), (["neutral"], False), (["joy"], None)],
)
def test_respect_is_thanks_without_hostility(emotions: list[str], label: bool | None) -> None:
    assert data.respectful({"emotions": emotions}) is label


def test_subtitles_with_joy_and_anger_are_not_kind() -> None:
    assert data.joyful_or_trusting({"emotions": ["joy"]}) is True
    assert data.joyful_or_trusting({"emotions": ["joy", "anger"]}) is False
    assert data.joyful_or_trusting({"emotions": []}) is None
    assert data.angry_or_disgusted({"emotions": ["anger"]}) is True
    assert data.angry_or_disgusted({"emotions": ["anger", "trust"]}) is False


def test_every_head_is_taught_by_a_source_that_is_read() -> None:
    assert {each.source for sources in data.HEAD_SOURCES.values() for each in sources} <= data.ENGLISH_FILES.keys()
