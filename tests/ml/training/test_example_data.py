"""Training from start to end on a tiny invented data set, as a stranger with their own data would run it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

import msgspec  # after the check for the packages

from ml.training import english, other_languages, templates
from ml.training.account_model import AccountTrainer, write_model
from ml.training.data import DataAbsentError, Row, read
from ml.training.labelled_accounts import read_accounts
from ml.training.main import write_gzip_json
from server.scoring.model import AccountModel
from server.scoring.text.model import TextModel
from server.scoring.text.tokens import tokens

EXAMPLE = Path(__file__).parents[1] / "example_data"


@pytest.mark.slow
def test_a_text_model_learned_from_the_example_is_read_by_the_server(tmp_path: Path) -> None:
    training_set = other_languages.training_set(EXAMPLE / "texts", "sv")
    stored = other_languages.OtherLanguageTrainer(training_set).learn()
    write_gzip_json(tmp_path / "sv.json.gz", stored)
    model = TextModel(json.loads(gzip.decompress((tmp_path / "sv.json.gz").read_bytes())))
    assert model.language == "sv"
    thanked, travelled = (model.probabilities(tokens(text)) for text in ("Tack så mycket!", "Tåget går klockan tio."))
    assert thanked["thanks"] > 0.5 > travelled["thanks"]
    assert thanked["hostile"] < 0.5


def test_a_head_learns_nothing_from_the_labels_of_a_source_left_out() -> None:
    training_set = other_languages.training_set(EXAMPLE / "texts", "sv")
    everything = training_set.select("hostile")
    left_out = training_set.select("hostile", frozenset(("swe_emotions_train",)))
    assert 0 < len(left_out.rows) < len(everything.rows)
    assert set(training_set.sources[left_out.rows]) == {"seed_sentences"}


def test_english_learns_one_head_from_any_rows() -> None:
    comments = [
        Row("Thank you so much, that fixed it for me.", "goemotions", {"emotions": ["gratitude"]}),
        Row("The bus leaves at nine.", "goemotions", {"emotions": ["neutral"]}),
        Row("What a beautiful drawing.", "goemotions", {"emotions": ["admiration"]}),
    ]
    thanks = [row for row in templates.sentences() if row.labels.get("thanks")]
    others = [row for row in templates.sentences() if row.labels.get("thanks") is False]
    trainer = english.EnglishTrainer([*comments * 4, *thanks[:60], *others[:120:2]])
    model = TextModel(trainer.learn(heads=("thanks",), calibrated=False))
    thanked, travelled = (model.probabilities(tokens(text)) for text in ("Thanks for the photo", "The bus is late"))
    assert thanked["thanks"] > travelled["thanks"]


def test_an_account_model_learned_from_the_example_is_read_by_the_server(tmp_path: Path) -> None:
    accounts = read_accounts(EXAMPLE / "accounts", ["example_accounts"])
    assert {account.label for account in accounts} == {"human", "bot", "broadcaster"}
    write_model(tmp_path / "model.json", AccountTrainer(accounts, []).learn())
    model = msgspec.json.decode((tmp_path / "model.json").read_bytes(), type=AccountModel)
    assert set(model.scores) == {"humanity", "conversation", "kindness"}
    assert model.scores["humanity"].interval.one_post >= 0


def test_the_same_data_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("first.json.gz", "second.json.gz"):
        trainer = other_languages.OtherLanguageTrainer(other_languages.training_set(EXAMPLE / "texts", "sv"))
        write_gzip_json(tmp_path / name, trainer.learn(heads=("thanks",), calibrated=False))
    assert (tmp_path / "first.json.gz").read_bytes() == (tmp_path / "second.json.gz").read_bytes()


def test_compressed_files_are_preferred_to_plain_ones(tmp_path: Path) -> None:
    (tmp_path / "texts.jsonl").write_text('{"text": "plain"}\n', encoding="utf-8")
    assert read(tmp_path, "texts") == [{"text": "plain"}]
    (tmp_path / "texts.jsonl.gz").write_bytes(gzip.compress(b'{"text": "compressed"}\n'))
    assert read(tmp_path, "texts") == [{"text": "compressed"}]


def test_missing_texts_name_the_option_to_set(tmp_path: Path) -> None:
    with pytest.raises(DataAbsentError, match="--data"):
        read(tmp_path, "texts")
