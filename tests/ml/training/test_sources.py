"""The table of training data: it is complete, and NOTICE repeats it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytest.importorskip("sklearn", reason="needs the packages of ml/requirements.txt")

from ml.training import bios, detector, labelled_accounts, other_languages  # after the check for its packages
from ml.training.data import ENGLISH_FILES, HEAD_SOURCES
from ml.training.sources import SOURCES, Source, source_of
from ml.training.teacher import sources as teacher

NOTICE = (Path(__file__).parents[3] / "NOTICE").read_text(encoding="utf-8")


def files_trained_on() -> set[str]:
    tables = (other_languages.FILES, other_languages.RELATED_FILES, detector.FILES)
    by_language = {file for table in tables for files in table.values() for file in files}
    by_language |= {file for files in teacher.OTHER_FILES.values() for file in files}
    return {*teacher.ENGLISH_FILES.values(), *by_language, *labelled_accounts.FILES, bios.REAL_FILE}


def entries_of_notice() -> dict[str, tuple[str, set[str]]]:
    """Title → terms and files, from the entries of NOTICE."""
    entry = re.compile(r"^(\S.*)\n  .+\n  Terms: (.+)\n  Files: ((?:.|\n)+?)\n  Used in:", re.MULTILINE)
    return {title: (terms, set(re.findall(r"\w+", files))) for title, terms, files in entry.findall(NOTICE)}


def test_every_file_that_a_model_learns_from_belongs_to_exactly_one_source() -> None:
    listed = [file for source in SOURCES for file in source.files]
    assert len(listed) == len(set(listed))
    assert set(listed) == files_trained_on()


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.title)
def test_notice_names_the_terms_and_the_files_of_every_source(source: Source) -> None:
    assert entries_of_notice()[source.title] == (source.terms, set(source.files))


def test_notice_names_no_source_that_is_not_used() -> None:
    assert set(entries_of_notice()) == {source.title for source in SOURCES}


def test_non_commercial_labels_teach_nothing() -> None:
    teaching = {ENGLISH_FILES[each.source] for sources in HEAD_SOURCES.values() for each in sources}
    teaching |= {teacher.ENGLISH_FILES[each.source] for sources in teacher.HEAD_SOURCES.values() for each in sources}
    other = {file for files in other_languages.FILES.values() for file in files}
    assert not [file for file in teaching | other if "NC" in source_of(file).terms]
    assert not [file for file in files_trained_on() if file.startswith("nc/")]


def test_an_unknown_file_has_no_source() -> None:
    with pytest.raises(KeyError):
        source_of("somebody_elses_texts")
