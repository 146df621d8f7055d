"""Somebody who asked not to be read is not read: after the profile, no further question is asked about them."""

from __future__ import annotations

import re

import pytest

from server.networks import OptedOutError
from server.networks.base import obey_bio
from tests.server.networks.golden_files import READERS, Case, cases, outcome
from tests.server.networks.recorded import Recorded

_ABOUT_HOSTS = re.compile(r"nodeinfo|webfinger")  # say nothing of a person
OPTED_OUT = {name: case for name, case in cases().items() if "opted_out" in outcome(case)}


@pytest.mark.parametrize("case", OPTED_OUT.values(), ids=list(OPTED_OUT))
def test_the_posts_of_somebody_who_opted_out_are_never_asked_for(case: Case) -> None:
    fetcher = Recorded(case.answers)
    with pytest.raises(OptedOutError):
        READERS[case.account.network].read(case.account, fetcher, case.now)
    assert len([row for row in fetcher.given if not _ABOUT_HOSTS.search(row["path"])]) == 1


@pytest.mark.parametrize(
    "bio", ["#nobot", "Sea. #NoBots!", "please: noindex", "(#noscore)", "gardener\n#no-bot", "#NoIndex,#NoScore"]
)
def test_a_wish_in_the_bio_is_heard(bio: str) -> None:
    with pytest.raises(OptedOutError, match="profile says"):
        obey_bio("Ada", bio)


@pytest.mark.parametrize(
    "bio", [None, "", "not a bot", "nobotany without rain", "docs.example/noindex", "@nobot@a.example"]
)
def test_other_words_are_no_wish(bio: str | None) -> None:
    obey_bio(bio)
