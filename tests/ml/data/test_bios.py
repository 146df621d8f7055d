"""The lists of invented bios, and what is made of them: without an error where they taught, and where they did not."""

from __future__ import annotations

from collections import Counter

import pytest

from ml.data.bios import (
    BLIND,
    FIRST_RATES,
    LISTS,
    NOT_TAUGHT,
    PEOPLE_ONLY,
    RULES_LISTS,
    TEACHING,
    Label,
    read_bios,
    read_rules_list,
)
from server.scoring.declarations import find_declaration

KINDS: dict[Label, str | None] = {"person": None, "bot": "automated", "organisation": "organisation"}


def _kind(bio: str) -> str | None:
    found = find_declaration(bio)
    return found.kind if found else None


@pytest.mark.parametrize("name", [*LISTS, *TEACHING])
def test_the_bios_are_many_and_all_different(name: str) -> None:
    bios = read_bios(name)
    assert len({bio.text for bio in bios}) == len(bios)
    labels = Counter(bio.label for bio in bios)
    assert labels["person"] >= 200
    assert name in PEOPLE_ONLY or labels["bot"] + labels["organisation"] >= 200
    assert len({bio.language for bio in bios}) >= 10


@pytest.mark.parametrize("blind", NOT_TAUGHT)
def test_nothing_that_a_blind_list_measures_is_taught(blind: str) -> None:
    """Two authors can hit on the same words for a person; no bot and no organisation may be known."""
    known = {bio.text for name in (*LISTS, *TEACHING) if name not in NOT_TAUGHT for bio in read_bios(name)}
    assert not [bio for bio in read_bios(blind) if bio.text in known and bio.label == "bot"]
    assert sum(bio.text in known for bio in read_bios(blind)) <= 4


def test_every_list_states_what_was_measured_first() -> None:
    assert set(FIRST_RATES) == {*LISTS, *TEACHING}
    assert set(BLIND) <= set(LISTS)


@pytest.mark.slow
@pytest.mark.parametrize("name", RULES_LISTS)
def test_what_the_rules_were_written_with_is_read_without_an_error(name: str) -> None:
    assert [bio for bio in read_rules_list(name) if _kind(bio) != KINDS[RULES_LISTS[name]]] == []


@pytest.mark.parametrize("name", NOT_TAUGHT)
def test_in_lists_that_taught_nothing_nobody_is_taken_for_a_bot_and_most_bots_are_found(name: str) -> None:
    bios = read_bios(name)
    assert [bio.text for bio in bios if bio.label == "person" and _kind(bio.text)] == []
    for label in ("bot", "organisation"):
        found = [_kind(bio.text) == KINDS[label] for bio in bios if bio.label == label]
        assert sum(found) >= 0.8 * len(found), label
